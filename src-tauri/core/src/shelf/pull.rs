//! What others have put on the shelf comes here: their heads first, then the segments that were not
//! gone through yet, section by section. What cannot be taken in yet waits here, sealed as it came.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::head::{Head, Run, Unbelieved};
use super::holdings::{Holdings, Taken};
use super::memory::{Other, Took, Trouble, Why};
use super::names::{HEADS, Tag};
use super::segment::{self, GetError, Section, Shut};
use super::{Shelf, ShelfError};
use crate::log::DeviceId;

/// What one pull did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pulled {
    /// How many acts are new here.
    pub acts: usize,
    /// How many segments were gone through.
    pub segments: usize,
}

/// A segment that is to be read.
#[derive(Clone, Debug)]
pub(super) struct Unread {
    pub(super) tag: Tag,
    run: Run,
    /// On the last of a device's: by what its head is known again once all is read.
    mark: Option<String>,
}

impl<H: Holdings> Shelf<'_, H> {
    /// Looks which heads are new, and gives the segments that are to be read, the smallest first:
    /// so a few new acts of today come before a year of somebody's.
    pub(super) fn look(&mut self) -> Result<Vec<Unread>, ShelfError<H::Error>> {
        let own = self.tag()?;
        let mut unread = Vec::new();
        let listed = self.store.list(HEADS)?;
        for head in listed {
            let Some(tag) = Tag::of_head(&head.name).filter(|tag| *tag != own) else {
                continue;
            };
            let known = self.memory.others.get(&tag);
            let is_same = known.is_some_and(|it| it.mark == head.mark && it.trouble.is_none());
            if is_same {
                continue;
            }
            self.look_at(&tag, &head.mark, &mut unread)?;
        }
        // Whoever has little is read first: a few new acts of today come before somebody's year.
        let mut size: BTreeMap<Tag, u64> = BTreeMap::new();
        for segment in &unread {
            *size.entry(segment.tag.clone()).or_default() += segment.run.size;
        }
        unread.sort_by_key(|it| {
            let size = size.get(&it.tag).copied();
            (size, it.tag.clone(), it.run.first)
        });
        Ok(unread)
    }

    fn look_at(
        &mut self,
        tag: &Tag,
        mark: &str,
        unread: &mut Vec<Unread>,
    ) -> Result<(), ShelfError<H::Error>> {
        let keys = self.keys();
        let Some(sealed) = self.store.get(&tag.head())? else {
            return Ok(());
        };
        let known = self.memory.others.get(tag).cloned();
        let opened = Head::open(&keys, tag, &sealed, |it| self.holdings.sign_key(it));
        let fits = |head: &Head| {
            let first = keys.last();
            first.is_some_and(|first| Tag::of(first, head.device) == *tag)
        };
        let (head, trouble) = match opened {
            Ok(head) if !fits(&head) => (None, Some(Trouble::Damaged)),
            Ok(head) => {
                let trouble = known.as_ref().and_then(|known| wrong(known, &head));
                (Some(head), trouble)
            }
            Err(Unbelieved::Stranger) => (None, Some(Trouble::Stranger)),
            Err(Unbelieved::Shut | Unbelieved::Forged) => (None, Some(Trouble::Damaged)),
        };
        let before = known.unwrap_or_else(|| Other {
            device: head
                .as_ref()
                .map_or(DeviceId::from_bytes([0; 16]), |it| it.device),
            mark: String::new(),
            counter: 0,
            hash: [0; 32],
            taken: 0,
            at: head.as_ref().map(|it| it.at).unwrap_or_default(),
            trouble: None,
        });
        let believed = head.filter(|_| !matches!(trouble, Some(Trouble::Old)));
        let mut now = match &believed {
            Some(head) => Other {
                device: head.device,
                counter: head.counter,
                hash: head.hash(),
                at: head.at,
                trouble,
                ..before
            },
            None => Other { trouble, ..before },
        };
        let runs = believed.map(|head| head.runs).unwrap_or_default();
        let new = runs.into_iter().filter(|run| run.last > now.taken);
        let mut new: Vec<Unread> = new
            .map(|run| Unread {
                tag: tag.clone(),
                run,
                mark: None,
            })
            .collect();
        // The head is known as read once the last of it is.
        now.mark = match new.last_mut() {
            Some(last) => {
                last.mark = Some(mark.to_owned());
                String::new()
            }
            None => mark.to_owned(),
        };
        unread.append(&mut new);
        Ok(self.memory.remember_other(tag, now)?)
    }

    /// Reads a segment. `None` where it is not to be had now; what is wrong is remembered.
    pub(super) fn fetch(
        &mut self,
        unread: &Unread,
    ) -> Result<Option<Vec<Section>>, ShelfError<H::Error>> {
        let keys = self.keys();
        let got = segment::get((self.store, &keys, &unread.tag), &unread.run);
        let trouble = match got {
            Ok(bytes) => match segment::sections(&bytes) {
                Some(sections) => return Ok(Some(sections)),
                None => Trouble::Damaged,
            },
            Err(GetError::Store(error)) => return Err(error.into()),
            Err(GetError::Missing) => Trouble::Missing,
            Err(GetError::Damaged) => Trouble::Damaged,
        };
        if let Some(other) = self.memory.others.get(&unread.tag).cloned() {
            let other = Other {
                trouble: Some(trouble),
                ..other
            };
            self.memory.remember_other(&unread.tag, other)?;
        }
        Ok(None)
    }

    /// Takes the sections of a segment in, the books first, and notes that it was gone through.
    pub(super) fn take_segment(
        &mut self,
        unread: &Unread,
        mut sections: Vec<Section>,
    ) -> Result<usize, ShelfError<H::Error>> {
        let mut took = Took::default();
        let books = self.holdings.session().books;
        sections.sort_by_key(|it| it.log != books);
        let mut acts = 0;
        for section in sections {
            // Whether it builds on something that waits is told by its acts: something else of the
            // same family may be just what that waits for.
            match self.take(&section, &unread.tag, &took)? {
                Taken::In {
                    known,
                    seals,
                    acts: new,
                } => {
                    acts += new;
                    took.known.retain(|(log, _)| *log != section.log);
                    took.known.push((section.log, known));
                    took.seals.extend(seals);
                }
                Taken::Waits(why) => {
                    took.waiting
                        .push((unread.tag.clone(), section.log, why, section.sealed));
                }
                Taken::Unwanted => {}
            }
        }
        let other = self.memory.others.get(&unread.tag).cloned();
        let other = other.map(|other| Other {
            taken: unread.run.last,
            mark: unread.mark.clone().unwrap_or_default(),
            ..other
        });
        self.memory
            .took(took, other.map(|other| (&unread.tag, other)))?;
        Ok(acts)
    }

    /// Tries again what waits, as long as something of it comes in: it may be what the rest waits
    /// for.
    pub(super) fn take_waiting(&mut self) -> Result<usize, ShelfError<H::Error>> {
        let mut acts = 0;
        loop {
            let before = self.memory.waiting().len();
            acts += self.try_waiting()?;
            if self.memory.waiting().len() == before {
                return Ok(acts);
            }
        }
    }

    /// Tries once what waits, in the order in which it came.
    fn try_waiting(&mut self) -> Result<usize, ShelfError<H::Error>> {
        let mut acts = 0;
        for waiting in self.memory.waiting().to_vec() {
            // Somebody has to look at it, unless it is of a family that was destroyed since.
            if waiting.why == Why::Refused && !self.is_unwanted(waiting.log) {
                continue;
            }
            let section = Section {
                log: waiting.log,
                sealed: self.memory.waiting_bytes(waiting.id)?,
            };
            let mut took = Took::default();
            match self.take(&section, &waiting.tag, &took)? {
                Taken::In {
                    known,
                    seals,
                    acts: new,
                } => {
                    acts += new;
                    took.known.push((section.log, known));
                    took.seals = seals;
                    took.done.push(waiting.id);
                }
                Taken::Unwanted => took.done.push(waiting.id),
                Taken::Waits(why) if why == waiting.why => continue,
                Taken::Waits(why) => took.why.push((waiting.id, why)),
            }
            self.memory.took(took, None)?;
        }
        Ok(acts)
    }

    fn take(
        &mut self,
        section: &Section,
        tag: &Tag,
        took: &Took,
    ) -> Result<Taken, ShelfError<H::Error>> {
        let keys = match section.log == self.holdings.session().books {
            true => Ok(self.keys()),
            false => self.holdings.section_keys(section.log),
        };
        let keys = match keys {
            Ok(keys) => keys,
            Err(taken) => return Ok(taken),
        };
        let parcel = match section.open(&keys, tag) {
            Ok(parcel) => parcel,
            Err(Shut::NoKey) => return Ok(Taken::Waits(Why::Key)),
            Err(Shut::Malformed) => return Ok(Taken::Waits(Why::Refused)),
        };
        let so_far = took.known.iter().find(|(log, _)| *log == section.log);
        let known = match so_far {
            Some((_, known)) => known.clone(),
            None => self.memory.known(section.log).to_vec(),
        };
        let taken = self.holdings.take(&parcel, &known);
        taken.map_err(ShelfError::Holdings)
    }

    /// Whether what comes of a log is let go.
    fn is_unwanted(&mut self, log: Uuid) -> bool {
        matches!(self.holdings.section_keys(log), Err(Taken::Unwanted))
    }
}

/// What a head that opens tells against its device, by what was last known of it.
fn wrong(known: &Other, head: &Head) -> Option<Trouble> {
    if head.counter < known.counter {
        return Some(Trouble::Old);
    }
    let is_other = head.counter == known.counter && head.hash() != known.hash;
    let skips = head.counter == known.counter + 1 && head.before != known.hash;
    (known.counter > 0 && (is_other || skips)).then_some(Trouble::Twin)
}
