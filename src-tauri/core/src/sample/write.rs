//! A made-up family becomes a case file, through the door that every act goes through.

use std::collections::HashMap;
use std::path::Path;

use super::{Content, Local, SampleAct, SampleEdit, SampleFamily};
use crate::casefile::CaseFile;
use crate::keys::KeyError;
use crate::log::{Act, Actor, Edit, RecordId, Seed};
use crate::model::Value;
use crate::storage::{FileError, FileKey};

/// Why a made-up family could not be written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum SampleError {
    /// An act names an author that is not among the actors, or a record before it was made.
    #[error("the family names an author or a record that is not there")]
    Unknown,
    /// The file could not be made or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// A number could not be sealed.
    #[error(transparent)]
    Key(#[from] KeyError),
}

/// Makes the case file of a made-up family and writes all its acts, signed by their authors, in
/// one transaction: waiting for the disk after each of them would take most of the time.
/// Ids and contents follow from the family alone; the keys of sealed numbers are fresh.
///
/// # Errors
/// See [`SampleError`].
pub fn write_family(
    path: &Path,
    key: &FileKey,
    family: &SampleFamily,
    actors: &[Actor<'_>],
) -> Result<CaseFile, SampleError> {
    let mut file = CaseFile::create(path, key, family.id)?;
    let mut writing = Writing {
        actors,
        records: HashMap::new(),
    };
    let acts: Vec<Act<'_>> = family
        .acts
        .iter()
        .enumerate()
        .map(|(place, act)| writing.act(family, place, act))
        .collect::<Result<_, _>>()?;
    file.record_all(acts, |place, edit| {
        writing.set(edit, &family.acts[place].edits)
    })?;
    Ok(file)
}

struct Writing<'a> {
    actors: &'a [Actor<'a>],
    records: HashMap<Local, RecordId>,
}

impl<'a> Writing<'a> {
    fn act(
        &self,
        family: &SampleFamily,
        place: usize,
        act: &SampleAct,
    ) -> Result<Act<'a>, SampleError> {
        let mut seed = blake3::Hasher::new_derive_key("hamkke seed of a sample act");
        seed.update(family.id.as_bytes());
        seed.update(&(place as u64).to_be_bytes());
        Ok(Act {
            actor: *self.actors.get(act.author).ok_or(SampleError::Unknown)?,
            at: act.at,
            action: act.action,
            reason: act.reason.clone(),
            seed: Seed::from_bytes(*seed.finalize().as_bytes()),
        })
    }

    fn set(&mut self, edit: &mut Edit<'_>, edits: &[SampleEdit]) -> Result<(), SampleError> {
        for SampleEdit {
            record,
            kind,
            fields,
        } in edits
        {
            let id = *self
                .records
                .entry(*record)
                .or_insert_with(|| edit.new_record());
            for (field, content) in fields {
                let value = match content {
                    Content::Number(number) => {
                        edit.set_sealed(id, *kind, *field, number)?;
                        continue;
                    }
                    Content::Plain(value) => value.clone(),
                    Content::Record(other) => {
                        let other = self.records.get(other).ok_or(SampleError::Unknown)?;
                        Value::Text(other.to_string())
                    }
                    Content::Author(author) => {
                        let actor = self.actors.get(*author).ok_or(SampleError::Unknown)?;
                        Value::Text(actor.account.to_string())
                    }
                };
                edit.set(id, *kind, *field, value);
            }
        }
        Ok(())
    }
}
