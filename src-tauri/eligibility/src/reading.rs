//! Reads facts from JSON, naming the person, the field and the value of whatever does not fit.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::{
    Absence, Address, Application, Enrolment, FactsError, FactsErrorCode as Code, FamilyFacts,
    Nationality, PersonFacts, ProgrammeId, Registration, Stay,
};

impl FamilyFacts {
    /// Reads a family from one JSON object in the published contract.
    ///
    /// # Errors
    /// Refuses what is not JSON, an unknown or missing key, a value of the wrong type, a day that
    /// is not in the calendar, and an unknown word; the error names the person, the field and the
    /// value. What only the day asked can tell is left to [`FamilyFacts::validate`].
    pub fn from_json(text: &str) -> Result<Self, FactsError> {
        let value: Value = serde_json::from_str(text).map_err(|error| FactsError {
            code: Code::Malformed,
            person: None,
            field: None,
            value: None,
            message: format!("not JSON: {error}"),
        })?;
        let family = Object::new(&value, None, "")?;
        family.only(&["family", "people"])?;
        Ok(Self {
            family: family.text("family")?,
            people: family
                .list("people", |item| read_person(&item))?
                .ok_or_else(|| family.lacks("people"))?,
        })
    }
}

fn read_person(outer: &Object<'_>) -> Result<PersonFacts, FactsError> {
    let id = outer.text("id")?;
    let person = Object {
        person: Some(&id),
        path: "",
        ..*outer
    };
    person.only(&[
        "id",
        "birth_date",
        "guardians",
        "nationalities",
        "registrations",
        "stays",
        "addresses",
        "enrolments",
        "absences",
        "disability",
        "refugee_recognised",
        "school_deferred",
        "early_nuri_from",
        "applications",
    ])?;
    Ok(PersonFacts {
        birth_date: person.day("birth_date")?,
        guardians: person.texts("guardians")?,
        nationalities: person.list("nationalities", |item| {
            item.only(&["country", "from", "until"])?;
            Ok(Nationality {
                country: item.text("country")?,
                from: item.day("from")?,
                until: item.optional_day("until")?,
            })
        })?,
        registrations: person.list("registrations", |item| {
            item.only(&["kind", "from", "until"])?;
            Ok(Registration {
                kind: item.word("kind")?,
                from: item.day("from")?,
                until: item.optional_day("until")?,
            })
        })?,
        stays: person.list("stays", |item| {
            item.only(&["status", "from", "until"])?;
            Ok(Stay {
                status: item.text("status")?,
                from: item.day("from")?,
                until: item.optional_day("until")?,
            })
        })?,
        addresses: person.list("addresses", |item| {
            item.only(&["area", "from", "until"])?;
            Ok(Address {
                area: item.text("area")?,
                from: item.day("from")?,
                until: item.optional_day("until")?,
            })
        })?,
        enrolments: person.list("enrolments", |item| {
            item.only(&["kind", "area", "from", "until", "extended_care"])?;
            Ok(Enrolment {
                kind: item.word("kind")?,
                area: item.text("area")?,
                from: item.day("from")?,
                until: item.optional_day("until")?,
                extended_care: item.flag("extended_care")?,
            })
        })?,
        absences: person.list("absences", |item| {
            item.only(&["from", "until"])?;
            Ok(Absence {
                from: item.day("from")?,
                until: item.optional_day("until")?,
            })
        })?,
        disability: person.flag("disability")?,
        refugee_recognised: person.flag("refugee_recognised")?,
        school_deferred: person.flag("school_deferred")?,
        early_nuri_from: match person.object.contains_key("early_nuri_from") {
            true => Some(person.optional_day("early_nuri_from")?),
            false => None,
        },
        applications: person.list("applications", |item| {
            item.only(&["programme", "on"])?;
            Ok(Application {
                programme: item.word::<ProgrammeId>("programme")?,
                on: item.day("on")?,
            })
        })?,
        id,
    })
}

/// A JSON object, and where in the facts it stands.
#[derive(Clone, Copy)]
struct Object<'a> {
    object: &'a Map<String, Value>,
    person: Option<&'a str>,
    path: &'a str,
}

impl<'a> Object<'a> {
    fn new(value: &'a Value, person: Option<&'a str>, path: &'a str) -> Result<Self, FactsError> {
        match value {
            Value::Object(object) => Ok(Self {
                object,
                person,
                path,
            }),
            other => Err(refusal(
                Code::Malformed,
                person,
                Some(path.to_owned()).filter(|path| !path.is_empty()),
                Some(other),
                "must be an object",
            )),
        }
    }

    /// Refuses keys that the contract does not know.
    fn only(&self, known: &[&str]) -> Result<(), FactsError> {
        match self
            .object
            .iter()
            .find(|(key, _)| !known.contains(&key.as_str()))
        {
            None => Ok(()),
            Some((key, value)) => Err(self.refuse(
                Code::UnknownKey,
                key,
                Some(value),
                "is not a key of the contract",
            )),
        }
    }

    /// The value under a key; `null` counts as a missing key.
    fn get(&self, key: &str) -> Option<&'a Value> {
        self.object.get(key).filter(|value| !value.is_null())
    }

    fn need(&self, key: &str) -> Result<&'a Value, FactsError> {
        self.get(key).ok_or_else(|| self.lacks(key))
    }

    fn lacks(&self, key: &str) -> FactsError {
        self.refuse(Code::MissingKey, key, self.object.get(key), "is required")
    }

    fn text(&self, key: &str) -> Result<String, FactsError> {
        match self.need(key)? {
            Value::String(text) => Ok(text.clone()),
            other => Err(self.refuse(Code::Malformed, key, Some(other), "must be a text")),
        }
    }

    fn texts(&self, key: &str) -> Result<Option<Vec<String>>, FactsError> {
        self.each(key, |value| match value {
            Value::String(text) => Ok(text.clone()),
            other => Err(self.refuse(Code::Malformed, key, Some(other), "must be a text")),
        })
    }

    fn flag(&self, key: &str) -> Result<Option<bool>, FactsError> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(other) => {
                Err(self.refuse(Code::Malformed, key, Some(other), "must be true or false"))
            }
        }
    }

    fn word<T: serde::de::DeserializeOwned>(&self, key: &str) -> Result<T, FactsError> {
        let value = self.need(key)?;
        T::deserialize(value).map_err(|_| {
            let code = if value.is_string() {
                Code::BadValue
            } else {
                Code::Malformed
            };
            self.refuse(code, key, Some(value), "is not a word of the contract")
        })
    }

    fn day(&self, key: &str) -> Result<NaiveDate, FactsError> {
        let value = self.need(key)?;
        let text = value
            .as_str()
            .ok_or_else(|| self.refuse(Code::Malformed, key, Some(value), "must be a date"))?;
        calendar_day(text).ok_or_else(|| {
            let why = "is not a day of the calendar (YYYY-MM-DD)";
            self.refuse(Code::BadDate, key, Some(value), why)
        })
    }

    fn optional_day(&self, key: &str) -> Result<Option<NaiveDate>, FactsError> {
        self.get(key).map(|_| self.day(key)).transpose()
    }

    fn each<T>(
        &self,
        key: &str,
        read: impl Fn(&'a Value) -> Result<T, FactsError>,
    ) -> Result<Option<Vec<T>>, FactsError> {
        match self.get(key) {
            None => Ok(None),
            Some(Value::Array(items)) => items.iter().map(read).collect::<Result<_, _>>().map(Some),
            Some(other) => Err(self.refuse(Code::Malformed, key, Some(other), "must be a list")),
        }
    }

    fn list<T>(
        &self,
        key: &str,
        read: impl Fn(Object<'_>) -> Result<T, FactsError>,
    ) -> Result<Option<Vec<T>>, FactsError> {
        self.each(key, |value| read(Object::new(value, self.person, key)?))
    }

    fn refuse(&self, code: Code, key: &str, value: Option<&Value>, why: &str) -> FactsError {
        let field = match self.path {
            "" => key.to_owned(),
            path => format!("{path}.{key}"),
        };
        refusal(code, self.person, Some(field), value, why)
    }
}

/// A day written exactly as `YYYY-MM-DD`.
fn calendar_day(text: &str) -> Option<NaiveDate> {
    let exact = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    exact.then(|| text.parse().ok()).flatten()
}

fn refusal(
    code: Code,
    person: Option<&str>,
    field: Option<String>,
    value: Option<&Value>,
    why: &str,
) -> FactsError {
    let value = value.map(|value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    FactsError::new(code, person, field.as_deref(), value.as_deref(), why)
}
