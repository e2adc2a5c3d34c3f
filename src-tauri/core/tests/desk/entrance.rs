use hamkke_core::centre::{Joining, Reach};
use hamkke_core::contract::*;
use hamkke_core::desk::{Host as _, Role};
use hamkke_core::model::{Field, Kind};

use crate::office::*;

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
            account: None,
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
fn a_colleague_comes_in_by_their_own_passphrase_and_signs_their_own_acts() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let joining = Joining {
        name: "오세린".to_owned(),
        role: Role::Caseworker.name().to_owned(),
        passphrase: "바다 건너 오는 봄비".to_owned(),
        rings: Role::Caseworker.rings(&Reach::default()).to_vec(),
        reach: Reach::default(),
    };
    desk.seated(|seat| {
        let identity = &seat.identity;
        Ok(seat
            .centre
            .add_account(identity, &joining, StandingClock.now())
            .map(drop)?)
    })
    .unwrap();
    desk.sign_out(Nothing {}).unwrap();

    let accounts = desk.status(Nothing {}).unwrap().centre.unwrap().accounts;
    assert_eq!(accounts.len(), 2);
    let hers = accounts.iter().find(|it| it.name == "오세린").unwrap();
    let sign_in = |passphrase: &str| {
        desk.sign_in(SignIn {
            account: hers.id.clone(),
            passphrase: passphrase.to_owned(),
        })
    };
    let refused = sign_in(PASSPHRASE).unwrap_err();
    assert_eq!(refused.code, FailureCode::WrongSecret);
    sign_in(&joining.passphrase).unwrap();
    add(&desk, &family, Kind::Note, [(Field::Text, "인사함")]);
    let history = desk.history(OfFamily { family: family.id }).unwrap();
    assert_eq!(history.entries[0].by, "오세린");
    desk.seated(|seat| {
        assert_eq!(seat.centre.verify(), Ok(()));
        Ok(())
    })
    .unwrap();
}

#[test]
fn nobody_joins_with_a_weak_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let joining = Joining {
        name: "오세린".to_owned(),
        role: Role::Caseworker.name().to_owned(),
        passphrase: "1234".to_owned(),
        rings: Vec::new(),
        reach: Reach::default(),
    };
    let refused = desk
        .seated(|seat| {
            let identity = &seat.identity;
            Ok(seat
                .centre
                .add_account(identity, &joining, StandingClock.now())
                .map(drop)?)
        })
        .unwrap_err();
    assert_eq!(refused.code, FailureCode::WeakPassphrase);
    let accounts = desk.status(Nothing {}).unwrap().centre.unwrap().accounts;
    assert_eq!(accounts.len(), 1);
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
    sign_in(&desk);
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
pub(crate) fn inputs() -> Vec<serde_json::Value> {
    use serde_json::json;
    let id = "00000000-0000-7000-8000-000000000000";
    let statistics = json!({"from": "2023-05-01", "until": "2023-05-10", "area": null, "caseType": null, "nationality": null, "sex": null, "ageBand": null, "start": null});
    vec![
        json!({}),
        json!({"family": id}),
        json!({
            "url": "file:///nowhere", "endpoint": null, "region": null,
            "accessKey": null, "secretKey": null,
        }),
        json!({"query": "", "limit": 1}),
        json!({"family": id, "event": "move", "on": "2023-05-10", "people": [], "leavesFamily": false, "fields": {}, "names": []}),
        json!({"fields": {}, "people": []}),
        json!({"family": id, "day": "2023-05-10"}),
        json!({"family": id, "on": "2023-05-10"}),
        json!({"family": id, "changes": [], "reason": null}),
        json!({"family": id, "person": id, "list": "stays", "state": "none"}),
        json!({"family": id, "record": id, "reason": null}),
        json!({"family": id, "record": id, "reason": "", "ownPassphrase": ""}),
        json!({"family": id, "account": id, "reason": "까닭"}),
        json!({"family": id, "account": id, "parts": ["notes"], "reason": "까닭"}),
        json!({"family": id, "sealed": true, "reason": "까닭"}),
        json!({"name": "노트북 1", "sort": "laptop", "ownPassphrase": ""}),
        json!({"device": id, "reason": "까닭", "ownPassphrase": ""}),
        json!({"device": id}),
        json!({"device": id, "reason": "까닭"}),
        json!({"entry": id, "accept": true, "reason": "까닭"}),
        json!({"code": "AAAAA"}),
        json!({"account": id, "on": "2023-05-10"}),
        json!({"families": [id], "device": id, "account": id, "purpose": "visit", "until": "2023-05-11"}),
        json!({"loan": id, "family": id}),
        json!({"loan": id, "until": "2023-05-11"}),
        json!({"loan": id, "reason": "까닭"}),
        json!({"loan": id}),
        json!({"family": id, "reason": "급한 까닭"}),
        json!({"emergency": id, "remark": null}),
        json!({"recoveryKey": "", "ownPassphrase": ""}),
        json!({"account": id, "reason": "까닭", "ownPassphrase": ""}),
        json!({"reset": id, "passphrase": "", "ownPassphrase": ""}),
        json!({"family": id, "record": id, "field": "number", "reason": null}),
        json!({"family": id, "record": id, "on": "2023-05-10"}),
        json!({"family": id, "record": id, "on": "2023-05-10", "reason": "", "ownPassphrase": ""}),
        json!({"kinds": [], "approvesOwn": false}),
        json!({"family": id, "asOf": null}),
        json!({"family": id, "from": "2023-05-10", "until": null}),
        json!({"family": id, "remark": null}),
        json!({"worker": null, "all": true, "limit": 1}),
        json!({"family": id, "form": id, "content": "", "approve": true, "reason": null}),
        json!({"family": id, "entry": null}),
        json!({"family": id, "record": id, "field": "sex", "statement": 0, "entry": id}),
        json!({"family": id, "record": id, "field": "sex", "choice": "take", "statement": 0, "entry": id, "remark": null}),
        json!({"family": id, "child": id}),
        json!({"family": id, "key": "", "text": ""}),
        json!({"family": id, "reason": ""}),
        json!({"family": id, "day": "2023-05-10", "language": "ko"}),
        json!({"family": id, "day": "2023-05-10", "language": "ko", "sort": "ecomap", "format": "pdf"}),
        json!({
            "sort": "summary", "family": id, "record": null, "on": "2023-05-10", "language": "ko",
            "beside": null, "purpose": "시험", "reader": null,
        }),
        json!({"language": "vi", "interpreter": null}),
        json!({"families": [id], "on": "2023-05-10", "beside": null, "purpose": "시험"}),
        json!({"family": id, "key": ""}),
        json!({"name": "남", "role": "reader", "passphrase": "", "ownPassphrase": ""}),
        json!({"account": id, "name": "남", "role": "reader", "reason": null, "ownPassphrase": ""}),
        json!({"account": id, "reason": "", "ownPassphrase": ""}),
        json!({"present": "", "new": ""}),
        json!({"minutes": 10}),
        json!({"passphrase": ""}),
        json!({"family": null, "screen": ""}),
        json!({"from": null, "until": null}),
        json!({"from": null, "until": null, "account": null, "family": null, "deeds": [], "offset": 0, "limit": 1}),
        json!({"from": "2023-05-01", "until": "2023-05-10", "remark": null, "ownPassphrase": ""}),
        json!({"keepYears": 2, "reviewDays": 31, "familiesAMinute": 20}),
        json!({
            "asked": {"from": null, "until": null, "account": null, "family": null, "deeds": [], "offset": 0, "limit": 1},
            "language": "ko",
        }),
        json!({"name": "a.csv", "bytes": ""}),
        json!({"columns": [], "withDuplicates": false}),
        json!({"import": id}),
        json!({"language": "ko"}),
        json!({"mine": true, "kind": null, "limit": 1}),
        json!({"family": id, "item": "task"}),
        json!({"family": id, "item": "task", "until": "2023-05-20", "reason": null}),
        json!({"family": id, "name": "", "content": "", "fields": {}}),
        json!({"family": id, "record": id, "page": 1, "longest": 64}),
        json!({"family": null, "person": null, "names": [], "birthDate": null, "phone": null, "number": null}),
        json!({"limit": 1}),
        json!({"first": {"family": id, "person": id}, "second": {"family": id, "person": id}}),
        json!({
            "first": {"family": id, "person": id},
            "second": {"family": id, "person": id},
            "fields": {},
            "wrong": [],
            "leaves": false,
        }),
        json!({"family": id, "screen": ""}),
        json!({"family": id, "screen": "", "subject": id, "item": ""}),
        json!({"family": id, "screen": "", "subject": id, "item": "", "typed": true}),
        json!({"family": id, "record": id, "part": null, "from": [], "reason": null}),
        json!({"family": id, "record": id, "part": null, "from": {"sort": "account", "id": id}, "reason": null}),
        json!({"family": id, "change": {"record": null, "kind": "note", "fields": {}}, "from": [], "reason": null}),
        json!({"family": id, "who": {"sort": "anyone", "id": null}}),
        json!({"backup": ""}),
        json!({"every": "day"}),
        json!({"class": null, "family": null, "limit": 1}),
        json!({"class": "case_file", "ground": "period_over", "families": [], "askedOn": null, "remark": null, "ownPassphrase": ""}),
        json!({"destruction": id, "approve": true, "reason": null, "ownPassphrase": ""}),
        json!({"caseFile": 5, "numbers": null, "papers": null}),
        json!({"backup": "", "family": null, "beside": false, "ownPassphrase": ""}),
        json!({"centre": id}),
        json!({"centre": id, "fingerprint": ""}),
        json!({"family": id, "centre": id}),
        json!({"family": id, "centre": id, "reason": "까닭"}),
        json!({"family": id, "centre": id, "papers": [], "ownPassphrase": ""}),
        json!({"transfer": id}),
        json!({"transfer": id, "reason": "까닭"}),
        json!({"figures": [], "withdraw": null, "on": null, "limit": 1}),
        json!({"figures": [], "question": null, "reading": null, "status": "confirmed", "evidence": "공문", "document": null}),
        json!({"ruling": id, "confirm": true, "reason": null}),
        json!({"ruling": id, "reason": "까닭"}),
        json!({"mine": true, "programme": null, "months": 12, "limit": 1}),
        json!({"family": id, "check": id, "child": id, "programme": "ansan-daycare", "outcome": "eligible", "amount": null, "on": "2023-05-10", "document": null, "remark": null}),
        statistics.clone(),
        json!({"asked": statistics, "split": null, "word": null, "cases": null}),
        json!({"asked": statistics, "purpose": "보고", "language": "ko"}),
        json!({"threshold": 3}),
        json!({"worker": null}),
        json!({"worker": null, "by": null, "word": null}),
    ]
}
