use chrono::TimeDelta;
use hamkke_core::casefile::CaseFile;
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host};
use hamkke_core::log::{Act, Edit, FamilyId, RecordId, Seed};
use hamkke_core::model::{Action, Field, Kind, List, Value};

use crate::office::*;

/// Takes a copy of the family's file out, lets both sides write without seeing each other, and
/// brings the copy home.
fn meanwhile(
    desk: &Desk,
    family: &FamilyView,
    out: impl FnOnce(&mut Edit<'_>),
    here: impl FnOnce(&Desk),
) -> FamilyView {
    let of = OfFamily {
        family: family.id.clone(),
    };
    desk.close_family(of.clone()).unwrap();
    let id: FamilyId = family.id.parse().unwrap();
    let copy = tempfile::NamedTempFile::new().unwrap();
    desk.seated(|seat| {
        std::fs::copy(seat.centre.layout().family(id), copy.path()).unwrap();
        Ok(())
    })
    .unwrap();
    here(desk);
    desk.seated(|seat| {
        let key = seat.centre.family_key(&seat.identity, id)?;
        let mut laptop = CaseFile::open(copy.path(), &key, id, &[])?;
        let act = Act {
            actor: seat.identity.actor(),
            at: StandingClock.now() + TimeDelta::hours(1),
            action: Action::Edit,
            reason: None,
            seed: Seed::from_bytes([1; 32]),
        };
        laptop.record::<_, hamkke_core::FileError>(act, |edit| {
            out(edit);
            Ok(())
        })?;
        let signed = seat.identity.account.sign_key;
        let seals = laptop.seals()?;
        let united = seat
            .file(id)?
            .union(laptop.entries(), &seals, &|_| Some(signed));
        united.unwrap();
        Ok(())
    })
    .unwrap();
    desk.open_family(of).unwrap()
}

fn settle(
    desk: &Desk,
    family: &FamilyView,
    record: &RecordView,
    (field, statement): (Field, usize),
) -> FamilyView {
    let entry = record.conflicts[&field][statement].entry.clone();
    desk.settle_conflict(Settle {
        family: family.id.clone(),
        record: record.id.clone(),
        field,
        statement: u32::try_from(statement).unwrap(),
        entry,
    })
    .unwrap()
}

#[test]
fn a_removal_that_somebody_had_not_seen_is_shown_as_a_conflict_and_settled_either_way() {
    for stays in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _) = founded(folder.path());
        let made = family(&desk);
        let mother: RecordId = made.people[0].id.parse().unwrap();
        let view = meanwhile(
            &desk,
            &made,
            |edit| edit.set(mother, Kind::Person, Field::Phone, "010-0000-0001"),
            |desk| {
                let of = OfRecord {
                    family: made.id.clone(),
                    record: mother.to_string(),
                    reason: Some("이사".to_owned()),
                };
                desk.remove_record(of).unwrap();
            },
        );
        assert_eq!(view.open_conflicts, 1);
        let record = &view.people[0].record;
        assert!(!record.fields.contains_key(&Field::Removed));
        let said: Vec<&Value> = record.conflicts[&Field::Removed]
            .iter()
            .map(|statement| &statement.value)
            .collect();
        assert_eq!(said, [&Value::text("이사"), &Value::Null]);

        let settled = settle(&desk, &view, record, (Field::Removed, usize::from(stays)));
        assert_eq!(settled.open_conflicts, 0);
        assert_eq!(settled.people.len(), if stays { 2 } else { 1 });
    }
}

#[test]
fn two_numbers_that_disagree_are_shown_each_masked_and_the_chosen_one_holds() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let made = family(&desk);
    let child = made.people[1].id.clone();
    add(
        &desk,
        &made,
        Kind::Registration,
        [(Field::Person, &child), (Field::Sort, "alien")],
    );
    let registrations = |view: &FamilyView| view.people[1].lists[&List::Registrations].clone();
    let open = OfFamily {
        family: made.id.clone(),
    };
    let record = registrations(&desk.open_family(open).unwrap()).records[0]
        .id
        .clone();
    let id: RecordId = record.parse().unwrap();
    let view = meanwhile(
        &desk,
        &made,
        |edit| {
            edit.set_sealed(id, Kind::Registration, Field::Number, "190001-7000009")
                .unwrap()
        },
        |desk| {
            let change = RecordChange {
                record: Some(record.clone()),
                kind: Kind::Registration,
                fields: fields([(Field::Number, "190602-8000008")]),
            };
            save(desk, &made, change).unwrap();
        },
    );
    let disputed = registrations(&view).records.remove(0);
    let shown: Vec<&str> = disputed.conflicts[&Field::Number]
        .iter()
        .map(|statement| statement.value.as_text().unwrap())
        .collect();
    let chosen = shown.iter().position(|it| *it == "190001-7******").unwrap();
    assert_eq!(shown[1 - chosen], "190602-8******");

    settle(&desk, &view, &disputed, (Field::Number, chosen));
    let of = RevealNumber {
        family: made.id,
        record,
        field: Field::Number,
        reason: None,
    };
    assert_eq!(desk.reveal_number(of).unwrap().number, "190001-7000009");
}

#[test]
fn a_merge_settles_no_disagreement() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let made = family(&desk);
    let again = family(&desk);
    let phone = |of: &FamilyView, phone: &str| RecordChange {
        record: Some(of.people[0].id.clone()),
        kind: Kind::Person,
        fields: fields([(Field::Phone, phone)]),
    };
    save(&desk, &again, phone(&again, "010-0000-0003")).unwrap();
    let mother: RecordId = made.people[0].id.parse().unwrap();
    let view = meanwhile(
        &desk,
        &made,
        |edit| edit.set(mother, Kind::Person, Field::Phone, "010-0000-0001"),
        |desk| {
            save(desk, &made, phone(&made, "010-0000-0002")).unwrap();
        },
    );
    assert_eq!(view.open_conflicts, 1);
    let at = |of: &FamilyView| PersonAt {
        family: of.id.clone(),
        person: of.people[0].id.clone(),
    };
    let merged = desk.merge_people(Merge {
        first: at(&made),
        second: at(&again),
        fields: [(Field::Phone, WhichOne::Second)].into(),
        wrong: Vec::new(),
        leaves: false,
    });
    assert_eq!(merged.unwrap().open_conflicts, 1);
    let other = desk.open_family(OfFamily {
        family: again.id.clone(),
    });
    let phone = other.unwrap().people[0].record.fields[&Field::Phone].clone();
    assert_eq!(phone, Value::text("010-0000-0003"));
}
