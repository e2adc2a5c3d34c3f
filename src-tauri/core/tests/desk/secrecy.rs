//! While a flag of violence stands, nothing at the desk says where the family lives or how it is
//! reached, until somebody has said why they must see it.

use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind};
use serde::Serialize;

use crate::office::*;

const HOME: &str = "다문화길 1";
const AREA: &str = "41273";
const PHONE: &str = "010-0000-2741";

/// A family of which everything is known, and of which nothing may be seen.
fn hidden(desk: &Desk) -> FamilyView {
    let family = family(desk);
    for person in &family.people {
        let home = [
            (Field::Person, person.id.as_str()),
            (Field::Area, AREA),
            (Field::Detail, HOME),
            (Field::From, "2019-06-01"),
        ];
        add(desk, &family, Kind::Address, home);
    }
    let phone = RecordChange {
        record: Some(family.people[0].id.clone()),
        kind: Kind::Person,
        fields: fields([(Field::Phone, PHONE)]),
    };
    save(desk, &family, phone).unwrap();
    desk.save_check(asked(&family)).unwrap();
    let task = [(Field::Text, "서류 받기"), (Field::Due, "2023-05-10")];
    add(desk, &family, Kind::Task, task);
    let flag = RecordChange {
        record: None,
        kind: Kind::Flag,
        fields: fields([(Field::Sort, "violence")]),
    };
    save(desk, &family, flag).unwrap()
}

fn asked(family: &FamilyView) -> AskChildcare {
    AskChildcare {
        family: family.id.clone(),
        on: day("2023-05-10"),
    }
}

/// Everything that the desk says of a family, each as it crosses to a host.
fn everything(desk: &Desk, family: &FamilyView) -> Vec<(&'static str, String)> {
    fn told(it: impl Serialize) -> String {
        serde_json::to_string(&it).unwrap()
    }
    let of = || OfFamily {
        family: family.id.clone(),
    };
    let picture = || AskPicture {
        family: family.id.clone(),
        day: day("2023-05-10"),
        language: PictureLanguage::Ko,
    };
    let moves = LifeEvent {
        family: family.id.clone(),
        event: LifeEventKind::Death,
        on: day("2023-05-01"),
        people: vec![family.people[0].id.clone()],
        leaves_family: false,
        fields: fields([]),
        names: Vec::new(),
    };
    let find = |query: &str| Find {
        query: query.to_owned(),
        limit: 10,
    };
    let sheet = AskInterview {
        family: family.id.clone(),
        on: day("2023-05-10"),
    };
    let queue = AskCopyQueue {
        family: family.id.clone(),
        screen: None,
    };
    let list = AskToday {
        mine: false,
        kind: None,
        limit: 50,
    };
    let past = FamilyOnDay {
        family: family.id.clone(),
        day: day("2023-05-10"),
    };
    vec![
        ("the family", told(desk.open_family(of()).unwrap())),
        ("its past", told(desk.family_as_of(past).unwrap())),
        ("its history", told(desk.history(of()).unwrap())),
        ("the genogram", told(desk.genogram(picture()).unwrap())),
        ("the ecomap", told(desk.ecomap(picture()).unwrap())),
        ("an event", told(desk.rehearse_event(moves).unwrap())),
        ("who is found", told(desk.find(find("카리모바")).unwrap())),
        ("by phone", told(desk.find(find("2741")).unwrap().hits)),
        ("recent", told(desk.recent_families(Nothing {}).unwrap())),
        ("today", told(desk.today(list).unwrap())),
        ("the sheet", told(desk.interview_sheet(sheet).unwrap())),
        ("the queue", told(desk.copy_queue(queue).unwrap())),
        ("the answers", told(desk.childcare(asked(family)).unwrap())),
    ]
}

/// Where people live, in the facts by which answers are explained.
fn homes(answer: &eligibility::FamilyAnswer) -> Vec<String> {
    let children = answer.children.iter();
    let programmes = children.flat_map(|child| &child.programmes);
    let steps = programmes.flat_map(|it| it.steps.iter().flatten());
    let facts = steps.flat_map(|step| &step.facts);
    let homes = facts.filter(|fact| fact.path.ends_with(".addresses"));
    homes.map(|fact| fact.value.clone()).collect()
}

fn replayed(desk: &Desk, family: &FamilyView) -> Replayed {
    let view = desk.open_family(OfFamily {
        family: family.id.clone(),
    });
    let check = OfRecord {
        family: family.id.clone(),
        record: view.unwrap().checks[0].id.clone(),
        reason: None,
    };
    desk.replay_check(check).unwrap()
}

#[test]
fn nothing_says_where_a_family_lives_while_a_flag_of_violence_stands() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = hidden(&desk);
    for (what, told) in everything(&desk, &family) {
        for secret in [HOME, PHONE] {
            assert!(!told.contains(secret), "{what} gives {secret} away");
        }
    }
    let answers = desk.childcare(asked(&family)).unwrap().answer.unwrap();
    for answer in [answers, replayed(&desk, &family).saved] {
        let homes = homes(&answer);
        assert!(!homes.is_empty());
        assert!(homes.iter().all(|home| home != AREA), "{homes:?}");
    }
}

#[test]
fn who_says_why_sees_it_in_the_reasons_of_an_answer_too() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = hidden(&desk);
    let why = ShowContacts {
        family: family.id.clone(),
        reason: "긴급 가정방문".to_owned(),
    };
    desk.show_contacts(why).unwrap();
    let answers = desk.childcare(asked(&family)).unwrap().answer.unwrap();
    assert!(homes(&answers).iter().any(|home| home == AREA));
    let replayed = replayed(&desk, &family);
    assert_eq!(replayed.same_answer, Some(true));
    assert!(homes(&replayed.saved).iter().any(|home| home == AREA));
}
