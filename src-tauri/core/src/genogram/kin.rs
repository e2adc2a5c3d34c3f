//! What a genogram tells of: people and the ties between them, on one day.

use chrono::NaiveDate;

use crate::log::RecordId;

/// A family on a day. In what order people and ties stand does not matter.
#[derive(Clone, Debug, Default)]
pub struct Kin {
    /// Everyone who was born by then.
    pub people: Vec<Member>,
    /// Ties that had begun by then; those of couples also after they ended.
    pub ties: Vec<Tie>,
    /// The person about whom it is drawn.
    pub index: Option<RecordId>,
}

/// A person of the family, as the day shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The person's record.
    pub id: RecordId,
    /// The name to say first; empty where none is known.
    pub name: String,
    /// The passport's form of the name.
    pub passport: Option<String>,
    /// Woman, man, or not known.
    pub sex: Sex,
    /// The day of birth, as far as it is known: `1990`, `1990-05` or `1990-05-01`.
    pub birth: Option<String>,
    /// The sorts of the warnings about the person on the day.
    pub flags: Vec<String>,
    /// The day of death, where it has come.
    pub died: Option<NaiveDate>,
    /// Country codes.
    pub nationalities: Vec<String>,
    /// The status of stay.
    pub stay: Option<String>,
    /// Whether outside Korea that day.
    pub abroad: bool,
    /// Generations below the parents of the family, where the person's part in it tells:
    /// −1 a grandmother, 0 a mother, 1 a child.
    pub depth: Option<i32>,
    /// The day on which she expects a child, while she does.
    pub expects: Option<NaiveDate>,
    /// Where the person lives; the same text is the same household.
    pub home: Option<String>,
}

/// As the symbols tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sex {
    /// A circle.
    Female,
    /// A square.
    Male,
    /// A diamond.
    Unknown,
}

/// A tie: what `other` is to `person`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The tie's record.
    pub id: RecordId,
    /// What sort.
    pub sort: TieSort,
    /// Whose tie.
    pub person: RecordId,
    /// Who is that to the person.
    pub other: RecordId,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day, where it had passed.
    pub ended: Option<NaiveDate>,
}

/// The sorts of tie that a genogram draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieSort {
    /// A step in the life of a couple.
    Couple(CoupleTie),
    /// The other one is a parent.
    Parent(Parentage),
    /// Sister or brother.
    Sibling,
    /// Born together.
    Twin,
    /// They live together.
    CoResident,
    /// How they stand with each other.
    Feeling(Feeling),
    /// The other one is the legal guardian.
    Guardian,
}

/// What a tie says of a couple.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CoupleTie {
    /// Together without marriage (사실혼).
    DeFacto,
    /// Married.
    Married,
    /// Living apart (별거).
    Separated,
    /// Divorced.
    Divorced,
}

/// How a child came to a parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parentage {
    /// By birth.
    Birth,
    /// By adoption.
    Adoptive,
    /// Placed with them (위탁).
    Foster,
    /// By the parent's marriage.
    Step,
}

/// The emotional lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feeling {
    /// Close.
    Close,
    /// Distant.
    Distant,
    /// Conflict.
    Conflict,
    /// Violence, from the other one to the person or both ways.
    Violence,
    /// They have broken off.
    CutOff,
}

/// What cannot be so as it is written. The picture shows the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// A tie of a person to themselves.
    WithOneself(RecordId),
    /// The parent (second) is at the same time a descendant of the child (first).
    OwnAncestor(RecordId, RecordId),
    /// More than two parents by birth.
    ManyParents(RecordId),
    /// The parent (second) was born after the child (first).
    YoungerParent(RecordId, RecordId),
    /// No tie says where the person belongs.
    Unconnected(RecordId),
    /// People said different things about this record.
    Disputed(RecordId),
}
