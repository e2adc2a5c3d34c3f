//! A forgotten passphrase, set anew by two who manage accounts.
//!
//! The secrets of every account are put away to the escrow key, which the recovery key opens. For
//! each two of those who manage accounts that key is cut in two halves, neither of which says
//! anything of it, each sealed to one of the two. One asks for a reset and so hands their half to
//! the others; another one puts both together. Nobody does it alone.

use chrono::{DateTime, TimeDelta, Utc};
use x25519_dalek::StaticSecret;
use zeroize::Zeroizing;

use super::attempts::Attempts;
use super::joining::under;
use super::records::{self, bytes_of, withdraw, written};
use super::{Account, Centre, CentreError, Identity};
use crate::FileError;
use crate::keys::{
    AccountSecrets, Envelope, KeyError, Purpose, RecoveryKey, check_strength, random,
};
use crate::log::{AccountId, Act, Record, RecordId, SealId};
use crate::model::{Action, Field, Kind};

/// So long a reset that was asked for can be carried out.
const ASKED_FOR: TimeDelta = TimeDelta::hours(24);
/// The word of a grant that holds half of the escrow key. Frozen.
const HALF: &str = "reset";
/// The word of a grant that hands a half to another. Frozen.
const HANDED: &str = "reset_asked";

/// A reset that somebody asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reset {
    /// Its record.
    pub id: RecordId,
    /// Whose passphrase is to be set anew.
    pub account: AccountId,
    /// Who asked for it, and when.
    pub asked: (AccountId, DateTime<Utc>),
    /// Why.
    pub reason: String,
}

impl Centre {
    /// Whether an account can set passphrases anew together with another one.
    pub fn resets_with(&self, account: AccountId, other: AccountId) -> bool {
        self.half(account, other).is_some()
    }

    /// Cuts the escrow key in halves for each two of those who manage accounts. Halves from before
    /// are taken back.
    ///
    /// # Errors
    /// [`KeyError::WrongKey`] for another recovery key, or in a centre without an escrow key; what
    /// the disk says.
    pub fn set_up_resets(
        &mut self,
        by: &Identity,
        recovery: &RecoveryKey,
        managers: &[Account],
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let (_, seal) = records::escrow(self.log.state()).ok_or(KeyError::WrongKey)?;
        let sealed = self.secret_seal(seal)?;
        let escrow = recovery.key().open_key(Purpose::Escrow, b"", &sealed)?;
        let mut halves = Vec::new();
        for (place, one) in managers.iter().enumerate() {
            for other in managers.iter().skip(place + 1) {
                let half = Zeroizing::new(random::<32>()?);
                let rest = combined(&half, escrow.bytes());
                halves.push((one.id, other.id, sealed_half(one, other.id, &half)?));
                halves.push((other.id, one.id, sealed_half(other, one.id, &rest)?));
            }
        }
        let before = self.grants_of(HALF);
        let before: Vec<RecordId> = before.map(|it| it.id).collect();
        let act = by.act(Action::SetUpReset, at)?;
        self.log.record(act, |edit| {
            for grant in before {
                withdraw(edit, grant);
            }
            for (holder, other, half) in &halves {
                edit.create(
                    Kind::Grant,
                    [
                        (Field::Account, holder.to_string().into()),
                        (Field::Sort, HALF.into()),
                        (Field::Counterpart, other.to_string().into()),
                        (Field::SealedKey, written(half.bytes())),
                    ],
                );
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Asks that an account's passphrase be set anew, and hands one's halves to those who can carry
    /// it out. It holds for a day.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] for who has no halves, [`CentreError::NoAccount`],
    /// [`CentreError::Closed`], and what the disk says.
    pub fn ask_reset(
        &mut self,
        by: &Identity,
        account: AccountId,
        reason: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        if self.account(account)?.closed {
            return Err(CentreError::Closed);
        }
        let me = by.account.id;
        let mut handed = Vec::new();
        for other in self.accounts().iter().filter(|it| !it.closed) {
            let Some(half) = self.half(me, other.id) else {
                continue;
            };
            let plain = half.open(
                by.secrets.sealing(),
                Purpose::ResetHalf,
                &owner(me, other.id),
            )?;
            let half: [u8; 32] = plain[..].try_into().map_err(|_| KeyError::Malformed)?;
            let half = Zeroizing::new(half);
            handed.push((other.id, sealed_half(other, me, &half)?));
        }
        if handed.is_empty() {
            return Err(CentreError::NotGiven);
        }
        let act = Act {
            reason: Some(reason.to_owned()),
            ..by.act(Action::AskReset, at)?
        };
        self.log.record(act, |edit| {
            let reset = edit.create(
                Kind::Reset,
                [
                    (Field::Account, account.to_string().into()),
                    (Field::Reason, reason.into()),
                ],
            );
            for (other, half) in &handed {
                edit.create(
                    Kind::Grant,
                    [
                        (Field::Account, other.to_string().into()),
                        (Field::Sort, HANDED.into()),
                        (Field::Subject, reset.to_string().into()),
                        (Field::SealedKey, written(half.bytes())),
                    ],
                );
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// What was asked for of late and was not carried out, the latest first.
    pub fn resets(&self, now: DateTime<Utc>) -> Vec<Reset> {
        let records = self.log.state().of_kind(Kind::Reset);
        let mut resets: Vec<Reset> = records
            .filter(|record| record.value(Field::Decision).is_none())
            .filter_map(|record| {
                let said = record.register(Field::Account)?.statements().first()?;
                Some(Reset {
                    id: record.id,
                    account: record.text(Field::Account)?.parse().ok()?,
                    asked: (said.author, said.at),
                    reason: record.text(Field::Reason).unwrap_or_default().to_owned(),
                })
            })
            .filter(|it| it.asked.1 <= now && now < it.asked.1 + ASKED_FOR)
            .collect();
        resets.reverse();
        resets
    }

    /// Carries a reset out that another one asked for: the account's secrets lie under the new
    /// passphrase from then on, and the old one opens nothing.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] for who asked for it themselves or was handed no half,
    /// [`CentreError::NoAccount`], [`KeyError::Weak`], and what the disk says.
    pub fn carry_out_reset(
        &mut self,
        by: &Identity,
        reset: RecordId,
        passphrase: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        check_strength(passphrase)?;
        let asked = self.resets(at).into_iter().find(|it| it.id == reset);
        let asked = asked.ok_or(CentreError::NoAccount)?;
        let (me, other) = (by.account.id, asked.asked.0);
        let account = self.account(asked.account)?;
        if me == other || account.closed {
            return Err(CentreError::NotGiven);
        }
        let id = reset.to_string();
        let to_me = me.to_string();
        let mut handed = self.grants_of(HANDED);
        let theirs = handed.find(|it| {
            it.text(Field::Subject) == Some(&id) && it.text(Field::Account) == Some(&to_me)
        });
        let theirs = theirs.and_then(|it| bytes_of(it, Field::SealedKey));
        let theirs = Envelope::from_bytes(theirs.ok_or(CentreError::NotGiven)?);
        drop(handed);
        let own = self.half(me, other).ok_or(CentreError::NotGiven)?;
        let owner = owner(me, other);
        let open = |half: &Envelope| -> Result<Zeroizing<[u8; 32]>, CentreError> {
            let plain = half.open(by.secrets.sealing(), Purpose::ResetHalf, &owner)?;
            let half: [u8; 32] = plain[..].try_into().map_err(|_| KeyError::Malformed)?;
            Ok(Zeroizing::new(half))
        };
        let (own, theirs) = (open(&own)?, open(&theirs)?);
        let escrow = combined(&own, &theirs);
        let put_away = self.secret_seal(account.recovery.ok_or(KeyError::WrongKey)?)?;
        let envelope = Envelope::from_bytes(put_away.to_vec());
        let secret = StaticSecret::from(*escrow);
        let plain = envelope.open(&secret, Purpose::RecoverySecrets, account.id.as_bytes())?;
        let secrets = AccountSecrets::from_bytes(&plain)?;
        let (derivation, sealed) = under(passphrase, account.id, &secrets)?;
        let new = SealId::from_bytes(random()?);
        self.log.put_seal(new, &sealed)?;
        let act = by.act(Action::ResetPassphrase, at)?;
        self.log.record(act, |edit| {
            for (field, text) in [
                (Field::Derivation, derivation.written()),
                (Field::SealedSecrets, new.to_string()),
            ] {
                edit.set(account.record, Kind::Account, field, text);
            }
            edit.set(reset, Kind::Reset, Field::Decision, "carried_out");
            Ok::<_, FileError>(())
        })?;
        self.log.destroy_seal(account.secrets)?;
        let mut attempts = Attempts::read(&self.layout().attempts());
        if attempts.forget(account.id) {
            attempts.write(&self.layout().attempts())?;
        }
        Ok(())
    }

    /// An account's half of the key that it shares with another.
    fn half(&self, holder: AccountId, other: AccountId) -> Option<Envelope> {
        let (holder, other) = (holder.to_string(), other.to_string());
        let mut halves = self.grants_of(HALF);
        let half = halves.find(|it| {
            it.text(Field::Account) == Some(&holder) && it.text(Field::Counterpart) == Some(&other)
        })?;
        bytes_of(half, Field::SealedKey).map(Envelope::from_bytes)
    }

    fn grants_of(&self, sort: &'static str) -> impl Iterator<Item = &Record> {
        let grants = self.log.state().of_kind(Kind::Grant);
        grants.filter(move |it| it.text(Field::Sort) == Some(sort))
    }

    /// Secrets that lie sealed beside the log.
    pub(super) fn secret_seal(&self, id: SealId) -> Result<Zeroizing<Vec<u8>>, CentreError> {
        let seal = self.log.seal(id)?.and_then(|seal| seal.bytes);
        Ok(seal.ok_or(KeyError::Malformed)?)
    }
}

/// For whom a half is, and with whom it is put together.
fn owner(holder: AccountId, other: AccountId) -> Vec<u8> {
    [holder.as_bytes().as_slice(), other.as_bytes()].concat()
}

fn sealed_half(holder: &Account, other: AccountId, half: &[u8; 32]) -> Result<Envelope, KeyError> {
    let owner = owner(holder.id, other);
    Envelope::seal(&holder.seal_key, Purpose::ResetHalf, &owner, half)
}

fn combined(one: &[u8; 32], other: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let mut both = Zeroizing::new(*one);
    for (byte, with) in both.iter_mut().zip(other) {
        *byte ^= with;
    }
    both
}
