//! Accounts: who works in the centre, and what they may do.

use chrono::{DateTime, Utc};

use super::reach::AccountReach;
use super::shape::crossing;

crossing! {
    /// Answer of the commands about accounts.
    Accounts {
        /// Every account, in the order of making; those that were closed too.
        accounts: Vec<AccountLine>,
        /// The roles that there are.
        roles: Vec<RoleLine>,
        /// What was asked for by others and waits for a second, or was asked for by whoever asks.
        resets: Vec<ResetLine>,
        /// Whether whoever asks can set passphrases anew together with somebody else.
        resets_by_two: bool,
        /// What was done with accounts, newest first.
        history: Vec<AccountAct>,
    }
    /// An account as those who manage accounts see it.
    AccountLine {
        /// Its id.
        id: String,
        /// The person's name.
        name: String,
        /// The role.
        role: String,
        /// Which families it opens.
        reach: AccountReach,
        /// Since when there is such an account.
        since: Option<DateTime<Utc>>,
        /// Whether it was closed.
        closed: bool,
        /// Whether its role opens families, and nobody who can has given it the key yet.
        waits_for_key: bool,
        /// Whether it is the account of whoever asks.
        own: bool,
    }
    /// A reset of a passphrase that was asked for.
    ResetLine {
        /// Its id.
        id: String,
        /// Whose passphrase.
        account: String,
        /// Who asked for it.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// Why.
        reason: String,
        /// Whether whoever asks can carry it out.
        mine: bool,
    }
    /// Input of `set_up_resets`.
    SetUpResets {
        /// The recovery key, as it was printed.
        recovery_key: String,
        /// The passphrase of whoever does it.
        own_passphrase: String,
    }
    /// Input of `ask_reset`.
    AskReset {
        /// The account.
        account: String,
        /// Why.
        reason: String,
        /// The passphrase of whoever asks.
        own_passphrase: String,
    }
    /// Input of `carry_out_reset`.
    CarryOutReset {
        /// The reset.
        reset: String,
        /// The new passphrase of the account.
        passphrase: String,
        /// The passphrase of whoever does it.
        own_passphrase: String,
    }
    /// A role, with what it may do.
    RoleLine {
        /// The role.
        role: String,
        /// What it may do.
        permissions: Vec<String>,
        /// Which families its accounts may open, the usual first.
        scopes: Vec<String>,
    }
    /// Something done with an account.
    AccountAct {
        /// When.
        at: DateTime<Utc>,
        /// By whom.
        by: String,
        /// On which device.
        device: String,
        /// What (a word of the vocabulary of acts).
        action: String,
        /// With whose account.
        account: Option<String>,
        /// The role that was given.
        role: Option<String>,
        /// Why.
        reason: Option<String>,
    }
    /// Input of `add_account`.
    AddAccount {
        /// The person's name.
        name: String,
        /// The role.
        role: String,
        /// Which families it opens; what is usual for the role where that is left out.
        reach: Option<AccountReach>,
        /// The first passphrase.
        passphrase: String,
        /// The passphrase of whoever gives the account.
        own_passphrase: String,
    }
    /// Input of `change_account`.
    ChangeAccount {
        /// The account.
        account: String,
        /// The person's name.
        name: String,
        /// The role.
        role: String,
        /// Which families it opens; as before where that is left out and the role may.
        reach: Option<AccountReach>,
        /// Why.
        reason: Option<String>,
        /// The passphrase of whoever changes it.
        own_passphrase: String,
    }
    /// Input of `close_account`.
    CloseAccount {
        /// The account.
        account: String,
        /// Why.
        reason: String,
        /// The passphrase of whoever closes it.
        own_passphrase: String,
    }
    /// Input of `change_passphrase`.
    ChangePassphrase {
        /// The present one.
        present: String,
        /// The one from now on.
        new: String,
    }
}
