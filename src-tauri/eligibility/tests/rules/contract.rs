//! The published contract: its example, word for word.

use eligibility::{FamilyFacts, Outcome, ProgrammeId, Status, check, check_brief};
use serde_json::{Value, json};

use crate::family::{day, rulebook};

/// The family of the contract's example.
pub const EXAMPLE: &str = r#"{"family": "F-1",
 "people": [
  {"id": "mother", "birth_date": "1990-05-01",
   "nationalities": [{"country": "UZ", "from": "1990-05-01"}],
   "registrations": [{"kind": "alien", "from": "2019-02-01"}],
   "stays":         [{"status": "H-2", "from": "2019-02-01", "until": "2027-01-31"}],
   "addresses":     [{"area": "41273", "from": "2019-02-01"}]},
  {"id": "child", "birth_date": "2019-06-01", "guardians": ["mother"],
   "nationalities": [{"country": "UZ", "from": "2019-06-01"}],
   "registrations": [{"kind": "alien", "from": "2019-07-20"}],
   "stays":         [{"status": "F-1", "from": "2019-07-20", "until": "2027-01-31"}],
   "addresses":     [{"area": "41273", "from": "2019-06-01"}],
   "enrolments":    [{"kind": "daycare", "area": "41273", "from": "2021-03-02", "extended_care": true}],
   "absences": [], "disability": false, "refugee_recognised": false, "school_deferred": false,
   "early_nuri_from": null,
   "applications":  [{"programme": "child-allowance", "on": "2019-07-01"}]}]}"#;

#[test]
fn the_example_gives_the_answer_of_the_contract() {
    let facts = FamilyFacts::from_json(EXAMPLE).unwrap();
    let answer = check_brief(&facts, rulebook(), day("2023-05-10")).unwrap();
    let written = serde_json::to_value(&answer).unwrap();
    assert_eq!(written["family"], "F-1");
    assert_eq!(written["on"], "2023-05-10");
    assert_eq!(written["rulebook"]["version"], "2026-11-01");
    assert_eq!(written["children"].as_array().unwrap().len(), 1);
    assert_eq!(written["children"][0]["class_age"], 3);
    assert_eq!(written["children"][0]["months"], 47);
    assert_eq!(
        written["children"][0]["programmes"][0],
        json!({"programme": "ansan-daycare", "outcome": "eligible", "amount": 262000,
               "unit": "krw_per_month", "amount_status": "provisional", "failed": [],
               "missing": [], "caveats": [], "assumed": [], "apply_by": null,
               "payable_from": null})
    );
}

#[test]
fn the_programmes_stand_in_the_order_of_the_contract() {
    let facts = FamilyFacts::from_json(EXAMPLE).unwrap();
    let answer = check(&facts, rulebook(), day("2023-05-10")).unwrap();
    let order: Vec<ProgrammeId> = answer.children[0]
        .programmes
        .iter()
        .map(|p| p.programme)
        .collect();
    assert_eq!(order, ProgrammeId::ALL);
}

#[test]
fn extended_care_of_the_example_pays_1000_won_an_hour() {
    let facts = FamilyFacts::from_json(EXAMPLE).unwrap();
    let answer = check(&facts, rulebook(), day("2023-05-10")).unwrap();
    let extended = &answer.children[0].programmes[1];
    assert_eq!(extended.outcome, Outcome::Eligible);
    assert_eq!(extended.amount, Some(1000));
    assert_eq!(extended.amount_status, Some(Status::Confirmed));
    assert_eq!(serde_json::to_value(extended.unit).unwrap(), "krw_per_hour");
}

#[test]
fn an_application_in_time_pays_from_the_month_of_birth() {
    let facts = FamilyFacts::from_json(EXAMPLE).unwrap();
    let answer = check(&facts, rulebook(), day("2023-05-10")).unwrap();
    let allowance = serde_json::to_value(&answer.children[0].programmes[10]).unwrap();
    assert_eq!(allowance["apply_by"], "2019-07-30");
    assert_eq!(allowance["payable_from"], "2019-06");
    assert_eq!(allowance["failed"], json!(["entitled", "registered"]));
}

#[test]
fn each_step_names_its_paragraph_and_every_figure_its_source() {
    let facts = FamilyFacts::from_json(EXAMPLE).unwrap();
    let answer = check(&facts, rulebook(), day("2026-11-25")).unwrap();
    for programme in &answer.children[0].programmes {
        let steps = programme.steps.as_ref().unwrap();
        assert_eq!(
            serde_json::to_value(steps[0].condition).unwrap(),
            Value::from("in_force")
        );
        for step in steps {
            assert!(!step.basis.is_empty());
            for parameter in &step.parameters {
                assert!(!parameter.source.is_empty(), "{:?}", parameter);
            }
        }
    }
}
