//! The page of a family in words.

use chrono::NaiveDate;
use hamkke_core::contract::{Handover, HandoverPage};
use hamkke_core::sheet::handover_parts;
use hamkke_core::words::Words;

use crate::wording::word;

/// The lines of the page, a part after the other.
pub fn of(words: &Words, page: &HandoverPage) -> Vec<String> {
    let say = |id: &str| words.say(id, &[]);
    let mut head = vec![page.file_number.clone(), page.title.clone()];
    head.extend(page.case_type.iter().map(|it| say(&format!("case-{it}"))));
    head.extend(page.opened_on.map(|it| it.to_string()));
    head.extend(page.worker.clone());
    let mut all = vec![head.join(" · ")];
    all.extend(
        page.handovers
            .iter()
            .take(1)
            .flat_map(|it| handover(words, it)),
    );
    for part in handover_parts(words, page) {
        all.extend([String::new(), part.title]);
        if part.lines.is_empty() {
            all.push(format!("  {}", say("handover-nothing")));
        }
        all.extend(part.lines.into_iter().map(|line| {
            let parts = [line.when, line.what, line.more];
            let parts = parts.into_iter().filter(|it| !it.is_empty());
            format!("  {}", parts.collect::<Vec<_>>().join(" · "))
        }));
    }
    all
}

/// What stands of a handover: from whom to whom, why, what must be known, and what became of it.
pub fn handover(words: &Words, handover: &Handover) -> Vec<String> {
    let state = words.say(&format!("handover-state-{}", word(&handover.state)), &[]);
    let from = handover.from.as_ref().unwrap_or(&handover.by);
    let whom = format!("{from} → {}", handover.to);
    let first = joined([Some(state), Some(whom), day(handover.on)]);
    let said = [
        ("handover-why", &handover.reason),
        ("handover-told", &handover.told),
        ("handover-reply", &handover.reply),
    ];
    let said = said
        .into_iter()
        .filter_map(|(title, text)| Some(format!("{}: {}", words.say(title, &[]), text.as_ref()?)));
    [first].into_iter().chain(said).collect()
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|it| it.to_string())
}
