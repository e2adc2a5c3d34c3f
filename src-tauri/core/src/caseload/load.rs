//! What is kept of a family for the caseload.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::contract::{Stage, WorkKind};
use crate::course::{course, day_of};
use crate::log::{Record, State};
use crate::model::{Field, Kind, Value, codes};
use crate::worklist::WorkItem;

/// What is kept of a family for the caseload. What changes as days pass is kept by its days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Load {
    /// The account that works with the family.
    pub worker: Option<String>,
    /// Whether the case is closed.
    pub closed: bool,
    /// The furthest stage of the present round.
    pub stage: Option<Stage>,
    /// The risk of the latest assessment.
    pub risk: Option<String>,
    /// The language in which the family is spoken with.
    pub language: Option<String>,
    /// The days of contacts and services, the first first.
    pub contacts: Vec<NaiveDate>,
    /// From when to when consents to the collection and use of data stand.
    pub consents: Vec<(NaiveDate, Option<NaiveDate>)>,
    /// Reviews, answers and data without a consent, each with its days.
    pub pending: Vec<Pending>,
}

/// Something that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// What.
    pub kind: WorkKind,
    /// The day it is about.
    pub due: Option<NaiveDate>,
    /// The first day on which it is shown.
    pub from: Option<NaiveDate>,
    /// The last one.
    pub until: Option<NaiveDate>,
}

impl Pending {
    /// Whether it is shown on a day.
    pub fn is_shown(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// What of the worklist the caseload counts.
const COUNTED: &[WorkKind] = &[
    WorkKind::Review,
    WorkKind::AnswerChanged,
    WorkKind::AnswerBegins,
    WorkKind::WithoutBasis,
];

impl Load {
    /// What is kept of a family as its records stand, with what is to be done in it.
    pub fn of(state: &State, work: &[WorkItem]) -> Self {
        // The day decides only what a stage lacks, which is not kept.
        let course = course(state, NaiveDate::MIN);
        let family = state.of_kind(Kind::Family).next();
        let assessments = state.of_kind(Kind::Assessment);
        let assessed = assessments.max_by_key(|it| (day_of(it, Field::On), it.id));
        let made = [Kind::Note, Kind::Delivery, Kind::Aftercare];
        let made = made.iter().flat_map(|kind| state.of_kind(*kind));
        let interviews = state.of_kind(Kind::Intake);
        let mut contacts: Vec<NaiveDate> = made
            .filter_map(|it| day_of(it, Field::On))
            .chain(interviews.filter_map(|it| day_of(it, Field::InterviewedOn)))
            .collect();
        contacts.sort_unstable();
        Self {
            worker: family.and_then(|it| text(it, Field::Worker)),
            closed: course.closed,
            stage: course.present,
            risk: assessed.and_then(|it| text(it, Field::Risk)),
            language: language(state),
            contacts,
            consents: state
                .of_kind(Kind::Consent)
                .filter(|it| it.text(Field::Sort) == Some("collection_use"))
                .filter_map(|it| {
                    // On the day on which it is withdrawn it stands no more.
                    let withdrawn = day_of(it, Field::WithdrawnOn);
                    let withdrawn = withdrawn.and_then(|day| day.pred_opt());
                    let ends = [day_of(it, Field::Until), withdrawn];
                    Some((day_of(it, Field::On)?, ends.into_iter().flatten().min()))
                })
                .collect(),
            pending: work
                .iter()
                .filter(|it| COUNTED.contains(&it.kind))
                .map(|it| Pending {
                    kind: it.kind,
                    due: it.due,
                    from: it.shown_from,
                    until: it.shown_until,
                })
                .collect(),
        }
    }
}

/// The first language of whoever needs an interpreter, else of the first person who speaks another
/// one than Korean, else Korean; none where nobody was asked.
fn language(state: &State) -> Option<String> {
    let first = |person: &Record| {
        let spoken = person.text(Field::Speaks)?;
        let other = codes(spoken).find(|code| *code != "ko");
        other.or(codes(spoken).next()).map(str::to_owned)
    };
    let needs = |person: &&Record| {
        person
            .value(Field::InterpreterNeeded)
            .and_then(Value::as_bool)
            == Some(true)
    };
    let mut needing = state.of_kind(Kind::Person).filter(needs);
    let spoken: Vec<String> = state.of_kind(Kind::Person).filter_map(first).collect();
    let other = spoken.iter().find(|code| *code != "ko");
    needing
        .find_map(first)
        .or_else(|| other.or(spoken.first()).cloned())
}

fn text(record: &Record, field: Field) -> Option<String> {
    record.text(field).map(str::to_owned)
}
