//! Families at the edges: very many people, almost nothing known, a number pending, a refugee,
//! no papers.

use chrono::Days;

use super::{Content, Field, Kind, Known, Permitted, Told, day, from_to};
use crate::model::List;

/// Grandparents, parents and five children under one roof.
pub(super) fn nine(known: &mut Known<'_>) {
    let told = [
        Told(
            "grandfather",
            'm',
            day(1957, 9, 1),
            ["라히모프 바흐티요르", "RAHIMOV BAHTIYOR", "Рахимов Бахтиёр"],
        ),
        Told(
            "grandmother",
            'f',
            day(1960, 2, 8),
            ["라히모바 굴노라", "RAHIMOVA GULNORA", "Рахимова Гулнора"],
        ),
        Told(
            "father",
            'm',
            day(1984, 6, 19),
            ["라히모프 루스탐", "RAHIMOV RUSTAM", "Рахимов Рустам"],
        ),
        Told(
            "mother",
            'f',
            day(1987, 12, 24),
            ["라히모바 마디나", "RAHIMOVA MADINA", "Рахимова Мадина"],
        ),
        Told(
            "child",
            'm',
            day(2011, 1, 5),
            ["라히모프 보부르", "RAHIMOV BOBUR", "Рахимов Бобур"],
        ),
        Told(
            "child",
            'f',
            day(2014, 4, 30),
            ["라히모바 말리카", "RAHIMOVA MALIKA", "Рахимова Малика"],
        ),
        Told(
            "child",
            'm',
            day(2017, 7, 7),
            ["라히모프 아지즈", "RAHIMOV AZIZ", "Рахимов Азиз"],
        ),
        Told(
            "child",
            'f',
            day(2020, 2, 29),
            ["라히모바 제보", "RAHIMOVA ZEBO", "Рахимова Зебо"],
        ),
        Told(
            "child",
            'm',
            day(2023, 11, 16),
            ["라히모프 산자르", "RAHIMOV SANJAR", "Рахимов Санжар"],
        ),
    ];
    let mut people = Vec::new();
    for told in told {
        people.push(known.person(told));
    }
    let arrival = day(2018, 3, 12);
    for person in &people {
        let born = person.1.birth;
        let from = arrival.max(born + Days::new(60));
        let papers = Permitted {
            country: "UZ",
            registration: "alien",
            registered: from,
            status: match person.1.relation {
                "father" => "E-7",
                "grandfather" | "grandmother" => "F-1-5",
                _ => "F-3",
            },
            stays: &[
                (from, Some(day(2024, 3, 11))),
                (day(2024, 3, 12), Some(day(2027, 3, 11))),
            ],
        };
        known.foreigner(person, &papers);
    }
    let all: Vec<_> = people.iter().collect();
    known.lives(&all, "41273", "다문화2길 31, 101호", arrival);
    let (adults, children) = all.split_at(4);
    for child in children {
        known.child_of(child, &adults[2..]);
    }
    known.story.tie(adults[3].0, "spouse", adults[2].0);
    for child in &children[3..] {
        let (year, none) = (child.1.birth.to_string(), Some(true));
        let attends = match year.starts_with("2020") {
            true => from_to((2022, 3, 2), (2027, 2, 28)),
            false => from_to((2025, 3, 4), (2030, 2, 28)),
        };
        known.story.enrolment(
            child.0,
            "daycare",
            ("41273", "한마음어린이집"),
            attends,
            none,
        );
    }
    known.contact(adults[2], "uz,ru", true);
    known.note(
        day(2022, 3, 7),
        "home_visit",
        "아홉 식구가 방 세 칸에 함께 지냄. 주거 지원과 자녀 학습 지원을 원함.",
    );
}

/// A name and a year of birth: somebody asked a question at the door.
pub(super) fn almost_empty(known: &mut Known<'_>) {
    let fields: [(Field, Content); 2] = [
        (Field::Relation, "mother".into()),
        (Field::BirthDate, "1991".into()),
    ];
    let person = known.story.begin_with(Kind::Person, fields);
    let fields: [(Field, Content); 3] = [
        (Field::Person, person.into()),
        (Field::Sort, "hangul".into()),
        (Field::Text, "솜짜이".into()),
    ];
    known.story.begin_with(Kind::Name, fields);
}

/// A child of a few weeks whose number is applied for.
pub(super) fn newborn(known: &mut Known<'_>) {
    let mother = known.person(Told(
        "mother",
        'f',
        day(1996, 6, 14),
        ["속 소피아", "SOK SOPHEA", "សុខ សុភា"],
    ));
    let birth = known.today - Days::new(25);
    let child = known.person_heard(
        Told("child", 'm', birth, ["속 다라", "SOK DARA", "សុខ តារា"]),
        birth + Days::new(8),
    );
    let papers = Permitted {
        country: "KH",
        registration: "alien",
        registered: day(2023, 3, 20),
        status: "E-7",
        stays: &[
            from_to((2023, 3, 2), (2026, 3, 1)),
            from_to((2026, 3, 2), (2029, 3, 1)),
        ],
    };
    known.foreigner(&mother, &papers);
    known.story.nationality(child.0, "KH", (birth, None));
    known.story.pending_registration(child.0, "alien");
    known.lives(
        &[&mother, &child],
        "41273",
        "지곡로 6, 203호",
        day(2023, 3, 10),
    );
    known.child_of(&child, &[&mother]);
    known
        .story
        .none_of(child.0, &[List::Stays, List::Enrolments, List::Absences]);
    known.contact(&mother, "km", true);
    known.note(
        birth + Days::new(8),
        "phone",
        "출생 소식을 알려 옴. 출생 후 90일 안에 체류자격을 받아야 함을 안내함.",
    );
}

/// Recognised refugees: the child is entitled as a Korean child is.
pub(super) fn refugee(known: &mut Known<'_>) {
    let father = known.person(Told(
        "father",
        'm',
        day(1986, 5, 2),
        ["칸 우스만", "KHAN USMAN", ""],
    ));
    let child = known.person(Told(
        "child",
        'f',
        day(2022, 7, 26),
        ["칸 마리암", "KHAN MARYAM", ""],
    ));
    let papers = Permitted {
        country: "PK",
        registration: "alien",
        registered: day(2022, 10, 4),
        status: "F-2-4",
        stays: &[
            from_to((2022, 10, 4), (2025, 10, 3)),
            from_to((2025, 10, 4), (2028, 10, 3)),
        ],
    };
    for person in [&father, &child] {
        known.foreigner(person, &papers);
        known.story.about(person.0, Field::RefugeeRecognised, true);
    }
    known.lives(
        &[&father, &child],
        "41271",
        "성포로 44, 102호",
        day(2022, 1, 15),
    );
    let daycare = ("41271", "햇살어린이집");
    let attends = from_to((2024, 3, 4), (2029, 2, 28));
    known
        .story
        .enrolment(child.0, "daycare", daycare, attends, Some(true));
    known
        .story
        .application(child.0, "child-allowance", day(2023, 2, 13));
    known.child_of(&child, &[&father]);
    known.story.about(child.0, Field::Disability, false);
    known.story.none_of(child.0, &[List::Absences]);
    known.contact(&father, "ur,en", true);
    known.note(
        day(2023, 2, 6),
        "visit_here",
        "난민인정증명서를 확인함. 아동수당과 보육료를 신청할 수 있음을 설명함.",
    );
}

/// A child without registration or stay, in a daycare in Hwaseong.
pub(super) fn undocumented(known: &mut Known<'_>) {
    let mother = known.person(Told(
        "mother",
        'f',
        day(1994, 1, 21),
        ["분미 말리", "BOONMEE MALEE", ""],
    ));
    let child = known.person(Told(
        "child",
        'f',
        day(2022, 11, 30),
        ["분미 핌", "BOONMEE PIM", ""],
    ));
    for (who, member) in [&mother, &child] {
        known.story.nationality(*who, "TH", (member.birth, None));
    }
    known
        .story
        .stay(mother.0, "C-3", (day(2019, 5, 8), Some(day(2019, 8, 5))));
    known.story.none_of(mother.0, &[List::Registrations]);
    let none = [List::Registrations, List::Stays];
    known.nothing_special(&child, &none);
    known.lives(
        &[&mother, &child],
        "41590",
        "향남로 88, 101호",
        day(2021, 4, 1),
    );
    let daycare = ("41590", "반달어린이집");
    let attends = from_to((2025, 3, 4), (2029, 2, 28));
    known
        .story
        .enrolment(child.0, "daycare", daycare, attends, None);
    known.child_of(&child, &[&mother]);
    known.contact(&mother, "th", true);
    known.note(
        day(2025, 3, 10),
        "visit_here",
        "미등록 상태의 자녀가 화성의 어린이집을 다님. 도의 지원을 알아보기로 함.",
    );
}
