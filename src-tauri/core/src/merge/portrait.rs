//! What is known of a person, read out of a file.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use zeroize::Zeroizing;

use super::MERGED;
use crate::casefile::CaseFile;
use crate::course::hides_contacts;
use crate::keys::KeyError;
use crate::log::{Edit, FamilyId, Record, RecordId};
use crate::model::{Field, Kind, List, Shape, Value, codes, shape};
use crate::secrecy::markings;

/// A person and the entries of their lists and ties.
pub(crate) struct Portrait {
    pub(crate) family: FamilyId,
    pub(crate) person: RecordId,
    /// The person's own fields, as far as nobody disputes them.
    pub(super) fields: BTreeMap<Field, Value>,
    /// Numbers of a passport or licence.
    pub(super) numbers: BTreeMap<Field, Zeroizing<String>>,
    /// The fields in which statements disagree: a merge settles nothing.
    pub(super) disputed: BTreeSet<Field>,
    /// Entries of the lists.
    pub(super) pieces: Vec<Piece>,
    /// Ties, whichever end the person stands at; also those that went with another person who was
    /// brought over into another file.
    pub(super) ties: Vec<Piece>,
    /// Warnings about the person, and those about everyone of the family.
    pub(super) flags: Vec<Piece>,
    /// Whether a warning keeps from sight how the family is reached. What is kept from sight in
    /// one file is not carried into another.
    pub(super) keeps_contacts: bool,
    /// What of it is kept from somebody of this family: it is not carried into another one, where
    /// nothing would keep it.
    pub(super) kept: BTreeSet<RecordId>,
    /// So for the person's own fields.
    pub(super) kept_fields: BTreeSet<Field>,
}

/// An entry of a list, or a tie.
pub(super) struct Piece {
    pub(super) record: RecordId,
    pub(super) kind: Kind,
    /// Fields that nobody disputes, but the sealed number.
    pub(super) fields: BTreeMap<Field, Value>,
    pub(super) number: Option<Zeroizing<String>>,
}

/// Fields that say how somebody belongs to one family, and of an entry where it comes from.
const OWN: &[Field] = &[Field::Relation, Field::From, Field::Until];
/// What somebody is known by and consented to; it is not carried into another file, where nobody
/// has consented to it.
const NUMBERS: &[Field] = &[Field::PassportNumber, Field::DrivingLicence];
const ASIDE: &[Field] = &[
    Field::Remark,
    Field::Source,
    Field::SaidBy,
    Field::SaidOn,
    Field::SaidIn,
    Field::SaidThrough,
    Field::DocumentSeen,
];

impl Portrait {
    /// Reads a person; none where there is none of that id, or it was taken out.
    pub(crate) fn of(file: &CaseFile, person: RecordId, day: NaiveDate) -> Option<Self> {
        let state = file.state();
        let record = state.get(person).filter(|it| !it.is_removed())?;
        if record.kind() != Some(Kind::Person) {
            return None;
        }
        let kinds = List::ALL.iter().map(|list| list.kind());
        let pieces = kinds.flat_map(|kind| state.of_person(person, kind));
        let id = person.to_string();
        let at_an_end = |tie: &&Record| {
            [Field::Person, Field::Other]
                .iter()
                .any(|end| tie.text(*end) == Some(id.as_str()))
        };
        // What went when somebody else of the family was brought over is tied again there.
        let went = |tie: &Record| tie.is_removed() && tie.text(Field::Removed) == Some(MERGED);
        let ties = state.records().filter(|tie| match tie.kind() {
            Some(Kind::Tie) => !tie.is_removed() || went(tie),
            Some(Kind::Guardian) => went(tie),
            _ => false,
        });
        let ties = ties.filter(at_an_end);
        let flags = state.of_kind(Kind::Flag).filter(|flag| {
            let about = flag.text(Field::Person);
            about.is_none_or(|about| about == id)
        });
        let markings = markings(file.whole());
        let of_person = markings.iter().filter(|it| it.record == person);
        let disputed = record.conflicts().filter_map(|(field, _)| field.known());
        Some(Self {
            family: file.family(),
            person,
            fields: fields(record, Kind::Person),
            numbers: NUMBERS
                .iter()
                .filter_map(|field| Some((*field, file.reveal(person, *field).ok()?)))
                .collect(),
            disputed: disputed.collect(),
            flags: flags.filter_map(|it| Piece::of(file, it)).collect(),
            pieces: pieces.filter_map(|it| Piece::of(file, it)).collect(),
            ties: ties.filter_map(|it| Piece::of(file, it)).collect(),
            keeps_contacts: hides_contacts(state, day),
            kept_fields: of_person
                .filter_map(|it| it.part.as_ref()?.known())
                .collect(),
            kept: markings.iter().map(|it| it.record).collect(),
        })
    }

    /// Whether a warning keeps from sight how the family is reached.
    pub(crate) fn keeps_contacts(&self) -> bool {
        self.keeps_contacts
    }

    /// Fields of which both have a value, and not the same.
    pub(crate) fn differing<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Field> + 'a {
        let both = self.fields.iter().filter(|(field, value)| {
            let theirs = other.fields.get(field);
            theirs.is_some_and(|theirs| theirs != *value)
        });
        both.map(|(field, _)| *field)
    }

    /// Entries of the lists that say the same: this one's, the other's.
    pub(crate) fn same_entries(&self, other: &Self) -> Vec<(RecordId, RecordId)> {
        let mut same: Vec<(RecordId, RecordId)> = Vec::new();
        for piece in &self.pieces {
            let mut theirs = other.pieces.iter();
            let found = theirs
                .find(|it| piece.says_as(it) && !same.iter().any(|(_, taken)| *taken == it.record));
            same.extend(found.map(|it| (piece.record, it.record)));
        }
        same
    }

    /// Whether an entry may be carried into another file.
    pub(super) fn lets_go(&self, kind: Kind) -> bool {
        !(self.keeps_contacts && kind == Kind::Address)
    }

    /// Lists that were noted as asked and empty.
    pub(super) fn asked_none(&self) -> impl Iterator<Item = &str> {
        let noted = self.fields.get(&Field::AskedNone);
        codes(noted.and_then(Value::as_text).unwrap_or_default())
    }
}

impl Piece {
    fn of(file: &CaseFile, record: &Record) -> Option<Self> {
        let kind = record.kind()?;
        Some(Self {
            record: record.id,
            kind,
            fields: fields(record, kind),
            number: file.reveal(record.id, Field::Number).ok(),
        })
    }

    /// Whether both say the same of their person; where they have it from is another matter.
    pub(super) fn says_as(&self, other: &Self) -> bool {
        let said = |piece: &Self| {
            let fields = piece.fields.iter();
            let said =
                fields.filter(|(field, _)| **field != Field::Person && !ASIDE.contains(field));
            said.map(|(field, value)| (*field, value.clone()))
                .collect::<Vec<_>>()
        };
        let digits = |piece: &Self| {
            let number = piece.number.as_ref();
            number.map(|it| it.bytes().filter(u8::is_ascii_digit).collect::<Vec<_>>())
        };
        self.kind == other.kind && said(self) == said(other) && digits(self) == digits(other)
    }

    /// Enters the same of another person, perhaps in another file.
    ///
    /// # Errors
    /// [`KeyError`] where a number cannot be sealed.
    pub(super) fn copy_to(
        &self,
        edit: &mut Edit<'_>,
        person: RecordId,
    ) -> Result<RecordId, KeyError> {
        let record = edit.new_record();
        for (field, value) in &self.fields {
            edit.set(record, self.kind, *field, value.clone());
        }
        edit.set(record, self.kind, Field::Person, id_value(person));
        if let Some(number) = &self.number {
            edit.set_sealed(record, self.kind, Field::Number, number)?;
        }
        Ok(record)
    }
}

/// Whether a field of a person is compared and brought together.
pub(crate) fn is_compared(field: Field) -> bool {
    let of_person = !matches!(
        shape(Kind::Person, field),
        None | Some(Shape::Internal | Shape::Lists | Shape::PaperNumber)
    );
    of_person && (field == Field::Remark || !ASIDE.contains(&field))
}

/// Whether a field says how somebody belongs to one family, and so is another in each.
pub(crate) fn is_own(field: Field) -> bool {
    OWN.contains(&field)
}

pub(super) fn id_value(record: RecordId) -> Value {
    Value::Text(record.to_string())
}

/// The fields of a record that nobody disputes; sealed ones are left out.
fn fields(record: &Record, kind: Kind) -> BTreeMap<Field, Value> {
    let known = record.fields.keys().filter_map(|field| field.known());
    known
        .filter(|field| shape(kind, *field).is_some())
        .filter_map(|field| Some((field, record.value(field)?.plain().clone())))
        .filter(|(_, value)| !matches!(value, Value::Sealed(_)))
        .collect()
}
