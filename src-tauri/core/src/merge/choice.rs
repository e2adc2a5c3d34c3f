//! What holds of the two.

use std::collections::{BTreeMap, BTreeSet};

use super::MERGED;
use super::portrait::{Piece, Portrait, is_compared, is_own};
use crate::log::{Edit, RecordId};
use crate::model::{Field, Kind, List, Value};

/// What somebody chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Fields of which the second one's value holds. Of all others the first one's does, or the
    /// only one.
    pub(crate) second: BTreeSet<Field>,
    /// Entries of the lists that do not hold: they are taken out, wherever they stand.
    pub(crate) wrong: BTreeSet<RecordId>,
}

impl Choice {
    /// The values that hold of the two; with those that are another in each family, where the
    /// two are in one.
    pub(super) fn values(
        &self,
        first: &Portrait,
        second: &Portrait,
        with_own: bool,
    ) -> BTreeMap<Field, Value> {
        let fields: BTreeSet<Field> = first
            .fields
            .keys()
            .chain(second.fields.keys())
            .copied()
            .collect();
        let is_disputed =
            |field: &Field| first.disputed.contains(field) || second.disputed.contains(field);
        let compared = fields
            .into_iter()
            .filter(|field| is_compared(*field) && (with_own || !is_own(*field)))
            .filter(|field| !is_disputed(field));
        compared
            .filter_map(|field| {
                let (one, other) = (first.fields.get(&field), second.fields.get(&field));
                let value = match self.second.contains(&field) {
                    true => other.or(one),
                    false => one.or(other),
                };
                Some((field, value?.clone()))
            })
            .collect()
    }

    /// Entries that hold.
    pub(super) fn holding<'a>(&self, portrait: &'a Portrait) -> impl Iterator<Item = &'a Piece> {
        let pieces = portrait.pieces.iter();
        pieces.filter(|piece| !self.wrong.contains(&piece.record))
    }

    /// Takes out what does not hold.
    pub(super) fn take_out(&self, edit: &mut Edit<'_>, portrait: &Portrait) {
        for piece in &portrait.pieces {
            if self.wrong.contains(&piece.record) {
                edit.set(piece.record, piece.kind, Field::Removed, MERGED);
            }
        }
    }

    /// Notes as asked and empty what either was asked for and neither has.
    pub(super) fn note_asked(&self, edit: &mut Edit<'_>, own: &Portrait, other: &Portrait) {
        let has = |list: List| {
            let holding = self.holding(own).chain(self.holding(other));
            holding.into_iter().any(|piece| piece.kind == list.kind())
        };
        let noted: BTreeSet<&str> = own.asked_none().chain(other.asked_none()).collect();
        let noted: Vec<&str> = noted
            .into_iter()
            .filter(|name| !List::from_name(name).is_some_and(has))
            .collect();
        let value = match noted.is_empty() {
            true => Value::Null,
            false => Value::Text(noted.join(",")),
        };
        edit.set(own.person, Kind::Person, Field::AskedNone, value);
    }
}
