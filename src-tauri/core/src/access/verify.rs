//! Whether every note is there, as it was noted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ed25519_dalek::VerifyingKey;

use super::Deed;
use super::log::{Head, mark_of, read_head};
use super::mark::MarkFile;
use super::reader::{Log, Reader};
use super::row::{OPENLY, Standing};
use crate::FileError;
use crate::log::{AccountId, DeviceId};
use crate::model::vocabulary;
use crate::storage::access as table;

vocabulary! {
    /// What is wrong with a note, or with a log.
    Fault {
        /// It is not what its hash says.
        Altered = "altered",
        /// Notes before it are missing.
        Missing = "missing",
        /// It does not follow on the note before.
        Moved = "moved",
        /// It does not open: sealed to another key, or not as it was noted.
        Unreadable = "unreadable",
        /// Nobody signed it, though somebody was signed in.
        Unsigned = "unsigned",
        /// The signature is not that of the account that it names.
        WrongSigner = "wrong_signer",
        /// Notes at the beginning are gone, and no note says that they were taken away.
        BeginningCut = "beginning_cut",
        /// Notes at the end are gone, up to the one named.
        EndCut = "end_cut",
        /// The mark of the last note is gone or is nobody's.
        NoMark = "no_mark",
        /// At this note it was found that notes were gone, up to the number that it names.
        GapNoted = "gap_noted",
        /// The file cannot be read.
        Closed = "closed",
        /// A file that could not be read was put aside.
        PutAside = "put_aside",
    }
}

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// In whose log; none for what is of none.
    pub device: Option<DeviceId>,
    /// At which note.
    pub seq: Option<u64>,
    /// What.
    pub fault: Fault,
}

/// What a verification came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many notes were looked at.
    pub notes: u64,
    /// What is wrong.
    pub found: Vec<Found>,
}

/// Verifies the logs of a folder from the disk. `seen` are the notes that are known from
/// elsewhere, `keys` those that check the signatures.
///
/// # Errors
/// What the disk says.
pub fn verify(
    folder: &Path,
    reader: &Reader<'_>,
    keys: &BTreeMap<AccountId, VerifyingKey>,
    seen: &[(DeviceId, Head)],
) -> Result<Verified, FileError> {
    let mut verified = Verified::default();
    for (device, log) in reader.logs() {
        let (known, lost) = standing(device, seen);
        let mut chain = Chain::begin(device, log)?;
        let mut pruned = BTreeSet::new();
        table::each(log.database(), (None, None), |row| {
            chain.follow(&row, &known);
            let opened = reader.signed(device, log, &row);
            let fault = match &opened {
                Err(_) => Some(Fault::Unreadable),
                Ok(signed) => {
                    let deed = signed.note.known();
                    let openly = deed.is_some_and(Deed::may_be_unsigned);
                    let key = signed.note.account.and_then(|account| keys.get(&account));
                    if !signed.is_signed() {
                        (!openly).then_some(Fault::Unsigned)
                    } else if row.session == OPENLY {
                        Some(Fault::Unreadable)
                    } else if !key.is_some_and(|key| signed.is_signed_by(key)) {
                        Some(Fault::WrongSigner)
                    } else {
                        let head = signed.note.about.as_deref().and_then(read_head);
                        match deed {
                            Some(Deed::LogPruned) => {
                                pruned.extend(head.map(|head| (head.seq, head.hash)));
                                None
                            }
                            Some(Deed::LogBroken) => Some(Fault::GapNoted),
                            _ => None,
                        }
                    }
                }
            };
            chain.find(Some(row.seq), fault);
        })?;
        let floor = chain.floor;
        if floor.seq > 0 && !pruned.contains(&(floor.seq, floor.hash)) {
            chain.find(Some(floor.seq), Some(Fault::BeginningCut));
        }
        let told = chain.found.iter().any(|it| it.fault == Fault::GapNoted);
        let untold = lost.filter(|_| !told);
        chain.end(folder, keys, known.last().map(|head| head.seq).max(untold));
        verified.notes += chain.notes;
        verified.found.extend(chain.found);
    }
    let closed = reader.closed.iter().map(|device| Found {
        device: Some(*device),
        seq: None,
        fault: Fault::Closed,
    });
    verified.found.extend(closed);
    for _ in 0..reader.aside {
        verified.found.push(Found {
            device: None,
            seq: None,
            fault: Fault::PutAside,
        });
    }
    Ok(verified)
}

/// What is known of a log from elsewhere, in the order in which it became known: the notes that it
/// must have, and the last one that it lost before it went on from a lower number.
fn standing(device: DeviceId, seen: &[(DeviceId, Head)]) -> (Vec<Head>, Option<u64>) {
    let mut known: Vec<Head> = Vec::new();
    let mut lost = None;
    for (_, head) in seen.iter().filter(|(of, _)| *of == device) {
        known.retain(|before| {
            if before.seq >= head.seq && before != head {
                lost = lost.max(Some(before.seq));
            }
            before.seq < head.seq
        });
        known.push(*head);
    }
    (known, lost)
}

/// How far a log was followed.
struct Chain {
    device: DeviceId,
    floor: Head,
    last: Head,
    notes: u64,
    found: Vec<Found>,
}

impl Chain {
    fn begin(device: DeviceId, log: &Log<'_>) -> Result<Self, FileError> {
        let (seq, hash) = table::floor(log.database())?;
        let floor = Head { seq, hash };
        Ok(Self {
            device,
            floor,
            last: floor,
            notes: 0,
            found: Vec::new(),
        })
    }

    fn find(&mut self, seq: Option<u64>, fault: Option<Fault>) {
        self.found.extend(fault.map(|fault| Found {
            device: Some(self.device),
            seq,
            fault,
        }));
    }

    fn follow(&mut self, row: &table::NoteRow, known: &[Head]) {
        self.notes += 1;
        let fault = if row.seq != self.last.seq + 1 {
            Some(Fault::Missing)
        } else if row.previous != self.last.hash {
            Some(Fault::Moved)
        } else {
            None
        };
        self.find(Some(row.seq), fault);
        let hash = Standing::of(self.device, row).hash(&row.session, &row.sealed);
        let mut known = known.iter().filter(|head| head.seq == row.seq);
        let another = known.any(|head| head.hash != row.hash);
        if hash != row.hash || another {
            self.find(Some(row.seq), Some(Fault::Altered));
        }
        self.last = Head {
            seq: row.seq,
            hash: row.hash,
        };
    }

    /// Holds the end against what is known of it from elsewhere.
    fn end(&mut self, folder: &Path, keys: &BTreeMap<AccountId, VerifyingKey>, known: Option<u64>) {
        let path = mark_of(folder, self.device);
        let mark = match path.exists() {
            true => MarkFile::open(&path, self.device).ok(),
            false => None,
        };
        let mark = mark.and_then(|mut file| file.read());
        let signed = mark.filter(|mark| {
            let key = keys.get(&mark.by);
            key.is_some_and(|key| mark.is_signed_by(self.device, key))
        });
        if signed.is_none() && self.last.seq > 0 {
            self.find(None, Some(Fault::NoMark));
        }
        let marked = signed.map(|mark| mark.head.seq);
        let furthest = known.max(marked);
        if let Some(furthest) = furthest.filter(|seq| *seq > self.last.seq) {
            self.find(Some(furthest), Some(Fault::EndCut));
        }
        // A mark at a note that is there must be at that very note.
        if let Some(mark) = signed
            && mark.head.seq == self.last.seq
            && mark.head.hash != self.last.hash
        {
            self.find(Some(self.last.seq), Some(Fault::Altered));
        }
    }
}
