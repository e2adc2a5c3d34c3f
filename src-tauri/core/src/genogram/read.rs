//! From a family's state to the people and ties of a day.

use chrono::{Days, NaiveDate};

use super::kin::{CoupleTie, Feeling, Kin, Member, Parentage, Sex, Tie, TieSort, Trouble};
use crate::course::standing_flags;
use crate::log::{Record, RecordId, State};
use crate::model::{Field, Kind, parse_day};
use crate::names::shown_name;
use crate::words::Words;

/// From its first day to the day on which a child is expected.
const PREGNANCY: Days = Days::new(280);

/// What the family is called.
pub fn title(state: &State) -> String {
    let family = state.of_kind(Kind::Family).next();
    let title = family.and_then(|family| family.text(Field::Title));
    title.unwrap_or_default().to_owned()
}

/// The warnings about the whole family on a day.
pub fn family_flags(state: &State, day: NaiveDate, words: &Words) -> Vec<String> {
    let flags = standing_flags(state, day).into_iter();
    flags
        .filter(|flag| flag.text(Field::Person).is_none())
        .map(|flag| flag_words(flag.text(Field::Sort).unwrap_or("other"), words))
        .collect()
}

/// A sort of warning in words.
pub fn flag_words(sort: &str, words: &Words) -> String {
    words.say(&format!("flag-sort-{sort}"), &[])
}

/// The people who were born by the day and the ties that had begun, and what people said
/// differently about them: of that nothing is drawn.
pub fn kin(state: &State, day: NaiveDate) -> (Kin, Vec<Trouble>) {
    let mut disputed = Vec::new();
    let people = state
        .of_kind(Kind::Person)
        .inspect(|person| {
            disputed.extend(dispute(
                person,
                &[Field::BirthDate, Field::Sex, Field::DiedOn],
            ))
        })
        .filter_map(|person| member(state, person, day))
        .collect();
    let ties = state.of_kind(Kind::Tie).filter_map(|record| {
        let fields = [
            Field::Sort,
            Field::Person,
            Field::Other,
            Field::From,
            Field::Until,
        ];
        disputed.extend(dispute(record, &fields));
        tie(record, day)
    });
    let ties = ties.chain(state.of_kind(Kind::Guardian).filter_map(guardian));
    let ties = ties.collect();
    let family = state.of_kind(Kind::Family).next();
    let index = family
        .and_then(|family| family.text(Field::IndexPerson))
        .and_then(|id| id.parse().ok());
    (
        Kin {
            people,
            ties,
            index,
        },
        disputed,
    )
}

fn dispute(record: &Record, fields: &[Field]) -> Option<Trouble> {
    fields
        .iter()
        .any(|field| record.is_disputed(*field))
        .then_some(Trouble::Disputed(record.id))
}

fn member(state: &State, person: &Record, day: NaiveDate) -> Option<Member> {
    let birth = person.text(Field::BirthDate).map(str::to_owned);
    if birth
        .as_deref()
        .is_some_and(|birth| comes_after(birth, day))
    {
        return None;
    }
    let names = shown_name(state, person, day);
    let current = |kind| {
        let owner = person.id.to_string();
        let mut records: Vec<&Record> = state
            .of_kind(kind)
            .filter(|record| record.text(Field::Person) == Some(&owner) && record.stands(day))
            .collect();
        records.sort_by_key(|record| (day_of(record, Field::From), record.id));
        records
    };
    let mut nationalities: Vec<String> = current(Kind::Nationality)
        .iter()
        .filter_map(|record| record.text(Field::Country).map(str::to_owned))
        .collect();
    nationalities.dedup();
    let stays = current(Kind::Stay);
    let stay = stays.last().and_then(|stay| stay.text(Field::Status));
    let home = current(Kind::Address).last().and_then(|address| {
        // A district alone is not yet the same house.
        let house: String = address.text(Field::Detail)?.split_whitespace().collect();
        let area = address.text(Field::Area)?;
        (!house.is_empty()).then(|| format!("{area} {house}"))
    });
    Some(Member {
        id: person.id,
        name: names.main,
        passport: names.passport,
        sex: match person.text(Field::Sex) {
            Some("female") => Sex::Female,
            Some("male") => Sex::Male,
            _ => Sex::Unknown,
        },
        birth,
        flags: standing_flags(state, day)
            .into_iter()
            .filter(|flag| {
                flag.text(Field::Person).and_then(|id| id.parse().ok()) == Some(person.id)
            })
            .map(|flag| flag.text(Field::Sort).unwrap_or("other").to_owned())
            .collect(),
        died: day_of(person, Field::DiedOn).filter(|died| *died <= day),
        nationalities,
        stay: stay.map(str::to_owned),
        abroad: !current(Kind::Absence).is_empty(),
        depth: person.text(Field::Relation).and_then(depth),
        expects: day_of(person, Field::ExpectedOn).filter(|due| {
            due.checked_sub_days(PREGNANCY)
                .is_some_and(|first| first <= day)
        }),
        home,
    })
}

fn tie(record: &Record, day: NaiveDate) -> Option<Tie> {
    let id = |field| record.text(field)?.parse::<RecordId>().ok();
    let from = day_of(record, Field::From);
    if from.is_some_and(|from| from > day) {
        return None;
    }
    Some(Tie {
        id: record.id,
        sort: sort(record.text(Field::Sort)?)?,
        person: id(Field::Person)?,
        other: id(Field::Other)?,
        from,
        ended: day_of(record, Field::Until).filter(|until| *until < day),
    })
}

fn guardian(record: &Record) -> Option<Tie> {
    let id = |field| record.text(field)?.parse::<RecordId>().ok();
    Some(Tie {
        id: record.id,
        sort: TieSort::Guardian,
        person: id(Field::Person)?,
        other: id(Field::Other)?,
        from: None,
        ended: None,
    })
}

/// The sort of a tie by its word; none for those that a genogram does not draw.
fn sort(word: &str) -> Option<TieSort> {
    Some(match word {
        "de_facto" => TieSort::Couple(CoupleTie::DeFacto),
        "spouse" => TieSort::Couple(CoupleTie::Married),
        "separated" => TieSort::Couple(CoupleTie::Separated),
        "divorced" => TieSort::Couple(CoupleTie::Divorced),
        "birth_parent" => TieSort::Parent(Parentage::Birth),
        "adoptive_parent" => TieSort::Parent(Parentage::Adoptive),
        "foster_parent" => TieSort::Parent(Parentage::Foster),
        "step_parent" => TieSort::Parent(Parentage::Step),
        "sibling" => TieSort::Sibling,
        "twin" => TieSort::Twin,
        "co_resident" => TieSort::CoResident,
        "close" => TieSort::Feeling(Feeling::Close),
        "distant" => TieSort::Feeling(Feeling::Distant),
        "conflict" => TieSort::Feeling(Feeling::Conflict),
        "violence" => TieSort::Feeling(Feeling::Violence),
        "cut_off" => TieSort::Feeling(Feeling::CutOff),
        _ => return None,
    })
}

fn depth(relation: &str) -> Option<i32> {
    match relation {
        "grandmother" | "grandfather" => Some(-1),
        "mother" | "father" | "spouse" => Some(0),
        "child" => Some(1),
        _ => None,
    }
}

/// Whether a day that may be partly known (`1990`, `1990-05`) lies wholly after another.
fn comes_after(birth: &str, day: NaiveDate) -> bool {
    let day = day.to_string();
    day.get(..birth.len()).is_some_and(|known| birth > known)
}

/// Whether what a record says holds on a day.
pub trait Standing {
    /// Whether the day lies within the record's period; an open end is no end.
    fn stands(&self, day: NaiveDate) -> bool;
}

impl Standing for Record {
    fn stands(&self, day: NaiveDate) -> bool {
        day_of(self, Field::From).is_none_or(|from| from <= day)
            && day_of(self, Field::Until).is_none_or(|until| day <= until)
    }
}

/// A day of a record, where it is known in full.
pub fn day_of(record: &Record, field: Field) -> Option<NaiveDate> {
    record.text(field).and_then(parse_day)
}
