//! Bad input: the error names the person, the field and the value.

use eligibility::{FactsError, FactsErrorCode as Code, FamilyFacts};

use crate::contract::EXAMPLE;
use crate::family::day;

fn refused(text: &str) -> FactsError {
    let read = FamilyFacts::from_json(text);
    read.and_then(|facts| facts.validate(day("2023-05-10")))
        .unwrap_err()
}

/// The example with one passage put in place of another.
fn example_with(passage: &str, other: &str) -> String {
    assert!(EXAMPLE.contains(passage));
    EXAMPLE.replace(passage, other)
}

fn assert_refused(
    text: &str,
    code: Code,
    person: Option<&str>,
    field: Option<&str>,
    value: Option<&str>,
) {
    let error = refused(text);
    let named = (
        error.code,
        error.person.as_deref(),
        error.field.as_deref(),
        error.value.as_deref(),
    );
    assert_eq!(named, (code, person, field, value), "{}", error.message);
}

#[test]
fn text_that_is_not_json_is_malformed() {
    assert_eq!(refused("{").code, Code::Malformed);
    assert_eq!(refused("").code, Code::Malformed);
    assert_eq!(refused("[]").code, Code::Malformed);
}

#[test]
fn an_unknown_key_is_named_wherever_it_stands() {
    let text = example_with(r#""disability": false"#, r#""handicap": false"#);
    assert_refused(
        &text,
        Code::UnknownKey,
        Some("child"),
        Some("handicap"),
        Some("false"),
    );
    let text = example_with(r#""extended_care": true"#, r#""extended": true"#);
    assert_refused(
        &text,
        Code::UnknownKey,
        Some("child"),
        Some("enrolments.extended"),
        Some("true"),
    );
    let text = example_with(r#""family": "F-1""#, r#""family": "F-1", "note": "x""#);
    assert_refused(&text, Code::UnknownKey, None, Some("note"), Some("x"));
}

#[test]
fn a_missing_key_is_named() {
    let text = example_with(r#""birth_date": "2019-06-01", "#, "");
    assert_refused(
        &text,
        Code::MissingKey,
        Some("child"),
        Some("birth_date"),
        None,
    );
    let text = example_with(r#"{"id": "mother", "#, "{");
    assert_refused(&text, Code::MissingKey, None, Some("people.id"), None);
}

#[test]
fn a_bad_date_is_named() {
    for bad in [
        "2019-02-29",
        "2019-6-1",
        "20190601",
        "2019-13-01",
        "yesterday",
        "",
    ] {
        let text = example_with(
            r#""birth_date": "2019-06-01""#,
            &format!(r#""birth_date": "{bad}""#),
        );
        assert_refused(
            &text,
            Code::BadDate,
            Some("child"),
            Some("birth_date"),
            Some(bad),
        );
    }
    let text = example_with(
        r#""until": "2027-01-31"}],
   "addresses":     [{"area": "41273", "from": "2019-06-01"}]"#,
        r#""until": "2027-02-30"}]"#,
    );
    assert_refused(
        &text,
        Code::BadDate,
        Some("child"),
        Some("stays.until"),
        Some("2027-02-30"),
    );
}

#[test]
fn a_value_of_the_wrong_type_is_named() {
    let text = example_with(r#""disability": false"#, r#""disability": "no""#);
    assert_refused(
        &text,
        Code::Malformed,
        Some("child"),
        Some("disability"),
        Some("no"),
    );
    let text = example_with(r#""absences": []"#, r#""absences": 3"#);
    assert_refused(
        &text,
        Code::Malformed,
        Some("child"),
        Some("absences"),
        Some("3"),
    );
    let text = example_with(r#""absences": []"#, r#""absences": [3]"#);
    assert_refused(
        &text,
        Code::Malformed,
        Some("child"),
        Some("absences"),
        Some("3"),
    );
}

#[test]
fn an_unknown_word_is_named() {
    let text = example_with(r#""kind": "daycare""#, r#""kind": "school""#);
    assert_refused(
        &text,
        Code::BadValue,
        Some("child"),
        Some("enrolments.kind"),
        Some("school"),
    );
    let text = example_with(
        r#""programme": "child-allowance""#,
        r#""programme": "allowance""#,
    );
    assert_refused(
        &text,
        Code::BadValue,
        Some("child"),
        Some("applications.programme"),
        Some("allowance"),
    );
    let text = example_with(
        r#""area": "41273", "from": "2019-06-01""#,
        r#""area": "Ansan", "from": "2019-06-01""#,
    );
    assert_refused(
        &text,
        Code::BadValue,
        Some("child"),
        Some("addresses.area"),
        Some("Ansan"),
    );
    let text = example_with(
        r#""country": "UZ", "from": "2019-06-01""#,
        r#""country": "kr", "from": "2019-06-01""#,
    );
    assert_refused(
        &text,
        Code::BadValue,
        Some("child"),
        Some("nationalities.country"),
        Some("kr"),
    );
}

#[test]
fn a_period_that_ends_before_it_begins_is_named() {
    let text = example_with(
        r#""from": "2019-07-20", "until": "2027-01-31""#,
        r#""from": "2019-07-20", "until": "2019-07-19""#,
    );
    assert_refused(
        &text,
        Code::UntilBeforeFrom,
        Some("child"),
        Some("stays.until"),
        Some("2019-07-19"),
    );
}

#[test]
fn a_child_that_is_not_born_on_the_day_is_named() {
    let text = example_with(
        r#""birth_date": "2019-06-01""#,
        r#""birth_date": "2023-05-11""#,
    );
    assert_refused(
        &text,
        Code::NotYetBorn,
        Some("child"),
        Some("birth_date"),
        Some("2023-05-11"),
    );
}

#[test]
fn an_unknown_guardian_is_named() {
    let text = example_with(r#"["mother"]"#, r#"["aunt"]"#);
    assert_refused(
        &text,
        Code::UnknownGuardian,
        Some("child"),
        Some("guardians"),
        Some("aunt"),
    );
}

#[test]
fn two_people_with_one_id_are_named() {
    let text = example_with(r#""id": "mother""#, r#""id": "child""#);
    assert_refused(
        &text,
        Code::DuplicateId,
        Some("child"),
        Some("id"),
        Some("child"),
    );
}

#[test]
fn overlapping_enrolments_are_named() {
    let text = example_with(
        r#""enrolments":    ["#,
        r#""enrolments": [{"kind": "kindergarten_public", "area": "41273", "from": "2020-03-01", "until": "2021-03-02"}, "#,
    );
    assert_refused(
        &text,
        Code::OverlappingEnrolments,
        Some("child"),
        Some("enrolments.from"),
        Some("2021-03-02"),
    );
}

#[test]
fn a_key_that_is_given_twice_is_named_wherever_it_stands() {
    let text = example_with(
        r#""birth_date": "2019-06-01""#,
        r#""birth_date": "2019-06-01", "birth_date": "2020-06-01""#,
    );
    assert_refused(
        &text,
        Code::DuplicateKey,
        Some("child"),
        Some("birth_date"),
        Some("2020-06-01"),
    );
    let text = example_with(
        r#""area": "41273", "from": "2021-03-02""#,
        r#""area": "41273", "area": "41390", "from": "2021-03-02""#,
    );
    assert_refused(
        &text,
        Code::DuplicateKey,
        Some("child"),
        Some("enrolments.area"),
        Some("41390"),
    );
    let text = example_with(r#""family": "F-1""#, r#""family": "F-1", "family": "F-2""#);
    assert_refused(&text, Code::DuplicateKey, None, Some("family"), Some("F-2"));
}

#[test]
fn an_id_must_name_somebody() {
    for blank in ["", " ", "\u{3000}"] {
        let text = example_with(r#""id": "mother""#, &format!(r#""id": "{blank}""#));
        let (code, field) = (Code::BadValue, Some("people.id"));
        assert_refused(&text, code, None, field, Some(blank));
        let text = example_with(r#""family": "F-1""#, &format!(r#""family": "{blank}""#));
        assert_refused(&text, Code::BadValue, None, Some("family"), Some(blank));
    }
    let text = example_with(r#""id": "mother""#, r#""id": null"#);
    assert_refused(
        &text,
        Code::MissingKey,
        None,
        Some("people.id"),
        Some("null"),
    );
    let text = example_with(r#""family": "F-1""#, r#""family": 7"#);
    assert_refused(&text, Code::Malformed, None, Some("family"), Some("7"));
}

#[test]
fn null_is_a_fact_that_nobody_asked() {
    let text = example_with(r#""absences": []"#, r#""absences": null"#);
    let facts = FamilyFacts::from_json(&text).unwrap();
    assert_eq!(facts.people[1].absences, None);
}

#[test]
fn null_says_asked_and_none_for_the_early_nuri_course() {
    let facts = FamilyFacts::from_json(EXAMPLE).unwrap();
    assert_eq!(facts.people[1].early_nuri_from, Some(None));
    assert_eq!(facts.people[0].early_nuri_from, None);
}

#[test]
fn facts_read_back_from_their_own_json() {
    let facts = FamilyFacts::from_json(EXAMPLE).unwrap();
    let written = serde_json::to_string(&facts).unwrap();
    assert_eq!(FamilyFacts::from_json(&written).unwrap(), facts);
    assert_eq!(
        serde_json::from_str::<FamilyFacts>(&written).unwrap(),
        facts
    );
}
