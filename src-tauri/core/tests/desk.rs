//! The day's core job at the desk, without a window.
#![allow(clippy::unwrap_used, reason = "builders of tests")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use eligibility::{Outcome, ProgrammeId};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host};
use hamkke_core::model::{Field, Kind, List, Value};

const PASSPHRASE: &str = "함께 걷는 길 위에서";

struct StandingClock;

impl Host for StandingClock {
    fn now(&self) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2023, 5, 10, 1, 0, 0).unwrap()
    }
    fn today(&self) -> NaiveDate {
        day("2023-05-10")
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn desk(folder: &Path) -> Desk {
    Desk::new(
        folder.to_owned(),
        "접수 1".to_owned(),
        Arc::new(StandingClock),
    )
}

fn founded(folder: &Path) -> (Desk, String) {
    let desk = desk(folder);
    let founded = desk
        .found_centre(FoundCentre {
            centre_name: "안산시 다문화가족지원센터".to_owned(),
            account_name: "김하나".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
    (desk, founded.recovery_key)
}

fn fields<const N: usize>(fields: [(Field, &str); N]) -> BTreeMap<Field, Value> {
    fields
        .into_iter()
        .map(|(field, text)| (field, Value::text(text)))
        .collect()
}

fn person<const N: usize>(of: [(Field, &str); N], name: &str) -> NewPerson {
    let names = vec![fields([(Field::Sort, "hangul"), (Field::Text, name)])];
    NewPerson {
        fields: fields(of),
        names,
    }
}

/// A mother and a child, with nothing else known.
fn family(desk: &Desk) -> FamilyView {
    desk.create_family(CreateFamily {
        fields: fields([(Field::Title, "카리모바 가족")]),
        people: vec![
            person(
                [
                    (Field::BirthDate, "1990-05-01"),
                    (Field::Relation, "mother"),
                ],
                "카리모바",
            ),
            person(
                [(Field::BirthDate, "2019-06-01"), (Field::Relation, "child")],
                "아지즈",
            ),
        ],
    })
    .unwrap()
}

fn add<const N: usize>(desk: &Desk, family: &FamilyView, kind: Kind, of: [(Field, &str); N]) {
    let change = RecordChange {
        record: None,
        kind,
        fields: fields(of),
    };
    let save = Save {
        family: family.id.clone(),
        changes: vec![change],
        reason: None,
    };
    desk.save(save).unwrap();
}

/// Everything that the city's fee asks, except the daycare.
fn with_all_but_the_daycare(desk: &Desk, family: &FamilyView) -> String {
    let child = &family.people[1].id;
    use Field as F;
    add(
        desk,
        family,
        Kind::Nationality,
        [
            (F::Person, child),
            (F::Country, "UZ"),
            (F::From, "2019-06-01"),
        ],
    );
    add(
        desk,
        family,
        Kind::Registration,
        [
            (F::Person, child),
            (F::Sort, "alien"),
            (F::From, "2019-07-20"),
        ],
    );
    add(
        desk,
        family,
        Kind::Stay,
        [
            (F::Person, child),
            (F::Status, "F-1"),
            (F::From, "2019-07-20"),
            (F::Until, "2027-01-31"),
        ],
    );
    add(
        desk,
        family,
        Kind::Address,
        [
            (F::Person, child),
            (F::Area, "41273"),
            (F::From, "2019-06-01"),
        ],
    );
    child.clone()
}

fn ansan(desk: &Desk, family: &FamilyView) -> eligibility::ProgrammeAnswer {
    let asked = AskChildcare {
        family: family.id.clone(),
        on: day("2023-05-10"),
    };
    let view = desk.childcare(asked).unwrap();
    let child = view.answer.unwrap().children.remove(0);
    child
        .programmes
        .into_iter()
        .find(|it| it.programme == ProgrammeId::AnsanDaycare)
        .unwrap()
}

#[test]
fn from_founding_to_an_answer_that_is_saved_replayed_and_undone() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = with_all_but_the_daycare(&desk, &family);

    let unknown = ansan(&desk, &family);
    assert_eq!(unknown.outcome, Outcome::Undetermined);
    assert_eq!(unknown.missing, [format!("{child}.enrolments")]);

    add(
        &desk,
        &family,
        Kind::Enrolment,
        [
            (Field::Person, &child),
            (Field::Sort, "daycare"),
            (Field::Area, "41273"),
            (Field::From, "2021-03-02"),
        ],
    );
    let paid = ansan(&desk, &family);
    assert_eq!(
        (paid.outcome, paid.amount),
        (Outcome::Eligible, Some(262_000))
    );

    let asked = AskChildcare {
        family: family.id.clone(),
        on: day("2023-05-10"),
    };
    let view = desk.save_check(asked).unwrap();
    assert_eq!(view.checks.len(), 1);
    let replay = |id: &str| {
        let of = OfRecord {
            family: family.id.clone(),
            record: id.to_owned(),
            reason: None,
        };
        desk.replay_check(of).unwrap()
    };
    let replayed = replay(&view.checks[0].id);
    assert_eq!(replayed.same_answer, Some(true));
    assert!(replayed.changed_facts.is_empty() && replayed.differences.is_empty());

    // The enrolment is taken back; the saved check still says what it said.
    let history = desk
        .history(OfFamily {
            family: family.id.clone(),
        })
        .unwrap();
    let enrolment = history
        .entries
        .iter()
        .find(|entry| {
            entry
                .changes
                .iter()
                .any(|change| change.kind == Kind::Enrolment)
        })
        .unwrap();
    let undo = Undo {
        family: family.id.clone(),
        entry: Some(enrolment.entry.clone()),
    };
    desk.undo(undo).unwrap();
    assert_eq!(ansan(&desk, &family).outcome, Outcome::Undetermined);
    let replayed = replay(&view.checks[0].id);
    assert_eq!(replayed.same_answer, Some(true));
    assert_eq!(replayed.changed_facts, [format!("{child}.enrolments")]);
    let changed = replayed
        .differences
        .iter()
        .find(|it| it.programme == ProgrammeId::AnsanDaycare);
    assert_eq!(changed.unwrap().amount_before, Some(262_000));
}

#[test]
fn a_list_knows_not_asked_asked_and_none_and_entries() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = family.people[1].id.clone();
    let state = |view: &FamilyView| view.people[1].lists[&List::Enrolments].state;
    assert_eq!(state(&family), ListState::NotAsked);
    let mark = |state| MarkList {
        family: family.id.clone(),
        person: child.clone(),
        list: List::Enrolments,
        state,
    };
    assert_eq!(
        state(&desk.mark_list(mark(ListState::None)).unwrap()),
        ListState::None
    );
    add(
        &desk,
        &family,
        Kind::Enrolment,
        [(Field::Person, &child), (Field::From, "2023-03-02")],
    );
    let open = || {
        desk.open_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap()
    };
    assert_eq!(state(&open()), ListState::Entries);
    // The entry took the note back, so that without it the list is "not asked" again.
    let record = open().people[1].lists[&List::Enrolments].records[0]
        .id
        .clone();
    let removed = OfRecord {
        family: family.id.clone(),
        record,
        reason: None,
    };
    assert_eq!(
        state(&desk.remove_record(removed).unwrap()),
        ListState::NotAsked
    );
}

#[test]
fn a_value_that_does_not_fit_is_refused_by_field_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = family.people[1].id.clone();
    let save = |of: BTreeMap<Field, Value>| {
        let change = RecordChange {
            record: None,
            kind: Kind::Stay,
            fields: of,
        };
        desk.save(Save {
            family: family.id.clone(),
            changes: vec![change],
            reason: None,
        })
    };
    let refused = |of| {
        let failure = save(of).unwrap_err();
        (
            failure.code,
            failure.field.unwrap(),
            failure.reason.unwrap(),
        )
    };
    use Field as F;
    let code = FailureCode::InvalidField;
    assert_eq!(
        refused(fields([(F::Person, &child), (F::From, "2023-02-29")])),
        (code, "from".into(), "not-a-day".into())
    );
    assert_eq!(
        refused(fields([
            (F::Person, &child),
            (F::From, "2023-03-02"),
            (F::Until, "2023-03-01")
        ])),
        (code, "until".into(), "ends-before-it-begins".into())
    );
    assert_eq!(
        refused(fields([(F::From, "2023-03-02")])),
        (code, "person".into(), "missing".into())
    );
    let after = desk
        .open_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap();
    assert_eq!(after.entries, family.entries);
}

#[test]
fn a_registration_number_is_shown_masked_and_revealed_on_demand() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = family.people[1].id.clone();
    add(
        &desk,
        &family,
        Kind::Registration,
        [
            (Field::Person, &child),
            (Field::Sort, "alien"),
            (Field::Number, "1900017000009"),
        ],
    );
    let view = desk
        .open_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap();
    let registration = &view.people[1].lists[&List::Registrations].records[0];
    assert_eq!(
        registration.fields[&Field::Number],
        Value::text("190001-7******")
    );
    let of = OfRecord {
        family: family.id.clone(),
        record: registration.id.clone(),
        reason: None,
    };
    assert_eq!(desk.reveal_number(of).unwrap().number, "190001-7000009");
    let history = desk.history(OfFamily { family: family.id }).unwrap();
    assert!(!serde_json::to_string(&history).unwrap().contains("7000009"));
}

#[test]
fn only_the_passphrase_or_the_recovery_key_opens_the_centre_and_the_old_passphrase_never_again() {
    let folder = tempfile::tempdir().unwrap();
    let (first, recovery_key) = founded(folder.path());
    let family = family(&first);
    assert_eq!(
        desk(folder.path()).status(Nothing {}).unwrap_err().code,
        FailureCode::CentreInUse
    );
    drop(first);

    let desk = desk(folder.path());
    let account = desk.status(Nothing {}).unwrap().centre.unwrap().accounts[0]
        .id
        .clone();
    let sign_in = |passphrase: &str| {
        desk.sign_in(SignIn {
            account: account.clone(),
            passphrase: passphrase.to_owned(),
        })
    };
    let open = || {
        desk.open_family(OfFamily {
            family: family.id.clone(),
        })
    };
    assert_eq!(open().unwrap_err().code, FailureCode::SignedOut);
    assert_eq!(
        sign_in("함께 걷는 길 밖에서").unwrap_err().code,
        FailureCode::WrongSecret
    );
    sign_in(PASSPHRASE).unwrap();
    assert_eq!(open().unwrap().title, "카리모바 가족");
    desk.sign_out(Nothing {}).unwrap();
    assert_eq!(open().unwrap_err().code, FailureCode::SignedOut);

    let recover = |key: &str| {
        desk.recover(Recover {
            recovery_key: key.to_owned(),
            new_passphrase: "새로 정한 긴 암호문".to_owned(),
        })
    };
    let mistyped = recover(&recovery_key.replacen('-', "", 1)[1..]).unwrap_err();
    assert_eq!(mistyped.code, FailureCode::WrongSecret);
    recover(&recovery_key.to_lowercase()).unwrap();
    assert_eq!(open().unwrap().title, "카리모바 가족");
    desk.sign_out(Nothing {}).unwrap();
    assert_eq!(
        sign_in(PASSPHRASE).unwrap_err().code,
        FailureCode::WrongSecret
    );
    sign_in("새로 정한 긴 암호문").unwrap();
}

#[test]
fn a_draft_outlives_the_session_that_typed_it() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let key = "note".to_owned();
    desk.keep_draft(KeepDraft {
        family: Some(family.id.clone()),
        key,
        text: "응우".to_owned(),
    })
    .unwrap();
    desk.sign_out(Nothing {}).unwrap();
    let account = desk.status(Nothing {}).unwrap().centre.unwrap().accounts[0]
        .id
        .clone();
    desk.sign_in(SignIn {
        account,
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
    let kept = desk
        .drafts(AskDrafts {
            family: Some(family.id),
        })
        .unwrap();
    assert_eq!(kept.drafts[0].text, "응우");
}

#[test]
fn every_command_but_those_of_the_entrance_is_refused_to_whoever_has_not_signed_in() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    desk.sign_out(Nothing {}).unwrap();
    for (name, permission) in hamkke_core::desk::COMMANDS {
        if *permission == hamkke_core::desk::Permission::Anyone {
            continue;
        }
        // Each of these inputs is in the right form for some commands; the guard comes before
        // the form for none of them, so that a right form is tried too.
        for input in inputs() {
            let failure = desk.call(name, input).unwrap_err();
            assert!(
                matches!(failure.code, FailureCode::SignedOut | FailureCode::BadCall),
                "{name}: {failure:?}"
            );
        }
        let guarded = inputs()
            .into_iter()
            .map(|input| desk.call(name, input).unwrap_err().code);
        assert!(
            guarded
                .into_iter()
                .any(|code| code == FailureCode::SignedOut),
            "{name}"
        );
    }
}

/// Inputs that fit every command in turn.
fn inputs() -> Vec<serde_json::Value> {
    use serde_json::json;
    let id = "00000000-0000-7000-8000-000000000000";
    vec![
        json!({}),
        json!({"family": id}),
        json!({"query": "", "limit": 1}),
        json!({"fields": {}, "people": []}),
        json!({"family": id, "day": "2023-05-10"}),
        json!({"family": id, "on": "2023-05-10"}),
        json!({"family": id, "changes": [], "reason": null}),
        json!({"family": id, "person": id, "list": "stays", "state": "none"}),
        json!({"family": id, "record": id, "reason": null}),
        json!({"family": id, "entry": null}),
        json!({"family": id, "child": id}),
        json!({"family": id, "key": "", "text": ""}),
        json!({"family": id, "key": ""}),
    ]
}

fn find(desk: &Desk, query: &str) -> Vec<String> {
    let found = desk
        .find(Find {
            query: query.to_owned(),
            limit: 10,
        })
        .unwrap();
    found.hits.iter().map(|hit| hit.title.clone()).collect()
}

fn sign_in(desk: &Desk) {
    let account = desk.status(Nothing {}).unwrap().centre.unwrap().accounts[0]
        .id
        .clone();
    desk.sign_in(SignIn {
        account,
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
}

/// Waits until no rebuild is under way; the work itself is what is waited for.
fn rebuilt(desk: &Desk) {
    while desk.status(Nothing {}).unwrap().progress.is_some() {
        std::thread::yield_now();
    }
}

#[test]
fn a_family_is_found_as_soon_as_it_is_made_and_again_after_the_register_was_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let made = family(&desk);
    assert_eq!(made.file_number, "2023-00001");
    assert_eq!(family(&desk).file_number, "2023-00002");
    assert_eq!(find(&desk, "ㅇㅈㅈ").len(), 2);
    assert_eq!(find(&desk, "카리모"), ["카리모바 가족", "카리모바 가족"]);
    assert_eq!(desk.recent_families(Nothing {}).unwrap().families.len(), 2);
    drop(desk);

    for damage in [None, Some(&b"no register at all"[..])] {
        let register = folder.path().join("register.db");
        std::fs::remove_file(&register).unwrap();
        if let Some(bytes) = damage {
            std::fs::write(&register, bytes).unwrap();
        }
        let desk = self::desk(folder.path());
        sign_in(&desk);
        rebuilt(&desk);
        assert_eq!(find(&desk, "ㅇㅈㅈ").len(), 2);
        assert_eq!(desk.status(Nothing {}).unwrap().house.unwrap().families, 2);
    }
}

#[test]
fn what_is_written_while_the_register_is_rebuilt_is_found_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    desk.rebuild_register(Nothing {}).unwrap();
    let child = &family.people[1].id;
    add(
        &desk,
        &family,
        Kind::Name,
        [
            (Field::Person, child),
            (Field::Sort, "native"),
            (Field::Text, "Юлия"),
        ],
    );
    rebuilt(&desk);
    assert_eq!(find(&desk, "юли"), ["카리모바 가족"]);
}

#[test]
fn a_case_file_that_was_put_back_opens_read_only_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let spread = &family.id[family.id.len() - 2..];
    let file = folder
        .path()
        .join("families")
        .join(spread)
        .join(format!("{}.hamkke", family.id));
    let close = || {
        desk.close_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap()
    };
    close();
    let old = std::fs::read(&file).unwrap();
    add(
        &desk,
        &family,
        Kind::Note,
        [(Field::On, "2023-05-10"), (Field::Text, "전화")],
    );
    close();
    std::fs::write(&file, old).unwrap();
    let view = desk
        .open_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap();
    assert_eq!(view.read_only, Some(Trouble::PutBack));
    let note = RecordChange {
        record: None,
        kind: Kind::Note,
        fields: fields([(Field::On, "2023-05-10"), (Field::Text, "방문")]),
    };
    let refused = desk.save(Save {
        family: family.id,
        changes: vec![note],
        reason: None,
    });
    assert_eq!(refused.unwrap_err().code, FailureCode::ReadOnly);
}
