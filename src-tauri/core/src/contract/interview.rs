//! The sheet for an interview (면담지): what is still open, for one page of paper.

use chrono::NaiveDate;

use super::course::Need;
use super::shape::crossing;

crossing! {
    /// Input of `interview_sheet`.
    AskInterview {
        /// The family.
        family: String,
        /// The day of the interview.
        on: NaiveDate,
    }
    /// What is open in a family on a day. No address and no phone is among it.
    InterviewSheet {
        /// The day.
        on: NaiveDate,
        /// What the childcare check still asks, in its order, each once.
        questions: Vec<InterviewQuestion>,
        /// What the course still needs: the stages that were reached, and the next.
        needs: Vec<Need>,
        /// What was promised and is not kept, what is due first before all else.
        promises: Vec<InterviewPromise>,
        /// The consents that are needed and do not stand, with their sorts and, where it is a
        /// child's own, whose.
        consents: Vec<Need>,
    }
    /// A question of the childcare check.
    InterviewQuestion {
        /// About whom; none for the whole family.
        person: Option<String>,
        /// The fact: `stays`, `enrolments.extended_care`.
        fact: String,
    }
    /// Something promised.
    InterviewPromise {
        /// In words.
        text: String,
        /// By when.
        due: Option<NaiveDate>,
        /// By whom.
        responsible: Option<String>,
    }
}
