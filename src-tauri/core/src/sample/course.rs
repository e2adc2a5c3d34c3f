//! How far a case has come: the forms of its course, as far as time has passed.

use chrono::{Days, NaiveDate};

use super::Content;
use super::draw::Draw;
use super::facts::Who;
use super::story::Story;
use crate::model::{DOMAINS, Field, Kind};

const ROUTES: &[&str] = &["self", "community_centre", "school", "danuri", "neighbour"];
const AIMS: &[(&str, &str, &str, &str)] = &[
    (
        "아이가 어린이집에 다니고 보육료 지원을 받는다.",
        "어린이집 등록 확인",
        "보육지원 신청 동행",
        "parenting",
    ),
    (
        "한국어로 병원 접수를 혼자 할 수 있다.",
        "병원 동행 없이 3회 방문",
        "한국어교육 2단계",
        "korean",
    ),
    (
        "부부가 한 달에 두 번 상담에 함께 온다.",
        "상담 참석 기록",
        "부부상담",
        "counselling",
    ),
];
const RESULTS: &[&str] = &["general", "general", "simple", "intensive"];

/// Tells of the course of about a third of the cases; each went as far as its years allow.
pub(super) fn tell(story: &mut Story, draw: &mut Draw, first: Who) {
    if !draw.chance(35) {
        return;
    }
    let day = |story: &Story, after: u64| story.opened + Days::new(after);
    let interview = day(story, 2);
    form(
        story,
        day(story, 0),
        Kind::Intake,
        vec![
            (Field::Route, (*draw.pick(ROUTES)).into()),
            (Field::Person, first.record.into()),
            (Field::Urgency, "ordinary".into()),
            (Field::Safety, "no_sign".into()),
            (
                Field::Wish,
                "아이를 안심하고 맡기고 일하고 싶다고 함.".into(),
            ),
            (Field::InterviewedOn, interview.into()),
        ],
    );
    for sort in ["collection_use", "sensitive", "unique_id"] {
        let consent = vec![
            (Field::Sort, sort.into()),
            (Field::Person, first.record.into()),
        ];
        form(story, interview, Kind::Consent, consent);
    }
    let screening = vec![
        (Field::Result, (*draw.pick(RESULTS)).into()),
        (Field::Participants, "담당자, 사례관리팀장".into()),
        (Field::Reason, "양육 부담이 크고 도움받을 곳이 적음.".into()),
    ];
    form(story, day(story, 5), Kind::Screening, screening);
    let needs: Vec<i64> = DOMAINS.iter().map(|_| draw.within(0..=3)).collect();
    assessment(story, day(story, 9), &needs);

    let (aim, measure, services, area) = *draw.pick(AIMS);
    let planned = day(story, 14);
    let plan = vec![
        (Field::Text, "가족이 스스로 생활을 꾸려 간다.".into()),
        (Field::AgreedBy, "어머니".into()),
    ];
    let Some(plan) = form(story, planned, Kind::Plan, plan) else {
        return;
    };
    let goal = story.tell(
        planned,
        None,
        Kind::Goal,
        [
            (Field::Plan, plan.into()),
            (Field::Text, aim.into()),
            (Field::Term, "short".into()),
            (Field::Measure, measure.into()),
            (Field::Services, services.into()),
            (Field::Due, (planned + Days::new(180)).into()),
        ],
    );
    let delivery = vec![
        (Field::ServiceArea, area.into()),
        (Field::Attended, draw.within(1..=3).into()),
        (Field::Attendees, first.record.into()),
        (Field::Text, services.into()),
    ];
    form(story, day(story, 30), Kind::Delivery, delivery);
    for (after, score) in [(105, draw.within(2..=5)), (196, draw.within(6..=9))] {
        let review = vec![(Field::Goal, goal.into()), (Field::Score, score.into())];
        form(story, day(story, after), Kind::Progress, review);
    }
    if draw.chance(60) {
        end(story, &needs);
    }
}

fn end(story: &mut Story, needs: &[i64]) {
    let closed = story.opened + Days::new(280);
    let better: Vec<i64> = needs.iter().map(|need| (need - 1).max(0)).collect();
    assessment(story, closed, &better);
    let closure = vec![
        (Field::Reason, "goals_met".into()),
        (Field::Text, "3개월, 6개월 뒤 전화로 안부를 확인함.".into()),
    ];
    form(story, closed, Kind::Closure, closure);
    let contact = vec![
        (Field::Way, "phone".into()),
        (
            Field::Text,
            "잘 지내고 있으며 새로 도움이 필요한 일은 없다고 함.".into(),
        ),
        (Field::Reopen, false.into()),
    ];
    form(story, closed + Days::new(91), Kind::Aftercare, contact);
}

fn assessment(story: &mut Story, on: NaiveDate, needs: &[i64]) {
    let scores = DOMAINS.iter().zip(needs);
    let mut fields: Vec<(Field, Content)> = scores
        .map(|(domain, need)| (*domain, (*need).into()))
        .collect();
    fields.push((Field::Risk, "low".into()));
    fields.push((
        Field::Strengths,
        "부부가 서로 돕고 배우려는 뜻이 큼.".into(),
    ));
    form(story, on, Kind::Assessment, fields);
}

/// A form, where its day does not lie ahead.
fn form(
    story: &mut Story,
    on: NaiveDate,
    kind: Kind,
    fields: Vec<(Field, Content)>,
) -> Option<super::Local> {
    let dated = [(Field::On, on.into())].into_iter().chain(fields);
    story.hear(on, None, kind, dated)
}
