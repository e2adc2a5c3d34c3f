//! What offices decided otherwise than the program: every case in `tests/corrections` must be
//! answered by the shipped rulebook as the office answered it.

use std::fs;
use std::path::Path;

use eligibility::{Corrections, FamilyFacts, Outcome, Rulebook};

#[test]
fn the_shipped_rulebook_answers_every_correction_as_the_office_did() {
    let rulebook = Rulebook::shipped().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corrections");
    let mut tried = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = Corrections::from_json(&fs::read_to_string(&path).unwrap()).unwrap();
        for (at, case) in file.cases.iter().enumerate() {
            assert!(
                case.agrees(&rulebook).unwrap(),
                "case {at} of {}: {:?}",
                path.display(),
                case.programme
            );
            tried += 1;
        }
    }
    assert!(tried > 0, "no case was tried");
}

#[test]
fn a_case_that_the_rulebook_answers_otherwise_is_found() {
    let rulebook = Rulebook::shipped().unwrap();
    let file = include_str!("../corrections/made-up.json");
    let mut case = Corrections::from_json(file).unwrap().cases.remove(0);
    case.amount = Some(240_000);
    assert!(!case.agrees(&rulebook).unwrap());
    case.amount = None;
    assert!(case.agrees(&rulebook).unwrap());
    case.outcome = Outcome::NotEligible;
    assert!(!case.agrees(&rulebook).unwrap());
    assert!(Corrections::from_json(&file.replace("corrections-1", "corrections-9")).is_err());
}

#[test]
fn only_the_child_and_its_guardians_go_along_under_ids_that_say_nothing() {
    let facts = FamilyFacts::from_json(
        r#"{"family": "f-1", "people": [
            {"id": "m-7", "birth_date": "1990-01-01", "addresses": []},
            {"id": "s-9", "birth_date": "2015-01-01", "guardians": ["m-7"]},
            {"id": "c-8", "birth_date": "2020-01-01", "guardians": ["m-7"]}
        ]}"#,
    )
    .unwrap();
    let (alone, child) = facts.of_child_alone("c-8").unwrap();
    let ids: Vec<&str> = alone.people.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["guardian-1", "child"]);
    assert_eq!(child, "child");
    assert_eq!(
        alone.people[1].guardians.as_deref(),
        Some(&["guardian-1".to_owned()][..])
    );
    let text = serde_json::to_string(&alone).unwrap();
    assert!(
        !["m-7", "s-9", "c-8", "f-1"]
            .iter()
            .any(|id| text.contains(id))
    );
    assert!(facts.of_child_alone("x").is_none());
}
