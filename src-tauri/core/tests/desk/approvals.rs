use hamkke_core::centre::{Joining, Reach};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host as _, Role};
use hamkke_core::model::{Field, Kind, Value};

use crate::incoming::TwoComputers;
use crate::office::*;

/// A centre that asks an approval of plans and closings, with two accounts; the founder sits at
/// the desk.
fn with_a_colleague(folder: &std::path::Path) -> Desk {
    let (desk, _) = founded(folder);
    let joining = Joining {
        name: "오세린".to_owned(),
        role: Role::Supervisor.name().to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        rings: Role::Supervisor.rings(&Reach::default()).to_vec(),
        reach: Reach::default(),
    };
    desk.seated(|seat| {
        let identity = &seat.identity;
        let joined = seat
            .centre
            .add_account(identity, &joining, StandingClock.now());
        Ok(joined.map(drop)?)
    })
    .unwrap();
    ask_for(&desk, &[Kind::Closure, Kind::Plan, Kind::Secrecy], false);
    desk
}

fn ask_for(desk: &Desk, kinds: &[Kind], approves_own: bool) {
    desk.set_approval_rules(ApprovalRules {
        kinds: kinds.to_vec(),
        approves_own,
    })
    .unwrap();
}

fn change_places(desk: &Desk, name: &str) {
    desk.sign_out(Nothing {}).unwrap();
    let accounts = desk.status(Nothing {}).unwrap().centre.unwrap().accounts;
    let account = accounts.into_iter().find(|it| it.name == name).unwrap();
    desk.sign_in(SignIn {
        account: account.id,
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
}

fn open(desk: &Desk, family: &FamilyView) -> FamilyView {
    let family = family.id.clone();
    desk.open_family(OfFamily { family }).unwrap()
}

fn with_a_plan(desk: &Desk) -> FamilyView {
    let family = family(desk);
    let plan = [(Field::On, "2023-05-10"), (Field::Text, "한국어 배우기")];
    add(desk, &family, Kind::Plan, plan);
    open(desk, &family)
}

fn decide(
    desk: &Desk,
    family: &FamilyView,
    approve: bool,
    reason: &str,
) -> Result<FamilyView, Failure> {
    desk.decide_approval(DecideApproval {
        family: family.id.clone(),
        form: family.approvals[0].form.clone(),
        content: family.approvals[0].content.clone(),
        approve,
        reason: Some(reason.to_owned()).filter(|it| !it.is_empty()),
    })
}

fn step(family: &FamilyView, stage: Stage) -> &StageStep {
    let round = family.course.rounds.last().unwrap();
    round.steps.iter().find(|step| step.stage == stage).unwrap()
}

fn waits(desk: &Desk, mine: bool) -> Vec<WorkKind> {
    let ask = AskToday {
        mine,
        kind: None,
        limit: 100,
    };
    let today = desk.today(ask).unwrap();
    today.items.iter().map(|item| item.work.kind).collect()
}

#[test]
fn a_centre_that_asks_for_no_approval_has_none() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    assert!(desk.approval_rules(Nothing {}).unwrap().kinds.is_empty());
    let family = with_a_plan(&desk);
    assert!(family.approvals.is_empty());
    assert_eq!(family.course.present, Some(Stage::Plan));
    // What was written before stays as it is.
    ask_for(&desk, &[Kind::Plan], false);
    assert_eq!(open(&desk, &family).course.present, Some(Stage::Plan));
}

#[test]
fn a_plan_is_reached_once_somebody_else_has_approved_it() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = with_a_plan(&desk);
    assert_eq!(family.course.present, None);
    let waiting = step(&family, Stage::Plan).waiting.clone().unwrap();
    assert_eq!(waiting.form, family.approvals[0].form);
    assert_eq!(waiting.decision, Decision::Asked);
    assert!(step(&family, Stage::Plan).needs.is_empty());
    assert!(!family.approvals[0].may_decide);
    let refused = decide(&desk, &family, true, "").unwrap_err();
    assert_eq!(refused.code, FailureCode::Denied);
    assert!(!waits(&desk, true).contains(&WorkKind::Approval));

    change_places(&desk, "오세린");
    assert_eq!(waits(&desk, true), [WorkKind::Approval]);
    let item = family.work.iter().find(|it| it.kind == WorkKind::Approval);
    let ticked = desk.finish_work(FinishWork {
        family: family.id.clone(),
        item: item.unwrap().item.clone(),
    });
    assert_eq!(ticked.unwrap_err().code, FailureCode::Denied);
    let approved = decide(&desk, &open(&desk, &family), true, "").unwrap();
    assert_eq!(approved.course.present, Some(Stage::Plan));
    assert_eq!(approved.approvals[0].by, "오세린");
    assert!(waits(&desk, true).is_empty());
    let family_id = family.id.clone();
    let history = desk.history(OfFamily { family: family_id }).unwrap();
    assert_eq!(history.entries[0].action, "approve");

    // Taken back, it waits again.
    let undo = Undo {
        family: family.id.clone(),
        entry: None,
    };
    let undone = desk.undo(undo).unwrap();
    assert_eq!(undone.course.present, None);
    assert_eq!(waits(&desk, true), [WorkKind::Approval]);
}

#[test]
fn what_is_sent_back_says_why_and_is_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = with_a_plan(&desk);
    change_places(&desk, "오세린");
    let family = open(&desk, &family);
    let refused = decide(&desk, &family, false, " ").unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("reason"));
    let sent = decide(&desk, &family, false, "목표를 재는 기준이 없습니다").unwrap();
    let approval = &sent.approvals[0];
    assert_eq!(approval.decision, Decision::SentBack);
    assert_eq!(
        approval.reason.as_deref(),
        Some("목표를 재는 기준이 없습니다")
    );
    assert_eq!(sent.course.present, None);

    change_places(&desk, "김하나");
    assert!(waits(&desk, true).contains(&WorkKind::SentBack));
    let again = OfRecord {
        family: family.id.clone(),
        record: family.approvals[0].form.clone(),
        reason: None,
    };
    let asked = desk.ask_approval(again).unwrap();
    assert_eq!(asked.approvals[0].decision, Decision::Asked);
    assert!(!waits(&desk, true).contains(&WorkKind::SentBack));
}

/// The plan is written in.
fn rewrite(desk: &Desk, family: &FamilyView, text: &str) -> FamilyView {
    let change = RecordChange {
        record: Some(family.approvals[0].form.clone()),
        kind: Kind::Plan,
        fields: fields([(Field::Text, text)]),
    };
    save(desk, family, change).unwrap()
}

/// What changed since the approval: the field, what was approved and what stands there now.
fn changed(family: &FamilyView) -> Vec<(String, Vec<Value>, Value)> {
    let changed = family.approvals[0].changed.iter();
    changed
        .map(|it| {
            let change = it.change.clone();
            (change.field, change.old, change.new)
        })
        .collect()
}

#[test]
fn what_is_changed_after_it_was_approved_waits_by_itself_and_the_rest_stays_approved() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = with_a_plan(&desk);
    change_places(&desk, "오세린");
    let approved = decide(&desk, &open(&desk, &family), true, "").unwrap();
    let before = &approved.approvals[0];
    assert_eq!(before.bound.as_ref(), Some(&before.content));
    assert!(before.changed.is_empty() && !before.may_decide);

    change_places(&desk, "김하나");
    let rewritten = rewrite(&desk, &family, "한국어와 취업");
    let now = &rewritten.approvals[0];
    assert_eq!(now.decision, Decision::Approved);
    assert_ne!(now.bound.as_ref(), Some(&now.content));
    let was = vec![Value::text("한국어 배우기")];
    let is = Value::text("한국어와 취업");
    assert_eq!(changed(&rewritten), [("text".to_owned(), was, is)]);
    assert_eq!(rewritten.course.present, Some(Stage::Plan));
    // Whoever wrote it does not approve it.
    assert!(!now.may_decide);
    assert!(!waits(&desk, true).contains(&WorkKind::ChangedSince));

    change_places(&desk, "오세린");
    assert_eq!(waits(&desk, true), [WorkKind::ChangedSince]);
    let again = decide(&desk, &open(&desk, &family), true, "").unwrap();
    assert!(again.approvals[0].changed.is_empty());
    assert!(waits(&desk, true).is_empty());
}

#[test]
fn a_goal_that_is_added_or_taken_out_is_a_change_of_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = with_a_plan(&desk);
    let plan = family.approvals[0].form.clone();
    add(
        &desk,
        &family,
        Kind::Goal,
        [(Field::Plan, &*plan), (Field::Text, "한글 읽기")],
    );
    change_places(&desk, "오세린");
    decide(&desk, &open(&desk, &family), true, "").unwrap();
    change_places(&desk, "김하나");
    add(
        &desk,
        &family,
        Kind::Goal,
        [(Field::Plan, &*plan), (Field::Text, "취업")],
    );
    let added = open(&desk, &family);
    assert_eq!(changed(&added).len(), 2);
    let goal = added.approvals[0].changed[0].change.record.clone();
    let removed = desk.remove_record(OfRecord {
        family: family.id.clone(),
        record: goal,
        reason: None,
    });
    // As it was: nothing waits for anybody.
    let removed = removed.unwrap();
    assert!(removed.approvals[0].changed.is_empty());
    let first = removed
        .forms
        .iter()
        .find(|it| it.kind == Kind::Goal)
        .unwrap();
    let removed = desk.remove_record(OfRecord {
        family: family.id.clone(),
        record: first.id.clone(),
        reason: None,
    });
    let fields: Vec<String> = changed(&removed.unwrap())
        .into_iter()
        .map(|it| it.0)
        .collect();
    assert_eq!(fields, ["removed"]);
}

#[test]
fn what_is_changed_and_changed_back_is_what_was_approved() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = with_a_plan(&desk);
    change_places(&desk, "오세린");
    decide(&desk, &open(&desk, &family), true, "").unwrap();
    change_places(&desk, "김하나");
    rewrite(&desk, &family, "한국어와 취업");
    change_places(&desk, "오세린");
    let sent = decide(&desk, &open(&desk, &family), false, "취업은 다음에").unwrap();
    assert_eq!(sent.approvals[0].decision, Decision::SentBack);
    // That it was reached was approved, and is not sent back.
    assert_eq!(sent.course.present, Some(Stage::Plan));
    change_places(&desk, "김하나");
    assert!(waits(&desk, true).contains(&WorkKind::SentBack));
    let back = rewrite(&desk, &family, "한국어 배우기");
    assert_eq!(back.approvals[0].decision, Decision::Approved);
    assert!(!waits(&desk, true).contains(&WorkKind::SentBack));
}

#[test]
fn what_came_in_between_looking_and_deciding_is_not_approved() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = with_a_plan(&desk);
    let looked_at = open(&desk, &family);
    rewrite(&desk, &family, "한국어와 취업");
    change_places(&desk, "오세린");
    let refused = decide(&desk, &looked_at, true, "").unwrap_err();
    assert_eq!(refused.code, FailureCode::ChangedMeanwhile);
    assert!(decide(&desk, &open(&desk, &family), true, "").is_ok());
}

#[test]
fn whoever_approves_does_so_with_their_own_only_where_the_centre_lets_them() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = with_a_plan(&desk);
    assert!(!family.approvals[0].may_decide);
    ask_for(&desk, &[Kind::Plan], true);
    assert!(waits(&desk, true).contains(&WorkKind::Approval));
    let approved = decide(&desk, &open(&desk, &family), true, "").unwrap();
    assert_eq!(approved.approvals[0].decision, Decision::Approved);
    // A change of their own too.
    rewrite(&desk, &family, "한국어와 취업");
    assert!(open(&desk, &family).approvals[0].may_decide);
}

#[test]
fn all_that_was_said_about_an_approval_stays() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = with_a_plan(&desk);
    change_places(&desk, "오세린");
    decide(&desk, &open(&desk, &family), false, "기준이 없습니다").unwrap();
    change_places(&desk, "김하나");
    let answer = OfRecord {
        family: family.id.clone(),
        record: family.approvals[0].form.clone(),
        reason: Some("기준을 적었습니다".to_owned()),
    };
    desk.ask_approval(answer).unwrap();
    change_places(&desk, "오세린");
    let approved = decide(&desk, &open(&desk, &family), true, "").unwrap();
    let said = approved.approvals[0].thread.iter();
    let said: Vec<_> = said.map(|it| (it.decision, it.reason.as_deref())).collect();
    assert_eq!(
        said,
        [
            (Decision::Asked, None),
            (Decision::SentBack, Some("기준이 없습니다")),
            (Decision::Asked, Some("기준을 적었습니다")),
            (Decision::Approved, None),
        ]
    );
}

#[test]
fn an_exception_is_approved_whatever_the_centre_asks_for() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    ask_for(&desk, &[], false);
    let family = family(&desk);
    let exception = [
        (Field::On, "2023-05-10"),
        (Field::Text, "통역 없이 상담"),
        (Field::Reason, "통역사가 없는 언어"),
    ];
    add(&desk, &family, Kind::Exception, exception);
    assert_eq!(open(&desk, &family).approvals[0].decision, Decision::Asked);
    change_places(&desk, "오세린");
    assert_eq!(waits(&desk, true), [WorkKind::Approval]);
}

#[test]
fn what_is_kept_from_somebody_is_kept_at_once_and_approved_by_another() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = family(&desk);
    let said = [(Field::On, "2023-05-10"), (Field::Text, "남편 모르게")];
    add(&desk, &family, Kind::Note, said);
    let note = open(&desk, &family).notes[0].id.clone();
    let kept = desk.keep_secret(KeepSecret {
        family: family.id.clone(),
        record: note,
        part: None,
        from: vec![Onlooker {
            sort: OnlookerSort::Role,
            id: Some("interpreter".to_owned()),
        }],
        reason: None,
    });
    let kept = kept.unwrap();
    assert_eq!(kept.secrets.len(), 1);
    assert_eq!(kept.approvals[0].decision, Decision::Asked);
    change_places(&desk, "오세린");
    let approved = decide(&desk, &open(&desk, &family), true, "").unwrap();
    assert_eq!(approved.approvals[0].decision, Decision::Approved);
}

#[test]
fn nobody_approves_by_writing_the_approval_as_a_record() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = with_a_plan(&desk);
    let forged = RecordChange {
        record: None,
        kind: Kind::Approval,
        fields: fields([
            (Field::Form, family.approvals[0].form.as_str()),
            (Field::Decision, "approved"),
        ]),
    };
    let refused = save(&desk, &family, forged).unwrap_err();
    assert_eq!(refused.code, FailureCode::Denied);
}

#[test]
fn a_case_is_closed_by_a_closing_that_was_approved() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = family(&desk);
    let closing = [(Field::On, "2023-05-10"), (Field::Reason, "goals_met")];
    add(&desk, &family, Kind::Closure, closing);
    assert!(!open(&desk, &family).course.closed);
    change_places(&desk, "오세린");
    let closed = decide(&desk, &open(&desk, &family), true, "").unwrap();
    assert!(closed.course.closed);
}

/// Two wrote without knowing of each other: one approved, another went on writing on a laptop.
#[test]
fn what_a_laptop_brings_home_after_the_approval_is_named_and_waits() {
    let two = TwoComputers::with(|office, family| {
        ask_for(office, &[Kind::Plan], true);
        let plan = [(Field::On, "2023-03-03"), (Field::Text, "한국어 배우기")];
        add(office, family, Kind::Plan, plan);
    });
    let at_office = two.office.open_family(two.of()).unwrap();
    let away = RecordChange {
        record: Some(at_office.approvals[0].form.clone()),
        kind: Kind::Plan,
        fields: fields([(Field::AgreedBy, "어머니")]),
    };
    save(&two.laptop, &two.family, away).unwrap();
    decide(&two.office, &at_office, true, "").unwrap();
    two.comes_home();
    let incoming = two.office.choose_copy(two.of()).unwrap().incoming.unwrap();
    let after = incoming.approvals[0].after.as_ref().unwrap();
    assert_eq!(after.changed.len(), 1);
    two.office.take_in_copy(two.of()).unwrap();
    let home = two.office.open_family(two.of()).unwrap();
    assert_eq!(home.approvals[0].decision, Decision::Approved);
    let home_changed = changed(&home);
    assert_eq!(home_changed[0].0, "agreed_by");
    assert!(home.work.iter().any(|it| it.kind == WorkKind::ChangedSince));
}
