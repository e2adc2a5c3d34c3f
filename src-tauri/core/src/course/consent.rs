//! Consents: who must give them, which stand on a day, and what they cover.

use chrono::NaiveDate;

use super::day_of;
use crate::log::{Record, State};
use crate::model::{Field, Kind, Refusal, RefusalReason, Value, parse_day};

/// Below this age a legal guardian consents (개인정보 보호법 제22조의2).
const ADULT_IN_CONSENT: u32 = 14;

/// Whether a consent stands on a day: given, not run out, not withdrawn.
pub fn stands(consent: &Record, on: NaiveDate) -> bool {
    day_of(consent, Field::On).is_some_and(|given| given <= on)
        && day_of(consent, Field::Until).is_none_or(|last| on <= last)
        && day_of(consent, Field::WithdrawnOn).is_none_or(|withdrawn| on < withdrawn)
}

/// Whether a consent lets data be passed on to others on a day (개인정보 보호법 제17조제1항제1호).
pub fn covers(state: &State, consent: &Record, on: NaiveDate) -> bool {
    consent.text(Field::Sort) == Some("third_party") && carries(state, consent, on)
}

/// Whether a consent carries what it is for on a day. That of a child counts once the guardian
/// was verified (개인정보 보호법 제22조의2).
pub fn carries(state: &State, consent: &Record, on: NaiveDate) -> bool {
    consent.kind() == Some(Kind::Consent)
        && !consent.is_removed()
        && stands(consent, on)
        && (!given_for_a_child(state, consent)
            || consent.value(Field::Verified).and_then(Value::as_bool) == Some(true))
}

/// Whether the person was a child on the day of the consent.
pub(super) fn given_for_a_child(state: &State, consent: &Record) -> bool {
    let given = day_of(consent, Field::On);
    consent
        .text(Field::Person)
        .zip(given)
        .is_some_and(|(person, given)| is_child(state, person, given))
}

/// Whether a person is under 14 on a day; somebody whose birth is not known is not.
pub(super) fn is_child(state: &State, person: &str, on: NaiveDate) -> bool {
    let person = person.parse().ok().and_then(|id| state.get(id));
    person
        .and_then(|person| day_of(person, Field::BirthDate))
        .and_then(|birth| on.years_since(birth))
        .is_some_and(|age| age < ADULT_IN_CONSENT)
}

/// Refuses a form that the rest of the file does not bear: a child's consent without a guardian,
/// a referral that no consent covers on its day, a re-opening of what was never closed. `text`
/// gives a field of the form as it would stand.
///
/// # Errors
/// A [`Refusal`] that names the field.
pub fn check_form<'a>(
    state: &State,
    kind: Kind,
    text: impl Fn(Field) -> Option<&'a str>,
) -> Result<(), Refusal> {
    let refuse = |field, reason| Err(Refusal { field, reason });
    let Some(on) = text(Field::On).and_then(parse_day) else {
        return Ok(());
    };
    match kind {
        Kind::Consent => {
            let of_child = text(Field::Person).is_some_and(|it| is_child(state, it, on));
            if of_child && text(Field::Other).is_none() {
                return refuse(Field::Other, RefusalReason::NeedsGuardian);
            }
        }
        Kind::Referral => {
            let consent = text(Field::Consent)
                .and_then(|id| id.parse().ok())
                .and_then(|id| state.get(id));
            if !consent.is_some_and(|consent| covers(state, consent, on)) {
                return refuse(Field::Consent, RefusalReason::NotCovered);
            }
        }
        Kind::Reopening => {
            let mut closures = state.of_kind(Kind::Closure);
            if !closures.any(|it| day_of(it, Field::On).is_some_and(|closed| closed <= on)) {
                return refuse(Field::On, RefusalReason::NotClosed);
            }
        }
        _ => {}
    }
    Ok(())
}
