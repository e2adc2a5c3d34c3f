//! `bench`: the figures that the program is held to, in one table.
//!
//! Everything is measured through the doors that the window uses, on a sample centre that is made
//! once and kept. The window's own times are not measured here.

mod answers;
mod backups;
mod counts;
mod documents;
mod figure;
mod house;
mod lists;
mod pictures;
mod reading;
mod shelf;
mod union;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;
use hamkke_core::contract::{AccessRules, Nothing};
use hamkke_core::desk::Desk;
use hamkke_core::words::Words;

use self::figure::{Figure, Goal, table};
use crate::centre::{desk_at, wait_for_register};
use crate::computer::Computer;
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::sample_centre::found_sample;
use hamkke_core::desk::Host as _;

/// Measure the core on a sample centre.
#[derive(Debug, Args)]
pub struct Bench {
    /// How many families the sample centre has.
    #[arg(long, value_name = "N", default_value_t = 20_000)]
    families: usize,
    /// Where the sample centre is kept; beside the program unless told.
    #[arg(long, value_name = "DIR")]
    centre: Option<PathBuf>,
    /// Only what has to do with several computers: the shelf, and visits.
    #[arg(long)]
    shelf: bool,
    /// One JSON object a figure.
    #[arg(long)]
    json: bool,
}

impl Bench {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let folder = match &self.centre {
            Some(folder) => folder.clone(),
            None => beside_the_program(self.families)?,
        };
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        let mut figures = Vec::new();
        let desk = self.enter(words, &folder, &interrupt, &mut progress, &mut figures)?;
        if self.shelf {
            figures.push(union::measure(&desk, &folder, words)?);
            drop(desk);
            figures.extend(shelf::measure(words, &folder, &interrupt, &mut progress)?);
            drop(progress);
            return self.tell(words, &figures);
        }
        let mut run = house::Run {
            words,
            desk: &desk,
            folder: &folder,
            interrupt: &interrupt,
            progress: &mut progress,
        };
        figures.extend(run.measure()?);
        let facts = run.facts()?;
        let today = Computer.today();
        figures.extend(answers::measure(&facts, today)?);
        let drawn = pictures::measure(&desk, today);
        figures.push(drawn.map_err(|it| Failure::of_desk(words, "bench", &it))?);
        let counted = counts::measure(&desk, today);
        figures.extend(counted.map_err(|it| Failure::of_desk(words, "bench", &it))?);
        interrupt.check(words)?;
        let read = reading::measure(&desk, today);
        figures.extend(read.map_err(|it| Failure::of_desk(words, "bench", &it))?);
        interrupt.check(words)?;
        let printed = documents::measure(&desk, &facts, today);
        figures.extend(printed.map_err(|it| Failure::of_desk(words, "bench", &it))?);
        interrupt.check(words)?;
        let listed = lists::measure(&desk);
        figures.extend(listed.map_err(|it| Failure::of_desk(words, "bench", &it))?);
        interrupt.check(words)?;
        figures.push(union::measure(&desk, &folder, words)?);
        let backed = backups::measure(words, &desk, &folder, &interrupt, &mut progress);
        figures.extend(backed?);
        let changed = house::change_keys(&desk);
        figures.extend(changed.map_err(|it| Failure::of_desk(words, "bench", &it))?);
        // Only one program at a time has the centre open.
        drop(desk);
        figures.push(house::open_register(words, &folder)?);
        figures.extend(shelf::measure(words, &folder, &interrupt, &mut progress)?);
        drop(progress);
        self.tell(words, &figures)
    }

    fn tell(&self, words: &Words, figures: &[Figure]) -> Result<ExitCode, Failure> {
        let mut lines = Lines::new();
        if self.json {
            for figure in figures {
                lines.json(figure)?;
            }
        } else {
            for line in table(words, figures) {
                lines.text(&line)?;
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }

    /// Makes the sample centre, or enters the one that an earlier run has made.
    fn enter(
        &self,
        words: &Words,
        folder: &Path,
        interrupt: &Interrupt,
        progress: &mut Progress,
        figures: &mut Vec<Figure>,
    ) -> Result<Desk, Failure> {
        let refused = |failure| Failure::of_desk(words, folder.display(), &failure);
        if !folder.exists() {
            // Made beside its place and moved there whole: an interrupted run is begun anew.
            let making = folder.with_extension("new");
            if making.exists() {
                std::fs::remove_dir_all(&making)
                    .map_err(|error| Failure::cannot_open(&making, error))?;
            }
            let began = Instant::now();
            drop(found_sample(
                words,
                &making,
                self.families,
                1,
                interrupt,
                progress,
            )?);
            figures.push(Figure::once(
                "bench-sample",
                Goal::Seconds(300.0),
                began.elapsed(),
            ));
            std::fs::rename(&making, folder)
                .map_err(|error| Failure::cannot_open(folder, error))?;
        }
        let desk = desk_at(folder);
        house::sign_in(&desk).map_err(refused)?;
        desk.status(Nothing {}).map_err(refused)?;
        // Nobody opens as many families in a minute as a measurement does.
        let rules = AccessRules {
            keep_years: 2,
            review_days: 31,
            families_a_minute: 10_000,
        };
        desk.set_access_rules(rules).map_err(refused)?;
        wait_for_register(words, &desk, interrupt, progress)?;
        Ok(desk)
    }
}

fn beside_the_program(families: usize) -> Result<PathBuf, Failure> {
    let program = std::env::current_exe()
        .map_err(|error| Failure::CannotOpen(format!("hamkke-cli: {error}")))?;
    let name = format!("hamkke-bench-{families}");
    Ok(program.with_file_name(name))
}
