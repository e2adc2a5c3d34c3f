//! A form of the course or a note, as it is written, and a letter to another agency.

use super::{Asked, Content, under};
use crate::contract::*;
use crate::desk::Seat;
use crate::model::{Field, Kind};
use crate::sheet::{Block, Saying, day};

/// The fields of a form, in the order of speech.
const fn fields(kind: Kind) -> &'static [Field] {
    use Field as F;
    match kind {
        Kind::Intake => &[
            F::On,
            F::Route,
            F::Person,
            F::Language,
            F::InterpreterRelation,
            F::Interpreter,
            F::Urgency,
            F::Safety,
            F::Wish,
            F::InterviewedOn,
            F::Remark,
        ],
        Kind::Consent => &[
            F::Sort,
            F::Person,
            F::On,
            F::Other,
            F::Verified,
            F::Recipient,
            F::Version,
            F::Language,
            F::Until,
            F::WithdrawnOn,
            F::Remark,
        ],
        Kind::Screening => &[F::On, F::Result, F::Participants, F::Reason, F::Remark],
        Kind::Assessment => &[
            F::On,
            F::Economy,
            F::Housing,
            F::Health,
            F::Couple,
            F::Parenting,
            F::Korean,
            F::Legal,
            F::Violence,
            F::Work,
            F::Social,
            F::Risk,
            F::Strengths,
            F::FamilyView,
            F::Evidence,
            F::Remark,
        ],
        Kind::Plan => &[F::On, F::Text, F::AgreedBy, F::Due, F::Until, F::Remark],
        Kind::Goal => &[
            F::Plan,
            F::Text,
            F::Term,
            F::Priority,
            F::Measure,
            F::Services,
            F::Responsible,
            F::Due,
            F::Remark,
        ],
        Kind::Progress => &[
            F::Goal,
            F::On,
            F::Score,
            F::Obstacles,
            F::Text,
            F::Due,
            F::Remark,
        ],
        Kind::Delivery => &[
            F::On,
            F::ServiceArea,
            F::Session,
            F::Participants,
            F::Attended,
            F::Amount,
            F::Text,
            F::Remark,
        ],
        Kind::Referral => &[
            F::On,
            F::Agency,
            F::Consent,
            F::Reason,
            F::Outcome,
            F::AnsweredOn,
            F::Reply,
            F::Remark,
        ],
        Kind::Meeting => &[
            F::Sort,
            F::On,
            F::Participants,
            F::Text,
            F::Decision,
            F::Remark,
        ],
        Kind::Promise => &[
            F::Text,
            F::On,
            F::Person,
            F::Responsible,
            F::Due,
            F::KeptOn,
            F::Remark,
        ],
        Kind::Closure => &[F::On, F::Reason, F::Text, F::Remark],
        Kind::Reopening => &[F::On, F::Reason, F::Remark],
        Kind::Aftercare => &[
            F::On,
            F::Way,
            F::Language,
            F::InterpreterRelation,
            F::Interpreter,
            F::Text,
            F::Reopen,
            F::NextContact,
            F::NextWay,
            F::Remark,
        ],
        Kind::Flag => &[
            F::Sort,
            F::Person,
            F::Text,
            F::From,
            F::Until,
            F::ReportedOn,
            F::Remark,
        ],
        Kind::Note => &[
            F::On,
            F::Way,
            F::Minutes,
            F::Participants,
            F::Language,
            F::InterpreterRelation,
            F::Interpreter,
            F::KeySentence,
            F::KeyTranslation,
            F::NextContact,
            F::NextWay,
            F::Text,
        ],
        _ => &[],
    }
}

pub(super) fn content(seat: &mut Seat, asked: &Asked<'_>) -> Result<Content, Failure> {
    let view = seat.view(asked.family, asked.today)?;
    let saying = Saying::new(asked.words, &view);
    let record = record(&view, asked.record()?)?;
    let words = asked.words;
    let mut blocks = vec![rows(&saying, record)];
    if record.kind == Kind::Plan {
        for goal in view
            .forms
            .iter()
            .filter(|it| is_of(it, Field::Plan, &record.id))
        {
            blocks.push(Block::Heading {
                text: saying.field(goal, Field::Text).unwrap_or_default(),
            });
            blocks.push(rows(&saying, goal));
            for review in view
                .forms
                .iter()
                .filter(|it| is_of(it, Field::Goal, &goal.id))
            {
                blocks.push(rows(&saying, review));
            }
        }
    }
    let approval = view.approvals.iter().find(|it| it.form == record.id);
    let mut written = vec![[
        words.say("document-written", &[]),
        format!("{} · {}", record.by, day_at(words, record.at)),
    ]];
    written.extend(approval.map(|approval| {
        let id = match approval.decision {
            Decision::Asked => "approval-asked",
            Decision::Approved => "approval-approved",
            Decision::SentBack => "approval-sent_back",
        };
        let by = format!("{} · {}", approval.by, day_at(words, approval.at));
        [words.say(id, &[]), by]
    }));
    blocks.push(Block::Heading {
        text: words.say("document-confirmed", &[]),
    });
    blocks.push(Block::Facts { rows: written });
    blocks.push(Block::Signs {
        signs: match record.kind {
            Kind::Consent => vec![
                words.say("document-sign-person", &[]),
                words.say("document-sign-guardian", &[]),
            ],
            _ => vec![
                words.say("document-sign-worker", &[]),
                words.say("document-sign-supervisor", &[]),
            ],
        },
    });
    Ok(Content {
        title: saying.kind(record.kind),
        under: under(&saying, &view, asked.on),
        blocks,
    })
}

/// A letter says to whom, why and about whom, and nothing else of the family.
pub(super) fn letter(seat: &mut Seat, asked: &Asked<'_>) -> Result<Content, Failure> {
    let view = seat.view(asked.family, asked.today)?;
    let words = asked.words;
    let saying = Saying::new(words, &view);
    let record = record(&view, asked.record()?)?;
    if record.kind != Kind::Referral {
        return Err(FailureCode::NotFound.into());
    }
    let said = |field| saying.field(record, field).unwrap_or_default();
    let consent = record
        .fields
        .get(&Field::Consent)
        .and_then(|it| it.as_text());
    let consent = consent.and_then(|id| view.forms.iter().find(|form| form.id == id));
    // About whom: who consented, by name alone.
    let about = consent.and_then(|it| saying.field(it, Field::Person));
    let mut rows = vec![
        [words.say("document-to", &[]), said(Field::Agency)],
        [words.say("document-from", &[]), seat.centre.name()],
        [
            words.say("document-worker", &[]),
            seat.identity.account.name.clone(),
        ],
        [saying.label(Kind::Referral, Field::On), said(Field::On)],
    ];
    rows.extend(about.map(|about| [words.say("document-about", &[]), about]));
    rows.extend(consent.map(|consent| {
        let sort = saying.field(consent, Field::Sort).unwrap_or_default();
        let on = saying.field(consent, Field::On).unwrap_or_default();
        [words.say("document-consent", &[]), format!("{sort} · {on}")]
    }));
    let blocks = vec![
        Block::Facts { rows },
        Block::Heading {
            text: saying.label(Kind::Referral, Field::Reason),
        },
        Block::Text {
            text: said(Field::Reason),
        },
        Block::Heading {
            text: words.say("document-reply", &[]),
        },
        Block::Facts {
            rows: vec![
                [words.say("document-reply-result", &[]), BLANK.to_owned()],
                [words.say("document-reply-words", &[]), BLANK.repeat(3)],
            ],
        },
        Block::Signs {
            signs: vec![
                words.say("document-sign-worker", &[]),
                words.say("document-sign-agency", &[]),
            ],
        },
    ];
    Ok(Content {
        title: words.say("document-referral", &[]),
        under: view.file_number.clone(),
        blocks,
    })
}

/// Room to write by hand.
pub(super) const BLANK: &str = "\n ";

/// The fields of a record, asked or not.
pub(super) fn rows(saying: &Saying<'_>, record: &RecordView) -> Block {
    let rows = fields(record.kind).iter().filter_map(|field| {
        let said = saying.field(record, *field);
        // A remark is no question that somebody forgot.
        let said = match (said, field) {
            (None, Field::Remark) => return None,
            (said, _) => said.unwrap_or_else(|| saying.words.say("not-asked", &[])),
        };
        Some([saying.label(record.kind, *field), said])
    });
    Block::Facts {
        rows: rows.collect(),
    }
}

fn record<'a>(view: &'a FamilyView, id: &str) -> Result<&'a RecordView, Failure> {
    let mut all = view.forms.iter().chain(&view.notes);
    all.find(|it| it.id == id)
        .ok_or(FailureCode::NotFound.into())
}

/// Whether a field of a record names another.
pub(super) fn is_of(record: &RecordView, field: Field, id: &str) -> bool {
    record.fields.get(&field).and_then(|it| it.as_text()) == Some(id)
}

fn day_at(words: &crate::words::Words, at: chrono::DateTime<chrono::Utc>) -> String {
    day(words.language(), crate::korea::day_in_korea(at))
}
