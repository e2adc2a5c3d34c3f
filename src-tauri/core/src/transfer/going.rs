//! What of a family goes to another centre, what stays, and why.
//!
//! A person goes with a consent of their own that names the other centre. Numbers by which somebody
//! is known do not go: the other centre may ask for them for a task of its own (다문화가족지원법
//! 시행령 제15조), and sees the card itself then. The consents do not go either: they were given to
//! this centre.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::carry::CarriedRecord;
use crate::consent::{Carried, Ground, Sort, carrying, kept};
use crate::contract::WhyStays;
use crate::course::{day_of, hides_contacts, is_contact};
use crate::log::{Record, RecordId, State};
use crate::model::{Field, Kind, Shape, Value, codes, is_number, required, shape};

/// The kinds of record that go. What is not among them is this centre's own: tasks, what was
/// decided about them, saved checks, approvals, what was shown or typed.
pub(super) const GO: &[Kind] = &[
    Kind::Family,
    Kind::Person,
    Kind::Name,
    Kind::Nationality,
    Kind::Registration,
    Kind::Stay,
    Kind::Address,
    Kind::Enrolment,
    Kind::Absence,
    Kind::Application,
    Kind::Guardian,
    Kind::Tie,
    Kind::Bond,
    Kind::Note,
    Kind::Intake,
    Kind::Screening,
    Kind::Assessment,
    Kind::Plan,
    Kind::Goal,
    Kind::Progress,
    Kind::Delivery,
    Kind::Referral,
    Kind::Meeting,
    Kind::Promise,
    Kind::Closure,
    Kind::Reopening,
    Kind::Aftercare,
    Kind::Flag,
];

/// This centre's own work of which a person wants to know that it stays.
const OWN: &[Kind] = &[Kind::Task, Kind::Check, Kind::Correction, Kind::Typed];

/// Papers that bear a number by which somebody is known, and consents.
pub(super) const NEVER_PAPERS: &[&str] = &[
    "resident_register",
    "alien_card",
    "residence_report",
    "passport",
    "family_certificate",
    "marriage_certificate",
    "birth_certificate",
    "consent",
];

/// What stays, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Staying {
    /// Why.
    pub(crate) why: WhyStays,
    /// How many records or fields.
    pub(crate) count: usize,
    /// Whose, where it is people who stay.
    pub(crate) people: Vec<RecordId>,
}

/// What goes of a family, and what stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Going {
    /// The consents on which it rests; none where nothing may go.
    pub(crate) consents: Vec<RecordId>,
    /// The records, those that others refer to among them.
    pub(crate) records: Vec<CarriedRecord>,
    /// The papers that somebody may choose to send along.
    pub(crate) papers: Vec<RecordId>,
    /// What stays.
    pub(crate) staying: Vec<Staying>,
}

impl Going {
    /// The people who go.
    pub(crate) fn people(&self) -> impl Iterator<Item = RecordId> {
        let people = self.records.iter().filter(|it| it.kind == Kind::Person);
        people.map(|it| it.id)
    }

    /// The days of the consents, the earliest first.
    pub(crate) fn days(&self, state: &State) -> Vec<NaiveDate> {
        let consents = self.consents.iter().filter_map(|it| state.get(*it));
        let days: BTreeSet<NaiveDate> = consents.filter_map(|it| day_of(it, Field::On)).collect();
        days.into_iter().collect()
    }
}

/// How many of each stay.
#[derive(Default)]
struct Left(BTreeMap<WhyStays, usize>);

impl Left {
    fn add(&mut self, why: WhyStays) {
        *self.0.entry(why).or_default() += 1;
    }
}

/// What goes to a centre of that name on a day. `state` is the family as anybody may see it: what
/// is kept from anyone is not in it.
pub(crate) fn going(state: &State, centre: &str, on: NaiveDate) -> Going {
    let mut consents = Vec::new();
    let mut without = Vec::new();
    for person in state.of_kind(Kind::Person) {
        let own = carrying(state, Sort::ThirdParty, Some(person.id), on);
        let own: Vec<RecordId> = own
            .filter(|it| names(it.text(Field::Recipient), centre))
            .map(|it| it.id)
            .collect();
        // Who has died is nobody's consent away.
        match own.is_empty() && day_of(person, Field::DiedOn).is_none() {
            true => without.push(person.id),
            false => consents.extend(own),
        }
    }
    let mut left = Left::default();
    let loose = without_basis(state, on);
    let hides = hides_contacts(state, on);
    let mut records: Vec<CarriedRecord> = Vec::new();
    let mut papers = Vec::new();
    for record in state.records().filter(|it| !it.is_removed()) {
        let Some(kind) = record.kind() else {
            continue;
        };
        if without.contains(&record.id) {
            continue;
        }
        match kind {
            Kind::Document => match paper_stays(record, &loose) {
                Some(why) => left.add(why),
                None => papers.push(record.id),
            },
            Kind::Consent => left.add(WhyStays::Consents),
            Kind::Meeting if record.text(Field::Sort) != Some("conference") => {
                left.add(WhyStays::Supervision);
            }
            Kind::Bond if loose.contains(&(record.id, Field::Sort)) => {
                left.add(WhyStays::Sensitive);
            }
            _ if OWN.contains(&kind) => left.add(WhyStays::OwnWork),
            _ if GO.contains(&kind) => {
                let fields = fields(record, kind, hides, &loose, &mut left);
                records.push(CarriedRecord {
                    id: record.id,
                    kind,
                    fields,
                });
            }
            _ => {}
        }
    }
    bind(&mut records);
    papers.retain(|it| {
        let person = state.get(*it).and_then(|it| it.text(Field::Person));
        person.is_none_or(|person| records.iter().any(|it| it.id.to_string() == person))
    });
    let mut staying: Vec<Staying> = Vec::new();
    if !without.is_empty() {
        staying.push(Staying {
            why: WhyStays::NoConsent,
            count: without.len(),
            people: without,
        });
    }
    staying.extend(left.0.into_iter().map(|(why, count)| Staying {
        why,
        count,
        people: Vec::new(),
    }));
    Going {
        consents,
        records,
        papers,
        staying,
    }
}

/// Whether the recipient of a consent is that centre. Blanks do not count.
fn names(recipient: Option<&str>, centre: &str) -> bool {
    let bare = |text: &str| -> String {
        let letters = text.chars().filter(|it| it.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let centre = bare(centre);
    !centre.is_empty() && recipient.is_some_and(|it| bare(it).contains(&centre))
}

/// What no consent to sensitive data carries, whether or not a reason stands for keeping it here.
fn without_basis(state: &State, on: NaiveDate) -> BTreeSet<(RecordId, Field)> {
    let all = kept(state, on).into_iter();
    let loose = all.filter(|it| {
        let sensitive = matches!(it.ground, Ground::Consent(Sort::Sensitive, _));
        sensitive && !matches!(it.carried, Carried::Consents(_))
    });
    loose.map(|it| (it.record, it.field)).collect()
}

fn paper_stays(paper: &Record, loose: &BTreeSet<(RecordId, Field)>) -> Option<WhyStays> {
    let destroyed = paper.register(Field::DestroyedOn).is_some();
    match paper.text(Field::Sort) {
        // Nobody said what it is.
        None | Some("other") => Some(WhyStays::Papers),
        Some(sort) if NEVER_PAPERS.contains(&sort) => Some(WhyStays::Papers),
        _ if destroyed => Some(WhyStays::Papers),
        _ => loose
            .contains(&(paper.id, Field::Sort))
            .then_some(WhyStays::Sensitive),
    }
}

/// The fields of a record that go.
fn fields(
    record: &Record,
    kind: Kind,
    hides: bool,
    loose: &BTreeSet<(RecordId, Field)>,
    left: &mut Left,
) -> BTreeMap<Field, Value> {
    let mut fields = BTreeMap::new();
    for (name, register) in &record.fields {
        let Some(field) = name.known() else {
            continue;
        };
        let why = match field {
            _ if is_number(kind, field) => Some(WhyStays::Numbers),
            _ if hides && is_contact(kind, field) => Some(WhyStays::Contacts),
            _ if loose.contains(&(record.id, field)) => Some(WhyStays::Sensitive),
            _ if register.settled().is_none() => Some(WhyStays::Disputed),
            _ => None,
        };
        let value = register.settled().map(Value::plain);
        if value.is_some_and(Value::is_null) {
            continue;
        }
        match (why, value) {
            (Some(why), _) => left.add(why),
            // Destroyed, or under a key that is not for whoever sends.
            (None, None | Some(Value::Sealed(_))) => {}
            (None, Some(value)) if goes(kind, field) => {
                let bare = value.as_text().and_then(without_numbers);
                if bare.is_some() {
                    left.add(WhyStays::Numbers);
                }
                let value = bare.map_or_else(|| value.clone(), Value::Text);
                fields.insert(field, value);
            }
            _ => {}
        }
    }
    fields
}

/// Digits of a registration number: six of a day, then seven.
const OF_DAY: usize = 6;
const OF_NUMBER: usize = 13;

/// A text with stars in the place of the registration numbers in it; none where it has none.
fn without_numbers(text: &str) -> Option<String> {
    let mut letters: Vec<char> = text.chars().collect();
    let (mut place, mut found) = (0, false);
    while place < letters.len() {
        let end = number_at(&letters, place);
        for letter in letters.get_mut(place..end).unwrap_or_default() {
            if letter.is_ascii_digit() {
                *letter = '*';
            }
        }
        found |= end > place;
        // Past the number, or the run of digits that is none.
        place = end.max(place + 1);
        let within = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
        while place > 0 && within(place) && within(place - 1) {
            place += 1;
        }
    }
    found.then(|| letters.into_iter().collect())
}

/// Where a registration number ends that begins at a place; that place where none does.
fn number_at(letters: &[char], place: usize) -> usize {
    let mut digits: Vec<u32> = Vec::with_capacity(OF_NUMBER);
    let mut end = place;
    for (at, letter) in letters.iter().enumerate().skip(place) {
        match letter.to_digit(10) {
            Some(digit) => {
                digits.push(digit);
                end = at + 1;
            }
            // Between the two parts stands a hyphen, a blank, or both.
            None if digits.len() == OF_DAY && matches!(letter, '-' | '–' | ' ') => {}
            None => break,
        }
    }
    let is_number = match digits.as_slice() {
        [_, _, m, n, d, e, sex, ..] if digits.len() == OF_NUMBER => {
            (1..=12).contains(&(m * 10 + n))
                && (1..=31).contains(&(d * 10 + e))
                && (1..=8).contains(sex)
        }
        _ => false,
    };
    if is_number { end } else { place }
}

/// Whether a field of a kind goes: what a form writes, but not on what this centre keeps it.
pub(super) fn goes(kind: Kind, field: Field) -> bool {
    let own = matches!(field, Field::KeptFor | Field::KeptWithout | Field::Consent);
    let written = shape(kind, field).is_some_and(|it| it != Shape::Internal);
    written && !own && !is_number(kind, field)
}

/// Takes out what refers to something that stays: the record, where it is about a person who stays
/// or makes no sense without the other; the field alone otherwise.
fn bind(records: &mut Vec<CarriedRecord>) {
    loop {
        let there: BTreeMap<String, Kind> = records
            .iter()
            .map(|it| (it.id.to_string(), it.kind))
            .collect();
        let before = records.len();
        records.retain_mut(|record| {
            let (kind, mut stays) = (record.kind, false);
            record.fields.retain(|field, value| {
                if shape(kind, *field) == Some(Shape::People) {
                    let going = value.as_text().and_then(|it| those_there(it, &there));
                    *value = going.map_or(Value::Null, Value::Text);
                    return !value.is_null();
                }
                let to = refers(kind, *field);
                let lost =
                    !to.is_empty() && value.as_text().is_none_or(|it| !there.contains_key(it));
                // A warning is for the other centre whoever it is about.
                let bare = matches!(kind, Kind::Family | Kind::Flag) || !to.contains(&Kind::Person);
                stays |= lost && (required(kind).contains(field) || !bare);
                !lost
            });
            !stays
        });
        if records.len() == before {
            return;
        }
    }
}

/// Those of some people who are there; none where nobody is.
fn those_there(people: &str, there: &BTreeMap<String, Kind>) -> Option<String> {
    let people = codes(people).filter(|it| there.get(*it) == Some(&Kind::Person));
    let people: Vec<&str> = people.collect();
    (!people.is_empty()).then(|| people.join(","))
}

/// The kinds of record that a field refers to.
pub(super) fn refers(kind: Kind, field: Field) -> &'static [Kind] {
    match shape(kind, field) {
        Some(Shape::Reference(Kind::Person)) => &[Kind::Person],
        Some(Shape::Reference(Kind::Plan)) => &[Kind::Plan],
        Some(Shape::Reference(Kind::Goal)) => &[Kind::Goal],
        Some(Shape::Reference(Kind::Note)) => &[Kind::Note],
        Some(Shape::Reference(Kind::Consent)) => &[Kind::Consent],
        Some(Shape::Reference(Kind::Document)) => &[Kind::Document],
        Some(Shape::References(kinds)) => kinds,
        _ => &[],
    }
}

/// A paper as it goes, without its bytes.
pub(crate) fn carried_paper(paper: &Record) -> CarriedRecord {
    let mut left = Left::default();
    CarriedRecord {
        id: paper.id,
        kind: Kind::Document,
        fields: fields(paper, Kind::Document, false, &BTreeSet::new(), &mut left),
    }
}
