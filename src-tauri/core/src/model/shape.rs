//! Which fields a kind of record has, and what each may hold.
//!
//! One table serves every host: a value that does not fit is refused here, whatever screen, file
//! or command it came from. Records are not Rust structs, because a field can hold two values at
//! once (a conflict), or a word that only a newer version knows.

use chrono::NaiveDate;

use super::form::form_shape;
use super::{Field, IdentityNumber, Kind, List, Value};

/// What a field may hold. `Value::Null` fits every field: it takes a value back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "bindings",
    derive(ts_rs::TS, serde::Serialize),
    serde(tag = "sort", content = "of", rename_all = "snake_case")
)]
pub enum Shape {
    /// A line of text.
    Line,
    /// Text of any length.
    Words,
    /// A day, `2024-03-05`.
    Day,
    /// A day of which only the year, or year and month, may be known.
    PartialDay,
    /// Yes or no.
    Truth,
    /// ISO 3166 alpha-2 code in capitals.
    Country,
    /// Five digits of a 시군구.
    Area,
    /// A status of stay such as `F-6-1`.
    StayStatus,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A whole number within bounds, both included.
    Whole {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// An amount of money in won.
    Won,
    /// Names of lists, with commas.
    Lists,
    /// Codes of languages, with commas.
    Languages,
    /// The code of a language.
    Language,
    /// The id of a record of this kind.
    Reference(Kind),
    /// The id of a record of one of these kinds.
    References(&'static [Kind]),
    /// Ids of people of the family, with commas.
    People,
    /// An identity number of thirteen digits; kept sealed.
    IdentityNumber,
    /// The number of a passport or licence; kept sealed.
    PaperNumber,
    /// A childcare programme.
    Programme,
    /// Written by the program alone, never by a form.
    Internal,
}

/// Why a value was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason:?} in the field {}", field.name())]
pub struct Refusal {
    /// The field.
    pub field: Field,
    /// What is wrong.
    pub reason: RefusalReason,
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalReason {
    /// Records of that kind have no such field, or no form writes it.
    UnknownField,
    /// Not a day of the calendar.
    NotADay,
    /// Neither yes nor no.
    NotTruth,
    /// Not text.
    NotText,
    /// Not a whole number.
    NotANumber,
    /// A number below the least or above the most.
    OutOfRange,
    /// Longer than a line can be.
    TooLong,
    /// A code in the wrong form or an unknown word.
    UnknownWord,
    /// Not thirteen digits.
    NotThirteenDigits,
    /// A number whose first six digits are no day of birth.
    NoDayOfBirth,
    /// A number for somebody born in another century than the person.
    OtherCentury,
    /// A number for somebody of another sex than the person.
    OtherSex,
    /// Not the id of a record.
    NotARecord,
    /// The last day lies before the first.
    EndsBeforeItBegins,
    /// What the entry is about is missing.
    Missing,
    /// It is kept with a consent to unique identifiers only, and none stands.
    NeedsUniqueIdConsent,
    /// It is kept with a consent to sensitive data, and none stands, nor a reason why it must be
    /// kept without.
    NeedsSensitiveConsent,
    /// A child's consent without a guardian.
    NeedsGuardian,
    /// No consent covers it on its day.
    NotCovered,
    /// A re-opening of a case that was not closed by that day.
    NotClosed,
    /// A day that has not come.
    InTheFuture,
    /// What the entry would make so is so already.
    AlreadySo,
    /// More bytes than a paper may have.
    TooLarge,
    /// Neither JPEG, PNG nor PDF.
    NotAPaper,
    /// A picture or PDF that cannot be read: cut off or damaged.
    Unreadable,
    /// More picture than can be shown.
    TooManyPixels,
    /// A paper that a password locks.
    Locked,
    /// A paper whose page takes too much time or memory to draw.
    TooMuch,
    /// A paper whose bytes were destroyed.
    Destroyed,
}

impl RefusalReason {
    /// The word by which a screen finds its sentence.
    pub const fn word(self) -> &'static str {
        match self {
            Self::UnknownField => "unknown-field",
            Self::NotADay => "not-a-day",
            Self::NotTruth => "not-truth",
            Self::NotText => "not-text",
            Self::NotANumber => "not-a-number",
            Self::OutOfRange => "out-of-range",
            Self::TooLong => "too-long",
            Self::UnknownWord => "unknown-word",
            Self::NotThirteenDigits => "not-thirteen-digits",
            Self::NoDayOfBirth => "no-day-of-birth",
            Self::OtherCentury => "other-century",
            Self::OtherSex => "other-sex",
            Self::NotARecord => "not-a-record",
            Self::EndsBeforeItBegins => "ends-before-it-begins",
            Self::Missing => "missing",
            Self::NeedsUniqueIdConsent => "needs-unique-id-consent",
            Self::NeedsSensitiveConsent => "needs-sensitive-consent",
            Self::NeedsGuardian => "needs-guardian",
            Self::NotCovered => "not-covered",
            Self::NotClosed => "not-closed",
            Self::InTheFuture => "in-the-future",
            Self::AlreadySo => "already-so",
            Self::TooLarge => "too-large",
            Self::NotAPaper => "not-a-paper",
            Self::Unreadable => "unreadable",
            Self::TooManyPixels => "too-many-pixels",
            Self::Locked => "locked",
            Self::TooMuch => "too-much",
            Self::Destroyed => "destroyed",
        }
    }
}

/// The longest line, in characters. Passport names and addresses stay far below it.
const LONGEST_LINE: usize = 500;

const SEXES: &[&str] = &["female", "male", "unknown"];
const RELATIONS: &[&str] = &[
    "mother",
    "father",
    "child",
    "spouse",
    "grandmother",
    "grandfather",
    "sibling",
    "relative",
    "guardian",
    "other",
];
const NAME_SORTS: &[&str] = &[
    "passport", "hangul", "legal", "native", "former", "nickname",
];
const REGISTRATION_SORTS: &[&str] = &["alien", "overseas_korean", "resident"];
/// The tasks of 다문화가족지원법 시행령 제15조 for which a centre may keep registration numbers
/// without a consent: 생활정보 제공 및 교육 지원(법 §6①), 가족상담(§7), 의료 및 건강관리(§9①),
/// 아동·청소년 보육·교육(§10③), 다국어 서비스(§11).
const TASKS_OF_NUMBERS: &[&str] = &[
    "childcare",
    "counselling",
    "information",
    "health",
    "multilingual",
];
const ENROLMENT_SORTS: &[&str] = &[
    "daycare",
    "kindergarten_public",
    "kindergarten_private",
    "school",
];
const TIE_SORTS: &[&str] = &[
    "spouse",
    "de_facto",
    "divorced",
    "separated",
    "birth_parent",
    "step_parent",
    "adoptive_parent",
    "foster_parent",
    "sibling",
    "co_resident",
    "employer",
    "sponsor",
    "twin",
    "close",
    "distant",
    "conflict",
    "violence",
    "cut_off",
];
const BOND_SORTS: &[&str] = &[
    "school",
    "daycare",
    "work",
    "faith",
    "clinic",
    "relatives",
    "relatives_abroad",
    "friends",
    "neighbours",
    "agency",
    "other",
];
const STRENGTHS: &[&str] = &["strong", "ordinary", "weak", "strained", "broken"];
const DIRECTIONS: &[&str] = &["to_household", "from_household", "both"];
const PAPERS: &[&str] = &[
    "resident_register",
    "alien_card",
    "residence_report",
    "passport",
    "family_certificate",
    "marriage_certificate",
    "birth_certificate",
    "pregnancy",
    "bankbook",
    "employment",
    "enrolment",
    "medical",
    "disability",
    "court",
    "consent",
    "photo",
    "other",
];
/// What a paper can evidence.
const EVIDENCED: &[Kind] = &[
    Kind::Person,
    Kind::Name,
    Kind::Nationality,
    Kind::Registration,
    Kind::Stay,
    Kind::Address,
    Kind::Enrolment,
    Kind::Absence,
    Kind::Application,
    Kind::Guardian,
    Kind::Tie,
    Kind::Consent,
];
/// What can be kept from somebody. The family's own record stays in sight: without it there is no
/// file. Its fields can be kept one by one.
pub const KEPT: &[Kind] = &[
    Kind::Family,
    Kind::Person,
    Kind::Name,
    Kind::Nationality,
    Kind::Registration,
    Kind::Stay,
    Kind::Address,
    Kind::Enrolment,
    Kind::Absence,
    Kind::Application,
    Kind::Guardian,
    Kind::Tie,
    Kind::Bond,
    Kind::Note,
    Kind::Task,
    Kind::Document,
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
/// The forms that a centre can ask to have approved.
const DECIDED_FORMS: &[Kind] = &[
    Kind::Screening,
    Kind::Assessment,
    Kind::Plan,
    Kind::Closure,
    Kind::Secrecy,
    Kind::Exception,
];
pub(super) const WAYS: &[&str] = &["visit_here", "home_visit", "phone", "messenger", "other"];
const TASKS: &[&str] = &["call", "visit", "papers", "escort", "comment", "other"];
const CASE_TYPES: &[&str] = &[
    "multicultural",
    "foreign_resident",
    "refugee",
    "north_korean_refugee",
    "other",
];
/// 다문화가족지원법 제2조제1호 가목·나목, 재한외국인 처우 기본법 제2조제1호, 난민법 제2조제2호부터
/// 제4호까지, 북한이탈주민의 보호 및 정착지원에 관한 법률 제2조제1호.
const GROUNDS: &[&str] = &[
    "marriage_migrant",
    "naturalised",
    "resident_foreigner",
    "recognised_refugee",
    "humanitarian",
    "refugee_applicant",
    "north_korean_refugee",
    "other",
];

/// What the field of such a record may hold; none where the kind has no such field.
pub const fn shape(kind: Kind, field: Field) -> Option<Shape> {
    use Field as F;
    use Kind as K;
    let shape = match (kind, field) {
        (_, F::Remark | F::Source) => Shape::Words,
        (_, F::SaidBy | F::SaidThrough | F::DocumentSeen) => Shape::Line,
        (_, F::SaidOn) => Shape::Day,
        (_, F::SaidIn) => Shape::Language,
        (K::Family, F::Title) => Shape::Line,
        (K::Family, F::FileNumber | F::Worker) => Shape::Internal,
        (K::Family, F::CaseType) => Shape::OneOf(CASE_TYPES),
        (K::Family, F::Ground) => Shape::OneOf(GROUNDS),
        (K::Family, F::OpenedOn) => Shape::Day,
        (K::Family, F::IndexPerson) => Shape::Reference(K::Person),
        (K::Person, F::BirthDate) => Shape::PartialDay,
        (K::Person, F::Sex) => Shape::OneOf(SEXES),
        (K::Person, F::Relation) => Shape::OneOf(RELATIONS),
        (
            K::Person,
            F::Disability | F::RefugeeRecognised | F::SchoolDeferred | F::InterpreterNeeded,
        ) => Shape::Truth,
        (K::Person, F::EarlyNuriFrom | F::DiedOn | F::ExpectedOn) => Shape::Day,
        // As long as the person belongs to this family: there may be another one.
        (K::Person, F::From | F::Until) => Shape::Day,
        (K::Person, F::Speaks | F::Reads) => Shape::Languages,
        (K::Person, F::Phone) => Shape::Line,
        (K::Person, F::PassportNumber | F::DrivingLicence) => Shape::PaperNumber,
        (K::Person | K::Assessment | K::Bond | K::Document, F::KeptWithout) => Shape::Line,
        (K::Person, F::AskedNone) => Shape::Lists,
        (
            K::Name
            | K::Nationality
            | K::Registration
            | K::Stay
            | K::Address
            | K::Enrolment
            | K::Absence
            | K::Application
            | K::Guardian
            | K::Tie,
            F::Person,
        ) => Shape::Reference(K::Person),
        // The bond of one person; without it, of the whole household.
        (K::Bond, F::Other) => Shape::Reference(K::Person),
        (K::Guardian | K::Tie, F::Other) => Shape::Reference(K::Person),
        (
            K::Name
            | K::Nationality
            | K::Registration
            | K::Stay
            | K::Address
            | K::Enrolment
            | K::Absence
            | K::Tie
            | K::Bond,
            F::From | F::Until,
        ) => Shape::Day,
        (K::Name, F::Text) => Shape::Line,
        (K::Name, F::Sort) => Shape::OneOf(NAME_SORTS),
        (K::Nationality, F::Country) => Shape::Country,
        (K::Registration, F::Sort) => Shape::OneOf(REGISTRATION_SORTS),
        (K::Registration, F::Number) => Shape::IdentityNumber,
        (K::Registration, F::NumberPending) => Shape::Truth,
        (K::Registration, F::KeptFor) => Shape::OneOf(TASKS_OF_NUMBERS),
        (K::Stay, F::Status) => Shape::StayStatus,
        (K::Address | K::Enrolment, F::Area) => Shape::Area,
        (K::Address, F::Detail) => Shape::Line,
        (K::Enrolment, F::Sort) => Shape::OneOf(ENROLMENT_SORTS),
        (K::Enrolment, F::Facility) => Shape::Line,
        (K::Enrolment, F::ExtendedCare) => Shape::Truth,
        (K::Application, F::Programme) => Shape::Programme,
        (K::Application | K::Note, F::On) => Shape::Day,
        (K::Tie, F::Sort) => Shape::OneOf(TIE_SORTS),
        (K::Sameness, F::Person) => Shape::Reference(K::Person),
        (K::Sameness, F::Family | F::Counterpart | F::Decision | F::On) => Shape::Internal,
        (K::Approval, F::Form) => Shape::References(DECIDED_FORMS),
        (K::Approval, F::Decision | F::Reason | F::Account | F::Digest) => Shape::Internal,
        (K::Reading, F::On | F::Text) => Shape::Internal,
        (
            K::Handover,
            F::Worker
            | F::Receiver
            | F::Account
            | F::On
            | F::Reason
            | F::Text
            | F::Decision
            | F::Reply,
        ) => Shape::Internal,
        (K::Secrecy, F::Fact) => Shape::References(KEPT),
        (K::Secrecy, F::Person) => Shape::Reference(K::Person),
        (K::Secrecy, F::Part | F::Account | F::Role | F::Reason) => Shape::Internal,
        (K::Receipt, F::Sort | F::Name | F::Count | F::HeadsBefore) => Shape::Internal,
        (
            K::Transfer,
            F::Sort
            | F::Centre
            | F::Name
            | F::SealKey
            | F::On
            | F::Consent
            | F::Outcome
            | F::AnsweredOn
            | F::Recipient
            | F::FileNumber
            | F::Reason
            | F::Reply,
        ) => Shape::Internal,
        (K::Dispute, F::Fact) => Shape::References(KEPT),
        (K::Dispute, F::Part | F::Entry) => Shape::Internal,
        (K::Bond, F::Sort) => Shape::OneOf(BOND_SORTS),
        (K::Bond, F::Name) => Shape::Line,
        (K::Bond, F::Strength) => Shape::OneOf(STRENGTHS),
        (K::Bond, F::Direction) => Shape::OneOf(DIRECTIONS),
        (K::Task, F::Text) => Shape::Line,
        (K::Task, F::Sort) => Shape::OneOf(TASKS),
        (K::Task, F::Person) => Shape::Reference(K::Person),
        // What a comment is about.
        (K::Task, F::Fact) => Shape::References(KEPT),
        (K::Task, F::Due | F::DoneOn) => Shape::Day,
        (K::Note, F::Way) => Shape::OneOf(WAYS),
        (K::Note, F::Text) => Shape::Words,
        (K::Document, F::Name) => Shape::Line,
        (K::Document, F::Sort) => Shape::OneOf(PAPERS),
        (K::Document, F::On) => Shape::Day,
        (K::Document, F::Person) => Shape::Reference(K::Person),
        (K::Document, F::Content | F::Media | F::Size) => Shape::Internal,
        // When, by whom and why its bytes were destroyed.
        (K::Document, F::DestroyedOn | F::Worker | F::Reason) => Shape::Internal,
        (K::Proof, F::Document) => Shape::Reference(K::Document),
        (K::Proof, F::Fact) => Shape::References(EVIDENCED),
        _ => return form_shape(kind, field),
    };
    Some(shape)
}

/// Whether a field holds a number by which somebody is known, shown on request only.
pub const fn is_number(kind: Kind, field: Field) -> bool {
    matches!(
        shape(kind, field),
        Some(Shape::IdentityNumber | Shape::PaperNumber)
    )
}

/// Whether a value of the field says something by itself, so that a key can keep it from somebody.
/// What only holds records together stays in the open, and so does what a warning keeps from sight:
/// addresses are kept from those too who do not see the warning.
pub const fn is_told(kind: Kind, field: Field) -> bool {
    if matches!(kind, Kind::Flag) && matches!(field, Field::Sort | Field::From | Field::Until) {
        return false;
    }
    !matches!(
        shape(kind, field),
        None | Some(
            Shape::Internal
                | Shape::Lists
                | Shape::Reference(_)
                | Shape::References(_)
                | Shape::People
        )
    )
}

/// What of a value is sealed where it can be destroyed; none where nothing is to be sealed.
pub fn to_sealed_text(value: &Value) -> Option<String> {
    match value {
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Int(number) => Some(number.to_string()),
        Value::Text(text) => Some(text.clone()),
        Value::Sealed(_) | Value::Null => None,
    }
}

/// The value of the field that was sealed as such text.
pub fn from_sealed_text(kind: Kind, field: Field, text: &str) -> Option<Value> {
    match shape(kind, field)? {
        Shape::Truth => text.parse().ok().map(Value::Bool),
        Shape::Whole { .. } | Shape::Won => text.parse().ok().map(Value::Int),
        _ => Some(Value::text(text)),
    }
}

/// Whether records of some kind refer to records of this one.
pub fn is_referred_to(kind: Kind) -> bool {
    let refers = |from: Kind| {
        let mut fields = Field::ALL.iter();
        fields.any(|field| match shape(from, *field) {
            Some(Shape::Reference(to)) => to == kind,
            Some(Shape::References(to)) => to.contains(&kind),
            Some(Shape::People) => kind == Kind::Person,
            _ => false,
        })
    };
    Kind::ALL.iter().any(|from| refers(*from))
}

/// Refuses a value that does not fit the field.
///
/// # Errors
/// A [`Refusal`] that names the field and the reason.
pub fn check_value(kind: Kind, field: Field, value: &Value) -> Result<(), Refusal> {
    let refuse = |reason| Err(Refusal { field, reason });
    let shape = match shape(kind, field) {
        None | Some(Shape::Internal) => return refuse(RefusalReason::UnknownField),
        Some(shape) => shape,
    };
    if value.is_null() {
        return Ok(());
    }
    if shape == Shape::Truth {
        return if value.as_bool().is_some() {
            Ok(())
        } else {
            refuse(RefusalReason::NotTruth)
        };
    }
    if let Some((least, most)) = bounds(shape) {
        return match value.as_int() {
            Some(number) if (least..=most).contains(&number) => Ok(()),
            Some(_) => refuse(RefusalReason::OutOfRange),
            None => refuse(RefusalReason::NotANumber),
        };
    }
    let Some(text) = value.as_text() else {
        return refuse(RefusalReason::NotText);
    };
    match misfit(shape, text) {
        None => Ok(()),
        Some(reason) => refuse(reason),
    }
}

/// Refuses a period that ends before it begins.
///
/// # Errors
/// A [`Refusal`] of the last day.
pub fn check_period(from: Option<NaiveDate>, until: Option<NaiveDate>) -> Result<(), Refusal> {
    match (from, until) {
        (Some(from), Some(until)) if until < from => Err(Refusal {
            field: Field::Until,
            reason: RefusalReason::EndsBeforeItBegins,
        }),
        _ => Ok(()),
    }
}

/// The bounds of a number; none for a shape that holds none.
const fn bounds(shape: Shape) -> Option<(i64, i64)> {
    match shape {
        Shape::Whole { least, most } => Some((least, most)),
        Shape::Won => Some((0, HIGHEST_AMOUNT)),
        _ => None,
    }
}

/// The highest amount that somebody means, in won: more is a slip of the hand.
const HIGHEST_AMOUNT: i64 = 10_000_000_000;

fn misfit(shape: Shape, text: &str) -> Option<RefusalReason> {
    use RefusalReason as R;
    let fits = |fits: bool, reason| (!fits).then_some(reason);
    match shape {
        Shape::Line => fits(
            text.chars().count() <= LONGEST_LINE && !text.contains('\n'),
            R::TooLong,
        ),
        Shape::Words | Shape::Truth | Shape::Internal | Shape::Whole { .. } | Shape::Won => None,
        Shape::Day => fits(parse_day(text).is_some(), R::NotADay),
        Shape::PartialDay => fits(is_partial_day(text), R::NotADay),
        Shape::Country => fits(
            text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase()),
            R::UnknownWord,
        ),
        Shape::Area => fits(text.len() == 5 && is_digits(text), R::UnknownWord),
        Shape::StayStatus => fits(is_stay_status(text), R::UnknownWord),
        Shape::OneOf(words) => fits(words.contains(&text), R::UnknownWord),
        Shape::Lists => fits(
            codes(text).all(|name| List::from_name(name).is_some()),
            R::UnknownWord,
        ),
        Shape::Languages => fits(codes(text).all(is_language), R::UnknownWord),
        Shape::Language => fits(is_language(text), R::UnknownWord),
        Shape::Reference(_) | Shape::References(_) => {
            fits(uuid::Uuid::parse_str(text).is_ok(), R::NotARecord)
        }
        Shape::People => fits(
            !text.is_empty()
                && text
                    .split(',')
                    .all(|code| uuid::Uuid::parse_str(code).is_ok()),
            R::NotARecord,
        ),
        Shape::IdentityNumber => match IdentityNumber::read(text) {
            Some(number) => fits(number.born_on().is_some(), R::NoDayOfBirth),
            None => Some(R::NotThirteenDigits),
        },
        Shape::PaperNumber => fits(is_paper_number(text), R::UnknownWord),
        Shape::Programme => {
            let known = serde_json::from_value::<eligibility::ProgrammeId>(text.into()).is_ok();
            fits(known, R::UnknownWord)
        }
    }
}

/// The same people with somebody else in the place of one of them, or without that one; none where
/// nobody is left.
pub fn people_with(people: &str, from: &str, to: Option<&str>) -> Option<String> {
    let mut kept: Vec<&str> = Vec::new();
    for person in codes(people) {
        let person = if person == from { to } else { Some(person) };
        kept.extend(person.filter(|it| !kept.contains(it)));
    }
    (!kept.is_empty()).then(|| kept.join(","))
}

/// Letters, digits and hyphens, as passports and licences of all countries have them.
fn is_paper_number(text: &str) -> bool {
    let letters = text.bytes();
    (5..=20).contains(&text.len())
        && letters
            .into_iter()
            .all(|it| it.is_ascii_alphanumeric() || it == b'-')
}

/// The parts of a text of codes with commas; none for an empty text.
pub fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').filter(|code| !code.is_empty())
}

/// A day of the calendar written `2024-03-05`, and in no other way.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let spelled = bytes.len() == 10
        && bytes.iter().enumerate().all(|(place, byte)| match place {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    spelled
        .then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())
        .flatten()
}

fn is_partial_day(text: &str) -> bool {
    match text.len() {
        4 => is_digits(text),
        7 => parse_day(&format!("{text}-01")).is_some(),
        _ => parse_day(text).is_some(),
    }
}

/// ISO 639 in two or three small letters.
fn is_language(code: &str) -> bool {
    (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A capital letter, then one to three numbers: `F-4`, `G-1-5`, `F-6-1`.
fn is_stay_status(text: &str) -> bool {
    let mut parts = text.split('-');
    let letter = parts
        .next()
        .is_some_and(|part| part.len() == 1 && part.bytes().all(|b| b.is_ascii_uppercase()));
    let mut numbers = 0;
    for part in parts {
        if part.is_empty() || part.len() > 3 || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return false;
        }
        numbers += 1;
    }
    letter && (1..=3).contains(&numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(kind: Kind, field: Field, value: impl Into<Value>) -> Option<RefusalReason> {
        check_value(kind, field, &value.into())
            .err()
            .map(|refusal| refusal.reason)
    }

    #[test]
    fn a_day_must_stand_in_the_calendar() {
        assert_eq!(reason(Kind::Stay, Field::From, "2024-02-29"), None);
        for wrong in [
            "2023-02-29",
            "20240305",
            "2024-3-5",
            "+024-03-05",
            "오늘",
            "",
        ] {
            assert_eq!(
                reason(Kind::Stay, Field::From, wrong),
                Some(RefusalReason::NotADay),
                "{wrong}"
            );
        }
    }

    #[test]
    fn a_day_of_birth_may_be_partly_known() {
        for fine in ["1990", "1990-05", "1990-05-01"] {
            assert_eq!(reason(Kind::Person, Field::BirthDate, fine), None);
        }
        for wrong in ["90", "1990-13", "1990-5"] {
            let refused = reason(Kind::Person, Field::BirthDate, wrong);
            assert_eq!(refused, Some(RefusalReason::NotADay), "{wrong}");
        }
    }

    #[test]
    fn a_field_of_another_kind_is_refused() {
        assert_eq!(
            reason(Kind::Stay, Field::Area, "41273"),
            Some(RefusalReason::UnknownField)
        );
        assert_eq!(
            reason(Kind::Family, Field::FileNumber, "1"),
            Some(RefusalReason::UnknownField)
        );
    }

    #[test]
    fn every_value_can_be_taken_back() {
        for kind in Kind::ALL {
            for field in Field::ALL {
                if !matches!(shape(*kind, *field), None | Some(Shape::Internal)) {
                    assert_eq!(check_value(*kind, *field, &Value::Null), Ok(()));
                }
            }
        }
    }

    #[test]
    fn codes_are_checked_by_their_form() {
        assert_eq!(reason(Kind::Stay, Field::Status, "F-6-1"), None);
        assert_eq!(
            reason(Kind::Stay, Field::Status, "F6"),
            Some(RefusalReason::UnknownWord)
        );
        assert_eq!(
            reason(Kind::Address, Field::Area, "4127"),
            Some(RefusalReason::UnknownWord)
        );
        assert_eq!(
            reason(Kind::Nationality, Field::Country, "uz"),
            Some(RefusalReason::UnknownWord)
        );
        assert_eq!(
            reason(Kind::Application, Field::Programme, "child-allowance"),
            None
        );
        assert_eq!(
            reason(Kind::Registration, Field::Number, "900101-512345"),
            Some(RefusalReason::NotThirteenDigits)
        );
        assert_eq!(
            reason(Kind::Person, Field::AskedNone, "stays,absences"),
            None
        );
    }

    #[test]
    fn a_number_must_be_whole_and_within_its_bounds() {
        assert_eq!(reason(Kind::Assessment, Field::Housing, 0), None);
        assert_eq!(reason(Kind::Assessment, Field::Housing, 4), None);
        for wrong in [-1, 5] {
            assert_eq!(
                reason(Kind::Assessment, Field::Housing, wrong),
                Some(RefusalReason::OutOfRange)
            );
        }
        assert_eq!(
            reason(Kind::Assessment, Field::Housing, "4"),
            Some(RefusalReason::NotANumber)
        );
        assert_eq!(reason(Kind::Delivery, Field::Amount, 120_000), None);
        assert_eq!(
            reason(Kind::Delivery, Field::Amount, -1),
            Some(RefusalReason::OutOfRange)
        );
    }

    #[test]
    fn a_period_may_not_end_before_it_begins() {
        let day = |text| parse_day(text);
        assert!(check_period(day("2024-03-05"), day("2024-03-05")).is_ok());
        assert!(check_period(day("2024-03-05"), day("2024-03-04")).is_err());
        assert!(check_period(None, day("2024-03-04")).is_ok());
    }
}
