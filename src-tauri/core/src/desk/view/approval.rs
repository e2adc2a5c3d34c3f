//! Approvals as the window shows them: what was decided, on what content, and what changed since.

use std::collections::BTreeSet;

use super::family::Shown;
use super::past::{person_of, value_of};
use crate::contract::*;
use crate::course::{Ask, asks, content_hash};
use crate::log::{AccountId, RecordId, Statement};
use crate::model::{Field, FieldName, Kind, Value};

/// Every approval that was asked for. `may_decide` says whether whoever looks may decide it, given
/// who wrote what changed since it was approved.
pub(in crate::desk) fn approval_views(
    shown: &Shown<'_>,
    may_decide: impl Fn(&Ask<'_>, Decision, &BTreeSet<AccountId>) -> bool,
) -> Vec<Approval> {
    let all = asks(shown.state).map(|ask| {
        let since = ask.changed_since(shown.file);
        let authors = since.iter().flat_map(|it| it.authors()).collect();
        let decision = ask.standing(shown.file.state());
        Approval {
            form: ask.form.to_string(),
            decision,
            by: shown.authors.name(match decision {
                Decision::Asked => ask.asked_by,
                _ => ask.said.author,
            }),
            at: ask.said.at,
            reason: match decision {
                Decision::SentBack => ask.record.text(Field::Reason).map(str::to_owned),
                _ => None,
            },
            content: content_hash(shown.file.state(), ask.form),
            bound: ask.bound.clone(),
            changed: since
                .iter()
                .filter_map(|it| {
                    let latest = it.now.iter().max_by_key(|it| (it.at, it.entry))?;
                    let place = (it.record, it.kind, it.field);
                    Some(ChangedSince {
                        change: changed(shown, place, &it.approved, &it.now)?,
                        by: shown.authors.name(latest.author),
                        at: latest.at,
                    })
                })
                .collect(),
            thread: thread(shown, &ask),
            may_decide: may_decide(&ask, decision, &authors),
        }
    });
    all.collect()
}

/// A field that says another thing than before; none where it is kept from whoever looks.
pub(in crate::desk) fn changed(
    shown: &Shown<'_>,
    (record, kind, field): (RecordId, Kind, Field),
    before: &[Statement],
    now: &[Statement],
) -> Option<ChangeView> {
    if shown.sight.hides(record, &FieldName::from(field)) {
        return None;
    }
    let value = |it: &Statement| value_of(shown, (record, kind, field), (it.entry, &it.value));
    Some(ChangeView {
        record: record.to_string(),
        kind,
        person: person_of(shown, record, kind).and_then(|person| shown.name_of(person)),
        field: field.name().to_owned(),
        old: before.iter().map(value).collect(),
        new: match now {
            [only] => value(only),
            // Several hold: they stand there side by side, as on the form.
            several => Value::text(
                several
                    .iter()
                    .filter_map(|it| value(it).as_text().map(str::to_owned))
                    .collect::<Vec<_>>()
                    .join(" / "),
            ),
        },
    })
}

/// All that was said about an approval, the first first.
fn thread(shown: &Shown<'_>, ask: &Ask<'_>) -> Vec<ApprovalWord> {
    let record = ask.record.id;
    let decided = FieldName::from(Field::Decision);
    let said = shown.file.entries().iter().filter_map(|entry| {
        let mut changes = entry.changes.iter();
        let change = changes.find(|it| it.record == record && it.field == decided)?;
        let decision = change.value.as_text().and_then(Decision::from_word)?;
        Some(ApprovalWord {
            decision,
            by: shown.authors.name(entry.author),
            at: entry.at,
            reason: entry.reason.clone(),
        })
    });
    said.collect()
}
