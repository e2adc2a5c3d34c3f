//! Today: what is to be done, in which family, and by when.

use chrono::NaiveDate;

use super::finding::FlagMark;
use super::loans::LoanLine;
use super::reach::Emergency;
use super::shape::{crossing, crossing_words};

crossing_words! {
    /// Why something is to be done; the more pressing stands first.
    WorkKind {
        /// Somebody wrote it down as a task.
        Task,
        /// Somebody goes to see the family: a task of that sort, or a home visit that was agreed.
        Visit,
        /// Something was promised to the family.
        Promise,
        /// Somebody asked for the approval of a form.
        Approval,
        /// A form says something else than what was approved.
        ChangedSince,
        /// A form was sent back instead of approved.
        SentBack,
        /// A family is to be taken over.
        Handover,
        /// A family that was to be handed over was returned.
        HandedBack,
        /// Somebody proposed that the family go to another centre.
        Transfer,
        /// The other centre has not answered yet.
        Unanswered,
        /// A contact was agreed.
        Contact,
        /// A contact after the closing of the case, at three and six months.
        Aftercare,
        /// The last day on which an application pays from the month of birth.
        ApplyBy,
        /// A status of stay ends.
        Stay,
        /// A childcare answer is no longer the one that was saved last.
        AnswerChanged,
        /// A childcare answer becomes one that pays (day 91 of residence, a class, an age).
        AnswerBegins,
        /// A review of the plan is due.
        Review,
        /// A goal should be reached.
        Goal,
        /// A consent runs out.
        Consent,
        /// A child turns 14 and is asked for its own consent.
        Fourteen,
        /// Something is kept that no consent carries: it is asked for, or goes.
        WithoutBasis,
        /// A child changes class on 1 March.
        ClassChange,
        /// Two statements disagree and somebody has to decide.
        Conflict,
        /// Nobody has written in an open case for long.
        Untouched,
    }
    /// How soon.
    WorkGroup {
        /// Today or before.
        Now,
        /// Within seven days.
        Week,
        /// Later, or on no set day.
        Soon,
    }
}

crossing! {
    /// Something to be done in a family.
    Work {
        /// Its name within the family, by which it is finished or put off.
        item: String,
        /// Why.
        kind: WorkKind,
        /// The day it is about; none where no day was set.
        due: Option<NaiveDate>,
        /// How soon that is.
        group: WorkGroup,
        /// The record that it comes from.
        record: Option<String>,
        /// The person that it is about.
        person: Option<String>,
        /// What that person is called.
        person_name: Option<String>,
        /// What the record says of it: a task's text, a code, a programme.
        words: Option<String>,
        /// Until when it was put off last.
        put_off_until: Option<NaiveDate>,
        /// What an answer that changed comes to.
        turned: Option<TurnedAnswer>,
    }
    /// What an answer that is no longer the one that was saved comes to.
    TurnedAnswer {
        /// Whether something pays that did not, or pays more.
        gains: bool,
        /// Whether something does not pay any more, or pays less.
        loses: bool,
        /// Whether an amount became known.
        learns: bool,
        /// By how much a month, of what is known; none where nothing is.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        won: Option<i64>,
        /// The next day by which somebody has to apply for what is gained, where one is known.
        apply_by: Option<NaiveDate>,
    }
    /// Saved answers that are others now, of the list that was asked for.
    Woken {
        /// Families that may gain.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        gain: u64,
        /// Families that may lose.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        lose: u64,
        /// Families of whom an amount became known, and nothing else.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        learn: u64,
        /// The next day by which somebody has to apply for what is gained, where one is known.
        apply_by: Option<NaiveDate>,
    }
    /// Input of `today`.
    AskToday {
        /// Only families of whoever asks.
        mine: bool,
        /// Only of this kind.
        kind: Option<WorkKind>,
        /// At most so many.
        limit: u32,
    }
    /// What is to be done, the more pressing first.
    Today {
        /// The day.
        on: NaiveDate,
        /// The first of them.
        items: Vec<TodayItem>,
        /// How many there are of each kind, whatever kind was asked for.
        counts: Vec<WorkCount>,
        /// Saved answers that are others now; none where there are none.
        woken: Option<Woken>,
        /// The day since which a review of the access log is due, for those who audit.
        review_due: Option<NaiveDate>,
        /// Loans of whoever asks, or that they answer for, whose last day is here or over.
        loans_due: Vec<LoanLine>,
        /// What was opened in an emergency and waits to be signed off, for those who do that.
        emergencies: Vec<Emergency>,
        /// Families of which something is due to be destroyed, for those who propose it.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        destructions_due: u64,
        /// Proposed destructions that wait for whoever asks.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        destructions_waiting: u64,
    }
    /// Something to be done and the family in which.
    TodayItem {
        /// The family.
        family: String,
        /// What it is called.
        title: String,
        /// The file number.
        file_number: String,
        /// Who works with it.
        worker: Option<String>,
        /// What is to be done.
        work: Work,
        /// Every warning of today in the family.
        flags: Vec<FlagMark>,
    }
    /// How much there is of a kind.
    WorkCount {
        /// The kind.
        kind: WorkKind,
        /// How many.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        count: u64,
    }
    /// Input of `finish_work`.
    FinishWork {
        /// The family.
        family: String,
        /// What was done.
        item: String,
    }
    /// Input of `put_off_work`.
    PutOffWork {
        /// The family.
        family: String,
        /// What is put off.
        item: String,
        /// The day on which it comes back.
        until: NaiveDate,
        /// Why.
        reason: Option<String>,
    }
}
