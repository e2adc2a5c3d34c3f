//! The fields of records in words, as the window says them.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, NaiveDate, Timelike as _, Utc};

use crate::contract::{FamilyView, RecordView};
use crate::korea::in_korea;
use crate::model::{Field, Kind, Shape, Value, codes, parse_day, shape};
use crate::words::{Language, Words};

/// Says what stands in a family's records.
pub(crate) struct Saying<'a> {
    /// In these words.
    pub(crate) words: &'a Words,
    /// What people, plans, goals and consents are called, by their records.
    names: BTreeMap<&'a str, String>,
}

impl<'a> Saying<'a> {
    /// Says in these words what stands in a family.
    pub(crate) fn new(words: &'a Words, view: &'a FamilyView) -> Self {
        let people = view.people.iter();
        let people = people.map(|it| (it.id.as_str(), it.shown.main.clone()));
        let mut saying = Self {
            words,
            names: people.collect(),
        };
        let records = view.forms.iter().chain(&view.notes);
        let named: Vec<(&str, String)> = records
            .map(|record| (record.id.as_str(), saying.brief(record)))
            .collect();
        saying.names.extend(named);
        saying
    }

    /// What a person or record is called.
    pub(crate) fn name(&self, id: &str) -> String {
        self.names.get(id).cloned().unwrap_or_default()
    }

    /// A form in a few words: its text, or its day and sort.
    fn brief(&self, record: &RecordView) -> String {
        let said = [Field::Text, Field::Agency, Field::Sort, Field::On];
        let said = said.iter().find_map(|field| self.field(record, *field));
        said.unwrap_or_default()
    }

    /// What a kind of record is called.
    pub(crate) fn kind(&self, kind: Kind) -> String {
        self.words.say(&format!("kind-{}", kind.name()), &[])
    }

    /// What a field is called where it stands.
    pub(crate) fn label(&self, kind: Kind, field: Field) -> String {
        label(self.words, kind, field)
    }

    /// What a field of a record says; all statements where they disagree. None where it says
    /// nothing.
    pub(crate) fn field(&self, record: &RecordView, field: Field) -> Option<String> {
        if let Some(statements) = record.conflicts.get(&field) {
            let said = statements.iter().map(|statement| {
                let value = self.value(record.kind, field, &statement.value);
                format!("{value} ({})", statement.by)
            });
            return Some(said.collect::<Vec<_>>().join(" ↔ "));
        }
        let value = record.fields.get(&field)?;
        Some(self.value(record.kind, field, value))
    }

    /// A value.
    pub(crate) fn value(&self, kind: Kind, field: Field, value: &Value) -> String {
        let say = |id: &str| self.words.say(id, &[]);
        let text = match value.plain() {
            Value::Bool(true) => return say("truth-yes"),
            Value::Bool(false) => return say("truth-no"),
            Value::Int(amount) => {
                return match shape(kind, field) {
                    Some(Shape::Won) => won(self.words, *amount),
                    Some(Shape::Whole {
                        most: most @ 4 | most @ 10,
                        ..
                    }) => {
                        format!("{amount} / {most}")
                    }
                    _ => grouped(*amount),
                };
            }
            Value::Sealed(_) => return HIDDEN.to_owned(),
            Value::Null => return "–".to_owned(),
            Value::Text(text) => text,
        };
        match shape(kind, field) {
            Some(Shape::OneOf(_)) => word_of(self.words, kind, field, text),
            Some(Shape::Programme) => say(&format!("programme-{text}")),
            Some(Shape::Country) => known(self.words, "country-", text),
            Some(Shape::Area) => area(self.words, text),
            Some(Shape::Language) => known(self.words, "language-", text),
            Some(Shape::Languages) => languages(self.words, text),
            Some(Shape::Day | Shape::PartialDay) => {
                parse_day(text).map_or_else(|| text.clone(), |it| day(self.words.language(), it))
            }
            Some(Shape::Reference(_) | Shape::References(_)) => self.name(text),
            _ => text.clone(),
        }
    }
}

/// What stands in the place of something that is kept from sight.
const HIDDEN: &str = "••••••";

/// What a field is called where it stands.
pub(super) fn label(words: &Words, kind: Kind, field: Field) -> String {
    let own = format!("field-{}-{}", kind.name(), field.name());
    match words.knows(&own) {
        true => words.say(&own, &[]),
        false => words.say(&format!("field-{}", field.name()), &[]),
    }
}

/// A word of a list of choices; a word of a newer version as it is.
pub(super) fn word_of(words: &Words, kind: Kind, field: Field, text: &str) -> String {
    let own = format!("{}-{}-{text}", kind.name(), field.name());
    let shared = format!("{}-{text}", field.name());
    let short = format!("case-{text}");
    let ids = match field {
        Field::CaseType => vec![short],
        _ => vec![own, shared],
    };
    match ids.into_iter().find(|id| words.knows(id)) {
        Some(id) => words.say(&id, &[]),
        None => text.to_owned(),
    }
}

/// Codes of languages with commas, by name.
pub(super) fn languages(words: &Words, text: &str) -> String {
    let all = codes(text).map(|code| known(words, "language-", code));
    all.collect::<Vec<_>>().join(", ")
}

/// A code by its name, where this program has one; else as it is.
pub(crate) fn known(words: &Words, prefix: &str, code: &str) -> String {
    let id = format!("{prefix}{code}");
    match words.knows(&id) {
        true => words.say(&id, &[]),
        false => code.to_owned(),
    }
}

/// The city that a code of an area lies in, where this program has its name; else the code.
fn area(words: &Words, code: &str) -> String {
    let ids = (2..=code.len()).rev();
    let ids = ids.filter_map(|length| Some(format!("care-area-{}", code.get(..length)?)));
    let found = ids.into_iter().find(|id| words.knows(id));
    found.map_or_else(|| code.to_owned(), |id| words.say(&id, &[]))
}

/// `2025. 3. 2.` or `2 Mar 2025`.
pub(crate) fn day(language: Language, day: NaiveDate) -> String {
    match language {
        Language::Korean => format!("{}. {}. {}.", day.year(), day.month(), day.day()),
        Language::English => day.format("%-d %b %Y").to_string(),
    }
}

/// The same with the time in Korea.
pub(crate) fn day_and_time(language: Language, at: DateTime<Utc>) -> String {
    let at = in_korea(at);
    let (hour, minute) = (at.hour(), at.minute());
    format!("{} {hour:02}:{minute:02}", day(language, at.date_naive()))
}

/// `262,000원`.
pub(crate) fn won(words: &Words, amount: i64) -> String {
    words.say("document-won", &[("amount", &grouped(amount))])
}

/// A whole number with its thousands parted.
pub(crate) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = if number < 0 { "-" } else { "" }.to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_sums_are_said_as_in_the_window() {
        let born = parse_day("2025-03-02").unwrap();
        assert_eq!(day(Language::Korean, born), "2025. 3. 2.");
        assert_eq!(day(Language::English, born), "2 Mar 2025");
        let at = DateTime::from_timestamp(1_741_000_000, 0).unwrap();
        assert_eq!(day_and_time(Language::Korean, at), "2025. 3. 3. 20:06");
        assert_eq!(won(&Words::new(Language::Korean), 262_000), "262,000원");
    }

    #[test]
    fn codes_are_said_by_name_and_unknown_ones_as_they_are() {
        let words = Words::new(Language::English);
        assert_eq!(languages(&words, "vi,xx"), "Vietnamese, xx");
        assert_eq!(known(&words, "country-", "UZ"), "Uzbekistan");
        assert_eq!(area(&words, "41273"), "Ansan");
        assert_eq!(area(&words, "99999"), "99999");
    }
}
