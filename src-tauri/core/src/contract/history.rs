//! Who did what.

use chrono::{DateTime, Utc};

use super::shape::crossing;
use crate::model::{Kind, Value};

crossing! {
    /// Answer of `history`.
    History {
        /// Acts, newest first.
        entries: Vec<EntryView>,
    }
    /// One act.
    EntryView {
        /// Its hash.
        entry: String,
        /// When.
        at: DateTime<Utc>,
        /// Who.
        by: String,
        /// On which device.
        device: String,
        /// What was done (a word of the vocabulary of acts).
        action: String,
        /// Why.
        reason: Option<String>,
        /// The act that this one took back.
        undoes: Option<String>,
        /// The act by which this one is taken back now.
        undone_by: Option<String>,
        /// Whether it can be taken back now.
        undoable: bool,
        /// Fields set.
        changes: Vec<ChangeView>,
    }
    /// A field set by an act.
    ChangeView {
        /// The record.
        record: String,
        /// Its kind.
        kind: Kind,
        /// The person that it is about, as named today.
        person: Option<String>,
        /// The field.
        field: String,
        /// What stood there before.
        old: Vec<Value>,
        /// What stands there since.
        new: Value,
    }
}
