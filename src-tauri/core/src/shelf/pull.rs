//! What others have put on the shelf comes here: their heads first, then the segments that were not
//! gone through yet, section by section. What cannot be taken in yet waits here, sealed as it came.

use std::collections::BTreeMap;

use super::head::{Head, Run, Unbelieved};
use super::holdings::{Holdings, Taken};
use super::memory::{Other, Took, Trouble, Why};
use super::names::{HEADS, Tag};
use super::segment::{self, GetError, Section, Shut};
use super::stands::Stands;
use super::{Shelf, ShelfError};
use crate::log::{DeviceId, SealId};

/// How a seal of the books is known to stand on the shelf.
type SealMark = (SealId, [u8; 32]);

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
        let mut seen = Seen::default();
        let listed = self.store.list(HEADS)?;
        let own_head = listed.iter().find(|it| it.name == own.head());
        self.memory
            .own_is_listed(own_head.map(|it| it.mark.clone()));
        for head in listed {
            let Some(tag) = Tag::of_head(&head.name).filter(|tag| *tag != own) else {
                continue;
            };
            let known = self.memory.others.get(&tag);
            let is_same = known.is_some_and(|it| it.mark == head.mark && it.trouble.is_none());
            if is_same {
                continue;
            }
            self.look_at(&tag, &head.mark, &mut seen)?;
        }
        self.memory.remember_others(seen.others, &seen.suspects)?;
        let mut unread = seen.unread;
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
        seen: &mut Seen,
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
            lacks: None,
        });
        let believed = head.filter(|_| !matches!(trouble, Some(Trouble::Old)));
        let mut now = match &believed {
            Some(head) => Other {
                device: head.device,
                counter: head.counter,
                hash: head.hash(),
                at: head.at,
                trouble,
                lacks: None,
                ..before
            },
            None => Other { trouble, ..before },
        };
        let (runs, lacks) = believed.map(|it| (it.runs, it.lacks)).unwrap_or_default();
        seen.suspects.extend(self.own_among(&lacks)?);
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
        seen.unread.append(&mut new);
        seen.others.push((tag.clone(), now));
        Ok(())
    }

    /// Which of this device's segments are among those that somebody cannot have.
    fn own_among(&self, lacks: &[(Tag, u64)]) -> Result<Vec<u64>, ShelfError<H::Error>> {
        let own = self.tag()?;
        let runs = &self.memory.own.runs;
        let is_own = |id: &u64| runs.iter().any(|run| run.id == *id);
        let named = lacks.iter().filter(|(tag, _)| *tag == own);
        Ok(named.map(|(_, id)| *id).filter(is_own).collect())
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
                lacks: Some(unread.run.id),
                ..other
            };
            let others = vec![(unread.tag.clone(), other)];
            self.memory.remember_others(others, &[])?;
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
                    stands,
                    seals,
                    acts: new,
                } => {
                    acts += new;
                    self.note(&mut took, &section, (stands, seals));
                }
                Taken::Waits(why) => took.waiting.push((unread.tag.clone(), section, why)),
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
        let unwanted = self.holdings.unwanted();
        for waiting in self.memory.waiting().to_vec() {
            // Somebody has to look at it, unless it is of a family that was destroyed since.
            if waiting.why == Why::Refused && !unwanted.contains(&waiting.log) {
                continue;
            }
            let section = Section {
                log: waiting.log,
                mark: waiting.mark,
                sealed: self.memory.waiting_bytes(waiting.id)?,
            };
            let mut took = Took::default();
            match self.take(&section, &waiting.tag, &took)? {
                Taken::In {
                    stands,
                    seals,
                    acts: new,
                } => {
                    acts += new;
                    self.note(&mut took, &section, (stands, seals));
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

    /// A section was taken in.
    fn note(&self, took: &mut Took, section: &Section, (stands, seals): (Stands, Vec<SealMark>)) {
        let books = self.holdings.session().books;
        let before = self.memory.stands(section.log).mark;
        if section.log == books && !before.covers(stands.mark) {
            took.no_seals = true;
            took.seals.clear();
        }
        if section.mark.covers(stands.mark) {
            took.seals.extend(seals);
        }
        took.logs.retain(|(log, _)| *log != section.log);
        took.logs.push((section.log, stands));
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
        let so_far = took.logs.iter().find(|(log, _)| *log == section.log);
        let stood: Stands = match so_far {
            Some((_, stands)) => stands.clone(),
            None => self.memory.stands(section.log),
        };
        let taken = self.holdings.take(&parcel, stood, section.mark);
        taken.map_err(ShelfError::Holdings)
    }
}

/// What a look at the heads has shown.
#[derive(Default)]
struct Seen {
    unread: Vec<Unread>,
    others: Vec<(Tag, Other)>,
    /// This device's segments that others cannot have.
    suspects: Vec<u64>,
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
