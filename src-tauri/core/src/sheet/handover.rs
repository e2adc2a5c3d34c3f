//! The page of a handover in words: lines under titles.

use chrono::NaiveDate;

use super::saying::{known, label, languages, word_of};
use super::work::{days_left, work_sentence};
use super::{Line, day};
use crate::contract::{
    Handover, HandoverConflict, HandoverGoal, HandoverLine, HandoverPage, HandoverPerson,
    HandoverRisk, HandoverState, Need, Stage, Work,
};
use crate::model::{Field, Kind, Value};
use crate::words::Words;

/// Lines under a title.
#[derive(Clone, Debug, PartialEq)]
pub struct HandoverPart {
    /// The title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// The parts of the page, in the order in which somebody asks who takes a family over.
pub fn handover_parts(words: &Words, page: &HandoverPage) -> Vec<HandoverPart> {
    let say = |id: &str| words.say(id, &[]);
    let works =
        |works: &[Work]| -> Vec<Line> { works.iter().map(|it| work(words, it, page.on)).collect() };
    let records = |lines: &[HandoverLine]| -> Vec<Line> {
        lines.iter().map(|it| record(words, it)).collect()
    };
    let stage = page.stage.map(|it| {
        let stage = say(stage_word(it));
        told(words.say("handover-stage", &[("stage", &stage)]))
    });
    let closed = page.closed.then(|| told(say("handover-closed")));
    let intake = page.intake.iter().map(|it| record(words, it));
    let unknown = page.questions.iter().map(|it| {
        let asked = say(&format!("question-{}", it.fact.replace('.', "-")));
        Line {
            more: it.person.clone().unwrap_or_default(),
            ..told(asked)
        }
    });
    let needs = page.needs.iter().map(|it| told(need(words, it)));
    let count = page.contact_count.to_string();
    let parts = [
        (
            say("handover-people"),
            page.people.iter().map(|it| person(words, it)).collect(),
        ),
        (
            say("handover-risks"),
            page.risks.iter().map(|it| risk(words, it)).collect(),
        ),
        (say("handover-promises"), works(&page.promises)),
        (say("handover-unanswered"), records(&page.unanswered)),
        (say("handover-deadlines"), works(&page.deadlines)),
        (
            say("handover-conflicts"),
            page.conflicts
                .iter()
                .map(|it| conflict(words, it))
                .collect(),
        ),
        (
            say("handover-story"),
            intake.chain(stage).chain(closed).collect(),
        ),
        (
            words.say("handover-contacts", &[("count", &count)]),
            records(&page.contacts),
        ),
        (
            say("handover-goals"),
            page.goals.iter().map(|it| goal(words, it)).collect(),
        ),
        (
            say("handover-unknown"),
            unknown.chain(needs).collect::<Vec<Line>>(),
        ),
        (say("handover-unseen"), records(&page.unseen)),
    ];
    let parts = parts.into_iter();
    parts
        .map(|(title, lines)| HandoverPart { title, lines })
        .collect()
}

/// What stands of a handover: from whom to whom, why, what must be known, and what became of it.
pub(crate) fn handover_said(words: &Words, handover: &Handover) -> Vec<[String; 2]> {
    let state = words.say(
        match handover.state {
            HandoverState::Proposed => "handover-state-proposed",
            HandoverState::Accepted => "handover-state-accepted",
            HandoverState::Returned => "handover-state-returned",
            HandoverState::Withdrawn => "handover-state-withdrawn",
            HandoverState::Disputed => "handover-state-disputed",
        },
        &[],
    );
    let from = handover.from.as_ref().unwrap_or(&handover.by);
    let on = handover.on.map(|on| day(words.language(), on));
    let first = [Some(state), Some(format!("{from} → {}", handover.to)), on];
    let said = [
        ("handover-why", &handover.reason),
        ("handover-told", &handover.told),
        ("handover-reply", &handover.reply),
    ];
    let said = said
        .into_iter()
        .filter_map(|(title, text)| Some([words.say(title, &[]), text.clone()?]));
    let first = [words.say("kind-handover", &[]), joined(first)];
    [first].into_iter().chain(said).collect()
}

fn told(what: String) -> Line {
    Line {
        what,
        ..Line::default()
    }
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts = parts.into_iter().flatten().filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

fn dated(words: &Words, on: Option<NaiveDate>) -> String {
    on.map(|on| day(words.language(), on)).unwrap_or_default()
}

fn person(words: &Words, person: &HandoverPerson) -> Line {
    let say = |id: &str| words.say(id, &[]);
    let on = |on| day(words.language(), on);
    let age = person.age.map(|it| it.to_string());
    let age = age.map(|it| words.say("cli-age", &[("age", &it)]));
    let nationalities = person.nationalities.iter();
    let nationalities = nationalities.map(|code| known(words, "country-", code));
    let nationalities: Vec<String> = nationalities.collect();
    let stay = person.stay.as_ref().map(|stay| match person.stay_until {
        Some(until) => {
            let until = words.say("handover-until", &[("day", &on(until))]);
            format!("{stay} {until}")
        }
        None => stay.clone(),
    });
    let speaks = match &person.speaks {
        Some(speaks) => languages(words, speaks),
        None => say("handover-languages-unasked"),
    };
    let interpreter = say(match person.interpreter_needed {
        Some(true) => "handover-interpreter",
        Some(false) => "handover-interpreter-none",
        None => "handover-interpreter-unasked",
    });
    let died = person.died_on;
    let died = died.map(|it| words.say("handover-died", &[("day", &on(it))]));
    let passport = person.shown.passport.clone();
    let passport = passport.filter(|it| *it != person.shown.main);
    let relation = person.relation.as_ref();
    Line {
        when: String::new(),
        what: joined([Some(person.shown.main.clone()), passport]),
        more: joined([
            relation.map(|it| known(words, "relation-", it)),
            age,
            died,
            Some(nationalities.join(", ")),
            stay,
            Some(speaks),
            Some(interpreter),
        ]),
    }
}

fn work(words: &Words, work: &Work, on: NaiveDate) -> Line {
    let when = match work.due {
        Some(due) => format!("{} {}", day(words.language(), due), days_left(due, on)),
        None => words.say("work-no-day", &[]),
    };
    Line {
        when,
        what: work_sentence(words, work),
        more: work.person_name.clone().unwrap_or_default(),
    }
}

/// `2023. 4. 3. · 기록 · 가정방문 · 집에서 만남`.
fn record(words: &Words, line: &HandoverLine) -> Line {
    let kind = words.say(&format!("kind-{}", line.kind.name()), &[]);
    let sort = line.sort.as_ref().map(|it| match line.kind {
        Kind::Note | Kind::Aftercare => word_of(words, Kind::Note, Field::Way, it),
        Kind::Intake => word_of(words, Kind::Intake, Field::Route, it),
        kind => word_of(words, kind, Field::Sort, it),
    });
    Line {
        when: dated(words, line.on),
        what: joined([Some(kind), sort, line.person.clone()]),
        more: line.words.clone().unwrap_or_default(),
    }
}

fn goal(words: &Words, goal: &HandoverGoal) -> Line {
    let reviewed = match goal.score {
        Some(score) => {
            let (score, on) = (score.to_string(), dated(words, goal.reviewed_on));
            words.say("handover-score", &[("score", &score), ("day", &on)])
        }
        None => words.say("handover-no-review", &[]),
    };
    Line {
        when: dated(words, goal.due),
        what: goal.text.clone().unwrap_or_default(),
        more: reviewed,
    }
}

fn risk(words: &Words, risk: &HandoverRisk) -> Line {
    let said = match &risk.value {
        Value::Text(text) => word_of(words, risk.kind, risk.field, text),
        Value::Int(number) => number.to_string(),
        _ => String::new(),
    };
    let field = label(words, risk.kind, risk.field);
    Line {
        when: dated(words, risk.on),
        what: match risk.kind {
            Kind::Flag => said,
            _ => format!("{field}: {said}"),
        },
        more: joined([risk.words.clone(), risk.person.clone()]),
    }
}

fn conflict(words: &Words, conflict: &HandoverConflict) -> Line {
    let kind = words.say(&format!("kind-{}", conflict.kind.name()), &[]);
    let field = label(words, conflict.kind, conflict.field);
    let said = conflict.said.iter().map(|said| {
        let value = match &said.value {
            Value::Text(text) => word_of(words, conflict.kind, conflict.field, text),
            Value::Null => "–".to_owned(),
            value => serde_json::to_string(value).unwrap_or_default(),
        };
        format!("{value} ({})", said.by)
    });
    Line {
        when: String::new(),
        what: joined([conflict.person.clone(), Some(kind), Some(field)]),
        more: said.collect::<Vec<_>>().join(" ↔ "),
    }
}

/// `접수·초기상담지: 상담 경로`.
pub(crate) fn need(words: &Words, need: &Need) -> String {
    let kind = words.say(&format!("kind-{}", need.kind.name()), &[]);
    let field = need.field.map(|field| label(words, need.kind, field));
    let sort = need.sort.as_ref();
    let sort = sort.map(|it| word_of(words, need.kind, Field::Sort, it));
    let what: Vec<String> = field.into_iter().chain(sort).collect();
    match what.is_empty() {
        true => kind,
        false => format!("{kind}: {}", what.join(", ")),
    }
}

/// A stage of the course by the id of its words.
pub(crate) const fn stage_word(stage: Stage) -> &'static str {
    match stage {
        Stage::Intake => "stage-intake",
        Stage::Consent => "stage-consent",
        Stage::FirstInterview => "stage-first_interview",
        Stage::Screening => "stage-screening",
        Stage::Assessment => "stage-assessment",
        Stage::Plan => "stage-plan",
        Stage::Provision => "stage-provision",
        Stage::Review => "stage-review",
        Stage::Closure => "stage-closure",
        Stage::Aftercare => "stage-aftercare",
    }
}
