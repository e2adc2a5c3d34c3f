//! What an approval is bound to: the content of the form, named by its hash.
//!
//! An approval says of a form as it stood that it is right. What somebody writes in it afterwards,
//! here or on a laptop that comes home, was not approved: the approval of the rest stands, and what
//! changed waits for whoever approves. Nothing of that is stored but the hash; it follows from the
//! log who had seen what.

use std::collections::BTreeSet;

use super::Ask;
use crate::contract::Decision;
use crate::log::{AccountId, LogFile, Record, RecordId, State, Statement, encode_value};
use crate::model::{Field, FieldName, Kind, Value};

/// What a form was when somebody decided, in a name that no other content has.
const CONTEXT: &str = "hamkke 2026-11-28 content of an approved form";

/// A field that says something else than what was approved.
pub struct Since {
    /// The record: the form, or what belongs to it.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// The field.
    pub field: Field,
    /// What was approved; none where the field was empty.
    pub approved: Vec<Statement>,
    /// What stands there now.
    pub now: Vec<Statement>,
}

/// The records that are the content of a form: itself, and the goals of a plan. What was taken out
/// is none of it.
pub fn content(state: &State, form: RecordId) -> impl Iterator<Item = &Record> {
    let id = form.to_string();
    let itself = state.get(form).filter(|it| !it.is_removed());
    let goals = state
        .of_kind(Kind::Goal)
        .filter(move |goal| goal.text(Field::Plan) == Some(&id));
    itself.into_iter().chain(goals)
}

/// The hash of a form's content, in hexadecimal: over every value of every field, whoever wrote it
/// and whenever, so that what was changed and changed back is the same again.
pub fn content_hash(state: &State, form: RecordId) -> String {
    let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
    let mut put = |bytes: &[u8]| {
        hasher.update(&u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes());
        hasher.update(bytes);
    };
    for record in content(state, form) {
        put(record.id.to_string().as_bytes());
        for (field, register) in &record.fields {
            let values: BTreeSet<&Value> = register.values();
            // What was set and taken back says as much as what was never set.
            if values.iter().all(|value| value.is_null()) {
                continue;
            }
            put(field.name().as_bytes());
            for value in values {
                put(&encode_value(value));
            }
        }
    }
    hasher.finalize().to_hex().to_string()
}

impl Ask<'_> {
    /// Whether the form was approved and says something else since. `whole` is all that stands in
    /// the file, whoever looks: what is kept from them was approved with the rest.
    pub fn is_changed(&self, whole: &State) -> bool {
        let bound = self.bound.as_deref();
        bound.is_some_and(|bound| bound != content_hash(whole, self.form))
    }

    /// What is to be decided now: where what was changed after the approval was changed back, all
    /// of it is approved.
    pub fn standing(&self, whole: &State) -> Decision {
        match self.bound.is_some() && !self.is_changed(whole) {
            true => Decision::Approved,
            false => self.decision,
        }
    }

    /// The fields that say something else than what was approved, in the order of the content.
    /// Empty where nothing was approved, or nothing changed.
    pub fn changed_since(&self, file: &LogFile) -> Vec<Since> {
        let whole = file.state();
        let Some(approval) = self.approved_in(file).filter(|_| self.is_changed(whole)) else {
            return Vec::new();
        };
        let id = self.form.to_string();
        // Also what was taken out since.
        let is_content = |record: &&Record| {
            record.id == self.form
                || (record.kind() == Some(Kind::Goal)
                    && record.fields.get(&Field::Plan.into()).is_some_and(|plan| {
                        let mut said = plan.statements().iter();
                        said.any(|it| it.value.as_text() == Some(&id))
                    }))
        };
        let mut all = Vec::new();
        for record in whole.records().filter(is_content) {
            let Some(kind) = record.kind() else { continue };
            let before = |name| file.standing_as_seen_by(approval, record.id, name);
            // What came and went since is no change.
            if record.is_removed() && record.fields.keys().all(|name| before(name).is_empty()) {
                continue;
            }
            for (name, register) in &record.fields {
                let Some(field) = name.known() else { continue };
                let approved = before(name);
                if values(&approved) == values(register.statements()) {
                    continue;
                }
                all.push(Since {
                    record: record.id,
                    kind,
                    field,
                    approved,
                    now: register.statements().to_vec(),
                });
            }
        }
        all
    }

    /// The entry in which what is bound was approved.
    fn approved_in(&self, file: &LogFile) -> Option<crate::log::EntryHash> {
        let name = FieldName::from(Field::Digest);
        let register = file.state().get(self.record.id)?.fields.get(&name)?;
        let mut said = register.statements().iter();
        said.rfind(|it| it.value.as_text() == self.bound.as_deref())
            .map(|it| it.entry)
    }
}

impl Since {
    /// Who wrote what stands there now.
    pub fn authors(&self) -> impl Iterator<Item = AccountId> {
        self.now.iter().map(|it| it.author)
    }
}

/// What statements say, whoever said it; nothing where it is that there is nothing.
fn values(statements: &[Statement]) -> BTreeSet<&Value> {
    let all = statements.iter().map(|it| &it.value);
    all.filter(|value| !value.is_null()).collect()
}
