//! What is known of a family, exactly as it was asked.
//!
//! Every list knows three states: `None` = nobody has asked, an empty list = asked and there is
//! none, entries. Periods are days with both ends included; no `until` = still running.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Declares a structure of the facts: camel-free spelling as in the published contract, unknown
/// keys refused.
macro_rules! fact {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
            #[serde(deny_unknown_fields)]
            pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }
        )*
    };
}

fact! {
    /// A family and everyone in it.
    FamilyFacts {
        /// Which family; given back in the answer.
        family: String,
        /// The people, in the order in which answers are wanted.
        people: Vec<PersonFacts>,
    }
    /// A person. Only `id` and `birth_date` are required.
    PersonFacts {
        /// Unique within the family.
        id: String,
        /// The day of birth.
        birth_date: NaiveDate,
        /// Ids of the guardians (보호자).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        guardians: Option<Vec<String>>,
        /// Nationalities held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        nationalities: Option<Vec<Nationality>>,
        /// Registrations held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        registrations: Option<Vec<Registration>>,
        /// Statuses of stay (체류자격).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stays: Option<Vec<Stay>>,
        /// Addresses.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        addresses: Option<Vec<Address>>,
        /// Daycares and kindergartens attended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        enrolments: Option<Vec<Enrolment>>,
        /// Days spent outside Korea; assumed none when not asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        absences: Option<Vec<Absence>>,
        /// Whether a disability is registered; assumed not when not asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        disability: Option<bool>,
        /// Whether recognised as a refugee; assumed not when not asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        refugee_recognised: Option<bool>,
        /// Whether entry to school was deferred; assumed not when not asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        school_deferred: Option<bool>,
        /// The day from which the early Nuri course counts. `None` = not asked (assumed none),
        /// `Some(None)` = asked and none, which the contract writes as `null`.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "asked"
        )]
        early_nuri_from: Option<Option<NaiveDate>>,
        /// Applications made; assumed none when not asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        applications: Option<Vec<Application>>,
    }
    /// A nationality over a period.
    Nationality {
        /// ISO 3166 alpha-2, capital letters; `KR` is Korea.
        country: String,
        /// First day.
        from: NaiveDate,
        /// Last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
    }
    /// A registration over a period.
    Registration {
        /// Which register.
        kind: RegistrationKind,
        /// First day.
        from: NaiveDate,
        /// Last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
    }
    /// A status of stay over a period.
    Stay {
        /// The code, such as `H-2`.
        status: String,
        /// First day.
        from: NaiveDate,
        /// Last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
    }
    /// An address over a period.
    Address {
        /// Five digits of the 시군구.
        area: String,
        /// First day.
        from: NaiveDate,
        /// Last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
    }
    /// Attendance of a daycare or kindergarten.
    Enrolment {
        /// Which sort of facility.
        kind: EnrolmentKind,
        /// Five digits of the facility's 시군구.
        area: String,
        /// First day.
        from: NaiveDate,
        /// Last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
        /// Whether extended care is used; none = not asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        extended_care: Option<bool>,
    }
    /// Days outside Korea.
    Absence {
        /// First day.
        from: NaiveDate,
        /// Last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
    }
    /// An application for a programme.
    Application {
        /// Which programme.
        programme: crate::ProgrammeId,
        /// The day it was handed in.
        on: NaiveDate,
    }
}

/// Reads a value that is there: `null` is an answer, a missing key is none.
fn asked<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Which register a person stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RegistrationKind {
    /// 주민등록.
    Resident,
    /// 외국인등록.
    Alien,
    /// 국내거소신고.
    OverseasKorean,
}

/// Which sort of facility a child attends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EnrolmentKind {
    /// 어린이집.
    Daycare,
    /// 국공립 유치원.
    KindergartenPublic,
    /// 사립 유치원.
    KindergartenPrivate,
}

impl RegistrationKind {
    /// The word of the contract.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Resident => "resident",
            Self::Alien => "alien",
            Self::OverseasKorean => "overseas_korean",
        }
    }
}

impl EnrolmentKind {
    /// The word of the contract.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Daycare => "daycare",
            Self::KindergartenPublic => "kindergarten_public",
            Self::KindergartenPrivate => "kindergarten_private",
        }
    }
}
