//! `shelf`: the shelf that the centre's computers share.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use hamkke_core::contract::{Nothing, ShelfPlace, ShelfTried};
use hamkke_core::desk::{Desk, Host as _, try_shelf};
use hamkke_core::shelf::{Round, Way};
use hamkke_core::words::Words;
use serde::Serialize;

use crate::centre::{Entrance, wait_for_register};
use crate::computer::Computer;
use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::grouped;

/// What to do at the shelf.
#[derive(Debug, Subcommand)]
pub enum ShelfVerb {
    /// Try whether a place can be a shelf.
    Test(Test),
    /// Put what is new here on the shelf.
    Push(Going),
    /// Take what is new on the shelf.
    Pull(Going),
}

/// Where the shelf is.
#[derive(Debug, Args)]
struct At {
    /// `file:///…`, or `s3://bucket/folder?endpoint=…&region=…` with the credentials in
    /// `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`.
    #[arg(long, value_name = "URL")]
    url: String,
}

impl At {
    fn place(&self, words: &Words) -> Result<ShelfPlace, Failure> {
        let said = |name| std::env::var(name).ok();
        let credentials = said("AWS_ACCESS_KEY_ID").zip(said("AWS_SECRET_ACCESS_KEY"));
        hamkke_shelf::place(&self.url, credentials)
            .map_err(|_| Failure::Usage(words.say("cli-shelf-url", &[("url", &self.url)])))
    }
}

/// Try whether a place can be a shelf.
///
/// Lists, writes, reads, writes over and takes away an object there, and says what works.
#[derive(Debug, Args)]
pub struct Test {
    #[command(flatten)]
    at: At,
    /// One JSON object a step.
    #[arg(long)]
    json: bool,
}

/// One way at the shelf. What is stopped goes on the next time.
#[derive(Debug, Args)]
pub struct Going {
    #[command(flatten)]
    entrance: Entrance,
    #[command(flatten)]
    at: At,
    /// One JSON object.
    #[arg(long)]
    json: bool,
}

/// What a round did.
#[derive(Serialize)]
struct Done {
    acts: usize,
    segments: usize,
    pushed: usize,
    waiting: u32,
}

impl ShelfVerb {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match self {
            Self::Test(test) => test.run(words),
            Self::Push(going) => going.run(words, Way::Push),
            Self::Pull(going) => going.run(words, Way::Pull),
        }
    }
}

impl Test {
    fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let place = self.at.place(words)?;
        let store = Computer.store(&place);
        let store = store.map_err(|error| refused(words, &self.at, word_of(error)))?;
        let tried = try_shelf(store.as_ref());
        let mut lines = Lines::new();
        for step in &tried {
            match self.json {
                true => lines.json(step)?,
                false => lines.text(&said(words, step))?,
            }
        }
        lines.finish()?;
        Ok(match tried.iter().all(|step| step.trouble.is_none()) {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(REFUSED),
        })
    }
}

/// A step and what came of it.
fn said(words: &Words, tried: &ShelfTried) -> String {
    let step = serde_json::to_value(tried.step).ok();
    let step = step.as_ref().and_then(|it| it.as_str()).unwrap_or_default();
    let step = words.say(&format!("shelf-step-{step}"), &[]);
    match &tried.trouble {
        None => words.say("shelf-step-fine", &[("step", &step)]),
        Some(trouble) => {
            let why = words.say(&format!("shelf-trouble-{trouble}"), &[]);
            words.say("shelf-step-failed", &[("step", &step), ("why", &why)])
        }
    }
}

fn word_of(error: hamkke_core::shelf::StoreError) -> &'static str {
    hamkke_core::shelf::ShelfError::<()>::from(error).word()
}

fn refused(words: &Words, at: &At, word: &str) -> Failure {
    let why = words.say(&format!("shelf-trouble-{word}"), &[]);
    Failure::CannotOpen(words.say("cli-shelf-failed", &[("url", &at.url), ("why", &why)]))
}

impl Going {
    fn run(self, words: &Words, way: Way) -> Result<ExitCode, Failure> {
        let place = self.at.place(words)?;
        let desk = self.entrance.enter(words)?;
        let folder = self.entrance.folder().display().to_string();
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        wait_for_register(words, &desk, &interrupt, &mut progress)?;
        let of_desk = |failure| Failure::of_desk(words, &folder, &failure);
        desk.set_shelf(place).map_err(of_desk)?;
        let round = round(words, &desk, way, &interrupt, &mut progress);
        let round = round.map_err(|word| refused(words, &self.at, word))?;
        interrupt.check(words)?;
        drop(progress);
        let shelf = desk.shelf(Nothing {}).map_err(of_desk)?;
        let done = Done {
            acts: round.pulled.acts,
            segments: round.pulled.segments,
            pushed: round.pushed,
            waiting: shelf.waiting.iter().map(|it| it.families).sum(),
        };
        let mut lines = Lines::new();
        match self.json {
            true => lines.json(&done)?,
            false => {
                let count = |number: usize| grouped(i64::try_from(number).unwrap_or(i64::MAX));
                let (id, number) = match way {
                    Way::Pull => ("cli-shelf-pulled", done.acts),
                    _ => ("cli-shelf-pushed", done.pushed),
                };
                lines.text(&words.say(id, &[("count", &count(number))]))?;
                for waiting in &shelf.waiting {
                    let why = words.say(&format!("shelf-waits-{}", waiting.why), &[]);
                    let count = waiting.families.to_string();
                    let line = [("count", count.as_str()), ("why", &why)];
                    lines.text(&words.say("cli-shelf-waits", &line))?;
                }
            }
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

fn round(
    words: &Words,
    desk: &Desk,
    way: Way,
    interrupt: &Interrupt,
    progress: &mut Progress,
) -> Result<Round, &'static str> {
    let what = words.say("work-shelf", &[]);
    let mut watch = |done, of| {
        progress.tell(&what, done, of);
        !interrupt.pressed()
    };
    match desk.go_to_shelf(way, &mut watch) {
        Some(round) => round.map_err(|error| error.word()),
        None => Err("no-key"),
    }
}
