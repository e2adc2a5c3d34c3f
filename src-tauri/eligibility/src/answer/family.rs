//! The answer for a family, its children and programmes, with every step.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Caveat, ConditionId, Outcome, ProgrammeId, Status, Unit, Verdict};

answer! {
    /// The answer for a family.
    FamilyAnswer {
        /// Which family.
        family: String,
        /// The day asked.
        on: NaiveDate,
        /// The rulebook used.
        rulebook: RulebookRef,
        /// People younger than 13, in the order of the facts.
        children: Vec<ChildAnswer>,
    }
    /// Names a rulebook exactly.
    RulebookRef {
        /// Its version, a date.
        version: String,
        /// Digest of its contents.
        digest: String,
    }
    /// The answer for a child.
    ChildAnswer {
        /// Which person.
        id: String,
        /// Class age (반 연령) on the day.
        class_age: i32,
        /// Months of age on the day.
        months: i32,
        /// One per programme, in the order of the contract.
        programmes: Vec<ProgrammeAnswer>,
    }
    /// The answer for a child and a programme.
    ProgrammeAnswer {
        /// Which programme.
        programme: ProgrammeId,
        /// What it comes to.
        outcome: Outcome,
        /// Won; none unless eligible.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        amount: Option<i64>,
        /// What the amount is for.
        unit: Unit,
        /// How sure the amount is.
        amount_status: Option<Status>,
        /// Conditions known to fail, in the order of the programme.
        failed: Vec<ConditionId>,
        /// Paths of the facts that must be asked, sorted.
        missing: Vec<String>,
        /// What must be said with it.
        caveats: Vec<Caveat>,
        /// Facts that were assumed because nobody asked, as paths.
        assumed: Vec<String>,
        /// The last day on which an application pays from the month of birth.
        apply_by: Option<NaiveDate>,
        /// The first month paid (`2023-05`), where an application is recorded.
        payable_from: Option<String>,
        /// How the answer was reached, one step a condition and one for the amount. Left out by
        /// the brief form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        steps: Option<Vec<Step>>,
    }
    /// One condition, with all that decided it.
    Step {
        /// Which condition.
        condition: ConditionId,
        /// What it came to.
        verdict: Verdict,
        /// Facts that were used.
        facts: Vec<FactUsed>,
        /// Facts that would be needed, as paths.
        missing: Vec<String>,
        /// What was reckoned on the way (`elapsed`, `first_day`, `class_age`, `months`, …).
        reckoned: Vec<Reckoned>,
        /// Figures of the rulebook that were used.
        parameters: Vec<ParameterUsed>,
        /// The paragraph (`영유아보육법 시행령 §22①`).
        basis: String,
        /// How sure the reading of the rule is.
        confidence: Status,
    }
    /// A fact with its period.
    FactUsed {
        /// Its path, such as `child.addresses`.
        path: String,
        /// Its value in the contract's spelling (`UZ`, `41273`, `daycare`, `2019-06-01`).
        value: String,
        /// First day, for periods.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<NaiveDate>,
        /// Last day, for periods that ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<NaiveDate>,
        /// Set when nobody asked and the value was assumed.
        assumed: bool,
    }
    /// Something reckoned from facts.
    Reckoned {
        /// What (`elapsed`, `first_day`, `school_year`, `class_age`, `months`, `last_day`, …).
        name: String,
        /// A number or a date as text.
        value: String,
    }
    /// A figure of the rulebook.
    ParameterUsed {
        /// Its name in the programme's rulebook file.
        name: String,
        /// Its value as text; empty where the rulebook has none.
        value: String,
        /// The first day on which the value stands.
        from: NaiveDate,
        /// How sure it is; none where the value is missing.
        status: Option<Status>,
        /// Where it was read.
        source: String,
    }
}
