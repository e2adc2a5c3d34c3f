//! What rests on one consent alone, and must go when it is withdrawn.

use chrono::NaiveDate;

use super::basis::{Ground, Sort, Without};
use super::kept::{carrying, ground_of, owner, resting, stands_for_itself};
use crate::log::{Record, RecordId, State};
use crate::model::{Field, Kind};

/// Something that must go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Going {
    /// The record in which it stands, or stood.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// The field; of a paper or a bond the sort, which stands for the whole.
    pub field: Field,
    /// Whose it is; none where it is the family's.
    pub person: Option<RecordId>,
    /// Whether it is of the past: taken back or taken out by now, and still in the history.
    pub past: bool,
}

/// Everything that rests on a consent alone, today and in the history, as of the day on which it
/// is withdrawn. What another consent carries on that day stays, and what is kept for a reason
/// that somebody wrote down. `holds` says whether a field holds something that was not destroyed
/// by now.
pub fn going(
    state: &State,
    consent: &Record,
    on: NaiveDate,
    holds: impl Fn(RecordId, Field) -> bool,
) -> Vec<Going> {
    let sort = consent.text(Field::Sort).and_then(Sort::from_word);
    let whose = consent.text(Field::Person).and_then(|id| id.parse().ok());
    let (Some(sort), Some(whose)) = (sort, whose) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for record in state.records() {
        let Some(kind) = record.kind() else {
            continue;
        };
        for field in resting(record, kind).filter(|field| stands_for_itself(kind, *field)) {
            let Ground::Consent(needed, without) = ground_of(record, kind, field) else {
                continue;
            };
            let person = owner(kind, Some(record.id), |field| record.text(field));
            let is_theirs = person.is_none_or(|person| person == whose);
            let mut others = carrying(state, sort, person, on);
            let stays = without == Without::WithReason && record.text(Field::KeptWithout).is_some();
            if needed != sort
                || !is_theirs
                || stays
                || is_destroyed(record, kind)
                || !holds(record.id, field)
                || others.any(|other| other.id != consent.id)
            {
                continue;
            }
            let register = record.register(field);
            let stands =
                register.is_some_and(|it| it.statements().iter().any(|it| !it.value.is_null()));
            all.push(Going {
                record: record.id,
                kind,
                field,
                person,
                past: record.is_removed() || !stands,
            });
        }
    }
    all.sort_by_key(|it| (it.kind, it.record, it.field));
    all
}

fn is_destroyed(record: &Record, kind: Kind) -> bool {
    kind == Kind::Document && record.register(Field::DestroyedOn).is_some()
}

/// The referrals by which something may have gone to others that a consent carries: those that
/// name it, or where it is not of that sort, all that a consent of the same person covered. They
/// have to be told (개인정보 보호법 제37조).
pub fn told<'a>(state: &'a State, consent: &'a Record) -> impl Iterator<Item = &'a Record> {
    let is_passing = consent.text(Field::Sort) == Some(Sort::ThirdParty.word());
    let whose = consent.text(Field::Person);
    state.of_kind(Kind::Referral).filter(move |referral| {
        let by = referral
            .text(Field::Consent)
            .and_then(|id| id.parse().ok())
            .and_then(|id: RecordId| state.get(id));
        by.is_some_and(|by| match is_passing {
            true => by.id == consent.id,
            false => by.text(Field::Person) == whose,
        })
    })
}
