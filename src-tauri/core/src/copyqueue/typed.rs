//! What was typed already: a digest of the value as it was typed, with who and when in the log.
//! The value itself is not kept a second time, so a number that is destroyed leaves nothing here.

use chrono::NaiveDate;

use crate::log::{Edit, Record, RecordId, State};
use crate::model::{Field, Kind, Value};

/// Which field of which screen, filled in for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    /// The screen.
    pub screen: &'a str,
    /// The item.
    pub item: &'a str,
    /// What the screen is filled in for.
    pub subject: RecordId,
}

impl Mark<'_> {
    /// The mark that was made there last, taken back or not.
    pub(super) fn find<'s>(&self, state: &'s State) -> Option<&'s Record> {
        let subject = self.subject.to_string();
        let is_here = |record: &&Record| {
            record.text(Field::Screen) == Some(self.screen)
                && record.text(Field::Item) == Some(self.item)
                && record.text(Field::Subject) == Some(&subject)
        };
        let marks = state.of_kind(Kind::Typed).filter(is_here);
        marks.max_by_key(|record| record.latest().map(|it| (it.at, it.entry)))
    }
}

/// Writes down that a value was typed in.
pub fn mark_typed(edit: &mut Edit<'_>, mark: &Mark<'_>, digest: &str, on: NaiveDate) {
    let fields: [(Field, Value); 5] = [
        (Field::Screen, mark.screen.into()),
        (Field::Item, mark.item.into()),
        (Field::Subject, mark.subject.to_string().into()),
        (Field::Digest, digest.into()),
        (Field::On, on.into()),
    ];
    let record = match mark.find(edit.state()) {
        Some(found) => found.id,
        None => edit.new_record(),
    };
    for (field, value) in fields {
        edit.set(record, Kind::Typed, field, value);
    }
}

/// Takes the mark back: the value is to be typed again.
pub fn take_mark(edit: &mut Edit<'_>, mark: &Mark<'_>) {
    if let Some(found) = mark.find(edit.state()) {
        edit.set(found.id, Kind::Typed, Field::Digest, Value::Null);
    }
}
