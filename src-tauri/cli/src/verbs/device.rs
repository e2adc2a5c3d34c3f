//! `device`: the computers of the centre.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand, ValueEnum};
use hamkke_core::centre::DeviceSort;
use hamkke_core::contract::{
    DeviceLine, Devices, EnrolDevice, JoinCentre, Nothing, WithdrawDevice,
};
use hamkke_core::desk::Desk;
use hamkke_core::korea::day_in_korea;
use hamkke_core::words::Words;

use super::named::only;
use crate::centre::{Entrance, desk_with};
use crate::computer::Told;
use crate::failure::Failure;
use crate::output::{Lines, each, one};
use crate::passphrase::Passphrase;

/// What to do with the computers of a centre.
#[derive(Debug, Subcommand)]
pub enum DeviceVerb {
    /// List the computers of the centre.
    List(List),
    /// Write the books for a new computer into a folder, and show the code that opens them.
    Enrol(Enrol),
    /// Join a centre on a new computer, with a folder and a code.
    Join(Join),
    /// Withdraw a computer that was lost or is no longer used.
    Withdraw(Withdraw),
}

impl DeviceVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::List(verb) => verb.run(words),
            Self::Enrol(verb) => verb.run(words),
            Self::Join(verb) => verb.run(words),
            Self::Withdraw(verb) => verb.run(words),
        }
    }
}

/// What a computer is for.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Sort {
    /// In the office.
    Office,
    /// For visits.
    Laptop,
}

impl From<Sort> for DeviceSort {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::Office => Self::Office,
            Sort::Laptop => Self::Laptop,
        }
    }
}

/// List the computers.
#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    entrance: Entrance,
    /// One JSON object a computer.
    #[arg(long)]
    json: bool,
}

/// Enrol a new computer. One's own passphrase is asked for once more, on the second line where it
/// comes from standard input.
#[derive(Debug, Args)]
pub struct Enrol {
    #[command(flatten)]
    entrance: Entrance,
    /// What it is to be called.
    #[arg(long, value_name = "NAME")]
    name: String,
    /// What it is for.
    #[arg(long, value_enum, default_value_t = Sort::Laptop)]
    sort: Sort,
    /// The folder that is carried to it.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// One JSON object with the code.
    #[arg(long)]
    json: bool,
}

/// Join a centre. The code is asked for, or stands on the first line of standard input.
#[derive(Debug, Args)]
pub struct Join {
    /// The folder in which the centre is to be here.
    #[arg(long, value_name = "DIR")]
    centre: PathBuf,
    /// The folder that was carried here.
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    #[command(flatten)]
    code: Passphrase,
}

/// Withdraw a computer. One's own passphrase is asked for once more, on the second line where it
/// comes from standard input.
#[derive(Debug, Args)]
pub struct Withdraw {
    #[command(flatten)]
    entrance: Entrance,
    /// The computer, by name or id.
    #[arg(value_name = "NAME")]
    of: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// One JSON object a computer.
    #[arg(long)]
    json: bool,
}

impl List {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let devices = desk.devices(Nothing {});
        let devices = devices.map_err(|it| self.entrance.refused(words, &it))?;
        tell(words, &devices, self.json)
    }
}

impl Enrol {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let host = Arc::new(Told::folder(self.to.clone()));
        let desk = self.entrance.enter_with(words, host)?;
        let enrolled = desk.enrol_device(EnrolDevice {
            name: self.name.clone(),
            sort: self.sort.into(),
            own_passphrase: self.entrance.passphrase_again(words, &desk)?,
        });
        let enrolled = enrolled.map_err(|it| self.entrance.refused(words, &it))?;
        one(self.json, &enrolled, || {
            enrolled.code.clone().unwrap_or_default()
        })
    }
}

impl Join {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = desk_with(&self.centre, Arc::new(Told::folder(self.from.clone())));
        let refused = |failure| Failure::of_desk(words, self.from.display(), &failure);
        desk.found_enrolments(Nothing {}).map_err(refused)?;
        let code = self.code.read_code(words)?;
        let status = desk.join_centre(JoinCentre { code }).map_err(refused)?;
        let mut lines = Lines::new();
        lines.text(&status.centre.map(|it| it.name).unwrap_or_default())?;
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Withdraw {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let device = find(words, &self.entrance, &desk, &self.of)?;
        let withdrawn = desk.withdraw_device(WithdrawDevice {
            device: device.id,
            reason: self.reason.clone(),
            own_passphrase: self.entrance.passphrase_again(words, &desk)?,
        });
        let devices = withdrawn.map_err(|it| self.entrance.refused(words, &it))?;
        tell(words, &devices, self.json)
    }
}

/// The computer of that name or id that was not withdrawn.
fn find(
    words: &Words,
    entrance: &Entrance,
    desk: &Desk,
    name: &str,
) -> Result<DeviceLine, Failure> {
    let devices = desk.devices(Nothing {});
    let devices = devices.map_err(|it| entrance.refused(words, &it))?;
    let devices = devices.devices.into_iter();
    let fitting = devices.filter(|it| it.withdrawn.is_none() && (it.name == name || it.id == name));
    only(words, ("cli-no-one-device", name), fitting)
}

fn tell(words: &Words, devices: &Devices, json: bool) -> Result<ExitCode, Failure> {
    each(json, &devices.devices, |device| line(words, device))
}

fn line(words: &Words, device: &DeviceLine) -> String {
    let sort = words.say(&format!("device-sort-{}", device.sort.name()), &[]);
    let mut line = format!("{}  {}  {sort}", device.id, device.name);
    if let Some(heard) = device.heard {
        line.push_str(&format!("  {}", day_in_korea(heard)));
    }
    if let Some(withdrawn) = &device.withdrawn {
        let day = day_in_korea(withdrawn.at).to_string();
        let said = words.say(
            "device-withdrawn",
            &[
                ("by", &withdrawn.by),
                ("at", &day),
                ("reason", &withdrawn.reason),
            ],
        );
        line.push_str(&format!("  {said}"));
    }
    line
}
