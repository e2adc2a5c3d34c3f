//! In which rows a family stands on a day.

use chrono::{Datelike as _, Days, NaiveDate};

use super::Load;
use crate::contract::{LoadBy, WorkKind};

/// The row of families that nobody works with, and of what nobody asked.
pub(crate) const NOBODY: &str = "nobody";
const UNKNOWN: &str = "unknown";

/// The days since the last contact, by the last of each row.
const SILENCES: &[(i64, &str)] = &[(30, "0-30"), (60, "31-60"), (90, "61-90"), (180, "91-180")];

/// The rows in which a family stands.
pub(crate) fn rows(by: LoadBy, load: &Load, day: NaiveDate) -> Vec<String> {
    let one = |word: Option<&str>, none: &str| vec![word.unwrap_or(none).to_owned()];
    match by {
        LoadBy::Worker => one(load.worker.as_deref(), NOBODY),
        LoadBy::Stage => {
            let word = load
                .stage
                .and_then(|stage| serde_json::to_value(stage).ok());
            one(word.as_ref().and_then(|word| word.as_str()), UNKNOWN)
        }
        LoadBy::Risk => one(load.risk.as_deref(), UNKNOWN),
        LoadBy::Language => one(load.language.as_deref(), UNKNOWN),
        LoadBy::Silence => vec![silence(load, day).to_owned()],
        LoadBy::Trouble => {
            let troubles = [
                ("review", is_overdue(load, day)),
                ("consent", lacks_consent(load, day)),
                ("answer", has_unsaved_answer(load, day)),
                ("nobody", load.worker.is_none()),
            ];
            let stands = troubles.into_iter().filter(|(_, stands)| *stands);
            stands.map(|(word, _)| word.to_owned()).collect()
        }
        LoadBy::Week => {
            let mut weeks: Vec<String> = load
                .contacts
                .iter()
                .map(|day| week_of(*day).to_string())
                .collect();
            weeks.dedup();
            weeks
        }
    }
}

/// The Monday of a day's week.
pub(crate) fn week_of(day: NaiveDate) -> NaiveDate {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

/// How long nobody has spoken with the family. What was written ahead counts as today.
fn silence(load: &Load, day: NaiveDate) -> &'static str {
    let Some(last) = load.contacts.last() else {
        return "never";
    };
    let days = (day - *last).num_days();
    let found = SILENCES.iter().find(|(most, _)| days <= *most);
    found.map_or("181-", |(_, word)| word)
}

/// A review of the plan whose day is over.
fn is_overdue(load: &Load, day: NaiveDate) -> bool {
    let mut pending = load.pending.iter();
    pending.any(|it| {
        it.kind == WorkKind::Review && it.is_shown(day) && it.due.is_some_and(|due| due < day)
    })
}

/// No consent to the collection and use of data stands, or something is kept that none carries.
fn lacks_consent(load: &Load, day: NaiveDate) -> bool {
    let stands = |(from, until): &(NaiveDate, Option<NaiveDate>)| {
        *from <= day && until.is_none_or(|until| day <= until)
    };
    let loose = |it: &super::Pending| it.kind == WorkKind::WithoutBasis && it.is_shown(day);
    !load.consents.iter().any(stands) || load.pending.iter().any(loose)
}

/// A childcare answer that is another one than was saved last, or that begins to pay.
fn has_unsaved_answer(load: &Load, day: NaiveDate) -> bool {
    let answers = [WorkKind::AnswerChanged, WorkKind::AnswerBegins];
    let mut pending = load.pending.iter();
    pending.any(|it| answers.contains(&it.kind) && it.is_shown(day))
}
