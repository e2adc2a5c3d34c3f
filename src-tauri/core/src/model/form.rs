//! The forms of a case's course: which there are, what they must have, what each field may hold.
//! "Not asked" is an empty field; where a form has an honest "none", it is a word of its own.

use super::{Field, Kind, Shape};

/// The forms, in the order of the course; notes (과정기록지) stand apart.
pub const FORMS: &[Kind] = &[
    Kind::Intake,
    Kind::Consent,
    Kind::Screening,
    Kind::Assessment,
    Kind::Plan,
    Kind::Goal,
    Kind::Progress,
    Kind::Delivery,
    Kind::Referral,
    Kind::Meeting,
    Kind::Exception,
    Kind::Promise,
    Kind::Closure,
    Kind::Reopening,
    Kind::Aftercare,
    Kind::Flag,
];

/// The ten domains of an assessment, in the order of the form.
pub const DOMAINS: &[Field] = &[
    Field::Economy,
    Field::Housing,
    Field::Health,
    Field::Couple,
    Field::Parenting,
    Field::Korean,
    Field::Legal,
    Field::Violence,
    Field::Work,
    Field::Social,
];

/// The need of a domain: 0 is none, 4 is acute.
const NEED: Shape = Shape::Whole { least: 0, most: 4 };
/// How far a goal is reached: 0 is not begun, 10 is reached.
const REACHED: Shape = Shape::Whole { least: 0, most: 10 };
const RANK: Shape = Shape::Whole { least: 1, most: 9 };
const A_DAY_IN_MINUTES: Shape = Shape::Whole {
    least: 1,
    most: 24 * 60,
};
const HEADS: Shape = Shape::Whole {
    least: 0,
    most: 9_999,
};

const ROUTES: &[&str] = &[
    "self",
    "community_centre",
    "school",
    "police",
    "danuri",
    "hospital",
    "neighbour",
    "outreach",
    "other",
];
const URGENCIES: &[&str] = &["ordinary", "soon", "at_once"];
const SAFETIES: &[&str] = &["no_sign", "concern", "danger"];
const CONSENTS: &[&str] = &["collection_use", "third_party", "sensitive", "unique_id"];
const RESULTS: &[&str] = &["general", "intensive", "crisis", "simple", "other_agency"];
const RISKS: &[&str] = &["none", "low", "middle", "high"];
const TERMS: &[&str] = &["short", "long"];
const SERVICE_AREAS: &[&str] = &[
    "counselling",
    "korean",
    "visiting",
    "translation",
    "language_development",
    "bilingual",
    "parenting",
    "employment",
    "community",
    "support",
    "other",
];
const OUTCOMES: &[&str] = &["sent", "accepted", "refused", "done"];
const MEETINGS: &[&str] = &["conference", "supervision"];
const CLOSURES: &[&str] = &[
    "goals_met",
    "improved",
    "declined",
    "lost",
    "moved",
    "died",
    "transferred",
];
const FLAGS: &[&str] = &[
    "violence",
    "secret_address",
    "do_not_call",
    "child_protection",
    "other",
];
const INTERPRETERS: &[&str] = &[
    "none",
    "centre",
    "telephone",
    "family",
    "child",
    "acquaintance",
    "other",
];

/// What must stand in a record of that kind from its first moment: what it is about. All else
/// may stay unasked.
pub const fn required(kind: Kind) -> &'static [Field] {
    use Field as F;
    match kind {
        Kind::Name
        | Kind::Nationality
        | Kind::Registration
        | Kind::Stay
        | Kind::Address
        | Kind::Enrolment
        | Kind::Absence
        | Kind::Application
        | Kind::Guardian
        | Kind::Tie => &[F::Person],
        Kind::Intake
        | Kind::Assessment
        | Kind::Plan
        | Kind::Delivery
        | Kind::Meeting
        | Kind::Aftercare => &[F::On],
        Kind::Consent => &[F::Person, F::Sort, F::On],
        Kind::Screening => &[F::On, F::Result],
        Kind::Goal => &[F::Plan, F::Text],
        Kind::Progress => &[F::Goal, F::On],
        Kind::Referral => &[F::On, F::Agency],
        Kind::Exception => &[F::On, F::Text, F::Reason],
        Kind::Closure | Kind::Reopening => &[F::On, F::Reason],
        Kind::Promise | Kind::Task => &[F::Text],
        Kind::Flag => &[F::Sort],
        Kind::Proof => &[F::Document, F::Fact],
        _ => &[],
    }
}

/// What the field of such a form or note may hold.
pub(super) const fn form_shape(kind: Kind, field: Field) -> Option<Shape> {
    use Field as F;
    use Kind as K;
    let shape = match (kind, field) {
        (K::Goal | K::Flag, F::On) => return None,
        (_, F::On) if is_form(kind) => Shape::Day,
        (K::Intake | K::Consent | K::Promise | K::Flag, F::Person) => Shape::Reference(K::Person),

        (K::Note | K::Intake | K::Aftercare, F::InterpreterRelation) => Shape::OneOf(INTERPRETERS),
        (K::Note | K::Intake | K::Aftercare, F::Interpreter) => Shape::Line,
        (K::Note | K::Intake | K::Aftercare | K::Consent, F::Language) => Shape::Language,
        (K::Note | K::Aftercare, F::NextContact) => Shape::Day,
        (K::Note | K::Aftercare, F::NextWay) => Shape::OneOf(super::shape::WAYS),
        (K::Note, F::Minutes) => A_DAY_IN_MINUTES,
        (K::Note | K::Screening | K::Meeting | K::Delivery, F::Participants) => Shape::Line,
        (K::Note, F::KeySentence | F::KeyTranslation) => Shape::Words,

        (K::Intake, F::Route) => Shape::OneOf(ROUTES),
        (K::Intake, F::InterviewedOn) => Shape::Day,
        (K::Intake, F::Wish) => Shape::Words,
        (K::Intake, F::Urgency) => Shape::OneOf(URGENCIES),
        (K::Intake, F::Safety) => Shape::OneOf(SAFETIES),

        (K::Consent, F::Sort) => Shape::OneOf(CONSENTS),
        (K::Consent, F::Version | F::Recipient) => Shape::Line,
        (K::Consent, F::Until | F::WithdrawnOn) => Shape::Day,
        (K::Consent, F::Other) => Shape::Reference(K::Person),
        (K::Consent, F::Verified) => Shape::Truth,

        (K::Screening, F::Result) => Shape::OneOf(RESULTS),
        (K::Screening | K::Referral | K::Reopening | K::Exception, F::Reason) => Shape::Words,
        (K::Exception, F::Until) => Shape::Day,

        (
            K::Assessment,
            F::Economy
            | F::Housing
            | F::Health
            | F::Couple
            | F::Parenting
            | F::Korean
            | F::Legal
            | F::Violence
            | F::Work
            | F::Social,
        ) => NEED,
        (K::Assessment, F::Strengths | F::FamilyView | F::Evidence) => Shape::Words,
        (K::Assessment, F::Risk) => Shape::OneOf(RISKS),

        (K::Plan, F::AgreedBy) => Shape::Line,
        (K::Plan, F::Until) => Shape::Day,
        (K::Plan | K::Goal | K::Progress | K::Promise, F::Due) => Shape::Day,
        (K::Goal, F::Plan) => Shape::Reference(K::Plan),
        (K::Goal, F::Term) => Shape::OneOf(TERMS),
        (K::Goal, F::Measure | F::Services) => Shape::Line,
        (K::Goal | K::Promise, F::Responsible) => Shape::Line,
        (K::Goal, F::Priority) => RANK,
        (K::Progress, F::Goal) => Shape::Reference(K::Goal),
        (K::Progress, F::Score) => REACHED,
        (K::Progress, F::Obstacles) => Shape::Words,

        (K::Delivery, F::ServiceArea) => Shape::OneOf(SERVICE_AREAS),
        (K::Delivery, F::Session) => Shape::Line,
        (K::Delivery, F::Attended) => HEADS,
        (K::Note | K::Delivery | K::Aftercare, F::Attendees) => Shape::People,
        (K::Delivery, F::Amount) => Shape::Won,

        (K::Referral, F::Agency) => Shape::Line,
        (K::Referral, F::Consent) => Shape::Reference(K::Consent),
        (K::Referral, F::Outcome) => Shape::OneOf(OUTCOMES),
        (K::Referral, F::AnsweredOn) => Shape::Day,
        (K::Referral, F::Reply) => Shape::Words,

        (K::Meeting, F::Sort) => Shape::OneOf(MEETINGS),
        (K::Meeting, F::Decision) => Shape::Words,

        (K::Closure, F::Reason) => Shape::OneOf(CLOSURES),
        (K::Aftercare, F::Way) => Shape::OneOf(super::shape::WAYS),
        (K::Aftercare, F::Reopen) => Shape::Truth,

        (K::Promise, F::KeptOn) => Shape::Day,
        (K::Promise, F::Note) => Shape::Reference(K::Note),
        (K::Flag, F::Sort) => Shape::OneOf(FLAGS),
        (K::Flag, F::From | F::Until | F::ReportedOn) => Shape::Day,

        (
            K::Plan
            | K::Goal
            | K::Progress
            | K::Delivery
            | K::Meeting
            | K::Exception
            | K::Closure
            | K::Aftercare
            | K::Promise
            | K::Flag,
            F::Text,
        ) => Shape::Words,
        _ => return None,
    };
    Some(shape)
}

/// Whether a kind is a form of the course.
pub const fn is_form(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Intake
            | Kind::Consent
            | Kind::Screening
            | Kind::Assessment
            | Kind::Plan
            | Kind::Goal
            | Kind::Progress
            | Kind::Delivery
            | Kind::Referral
            | Kind::Meeting
            | Kind::Exception
            | Kind::Promise
            | Kind::Closure
            | Kind::Reopening
            | Kind::Aftercare
            | Kind::Flag
    )
}
