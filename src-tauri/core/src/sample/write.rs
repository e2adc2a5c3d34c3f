//! A made-up family becomes a case file, through the door that every act goes through.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use chrono::NaiveDate;

use super::{Content, Deed, Local, SampleEdit, SampleFamily};
use crate::casefile::CaseFile;
use crate::checks::{check_fields, shipped_rulebook};
use crate::consent::USUAL_TASK;
use crate::facts::family_facts;
use crate::keys::KeyError;
use crate::log::{Act, Actor, Edit, FamilyId, RecordId, Seed, UndoError, UnionError};
use crate::model::{Field, Kind, Value};
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
    /// The act before could not be taken back.
    #[error(transparent)]
    Undo(#[from] UndoError),
    /// What was written apart could not be taken in.
    #[error(transparent)]
    Union(#[from] UnionError),
    /// There is no rulebook to check by.
    #[error("the rulebook cannot be read")]
    Rulebook,
}

/// Makes the case file of a made-up family and writes all its acts, signed by their authors. All
/// go in one transaction, but for what is taken back or written apart: waiting for the disk after
/// each act would take most of the time.
///
/// The same family gives the same ids and contents; the keys that its numbers are sealed with are
/// fresh, and so the hashes of entries that hold one differ.
///
/// # Errors
/// See [`SampleError`].
pub fn write_family(
    path: &Path,
    key: &FileKey,
    family: &SampleFamily,
    actors: &[Actor<'_>],
) -> Result<CaseFile, SampleError> {
    let mut writing = Writing {
        file: CaseFile::create(path, key, family.id)?,
        family,
        actors,
        records: HashMap::new(),
    };
    let mut written = 0;
    for (place, act) in family.acts.iter().enumerate() {
        match &act.deed {
            Deed::Set(_) | Deed::SaveCheck(_) => continue,
            Deed::TakeBack => {
                writing.run(written..place)?;
                writing.take_back(place)?;
            }
            Deed::SetApart(edits) => {
                let unseen = place.checked_sub(1).ok_or(SampleError::Unknown)?;
                writing.run(written..unseen)?;
                writing.apart(unseen, place, edits)?;
            }
        }
        written = place + 1;
    }
    writing.run(written..family.acts.len())?;
    Ok(writing.file)
}

struct Writing<'a> {
    file: CaseFile,
    family: &'a SampleFamily,
    actors: &'a [Actor<'a>],
    records: HashMap<Local, RecordId>,
}

impl<'a> Writing<'a> {
    fn actor(&self, author: usize) -> Result<Actor<'a>, SampleError> {
        self.actors.get(author).copied().ok_or(SampleError::Unknown)
    }

    fn act(&self, place: usize) -> Result<Act<'a>, SampleError> {
        let act = self.family.acts.get(place).ok_or(SampleError::Unknown)?;
        let mut seed = blake3::Hasher::new_derive_key("hamkke seed of a sample act");
        seed.update(self.family.id.as_bytes());
        seed.update(&(place as u64).to_be_bytes());
        Ok(Act {
            actor: self.actor(act.author)?,
            at: act.at,
            action: act.action,
            reason: act.reason.clone(),
            seed: Seed::from_bytes(*seed.finalize().as_bytes()),
        })
    }

    /// Writes acts in one transaction.
    fn run(&mut self, places: Range<usize>) -> Result<(), SampleError> {
        let Some(run) = self.family.acts.get(places.clone()) else {
            return Err(SampleError::Unknown);
        };
        let acts: Vec<Act<'_>> = places.map(|it| self.act(it)).collect::<Result<_, _>>()?;
        let (family, actors, records) = (self.family.id, self.actors, &mut self.records);
        self.file
            .record_all(acts, |number, edit| match &run[number].deed {
                Deed::SaveCheck(on) => save_check(edit, family, *on),
                _ => set(edit, run[number].edits(), actors, records),
            })
    }

    fn take_back(&mut self, place: usize) -> Result<(), SampleError> {
        let last = self.file.entries().last().ok_or(SampleError::Unknown)?.hash;
        let act = self.act(place)?;
        self.file.undo(act, last)?;
        Ok(())
    }

    /// Writes the act at `unseen`, and the one at `place` as if nobody there had known of it.
    fn apart(
        &mut self,
        unseen: usize,
        place: usize,
        edits: &[SampleEdit],
    ) -> Result<(), SampleError> {
        let (act, actors) = (self.act(place)?, self.actors);
        let signing = act.actor.signing.verifying_key();
        let records = &mut self.records;
        let elsewhere = self.file.rehearse(
            act,
            |edit| set(edit, edits, actors, records),
            |_, _, entry| entry.cloned(),
        )?;
        self.run(unseen..place)?;
        let elsewhere = elsewhere.ok_or(SampleError::Unknown)?;
        self.file.union(&[elsewhere], &[], &|_| Some(signing))?;
        Ok(())
    }
}

/// Saves a check of what the file knows at this act.
fn save_check(edit: &mut Edit<'_>, family: FamilyId, on: NaiveDate) -> Result<(), SampleError> {
    let rulebook = shipped_rulebook().ok_or(SampleError::Rulebook)?;
    let facts = family_facts(family, edit.state()).facts;
    if let Ok(answer) = eligibility::check(&facts, rulebook, on) {
        let fields = check_fields(&facts, answer, (rulebook, &[]), on);
        edit.create(Kind::Check, fields.map_err(|_| SampleError::Rulebook)?);
    }
    Ok(())
}

fn set(
    edit: &mut Edit<'_>,
    edits: &[SampleEdit],
    actors: &[Actor<'_>],
    records: &mut HashMap<Local, RecordId>,
) -> Result<(), SampleError> {
    for SampleEdit {
        record,
        kind,
        fields,
    } in edits
    {
        let id = *records.entry(*record).or_insert_with(|| edit.new_record());
        for (field, content) in fields {
            let value = match content {
                Content::Number(number) => {
                    edit.set_sealed(id, *kind, *field, number)?;
                    edit.set(id, *kind, Field::KeptFor, USUAL_TASK);
                    continue;
                }
                Content::Plain(value) => value.clone(),
                Content::Record(other) => {
                    let other = records.get(other).ok_or(SampleError::Unknown)?;
                    Value::Text(other.to_string())
                }
                Content::Author(author) => {
                    let actor = actors.get(*author).ok_or(SampleError::Unknown)?;
                    Value::Text(actor.account.to_string())
                }
            };
            edit.set(id, *kind, *field, value);
        }
    }
    Ok(())
}
