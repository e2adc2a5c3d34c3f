//! `loan`: families on a laptop for a visit. `take` and `return` do on each side what is to be done
//! there: the office packs and takes in, the laptop takes over and hands back.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use hamkke_core::centre::LoanPurpose;
use hamkke_core::contract::{
    AskHomecoming, ExtendHere, ExtendLoan, FamilyComing, Lend, LoanHereLine, LoanLine, Loans,
    LoansHere, Nothing, ReceiveLoan, WithdrawLoan,
};
use hamkke_core::desk::Desk;
use hamkke_core::korea::day_in_korea;
use hamkke_core::words::Words;

use super::conflicts::{Line, list};
use super::named::only;
use crate::centre::Entrance;
use crate::computer::Told;
use crate::failure::{Failure, REFUSED};
use crate::output::{Lines, each, one};
use crate::wording::word;

/// What to do with loans.
#[derive(Debug, Subcommand)]
pub enum LoanVerb {
    /// In the office: pack families into a folder. On a laptop: take over what was packed.
    Take(Take),
    /// On a laptop: hand back. In the office: take in what came home; `--rehearse` only says what.
    Return(Return),
    /// List the loans, or on a laptop what is here.
    List(List),
    /// In the office: give a loan more time and show the code. On a laptop: type that code.
    Extend(Extend),
    /// Take a loan back in the office's books.
    Withdraw(Withdraw),
}

impl LoanVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::Take(verb) => verb.run(words),
            Self::Return(verb) => verb.run(words),
            Self::List(verb) => verb.run(words),
            Self::Extend(verb) => verb.run(words),
            Self::Withdraw(verb) => verb.run(words),
        }
    }
}

/// What a loan is for.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// A home visit.
    Visit,
    /// Counselling elsewhere.
    Outreach,
    /// An event.
    Event,
    /// Other work outside.
    Other,
}

impl From<What> for LoanPurpose {
    fn from(what: What) -> Self {
        match what {
            What::Visit => Self::Visit,
            What::Outreach => Self::Outreach,
            What::Event => Self::Event,
            What::Other => Self::Other,
        }
    }
}

/// Pack a loan, or take it over.
#[derive(Debug, Args)]
pub struct Take {
    #[command(flatten)]
    entrance: Entrance,
    /// The folder that is carried between the two.
    #[arg(long, value_name = "DIR")]
    folder: PathBuf,
    /// A family to lend; given again for each.
    #[arg(long, value_name = "FAMILY")]
    family: Vec<String>,
    /// The laptop, by name or id.
    #[arg(long, value_name = "NAME")]
    laptop: Option<String>,
    /// Who borrows, by name.
    #[arg(long, value_name = "NAME")]
    borrower: Option<String>,
    /// What for.
    #[arg(long, value_enum, default_value_t = What::Visit)]
    purpose: What,
    /// The last day; the next working day unless told.
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
    /// One JSON object a loan.
    #[arg(long)]
    json: bool,
}

/// Hand back, or take in.
#[derive(Debug, Args)]
pub struct Return {
    #[command(flatten)]
    entrance: Entrance,
    /// The folder that is carried between the two.
    #[arg(long, value_name = "DIR")]
    folder: PathBuf,
    /// Only say what would come in.
    #[arg(long)]
    rehearse: bool,
    /// One JSON object a loan.
    #[arg(long)]
    json: bool,
}

/// List the loans.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    entrance: Entrance,
    /// One JSON object a loan.
    #[arg(long)]
    json: bool,
}

/// More time.
#[derive(Debug, Args)]
pub struct Extend {
    #[command(flatten)]
    entrance: Entrance,
    /// The loan, by id.
    #[arg(value_name = "LOAN", required_unless_present = "code")]
    loan: Option<String>,
    /// Its last day from now on.
    #[arg(long, value_name = "DATE", required_unless_present = "code")]
    until: Option<NaiveDate>,
    /// On a laptop: the code that the office read out.
    #[arg(long, value_name = "CODE", conflicts_with_all = ["loan", "until"])]
    code: Option<String>,
    /// One JSON object a loan.
    #[arg(long)]
    json: bool,
}

/// Take a loan back.
#[derive(Debug, Args)]
pub struct Withdraw {
    #[command(flatten)]
    entrance: Entrance,
    /// The loan, by id.
    #[arg(value_name = "LOAN")]
    loan: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// One JSON object a loan.
    #[arg(long)]
    json: bool,
}

impl Take {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let host = Arc::new(Told::folder(self.folder.clone()));
        let desk = self.entrance.enter_with(words, host)?;
        let refused = |failure| self.entrance.refused(words, &failure);
        if is_laptop(&desk) {
            let here = desk.take_loan(Nothing {}).map_err(refused)?;
            return tell_here(words, &here, self.json);
        }
        let loans = desk.loans(Nothing {}).map_err(refused)?;
        // Where there is but one it need not be named.
        let named = self.laptop.as_ref();
        let laptops = loans.laptops.into_iter();
        let laptops =
            laptops.filter(|it| named.is_none_or(|name| *name == it.name || *name == it.id));
        let name = named.map_or("", String::as_str);
        let laptop = only(words, ("cli-no-one-device", name), laptops)?;
        let named = self.borrower.as_ref();
        let borrowers = loans.borrowers.into_iter();
        let borrowers = borrowers.filter(|it| named.is_none_or(|name| *name == it.name));
        let name = named.map_or("", String::as_str);
        let borrower = only(words, ("cli-no-one-account", name), borrowers)?;
        let lent = desk.lend(Lend {
            families: self.family.clone(),
            device: laptop.id,
            account: borrower.id,
            purpose: self.purpose.into(),
            until: self.until.unwrap_or(loans.usual_until),
        });
        tell(words, &lent.map_err(refused)?.loans, self.json)
    }
}

impl Return {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let host = Arc::new(Told::folder(self.folder.clone()));
        let desk = self.entrance.enter_with(words, host)?;
        let refused = |failure| self.entrance.refused(words, &failure);
        if is_laptop(&desk) {
            let here = desk.hand_back(Nothing {}).map_err(refused)?;
            return tell_here(words, &here, self.json);
        }
        let found = desk.look_homecomings(Nothing {}).map_err(refused)?.found;
        let mut lines = Lines::new();
        let mut all_home = true;
        for coming in found {
            let families = match self.rehearse {
                true => coming.families.clone(),
                false => {
                    let received = desk.receive_loan(ReceiveLoan {
                        loan: coming.loan.clone(),
                    });
                    let received = received.map_err(refused)?;
                    all_home &= received.all_home;
                    received.families
                }
            };
            for family in families {
                lines.answer(self.json, &family, || coming_line(words, &family))?;
                if self.rehearse {
                    let of = (coming.loan.as_str(), family.family.id.as_str());
                    self.tell_disputes((words, &desk), of, &mut lines)?;
                }
            }
        }
        lines.finish()?;
        Ok(match all_home {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(REFUSED),
        })
    }
}

impl Return {
    /// What would be disagreed about in a family that comes home, as the window shows it.
    fn tell_disputes(
        &self,
        (words, desk): (&Words, &Desk),
        (loan, family): (&str, &str),
        lines: &mut Lines,
    ) -> Result<(), Failure> {
        let coming = desk.rehearse_homecoming(AskHomecoming {
            loan: loan.to_owned(),
            family: family.to_owned(),
        });
        let coming = coming.map_err(|it| self.entrance.refused(words, &it))?;
        for dispute in &coming.disputes {
            match self.json {
                true => lines.json(&Line { family, dispute })?,
                false => list(words, family, dispute, lines)?,
            }
        }
        Ok(())
    }
}

impl List {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let refused = |failure| self.entrance.refused(words, &failure);
        match is_laptop(&desk) {
            true => {
                let here = desk.loans_here(Nothing {}).map_err(refused)?;
                tell_here(words, &here, self.json)
            }
            false => tell(words, &desk.loans(Nothing {}).map_err(refused)?, self.json),
        }
    }
}

impl Extend {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let refused = |failure| self.entrance.refused(words, &failure);
        if let Some(code) = &self.code {
            let here = desk.extend_here(ExtendHere { code: code.clone() });
            return tell_here(words, &here.map_err(refused)?, self.json);
        }
        let (Some(loan), Some(until)) = (self.loan.clone(), self.until) else {
            return Ok(ExitCode::from(REFUSED));
        };
        let extended = desk.extend_loan(ExtendLoan { loan, until });
        let extended = extended.map_err(refused)?;
        one(self.json, &extended, || extended.code.clone())
    }
}

impl Withdraw {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let withdrawn = desk.withdraw_loan(WithdrawLoan {
            loan: self.loan.clone(),
            reason: self.reason.clone(),
        });
        let loans = withdrawn.map_err(|it| self.entrance.refused(words, &it))?;
        tell(words, &loans, self.json)
    }
}

/// Whether this computer is one for visits.
fn is_laptop(desk: &Desk) -> bool {
    let session = desk.status(Nothing {}).ok().and_then(|it| it.session);
    session.is_some_and(|it| it.visit.is_some())
}

fn tell(words: &Words, loans: &Loans, json: bool) -> Result<ExitCode, Failure> {
    each(json, &loans.loans, |loan| line(words, loan))
}

fn line(words: &Words, loan: &LoanLine) -> String {
    let state = words.say(&format!("loan-state-{}", word(&loan.state)), &[]);
    let purpose = words.say(&format!("loan-purpose-{}", loan.purpose.name()), &[]);
    let (from, until) = (day_in_korea(loan.from), day_in_korea(loan.until));
    let titles: Vec<&str> = loan.families.iter().map(|it| it.title.as_str()).collect();
    format!(
        "{}  {state}  {from}  {until}  {}  {}  {purpose}  {}",
        loan.id,
        loan.device,
        loan.account,
        titles.join(", ")
    )
}

fn tell_here(words: &Words, here: &LoansHere, json: bool) -> Result<ExitCode, Failure> {
    each(json, &here.loans, |loan| line_here(words, loan))
}

fn line_here(words: &Words, loan: &LoanHereLine) -> String {
    let (lent, made) = (loan.lent.to_string(), loan.made.to_string());
    let families = words.say("visit-families", &[("lent", &lent), ("made", &made)]);
    let state = match (loan.forgotten, loan.over) {
        (true, _) => words.say("loan-state-forgotten", &[]),
        (false, true) => words.say("loan-state-overdue", &[]),
        (false, false) => day_in_korea(loan.until).to_string(),
    };
    format!("{}  {families}  {state}", loan.id)
}

fn coming_line(words: &Words, coming: &FamilyComing) -> String {
    let id = match coming.made_there {
        true => "home-made-there",
        false => "home-entries",
    };
    let count = coming.entries.to_string();
    let said = words.say(id, &[("count", &count)]);
    format!("{}  {}  {said}", coming.family.id, coming.family.title)
}
