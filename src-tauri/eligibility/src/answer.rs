//! What a check says, in the spelling of the published contract.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Declares a structure of the answer.
macro_rules! answer {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
            pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }
        )*
    };
}

/// Declares plain words of the answer.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident($case:literal) { $($(#[$variant_meta:meta])* $variant:ident,)* })*) => {
        $(
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
            #[serde(rename_all = $case)]
            $(#[$meta])*
            pub enum $name { $($(#[$variant_meta])* $variant,)* }

            impl $name {
                /// Every member, in the order of the contract.
                pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            }
        )*
    };
}

words! {
    /// The eleven programmes, in the order in which answers list them.
    ProgrammeId("kebab-case") {
        /// 안산시 외국인 아동 보육료.
        AnsanDaycare,
        /// 안산시 외국인 아동 연장보육료.
        AnsanExtendedCare,
        /// 외국인 유아 유아학비.
        ForeignKindergarten,
        /// 경기도 외국인 자녀 보육료.
        GyeonggiDaycare,
        /// 경기도 미등록 외국인 아동.
        GyeonggiUndocumented,
        /// 보육료.
        NationalDaycare,
        /// 유아학비.
        NationalKindergarten,
        /// 무상교육 추가 지원.
        FreeEducationExtra,
        /// 부모급여 (영아수당 in 2022).
        ParentalBenefit,
        /// 가정양육수당.
        HomeCareAllowance,
        /// 아동수당.
        ChildAllowance,
    }
    /// The conditions of all programmes.
    ConditionId("snake_case") {
        /// The programme exists on the day.
        InForce,
        /// No Korean nationality.
        Foreign,
        /// Korean nationality or a recognised refugee.
        Entitled,
        /// Registered as the programme asks.
        Registered,
        /// No registration covers the day.
        Unregistered,
        /// A status of stay covers the day.
        LawfulStay,
        /// Days of residence of the child.
        Residence,
        /// Days of residence of a guardian.
        GuardianResidence,
        /// The class age lies in the programme's range.
        ClassAge,
        /// Enrolled in a facility that counts.
        Enrolled,
        /// In no facility.
        NotEnrolled,
        /// Extended care is used.
        ExtendedCare,
        /// Born on or after 1 January 2022.
        #[serde(rename = "born_since_2022")]
        BornSince2022,
        /// Months of age.
        Months,
        /// Before the end of February of the school year.
        BeforeSchool,
        /// Not abroad for 90 days or more.
        Present,
        /// Household income (2018 only).
        Income,
        /// The amount: a step that holds or is unknown, never fails.
        Amount,
    }
    /// What a check says of a child and programme.
    Outcome("snake_case") {
        /// Every condition holds and the rulebook has the amount.
        Eligible,
        /// Every condition holds; the rulebook has no amount.
        AmountUnconfirmed,
        /// At least one condition is known to fail.
        NotEligible,
        /// None is known to fail, and at least one cannot be decided.
        Undetermined,
    }
    /// The three truth values of Kleene.
    Verdict("snake_case") {
        /// True.
        Holds,
        /// False.
        Fails,
        /// A fact that decides it has not been asked, or the rulebook lacks the amount.
        Unknown,
    }
    /// How sure a figure is. The window calls it `Certainty`: its `Status` is the program's.
    #[cfg_attr(feature = "bindings", ts(rename = "Certainty"))]
    Status("snake_case") {
        /// Read in the source.
        Confirmed,
        /// Second-hand, remembered or of unclear dates.
        Provisional,
    }
    /// What an amount is for.
    Unit("snake_case") {
        /// Won a month.
        KrwPerMonth,
        /// Won an hour.
        KrwPerHour,
    }
    /// What must be said with an answer.
    Caveat("kebab-case") {
        /// Only a report of domestic residence (F-4): not yet confirmed for this programme.
        F4RegistrationUnconfirmed,
        /// Sources say both more than and at least 90 days; it is day 90.
        NinetyDaysDisputed,
    }
    /// Where money goes.
    Payee("snake_case") {
        /// Paid to the daycare or kindergarten.
        Facility,
        /// Paid to the family.
        Cash,
    }
}

answer! {
    /// The answer for a family.
    FamilyAnswer {
        /// Which family.
        family: String,
        /// The day asked.
        on: NaiveDate,
        /// The rulebook used.
        rulebook: RulebookRef,
        /// People younger than 13, in the order of the facts.
        children: Vec<ChildAnswer>,
    }
    /// Names a rulebook exactly.
    RulebookRef {
        /// Its version, a date.
        version: String,
        /// Digest of its contents.
        digest: String,
    }
    /// The answer for a child.
    ChildAnswer {
        /// Which person.
        id: String,
        /// Class age (반 연령) on the day.
        class_age: i32,
        /// Months of age on the day.
        months: i32,
        /// One per programme, in the order of the contract.
        programmes: Vec<ProgrammeAnswer>,
    }
    /// The answer for a child and a programme.
    ProgrammeAnswer {
        /// Which programme.
        programme: ProgrammeId,
        /// What it comes to.
        outcome: Outcome,
        /// Won; none unless eligible.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
        /// What the amount is for.
        unit: Unit,
        /// How sure the amount is.
        amount_status: Option<Status>,
        /// Conditions known to fail, in the order of the programme.
        failed: Vec<ConditionId>,
        /// Paths of the facts that must be asked, sorted.
        missing: Vec<String>,
        /// What must be said with it.
        caveats: Vec<Caveat>,
        /// Facts that were assumed because nobody asked, as paths.
        assumed: Vec<String>,
        /// The last day on which an application pays from the month of birth.
        apply_by: Option<NaiveDate>,
        /// The first month paid (`2023-05`), where an application is recorded.
        payable_from: Option<String>,
        /// How the answer was reached, one step a condition and one for the amount. Left out by
        /// the brief form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        steps: Option<Vec<Step>>,
    }
    /// One condition, with all that decided it.
    Step {
        /// Which condition.
        condition: ConditionId,
        /// What it came to.
        verdict: Verdict,
        /// Facts that were used.
        facts: Vec<FactUsed>,
        /// Facts that would be needed, as paths.
        missing: Vec<String>,
        /// What was reckoned on the way (`elapsed`, `first_day`, `class_age`, `months`, …).
        reckoned: Vec<Reckoned>,
        /// Figures of the rulebook that were used.
        parameters: Vec<ParameterUsed>,
        /// The paragraph (`영유아보육법 시행령 §22①`).
        basis: String,
        /// How sure the reading of the rule is.
        confidence: Status,
    }
    /// A fact with its period.
    FactUsed {
        /// Its path, such as `child.addresses`.
        path: String,
        /// Its value in the contract's spelling (`UZ`, `41273`, `daycare`, `2019-06-01`).
        value: String,
        /// First day, for periods.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
        /// Last day, for periods that ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
        /// Set when nobody asked and the value was assumed.
        assumed: bool,
    }
    /// Something reckoned from facts.
    Reckoned {
        /// What (`elapsed`, `first_day`, `school_year`, `class_age`, `months`, `last_day`, …).
        name: String,
        /// A number or a date as text.
        value: String,
    }
    /// A figure of the rulebook.
    ParameterUsed {
        /// Its name in the programme's rulebook file.
        name: String,
        /// Its value as text; empty where the rulebook has none.
        value: String,
        /// The first day on which the value stands.
        from: NaiveDate,
        /// How sure it is; none where the value is missing.
        status: Option<Status>,
        /// Where it was read.
        source: String,
    }

    /// What a child's programmes bring together.
    ChildOptions {
        /// Which person.
        id: String,
        /// Ways that the family can choose between, best first. Each is lawful by itself.
        options: Vec<ChildOption>,
    }
    /// One lawful way.
    ChildOption {
        /// What the child does in it: as it is now, at home, or in another sort of facility.
        place: Place,
        /// Whether it is what the facts say of today.
        present: bool,
        /// What is paid in it.
        parts: Vec<OptionPart>,
        /// Won a month paid to the facility; none when an amount is not known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        to_facility: Option<i64>,
        /// Won a month paid to the family; none when an amount is not known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        in_cash: Option<i64>,
        /// Facts still to be asked before it can be promised.
        missing: Vec<String>,
        /// The first month (`2026-12`) for which a switch counts that is applied for on the day,
        /// where the month of the application matters (daycare fee, parental benefit, home care).
        counts_from: Option<String>,
    }
    /// A programme within an option.
    OptionPart {
        /// Which programme.
        programme: ProgrammeId,
        /// What it comes to.
        outcome: Outcome,
        /// Who gets it.
        payee: Payee,
        /// Won, if known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
        /// What the amount is for.
        unit: Unit,
        /// How sure it is.
        amount_status: Option<Status>,
    }

    /// What would change a child's answers.
    ChildChange {
        /// Which person.
        id: String,
        /// Per programme that is not eligible: what would flip it. Programmes without a way are
        /// left out.
        flips: Vec<Flip>,
        /// Missing facts, the one that settles most first.
        questions: Vec<Question>,
    }
    /// The smallest set of changes that would make a programme pay.
    Flip {
        /// Which programme.
        programme: ProgrammeId,
        /// All of these together.
        changes: Vec<FlipChange>,
        /// What it would come to.
        outcome: Outcome,
        /// Won, if known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
        /// The first day on which it would pay, when only time is needed.
        on: Option<NaiveDate>,
    }
    /// A fact worth asking.
    Question {
        /// Its path.
        fact: String,
        /// Programmes whose answer hangs on it.
        programmes: Vec<ProgrammeId>,
        /// Won a month that hang on it, as far as the rulebook knows.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        won: i64,
    }

    /// The outcomes of a family's children over days.
    FamilyTimeline {
        /// Which family.
        family: String,
        /// The first day asked.
        from: NaiveDate,
        /// The last day asked.
        to: NaiveDate,
        /// The rulebook used.
        rulebook: RulebookRef,
        /// People who are younger than 13 on some of the days, in the order of the facts.
        children: Vec<ChildTimeline>,
    }
    /// A child's outcomes over days.
    ChildTimeline {
        /// Which person.
        id: String,
        /// One per programme.
        programmes: Vec<ProgrammeTimeline>,
    }
    /// A programme's outcomes over days.
    ProgrammeTimeline {
        /// Which programme.
        programme: ProgrammeId,
        /// The runs, in order and without gap.
        runs: Vec<Run>,
    }
    /// A run of days with one outcome.
    Run {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
        /// The outcome of each day.
        outcome: Outcome,
        /// Won, if eligible.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
        /// Conditions that fail on each day.
        failed: Vec<ConditionId>,
        /// Facts missing on each day.
        missing: Vec<String>,
    }
}

/// Where a child is cared for in an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// At home.
    Home,
    /// In a daycare in Ansan.
    Daycare,
    /// In a public kindergarten in Ansan.
    KindergartenPublic,
    /// In a private kindergarten in Ansan.
    KindergartenPrivate,
}

/// A change that would flip an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FlipChange {
    /// Ask this fact; with a fitting answer the programme pays.
    Answer {
        /// The fact's path.
        fact: String,
    },
    /// Enrol the child in such a facility in such an area (prefix of its code).
    Enrol {
        /// Where.
        place: Place,
        /// Prefixes of the areas that count; empty = anywhere.
        areas: Vec<String>,
    },
    /// Take the child out of the facility.
    Leave,
    /// Use extended care.
    UseExtendedCare,
    /// Wait until this day (day 91, the class change on 1 March, a birthday, …).
    Wait {
        /// The first day that counts.
        until: NaiveDate,
    },
    /// Register (외국인등록, 주민등록).
    Register,
    /// Have a lawful status of stay.
    ObtainStay,
    /// Move into such an area.
    Move {
        /// Prefixes of the areas that count.
        areas: Vec<String>,
    },
}

/// Why facts were refused. Names the person, the field and the value; nothing is answered for
/// that family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[error("{message}")]
pub struct FactsError {
    /// What is wrong.
    pub code: FactsErrorCode,
    /// The person's id, if known.
    pub person: Option<String>,
    /// The field, such as `stays.until`.
    pub field: Option<String>,
    /// The value as it was given.
    pub value: Option<String>,
    /// A sentence for a log or a terminal, in English.
    pub message: String,
}

words! {
    /// What can be wrong with facts.
    FactsErrorCode("snake_case") {
        /// Not JSON, or a value of the wrong type.
        Malformed,
        /// A key that the contract does not know.
        UnknownKey,
        /// A required key is missing.
        MissingKey,
        /// A key is given twice.
        DuplicateKey,
        /// Not a date of the calendar in the form `YYYY-MM-DD`.
        BadDate,
        /// A word that the contract does not know (a kind, a programme, an area).
        BadValue,
        /// A period ends before it begins.
        UntilBeforeFrom,
        /// A child that is born after the day asked.
        NotYetBorn,
        /// A guardian who is not among the people.
        UnknownGuardian,
        /// Two people with one id.
        DuplicateId,
        /// Two enrolments of one child on one day.
        OverlappingEnrolments,
    }
}
