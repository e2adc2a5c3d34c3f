use std::io::{Read as _, Write as _};
use std::path::Path;

use chrono::DateTime;
use ed25519_dalek::{SigningKey, VerifyingKey};
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::casefile::{CaseFile, ParcelError};
use crate::log::{AccountId, Act, Actor, DeviceId, RecordId, Seed};
use crate::mangled::{harms, mangled};
use crate::model::{Action, Field, Kind};
use crate::{FileError, FileKey};

const FAMILY: Uuid = Uuid::from_u128(7);

fn known(_: AccountId) -> Option<VerifyingKey> {
    Some(SigningKey::from_bytes(&[1; 32]).verifying_key())
}

fn act<T>(
    file: &mut CaseFile,
    number: u8,
    papers: &[Attachment],
    edit: impl FnOnce(&mut crate::log::Edit<'_>) -> Result<T, FileError>,
) -> T {
    let signing = SigningKey::from_bytes(&[1; 32]);
    let act = Act {
        actor: Actor {
            account: AccountId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([1; 16]),
            signing: &signing,
        },
        at: DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(number.into()),
        action: Action::Edit,
        reason: Some("전화".to_owned()),
        seed: Seed::from_bytes([number; 32]),
    };
    file.record_with(act, papers, edit).unwrap().0
}

fn file_at(folder: &Path, name: &str, key: u8) -> CaseFile {
    let key = FileKey::from_bytes([key; 32]);
    CaseFile::create(&folder.join(name), &key, FAMILY.into()).unwrap()
}

fn person(file: &mut CaseFile, number: u8, name: &str) -> RecordId {
    act(file, number, &[], |edit| {
        edit.create(Kind::Name, [(Field::Text, name.into())]);
        let number = edit.new_record();
        // No month has the number 00, so this is nobody's.
        edit.set_sealed(number, Kind::Person, Field::Number, "900001-5000000")
            .map_err(|_| FileError::Damaged)?;
        Ok(number)
    })
}

fn paper(file: &mut CaseFile, number: u8, bytes: &[u8]) {
    let sealed = file.seal_paper(bytes).unwrap();
    let content = sealed.hash.to_string();
    act(file, number, &[sealed], |edit| {
        edit.create(Kind::Document, [(Field::Content, content.into())]);
        Ok(())
    });
}

/// A family with a person, a number and a paper.
fn family(folder: &Path) -> (CaseFile, RecordId) {
    let mut file = file_at(folder, "office", 1);
    let person = person(&mut file, 1, "응우옌 티 란");
    paper(&mut file, 2, b"a scan");
    (file, person)
}

fn deflated(plain: &[u8]) -> Vec<u8> {
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::default());
    packed.write_all(plain).unwrap();
    packed.finish().unwrap()
}

fn sent(parcel: &Parcel) -> Parcel {
    Parcel::from_bytes(&parcel.to_bytes().unwrap()).unwrap()
}

#[test]
fn a_copy_made_of_a_parcel_has_all_that_the_file_has_under_a_key_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let (file, person) = family(folder.path());
    let mut copy = file_at(folder.path(), "laptop", 2);
    let parcel = sent(&file.parcel_since(&[]).unwrap());
    copy.take_parcel(&parcel, &known).unwrap();
    assert_eq!(copy.heads(), file.heads());
    let number = copy.reveal(person, Field::Number).unwrap();
    assert_eq!(number.as_str(), "900001-5000000");
    drop(copy);
    let key = FileKey::from_bytes([2; 32]);
    let path = folder.path().join("laptop");
    let mut copy = CaseFile::open(&path, &key, FAMILY.into(), &file.heads()).unwrap();
    assert_eq!(copy.trouble(), None);
    assert_eq!(copy.verify(&known), Ok(()));
    let papers = copy.attachments().unwrap();
    assert_eq!(copy.paper(papers[0]).unwrap().as_slice(), b"a scan");
}

#[test]
fn a_parcel_since_some_entries_has_only_what_came_after_them() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, _) = family(folder.path());
    let mut copy = file_at(folder.path(), "laptop", 2);
    let first = file.parcel_since(&[]).unwrap();
    copy.take_parcel(&first, &known).unwrap();
    let heads = file.heads();
    assert!(file.parcel_since(&heads).unwrap().is_empty());
    person(&mut file, 3, "서연");
    let second = sent(&file.parcel_since(&heads).unwrap());
    assert_eq!(second.entries.len(), 1);
    assert!(second.attachments.is_empty());
    copy.take_parcel(&second, &known).unwrap();
    assert_eq!(copy.heads(), file.heads());
}

#[test]
fn a_number_destroyed_here_is_destroyed_where_the_parcel_arrives() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, person) = family(folder.path());
    let mut copy = file_at(folder.path(), "laptop", 2);
    copy.take_parcel(&file.parcel_since(&[]).unwrap(), &known)
        .unwrap();
    let heads = file.heads();
    let signing = SigningKey::from_bytes(&[1; 32]);
    let erase = Act {
        actor: Actor {
            account: AccountId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([1; 16]),
            signing: &signing,
        },
        at: DateTime::UNIX_EPOCH,
        action: Action::Erase,
        reason: None,
        seed: Seed::from_bytes([9; 32]),
    };
    file.erase(erase, person, Field::Number).unwrap();
    let parcel = sent(&file.parcel_since(&heads).unwrap());
    copy.take_parcel(&parcel, &known).unwrap();
    assert!(copy.reveal(person, Field::Number).is_err());
}

#[test]
fn a_parcel_in_parts_comes_in_one_part_after_another() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, _) = family(folder.path());
    for number in 3..40 {
        person(&mut file, number, "표본");
    }
    paper(&mut file, 40, &[7; 20_000]);
    let whole = file.parcel_since(&[]).unwrap();
    let parts = whole.clone().parts(4_000);
    assert!(parts.len() > 3, "{}", parts.len());
    let mut copy = file_at(folder.path(), "laptop", 2);
    for part in &parts {
        copy.take_parcel(&sent(part), &known).unwrap();
    }
    assert_eq!(copy.heads(), file.heads());
    assert_eq!(copy.verify(&known), Ok(()));
    let count = |of: fn(&Parcel) -> usize| parts.iter().map(of).sum::<usize>();
    assert_eq!(count(|it| it.entries.len()), whole.entries.len());
    assert_eq!(count(|it| it.seals.len()), whole.seals.len());
    assert_eq!(count(|it| it.attachments.len()), whole.attachments.len());
}

#[test]
fn another_familys_parcel_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (mut file, _) = family(folder.path());
    let another = Parcel::empty(Uuid::from_u128(8));
    assert_eq!(
        file.take_parcel(&another, &known),
        Err(ParcelError::Another)
    );
}

#[test]
fn bytes_that_would_unfold_to_more_than_a_parcel_may_be_are_refused() {
    let zeros = deflated(&vec![0; PARCEL_LIMIT + 1]);
    assert!(zeros.len() < 200_000);
    let bomb = [&b"HmkP\x01"[..], &zeros].concat();
    assert!(Parcel::from_bytes(&bomb).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_mangled_parcel_is_refused_or_what_it_was(harms in harms(), inside in any::<bool>()) {
        let folder = tempfile::tempdir().unwrap();
        let (file, _) = family(folder.path());
        let parcel = file.parcel_since(&[]).unwrap();
        let bytes = parcel.to_bytes().unwrap();
        // The harm comes to what is compressed, too: nothing but the reader stands in its way there.
        let harmed = match inside {
            false => mangled(&bytes, &harms),
            true => {
                let mut plain = Vec::new();
                DeflateDecoder::new(&bytes[5..]).read_to_end(&mut plain).unwrap();
                [&bytes[..5], &deflated(&mangled(&plain, &harms))].concat()
            }
        };
        if let Ok(came) = Parcel::from_bytes(&harmed) {
            let mut copy = file_at(folder.path(), "laptop", 2);
            if copy.take_parcel(&came, &known).is_ok() {
                let whole: BTreeSet<_> = file.entries().iter().map(|it| it.hash).collect();
                prop_assert!(copy.entries().iter().all(|it| whole.contains(&it.hash)));
            }
        }
    }
}
