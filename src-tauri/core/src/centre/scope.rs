//! Which families an account opens.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::records;
use super::ring::Ring;
use super::{Account, Centre, CentreError, Identity};
use crate::FileError;
use crate::log::{AccountId, FamilyId, Record, RecordId};
use crate::model::{Action, Field, Kind, Value, vocabulary};
use crate::secrecy::Parts;

vocabulary! {
    /// Which families an account opens, beside those that it was given by name.
    Scope {
        /// All of the centre, with the key of the ring.
        All = "all",
        /// Those with which somebody of the same team works.
        Team = "team",
        /// Those with which it works itself.
        Own = "own",
        /// None but those by name.
        Named = "named",
    }
}

/// Which families an account opens, and whether it may open others in an emergency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Which families.
    pub scope: Scope,
    /// Its team.
    pub team: Option<String>,
    /// Whether it is on duty (당직).
    pub on_duty: bool,
}

impl Default for Reach {
    fn default() -> Self {
        Self {
            scope: Scope::All,
            team: None,
            on_duty: false,
        }
    }
}

impl Reach {
    /// Of an account's record; before there were scopes, every account opened all.
    pub(super) fn of(record: &Record) -> Self {
        Self {
            scope: record
                .text(Field::Scope)
                .and_then(Scope::from_name)
                .unwrap_or(Scope::All),
            team: record.text(Field::Team).map(str::to_owned),
            on_duty: record.value(Field::OnDuty).and_then(Value::as_bool) == Some(true),
        }
    }

    /// As fields of an account's record.
    pub(super) fn fields(&self) -> [(Field, Value); 3] {
        let team = self.team.as_deref().map_or(Value::Null, Value::from);
        [
            (Field::Scope, self.scope.name().into()),
            (Field::Team, team),
            (Field::OnDuty, self.on_duty.into()),
        ]
    }
}

/// A family that an account opens by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFamily {
    /// Its record.
    pub record: RecordId,
    /// Which account.
    pub account: AccountId,
    /// Which family.
    pub family: FamilyId,
    /// What it sees of it; none where that is all.
    pub parts: Option<Parts>,
}

/// Who works with a family or is to take it over, and whether it is sealed: what scopes go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The family.
    pub family: FamilyId,
    /// The account that works with it.
    pub worker: Option<AccountId>,
    /// To whom it is proposed, as long as that waits.
    pub receivers: Vec<AccountId>,
    /// Whether it is sealed.
    pub sealed: bool,
}

/// The word of a grant that gives one family by name. Frozen.
const BY_NAME: &str = "family";

/// Who is to open which family by itself.
pub struct Reaches {
    accounts: Vec<Account>,
    named: Vec<NamedFamily>,
    /// Those whom somebody who opens all families has let in, by the ring of the cards.
    let_in: BTreeSet<AccountId>,
}

impl Reaches {
    /// The accounts that open single families only, those that do so no more among them.
    pub fn accounts(&self) -> impl Iterator<Item = AccountId> {
        self.accounts.iter().map(|it| it.id)
    }

    /// Whether there are any that are not closed.
    pub fn any_open(&self) -> bool {
        self.accounts.iter().any(|it| !it.closed)
    }

    /// Whether an account is to open a family by itself.
    pub fn wants(&self, account: AccountId, held: &Held) -> bool {
        let Some(account) = self.accounts.iter().find(|it| it.id == account) else {
            return false;
        };
        if account.closed {
            return false;
        }
        // Nobody takes over what they cannot look at.
        if self.is_named(account.id, held.family) || held.receivers.contains(&account.id) {
            return true;
        }
        let is_own = held.worker == Some(account.id);
        match account.reach.scope {
            Scope::All | Scope::Named => false,
            Scope::Own => is_own,
            Scope::Team => is_own || (!held.sealed && self.is_of_team(account, held.worker)),
        }
    }

    /// Whether it may be given the key of that family: to let somebody in takes who opens all
    /// families, by the ring of the cards or by naming the family.
    pub fn gives(&self, account: AccountId, held: &Held) -> bool {
        let let_in = self.let_in.contains(&account) || self.is_named(account, held.family);
        let_in && self.wants(account, held)
    }

    fn is_named(&self, account: AccountId, family: FamilyId) -> bool {
        let mut named = self.named.iter();
        named.any(|it| (it.account, it.family) == (account, family))
    }

    fn is_of_team(&self, account: &Account, worker: Option<AccountId>) -> bool {
        let of = |id| self.accounts.iter().find(|it| it.id == id);
        let team = worker.and_then(of).and_then(|it| it.reach.team.as_deref());
        team.is_some() && team == account.reach.team.as_deref()
    }
}

/// What a grant by name gives; where statements disagree, each is a limit.
fn parts_of(grant: &Record) -> Option<Parts> {
    let statements = grant.register(Field::Parts)?.statements().iter();
    let said = statements.filter_map(|it| it.value.as_text().map(Parts::read));
    said.reduce(|one, other| one.both(&other))
}

impl Centre {
    /// Who is to open which family by itself. `opens_all` says of a role whether it opens
    /// families at all.
    pub fn reaches(&self, opens_families: impl Fn(&Account) -> bool) -> Reaches {
        let opens = |it: &Account| opens_families(it);
        let mut accounts = self.accounts();
        for account in &mut accounts {
            // Who opens all, or no family at all, is not to have any by itself; of whom others of
            // the team work with is asked all the same.
            account.closed |= account.reach.scope == Scope::All || !opens(account);
        }
        let ids = accounts.iter().map(|it| it.id);
        Reaches {
            let_in: ids.filter(|it| self.was_given(*it, Ring::Cards)).collect(),
            accounts,
            named: self.named_families(),
        }
    }

    /// The families that accounts open by name.
    pub fn named_families(&self) -> Vec<NamedFamily> {
        let grants = self.log.state().of_kind(Kind::Grant);
        let named = grants.filter(|it| it.text(Field::Sort) == Some(BY_NAME));
        let read = named.filter_map(|record| {
            Some(NamedFamily {
                record: record.id,
                account: record.text(Field::Account)?.parse().ok()?,
                family: record.text(Field::Family)?.parse().ok()?,
                parts: parts_of(record),
            })
        });
        read.collect()
    }

    /// What an account sees of a family that it was given by name; none where that is all, also of
    /// one that it opens otherwise. Of several grants, as after a merge, each is a limit.
    pub fn given_parts(&self, account: AccountId, family: FamilyId) -> Option<Parts> {
        let named = self.named_families().into_iter();
        let own = named.filter(|it| (it.account, it.family) == (account, family));
        own.filter_map(|it| it.parts)
            .reduce(|one, other| one.both(&other))
    }

    /// Notes that an account opens a family by name, and what it sees of it; the key itself is given apart
    /// ([`Centre::give_families`]).
    ///
    /// # Errors
    /// [`CentreError::NoAccount`], [`CentreError::Closed`], and what the disk says.
    pub fn name_family(
        &mut self,
        by: &Identity,
        (account, family): (AccountId, FamilyId),
        parts: Option<&Parts>,
        reason: Option<String>,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        if self.account(account)?.closed {
            return Err(CentreError::Closed);
        }
        let named = self.named_families().into_iter();
        let named = named.filter(|it| (it.account, it.family) == (account, family));
        let named: Vec<NamedFamily> = named.collect();
        if !named.is_empty() && named.iter().all(|it| it.parts.as_ref() == parts) {
            return Ok(());
        }
        let parts = parts.map_or(Value::Null, |parts| parts.written().into());
        let act = crate::log::Act {
            reason,
            ..by.act(Action::Grant, at)?
        };
        self.log.record(act, |edit| {
            for grant in &named {
                edit.set(grant.record, Kind::Grant, Field::Parts, parts.clone());
            }
            if named.is_empty() {
                edit.create(
                    Kind::Grant,
                    [
                        (Field::Account, account.to_string().into()),
                        (Field::Sort, BY_NAME.into()),
                        (Field::Family, family.to_string().into()),
                        (Field::Parts, parts),
                    ],
                );
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Notes that an account opens a family by name no more.
    ///
    /// # Errors
    /// What the disk says.
    pub fn unname_family(
        &mut self,
        by: &Identity,
        (account, family): (AccountId, FamilyId),
        reason: Option<String>,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let named = self.named_families().into_iter();
        let gone: Vec<RecordId> = named
            .filter(|it| (it.account, it.family) == (account, family))
            .map(|it| it.record)
            .collect();
        if gone.is_empty() {
            return Ok(());
        }
        let act = crate::log::Act {
            reason,
            ..by.act(Action::Revoke, at)?
        };
        self.log.record(act, |edit| {
            for record in gone {
                records::withdraw(edit, record);
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }
}
