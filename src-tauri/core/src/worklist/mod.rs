//! What is to be done in a family, read from its file.
//!
//! Nothing of it is stored in the file but what people decide: tasks, and what was put off or
//! ticked off. All else follows from forms, dates and childcare answers, and every piece says
//! from when to when it is shown, so that a list made when a family was last written stays right
//! as days pass.
//!
//! - `forms`: tasks, promises, approvals, handovers, transfers, contacts, reviews, goals, aftercare
//! - `dates`: stays, consents, birthdays, classes
//! - `answers`: childcare answers that change or begin to pay, and days to apply by
//! - `turned`: what an answer that changed comes to
//! - `decided`: what somebody put off or ticked off

mod answers;
mod dates;
mod decided;
mod forms;
#[cfg(test)]
mod tests;
mod turned;

use chrono::{Days, NaiveDate};
use eligibility::Rulebook;
use serde::{Deserialize, Serialize};

pub use decided::{finish, put_off};
pub use turned::Turned;

use crate::contract::WorkKind;
use crate::course::course;
use crate::log::{AccountId, FamilyId, Record, RecordId, State};
use crate::model::{Field, Kind, parse_day};

/// After so many days without a word an open case is called to mind.
const UNTOUCHED_DAYS: u64 = 90;
/// Clocks of the world differ by a day and more; what was over by then never shows again.
const SLACK: Days = Days::new(3);

/// Something to be done in a family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkItem {
    /// Its name within the family: the kind, what it is about, and the day where the day makes it
    /// another one.
    pub key: String,
    /// Why.
    pub kind: WorkKind,
    /// The day it is about; none where no day was set.
    pub due: Option<NaiveDate>,
    /// The first day on which it is shown; none for at once.
    pub shown_from: Option<NaiveDate>,
    /// The last day on which it is shown; none for until it is done.
    pub shown_until: Option<NaiveDate>,
    /// The record that it comes from.
    pub record: Option<RecordId>,
    /// The person that it is about.
    pub person: Option<RecordId>,
    /// What the record says of it.
    pub words: Option<String>,
    /// Who waits for somebody else to do it.
    pub asked_by: Option<AccountId>,
    /// Whom alone it waits for; none where that is whoever works with the family, or approves.
    #[serde(default)]
    pub waits_for: Option<AccountId>,
    /// Until when somebody put it off.
    pub put_off_until: Option<NaiveDate>,
    /// What an answer that changed comes to.
    #[serde(default)]
    pub turned: Option<Turned>,
}

impl WorkItem {
    /// Something that is shown at once and until it is done. `about` tells it from others of its
    /// kind.
    fn new(kind: WorkKind, about: &[&str]) -> Self {
        let key = [&[word(kind)], about].concat().join(":");
        Self {
            key,
            kind,
            due: None,
            shown_from: None,
            shown_until: None,
            record: None,
            person: None,
            words: None,
            asked_by: None,
            waits_for: None,
            put_off_until: None,
            turned: None,
        }
    }

    /// The same about a day, shown so many days ahead.
    fn due(self, due: NaiveDate, days_ahead: u64) -> Self {
        Self {
            due: Some(due),
            shown_from: Some(due - Days::new(days_ahead)),
            ..self
        }
    }

    /// The same, no longer shown so many days after its day.
    fn over_after(self, days: u64) -> Self {
        Self {
            shown_until: self.due.map(|due| due + Days::new(days)),
            ..self
        }
    }

    fn of(self, record: &Record) -> Self {
        let own = (record.kind() == Some(Kind::Person)).then_some(record.id);
        let person = record.text(Field::Person).and_then(|id| id.parse().ok());
        Self {
            record: Some(record.id),
            person: own.or(person),
            ..self
        }
    }

    fn saying(self, words: Option<&str>) -> Self {
        Self {
            words: words.map(str::to_owned),
            ..self
        }
    }

    /// Whether it waits for somebody else than this account.
    pub fn is_for_another(&self, me: AccountId) -> bool {
        self.asked_by == Some(me) || self.waits_for.is_some_and(|it| it != me)
    }

    /// Whether it is shown on a day.
    pub fn is_shown_on(&self, day: NaiveDate) -> bool {
        self.shown_from.is_none_or(|from| from <= day)
            && self.shown_until.is_none_or(|until| day <= until)
    }
}

/// Everything to be done in a family, now or later, in order of key. What was over before the
/// family was last written is left out. `whole` is all that stands in the file, where `state` is what
/// of it is seen: by that it is known what was changed after it was approved.
pub fn worklist(
    family: FamilyId,
    (state, whole): (&State, &State),
    rulebook: &Rulebook,
) -> Vec<WorkItem> {
    let touched = touched_on(state);
    let course = course(state, touched);
    let mut all = forms::of((state, whole), &course);
    all.extend(dates::of(state));
    all.extend(answers::of((family, state), rulebook, touched - SLACK));
    all.retain(|item| !is_of_somebody_gone(state, item));
    all.extend(conflicts(state));
    if !course.closed && !is_elsewhere(state) {
        let due = touched + Days::new(UNTOUCHED_DAYS);
        all.push(WorkItem::new(WorkKind::Untouched, &[&due.to_string()]).due(due, 0));
    }
    let mut all = decided::apply(state, all);
    all.retain(|item| {
        item.shown_until
            .is_none_or(|until| until >= touched - SLACK)
    });
    all.sort_by(|one, other| one.key.cmp(&other.key));
    all.dedup_by(|one, other| one.key == other.key);
    all
}

/// Whether the calendar brings something for a person who has died by then, or is no longer of
/// this family: another family's file calls it to mind. What people wrote down stays.
fn is_of_somebody_gone(state: &State, item: &WorkItem) -> bool {
    use WorkKind as W;
    let from_calendar = matches!(
        item.kind,
        W::ApplyBy | W::Stay | W::AnswerBegins | W::Consent | W::Fourteen | W::ClassChange
    );
    let person = item.person.and_then(|person| state.get(person));
    let (Some(person), true, Some(due)) = (person, from_calendar, item.due) else {
        return false;
    };
    [Field::DiedOn, Field::Until]
        .iter()
        .any(|field| day_of(person, *field).is_some_and(|last| last < due))
}

/// Whether everybody has left for another file in which they stand too: nobody waits here.
fn is_elsewhere(state: &State) -> bool {
    state.of_kind(Kind::Person).next().is_none() && state.of_kind(Kind::Sameness).next().is_some()
}

/// Records in which two statements disagree.
fn conflicts(state: &State) -> impl Iterator<Item = WorkItem> {
    let disputed = state
        .records()
        .filter(|record| !record.is_removed() && record.conflicts().next().is_some());
    disputed.filter_map(|record| {
        let since = record.latest()?.at.date_naive();
        let id = record.id.to_string();
        let item = WorkItem::new(WorkKind::Conflict, &[&id]).due(since, 0);
        let kind = record.kind()?;
        Some(item.of(record).saying(Some(kind.name())))
    })
}

/// The day on which the family was last written in.
fn touched_on(state: &State) -> NaiveDate {
    let last = state.records().filter_map(Record::latest).map(|it| it.at);
    last.max().unwrap_or_default().date_naive()
}

/// The day in a field, where it is settled.
fn day_of(record: &Record, field: Field) -> Option<NaiveDate> {
    record.text(field).and_then(parse_day)
}

/// The word of a kind, of which names of items are made. Names are kept: words are added, never
/// changed.
const fn word(kind: WorkKind) -> &'static str {
    match kind {
        WorkKind::Task => "task",
        WorkKind::Visit => "visit",
        WorkKind::Promise => "promise",
        WorkKind::Approval => "approval",
        WorkKind::ChangedSince => "changed_since",
        WorkKind::SentBack => "sent_back",
        WorkKind::Handover => "handover",
        WorkKind::HandedBack => "handed_back",
        WorkKind::Transfer => "transfer",
        WorkKind::Unanswered => "unanswered",
        WorkKind::Contact => "contact",
        WorkKind::Aftercare => "aftercare",
        WorkKind::ApplyBy => "apply_by",
        WorkKind::Stay => "stay",
        WorkKind::AnswerChanged => "answer_changed",
        WorkKind::AnswerBegins => "answer_begins",
        WorkKind::Review => "review",
        WorkKind::Goal => "goal",
        WorkKind::Consent => "consent",
        WorkKind::Fourteen => "fourteen",
        WorkKind::WithoutBasis => "without_basis",
        WorkKind::ClassChange => "class_change",
        WorkKind::Conflict => "conflict",
        WorkKind::Untouched => "untouched",
    }
}
