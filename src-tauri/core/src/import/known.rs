//! Whom the centre knows already.

use std::collections::HashMap;

use super::plan::PlannedPerson;
use crate::duplicates::{Looks, Reason, compare};
use crate::log::RecordId;
use crate::register::{FamilyCard, NameOf, PersonCard};
use crate::search::NumberKey;

/// The people of a centre by what tells them from each other: read once for a whole table, of
/// which each row is looked for.
#[derive(Debug, Default)]
pub struct CentrePeople {
    people: Vec<Resident>,
    born: HashMap<String, Vec<usize>>,
    numbered: HashMap<String, usize>,
}

#[derive(Debug)]
struct Resident {
    card: PersonCard,
    family: String,
}

impl CentrePeople {
    /// Everybody in the families.
    pub fn of(families: Vec<FamilyCard>) -> Self {
        let mut all = Self::default();
        for family in families {
            for card in family.people {
                let place = all.people.len();
                if let Some(birth) = &card.birth_date {
                    all.born.entry(birth.clone()).or_default().push(place);
                }
                let numbers = card.numbers.iter().cloned();
                all.numbered.extend(numbers.map(|number| (number, place)));
                all.people.push(Resident {
                    card,
                    family: family.title.clone(),
                });
            }
        }
        all
    }

    /// The title of the family in which the person of a row is already: somebody with the same
    /// registration number, or with the same day of birth and a name that is the same however it
    /// is written, or a part of it.
    pub fn family_of(&self, person: &PlannedPerson, numbers: &NumberKey) -> Option<&str> {
        let hash = person
            .number
            .as_deref()
            .and_then(|number| numbers.of_number(number));
        let numbered = hash.and_then(|hash| self.numbered.get(&hash));
        let found = match numbered {
            Some(place) => Some(*place),
            None => self.born_and_called(person),
        };
        found
            .and_then(|place| self.people.get(place))
            .map(|resident| resident.family.as_str())
    }

    fn born_and_called(&self, person: &PlannedPerson) -> Option<usize> {
        let birth = person.birth()?;
        let born = self.born.get(birth)?;
        let row = PersonCard {
            names: person
                .names
                .iter()
                .map(|(sort, text)| NameOf {
                    sort: (*sort).to_owned(),
                    text: text.clone(),
                })
                .collect(),
            birth_date: Some(birth.to_owned()),
            ..PersonCard::unknown(RecordId::from_bytes([0; 16]))
        };
        let looks = Looks::of(&row);
        let is_the_same = |place: &&usize| {
            let resident = self.people.get(**place);
            let likeness = resident.and_then(|it| compare(&looks, &Looks::of(&it.card), false));
            likeness.is_some_and(|it| it.reasons.iter().any(|reason| is_one_name(*reason)))
        };
        born.iter().find(is_the_same).copied()
    }
}

/// A name that is one letter off may be a twin's.
fn is_one_name(reason: Reason) -> bool {
    use Reason as R;
    matches!(
        reason,
        R::SameName | R::SameSound | R::SwappedName | R::PartOfName
    )
}
