//! Whether what came from another centre is what a centre may send. Who sealed it is known by then;
//! what is in it is theirs to say, and no more than a form could write.

use std::collections::BTreeMap;

use super::going::{GO, NEVER_PAPERS, goes, refers};
use crate::carry::{CarriedRecord, CarryError};
use crate::log::RecordId;
use crate::model::{Field, Kind, Shape, check_value, codes, required, shape};

/// Refuses records that no centre sends: another kind, a field that no form writes, a value that
/// does not fit, something that refers to what is not there, more than one family.
///
/// # Errors
/// [`CarryError::Damaged`].
pub(crate) fn check_records(records: &[CarriedRecord]) -> Result<(), CarryError> {
    let kinds: BTreeMap<RecordId, Kind> = records.iter().map(|it| (it.id, it.kind)).collect();
    let families = records.iter().filter(|it| it.kind == Kind::Family);
    let sound = kinds.len() == records.len()
        && families.count() == 1
        && records
            .iter()
            .all(|it| may_come(it.kind) && is_sound(it, &kinds));
    match sound {
        true => Ok(()),
        false => Err(CarryError::Damaged),
    }
}

/// Whether a paper comes with these records: then its bytes must too.
pub(crate) fn has_paper(records: &[CarriedRecord], paper: RecordId) -> bool {
    let mut papers = records.iter().filter(|it| it.kind == Kind::Document);
    papers.any(|it| it.id == paper)
}

fn may_come(kind: Kind) -> bool {
    kind == Kind::Document || GO.contains(&kind)
}

fn is_sound(record: &CarriedRecord, kinds: &BTreeMap<RecordId, Kind>) -> bool {
    let kind = record.kind;
    let mut needed = required(kind).iter();
    let mut fields = record.fields.iter();
    let sort = record.fields.get(&Field::Sort).and_then(|it| it.as_text());
    let paper = kind == Kind::Document && sort.is_none_or(|it| NEVER_PAPERS.contains(&it));
    !paper
        && needed.all(|field| record.fields.contains_key(field))
        && fields.all(|(field, value)| {
            let to = refers(kind, *field);
            let found = || {
                let id = value.as_text().and_then(|it| it.parse().ok())?;
                kinds.get(&id)
            };
            let everyone_found = || {
                let mut people = value.as_text().into_iter().flat_map(codes);
                people.all(|it| {
                    let id = it.parse().ok();
                    id.and_then(|id| kinds.get(&id)) == Some(&Kind::Person)
                })
            };
            goes(kind, *field)
                && (shape(kind, *field) != Some(Shape::People) || everyone_found())
                && check_value(kind, *field, value).is_ok()
                && (to.is_empty() || found().is_some_and(|kind| to.contains(kind)))
        })
}
