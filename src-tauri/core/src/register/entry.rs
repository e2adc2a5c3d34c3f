//! A family as the register keeps it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use eligibility::{Correction, FamilyFacts, Rulebook};

use super::card::{Dated, Elsewhere, FamilyCard, FlagCard, NameOf, OutCard, PersonCard, ReadAt};
use crate::casefile::CaseFile;
use crate::caseload::Load;
use crate::checks::cases;
use crate::course::{closed_on, keeps_contacts, receivers};
use crate::log::{AccountId, EntryHash, FamilyId, LogFile, Record, State};
use crate::merge::SAME;
use crate::model::{Field, Kind, Value, parse_day};
use crate::retention::Retained;
use crate::search::{NumberKey, PersonKeys, PersonSource};
use crate::statistics::Figures;
use crate::transfer::out;
use crate::worklist::{WorkItem, worklist};

/// Makes the facts of the check from a family's records.
pub type FactsOf = fn(FamilyId, &State) -> FamilyFacts;

/// A family as the register keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct FamilyEntry {
    /// What lists show.
    pub card: FamilyCard,
    /// The search keys of each of the card's people.
    pub keys: Vec<PersonKeys<'static>>,
    /// The facts of the check.
    pub facts: FamilyFacts,
    /// What is to be done.
    pub work: Vec<WorkItem>,
    /// What offices decided otherwise than saved checks.
    pub cases: Vec<Correction>,
    /// The heads that the file was last seen with; also those that it lacks now.
    pub heads: Vec<EntryHash>,
    /// What statistics count of it.
    pub figures: Figures,
    /// What the caseload shows of it.
    pub load: Load,
    /// Since when it is closed, and what of it has a period of its own.
    pub retained: Retained,
}

impl FamilyEntry {
    /// What the register keeps of a case file as it stands. Registration numbers that were
    /// destroyed or do not open are left out of the search.
    pub fn of(file: &CaseFile, facts: FactsOf, key: &NumberKey, rulebook: &Rulebook) -> Self {
        let listed = file.listed();
        let (family, state) = (file.family(), &*listed);
        let mut card = family_card(family, state);
        let mut keys = Vec::with_capacity(card.people.len());
        let warns = keeps_contacts_unseen(file.whole(), state);
        for person in &mut card.people {
            // Lists hide it by the warnings that they know.
            person.phone = person.phone.take().filter(|_| !warns);
            let numbers = state.of_person(person.id, Kind::Registration);
            let numbers: Vec<_> = numbers
                .filter_map(|record| LogFile::reveal(file, record.id, Field::Number).ok())
                .collect();
            let numbers: Vec<&str> = numbers.iter().map(|number| number.as_str()).collect();
            person.numbers = numbers.iter().filter_map(|it| key.of_number(it)).collect();
            keys.push(person_keys(&card.file_number, person, &numbers, key));
        }
        // What is out of sight would stand there as not done.
        let work = match file.lists_all_parts() {
            true => worklist(family, (state, file.whole()), rulebook),
            false => Vec::new(),
        };
        Self {
            card,
            keys,
            facts: facts(family, state),
            cases: match file.lists_all_parts() {
                true => cases(state),
                false => Vec::new(),
            },
            figures: Figures::of(state),
            load: Load::of(state, &work),
            work,
            heads: file.seen_heads(),
            retained: Retained {
                closed_on: closed_on(state),
                numbers: file.count_sealed().map_or(0, small),
                papers: small(file.living_papers(None).len()),
            },
        }
    }
}

impl FamilyEntry {
    /// A family as those find it who cannot open it, by what its card shows them.
    pub fn outside(card: &FamilyCard, facts: FactsOf, key: &NumberKey) -> Self {
        let card = card.outside();
        let people = card.people.iter();
        let keys = people.map(|person| person_keys(&card.file_number, person, &[], key));
        Self {
            keys: keys.collect(),
            facts: facts(card.family, &State::default()),
            work: Vec::new(),
            cases: Vec::new(),
            figures: Figures::default(),
            load: Load::default(),
            heads: Vec::new(),
            retained: Retained::default(),
            card,
        }
    }
}

/// Whether a warning that keeps contacts from sight is itself not among what lists may hold.
fn keeps_contacts_unseen(whole: &State, listed: &State) -> bool {
    let mut flags = whole.of_kind(Kind::Flag);
    flags.any(|flag| keeps_contacts(flag) && listed.get(flag.id).is_none())
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The last reading of each who has read it.
fn read(state: &State) -> Vec<ReadAt> {
    let mut last: BTreeMap<AccountId, DateTime<Utc>> = BTreeMap::new();
    let readings = state.of_kind(Kind::Reading).filter_map(Record::latest);
    for reading in readings {
        let at = last.entry(reading.author).or_insert(reading.at);
        *at = reading.at.max(*at);
    }
    let last = last.into_iter();
    last.map(|(account, at)| ReadAt { account, at }).collect()
}

fn family_card(family: FamilyId, state: &State) -> FamilyCard {
    let record = state.of_kind(Kind::Family).next();
    let text = |field| record.and_then(|record| text(record, field));
    let last = state.records().filter_map(Record::latest).map(|it| it.at);
    FamilyCard {
        family,
        title: text(Field::Title).unwrap_or_default(),
        file_number: text(Field::FileNumber).unwrap_or_default(),
        case_type: text(Field::CaseType),
        worker: text(Field::Worker),
        receivers: receivers(state),
        out: out(state).map(|(stage, at, centre)| OutCard { stage, centre, at }),
        touched_at: last.max(),
        read: read(state),
        people: state
            .of_kind(Kind::Person)
            .map(|person| person_card(state, person))
            .collect(),
        flags: state.of_kind(Kind::Flag).map(flag_card).collect(),
        sealed: record
            .is_some_and(|it| it.value(Field::KeptSealed).and_then(Value::as_bool) == Some(true)),
    }
}

fn flag_card(flag: &Record) -> FlagCard {
    FlagCard {
        id: flag.id,
        person: flag.text(Field::Person).and_then(|id| id.parse().ok()),
        sort: text(flag, Field::Sort),
        text: text(flag, Field::Text),
        from: day(flag, Field::From),
        until: day(flag, Field::Until),
        hides_contacts: keeps_contacts(flag),
    }
}

fn person_card(state: &State, person: &Record) -> PersonCard {
    let names = state.of_person(person.id, Kind::Name).filter_map(|name| {
        let sort = text(name, Field::Sort).unwrap_or_default();
        text(name, Field::Text).map(|text| NameOf { sort, text })
    });
    let nationalities = state
        .of_person(person.id, Kind::Nationality)
        .filter_map(|record| {
            Some(Dated {
                code: text(record, Field::Country)?,
                from: day(record, Field::From),
                until: day(record, Field::Until),
            })
        });
    let decided = |same| elsewhere(state, person, same).collect();
    PersonCard {
        id: person.id,
        names: names.collect(),
        birth_date: text(person, Field::BirthDate),
        sex: text(person, Field::Sex),
        relation: text(person, Field::Relation),
        phone: text(person, Field::Phone),
        nationalities: nationalities.collect(),
        numbers: Vec::new(),
        same: decided(true),
        apart: decided(false),
    }
}

/// Who a person is, or is not, by decision.
fn elsewhere(state: &State, person: &Record, same: bool) -> impl Iterator<Item = Elsewhere> {
    let decisions = state.of_person(person.id, Kind::Sameness);
    decisions
        .filter(move |it| (it.text(Field::Decision) == Some(SAME)) == same)
        .filter_map(|it| {
            Some(Elsewhere {
                family: it.text(Field::Family)?.parse().ok()?,
                person: it.text(Field::Counterpart)?.parse().ok()?,
                record: it.id,
            })
        })
}

fn person_keys(
    file_number: &str,
    person: &PersonCard,
    numbers: &[&str],
    key: &NumberKey,
) -> PersonKeys<'static> {
    let names: Vec<&str> = person.names.iter().map(|name| name.text.as_str()).collect();
    let phone = person.phone.as_deref();
    let source = PersonSource {
        names: &names,
        birth_date: person.birth_date.as_deref(),
        phones: phone.as_slice(),
        file_number: Some(file_number),
        numbers,
    };
    PersonKeys::of(&source, key)
}

fn day(record: &Record, field: Field) -> Option<NaiveDate> {
    record.text(field).and_then(parse_day)
}

fn text(record: &Record, field: Field) -> Option<String> {
    record.text(field).map(str::to_owned)
}
