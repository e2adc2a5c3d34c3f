//! Reads facts from JSON, naming the person, the field and the value of whatever does not fit.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as WordError, StrDeserializer};

use crate::json::Json;
use crate::{
    Absence, Address, Application, Enrolment, FactsError, FactsErrorCode as Code, FamilyFacts,
    Nationality, PersonFacts, ProgrammeId, Registration, Stay,
};

impl FamilyFacts {
    /// Reads a family from one JSON object in the published contract.
    ///
    /// # Errors
    /// Refuses what is not JSON, a key that is unknown, missing or given twice, an id without a
    /// letter, a value of the wrong type, a day that is not in the calendar, and an unknown word;
    /// the error names the person, the field and the value. `null` counts as a missing key, except
    /// for `early_nuri_from`. What only the day asked can tell is left to
    /// [`FamilyFacts::validate`].
    pub fn from_json(text: &str) -> Result<Self, FactsError> {
        let value: Json = serde_json::from_str(text).map_err(|error| FactsError {
            code: Code::Malformed,
            person: None,
            field: None,
            value: None,
            message: format!("not JSON: {error}"),
        })?;
        let family = Object::new(&value, None, "")?;
        family.only(&["family", "people"])?;
        Ok(Self {
            family: family.id("family")?,
            people: family
                .list("people", |item| read_person(&item))?
                .ok_or_else(|| family.lacks("people"))?,
        })
    }
}

fn read_person(outer: &Object<'_>) -> Result<PersonFacts, FactsError> {
    let id = outer.id("id")?;
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
        early_nuri_from: match person.written("early_nuri_from").is_some() {
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
    entries: &'a [(String, Json)],
    person: Option<&'a str>,
    path: &'a str,
}

impl<'a> Object<'a> {
    fn new(value: &'a Json, person: Option<&'a str>, path: &'a str) -> Result<Self, FactsError> {
        match value {
            Json::Object(entries) => Ok(Self {
                entries,
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

    /// Refuses keys that the contract does not know, and keys that are given twice.
    fn only(&self, known: &[&str]) -> Result<(), FactsError> {
        for (place, (key, value)) in self.entries.iter().enumerate() {
            let (code, why) = if !known.contains(&key.as_str()) {
                (Code::UnknownKey, "is not a key of the contract")
            } else if self.entries[..place].iter().any(|(other, _)| other == key) {
                (Code::DuplicateKey, "is given twice")
            } else {
                continue;
            };
            return Err(self.refuse(code, key, Some(value), why));
        }
        Ok(())
    }

    /// What is written under a key.
    fn written(&self, key: &str) -> Option<&'a Json> {
        let (_, value) = self.entries.iter().find(|(written, _)| written == key)?;
        Some(value)
    }

    /// The value under a key; `null` counts as a missing key.
    fn get(&self, key: &str) -> Option<&'a Json> {
        self.written(key).filter(|value| **value != Json::Null)
    }

    fn need(&self, key: &str) -> Result<&'a Json, FactsError> {
        self.get(key).ok_or_else(|| self.lacks(key))
    }

    fn lacks(&self, key: &str) -> FactsError {
        self.refuse(Code::MissingKey, key, self.written(key), "is required")
    }

    fn text_of(&self, key: &str, value: &'a Json) -> Result<&'a str, FactsError> {
        match value {
            Json::Text(text) => Ok(text),
            other => Err(self.refuse(Code::Malformed, key, Some(other), "must be a text")),
        }
    }

    fn text(&self, key: &str) -> Result<String, FactsError> {
        let text = self.text_of(key, self.need(key)?)?;
        Ok(text.to_owned())
    }

    fn texts(&self, key: &str) -> Result<Option<Vec<String>>, FactsError> {
        self.each(key, |value| Ok(self.text_of(key, value)?.to_owned()))
    }

    /// A text that names somebody.
    fn id(&self, key: &str) -> Result<String, FactsError> {
        let id = self.text(key)?;
        if id.trim().is_empty() {
            return Err(self.refuse(Code::BadValue, key, self.get(key), "must not be empty"));
        }
        Ok(id)
    }

    fn flag(&self, key: &str) -> Result<Option<bool>, FactsError> {
        match self.get(key) {
            None => Ok(None),
            Some(Json::Bool(flag)) => Ok(Some(*flag)),
            Some(other) => {
                Err(self.refuse(Code::Malformed, key, Some(other), "must be true or false"))
            }
        }
    }

    fn word<T: for<'de> Deserialize<'de>>(&self, key: &str) -> Result<T, FactsError> {
        let value = self.need(key)?;
        let spelling: StrDeserializer<'_, WordError> =
            self.text_of(key, value)?.into_deserializer();
        T::deserialize(spelling).map_err(|_| {
            let why = "is not a word of the contract";
            self.refuse(Code::BadValue, key, Some(value), why)
        })
    }

    fn day(&self, key: &str) -> Result<NaiveDate, FactsError> {
        let value = self.need(key)?;
        calendar_day(self.text_of(key, value)?).ok_or_else(|| {
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
        read: impl Fn(&'a Json) -> Result<T, FactsError>,
    ) -> Result<Option<Vec<T>>, FactsError> {
        match self.get(key) {
            None => Ok(None),
            Some(Json::List(items)) => items.iter().map(read).collect::<Result<_, _>>().map(Some),
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

    fn refuse(&self, code: Code, key: &str, value: Option<&Json>, why: &str) -> FactsError {
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
    value: Option<&Json>,
    why: &str,
) -> FactsError {
    let value = value.map(ToString::to_string);
    FactsError::new(code, person, field.as_deref(), value.as_deref(), why)
}
