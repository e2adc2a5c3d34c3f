//! Families from abroad with a child in daycare or kindergarten.

use super::{Known, Permitted, Told, day, from_to};

/// A child whose every fact is known: 262,000 won of the city's fee on 2023-05-10.
pub(super) fn uzbek(known: &mut Known<'_>) {
    let mother = known.person(Told(
        "mother",
        'f',
        day(1990, 5, 1),
        ["카리모바 알리나", "KARIMOVA ALINA", "Каримова Алина"],
    ));
    let child = known.person(Told(
        "child",
        'm',
        day(2019, 6, 1),
        ["카리모프 티무르", "KARIMOV TIMUR", "Каримов Тимур"],
    ));
    let papers = Permitted {
        country: "UZ",
        registration: "alien",
        registered: day(2019, 2, 1),
        status: "H-2",
        stays: &[
            from_to((2019, 2, 1), (2022, 1, 31)),
            from_to((2022, 2, 1), (2025, 1, 31)),
            from_to((2025, 2, 1), (2027, 1, 31)),
        ],
    };
    known.foreigner(&mother, &papers);
    let papers = Permitted {
        registered: day(2019, 7, 20),
        status: "F-1",
        stays: &[
            from_to((2019, 7, 20), (2022, 1, 31)),
            from_to((2022, 2, 1), (2025, 1, 31)),
            from_to((2025, 2, 1), (2027, 1, 31)),
        ],
        ..papers
    };
    known.foreigner(&child, &papers);
    known.lives(
        &[&mother, &child],
        "41273",
        "원곡로 12, 303호",
        day(2019, 2, 1),
    );
    let daycare = ("41273", "무지개어린이집");
    let attends = from_to((2021, 3, 2), (2026, 2, 28));
    known
        .story
        .enrolment(child.0, "daycare", daycare, attends, Some(true));
    known
        .story
        .application(child.0, "child-allowance", day(2019, 7, 1));
    known.child_of(&child, &[&mother]);
    known.nothing_special(&child, &[]);
    known.contact(&mother, "ru", true);
    known.note(
        day(2021, 2, 15),
        "visit_here",
        "고려인 동포인 어머니가 어린이집 입소를 앞두고 보육료 지원을 문의함. 외국인등록증을 확인함.",
    );
    known.note(
        day(2023, 5, 9),
        "phone",
        "지원 금액이 올랐는지 물음. 다음 날 다시 확인하여 안내하기로 함.",
    );
}

/// Koryo-saram with a domestic residence report only (F-4).
pub(super) fn koryo_saram(known: &mut Known<'_>) {
    let mother = known.person(Told(
        "mother",
        'f',
        day(1991, 8, 23),
        ["김 율리야", "KIM YULIYA", "Ким Юлия"],
    ));
    let father = known.person(Told(
        "father",
        'm',
        day(1988, 1, 30),
        ["최 세르게이", "TSOY SERGEY", "Цой Сергей"],
    ));
    let child = known.person(Told(
        "child",
        'm',
        day(2022, 3, 10),
        ["최 마르크", "TSOY MARK", "Цой Марк"],
    ));
    let papers = Permitted {
        country: "RU",
        registration: "overseas_korean",
        registered: day(2022, 10, 17),
        status: "F-4",
        stays: &[
            from_to((2022, 9, 26), (2025, 9, 25)),
            from_to((2025, 9, 26), (2028, 9, 25)),
        ],
    };
    for person in [&mother, &father, &child] {
        known.foreigner(person, &papers);
    }
    known.lives(
        &[&mother, &father, &child],
        "41273",
        "선부로 41, 201호",
        day(2022, 10, 1),
    );
    let daycare = ("41273", "해바라기어린이집");
    let attends = from_to((2024, 3, 4), (2029, 2, 28));
    known
        .story
        .enrolment(child.0, "daycare", daycare, attends, Some(false));
    known.child_of(&child, &[&mother, &father]);
    known.story.tie(mother.0, "spouse", father.0);
    known.nothing_special(&child, &[]);
    known.contact(&mother, "ru", true);
    known.note(
        day(2023, 4, 3),
        "visit_here",
        "외국인등록 없이 국내거소신고만 있어 지원 대상이 되는지 물음. 시청 담당자에게 확인하기로 함.",
    );
}

/// Korean-Chinese in Ansan, the kindergarten across the border in Siheung.
pub(super) fn korean_chinese(known: &mut Known<'_>) {
    let mother = known.person(Told(
        "mother",
        'f',
        day(1987, 11, 5),
        ["리영희", "LI YINGJI", "李英姬"],
    ));
    let child = known.person(Told(
        "child",
        'm',
        day(2021, 1, 14),
        ["림춘일", "LIN CHUNRI", "林春日"],
    ));
    let papers = Permitted {
        country: "CN",
        registration: "alien",
        registered: day(2015, 4, 6),
        status: "F-5",
        stays: &[(day(2019, 12, 2), None)],
    };
    known.foreigner(&mother, &papers);
    let papers = Permitted {
        registered: day(2021, 3, 15),
        status: "F-2-3",
        stays: &[
            from_to((2021, 3, 15), (2024, 3, 14)),
            from_to((2024, 3, 15), (2027, 3, 14)),
        ],
        ..papers
    };
    known.foreigner(&child, &papers);
    known.lives(
        &[&mother, &child],
        "41271",
        "본오로 77, 102호",
        day(2016, 5, 1),
    );
    let kindergarten = ("41390", "새싹유치원");
    let attends = from_to((2025, 3, 4), (2028, 2, 29));
    known
        .story
        .enrolment(child.0, "kindergarten_private", kindergarten, attends, None);
    known.child_of(&child, &[&mother]);
    known.nothing_special(&child, &[]);
    known.contact(&mother, "ko,zh", false);
    known.note(
        day(2025, 2, 24),
        "visit_here",
        "시흥에 있는 유치원에 보내기로 했다고 함. 안산에 살아도 지원되는지 물음.",
    );
}

/// Everything is known but whether the child goes anywhere: nobody has asked.
pub(super) fn not_asked(known: &mut Known<'_>) {
    let mother = known.person(Told(
        "mother",
        'f',
        day(1992, 2, 17),
        ["왕 메이링", "WANG MEILING", "王美玲"],
    ));
    let child = known.person(Told(
        "child",
        'f',
        day(2019, 4, 18),
        ["장 위팅", "ZHANG YUTING", "张雨婷"],
    ));
    let papers = Permitted {
        country: "CN",
        registration: "alien",
        registered: day(2018, 9, 3),
        status: "E-7",
        stays: &[
            from_to((2018, 8, 20), (2021, 8, 19)),
            from_to((2021, 8, 20), (2024, 8, 19)),
            from_to((2024, 8, 20), (2027, 8, 19)),
        ],
    };
    known.foreigner(&mother, &papers);
    let papers = Permitted {
        registered: day(2019, 6, 24),
        status: "F-3",
        ..papers
    };
    known.foreigner(&child, &papers);
    known.lives(
        &[&mother, &child],
        "41273",
        "라성로 9, 401호",
        day(2018, 9, 1),
    );
    known.child_of(&child, &[&mother]);
    known.nothing_special(&child, &[]);
    known.contact(&mother, "zh", true);
    known.note(
        day(2023, 1, 16),
        "phone",
        "짧은 통화로 가족 사항만 확인함. 어린이집을 다니는지는 다음에 묻기로 함.",
    );
}
