//! What a case file gives out to whoever it is open for.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use super::CaseFile;
use crate::log::{Act, Edit, Entry, EntryHash, LogFile, RecordId, RevealError, State};
use crate::model::{Field, FieldName, Sealed, Value};
use crate::secrecy::{Eyes, Hidden, Parts, Reader, Seen, Sight, listed, listed_at, opened, see};
use crate::storage::FileError;

impl CaseFile {
    /// Opens it for somebody: it gives out nothing else than they may see.
    pub fn open_for(&mut self, reader: Reader) {
        self.reader = Some(reader);
        self.seen.take();
    }

    /// Shows it as it is to others, beside whoever it is open for; nobody ends that.
    pub(crate) fn look_as(&mut self, others: Eyes) {
        if let Some(reader) = &mut self.reader {
            reader.look_as(others);
            self.seen.take();
        }
    }

    /// Shows acts that are written next what whoever it is open for opens by keys of their own, as
    /// what stands.
    pub(crate) fn open_for_writing(&mut self) {
        let reader = self.reader.as_ref();
        let opened = reader.and_then(|reader| opened(&self.log, reader));
        self.log.open_for_writing(opened);
    }

    /// Whether it is shown as to others.
    pub(crate) fn is_seen_as_others(&self) -> bool {
        self.reader.as_ref().is_some_and(Reader::looks_as_others)
    }

    /// The records as they stand, as far as whoever it is open for may see them.
    pub fn state(&self) -> &State {
        self.seen()
            .map_or_else(|| self.log.state(), |seen| &seen.state)
    }

    /// The records as they stood at an instant, as far as whoever it is open for may see them now.
    pub fn state_at(&self, at: DateTime<Utc>) -> State {
        let state = self.log.state_at(at);
        match self.seen() {
            Some(seen) => seen.read(&self.log, &state),
            None => state,
        }
    }

    /// The records as the author of an entry left them, as far as whoever it is open for may see
    /// them now.
    pub fn state_seen_by(&self, entry: EntryHash) -> State {
        let state = self.log.state_seen_by(entry);
        match self.seen() {
            Some(seen) => seen.read(&self.log, &state),
            None => state,
        }
    }

    /// The records as they stand, all of them: for what is not shown to anybody.
    pub(crate) fn whole(&self) -> &State {
        self.log.state()
    }

    /// What lists over families are made of: what everybody may see who has the same lists as
    /// whoever it is open for.
    pub(crate) fn listed(&self) -> Cow<'_, State> {
        listed(&self.log, self.reader.as_ref())
    }

    /// What lists over families were made of at an instant, where they are those of all who open
    /// families.
    pub(crate) fn listed_at(&self, at: DateTime<Utc>) -> State {
        listed_at(&self.log, at)
    }

    /// Whether such lists are made of the whole family, and not of parts of it.
    pub(crate) fn lists_all_parts(&self) -> bool {
        let own = self.reader.as_ref().and_then(Reader::for_lists);
        own.is_none_or(|own| own.parts().is_none())
    }

    /// Whether a field of a record is kept from whoever it is open for.
    pub(crate) fn hides(&self, record: RecordId, field: &FieldName) -> bool {
        self.sight().hides(record, field)
    }

    /// The parts of the family that whoever it is open for sees; none where they see all.
    pub(crate) fn parts(&self) -> Option<Parts> {
        self.reader.as_ref().and_then(Reader::parts)
    }

    /// What is kept from whoever it is open for.
    pub(crate) fn hidden(&self) -> Hidden {
        let hidden = self.seen().map(|seen| seen.hidden.clone());
        hidden.unwrap_or_default()
    }

    /// A look at single entries of its log.
    pub(crate) fn sight(&self) -> Sight<'_> {
        Sight::new(&self.log, self.seen())
    }

    /// As [`LogFile::reveal`], of what may be seen.
    ///
    /// # Errors
    /// See [`RevealError`].
    pub fn reveal(&self, record: RecordId, field: Field) -> Result<Zeroizing<String>, RevealError> {
        match self.state().get(record).and_then(|it| it.value(field)) {
            Some(Value::Sealed(sealed)) => self.reveal_value(record, &field.into(), sealed),
            _ => Err(RevealError::NotThere),
        }
    }

    /// As [`LogFile::reveal_value`], of what may be seen.
    ///
    /// # Errors
    /// See [`RevealError`].
    pub fn reveal_value(
        &self,
        record: RecordId,
        field: &FieldName,
        sealed: &Sealed,
    ) -> Result<Zeroizing<String>, RevealError> {
        match self.hides(record, field) {
            true => Err(RevealError::NotThere),
            false => match self.log.reveal_value(record, field, sealed) {
                // It may lie under the key of a compartment.
                Err(RevealError::Broken) => {
                    let opened = self.sight().open(record, field, sealed);
                    opened.map(Zeroizing::new).ok_or(RevealError::Broken)
                }
                revealed => revealed,
            },
        }
    }

    /// As [`LogFile::rehearse`]; `look` is given what whoever it is open for would see.
    ///
    /// # Errors
    /// Those of the closure that edits; [`FileError::ReadOnly`].
    pub(crate) fn rehearse<T, E: From<FileError>>(
        &mut self,
        act: Act<'_>,
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), E>,
        look: impl FnOnce((&LogFile, Sight<'_>), &State, Option<&Entry>) -> T,
    ) -> Result<T, E> {
        let reader = &self.reader;
        self.log.rehearse(act, edit, |log, entry| {
            let seen = reader.as_ref().and_then(|reader| see(log, reader));
            let state = seen.as_ref().map_or(log.state(), |seen| &seen.state);
            look((log, Sight::new(log, seen.as_ref())), state, entry)
        })
    }

    fn seen(&self) -> Option<&Seen> {
        let reader = self.reader.as_ref()?;
        self.seen.get_or_init(|| see(&self.log, reader)).as_ref()
    }
}
