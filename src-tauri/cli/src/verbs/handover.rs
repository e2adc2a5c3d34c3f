//! `handover`: families that one caseworker hands over to another, who accepts or returns them.

mod page;

use std::io::{self, Read as _};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use hamkke_core::contract::{
    self, AskToday, ConfirmPassphrase, FailureCode, HandoverPage, OfFamily, OfRecord,
    ProposeHandover, TodayItem, WorkKind,
};
use hamkke_core::desk::Desk;
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;

/// What to do with handovers.
#[derive(Debug, Subcommand)]
pub enum HandoverVerb {
    /// List the families that somebody is to take over, and those that came back.
    List(List),
    /// A family on one page, as whoever takes it over reads it.
    Show(Show),
    /// Propose a family to somebody.
    Propose(Propose),
    /// Take over a family that was proposed to who signs in.
    Accept(Accept),
    /// Return a family that was proposed to who signs in.
    Return(Return),
    /// Take a handover back that nobody has answered.
    Withdraw(Withdraw),
}

impl HandoverVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::List(verb) => verb.run(words),
            Self::Show(verb) => verb.run(words),
            Self::Propose(verb) => verb.run(words),
            Self::Accept(verb) => verb.run(words),
            Self::Return(verb) => verb.run(words),
            Self::Withdraw(verb) => verb.run(words),
        }
    }
}

/// List the handovers that wait, and those that came back and were not ticked off.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    entrance: Entrance,
    /// Of everybody, not only of who signs in.
    #[arg(long)]
    all: bool,
    /// One JSON object a family.
    #[arg(long)]
    json: bool,
}

/// The page of a family.
#[derive(Debug, Args)]
pub struct Show {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id, as `search` gives it.
    family: String,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

/// Propose a family.
#[derive(Debug, Args)]
pub struct Propose {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id, as `search` gives it.
    family: String,
    /// Who is to take it over, by name.
    #[arg(long, value_name = "NAME")]
    to: String,
    /// Why, without a word about the family: arguments can be seen by others.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// Read from standard input what the receiver must know that stands in no form, all of it.
    #[arg(long)]
    told_stdin: bool,
    /// The page as one JSON object.
    #[arg(long)]
    json: bool,
}

/// Take a family over.
#[derive(Debug, Args)]
pub struct Accept {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id.
    family: String,
    /// The page as one JSON object.
    #[arg(long)]
    json: bool,
}

/// Return a family.
#[derive(Debug, Args)]
pub struct Return {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id.
    family: String,
    /// Why, without a word about the family: arguments can be seen by others.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// What became of it as one JSON object.
    #[arg(long)]
    json: bool,
}

/// Take a handover back.
#[derive(Debug, Args)]
pub struct Withdraw {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id.
    family: String,
    /// Why, without a word about the family: arguments can be seen by others.
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// The page as one JSON object.
    #[arg(long)]
    json: bool,
}

impl List {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = entered(words, &self.entrance, self.json)?;
        let mut lines = Lines::new();
        let mut found = 0;
        for kind in [WorkKind::Handover, WorkKind::HandedBack] {
            let asked = AskToday {
                mine: !self.all,
                kind: Some(kind),
                limit: u32::MAX,
            };
            let today = desk.today(asked);
            let today = today.map_err(|failure| self.entrance.refused(words, &failure))?;
            for item in &today.items {
                found += 1;
                match self.json {
                    true => lines.json(item)?,
                    false => lines.text(&line(words, item))?,
                }
            }
        }
        if !self.json && found == 0 {
            lines.text(&words.say("cli-handover-none", &[]))?;
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// `2026-00012  응우옌 가족  오세린  인수 …  <id>`.
fn line(words: &Words, item: &TodayItem) -> String {
    let said = item.work.words.as_deref().unwrap_or_default();
    let what = match item.work.kind {
        WorkKind::HandedBack => words.say("work-handed_back", &[("reason", said)]),
        _ => words.say("work-handover", &[("reason", said)]),
    };
    let parts = [
        item.file_number.as_str(),
        &item.title,
        item.worker.as_deref().unwrap_or_default(),
        &what,
        &item.family,
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join("  ")
}

impl Show {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = entered(words, &self.entrance, self.json)?;
        let page = look(words, &self.entrance, &desk, &self.family)?;
        tell(words, &page, self.json)
    }
}

impl Propose {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = entered(words, &self.entrance, self.json)?;
        let mut told = String::new();
        if self.told_stdin {
            // The passphrase, where it comes from standard input, is the line before it.
            io::stdin()
                .read_to_string(&mut told)
                .map_err(|error| Failure::CannotOpen(format!("--told-stdin: {error}")))?;
        }
        let account = self.account(words, &desk)?;
        let proposed = desk.propose_handover(ProposeHandover {
            family: self.family.clone(),
            account,
            reason: self.reason.clone(),
            told: Some(told),
        });
        proposed.map_err(|failure| Failure::of_desk(words, &self.family, &failure))?;
        let page = look(words, &self.entrance, &desk, &self.family)?;
        tell_last(words, &page, self.json)
    }

    /// The one account of that name.
    fn account(&self, words: &Words, desk: &Desk) -> Result<String, Failure> {
        let status = desk.status(contract::Nothing {});
        let status = status.map_err(|failure| self.entrance.refused(words, &failure))?;
        let accounts = status.centre.map(|it| it.accounts).unwrap_or_default();
        let mut named = accounts.into_iter().filter(|it| it.name == self.to);
        match (named.next(), named.next()) {
            (Some(account), None) => Ok(account.id),
            _ => Err(Failure::Refused(
                words.say("cli-no-one-account", &[("name", &self.to)]),
            )),
        }
    }
}

impl Accept {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = entered(words, &self.entrance, self.json)?;
        let of = last(words, &self.entrance, &desk, &self.family, None)?;
        let accepted = desk.accept_handover(of);
        accepted.map_err(|failure| Failure::of_desk(words, &self.family, &failure))?;
        let page = look(words, &self.entrance, &desk, &self.family)?;
        tell_last(words, &page, self.json)
    }
}

impl Return {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = entered(words, &self.entrance, self.json)?;
        let reason = Some(self.reason.clone());
        let of = last(words, &self.entrance, &desk, &self.family, reason)?;
        let record = of.record.clone();
        let returned = desk.return_handover(of);
        returned.map_err(|failure| Failure::of_desk(words, &self.family, &failure))?;
        // Whoever has returned it may open it no more.
        let mut lines = Lines::new();
        match self.json {
            true => lines.json(&serde_json::json!({
                "family": self.family,
                "record": record,
                "state": contract::HandoverState::Returned,
            }))?,
            false => lines.text(&words.say("handover-state-returned", &[]))?,
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Withdraw {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = entered(words, &self.entrance, self.json)?;
        let reason = self.reason.clone();
        let of = last(words, &self.entrance, &desk, &self.family, reason)?;
        let withdrawn = desk.withdraw_handover(of);
        withdrawn.map_err(|failure| Failure::of_desk(words, &self.family, &failure))?;
        let page = look(words, &self.entrance, &desk, &self.family)?;
        tell_last(words, &page, self.json)
    }
}

fn entered(words: &Words, entrance: &Entrance, json: bool) -> Result<Desk, Failure> {
    let desk = entrance.enter(words)?;
    let interrupt = Interrupt::listen();
    wait_for_register(words, &desk, &interrupt, &mut Progress::new(json))?;
    Ok(desk)
}

/// The page of a family. Where many were opened in a minute, the passphrase is asked once more.
fn look(
    words: &Words,
    entrance: &Entrance,
    desk: &Desk,
    family: &str,
) -> Result<HandoverPage, Failure> {
    let refused = |failure| Failure::of_desk(words, family, &failure);
    let of = OfFamily {
        family: family.to_owned(),
    };
    let page = match desk.look_handover(of.clone()) {
        Err(failure) if failure.code == FailureCode::Confirm => {
            let passphrase = entrance.passphrase_again(words, desk)?;
            desk.confirm_passphrase(ConfirmPassphrase { passphrase })
                .map_err(refused)?;
            desk.look_handover(of)
        }
        page => page,
    };
    page.map_err(refused)
}

/// The handover of a family that waits, or else its latest.
fn last(
    words: &Words,
    entrance: &Entrance,
    desk: &Desk,
    family: &str,
    reason: Option<String>,
) -> Result<OfRecord, Failure> {
    let all = look(words, entrance, desk, family)?.handovers;
    let waits = all.iter().find(|it| it.may_answer || it.may_withdraw);
    match waits.or(all.first()) {
        Some(handover) => Ok(OfRecord {
            family: family.to_owned(),
            record: handover.record.clone(),
            reason,
        }),
        None => Err(Failure::Refused(words.say("cli-handover-none", &[]))),
    }
}

fn tell(words: &Words, page: &HandoverPage, json: bool) -> Result<ExitCode, Failure> {
    let mut lines = Lines::new();
    match json {
        true => lines.json(page)?,
        false => {
            for line in page::of(words, page) {
                lines.text(&line)?;
            }
        }
    }
    lines.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// Tells what stands of the handover now; all of the page only as JSON.
fn tell_last(words: &Words, page: &HandoverPage, json: bool) -> Result<ExitCode, Failure> {
    if json {
        return tell(words, page, json);
    }
    let mut lines = Lines::new();
    for line in page
        .handovers
        .iter()
        .take(1)
        .flat_map(|it| page::handover(words, it))
    {
        lines.text(&line)?;
    }
    lines.finish()?;
    Ok(ExitCode::SUCCESS)
}
