//! A family as the window shows it, and what can be done to it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::childcare::SavedCheck;
use super::course::{Approval, Course};
use super::failure::Failure;
use super::loans::LoanLine;
use super::secrecy::{Onlooker, Secret};
use super::shape::{crossing, crossing_words};
use super::today::Work;
use crate::model::{Field, Kind, List, Value};
use crate::secrecy::FamilyPart;

crossing_words! {
    /// Whether a list was asked for.
    ListState {
        /// Nobody has asked.
        NotAsked,
        /// Asked, and there is none.
        None,
        /// There are entries.
        Entries,
    }
    /// Why a family file opened read-only.
    Trouble {
        /// The file was written by a newer version.
        TooNew,
        /// The bytes do not verify.
        Damaged,
        /// The file is older than what this centre has already seen.
        PutBack,
        /// The family has gone to another centre: whoever approves can open its case again.
        Gone,
    }
}

crossing! {
    /// Input of `create_family`: the family's first fields and its first people with their names.
    CreateFamily {
        /// Fields of the family (`title`, `case_type`, …); the file number is given by the house.
        fields: BTreeMap<Field, Value>,
        /// People to begin with.
        people: Vec<NewPerson>,
    }
    /// A person to be made together with names.
    NewPerson {
        /// Fields of the person.
        fields: BTreeMap<Field, Value>,
        /// Names: fields of each.
        names: Vec<BTreeMap<Field, Value>>,
    }
    /// Input of commands that take just a family.
    OfFamily {
        /// The family.
        family: String,
    }
    /// Input of `family_as_of`.
    FamilyOnDay {
        /// The family.
        family: String,
        /// The day at whose end it is to be seen.
        day: NaiveDate,
    }
    /// Input of `save`: one act.
    Save {
        /// The family.
        family: String,
        /// What is changed.
        changes: Vec<RecordChange>,
        /// Why, where the person says so.
        reason: Option<String>,
    }
    /// New values for a record, or a new record.
    RecordChange {
        /// The record; none makes a new one.
        record: Option<String>,
        /// Its kind.
        kind: Kind,
        /// Fields to set; `null` takes a value back.
        fields: BTreeMap<Field, Value>,
    }
    /// Input of `mark_list`.
    MarkList {
        /// The family.
        family: String,
        /// The person.
        person: String,
        /// The list.
        list: List,
        /// `none`, or `not_asked` to take that back.
        state: ListState,
    }
    /// Input of commands about one record.
    OfRecord {
        /// The family.
        family: String,
        /// The record.
        record: String,
        /// Why.
        reason: Option<String>,
    }
    /// Input of `settle_conflict`.
    Settle {
        /// The family.
        family: String,
        /// The record.
        record: String,
        /// The field with more than one value.
        field: Field,
        /// Which of its statements holds from now on, counted from 0 as the record lists them.
        statement: u32,
        /// The entry of that statement.
        entry: String,
    }
    /// Input of `undo`.
    Undo {
        /// The family.
        family: String,
        /// The entry to take back; one that took an act back, to bring the act back. None means
        /// my last act that stands.
        entry: Option<String>,
    }
    /// Input of `show_contacts`: to see what a flag keeps from sight, until the family is closed.
    ShowContacts {
        /// The family.
        family: String,
        /// Why, which is kept.
        reason: String,
    }
    /// A family as the window shows it.
    FamilyView {
        /// Its id.
        id: String,
        /// The family's own record.
        record: RecordView,
        /// Its title.
        title: String,
        /// The file number.
        file_number: String,
        /// Everyone in it.
        people: Vec<PersonView>,
        /// Ties between people.
        ties: Vec<RecordView>,
        /// Ties of the household to what is around it.
        bonds: Vec<RecordView>,
        /// Papers, newest first.
        documents: Vec<RecordView>,
        /// Which paper evidences which fact.
        proofs: Vec<RecordView>,
        /// Notes, newest first.
        notes: Vec<RecordView>,
        /// The forms of the course, the oldest first.
        forms: Vec<RecordView>,
        /// The course of the case.
        course: Course,
        /// The forms whose approval was asked for, and what became of it.
        approvals: Vec<Approval>,
        /// The warnings that stand on the day that is shown.
        flags: Vec<RecordView>,
        /// What is to be done on that day, the more pressing first.
        work: Vec<Work>,
        /// Whether a flag keeps addresses and phones from sight: they come as dots.
        contacts_hidden: bool,
        /// What of it is kept from whom.
        secrets: Vec<Secret>,
        /// The parts of it that are in sight; none where all are.
        parts: Option<Vec<FamilyPart>>,
        /// As whom it is shown, where that is not whoever has signed in.
        seen_as: Option<Onlooker>,
        /// The loans by which it is on a laptop, as far as the office knows.
        loans: Vec<LoanLine>,
        /// The registrations whose number was perhaps mistyped: its last digit is not the one that
        /// numbers given before October 2020 mostly have.
        doubtful_numbers: Vec<String>,
        /// Saved checks, newest first.
        checks: Vec<SavedCheck>,
        /// The latest transfer to another centre, or from one.
        transfer: Option<super::transfers::FamilyTransfer>,
        /// Why nothing can be written, if so.
        read_only: Option<Trouble>,
        /// Fields with more than one value.
        open_conflicts: u32,
        /// The day that is shown, if it is not the present.
        as_of: Option<NaiveDate>,
        /// My last act that stands: `undo` with its entry takes it back.
        undoable: Option<UndoCard>,
        /// The act that I took back last, as long as I have done nothing new since: `undo` with
        /// its entry brings it back.
        redoable: Option<UndoCard>,
        /// Entries in the log.
        entries: u32,
    }
    /// An act that can be taken back or brought back.
    UndoCard {
        /// What `undo` is to be given.
        entry: String,
        /// What was done.
        action: String,
        /// The person that it was about, as named today.
        about: Option<String>,
        /// When it was done.
        at: DateTime<Utc>,
        /// Why `undo` would refuse, if it would.
        refused: Option<Failure>,
    }
    /// A person with everything known.
    PersonView {
        /// The record's id.
        id: String,
        /// The person's own record.
        record: RecordView,
        /// Names to show today.
        shown: ShownName,
        /// Completed years today, if the day of birth is known.
        age: Option<u32>,
        /// Class age (반 연령) today, for children.
        class_age: Option<u32>,
        /// The nine lists.
        lists: BTreeMap<List, ListView>,
    }
    /// The names that stand on a screen.
    ShownName {
        /// The first thing to say: Hangul, else passport, else native, else the relation.
        main: String,
        /// Hangul or legal Korean name.
        hangul: Option<String>,
        /// Passport name.
        passport: Option<String>,
        /// Native script.
        native: Option<String>,
    }
    /// A list of a person.
    ListView {
        /// Asked or not.
        state: ListState,
        /// Its records, oldest period first.
        records: Vec<RecordView>,
    }
    /// A record.
    RecordView {
        /// Its id.
        id: String,
        /// Its kind.
        kind: Kind,
        /// Present values; sealed ones come masked.
        fields: BTreeMap<Field, Value>,
        /// Fields with more than one value: every statement. `removed` is among them where the
        /// record was taken out by one person while another wrote on it; `null` then says that
        /// it stays.
        conflicts: BTreeMap<Field, Vec<Statement>>,
        /// Who touched it last.
        by: String,
        /// When it was touched last.
        at: DateTime<Utc>,
    }
    /// One of several values of a field.
    Statement {
        /// The value.
        value: Value,
        /// Who wrote it.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// In which entry.
        entry: String,
    }
    /// Answer of `reveal_number`.
    Revealed {
        /// The number in full.
        number: String,
    }
}
