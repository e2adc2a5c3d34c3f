//! What caseworkers mean to do and what they promised, in the weeks around today.

use chrono::{Days, NaiveDate};

use super::Content;
use super::draw::Draw;
use super::story::Story;
use crate::model::{Field, Kind};

/// So many of a hundred families have a task, and a promise, of the last weeks.
const WITH_TASK: i64 = 8;
const WITH_PROMISE: i64 = 4;
/// So many of a hundred of them are done.
const DONE: i64 = 25;
/// How long ago the oldest of them was written down.
const WEEKS: Days = Days::new(21);

const TASKS: &[(&str, &str)] = &[
    ("call", "어린이집에 입소 대기 순번 확인"),
    ("call", "통번역지원사 일정 확인"),
    ("visit", "가정방문 날짜 정하기"),
    ("papers", "외국인등록사실증명 받아 두기"),
    ("papers", "보육료 지원 신청서 챙기기"),
    ("escort", "출입국·외국인청 동행"),
    ("escort", "보건소 영유아 검진 동행"),
];
const PROMISES: &[&str] = &[
    "모국어 안내문을 메신저로 보내기",
    "행정복지센터 담당자와 통화하고 결과 알리기",
    "한국어교실에 빈자리가 있는지 알아보기",
    "유치원 입학 서류 목록을 보내기",
];

/// Tells of a task of some families and of a promise to some, both perhaps done by now.
pub(super) fn tell(story: &mut Story, draw: &mut Draw) {
    if draw.chance(WITH_TASK) {
        let (sort, text) = *draw.pick(TASKS);
        let fields = [(Field::Sort, sort.into()), (Field::Text, text.into())];
        owe(story, draw, Kind::Task, Field::DoneOn, fields);
    }
    if draw.chance(WITH_PROMISE) {
        let text = *draw.pick(PROMISES);
        let fields = [(Field::Text, text.into())];
        owe(story, draw, Kind::Promise, Field::KeptOn, fields);
    }
}

fn owe<const N: usize>(
    story: &mut Story,
    draw: &mut Draw,
    kind: Kind,
    done: Field,
    fields: [(Field, Content); N],
) {
    let last = story.last();
    let first: NaiveDate = story.opened.max(last - WEEKS);
    let written = draw.day(first, last);
    let due = written + Days::new(draw.within(1..=30).unsigned_abs());
    let fields = fields.into_iter().chain([(Field::Due, due.into())]);
    let record = story.tell(written, None, kind, fields);
    if draw.chance(DONE) {
        let day = draw.day(written, last);
        story.change(day, None, (record, kind), done, day);
    }
}
