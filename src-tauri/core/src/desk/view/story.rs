//! A case as one readable story, and what differs between two states of it.

use std::collections::{BTreeSet, HashMap};

use super::approval::changed;
use super::family::Shown;
use super::past::person_of;
use super::record::record_view;
use super::secrets::is_key;
use crate::contract::*;
use crate::course::course;
use crate::korea::day_in_korea;
use crate::log::{AccountId, Entry, Record, RecordId, State, Statement};
use crate::model::{FORMS, Field, FieldName, Kind, List, parse_day};

/// What happened, beside forms: contacts, papers, answers, and what became of the case.
const TOLD: &[Kind] = &[
    Kind::Person,
    Kind::Note,
    Kind::Document,
    Kind::Check,
    Kind::Task,
    Kind::Handover,
    Kind::Transfer,
];

/// What is told with what it belongs to, by the field that says to what.
const PARTS: &[(Kind, Field)] = &[
    (Kind::Name, Field::Person),
    (Kind::Goal, Field::Plan),
    (Kind::Progress, Field::Goal),
    (Kind::Promise, Field::Note),
];

/// The story. `me` is whoever reads it.
pub(in crate::desk) fn story_view(shown: &Shown<'_>, me: AccountId) -> CaseStory {
    let first = first_acts(shown);
    let stages = stages(shown);
    let comments = comments(shown);
    let parts = parts(shown.state);
    let mut items: Vec<StoryItem> = shown
        .state
        .records()
        .filter(|record| !record.is_removed() && is_told(shown.state, record))
        .filter_map(|record| {
            let kind = record.kind()?;
            let written = first.get(&record.id)?;
            let day = [Field::On, Field::From].into_iter().find_map(|field| {
                let day = record.text(field)?;
                parse_day(day)
            });
            let of = |ids: Option<&Vec<RecordId>>| {
                let ids = ids.into_iter().flatten();
                let records = ids.filter_map(|id| shown.state.get(*id));
                records
                    .filter_map(|it| Some(record_view(shown, it, it.kind()?)))
                    .collect()
            };
            Some(StoryItem {
                record: record_view(shown, record, kind),
                on: day.unwrap_or_else(|| day_in_korea(written.at)),
                told: day.is_some(),
                person: person_of(shown, record.id, kind).and_then(|it| shown.name_of(it)),
                written_at: written.at,
                written_by: shown.authors.name(written.author),
                parts: of(parts.get(&record.id)),
                stages: stages.get(&record.id).cloned().unwrap_or_default(),
                comments: of(comments.get(&record.id)),
            })
        })
        .collect();
    items.sort_by(|one, other| {
        let place = |it: &StoryItem| (it.on, it.written_at, it.record.id.clone());
        place(one).cmp(&place(other))
    });
    CaseStory {
        items,
        readings: readings(shown, me),
    }
}

/// Whether a record stands in the story by itself: not where it is told with another one, and a
/// task not where it is a remark on another record.
fn is_told(state: &State, record: &Record) -> bool {
    let Some(kind) = record.kind() else {
        return false;
    };
    let is_of_list = List::ALL.iter().any(|list| list.kind() == kind);
    if !(TOLD.contains(&kind) || FORMS.contains(&kind) || is_of_list || kind == Kind::Tie) {
        return false;
    }
    if kind == Kind::Task && is_comment(record) {
        return false;
    }
    whole_of(state, record).is_none()
}

/// What a record is a part of, as far as that stands; a review of a goal is one of the goal's plan.
fn whole_of(state: &State, record: &Record) -> Option<RecordId> {
    let (_, field) = PARTS
        .iter()
        .find(|(kind, _)| record.kind() == Some(*kind))?;
    let of: RecordId = record.text(*field)?.parse().ok()?;
    let whole = state.get(of).filter(|it| !it.is_removed())?;
    match whole.kind()? {
        Kind::Goal if record.kind() == Some(Kind::Progress) => whole_of(state, whole).or(Some(of)),
        _ => Some(of),
    }
}

fn parts(state: &State) -> HashMap<RecordId, Vec<RecordId>> {
    let mut parts: HashMap<RecordId, Vec<RecordId>> = HashMap::new();
    for (kind, _) in PARTS {
        for record in state.of_kind(*kind) {
            if let Some(whole) = whole_of(state, record) {
                parts.entry(whole).or_default().push(record.id);
            }
        }
    }
    parts
}

fn is_comment(task: &Record) -> bool {
    task.value(Field::Fact).is_some_and(|it| !it.is_null())
}

/// The remarks by what they are about.
fn comments(shown: &Shown<'_>) -> HashMap<RecordId, Vec<RecordId>> {
    let mut all: HashMap<RecordId, Vec<RecordId>> = HashMap::new();
    for task in shown.state.of_kind(Kind::Task).filter(|it| is_comment(it)) {
        let about = task.text(Field::Fact).and_then(|id| id.parse().ok());
        if let Some(about) = about {
            let record = shown.state.get(about);
            // One on a goal stands at the plan, where the goal is told.
            let told = record.and_then(|it| whole_of(shown.state, it));
            all.entry(told.unwrap_or(about)).or_default().push(task.id);
        }
    }
    all
}

/// The entry in which each record was written first.
fn first_acts<'a>(shown: &Shown<'a>) -> HashMap<RecordId, &'a Entry> {
    let mut first = HashMap::new();
    for entry in shown.file.entries() {
        for change in &entry.changes {
            first.entry(change.record).or_insert(entry);
        }
    }
    first
}

/// The stages that each form reached.
fn stages(shown: &Shown<'_>) -> HashMap<RecordId, Vec<Stage>> {
    let mut reached: HashMap<RecordId, Vec<Stage>> = HashMap::new();
    for step in course(shown.state, shown.day)
        .rounds
        .iter()
        .flat_map(|round| &round.steps)
    {
        let form = step.form.as_ref().and_then(|form| form.parse().ok());
        if let Some(form) = form {
            reached.entry(form).or_default().push(step.stage);
        }
    }
    reached
}

/// Who has read the case, the latest first.
pub(in crate::desk) fn readings(shown: &Shown<'_>, me: AccountId) -> Vec<CaseReading> {
    let mut all: Vec<CaseReading> = shown
        .state
        .of_kind(Kind::Reading)
        .filter_map(|record| {
            let said = record.latest()?;
            Some(CaseReading {
                record: record.id.to_string(),
                by: shown.authors.name(said.author),
                mine: said.author == me,
                at: said.at,
                remark: record.text(Field::Text).map(str::to_owned),
            })
        })
        .collect();
    all.sort_by_key(|reading| std::cmp::Reverse(reading.at));
    all
}

/// What differs from `before` in the state that is shown, in the order of the story: records by the
/// day on which they were written first. What only holds the file together is left out.
pub(in crate::desk) fn differences_view(
    shown: &Shown<'_>,
    before: &State,
) -> Vec<RecordDifference> {
    let after = shown.state;
    let ids: BTreeSet<RecordId> = before
        .records()
        .chain(after.records())
        .map(|record| record.id)
        .collect();
    let all = ids.into_iter().filter_map(|id| {
        let (was, is) = (before.get(id), after.get(id));
        let kind = is.or(was)?.kind()?;
        if is_key(kind) || OWN_WORKINGS.contains(&kind) {
            return None;
        }
        let stands = |record: Option<&Record>| record.is_some_and(|it| !it.is_removed());
        let sort = match (stands(was), stands(is)) {
            (false, true) => DifferenceSort::Added,
            (true, true) => DifferenceSort::Changed,
            (true, false) => DifferenceSort::TakenOut,
            (false, false) => return None,
        };
        let fields = fields(shown, (id, kind), (was, is));
        (!fields.is_empty()).then(|| RecordDifference {
            record: id.to_string(),
            kind,
            person: person_of(shown, id, kind).and_then(|it| shown.name_of(it)),
            sort,
            fields,
        })
    });
    all.collect()
}

/// What the program writes for itself: who has read the case, what was shown, typed or put off.
const OWN_WORKINGS: &[Kind] = &[
    Kind::Reading,
    Kind::Disclosure,
    Kind::Typed,
    Kind::Deferral,
    Kind::Receipt,
    Kind::Dispute,
];

fn fields(
    shown: &Shown<'_>,
    (id, kind): (RecordId, Kind),
    (was, is): (Option<&Record>, Option<&Record>),
) -> Vec<ChangedSince> {
    let names: BTreeSet<&FieldName> = was
        .into_iter()
        .chain(is)
        .flat_map(|record| record.fields.keys())
        .collect();
    let statements = |record: Option<&Record>, name: &FieldName| -> Vec<Statement> {
        let register = record.and_then(|it| it.fields.get(name));
        let all = register.map(|it| it.statements().to_vec());
        let mut all = all.unwrap_or_default();
        all.retain(|it| !it.value.is_null());
        all
    };
    let fields = names.into_iter().filter_map(|name| {
        let field = name.known()?;
        let (before, now) = (statements(was, name), statements(is, name));
        let values = |all: &[Statement]| -> BTreeSet<_> {
            all.iter().map(|it| it.value.plain().clone()).collect()
        };
        if values(&before) == values(&now) {
            return None;
        }
        // Where it was taken back, who did so stands in what is left of it.
        let register = is.or(was)?.fields.get(name)?;
        let last = register
            .statements()
            .iter()
            .max_by_key(|it| (it.at, it.entry))?;
        Some(ChangedSince {
            change: changed(shown, (id, kind, field), &before, &now)?,
            by: shown.authors.name(last.author),
            at: last.at,
        })
    });
    fields.collect()
}
