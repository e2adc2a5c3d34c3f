//! In two files: both stay, and each says what the two said; or one leaves.

use std::collections::BTreeMap;

use super::portrait::{Piece, Portrait, id_value};
use super::{Choice, MERGED};
use crate::keys::KeyError;
use crate::log::{Edit, RecordId};
use crate::model::{Field, Kind, List, Value};

/// Brings into the file of `own` what holds of the two, `own` being the first or the second.
/// `known` says who of the other file is whom in this one: ties to them come along.
///
/// Warnings about the person come along: they stand beside the name wherever it is. Guardians and
/// ties to people whom only the other family has stay there, and so do its notes and papers, and
/// an address or telephone that a warning there keeps from sight.
///
/// # Errors
/// [`KeyError`] where a number cannot be sealed.
pub(crate) fn take_over(
    edit: &mut Edit<'_>,
    (first, second): (&Portrait, &Portrait),
    own_is_first: bool,
    choice: &Choice,
    known: &BTreeMap<RecordId, RecordId>,
) -> Result<(), KeyError> {
    let (own, other) = match own_is_first {
        true => (first, second),
        false => (second, first),
    };
    for (field, value) in choice.values(first, second, false) {
        let theirs =
            other.fields.get(&field) == Some(&value) && own.fields.get(&field) != Some(&value);
        let hidden = field == Field::Phone && other.keeps_contacts;
        if theirs && (hidden || other.kept_fields.contains(&field)) {
            continue;
        }
        edit.set(own.person, Kind::Person, field, value);
    }
    choice.note_asked(edit, own, other);
    choice.take_out(edit, own);
    for piece in choice.holding(other) {
        let is_known = choice.holding(own).any(|mine| mine.says_as(piece));
        let stays = !other.lets_go(piece.kind) || other.kept.contains(&piece.record);
        if is_known || stays || piece.kind == Kind::Guardian {
            continue;
        }
        piece.copy_to(edit, own.person)?;
    }
    for flag in &other.flags {
        // A warning about everyone of the other family is one about this person here.
        let is_known = own.flags.iter().any(|mine| mine.says_as(flag));
        if !is_known && !other.kept.contains(&flag.record) {
            flag.copy_to(edit, own.person)?;
        }
    }
    let guardians = choice.holding(other).filter(|it| it.kind == Kind::Guardian);
    let open = guardians.chain(&other.ties);
    for piece in open.filter(|it| !other.kept.contains(&it.record)) {
        if let Some(ends) = ends_here(piece, known) {
            copy_tie(edit, piece, ends);
        }
    }
    Ok(())
}

/// Takes the second out of the file in which they were entered by mistake, and with them their
/// lists and ties. Forms, notes, papers, tasks and warnings are the file's own and stay.
pub(crate) fn leave(edit: &mut Edit<'_>, second: &Portrait) {
    let goes = |kind: Kind| kind == Kind::Tie || List::ALL.iter().any(|it| it.kind() == kind);
    let referring = edit.state().referring_to(second.person);
    let going: Vec<(RecordId, Kind)> = referring
        .filter_map(|record| Some((record.id, record.kind()?)))
        .filter(|(_, kind)| goes(*kind))
        .chain([(second.person, Kind::Person)])
        .collect();
    for (record, kind) in going {
        edit.set(record, kind, Field::Removed, MERGED);
    }
}

/// Both ends of a tie of the other file, as this one has them.
fn ends_here(piece: &Piece, known: &BTreeMap<RecordId, RecordId>) -> Option<(RecordId, RecordId)> {
    let end = |field| {
        let there: RecordId = piece.fields.get(&field)?.as_text()?.parse().ok()?;
        known.get(&there).copied()
    };
    Some((end(Field::Person)?, end(Field::Other)?)).filter(|(one, other)| one != other)
}

/// Enters a tie between two people of this file, unless it stands.
fn copy_tie(edit: &mut Edit<'_>, piece: &Piece, (person, other): (RecordId, RecordId)) {
    let (person, other) = (id_value(person), id_value(other));
    let stands = edit.state().of_kind(piece.kind).any(|tie| {
        let same = |field| tie.value(field) == piece.fields.get(&field);
        tie.value(Field::Person) == Some(&person)
            && tie.value(Field::Other) == Some(&other)
            && same(Field::Sort)
            && same(Field::From)
            && same(Field::Until)
    });
    if stands {
        return;
    }
    let mut fields: BTreeMap<Field, Value> = piece.fields.clone();
    fields.extend([(Field::Person, person), (Field::Other, other)]);
    edit.create(piece.kind, fields);
}
