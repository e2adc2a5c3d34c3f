//! The page of a family in words.

use chrono::NaiveDate;
use hamkke_core::contract::{
    Handover, HandoverConflict, HandoverLine, HandoverPage, HandoverPerson, HandoverRisk, Need,
    Work,
};
use hamkke_core::model::{Field, Kind, Value};
use hamkke_core::words::Words;

use crate::verbs::tasks::{days_left, sentence};
use crate::wording::word;

/// The lines of the page, a part after the other.
pub fn of(words: &Words, page: &HandoverPage) -> Vec<String> {
    let say = |id: &str| words.say(id, &[]);
    let mut head = vec![page.file_number.clone(), page.title.clone()];
    head.extend(page.case_type.iter().map(|it| say(&format!("case-{it}"))));
    head.extend(page.opened_on.map(|it| it.to_string()));
    head.extend(page.worker.clone());
    let mut all = vec![head.join(" · ")];
    all.extend(
        page.handovers
            .iter()
            .take(1)
            .flat_map(|it| handover(words, it)),
    );
    let works = |works: &[Work]| -> Vec<String> {
        works.iter().map(|it| work(words, it, page.on)).collect()
    };
    let records = |lines: &[HandoverLine]| -> Vec<String> {
        lines.iter().map(|it| record(words, it)).collect()
    };
    let goals = page.goals.iter().map(|goal| {
        let score = goal.score.map(|score| format!("{score}/10"));
        joined([day(goal.due), goal.text.clone(), score])
    });
    let stage = page.stage.map(|it| say(&format!("stage-{}", word(&it))));
    let stage = stage.map(|it| words.say("handover-stage", &[("stage", &it)]));
    let closed = page.closed.then(|| say("handover-closed"));
    let intake = page.intake.iter().map(|it| record(words, it));
    let unknown = page.questions.iter().map(|it| {
        let asked = say(&format!("question-{}", it.fact.replace('.', "-")));
        joined([it.person.clone(), Some(asked)])
    });
    let count = page.contact_count.to_string();
    let contacts = words.say("handover-contacts", &[("count", &count)]);
    for (title, lines) in [
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
        (contacts, records(&page.contacts)),
        (say("handover-goals"), goals.collect()),
        (
            say("handover-unknown"),
            unknown
                .chain(page.needs.iter().map(|it| need(words, it)))
                .collect::<Vec<String>>(),
        ),
        (say("handover-unseen"), records(&page.unseen)),
    ] {
        part(words, &mut all, &title, lines);
    }
    all
}

/// A part with its title; one that is empty says so.
fn part(words: &Words, all: &mut Vec<String>, title: &str, lines: Vec<String>) {
    all.extend([String::new(), title.to_owned()]);
    if lines.is_empty() {
        all.push(format!("  {}", words.say("handover-nothing", &[])));
    }
    all.extend(lines.into_iter().map(|line| format!("  {line}")));
}

/// What stands of a handover: from whom to whom, why, what must be known, and what became of it.
pub fn handover(words: &Words, handover: &Handover) -> Vec<String> {
    let state = words.say(&format!("handover-state-{}", word(&handover.state)), &[]);
    let from = handover.from.as_ref().unwrap_or(&handover.by);
    let whom = format!("{from} → {}", handover.to);
    let first = joined([Some(state), Some(whom), day(handover.on)]);
    let said = [
        ("handover-why", &handover.reason),
        ("handover-told", &handover.told),
        ("handover-reply", &handover.reply),
    ];
    let said = said
        .into_iter()
        .filter_map(|(title, text)| Some(format!("{}: {}", words.say(title, &[]), text.as_ref()?)));
    [first].into_iter().chain(said).collect()
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|it| it.to_string())
}

fn person(words: &Words, person: &HandoverPerson) -> String {
    let say = |id: &str| words.say(id, &[]);
    let age = person.age.map(|it| it.to_string());
    let age = age.map(|it| words.say("cli-age", &[("age", &it)]));
    let known = (!person.nationalities.is_empty()).then(|| person.nationalities.join(", "));
    let stay = person.stay.as_ref().map(|stay| match person.stay_until {
        Some(until) => format!("{stay} –{until}"),
        None => stay.clone(),
    });
    let interpreter = match person.interpreter_needed {
        Some(true) => say("handover-interpreter"),
        Some(false) => say("handover-interpreter-none"),
        None => say("handover-interpreter-unasked"),
    };
    let died = person.died_on.map(|it| format!("✝ {it}"));
    let relation = person.relation.as_ref();
    joined([
        Some(person.shown.main.clone()),
        relation.map(|it| say(&format!("relation-{it}"))),
        age,
        known,
        stay,
        person.speaks.clone(),
        Some(interpreter),
        died,
    ])
}

fn work(words: &Words, work: &Work, on: NaiveDate) -> String {
    let left = work.due.map(|due| format!("{due} {}", days_left(due, on)));
    let left = left.unwrap_or_else(|| words.say("work-no-day", &[]));
    joined([
        Some(left),
        Some(sentence(words, work)),
        work.person_name.clone(),
    ])
}

/// `2023-04-03 · 기록 · 가정방문 · 집에서 만남`.
fn record(words: &Words, line: &HandoverLine) -> String {
    let kind = words.say(&format!("kind-{}", line.kind.name()), &[]);
    let sort = line.sort.as_ref().map(|it| match line.kind {
        Kind::Note | Kind::Aftercare => word_of(words, Kind::Note, Field::Way, it),
        Kind::Intake => word_of(words, Kind::Intake, Field::Route, it),
        kind => word_of(words, kind, Field::Sort, it),
    });
    joined([
        day(line.on),
        Some(kind),
        sort,
        line.person.clone(),
        line.words.clone(),
    ])
}

fn risk(words: &Words, risk: &HandoverRisk) -> String {
    let said = match &risk.value {
        Value::Text(text) => word_of(words, risk.kind, risk.field, text),
        Value::Int(number) => number.to_string(),
        _ => String::new(),
    };
    let field = label(words, risk.kind, risk.field);
    let said = match risk.kind {
        Kind::Flag => said,
        _ => format!("{field}: {said}"),
    };
    joined([
        Some(said),
        risk.words.clone(),
        risk.person.clone(),
        day(risk.on),
    ])
}

fn conflict(words: &Words, conflict: &HandoverConflict) -> String {
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
    let said: Vec<String> = said.collect();
    let said = (!said.is_empty()).then(|| said.join(" ↔ "));
    joined([conflict.person.clone(), Some(kind), Some(field), said])
}

/// `접수·초기상담지: 상담 경로`.
fn need(words: &Words, need: &Need) -> String {
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

/// What a field is called where it stands.
fn label(words: &Words, kind: Kind, field: Field) -> String {
    let own = format!("field-{}-{}", kind.name(), field.name());
    match words.knows(&own) {
        true => words.say(&own, &[]),
        false => words.say(&format!("field-{}", field.name()), &[]),
    }
}

/// A word of a list of choices; any other text as it is.
fn word_of(words: &Words, kind: Kind, field: Field, text: &str) -> String {
    let own = format!("{}-{}-{text}", kind.name(), field.name());
    let shared = format!("{}-{text}", field.name());
    match [own, shared].into_iter().find(|id| words.knows(id)) {
        Some(id) => words.say(&id, &[]),
        None => text.to_owned(),
    }
}
