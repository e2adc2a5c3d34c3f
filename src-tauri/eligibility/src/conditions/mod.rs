//! Decides the conditions of the programmes. Each function takes a case and its figures, notes
//! what it used, and gives one of three verdicts.

mod age;
mod care;
mod identity;
mod residence;

pub(crate) use age::note_class_age;

use crate::Verdict;
use crate::case::Case;
use crate::notes::Notes;
use crate::rulebook::{Condition, Rule};

impl Condition {
    /// Decides the condition for a case; none if it does not apply on the day.
    pub(crate) fn decide(&self, case: &Case<'_>, notes: &mut impl Notes) -> Option<Verdict> {
        Some(match &self.rule {
            Rule::Foreign => identity::foreign(case, notes),
            Rule::Entitled => identity::entitled(case, notes),
            Rule::RegisteredAsForeigner { kinds, unconfirmed } => {
                identity::registered_as_foreigner(case, kinds, unconfirmed, notes)
            }
            Rule::RegisteredNationally => identity::registered_nationally(case, notes),
            Rule::Unregistered => identity::unregistered(case, notes),
            Rule::LawfulStay => identity::lawful_stay(case, notes),
            Rule::Residence(rule) => residence::of_child(case, rule, notes),
            Rule::GuardianResidence(rule) => residence::of_guardian(case, rule, notes),
            Rule::ClassAge(classes) => age::class_age(case, classes, notes),
            Rule::BornSince(day) => age::born_since(case, day, notes),
            Rule::Months(months) => age::months(case, months, notes),
            Rule::BeforeSchool(years) => age::before_school(case, years, notes),
            Rule::Enrolled { kinds, areas } => care::enrolled(case, kinds, areas, notes),
            Rule::NotEnrolled => care::not_enrolled(case, notes),
            Rule::ExtendedCare => care::extended_care(case, notes),
            Rule::Present(days) => residence::present(case, days, notes),
            Rule::Income(tested) => {
                let tested = tested.on(case.on);
                if !tested.figure {
                    return None;
                }
                notes.parameter("income.tested", tested);
                notes.missing(|| "household_income".to_owned());
                Verdict::Unknown
            }
        })
    }
}
