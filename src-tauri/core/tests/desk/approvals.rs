use hamkke_core::centre::{Joining, Reach};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host as _, Role};
use hamkke_core::model::{Field, Kind};

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
    desk.set_approval_stages(ApprovalStages {
        stages: vec![Stage::Closure, Stage::Plan],
    })
    .unwrap();
    desk
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
    assert!(desk.approval_stages(Nothing {}).unwrap().stages.is_empty());
    let family = with_a_plan(&desk);
    assert!(family.approvals.is_empty());
    assert_eq!(family.course.present, Some(Stage::Plan));
    // What was written before stays as it is.
    let stages = vec![Stage::Plan];
    desk.set_approval_stages(ApprovalStages { stages }).unwrap();
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

#[test]
fn what_is_changed_after_it_was_approved_waits_again() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path());
    let family = with_a_plan(&desk);
    change_places(&desk, "오세린");
    decide(&desk, &open(&desk, &family), true, "").unwrap();
    let change = RecordChange {
        record: Some(family.approvals[0].form.clone()),
        kind: Kind::Plan,
        fields: fields([(Field::Text, "한국어와 취업")]),
    };
    let changed = save(&desk, &family, change).unwrap();
    assert_eq!(changed.approvals[0].decision, Decision::Asked);
    assert!(!changed.approvals[0].may_decide);
    change_places(&desk, "김하나");
    assert!(open(&desk, &family).approvals[0].may_decide);
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
