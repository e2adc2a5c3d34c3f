use std::path::{Path, PathBuf};

use chrono::DateTime;
use ed25519_dalek::SigningKey;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::FileKey;
use crate::log::{Act, Actor, DeviceId, EntryHash, RecordId, Seed};
use crate::model::{Action, Kind};
use crate::storage::tamper;

const FAMILY: Uuid = Uuid::from_u128(7);

fn key() -> FileKey {
    FileKey::from_bytes([9; 32])
}

fn signing() -> SigningKey {
    SigningKey::from_bytes(&[1; 32])
}

fn known(_: AccountId) -> Option<VerifyingKey> {
    Some(signing().verifying_key())
}

fn open(path: &Path) -> CaseFile {
    CaseFile::open(path, &key(), FAMILY.into(), &[]).unwrap()
}

/// Records an act; `number` makes it another one than those before.
fn act<T>(
    file: &mut CaseFile,
    number: u8,
    papers: &[Attachment],
    edit: impl FnOnce(&mut crate::log::Edit<'_>) -> Result<T, FileError>,
) -> T {
    let signing = signing();
    let act = Act {
        actor: Actor {
            account: AccountId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([number; 16]),
            signing: &signing,
        },
        at: DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(number.into()),
        action: Action::Attach,
        reason: None,
        seed: Seed::from_bytes([number; 32]),
    };
    file.record_with(act, papers, edit).unwrap().0
}

fn put(file: &mut CaseFile, number: u8, bytes: &[u8]) -> (RecordId, ContentHash) {
    let sealed = file.seal_paper(bytes).unwrap();
    let hash = sealed.hash;
    let record = act(file, number, &[sealed], |edit| {
        let content = hash.to_string();
        Ok(edit.create(Kind::Document, [(Field::Content, content.into())]))
    });
    (record, hash)
}

/// A file with one act in it.
fn family() -> (tempfile::TempDir, PathBuf, CaseFile) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    let mut file = CaseFile::create(&path, &key(), FAMILY.into()).unwrap();
    act(&mut file, 0, &[], |edit| {
        Ok(edit.create(Kind::Family, [(Field::Title, "표본".into())]))
    });
    (folder, path, file)
}

#[test]
fn a_paper_outlives_the_closing_of_its_file_and_lies_there_sealed() {
    let (_folder, path, mut file) = family();
    let (_, hash) = put(&mut file, 1, b"a scan of a card");
    let kept = file.attachment(hash).unwrap().unwrap().bytes.unwrap();
    assert!(!kept.windows(4).any(|bytes| bytes == b"scan"));
    drop(file);
    let mut file = open(&path);
    assert_eq!(file.paper(hash).unwrap().as_slice(), b"a scan of a card");
    assert_eq!(file.verify(&known), Ok(()));
}

#[test]
fn the_same_content_is_kept_once() {
    let (_folder, _path, mut file) = family();
    let (first, one) = put(&mut file, 1, b"the same");
    let (second, other) = put(&mut file, 2, b"the same");
    assert_ne!(first, second);
    assert_eq!(one, other);
    assert_eq!(file.attachments().unwrap(), [one]);
}

#[test]
fn a_paper_whose_act_was_taken_back_is_kept_and_there_again_when_it_is_brought_back() {
    let (_folder, _path, mut file) = family();
    let (record, hash) = put(&mut file, 1, b"kept");
    let entry = file.entries().last().unwrap().hash;
    let signing = signing();
    let undo = |number: u8| Act {
        actor: Actor {
            account: AccountId::from_bytes([1; 16]),
            device: DeviceId::from_bytes([1; 16]),
            signing: &signing,
        },
        at: DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(number.into()),
        action: Action::Undo,
        reason: None,
        seed: Seed::from_bytes([number; 32]),
    };
    let undone: EntryHash = file.undo(undo(2), entry).unwrap();
    assert!(file.state().get(record).unwrap().is_removed());
    assert_eq!(file.verify(&known), Ok(()));
    file.undo(undo(3), undone).unwrap();
    assert!(!file.state().get(record).unwrap().is_removed());
    assert_eq!(file.paper(hash).unwrap().as_slice(), b"kept");
}

#[test]
fn two_copies_become_one_with_the_papers_of_both() {
    let (folder, path, file) = family();
    drop(file);
    let laptop_path = folder.path().join("b");
    std::fs::copy(&path, &laptop_path).unwrap();
    let (mut office, mut laptop) = (open(&path), open(&laptop_path));
    let (_, here) = put(&mut office, 1, b"from the office");
    let (_, there) = put(&mut laptop, 2, b"from the visit");

    let refused = office.union(laptop.entries(), &[], &known);
    assert_eq!(refused, Err(UnionError::MissingAttachment(there)));
    for hash in laptop.attachments().unwrap() {
        office
            .take_in(laptop.attachment(hash).unwrap().unwrap())
            .unwrap();
    }
    office.union(laptop.entries(), &[], &known).unwrap();
    assert_eq!(office.paper(there).unwrap().as_slice(), b"from the visit");
    assert_eq!(office.paper(here).unwrap().as_slice(), b"from the office");
    assert_eq!(office.verify(&known), Ok(()));
}

#[test]
fn what_was_destroyed_in_one_copy_is_destroyed_in_both_and_does_not_come_back() {
    let (folder, path, mut office) = family();
    let (_, hash) = put(&mut office, 1, b"to be destroyed");
    drop(office);
    let laptop_path = folder.path().join("b");
    std::fs::copy(&path, &laptop_path).unwrap();
    let (mut office, mut laptop) = (open(&path), open(&laptop_path));
    let whole = laptop.attachment(hash).unwrap().unwrap();
    office.put_attachment(Attachment::tombstone(hash)).unwrap();
    office.take_in(whole).unwrap();
    assert_eq!(office.paper(hash).unwrap_err(), PaperError::Destroyed);
    assert_eq!(
        office.seal_paper(b"to be destroyed"),
        Err(PaperError::Destroyed)
    );
    assert_eq!(office.verify(&known), Ok(()));
    laptop
        .take_in(office.attachment(hash).unwrap().unwrap())
        .unwrap();
    assert_eq!(laptop.paper(hash).unwrap_err(), PaperError::Destroyed);
}

#[test]
fn what_one_copy_destroyed_the_other_destroys_as_soon_as_it_hears_of_it() {
    let (folder, path, mut office) = family();
    let (record, hash) = put(&mut office, 1, b"to be destroyed");
    drop(office);
    let laptop_path = folder.path().join("b");
    std::fs::copy(&path, &laptop_path).unwrap();
    let (mut office, mut laptop) = (open(&path), open(&laptop_path));
    act(&mut office, 2, &[Attachment::tombstone(hash)], |edit| {
        edit.set(record, Kind::Document, Field::DestroyedOn, "2024-03-05");
        Ok(())
    });
    assert_eq!(office.paper(hash).unwrap_err(), PaperError::Destroyed);
    assert_eq!(office.verify(&known), Ok(()));
    // Only the entries come over, and no tombstone.
    laptop.union(office.entries(), &[], &known).unwrap();
    assert_eq!(laptop.paper(hash).unwrap_err(), PaperError::Destroyed);
    assert_eq!(laptop.verify(&known), Ok(()));
}

#[test]
fn a_union_cut_off_before_it_destroyed_what_it_heard_of_does_so_on_opening() {
    let (_folder, path, mut file) = family();
    let (record, hash) = put(&mut file, 1, b"to be destroyed");
    act(&mut file, 2, &[], |edit| {
        edit.set(record, Kind::Document, Field::DestroyedOn, "2024-03-05");
        Ok(())
    });
    assert!(file.paper(hash).is_ok());
    drop(file);
    assert_eq!(open(&path).paper(hash).unwrap_err(), PaperError::Destroyed);
}

#[test]
fn a_paper_that_is_gone_or_swapped_for_another_is_found() {
    let (_folder, path, mut file) = family();
    let (_, hash) = put(&mut file, 1, b"one");
    let (_, other) = put(&mut file, 2, b"two");
    drop(file);
    let swap = format!(
        "UPDATE attachment SET bytes = (SELECT bytes FROM attachment WHERE hash = x'{other}')
         WHERE hash = x'{hash}'"
    );
    tamper(&path, Some(&key()), &swap);
    let mut file = open(&path);
    assert_eq!(file.paper(hash).unwrap_err(), PaperError::Broken);
    assert_eq!(file.verify(&known), Err(vec![Finding::Attachment(hash)]));
    drop(file);
    tamper(
        &path,
        Some(&key()),
        &format!("DELETE FROM attachment WHERE hash = x'{hash}'"),
    );
    let mut file = open(&path);
    assert_eq!(file.paper(hash).unwrap_err(), PaperError::Missing);
    assert_eq!(file.verify(&known), Err(vec![Finding::Attachment(hash)]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_paper_opens_to_what_was_sealed_and_any_flipped_bit_is_noticed(
        plain in proptest::collection::vec(any::<u8>(), 1..400),
        bit in any::<prop::sample::Index>(),
    ) {
        let (_folder, _path, file) = family();
        let sealed = file.seal_paper(&plain).unwrap();
        let opened = file.unseal(&sealed).unwrap();
        prop_assert_eq!(opened.as_slice(), plain.as_slice());
        let mut bytes = sealed.bytes.clone().unwrap();
        let bit = bit.index(bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        let flipped = Attachment { hash: sealed.hash, bytes: Some(bytes) };
        prop_assert_eq!(file.unseal(&flipped).unwrap_err(), PaperError::Broken);
    }
}
