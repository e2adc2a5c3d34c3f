//! What is counted of a family, read from its records.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::course::{day_of, spans};
use crate::korea::day_in_korea;
use crate::log::{FamilyId, Record, RecordId, State};
use crate::merge::SAME;
use crate::model::{Field, Kind, Value, codes};
use crate::register::Dated;

/// What is counted of a family.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// The case type, a word of the vocabulary.
    pub case_type: Option<String>,
    /// From when to when the case was open, the first time first.
    pub spans: Vec<Span>,
    /// Everyone of the family, and whoever attended something and was taken out since.
    pub people: Vec<Counted>,
    /// What was done, in the order of making.
    pub acts: Vec<Act>,
    /// How many acts have no settled day, and so stand in no period.
    pub undated: u32,
}

/// From when to when a case was open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The day of the closure; none while the case is open.
    pub until: Option<NaiveDate>,
}

impl Span {
    /// Whether the case was open on a day; on that of its closure it was.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// A person, as far as numbers are split by who somebody is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Which person.
    pub id: RecordId,
    /// The day of birth as far as it is known.
    pub birth: Option<String>,
    /// `female`, `male` or `unknown`.
    pub sex: Option<String>,
    /// Nationalities with their periods.
    pub nationalities: Vec<Dated>,
    /// Who this person is in other files, by decision of somebody.
    pub same: Vec<RecordId>,
}

/// The sort of something that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActSort {
    /// A service that was given (서비스 제공).
    Delivery,
    /// A contact that was noted (과정기록).
    Contact,
    /// A contact after the closing (사후관리).
    Aftercare,
}

/// Something that was done with a family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// The day.
    pub on: NaiveDate,
    /// The sort.
    pub sort: ActSort,
    /// The area of a service, a word of the vocabulary.
    pub area: Option<String>,
    /// Which session of a programme, as it was written.
    pub session: Option<String>,
    /// The places of those who attended among [`Figures::people`].
    pub who: Vec<u32>,
    /// How many attended, where somebody wrote a number.
    pub heads: Option<u32>,
}

impl Act {
    /// The row of its area: that of the service, or the sort of the contact.
    pub fn area_word(&self) -> &str {
        match self.sort {
            ActSort::Delivery => self.area.as_deref().unwrap_or("unsaid"),
            ActSort::Contact => "contact",
            ActSort::Aftercare => "aftercare",
        }
    }

    /// How many attended of whom nobody wrote who they are.
    pub fn nameless(&self) -> u64 {
        let heads = self.heads.unwrap_or_default() as usize;
        heads.saturating_sub(self.who.len()) as u64
    }
}

impl Figures {
    /// What is counted of a family as its records stand.
    pub fn of(state: &State) -> Self {
        let mut figures = Self::default();
        let family = state.of_kind(Kind::Family).next();
        figures.case_type = family.and_then(|it| text(it, Field::CaseType));
        figures.spans = spans_of(state, family);
        let people = state.of_kind(Kind::Person);
        figures.people = people.map(|it| counted(state, it)).collect();
        for (kind, sort) in [
            (Kind::Delivery, ActSort::Delivery),
            (Kind::Note, ActSort::Contact),
            (Kind::Aftercare, ActSort::Aftercare),
        ] {
            for record in state.of_kind(kind) {
                match day_of(record, Field::On) {
                    Some(on) => figures.add(state, record, on, sort),
                    None => figures.undated += 1,
                }
            }
        }
        figures
    }

    /// Everyone who is the same as somebody of another file, with whom.
    pub fn links(&self) -> impl Iterator<Item = (RecordId, RecordId)> {
        let people = self.people.iter();
        people.flat_map(|person| person.same.iter().map(|other| (person.id, *other)))
    }

    fn add(&mut self, state: &State, record: &Record, on: NaiveDate, sort: ActSort) {
        let attended = record.text(Field::Attendees).unwrap_or_default();
        let attended = codes(attended).filter_map(|id| id.parse().ok());
        let mut who: Vec<u32> = attended.filter_map(|id| self.place_of(state, id)).collect();
        who.sort_unstable();
        who.dedup();
        let heads = record.value(Field::Attended).and_then(Value::as_int);
        self.acts.push(Act {
            on,
            sort,
            area: text(record, Field::ServiceArea),
            session: text(record, Field::Session).filter(|it| !it.trim().is_empty()),
            who,
            heads: heads.and_then(|heads| u32::try_from(heads).ok()),
        });
    }

    /// The place of a person; one who was taken out since has come all the same.
    fn place_of(&mut self, state: &State, id: RecordId) -> Option<u32> {
        let place = match self.people.iter().position(|it| it.id == id) {
            Some(place) => place,
            None => {
                let record = state.get(id)?;
                self.people.push(counted(state, record));
                self.people.len() - 1
            }
        };
        u32::try_from(place).ok()
    }
}

/// From when to when the case was open. Where nobody wrote when it was opened, it is the day of the
/// intake, and else the day on which the file was made.
fn spans_of(state: &State, family: Option<&Record>) -> Vec<Span> {
    let intakes = state.of_kind(Kind::Intake);
    let intake = intakes.filter_map(|it| day_of(it, Field::On)).min();
    let made = family.and_then(Record::first_written).map(day_in_korea);
    let opened = family.and_then(|it| day_of(it, Field::OpenedOn));
    let Some(opened) = opened.or(intake).or(made) else {
        return Vec::new();
    };
    let rounds = spans(state).into_iter();
    rounds
        .map(|(reopened, until)| Span {
            from: reopened.unwrap_or(opened),
            until,
        })
        .collect()
}

fn counted(state: &State, person: &Record) -> Counted {
    let nationalities = state.of_person(person.id, Kind::Nationality);
    let same = state.of_person(person.id, Kind::Sameness);
    Counted {
        id: person.id,
        birth: text(person, Field::BirthDate),
        sex: text(person, Field::Sex),
        nationalities: nationalities
            .filter_map(|record| {
                Some(Dated {
                    code: text(record, Field::Country)?,
                    from: day_of(record, Field::From),
                    until: day_of(record, Field::Until),
                })
            })
            .collect(),
        same: same
            .filter(|it| it.text(Field::Decision) == Some(SAME))
            .filter_map(|it| it.text(Field::Counterpart)?.parse().ok())
            .collect(),
    }
}

fn text(record: &Record, field: Field) -> Option<String> {
    record.text(field).map(str::to_owned)
}

/// A family with what is counted of it.
pub(crate) type Family = (FamilyId, Figures);
