//! Any text as a file of the rulebook: it is refused, or the whole book answers.
#![no_main]

use std::sync::LazyLock;

use chrono::NaiveDate;
use eligibility::{FamilyFacts, Rulebook, change, check, options, timeline};
use libfuzzer_sys::fuzz_target;

static FAMILY: LazyLock<FamilyFacts> = LazyLock::new(|| {
    let text = include_str!("../seeds/facts/example.json");
    FamilyFacts::from_json(text).expect("the example is read")
});

/// The file whose place the text takes: the one whose programme it names first.
fn replaced(text: &str) -> usize {
    let named = Rulebook::shipped_files().iter().enumerate().filter_map(|(place, (name, _))| {
        let programme = name.trim_end_matches(".toml");
        Some((text.find(&format!("programme = \"{programme}\""))?, place))
    });
    named.min().map_or(0, |(_, place)| place)
}

fuzz_target!(|text: &str| {
    let mut files = Rulebook::shipped_files().to_vec();
    files[replaced(text)].1 = text;
    let Ok(rulebook) = Rulebook::parse(&files) else {
        return;
    };
    let day = |text: &str| -> NaiveDate { text.parse().expect("a day") };
    for on in [day("2019-12-31"), day("2023-05-10"), day("2026-11-25")] {
        check(&FAMILY, &rulebook, on).expect("an answer");
        options(&FAMILY, &rulebook, "child", on).expect("options");
        change(&FAMILY, &rulebook, "child", on).expect("changes");
    }
    timeline(
        &FAMILY,
        &rulebook,
        "child",
        day("2018-01-01"),
        day("2030-12-31"),
    )
    .expect("a timeline");
});
