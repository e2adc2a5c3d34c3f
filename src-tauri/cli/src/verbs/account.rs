//! `account`: who works in the centre, and which families they open.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use hamkke_core::contract::{
    AccountLine, AccountReach, Accounts, AddAccount, ChangeAccount, CloseAccount, Nothing,
};
use hamkke_core::desk::Desk;
use hamkke_core::words::Words;

use super::named::only;
use crate::centre::Entrance;
use crate::failure::Failure;
use crate::output::each;

/// What to do with accounts.
#[derive(Debug, Subcommand)]
pub enum AccountVerb {
    /// List the accounts, with their roles and the families that they open.
    List(List),
    /// Give somebody an account.
    Add(Add),
    /// Give an account another name, role or reach.
    Change(Change),
    /// Close an account for good. The keys that it had are changed with `rekey`, or at the window.
    Close(Close),
}

impl AccountVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::List(verb) => verb.run(words),
            Self::Add(verb) => verb.run(words),
            Self::Change(verb) => verb.run(words),
            Self::Close(verb) => verb.run(words),
        }
    }
}

/// List the accounts.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    entrance: Entrance,
    /// One JSON object an account.
    #[arg(long)]
    json: bool,
}

/// Which families an account opens.
#[derive(Debug, Args)]
struct ReachGiven {
    /// `all`, `team`, `own` or `named`; what is usual for the role unless told.
    #[arg(long, value_name = "SCOPE")]
    scope: Option<String>,
    /// Its team.
    #[arg(long, value_name = "NAME", requires = "scope")]
    team: Option<String>,
    /// It is on duty, and may open any family in an emergency.
    #[arg(long, requires = "scope")]
    on_duty: bool,
}

impl ReachGiven {
    fn reach(&self) -> Option<AccountReach> {
        self.scope.as_ref().map(|scope| AccountReach {
            scope: scope.clone(),
            team: self.team.clone(),
            on_duty: self.on_duty,
        })
    }
}

/// Give somebody an account. Its first passphrase is asked for, then one's own once more; they
/// stand on the second and third line where they come from standard input.
#[derive(Debug, Args)]
pub struct Add {
    #[command(flatten)]
    entrance: Entrance,
    /// The person's name.
    #[arg(long, value_name = "NAME")]
    name: String,
    /// `director`, `supervisor`, `caseworker`, `interpreter`, `reader` or `administrator`.
    #[arg(long, value_name = "ROLE")]
    role: String,
    #[command(flatten)]
    reach: ReachGiven,
    /// One JSON object an account.
    #[arg(long)]
    json: bool,
}

/// Change an account. One's own passphrase is asked for once more, on the second line where it
/// comes from standard input.
#[derive(Debug, Args)]
pub struct Change {
    #[command(flatten)]
    entrance: Entrance,
    /// The account, by name.
    #[arg(value_name = "NAME")]
    of: String,
    /// Another name.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Another role.
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    #[command(flatten)]
    reach: ReachGiven,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// One JSON object an account.
    #[arg(long)]
    json: bool,
}

/// Close an account for good. One's own passphrase is asked for once more, on the second line
/// where it comes from standard input.
#[derive(Debug, Args)]
pub struct Close {
    #[command(flatten)]
    entrance: Entrance,
    /// The account, by name.
    #[arg(value_name = "NAME")]
    of: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// One JSON object an account.
    #[arg(long)]
    json: bool,
}

impl List {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let accounts = desk
            .accounts(Nothing {})
            .map_err(|it| self.entrance.refused(words, &it))?;
        tell(words, &accounts, self.json)
    }
}

impl Add {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let passphrase = self.entrance.new_passphrase(words)?;
        let added = desk.add_account(AddAccount {
            name: self.name.clone(),
            role: self.role.clone(),
            reach: self.reach.reach(),
            passphrase,
            own_passphrase: self.entrance.passphrase_again(words, &desk)?,
        });
        let accounts = added.map_err(|it| self.entrance.refused(words, &it))?;
        tell(words, &accounts, self.json)
    }
}

impl Change {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let account = find(words, &self.entrance, &desk, &self.of)?;
        let changed = desk.change_account(ChangeAccount {
            account: account.id,
            name: self.name.clone().unwrap_or(account.name),
            role: self.role.clone().unwrap_or(account.role),
            reach: self.reach.reach(),
            reason: self.reason.clone(),
            own_passphrase: self.entrance.passphrase_again(words, &desk)?,
        });
        let accounts = changed.map_err(|it| self.entrance.refused(words, &it))?;
        tell(words, &accounts, self.json)
    }
}

impl Close {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let account = find(words, &self.entrance, &desk, &self.of)?;
        let closed = desk.close_account(CloseAccount {
            account: account.id,
            reason: self.reason.clone(),
            own_passphrase: self.entrance.passphrase_again(words, &desk)?,
        });
        let accounts = closed.map_err(|it| self.entrance.refused(words, &it))?;
        tell(words, &accounts, self.json)
    }
}

/// The account of that name that is not closed.
fn find(
    words: &Words,
    entrance: &Entrance,
    desk: &Desk,
    name: &str,
) -> Result<AccountLine, Failure> {
    let accounts = desk
        .accounts(Nothing {})
        .map_err(|it| entrance.refused(words, &it))?;
    let accounts = accounts.accounts.into_iter();
    let fitting = accounts.filter(|it| !it.closed && it.name == name);
    only(words, ("cli-no-one-account", name), fitting)
}

fn tell(words: &Words, accounts: &Accounts, json: bool) -> Result<ExitCode, Failure> {
    each(json, &accounts.accounts, |account| line(words, account))
}

fn line(words: &Words, account: &AccountLine) -> String {
    let role = words.say(&format!("role-{}", account.role), &[]);
    let mut line = format!("{}  {role}", account.name);
    if account.role != "administrator" {
        let scope = words.say(&format!("scope-{}", account.reach.scope), &[]);
        line.push_str(&format!("  {scope}"));
    }
    if let Some(team) = &account.reach.team {
        line.push_str(&format!("  {team}"));
    }
    for (holds, word) in [
        (account.reach.on_duty, "account-duty"),
        (account.waits_for_key, "account-waits"),
        (account.closed, "account-closed"),
    ] {
        if holds {
            line.push_str(&format!("  {}", words.say(word, &[])));
        }
    }
    line
}
