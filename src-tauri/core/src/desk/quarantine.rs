//! What a withdrawn device wrote is put aside, looked at, and accepted or refused act by act.

use std::collections::{BTreeMap, BTreeSet};

use super::accounts::filled;
use super::failures::read_id;
use super::lending::line_or_id;
use super::view::HIDDEN;
use super::{Desk, Seat};
use crate::access::{Deed, Note};
use crate::carry::CameHome;
use crate::contract::*;
use crate::log::{Change, Entry, EntryHash, FamilyId, open_value};
use crate::model::Value;
use crate::parcel::{Parcel, named_seals};
use crate::quarantine::{PutAside, held_back};

pub(super) fn quarantine(desk: &Desk, _: Nothing) -> Result<Quarantine, Failure> {
    desk.seated(|seat| {
        // What was decided and cut off before it was carried out.
        for family in seat.families_aside()? {
            seat.absorb(family)?;
        }
        seat.quarantined()
    })
}

pub(super) fn judge_quarantine(desk: &Desk, input: JudgeQuarantine) -> Result<Quarantine, Failure> {
    let entry: EntryHash = read_id(&input.entry)?;
    let reason = filled("reason", &input.reason)?;
    desk.seated(|seat| {
        seat.judge(entry, input.accept, &reason)?;
        seat.quarantined()
    })
}

impl Seat {
    /// Of parcels that come in of a family: what may come in, and how many acts were put aside.
    pub(super) fn let_in(
        &mut self,
        family: FamilyId,
        parcels: &[Parcel],
    ) -> Result<(Vec<Parcel>, usize), Failure> {
        let (admitted, held) = self.sifted(family, parcels)?;
        for parcel in parcels {
            if parcel.entries.iter().any(|it| held.contains(&it.hash)) {
                PutAside::keep(&self.centre, &self.identity, family, parcel)?;
            }
        }
        Ok((admitted, held.len()))
    }

    /// Of a parcel of a family that came by itself: what may come in, with what was put aside of
    /// that family before. Somebody in the office may have built on that, and then it comes in as
    /// well, since what builds on it could not come without it. None where no withdrawn device has
    /// to do with it, and all may come in.
    pub(super) fn let_in_with_what_waits(
        &mut self,
        family: FamilyId,
        parcel: &Parcel,
    ) -> Result<Option<Vec<Parcel>>, Failure> {
        let withdrawn = self.centre.withdrawn_devices();
        if withdrawn.is_empty() {
            return Ok(None);
        }
        let aside = PutAside::of(&self.centre, &self.identity, family)?;
        let mut entries = parcel.entries.iter();
        if aside.is_empty() && !entries.any(|it| withdrawn.contains(&it.device)) {
            return Ok(None);
        }
        let mut parcels: Vec<Parcel> = aside.into_iter().map(|it| it.parcel).collect();
        parcels.push(parcel.clone());
        let (admitted, _) = self.let_in(family, &parcels)?;
        Ok(Some(admitted))
    }

    /// Carries out what was decided on other computers about what was put aside here. What cannot
    /// be carried out now is when somebody looks at what waits.
    pub(super) fn hear_judgements(&mut self) {
        for family in self.families_aside().unwrap_or_default() {
            let _ = self.absorb(family);
        }
    }

    /// Of parcels that come in of a family: what may come in, and which acts may not.
    pub(super) fn sifted(
        &mut self,
        family: FamilyId,
        parcels: &[Parcel],
    ) -> Result<(Vec<Parcel>, BTreeSet<EntryHash>), Failure> {
        let withdrawn = self.centre.withdrawn_devices();
        let coming: Vec<Entry> = parcels.iter().flat_map(|it| it.entries.clone()).collect();
        if !coming.iter().any(|it| withdrawn.contains(&it.device)) {
            return Ok((parcels.to_vec(), BTreeSet::new()));
        }
        let judged = self.centre.judged().into_iter();
        let accepted = judged.filter(|it| it.1).map(|it| it.0).collect();
        let here = self.entries_here(family)?;
        let held = held_back(&coming, |it| here.contains(&it), &withdrawn, &accepted);
        let admitted = parcels.iter().map(|it| without(it, &held));
        let admitted = admitted.filter(|it| !it.entries.is_empty()).collect();
        Ok((admitted, held))
    }

    fn families_aside(&self) -> Result<BTreeSet<FamilyId>, Failure> {
        let all = PutAside::all(&self.centre, &self.identity)?;
        Ok(all.into_iter().map(|it| it.family).collect())
    }

    /// The acts that were put aside and nobody has decided about.
    fn quarantined(&mut self) -> Result<Quarantine, Failure> {
        let judged = self.centre.judged();
        let mut acts = BTreeMap::new();
        for aside in PutAside::all(&self.centre, &self.identity)? {
            let (_, held) = self.sifted(aside.family, std::slice::from_ref(&aside.parcel))?;
            let waiting = aside.parcel.entries.iter();
            let waiting =
                waiting.filter(|it| held.contains(&it.hash) && !judged.contains_key(&it.hash));
            for entry in waiting {
                acts.insert((entry.at, entry.hash), self.act_line(&aside, entry));
            }
        }
        Ok(Quarantine {
            acts: acts.into_values().collect(),
        })
    }

    fn act_line(&self, aside: &PutAside, entry: &Entry) -> QuarantinedAct {
        let family = aside.family;
        let card = self.listing.register().ok();
        let card = card.and_then(|it| it.card(family).ok()?);
        let known = card.is_some();
        let line = line_or_id(family, card.as_ref());
        // What can be destroyed came with its key; numbers and compartments stay shut here.
        let opened = |change: &Change| {
            let id = change.seal()?;
            let seal = aside.parcel.seals.iter().find(|it| it.id == id);
            open_value(seal, change)
        };
        let changes = entry.changes.iter().map(|it| QuarantinedChange {
            kind: it.kind.known(),
            field: it.field.known(),
            value: match &it.value {
                Value::Sealed(_) => opened(it).unwrap_or(Value::text(HIDDEN)),
                value => value.clone(),
            },
        });
        QuarantinedAct {
            entry: entry.hash.to_string(),
            family: line,
            known,
            at: entry.at,
            by: self.authors.name(entry.author),
            device: self.authors.device(entry.device),
            action: entry.action.to_string(),
            changes: changes.collect(),
        }
    }

    /// Decides about an act that was put aside. With one that is accepted comes all that it builds
    /// on; with one that is refused goes what was built on it.
    ///
    /// # Errors
    /// [`FailureCode::NotFound`] for an act that does not wait, what the disk says.
    fn judge(&mut self, entry: EntryHash, accept: bool, reason: &str) -> Result<(), Failure> {
        let all = PutAside::all(&self.centre, &self.identity)?;
        let holds = |it: &&PutAside| it.parcel.entries.iter().any(|one| one.hash == entry);
        let family = all.iter().find(holds).ok_or(FailureCode::NotFound)?.family;
        let of_it = all.into_iter().filter(|it| it.family == family);
        let parcels: Vec<Parcel> = of_it.map(|it| it.parcel).collect();
        let (_, held) = self.sifted(family, &parcels)?;
        if !held.contains(&entry) {
            return Err(FailureCode::NotFound.into());
        }
        let entries = parcels.iter().flat_map(|it| &it.entries);
        let waiting: BTreeMap<EntryHash, &Entry> = entries
            .filter(|it| held.contains(&it.hash))
            .map(|it| (it.hash, it))
            .collect();
        let decided = match accept {
            true => built_on(entry, &waiting),
            false => building_on(entry, &waiting),
        };
        self.note(Note {
            family: Some(family),
            count: Some(decided.len() as u64),
            ..Note::of(Deed::QuarantineJudged)
        })?;
        let now = self.now;
        self.centre
            .judge(&self.identity, (family, &decided), (accept, reason), now)?;
        self.absorb(family)
    }

    /// Carries out what was decided about a family: what was accepted comes in, and what waits for
    /// nothing more is taken away.
    fn absorb(&mut self, family: FamilyId) -> Result<(), Failure> {
        let aside = PutAside::all(&self.centre, &self.identity)?.into_iter();
        let aside: Vec<PutAside> = aside.filter(|it| it.family == family).collect();
        let parcels: Vec<Parcel> = aside.iter().map(|it| it.parcel.clone()).collect();
        if self.centre.destroyed().contains(&family) {
            return remove_all(&aside);
        }
        let (admitted, held) = self.sifted(family, &parcels)?;
        if !admitted.is_empty() {
            let home = CameHome {
                family,
                made_there: true,
                parcels: admitted.len(),
                heads: Vec::new(),
            };
            let now = self.now;
            self.take_in_admitted(&home, &admitted, now)?;
        }
        let judged = self.centre.judged();
        match held.iter().all(|it| judged.contains_key(it)) {
            true => remove_all(&aside),
            false => Ok(()),
        }
    }
}

fn remove_all(aside: &[PutAside]) -> Result<(), Failure> {
    for it in aside {
        it.remove()?;
    }
    Ok(())
}

/// A parcel without the acts that are put aside, and without what lies beside the log for them.
/// What a withdrawn device says was destroyed is not believed: that follows from the acts that come
/// in.
fn without(parcel: &Parcel, held: &BTreeSet<EntryHash>) -> Parcel {
    let mut admitted = Parcel::empty(parcel.log);
    let entries = parcel.entries.iter();
    admitted.entries = entries
        .filter(|it| !held.contains(&it.hash))
        .cloned()
        .collect();
    let all = named_seals(&parcel.entries);
    let named = named_seals(&admitted.entries);
    let of_file = |id| !all.contains(id);
    let seals = parcel.seals.iter().filter(|it| it.bytes.is_some());
    admitted.seals = seals
        .filter(|it| named.contains(&it.id) || of_file(&it.id))
        .cloned()
        .collect();
    let papers: BTreeSet<_> = crate::casefile::named_papers(&admitted.entries).collect();
    let attachments = parcel.attachments.iter().filter(|it| it.bytes.is_some());
    admitted.attachments = attachments
        .filter(|it| papers.contains(&it.hash))
        .cloned()
        .collect();
    admitted
}

/// An act and those that wait which it builds on.
fn built_on(entry: EntryHash, waiting: &BTreeMap<EntryHash, &Entry>) -> Vec<EntryHash> {
    let (mut found, mut open) = (BTreeSet::new(), vec![entry]);
    while let Some(hash) = open.pop() {
        if let Some(entry) = waiting.get(&hash)
            && found.insert(hash)
        {
            open.extend(&entry.parents);
        }
    }
    found.into_iter().collect()
}

/// An act and those that wait which were built on it.
fn building_on(entry: EntryHash, waiting: &BTreeMap<EntryHash, &Entry>) -> Vec<EntryHash> {
    let mut found = BTreeSet::from([entry]);
    loop {
        let next: Vec<EntryHash> = waiting
            .values()
            .filter(|it| !found.contains(&it.hash))
            .filter(|it| it.parents.iter().any(|parent| found.contains(parent)))
            .map(|it| it.hash)
            .collect();
        if next.is_empty() {
            return found.into_iter().collect();
        }
        found.extend(next);
    }
}
