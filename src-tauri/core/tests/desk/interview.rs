use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind};

use crate::office::*;

fn sheet(desk: &Desk, family: &FamilyView) -> InterviewSheet {
    desk.interview_sheet(AskInterview {
        family: family.id.clone(),
        on: day("2023-05-10"),
    })
    .unwrap()
}

#[test]
fn the_sheet_asks_exactly_what_the_childcare_check_asks() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = family.people[1].id.clone();
    let asked = || {
        let view = desk
            .childcare(AskChildcare {
                family: family.id.clone(),
                on: day("2023-05-10"),
            })
            .unwrap();
        let mut asked: Vec<String> = view
            .children
            .iter()
            .flat_map(|child| &child.change.questions)
            .map(|question| question.fact.clone())
            .collect();
        asked.dedup();
        asked
    };
    let written = || {
        let questions = sheet(&desk, &family).questions;
        let facts: Vec<String> = questions
            .iter()
            .map(|question| {
                let person = question.person.as_deref().unwrap_or_default();
                assert_eq!(person, "아지즈");
                format!("{child}.{}", question.fact)
            })
            .collect();
        facts
    };
    let before = asked();
    assert!(!before.is_empty());
    assert_eq!(written(), before);
    let uzbek = [
        (Field::Person, &*child),
        (Field::Country, "UZ"),
        (Field::From, "2019-06-01"),
    ];
    add(&desk, &family, Kind::Nationality, uzbek);
    let after = asked();
    assert_ne!(after, before);
    assert_eq!(written(), after);
}

#[test]
fn the_sheet_holds_what_was_promised_and_not_kept_and_the_consents_that_are_needed() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    add(&desk, &family, Kind::Intake, [(Field::On, "2023-05-01")]);
    for (text, due) in [("통역 예약", "2023-06-01"), ("서류 확인", "2023-05-12")] {
        add(
            &desk,
            &family,
            Kind::Promise,
            [(Field::Text, text), (Field::Due, due)],
        );
    }
    let kept = [(Field::Text, "지난 약속"), (Field::KeptOn, "2023-05-02")];
    add(&desk, &family, Kind::Promise, kept);
    let sheet = sheet(&desk, &family);
    let promises: Vec<&str> = sheet.promises.iter().map(|it| &*it.text).collect();
    assert_eq!(promises, ["서류 확인", "통역 예약"]);
    let consents: Vec<_> = sheet.consents.iter().map(|it| it.sort.as_deref()).collect();
    assert_eq!(consents, [Some("collection_use")]);
    assert!(sheet.needs.iter().all(|need| need.sort.is_none()));
    let route = |need: &Need| need.kind == Kind::Intake && need.field == Some(Field::Route);
    assert!(sheet.needs.iter().any(route));
}

#[test]
fn no_address_and_no_phone_stands_on_the_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let mother = family.people[0].id.clone();
    let home = [(Field::Person, &*mother), (Field::Detail, "다문화길 77")];
    add(&desk, &family, Kind::Address, home);
    add(&desk, &family, Kind::Flag, [(Field::Sort, "violence")]);
    let written = serde_json::to_string(&sheet(&desk, &family)).unwrap();
    assert!(!written.contains("다문화길"));
}
