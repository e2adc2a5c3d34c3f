//! `explain`: one child's answers in words.

use std::collections::BTreeMap;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::Args;
use eligibility::{ChildAnswer, FamilyFacts, check};
use hamkke_core::words::Words;

use crate::explanation::Explanation;
use crate::failure::Failure;
use crate::families::Facts;
use crate::output::Lines;
use crate::rules::Rules;

/// One child's answers in words.
#[derive(Debug, Args)]
pub struct Explain {
    #[command(flatten)]
    facts: Facts,
    /// The child.
    #[arg(long, value_name = "ID")]
    child: String,
    /// The day asked.
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: NaiveDate,
    #[command(flatten)]
    rules: Rules,
}

impl Explain {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let rulebook = self.rules.load()?;
        let explanation = Explanation::new(words, BTreeMap::new());
        let mut lines = Lines::new();
        let mut refusals = Vec::new();
        let mut found = false;
        self.facts.each(|line, text| {
            let answer = text
                .and_then(FamilyFacts::from_json)
                .and_then(|facts| check(&facts, &rulebook, self.on));
            match answer {
                Ok(family) => {
                    let of_id = |child: &&ChildAnswer| child.id == self.child;
                    if let Some(child) = family.children.iter().find(of_id) {
                        found = true;
                        explanation.write(&family, child, &mut lines)?;
                    }
                }
                Err(error) => refusals.push(format!("line {line}: {error}")),
            }
            Ok(())
        })?;
        lines.finish()?;
        if let Some(refusal) = refusals.first() {
            return Err(Failure::Refused(refusal.clone()));
        }
        if !found {
            return Err(Failure::Refused(words.say(
                "explain-no-child",
                &[("child", &self.child), ("day", &self.on.to_string())],
            )));
        }
        Ok(ExitCode::SUCCESS)
    }
}
