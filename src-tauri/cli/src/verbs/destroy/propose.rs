//! `destroy propose`: the destruction of what is due, or of what a person asked for.

use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use hamkke_core::contract::ProposeDestruction;
use hamkke_core::retention::{DestructionGround, RecordClass};
use hamkke_core::words::Words;

use super::{Class, asked, said};
use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;

/// Propose the destruction of what is due, or of what a person asked for.
///
/// The passphrase is asked for once more; it stands on the second line where it comes from
/// standard input.
#[derive(Debug, Args)]
pub struct Propose {
    #[command(flatten)]
    entrance: Entrance,
    /// What of the families.
    #[arg(long, value_enum, default_value_t = Class::CaseFile)]
    class: Class,
    /// A family, by its id; may be given several times.
    #[arg(long, value_name = "ID", required_unless_present = "all_due")]
    family: Vec<String>,
    /// Every family of which that class is due.
    #[arg(long, conflicts_with_all = ["family", "asked_on"])]
    all_due: bool,
    /// The day on which a person of the family asked for it, whatever the period.
    #[arg(long, value_name = "YYYY-MM-DD", requires = "remark")]
    asked_on: Option<NaiveDate>,
    /// Why, for whoever approves.
    #[arg(long, value_name = "TEXT")]
    remark: Option<String>,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

impl Propose {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        wait_for_register(words, &desk, &interrupt, &mut Progress::new(self.json))?;
        let folder = self.entrance.folder().display().to_string();
        let refused = |failure| Failure::of_desk(words, &folder, &failure);
        let class: RecordClass = self.class.into();
        let families = match self.all_due {
            true => {
                let due = desk.destructions(asked(Some(class), u32::MAX));
                let due = due.map_err(refused)?.due.into_iter();
                due.map(|line| line.family.id).collect()
            }
            false => self.family,
        };
        let own_passphrase = self.entrance.passphrase_again(words, &desk)?;
        let proposed = desk.propose_destruction(ProposeDestruction {
            class,
            ground: match self.asked_on {
                Some(_) => DestructionGround::OnRequest,
                None => DestructionGround::PeriodOver,
            },
            families,
            asked_on: self.asked_on,
            remark: self.remark,
            own_passphrase,
        });
        let proposed = proposed.map_err(refused)?;
        let mut lines = Lines::new();
        if let Some(line) = proposed.all.first() {
            match self.json {
                true => lines.json(line)?,
                false => lines.text(&said(words, line))?,
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}
