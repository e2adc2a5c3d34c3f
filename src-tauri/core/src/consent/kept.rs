//! What is kept of a family, and what carries it.

use chrono::{Days, NaiveDate};

use super::basis::{Ground, Sort, USUAL_TASK, Without, ground, resting_in, tells};
use crate::course::{carries, day_of};
use crate::log::{Record, RecordId, State};
use crate::model::{Field, Kind, Value};

/// A value that is kept and does not rest on the centre's own task alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The record in which it stands.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// The field; of a paper or a bond the sort, which stands for the whole.
    pub field: Field,
    /// Whose it is; none where it is the family's.
    pub person: Option<RecordId>,
    /// On what it rests.
    pub ground: Ground,
    /// What carries it on the day.
    pub carried: Carried,
}

/// What carries a value on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carried {
    /// A task of the law, by its word.
    Task(String),
    /// These consents.
    Consents(Vec<RecordId>),
    /// Somebody wrote down why it must be kept without.
    Reason(String),
    /// Nothing: it must get a basis, or go.
    Nothing,
}

/// The consents of a sort that carry what is kept of somebody on a day; where it is the family's,
/// those of anybody in it.
pub fn carrying(
    state: &State,
    sort: Sort,
    person: Option<RecordId>,
    on: NaiveDate,
) -> impl Iterator<Item = &Record> {
    consents_of(state, sort, person).filter(move |consent| carries(state, consent, on))
}

/// The consents of a sort that somebody gave, or a guardian for them, whether or not they stand.
pub(super) fn consents_of(
    state: &State,
    sort: Sort,
    person: Option<RecordId>,
) -> impl Iterator<Item = &Record> {
    let person = person.map(|person| person.to_string());
    state.of_kind(Kind::Consent).filter(move |consent| {
        consent.text(Field::Sort) == Some(sort.word())
            && person
                .as_deref()
                .is_none_or(|person| consent.text(Field::Person) == Some(person))
    })
}

/// Whose a record is: the person's own, or the one that it names. `text` gives its fields.
pub(super) fn owner<'a>(
    kind: Kind,
    record: Option<RecordId>,
    text: impl Fn(Field) -> Option<&'a str>,
) -> Option<RecordId> {
    let named = match kind {
        Kind::Person => return record,
        // The bond of one person; without it, of the whole household.
        Kind::Bond => Field::Other,
        _ => Field::Person,
    };
    text(named).and_then(|id| id.parse().ok())
}

/// Everything that is kept of a family and does not rest on the centre's own task alone, with
/// what carries it on a day, in order of kind.
pub fn kept(state: &State, on: NaiveDate) -> Vec<Kept> {
    let mut all = Vec::new();
    for record in state.records().filter(|record| !record.is_removed()) {
        let Some(kind) = record.kind() else {
            continue;
        };
        for field in resting(record, kind).filter(|field| stands_for_itself(kind, *field)) {
            let says = record
                .register(field)
                .is_some_and(|it| it.statements().iter().any(|it| tells(&it.value)));
            let ground = ground_of(record, kind, field);
            if says && !is_destroyed_paper(record, kind) && ground != Ground::Duty {
                let person = owner(kind, Some(record.id), |field| record.text(field));
                all.push(Kept {
                    record: record.id,
                    kind,
                    field,
                    person,
                    ground,
                    carried: carried(state, record, ground, person, on),
                });
            }
        }
    }
    all.sort_by_key(|it| (it.kind, it.record, it.field));
    all
}

/// The fields of a record that can rest on something else than the centre's own task.
pub(super) fn resting(record: &Record, kind: Kind) -> impl Iterator<Item = Field> {
    resting_in(kind)
        .filter(|field| record.register(*field).is_some())
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
}

/// A paper or a bond is one thing, although it has several fields.
pub(super) fn stands_for_itself(kind: Kind, field: Field) -> bool {
    !matches!(kind, Kind::Document | Kind::Bond) || field == Field::Sort
}

/// On what a field of a record rests, whatever it said last: one sort of several is enough.
pub(super) fn ground_of(record: &Record, kind: Kind, field: Field) -> Ground {
    let sorts = record.register(Field::Sort).map(|it| it.statements());
    let mut grounds = sorts
        .into_iter()
        .flatten()
        .map(|sort| ground(kind, field, sort.value.as_text()))
        .chain([ground(kind, field, None)]);
    grounds
        .find(|ground| *ground != Ground::Duty)
        .unwrap_or(Ground::Duty)
}

fn is_destroyed_paper(record: &Record, kind: Kind) -> bool {
    kind == Kind::Document && record.register(Field::DestroyedOn).is_some()
}

fn carried(
    state: &State,
    record: &Record,
    ground: Ground,
    person: Option<RecordId>,
    on: NaiveDate,
) -> Carried {
    match ground {
        Ground::Duty => Carried::Task(String::new()),
        Ground::NamedTask => {
            Carried::Task(record.text(Field::KeptFor).unwrap_or(USUAL_TASK).to_owned())
        }
        Ground::Consent(sort, without) => {
            let consents: Vec<RecordId> = carrying(state, sort, person, on)
                .map(|consent| consent.id)
                .collect();
            let reason = record.value(Field::KeptWithout).and_then(Value::as_text);
            match (consents.is_empty(), reason, without) {
                (false, ..) => Carried::Consents(consents),
                (true, Some(reason), Without::WithReason) => Carried::Reason(reason.to_owned()),
                _ => Carried::Nothing,
            }
        }
    }
}

/// The first day on which nothing carries a value any more; none where something does for good.
/// What never had a basis has none since it was written.
pub fn loose_since(state: &State, kept: &Kept) -> Option<NaiveDate> {
    let Ground::Consent(sort, without) = kept.ground else {
        return None;
    };
    let record = state.get(kept.record)?;
    if without == Without::AskedFor
        || (without == Without::WithReason && record.value(Field::KeptWithout).is_some())
    {
        return None;
    }
    let mut since = record.latest()?.at.date_naive();
    for consent in consents_of(state, sort, kept.person) {
        let given = day_of(consent, Field::On);
        if !given.is_some_and(|given| carries(state, consent, given)) {
            continue;
        }
        let ended = day_of(consent, Field::Until).map(|last| last + Days::new(1));
        let withdrawn = day_of(consent, Field::WithdrawnOn);
        // One that lasts carries it for good.
        since = since.max(ended.into_iter().chain(withdrawn).min()?);
    }
    Some(since)
}
