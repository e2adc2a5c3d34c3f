//! One made-up family from its seed.

use chrono::{Days, NaiveDate};

use super::draw::Draw;
use super::facts::Who;
use super::household::{Household, Member};
use super::papers::{Papers, Standing, calendar};
use super::permit::{self, Permit, Ties, permit_for};
use super::place::{self, Home};
use super::story::Story;
use super::{Content, care, course, talk, tasks};
use crate::model::{Field, Kind, List};

/// The life of a household before it is told.
struct Life {
    household: Household,
    permit: &'static Permit,
    standing: Standing,
    arrival: NaiveDate,
    is_lapsed: bool,
    homes: Vec<(NaiveDate, Home)>,
}

/// The story of a family; `number` gives the file number of the year of opening.
pub(super) fn family(
    draw: &mut Draw,
    household: Household,
    today: NaiveDate,
    worker: usize,
    number: impl FnOnce(NaiveDate) -> String,
) -> Story {
    let age = draw.within(20..=3300).min(draw.within(20..=3300));
    let opened = today - Days::new(age.unsigned_abs());
    let interview = opened + Days::new(draw.within(0..=12).unsigned_abs());
    let mut story = Story::new(opened, interview, today);
    let life = Life::of(draw, household, opened, today);
    life.open(&mut story, worker, number(opened));
    let first = life.tell(&mut story, draw, today);
    if !life.household.is_almost_empty {
        talk::tell(&mut story, draw, first);
        tasks::tell(&mut story, draw);
    }
    if let Some(first) = first {
        course::tell(&mut story, draw, first);
    }
    story
}

impl Life {
    fn of(draw: &mut Draw, household: Household, opened: NaiveDate, today: NaiveDate) -> Self {
        let arrival = opened - Days::new(draw.within(40..=2600).unsigned_abs());
        let abroad = matches!(household.ties, Ties::Family | Ties::Alone);
        let refugee = abroad && !household.origin.overseas_korean && draw.chance(6);
        let undocumented = abroad && draw.chance(4);
        let (permit, standing) = match (refugee, undocumented) {
            (true, _) => (&permit::REFUGEE, Standing::Refugee),
            (_, true) => (&permit::VISIT, Standing::Undocumented),
            _ => {
                let permit = permit_for(draw, household.origin, household.ties);
                (permit, Standing::Foreign)
            }
        };
        let mut homes = vec![(arrival, place::home(draw))];
        if draw.chance(35) {
            let moved = draw.day(arrival + Days::new(30), today);
            homes.push((moved, place::home(draw)));
        }
        Self {
            household,
            permit,
            standing,
            arrival,
            is_lapsed: draw.chance(4),
            homes,
        }
    }

    fn open(&self, story: &mut Story, worker: usize, number: String) {
        let mut fields: Vec<(Field, Content)> = vec![
            (Field::FileNumber, number.into()),
            (Field::CaseType, self.case_type().into()),
            (Field::OpenedOn, story.opened.into()),
            (Field::Worker, Content::Author(worker)),
        ];
        let first = self.household.members.first();
        fields.extend(first.map(|it| (Field::Title, format!("{} 가정", it.names.hangul).into())));
        story.begin_with(Kind::Family, fields);
    }

    fn case_type(&self) -> &'static str {
        match (self.standing, self.household.ties) {
            (Standing::Refugee, _) => "refugee",
            (_, Ties::Married | Ties::AfterMarriage) => "multicultural",
            _ => "foreign_resident",
        }
    }

    /// Tells of everyone, and gives the first adult, with whom the centre speaks.
    fn tell(&self, story: &mut Story, draw: &mut Draw, today: NaiveDate) -> Option<Who> {
        let mut adults = Vec::new();
        for member in &self.household.members {
            let since = self.since(draw, member, today);
            let heard = self.heard(story, draw, member, since);
            let who = story.person(member, heard);
            if self.household.is_almost_empty {
                return None;
            }
            let mut empty = self.papers(story, draw, (who, member), since, today);
            if draw.chance(78) {
                self.addresses(story, who, since);
            }
            if member.is_child() {
                let area = self.homes.last().map_or("41273", |(_, home)| home.area);
                let guardians = guardians(&adults);
                empty.extend(care::tell(
                    story,
                    draw,
                    (who, member),
                    (area, since),
                    &guardians,
                ));
                for (adult, relation) in &adults {
                    if matches!(*relation, "mother" | "father") {
                        story.tie(who, "birth_parent", *adult);
                    }
                }
            } else {
                self.contact(story, draw, who, member);
                adults.push((who, member.relation));
            }
            story.none_of(who, &empty);
        }
        let of = |wanted| {
            adults
                .iter()
                .find(|(_, it)| *it == wanted)
                .map(|(who, _)| *who)
        };
        if let (Some(mother), Some(father)) = (of("mother"), of("father")) {
            story.tie(mother, "spouse", father);
        }
        adults.first().map(|(who, _)| *who)
    }

    /// Since when the person lives in Korea.
    fn since(&self, draw: &mut Draw, member: &Member, today: NaiveDate) -> NaiveDate {
        if member.is_korean || (member.is_child() && member.birth >= self.arrival) {
            return member.birth;
        }
        if member.is_child() && draw.chance(25) {
            return draw.day(self.arrival, today - Days::new(20));
        }
        self.arrival
    }

    fn heard(
        &self,
        story: &Story,
        draw: &mut Draw,
        member: &Member,
        since: NaiveDate,
    ) -> NaiveDate {
        let after = since + Days::new(draw.within(8..=19).unsigned_abs());
        match member.is_child() && since > story.opened {
            true => after.min(story.last()),
            false => story.opened,
        }
    }

    fn papers(
        &self,
        story: &mut Story,
        draw: &mut Draw,
        (who, member): (Who, &Member),
        since: NaiveDate,
        today: NaiveDate,
    ) -> Vec<List> {
        let married = matches!(self.household.ties, Ties::Married | Ties::AfterMarriage);
        let settled = since + Days::new(4 * 365);
        let standing = if member.is_korean {
            match member.is_child() && draw.chance(60) {
                true => Standing::Dual,
                false => Standing::Korean,
            }
        } else if self.standing == Standing::Foreign
            && settled < today
            && draw.chance(if married { 22 } else { 2 })
        {
            Standing::Naturalised(draw.day(settled, today - Days::new(30)))
        } else {
            self.standing
        };
        let permit = match member.relation {
            "child" => self.permit.child,
            "grandmother" | "grandfather" if self.standing == Standing::Foreign => {
                (permit::RELATIVE.status, permit::RELATIVE.registration)
            }
            _ => (self.permit.status, self.permit.registration),
        };
        let calendar = match self.standing {
            Standing::Undocumented => {
                vec![(self.arrival, Some(self.arrival + Days::new(89)))]
            }
            _ => calendar(self.permit, self.arrival, today, self.is_lapsed),
        };
        let papers = Papers {
            origin: self.household.origin,
            standing,
            permit,
            calendar: &calendar,
            since,
        };
        papers.tell(story, draw, who, member)
    }

    fn addresses(&self, story: &mut Story, who: Who, since: NaiveDate) {
        for (place, (from, home)) in self.homes.iter().enumerate() {
            let next = self.homes.get(place + 1).map(|(next, _)| *next);
            let until = next.map(|next| next - Days::new(1));
            let from = match place {
                0 => since.max(self.arrival),
                _ => (*from).max(since),
            };
            if until.is_none_or(|until| until >= from) {
                story.address(who, home.area, &home.detail, (from, until));
            }
        }
    }

    fn contact(&self, story: &mut Story, draw: &mut Draw, who: Who, member: &Member) {
        if draw.chance(80) {
            story.about(who, Field::Phone, phone(draw));
            let day = draw.day(story.opened, story.last());
            if draw.chance(12) && story.unfolds(day) {
                let person = (who.record, Kind::Person);
                story.change(day, Some("연락처 변경"), person, Field::Phone, phone(draw));
            }
        }
        if member.is_korean {
            return;
        }
        let language = self.household.origin.language;
        let speaks = match language == "ko" || draw.chance(35) {
            true => language.to_owned(),
            false => format!("{language},ko"),
        };
        story.about(who, Field::Speaks, speaks);
        if draw.chance(60) {
            story.about(who, Field::Reads, language);
        }
        if language != "ko" && draw.chance(60) {
            let needed = draw.chance(45);
            story.about(who, Field::InterpreterNeeded, needed);
        }
    }
}

/// Parents are guardians; grandparents where there are none.
fn guardians(adults: &[(Who, &str)]) -> Vec<Who> {
    let parents = adults.iter().filter(|(_, it)| !it.starts_with("grand"));
    let parents: Vec<Who> = parents.map(|(who, _)| *who).collect();
    match parents.is_empty() {
        true => adults.iter().map(|(who, _)| *who).collect(),
        false => parents,
    }
}

/// A number of a range that is given to nobody.
pub(super) fn phone(draw: &mut Draw) -> String {
    format!("010-0000-{:04}", draw.within(0..=9999))
}
