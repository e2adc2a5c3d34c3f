//! Imports in the centre's books: which families each made, so that it can be taken back.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::keys::random;
use crate::log::{AccountId, FamilyId, RecordId};
use crate::model::{Action, Field, Kind, Value};

/// An import that was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportNote {
    /// Its record.
    pub id: RecordId,
    /// The file's name.
    pub name: String,
    /// When it was begun, and by whom.
    pub begun: (DateTime<Utc>, AccountId),
    /// The families that it was to make, as far as it came.
    pub families: Vec<FamilyId>,
    /// Whether it was taken back.
    pub undone: bool,
}

impl Centre {
    /// Notes that an import begins.
    ///
    /// # Errors
    /// What the disk says.
    pub fn begin_import(
        &mut self,
        by: &Identity,
        name: &str,
        at: DateTime<Utc>,
    ) -> Result<RecordId, CentreError> {
        let act = by.act(Action::Import, at)?;
        let (id, _) = self.log.record(act, |edit| {
            Ok::<_, FileError>(edit.create(Kind::Import, [(Field::Name, name.into())]))
        })?;
        Ok(id)
    }

    /// Notes families that an import is about to make. Durable when it returns: a family that is
    /// made afterwards can be found when the import is taken back.
    ///
    /// # Errors
    /// What the disk says.
    pub fn note_imported(
        &mut self,
        by: &Identity,
        import: RecordId,
        families: &[FamilyId],
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let act = by.act(Action::Import, at)?;
        let ids: Vec<String> = families.iter().map(ToString::to_string).collect();
        self.log.record(act, |edit| {
            let fields: [(Field, Value); 2] = [
                (Field::Import, import.to_string().into()),
                (Field::Text, ids.join(",").into()),
            ];
            edit.create(Kind::Imported, fields);
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Every import, the latest first.
    pub fn imports(&self) -> Vec<ImportNote> {
        let state = self.log.state();
        let mut notes: Vec<ImportNote> = state
            .of_kind(Kind::Import)
            .filter_map(|record| {
                let begun = record.register(Field::Name)?.statements().first()?;
                let id = record.id.to_string();
                let parts = state
                    .of_kind(Kind::Imported)
                    .filter(|part| part.text(Field::Import) == Some(&id));
                let ids =
                    parts.flat_map(|part| part.text(Field::Text).unwrap_or_default().split(','));
                Some(ImportNote {
                    id: record.id,
                    name: record.text(Field::Name)?.to_owned(),
                    begun: (begun.at, begun.author),
                    families: ids.filter_map(|id| id.parse().ok()).collect(),
                    undone: record.value(Field::DoneOn).is_some(),
                })
            })
            .collect();
        notes.reverse();
        notes
    }

    /// Notes that an import was taken back.
    ///
    /// # Errors
    /// What the disk says.
    pub fn end_import(
        &mut self,
        by: &Identity,
        import: RecordId,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let act = by.act(Action::UndoImport, at)?;
        self.log.record(act, |edit| {
            edit.set(import, Kind::Import, Field::DoneOn, at.date_naive());
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }
}

/// A new id for a family that an import makes.
///
/// # Errors
/// Where the system gives no randomness.
pub fn new_family_id(at: DateTime<Utc>) -> Result<FamilyId, CentreError> {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
    let id: Uuid = uuid::Builder::from_unix_timestamp_millis(millis, &random()?).into_uuid();
    Ok(id.into())
}
