//! Families for the tests, in few words.

use chrono::NaiveDate;

use super::super::kin::{CoupleTie, Feeling, Kin, Member, Parentage, Sex, Tie, TieSort};
use crate::log::RecordId;

/// A family in the making. People are named by the number that they were given.
#[derive(Default)]
pub struct Family {
    pub kin: Kin,
}

pub type Number = usize;

impl Family {
    pub fn woman(&mut self, name: &str, birth: &str) -> Number {
        self.person(Sex::Female, name, birth)
    }

    pub fn man(&mut self, name: &str, birth: &str) -> Number {
        self.person(Sex::Male, name, birth)
    }

    pub fn person(&mut self, sex: Sex, name: &str, birth: &str) -> Number {
        let number = self.kin.people.len();
        self.kin.people.push(Member {
            id: id(0, number),
            name: name.to_owned(),
            passport: None,
            sex,
            birth: (!birth.is_empty()).then(|| birth.to_owned()),
            flags: Vec::new(),
            died: None,
            nationalities: Vec::new(),
            stay: None,
            abroad: false,
            depth: None,
            expects: None,
            home: None,
        });
        number
    }

    /// Fills in more about someone.
    pub fn with(&mut self, who: Number, fill: impl FnOnce(&mut Member)) -> Number {
        fill(&mut self.kin.people[who]);
        who
    }

    /// Gives someone passport name, countries and stay.
    pub fn from(&mut self, who: Number, passport: &str, countries: &[&str], stay: &str) -> Number {
        self.with(who, |member| {
            member.passport = (!passport.is_empty()).then(|| passport.to_owned());
            member.nationalities = countries.iter().map(|it| (*it).to_owned()).collect();
            member.stay = (!stay.is_empty()).then(|| stay.to_owned());
        })
    }

    pub fn tie(&mut self, person: Number, sort: TieSort, other: Number, from: &str, ended: &str) {
        let number = self.kin.ties.len();
        self.kin.ties.push(Tie {
            id: id(1, number),
            sort,
            person: id(0, person),
            other: id(0, other),
            from: from.parse().ok(),
            ended: ended.parse().ok(),
        });
    }

    pub fn couple(&mut self, one: Number, sort: CoupleTie, other: Number, from: &str) {
        self.tie(one, TieSort::Couple(sort), other, from, "");
    }

    pub fn married(&mut self, one: Number, other: Number, from: &str) {
        self.couple(one, CoupleTie::Married, other, from);
    }

    pub fn children(&mut self, parents: &[Number], children: &[Number]) {
        self.raised(Parentage::Birth, parents, children);
    }

    pub fn raised(&mut self, by: Parentage, parents: &[Number], children: &[Number]) {
        for child in children {
            for parent in parents {
                self.tie(*child, TieSort::Parent(by), *parent, "", "");
            }
        }
    }

    pub fn feel(&mut self, one: Number, feeling: Feeling, other: Number) {
        self.tie(one, TieSort::Feeling(feeling), other, "", "");
    }

    pub fn guardian(&mut self, child: Number, guardian: Number) {
        self.tie(child, TieSort::Guardian, guardian, "", "");
    }

    pub fn lives(&mut self, home: &str, people: &[Number]) {
        for who in people {
            self.kin.people[*who].home = Some(home.to_owned());
        }
    }

    pub fn index(&mut self, who: Number) {
        self.kin.index = Some(id(0, who));
    }

    pub fn died(&mut self, who: Number, day: &str) {
        self.kin.people[who].died = day.parse().ok();
    }

    pub fn abroad(&mut self, people: &[Number]) {
        for who in people {
            self.kin.people[*who].abroad = true;
        }
    }
}

/// The id of a person (0) or a tie (1).
pub fn id(sort: u8, number: usize) -> RecordId {
    let mut bytes = [sort; 16];
    bytes[14..].copy_from_slice(&(number as u16).to_be_bytes());
    RecordId::from_bytes(bytes)
}

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}
