//! `conflicts`: where people wrote differently about one thing.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{
    AskToday, ConfirmPassphrase, Dispute, Disputes, FailureCode, OfFamily, Said, WorkKind,
};
use hamkke_core::desk::Desk;
use hamkke_core::model::Value;
use hamkke_core::words::Words;
use serde::Serialize;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::word;

/// Every open disagreement of a centre, or of one family: who said what, when, on which device.
/// Each family that has one is opened, which is noted in the access log.
#[derive(Debug, Args)]
pub struct Conflicts {
    #[command(flatten)]
    entrance: Entrance,
    /// Only of this family, by its id.
    #[arg(long, value_name = "FAMILY")]
    family: Option<String>,
    /// One JSON object a disagreement.
    #[arg(long)]
    json: bool,
}

/// A disagreement and whose it is.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    pub(super) family: &'a str,
    #[serde(flatten)]
    pub(super) dispute: &'a Dispute,
}

impl Conflicts {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let families = match &self.family {
            Some(family) => vec![family.clone()],
            None => self.families(words, &desk)?,
        };
        let mut lines = Lines::new();
        let mut open = 0;
        for family in &families {
            for dispute in &self.disputes(words, &desk, family)?.open {
                open += 1;
                match self.json {
                    true => lines.json(&Line { family, dispute })?,
                    false => list(words, family, dispute, &mut lines)?,
                }
            }
        }
        if !self.json {
            let (open, of) = (open.to_string(), families.len().to_string());
            lines.text(&words.say("cli-conflicts", &[("open", &open), ("families", &of)]))?;
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }

    /// The families in which there is one, by the register.
    fn families(&self, words: &Words, desk: &Desk) -> Result<Vec<String>, Failure> {
        let asked = AskToday {
            mine: false,
            kind: Some(WorkKind::Conflict),
            limit: u32::MAX,
        };
        let today = desk
            .today(asked)
            .map_err(|failure| self.entrance.refused(words, &failure))?;
        let mut families: Vec<String> = today.items.into_iter().map(|it| it.family).collect();
        families.sort_unstable();
        families.dedup();
        Ok(families)
    }

    /// Those of a family. Where many were opened in a minute, the passphrase is asked once more.
    fn disputes(&self, words: &Words, desk: &Desk, family: &str) -> Result<Disputes, Failure> {
        let of = OfFamily {
            family: family.to_owned(),
        };
        let refused = |failure| Failure::of_desk(words, family, &failure);
        let disputes = match desk.disputes(of.clone()) {
            Err(failure) if failure.code == FailureCode::Confirm => {
                let passphrase = self.entrance.passphrase_again(words, desk)?;
                desk.confirm_passphrase(ConfirmPassphrase { passphrase })
                    .map_err(refused)?;
                desk.disputes(of.clone())
            }
            disputes => disputes,
        };
        let disputes = disputes.map_err(refused)?;
        desk.close_family(of).map_err(refused)?;
        Ok(disputes)
    }
}

/// One as a person reads it: about what it is, and who said what.
pub(super) fn list(
    words: &Words,
    family: &str,
    dispute: &Dispute,
    lines: &mut Lines,
) -> Result<(), Failure> {
    let kind = words.say(&format!("kind-{}", dispute.kind.name()), &[]);
    let field = words.say(&format!("field-{}", dispute.field.name()), &[]);
    let about = [
        family,
        dispute.person.as_deref().unwrap_or_default(),
        &kind,
        &field,
    ];
    let about: Vec<&str> = about.into_iter().filter(|it| !it.is_empty()).collect();
    lines.text(&about.join(" · "))?;
    for said in &dispute.said {
        lines.text(&format!("  {}", statement(said)))?;
    }
    lines.text("")
}

/// `2023-03-03T02:00:00Z  김하나  접수 1  home_visit 2023-03-03  어머니: 010-…`.
fn statement(said: &Said) -> String {
    let contact = said.contact.as_ref().map(|it| {
        let way = it.way.clone().unwrap_or_else(|| word(&it.kind));
        format!("{way} {}", it.on)
    });
    let value = match &said.value {
        Value::Text(text) => text.clone(),
        value => serde_json::to_string(value).unwrap_or_default(),
    };
    let parts = [
        Some(said.at.format("%Y-%m-%d %H:%M").to_string()),
        Some(said.by.clone()),
        Some(said.device.clone()),
        contact,
        Some(value),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("  ")
}
