//! Two people who are one: compared, brought together after a look at what that changes, and
//! parted again.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::duplicates::{likeness_of, portrait, read_at};
use super::failures::read_id;
use super::rehearsal::rehearse;
use super::seat::Seat;
use crate::contract::*;
use crate::log::{Edit, EntryHash, FamilyId, RecordId};
use crate::merge::{
    Choice, Link, Portrait, SAME, is_compared, is_own, leave, link_in, links, settle, take_over,
    unite,
};
use crate::model::{Action, Field, Kind};

pub(super) fn compare_people(desk: &Desk, input: TwoPeople) -> Result<Comparison, Failure> {
    let (one, other) = (read_at(&input.first)?, read_at(&input.second)?);
    let today = desk.host.today();
    desk.seated(|seat| {
        let pair = Pair::read(seat, one, other, today)?;
        let one_family = pair.one_family();
        let likeness = likeness_of(seat, one, other, today)?;
        let compared = Field::ALL.iter().copied();
        let compared = compared.filter(|it| is_compared(*it) && (one_family || !is_own(*it)));
        let compared: Vec<Field> = compared.collect();
        let differing = pair.first.differing(&pair.second);
        let same = pair.first.same_entries(&pair.second).into_iter();
        Ok(Comparison {
            first: compared_person(seat, one, &pair.first, today)?,
            second: compared_person(seat, other, &pair.second, today)?,
            likeness,
            differing: differing.filter(|it| compared.contains(it)).collect(),
            compared,
            same: same
                .map(|(first, second)| SameEntry {
                    first: first.to_string(),
                    second: second.to_string(),
                })
                .collect(),
        })
    })
}

fn compared_person(
    seat: &mut Seat,
    (family, person): (FamilyId, RecordId),
    portrait: &Portrait,
    today: NaiveDate,
) -> Result<ComparedPerson, Failure> {
    let view = seat.view(family, today)?;
    let others = view.people.len().saturating_sub(1);
    let id = person.to_string();
    let shown = view.people.into_iter().find(|it| it.id == id);
    Ok(ComparedPerson {
        at: PersonAt {
            family: family.to_string(),
            person: id,
        },
        title: view.title,
        file_number: view.file_number,
        person: shown.ok_or(FailureCode::NotFound)?,
        others: u32::try_from(others).unwrap_or(u32::MAX),
        contacts_hidden: portrait.keeps_contacts(),
    })
}

pub(super) fn rehearse_merge(desk: &Desk, input: Merge) -> Result<MergeRehearsal, Failure> {
    let (now, today) = (desk.host.now(), desk.host.today());
    desk.seated(|seat| {
        let merging = Merging::read(seat, &input, today)?;
        Ok(MergeRehearsal {
            families: merging.rehearse(seat, now, today)?,
        })
    })
}

/// Brings the two together: in one file by one act, in two by one act each. Where the second
/// cannot be written, the first is put back; where the program dies in between, doing it once
/// more completes it.
pub(super) fn merge_people(desk: &Desk, input: Merge) -> Result<FamilyView, Failure> {
    let (now, today) = (desk.host.now(), desk.host.today());
    desk.seated(|seat| {
        let merging = Merging::read(seat, &input, today)?;
        // What would be refused in either file is refused before anything is written.
        merging.rehearse(seat, now, today)?;
        let (first, second) = (merging.pair.first.family, merging.pair.second.family);
        let before = seat.file(first)?.heads();
        let mut link = None;
        seat.record(first, now, Action::Merge, None, |edit| {
            link = merging.write_first(edit)?;
            Ok(())
        })?;
        if let Some(link) = link {
            let written = seat.record(second, now, Action::Merge, None, |edit| {
                merging.write_second(edit, link)
            });
            if let Err(failure) = written {
                let heads = seat.file(first)?.heads();
                if let Some(entry) = heads.into_iter().find(|head| !before.contains(head)) {
                    seat.undo(first, entry, now)?;
                }
                return Err(failure);
            }
        }
        seat.view(first, today)
    })
}

/// Parts again what was brought together by this record. What was written since stays.
pub(super) fn part_people(desk: &Desk, input: OfRecord) -> Result<FamilyView, Failure> {
    let family: FamilyId = read_id(&input.family)?;
    let record: RecordId = read_id(&input.record)?;
    let (now, today) = (desk.host.now(), desk.host.today());
    desk.seated(|seat| {
        let file = seat.file(family)?;
        let link = file.state().get(record).filter(|it| !it.is_removed());
        let is_link = link.is_some_and(|it| {
            it.kind() == Some(Kind::Sameness) && it.text(Field::Decision) == Some(SAME)
        });
        let entry = file.last_to_touch(record).filter(|_| is_link);
        seat.undo_merge(family, entry.ok_or(FailureCode::NotFound)?, now)?;
        seat.view(family, today)
    })
}

impl Seat {
    /// Takes back an act that brought two people together, or brings it back, in every file that
    /// it is about. False where the entry is no such act; nothing is done then.
    ///
    /// # Errors
    /// Those of opening and writing the files.
    pub(super) fn undo_merge(
        &mut self,
        family: FamilyId,
        entry: EntryHash,
        at: DateTime<Utc>,
    ) -> Result<bool, Failure> {
        let file = self.file(family)?;
        let touched = file.entry(entry).ok_or(FailureCode::NotFound)?;
        let links: Vec<RecordId> = touched
            .changes
            .iter()
            .filter(|change| change.kind.known() == Some(Kind::Sameness))
            .map(|change| change.record)
            .collect();
        let others: Vec<(RecordId, FamilyId)> = links
            .into_iter()
            .filter_map(|record| {
                let link = file.state().get(record)?;
                let is_same = link.text(Field::Decision) == Some(SAME);
                let other = link.text(Field::Family).filter(|_| is_same)?;
                Some((record, other.parse().ok()?))
            })
            .collect();
        if others.is_empty() {
            return Ok(false);
        }
        self.undo_what_stands(family, entry, at)?;
        for (record, other) in others {
            let stands = |seat: &mut Self, family| -> Result<bool, Failure> {
                let link = seat.file(family)?.state().get(record);
                Ok(link.is_some_and(|it| !it.is_removed()))
            };
            if other == family {
                continue;
            }
            let here = stands(self, family)?;
            let there = match stands(self, other) {
                Ok(there) => there,
                // A family that is no more knows nobody.
                Err(failure) if failure.code == FailureCode::NotFound => continue,
                Err(failure) => return Err(failure),
            };
            let last = self.file(other)?.last_to_touch(record);
            if let Some(last) = last.filter(|_| here != there) {
                self.undo_what_stands(other, last, at)?;
            }
        }
        Ok(true)
    }
}

/// Two people.
struct Pair {
    first: Portrait,
    second: Portrait,
}

impl Pair {
    fn read(
        seat: &mut Seat,
        one: (FamilyId, RecordId),
        other: (FamilyId, RecordId),
        today: NaiveDate,
    ) -> Result<Self, Failure> {
        if one == other {
            return Err(FailureCode::BadCall.into());
        }
        Ok(Self {
            first: portrait(seat, one, today)?,
            second: portrait(seat, other, today)?,
        })
    }

    fn one_family(&self) -> bool {
        self.first.family == self.second.family
    }
}

/// A merge about to be done.
struct Merging {
    pair: Pair,
    choice: Choice,
    leaves: bool,
    on: NaiveDate,
    /// Who of the second's family is whom in the first's, and the other way round.
    in_first: BTreeMap<RecordId, RecordId>,
    in_second: BTreeMap<RecordId, RecordId>,
    /// The link that stands already, as after a merge that was cut short.
    link: Option<RecordId>,
}

impl Merging {
    fn read(seat: &mut Seat, input: &Merge, today: NaiveDate) -> Result<Self, Failure> {
        let (one, other) = (read_at(&input.first)?, read_at(&input.second)?);
        let pair = Pair::read(seat, one, other, today)?;
        let second = input
            .fields
            .iter()
            .filter(|(_, which)| **which == WhichOne::Second);
        let wrong = input.wrong.iter().map(|record| read_id(record));
        let choice = Choice {
            second: second.map(|(field, _)| *field).collect(),
            wrong: wrong.collect::<Result<_, _>>()?,
        };
        let mut in_first = links(seat.file(one.0)?.state(), other.0);
        in_first.insert(other.1, one.1);
        let mut in_second = links(seat.file(other.0)?.state(), one.0);
        in_second.insert(one.1, other.1);
        let mut merging = Self {
            pair,
            choice,
            leaves: input.leaves,
            on: today,
            in_first,
            in_second,
            link: None,
        };
        merging.link = link_in(seat.file(one.0)?.state(), merging.link_from_first());
        Ok(merging)
    }

    fn link_from_first(&self) -> Link {
        Link {
            person: self.pair.first.person,
            family: self.pair.second.family,
            counterpart: self.pair.second.person,
            on: self.on,
        }
    }

    fn link_from_second(&self) -> Link {
        Link {
            person: self.pair.second.person,
            family: self.pair.first.family,
            counterpart: self.pair.first.person,
            on: self.on,
        }
    }

    /// Writes what happens to the first one's file, which may be both; gives the link that the
    /// other file is to know too.
    fn write_first(&self, edit: &mut Edit<'_>) -> Result<Option<RecordId>, Failure> {
        let Pair { first, second } = &self.pair;
        if self.pair.one_family() {
            unite(edit, first, second, &self.choice, self.link_from_first())?;
            return Ok(None);
        }
        take_over(edit, (first, second), true, &self.choice, &self.in_first)?;
        Ok(Some(settle(edit, self.link, self.link_from_first(), SAME)))
    }

    fn write_second(&self, edit: &mut Edit<'_>, link: RecordId) -> Result<(), Failure> {
        let Pair { first, second } = &self.pair;
        if self.leaves {
            leave(edit, second);
        } else {
            take_over(edit, (first, second), false, &self.choice, &self.in_second)?;
        }
        settle(edit, Some(link), self.link_from_second(), SAME);
        Ok(())
    }

    fn rehearse(
        &self,
        seat: &mut Seat,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<Vec<MergedFamily>, Failure> {
        let mut link = None;
        let first = rehearsed(seat, self.pair.first.family, (now, today), |edit| {
            link = self.write_first(edit)?;
            Ok(())
        })?;
        let Some(link) = link else {
            return Ok(vec![first]);
        };
        let second = rehearsed(seat, self.pair.second.family, (now, today), |edit| {
            self.write_second(edit, link)
        })?;
        Ok(vec![first, second])
    }
}

/// What happens to a family.
fn rehearsed(
    seat: &mut Seat,
    family: FamilyId,
    (now, today): (DateTime<Utc>, NaiveDate),
    write: impl FnOnce(&mut Edit<'_>) -> Result<(), Failure>,
) -> Result<MergedFamily, Failure> {
    let record = seat.file(family)?.state().of_kind(Kind::Family).next();
    let text = |field| {
        record
            .and_then(|it| it.text(field))
            .unwrap_or_default()
            .to_owned()
    };
    let (title, file_number) = (text(Field::Title), text(Field::FileNumber));
    let rehearsal = rehearse(seat, family, (now, Action::Merge), (today, today), write)?;
    Ok(MergedFamily {
        family: family.to_string(),
        title,
        file_number,
        rehearsal,
    })
}
