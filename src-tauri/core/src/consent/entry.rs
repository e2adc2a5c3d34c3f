//! What is refused where no consent stands, and how what may be destroyed is written.

use chrono::NaiveDate;

use super::basis::{Ground, Sort, Without, ground, is_erasable, tells};
use super::kept::{carrying, owner};
use crate::keys::KeyError;
use crate::log::{Edit, RecordId, State};
use crate::model::{Field, Kind, Refusal, RefusalReason, Value};

/// Refuses a field that is kept with a consent only, where none stands for its person on that
/// day. `value` gives a field of the record as it would stand; `set` are the fields that are
/// written now.
///
/// # Errors
/// A [`Refusal`] that names the field and says which consent it needs.
pub fn check_entry<'a>(
    state: &State,
    (record, kind): (Option<RecordId>, Kind),
    set: impl Iterator<Item = Field>,
    value: impl Fn(Field) -> Option<&'a Value>,
    on: NaiveDate,
) -> Result<(), Refusal> {
    let text = |field| value(field).and_then(Value::as_text);
    let person = owner(kind, record, text);
    let stated = text(Field::KeptWithout).is_some_and(|reason| !reason.trim().is_empty());
    for field in set {
        if !value(field).is_some_and(tells) {
            continue;
        }
        let Ground::Consent(sort, without) = ground(kind, field, text(Field::Sort)) else {
            continue;
        };
        let lets = match without {
            Without::AskedFor => true,
            Without::WithReason => stated,
            Without::Never => false,
        };
        if lets || carrying(state, sort, person, on).next().is_some() {
            continue;
        }
        let reason = match sort {
            Sort::UniqueId => RefusalReason::NeedsUniqueIdConsent,
            Sort::Sensitive | Sort::Collection | Sort::ThirdParty => {
                RefusalReason::NeedsSensitiveConsent
            }
        };
        return Err(Refusal { field, reason });
    }
    Ok(())
}

/// Seals what an act sets and rests on a consent, so that it can be destroyed for good one day.
///
/// # Errors
/// [`KeyError::System`] where the system gives no randomness for the keys.
pub fn seal(edit: &mut Edit<'_>) -> Result<(), KeyError> {
    edit.seal_where(is_erasable)
}
