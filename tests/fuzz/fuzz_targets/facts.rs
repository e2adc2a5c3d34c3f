//! Any text as a family's facts: it is refused, or every question gets an answer.
#![no_main]

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use eligibility::{FamilyFacts, Rulebook, change, check, check_brief, options, timeline};
use libfuzzer_sys::fuzz_target;

static RULEBOOK: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::shipped().expect("the shipped rulebook loads"));

/// Far days last: what lives on 1 January 2018 is asked about 2026 too.
static DAYS: LazyLock<Vec<NaiveDate>> = LazyLock::new(|| {
    let days = ["2018-12-31", "2023-05-10", "2024-02-29", "2026-11-25"];
    days.map(|day| day.parse().expect("a day")).to_vec()
});

fuzz_target!(|text: &str| {
    let Ok(facts) = FamilyFacts::from_json(text) else {
        return;
    };
    for on in DAYS.iter().copied() {
        let Ok(full) = check(&facts, &RULEBOOK, on) else {
            continue;
        };
        let mut without_steps = full.clone();
        for child in &mut without_steps.children {
            for answer in &mut child.programmes {
                answer.steps = None;
            }
        }
        assert_eq!(check_brief(&facts, &RULEBOOK, on), Ok(without_steps));
        for child in &full.children {
            let last = on + Days::new(400);
            options(&facts, &RULEBOOK, &child.id, on).expect("options");
            change(&facts, &RULEBOOK, &child.id, on).expect("changes");
            let line = timeline(&facts, &RULEBOOK, &child.id, on, last).expect("a timeline");
            for (answer, line) in child.programmes.iter().zip(&line.programmes) {
                let first = &line.runs[0];
                assert_eq!(
                    (first.outcome, first.amount),
                    (answer.outcome, answer.amount)
                );
            }
        }
    }
});
