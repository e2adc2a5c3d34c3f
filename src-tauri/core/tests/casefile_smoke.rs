//! A family's file from making to opening again.

use chrono::{DateTime, Utc};
use ed25519_dalek::SigningKey;
use hamkke_core::casefile::CaseFile;
use hamkke_core::log::{AccountId, Act, Actor, DeviceId, FamilyId, Seed};
use hamkke_core::model::{Action, Field, Kind, Value};
use hamkke_core::{FileError, FileKey};

fn act(signing: &SigningKey, second: i64, action: Action) -> Act<'_> {
    Act {
        actor: Actor {
            account: AccountId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([2; 16]),
            signing,
        },
        at: DateTime::<Utc>::from_timestamp(1_700_000_000 + second, 0).unwrap(),
        action,
        reason: None,
        seed: Seed::from_bytes([3; 32]),
    }
}

#[test]
fn what_was_recorded_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("family.hamkke");
    let (key, family) = (FileKey::from_bytes([7; 32]), FamilyId::from_bytes([9; 16]));
    let signing = SigningKey::from_bytes(&[5; 32]);

    let mut file = CaseFile::create(&path, &key, family).unwrap();
    let (person, _) = file
        .record::<_, FileError>(act(&signing, 0, Action::CreateFamily), |edit| {
            let person = edit.create(Kind::Person, [(Field::BirthDate, "2020-01-01".into())]);
            edit.set_sealed(person, Kind::Person, Field::Number, "900101-5000000");
            Ok(person)
        })
        .unwrap();
    let (_, edited) = file
        .record::<_, FileError>(act(&signing, 1, Action::Edit), |edit| {
            edit.set(person, Kind::Person, Field::BirthDate, "2020-01-02");
            Ok(())
        })
        .unwrap();
    file.undo(act(&signing, 2, Action::Undo), edited.unwrap())
        .unwrap();
    let (state, heads) = (file.state().clone(), file.heads());
    assert!(matches!(
        CaseFile::open(&path, &key, family, &[]),
        Err(FileError::InUse)
    ));
    drop(file);

    let file = CaseFile::open(&path, &key, family, &heads).unwrap();
    assert_eq!(file.trouble(), None);
    assert_eq!(file.state(), &state);
    let record = file.state().get(person).unwrap();
    assert_eq!(
        record.value(Field::BirthDate),
        Some(&Value::text("2020-01-01"))
    );
    assert_eq!(
        *file.reveal(person, Field::Number).unwrap(),
        "900101-5000000"
    );
    drop(file);

    let other = FileKey::from_bytes([8; 32]);
    assert!(matches!(
        CaseFile::open(&path, &other, family, &[]),
        Err(FileError::Damaged)
    ));
}
