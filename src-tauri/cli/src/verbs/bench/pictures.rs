//! What the genogram of thirty people takes, from the family's records to the scene.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use hamkke_core::contract::{
    AskPicture, CreateFamily, Failure, FailureCode, NewPerson, PictureLanguage, RecordChange, Save,
};
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind, Value};

use super::figure::{Figure, Goal};

const PEOPLE: usize = 30;
const ROUNDS: usize = 100;
/// Milliseconds are what a person sees.
const GOAL: Goal = Goal::Seconds(30e-3);

/// Makes a family of four generations, and asks for its picture again and again.
pub fn measure(desk: &Desk, day: NaiveDate) -> Result<Figure, Failure> {
    let kin = Kin::of(PEOPLE);
    let made = desk.create_family(CreateFamily {
        fields: [(Field::Title, Value::from("표본 대가족"))].into(),
        people: kin.people,
    })?;
    let id = |number: usize| {
        let person = made.people.get(number).ok_or(FailureCode::NotFound)?;
        Ok::<Value, Failure>(Value::text(person.id.clone()))
    };
    let ties = kin.ties.into_iter().map(|(person, sort, other)| {
        let fields = [
            (Field::Person, id(person)?),
            (Field::Other, id(other)?),
            (Field::Sort, Value::text(sort)),
        ];
        Ok(RecordChange {
            record: None,
            kind: Kind::Tie,
            fields: fields.into(),
        })
    });
    desk.save(Save {
        family: made.id.clone(),
        changes: ties.collect::<Result<_, Failure>>()?,
        reason: None,
    })?;
    let mut times: Vec<Duration> = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let ask = AskPicture {
            family: made.id.clone(),
            day,
            language: PictureLanguage::Ko,
        };
        let began = Instant::now();
        desk.genogram(ask)?;
        times.push(began.elapsed());
    }
    Ok(Figure::times("bench-genogram", GOAL, &times))
}

/// People by number, and what the second is to the first.
#[derive(Default)]
struct Kin {
    people: Vec<NewPerson>,
    ties: Vec<(usize, &'static str, usize)>,
}

impl Kin {
    /// Couples with two or three children, each of whom is married, until there are so many.
    fn of(people: usize) -> Self {
        let mut kin = Self::default();
        let mut couples = vec![kin.couple(1940)];
        let mut year = 1940;
        while kin.people.len() < people {
            year += 25;
            let mut next = Vec::new();
            for (number, couple) in couples.into_iter().enumerate() {
                for child in 0..2 + number % 2 {
                    match people.saturating_sub(kin.people.len()) {
                        0 => break,
                        1 => {
                            let child = kin.person(year + child);
                            kin.born_to(child, couple);
                        }
                        _ => {
                            let own = kin.couple(year + child);
                            kin.born_to(own.0, couple);
                            next.push(own);
                        }
                    }
                }
            }
            couples = next;
        }
        // Lines of feeling cross what lies between, which is what takes time.
        for number in (0..people.saturating_sub(7)).step_by(5) {
            kin.ties.push((number, "conflict", number + 7));
        }
        kin
    }

    fn couple(&mut self, year: usize) -> (usize, usize) {
        let couple = (self.person(year), self.person(year + 1));
        self.ties.push((couple.0, "spouse", couple.1));
        couple
    }

    fn born_to(&mut self, child: usize, parents: (usize, usize)) {
        for parent in [parents.0, parents.1] {
            self.ties.push((child, "birth_parent", parent));
        }
    }

    fn person(&mut self, year: usize) -> usize {
        let number = self.people.len();
        let sex = if number.is_multiple_of(2) {
            "female"
        } else {
            "male"
        };
        let name = |sort: &str, text: String| -> BTreeMap<Field, Value> {
            [(Field::Sort, sort.into()), (Field::Text, text.into())].into()
        };
        self.people.push(NewPerson {
            fields: [
                (
                    Field::BirthDate,
                    format!("{year}-03-{:02}", 1 + number % 28).into(),
                ),
                (Field::Sex, sex.into()),
            ]
            .into(),
            names: vec![
                name("hangul", format!("응우옌 티 프엉 {number}")),
                name("passport", "NGUYEN THI PHUONG THAO".to_owned()),
            ],
        });
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_family_has_thirty_people_of_whom_all_but_the_first_couple_and_spouses_have_parents() {
        let kin = Kin::of(PEOPLE);
        assert_eq!(kin.people.len(), PEOPLE);
        let children = kin.ties.iter().filter(|tie| tie.1 == "birth_parent");
        assert_eq!(children.count(), 2 * 14);
    }
}
