//! What is to be done, in words.

use chrono::NaiveDate;

use crate::contract::{Work, WorkKind};
use crate::words::Words;

/// The class of those who come to school.
const SCHOOL: &str = "6";

/// `D-12` before a day, `D-day` on it, `D+3` after it.
pub fn days_left(due: NaiveDate, on: NaiveDate) -> String {
    match (due - on).num_days() {
        0 => "D-day".to_owned(),
        left if left > 0 => format!("D-{left}"),
        over => format!("D+{}", -over),
    }
}

/// What is to be done, as the window says it.
pub fn work_sentence(words: &Words, work: &Work) -> String {
    let said = work.words.as_deref().unwrap_or_default();
    let kind = super::answer::word(&work.kind);
    let message = format!("work-{kind}");
    let of = |prefix: &str| words.say(&format!("{prefix}{said}"), &[]);
    match work.kind {
        WorkKind::Task | WorkKind::Promise | WorkKind::Goal if said.is_empty() => {
            words.say(&format!("work-kind-{kind}"), &[])
        }
        WorkKind::Task | WorkKind::Promise | WorkKind::Goal => said.to_owned(),
        WorkKind::Visit if !said.is_empty() => said.to_owned(),
        WorkKind::Stay => words.say(&message, &[("status", said)]),
        WorkKind::ApplyBy | WorkKind::AnswerBegins => {
            words.say(&message, &[("programme", &of("programme-"))])
        }
        WorkKind::Consent | WorkKind::WithoutBasis => {
            words.say(&message, &[("sort", &of("consent-sort-"))])
        }
        WorkKind::ClassChange if said == SCHOOL => words.say("work-school", &[]),
        WorkKind::ClassChange => words.say(&message, &[("class", said)]),
        WorkKind::Aftercare => words.say(&message, &[("months", said)]),
        WorkKind::Conflict | WorkKind::Approval | WorkKind::ChangedSince | WorkKind::SentBack => {
            words.say(&message, &[("what", &of("kind-"))])
        }
        WorkKind::Handover | WorkKind::HandedBack | WorkKind::Transfer => {
            words.say(&message, &[("reason", said)])
        }
        WorkKind::Unanswered => words.say(&message, &[("centre", said)]),
        WorkKind::Contact
        | WorkKind::Visit
        | WorkKind::AnswerChanged
        | WorkKind::Review
        | WorkKind::Fourteen
        | WorkKind::Untouched => words.say(&message, &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::WorkGroup;
    use crate::sheet::answer::word;
    use crate::words::Language;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn the_days_left_are_counted_over_a_leap_day() {
        let left = |due| days_left(day(due), day("2028-02-28"));
        assert_eq!(left("2028-02-27"), "D+1");
        assert_eq!(left("2028-02-28"), "D-day");
        assert_eq!(left("2028-03-01"), "D-2");
    }

    #[test]
    fn every_kind_has_its_sentence_in_both_languages() {
        for language in [Language::Korean, Language::English] {
            let words = Words::new(language);
            for kind in WorkKind::ALL {
                let said = match kind {
                    WorkKind::ApplyBy | WorkKind::AnswerBegins => Some("ansan-daycare"),
                    WorkKind::Consent | WorkKind::WithoutBasis => Some("sensitive"),
                    WorkKind::Conflict => Some("person"),
                    WorkKind::Approval | WorkKind::ChangedSince | WorkKind::SentBack => {
                        Some("plan")
                    }
                    _ => None,
                };
                let work = Work {
                    item: word(kind),
                    kind: *kind,
                    due: None,
                    group: WorkGroup::Soon,
                    record: None,
                    person: None,
                    person_name: None,
                    words: said.map(str::to_owned),
                    put_off_until: None,
                    turned: None,
                };
                let sentence = work_sentence(&words, &work);
                for id in ["work-", "programme-", "consent-sort-", "kind-"] {
                    assert!(!sentence.starts_with(id), "{sentence}");
                    assert!(!sentence.contains(&format!(" {id}")), "{sentence}");
                }
            }
        }
    }
}
