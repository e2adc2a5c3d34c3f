//! The log in its file: nobody but those who audit reads it, and nothing is altered unseen.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use ed25519_dalek::VerifyingKey;
use proptest::prelude::*;
use tempfile::TempDir;
use x25519_dalek::{PublicKey, StaticSecret};

use super::log::{file_of, mark_of};
use super::*;
use crate::keys::AccountSecrets;
use crate::log::{AccountId, DeviceId, FamilyId};
use crate::mangled::{harms, mangled};
use crate::storage::access::fill_up;
use crate::storage::tamper;

const PURPOSE: &str = "어머니 상담 전 확인";

/// A folder with a log, somebody who works, and somebody who audits.
struct House {
    folder: TempDir,
    device: DeviceId,
    worker: (AccountId, AccountSecrets),
    audit: StaticSecret,
}

impl House {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            device: DeviceId::from_bytes([7; 16]),
            worker: (
                AccountId::from_bytes([1; 16]),
                AccountSecrets::from_bytes(&[3; 64]).unwrap(),
            ),
            audit: StaticSecret::from([9; 32]),
        }
    }

    /// With so many notes, one a minute.
    fn with_notes(count: u8) -> Self {
        let house = Self::new();
        let mut log = house.log();
        for number in 0..count {
            house.note(&mut log, number);
        }
        house
    }

    fn path(&self) -> PathBuf {
        file_of(self.folder.path(), self.device)
    }

    fn log(&self) -> AccessLog {
        self.log_knowing(None)
    }

    fn log_knowing(&self, seen: Option<Head>) -> AccessLog {
        let to = PublicKey::from(&self.audit);
        AccessLog::open(self.folder.path(), self.device, Some(to), seen).unwrap()
    }

    fn signer(&self) -> Signer<'_> {
        Signer {
            account: self.worker.0,
            key: self.worker.1.signing(),
        }
    }

    fn opening(&self, number: u8) -> Note {
        Note {
            account: Some(self.worker.0),
            family: Some(FamilyId::from_bytes([number; 16])),
            purpose: Some(PURPOSE.to_owned()),
            ..Note::of(Deed::FamilyOpened)
        }
    }

    fn note(&self, log: &mut AccessLog, number: u8) {
        let note = self.opening(number);
        log.add(&note, minute(number.into()), Some(self.signer()))
            .unwrap();
    }

    fn keys(&self) -> BTreeMap<AccountId, VerifyingKey> {
        [(self.worker.0, self.worker.1.public().sign)].into()
    }

    fn verify_knowing(&self, seen: &[(DeviceId, Head)]) -> Vec<(Option<u64>, Fault)> {
        let log = self.log();
        let reader = Reader::open(self.folder.path(), &log, vec![self.audit.clone()]).unwrap();
        let verified = verify(self.folder.path(), &reader, &self.keys(), seen).unwrap();
        let found = verified.found.iter();
        found.map(|found| (found.seq, found.fault)).collect()
    }

    fn verify(&self) -> Vec<(Option<u64>, Fault)> {
        self.verify_knowing(&[])
    }

    fn read(&self, secret: StaticSecret) -> Vec<Option<Note>> {
        let log = self.log();
        let reader = Reader::open(self.folder.path(), &log, vec![secret]).unwrap();
        let mut notes = Vec::new();
        let taken = reader.each((None, None), |opened| notes.push(opened.note));
        taken.unwrap();
        notes
    }

    fn tamper(&self, sql: &str) {
        let gone = "DROP TRIGGER note_stays; DROP TRIGGER note_stands;";
        tamper(&self.path(), None, &format!("{gone}{sql}"));
    }
}

fn minute(number: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::minutes(number)
}

/// What lies in a folder, byte for byte.
fn bytes_of(folder: &Path) -> Vec<u8> {
    let files = fs::read_dir(folder).unwrap();
    files
        .flat_map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|it| it == part)
}

#[test]
fn those_who_audit_read_what_was_noted_and_nobody_else_does() {
    let house = House::with_notes(3);
    assert_eq!(house.verify(), []);
    let expected: Vec<_> = (0..3).map(|number| Some(house.opening(number))).collect();
    assert_eq!(house.read(house.audit.clone()), expected);
    // The keys of whoever is noted open nothing.
    let own = house.worker.1.sealing().clone();
    assert_eq!(house.read(own), [None, None, None]);
}

#[test]
fn on_the_disk_stands_neither_who_nor_whose_nor_what_for() {
    let house = House::new();
    let mut log = house.log();
    house.note(&mut log, 5);
    // While the log is open, with its journal, and when it was closed.
    for bytes in [bytes_of(house.folder.path()), {
        drop(log);
        fs::read(house.path()).unwrap()
    }] {
        let family = FamilyId::from_bytes([5; 16]).to_string();
        let account = house.worker.0.to_string();
        for part in [family.as_str(), &account, PURPOSE, "family_opened"] {
            assert!(!holds(&bytes, part.as_bytes()), "{part}");
        }
        assert!(!holds(&bytes, &[5; 16]));
    }
}

#[test]
fn the_length_of_a_note_does_not_tell_what_it_says() {
    let house = House::with_notes(1);
    let mut log = house.log();
    let short = Note {
        account: Some(house.worker.0),
        ..Note::of(Deed::Locked)
    };
    log.add(&short, minute(2), Some(house.signer())).unwrap();
    let mut lengths = Vec::new();
    let rows = crate::storage::access::each(log.database(), (None, None), |row| {
        lengths.push(row.sealed.len());
    });
    rows.unwrap();
    let tags = 24 + 16;
    assert!(lengths.iter().all(|length| (length - tags) % 128 == 0));
}

#[test]
fn a_failed_sign_in_before_there_is_a_key_stands_openly_and_nothing_else_does() {
    let house = House::new();
    let mut log = AccessLog::open(house.folder.path(), house.device, None, None).unwrap();
    let failed = Note {
        account: Some(house.worker.0),
        ..Note::of(Deed::SignInFailed)
    };
    log.add(&failed, minute(0), None).unwrap();
    let opening = house.opening(1);
    let refused = log.add(&opening, minute(1), Some(house.signer()));
    assert_eq!(refused, Err(AccessError::NoKey));
    drop(log);
    let mut log = house.log();
    log.add(&opening, minute(1), Some(house.signer())).unwrap();
    drop(log);
    assert_eq!(
        house.read(house.audit.clone()),
        [Some(failed), Some(opening)]
    );
    assert_eq!(house.verify(), []);
}

#[test]
fn a_note_that_nobody_signed_is_found_unless_nobody_could() {
    let house = House::with_notes(1);
    let mut log = house.log();
    let failed = Note {
        account: Some(house.worker.0),
        ..Note::of(Deed::SignInFailed)
    };
    log.add(&failed, minute(1), None).unwrap();
    log.add(&house.opening(2), minute(2), None).unwrap();
    let other = AccountSecrets::from_bytes(&[4; 64]).unwrap();
    let forger = Signer {
        account: house.worker.0,
        key: other.signing(),
    };
    log.add(&house.opening(3), minute(3), Some(forger)).unwrap();
    house.note(&mut log, 4);
    drop(log);
    assert_eq!(
        house.verify(),
        [(Some(3), Fault::Unsigned), (Some(4), Fault::WrongSigner),]
    );
}

#[test]
fn a_note_taken_out_is_missed_where_it_stood() {
    let house = House::with_notes(5);
    house.tamper("DELETE FROM note WHERE seq = 3");
    assert_eq!(house.verify(), [(Some(4), Fault::Missing)]);
}

#[test]
fn notes_that_changed_places_are_found() {
    let house = House::with_notes(5);
    house.tamper(
        "UPDATE note SET seq = 100 WHERE seq = 2;
         UPDATE note SET seq = 2 WHERE seq = 4;
         UPDATE note SET seq = 4 WHERE seq = 100;",
    );
    let found = house.verify();
    for seq in [2, 4] {
        assert!(found.contains(&(Some(seq), Fault::Altered)), "{found:?}");
        assert!(found.contains(&(Some(seq), Fault::Unreadable)), "{found:?}");
    }
}

#[test]
fn an_end_that_was_cut_off_is_found_and_stays_found_when_others_note_on() {
    let house = House::with_notes(5);
    house.tamper("DELETE FROM note WHERE seq > 3");
    assert_eq!(house.verify(), [(Some(5), Fault::EndCut)]);
    let mut log = house.log();
    let gap = log.gap().unwrap();
    assert_eq!((gap.seen.seq, gap.there), (5, 3));
    // Whoever does not know of it may note on: the mark still tells.
    house.note(&mut log, 6);
    house.note(&mut log, 7);
    drop(log);
    assert_eq!(house.log().gap().map(|gap| gap.seen.seq), Some(5));
    let mut log = house.log();
    let broken = Note {
        account: Some(house.worker.0),
        about: Some(write_head(gap.seen)),
        ..Note::of(Deed::LogBroken)
    };
    log.add(&broken, minute(9), Some(house.signer())).unwrap();
    assert_eq!(log.gap(), None);
    drop(log);
    assert_eq!(house.verify(), [(Some(6), Fault::GapNoted)]);
}

#[test]
fn an_end_cut_off_together_with_its_mark_is_found_by_what_the_books_know() {
    let house = House::with_notes(5);
    let known = house.log().head();
    fs::copy(house.path(), house.path().with_extension("aside")).unwrap();
    house.tamper("DELETE FROM note WHERE seq > 3");
    fs::remove_file(mark_of(house.folder.path(), house.device)).unwrap();
    assert_eq!(
        house.verify_knowing(&[(house.device, known)]),
        [(None, Fault::NoMark), (Some(5), Fault::EndCut)]
    );
    let gap = house.log_knowing(Some(known)).gap();
    assert_eq!(gap.map(|gap| gap.seen), Some(known));
}

#[test]
fn a_log_that_cannot_be_read_is_put_aside_and_begun_anew() {
    let house = House::with_notes(5);
    fs::write(house.path(), [0xAB; 5000]).unwrap();
    let log = house.log();
    assert_eq!(log.gap().map(|gap| gap.seen.seq), Some(5));
    drop(log);
    let found = house.verify();
    assert!(found.contains(&(None, Fault::PutAside)), "{found:?}");
    assert!(found.contains(&(Some(5), Fault::EndCut)), "{found:?}");
}

#[test]
fn a_log_that_was_begun_anew_is_held_against_what_it_has_since() {
    let house = House::with_notes(5);
    let before = house.log().head();
    fs::write(house.path(), [0xAB; 5000]).unwrap();
    let mut log = house.log();
    let broken = Note {
        account: Some(house.worker.0),
        ..Note::of(Deed::LogBroken)
    };
    log.add(&broken, minute(9), Some(house.signer())).unwrap();
    let after = log.head();
    for number in 0..8 {
        house.note(&mut log, number);
    }
    drop(log);
    let known = [(house.device, before), (house.device, after)];
    assert_eq!(
        house.verify_knowing(&known),
        [(Some(1), Fault::GapNoted), (None, Fault::PutAside)]
    );
    // Whoever only says that the log is a shorter one is not believed.
    let house = House::with_notes(3);
    let shorter = house.log().head();
    let known = [(house.device, before), (house.device, shorter)];
    assert_eq!(house.verify_knowing(&known), [(Some(5), Fault::EndCut)]);
}

#[test]
fn old_notes_go_and_the_rest_still_verifies() {
    let house = House::with_notes(10);
    let mut log = house.log();
    // A new session, whose key is another one.
    house.note(&mut log, 10);
    let gone = log.prune(minute(4), minute(20), house.signer()).unwrap();
    assert_eq!(gone, 4);
    let again = log.prune(minute(4), minute(21), house.signer()).unwrap();
    assert_eq!(again, 0);
    drop(log);
    assert_eq!(house.verify(), []);
    let notes = house.read(house.audit.clone());
    assert_eq!(notes.len(), 8);
    let last = notes.last().unwrap().clone().unwrap();
    assert_eq!((last.known(), last.count), (Some(Deed::LogPruned), Some(4)));
    // What was taken away by hand has no such note.
    house.tamper(
        "UPDATE floor SET seq = 6, hash = (SELECT hash FROM note WHERE seq = 6);
         DELETE FROM note WHERE seq <= 6;",
    );
    assert_eq!(house.verify(), [(Some(6), Fault::BeginningCut)]);
}

#[test]
fn a_clock_set_back_keeps_young_notes_from_being_taken_away() {
    let house = House::new();
    let mut log = house.log();
    for at in [0, 50, 1, 2, 60] {
        let note = house.opening(1);
        log.add(&note, minute(at), Some(house.signer())).unwrap();
    }
    assert_eq!(log.prune(minute(40), minute(61), house.signer()), Ok(1));
}

#[test]
fn what_was_acknowledged_is_there_after_the_program_was_killed() {
    let house = House::with_notes(2);
    let mut log = house.log();
    house.note(&mut log, 2);
    // As a killed program leaves it: the file with its journal, copied while it is open.
    let copy = tempfile::tempdir().unwrap();
    for file in fs::read_dir(house.folder.path()).unwrap() {
        let path = file.unwrap().path();
        fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
    }
    let to = Some(PublicKey::from(&house.audit));
    let found = AccessLog::open(copy.path(), house.device, to, None).unwrap();
    assert_eq!(found.head(), log.head());
    assert_eq!(found.gap(), None);
}

#[test]
fn on_a_full_disk_nothing_is_noted_and_later_the_chain_goes_on() {
    let house = House::with_notes(3);
    let mut log = house.log();
    fill_up(log.database(), true);
    // What room there is in the last page is used first.
    let refused = (0..200).find_map(|number| {
        let note = house.opening(number);
        log.add(&note, minute(9), Some(house.signer())).err()
    });
    let full = AccessError::File(crate::FileError::DiskFull);
    assert_eq!(refused, Some(full));
    let before = log.head().seq;
    fill_up(log.database(), false);
    house.note(&mut log, 1);
    assert_eq!(log.head().seq, before + 1);
    drop(log);
    assert_eq!(house.verify(), []);
}

#[test]
fn a_log_of_a_newer_version_is_not_written_to() {
    let house = House::with_notes(1);
    tamper(&house.path(), None, "PRAGMA user_version = 99");
    let to = Some(PublicKey::from(&house.audit));
    let refused = AccessLog::open(house.folder.path(), house.device, to, None).err();
    assert!(
        matches!(
            refused,
            Some(AccessError::File(crate::FileError::TooNew { .. }))
        ),
        "{refused:?}"
    );
}

/// The columns of a row in which a bit can be flipped.
const COLUMNS: [&str; 4] = ["previous", "session", "sealed", "hash"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bit_that_is_changed_in_any_note_is_found_there(
        seq in 1_u64..=5,
        column in 0..COLUMNS.len(),
        at in any::<prop::sample::Index>(),
        bit in 0_u8..8,
    ) {
        let house = House::with_notes(5);
        let column = COLUMNS[column];
        let bytes = {
            let log = house.log();
            let mut bytes = Vec::new();
            crate::storage::access::each(log.database(), (None, None), |row| {
                if row.seq == seq {
                    bytes = match column {
                        "previous" => row.previous.to_vec(),
                        "session" => row.session.to_vec(),
                        "sealed" => row.sealed,
                        _ => row.hash.to_vec(),
                    };
                }
            }).unwrap();
            bytes
        };
        let mut changed = bytes;
        let place = at.index(changed.len());
        changed[place] ^= 1 << bit;
        let hex: String = changed.iter().map(|byte| format!("{byte:02x}")).collect();
        house.tamper(&format!("UPDATE note SET {column} = x'{hex}' WHERE seq = {seq}"));
        let found = house.verify();
        prop_assert!(found.iter().any(|(at, _)| *at == Some(seq)), "{:?}", found);
    }

    #[test]
    fn a_note_whose_clock_was_changed_is_found(seq in 1_u64..=5, by in 1_i64..1_000_000_000) {
        let house = House::with_notes(5);
        house.tamper(&format!("UPDATE note SET at = at - {by} WHERE seq = {seq}"));
        let found = house.verify();
        prop_assert!(found.contains(&(Some(seq), Fault::Altered)), "{:?}", found);
    }

    #[test]
    fn any_notes_that_are_taken_out_are_found(gone in prop::collection::btree_set(1_u64..=8, 1..8)) {
        let house = House::with_notes(8);
        let list: Vec<String> = gone.iter().map(u64::to_string).collect();
        house.tamper(&format!("DELETE FROM note WHERE seq IN ({})", list.join(",")));
        prop_assert!(!house.verify().is_empty());
    }

    #[test]
    fn bytes_that_are_no_log_lock_nobody_out(bytes in prop::collection::vec(any::<u8>(), 0..4096)) {
        let house = House::new();
        fs::write(house.path(), bytes).unwrap();
        let mut log = house.log();
        house.note(&mut log, 1);
    }

    #[test]
    fn a_mangled_log_opens_for_whoever_signs_in_and_says_nothing_that_was_not_noted(
        harms in harms(),
    ) {
        let house = House::with_notes(6);
        let written: Vec<Note> = (0..7).map(|number| house.opening(number)).collect();
        let whole = fs::read(house.path()).unwrap();
        fs::write(house.path(), mangled(&whole, &harms)).unwrap();
        let mut log = house.log();
        // Where a page is damaged that only the writing comes to, it is said that nothing was
        // noted.
        let added = log.add(&house.opening(6), minute(6), Some(house.signer()));
        let is_said = matches!(added, Ok(()) | Err(AccessError::File(FileError::Damaged)));
        prop_assert!(is_said, "{added:?}");
        let audit = vec![house.audit.clone()];
        let mut read = Vec::new();
        if let Ok(reader) = Reader::open(house.folder.path(), &log, audit) {
            let _ = reader.each((None, None), |opened| read.push(opened.note));
            let _ = verify(house.folder.path(), &reader, &house.keys(), &[]);
        }
        for note in read.into_iter().flatten() {
            prop_assert!(written.contains(&note), "{note:?}");
        }
    }
}
