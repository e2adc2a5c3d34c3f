//! Handovers (인계인수) between caseworkers, and the page that goes with them.

use chrono::{DateTime, NaiveDate, Utc};

use super::course::{Need, Stage};
use super::dispute::Said;
use super::family::ShownName;
use super::interview::InterviewQuestion;
use super::shape::{crossing, crossing_words};
use super::today::Work;
use crate::model::{Field, Kind, Value};

crossing_words! {
    /// What became of a handover.
    HandoverState {
        /// It waits for its receiver.
        Proposed,
        /// The receiver works with the family now.
        Accepted,
        /// The receiver did not take it over, and said why.
        Returned,
        /// Whoever proposed it took it back.
        Withdrawn,
        /// Two decided differently without knowing of each other, and a person settles that.
        Disputed,
    }
}

crossing! {
    /// Input of `propose_handover`.
    ProposeHandover {
        /// The family.
        family: String,
        /// The account that is to take it over.
        account: String,
        /// Why.
        reason: String,
        /// What the receiver must know that stands in no form.
        told: Option<String>,
    }
    /// A handover, and what became of it.
    Handover {
        /// Its record.
        record: String,
        /// What became of it.
        state: HandoverState,
        /// Who worked with the family then; none where nobody did.
        from: Option<String>,
        /// Who is to take it over.
        to: String,
        /// Who proposed it.
        by: String,
        /// The day on which it was proposed.
        on: Option<NaiveDate>,
        /// Why.
        reason: Option<String>,
        /// What the receiver must know that stands in no form.
        told: Option<String>,
        /// Who said last what became of it.
        said_by: String,
        /// When.
        said_at: DateTime<Utc>,
        /// Why it was returned or taken back.
        reply: Option<String>,
        /// Whether whoever asks may accept or return it.
        may_answer: bool,
        /// Whether whoever asks may take it back.
        may_withdraw: bool,
    }
    /// A family on one page, as whoever asks sees it: what somebody must know who takes it over.
    /// No address and no phone is among it. Each line names its record.
    HandoverPage {
        /// The day.
        on: NaiveDate,
        /// What the family is called.
        title: String,
        /// The file number.
        file_number: String,
        /// The case type.
        case_type: Option<String>,
        /// The day on which the file was opened.
        opened_on: Option<NaiveDate>,
        /// Who works with it.
        worker: Option<String>,
        /// Its handovers, the latest first.
        handovers: Vec<Handover>,
        /// Who is in it.
        people: Vec<HandoverPerson>,
        /// How the case came in: the latest intake or re-opening.
        intake: Option<HandoverLine>,
        /// The furthest stage of the present round.
        stage: Option<Stage>,
        /// Whether the case is closed.
        closed: bool,
        /// How many contacts there were.
        contact_count: u32,
        /// The main ones, the oldest first.
        contacts: Vec<HandoverLine>,
        /// The goals of the latest plan.
        goals: Vec<HandoverGoal>,
        /// What was promised, is to be done or was agreed, what is due first before all else.
        promises: Vec<Work>,
        /// Referrals that nobody has answered.
        unanswered: Vec<HandoverLine>,
        /// What is to be heeded.
        risks: Vec<HandoverRisk>,
        /// Where statements disagree.
        conflicts: Vec<HandoverConflict>,
        /// What falls due within a year, and what is overdue, by day.
        deadlines: Vec<Work>,
        /// What the childcare check still asks.
        questions: Vec<InterviewQuestion>,
        /// What the course still needs, consents among it.
        needs: Vec<Need>,
        /// What rests on a paper of which nobody has noted that it was seen.
        unseen: Vec<HandoverLine>,
    }
    /// Somebody of the family.
    HandoverPerson {
        /// The record.
        record: String,
        /// What they are called.
        shown: ShownName,
        /// What they are in the family.
        relation: Option<String>,
        /// Completed years.
        age: Option<u32>,
        /// The day of death.
        died_on: Option<NaiveDate>,
        /// Codes of their nationalities today.
        nationalities: Vec<String>,
        /// The status of stay of today.
        stay: Option<String>,
        /// Its last day.
        stay_until: Option<NaiveDate>,
        /// Codes of the languages that they speak, with commas; none where nobody has asked.
        speaks: Option<String>,
        /// Whether an interpreter is needed; none where nobody has asked.
        interpreter_needed: Option<bool>,
    }
    /// A record in a line.
    HandoverLine {
        /// The record.
        record: String,
        /// Its kind.
        kind: Kind,
        /// Its day.
        on: Option<NaiveDate>,
        /// A word of the vocabulary, or what another agency is called: the way of a contact, the
        /// route by which a case came in, the sort of a paper.
        sort: Option<String>,
        /// The person whom it is about.
        person: Option<String>,
        /// What it says, cut where it is long.
        words: Option<String>,
    }
    /// A goal, and how far it is.
    HandoverGoal {
        /// The record.
        record: String,
        /// In words.
        text: Option<String>,
        /// The day by which it should be reached.
        due: Option<NaiveDate>,
        /// How far it was at the last review, 0 to 10; none where there was none.
        score: Option<u8>,
        /// The day of that review.
        reviewed_on: Option<NaiveDate>,
    }
    /// Something to be heeded: a warning, or what an intake or assessment says of danger.
    HandoverRisk {
        /// The record.
        record: String,
        /// Its kind.
        kind: Kind,
        /// The field that says so.
        field: Field,
        /// What it says.
        value: Value,
        /// The person whom it is about.
        person: Option<String>,
        /// Since when; the day of the form.
        on: Option<NaiveDate>,
        /// In words.
        words: Option<String>,
    }
    /// A field about which people wrote differently.
    HandoverConflict {
        /// The record.
        record: String,
        /// Its kind.
        kind: Kind,
        /// The field.
        field: Field,
        /// The person whom it is about.
        person: Option<String>,
        /// Who said what; nothing of how the family is reached.
        said: Vec<Said>,
    }
}
