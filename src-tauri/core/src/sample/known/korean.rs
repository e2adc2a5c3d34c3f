//! Families with a Korean in them.

use chrono::Days;

use super::super::papers::number;
use super::{Known, Permitted, Told, day, from_to};
use crate::model::List;

/// A Vietnamese mother, a Korean father and their Korean child.
pub(super) fn vietnamese(known: &mut Known<'_>) {
    let mother = known.person(Told(
        "mother",
        'f',
        day(1993, 4, 12),
        ["응우옌 티 란", "NGUYEN THI LAN", "Nguyễn Thị Lan"],
    ));
    let father = known.person(Told(
        "father",
        'm',
        day(1981, 7, 9),
        ["김영호", "KIM YOUNGHO", ""],
    ));
    let child = known.person(Told(
        "child",
        'f',
        day(2023, 9, 2),
        ["김하린", "KIM HARIN", ""],
    ));
    let papers = Permitted {
        country: "VN",
        registration: "alien",
        registered: day(2021, 12, 6),
        status: "F-6-1",
        stays: &[
            from_to((2021, 11, 15), (2024, 11, 14)),
            from_to((2024, 11, 15), (2027, 11, 14)),
        ],
    };
    known.foreigner(&mother, &papers);
    known.korean(&father, None);
    known.korean(&child, None);
    known.lives(
        &[&mother, &father, &child],
        "41271",
        "사동로 23, 502호",
        day(2021, 11, 20),
    );
    let daycare = ("41271", "도담어린이집");
    let attends = from_to((2025, 3, 4), (2030, 2, 28));
    known
        .story
        .enrolment(child.0, "daycare", daycare, attends, Some(false));
    for programme in ["parental-benefit", "child-allowance"] {
        known
            .story
            .application(child.0, programme, day(2023, 9, 20));
    }
    known.child_of(&child, &[&mother, &father]);
    known.story.tie(mother.0, "spouse", father.0);
    known.nothing_special(&child, &[]);
    known.contact(&mother, "vi", true);
    known.note(
        day(2022, 6, 13),
        "visit_here",
        "결혼이민자 초기상담. 한국어교실 2단계 참여를 원함.",
    );
    known.note(
        day(2023, 9, 18),
        "home_visit",
        "출산 후 가정방문. 부모급여와 아동수당 신청을 함께 준비함.",
    );
}

/// A child that is Korean and Filipino.
pub(super) fn dual(known: &mut Known<'_>) {
    let mother = known.person(Told(
        "mother",
        'f',
        day(1989, 10, 28),
        ["산토스 그레이스", "SANTOS GRACE", ""],
    ));
    let child = known.person(Told(
        "child",
        'm',
        day(2020, 12, 3),
        ["박건우", "PARK GEONWOO", ""],
    ));
    let papers = Permitted {
        country: "PH",
        registration: "alien",
        registered: day(2018, 7, 2),
        status: "F-6-2",
        stays: &[
            from_to((2021, 6, 1), (2024, 5, 31)),
            from_to((2024, 6, 1), (2027, 5, 31)),
        ],
    };
    known.foreigner(&mother, &papers);
    known.korean(&child, Some("PH"));
    known.lives(
        &[&mother, &child],
        "41273",
        "고잔로 58, 304호",
        day(2020, 2, 1),
    );
    known.child_of(&child, &[&mother]);
    known.nothing_special(&child, &[List::Enrolments]);
    known.contact(&mother, "en,tl", false);
    known.note(
        day(2021, 10, 12),
        "visit_here",
        "이혼 후 혼자 자녀를 키움. 양육수당과 한부모가족 지원을 문의함.",
    );
}

/// A child that became Korean together with its mother.
pub(super) fn naturalised(known: &mut Known<'_>) {
    let mother = known.person(Told(
        "mother",
        'f',
        day(1988, 3, 3),
        ["최춘화", "CUI CHUNHUA", "崔春花"],
    ));
    let child = known.person(Told(
        "child",
        'f',
        day(2020, 8, 11),
        ["최설매", "CUI XUEMEI", "崔雪梅"],
    ));
    let on = day(2024, 5, 20);
    for (person, legal) in [(&mother, "최춘화"), (&child, "최서아")] {
        let (who, member) = person;
        let foreign = number(known.draw, member, false);
        let korean = number(known.draw, member, true);
        let story = &mut known.story;
        let before = on - Days::new(1);
        story.nationality(*who, "CN", (member.birth, Some(before)));
        story.nationality(*who, "KR", (on, None));
        let registered = (day(2020, 10, 5), Some(day(2024, 6, 19)));
        story.registration(*who, "alien", registered, foreign);
        story.registration(*who, "resident", (day(2024, 6, 3), None), korean);
        story.stay(*who, "F-2-1", (day(2020, 9, 14), Some(day(2023, 9, 13))));
        story.stay(*who, "F-2-1", (day(2023, 9, 14), Some(before)));
        story.legal_name(*who, legal, on);
    }
    known.lives(
        &[&mother, &child],
        "41273",
        "화정로 15, 201호",
        day(2020, 9, 20),
    );
    let daycare = ("41273", "별님어린이집");
    let attends = from_to((2022, 3, 2), (2027, 2, 28));
    known
        .story
        .enrolment(child.0, "daycare", daycare, attends, Some(false));
    known
        .story
        .application(child.0, "child-allowance", day(2024, 6, 12));
    known.child_of(&child, &[&mother]);
    known.nothing_special(&child, &[]);
    known.contact(&mother, "ko,zh", false);
    known.note(
        day(2024, 6, 10),
        "visit_here",
        "귀화 허가 후 주민등록을 마침. 시 보육료에서 국가 보육료로 바꾸는 신청을 안내함.",
    );
}
