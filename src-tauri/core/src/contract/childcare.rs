//! Childcare answers; they cross in the spelling of their own published contract.

use chrono::{DateTime, NaiveDate, Utc};

use super::shape::{crossing, crossing_words};

crossing_words! {
    /// Why a fact could not be used for the check although something was written.
    IncompleteWhy {
        /// An entry has no first day.
        NoStart,
        /// An entry has two values that disagree.
        Conflict,
        /// An entry lacks its main value.
        NoValue,
        /// The day of birth is missing or only partly known.
        NoBirthDate,
    }
}

crossing! {
    /// Input of `childcare`.
    AskChildcare {
        /// The family.
        family: String,
        /// The day asked.
        on: NaiveDate,
    }
    /// Answer of `childcare`.
    ChildcareView {
        /// The day asked.
        on: NaiveDate,
        /// The rulebook used.
        rulebook_version: String,
        /// Its digest.
        rulebook_digest: String,
        /// The answer, in the published contract.
        answer: Option<eligibility::FamilyAnswer>,
        /// Why there is none.
        refused: Option<eligibility::FactsError>,
        /// Per child: options and what would change the answers.
        children: Vec<ChildcareChild>,
        /// Facts that were written but cannot be used.
        incomplete: Vec<Incomplete>,
    }
    /// What goes beside a child's answers.
    ChildcareChild {
        /// The person.
        id: String,
        /// As named today.
        name: String,
        /// What goes together and what it brings.
        options: eligibility::ChildOptions,
        /// What would change the answers, and what to ask first.
        change: eligibility::ChildChange,
    }
    /// A fact that was written but cannot be used.
    Incomplete {
        /// The person.
        person: String,
        /// The person's name.
        name: String,
        /// The list or field.
        fact: String,
        /// The record.
        record: Option<String>,
        /// Why.
        why: IncompleteWhy,
    }
    /// Input of `childcare_timeline`.
    AskTimeline {
        /// The family.
        family: String,
        /// The child.
        child: String,
    }
    /// A saved check.
    SavedCheck {
        /// The record.
        id: String,
        /// The day asked.
        on: NaiveDate,
        /// Who saved it.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// The rulebook's version.
        rulebook_version: String,
        /// Children and what was eligible, for the list: child id and programme and amount.
        eligible: Vec<SavedLine>,
        /// What an office decided otherwise, the latest first.
        corrections: Vec<CheckCorrection>,
    }
    /// What an office decided otherwise than a saved check.
    CheckCorrection {
        /// The record.
        id: String,
        /// The child's name.
        child: String,
        /// The programme.
        programme: eligibility::ProgrammeId,
        /// What the office decided.
        outcome: eligibility::Outcome,
        /// Won, if the office said so.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
        /// The day of the decision.
        on: NaiveDate,
        /// The paper that was seen.
        document: Option<String>,
        /// More about it.
        remark: Option<String>,
        /// Who wrote it down.
        by: String,
    }
    /// Input of `correct_check`.
    CorrectCheck {
        /// The family.
        family: String,
        /// The saved check.
        check: String,
        /// The child.
        child: String,
        /// The programme.
        programme: eligibility::ProgrammeId,
        /// What the office decided: eligible or not.
        outcome: eligibility::Outcome,
        /// Won, if the office said so.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
        /// The day of the decision.
        on: NaiveDate,
        /// The paper that was seen.
        document: Option<String>,
        /// More about it.
        remark: Option<String>,
    }
    /// A line of a saved check.
    SavedLine {
        /// The child's name.
        child: String,
        /// The programme.
        programme: eligibility::ProgrammeId,
        /// Won, if known.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
    }
    /// Answer of `replay_check`.
    Replayed {
        /// The check.
        check: SavedCheck,
        /// The answer that was saved.
        saved: eligibility::FamilyAnswer,
        /// Whether the rulebook that was used is the one of now.
        same_rulebook: bool,
        /// Whether the saved facts and the rulebook of then still give the saved answer, word for
        /// word; none where that rulebook is not at hand any more.
        same_answer: Option<bool>,
        /// Facts that have changed since: paths.
        changed_facts: Vec<String>,
        /// Answers that differ today: child and programme, before and now.
        differences: Vec<AnswerDifference>,
    }
    /// An answer that differs.
    AnswerDifference {
        /// The child's name.
        child: String,
        /// The programme.
        programme: eligibility::ProgrammeId,
        /// The outcome before; none for a child that was not there.
        before: Option<eligibility::Outcome>,
        /// The amount before.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount_before: Option<i64>,
        /// The outcome with the facts and rules of now, for the same day.
        now: eligibility::Outcome,
        /// The amount of now.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount_now: Option<i64>,
    }
}
