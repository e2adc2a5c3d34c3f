//! A family on one page, for whoever takes it over: made of its records as they are seen.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::family::Shown;
use super::{disputes_view, work_view};
use crate::contract::*;
use crate::course::{Handing, course, handings, is_contact, standing_flags};
use crate::log::{Record, RecordId};
use crate::model::{Field, Kind, Value, parse_day};
use crate::names::shown_name;
use crate::worklist::{WorkItem, worklist};

/// So many contacts stand on the page: the latest ones, and those of which somebody wrote down the
/// sentence that matters.
const CONTACTS: usize = 8;
/// These are shown whatever they say: what was last.
const LATEST: usize = 3;
/// What falls due within so many days.
const AHEAD: Days = Days::new(365);
/// Longer texts are cut: their record is a step away.
const LONGEST: usize = 240;
/// What rests on a paper.
const ON_PAPER: [Kind; 4] = [
    Kind::Registration,
    Kind::Stay,
    Kind::Guardian,
    Kind::Consent,
];

/// Every handover, the latest first. `may` says whether whoever looks may answer it, and whether
/// they may take it back.
pub(in crate::desk) fn handover_views(
    shown: &Shown<'_>,
    may: impl Fn(&Handing<'_>) -> (bool, bool),
) -> Vec<Handover> {
    let mut all: Vec<Handover> = handings(shown.state)
        .map(|handing| handover_view(shown, &handing, may(&handing)))
        .collect();
    all.reverse();
    all
}

fn handover_view(
    shown: &Shown<'_>,
    handing: &Handing<'_>,
    (may_answer, may_withdraw): (bool, bool),
) -> Handover {
    let text = |field| told(shown, handing.record, field);
    Handover {
        record: handing.record.id.to_string(),
        state: handing.state,
        from: handing.from.map(|id| shown.authors.name(id)),
        to: shown.authors.name(handing.to),
        by: shown.authors.name(handing.by),
        on: day_of(handing.record, Field::On),
        reason: text(Field::Reason),
        told: text(Field::Text),
        said_by: shown.authors.name(handing.said.author),
        said_at: handing.said.at,
        reply: text(Field::Reply),
        may_answer,
        may_withdraw,
    }
}

/// The page.
///
/// # Errors
/// [`FailureCode::NotFound`] where the state holds no family.
pub(in crate::desk) fn handover_page(
    shown: &Shown<'_>,
    approves: bool,
    handovers: Vec<Handover>,
    questions: Vec<InterviewQuestion>,
    needs: Vec<Need>,
) -> Result<HandoverPage, Failure> {
    let family = shown.state.of_kind(Kind::Family).next();
    let family = family.ok_or(FailureCode::NotFound)?;
    let course = course(shown.state, shown.day);
    let work = work(shown);
    let contacts = contacts(shown);
    Ok(HandoverPage {
        on: shown.day,
        title: told(shown, family, Field::Title).unwrap_or_default(),
        file_number: told(shown, family, Field::FileNumber).unwrap_or_default(),
        case_type: told(shown, family, Field::CaseType),
        opened_on: day_of(family, Field::OpenedOn),
        worker: told(shown, family, Field::Worker),
        handovers,
        people: people(shown),
        intake: intake(shown),
        stage: course.present,
        closed: course.closed,
        contact_count: u32::try_from(contacts.len()).unwrap_or(u32::MAX),
        contacts: main_contacts(shown, &contacts),
        goals: goals(shown),
        promises: of_kinds(shown, &work, is_promised),
        unanswered: unanswered(shown),
        risks: risks(shown),
        conflicts: conflicts(shown, approves),
        deadlines: deadlines(shown, &work),
        questions,
        needs,
        unseen: unseen(shown),
    })
}

/// What a field says in words or a word; none where it says nothing, or not one thing.
fn told(shown: &Shown<'_>, record: &Record, field: Field) -> Option<String> {
    match value(shown, record, field)? {
        Value::Text(text) if !text.trim().is_empty() => Some(text),
        _ => None,
    }
}

fn value(shown: &Shown<'_>, record: &Record, field: Field) -> Option<Value> {
    let kind = record.kind()?;
    Some(shown.value((record.id, kind), field, record.value(field)?))
}

/// The beginning of what a field says, up to the end of a word.
fn brief(shown: &Shown<'_>, record: &Record, fields: &[Field]) -> Option<String> {
    let text = fields
        .iter()
        .find_map(|field| told(shown, record, *field))?;
    let words: Vec<&str> = text.split_whitespace().collect();
    let whole = words.join(" ");
    if whole.chars().count() <= LONGEST {
        return Some(whole);
    }
    let cut: String = whole.chars().take(LONGEST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    Some(format!("{}…", &cut[..end]))
}

fn day_of(record: &Record, field: Field) -> Option<NaiveDate> {
    record.text(field).and_then(parse_day)
}

/// Whether the period of a record holds the day; a missing end is open.
fn holds(record: &Record, day: NaiveDate) -> bool {
    day_of(record, Field::From).is_none_or(|from| from <= day)
        && day_of(record, Field::Until).is_none_or(|until| day <= until)
}

fn person_of(shown: &Shown<'_>, record: &Record) -> Option<String> {
    let person: RecordId = record.text(Field::Person)?.parse().ok()?;
    shown.name_of(person).filter(|name| !name.is_empty())
}

/// Everybody who is of the family on the day.
fn people(shown: &Shown<'_>) -> Vec<HandoverPerson> {
    let people = shown.state.of_kind(Kind::Person);
    let here = people.filter(|person| holds(person, shown.day));
    here.map(|person| person_line(shown, person)).collect()
}

fn person_line(shown: &Shown<'_>, person: &Record) -> HandoverPerson {
    let birth = day_of(person, Field::BirthDate);
    let held = |kind| {
        let all = shown.state.of_person(person.id, kind);
        all.filter(|record| holds(record, shown.day))
    };
    // Of several that hold, the one that lasts longest: an end that nobody wrote down is open.
    let stay = held(Kind::Stay).max_by_key(|stay| {
        let until = day_of(stay, Field::Until);
        (until.is_none(), until, stay.id)
    });
    HandoverPerson {
        record: person.id.to_string(),
        shown: shown_name(shown.state, person, shown.day),
        relation: told(shown, person, Field::Relation),
        age: birth.and_then(|birth| shown.day.years_since(birth)),
        died_on: day_of(person, Field::DiedOn),
        nationalities: held(Kind::Nationality)
            .filter_map(|it| told(shown, it, Field::Country))
            .collect(),
        stay: stay.and_then(|stay| told(shown, stay, Field::Status)),
        stay_until: stay.and_then(|stay| day_of(stay, Field::Until)),
        speaks: told(shown, person, Field::Speaks),
        interpreter_needed: value(shown, person, Field::InterpreterNeeded)
            .and_then(|value| value.as_bool()),
    }
}

/// A record in a line, with the first of these words that it has.
fn line(shown: &Shown<'_>, record: &Record, sort: Field, words: &[Field]) -> Option<HandoverLine> {
    Some(HandoverLine {
        record: record.id.to_string(),
        kind: record.kind()?,
        on: day_of(record, Field::On),
        sort: told(shown, record, sort),
        person: person_of(shown, record),
        words: brief(shown, record, words),
    })
}

/// The latest intake or re-opening.
fn intake(shown: &Shown<'_>) -> Option<HandoverLine> {
    let intakes = shown.state.of_kind(Kind::Intake);
    let all = intakes.chain(shown.state.of_kind(Kind::Reopening));
    let last = all.max_by_key(|it| (day_of(it, Field::On), it.id))?;
    line(shown, last, Field::Route, &[Field::Wish, Field::Reason])
}

/// Every contact, the oldest first.
fn contacts<'a>(shown: &Shown<'a>) -> Vec<&'a Record> {
    let notes = shown.state.of_kind(Kind::Note);
    let mut all: Vec<&Record> = notes.chain(shown.state.of_kind(Kind::Aftercare)).collect();
    all.sort_by_key(|it| (day_of(it, Field::On), it.id));
    all
}

fn main_contacts(shown: &Shown<'_>, all: &[&Record]) -> Vec<HandoverLine> {
    let latest = all.len().saturating_sub(LATEST);
    let matters = |record: &Record| told(shown, record, Field::KeySentence).is_some();
    let main = all.iter().enumerate();
    let mut main: Vec<&Record> = main
        .filter(|(place, record)| *place >= latest || matters(record))
        .map(|(_, record)| *record)
        .collect();
    main.drain(..main.len().saturating_sub(CONTACTS));
    let words = [Field::KeyTranslation, Field::KeySentence, Field::Text];
    let lines = main.into_iter();
    lines
        .filter_map(|record| line(shown, record, Field::Way, &words))
        .collect()
}

/// The goals of the plan that was made last, the first to come first.
fn goals(shown: &Shown<'_>) -> Vec<HandoverGoal> {
    let plans = shown.state.of_kind(Kind::Plan);
    let Some(plan) = plans.max_by_key(|it| (day_of(it, Field::On), it.id)) else {
        return Vec::new();
    };
    let id = plan.id.to_string();
    let goals = shown.state.of_kind(Kind::Goal);
    let mut goals: Vec<&Record> = goals
        .filter(|goal| goal.text(Field::Plan) == Some(&id))
        .collect();
    goals.sort_by_key(|goal| {
        let rank = goal.value(Field::Priority).and_then(Value::as_int);
        (rank.is_none(), rank, goal.id)
    });
    goals
        .into_iter()
        .map(|goal| goal_line(shown, goal))
        .collect()
}

fn goal_line(shown: &Shown<'_>, goal: &Record) -> HandoverGoal {
    let id = goal.id.to_string();
    let reviews = shown.state.of_kind(Kind::Progress);
    let last = reviews
        .filter(|review| review.text(Field::Goal) == Some(&id))
        .max_by_key(|review| (day_of(review, Field::On), review.id));
    let score = last.and_then(|review| value(shown, review, Field::Score)?.as_int());
    HandoverGoal {
        record: id,
        text: brief(shown, goal, &[Field::Text]),
        due: day_of(goal, Field::Due),
        score: score.and_then(|score| u8::try_from(score).ok()),
        reviewed_on: last.and_then(|review| day_of(review, Field::On)),
    }
}

/// What is to be done, now or later, and is not over.
fn work(shown: &Shown<'_>) -> Vec<WorkItem> {
    let seen = (shown.state, shown.file.state());
    let all = worklist(shown.family, seen, &shown.rules).into_iter();
    let mut all: Vec<WorkItem> = all
        .filter(|item| item.shown_until.is_none_or(|until| until >= shown.day))
        .collect();
    all.sort_by_key(|item| (item.due.is_none(), item.due, item.kind));
    // A stay that ends is called to mind more than once.
    let mut seen = BTreeSet::new();
    all.retain(|item| {
        let calls = item.kind == WorkKind::Stay;
        !calls || seen.insert((item.record, item.due))
    });
    all
}

fn of_kinds(shown: &Shown<'_>, work: &[WorkItem], wanted: impl Fn(WorkKind) -> bool) -> Vec<Work> {
    let items = work.iter().filter(|item| wanted(item.kind)).cloned();
    let views = items.map(|item| {
        let name = item.person.and_then(|person| shown.name_of(person));
        work_view(item, name, shown.day)
    });
    views.collect()
}

/// Whether somebody of the centre said that they would do it.
const fn is_promised(kind: WorkKind) -> bool {
    use WorkKind as W;
    matches!(
        kind,
        W::Task | W::Visit | W::Promise | W::Contact | W::Aftercare
    )
}

/// Everything with a day that does not lie too far ahead.
fn deadlines(shown: &Shown<'_>, work: &[WorkItem]) -> Vec<Work> {
    use WorkKind as W;
    let last = shown.day + AHEAD;
    let near: Vec<WorkItem> = work
        .iter()
        .filter(|item| item.due.is_some_and(|due| due <= last))
        .cloned()
        .collect();
    of_kinds(shown, &near, |kind| {
        !matches!(
            kind,
            W::Conflict | W::Untouched | W::Handover | W::HandedBack
        )
    })
}

/// Referrals to which no reply is there.
fn unanswered(shown: &Shown<'_>) -> Vec<HandoverLine> {
    let referrals = shown.state.of_kind(Kind::Referral);
    let waiting = referrals.filter(|it| {
        let replied = [Field::AnsweredOn, Field::Reply];
        let ended = matches!(it.text(Field::Outcome), Some("refused" | "done"));
        !ended && replied.iter().all(|field| it.value(*field).is_none())
    });
    let lines = waiting.filter_map(|it| line(shown, it, Field::Agency, &[Field::Reason]));
    lines.collect()
}

/// The warnings of the day, then what the latest intake and assessment say of danger.
fn risks(shown: &Shown<'_>) -> Vec<HandoverRisk> {
    let risk = |record: &Record, field, on| {
        Some(HandoverRisk {
            record: record.id.to_string(),
            kind: record.kind()?,
            field,
            value: value(shown, record, field)?,
            person: person_of(shown, record),
            on: day_of(record, on),
            words: brief(shown, record, &[Field::Text]),
        })
    };
    let flags = standing_flags(shown.state, shown.day).into_iter();
    let mut all: Vec<HandoverRisk> = flags
        .filter_map(|flag| risk(flag, Field::Sort, Field::From))
        .collect();
    for (kind, fields) in [
        (Kind::Intake, &[Field::Safety][..]),
        (Kind::Assessment, &[Field::Risk, Field::Violence][..]),
    ] {
        let forms = shown.state.of_kind(kind);
        let Some(last) = forms.max_by_key(|it| (day_of(it, Field::On), it.id)) else {
            continue;
        };
        let said = fields
            .iter()
            .filter_map(|field| risk(last, *field, Field::On));
        all.extend(said.filter(|risk| is_a_risk(&risk.value)));
    }
    all
}

/// Whether what was found is a reason for care. A need that rests on a consent comes as text.
fn is_a_risk(found: &Value) -> bool {
    match found {
        Value::Text(word) => !matches!(word.as_str(), "no_sign" | "none" | "0"),
        Value::Int(need) => *need > 0,
        _ => false,
    }
}

fn conflicts(shown: &Shown<'_>, approves: bool) -> Vec<HandoverConflict> {
    let open = disputes_view(shown, approves).open.into_iter();
    let conflicts = open.map(|dispute| HandoverConflict {
        record: dispute.record,
        kind: dispute.kind,
        field: dispute.field,
        person: dispute.person,
        // How a family is reached stands on no page that is printed.
        said: match is_contact(dispute.kind, dispute.field) {
            true => Vec::new(),
            false => dispute.said,
        },
    });
    conflicts.collect()
}

/// What stands on the day and rests on a paper of which there is neither a picture nor a word that
/// somebody saw it.
fn unseen(shown: &Shown<'_>) -> Vec<HandoverLine> {
    let proofs = shown.state.of_kind(Kind::Proof);
    let proven: BTreeSet<&str> = proofs.filter_map(|it| it.text(Field::Fact)).collect();
    let records = ON_PAPER.iter().flat_map(|kind| shown.state.of_kind(*kind));
    let unseen = records.filter(|record| {
        holds(record, shown.day)
            && record.value(Field::WithdrawnOn).is_none()
            && record.value(Field::DocumentSeen).is_none()
            && !proven.contains(record.id.to_string().as_str())
    });
    let lines = unseen.filter_map(|record| {
        let sort = match record.kind() {
            Some(Kind::Stay) => Field::Status,
            _ => Field::Sort,
        };
        line(shown, record, sort, &[])
    });
    lines.collect()
}
