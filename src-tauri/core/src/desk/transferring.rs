//! A family goes to another centre (이관): proposed, looked at first, sent, called back, and closed
//! here once the other centre has taken it over.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use x25519_dalek::StaticSecret;
use zeroize::Zeroizing;

use super::accounts::filled;
use super::failures::{read_id, reasoned};
use super::gone::gone;
use super::lending::family_line;
use super::restoring::word_of;
use super::{Desk, Permission, Seat};
use crate::access::{Deed, Note};
use crate::carry::{
    CarriedRecord, CarryError, Folder, TransferAnswer, TransferHead, TransferTerms,
};
use crate::casefile::CaseFile;
use crate::centre::{PartnerNote, new_family_id};
use crate::contract::*;
use crate::course::{closed_on, day_of};
use crate::keys::Key;
use crate::korea::day_in_korea;
use crate::log::{EntryHash, FamilyId, RecordId, State};
use crate::model::{Action, Field, Kind};
use crate::names::shown_name;
use crate::register::FamilyCard;
use crate::secrecy::{Eyes, Onlooker};
use crate::transfer::{
    carried_paper, going, has_gone, sent_to, set_sent, set_stage, stage, to_centre, told, under_way,
};

/// About so many bytes of records go into one parcel.
const PARCEL: usize = 8 << 20;

pub(super) fn rehearse_transfer(
    desk: &Desk,
    input: AskTransfer,
) -> Result<TransferRehearsal, Failure> {
    let family = read_id(&input.family)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        let partner = seat.partner(&input.centre)?;
        seat.check_leaving(family)?;
        seat.rehearse_leaving(family, &partner, today)
    })
}

pub(super) fn propose_transfer(desk: &Desk, input: ProposeTransfer) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let reason = filled("reason", &input.reason)?;
    let now = desk.host.now();
    desk.seated(|seat| {
        let partner = seat.partner(&input.centre)?;
        seat.check_leaving(family)?;
        let former = seat.proposed(family)?;
        seat.record(family, now, Action::ProposeTransfer, None, |edit| {
            let transfer = former.unwrap_or_else(|| edit.new_record());
            for (field, value) in to_centre(partner.centre, &partner.name) {
                edit.set(transfer, Kind::Transfer, field, value);
            }
            edit.set(transfer, Kind::Transfer, Field::Reason, reason);
            set_stage(edit, transfer, TransferStage::Proposed);
            Ok(())
        })?;
        seat.view(family, desk.host.today())
    })
}

pub(super) fn send_transfer(desk: &Desk, input: SendTransfer) -> Result<TransferSent, Failure> {
    let family = read_id(&input.family)?;
    let papers: BTreeSet<RecordId> = input
        .papers
        .iter()
        .map(|it| read_id(it))
        .collect::<Result<_, _>>()?;
    let (now, today) = (desk.host.now(), desk.host.today());
    // Refused before anybody is asked for a folder.
    desk.seated(|seat| {
        seat.check_sending(family, &input.centre, today)?;
        let passphrase = &input.own_passphrase;
        Ok(seat
            .centre
            .check_passphrase(&seat.identity, passphrase, now)?)
    })?;
    let folder = desk.choose_carried();
    desk.seated(|seat| {
        if let Some(folder) = &folder {
            let partner = seat.check_sending(family, &input.centre, today)?;
            seat.send(&Folder::new(folder), (family, &partner), &papers, today)?;
        }
        Ok(TransferSent {
            folder: folder.as_deref().map(word_of),
            family: seat.view(family, today)?,
        })
    })
}

pub(super) fn call_back_transfer(
    desk: &Desk,
    input: CallBackTransfer,
) -> Result<FamilyView, Failure> {
    let family = read_id(&input.family)?;
    let reason = filled("reason", &input.reason)?;
    let now = desk.host.now();
    let folder = desk.carried();
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        let found = under_way(state).map(|(record, stage)| (record.id, stage));
        let (transfer, stage) = found.ok_or(FailureCode::NotFound)?;
        let was_sent = stage == TransferStage::Sent;
        if was_sent && !seat.may(Permission::TransferFamilies) {
            return Err(FailureCode::Denied.into());
        }
        seat.note(of_transfer(Deed::TransferCalledBack, family, transfer))?;
        seat.call_back(family, transfer, reason, now)?;
        if let Some(folder) = folder.filter(|_| was_sent) {
            // What the other centre has already fetched, nobody takes away from it.
            let _ = TransferHead::remove(&Folder::new(&folder), transfer);
        }
        seat.view(family, desk.host.today())
    })
}

/// The families that are out to other centres, by the register: what has not been answered first.
pub(super) fn families_out(desk: &Desk, _: Nothing) -> Result<FamiliesOut, Failure> {
    desk.seated(|seat| {
        let cards = seat.listing.register()?.cards()?;
        let line = |card: &FamilyCard| {
            let out = card.out.as_ref()?;
            Some(FamilyOut {
                family: family_line(card),
                stage: out.stage,
                centre_name: out.centre.clone(),
                at: out.at,
            })
        };
        let mut families: Vec<FamilyOut> = cards.iter().filter_map(line).collect();
        seat.note_shown(families.len())?;
        families.sort_by_key(|it| (it.stage == TransferStage::Accepted, it.at));
        Ok(FamiliesOut { families })
    })
}

pub(super) fn hear_transfers(desk: &Desk, _: Nothing) -> Result<TransfersHeard, Failure> {
    let (now, today) = (desk.host.now(), desk.host.today());
    desk.seated(|_| Ok(()))?;
    let Some(chosen) = desk.choose_carried() else {
        return Ok(TransfersHeard {
            folder: None,
            heard: Vec::new(),
            passed_over: 0,
        });
    };
    let folder = Folder::new(&chosen);
    desk.seated(|seat| {
        let secrets = seat.centre.inbox_keys(&seat.identity);
        let mut heard = Vec::new();
        let mut passed_over = 0;
        for transfer in TransferAnswer::all(&folder)? {
            match seat.hear(&folder, transfer, &secrets, (now, today)) {
                Ok(answer) => heard.extend(answer),
                Err(failure) if is_of_the_answer(failure.code) => passed_over += 1,
                Err(failure) => return Err(failure),
            }
        }
        Ok(TransfersHeard {
            folder: Some(word_of(&chosen)),
            heard,
            passed_over,
        })
    })
}

/// Whether something is wrong with the one answer, so that others are heard all the same.
const fn is_of_the_answer(code: FailureCode) -> bool {
    matches!(
        code,
        FailureCode::Carry | FailureCode::NotFound | FailureCode::Destroyed
    )
}

impl Seat {
    /// What is so that a family cannot leave at all.
    fn check_leaving(&mut self, family: FamilyId) -> Result<(), Failure> {
        if self.centre.is_laptop() {
            return Err(of("not-here"));
        }
        let lent = !self.centre.loans_of(family).is_empty();
        let file = self.file(family)?;
        if let Some(trouble) = file.trouble() {
            return Err(crate::FileError::ReadOnly(trouble).into());
        }
        let state = file.state();
        let sent = under_way(state).is_some_and(|it| it.1 == TransferStage::Sent);
        let why = match () {
            () if has_gone(state) => return Err(gone()),
            () if sent => "under-way",
            () if closed_on(state).is_some() => "closed",
            // What is written on the laptop would never come to the other centre.
            () if lent => "lent",
            () if file.parts().is_some() => "parts",
            () => return Ok(()),
        };
        Err(of(why))
    }

    fn check_sending(
        &mut self,
        family: FamilyId,
        centre: &str,
        today: NaiveDate,
    ) -> Result<PartnerNote, Failure> {
        let partner = self.partner(centre)?;
        self.check_leaving(family)?;
        let goes = self.as_anybody(family, |file| Ok(going(file.state(), &partner.name, today)))?;
        match goes.consents.is_empty() {
            true => Err(of("no-consent")),
            false => Ok(partner),
        }
    }

    /// A proposal that nobody has followed yet.
    fn proposed(&mut self, family: FamilyId) -> Result<Option<RecordId>, Failure> {
        let state = self.file(family)?.state();
        Ok(under_way(state).map(|it| it.0.id))
    }

    /// Reads a family's file as anybody may see it: what is kept from anyone is not there.
    fn as_anybody<T>(
        &mut self,
        family: FamilyId,
        read: impl FnOnce(&mut CaseFile) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let file = self.file(family)?;
        file.look_as(Eyes {
            who: vec![Onlooker::Anyone],
            parts: None,
        });
        let read = read(file);
        // Nobody ends that look.
        self.release(family);
        read
    }

    fn rehearse_leaving(
        &mut self,
        family: FamilyId,
        partner: &PartnerNote,
        today: NaiveDate,
    ) -> Result<TransferRehearsal, Failure> {
        let own = told_of(self.file(family)?.state());
        self.as_anybody(family, |file| {
            let state = file.state();
            let goes = going(state, &partner.name, today);
            let name = |person: RecordId| {
                let person = state.get(person);
                person.map_or_else(String::new, |it| shown_name(state, it, today).main)
            };
            let consents = goes.consents.iter().filter_map(|it| state.get(*it));
            let consents = consents.map(|it| ConsentGoing {
                person: it
                    .text(Field::Person)
                    .and_then(|it| it.parse().ok())
                    .map_or_else(String::new, name),
                on: day_of(it, Field::On),
                version: it.text(Field::Version).map(str::to_owned),
            });
            let mut kinds: BTreeMap<Kind, u32> = BTreeMap::new();
            for record in &goes.records {
                *kinds.entry(record.kind).or_default() += 1;
            }
            let papers = goes.papers.iter().filter_map(|it| state.get(*it));
            let papers = papers.map(|it| PaperGoing {
                record: it.id.to_string(),
                name: it.text(Field::Name).unwrap_or_default().to_owned(),
                sort: it.text(Field::Sort).unwrap_or_default().to_owned(),
            });
            let staying = goes.staying.iter().map(|it| StayingLine {
                why: it.why,
                count: counted(it.count),
                people: it.people.iter().copied().map(name).collect(),
            });
            // Only of what whoever asks sees: how much is kept from them is nothing to tell.
            let secret = own.saturating_sub(told_of(state));
            let secret = (secret > 0).then(|| StayingLine {
                why: WhyStays::Secret,
                count: counted(secret),
                people: Vec::new(),
            });
            Ok(TransferRehearsal {
                centre_name: partner.name.clone(),
                consents: consents.collect(),
                people: goes.people().map(name).collect(),
                going: kinds
                    .into_iter()
                    .map(|(kind, count)| KindCount { kind, count })
                    .collect(),
                papers: papers.collect(),
                staying: staying.chain(secret).collect(),
            })
        })
    }

    /// Sends a family: packed, then written down as sent, then given its head, without which nothing
    /// of it is taken in anywhere.
    ///
    /// # Errors
    /// [`FailureCode::Carry`] where the folder cannot be written, what the disk says.
    fn send(
        &mut self,
        folder: &Folder,
        (family, partner): (FamilyId, &PartnerNote),
        papers: &BTreeSet<RecordId>,
        today: NaiveDate,
    ) -> Result<(), Failure> {
        let now = self.now;
        let former = self.proposed(family)?;
        let transfer = match former {
            Some(transfer) => transfer,
            None => RecordId::from_bytes(*new_family_id(now)?.as_bytes()),
        };
        self.note_taking(Note {
            count: Some(papers.len() as u64),
            ..of_transfer(Deed::FamilySent, family, transfer)
        })?;
        let packed = self.pack_transfer(folder, (family, transfer), partner, papers, today);
        let (head, consents) = match packed {
            Ok(packed) => packed,
            Err(failure) => {
                let _ = TransferHead::remove(folder, transfer);
                return Err(failure);
            }
        };
        self.record(family, now, Action::SendTransfer, None, |edit| {
            for (field, value) in to_centre(partner.centre, &partner.name) {
                edit.set(transfer, Kind::Transfer, field, value);
            }
            set_sent(edit, transfer, (&partner.inbox, today), &consents);
            Ok(())
        })?;
        if let Err(error) = head.put(folder) {
            let _ = TransferHead::remove(folder, transfer);
            self.call_back(family, transfer, String::new(), now)?;
            return Err(error.into());
        }
        Ok(())
    }

    fn pack_transfer(
        &mut self,
        folder: &Folder,
        (family, transfer): (FamilyId, RecordId),
        partner: &PartnerNote,
        papers: &BTreeSet<RecordId>,
        today: NaiveDate,
    ) -> Result<(TransferHead, Vec<NaiveDate>), Failure> {
        let inbox: StaticSecret = self.centre.own_inbox(&self.identity, self.now)?;
        let card = self.own_card()?;
        // Where the other centre does not have it yet, it is at hand to be compared.
        card.put(folder)?;
        let key = Key::generate()?;
        let (now, by) = (self.now, self.identity.account.name.clone());
        let signing = self.identity.actor().signing.verifying_key();
        let terms = self.as_anybody(family, |file| {
            let goes = going(file.state(), &partner.name, today);
            if papers.iter().any(|it| !goes.papers.contains(it)) {
                return Err(Failure::of_field("papers", "unknown"));
            }
            let consents = goes.days(file.state());
            let people = counted(goes.people().count());
            let mut parcels = Parcels::new(folder, (transfer, &key));
            let mut records = goes.records;
            let chosen: Vec<CarriedRecord> = papers
                .iter()
                .filter_map(|it| file.state().get(*it))
                .map(carried_paper)
                .collect();
            records.extend(chosen);
            let count = counted(records.len());
            for parcel in in_parcels(&records)? {
                parcels.put(&parcel)?;
            }
            let of_records = parcels.count;
            for paper in papers {
                let content = file.state().get(*paper);
                let content = content.and_then(|it| it.text(Field::Content)?.parse().ok());
                let bytes = file.paper(content.ok_or(FailureCode::FileDamaged)?)?;
                parcels.put(&bytes)?;
            }
            let record = file.state().of_kind(Kind::Family).next();
            let text = |field| record.and_then(|it| it.text(field)).unwrap_or_default();
            Ok(TransferTerms {
                card: card.bytes().to_vec(),
                by,
                sign_key: signing.as_bytes().to_vec(),
                at: now,
                family,
                title: text(Field::Title).to_owned(),
                file_number: text(Field::FileNumber).to_owned(),
                consents,
                people,
                records: count,
                parcels: of_records,
                papers: papers.iter().copied().collect(),
                digest: parcels.digest(),
            })
        })?;
        let head = TransferHead::write(
            (transfer, self.centre.id(), partner.centre),
            (&terms, &key),
            (&inbox, &partner.inbox),
            &self.identity,
        )?;
        Ok((head, terms.consents))
    }

    fn call_back(
        &mut self,
        family: FamilyId,
        transfer: RecordId,
        reason: String,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        self.record(family, now, Action::CallBackTransfer, None, |edit| {
            edit.set(transfer, Kind::Transfer, Field::Reason, reason);
            set_stage(edit, transfer, TransferStage::CalledBack);
            Ok(())
        })
    }

    /// Hears one answer; nothing where it was heard before.
    fn hear(
        &mut self,
        folder: &Folder,
        transfer: RecordId,
        secrets: &[StaticSecret],
        (now, today): (DateTime<Utc>, NaiveDate),
    ) -> Result<Option<TransferHeard>, Failure> {
        let sealed = TransferAnswer::find(folder, transfer, secrets)?;
        let family = sealed.family;
        if self.centre.destroyed().contains(&family) {
            return Err(FailureCode::Destroyed.into());
        }
        let state = self.file(family)?.state();
        let record = state.get(transfer).filter(|it| {
            // Whose proof it is nobody knows yet: it may name any family.
            it.kind() == Some(Kind::Transfer) && !it.is_removed()
        });
        let record = record.ok_or(FailureCode::NotFound)?;
        let (stage, _) = stage(record).ok_or(FailureCode::NotFound)?;
        let key = sent_to(record).ok_or(FailureCode::NotFound)?;
        let answer = sealed.open(&key)?;
        let is_new = record.register(Field::AnsweredOn).is_none();
        let (sent_on, centre) = (
            day_of(record, Field::On).unwrap_or(today),
            record.text(Field::Name).unwrap_or_default().to_owned(),
        );
        let waits = stage == TransferStage::Sent;
        let late = stage == TransferStage::CalledBack && answer.accepted;
        if is_new && matches!(stage, TransferStage::Sent | TransferStage::CalledBack) {
            self.note(of_transfer(Deed::TransferHeard, family, transfer))?;
            // The other centre's clock may be wrong.
            let on = day_in_korea(answer.at).min(today).max(sent_on);
            let action = match waits && answer.accepted {
                true => Action::TransferOut,
                false => Action::HearTransfer,
            };
            self.record(family, now, action, None, |edit| {
                edit.set(transfer, Kind::Transfer, Field::AnsweredOn, on);
                edit.set(transfer, Kind::Transfer, Field::Recipient, answer.by);
                edit.set(transfer, Kind::Transfer, Field::Reply, answer.reason);
                let number = answer.file_number;
                edit.set(transfer, Kind::Transfer, Field::FileNumber, number);
                match (waits, answer.accepted) {
                    (true, true) => {
                        set_stage(edit, transfer, TransferStage::Accepted);
                        let closure = [
                            (Field::On, on.into()),
                            (Field::Reason, "transferred".into()),
                            (Field::Text, centre.into()),
                        ];
                        edit.create(Kind::Closure, closure);
                    }
                    (true, false) => set_stage(edit, transfer, TransferStage::Refused),
                    (false, _) => {}
                }
                Ok(())
            })?;
        }
        // What was heard need not lie there any longer.
        let _ = TransferHead::remove(folder, transfer);
        let _ = TransferAnswer::remove(folder, transfer);
        if !is_new {
            return Ok(None);
        }
        let card = self.listing.register()?.card(family)?;
        let card = card.ok_or(FailureCode::NotFound)?;
        let names = self.authors.clone();
        let told = told(self.file(family)?.state(), |account| names.name(account));
        Ok(Some(TransferHeard {
            family: family_line(&card),
            transfer: told.ok_or(FailureCode::NotFound)?,
            late,
        }))
    }
}

/// The parcels of a transfer, as they are written.
struct Parcels<'a> {
    folder: &'a Folder,
    of: (RecordId, &'a Key),
    hasher: blake3::Hasher,
    count: usize,
}

impl<'a> Parcels<'a> {
    fn new(folder: &'a Folder, of: (RecordId, &'a Key)) -> Self {
        Self {
            folder,
            of,
            hasher: blake3::Hasher::new(),
            count: 0,
        }
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), CarryError> {
        self.hasher.update(bytes);
        TransferHead::put_parcel(self.folder, self.of, self.count, bytes)?;
        self.count += 1;
        Ok(())
    }

    fn digest(&self) -> EntryHash {
        EntryHash::from_bytes(*self.hasher.finalize().as_bytes())
    }
}

/// Records as parcels of bounded size; one alone may be larger.
fn in_parcels(records: &[CarriedRecord]) -> Result<Vec<Zeroizing<Vec<u8>>>, Failure> {
    let mut parcels = Vec::new();
    let mut parcel = Zeroizing::new(Vec::new());
    for record in records {
        let written = serde_json::to_vec(record).map_err(|_| CarryError::Damaged)?;
        if !parcel.is_empty() && parcel.len() + written.len() > PARCEL {
            parcels.push(std::mem::take(&mut parcel));
        }
        // One a line.
        parcel.extend_from_slice(&written);
        parcel.push(b'\n');
    }
    parcels.push(parcel);
    Ok(parcels)
}

/// How many values of what could go a state has.
fn told_of(state: &State) -> usize {
    let own = |kind: Kind| matches!(kind, Kind::Secrecy | Kind::Disclosure | Kind::Dispute);
    let records = state.records().filter(|it| !it.is_removed());
    let records = records.filter(|it| !it.kind().is_some_and(own));
    records.map(|it| it.fields.len()).sum()
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A refusal with its reason.
pub(super) fn of(why: &str) -> Failure {
    reasoned(FailureCode::Transfer, why)
}

pub(super) fn of_transfer(deed: Deed, family: FamilyId, transfer: RecordId) -> Note {
    Note {
        family: Some(family),
        about: Some(transfer.to_string()),
        ..Note::of(deed)
    }
}
