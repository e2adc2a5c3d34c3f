//! A family as the window shows it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use eligibility::{FamilyAnswer, FamilyFacts, Outcome, Rulebook};
use zeroize::Zeroizing;

use super::record::record_view;
use super::secrets::secrets_view;
use super::work::works_view;
use crate::centre::Authors;
use crate::checks;
use crate::contract::*;
use crate::course::{course, is_contact, standing_flags};
use crate::facts::{asked_and_none, family_facts};
use crate::log::{FamilyId, LogFile, Record, RecordId, State};
use crate::model::{FORMS, Field, IdentityNumber, Kind, List, Sealed, Value, is_number, parse_day};
use crate::names::shown_name;
use crate::secrecy::Sight;

/// What is shown: a state, as seen on a day.
pub(in crate::desk) struct Shown<'a> {
    /// The family.
    pub(in crate::desk) family: FamilyId,
    /// Its records.
    pub(in crate::desk) state: &'a State,
    /// Who wrote.
    pub(in crate::desk) authors: &'a Authors,
    /// The day on which ages and names are reckoned.
    pub(in crate::desk) day: NaiveDate,
    /// The log that they come from, which opens seals.
    pub(in crate::desk) file: &'a LogFile,
    /// What of its entries is kept from whoever looks.
    pub(in crate::desk) sight: Sight<'a>,
    /// Whether a flag keeps addresses and phones from sight.
    pub(in crate::desk) hides_contacts: bool,
    /// The rulebook by which answers are given.
    pub(in crate::desk) rules: Arc<Rulebook>,
}

impl Shown<'_> {
    /// A value as it may be shown: sealed ones masked, accounts by the name of whom they are.
    pub(in crate::desk) fn value(
        &self,
        (record, kind): (RecordId, Kind),
        field: Field,
        value: &Value,
    ) -> Value {
        match value.plain() {
            Value::Text(_) if is_contact(kind, field) && self.hides_contacts => Value::text(HIDDEN),
            Value::Sealed(sealed) if !is_number(kind, field) => {
                // Under the key of a compartment; destroyed; or kept from whoever looks.
                let text = self.sight.open(record, &field.into(), sealed);
                Value::Text(text.unwrap_or_else(|| self.unopened(sealed).to_owned()))
            }
            Value::Sealed(sealed) => {
                let masked = self.masked(record, field, sealed);
                Value::Text(masked.unwrap_or_else(|| UNREADABLE.to_owned()))
            }
            Value::Text(account) if matches!(field, Field::Worker | Field::Receiver) => {
                let name = account.parse().map(|account| self.authors.name(account));
                name.map_or(value.clone(), Value::Text)
            }
            plain => plain.clone(),
        }
    }

    /// What stands for a value that does not open: its key was destroyed, or is not for whoever
    /// looks.
    fn unopened(&self, sealed: &Sealed) -> &'static str {
        let seal = self.file.seal(sealed.seal).ok().flatten();
        match seal.is_some_and(|seal| seal.bytes.is_none()) {
            true => GONE,
            false => HIDDEN,
        }
    }

    /// `900101-5******`, `M1*******`; none where the number does not open.
    fn masked(&self, record: RecordId, field: Field, sealed: &Sealed) -> Option<String> {
        let visible = match field {
            Field::Number => 8,
            _ => 2,
        };
        let number = self.number(record, field, sealed)?;
        let shown = number.chars().take(visible);
        let hidden = number.chars().skip(visible).map(|_| '*');
        Some(shown.chain(hidden).collect())
    }

    /// A number in full; none where it does not open.
    fn number(&self, record: RecordId, field: Field, sealed: &Sealed) -> Option<Zeroizing<String>> {
        let field = field.into();
        let open = self.file.reveal_value(record, &field, sealed).ok();
        // It may lie under the key of a compartment.
        let kept = || self.sight.open(record, &field, sealed);
        open.or_else(|| kept().map(Zeroizing::new))
    }

    /// What a person is called.
    pub(in crate::desk) fn name_of(&self, person: RecordId) -> Option<String> {
        let record = self.state.get(person)?;
        Some(shown_name(self.state, record, self.day).main)
    }
}

/// What stands in the place of an address or phone that is kept from sight.
pub(in crate::desk) const HIDDEN: &str = "••••••";

/// What stands in the place of a value that was destroyed.
pub(in crate::desk) const GONE: &str = "✕";

/// A number that was destroyed or does not open.
const UNREADABLE: &str = "******-*******";

/// The family's own part of the view: records, people, ties, notes and checks. What depends on
/// the file (its trouble, its log) is filled in by the caller.
///
/// # Errors
/// [`FailureCode::NotFound`] where the state holds no family, as before its first entry.
pub(in crate::desk) fn family_view(shown: &Shown<'_>) -> Result<FamilyView, Failure> {
    let record = shown
        .state
        .of_kind(Kind::Family)
        .next()
        .ok_or(FailureCode::NotFound)?;
    let text = |field| record.text(field).unwrap_or_default().to_owned();
    let all = |kind| -> Vec<RecordView> {
        shown
            .state
            .of_kind(kind)
            .map(|record| record_view(shown, record, kind))
            .collect()
    };
    let facts = family_facts(shown.family, shown.state).facts;
    let mut notes = all(Kind::Note);
    notes.sort_by(|a, b| (day_in(b), b.at).cmp(&(day_in(a), a.at)));
    let mut documents = all(Kind::Document);
    documents.reverse();
    for paper in &mut documents {
        // By it the window knows which papers are one file.
        let record = paper.id.parse().ok().and_then(|id| shown.state.get(id));
        let content = record.and_then(|record| record.value(Field::Content));
        paper
            .fields
            .extend(content.map(|content| (Field::Content, content.clone())));
    }
    let mut forms: Vec<RecordView> = FORMS.iter().flat_map(|kind| all(*kind)).collect();
    forms.sort_by(|a, b| (day_in(a), &a.id).cmp(&(day_in(b), &b.id)));
    Ok(FamilyView {
        id: shown.family.to_string(),
        record: record_view(shown, record, Kind::Family),
        title: text(Field::Title),
        file_number: text(Field::FileNumber),
        people: shown
            .state
            .of_kind(Kind::Person)
            .map(|person| person_view(shown, &facts, person))
            .collect(),
        ties: all(Kind::Tie),
        bonds: all(Kind::Bond),
        documents,
        proofs: all(Kind::Proof),
        notes,
        forms,
        course: course(shown.state, shown.day),
        approvals: Vec::new(),
        flags: standing_flags(shown.state, shown.day)
            .into_iter()
            .map(|flag| record_view(shown, flag, Kind::Flag))
            .collect(),
        work: works_view(shown),
        checks: saved_checks(shown),
        contacts_hidden: shown.hides_contacts,
        secrets: secrets_view(shown),
        parts: None,
        seen_as: None,
        loans: Vec::new(),
        doubtful_numbers: doubtful_numbers(shown),
        transfer: crate::transfer::told(shown.state, |account| shown.authors.name(account)),
        read_only: None,
        open_conflicts: open_conflicts(shown.state),
        as_of: None,
        undoable: None,
        redoable: None,
        entries: 0,
    })
}

/// The registrations whose number may have been mistyped.
fn doubtful_numbers(shown: &Shown<'_>) -> Vec<String> {
    let is_doubtful = |record: &&Record| {
        let given_on = record.text(Field::From).and_then(parse_day);
        let number = match record.value(Field::Number) {
            Some(Value::Sealed(sealed)) => shown.number(record.id, Field::Number, sealed),
            _ => None,
        };
        let number = number.and_then(|number| IdentityNumber::read(&number));
        number.is_some_and(|number| number.is_doubtful(given_on))
    };
    let registrations = shown.state.of_kind(Kind::Registration);
    registrations
        .filter(is_doubtful)
        .map(|record| record.id.to_string())
        .collect()
}

/// Every saved check, newest first.
fn saved_checks(shown: &Shown<'_>) -> Vec<SavedCheck> {
    let mut checks: Vec<SavedCheck> = shown
        .state
        .of_kind(Kind::Check)
        .filter_map(|record| saved_check(shown, record))
        .collect();
    checks.sort_by_key(|check| std::cmp::Reverse(check.at));
    checks
}

fn saved_check(shown: &Shown<'_>, record: &Record) -> Option<SavedCheck> {
    let saved = record.latest()?;
    let answer: FamilyAnswer = serde_json::from_str(record.text(Field::Answer)?).ok()?;
    let mut eligible = Vec::new();
    for child in &answer.children {
        let name = child
            .id
            .parse()
            .ok()
            .and_then(|id| shown.name_of(id))
            .unwrap_or_default();
        for programme in &child.programmes {
            if matches!(
                programme.outcome,
                Outcome::Eligible | Outcome::AmountUnconfirmed
            ) {
                eligible.push(SavedLine {
                    child: name.clone(),
                    programme: programme.programme,
                    amount: programme.amount,
                });
            }
        }
    }
    Some(SavedCheck {
        id: record.id.to_string(),
        on: record.text(Field::On).and_then(parse_day)?,
        by: shown.authors.name(saved.author),
        at: saved.at,
        rulebook_version: record.text(Field::RulebookVersion)?.to_owned(),
        eligible,
        corrections: corrections(shown, record),
    })
}

/// What an office decided otherwise than a saved check, the latest first.
fn corrections(shown: &Shown<'_>, check: &Record) -> Vec<CheckCorrection> {
    let id = check.id.to_string();
    let records = shown.state.of_kind(Kind::Correction);
    let records = records.filter(|it| it.text(Field::Fact) == Some(&id));
    let mut all: Vec<CheckCorrection> = records
        .filter_map(|record| {
            let text = |field| record.text(field).map(str::to_owned);
            let child = record.text(Field::Person).and_then(|id| id.parse().ok());
            Some(CheckCorrection {
                id: record.id.to_string(),
                child: child.and_then(|id| shown.name_of(id)).unwrap_or_default(),
                programme: checks::word(record.text(Field::Programme)?)?,
                outcome: checks::outcome(record)?,
                amount: checks::amount(record),
                on: record.text(Field::On).and_then(parse_day)?,
                document: text(Field::DocumentSeen),
                remark: text(Field::Remark),
                by: shown.authors.name(record.latest()?.author),
            })
        })
        .collect();
    all.reverse();
    all
}

fn person_view(shown: &Shown<'_>, facts: &FamilyFacts, person: &Record) -> PersonView {
    let birth = person.text(Field::BirthDate).and_then(parse_day);
    let owner = person.id.to_string();
    let lists = List::ALL.iter().map(|list| {
        let kind = list.kind();
        let mut records: Vec<RecordView> = shown
            .state
            .of_person(person.id, kind)
            .map(|record| record_view(shown, record, kind))
            .collect();
        records.sort_by(|a, b| (first_day(a), &a.id).cmp(&(first_day(b), &b.id)));
        let state = match (records.is_empty(), asked_and_none(person, *list)) {
            (false, _) => ListState::Entries,
            (true, true) => ListState::None,
            (true, false) => ListState::NotAsked,
        };
        (*list, ListView { state, records })
    });
    PersonView {
        id: owner.clone(),
        record: record_view(shown, person, Kind::Person),
        shown: shown_name(shown.state, person, shown.day),
        age: birth.and_then(|birth| shown.day.years_since(birth)),
        class_age: facts
            .people
            .iter()
            .find(|facts| facts.id == owner)
            .and_then(|facts| facts.class_age_of_child(shown.day)),
        lists: lists.collect::<BTreeMap<_, _>>(),
    }
}

fn open_conflicts(state: &State) -> u32 {
    let open = state
        .records()
        .filter(|record| !record.is_removed())
        .map(|record| record.conflicts().count())
        .sum::<usize>();
    u32::try_from(open).unwrap_or(u32::MAX)
}

fn first_day(record: &RecordView) -> Option<&str> {
    record.fields.get(&Field::From).and_then(Value::as_text)
}

fn day_in(record: &RecordView) -> Option<&str> {
    record.fields.get(&Field::On).and_then(Value::as_text)
}
