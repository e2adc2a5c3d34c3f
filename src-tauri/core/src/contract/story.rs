//! A case as one readable story, what differs between two days, and who has read it.

use chrono::{DateTime, NaiveDate, Utc};

use super::course::{ChangedSince, Stage};
use super::family::RecordView;
use super::finding::FlagMark;
use super::shape::{crossing, crossing_words};
use crate::model::Kind;

crossing_words! {
    /// What became of a record between two days.
    DifferenceSort {
        /// It was not there before.
        Added,
        /// Fields of it say something else.
        Changed,
        /// It was taken out.
        TakenOut,
    }
}

crossing! {
    /// Input of `case_story`.
    AskStory {
        /// The family.
        family: String,
        /// The day at whose end it is told; none for now.
        as_of: Option<NaiveDate>,
    }
    /// The whole file in the order of what happened.
    CaseStory {
        /// What happened, the first first.
        items: Vec<StoryItem>,
        /// Who has read the case, the latest first.
        readings: Vec<CaseReading>,
    }
    /// Something that happened: a form, a contact, a paper, a fact about a person.
    StoryItem {
        /// The record.
        record: RecordView,
        /// The day of it: its own, else the first of its period, else when it was written.
        on: NaiveDate,
        /// Whether that day stands in the record.
        told: bool,
        /// Whom it is about.
        person: Option<String>,
        /// When it was written down first.
        written_at: DateTime<Utc>,
        /// By whom.
        written_by: String,
        /// What belongs to it: names of a person, goals of a plan, reviews of those, promises of a
        /// contact.
        parts: Vec<RecordView>,
        /// The stages that it reaches.
        stages: Vec<Stage>,
        /// What was remarked on it, the first first: tasks about this record.
        comments: Vec<RecordView>,
    }
    /// That somebody who approves has read the case as it stood.
    CaseReading {
        /// The record of it.
        record: String,
        /// Who.
        by: String,
        /// Whether that is whoever asks.
        mine: bool,
        /// When.
        at: DateTime<Utc>,
        /// What they said of it.
        remark: Option<String>,
    }
    /// Input of `differences`.
    AskDifferences {
        /// The family.
        family: String,
        /// The day at whose end it is compared from; none for my last reading.
        from: Option<NaiveDate>,
        /// The day at whose end it is compared to; none for now.
        until: Option<NaiveDate>,
    }
    /// What differs.
    Differences {
        /// The reading from which it is compared; none where it is a day.
        reading: Option<CaseReading>,
        /// Every record of which something differs, in the order of the story.
        records: Vec<RecordDifference>,
    }
    /// A record of which something differs.
    RecordDifference {
        /// The record.
        record: String,
        /// Its kind.
        kind: Kind,
        /// Whom it is about.
        person: Option<String>,
        /// What became of it.
        sort: DifferenceSort,
        /// The fields, each with before and now.
        fields: Vec<ChangedSince>,
    }
    /// Input of `note_reading`.
    NoteReading {
        /// The family.
        family: String,
        /// What is to be said of it.
        remark: Option<String>,
    }
    /// Input of `review_queue`.
    AskReviewQueue {
        /// Only families of this caseworker.
        worker: Option<String>,
        /// Also families of which nothing is new since they were read.
        all: bool,
        /// At most so many.
        limit: u32,
    }
    /// The cases to be read, those that wait for a decision first.
    ReviewQueue {
        /// The first of them.
        lines: Vec<ReviewLine>,
        /// How many there are.
        total: u32,
        /// How many of them wait for a decision.
        waiting: u32,
    }
    /// A case to be read.
    ReviewLine {
        /// The family.
        family: String,
        /// What it is called.
        title: String,
        /// The file number.
        file_number: String,
        /// Who works with it.
        worker: Option<String>,
        /// How many approvals wait for whoever asks.
        waiting: u32,
        /// When it was last written.
        touched_at: Option<DateTime<Utc>>,
        /// When whoever asks has read it last.
        read_at: Option<DateTime<Utc>>,
        /// Whether something was written since, or it was never read.
        is_new: bool,
        /// Every warning of today in the family.
        flags: Vec<FlagMark>,
    }
}
