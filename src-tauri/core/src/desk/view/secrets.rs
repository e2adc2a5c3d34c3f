//! What is kept from whom, as the window marks it.

use super::family::Shown;
use crate::contract::{Onlooker as OnlookerView, OnlookerSort, Secret};
use crate::model::Kind;
use crate::secrecy::{Onlooker, markings};

/// Every marking of what is shown. Those by which something is kept from whoever looks are not
/// among them, nor is any while the file is shown as to somebody else.
pub(super) fn secrets_view(shown: &Shown<'_>) -> Vec<Secret> {
    let markings = markings(shown.state).into_iter();
    let standing = markings.filter(|it| {
        let record = shown.state.get(it.record);
        record.is_some_and(|record| !record.is_removed())
    });
    let secrets = standing.map(|it| {
        let kind = shown.state.get(it.record).and_then(|record| record.kind());
        let of_person = matches!(it.from, Onlooker::Person(_));
        Secret {
            marking: it.id.to_string(),
            record: it.record.to_string(),
            part: it.part.as_ref().and_then(|part| part.known()),
            name: match &it.from {
                Onlooker::Person(person) => shown.name_of(*person),
                Onlooker::Account(account) => Some(shown.authors.name(*account)),
                Onlooker::Role(_) | Onlooker::Anyone => None,
            },
            // The scan of a paper is not.
            by_key: !of_person && kind != Some(Kind::Document),
            from: onlooker_view(&it.from),
            reason: it.reason,
            by: shown.authors.name(it.by),
            at: it.at,
        }
    });
    let mut secrets: Vec<Secret> = secrets.collect();
    secrets.sort_by(|a, b| (&a.record, a.part, a.at).cmp(&(&b.record, b.part, b.at)));
    // Two devices that said the same said it once.
    secrets.dedup_by(|a, b| (&a.record, a.part, &a.from) == (&b.record, b.part, &b.from));
    secrets
}

/// Somebody as they cross to the window.
pub(in crate::desk) fn onlooker_view(from: &Onlooker) -> OnlookerView {
    let (sort, id) = match from {
        Onlooker::Person(person) => (OnlookerSort::Person, Some(person.to_string())),
        Onlooker::Account(account) => (OnlookerSort::Account, Some(account.to_string())),
        Onlooker::Role(role) => (OnlookerSort::Role, Some(role.clone())),
        Onlooker::Anyone => (OnlookerSort::Anyone, None),
    };
    OnlookerView { sort, id }
}

/// Whether a kind of record only serves keys, and tells nobody anything.
pub(in crate::desk) fn is_key(kind: Kind) -> bool {
    kind == Kind::Grant
}
