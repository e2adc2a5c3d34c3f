//! Money left behind: every child of the open cases that a programme pays for and nobody has
//! applied for, from the register.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::ControlFlow;

use chrono::NaiveDate;
use eligibility::{Entitlement, Rulebook, Unit, entitlements};

use super::failures::{of_register, read_id, reasoned};
use super::finding::flag_marks;
use super::rulebook::{name_on_card, person_of};
use super::view::HIDDEN;
use super::{Desk, Seat};
use crate::access::{Deed, Note};
use crate::contract::*;
use crate::register::FamilyCard;

/// As far back as anybody asks.
const MOST_MONTHS: u32 = 36;
/// So many lines are named.
const NAMED: u32 = 500;

pub(super) fn unclaimed(desk: &Desk, input: AskUnclaimed) -> Result<Unclaimed, Failure> {
    let today = desk.host.today();
    of_register(desk.seated(|seat| {
        let answer = seat.unclaimed(&input, today)?;
        if !answer.rows.is_empty() {
            seat.note(Note {
                count: Some(answer.rows.len() as u64),
                about: Some("unclaimed".to_owned()),
                ..Note::of(Deed::SearchShown)
            })?;
        }
        Ok(answer)
    }))
}

/// What a month of an entitlement comes to; none where that is not known, or is by the hour.
fn by_month(line: &Entitlement, amount: Option<i64>, rulebook: &Rulebook) -> Option<i64> {
    amount.filter(|_| rulebook.unit(line.programme) == Unit::KrwPerMonth)
}

impl Seat {
    fn unclaimed(&self, input: &AskUnclaimed, today: NaiveDate) -> Result<Unclaimed, Failure> {
        let months = input.months.clamp(1, MOST_MONTHS);
        let register = self.listing.register()?;
        let closed = register.closed(today)?.into_iter();
        let closed: HashSet<String> = closed.map(|(family, _)| family.to_string()).collect();
        let me = self.identity.account.id.to_string();
        let own: Option<BTreeSet<String>> = match input.mine {
            true => Some(
                register
                    .families_of(&me)?
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
            ),
            false => None,
        };
        let mut sums: BTreeMap<NaiveDate, UnclaimedMonth> = BTreeMap::new();
        let mut found: Vec<(String, Entitlement, i64, u32)> = Vec::new();
        register.each_facts(|facts| {
            let is_asked = own.as_ref().is_none_or(|own| own.contains(&facts.family));
            if closed.contains(&facts.family) || !is_asked {
                return ControlFlow::Continue(());
            }
            // Facts that are refused have no answers; the family's own screen says so.
            let lines = entitlements(&facts, &self.rules, today, months).unwrap_or_default();
            let lines = lines.into_iter();
            for line in lines.filter(|it| input.programme.is_none_or(|asked| asked == it.programme))
            {
                let (mut won, mut unknown) = (0, 0);
                for month in &line.months {
                    let sum = sums.entry(month.first_day).or_insert(UnclaimedMonth {
                        month: month.first_day,
                        found: 0,
                        claimed: 0,
                        unknown: 0,
                    });
                    match (by_month(&line, month.amount, &self.rules), month.claimed) {
                        (Some(amount), true) => sum.claimed += amount,
                        (Some(amount), false) => {
                            sum.found += amount;
                            won += amount;
                        }
                        (None, true) => {}
                        (None, false) => {
                            sum.unknown += 1;
                            unknown += 1;
                        }
                    }
                }
                if line.unclaimed().next().is_some() {
                    found.push((facts.family.clone(), line, won, unknown));
                }
            }
            ControlFlow::Continue(())
        })?;
        found.sort_by(
            |(family, one, won, unknown), (other_family, other, other_won, other_unknown)| {
                let most = (other_won, other_unknown).cmp(&(won, unknown));
                most.then_with(|| {
                    (family, &one.child, one.programme).cmp(&(
                        other_family,
                        &other.child,
                        other.programme,
                    ))
                })
            },
        );
        let total = found.len() as u64;
        let (won, unknown) = found.iter().fold((0, 0), |(won, unknown), it| {
            (won + it.2, unknown + u64::from(it.3))
        });
        found.truncate(input.limit.min(NAMED) as usize);
        let rows = found.into_iter().map(|(family, line, won, unknown)| {
            let card = register.card(read_id(&family)?)?;
            let card = card.ok_or_else(|| reasoned(FailureCode::RegisterDamaged, "card"))?;
            Ok(self.unclaimed_row(&card, line, (won, unknown), today))
        });
        Ok(Unclaimed {
            on: today,
            total,
            won,
            unknown,
            rows: rows.collect::<Result<_, Failure>>()?,
            months: sums.into_values().collect(),
        })
    }

    fn unclaimed_row(
        &self,
        card: &FamilyCard,
        line: Entitlement,
        (won, unknown): (i64, u32),
        today: NaiveDate,
    ) -> UnclaimedRow {
        let hides = card.hides_contacts(today);
        let grown = card.people.iter().filter(|it| it.phone.is_some());
        let calls = grown.map(|person| CallAt {
            name: name_on_card(person),
            phone: match hides {
                true => HIDDEN.to_owned(),
                false => person.phone.clone().unwrap_or_default(),
            },
        });
        let worker = card.worker.as_ref().and_then(|id| id.parse().ok());
        let months = line.unclaimed().map(|month| UnclaimedSum {
            month: month.first_day,
            won: by_month(&line, month.amount, &self.rules),
        });
        UnclaimedRow {
            family: card.family.to_string(),
            title: card.title.clone(),
            file_number: card.file_number.clone(),
            worker: worker.map(|id| self.authors.name(id)),
            name: person_of(card, &line.child)
                .map(name_on_card)
                .unwrap_or_default(),
            months: months.collect(),
            calls: calls.collect(),
            flags: flag_marks(card, today),
            child: line.child,
            programme: line.programme,
            won,
            unknown,
            asked: line.asked,
            apply_by: line.apply_by,
        }
    }
}
