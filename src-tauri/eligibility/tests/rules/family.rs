//! Builders: a family as the tests tell it.

use std::sync::LazyLock;

use chrono::NaiveDate;
use eligibility::{
    Absence, Address, Application, ConditionId, Enrolment, EnrolmentKind, FamilyAnswer,
    FamilyFacts, Nationality, Outcome, PersonFacts, ProgrammeAnswer, ProgrammeId, Registration,
    RegistrationKind, Rulebook, Stay, check,
};

/// A day, written `2023-05-10`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The shipped rulebook, loaded once.
pub fn rulebook() -> &'static Rulebook {
    static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::shipped().unwrap());
    &RULEBOOK
}

/// A person of whom nothing but the birth is known.
pub fn person(id: &str, birth: &str) -> PersonFacts {
    PersonFacts {
        id: id.to_owned(),
        birth_date: day(birth),
        guardians: None,
        nationalities: None,
        registrations: None,
        stays: None,
        addresses: None,
        enrolments: None,
        absences: None,
        disability: None,
        refugee_recognised: None,
        school_deferred: None,
        early_nuri_from: None,
        applications: None,
    }
}

/// A child of whom everything was asked: nothing is there yet, and nothing is assumed.
pub fn child(birth: &str) -> PersonFacts {
    PersonFacts {
        guardians: Some(Vec::new()),
        nationalities: Some(Vec::new()),
        registrations: Some(Vec::new()),
        stays: Some(Vec::new()),
        addresses: Some(Vec::new()),
        enrolments: Some(Vec::new()),
        absences: Some(Vec::new()),
        disability: Some(false),
        refugee_recognised: Some(false),
        school_deferred: Some(false),
        early_nuri_from: Some(None),
        applications: Some(Vec::new()),
        ..person("child", birth)
    }
}

/// A Korean child with a resident registration from birth.
pub fn korean_child(birth: &str) -> PersonFacts {
    child(birth)
        .national_of("KR", birth)
        .registered(RegistrationKind::Resident, birth)
}

/// An Uzbek child who has lived in Danwon-gu, registered and lawfully, from birth.
pub fn uzbek_child(birth: &str) -> PersonFacts {
    child(birth)
        .national_of("UZ", birth)
        .registered(RegistrationKind::Alien, birth)
        .staying("F-1", birth)
        .living_in(DANWON, birth)
}

/// An Uzbek child in a daycare in Danwon-gu.
pub fn uzbek_in_daycare(birth: &str) -> PersonFacts {
    uzbek_child(birth).attending(EnrolmentKind::Daycare, DANWON, birth)
}

pub const DANWON: &str = "41273";
pub const SANGNOK: &str = "41271";
pub const SIHEUNG: &str = "41390";
pub const SEOUL: &str = "11110";

/// What a person's story adds, one fact after the other.
pub trait Story: Sized {
    fn national_of(self, country: &str, from: &str) -> Self;
    fn registered(self, kind: RegistrationKind, from: &str) -> Self;
    fn staying(self, status: &str, from: &str) -> Self;
    fn living_in(self, area: &str, from: &str) -> Self;
    fn moved_to(self, area: &str, from: &str) -> Self;
    fn attending(self, kind: EnrolmentKind, area: &str, from: &str) -> Self;
    fn abroad(self, from: &str, until: Option<&str>) -> Self;
    fn applied(self, programme: ProgrammeId, on: &str) -> Self;
    fn in_care_of(self, guardian: &str) -> Self;
}

impl Story for PersonFacts {
    fn national_of(mut self, country: &str, from: &str) -> Self {
        self.nationalities
            .get_or_insert_default()
            .push(Nationality {
                country: country.to_owned(),
                from: day(from),
                until: None,
            });
        self
    }

    fn registered(mut self, kind: RegistrationKind, from: &str) -> Self {
        self.registrations
            .get_or_insert_default()
            .push(Registration {
                kind,
                from: day(from),
                until: None,
            });
        self
    }

    fn staying(mut self, status: &str, from: &str) -> Self {
        self.stays.get_or_insert_default().push(Stay {
            status: status.to_owned(),
            from: day(from),
            until: None,
        });
        self
    }

    fn living_in(mut self, area: &str, from: &str) -> Self {
        self.addresses.get_or_insert_default().push(Address {
            area: area.to_owned(),
            from: day(from),
            until: None,
        });
        self
    }

    fn moved_to(mut self, area: &str, from: &str) -> Self {
        if let Some(last) = self.addresses.get_or_insert_default().last_mut() {
            last.until = day(from).pred_opt();
        }
        self.living_in(area, from)
    }

    fn attending(mut self, kind: EnrolmentKind, area: &str, from: &str) -> Self {
        self.enrolments.get_or_insert_default().push(Enrolment {
            kind,
            area: area.to_owned(),
            from: day(from),
            until: None,
            extended_care: Some(false),
        });
        self
    }

    fn abroad(mut self, from: &str, until: Option<&str>) -> Self {
        self.absences.get_or_insert_default().push(Absence {
            from: day(from),
            until: until.map(day),
        });
        self
    }

    fn applied(mut self, programme: ProgrammeId, on: &str) -> Self {
        self.applications.get_or_insert_default().push(Application {
            programme,
            on: day(on),
        });
        self
    }

    fn in_care_of(mut self, guardian: &str) -> Self {
        self.guardians
            .get_or_insert_default()
            .push(guardian.to_owned());
        self
    }
}

pub fn family(people: impl IntoIterator<Item = PersonFacts>) -> FamilyFacts {
    FamilyFacts {
        family: "F-1".to_owned(),
        people: people.into_iter().collect(),
    }
}

pub fn answer_family(facts: &FamilyFacts, on: &str) -> FamilyAnswer {
    check(facts, rulebook(), day(on)).unwrap()
}

/// The answer for the first child of a family.
pub fn answer_in(facts: &FamilyFacts, programme: ProgrammeId, on: &str) -> ProgrammeAnswer {
    let answer = answer_family(facts, on);
    answer.children[0]
        .programmes
        .iter()
        .find(|answer| answer.programme == programme)
        .cloned()
        .unwrap()
}

/// The answer for a child without family.
pub fn answer(child: &PersonFacts, programme: ProgrammeId, on: &str) -> ProgrammeAnswer {
    answer_in(&family([child.clone()]), programme, on)
}

pub fn outcome(child: &PersonFacts, programme: ProgrammeId, on: &str) -> Outcome {
    answer(child, programme, on).outcome
}

pub fn amount(child: &PersonFacts, programme: ProgrammeId, on: &str) -> Option<i64> {
    answer(child, programme, on).amount
}

pub fn failed(child: &PersonFacts, programme: ProgrammeId, on: &str) -> Vec<ConditionId> {
    answer(child, programme, on).failed
}

pub fn missing(child: &PersonFacts, programme: ProgrammeId, on: &str) -> Vec<String> {
    answer(child, programme, on).missing
}
