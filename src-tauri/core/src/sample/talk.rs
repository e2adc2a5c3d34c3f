//! What caseworkers write down after a contact.

use chrono::{Days, NaiveDate};

use super::draw::Draw;
use super::facts::Who;
use super::story::Story;

const WAYS: &[&str] = &[
    "visit_here",
    "visit_here",
    "phone",
    "phone",
    "messenger",
    "home_visit",
];

const WISHES: &[&str] = &[
    "어린이집 입소와 보육료 지원을 문의함.",
    "체류기간 연장에 필요한 서류를 문의함.",
    "한국어 수업 참여를 원함.",
    "자녀의 예방접종 일정과 보건소 이용 방법을 물음.",
    "이사 후 체류지 변경 신고 방법을 물음.",
    "학교 입학 통지와 취학 절차를 문의함.",
    "임금 체불 상담이 필요하다고 함.",
    "자녀의 언어발달이 늦는 것 같다고 걱정함.",
    "병원 진료 통역을 요청함.",
    "부부가 함께 가족 상담을 받고 싶다고 함.",
];

const SEEN: &[&str] = &[
    "외국인등록증과 외국인등록사실증명을 확인함.",
    "보호자의 근무 시간이 길어 저녁 연락이 편하다고 함.",
    "아이는 낯가림이 있으나 밝은 편임.",
    "한국어로 간단한 대화는 가능하나 서류는 읽기 어려워함.",
    "통역 없이 배우자가 함께 설명을 들음.",
    "월세와 생활비 부담이 크다고 이야기함.",
    "가까운 곳에 도와줄 친척이 없음.",
    "어린이집 적응이 잘 되고 있다고 함.",
];

const NEXT: &[&str] = &[
    "필요 서류 목록을 모국어 안내문으로 전달함.",
    "다음 주에 다시 연락하기로 함.",
    "동 행정복지센터 담당자와 통화하여 일정을 잡음.",
    "법무 상담 예약을 도움.",
    "한국어교실 담당자에게 연계함.",
    "확인하지 못한 사항은 다음 방문 때 묻기로 함.",
    "통번역지원사 동행을 신청함.",
    "",
];

/// Tells of contacts over the years: the first interview, and some later ones.
pub(super) fn tell(story: &mut Story, draw: &mut Draw, with: Option<Who>) {
    let (first, last) = (story.opened, story.last());
    let years = (last - first).num_days() / 365;
    let later = draw.within(1..=3) + years * draw.within(0..=2) / 2;
    note(story, draw, first, with);
    for _ in 0..later {
        let day = draw.day(first + Days::new(1), last);
        note(story, draw, day, with);
    }
}

fn note(story: &mut Story, draw: &mut Draw, day: NaiveDate, with: Option<Who>) {
    let parts = [*draw.pick(WISHES), *draw.pick(SEEN), *draw.pick(NEXT)];
    let text = parts.join(" ").trim_end().to_owned();
    let way = draw.pick(WAYS);
    story.note(day, way, with, text);
}
