//! What could be done or answered so that a condition holds.

use crate::case::{Attendance, Case};
use crate::notes::{Silent, path};
use crate::reckoning::{lies_in, residence};
use crate::rulebook::{Programme, ResidenceRule, Rule, Rulebook};
use crate::what_if::{Act, NOT_KOREAN};
use crate::{EnrolmentKind, FlipChange, PersonFacts, RegistrationKind, Verdict};

/// A change as it is proposed, and what it does to the facts.
#[derive(Clone, Debug)]
pub(crate) struct Repair {
    pub(crate) change: FlipChange,
    pub(crate) act: Act,
}

impl Repair {
    fn new(change: FlipChange, act: Act) -> Self {
        Self { change, act }
    }

    fn answer(person: &PersonFacts, fact: &str, act: Act) -> Self {
        let fact = path(person, fact);
        Self::new(FlipChange::Answer { fact }, act)
    }
}

/// For every condition of a programme that does not hold, what would repair it, as far as
/// anything but time can. Some of these may not be needed, and all together may not suffice.
pub(crate) fn repairs(rulebook: &Rulebook, programme: &Programme, case: &Case<'_>) -> Vec<Repair> {
    // Before the programme's first day its conditions are asked as they will be on that day.
    let case = &Case::new(
        case.family,
        case.child,
        case.on.max(programme.in_force.from),
    );
    let mut repairs: Vec<Repair> = Vec::new();
    let open = programme.conditions.iter().filter_map(|condition| {
        let verdict = condition.decide(case, &mut Silent)?;
        (verdict != Verdict::Holds).then_some((&condition.rule, verdict))
    });
    for (rule, verdict) in open {
        repairs.extend(repairs_of(rulebook, rule, verdict, case));
    }
    if programme.needs_attendance(case, &mut Silent) {
        repairs.push(Repair::answer(case.child, "enrolments", Act::StayHome));
    }
    let mut seen: Vec<FlipChange> = Vec::new();
    repairs.retain(|repair| {
        let is_new = !seen.contains(&repair.change);
        seen.push(repair.change.clone());
        is_new
    });
    repairs
}

fn repairs_of(rulebook: &Rulebook, rule: &Rule, verdict: Verdict, case: &Case<'_>) -> Vec<Repair> {
    let child = case.child;
    let unknown = verdict.is_unknown();
    let register = |kind| match &child.registrations {
        None => Repair::answer(child, "registrations", Act::Register(kind)),
        Some(_) => Repair::new(FlipChange::Register, Act::Register(kind)),
    };
    match rule {
        Rule::Foreign if unknown => {
            let act = Act::HoldNationality(NOT_KOREAN);
            vec![Repair::answer(child, "nationalities", act)]
        }
        Rule::Entitled if unknown => {
            vec![Repair::answer(
                child,
                "nationalities",
                Act::HoldNationality("KR"),
            )]
        }
        Rule::RegisteredAsForeigner { kinds, .. } => kinds
            .on(case.on)
            .figure
            .first()
            .map(|kind| register(*kind))
            .into_iter()
            .collect(),
        Rule::RegisteredNationally if case.is_refugee() => vec![register(RegistrationKind::Alien)],
        Rule::RegisteredNationally => vec![register(RegistrationKind::Resident)],
        Rule::Unregistered if unknown => {
            vec![Repair::answer(
                child,
                "registrations",
                Act::StayUnregistered,
            )]
        }
        Rule::LawfulStay if unknown => {
            vec![Repair::answer(child, "stays", Act::ObtainStay)]
        }
        Rule::LawfulStay => vec![Repair::new(FlipChange::ObtainStay, Act::ObtainStay)],
        Rule::Residence(rule) => residence_repair(rulebook, rule, case, child)
            .into_iter()
            .collect(),
        Rule::GuardianResidence(rule) => {
            guardian_repair(rulebook, rule, case).into_iter().collect()
        }
        Rule::Enrolled { kinds, areas } => {
            let areas = &areas.on(case.on).figure;
            let kinds = &kinds.on(case.on).figure;
            kinds
                .first()
                .map(|kind| enrol(rulebook, *kind, areas, case))
                .into_iter()
                .collect()
        }
        Rule::NotEnrolled if unknown => {
            vec![Repair::answer(child, "enrolments", Act::StayHome)]
        }
        Rule::NotEnrolled => vec![Repair::new(FlipChange::Leave, Act::StayHome)],
        Rule::ExtendedCare => match case.attendance {
            // Where the enrolment must be asked, its answer says this too.
            Attendance::NotAsked => Vec::new(),
            Attendance::In(_) if unknown => {
                let fact = "enrolments.extended_care";
                vec![Repair::answer(child, fact, Act::UseExtendedCare)]
            }
            _ => vec![Repair::new(
                FlipChange::UseExtendedCare,
                Act::UseExtendedCare,
            )],
        },
        // Time alone changes these, or nothing does; the income cannot be told by any fact.
        Rule::Foreign
        | Rule::Entitled
        | Rule::Unregistered
        | Rule::ClassAge(_)
        | Rule::BornSince(_)
        | Rule::Months(_)
        | Rule::BeforeSchool(_)
        | Rule::Present(_)
        | Rule::Income(_) => Vec::new(),
    }
}

fn enrol(rulebook: &Rulebook, kind: EnrolmentKind, areas: &[String], case: &Case<'_>) -> Repair {
    let asked = !matches!(case.attendance, Attendance::NotAsked);
    let act = Act::Attend {
        kind,
        area: area_in(rulebook, areas),
        extended_care: !asked,
    };
    if asked {
        let change = FlipChange::Enrol {
            place: kind.into(),
            areas: areas.to_vec(),
        };
        Repair::new(change, act)
    } else {
        Repair::answer(case.child, "enrolments", act)
    }
}

/// What lets a person live in the areas; nothing where only days are lacking.
fn residence_repair(
    rulebook: &Rulebook,
    rule: &ResidenceRule,
    case: &Case<'_>,
    person: &PersonFacts,
) -> Option<Repair> {
    let areas = &rule.areas.on(case.on).figure;
    let area = area_in(rulebook, areas);
    let Some(addresses) = &person.addresses else {
        let act = Act::LiveSinceBirth {
            person: person.id.clone(),
            area,
        };
        return Some(Repair::answer(person, "addresses", act));
    };
    residence(addresses, areas, case.on).is_none().then(|| {
        let change = FlipChange::Move {
            areas: areas.clone(),
        };
        Repair::new(change, Act::Move { area })
    })
}

/// One guardian is enough: whoever lives there already, then whoever has not been asked.
fn guardian_repair(rulebook: &Rulebook, rule: &ResidenceRule, case: &Case<'_>) -> Option<Repair> {
    let Some(guardians) = case.guardians() else {
        let area = area_in(rulebook, &rule.areas.on(case.on).figure);
        let act = Act::HaveGuardian { area };
        return Some(Repair::answer(case.child, "guardians", act));
    };
    let each = guardians.map(|guardian| residence_repair(rulebook, rule, case, guardian));
    let effort = |repair: &Option<Repair>| match repair {
        Some(Repair {
            change: FlipChange::Answer { .. },
            ..
        }) => 0,
        None => 1,
        Some(_) => 2,
    };
    each.min_by_key(effort).flatten()
}

/// A code of an area that lies in the areas; Ansan's where it does.
fn area_in(rulebook: &Rulebook, areas: &[String]) -> String {
    let ansan = &rulebook.switching().area;
    match areas.first() {
        Some(first) if !lies_in(ansan, areas) => format!("{first:0<5}"),
        _ => ansan.clone(),
    }
}
