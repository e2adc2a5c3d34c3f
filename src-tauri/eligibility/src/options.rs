//! What goes together, and what each lawful way brings the family.

use std::cmp::Reverse;
use std::ops::RangeInclusive;

use chrono::{Datelike, Months, NaiveDate};

use crate::case::{Attendance, Case};
use crate::check::decide;
use crate::notes::{Brief, month_text};
use crate::reckoning::LAST_CLASS;
use crate::rulebook::{Programme, Rulebook};
use crate::what_if::{Act, after};
use crate::{
    ChildOption, ChildOptions, EnrolmentKind, FactsError, FamilyFacts, OptionPart, Outcome, Payee,
    Place, ProgrammeId, Unit,
};

/// The classes that a kindergarten takes.
const KINDERGARTEN_CLASSES: RangeInclusive<i32> = 3..=LAST_CLASS;

/// The ways between which a family can choose for a child: at home, in a daycare, in a public or
/// private kindergarten; each with the programmes that go together in it and two sums a month.
/// The present way is taken from the facts; the others suppose a facility in Ansan. A facility
/// that takes no child of the class, and a way in which no fee or care money is to be had, are
/// left out, except the present one and home.
///
/// # Errors
/// Facts that [`FamilyFacts::validate`] refuses; a child who is not among the people.
pub fn options(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    child: &str,
    on: NaiveDate,
) -> Result<ChildOptions, FactsError> {
    facts.validate(on)?;
    let today = Case::new(facts, facts.child(child)?, on);
    let present = Place::of(&today);
    let mut options = Vec::new();
    for place in Place::ALL {
        let is_present = present == Some(*place);
        if !is_present && !place.takes(today.class_age) {
            continue;
        }
        let parts = if is_present {
            possible_parts(rulebook, &today)
        } else {
            let supposed = after(facts, child, on, &[place.act(rulebook)]);
            possible_parts(rulebook, &Case::new(&supposed, supposed.child(child)?, on))
        };
        for parts in compatible(*place, parts) {
            let has_base = parts
                .iter()
                .any(|part| is_base(*place, part.part.programme));
            if has_base || is_present || *place == Place::Home {
                let switch = present.filter(|_| !is_present);
                let counts_from = switch
                    .filter(|from| waits_for_month(*from, *place, &parts))
                    .map(|_| first_month_of_switch(rulebook, on));
                options.push(option(*place, is_present, parts, counts_from));
            }
        }
    }
    options.sort_by_key(|option| {
        let sum = option.to_facility.zip(option.in_cash).map(|(a, b)| a + b);
        Reverse(sum)
    });
    Ok(ChildOptions {
        id: child.to_owned(),
        options,
    })
}

impl Place {
    /// Every place, in the order in which equal ways are listed.
    pub const ALL: &'static [Self] = &[
        Self::Home,
        Self::Daycare,
        Self::KindergartenPublic,
        Self::KindergartenPrivate,
    ];

    fn of(case: &Case<'_>) -> Option<Self> {
        match case.attendance {
            Attendance::NotAsked => None,
            Attendance::None => Some(Self::Home),
            Attendance::In(enrolment) => Some(enrolment.kind.into()),
        }
    }

    /// Whether children of a class are taken: a kindergarten takes those from three years of age
    /// until they go to school (유아교육법 §2).
    fn takes(self, class_age: i32) -> bool {
        match self {
            Self::Home | Self::Daycare => true,
            Self::KindergartenPublic | Self::KindergartenPrivate => {
                KINDERGARTEN_CLASSES.contains(&class_age)
            }
        }
    }

    fn act(self, rulebook: &Rulebook) -> Act {
        let attend = |kind| Act::Attend {
            kind,
            area: rulebook.switching().area.clone(),
            // So that the fee by the hour is listed among what can be had.
            extended_care: true,
        };
        match self {
            Self::Home => Act::StayHome,
            Self::Daycare => attend(EnrolmentKind::Daycare),
            Self::KindergartenPublic => attend(EnrolmentKind::KindergartenPublic),
            Self::KindergartenPrivate => attend(EnrolmentKind::KindergartenPrivate),
        }
    }
}

impl From<EnrolmentKind> for Place {
    fn from(kind: EnrolmentKind) -> Self {
        match kind {
            EnrolmentKind::Daycare => Self::Daycare,
            EnrolmentKind::KindergartenPublic => Self::KindergartenPublic,
            EnrolmentKind::KindergartenPrivate => Self::KindergartenPrivate,
        }
    }
}

/// A programme that is not ruled out, and what must be asked first.
#[derive(Clone)]
struct Possible {
    part: OptionPart,
    missing: Vec<String>,
}

fn possible_parts(rulebook: &Rulebook, case: &Case<'_>) -> Vec<Possible> {
    let one = |programme: &Programme| {
        let mut notes = Brief::default();
        let finding = decide(rulebook, programme, case, &mut notes);
        let undetermined = finding.outcome == Outcome::Undetermined;
        (finding.outcome != Outcome::NotEligible).then(|| Possible {
            part: OptionPart {
                programme: programme.id,
                outcome: finding.outcome,
                payee: programme.payee,
                amount: finding.sum.map(|sum| sum.won),
                unit: programme.unit,
                amount_status: finding.sum.map(|sum| sum.status),
            },
            missing: if undetermined {
                notes.missing
            } else {
                Vec::new()
            },
        })
    };
    rulebook.programmes().iter().filter_map(one).collect()
}

/// What a programme is to the others in a place: of those that stand alone, a child has one in a
/// month; the others ride on one of these, or go with all.
enum Standing {
    Alone,
    RidesOn(&'static [ProgrammeId]),
    WithAll,
}

fn standing(place: Place, programme: ProgrammeId) -> Standing {
    use ProgrammeId::*;
    match programme {
        AnsanDaycare | ForeignKindergarten | GyeonggiDaycare | GyeonggiUndocumented
        | NationalDaycare | NationalKindergarten | HomeCareAllowance => Standing::Alone,
        // In a daycare only what the fee leaves is paid in cash.
        ParentalBenefit if place == Place::Daycare => Standing::RidesOn(&[NationalDaycare]),
        ParentalBenefit => Standing::Alone,
        AnsanExtendedCare => Standing::RidesOn(&[AnsanDaycare]),
        FreeEducationExtra => Standing::RidesOn(&[NationalDaycare, NationalKindergarten]),
        ChildAllowance => Standing::WithAll,
    }
}

fn is_base(place: Place, programme: ProgrammeId) -> bool {
    matches!(standing(place, programme), Standing::Alone)
}

/// The combinations that may be paid together: one for each programme that stands alone, or one
/// without any.
fn compatible(place: Place, possible: Vec<Possible>) -> Vec<Vec<Possible>> {
    let in_city_total = possible
        .iter()
        .any(|one| one.part.programme == ProgrammeId::AnsanDaycare);
    let bases: Vec<ProgrammeId> = possible
        .iter()
        .map(|one| one.part.programme)
        .filter(|programme| is_base(place, *programme))
        // The city's figure already contains the province's money.
        .filter(|programme| !in_city_total || *programme != ProgrammeId::GyeonggiDaycare)
        .collect();
    let with = |base: Option<ProgrammeId>| {
        let goes = |one: &&Possible| match standing(place, one.part.programme) {
            Standing::Alone => base == Some(one.part.programme),
            Standing::RidesOn(others) => base.is_some_and(|base| others.contains(&base)),
            Standing::WithAll => true,
        };
        possible.iter().filter(goes).cloned().collect()
    };
    if bases.is_empty() {
        vec![with(None)]
    } else {
        bases.into_iter().map(|base| with(Some(base))).collect()
    }
}

fn option(
    place: Place,
    present: bool,
    possible: Vec<Possible>,
    counts_from: Option<String>,
) -> ChildOption {
    let mut missing: Vec<String> = possible
        .iter()
        .flat_map(|one| one.missing.clone())
        .collect();
    missing.sort_unstable();
    missing.dedup();
    let parts: Vec<OptionPart> = possible.into_iter().map(|one| one.part).collect();
    ChildOption {
        place,
        present,
        to_facility: sum(&parts, Payee::Facility),
        in_cash: sum(&parts, Payee::Cash),
        parts,
        missing,
        counts_from,
    }
}

/// Won a month; none as soon as one amount is not known. What is paid by the hour is not in it.
fn sum(parts: &[OptionPart], payee: Payee) -> Option<i64> {
    parts
        .iter()
        .filter(|part| part.payee == payee && part.unit == Unit::KrwPerMonth)
        .map(|part| part.amount)
        .sum()
}

/// Whether a switch is one between the daycare fee and the parental benefit or home-care
/// allowance, which counts by the month.
fn waits_for_month(from: Place, to: Place, parts: &[Possible]) -> bool {
    use ProgrammeId::{HomeCareAllowance, NationalDaycare, ParentalBenefit};
    let monthly = [NationalDaycare, ParentalBenefit, HomeCareAllowance];
    matches!(
        (from, to),
        (Place::Home, Place::Daycare) | (Place::Daycare, Place::Home)
    ) && parts
        .iter()
        .any(|one| monthly.contains(&one.part.programme))
}

/// The first month for which a switch counts that is applied for on a day.
fn first_month_of_switch(rulebook: &Rulebook, on: NaiveDate) -> String {
    let in_time = i64::from(on.day()) <= rulebook.switching().by_day.on(on).figure;
    let months = Months::new(u32::from(!in_time));
    month_text(on.checked_add_months(months).unwrap_or(on))
}
