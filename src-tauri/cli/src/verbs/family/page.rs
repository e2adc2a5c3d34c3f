//! A family in words.

use std::collections::BTreeMap;

use hamkke_core::contract::{FamilyView, ListState, PersonView, RecordView};
use hamkke_core::model::{Field, Kind, Shape, Value, codes, shape};
use hamkke_core::words::Words;

use crate::wording::{self, grouped, word};

/// The lines of a family's page.
pub fn of(words: &Words, view: &FamilyView) -> Vec<String> {
    let names = view
        .people
        .iter()
        .map(|person| (person.id.as_str(), person.shown.main.as_str()))
        .collect();
    Page {
        words,
        names,
        lines: Vec::new(),
    }
    .family(view)
}

struct Page<'a> {
    words: &'a Words,
    /// What people are called, by their ids.
    names: BTreeMap<&'a str, &'a str>,
    lines: Vec<String>,
}

impl Page<'_> {
    fn family(mut self, view: &FamilyView) -> Vec<String> {
        self.lines
            .push(format!("{}  {}  {}", view.file_number, view.title, view.id));
        if let Some(trouble) = view.read_only {
            let trouble = self.words.say(&format!("trouble-{}", word(&trouble)), &[]);
            self.lines.push(trouble);
        }
        for flag in &view.flags {
            let line = self.flag(flag);
            self.lines.push(line);
        }
        if view.contacts_hidden {
            self.lines.push(self.words.say("contacts-hidden", &[]));
        }
        let known = self.known(&view.record, &[Field::FileNumber, Field::Title]);
        self.lines.push(known);
        for person in &view.people {
            self.person(person);
        }
        for records in [&view.ties, &view.notes] {
            if let Some(first) = records.first() {
                let kind = self.words.say(&format!("kind-{}", first.kind.name()), &[]);
                self.lines.push(String::new());
                self.lines.push(kind);
                self.records(records);
            }
        }
        if !view.checks.is_empty() {
            self.lines.push(String::new());
            self.lines.push(self.words.say("kind-check", &[]));
        }
        for check in &view.checks {
            self.lines.push(format!("  {}  {}", check.on, check.by));
            for line in &check.eligible {
                let programme = word(&line.programme);
                let programme = self.words.say(&format!("programme-{programme}"), &[]);
                let won = line.amount.map(grouped).unwrap_or_default();
                self.lines
                    .push(format!("    {}: {programme} {won}", line.child));
            }
        }
        self.lines
    }

    fn person(&mut self, person: &PersonView) {
        let shown = &person.shown;
        let mut names = vec![shown.main.as_str()];
        for name in [&shown.hangul, &shown.passport, &shown.native] {
            names.extend(name.as_deref().filter(|name| !names.contains(name)));
        }
        let mut head = names.join(" · ");
        if let Some(age) = person.age {
            let age = self.words.say("cli-age", &[("age", &age.to_string())]);
            head = format!("{head} ({age})");
        }
        let known = self.known(&person.record, &[Field::AskedNone]);
        self.lines
            .extend([String::new(), head, format!("  {known}")]);
        for (list, view) in &person.lists {
            let name = self.words.say(&format!("list-{}", list.name()), &[]);
            match view.state {
                ListState::NotAsked => {
                    let open = self.words.say("cli-not-asked", &[]);
                    self.lines.push(format!("  {name}: {open}"));
                }
                ListState::None => {
                    let none = self.words.say("cli-none", &[]);
                    self.lines.push(format!("  {name}: {none}"));
                }
                ListState::Entries => {
                    self.lines.push(format!("  {name}:"));
                    self.records(&view.records);
                }
            }
        }
    }

    fn flag(&self, flag: &RecordView) -> String {
        let text = |field| flag.fields.get(&field).and_then(Value::as_text);
        let about = text(Field::Person).and_then(|id| self.names.get(id).copied());
        wording::flag(self.words, text(Field::Sort), text(Field::Text), about)
    }

    fn records(&mut self, records: &[RecordView]) {
        for record in records {
            let known = self.known(record, &[Field::Person]);
            self.lines.push(format!("    {known}"));
        }
    }

    /// The fields of a record that hold something, but for these; all statements of those that
    /// disagree.
    fn known(&self, record: &RecordView, without: &[Field]) -> String {
        let mut parts = Vec::new();
        for (field, value) in &record.fields {
            if without.contains(field) || record.conflicts.contains_key(field) {
                continue;
            }
            let value = self.value(record.kind, *field, value);
            parts.push(format!("{}: {value}", self.label(record.kind, *field)));
        }
        for (field, statements) in &record.conflicts {
            let said: Vec<String> = statements
                .iter()
                .map(|it| format!("{} ({})", self.value(record.kind, *field, &it.value), it.by))
                .collect();
            let label = self.label(record.kind, *field);
            parts.push(format!("{label}: {}", said.join(" ↔ ")));
        }
        parts.join(", ")
    }

    /// What a field is called where it stands.
    fn label(&self, kind: Kind, field: Field) -> String {
        let own = format!("field-{}-{}", kind.name(), field.name());
        match self.words.knows(&own) {
            true => self.words.say(&own, &[]),
            false => self.words.say(&format!("field-{}", field.name()), &[]),
        }
    }

    fn value(&self, kind: Kind, field: Field, value: &Value) -> String {
        let say = |id: &str| self.words.say(id, &[]);
        match value.plain() {
            Value::Bool(true) => say("truth-yes"),
            Value::Bool(false) => say("truth-no"),
            Value::Int(number) => grouped(*number),
            Value::Text(text) => match shape(kind, field) {
                Some(Shape::OneOf(_)) => self.word_of(kind, field, text),
                Some(Shape::Programme) => say(&format!("programme-{text}")),
                Some(Shape::Reference(Kind::Person)) => {
                    let name = self.names.get(text.as_str());
                    name.map_or_else(|| text.clone(), ToString::to_string)
                }
                Some(Shape::People) => {
                    let people = codes(text).map(|id| match self.names.get(id) {
                        Some(name) => name.to_string(),
                        None => id.to_owned(),
                    });
                    people.collect::<Vec<_>>().join(", ")
                }
                _ => text.clone(),
            },
            Value::Sealed(_) => "••••••".to_owned(),
            Value::Null => "–".to_owned(),
        }
    }

    /// A word of a list of choices; a word of a newer version as it is.
    fn word_of(&self, kind: Kind, field: Field, text: &str) -> String {
        let id = match field {
            Field::Sort => format!("{}-sort-{text}", kind.name()),
            Field::CaseType => format!("case-{text}"),
            _ => format!("{}-{text}", field.name()),
        };
        match self.words.knows(&id) {
            true => self.words.say(&id, &[]),
            false => text.to_owned(),
        }
    }
}
