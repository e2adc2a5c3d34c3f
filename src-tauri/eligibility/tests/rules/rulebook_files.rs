//! Rulebooks that are refused, and the digest.

use eligibility::{ProgrammeId, Rulebook, RulebookError, RulebookProblem as Problem};

use crate::family::day;

const FILES: &[(&str, &str)] = &[
    (
        "rulebook.toml",
        include_str!("../../rulebook/rulebook.toml"),
    ),
    (
        "ansan-daycare.toml",
        include_str!("../../rulebook/ansan-daycare.toml"),
    ),
    (
        "ansan-extended-care.toml",
        include_str!("../../rulebook/ansan-extended-care.toml"),
    ),
    (
        "foreign-kindergarten.toml",
        include_str!("../../rulebook/foreign-kindergarten.toml"),
    ),
    (
        "gyeonggi-daycare.toml",
        include_str!("../../rulebook/gyeonggi-daycare.toml"),
    ),
    (
        "gyeonggi-undocumented.toml",
        include_str!("../../rulebook/gyeonggi-undocumented.toml"),
    ),
    (
        "national-daycare.toml",
        include_str!("../../rulebook/national-daycare.toml"),
    ),
    (
        "national-kindergarten.toml",
        include_str!("../../rulebook/national-kindergarten.toml"),
    ),
    (
        "free-education-extra.toml",
        include_str!("../../rulebook/free-education-extra.toml"),
    ),
    (
        "parental-benefit.toml",
        include_str!("../../rulebook/parental-benefit.toml"),
    ),
    (
        "home-care-allowance.toml",
        include_str!("../../rulebook/home-care-allowance.toml"),
    ),
    (
        "child-allowance.toml",
        include_str!("../../rulebook/child-allowance.toml"),
    ),
];

fn texts() -> Vec<(String, String)> {
    FILES
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

fn parse(texts: &[(String, String)]) -> Result<Rulebook, RulebookError> {
    let files: Vec<_> = texts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    Rulebook::parse(&files)
}

/// Loads the rulebook with one passage of a file put in place of another.
fn with(file: &str, passage: &str, other: &str) -> Result<Rulebook, RulebookError> {
    let mut texts = texts();
    let (_, text) = texts.iter_mut().find(|(name, _)| name == file).unwrap();
    assert!(text.contains(passage), "{file} has no {passage:?}");
    *text = text.replacen(passage, other, 1);
    parse(&texts)
}

#[track_caller]
fn refused(file: &str, passage: &str, other: &str) -> RulebookError {
    let error = with(file, passage, other).unwrap_err();
    assert_eq!(error.file, file, "{error}");
    error
}

const CITY: &str = "ansan-daycare.toml";

#[test]
fn two_values_on_one_day_overlap() {
    let error = refused(
        CITY,
        "from = 2021-03-01, value = 240000",
        "from = 2018-07-01, value = 240000",
    );
    assert_eq!(error.problem, Problem::Overlap);
    assert_eq!(error.parameter.as_deref(), Some("amount"));
    assert_eq!(error.day, Some(day("2018-07-01")));
}

#[test]
fn a_value_that_lasts_into_the_next_overlaps() {
    let error = refused(
        CITY,
        "from = 2018-07-01, value = 220000",
        "from = 2018-07-01, to = 2021-03-01, value = 220000",
    );
    assert_eq!(
        (error.problem, error.day),
        (Problem::Overlap, Some(day("2021-03-01")))
    );
}

#[test]
fn days_without_value_and_reason_are_a_gap() {
    let error = refused(
        CITY,
        "from = 2018-07-01, value = 220000",
        "from = 2018-07-01, to = 2021-02-27, value = 220000",
    );
    assert_eq!(
        (error.problem, error.day),
        (Problem::UnexplainedGap, Some(day("2021-03-01")))
    );
    let error = refused(
        CITY,
        "from = 2018-07-01, value = [3, 5]",
        "from = 2018-07-02, value = [3, 5]",
    );
    assert_eq!(error.problem, Problem::UnexplainedGap);
    assert_eq!(error.parameter.as_deref(), Some("class_age.classes"));
}

#[test]
fn a_value_up_to_the_eve_of_the_next_leaves_no_gap() {
    let passage = "from = 2018-07-01, value = 220000";
    assert!(
        with(
            CITY,
            passage,
            "from = 2018-07-01, to = 2021-02-28, value = 220000"
        )
        .is_ok()
    );
}

#[test]
fn a_value_without_a_source_that_the_file_lists_is_refused() {
    let error = refused(CITY, r#", source = "hankyung-2021""#, "");
    assert_eq!(
        (error.problem, error.day),
        (Problem::MissingSource, Some(day("2021-03-01")))
    );
    let error = refused(CITY, r#"source = "hankyung-2021""#, r#"source = "hearsay""#);
    assert_eq!(error.problem, Problem::MissingSource);
    let error = refused(
        CITY,
        r#"status = "confirmed", source = "hankyung-2021""#,
        r#"source = "hankyung-2021""#,
    );
    assert_eq!(error.problem, Problem::MissingSource);
}

#[test]
fn an_amount_is_either_there_or_explained() {
    let error = refused(
        CITY,
        r#"missing = "2018년에는 0–2세반을 지원하지 않음""#,
        r#"remark = "?""#,
    );
    assert_eq!(error.problem, Problem::Unexplained);
    let error = refused(
        CITY,
        "value = 220000, status",
        r#"value = 220000, missing = "?", status"#,
    );
    assert_eq!(error.problem, Problem::Unexplained);
}

#[test]
fn a_condition_cannot_do_without_its_value() {
    let error = refused(
        CITY,
        r#"value = 91, status = "confirmed", source = "ordinance", remark = "90일을 초과하여 거주""#,
        r#"missing = "unknown""#,
    );
    assert_eq!(error.problem, Problem::NeedsValue);
    assert_eq!(error.parameter.as_deref(), Some("residence.elapsed"));
}

#[test]
fn unknown_words_are_refused() {
    let error = refused(CITY, r#"id = "lawful_stay""#, r#"id = "lawful""#);
    assert_eq!(
        error.problem,
        Problem::UnknownCondition("lawful".to_owned())
    );
    let error = refused(CITY, r#"id = "lawful_stay""#, r#"id = "amount""#);
    assert_eq!(
        error.problem,
        Problem::UnknownCondition("amount".to_owned())
    );
    let error = refused(CITY, r#"id = "lawful_stay""#, r#"id = "foreign""#);
    assert_eq!(error.problem, Problem::DuplicateCondition);
    let error = refused(
        CITY,
        r#"programme = "ansan-daycare""#,
        r#"programme = "seoul-daycare""#,
    );
    assert_eq!(
        error.problem,
        Problem::UnknownProgramme("seoul-daycare".to_owned())
    );
    let error = refused(CITY, r#"name = "classes""#, r#"name = "class""#);
    assert_eq!(error.problem, Problem::MissingParameter);
    let error = refused(CITY, "unit = ", "currency = \"krw\"\nunit = ");
    assert!(matches!(error.problem, Problem::Unreadable(_)));
    let error = refused(CITY, "value = [3, 5]", "value = [5, 3]");
    assert!(matches!(error.problem, Problem::WrongValue(_)));
}

#[test]
fn each_programme_has_exactly_one_file() {
    let mut texts = texts();
    let file = texts.pop().unwrap();
    let error = parse(&texts).unwrap_err();
    assert_eq!(
        error.problem,
        Problem::MissingProgramme(ProgrammeId::ChildAllowance)
    );
    texts.push(file.clone());
    texts.push(("again.toml".to_owned(), file.1));
    let error = parse(&texts).unwrap_err();
    assert_eq!(
        error.problem,
        Problem::DuplicateProgramme(ProgrammeId::ChildAllowance)
    );
    assert_eq!(error.file, "again.toml");
    texts.clear();
    assert_eq!(parse(&texts).unwrap_err().problem, Problem::NoVersion);
}

#[test]
fn the_digest_names_the_contents_whatever_their_order_and_line_ends() {
    let digest = |texts: &[(String, String)]| parse(texts).unwrap().reference().digest;
    let shipped = Rulebook::shipped().unwrap().reference();
    assert_eq!(shipped.version, "2026-11-01");
    assert_eq!(digest(&texts()), shipped.digest);
    let reversed: Vec<_> = texts().into_iter().rev().collect();
    assert_eq!(digest(&reversed), shipped.digest);
    let windows: Vec<_> = texts()
        .into_iter()
        .map(|(name, text)| (name, text.replace('\n', "\r\n")))
        .collect();
    assert_eq!(digest(&windows), shipped.digest);
    let other = with(CITY, "value = 262000", "value = 262001").unwrap();
    assert_ne!(other.reference().digest, shipped.digest);
}

#[test]
fn the_error_reads_as_a_sentence() {
    let error = refused(CITY, r#", source = "hankyung-2021""#, "");
    assert_eq!(
        error.to_string(),
        "ansan-daycare.toml amount at 2021-03-01: no source"
    );
}
