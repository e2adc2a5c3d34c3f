//! Parts of a family: an interpreter sees those that were given, and nothing tells of the others.

use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Role};
use hamkke_core::model::{Field, Kind};
use hamkke_core::secrecy::FamilyPart;
use serde_json::json;

use crate::kept::{answers, come_in, founder_of, of};
use crate::office::*;

/// Stands in each part of the family.
const WORD: &str = "달그림자";
const PHONE: &str = "010-0000-7743";
const THEIRS: &str = "바다 건너 오는 봄비";

/// An account of the centre that interprets.
fn interpreter(desk: &Desk) -> String {
    join(desk, "통역", Role::Interpreter, "named")
}

fn join(desk: &Desk, name: &str, role: Role, scope: &str) -> String {
    let made = desk.add_account(AddAccount {
        name: name.to_owned(),
        role: role.name().to_owned(),
        reach: Some(AccountReach {
            scope: scope.to_owned(),
            team: None,
            on_duty: false,
        }),
        passphrase: THEIRS.to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let accounts = made.unwrap().accounts;
    accounts.into_iter().find(|it| it.name == name).unwrap().id
}

/// A family with something in each of its parts.
fn full(desk: &Desk) -> FamilyView {
    let family = family(desk);
    let mother = family.people[0].id.as_str();
    let owned = |field, text| [(Field::Person, mother), (field, text)];
    add(desk, &family, Kind::Address, owned(Field::Detail, WORD));
    add(desk, &family, Kind::Enrolment, owned(Field::Facility, WORD));
    add(
        desk,
        &family,
        Kind::Note,
        [(Field::On, "2023-05-01"), (Field::Text, WORD)],
    );
    add(
        desk,
        &family,
        Kind::Task,
        [(Field::Text, WORD), (Field::Due, "2023-05-10")],
    );
    add(
        desk,
        &family,
        Kind::Intake,
        [(Field::On, "2023-05-01"), (Field::Wish, WORD)],
    );
    let bond = [
        (Field::Sort, "clinic"),
        (Field::Name, WORD),
        (Field::KeptWithout, "함께 감"),
    ];
    add(desk, &family, Kind::Bond, bond);
    let phone = RecordChange {
        record: Some(mother.to_owned()),
        kind: Kind::Person,
        fields: fields([(Field::Phone, PHONE)]),
    };
    save(desk, &family, phone).unwrap()
}

fn give(
    desk: &Desk,
    family: &FamilyView,
    account: &str,
    parts: Option<&[FamilyPart]>,
) -> Result<FamilyReaders, Failure> {
    desk.give_family(GiveFamily {
        family: family.id.clone(),
        account: account.to_owned(),
        parts: parts.map(<[FamilyPart]>::to_vec),
        reason: "5월 상담 통역".to_owned(),
    })
}

fn tells(answer: &str) -> bool {
    [WORD, PHONE, &PHONE[4..]]
        .iter()
        .any(|word| answer.contains(word))
}

#[test]
fn no_command_tells_an_interpreter_what_is_in_parts_that_were_not_given() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let account = interpreter(&desk);
    let family = full(&desk);
    give(&desk, &family, &account, Some(&[])).unwrap();
    come_in(&desk, &account, THEIRS);
    let view = desk.open_family(of(&family)).unwrap();
    assert_eq!(view.parts, Some(Vec::new()));
    assert_eq!(view.people.len(), family.people.len());
    for (command, answer) in answers(&desk, &family, &[]) {
        assert!(!tells(&answer), "{command} tells: {answer}");
    }
    let childcare = desk.childcare(AskChildcare {
        family: family.id.clone(),
        on: day("2023-05-10"),
    });
    assert_eq!(childcare.unwrap_err().code, FailureCode::Denied);
}

#[test]
fn a_part_that_is_given_later_comes_into_sight_and_into_the_search_and_goes_again() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let (founder, account) = (founder_of(&desk), interpreter(&desk));
    let family = full(&desk);
    let sees = |parts: Option<&[FamilyPart]>| {
        let readers = give(&desk, &family, &account, parts).unwrap();
        let mut readers = readers.readers.into_iter();
        let reader = readers.find(|it| it.account == account).unwrap();
        assert_eq!(reader.parts.as_deref(), parts);
        come_in(&desk, &account, THEIRS);
        rebuilt(&desk);
        let view = desk.open_family(of(&family)).unwrap();
        let phone = desk.find(Find {
            query: "7743".to_owned(),
            limit: 10,
        });
        let seen = (
            view.notes.len(),
            view.bonds.len(),
            view.forms.len(),
            json!(view).to_string().contains(PHONE),
            phone.unwrap().hits.len(),
        );
        come_in(&desk, &founder, PASSPHRASE);
        seen
    };
    assert_eq!(sees(Some(&[FamilyPart::Notes])), (1, 0, 0, false, 0));
    assert_eq!(
        sees(Some(&[FamilyPart::Contacts, FamilyPart::Forms])),
        (0, 0, 1, true, 1)
    );
    assert_eq!(sees(None), (1, 1, 1, true, 1));
    assert_eq!(sees(Some(&[FamilyPart::Surroundings])), (0, 1, 0, false, 0));
}

#[test]
fn whoever_gives_parts_can_look_at_the_family_as_the_interpreter_sees_it() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let account = interpreter(&desk);
    let family = full(&desk);
    give(&desk, &family, &account, Some(&[FamilyPart::Notes])).unwrap();
    let seen = desk.look_as(LookAs {
        family: family.id.clone(),
        who: Some(Onlooker {
            sort: OnlookerSort::Account,
            id: Some(account),
        }),
    });
    let seen = seen.unwrap();
    assert_eq!(seen.parts, Some(vec![FamilyPart::Notes]));
    assert_eq!(
        (seen.notes.len(), seen.bonds.len(), seen.forms.len()),
        (1, 0, 0)
    );
}

#[test]
fn parts_are_given_to_those_who_interpret_and_to_nobody_who_writes() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = full(&desk);
    let caseworker = join(&desk, "박이웃", Role::Caseworker, "own");
    let refused = give(&desk, &family, &caseworker, Some(&[FamilyPart::Notes]));
    assert_eq!(refused.unwrap_err().code, FailureCode::InvalidField);
    assert!(give(&desk, &family, &caseworker, None).is_ok());
}
