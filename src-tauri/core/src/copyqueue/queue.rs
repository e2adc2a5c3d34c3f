//! A screen's items with what stands in them and what was typed already.

use chrono::{DateTime, NaiveDate, Utc};

use super::typed::Mark;
use super::value::{Worth, worth};
use super::{Each, Item, Screen};
use crate::casefile::CaseFile;
use crate::course::is_contact;
use crate::log::{AccountId, Record, RecordId, State};
use crate::model::{Field, Kind, Value, parse_day};
use crate::words::{Language, Words};

/// Where an item of a screen stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has said what belongs there.
    Missing,
    /// Statements disagree; a person decides first.
    Disputed,
    /// A flag keeps it from sight.
    Hidden,
    /// To be typed: never typed, or changed since.
    Open {
        /// Whether something else was typed there before.
        changed: bool,
    },
    /// Typed as it stands.
    Typed {
        /// By whom.
        by: AccountId,
        /// When.
        at: DateTime<Utc>,
    },
}

/// An item of a screen, for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// What the screen is filled in for.
    pub subject: RecordId,
    /// The item.
    pub item: &'a Item,
    /// Where it stands.
    pub standing: Standing,
    /// The value as the screen wants it; none where there is none to be shown. A registration
    /// number is masked.
    pub shown: Option<String>,
    /// Whether the value is a number that is kept sealed.
    pub sealed: bool,
}

/// A screen filled in for everybody of a family whom it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queue<'a> {
    /// For whom or what, in order.
    pub subjects: Vec<RecordId>,
    /// The items of each, in the order of the screen.
    pub rows: Vec<Row<'a>>,
}

/// A family's file on a day, as somebody may see it.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The file.
    pub file: &'a CaseFile,
    /// The day.
    pub day: NaiveDate,
    /// Whether a flag keeps addresses and phones from sight.
    pub hides_contacts: bool,
}

/// A screen as it is to be filled in for a family.
pub fn queue<'a>(place: Place<'_>, screen: &'a Screen) -> Queue<'a> {
    let korean = Words::new(Language::Korean);
    let subjects = subjects(place.file.state(), screen.each, place.day);
    let rows = subjects
        .iter()
        .flat_map(|subject| screen.items.iter().map(|item| (*subject, item)))
        .map(|(subject, item)| row(place, &korean, screen, subject, item))
        .collect();
    Queue { subjects, rows }
}

/// For whom or what a screen is filled in: the children below 18, the services given, in order.
fn subjects(state: &State, each: Each, day: NaiveDate) -> Vec<RecordId> {
    const GROWN_UP: u32 = 18;
    let day_in = |record: &Record, field| record.text(field).and_then(parse_day);
    match each {
        Each::Child => state
            .of_kind(Kind::Person)
            .filter(|person| {
                let birth = day_in(person, Field::BirthDate);
                birth.is_some_and(|birth| day.years_since(birth).is_none_or(|age| age < GROWN_UP))
            })
            .map(|person| person.id)
            .collect(),
        Each::Delivery => {
            let mut given: Vec<_> = state.of_kind(Kind::Delivery).collect();
            given.sort_by_key(|record| (day_in(record, Field::On), record.id));
            given.into_iter().map(|record| record.id).collect()
        }
    }
}

fn row<'a>(
    place: Place<'_>,
    korean: &Words,
    screen: &Screen,
    subject: RecordId,
    item: &'a Item,
) -> Row<'a> {
    let row = |standing, shown, sealed| Row {
        subject,
        item,
        standing,
        shown,
        sealed,
    };
    if place.hides_contacts && is_contact(item.kind, item.field) {
        return row(Standing::Hidden, None, false);
    }
    let (holder, value) = match worth(place.file.state(), item, subject, place.day) {
        Worth::Missing => return row(Standing::Missing, None, false),
        Worth::Disputed => return row(Standing::Disputed, None, false),
        Worth::Stands(holder, value) => (holder, value),
    };
    let sealed = matches!(value.plain(), Value::Sealed(_));
    let Some(written) = written(place.file, korean, item, holder, &value) else {
        return row(Standing::Missing, None, sealed);
    };
    let mark = Mark {
        screen: &screen.id,
        item: &item.id,
        subject,
    };
    let standing = standing(place.file, &mark, &written);
    let shown = if sealed { masked(&written) } else { written };
    row(standing, Some(shown), sealed)
}

fn standing(file: &CaseFile, mark: &Mark<'_>, written: &str) -> Standing {
    let found = mark.find(file.state());
    match found.and_then(|mark| Some((mark.text(Field::Digest)?, mark.latest()?))) {
        Some((digest, latest)) if digest == file.digest(written) => Standing::Typed {
            by: latest.author,
            at: latest.at,
        },
        typed => Standing::Open {
            changed: typed.is_some(),
        },
    }
}

/// The value as the screen wants it; none where a sealed one does not open.
fn written(
    file: &CaseFile,
    korean: &Words,
    item: &Item,
    holder: RecordId,
    value: &Value,
) -> Option<String> {
    let Value::Sealed(sealed) = value.plain() else {
        return Some(item.format.write(item.kind, item.field, value, korean));
    };
    let number = file.reveal_value(holder, &item.field.into(), sealed).ok()?;
    let number = Value::text(number.as_str());
    Some(item.format.write(item.kind, item.field, &number, korean))
}

/// The value of an item in full, as the screen wants it; none where there is none, or where a
/// flag keeps it from sight.
pub fn value(place: Place<'_>, item: &Item, subject: RecordId) -> Option<String> {
    if place.hides_contacts && is_contact(item.kind, item.field) {
        return None;
    }
    match worth(place.file.state(), item, subject, place.day) {
        Worth::Stands(holder, value) => {
            let korean = Words::new(Language::Korean);
            written(place.file, &korean, item, holder, &value)
        }
        Worth::Missing | Worth::Disputed => None,
    }
}

/// `9001015******`: the day of birth and the digit after it are seen.
fn masked(number: &str) -> String {
    const SEEN: usize = 7;
    let digits = number.chars().filter(char::is_ascii_digit);
    let rest = digits.clone().skip(SEEN).map(|_| '*');
    digits.take(SEEN).chain(rest).collect()
}
