//! Coming in and going out.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::backup_work::Work;
use super::failures::read_id;
use super::noting::note_failed;
use super::{Desk, Place, Role, Seat};
use crate::access::Deed;
use crate::backup::Memory;
use crate::centre::{Centre, Founding, Identity, Layout, Ring};
use crate::contract::*;
use crate::keys::RecoveryKey;
use crate::log::AccountId;

pub(super) fn status(desk: &Desk, _: Nothing) -> Result<Status, Failure> {
    let mut place = desk.place();
    open_if_there(&mut place)?;
    if let Place::SignedIn(seat) = &mut *place {
        seat.collect();
    }
    Ok(describe(desk, &place))
}

pub(super) fn choose_centre(desk: &Desk, _: Nothing) -> Result<Status, Failure> {
    // Asked before the desk is locked: the dialog stays open as long as the user likes.
    if let Some(folder) = desk.host.choose_folder() {
        desk.move_to(folder)?;
    }
    status(desk, Nothing {})
}

pub(super) fn found_centre(desk: &Desk, input: FoundCentre) -> Result<Founded, Failure> {
    let (recovery_key, status) = found(desk, input, false)?;
    Ok(Founded {
        recovery_key,
        status,
    })
}

pub(super) fn sign_in(desk: &Desk, input: SignIn) -> Result<Status, Failure> {
    let account = input.account.parse().map_err(|_| FailureCode::NotFound)?;
    let now = desk.host.now();
    enter(desk, (Deed::SignedIn, Some(account)), |centre| {
        Ok(centre.sign_in(account, &input.passphrase, now)?)
    })
}

pub(super) fn recover(desk: &Desk, input: Recover) -> Result<Status, Failure> {
    let key = RecoveryKey::parse(&input.recovery_key)?;
    let account = input.account.as_deref().map(read_id).transpose()?;
    let now = desk.host.now();
    enter(desk, (Deed::Recovered, account), |centre| {
        Ok(centre.recover(&key, account, &input.new_passphrase, now)?)
    })
}

pub(super) fn sign_out(desk: &Desk, _: Nothing) -> Result<Status, Failure> {
    let mut place = desk.place();
    leave(&mut place, Deed::SignedOut, desk.host.now());
    open_if_there(&mut place)?;
    Ok(describe(desk, &place))
}

/// Whoever sits there gets up: the keys, the open files and the lock go with the seat. The centre
/// is opened afresh where that can be done now, or by the next who asks.
pub(super) fn leave(place: &mut Place, deed: Deed, now: DateTime<Utc>) {
    if let Place::SignedIn(seat) = place {
        seat.note_leaving(deed, now);
    }
    *place = Place::Folder(place.layout().clone());
    let _ = open_if_there(place);
}

impl Desk {
    /// Founds a sample centre, whose passphrase stands openly on the sign-in screen, and signs
    /// its founder in.
    ///
    /// # Errors
    /// As the command `found_centre`.
    pub fn found_sample(&self, input: FoundCentre) -> Result<Status, Failure> {
        Ok(found(self, input, true)?.1)
    }

    /// Moves the desk to another folder; whoever was signed in is signed out.
    ///
    /// # Errors
    /// What keeps the centre there from being opened; the desk then stays where it was, signed
    /// out.
    pub fn move_to(&self, folder: PathBuf) -> Result<(), Failure> {
        let mut place = self.place();
        let before = place.layout().clone();
        if let Place::SignedIn(seat) = &mut *place {
            seat.note_leaving(Deed::SignedOut, self.host.now());
        }
        *place = Place::Folder(Layout::new(folder));
        if let Err(failure) = open_if_there(&mut place) {
            *place = Place::Folder(before);
            open_if_there(&mut place)?;
            return Err(failure);
        }
        Ok(())
    }
}

fn found(desk: &Desk, input: FoundCentre, sample: bool) -> Result<(String, Status), Failure> {
    for (field, text) in [
        ("centreName", &input.centre_name),
        ("accountName", &input.account_name),
    ] {
        if text.trim().is_empty() {
            return Err(Failure::of_field(field, "missing"));
        }
    }
    let mut place = desk.place();
    let Place::Folder(layout) = &*place else {
        return Err(FailureCode::CentreExists.into());
    };
    let founding = Founding {
        centre_name: input.centre_name.trim().to_owned(),
        account_name: input.account_name.trim().to_owned(),
        role: Role::Director.name().to_owned(),
        passphrase: input.passphrase,
        device_name: desk.device_name.clone(),
        sample,
    };
    let founded = Centre::found(layout.clone(), &founding, desk.host.now())?;
    let recovery_key = founded.recovery.printed().to_string();
    let entered = (Deed::SignedIn, desk.host.now());
    take_seat(&mut place, founded.centre, founded.identity, entered)?;
    desk.take_note();
    Ok((recovery_key, describe(desk, &place)))
}

fn enter(
    desk: &Desk,
    (entered, account): (Deed, Option<AccountId>),
    unlock: impl FnOnce(&mut Centre) -> Result<Identity, Failure>,
) -> Result<Status, Failure> {
    let mut place = desk.place();
    open_if_there(&mut place)?;
    let identity = match &mut *place {
        Place::Folder(_) => return Err(FailureCode::NoCentre.into()),
        Place::SignedOut(centre) => unlock(centre).inspect_err(|failure| {
            let refused = [
                FailureCode::WrongSecret,
                FailureCode::Waiting,
                FailureCode::AccountClosed,
            ];
            if refused.contains(&failure.code) {
                note_failed(centre, account, desk.host.now());
            }
        })?,
        Place::SignedIn(_) => return Ok(describe(desk, &place)),
    };
    let layout = place.layout().clone();
    let Place::SignedOut(centre) = std::mem::replace(&mut *place, Place::Folder(layout)) else {
        return Err(FailureCode::NoCentre.into());
    };
    take_seat(&mut place, *centre, identity, (entered, desk.host.now()))?;
    desk.take_note();
    Ok(describe(desk, &place))
}

fn take_seat(
    place: &mut Place,
    centre: Centre,
    identity: Identity,
    entered: (Deed, DateTime<Utc>),
) -> Result<(), Failure> {
    let role = Role::from_name(&identity.account.role).ok_or(FailureCode::Denied)?;
    let seat = Seat::take(centre, identity, role, entered)?;
    *place = Place::SignedIn(Box::new(seat));
    Ok(())
}

pub(super) fn open_if_there(place: &mut Place) -> Result<(), Failure> {
    if let Place::Folder(layout) = place
        && Centre::is_in(layout)
    {
        *place = Place::SignedOut(Box::new(Centre::open(layout.clone())?));
    }
    Ok(())
}

pub(super) fn describe(desk: &Desk, place: &Place) -> Status {
    let card = |centre: &Centre| CentreCard {
        name: centre.name(),
        folder: centre
            .layout()
            .root()
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        sample_passphrase: centre.sample_passphrase(),
        idle_minutes: centre.idle_minutes(),
        backup_every: centre.backup_every(),
        restoring: match place {
            Place::SignedIn(seat) => seat.memory.unfinished.is_some(),
            _ => Memory::of(centre.layout()).unfinished.is_some(),
        },
        accounts: centre
            .accounts()
            .iter()
            .filter(|account| !account.closed)
            .map(account_card)
            .collect(),
    };
    let mut status = Status {
        phase: Phase::NoCentre,
        centre: None,
        session: None,
        progress: None,
        house: None,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: desk.host.today(),
    };
    match place {
        Place::Folder(_) => {}
        Place::SignedOut(centre) => {
            status.phase = Phase::SignedOut;
            status.centre = Some(card(centre));
        }
        Place::SignedIn(seat) => {
            status.phase = Phase::SignedIn;
            status.centre = Some(card(&seat.centre));
            status.session = Some(SessionCard {
                account: account_card(&seat.identity.account),
                device: seat.authors.device(seat.identity.device),
                permissions: seat
                    .role
                    .permissions()
                    .filter(|it| seat.may(*it))
                    .map(|it| it.name().to_owned())
                    .collect(),
                on_duty: seat.identity.holds(Ring::Glass) && !seat.identity.holds(Ring::Families),
                visit: seat.visit(desk.host.now()),
            });
            let work = || seat.work.as_ref().map(Work::progress);
            let destroying = || seat.destroying.progress();
            let progress = seat.listing.progress().or_else(destroying);
            let progress = progress.or_else(|| seat.tending_progress());
            let progress = progress.or_else(work);
            status.progress = progress.or_else(|| seat.shelving.progress());
            status.house = seat.listing.house(&seat.memory);
        }
    }
    status
}

pub(super) fn account_card(account: &crate::centre::Account) -> AccountCard {
    AccountCard {
        id: account.id.to_string(),
        name: account.name.clone(),
        role: account.role.clone(),
    }
}
