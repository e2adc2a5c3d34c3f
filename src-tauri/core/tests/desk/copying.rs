use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind};

use crate::office::*;

const SCREEN: &str = "childcare-fee";

/// A family whose child's stay and number are known.
fn known(desk: &Desk) -> (FamilyView, String) {
    let family = family(desk);
    let child = family.people[1].id.clone();
    let of = (Field::Person, &*child);
    let stay = [of, (Field::Status, "F-1"), (Field::Until, "2024-01-31")];
    add(desk, &family, Kind::Stay, stay);
    let number = [
        of,
        (Field::Sort, "alien"),
        (Field::Number, "190601-7000000"),
    ];
    add(desk, &family, Kind::Registration, number);
    let home = [of, (Field::Area, "41273"), (Field::Detail, "다문화길 1")];
    add(desk, &family, Kind::Address, home);
    (family, child)
}

fn queue(desk: &Desk, family: &FamilyView) -> CopyQueue {
    desk.copy_queue(AskCopyQueue {
        family: family.id.clone(),
        screen: Some(SCREEN.to_owned()),
    })
    .unwrap()
}

fn item(desk: &Desk, family: &FamilyView, id: &str) -> CopyItem {
    let queue = queue(desk, family);
    let [child] = queue.subjects.as_slice() else {
        panic!("one child");
    };
    child
        .items
        .iter()
        .find(|item| item.id == id)
        .unwrap()
        .clone()
}

fn tick(desk: &Desk, family: &FamilyView, child: &str, item: &str, typed: bool) -> Ticked {
    desk.tick_typed(TickTyped {
        family: family.id.clone(),
        screen: SCREEN.to_owned(),
        subject: child.to_owned(),
        item: item.to_owned(),
        typed,
    })
    .unwrap()
}

fn copy(desk: &Desk, family: &FamilyView, child: &str, item: &str) -> Result<String, Failure> {
    desk.copy_value(OfCopyItem {
        family: family.id.clone(),
        screen: SCREEN.to_owned(),
        subject: child.to_owned(),
        item: item.to_owned(),
    })
    .map(|copied| copied.value)
}

#[test]
fn values_stand_in_the_order_and_form_of_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let (family, _) = known(&desk);
    let queue = queue(&desk, &family);
    assert!(!queue.compared && !queue.sources.is_empty());
    let ids: Vec<&str> = queue.subjects[0].items.iter().map(|it| &*it.id).collect();
    assert_eq!(
        &ids[..4],
        [
            "child-name",
            "child-passport-name",
            "child-number",
            "child-birth"
        ]
    );
    let value = |id| item(&desk, &family, id).value;
    assert_eq!(value("child-name").as_deref(), Some("아지즈"));
    assert_eq!(value("child-birth").as_deref(), Some("20190601"));
    assert_eq!(value("child-stay-until").as_deref(), Some("20240131"));
    assert_eq!(value("child-number").as_deref(), Some("1906017******"));
    let missing = item(&desk, &family, "child-sex");
    assert_eq!(
        (missing.standing, missing.value),
        (CopyStanding::Missing, None)
    );
}

#[test]
fn what_was_typed_is_done_until_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let (family, child) = known(&desk);
    assert_eq!(
        item(&desk, &family, "child-birth").standing,
        CopyStanding::New
    );
    let ticked = tick(&desk, &family, &child, "child-birth", true);
    assert!(ticked.family.undoable.is_some());
    let typed = item(&desk, &family, "child-birth");
    assert_eq!(typed.standing, CopyStanding::Typed);
    assert_eq!(typed.by.as_deref(), Some("김하나"));

    let birth = |day: &str| {
        let change = RecordChange {
            record: Some(child.clone()),
            kind: Kind::Person,
            fields: fields([(Field::BirthDate, day)]),
        };
        save(&desk, &family, change).unwrap();
    };
    birth("2019-06-02");
    assert_eq!(
        item(&desk, &family, "child-birth").standing,
        CopyStanding::Changed
    );
    birth("2019-06-01");
    assert_eq!(
        item(&desk, &family, "child-birth").standing,
        CopyStanding::Typed
    );
    tick(&desk, &family, &child, "child-birth", false);
    assert_eq!(
        item(&desk, &family, "child-birth").standing,
        CopyStanding::New
    );
    assert_eq!(
        item(&desk, &family, "child-stay").standing,
        CopyStanding::New
    );
}

#[test]
fn to_copy_a_number_is_written_down_and_cannot_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let (family, child) = known(&desk);
    let acts = || {
        let of = OfFamily {
            family: family.id.clone(),
        };
        desk.history(of).unwrap().entries
    };
    let before = acts().len();
    assert_eq!(copy(&desk, &family, &child, "child-stay").unwrap(), "F-1");
    assert_eq!(acts().len(), before);
    assert_eq!(
        copy(&desk, &family, &child, "child-number").unwrap(),
        "1906017000000"
    );
    let acts = acts();
    assert_eq!(acts.len(), before + 1);
    assert_eq!(acts[0].action, "reveal");
    assert!(!acts[0].undoable);
    tick(&desk, &family, &child, "child-number", true);
    assert_eq!(
        item(&desk, &family, "child-number").standing,
        CopyStanding::Typed
    );
}

#[test]
fn an_address_that_a_flag_hides_is_neither_shown_nor_copied() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let (family, child) = known(&desk);
    assert_eq!(
        item(&desk, &family, "child-address").value.as_deref(),
        Some("다문화길 1")
    );
    add(&desk, &family, Kind::Flag, [(Field::Sort, "violence")]);
    let hidden = item(&desk, &family, "child-address");
    assert_eq!(
        (hidden.standing, hidden.value),
        (CopyStanding::Hidden, None)
    );
    let refused = copy(&desk, &family, &child, "child-address").unwrap_err();
    assert_eq!(refused.code, FailureCode::NotFound);
}

#[test]
fn an_unknown_screen_is_not_found() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let ask = AskCopyQueue {
        family: family.id,
        screen: Some("zodiac".to_owned()),
    };
    assert_eq!(
        desk.copy_queue(ask).unwrap_err().code,
        FailureCode::NotFound
    );
}
