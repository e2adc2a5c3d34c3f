//! The course of a case: which stages were reached, by which form, and what they still need.

use chrono::{DateTime, NaiveDate, Utc};

use super::history::ChangeView;
use super::shape::{crossing, crossing_words};
use crate::model::{Field, Kind};

crossing_words! {
    /// A stage of a case, in the order of the course.
    Stage {
        /// 발굴·접수.
        Intake,
        /// 동의.
        Consent,
        /// 초기면접.
        FirstInterview,
        /// 사례판정.
        Screening,
        /// 사정.
        Assessment,
        /// 계획.
        Plan,
        /// 실행.
        Provision,
        /// 점검.
        Review,
        /// 종결.
        Closure,
        /// 사후관리.
        Aftercare,
    }
    /// What became of the approval of a form.
    Decision {
        /// Somebody waits for it.
        Asked,
        /// It was given.
        Approved,
        /// The form was sent back, with the reason.
        SentBack,
    }
}

crossing! {
    /// The course of a case. A case that is opened again begins another round.
    Course {
        /// Every round, the present one last. There is always one.
        rounds: Vec<Round>,
        /// The furthest stage of the present round.
        present: Option<Stage>,
        /// Whether the case is closed.
        closed: bool,
        /// When the plan is to be reviewed next, while the case is open.
        next_review: Option<NaiveDate>,
    }
    /// From an intake, or a re-opening, to the end.
    Round {
        /// The day on which the case was opened again; none for the first round.
        reopened: Option<NaiveDate>,
        /// The ten stages, in order.
        steps: Vec<StageStep>,
    }
    /// A stage within a round.
    StageStep {
        /// The stage.
        stage: Stage,
        /// The form by which it was reached first; none where it was not.
        form: Option<String>,
        /// The day of that form; none where its day is in conflict.
        on: Option<NaiveDate>,
        /// A form that would reach the stage and waits for its approval, or was sent back.
        waiting: Option<Waiting>,
        /// What is missing. Only the present round has needs.
        needs: Vec<Need>,
    }
    /// A form that does not count yet.
    Waiting {
        /// The form.
        form: String,
        /// Asked, or sent back.
        decision: Decision,
    }
    /// What became of the approval of a form.
    Approval {
        /// The form.
        form: String,
        /// What became of it.
        decision: Decision,
        /// Who said so: asked, approved or sent it back.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// Why it was sent back.
        reason: Option<String>,
        /// The hash of the form's content as it stands, in hexadecimal.
        content: String,
        /// The hash of the content that was approved last.
        bound: Option<String>,
        /// What says something else than what was approved, as far as whoever asks may see it.
        changed: Vec<ChangedSince>,
        /// All that was said about it, the first first.
        thread: Vec<ApprovalWord>,
        /// Whether whoever asks may approve it or send it back.
        may_decide: bool,
    }
    /// A field of a form that says something else than what was approved.
    ChangedSince {
        /// The field, with what was approved and what stands there now.
        change: ChangeView,
        /// Who wrote that.
        by: String,
        /// When.
        at: DateTime<Utc>,
    }
    /// Something that was said about an approval.
    ApprovalWord {
        /// Asked, approved or sent back.
        decision: Decision,
        /// By whom.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// Why, or what was answered.
        reason: Option<String>,
    }
    /// What somebody else approves: input and output of the centre's setting.
    ApprovalRules {
        /// The kinds of record: forms at which one form decides, and what is kept from somebody.
        kinds: Vec<Kind>,
        /// Whether whoever approves may do so with what is their own.
        approves_own: bool,
    }
    /// Input of `decide_approval`.
    DecideApproval {
        /// The family.
        family: String,
        /// The form.
        form: String,
        /// The hash of the content that whoever decides has looked at.
        content: String,
        /// Approved, else sent back.
        approve: bool,
        /// Why; needed where it is sent back.
        reason: Option<String>,
    }
    /// Something that a stage still needs: a form, a field of one, or a form of a certain sort.
    Need {
        /// The form.
        kind: Kind,
        /// The field of it that nobody has asked for.
        field: Option<Field>,
        /// The sort of it that is missing.
        sort: Option<String>,
        /// Whose form is missing, where it is about one person.
        person: Option<String>,
    }
}
