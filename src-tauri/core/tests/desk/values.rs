use std::collections::BTreeMap;

use hamkke_core::contract::*;
use hamkke_core::model::{Field, Kind, List, Value};

use crate::office::*;

#[test]
fn a_value_that_does_not_fit_is_refused_by_field_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = family.people[1].id.clone();
    let save = |of: BTreeMap<Field, Value>| {
        let change = RecordChange {
            record: None,
            kind: Kind::Stay,
            fields: of,
        };
        desk.save(Save {
            family: family.id.clone(),
            changes: vec![change],
            reason: None,
        })
    };
    let refused = |of| {
        let failure = save(of).unwrap_err();
        (
            failure.code,
            failure.field.unwrap(),
            failure.reason.unwrap(),
        )
    };
    use Field as F;
    let code = FailureCode::InvalidField;
    assert_eq!(
        refused(fields([(F::Person, &child), (F::From, "2023-02-29")])),
        (code, "from".into(), "not-a-day".into())
    );
    assert_eq!(
        refused(fields([
            (F::Person, &child),
            (F::From, "2023-03-02"),
            (F::Until, "2023-03-01")
        ])),
        (code, "until".into(), "ends-before-it-begins".into())
    );
    assert_eq!(
        refused(fields([(F::From, "2023-03-02")])),
        (code, "person".into(), "missing".into())
    );
    let after = desk
        .open_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap();
    assert_eq!(after.entries, family.entries);
}

#[test]
fn a_registration_number_is_shown_masked_and_revealed_on_demand() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = family.people[1].id.clone();
    add(
        &desk,
        &family,
        Kind::Registration,
        [
            (Field::Person, &child),
            (Field::Sort, "alien"),
            (Field::Number, "1906017000009"),
        ],
    );
    let view = desk
        .open_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap();
    let registration = &view.people[1].lists[&List::Registrations].records[0];
    assert_eq!(
        registration.fields[&Field::Number],
        Value::text("190601-7******")
    );
    let of = RevealNumber {
        family: family.id.clone(),
        record: registration.id.clone(),
        field: Field::Number,
        reason: None,
    };
    assert_eq!(desk.reveal_number(of).unwrap().number, "190601-7000009");
    let history = desk.history(OfFamily { family: family.id }).unwrap();
    assert!(!serde_json::to_string(&history).unwrap().contains("7000009"));
    // Who saw it stands in the history, and about whom.
    let last = history.entries.first().unwrap();
    assert_eq!(
        (last.action.as_str(), last.by.as_str()),
        ("reveal", "김하나")
    );
    assert!(last.changes.iter().any(|change| change.person.is_some()));
}

#[test]
fn a_number_that_cannot_be_that_persons_is_refused_and_one_that_may_be_mistyped_only_doubted() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = &family.people[1];
    let boy = RecordChange {
        record: Some(child.id.clone()),
        kind: Kind::Person,
        fields: fields([(Field::Sex, "male")]),
    };
    save(&desk, &family, boy).unwrap();
    let give = |number: &str, on: &str| {
        let change = RecordChange {
            record: None,
            kind: Kind::Registration,
            fields: fields([
                (Field::Person, child.id.as_str()),
                (Field::Sort, "alien"),
                (Field::Number, number),
                (Field::From, on),
            ]),
        };
        save(&desk, &family, change)
    };
    for (number, reason) in [
        ("190001-7000000", "no-day-of-birth"),
        ("190601-5000000", "other-century"),
        ("190601-8000000", "other-sex"),
        ("190601-70000", "not-thirteen-digits"),
    ] {
        let refused = give(number, "2020-01-02").unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("number"));
        assert_eq!(refused.reason.as_deref(), Some(reason), "{number}");
    }
    let doubted = |number: &str, on: &str| {
        let before = desk
            .open_family(OfFamily {
                family: family.id.clone(),
            })
            .unwrap();
        let after = give(number, on).unwrap();
        after.doubtful_numbers.len() - before.doubtful_numbers.len()
    };
    // Another day than the one on file is no reason: registers and passports differ.
    let before = (0..10).map(|last| doubted(&format!("190602-700000{last}"), "2020-01-02"));
    assert_eq!(before.sum::<usize>(), 9, "one last digit fits");
    assert_eq!(doubted("190601-7000003", "2020-10-01"), 0);
}

#[test]
fn whoever_saves_what_stands_there_already_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let made = family(&desk);
    let child = made.people[1].id.clone();
    let registration = [
        (Field::Person, &*child),
        (Field::Sort, "alien"),
        (Field::Number, "1906017000009"),
        (Field::From, "2023-03-02"),
    ];
    add(&desk, &made, Kind::Registration, registration);
    let mark = MarkList {
        family: made.id.clone(),
        person: child.clone(),
        list: List::Absences,
        state: ListState::None,
    };
    let before = desk.mark_list(mark.clone()).unwrap();
    let record = &before.people[1].lists[&List::Registrations].records[0];
    let again = |number: &str| {
        let mut same = fields(registration);
        same.insert(Field::Number, Value::text(number));
        same.insert(Field::Remark, Value::Null);
        let change = RecordChange {
            record: Some(record.id.clone()),
            kind: Kind::Registration,
            fields: same,
        };
        save(&desk, &made, change).unwrap().entries
    };
    assert_eq!(again("190601-7000009"), before.entries);
    assert_eq!(desk.mark_list(mark).unwrap().entries, before.entries);
    assert_eq!(again("190601-7000008"), before.entries + 1);
}

#[test]
fn the_caseworker_is_shown_by_name_in_the_family_and_in_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let made = family(&desk);
    assert_eq!(made.record.fields[&Field::Worker], Value::text("김하나"));
    let history = desk.history(OfFamily { family: made.id }).unwrap();
    let mut changes = history.entries[0].changes.iter();
    let worker = changes.find(|change| change.field == "worker").unwrap();
    assert_eq!(worker.new, Value::text("김하나"));
}
