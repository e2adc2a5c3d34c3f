//! `centre verify`: every file from the disk.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::desk::Desk;
use hamkke_core::log::{FamilyId, Finding};
use hamkke_core::words::Words;
use serde::Serialize;

use crate::centre::{Entrance, wait_for_register};
use crate::failure::{Failure, REFUSED, said};
use crate::interrupt::Interrupt;
use crate::output::Lines;
use crate::progress::Progress;
use crate::wording::grouped;

/// Verify every file.
#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    entrance: Entrance,
    /// One JSON object a file.
    #[arg(long)]
    json: bool,
}

/// A file that was verified.
#[derive(Serialize)]
struct Verified {
    /// The family; none for the centre's own file.
    family: Option<FamilyId>,
    sound: bool,
    findings: Vec<String>,
}

impl Verify {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(self.json);
        // The register knows the heads that each file was last seen with.
        wait_for_register(words, &desk, &interrupt, &mut progress)?;
        let mut lines = Lines::new();
        let (mut files, mut unsound) = (0, 0);
        let folder = self.entrance.folder().display().to_string();
        verify_centre(
            words,
            &folder,
            &desk,
            &interrupt,
            &mut progress,
            |verified| {
                files += 1;
                unsound += i64::from(!verified.sound);
                if self.json {
                    return lines.json(&verified);
                }
                let name = match verified.family {
                    Some(family) => family.to_string(),
                    None => words.say("cli-centre-file", &[]),
                };
                verified
                    .findings
                    .iter()
                    .try_for_each(|finding| lines.text(&format!("{name}: {finding}")))
            },
        )?;
        drop(progress);
        if !self.json {
            let args = [("files", &*grouped(files)), ("unsound", &grouped(unsound))];
            let all = if unsound == 0 {
                "cli-verified"
            } else {
                "cli-verified-not"
            };
            lines.text(&words.say(all, &args))?;
        }
        lines.finish()?;
        Ok(match unsound {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::from(REFUSED),
        })
    }
}

/// Verifies the centre's own file and every family's.
fn verify_centre(
    words: &Words,
    folder: &str,
    desk: &Desk,
    interrupt: &Interrupt,
    progress: &mut Progress,
    mut tell: impl FnMut(Verified) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let refused = |failure| Failure::of_desk(words, folder, &failure);
    let (own, families, keys) = desk
        .seated(|seat| {
            let own = seat.centre.verify().err().unwrap_or_default();
            Ok((own, seat.families()?, seat.centre.sign_keys()))
        })
        .map_err(refused)?;
    tell(verified(words, None, &own))?;
    let what = words.say("cli-families", &[]);
    for (done, family) in families.iter().enumerate() {
        interrupt.check(words)?;
        let found =
            desk.seated(|seat| seat.verify_family(*family, &|account| keys.get(&account).copied()));
        tell(match found {
            Ok(findings) => verified(words, Some(*family), &findings),
            Err(failure) => Verified {
                family: Some(*family),
                sound: false,
                findings: vec![said(words, &failure)],
            },
        })?;
        progress.tell(&what, done as u64 + 1, families.len() as u64);
    }
    Ok(())
}

fn verified(words: &Words, family: Option<FamilyId>, findings: &[Finding]) -> Verified {
    Verified {
        family,
        sound: findings.is_empty(),
        findings: findings.iter().map(|it| in_words(words, it)).collect(),
    }
}

fn in_words(words: &Words, finding: &Finding) -> String {
    let of_entry = |id, entry: &dyn ToString| words.say(id, &[("entry", &entry.to_string())]);
    match finding {
        Finding::Database => words.say("finding-database", &[]),
        Finding::Unreadable(error) => said(words, &(*error).into()),
        Finding::Row => words.say("finding-row", &[]),
        Finding::Entry(entry) => of_entry("finding-entry", entry),
        Finding::UnknownAuthor(entry) => of_entry("finding-unknown-author", entry),
        Finding::Signature(entry) => of_entry("finding-signature", entry),
        Finding::MissingHead(entry) => of_entry("finding-missing-head", entry),
        Finding::Fold => words.say("finding-fold", &[]),
        Finding::Seal(_) => words.say("finding-seal", &[]),
        Finding::Attachment(_) => words.say("finding-attachment", &[]),
    }
}
