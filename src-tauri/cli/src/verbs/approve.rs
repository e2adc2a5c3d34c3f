//! `approve`: forms that wait for whoever approves, approved or sent back.

use std::process::ExitCode;

use clap::Args;
use hamkke_core::contract::{Approval, DecideApproval, Decision, OfFamily};
use hamkke_core::words::Words;

use crate::centre::Entrance;
use crate::failure::Failure;
use crate::output::Lines;
use crate::wording::word;

/// What waits in a family for who signs in; with `--form`, that form is approved as it stands, or
/// sent back.
#[derive(Debug, Args)]
pub struct Approve {
    #[command(flatten)]
    entrance: Entrance,
    /// The family's id, as `search` gives it.
    family: String,
    /// The form, by its id.
    #[arg(long, value_name = "FORM")]
    form: Option<String>,
    /// The beginning of the hash of what was looked at, as the list gives it: where something else
    /// stands there by now, nothing is decided.
    #[arg(long, value_name = "HASH", requires = "form")]
    content: Option<String>,
    /// Send it back, and say why, without a word about the family: arguments can be seen by others.
    #[arg(long, value_name = "REASON", requires = "form")]
    send_back: Option<String>,
    /// One JSON object an approval.
    #[arg(long)]
    json: bool,
}

impl Approve {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let desk = self.entrance.enter(words)?;
        let refused = |failure| Failure::of_desk(words, &self.family, &failure);
        let of = OfFamily {
            family: self.family.clone(),
        };
        let mut view = desk.open_family(of).map_err(refused)?;
        if let Some(form) = &self.form {
            let mut all = view.approvals.iter();
            let approval = all.find(|it| it.form == *form);
            let standing = approval.map(|it| it.content.clone());
            let standing =
                standing.ok_or_else(|| Failure::Refused(words.say("cli-approve-none", &[])))?;
            let looked_at = match &self.content {
                Some(beginning) if standing.starts_with(beginning.as_str()) => standing,
                Some(other) => other.clone(),
                None => standing,
            };
            let decided = desk.decide_approval(DecideApproval {
                family: self.family.clone(),
                form: form.clone(),
                content: looked_at,
                approve: self.send_back.is_none(),
                reason: self.send_back.clone(),
            });
            view = decided.map_err(refused)?;
        }
        let mut lines = Lines::new();
        let asked = |it: &&Approval| self.form.as_ref().is_none_or(|form| *form == it.form);
        let approvals: Vec<&Approval> = view.approvals.iter().filter(asked).collect();
        for approval in &approvals {
            match self.json {
                true => lines.json(approval)?,
                false => tell(words, approval, &mut lines)?,
            }
        }
        if !self.json && approvals.is_empty() {
            lines.text(&words.say("cli-approve-none", &[]))?;
        }
        lines.finish()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// `승인됨  김하나  1a2b3c4d  <form>`, then what changed since.
fn tell(words: &Words, approval: &Approval, lines: &mut Lines) -> Result<(), Failure> {
    let decision = words.say(&format!("approval-{}", word(&approval.decision)), &[]);
    let hash: String = approval.content.chars().take(8).collect();
    lines.text(&format!(
        "{decision}  {}  {hash}  {}",
        approval.by, approval.form
    ))?;
    if approval.decision == Decision::Approved && !approval.changed.is_empty() {
        let count = approval.changed.len().to_string();
        lines.text(&words.say("cli-approve-changed", &[("count", &count)]))?;
        for changed in &approval.changed {
            let kind = words.say(&format!("kind-{}", changed.change.kind.name()), &[]);
            let label = words.say(&format!("field-{}", changed.change.field), &[]);
            lines.text(&format!("    {kind} · {label}  ({})", changed.by))?;
        }
    }
    Ok(())
}
