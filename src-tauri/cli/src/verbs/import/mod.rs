//! `import`: families and people from a table, and imports listed and taken back.

mod past;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base64ct::{Base64Unpadded, Encoding as _};
use clap::Args;
use hamkke_core::contract::{ImportPreview, MapImport, Nothing, ReadImport};
use hamkke_core::desk::Desk;
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;

/// Take families and people over from a table, or take such an import back.
#[derive(Debug, Args)]
pub struct Import {
    #[command(flatten)]
    entrance: Entrance,
    /// The table: XLSX, or CSV in UTF-8 or CP949.
    #[arg(required_unless_present_any = ["list", "undo"])]
    file: Option<PathBuf>,
    /// List the imports that were made, with their ids.
    #[arg(long, conflicts_with_all = ["file", "undo", "dry_run", "columns", "with_duplicates"])]
    list: bool,
    /// Take an import back: the files of its families are destroyed, but those in which somebody
    /// wrote since.
    #[arg(
        long,
        value_name = "IMPORT",
        conflicts_with_all = ["file", "dry_run", "columns", "with_duplicates"]
    )]
    undo: Option<String>,
    /// Only say what would be taken over; nothing is written.
    #[arg(long)]
    dry_run: bool,
    /// What the columns hold, in order, instead of what their heads say: `family,hangul,birth_date`.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    columns: Option<Vec<String>>,
    /// Take people over who are in the centre already, too.
    #[arg(long)]
    with_duplicates: bool,
    /// One JSON object: the plan, an import a line, or which families stay.
    #[arg(long)]
    json: bool,
}

impl Import {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        match (&self.file, &self.undo) {
            (Some(file), _) => self.take_over(words, file),
            (None, Some(import)) => past::undo(&self.entrance, words, import, self.json),
            (None, None) => past::list(&self.entrance, words, self.json),
        }
    }

    fn take_over(&self, words: &Words, file: &Path) -> Result<ExitCode, Failure> {
        let bytes = std::fs::read(file).map_err(|error| Failure::cannot_open(file, error))?;
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        wait_for_register(words, &desk, &interrupt, &mut progress)?;
        let refused = |failure| Failure::of_desk(words, file.display(), &failure);
        let name = file.file_name().unwrap_or_default();
        let mut preview = desk
            .read_import(ReadImport {
                name: name.to_string_lossy().into_owned(),
                bytes: Base64Unpadded::encode_string(&bytes),
            })
            .map_err(refused)?;
        if self.columns.is_some() || self.with_duplicates {
            let columns = match &self.columns {
                Some(named) => columns(words, named)?,
                None => preview.columns,
            };
            preview = desk
                .map_import(MapImport {
                    columns,
                    with_duplicates: self.with_duplicates,
                })
                .map_err(refused)?;
        }
        let mut lines = Lines::new();
        if self.json {
            lines.json(&preview)?;
        } else {
            tell(words, &preview, &mut lines)?;
        }
        let writes = !self.dry_run && preview.families > 0;
        let done = match writes {
            true => {
                write(words, &desk, &interrupt, &mut progress).map_err(|failure| match failure {
                    Stopped::Refused(failure) => refused(failure),
                    Stopped::Interrupted(failure) => failure,
                })?
            }
            false => 0,
        };
        drop(progress);
        if !self.dry_run && !self.json {
            let done = done.to_string();
            lines.text(&words.say("import-done", &[("count", &done)]))?;
        }
        lines.finish()?;
        Ok(match preview.left_out {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::from(1),
        })
    }
}

/// Why the writing ended early.
enum Stopped {
    Refused(hamkke_core::contract::Failure),
    Interrupted(Failure),
}

/// Writes step by step, and gives how many families were made. Stopped, it has written whole
/// families, and the import can be taken back.
fn write(
    words: &Words,
    desk: &Desk,
    interrupt: &Interrupt,
    progress: &mut Progress,
) -> Result<u32, Stopped> {
    let what = words.say("cli-families", &[]);
    loop {
        let step = desk.run_import(Nothing {}).map_err(Stopped::Refused)?;
        progress.tell(&what, u64::from(step.done), u64::from(step.of));
        if step.done == step.of {
            return Ok(step.done);
        }
        interrupt.check(words).map_err(Stopped::Interrupted)?;
    }
}

fn tell(words: &Words, preview: &ImportPreview, lines: &mut Lines) -> Result<(), Failure> {
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    for problem in &preview.problems {
        let said = serde_json::to_value(problem).unwrap_or_default();
        let column = match problem.column {
            Some(_) => words.say(&format!("import-column-{}", word(&said["column"])), &[]),
            None => String::new(),
        };
        let row = words.say("import-row", &[("row", &problem.row.to_string())]);
        let why = words.say(&format!("import-trouble-{}", word(&said["trouble"])), &[]);
        let parts = [row, column, problem.value.clone(), why];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        lines.text(&parts.join(" · "))?;
    }
    let (families, people) = (preview.families.to_string(), preview.people.to_string());
    let left = preview.left_out.to_string();
    let args = [
        ("families", &*families),
        ("people", &*people),
        ("left", &*left),
    ];
    lines.text(&words.say("import-would", &args))
}

/// The columns by their words.
fn columns<T: serde::de::DeserializeOwned>(
    words: &Words,
    named: &[String],
) -> Result<Vec<T>, Failure> {
    let known = |name: &String| {
        serde_json::from_value(name.as_str().into())
            .map_err(|_| Failure::Usage(words.say("cli-no-column", &[("name", name)])))
    };
    named.iter().map(known).collect()
}
