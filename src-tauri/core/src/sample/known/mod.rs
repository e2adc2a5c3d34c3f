//! The first families of every sample: fixed, for demonstrations and tests.

mod foreign;
mod korean;
mod unusual;

use chrono::NaiveDate;

use super::draw::Draw;
use super::facts::{Period, Who};
use super::household::Member;
use super::names::FullName;
use super::papers::number;
use super::story::Story;
use super::{Content, family::phone, tasks};
use crate::model::{Field, Kind, List};

/// How a well-known family begins, and who tells the rest.
struct Opening {
    tell: fn(&mut Known<'_>),
    opened: (i32, u32, u32),
    case_type: &'static str,
    title: &'static str,
}

const FAMILIES: &[Opening] = &[
    Opening {
        tell: foreign::uzbek,
        opened: (2021, 2, 15),
        case_type: "foreign_resident",
        title: "카리모바 알리나 가정",
    },
    Opening {
        tell: korean::vietnamese,
        opened: (2022, 6, 13),
        case_type: "multicultural",
        title: "응우옌 티 란 가정",
    },
    Opening {
        tell: foreign::koryo_saram,
        opened: (2023, 4, 3),
        case_type: "foreign_resident",
        title: "김 율리야 가정",
    },
    Opening {
        tell: foreign::korean_chinese,
        opened: (2020, 9, 21),
        case_type: "foreign_resident",
        title: "리영희 가정",
    },
    Opening {
        tell: unusual::nine,
        opened: (2022, 3, 7),
        case_type: "foreign_resident",
        title: "라히모프 루스탐 가정",
    },
    Opening {
        tell: unusual::almost_empty,
        opened: (2025, 11, 3),
        case_type: "other",
        title: "솜짜이 가정",
    },
    Opening {
        tell: unusual::newborn,
        opened: (2024, 5, 20),
        case_type: "foreign_resident",
        title: "속 소피아 가정",
    },
    Opening {
        tell: korean::dual,
        opened: (2021, 10, 12),
        case_type: "multicultural",
        title: "산토스 그레이스 가정",
    },
    Opening {
        tell: unusual::refugee,
        opened: (2023, 2, 6),
        case_type: "refugee",
        title: "칸 우스만 가정",
    },
    Opening {
        tell: unusual::undocumented,
        opened: (2025, 3, 10),
        case_type: "foreign_resident",
        title: "분미 말리 가정",
    },
    Opening {
        tell: foreign::not_asked,
        opened: (2023, 1, 16),
        case_type: "foreign_resident",
        title: "왕 메이링 가정",
    },
    Opening {
        tell: korean::naturalised,
        opened: (2021, 5, 24),
        case_type: "multicultural",
        title: "최춘화 가정",
    },
];

/// The story of a well-known family; none past the last of them.
pub(super) fn family(
    draw: &mut Draw,
    place: usize,
    today: NaiveDate,
    worker: usize,
    file_number: impl FnOnce(NaiveDate) -> String,
) -> Option<Story> {
    let family = FAMILIES.get(place)?;
    let (year, month, day) = family.opened;
    let opened = self::day(year, month, day);
    let mut story = Story::new(opened, opened, today);
    let fields: [(Field, Content); 5] = [
        (Field::Title, family.title.into()),
        (Field::FileNumber, file_number(story.opened).into()),
        (Field::CaseType, family.case_type.into()),
        (Field::OpenedOn, story.opened.into()),
        (Field::Worker, Content::Author(worker)),
    ];
    story.begin_with(Kind::Family, fields);
    let mut known = Known { story, draw, today };
    (family.tell)(&mut known);
    tasks::tell(&mut known.story, known.draw);
    Some(known.story)
}

struct Known<'a> {
    story: Story,
    draw: &'a mut Draw,
    today: NaiveDate,
}

/// Who is told of: relation, sex (`f` or `m`), day of birth, names.
struct Told<'a>(&'a str, char, NaiveDate, [&'a str; 3]);

/// The papers of somebody: country, register and status, and their periods.
struct Permitted<'a> {
    country: &'a str,
    registration: &'static str,
    registered: NaiveDate,
    status: &'a str,
    stays: &'a [Period],
}

impl Known<'_> {
    /// Somebody who was there when the file was opened, or was born or came later.
    fn person(&mut self, Told(relation, sex, birth, names): Told<'static>) -> (Who, Member) {
        let heard = birth.max(self.story.opened);
        self.person_heard(Told(relation, sex, birth, names), heard)
    }

    fn person_heard(
        &mut self,
        Told(relation, sex, birth, [hangul, passport, native]): Told<'static>,
        heard: NaiveDate,
    ) -> (Who, Member) {
        let member = Member {
            relation,
            is_female: sex == 'f',
            birth,
            names: FullName {
                hangul: hangul.to_owned(),
                passport: passport.to_owned(),
                native: (!native.is_empty()).then(|| native.to_owned()),
            },
            is_korean: false,
        };
        (self.story.person(&member, heard), member)
    }

    /// Nationality, registration and stays of a foreigner.
    fn foreigner(&mut self, (who, member): &(Who, Member), papers: &Permitted<'_>) {
        let nationality = (member.birth, None);
        self.story.nationality(*who, papers.country, nationality);
        let number = number(self.draw, member, false);
        let registered = (papers.registered, None);
        self.story
            .registration(*who, papers.registration, registered, number);
        for stay in papers.stays {
            self.story.stay(*who, papers.status, *stay);
        }
    }

    /// A Korean, of another nation too where one is named.
    fn korean(&mut self, (who, member): &(Who, Member), other: Option<&str>) {
        let since = (member.birth, None);
        self.story.nationality(*who, "KR", since);
        if let Some(other) = other {
            self.story.nationality(*who, other, since);
        }
        let number = number(self.draw, member, true);
        self.story.registration(*who, "resident", since, number);
    }

    fn lives(&mut self, people: &[&(Who, Member)], area: &str, detail: &str, since: NaiveDate) {
        for (who, member) in people {
            let since = since.max(member.birth);
            self.story.address(*who, area, detail, (since, None));
        }
    }

    /// A child of these parents, who are its guardians.
    fn child_of(&mut self, (child, _): &(Who, Member), parents: &[&(Who, Member)]) {
        for (parent, _) in parents {
            self.story.guardian(*child, *parent);
            self.story.tie(*child, "birth_parent", *parent);
        }
    }

    /// What is assumed when nobody asks was asked: no absence, no disability, not a refugee, no
    /// deferred school entry.
    fn nothing_special(&mut self, (who, _): &(Who, Member), also_none: &[List]) {
        for field in [
            Field::Disability,
            Field::RefugeeRecognised,
            Field::SchoolDeferred,
        ] {
            self.story.about(*who, field, false);
        }
        let lists: Vec<List> = [&[List::Absences], also_none].concat();
        self.story.none_of(*who, &lists);
    }

    fn contact(&mut self, (who, _): &(Who, Member), language: &str, interpreter: bool) {
        let phone = phone(self.draw);
        self.story.about(*who, Field::Phone, phone);
        self.story.about(*who, Field::Speaks, language);
        self.story.about(*who, Field::Reads, language);
        self.story
            .about(*who, Field::InterpreterNeeded, interpreter);
    }

    fn note(&mut self, on: NaiveDate, way: &'static str, text: &str) {
        self.story.note(on, way, None, text.to_owned());
    }
}

/// A day of the calendar that is known to be one.
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// A period from one day to another.
fn from_to(from: (i32, u32, u32), until: (i32, u32, u32)) -> Period {
    let of = |(year, month, day): (i32, u32, u32)| self::day(year, month, day);
    (of(from), Some(of(until)))
}
