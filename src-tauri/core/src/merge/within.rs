//! Both in one file: one of the two goes.

use std::collections::BTreeSet;

use super::portrait::{Portrait, id_value};
use super::{Choice, Link, MERGED, SAME, settle};
use crate::keys::KeyError;
use crate::log::{Edit, Record, RecordId};
use crate::model::{Field, Kind, Shape, Value, people_with, shape};

/// Gives the first everything that belonged to the second, who goes.
///
/// What both say stays once. What would tie a person to themselves, and a tie that then stands
/// twice, is taken out.
pub(crate) fn unite(
    edit: &mut Edit<'_>,
    first: &Portrait,
    second: &Portrait,
    choice: &Choice,
    link: Link,
) -> Result<(), KeyError> {
    let one = first.person;
    for (field, value) in choice.values(first, second, true) {
        edit.set(one, Kind::Person, field, value);
    }
    for (field, number) in &second.numbers {
        if !first.numbers.contains_key(field) {
            edit.set_sealed(one, Kind::Person, *field, number)?;
        }
    }
    choice.note_asked(edit, first, second);
    choice.take_out(edit, first);
    choice.take_out(edit, second);
    let mut handled: BTreeSet<RecordId> = choice.wrong.clone();
    for piece in choice.holding(second) {
        if choice.holding(first).any(|known| known.says_as(piece)) {
            edit.set(piece.record, piece.kind, Field::Removed, MERGED);
            handled.insert(piece.record);
        }
    }
    point_to(edit, second.person, one, &handled);
    edit.set(second.person, Kind::Person, Field::Removed, MERGED);
    settle(edit, None, link, SAME);
    Ok(())
}

/// Turns whatever refers to one person to another.
fn point_to(edit: &mut Edit<'_>, from: RecordId, to: RecordId, handled: &BTreeSet<RecordId>) {
    let state = edit.state();
    let (was, is) = (id_value(from), id_value(to));
    let mut standing: Vec<Vec<(Field, Value)>> = state
        .of_kind(Kind::Tie)
        .chain(state.of_kind(Kind::Guardian))
        .filter(|record| !refers(record, &was))
        .map(|record| said(record, &was, &is))
        .collect();
    let referring: Vec<&Record> = state
        .referring_to(from)
        .filter(|record| !handled.contains(&record.id))
        .collect();
    for record in referring {
        let Some(kind) = record.kind() else { continue };
        if matches!(kind, Kind::Tie | Kind::Guardian) {
            let said = said(record, &was, &is);
            let end = |field| said.iter().find(|(name, _)| *name == field).map(|it| &it.1);
            let to_themselves = end(Field::Person) == end(Field::Other);
            if to_themselves || standing.contains(&said) {
                edit.set(record.id, kind, Field::Removed, MERGED);
                continue;
            }
            standing.push(said);
        }
        for field in references(kind) {
            if record.value(field) == Some(&was) {
                edit.set(record.id, kind, field, is.clone());
            }
        }
        if let Some(people) = record.text(Field::Attendees) {
            let (was, is) = (from.to_string(), to.to_string());
            if let Some(people) = people_with(people, &was, Some(&is)) {
                edit.set(record.id, kind, Field::Attendees, people);
            }
        }
    }
}

/// What a tie says, one person put in place of another.
fn said(record: &Record, was: &Value, is: &Value) -> Vec<(Field, Value)> {
    let fields = [
        Field::Person,
        Field::Other,
        Field::Sort,
        Field::From,
        Field::Until,
    ];
    let said = fields.iter().filter_map(|field| {
        let value = record.value(*field)?;
        Some((*field, if value == was { is } else { value }.clone()))
    });
    said.collect()
}

fn refers(record: &Record, person: &Value) -> bool {
    let mut ends = [Field::Person, Field::Other].iter();
    ends.any(|end| record.value(*end) == Some(person))
}

/// The fields of a kind that hold a person.
fn references(kind: Kind) -> impl Iterator<Item = Field> {
    let is_reference = move |field: &Field| match shape(kind, *field) {
        Some(Shape::Reference(to)) => to == Kind::Person,
        Some(Shape::References(to)) => to.contains(&Kind::Person),
        _ => false,
    };
    Field::ALL.iter().copied().filter(is_reference)
}
