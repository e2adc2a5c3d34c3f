//! What is kept from an account, or from a person of the family, is told to them by nothing that
//! the desk says; and the file alone does not give it to an account without the key.

use std::path::Path;

use chrono::Utc;
use hamkke_core::casefile::CaseFile;
use hamkke_core::centre::{Centre, Layout};
use hamkke_core::contract::*;
use hamkke_core::desk::{COMMANDS, Desk, Permission, Role};
use hamkke_core::log::FamilyId;
use hamkke_core::model::{Field, Kind, Value};
use serde_json::json;

use crate::entrance::inputs;
use crate::office::*;

/// Stands in everything that is kept.
const WORD: &str = "달그림자";
/// The number of a kept registration, of a series that is none.
const NUMBER: &str = "900501-6000001";
const PHONE: &str = "010-0000-7743";
const RELATED: &str = "바다 건너 오는 봄비";

/// Gives a caseworker who is related to the family an account.
fn related(desk: &Desk) -> String {
    let made = desk.add_account(AddAccount {
        name: "박이웃".to_owned(),
        role: Role::Caseworker.name().to_owned(),
        reach: Some(everywhere()),
        passphrase: RELATED.to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let accounts = made.unwrap().accounts;
    accounts
        .into_iter()
        .find(|it| it.name == "박이웃")
        .unwrap()
        .id
}

pub(crate) fn come_in(desk: &Desk, account: &str, passphrase: &str) {
    desk.sign_out(Nothing {}).unwrap();
    desk.sign_in(SignIn {
        account: account.to_owned(),
        passphrase: passphrase.to_owned(),
    })
    .unwrap();
}

/// Opens all families.
fn everywhere() -> AccountReach {
    AccountReach {
        scope: "all".to_owned(),
        team: None,
        on_duty: false,
    }
}

/// Who founded the centre.
pub(crate) fn founder_of(desk: &Desk) -> String {
    let accounts = desk.status(Nothing {}).unwrap().centre.unwrap().accounts;
    let founder = accounts.into_iter().find(|it| it.name == "김하나");
    founder.unwrap().id
}

fn account(id: &str) -> Onlooker {
    Onlooker {
        sort: OnlookerSort::Account,
        id: Some(id.to_owned()),
    }
}

fn person_of(id: &str) -> Onlooker {
    Onlooker {
        sort: OnlookerSort::Person,
        id: Some(id.to_owned()),
    }
}

pub(crate) fn of(family: &FamilyView) -> OfFamily {
    OfFamily {
        family: family.id.clone(),
    }
}

/// Makes a record and gives its id.
fn made<const N: usize>(
    desk: &Desk,
    family: &FamilyView,
    kind: Kind,
    of: [(Field, &str); N],
) -> String {
    add(desk, family, kind, of);
    let history = desk.history(self::of(family)).unwrap();
    let mut changes = history.entries.into_iter().flat_map(|entry| entry.changes);
    changes.find(|change| change.kind == kind).unwrap().record
}

fn keep(desk: &Desk, family: &FamilyView, record: &str, part: Option<Field>, from: &Onlooker) {
    desk.keep_secret(KeepSecret {
        family: family.id.clone(),
        record: record.to_owned(),
        part,
        from: vec![from.clone()],
        reason: Some(format!("{WORD} 때문에")),
    })
    .unwrap();
}

/// A family in which much is kept from somebody; gives the ids of what is.
fn secretive(desk: &Desk, family: &FamilyView, from: &Onlooker) -> Vec<String> {
    let mother = family.people[0].id.as_str();
    let child = made(
        desk,
        family,
        Kind::Person,
        [
            (Field::Relation, "child"),
            (Field::BirthDate, "2019-06-01"),
            (Field::Remark, WORD),
        ],
    );
    let owned = |field, text| [(Field::Person, mother), (field, text)];
    let note = made(
        desk,
        family,
        Kind::Note,
        [(Field::On, "2023-05-01"), (Field::Text, WORD)],
    );
    let kept = vec![
        made(
            desk,
            family,
            Kind::Name,
            [
                (Field::Person, &child),
                (Field::Sort, "hangul"),
                (Field::Text, WORD),
            ],
        ),
        made(
            desk,
            family,
            Kind::Name,
            [
                (Field::Person, mother),
                (Field::Sort, "former"),
                (Field::Text, WORD),
            ],
        ),
        made(
            desk,
            family,
            Kind::Address,
            [
                (Field::Person, mother),
                (Field::Detail, WORD),
                (Field::Area, "41273"),
            ],
        ),
        made(
            desk,
            family,
            Kind::Registration,
            owned(Field::Number, NUMBER),
        ),
        made(desk, family, Kind::Enrolment, owned(Field::Facility, WORD)),
        made(
            desk,
            family,
            Kind::Task,
            [(Field::Text, WORD), (Field::Due, "2023-05-10")],
        ),
        made(
            desk,
            family,
            Kind::Meeting,
            [
                (Field::On, "2023-05-02"),
                (Field::Sort, "supervision"),
                (Field::Text, WORD),
            ],
        ),
        made(
            desk,
            family,
            Kind::Bond,
            [
                (Field::Sort, "clinic"),
                (Field::Name, WORD),
                (Field::KeptWithout, "병원에 함께 감"),
            ],
        ),
        made(
            desk,
            family,
            Kind::Promise,
            [(Field::Text, WORD), (Field::Note, &note)],
        ),
        made(
            desk,
            family,
            Kind::Flag,
            [(Field::Sort, "other"), (Field::Text, WORD)],
        ),
        made(
            desk,
            family,
            Kind::Intake,
            [(Field::On, "2023-05-01"), (Field::Wish, WORD)],
        ),
        note.clone(),
        child,
    ];
    let phone = RecordChange {
        record: Some(mother.to_owned()),
        kind: Kind::Person,
        fields: fields([(Field::Phone, PHONE)]),
    };
    save(desk, family, phone).unwrap();
    // A check that was saved tells of the child; a note that was edited and taken out stands in
    // the history, and why it was.
    desk.save_check(AskChildcare {
        family: family.id.clone(),
        on: day("2023-05-10"),
    })
    .unwrap();
    let gone = made(desk, family, Kind::Note, [(Field::Text, WORD)]);
    for record in kept.iter().chain([&gone]) {
        keep(desk, family, record, None, from);
    }
    keep(desk, family, mother, Some(Field::Phone), from);
    let again = RecordChange {
        record: Some(note),
        kind: Kind::Note,
        fields: fields([(Field::Text, &*format!("{WORD} 둘째"))]),
    };
    save(desk, family, again).unwrap();
    desk.remove_record(OfRecord {
        family: family.id.clone(),
        record: gone.clone(),
        reason: Some(WORD.to_owned()),
    })
    .unwrap();
    let mut all = kept;
    all.push(gone);
    all
}

/// The answers of all commands, given every input of the right form about this family and these
/// records.
pub(crate) fn answers(
    desk: &Desk,
    family: &FamilyView,
    records: &[String],
) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    let nil = "00000000-0000-7000-8000-000000000000";
    let more = [
        json!({"query": WORD, "limit": 20}),
        json!({"query": "7743", "limit": 20}),
        json!({"query": "카리모바", "limit": 20}),
        json!({"mine": false, "kind": null, "limit": 500}),
        json!({"family": nil, "screen": null}),
        json!({"family": nil, "screen": "childcare_application"}),
        json!({"family": nil, "day": "2023-05-10", "language": "ko"}),
    ];
    for (command, permission) in COMMANDS {
        // What lets in or out is no answer about a family; nobody looks as another
        // here, and what was marked is not taken back.
        if *permission == Permission::Anyone
            || matches!(
                *command,
                "look_as" | "undo" | "close_family" | "rebuild_register" | "stop_backup"
            )
        {
            continue;
        }
        for input in inputs().into_iter().chain(more.clone()) {
            let text = input.to_string();
            let about = text.replace(
                &format!("\"family\":\"{nil}\""),
                &format!("\"family\":\"{}\"", family.id),
            );
            let mut asked = vec![about.clone()];
            // An input of another form is so whatever it names.
            let input = serde_json::from_str(&about).unwrap();
            let misfits = desk
                .call(command, input)
                .is_err_and(|it| it.code == FailureCode::BadCall);
            if about.contains(nil) && !misfits {
                asked.extend(records.iter().map(|record| about.replace(nil, record)));
            }
            for text in asked {
                let input = serde_json::from_str(&text).unwrap();
                let answer = match desk.call(command, input) {
                    // A search says again what was looked for.
                    Ok(answer) if *command == "find" => answer["hits"].to_string(),
                    Ok(answer) => answer.to_string(),
                    Err(failure) => json!(failure).to_string(),
                };
                all.push((*command, answer));
            }
        }
    }
    all
}

fn tells(answer: &str) -> bool {
    [WORD, PHONE, &PHONE[4..], &NUMBER[..8]]
        .iter()
        .any(|word| answer.contains(word))
}

#[test]
fn no_command_tells_a_worker_who_is_related_what_is_kept_from_them() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let neighbour = related(&desk);
    let family = family(&desk);
    let records = secretive(&desk, &family, &account(&neighbour));
    // Whoever may see it is told: the walk finds what there is.
    let told = answers(&desk, &family, &[]);
    for command in ["open_family", "history", "family_as_of"] {
        let mut answers = told.iter().filter(|(name, _)| *name == command);
        assert!(answers.any(|(_, answer)| tells(answer)), "{command}");
    }
    come_in(&desk, &neighbour, RELATED);
    for (command, answer) in answers(&desk, &family, &records) {
        assert!(!tells(&answer), "{command} tells: {answer}");
    }
    let view = desk.open_family(of(&family)).unwrap();
    assert!(
        view.secrets.is_empty(),
        "that something is kept would tell of it"
    );
}

#[test]
fn what_is_shown_or_printed_for_the_spouse_leaves_out_what_is_kept_from_her() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let father = made(&desk, &family, Kind::Person, [(Field::Relation, "father")]);
    let records = secretive(&desk, &family, &person_of(&father));
    let view = desk.open_family(of(&family)).unwrap();
    assert!(view.secrets.iter().any(|it| it.from == person_of(&father)));
    for who in [
        person_of(&father),
        Onlooker {
            sort: OnlookerSort::Anyone,
            id: None,
        },
    ] {
        let look = |who| {
            desk.look_as(LookAs {
                family: family.id.clone(),
                who,
            })
            .unwrap()
        };
        let shown = look(Some(who.clone()));
        assert_eq!(shown.seen_as, Some(who.clone()));
        assert!(!tells(&json!(shown).to_string()));
        let about_it = |command: &str| {
            !matches!(
                command,
                "find" | "today" | "recent_families" | "look_alikes" | "duplicates" | "doubles"
            )
        };
        for (command, answer) in answers(&desk, &family, &records) {
            assert!(
                !about_it(command) || !tells(&answer),
                "{command} tells: {answer}"
            );
        }
        // As somebody else one only looks.
        let change = RecordChange {
            record: None,
            kind: Kind::Note,
            fields: fields([(Field::Text, "적어 봄")]),
        };
        assert_eq!(
            save(&desk, &family, change).unwrap_err().code,
            FailureCode::Denied
        );
        let back = look(None);
        assert_eq!(back.seen_as, None);
        assert!(tells(&json!(back).to_string()));
    }
}

#[test]
fn a_note_that_was_kept_from_its_first_save_is_not_in_the_file_for_whoever_lacks_the_key() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let neighbour = related(&desk);
    let family = family(&desk);
    let view = desk
        .save_secret(SaveSecret {
            family: family.id.clone(),
            change: RecordChange {
                record: None,
                kind: Kind::Note,
                fields: fields([(Field::On, "2023-05-01"), (Field::Text, WORD)]),
            },
            from: vec![account(&neighbour)],
            reason: None,
        })
        .unwrap();
    let note = view.notes[0].clone();
    assert_eq!(note.fields[&Field::Text], Value::text(WORD));
    assert!(view.secrets[0].by_key);
    let again = RecordChange {
        record: Some(note.id.clone()),
        kind: Kind::Note,
        fields: fields([(Field::Text, &*format!("{WORD} 둘째"))]),
    };
    let view = save(&desk, &family, again).unwrap();
    assert_eq!(
        view.notes[0].fields[&Field::Text],
        Value::text(format!("{WORD} 둘째"))
    );
    drop(desk);

    // Everything that the neighbour's passphrase opens: the file itself, with all of its entries.
    let (centre, id) = (
        Centre::open(Layout::new(folder.path().to_owned())).unwrap(),
        family.id.parse().unwrap(),
    );
    let identity = centre
        .sign_in(neighbour.parse().unwrap(), RELATED, Utc::now())
        .unwrap();
    let key = centre.family_key(&identity, id).unwrap();
    let file = open(folder.path(), &family, &key, id);
    let mut changes = file.entries().iter().flat_map(|entry| &entry.changes);
    assert!(
        !changes.any(|change| matches!(&change.value, Value::Text(text) if text.contains(WORD)))
    );
    let record = note.id.parse().unwrap();
    assert!(
        file.reveal(record, Field::Text).is_err(),
        "its seal alone does not open it"
    );
    drop(file);
    let accounts = centre.accounts().into_iter();
    let founder = accounts
        .map(|it| it.id)
        .find(|it| it.to_string() != neighbour);
    let founder = founder.unwrap();
    let founder = centre.sign_in(founder, PASSPHRASE, Utc::now()).unwrap();
    for (reader, opens) in [(identity.reader(), false), (founder.reader(), true)] {
        let mut file = open(folder.path(), &family, &key, id);
        file.open_for(reader);
        assert_eq!(file.state().get(record).is_some(), opens);
    }
    let mut file = open(folder.path(), &family, &key, id);
    let keys = |account| centre.account(account).ok().map(|it| it.sign_key);
    assert_eq!(file.verify(&keys), Ok(()));
}

/// Everything that an account's passphrase opens of a family's file: each value of each entry, and
/// each sealed one with the key that lies beside it.
fn in_the_file(folder: &Path, family: &FamilyView, account: &str, passphrase: &str) -> Vec<String> {
    let centre = Centre::open(Layout::new(folder.to_owned())).unwrap();
    let identity = centre
        .sign_in(account.parse().unwrap(), passphrase, Utc::now())
        .unwrap();
    let id = family.id.parse().unwrap();
    let key = centre.family_key(&identity, id).unwrap();
    let file = open(folder, family, &key, id);
    let changes = file.entries().iter().flat_map(|entry| &entry.changes);
    let said = changes.filter_map(|change| match &change.value {
        Value::Text(text) => Some(text.clone()),
        Value::Int(number) => Some(number.to_string()),
        Value::Sealed(sealed) => {
            let open = file.reveal_value(change.record, &change.field, sealed);
            open.ok().map(|text| text.to_string())
        }
        _ => None,
    });
    said.collect()
}

#[test]
fn no_kind_of_record_that_is_kept_from_its_first_save_is_in_the_file_for_who_is_kept_out() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let neighbour = related(&desk);
    let family = family(&desk);
    let (mother, father) = (family.people[0].id.clone(), family.people[1].id.clone());
    let of_mother = (Field::Person, mother.as_str());
    let other = (Field::Other, father.as_str());
    let word = (Field::Remark, WORD);
    let on = (Field::On, "2023-05-01");
    let kinds: Vec<(Kind, Vec<(Field, &str)>)> = vec![
        (Kind::Person, vec![(Field::BirthDate, "1957-03-04"), word]),
        (
            Kind::Name,
            vec![of_mother, (Field::Sort, "former"), (Field::Text, WORD)],
        ),
        (
            Kind::Nationality,
            vec![of_mother, (Field::Country, "UZ"), word],
        ),
        (
            Kind::Registration,
            vec![of_mother, (Field::Sort, "alien"), (Field::Number, NUMBER)],
        ),
        (Kind::Stay, vec![of_mother, (Field::Status, "F-6-3"), word]),
        (
            Kind::Address,
            vec![of_mother, (Field::Detail, WORD), (Field::Area, "41273")],
        ),
        (Kind::Enrolment, vec![of_mother, (Field::Facility, WORD)]),
        (
            Kind::Absence,
            vec![of_mother, (Field::From, "2023-01-01"), word],
        ),
        (Kind::Guardian, vec![of_mother, other, word]),
        (
            Kind::Tie,
            vec![of_mother, other, (Field::Sort, "sibling"), word],
        ),
        (Kind::Note, vec![on, (Field::Text, WORD)]),
        (
            Kind::Task,
            vec![(Field::Due, "2023-05-10"), (Field::Text, WORD)],
        ),
        (
            Kind::Meeting,
            vec![on, (Field::Sort, "supervision"), (Field::Text, WORD)],
        ),
        (Kind::Intake, vec![on, (Field::Wish, WORD)]),
        (
            Kind::Flag,
            vec![(Field::Sort, "other"), (Field::Text, WORD)],
        ),
    ];
    let mut view = None;
    for (kind, written) in &kinds {
        let saved = desk.save_secret(SaveSecret {
            family: family.id.clone(),
            change: RecordChange {
                record: None,
                kind: *kind,
                fields: written
                    .iter()
                    .map(|(field, text)| (*field, Value::text(*text)))
                    .collect(),
            },
            from: vec![account(&neighbour)],
            reason: None,
        });
        view = Some(saved.unwrap_or_else(|failure| panic!("{kind:?}: {failure:?}")));
    }
    let view = view.unwrap();
    assert_eq!(view.secrets.len(), kinds.len());
    assert!(view.secrets.iter().all(|it| it.by_key));
    // Whoever keeps it reads it as before, and what is saved as it stands writes nothing.
    let told = json!(view).to_string();
    for said in [WORD, "1957-03-04", "UZ", "F-6-3", "41273", &NUMBER[..8]] {
        assert!(told.contains(said), "{said}");
    }
    let note = view.notes[0].clone();
    let again = RecordChange {
        record: Some(note.id.clone()),
        kind: Kind::Note,
        fields: fields([(Field::Text, WORD)]),
    };
    assert_eq!(save(&desk, &family, again).unwrap().entries, view.entries);
    let hers = view.people.iter().find(|it| it.id == mother).unwrap();
    let numbers = &hers.lists[&hamkke_core::model::List::Registrations].records;
    let revealed = desk.reveal_number(RevealNumber {
        family: family.id.clone(),
        record: numbers[0].id.clone(),
        field: Field::Number,
        reason: None,
    });
    assert!(revealed.is_ok());
    drop(desk);
    for said in in_the_file(folder.path(), &family, &neighbour, RELATED) {
        for kept in [WORD, "1957-03-04", "UZ", "F-6-3", "41273", NUMBER, "900501"] {
            // Two letters stand by chance in what a sealed key is written as.
            let tells = said == kept || (kept.len() > 2 && said.contains(kept));
            assert!(!tells, "{kept} stands in {said}");
        }
    }
}

#[test]
fn a_single_field_that_is_kept_goes_under_a_key_with_what_is_written_in_it_next() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let neighbour = related(&desk);
    let founder = founder_of(&desk);
    let family = family(&desk);
    let mother = family.people[0].id.clone();
    let from = account(&neighbour);
    keep(&desk, &family, &family.record.id, Some(Field::Title), &from);
    keep(&desk, &family, &mother, Some(Field::Phone), &from);
    let write = |record: &str, kind, field, text: &str| {
        let change = RecordChange {
            record: Some(record.to_owned()),
            kind,
            fields: fields([(field, text)]),
        };
        save(&desk, &family, change).unwrap()
    };
    write(&family.record.id, Kind::Family, Field::Title, WORD);
    let view = write(&mother, Kind::Person, Field::Phone, PHONE);
    assert_eq!(view.title, WORD);
    assert!(json!(view).to_string().contains(PHONE));
    let sees = || tells(&json!(desk.open_family(of(&family)).unwrap()).to_string());
    come_in(&desk, &neighbour, RELATED);
    let seen = desk.open_family(of(&family)).unwrap();
    assert_eq!(
        seen.people.len(),
        family.people.len(),
        "the rest stays in sight"
    );
    assert!(!sees());
    come_in(&desk, &founder, PASSPHRASE);
    desk.sign_out(Nothing {}).unwrap();
    drop(desk);
    let said = in_the_file(folder.path(), &family, &neighbour, RELATED);
    assert!(!said.iter().any(|it| it.contains(PHONE)));
    // The markings say why, with the same word.
    let said = said.iter().filter(|it| !it.contains("때문에"));
    assert!(!said.into_iter().any(|it| it.contains(WORD)));

    let desk = self::desk(folder.path());
    desk.sign_in(SignIn {
        account: founder,
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
    for (record, part) in [(&family.record.id, Field::Title), (&mother, Field::Phone)] {
        desk.lift_secrecy(LiftSecrecy {
            family: family.id.clone(),
            record: record.clone(),
            part: Some(part),
            from: from.clone(),
            reason: None,
        })
        .unwrap();
    }
    come_in(&desk, &neighbour, RELATED);
    assert!(tells(
        &json!(desk.open_family(of(&family)).unwrap()).to_string()
    ));
}

#[test]
fn a_warning_that_is_kept_from_somebody_keeps_addresses_from_them_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let neighbour = related(&desk);
    let family = family(&desk);
    let mother = family.people[0].id.clone();
    let phone = RecordChange {
        record: Some(mother),
        kind: Kind::Person,
        fields: fields([(Field::Phone, PHONE)]),
    };
    save(&desk, &family, phone).unwrap();
    let flag = made(&desk, &family, Kind::Flag, [(Field::Sort, "violence")]);
    keep(&desk, &family, &flag, None, &account(&neighbour));
    come_in(&desk, &neighbour, RELATED);
    let seen = desk.open_family(of(&family)).unwrap();
    assert!(seen.flags.is_empty());
    assert!(!json!(seen).to_string().contains(PHONE));
    let found = desk.find(Find {
        query: "카리모바".to_owned(),
        limit: 10,
    });
    assert!(!json!(found.unwrap().hits).to_string().contains(&PHONE[4..]));
}

fn open(folder: &Path, family: &FamilyView, key: &hamkke_core::FileKey, id: FamilyId) -> CaseFile {
    CaseFile::open(&case_file(folder, family), key, id, &[]).unwrap()
}

#[test]
fn a_marking_is_taken_back_and_brought_back_and_lifted_like_any_act() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let neighbour = related(&desk);
    let family = family(&desk);
    let home = made(
        &desk,
        &family,
        Kind::Address,
        [
            (Field::Person, &*family.people[0].id),
            (Field::Detail, WORD),
        ],
    );
    let sees = |desk: &Desk| tells(&json!(desk.open_family(of(&family)).unwrap()).to_string());
    let founder = founder_of(&desk);
    let as_neighbour = |desk: &Desk| {
        come_in(desk, &neighbour, RELATED);
        let seen = sees(desk);
        come_in(desk, &founder, PASSPHRASE);
        seen
    };
    let undo = || {
        desk.undo(Undo {
            family: family.id.clone(),
            entry: None,
        })
        .unwrap()
    };
    assert!(as_neighbour(&desk));
    keep(&desk, &family, &home, None, &account(&neighbour));
    assert!(!as_neighbour(&desk) && sees(&desk));
    let view = undo();
    assert!(as_neighbour(&desk) && sees(&desk));
    let back = view.redoable.unwrap().entry;
    desk.undo(Undo {
        family: family.id.clone(),
        entry: Some(back),
    })
    .unwrap();
    assert!(!as_neighbour(&desk) && sees(&desk));
    let lift = || LiftSecrecy {
        family: family.id.clone(),
        record: home.clone(),
        part: None,
        from: account(&neighbour),
        reason: Some("따로 삽니다".to_owned()),
    };
    desk.lift_secrecy(lift()).unwrap();
    assert!(as_neighbour(&desk) && sees(&desk));
    assert_eq!(
        desk.lift_secrecy(lift()).unwrap_err().code,
        FailureCode::NotFound
    );
    let actions: Vec<String> = desk
        .history(of(&family))
        .unwrap()
        .entries
        .into_iter()
        .map(|it| it.action)
        .collect();
    assert_eq!(
        actions[..4],
        ["lift_secrecy", "redo", "undo", "keep_secret"]
    );
}

#[test]
fn whoever_is_kept_out_neither_overwrites_nor_takes_back_what_they_do_not_see() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let neighbour = related(&desk);
    let family = family(&desk);
    let mother = family.people[0].id.clone();
    let phone = |number: &str| RecordChange {
        record: Some(mother.clone()),
        kind: Kind::Person,
        fields: fields([(Field::Phone, number)]),
    };
    let view = save(&desk, &family, phone(PHONE)).unwrap();
    let entry = view.undoable.unwrap().entry;
    keep(
        &desk,
        &family,
        &mother,
        Some(Field::Phone),
        &account(&neighbour),
    );
    come_in(&desk, &neighbour, RELATED);
    assert_eq!(
        save(&desk, &family, phone("010-0000-0001"))
            .unwrap_err()
            .code,
        FailureCode::Denied
    );
    let undone = desk.undo(Undo {
        family: family.id.clone(),
        entry: Some(entry),
    });
    assert_eq!(undone.unwrap_err().code, FailureCode::NotFound);
}

#[test]
fn nobody_keeps_something_from_themselves_or_from_a_role_that_they_have() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let me = founder_of(&desk);
    let role = |word: &str| Onlooker {
        sort: OnlookerSort::Role,
        id: Some(word.to_owned()),
    };
    for from in [
        account(&me),
        role("director"),
        Onlooker {
            sort: OnlookerSort::Anyone,
            id: None,
        },
    ] {
        let refused = desk.keep_secret(KeepSecret {
            family: family.id.clone(),
            record: family.people[0].id.clone(),
            part: None,
            from: vec![from],
            reason: None,
        });
        assert_eq!(refused.unwrap_err().code, FailureCode::Denied);
    }
    keep(
        &desk,
        &family,
        &family.people[1].id,
        None,
        &role("interpreter"),
    );
    let view = desk.open_family(of(&family)).unwrap();
    assert_eq!(view.secrets.len(), 1);
}

#[test]
fn an_account_that_comes_later_is_given_the_key_by_whoever_writes_next() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let neighbour = related(&desk);
    let family = family(&desk);
    let note = made(&desk, &family, Kind::Note, [(Field::Text, WORD)]);
    keep(&desk, &family, &note, None, &account(&neighbour));
    let founder = founder_of(&desk);
    let made_later = desk.add_account(AddAccount {
        name: "최나중".to_owned(),
        role: Role::Caseworker.name().to_owned(),
        reach: Some(everywhere()),
        passphrase: RELATED.to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let later = made_later
        .unwrap()
        .accounts
        .into_iter()
        .find(|it| it.name == "최나중")
        .unwrap()
        .id;
    let sees = || tells(&json!(desk.open_family(of(&family)).unwrap()).to_string());
    come_in(&desk, &later, RELATED);
    assert!(!sees());
    come_in(&desk, &founder, PASSPHRASE);
    add(&desk, &family, Kind::Task, [(Field::Text, "전화하기")]);
    come_in(&desk, &later, RELATED);
    assert!(sees());
}
