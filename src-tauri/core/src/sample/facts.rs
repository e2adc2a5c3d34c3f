//! What can be heard of a person, in the words of the file's records.

use chrono::{Days, NaiveDate};

use super::household::Member;
use super::story::Story;
use super::{Content, Local};
use crate::model::{Field, Kind, List};

/// The first day of a period and its last one, if it has one.
pub(super) type Period = (NaiveDate, Option<NaiveDate>);
type Fields = Vec<(Field, Content)>;

/// A person of the story, and since when the centre knows of them.
#[derive(Clone, Copy)]
pub(super) struct Who {
    pub(super) record: Local,
    pub(super) heard: NaiveDate,
}

impl Story {
    /// A person with the names in all spellings. Who comes after the first interview, by birth or
    /// from abroad, is heard of on that day.
    pub(super) fn person(&mut self, member: &Member, heard: NaiveDate) -> Who {
        let sex = if member.is_female { "female" } else { "male" };
        let fields: Fields = vec![
            (Field::Relation, member.relation.into()),
            (Field::Sex, sex.into()),
            (Field::BirthDate, member.birth.into()),
        ];
        let is_newborn = (heard - member.birth).num_days() < 100;
        let why = if is_newborn { "출생" } else { "입국" };
        let later = self.unfolds(heard);
        let record = match later {
            true => self.tell(heard, Some(why), Kind::Person, fields),
            false => self.begin_with(Kind::Person, fields),
        };
        let who = Who { record, heard };
        let names = &member.names;
        for (sort, text) in [
            ("hangul", Some(&names.hangul)),
            ("passport", Some(&names.passport)),
            ("native", names.native.as_ref()),
        ] {
            if let Some(text) = text {
                self.name(who, sort, text, later);
            }
        }
        who
    }

    fn name(&mut self, who: Who, sort: &'static str, text: &str, later: bool) {
        let fields: Fields = vec![
            (Field::Person, who.record.into()),
            (Field::Sort, sort.into()),
            (Field::Text, text.into()),
        ];
        if later {
            self.hear(who.heard, None, Kind::Name, fields);
        } else {
            self.begin_with(Kind::Name, fields);
        }
    }

    /// A name that is borne from a day on: after naturalisation.
    pub(super) fn legal_name(&mut self, who: Who, text: &str, from: NaiveDate) {
        let fields: Fields = vec![
            (Field::Person, who.record.into()),
            (Field::Sort, "legal".into()),
            (Field::Text, text.into()),
            (Field::From, from.into()),
        ];
        self.hear(from.max(who.heard), Some("개명"), Kind::Name, fields);
    }

    /// A field of the person's own record.
    pub(super) fn about(&mut self, who: Who, field: Field, content: impl Into<Content>) {
        self.change(who.heard, None, (who.record, Kind::Person), field, content);
    }

    /// The lists of a person that were asked and are empty.
    pub(super) fn none_of(&mut self, who: Who, lists: &[List]) {
        if !lists.is_empty() {
            let names: Vec<&str> = lists.iter().map(|list| list.name()).collect();
            self.about(who, Field::AskedNone, names.join(","));
        }
    }

    pub(super) fn nationality(&mut self, who: Who, country: &str, period: Period) {
        let fields = vec![(Field::Country, country.into())];
        self.over_time(who, Kind::Nationality, period, Some("국적 변동"), fields);
    }

    /// A registration with its number.
    pub(super) fn registration(
        &mut self,
        who: Who,
        sort: &'static str,
        period: Period,
        number: String,
    ) {
        let source = match sort {
            "resident" => "주민등록등본 확인",
            "overseas_korean" => "국내거소신고증 확인",
            _ => "외국인등록증 확인",
        };
        let fields = vec![
            (Field::Sort, sort.into()),
            (Field::Number, Content::Number(number)),
            (Field::Source, source.into()),
        ];
        self.over_time(
            who,
            Kind::Registration,
            period,
            Some("등록 사항 변경"),
            fields,
        );
    }

    /// A registration that is applied for and has neither a number nor a first day yet.
    pub(super) fn pending_registration(&mut self, who: Who, sort: &'static str) {
        let fields: Fields = vec![
            (Field::Person, who.record.into()),
            (Field::Sort, sort.into()),
            (Field::NumberPending, true.into()),
        ];
        self.hear(who.heard, None, Kind::Registration, fields);
    }

    /// A status of stay, whose last day is known from the beginning.
    pub(super) fn stay(&mut self, who: Who, status: &str, (from, until): Period) {
        let mut fields: Fields = vec![
            (Field::Person, who.record.into()),
            (Field::Status, status.into()),
            (Field::From, from.into()),
        ];
        fields.extend(until.map(|until| (Field::Until, until.into())));
        let heard = from.max(who.heard);
        self.hear(heard, Some("체류기간 연장"), Kind::Stay, fields);
    }

    pub(super) fn address(&mut self, who: Who, area: &str, detail: &str, period: Period) {
        let fields = vec![(Field::Area, area.into()), (Field::Detail, detail.into())];
        self.over_time(who, Kind::Address, period, Some("이사"), fields);
    }

    /// Attendance of a facility; extended care may not have been asked.
    pub(super) fn enrolment(
        &mut self,
        who: Who,
        sort: &'static str,
        (area, facility): (&str, &str),
        period: Period,
        extended: Option<bool>,
    ) {
        let mut fields: Fields = vec![
            (Field::Sort, sort.into()),
            (Field::Area, area.into()),
            (Field::Facility, facility.into()),
        ];
        fields.extend(extended.map(|extended| (Field::ExtendedCare, extended.into())));
        self.over_time(
            who,
            Kind::Enrolment,
            period,
            Some("어린이집·유치원 변동"),
            fields,
        );
    }

    pub(super) fn absence(&mut self, who: Who, period: Period) {
        self.over_time(who, Kind::Absence, period, Some("출국"), Vec::new());
    }

    pub(super) fn application(&mut self, who: Who, programme: &str, on: NaiveDate) {
        let fields: Fields = vec![
            (Field::Person, who.record.into()),
            (Field::Programme, programme.into()),
            (Field::On, on.into()),
        ];
        let heard = on.max(who.heard);
        self.hear(heard, Some("지원 신청"), Kind::Application, fields);
    }

    pub(super) fn guardian(&mut self, child: Who, guardian: Who) {
        let heard = child.heard.max(guardian.heard);
        let fields: Fields = vec![
            (Field::Person, child.record.into()),
            (Field::Other, guardian.record.into()),
        ];
        self.hear(heard, None, Kind::Guardian, fields);
    }

    /// A tie: the other one is that of the person.
    pub(super) fn tie(&mut self, person: Who, sort: &'static str, other: Who) {
        let heard = person.heard.max(other.heard);
        let fields: Fields = vec![
            (Field::Person, person.record.into()),
            (Field::Other, other.record.into()),
            (Field::Sort, sort.into()),
        ];
        self.hear(heard, None, Kind::Tie, fields);
    }

    /// A note of a contact, and with whom it was.
    pub(super) fn note(
        &mut self,
        on: NaiveDate,
        way: &'static str,
        with: Option<Who>,
        text: String,
    ) {
        let mut fields: Fields = vec![
            (Field::On, on.into()),
            (Field::Way, way.into()),
            (Field::Text, text.into()),
        ];
        let with = with.filter(|who| who.heard <= on);
        fields.extend(with.map(|who| (Field::Attendees, who.record.into())));
        self.hear(on, None, Kind::Note, fields);
    }

    /// A record over a period. Its last day is heard of when it has passed.
    fn over_time(
        &mut self,
        who: Who,
        kind: Kind,
        (from, until): Period,
        why: Option<&'static str>,
        mut fields: Fields,
    ) {
        fields.insert(0, (Field::Person, who.record.into()));
        fields.push((Field::From, from.into()));
        let passed = until.map(|until| (until, until + Days::new(1)));
        if let Some((until, after)) = passed
            && !self.unfolds(after)
            && after <= self.last()
        {
            fields.push((Field::Until, until.into()));
        }
        let Some(record) = self.hear(from.max(who.heard), why, kind, fields) else {
            return;
        };
        if let Some((until, after)) = passed
            && self.unfolds(after)
        {
            let heard = after.max(who.heard);
            self.change(heard, why, (record, kind), Field::Until, until);
        }
    }
}
