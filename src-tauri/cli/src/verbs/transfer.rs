//! `transfer`: a family goes to another centre (이관), and comes from one. Each centre has the other's
//! card first, whose letters were compared on the telephone.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand};
use hamkke_core::contract::{
    AcceptTransfer, AskTransfer, ForgetPartner, KeepPartner, LoanFamily, Nothing, OtherCard,
    RefuseTransfer, SendTransfer, TransferRehearsal,
};
use hamkke_core::desk::Desk;
use hamkke_core::korea::day_in_korea;
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::computer::Told;
use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::{Lines, each};
use crate::progress::Progress;
use crate::wording::word;

/// What to do with transfers.
#[derive(Debug, Subcommand)]
pub enum TransferVerb {
    /// Save this centre's card for other centres, and show its letters.
    Card(InOne),
    /// List the other centres; with a folder, the cards in it.
    Partners(Partners),
    /// Send a family to another centre; `--rehearse` only says what would go and what would stay.
    Send(Send),
    /// List what other centres have sent in a folder.
    Look(InOne),
    /// Take over what another centre has sent.
    Accept(Answer),
    /// Refuse what another centre has sent.
    Refuse(Refuse),
    /// Hear the answers of other centres in a folder.
    Hear(InOne),
    /// List the families that are out to other centres, or are to go there.
    List(List),
}

impl TransferVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::Card(verb) => verb.save_card(words),
            Self::Partners(verb) => verb.run(words),
            Self::Send(verb) => verb.run(words),
            Self::Look(verb) => verb.look(words),
            Self::Accept(verb) => verb.run(words),
            Self::Refuse(verb) => verb.run(words),
            Self::Hear(verb) => verb.hear(words),
            Self::List(verb) => verb.run(words),
        }
    }
}

/// The families that are out.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    entrance: Entrance,
    /// One JSON object a family.
    #[arg(long)]
    json: bool,
}

impl List {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        wait_for_register(
            words,
            &desk,
            &Interrupt::listen(),
            &mut Progress::new(self.json),
        )?;
        let out = desk.families_out(Nothing {});
        let out = out.map_err(|it| self.entrance.refused(words, &it))?;
        each(self.json, &out.families, |one| {
            let day = day_in_korea(one.at).to_string();
            let id = format!("out-{}", word(&one.stage));
            let said = [("centre", one.centre_name.as_str()), ("day", &day)];
            let said = words.say(&id, &said);
            let LoanFamily {
                id,
                title,
                file_number,
            } = &one.family;
            format!("{id}  {file_number}  {title}  {said}")
        })
    }
}

/// In a folder.
#[derive(Debug, Args)]
pub struct InOne {
    #[command(flatten)]
    entrance: Entrance,
    /// The folder that is carried between the two.
    #[arg(long, value_name = "DIR")]
    folder: PathBuf,
    /// One JSON object a line.
    #[arg(long)]
    json: bool,
}

/// The other centres.
#[derive(Debug, Args)]
pub struct Partners {
    #[command(flatten)]
    entrance: Entrance,
    /// A folder with cards of other centres.
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Take into the books the centre whose card has these letters: they were compared on the
    /// telephone.
    #[arg(long, value_name = "LETTERS", requires = "folder")]
    add: Option<String>,
    /// Take a centre out of the books, by id or name.
    #[arg(long, value_name = "CENTRE", conflicts_with = "add")]
    forget: Option<String>,
    /// One JSON object a centre.
    #[arg(long)]
    json: bool,
}

/// Send a family.
#[derive(Debug, Args)]
pub struct Send {
    #[command(flatten)]
    entrance: Entrance,
    /// The folder that is carried between the two.
    #[arg(long, value_name = "DIR", required_unless_present = "rehearse")]
    folder: Option<PathBuf>,
    /// The family, by id.
    #[arg(value_name = "FAMILY")]
    family: String,
    /// The other centre, by id or name.
    #[arg(long, value_name = "CENTRE")]
    to: String,
    /// A paper that goes along, by id; given again for each. Somebody has looked that no number
    /// stands on it.
    #[arg(long, value_name = "PAPER")]
    paper: Vec<String>,
    /// Only say what would go and what would stay.
    #[arg(long)]
    rehearse: bool,
    /// JSON instead of words.
    #[arg(long)]
    json: bool,
}

/// Take over.
#[derive(Debug, Args)]
pub struct Answer {
    #[command(flatten)]
    entrance: Entrance,
    /// The folder that is carried between the two.
    #[arg(long, value_name = "DIR")]
    folder: PathBuf,
    /// The transfer, by id.
    #[arg(value_name = "TRANSFER")]
    transfer: String,
    /// JSON instead of words.
    #[arg(long)]
    json: bool,
}

/// Refuse.
#[derive(Debug, Args)]
pub struct Refuse {
    #[command(flatten)]
    answer: Answer,
    /// Why, which the other centre reads.
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

impl InOne {
    fn save_card(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = entered(&self.entrance, words, self.folder)?;
        let saved = desk.save_card(Nothing {});
        let saved = saved.map_err(|it| self.entrance.refused(words, &it))?;
        tell_cards(words, &[saved.card], self.json)
    }

    fn look(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = entered(&self.entrance, words, self.folder)?;
        let found = desk.look_transfers(Nothing {});
        let found = found.map_err(|it| self.entrance.refused(words, &it))?;
        let mut lines = Lines::new();
        if self.json {
            lines.json(&found)?;
        } else {
            for one in &found.found {
                let state = match &one.answered {
                    Some(stage) => words.say(&format!("transfer-answered-{}", word(stage)), &[]),
                    None => words.say(&format!("card-state-{}", word(&one.from.state)), &[]),
                };
                let (people, records) = (one.people.to_string(), one.records.to_string());
                let papers = one.papers.to_string();
                let counts = [
                    ("people", people.as_str()),
                    ("records", records.as_str()),
                    ("papers", papers.as_str()),
                ];
                lines.text(&format!(
                    "{}  {}  {}  {state}  {}  {}  {}",
                    one.transfer,
                    one.from.name,
                    one.from.fingerprint,
                    day_in_korea(one.at),
                    one.title,
                    words.say("transfer-counts", &counts)
                ))?;
            }
            for (id, count) in [
                ("transfer-for-others", found.for_others),
                ("transfer-damaged", found.damaged),
            ] {
                if count > 0 {
                    lines.text(&words.say(id, &[("count", &count.to_string())]))?;
                }
            }
        }
        lines.finish()?;
        Ok(match found.damaged {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::from(REFUSED),
        })
    }

    fn hear(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = entered(&self.entrance, words, self.folder)?;
        let heard = desk.hear_transfers(Nothing {});
        let heard = heard.map_err(|it| self.entrance.refused(words, &it))?;
        let mut lines = Lines::new();
        if self.json {
            lines.json(&heard)?;
        } else {
            for one in &heard.heard {
                let id = match one.late {
                    true => "transfer-heard-late".to_owned(),
                    false => format!("transfer-heard-{}", word(&one.transfer.stage)),
                };
                let text = |it: &Option<String>| it.clone().unwrap_or_default();
                let by = text(&one.transfer.answered_by);
                let (number, reply) = (text(&one.transfer.file_number), text(&one.transfer.reply));
                let said = [
                    ("centre", one.transfer.centre_name.as_str()),
                    ("by", by.as_str()),
                    ("number", number.as_str()),
                    ("reason", reply.as_str()),
                ];
                lines.text(&format!(
                    "{}  {}  {}",
                    one.family.id,
                    one.family.title,
                    words.say(&id, &said)
                ))?;
            }
            if heard.passed_over > 0 {
                let count = heard.passed_over.to_string();
                lines.text(&words.say("transfer-passed-over", &[("count", &count)]))?;
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Partners {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let host = self.folder.clone();
        let desk = match host {
            Some(folder) => entered(&self.entrance, words, folder)?,
            None => self.entrance.enter(words)?,
        };
        let refused = |failure| self.entrance.refused(words, &failure);
        if let Some(centre) = &self.forget {
            let centre = partner(&desk, centre).map_err(refused)?;
            desk.forget_partner(ForgetPartner { centre })
                .map_err(refused)?;
        }
        if self.folder.is_some() {
            let cards = desk.look_cards(Nothing {}).map_err(refused)?.cards;
            let Some(letters) = &self.add else {
                return tell_cards(words, &cards, self.json);
            };
            let bare = |text: &str| text.replace('-', "").to_uppercase();
            let mut cards = cards.into_iter();
            let card = cards.find(|it| bare(&it.fingerprint) == bare(letters));
            let Some(card) = card else {
                let said = words.say("transfer-no-such-card", &[]);
                return Err(Failure::Refused(said));
            };
            desk.keep_partner(KeepPartner {
                centre: card.centre,
                fingerprint: card.fingerprint,
            })
            .map_err(refused)?;
        }
        let partners = desk.partners(Nothing {}).map_err(refused)?;
        let mut lines = Lines::new();
        for one in &partners.partners {
            match self.json {
                true => lines.json(one)?,
                false => lines.text(&format!(
                    "{}  {}  {}",
                    one.centre, one.fingerprint, one.name
                ))?,
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Send {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = match self.folder.clone() {
            Some(folder) => entered(&self.entrance, words, folder)?,
            None => self.entrance.enter(words)?,
        };
        let refused = |failure| self.entrance.refused(words, &failure);
        let centre = partner(&desk, &self.to).map_err(refused)?;
        if self.rehearse {
            let rehearsed = desk.rehearse_transfer(AskTransfer {
                family: self.family.clone(),
                centre,
            });
            return tell_rehearsal(words, &rehearsed.map_err(refused)?, self.json);
        }
        let own_passphrase = self.entrance.passphrase_again(words, &desk)?;
        let sent = desk.send_transfer(SendTransfer {
            family: self.family.clone(),
            centre,
            papers: self.paper.clone(),
            own_passphrase,
        });
        let sent = sent.map_err(refused)?;
        let mut lines = Lines::new();
        match (self.json, sent.family.transfer) {
            (true, transfer) => lines.json(&transfer)?,
            (false, Some(it)) => lines.text(&format!(
                "{}  {}",
                it.record,
                words.say("transfer-sent-cli", &[("centre", &it.centre_name)])
            ))?,
            (false, None) => {}
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Answer {
    /// The desk, once the folder was looked at.
    fn looked(&self, words: &Words) -> Result<Desk, Failure> {
        let desk = entered(&self.entrance, words, self.folder.clone())?;
        desk.look_transfers(Nothing {})
            .map_err(|it| self.entrance.refused(words, &it))?;
        Ok(desk)
    }

    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.looked(words)?;
        let family = desk.accept_transfer(AcceptTransfer {
            transfer: self.transfer.clone(),
        });
        let family = family.map_err(|it| self.entrance.refused(words, &it))?;
        let mut lines = Lines::new();
        match self.json {
            true => lines.json(&family.transfer)?,
            false => lines.text(&format!(
                "{}  {}  {}",
                family.id, family.file_number, family.title
            ))?,
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Refuse {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.answer.looked(words)?;
        desk.refuse_transfer(RefuseTransfer {
            transfer: self.answer.transfer.clone(),
            reason: self.reason,
        })
        .map_err(|it| self.answer.entrance.refused(words, &it))?;
        Ok(ExitCode::SUCCESS)
    }
}

fn entered(entrance: &Entrance, words: &Words, folder: PathBuf) -> Result<Desk, Failure> {
    entrance.enter_with(words, Arc::new(Told::folder(folder)))
}

/// The id of a centre of the books, by id or name; what was typed where it is neither, which the
/// desk refuses.
fn partner(desk: &Desk, named: &str) -> Result<String, hamkke_core::contract::Failure> {
    let partners = desk.partners(Nothing {})?.partners.into_iter();
    let mut partners = partners.filter(|it| it.centre == named || it.name == named);
    Ok(match (partners.next(), partners.next()) {
        (Some(one), None) => one.centre,
        _ => named.to_owned(),
    })
}

fn tell_cards(words: &Words, cards: &[OtherCard], json: bool) -> Result<ExitCode, Failure> {
    let mut lines = Lines::new();
    for card in cards {
        match json {
            true => lines.json(card)?,
            false => lines.text(&format!(
                "{}  {}  {}  {}",
                card.centre,
                card.fingerprint,
                words.say(&format!("card-state-{}", word(&card.state)), &[]),
                card.name
            ))?,
        }
    }
    lines.finish()?;
    Ok(ExitCode::SUCCESS)
}

fn tell_rehearsal(
    words: &Words,
    rehearsed: &TransferRehearsal,
    json: bool,
) -> Result<ExitCode, Failure> {
    let mut lines = Lines::new();
    if json {
        lines.json(rehearsed)?;
        lines.finish()?;
        return Ok(ExitCode::SUCCESS);
    }
    lines.text(&words.say("transfer-goes", &[("people", &rehearsed.people.join(", "))]))?;
    for one in &rehearsed.going {
        let kind = words.say(&format!("kind-{}", one.kind.name()), &[]);
        lines.text(&format!("  {kind} {}", one.count))?;
    }
    for paper in &rehearsed.papers {
        lines.text(&format!("  {}  {}", paper.record, paper.name))?;
    }
    lines.text(&words.say("transfer-stays", &[]))?;
    for one in &rehearsed.staying {
        let why = words.say(&format!("stays-{}", word(&one.why)), &[]);
        lines.text(&format!("  {why} {} {}", one.count, one.people.join(", ")))?;
    }
    lines.finish()?;
    Ok(ExitCode::SUCCESS)
}
