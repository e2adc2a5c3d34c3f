//! Nationality, registration and status of stay of the people of a household.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::draw::Draw;
use super::facts::{Period, Who};
use super::household::Member;
use super::names::KOREAN;
use super::origin::Origin;
use super::permit::Permit;
use super::story::Story;
use crate::model::{Field, IdentityNumber, List};

/// How a person stands with the authorities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Korean and nothing else.
    Korean,
    /// Korean and of another nation.
    Dual,
    /// Of another nation, registered and permitted.
    Foreign,
    /// Korean from a day on.
    Naturalised(NaiveDate),
    /// Recognised as a refugee.
    Refugee,
    /// Neither registered nor permitted.
    Undocumented,
}

/// The papers of one person.
pub(super) struct Papers<'a> {
    pub(super) origin: &'a Origin,
    pub(super) standing: Standing,
    /// Status of stay and registration.
    pub(super) permit: (&'a str, &'static str),
    /// The periods for which the family was permitted to stay.
    pub(super) calendar: &'a [Period],
    /// Birth in Korea, or arrival.
    pub(super) since: NaiveDate,
}

impl Papers<'_> {
    /// Tells what was asked of the papers; each list may have been left out. Gives back those
    /// that were asked and are empty.
    pub(super) fn tell(
        &self,
        story: &mut Story,
        draw: &mut Draw,
        who: Who,
        member: &Member,
    ) -> Vec<List> {
        let mut empty = Vec::new();
        let (nationalities, registrations, stays) =
            (draw.chance(94), draw.chance(82), draw.chance(74));
        if nationalities {
            self.nationalities(story, who, member);
        }
        if registrations && self.standing == Standing::Undocumented {
            empty.push(List::Registrations);
        } else if registrations {
            self.registrations(story, draw, who, member);
        }
        if stays && !self.stays(story, who) {
            empty.push(List::Stays);
        }
        if let Standing::Naturalised(on) = self.standing {
            let surname = KOREAN.surname(draw);
            let name = KOREAN.name(draw, surname, member.is_female);
            story.legal_name(who, &name.hangul, on);
        }
        if self.standing == Standing::Refugee {
            story.about(who, Field::RefugeeRecognised, true);
        }
        empty
    }

    fn nationalities(&self, story: &mut Story, who: Who, member: &Member) {
        let (country, birth) = (self.origin.country, member.birth);
        match self.standing {
            Standing::Korean => story.nationality(who, "KR", (birth, None)),
            Standing::Dual => {
                story.nationality(who, "KR", (birth, None));
                story.nationality(who, country, (birth, None));
            }
            Standing::Naturalised(on) => {
                story.nationality(who, country, (birth, Some(on - Days::new(1))));
                story.nationality(who, "KR", (on, None));
            }
            _ => story.nationality(who, country, (birth, None)),
        }
    }

    fn registrations(&self, story: &mut Story, draw: &mut Draw, who: Who, member: &Member) {
        let born_here = self.since == member.birth;
        let after = self.since + Days::new(draw.within(20..=85).unsigned_abs());
        match self.standing {
            Standing::Korean | Standing::Dual => {
                let number = number(draw, member, true);
                story.registration(who, "resident", (self.since, None), number);
            }
            _ if born_here && after > story.last() => {
                story.pending_registration(who, self.permit.1);
            }
            standing => {
                let until = match standing {
                    Standing::Naturalised(on) => Some(on + Days::new(20)),
                    _ => None,
                };
                let foreign = number(draw, member, false);
                story.registration(who, self.permit.1, (after, until), foreign);
                if let Standing::Naturalised(on) = standing {
                    let korean = number(draw, member, true);
                    story.registration(who, "resident", (on + Days::new(10), None), korean);
                }
            }
        }
    }

    /// Whether there is any.
    fn stays(&self, story: &mut Story, who: Who) -> bool {
        let mut any = false;
        let end = match self.standing {
            Standing::Korean | Standing::Dual => return false,
            Standing::Naturalised(on) => Some(on - Days::new(1)),
            _ => None,
        };
        for (from, until) in self.calendar {
            let from = (*from).max(self.since);
            let until = match (*until, end) {
                (Some(until), Some(end)) => Some(until.min(end)),
                (until, end) => until.or(end),
            };
            if until.is_none_or(|until| until >= from) {
                story.stay(who, self.permit.0, (from, until));
                any = true;
            }
        }
        any
    }
}

/// The periods of a permit from arrival on, each extended before it ends, until today is covered;
/// or one fewer, where the last extension was missed.
pub(super) fn calendar(
    permit: &Permit,
    arrival: NaiveDate,
    today: NaiveDate,
    is_lapsed: bool,
) -> Vec<Period> {
    let Some(months) = permit.years.map(|years| Months::new(12 * years as u32)) else {
        return vec![(arrival, None)];
    };
    let mut periods = Vec::new();
    let mut from = arrival;
    while from <= today {
        let next = from + months;
        periods.push((from, Some(next - Days::new(1))));
        from = next;
    }
    if is_lapsed && periods.len() > 1 {
        periods.pop();
    }
    periods
}

/// A number that nobody can have: the office that gave it is 00. Its last digit is one that the
/// program has no doubts about.
pub(super) fn number(draw: &mut Draw, member: &Member, is_korean: bool) -> String {
    let birth = member.birth;
    let century = if birth.year() < 2000 { 1 } else { 3 };
    let mark = century + i64::from(member.is_female) + if is_korean { 0 } else { 4 };
    let rest = draw.within(0..=9999);
    let begin = format!("{}-{mark}00{:03}", birth.format("%y%m%d"), rest / 10);
    let before_numbers_were_random = NaiveDate::from_ymd_opt(2015, 1, 1);
    let fits = |number: &String| {
        let number = IdentityNumber::read(number);
        number.is_some_and(|number| !number.is_doubtful(before_numbers_were_random))
    };
    let mut numbers = (0..10).map(|last| format!("{begin}{last}"));
    numbers.find(fits).unwrap_or(begin)
}
