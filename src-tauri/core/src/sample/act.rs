//! A made-up family as pure data: what is said about it, by whom and when.

use chrono::{DateTime, NaiveDate, Utc};

use crate::log::FamilyId;
use crate::model::{Action, Field, Kind, Value};

/// A made-up family and everything that was ever recorded of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleFamily {
    /// Its id, drawn from the seed.
    pub id: FamilyId,
    /// What was recorded, in the order of time. The first act opens the file.
    pub acts: Vec<SampleAct>,
}

/// One act of one caseworker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleAct {
    /// Which of the authors acts.
    pub author: usize,
    /// When: in office hours of Korea, later than the act before.
    pub at: DateTime<Utc>,
    /// What is done.
    pub action: Action,
    /// Why, where the person says so.
    pub reason: Option<String>,
    /// What is done, in full.
    pub deed: Deed,
}

impl SampleAct {
    /// What the act sets; nothing where it saves a check or takes something back.
    pub fn edits(&self) -> &[SampleEdit] {
        match &self.deed {
            Deed::Set(edits) | Deed::SetApart(edits) => edits,
            Deed::SaveCheck(_) | Deed::TakeBack => &[],
        }
    }
}

/// What an act does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Sets fields.
    Set(Vec<SampleEdit>),
    /// Sets plain fields on a copy of the file that had not got the act before.
    SetApart(Vec<SampleEdit>),
    /// Saves the childcare check of a day, from what the file knows by then. Where it knows
    /// something that cannot be, there is no answer to save.
    SaveCheck(NaiveDate),
    /// Takes the act before back.
    TakeBack,
}

/// Fields set on one record. A record is there once an edit has named it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleEdit {
    /// Which record of the family.
    pub record: Local,
    /// Its kind.
    pub kind: Kind,
    /// What is set.
    pub fields: Vec<(Field, Content)>,
}

/// A record by its number within the family: what its id will be is known once it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Local(pub u32);

/// What a field is set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A plain value.
    Plain(Value),
    /// The id of a record of the family.
    Record(Local),
    /// The id of an author's account.
    Author(usize),
    /// A registration number, to be kept sealed. It is an impossible one: its office is 00.
    Number(String),
}

impl<T: Into<Value>> From<T> for Content {
    fn from(value: T) -> Self {
        Self::Plain(value.into())
    }
}

impl From<Local> for Content {
    fn from(record: Local) -> Self {
        Self::Record(record)
    }
}
