//! The one table of what rests on what.

use crate::model::{Field, Kind, Value};

/// The sorts of consent, each asked for apart from the others (개인정보 보호법 제22조제1항).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// 수집·이용 (제15조제1항제1호).
    Collection,
    /// 제3자 제공 (제17조제1항제1호).
    ThirdParty,
    /// 민감정보 (제23조제1항제1호).
    Sensitive,
    /// 고유식별정보 (제24조제1항제1호).
    UniqueId,
}

impl Sort {
    /// The word that stands in a consent.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Collection => "collection_use",
            Self::ThirdParty => "third_party",
            Self::Sensitive => "sensitive",
            Self::UniqueId => "unique_id",
        }
    }

    /// The sort of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [
            Self::Collection,
            Self::ThirdParty,
            Self::Sensitive,
            Self::UniqueId,
        ]
        .into_iter()
        .find(|sort| sort.word() == word)
    }
}

/// What becomes of something that needs a consent where none stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// It is written, and the consent is asked for: at the first call a centre may write down how
    /// it can call back (제15조제1항제4호).
    AskedFor,
    /// It is written only with the reason why it must be kept all the same: another law that asks
    /// for it, or life and body in danger (제23조제1항제2호, 제15조제1항제5호).
    WithReason,
    /// It is not written: no law lets a centre keep it (제24조제1항).
    Never,
}

/// On what something rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The centre's own task: who the people are, what was done with them (제15조제1항제3호;
    /// 다문화가족지원법 제12조).
    Duty,
    /// A task of 다문화가족지원법 시행령 제15조, which must be named. Outside of these tasks a
    /// resident registration number may not be kept even with a consent (개인정보 보호법
    /// 제24조의2제1항).
    NamedTask,
    /// A consent of its own.
    Consent(Sort, Without),
}

/// The task for which a number is kept where whoever wrote it named none: the centre enters
/// registration numbers to apply for childcare support.
pub const USUAL_TASK: &str = "childcare";

/// A row of the table: fields of a kind, where the record is of one of these sorts.
struct Row {
    kind: Kind,
    fields: &'static [Field],
    sorts: &'static [&'static str],
    ground: Ground,
}

const fn row(
    kind: Kind,
    fields: &'static [Field],
    sorts: &'static [&'static str],
    ground: Ground,
) -> Row {
    Row {
        kind,
        fields,
        sorts,
        ground,
    }
}

/// Of every sort.
const ANY: &[&str] = &[];
const HEALTH: Ground = Ground::Consent(Sort::Sensitive, Without::WithReason);
const UNIQUE_ID: Ground = Ground::Consent(Sort::UniqueId, Without::Never);
const CONTACT: Ground = Ground::Consent(Sort::Collection, Without::AskedFor);

/// Everything that does not rest on the centre's own task.
const TABLE: &[Row] = &[
    row(Kind::Registration, &[Field::Number], ANY, Ground::NamedTask),
    // 시행령 제19조: passports and licences are unique identifiers, and 다문화가족지원법 시행령
    // 제15조 does not speak of them.
    row(
        Kind::Person,
        &[Field::PassportNumber, Field::DrivingLicence],
        ANY,
        UNIQUE_ID,
    ),
    row(Kind::Document, PAPER, &["passport"], UNIQUE_ID),
    // 제23조: health. A registered disability says something of it, and so does a pregnancy.
    row(
        Kind::Person,
        &[Field::Disability, Field::ExpectedOn],
        ANY,
        HEALTH,
    ),
    // Who hurt whom is of health, and often of an offence (시행령 제18조제2호).
    row(
        Kind::Assessment,
        &[Field::Health, Field::Violence],
        ANY,
        HEALTH,
    ),
    row(
        Kind::Document,
        PAPER,
        &["medical", "disability", "pregnancy", "court"],
        HEALTH,
    ),
    // A church or temple says what somebody believes, a clinic that they are ill.
    row(Kind::Bond, BOND, &["faith", "clinic"], HEALTH),
    row(Kind::Person, &[Field::Phone], ANY, CONTACT),
    row(Kind::Address, &[Field::Detail], ANY, CONTACT),
];

/// What stands for a paper as a whole.
const PAPER: &[Field] = &[Field::Sort, Field::Content];
/// What stands for a bond as a whole.
const BOND: &[Field] = &[Field::Sort, Field::Name, Field::Remark];

/// On what a field of a record rests. `sort` is the sort of the record.
pub fn ground(kind: Kind, field: Field, sort: Option<&str>) -> Ground {
    let holds = |row: &&Row| {
        row.kind == kind
            && row.fields.contains(&field)
            && (row.sorts.is_empty() || sort.is_some_and(|sort| row.sorts.contains(&sort)))
    };
    TABLE
        .iter()
        .find(holds)
        .map_or(Ground::Duty, |row| row.ground)
}

/// Whether a value says of somebody what a consent is for: that there is no disability, and no
/// need for help with health, says nothing of an illness.
pub fn tells(value: &Value) -> bool {
    !matches!(
        value.plain(),
        Value::Null | Value::Bool(false) | Value::Int(0)
    )
}

/// Whether a field is written so that it can be destroyed for good, although screens read it as
/// any other: what rests on a consent.
pub fn is_erasable(kind: Kind, field: Field) -> bool {
    !crate::model::is_number(kind, field)
        && matches!(
            (kind, field),
            (
                Kind::Person,
                Field::Disability | Field::ExpectedOn | Field::Phone
            ) | (Kind::Assessment, Field::Health | Field::Violence)
                | (Kind::Address, Field::Detail)
                | (Kind::Bond, Field::Name | Field::Remark)
        )
}

/// The fields of a kind that can rest on something else than the centre's own task.
pub(super) fn resting_in(kind: Kind) -> impl Iterator<Item = Field> {
    let rows = TABLE.iter().filter(move |row| row.kind == kind);
    rows.flat_map(|row| row.fields.iter().copied())
}
