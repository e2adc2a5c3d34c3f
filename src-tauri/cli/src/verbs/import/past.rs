//! The imports of a centre: listed, and taken back.

use std::process::ExitCode;

use chrono::Local;
use hamkke_core::contract::{ImportCard, Nothing, OfImport};
use hamkke_core::desk::Desk;
use hamkke_core::words::Words;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::{Failure, REFUSED};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;

/// Every import, the latest first: its day and id, its file, its families, and who made it.
pub(super) fn list(entrance: &Entrance, words: &Words, json: bool) -> Result<ExitCode, Failure> {
    let desk = entrance.enter(words)?;
    let imports = desk.imports(Nothing {});
    let imports = imports
        .map_err(|failure| entrance.refused(words, &failure))?
        .imports;
    let mut lines = Lines::new();
    for import in &imports {
        if json {
            lines.json(import)?;
        } else {
            lines.text(&card_line(words, import))?;
        }
    }
    if imports.is_empty() && !json {
        lines.text(&words.say("import-earlier-none", &[]))?;
    }
    lines.finish()?;
    Ok(ExitCode::SUCCESS)
}

fn card_line(words: &Words, import: &ImportCard) -> String {
    let count = import.families.to_string();
    let args = [
        ("name", &*import.name),
        ("count", &*count),
        ("by", &*import.by),
    ];
    let day = import.at.with_timezone(&Local).date_naive().to_string();
    let mut parts = vec![
        day,
        import.id.clone(),
        words.say("import-earlier-line", &args),
    ];
    if import.undone {
        parts.push(words.say("import-was-undone", &[]));
    }
    parts.join("  ")
}

/// Destroys the families of an import in which nothing was written since. Some that stay are a
/// refusal: not all that was asked for was done.
pub(super) fn undo(
    entrance: &Entrance,
    words: &Words,
    import: &str,
    json: bool,
) -> Result<ExitCode, Failure> {
    let desk = entrance.enter(words)?;
    let interrupt = Interrupt::listen();
    let mut progress = Progress::new(json);
    wait_for_register(words, &desk, &interrupt, &mut progress)?;
    let kept = take_back(&desk, words, import, &interrupt, &mut progress)?;
    drop(progress);
    let mut lines = Lines::new();
    if json {
        lines.json(&serde_json::json!({ "import": import, "kept": kept }))?;
    } else {
        lines.text(&words.say("import-undone", &[]))?;
        if !kept.is_empty() {
            lines.text(&words.say("import-kept", &[("titles", &kept.join(", "))]))?;
        }
    }
    lines.finish()?;
    Ok(match kept.len() {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::from(REFUSED),
    })
}

/// Step by step until nothing is left to take back; gives the titles of the families that stay.
fn take_back(
    desk: &Desk,
    words: &Words,
    import: &str,
    interrupt: &Interrupt,
    progress: &mut Progress,
) -> Result<Vec<String>, Failure> {
    let what = words.say("cli-families", &[]);
    loop {
        let step = desk
            .undo_import(OfImport {
                import: import.to_owned(),
            })
            .map_err(|failure| Failure::of_desk(words, import, &failure))?;
        progress.tell(&what, u64::from(step.done), u64::from(step.of));
        if step.done == step.of {
            return Ok(step.kept);
        }
        interrupt.check(words)?;
    }
}
