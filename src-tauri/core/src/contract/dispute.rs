//! Disagreements: fields with more than one value, in the words of a family.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::shape::{crossing, crossing_words};
use crate::model::{Field, Kind, Value};

crossing_words! {
    /// What a field is about, as far as it matters who may settle a disagreement.
    DisputeClass {
        /// Anybody who writes.
        Plain,
        /// Somebody's safety: warnings, addresses that are kept from sight.
        Safety,
        /// Money.
        Money,
        /// Status of stay.
        Stay,
        /// Numbers by which somebody is known (고유식별정보).
        Number,
    }
    /// What becomes of a disagreement.
    DisputeChoice {
        /// One statement holds.
        Take,
        /// Every statement is kept with its day and source. One holds, where it is named; else the
        /// field stays open.
        KeepBoth,
        /// It stays open, with a remark.
        LeaveOpen,
    }
}

crossing! {
    /// The contact in which something was said.
    SaidIn {
        /// The note or form.
        record: String,
        /// Its kind.
        kind: Kind,
        /// The day of the contact.
        on: NaiveDate,
        /// The way of it, where it is a note.
        way: Option<String>,
    }
    /// A paper that evidences a statement.
    Evidence {
        /// The paper.
        record: String,
        /// What sort of paper it is.
        sort: Option<String>,
        /// What it is called.
        name: Option<String>,
        /// Its day.
        on: Option<NaiveDate>,
    }
    /// One of several values of a field.
    Said {
        /// The value; `null` where it was taken back, or the record stays.
        value: Value,
        /// Who wrote it.
        by: String,
        /// On which device.
        device: String,
        /// When.
        at: DateTime<Utc>,
        /// In which entry.
        entry: String,
        /// Which of the field's statements it is, counted from 0 as the record lists them.
        statement: u32,
        /// The contact in which it was said, where there is a note or form of it.
        contact: Option<SaidIn>,
        /// What was written with it of who said so, and of the document that was seen.
        source: BTreeMap<Field, Value>,
        /// Papers that evidence it.
        evidence: Vec<Evidence>,
    }
    /// What somebody remarked about a disagreement.
    DisputeRemark {
        /// The words.
        text: String,
        /// Who.
        by: String,
        /// When.
        at: DateTime<Utc>,
    }
    /// A field with more than one value.
    Dispute {
        /// The record.
        record: String,
        /// Its kind.
        kind: Kind,
        /// The person that it is about, as named today.
        person: Option<String>,
        /// The field.
        field: Field,
        /// What it is about.
        class: DisputeClass,
        /// Whether whoever looks may settle it.
        may_settle: bool,
        /// What is said.
        said: Vec<Said>,
        /// Remarks, the oldest first.
        remarks: Vec<DisputeRemark>,
    }
    /// A statement that is kept beside the one that holds.
    KeptStatement {
        /// The record that keeps it.
        id: String,
        /// The record that it was said of.
        record: String,
        /// Its kind.
        kind: Kind,
        /// The person that it is about, as named today.
        person: Option<String>,
        /// The field.
        field: Field,
        /// What was said.
        said: Said,
    }
    /// Answer of `disputes`.
    Disputes {
        /// Open disagreements: those for the supervisor first.
        open: Vec<Dispute>,
        /// Statements that were kept side by side, the oldest first.
        kept: Vec<KeptStatement>,
    }
    /// Input of `settle_dispute`.
    SettleDispute {
        /// The family.
        family: String,
        /// The record.
        record: String,
        /// The field with more than one value.
        field: Field,
        /// What becomes of it.
        choice: DisputeChoice,
        /// The statement that holds, counted from 0 as the record lists them.
        statement: Option<u32>,
        /// The entry of that statement.
        entry: Option<String>,
        /// What is to be said about it.
        remark: Option<String>,
    }
}
