//! Lines that a centre lays over the shipped figures.

use chrono::NaiveDate;
use eligibility::{
    Caveat, FamilyFacts, OpenQuestion, Outcome, OverlayLine, ProgrammeId, Rulebook, RulebookFiles,
    RulebookProblem as Problem, Status, Turn, check, compare,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn line(place: &str, from: &str, value: &str) -> OverlayLine {
    OverlayLine {
        place: place.to_owned(),
        from: day(from),
        value: value.to_owned(),
        status: Status::Confirmed,
        source: "안산시 여성보육과 회신 2026-11-20".to_owned(),
    }
}

fn laid(lines: &[OverlayLine]) -> Rulebook {
    let mut files = RulebookFiles::shipped().unwrap();
    for line in lines {
        files.lay(line).unwrap();
    }
    files.rulebook().unwrap()
}

/// A Vietnamese child of four in a daycare of Ansan since 2024, with one registration.
fn child(registration: &str, since: &str) -> FamilyFacts {
    let json = format!(
        r#"{{"family": "family", "people": [
            {{"id": "mother", "birth_date": "1995-02-03",
              "addresses": [{{"area": "41273", "from": "{since}"}}]}},
            {{"id": "child", "birth_date": "2022-05-10", "guardians": ["mother"],
              "nationalities": [{{"country": "VN", "from": "2022-05-10"}}],
              "registrations": [{{"kind": "{registration}", "from": "2022-06-10"}}],
              "stays": [{{"status": "F-3", "from": "2022-06-10"}}],
              "addresses": [{{"area": "41273", "from": "{since}"}}],
              "enrolments": [{{"kind": "daycare", "area": "41273", "from": "2024-03-02"}}]}}
        ]}}"#
    );
    FamilyFacts::from_json(&json).unwrap()
}

const AMOUNT: &str = "ansan-daycare/amount/classes=3-5";

#[test]
fn files_without_a_line_give_the_shipped_rulebook() {
    let shipped = Rulebook::shipped().unwrap().reference();
    assert_eq!(laid(&[]).reference(), shipped);
}

#[test]
fn a_line_of_the_centre_fills_what_was_missing_and_names_its_evidence() {
    let facts = child("alien", "2024-01-01");
    let on = day("2026-11-28");
    let before = Rulebook::shipped().unwrap();
    let now = laid(&[line(AMOUNT, "2024-01-01", "290,000")]);
    assert_ne!(now.reference().digest, before.reference().digest);

    let differences = compare(&facts, &before, &now, on).unwrap();
    assert_eq!(differences.len(), 1, "{differences:?}");
    let only = &differences[0];
    assert_eq!(only.programme, ProgrammeId::AnsanDaycare);
    assert_eq!(only.before.outcome, Outcome::AmountUnconfirmed);
    assert_eq!(only.now.amount, Some(290_000));
    assert_eq!((only.turn(), only.won()), (Turn::Learns, Some(290_000)));

    let answer = check(&facts, &now, on).unwrap();
    let answer = &answer.children[0].programmes[ProgrammeId::AnsanDaycare as usize];
    let steps = answer.steps.as_ref().unwrap();
    let figures = steps.iter().flat_map(|step| &step.parameters);
    assert!(
        figures
            .into_iter()
            .any(|it| it.source == "안산시 여성보육과 회신 2026-11-20")
    );
}

#[test]
fn a_line_stands_until_the_next_one_begins_and_leaves_the_days_before_alone() {
    let facts = child("alien", "2022-06-10");
    let now = laid(&[line(AMOUNT, "2025-03-01", "290000")]);
    let outcome = |on: &str| {
        let answer = check(&facts, &now, day(on)).unwrap();
        answer.children[0].programmes[ProgrammeId::AnsanDaycare as usize].amount
    };
    assert_eq!(outcome("2025-02-28"), None);
    let shipped = laid(&[]);
    let before = compare(&facts, &shipped, &now, day("2025-02-28")).unwrap();
    assert_eq!(before, []);
    let figures = RulebookFiles::shipped().unwrap();
    let mut figures = figures;
    figures.lay(&line(AMOUNT, "2024-01-01", "280000")).unwrap();
    figures.lay(&line(AMOUNT, "2025-03-01", "290000")).unwrap();
    let cell = figures.figures();
    let cell = cell.iter().find(|it| it.place == AMOUNT).unwrap();
    let last: Vec<_> = cell.values.iter().rev().take(2).collect();
    assert_eq!(last[0].value.as_deref(), Some("290000"));
    assert_eq!(last[1].value.as_deref(), Some("280000"));
    assert_eq!(last[1].from, day("2024-01-01"));
}

#[test]
fn a_line_that_does_not_fit_is_refused_by_figure_and_day() {
    let refused = |line: &OverlayLine| {
        let mut files = RulebookFiles::shipped().unwrap();
        let laid = files.lay(line);
        laid.and_then(|()| files.rulebook().map(drop)).unwrap_err()
    };
    let error = refused(&line(AMOUNT, "2024-01-01", "많음"));
    assert_eq!(error.file, "ansan-daycare.toml");
    assert_eq!(error.parameter.as_deref(), Some("amount/classes=3-5"));
    assert_eq!(error.day, Some(day("2024-01-01")));
    assert!(matches!(error.problem, Problem::WrongValue(_)));
    let error = refused(&line("ansan-daycare/amount/classes=9-9", "2024-01-01", "1"));
    assert_eq!(error.problem, Problem::UnknownParameter);
    let error = refused(&line(AMOUNT, "2024-01-01", "-5"));
    assert!(matches!(error.problem, Problem::WrongValue(_)));
    let place = "gyeonggi-daycare/registered.kinds";
    let error = refused(&line(place, "2023-01-01", "passport"));
    assert!(matches!(error.problem, Problem::WrongValue(_)));
    let unsaid = OverlayLine {
        source: " ".to_owned(),
        ..line(AMOUNT, "2024-01-01", "1")
    };
    assert_eq!(refused(&unsaid).problem, Problem::MissingSource);
}

#[test]
fn every_figure_has_a_name_of_its_own_under_which_its_own_value_can_be_laid() {
    let shipped = RulebookFiles::shipped().unwrap();
    let figures = shipped.figures();
    let mut places: Vec<&str> = figures.iter().map(|it| it.place.as_str()).collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), figures.len());
    assert!(figures.len() > 60, "{}", figures.len());
    for cell in &figures {
        let mut files = shipped.clone();
        for value in &cell.values {
            if let Some(text) = &value.value {
                let from = value.from.to_string();
                files.lay(&line(&cell.place, &from, text)).unwrap();
            }
        }
        files.rulebook().unwrap();
    }
}

#[test]
fn each_reading_of_an_open_question_can_be_laid_and_gives_other_answers() {
    let questions = OpenQuestion::shipped().unwrap();
    assert_eq!(questions.len(), 3);
    for question in &questions {
        for reading in &question.readings {
            let lines = reading.lines.iter().map(|it| OverlayLine {
                source: "회신".to_owned(),
                ..it.clone()
            });
            laid(&lines.collect::<Vec<_>>());
        }
    }
}

fn reading(question: &str, reading: &str) -> Rulebook {
    let questions = OpenQuestion::shipped().unwrap();
    let question = questions.iter().find(|it| it.id == question).unwrap();
    let reading = question.readings.iter().find(|it| it.id == reading);
    let lines = reading.unwrap().lines.iter().map(|it| OverlayLine {
        source: "경기도 회신 2026-11-20".to_owned(),
        ..it.clone()
    });
    laid(&lines.collect::<Vec<_>>())
}

#[test]
fn day_90_pays_by_one_reading_and_not_by_the_other_and_is_in_dispute_by_neither() {
    // The first day in Gyeonggi is 1 September; 90 days have passed on 30 November.
    let facts = child("alien", "2026-09-01");
    let on = day("2026-11-30");
    let of = |rulebook: &Rulebook| {
        let answer = check(&facts, rulebook, on).unwrap();
        let all = answer.children.into_iter().next().unwrap().programmes;
        let answer = &all[ProgrammeId::GyeonggiDaycare as usize];
        (
            answer.outcome,
            answer.caveats.contains(&Caveat::NinetyDaysDisputed),
        )
    };
    assert_eq!(of(&laid(&[])), (Outcome::NotEligible, true));
    let exceeds = reading("ninety-days", "exceeds");
    assert_eq!(of(&exceeds), (Outcome::NotEligible, false));
    let at_least = reading("ninety-days", "at-least");
    assert_eq!(of(&at_least), (Outcome::Eligible, false));
}

#[test]
fn a_report_of_domestic_residence_is_taken_by_one_reading_and_not_by_the_other() {
    let facts = child("overseas_korean", "2024-01-01");
    let on = day("2026-11-28");
    let of = |rulebook: &Rulebook| {
        let answer = check(&facts, rulebook, on).unwrap();
        let all = answer.children.into_iter().next().unwrap().programmes;
        let answer = &all[ProgrammeId::GyeonggiDaycare as usize];
        let caveat = Caveat::F4RegistrationUnconfirmed;
        (answer.outcome, answer.caveats.contains(&caveat))
    };
    assert_eq!(of(&laid(&[])), (Outcome::Eligible, true));
    let accepted = reading("f4-gyeonggi", "accepted");
    assert_eq!(of(&accepted), (Outcome::Eligible, false));
    let refused = reading("f4-gyeonggi", "refused");
    assert_eq!(of(&refused), (Outcome::NotEligible, false));
}
