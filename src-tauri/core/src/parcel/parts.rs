//! A large parcel in parts that fit into memory, each of which comes in by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::{Parcel, named_seals};
use crate::casefile::named_papers;
use crate::log::{Entry, Seal, SealId};
use crate::storage::{Attachment, ContentHash};

/// What an entry takes beside its texts: ids, hashes, a signature, lengths.
const ENTRY: usize = 256;
const CHANGE: usize = 64;

impl Parcel {
    /// The parcel in parts of about `most` bytes, in the order in which they are to come in: a part
    /// has, with those before it, all that its entries build on. One paper is never cut, so a part
    /// with a large one is larger.
    pub fn parts(self, most: usize) -> Vec<Self> {
        let mut seals: BTreeMap<SealId, Seal> =
            self.seals.into_iter().map(|it| (it.id, it)).collect();
        let papers = self.attachments.into_iter();
        let mut papers: BTreeMap<ContentHash, Attachment> =
            papers.map(|it| (it.hash, it)).collect();
        let named: BTreeSet<SealId> = named_seals(&self.entries);
        let mut parts = Vec::new();
        // What no entry names belongs to the file itself, and is there from the first part on.
        let mut part = Self::empty(self.log);
        let loose = seals.keys().filter(|id| !named.contains(id));
        let loose: Vec<SealId> = loose.copied().collect();
        part.seals
            .extend(loose.into_iter().filter_map(|id| seals.remove(&id)));
        let mut size = weight(&part);
        for entry in self.entries {
            let mut one = Self::empty(self.log);
            let entries = std::slice::from_ref(&entry);
            let own = named_seals(entries).into_iter();
            one.seals.extend(own.filter_map(|id| seals.remove(&id)));
            let own = named_papers(entries).filter_map(|hash| papers.remove(&hash));
            one.attachments.extend(own);
            one.entries.push(entry);
            let more = weight(&one);
            if size > 0 && size + more > most {
                parts.push(std::mem::replace(&mut part, Self::empty(self.log)));
                size = 0;
            }
            size += more;
            part.entries.append(&mut one.entries);
            part.seals.append(&mut one.seals);
            part.attachments.append(&mut one.attachments);
        }
        // Papers whose entries went before.
        part.attachments.extend(papers.into_values());
        if !part.is_empty() {
            parts.push(part);
        }
        parts
    }
}

fn weight(parcel: &Parcel) -> usize {
    let entries: usize = parcel.entries.iter().map(of_entry).sum();
    let seals = parcel.seals.iter().map(|seal| {
        let bytes = seal.bytes.as_ref().map_or(0, |bytes| bytes.len());
        bytes + CHANGE
    });
    let papers = parcel.attachments.iter().map(|paper| {
        let bytes = paper.bytes.as_ref().map_or(0, Vec::len);
        bytes + CHANGE
    });
    entries + seals.sum::<usize>() + papers.sum::<usize>()
}

fn of_entry(entry: &Entry) -> usize {
    let changes = entry.changes.iter();
    let changes = changes.map(|it| CHANGE + crate::log::encode_value(&it.value).len());
    ENTRY + entry.reason.as_ref().map_or(0, String::len) + changes.sum::<usize>()
}
