//! What is noted in the access log while somebody sits at the desk.
//!
//! A deed that cannot be noted does not happen: a full disk then keeps families shut, and what was
//! typed is kept. Leaving is never refused.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};

use super::failures::{read_id, reasoned};
use super::{Desk, Permission, Place, Role, Seat};
use crate::access::{AccessError, AccessLog, Deed, Note, Signer, write_head};
use crate::centre::{Account, Centre, Identity, Ring};
use crate::contract::*;
use crate::log::{AccountId, FamilyId};

/// The same is not noted twice within this time.
const ONCE_IN: TimeDelta = TimeDelta::minutes(5);
/// Openings and files taken out are counted over this time.
const COUNTED_IN: TimeDelta = TimeDelta::minutes(1);
/// So many files are taken out in that time before the passphrase is asked again.
const TAKEN_OUT: usize = 5;
/// So long the passphrase that was asked again holds for what always asks for it.
const CONFIRMED_FOR: TimeDelta = TimeDelta::minutes(5);
/// The last note is written into the books when the one there is older than this.
const ANCHOR_AFTER: TimeDelta = TimeDelta::hours(6);

/// The access log of a session, and what was noted of late.
pub(super) struct Noting {
    pub(super) log: AccessLog,
    /// When a family was noted as opened.
    opened: HashMap<FamilyId, DateTime<Utc>>,
    /// When something was noted that is not to be noted at once again.
    repeated: HashMap<(Deed, String, Option<FamilyId>), DateTime<Utc>>,
    /// The openings and takings of the last minute, since the passphrase was asked.
    openings: Vec<(DateTime<Utc>, FamilyId)>,
    takings: Vec<DateTime<Utc>>,
    confirmed: Option<DateTime<Utc>>,
    /// What the last search found.
    pub(super) found: HashSet<FamilyId>,
}

impl Noting {
    /// Opens the log for somebody who signs in, and notes that they did.
    pub(super) fn begin(
        centre: &mut Centre,
        identity: &mut Identity,
        (entered, now): (Deed, DateTime<Utc>),
    ) -> Result<Self, Failure> {
        let auditors = auditors(centre);
        centre.ready_access(identity, &auditors, now)?;
        let log = open(centre).map_err(not_noted)?;
        let mut noting = Self {
            log,
            opened: HashMap::new(),
            repeated: HashMap::new(),
            openings: Vec::new(),
            takings: Vec::new(),
            confirmed: None,
            found: HashSet::new(),
        };
        let gap = noting.log.gap();
        if let Some(gap) = gap {
            let broken = Note {
                about: Some(write_head(gap.seen)),
                count: Some(gap.seen.seq.saturating_sub(gap.there)),
                ..Note::of(Deed::LogBroken)
            };
            noting.add(broken, identity, now)?;
        }
        noting.add(Note::of(entered), identity, now)?;
        match gap.is_some() {
            // From here on the log is held against what it has now.
            true => centre.anchor_access(identity, noting.log.head(), now)?,
            false => noting.anchor(centre, identity, now)?,
        }
        Ok(noting)
    }

    fn add(&mut self, note: Note, identity: &Identity, now: DateTime<Utc>) -> Result<(), Failure> {
        let signer = signer(identity);
        let note = Note {
            account: Some(signer.account),
            ..note
        };
        self.log.add(&note, now, Some(signer)).map_err(not_noted)
    }

    /// Writes the last note into the books, where that was not done of late.
    fn anchor(
        &mut self,
        centre: &mut Centre,
        identity: &Identity,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let head = self.log.head();
        let before = centre.access_anchored_at();
        let late = before.is_none_or(|at| (now - at).abs() >= ANCHOR_AFTER);
        if late && centre.access_head() != Some(head) {
            centre.anchor_access(identity, head, now)?;
        }
        Ok(())
    }
}

impl Seat {
    /// Notes something that whoever sits here does.
    ///
    /// # Errors
    /// [`FailureCode::NotLogged`]; then it must not be done.
    pub fn note(&mut self, note: Note) -> Result<(), Failure> {
        self.noting.add(note, &self.identity, self.now)
    }

    /// Notes something, unless that was done a few minutes ago.
    pub(super) fn note_once(&mut self, note: Note) -> Result<(), Failure> {
        let Some(deed) = note.known() else {
            return self.note(note);
        };
        let key = (deed, note.about.clone().unwrap_or_default(), note.family);
        let before = self.noting.repeated.get(&key);
        if before.is_some_and(|at| is_of_late(*at, self.now, ONCE_IN)) {
            return Ok(());
        }
        self.note(note)?;
        self.noting.repeated.insert(key, self.now);
        Ok(())
    }

    /// Notes that a list of people was shown, once in a few minutes: who types a name asks with
    /// every letter. Whose names they were is not noted, only how many there were at first.
    ///
    /// # Errors
    /// [`FailureCode::NotLogged`]; then it must not be shown.
    pub(super) fn note_shown(&mut self, people: usize) -> Result<(), Failure> {
        self.note_once(Note {
            count: Some(people as u64),
            ..Note::of(Deed::SearchShown)
        })
    }

    /// Notes that a family was opened, unless it has been open for a few minutes only.
    ///
    /// # Errors
    /// [`FailureCode::Confirm`] where too many were opened in a minute,
    /// [`FailureCode::NotLogged`].
    pub(super) fn note_opening(&mut self, family: FamilyId) -> Result<(), Failure> {
        let now = self.now;
        let before = self.noting.opened.get(&family);
        if before.is_some_and(|at| is_of_late(*at, now, ONCE_IN)) {
            return Ok(());
        }
        let openings = &mut self.noting.openings;
        openings.retain(|(at, other)| is_of_late(*at, now, COUNTED_IN) && *other != family);
        let limit = self.centre.access_rules().families_a_minute;
        if openings.len() >= limit as usize {
            return Err(confirm(limit));
        }
        let deed = match self.noting.found.contains(&family) {
            true => Deed::HitOpened,
            false => Deed::FamilyOpened,
        };
        self.note(Note {
            family: Some(family),
            ..Note::of(deed)
        })?;
        self.noting.openings.push((now, family));
        self.noting.opened.insert(family, now);
        Ok(())
    }

    /// Notes that a family is made; it is open from then on.
    pub(super) fn note_making(&mut self, family: FamilyId) -> Result<(), Failure> {
        self.note(Note {
            family: Some(family),
            ..Note::of(Deed::FamilyMade)
        })?;
        self.noting.opened.insert(family, self.now);
        Ok(())
    }

    /// Notes that a document of a family is taken outside among many, for which the passphrase was
    /// asked once; the family is open from then on.
    ///
    /// # Errors
    /// [`FailureCode::NotLogged`].
    pub(super) fn note_among_many(&mut self, note: Note) -> Result<(), Failure> {
        let family = note.family;
        self.note(note)?;
        if let Some(family) = family {
            self.noting.opened.insert(family, self.now);
        }
        Ok(())
    }

    /// Whoever opens a family again that they have closed has opened it again.
    pub(super) fn note_closing(&mut self, family: FamilyId) {
        self.noting.opened.remove(&family);
    }

    /// Notes that something is taken outside.
    ///
    /// # Errors
    /// [`FailureCode::Confirm`] where much was taken out in a minute, [`FailureCode::NotLogged`].
    pub(super) fn note_taking(&mut self, note: Note) -> Result<(), Failure> {
        let now = self.now;
        let takings = &mut self.noting.takings;
        takings.retain(|at| is_of_late(*at, now, COUNTED_IN));
        if takings.len() >= TAKEN_OUT {
            return Err(confirm(TAKEN_OUT as u32));
        }
        self.note(note)?;
        self.noting.takings.push(now);
        Ok(())
    }

    /// Asks that the passphrase was typed again a moment ago.
    ///
    /// # Errors
    /// [`FailureCode::Confirm`].
    pub(super) fn require_confirmed(&self) -> Result<(), Failure> {
        let confirmed = self.noting.confirmed;
        match confirmed.is_some_and(|at| is_of_late(at, self.now, CONFIRMED_FOR)) {
            true => Ok(()),
            false => Err(FailureCode::Confirm.into()),
        }
    }

    fn confirmed(&mut self) -> Result<(), Failure> {
        self.note(Note::of(Deed::Confirmed))?;
        self.noting.openings.clear();
        self.noting.takings.clear();
        self.noting.confirmed = Some(self.now);
        Ok(())
    }

    /// Notes that somebody leaves. Nobody is kept from leaving where that cannot be noted.
    pub(super) fn note_leaving(&mut self, deed: Deed, now: DateTime<Utc>) {
        self.now = now;
        if self.note(Note::of(deed)).is_ok() {
            let Self {
                noting,
                centre,
                identity,
                ..
            } = self;
            let _ = noting.anchor(centre, identity, now);
        }
    }
}

pub(super) fn confirm_passphrase(
    desk: &Desk,
    input: ConfirmPassphrase,
) -> Result<Nothing, Failure> {
    desk.seated(|seat| {
        let identity = &seat.identity;
        seat.centre
            .check_passphrase(identity, &input.passphrase, seat.now)?;
        seat.confirmed()?;
        Ok(Nothing {})
    })
}

/// Printing is done by the window, which asks here first.
pub(super) fn note_print(desk: &Desk, input: NotePrint) -> Result<Nothing, Failure> {
    let family = input.family.as_deref().map(read_id);
    let family = family.transpose()?;
    // A screen of the window by its word; whatever else it may say is not kept.
    let is_word = |letter: char| letter.is_ascii_lowercase() || letter == '-' || letter == '_';
    let screen = input.screen.chars().filter(|it| is_word(*it)).take(40);
    let screen = screen.collect();
    desk.seated(|seat| {
        seat.note_taking(Note {
            family,
            about: Some(screen),
            ..Note::of(Deed::Printed)
        })?;
        Ok(Nothing {})
    })
}

impl Desk {
    /// Notes what was refused: something that the account may not do, or a passphrase that was
    /// wrong when it was asked again.
    pub(super) fn note_refusal(
        &self,
        permission: Permission,
        failure: &Failure,
        family: Option<FamilyId>,
    ) {
        let deed = match failure.code {
            FailureCode::Denied | FailureCode::FamilyShut => Deed::Denied,
            FailureCode::WrongSecret | FailureCode::Waiting => Deed::ConfirmFailed,
            _ => return,
        };
        if let Place::SignedIn(seat) = &mut *self.place() {
            seat.now = self.host.now();
            let note = Note {
                family: family.or(seat.asked),
                about: Some(permission.name().to_owned()),
                ..Note::of(deed)
            };
            // It is refused whether or not it can be noted.
            let _ = match deed {
                Deed::Denied => seat.note_once(note),
                _ => seat.note(note),
            };
        }
    }
}

/// Notes that somebody could not sign in. Nobody's key can sign it.
pub(super) fn note_failed(centre: &Centre, account: Option<AccountId>, now: DateTime<Utc>) {
    let note = Note {
        account,
        ..Note::of(Deed::SignInFailed)
    };
    // It is refused whether or not it can be noted.
    let _ = open(centre).and_then(|mut log| log.add(&note, now, None));
}

/// Whoever sits there, as who signs notes.
pub(super) fn signer(identity: &Identity) -> Signer<'_> {
    let actor = identity.actor();
    Signer {
        account: actor.account,
        key: actor.signing,
    }
}

/// The family that an input names.
pub(super) fn family_in(input: &impl serde::Serialize) -> Option<FamilyId> {
    let input = serde_json::to_value(input).ok()?;
    input.get("family")?.as_str()?.parse().ok()
}

fn open(centre: &Centre) -> Result<AccessLog, AccessError> {
    let (folder, seen) = (centre.layout().access(), centre.access_head());
    AccessLog::open(&folder, centre.device(), centre.access_key(), seen)
}

/// Whoever audits; where nobody does, those who manage accounts keep the key for them.
fn auditors(centre: &Centre) -> Vec<AccountId> {
    let accounts = centre.accounts();
    let of = |keeps: fn(Role, &Account) -> bool| {
        let open = accounts.iter().filter(|account| !account.closed);
        let keeper =
            open.filter(|it| Role::from_name(&it.role).is_some_and(|role| keeps(role, it)));
        keeper.map(|account| account.id).collect()
    };
    let auditors: Vec<AccountId> = of(|role, it| role.rings(&it.reach).contains(&Ring::Audit));
    match auditors.is_empty() {
        true => of(|role, _| role.may(Permission::ManageAccounts)),
        false => auditors,
    }
}

/// Whether an instant lies so shortly before another. A clock that was set back makes nothing
/// recent.
fn is_of_late(at: DateTime<Utc>, now: DateTime<Utc>, within: TimeDelta) -> bool {
    at <= now && now - at < within
}

fn confirm(limit: u32) -> Failure {
    Failure {
        value: Some(limit.to_string()),
        ..FailureCode::Confirm.into()
    }
}

fn not_noted(error: AccessError) -> Failure {
    let reason = match error {
        AccessError::File(crate::FileError::DiskFull) => "disk-full",
        AccessError::File(crate::FileError::TooNew { .. }) => "too-new",
        AccessError::File(crate::FileError::InUse) => "in-use",
        AccessError::NoKey | AccessError::Key(_) | AccessError::File(_) => "disk",
    };
    reasoned(FailureCode::NotLogged, reason)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::Arc;

    use chrono::NaiveDate;

    use super::*;
    use crate::desk::Host;
    use crate::model::{Field, Value};
    use crate::papers::Drawer;
    use crate::storage::access::fill_up;

    struct Clock;

    impl Host for Clock {
        fn now(&self) -> DateTime<Utc> {
            DateTime::from_timestamp(1_800_000_000, 0).unwrap()
        }
        fn today(&self) -> NaiveDate {
            self.now().date_naive()
        }
        fn drawer(&self) -> Drawer {
            Drawer::Here
        }
        fn choose_folder(&self) -> Option<PathBuf> {
            None
        }
    }

    #[test]
    fn on_a_full_disk_a_family_stays_shut_and_what_is_typed_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::new(
            folder.path().to_owned(),
            "office-1".to_owned(),
            Arc::new(Clock),
        );
        desk.found_centre(FoundCentre {
            centre_name: "시험 센터".to_owned(),
            account_name: "김하나".to_owned(),
            passphrase: "바다 건너온 사과나무".to_owned(),
        })
        .unwrap();
        let made = desk.create_family(CreateFamily {
            fields: [(Field::Title, Value::from("표본 가족"))].into(),
            people: Vec::new(),
        });
        let of_family = OfFamily {
            family: made.unwrap().id,
        };
        desk.close_family(of_family.clone()).unwrap();
        let fill = |full| {
            let filled = desk.seated(|seat| {
                fill_up(seat.noting.log.database(), full);
                // What room there is in the last page is used up.
                while full && seat.note(Note::of(Deed::Printed)).is_ok() {}
                Ok(())
            });
            filled.unwrap();
        };
        fill(true);
        let refused = desk.open_family(of_family.clone()).unwrap_err();
        assert_eq!(refused.code, FailureCode::NotLogged);
        assert_eq!(refused.reason.as_deref(), Some("disk-full"));
        let refused = desk.history(of_family.clone()).unwrap_err();
        assert_eq!(refused.code, FailureCode::NotLogged);
        desk.keep_draft(KeepDraft {
            family: Some(of_family.family.clone()),
            key: "note".to_owned(),
            text: "응우".to_owned(),
        })
        .unwrap();
        fill(false);
        desk.open_family(of_family).unwrap();
    }
}
