//! The numbers.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike as _, Months, NaiveDate};

use super::asked::{AREAS, CASE_TYPES};
use super::figures::{Act, ActSort, Counted, Family, Figures, Span};
use super::small::{hide_small, is_small};
use super::tally::Tally;
use super::whom::{self, AGE_BANDS, SEXES, STARTS};
use crate::contract::{
    AskStatistics, CaseCounts, CaseSort, Counts, MonthCounts, Split, SplitRow, SplitTable,
};
use crate::log::{FamilyId, RecordId};

/// What was counted of a period.
#[derive(Clone, Debug, Default)]
pub struct Counting {
    /// All of it.
    pub total: Tally,
    /// Each row of each table.
    pub rows: BTreeMap<(Split, String), Tally>,
    /// Each month of the period, for a picture: people are distinct within the month only.
    pub months: BTreeMap<NaiveDate, Tally>,
    /// Cases: carried over, new, of the new ones those opened again, closed.
    pub cases: Cases,
    /// Who each distinct person is: the family of the last attendance and the person there.
    pub people: Vec<(FamilyId, RecordId)>,
    /// Attendances of which nobody wrote whose they are.
    pub nameless: u64,
    /// Acts of which nobody wrote how many attended, nor who.
    pub silent: u64,
    /// Acts without a settled day, in no period.
    pub undated: u64,
}

/// The families behind the numbers of cases; one stands twice where two of its cases count.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    /// Open on the day before the period, and on its first.
    pub carried: Vec<FamilyId>,
    /// Opened, or opened again, in the period.
    pub fresh: Vec<FamilyId>,
    /// Of these, opened again.
    pub reopened: Vec<FamilyId>,
    /// Of both, closed in the period.
    pub closed: Vec<FamilyId>,
    /// Of both, open on the last day.
    pub open: Vec<FamilyId>,
}

impl Cases {
    /// The numbers.
    pub fn counts(&self) -> CaseCounts {
        let [carried, fresh, reopened, closed] =
            [&self.carried, &self.fresh, &self.reopened, &self.closed].map(|it| it.len() as u64);
        CaseCounts {
            carried,
            fresh,
            reopened,
            served: carried + fresh,
            closed,
            open: self.open.len() as u64,
        }
    }

    /// Those that do not leave the house: cases are families, and what is too small goes with what
    /// it could be reckoned from.
    pub fn hidden(&self, threshold: u32) -> Vec<CaseSort> {
        let cases = self.counts();
        let small = |number: u64| is_small(number, threshold.into());
        if small(cases.served) {
            return CaseSort::ALL.to_vec();
        }
        let begun = small(cases.carried) || small(cases.fresh);
        let again = begun || small(cases.reopened) || small(cases.fresh - cases.reopened);
        let ended = small(cases.closed) || small(cases.open);
        let all = CaseSort::ALL.iter().copied();
        all.filter(|sort| match sort {
            CaseSort::Carried | CaseSort::Fresh => begun,
            CaseSort::Reopened => again,
            CaseSort::Served => false,
            CaseSort::Closed | CaseSort::Open => ended,
        })
        .collect()
    }

    fn add(&mut self, family: FamilyId, spans: &[Span], from: NaiveDate, until: NaiveDate) {
        for (place, span) in spans.iter().enumerate() {
            let carried = span.from < from && span.holds(from);
            let fresh = from <= span.from && span.from <= until;
            if carried {
                self.carried.push(family);
            }
            if fresh {
                self.fresh.push(family);
                if place > 0 {
                    self.reopened.push(family);
                }
            }
            let closed = span.until.is_some_and(|day| from <= day && day <= until);
            if carried || fresh {
                match closed {
                    true => self.closed.push(family),
                    false => self.open.push(family),
                }
            }
        }
    }
}

/// An act of a period, with whose it is.
struct Done<'a> {
    family: &'a Family,
    act: &'a Act,
    /// The distinct people who attended.
    who: Vec<u32>,
}

/// Counts a period.
pub fn count(families: &[Family], asked: &AskStatistics) -> Counting {
    let mut counting = Counting::default();
    let mut people = Everyone::of(families);
    let mut done: Vec<Done<'_>> = Vec::new();
    for family in families {
        let (id, figures) = family;
        let start = whom::start(figures, asked.from, asked.until);
        let wanted = is(&asked.case_type, whom::case_type(figures)) && is(&asked.start, start);
        if !wanted {
            continue;
        }
        counting.undated += u64::from(figures.undated);
        counting
            .cases
            .add(*id, &figures.spans, asked.from, asked.until);
        for act in &figures.acts {
            let within = asked.from <= act.on && act.on <= asked.until;
            if within && is(&asked.area, act.area_word()) {
                let who = people.attended(family, act);
                done.push(Done { family, act, who });
            }
        }
    }
    let chosen = asked.nationality.is_some() || asked.sex.is_some() || asked.age_band.is_some();
    let rows: Vec<Rows<'_>> = people.last.iter().map(|last| last.rows(asked)).collect();
    let mut sessions = Sessions::default();
    for one in &mut done {
        if chosen {
            one.who.retain(|who| {
                let rows = &rows[*who as usize];
                is(&asked.nationality, rows.nationality)
                    && is(&asked.sex, rows.sex)
                    && is(&asked.age_band, rows.age_band)
            });
            if one.who.is_empty() {
                continue;
            }
        }
        counting.take(one, &rows, &mut sessions, asked, chosen);
    }
    counting.people = people.named();
    counting
}

fn is(wanted: &Option<String>, word: &str) -> bool {
    wanted.as_deref().is_none_or(|wanted| wanted == word)
}

impl Counting {
    fn take<'a>(
        &mut self,
        done: &Done<'a>,
        rows: &[Rows<'_>],
        sessions: &mut Sessions<'a>,
        asked: &AskStatistics,
        chosen: bool,
    ) {
        let (family, figures) = done.family;
        let nameless = if chosen { 0 } else { done.act.nameless() };
        let session = sessions.of(done.act);
        let attendances = done.who.len() as u64 + nameless;
        self.nameless += nameless;
        self.silent += u64::from(attendances == 0 && done.act.heads.is_none());
        let month = done.act.on.with_day(1).unwrap_or(done.act.on);
        let by_act = [
            (Split::Area, done.act.area_word()),
            (Split::CaseType, whom::case_type(figures)),
            (Split::Start, whom::start(figures, asked.from, asked.until)),
        ];
        let of_rows = by_act.map(|(split, word)| (split, word.to_owned()));
        let mut tallies = vec![&mut self.total];
        tallies.push(self.months.entry(month).or_default());
        for tally in tallies {
            tally.add(*family, session, attendances);
        }
        for key in of_rows {
            let tally = self.rows.entry(key).or_default();
            tally.add(*family, session, attendances);
        }
        for who in &done.who {
            let who_rows = &rows[*who as usize];
            self.total.people.insert(*who);
            self.months.entry(month).or_default().people.insert(*who);
            let area = (Split::Area, done.act.area_word().to_owned());
            self.rows.entry(area).or_default().people.insert(*who);
            // Somebody who stands in two families is one person, in the row of the last one.
            for (split, word) in [
                (Split::CaseType, who_rows.case_type),
                (Split::Start, who_rows.start),
            ] {
                let row = self.rows.entry((split, word.to_owned())).or_default();
                row.people.insert(*who);
            }
            for (split, word) in [
                (Split::Nationality, who_rows.nationality),
                (Split::Sex, who_rows.sex),
                (Split::AgeBand, who_rows.age_band),
            ] {
                let row = self.rows.entry((split, word.to_owned())).or_default();
                row.people.insert(*who);
                row.attendances += 1;
                row.families.insert(*family);
            }
        }
        if nameless > 0 {
            for split in [Split::Nationality, Split::Sex, Split::AgeBand] {
                let row = (split, "nameless".to_owned());
                let row = self.rows.entry(row).or_default();
                row.attendances += nameless;
                row.families.insert(*family);
            }
        }
    }

    /// The tables, each row in its order; rows without anything are left out, but for those that a
    /// report always has.
    /// Rows of fewer people than the threshold are marked, and what would give them away.
    pub fn tables(&self, threshold: u32) -> Vec<SplitTable> {
        let tables = Split::ALL.iter();
        tables.map(|split| self.table(*split, threshold)).collect()
    }

    fn table(&self, split: Split, threshold: u32) -> SplitTable {
        let mut words: Vec<String> = match split {
            Split::Area => owned(AREAS),
            Split::CaseType => owned(CASE_TYPES),
            Split::Sex => owned(SEXES),
            Split::AgeBand => owned(AGE_BANDS),
            Split::Start => owned(STARTS),
            Split::Nationality => self.nationalities(),
        };
        if split.is_of_people() {
            words.push("nameless".to_owned());
        }
        let always = !matches!(split, Split::Nationality);
        let optional = |word: &str| matches!(word, "unknown" | "unsaid" | "nameless" | "after");
        let rows = words.into_iter().filter_map(|word| {
            let tally = self.rows.get(&(split, word.clone()));
            let counts = tally.map(Tally::counts);
            match counts {
                None if !always || optional(&word) => None,
                counts => Some(SplitRow {
                    word,
                    counts: counts.unwrap_or_default(),
                    hidden: false,
                }),
            }
        });
        let mut rows: Vec<SplitRow> = rows.collect();
        let counts: Vec<Counts> = rows.iter().map(|row| row.counts).collect();
        let (hidden, total_hidden) = hide_small(&counts, threshold);
        for (row, hidden) in rows.iter_mut().zip(hidden) {
            row.hidden = hidden;
        }
        SplitTable {
            split,
            rows,
            total_hidden,
        }
    }

    /// The nationalities that there are, the most frequent first, what nobody knows last.
    fn nationalities(&self) -> Vec<String> {
        let of = |(split, _): &&(Split, String)| *split == Split::Nationality;
        let words = self.rows.keys().filter(of).map(|(_, word)| word.clone());
        let mut words: Vec<String> = words.filter(|word| word != "nameless").collect();
        let people = |word: &String| {
            let row = self.rows.get(&(Split::Nationality, word.clone()));
            row.map_or(0, |row| row.people.len())
        };
        words.sort_by_key(|word| (word == "unknown", usize::MAX - people(word), word.clone()));
        words
    }

    /// Each month of the period, those without anything too.
    pub fn by_month(&self, from: NaiveDate, until: NaiveDate, threshold: u32) -> Vec<MonthCounts> {
        let mut month = from.with_day(1);
        let mut months = Vec::new();
        while let Some(first) = month.filter(|first| *first <= until) {
            let tally = self.months.get(&first);
            months.push(MonthCounts {
                month: first,
                counts: tally.map(Tally::counts).unwrap_or_default(),
                hidden: false,
            });
            month = first.checked_add_months(Months::new(1));
        }
        let counts: Vec<Counts> = months.iter().map(|it| it.counts).collect();
        let (hidden, _) = hide_small(&counts, threshold);
        for (month, hidden) in months.iter_mut().zip(hidden) {
            month.hidden = hidden;
        }
        months
    }

    /// The sets behind a row; those of all where none is named.
    pub fn behind(&self, row: Option<(Split, &str)>) -> Tally {
        match row {
            None => self.total.clone(),
            Some((split, word)) => {
                let row = self.rows.get(&(split, word.to_owned()));
                row.cloned().unwrap_or_default()
            }
        }
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

impl Tally {
    fn add(&mut self, family: FamilyId, session: Option<u32>, attendances: u64) {
        self.acts += 1;
        self.attendances += attendances;
        self.families.insert(family);
        self.sessions.extend(session);
    }
}

impl Split {
    /// Whether it splits people and not what was done.
    pub const fn is_of_people(self) -> bool {
        matches!(self, Self::Nationality | Self::Sex | Self::AgeBand)
    }
}

/// Sessions by which they are told apart: services of one area on one day under one name are one
/// session, whichever families were there; a service without a name is one of its own.
#[derive(Default)]
struct Sessions<'a> {
    named: HashMap<(NaiveDate, &'a str, String), u32>,
    next: u32,
}

impl<'a> Sessions<'a> {
    fn of(&mut self, act: &'a Act) -> Option<u32> {
        if act.sort != ActSort::Delivery {
            return None;
        }
        let name = act.session.as_deref().map(|name| {
            let words: Vec<&str> = name.split_whitespace().collect();
            words.join(" ").to_lowercase()
        });
        let next = self.next;
        let own = match name {
            None => next,
            Some(name) => {
                let key = (act.on, act.area_word(), name);
                *self.named.entry(key).or_insert(next)
            }
        };
        self.next += u32::from(own == next);
        Some(own)
    }
}

/// The rows in which a person stands: those of the last attendance in the period.
struct Rows<'a> {
    nationality: &'a str,
    sex: &'a str,
    age_band: &'a str,
    case_type: &'a str,
    start: &'a str,
}

/// Where a person attended last.
struct Last<'a> {
    on: NaiveDate,
    family: &'a Family,
    person: &'a Counted,
}

impl<'a> Last<'a> {
    fn rows(&self, asked: &AskStatistics) -> Rows<'a> {
        let figures: &'a Figures = &self.family.1;
        Rows {
            nationality: whom::nationality(self.person, self.on),
            sex: whom::sex(self.person),
            age_band: whom::age_band(self.person, self.on),
            case_type: whom::case_type(figures),
            start: whom::start(figures, asked.from, asked.until),
        }
    }
}

/// Who is distinct: people of two files of whom somebody decided that they are one count once.
struct Everyone<'a> {
    /// Of those who are somebody else's double, whose.
    double_of: HashMap<RecordId, RecordId>,
    places: HashMap<RecordId, u32>,
    last: Vec<Last<'a>>,
}

impl<'a> Everyone<'a> {
    fn of(families: &[Family]) -> Self {
        let mut double_of = HashMap::new();
        for (one, other) in families.iter().flat_map(|(_, figures)| figures.links()) {
            let (one, other) = (root(&double_of, one), root(&double_of, other));
            // The lesser id stands for both, whichever file said so first.
            if one != other {
                double_of.insert(one.max(other), one.min(other));
            }
        }
        Self {
            double_of,
            places: HashMap::new(),
            last: Vec::new(),
        }
    }

    /// The places of those who attended something.
    fn attended(&mut self, family: &'a Family, act: &Act) -> Vec<u32> {
        let people = act.who.iter();
        let people = people.filter_map(|place| family.1.people.get(*place as usize));
        let mut places = BTreeSet::new();
        for person in people {
            let here = Last {
                on: act.on,
                family,
                person,
            };
            let next = self.last.len() as u32;
            let id = root(&self.double_of, person.id);
            let place = *self.places.entry(id).or_insert(next);
            match self.last.get_mut(place as usize) {
                None => self.last.push(here),
                Some(last) if last.on <= here.on => *last = here,
                Some(_) => {}
            }
            places.insert(place);
        }
        places.into_iter().collect()
    }

    fn named(&self) -> Vec<(FamilyId, RecordId)> {
        let last = self.last.iter();
        last.map(|it| (it.family.0, it.person.id)).collect()
    }
}

fn root(double_of: &HashMap<RecordId, RecordId>, mut id: RecordId) -> RecordId {
    while let Some(other) = double_of.get(&id) {
        id = *other;
    }
    id
}
