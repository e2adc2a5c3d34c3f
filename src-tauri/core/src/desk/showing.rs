//! A family as it is shown: as it stands, as it stood at an instant, and as it would be after an
//! act or with what a parcel brings.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use eligibility::Rulebook;

use super::Seat;
use super::approval::{Decider, approvals};
use super::mine::{last_done, last_undone};
use super::view::{Shown, changes_view, family_view, history_view, undo_card};
use super::writing::act;
use crate::Trouble as FileTrouble;
use crate::casefile::CaseFile;
use crate::centre::Authors;
use crate::contract::*;
use crate::course::hides_contacts;
use crate::log::{Edit, FamilyId, LogFile, State, UnionReport};
use crate::model::Action;
use crate::parcel::Parcel;
use crate::secrecy::Sight;

impl Seat {
    /// A family as it stands.
    pub(super) fn view(&mut self, family: FamilyId, day: NaiveDate) -> Result<FamilyView, Failure> {
        let (seat, file) = self.beside(family)?;
        let me = seat.identity.account.id;
        let shown = seat.look_at(file, file.state(), (day, day));
        let mut view = seat.limited(&shown, file)?;
        view.loans = seat.loans_of(family);
        let gone = view.transfer.as_ref().is_some_and(|it| it.gone);
        view.read_only = view.read_only.or(gone.then_some(Trouble::Gone));
        view.entries = u32::try_from(file.entries().len()).unwrap_or(u32::MAX);
        view.undoable = last_done(file, me).and_then(|it| undo_card(&shown, it));
        view.redoable = last_undone(file, me).and_then(|it| undo_card(&shown, it));
        Ok(view)
    }

    /// A family as it stood at an instant.
    pub(super) fn view_at(
        &mut self,
        family: FamilyId,
        (day, at): (NaiveDate, DateTime<Utc>),
        today: NaiveDate,
    ) -> Result<FamilyView, Failure> {
        let (seat, file) = self.beside(family)?;
        let state = file.state_at(at);
        let shown = seat.look_at(file, &state, (day, today));
        let mut view = seat.limited(&shown, file)?;
        view.as_of = Some(day);
        Ok(view)
    }

    /// Every act in a family's file.
    pub(super) fn history(&mut self, family: FamilyId, day: NaiveDate) -> Result<History, Failure> {
        self.shown(family, day, history_view)
    }

    /// What `look` makes of a family as it stands.
    pub(super) fn shown<T>(
        &mut self,
        family: FamilyId,
        day: NaiveDate,
        look: impl FnOnce(&Shown<'_>) -> T,
    ) -> Result<T, Failure> {
        let (seat, file) = self.beside(family)?;
        Ok(look(&seat.look_at(file, file.state(), (day, day))))
    }

    /// What `look` makes of a family in another state than the present one, with what today keeps
    /// from sight.
    pub(super) fn shown_as_it_was<T>(
        &mut self,
        family: FamilyId,
        state: &State,
        days: (NaiveDate, NaiveDate),
        look: impl FnOnce(&Shown<'_>) -> T,
    ) -> Result<T, Failure> {
        let (seat, file) = self.beside(family)?;
        Ok(look(&seat.look_at(file, state, days)))
    }

    /// Looks at what an act would come to: its changes, and what `look` makes of the family as
    /// it would then be. Nothing is recorded.
    pub(super) fn rehearse<T>(
        &mut self,
        family: FamilyId,
        day: NaiveDate,
        (at, action): (DateTime<Utc>, Action),
        edit: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>,
        look: impl FnOnce(&Shown<'_>) -> T,
    ) -> Result<(Vec<ChangeView>, T), Failure> {
        let hides = self.hides_contacts(family, day)?;
        let file = self.open.last_mut().ok_or(FailureCode::NotFound)?;
        let (identity, by) = (&self.identity, (&self.authors, &self.rules));
        let rehearsed = act(identity, at, action, None)?;
        file.open_for_writing();
        file.rehearse(rehearsed, edit, |seen, state, entry| {
            let shown = shown_as(seen, state, by, (day, hides));
            let changes = entry.map(|entry| changes_view(&shown, entry));
            (changes.unwrap_or_default(), look(&shown))
        })
    }

    /// Looks at what a parcel would come to: what `look` makes of the family with all that is in
    /// it. Nothing is written.
    pub(super) fn rehearse_parcel<T>(
        &mut self,
        family: FamilyId,
        day: NaiveDate,
        parcel: &Parcel,
        look: impl FnOnce(&Shown<'_>, &UnionReport) -> T,
    ) -> Result<T, Failure> {
        let hides = self.hides_contacts(family, day)?;
        let (keys, by) = (self.centre.sign_keys(), (&self.authors, &self.rules));
        let file = self.open.last_mut().ok_or(FailureCode::NotFound)?;
        let keys = |account| keys.get(&account).copied();
        let seen = file.rehearse_parcel(parcel, &keys, |seen, state, report| {
            look(&shown_as(seen, state, by, (day, hides)), report)
        })?;
        Ok(seen)
    }

    /// Whether a flag keeps addresses and phones of a family from sight.
    pub(super) fn hides_contacts(
        &mut self,
        family: FamilyId,
        today: NaiveDate,
    ) -> Result<bool, Failure> {
        let (seat, file) = self.beside(family)?;
        Ok(seat.hides(file, today))
    }

    /// The seat with the open file of a family beside it, opened if it is not.
    fn beside(&mut self, family: FamilyId) -> Result<(&Self, &CaseFile), Failure> {
        self.file(family)?;
        let seat = &*self;
        let file = seat.open.last().ok_or(FailureCode::NotFound)?;
        Ok((seat, file))
    }

    /// A state of a file as it is shown on a day, with what today keeps from sight.
    fn look_at<'a>(
        &'a self,
        file: &'a CaseFile,
        state: &'a State,
        (day, today): (NaiveDate, NaiveDate),
    ) -> Shown<'a> {
        let on = (day, self.hides(file, today));
        shown_as(
            (file, file.sight()),
            state,
            (&self.authors, &self.rules),
            on,
        )
    }

    /// A view that says as whom a family is shown, and which parts of it.
    fn limited(&self, shown: &Shown<'_>, file: &CaseFile) -> Result<FamilyView, Failure> {
        let mut view = family_view(shown)?;
        view.approvals = approvals(Decider::at(self), shown);
        view.seen_as = self.seen_as(file);
        view.read_only = file.trouble().map(trouble);
        if let Some(parts) = file.parts() {
            view.parts = Some(parts.iter().collect());
            // What is out of sight would stand there as not done.
            view.work = Vec::new();
        }
        Ok(view)
    }

    /// Whether a flag of today keeps addresses and phones from sight, past ones too, and nobody
    /// at this desk has said why they must be seen.
    fn hides(&self, file: &CaseFile, today: NaiveDate) -> bool {
        // What a warning keeps from sight stays so for those too who do not see the warning.
        !self.disclosed.contains(&file.family()) && hides_contacts(file.whole(), today)
    }
}

/// A state of a log, as somebody sees it, on a day.
fn shown_as<'a>(
    (file, sight): (&'a LogFile, Sight<'a>),
    state: &'a State,
    (authors, rules): (&'a Authors, &Arc<Rulebook>),
    (day, hides_contacts): (NaiveDate, bool),
) -> Shown<'a> {
    Shown {
        family: file.id().into(),
        state,
        authors,
        day,
        file,
        sight,
        hides_contacts,
        rules: Arc::clone(rules),
    }
}

fn trouble(trouble: FileTrouble) -> Trouble {
    match trouble {
        FileTrouble::TooNew => Trouble::TooNew,
        FileTrouble::Damaged => Trouble::Damaged,
        FileTrouble::PutBack => Trouble::PutBack,
    }
}
