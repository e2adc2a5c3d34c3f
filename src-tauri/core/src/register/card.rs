//! What lists show of a family without opening its file.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::contract::TransferStage;
use crate::log::{AccountId, FamilyId, RecordId};

/// A family in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyCard {
    /// Which family.
    pub family: FamilyId,
    /// Its title.
    pub title: String,
    /// The file number (사례번호).
    pub file_number: String,
    /// The case type, a word of the vocabulary.
    pub case_type: Option<String>,
    /// The caseworker's account.
    pub worker: Option<String>,
    /// The accounts that are to take it over, as long as that waits.
    #[serde(default)]
    pub receivers: Vec<AccountId>,
    /// Where it is to go or has gone, where it is to go to another centre or has.
    #[serde(default)]
    pub out: Option<OutCard>,
    /// When it was last written.
    pub touched_at: Option<DateTime<Utc>>,
    /// Who has read the case as it stood, and when last.
    #[serde(default)]
    pub read: Vec<ReadAt>,
    /// Everyone in it, in the order in which they were entered.
    pub people: Vec<PersonCard>,
    /// Its warnings, those of other days too, the oldest first.
    pub flags: Vec<FlagCard>,
    /// Whether it is sealed: who cannot open it does not learn that it is there.
    #[serde(default)]
    pub sealed: bool,
}

impl FamilyCard {
    /// What those may know who cannot open the family: names, days of birth, the file number, and
    /// who works with it.
    pub fn outside(&self) -> Self {
        let person = |person: &PersonCard| PersonCard {
            names: person.names.clone(),
            birth_date: person.birth_date.clone(),
            ..PersonCard::unknown(person.id)
        };
        Self {
            family: self.family,
            title: String::new(),
            file_number: self.file_number.clone(),
            case_type: None,
            worker: self.worker.clone(),
            receivers: Vec::new(),
            out: None,
            touched_at: None,
            read: Vec::new(),
            people: self.people.iter().map(person).collect(),
            flags: Vec::new(),
            sealed: false,
        }
    }

    /// The warnings that stand on a day.
    pub fn standing_flags(&self, day: NaiveDate) -> impl Iterator<Item = &FlagCard> {
        self.flags.iter().filter(move |flag| flag.stands_on(day))
    }

    /// Whether a warning keeps from sight on a day how the family is reached.
    pub fn hides_contacts(&self, day: NaiveDate) -> bool {
        self.standing_flags(day).any(|flag| flag.hides_contacts)
    }
}

/// That somebody has read the case as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadAt {
    /// Who.
    pub account: AccountId,
    /// When.
    pub at: DateTime<Utc>,
}

/// A family that is out to another centre, or is to go there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutCard {
    /// How far its transfer has come.
    pub stage: TransferStage,
    /// What the other centre is called.
    pub centre: String,
    /// When it came so far.
    pub at: DateTime<Utc>,
}

/// A warning beside a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlagCard {
    /// Which record.
    pub id: RecordId,
    /// The person whom it is about; none where it is about everyone.
    pub person: Option<RecordId>,
    /// The sort, a word of the vocabulary.
    pub sort: Option<String>,
    /// What is to be heeded.
    pub text: Option<String>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// Whether it keeps from sight how the family is reached.
    pub hides_contacts: bool,
}

impl FlagCard {
    /// Whether it stands on a day.
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        stands(self.from, self.until, day)
    }
}

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonCard {
    /// Which person.
    pub id: RecordId,
    /// All names.
    pub names: Vec<NameOf>,
    /// The day of birth as far as known.
    pub birth_date: Option<String>,
    /// `female`, `male` or `unknown`.
    pub sex: Option<String>,
    /// What the person is in the family.
    pub relation: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// Codes of nationalities with their periods.
    pub nationalities: Vec<Dated>,
    /// Keyed hashes of the registration numbers.
    pub numbers: Vec<String>,
    /// Who this person is in other files.
    pub same: Vec<Elsewhere>,
    /// Who looks like this person, and somebody decided that it is another one.
    pub apart: Vec<Elsewhere>,
}

impl PersonCard {
    /// A person of whom nothing is known.
    pub fn unknown(id: RecordId) -> Self {
        Self {
            id,
            names: Vec::new(),
            birth_date: None,
            sex: None,
            relation: None,
            phone: None,
            nationalities: Vec::new(),
            numbers: Vec::new(),
            same: Vec::new(),
            apart: Vec::new(),
        }
    }

    /// Whether it was decided in this person's file that another one is the same or is not.
    pub fn decides(&self, family: FamilyId, person: RecordId) -> bool {
        let mut decided = self.same.iter().chain(&self.apart);
        decided.any(|it| it.family == family && it.person == person)
    }
}

/// A person of some family, and the record that says what they are to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere {
    /// The family.
    pub family: FamilyId,
    /// The person.
    pub person: RecordId,
    /// The record of the decision.
    pub record: RecordId,
}

/// A name and its sort (`hangul`, `passport`, `native`, …).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameOf {
    /// The sort.
    pub sort: String,
    /// The name.
    pub text: String,
}

/// A code that holds over a period; a missing end is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The code.
    pub code: String,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
}

impl Dated {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        stands(self.from, self.until, day)
    }
}

/// Whether a period holds a day; a missing end is open.
fn stands(from: Option<NaiveDate>, until: Option<NaiveDate>, day: NaiveDate) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}
