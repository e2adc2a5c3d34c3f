//! What would change an answer: the smallest set of changes that makes a programme pay, and the
//! facts that are most worth asking. Every proposal is verified by the check itself.

use chrono::NaiveDate;

use crate::case::Case;
use crate::check::{Finding, decide};
use crate::notes::{Brief, Silent};
use crate::reckoning::thirteenth_birthday;
use crate::repair::{Repair, repairs};
use crate::rulebook::{Programme, Rulebook};
use crate::timeline::turning_days;
use crate::what_if::{Act, after};
use crate::{
    ChildChange, FactsError, FamilyFacts, Flip, FlipChange, Outcome, ProgrammeId, Question, Unit,
};

/// For each programme that does not pay, the smallest set of changes that would make it pay, and
/// the missing facts in the order of what they settle. Programmes that no change can make pay
/// (born too early, another nationality, too old) are left out.
///
/// # Errors
/// Facts that [`FamilyFacts::validate`] refuses; a child who is not among the people.
pub fn change(
    facts: &FamilyFacts,
    rulebook: &Rulebook,
    child: &str,
    on: NaiveDate,
) -> Result<ChildChange, FactsError> {
    facts.validate(on)?;
    let case = Case::new(facts, facts.child(child)?, on);
    let mut flips = Vec::new();
    let mut open: Vec<(ProgrammeId, Vec<String>)> = Vec::new();
    for programme in rulebook.programmes() {
        let mut notes = Brief::default();
        let finding = decide(rulebook, programme, &case, &mut notes);
        if pays(&finding) {
            continue;
        }
        if finding.outcome == Outcome::Undetermined {
            open.push((programme.id, notes.missing));
        }
        let search = Search {
            case: &case,
            rulebook,
            programme,
        };
        flips.extend(search.flip());
    }
    Ok(ChildChange {
        id: child.to_owned(),
        questions: questions(rulebook, &open, &flips),
        flips,
    })
}

fn pays(finding: &Finding) -> bool {
    matches!(
        finding.outcome,
        Outcome::Eligible | Outcome::AmountUnconfirmed
    )
}

/// Looks for what makes a programme pay for a case.
struct Search<'a> {
    case: &'a Case<'a>,
    rulebook: &'a Rulebook,
    programme: &'a Programme,
}

impl Search<'_> {
    fn flip(&self) -> Option<Flip> {
        let mut chosen = repairs(self.rulebook, self.programme, self.case);
        let (mut day, mut finding) = self.first_payment(&chosen)?;
        // What can be left out without paying later, or without a wait that was not there, is
        // not needed.
        for place in (0..chosen.len()).rev() {
            let mut fewer = chosen.clone();
            fewer.remove(place);
            if let Some((later, other)) = self.first_payment(&fewer)
                && (later <= day || day > self.case.on)
            {
                (chosen, day, finding) = (fewer, later, other);
            }
        }
        let waits = day > self.case.on;
        let only_time = waits && chosen.is_empty();
        let mut changes: Vec<FlipChange> = chosen.into_iter().map(|repair| repair.change).collect();
        if waits {
            changes.push(FlipChange::Wait { until: day });
        }
        Some(Flip {
            programme: self.programme.id,
            changes,
            outcome: finding.outcome,
            amount: finding.sum.map(|sum| sum.won),
            on: only_time.then_some(day),
        })
    }

    /// The first day from the day of the case on which the programme pays after some repairs.
    fn first_payment(&self, repairs: &[Repair]) -> Option<(NaiveDate, Finding)> {
        let Case {
            family, child, on, ..
        } = *self.case;
        let acts: Vec<Act> = repairs.iter().map(|repair| repair.act.clone()).collect();
        let facts = after(family, &child.id, on, &acts);
        let child = facts.child(&child.id).ok()?;
        let last = thirteenth_birthday(child.birth_date).pred_opt()?;
        let days = turning_days(&facts, child, self.rulebook, on, last);
        days.into_iter().find_map(|day| {
            let case = Case::new(&facts, child, day);
            let finding = decide(self.rulebook, self.programme, &case, &mut Silent);
            pays(&finding).then_some((day, finding))
        })
    }
}

/// The missing facts, the one that settles most programmes first, then most won.
fn questions(
    rulebook: &Rulebook,
    open: &[(ProgrammeId, Vec<String>)],
    flips: &[Flip],
) -> Vec<Question> {
    let mut facts: Vec<&String> = open.iter().flat_map(|(_, missing)| missing).collect();
    facts.sort_unstable();
    facts.dedup();
    let mut questions: Vec<Question> = facts
        .into_iter()
        .map(|fact| {
            let hangs_on = |(_, missing): &&(ProgrammeId, Vec<String>)| missing.contains(fact);
            let programmes: Vec<_> = open.iter().filter(hangs_on).map(|(id, _)| *id).collect();
            let won = won_at_stake(rulebook, &programmes, flips);
            Question {
                fact: fact.clone(),
                programmes,
                won,
            }
        })
        .collect();
    questions.sort_by_key(|q| std::cmp::Reverse((q.programmes.len(), q.won)));
    questions
}

/// Won a month that some programmes would bring, as far as the rulebook knows: all that may go
/// together, and the best of those of which a child can have only one.
fn won_at_stake(rulebook: &Rulebook, programmes: &[ProgrammeId], flips: &[Flip]) -> i64 {
    let (mut best_of_one, mut together) = (0, 0);
    for flip in flips
        .iter()
        .filter(|flip| programmes.contains(&flip.programme))
    {
        let won = flip.amount.unwrap_or(0);
        match (rulebook.programme(flip.programme).unit, flip.programme) {
            (Unit::KrwPerHour, _) => {}
            (_, ProgrammeId::ChildAllowance | ProgrammeId::FreeEducationExtra) => together += won,
            _ => best_of_one = best_of_one.max(won),
        }
    }
    best_of_one + together
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

    use super::*;

    /// Children from whom much is lacking, each in another way.
    const FAMILIES: &[&str] = &[
        r#"{"id": "child", "birth_date": "2019-06-01"}"#,
        r#"{"id": "child", "birth_date": "2022-09-10", "guardians": ["mother"],
            "nationalities": [{"country": "UZ", "from": "2022-09-10"}], "registrations": [],
            "stays": [], "enrolments": [],
            "addresses": [{"area": "11110", "from": "2022-09-10"}]}"#,
        r#"{"id": "child", "birth_date": "2020-06-01", "guardians": ["mother"],
            "nationalities": [{"country": "UZ", "from": "2020-06-01"}],
            "registrations": [{"kind": "alien", "from": "2020-06-01"}],
            "stays": [{"status": "F-1", "from": "2020-06-01"}],
            "addresses": [{"area": "41273", "from": "2023-04-10"}],
            "enrolments": [{"kind": "kindergarten_public", "area": "11110", "from": "2023-03-02"}]}"#,
        r#"{"id": "child", "birth_date": "2022-12-31",
            "nationalities": [{"country": "KR", "from": "2022-12-31"}], "registrations": [],
            "enrolments": [{"kind": "daycare", "area": "41273", "from": "2023-03-02"}]}"#,
        r#"{"id": "child", "birth_date": "2022-06-01",
            "nationalities": [{"country": "KR", "from": "2022-06-01"}],
            "registrations": [{"kind": "resident", "from": "2023-06-01"}],
            "enrolments": [{"kind": "daycare", "area": "41273", "from": "2023-03-02",
                "until": "2024-02-29"}]}"#,
    ];

    #[test]
    fn no_smaller_set_of_changes_pays_as_soon() {
        let rulebook = Rulebook::shipped().unwrap();
        let mut tried = 0;
        for child in FAMILIES {
            let mother = r#"{"id": "mother", "birth_date": "1990-05-01"}"#;
            let text = format!(r#"{{"family": "F-1", "people": [{child}, {mother}]}}"#);
            let facts = FamilyFacts::from_json(&text).unwrap();
            for on in ["2023-05-10", "2026-01-10"] {
                let on = on.parse().unwrap();
                let case = Case::new(&facts, facts.child("child").unwrap(), on);
                for flip in change(&facts, &rulebook, "child", on).unwrap().flips {
                    let programme = rulebook.programme(flip.programme);
                    let search = Search {
                        case: &case,
                        rulebook: &rulebook,
                        programme,
                    };
                    let day = flip.changes.iter().find_map(|change| match change {
                        FlipChange::Wait { until } => Some(*until),
                        _ => None,
                    });
                    let acts = flip.changes.len() - usize::from(day.is_some());
                    let all = repairs(&rulebook, programme, &case);
                    for chosen in 0..1_u32 << all.len() {
                        if chosen.count_ones() as usize >= acts {
                            continue;
                        }
                        let fewer: Vec<Repair> = all
                            .iter()
                            .enumerate()
                            .filter(|(place, _)| chosen & (1 << place) != 0)
                            .map(|(_, repair)| repair.clone())
                            .collect();
                        tried += 1;
                        let pays = search.first_payment(&fewer).map(|(first, _)| first);
                        let too_good = match day {
                            // Where one waits anyway, fewer changes are better whatever the day.
                            Some(_) => pays.is_some(),
                            None => pays == Some(on),
                        };
                        assert!(!too_good, "{flip:?}: {fewer:?} pays on {pays:?}");
                    }
                }
            }
        }
        assert!(tried > 100, "{tried} smaller sets");
    }
}
