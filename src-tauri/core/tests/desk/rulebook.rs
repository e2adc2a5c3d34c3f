//! Figures that one proposes and another confirms change the answers of the centre.

use std::path::Path;

use eligibility::{Outcome, ProgrammeId, Status as Certainty};
use hamkke_core::centre::{Joining, Reach};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host as _, Role};
use hamkke_core::model::{Field, Kind};

use crate::office::*;

/// Two of whom each may tend the rulebook; the founder sits at the desk.
fn with_a_colleague(folder: &Path, role: Role) -> Desk {
    let (desk, _) = founded(folder);
    let joining = Joining {
        name: "오세린".to_owned(),
        role: role.name().to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        rings: role.rings(&Reach::default()).to_vec(),
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
    rebuilt(desk);
}

/// A child of three in a daycare of Ansan, who gets 262,000 won by the program's figures.
fn with_a_child(desk: &Desk) -> FamilyView {
    let family = family(desk);
    let child = family.people[1].id.clone();
    use Field as F;
    let of = [
        (Kind::Nationality, F::Country, "UZ", "2019-06-01"),
        (Kind::Registration, F::Sort, "alien", "2019-07-20"),
        (Kind::Stay, F::Status, "F-1", "2019-07-20"),
        (Kind::Address, F::Area, "41273", "2019-06-01"),
    ];
    for (kind, field, value, from) in of {
        let fields = [(F::Person, child.as_str()), (field, value), (F::From, from)];
        add(desk, &family, kind, fields);
    }
    let daycare = [
        (F::Person, child.as_str()),
        (F::Sort, "daycare"),
        (F::Area, "41273"),
        (F::From, "2021-03-02"),
    ];
    add(desk, &family, Kind::Enrolment, daycare);
    family
}

fn ansan(desk: &Desk, family: &FamilyView) -> (Outcome, Option<i64>) {
    let asked = AskChildcare {
        family: family.id.clone(),
        on: day("2023-05-10"),
    };
    let view = desk.childcare(asked).unwrap();
    let child = view.answer.unwrap().children.remove(0);
    let answer = &child.programmes[ProgrammeId::AnsanDaycare as usize];
    (answer.outcome, answer.amount)
}

const AMOUNT: &str = "ansan-daycare/amount/classes=3-5";

fn figure(value: &str) -> RulingFigure {
    RulingFigure {
        place: AMOUNT.to_owned(),
        from: day("2023-04-01"),
        value: value.to_owned(),
    }
}

fn propose(desk: &Desk, value: &str) -> Result<RulebookView, Failure> {
    desk.propose_ruling(ProposeRuling {
        figures: vec![figure(value)],
        question: None,
        reading: None,
        status: Certainty::Confirmed,
        evidence: "안산시 여성보육과 공문 2023-05-08".to_owned(),
        document: Some("보육료 지원 안내".to_owned()),
    })
}

fn confirm(desk: &Desk, ruling: &str) -> Result<RulebookView, Failure> {
    desk.decide_ruling(DecideRuling {
        ruling: ruling.to_owned(),
        confirm: true,
        reason: None,
    })
}

fn withdraw(desk: &Desk, ruling: &str) -> RulebookView {
    desk.withdraw_ruling(WithdrawRuling {
        ruling: ruling.to_owned(),
        reason: "다른 반의 금액이었음".to_owned(),
    })
    .unwrap()
}

fn what_if(desk: &Desk, value: &str) -> WhatIf {
    desk.what_if_rulebook(AskWhatIf {
        figures: vec![figure(value)],
        withdraw: None,
        on: None,
        limit: 10,
    })
    .unwrap()
}

#[test]
fn a_figure_that_two_confirm_changes_the_answers_and_is_rolled_back() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path(), Role::Supervisor);
    let family = with_a_child(&desk);
    assert_eq!(ansan(&desk, &family), (Outcome::Eligible, Some(262_000)));

    // What it would change is seen before anything is written.
    let before = what_if(&desk, "290000");
    assert_eq!((before.families, before.changed), (1, 1));
    let gains = &before.turns[0];
    assert_eq!(
        (gains.way, gains.families, gains.won),
        (TurnWay::Gains, 1, 28_000)
    );
    let row = &before.rows[0];
    assert_eq!((row.name.as_str(), row.won), ("아지즈", Some(28_000)));
    assert_eq!(what_if(&desk, "262000").changed, 0);

    let view = propose(&desk, "290,000").unwrap();
    let ruling = view.rulings[0].clone();
    assert_eq!((ruling.stage, ruling.own), (RulingStage::Proposed, true));
    // One alone changes nothing.
    assert_eq!(
        confirm(&desk, &ruling.id).unwrap_err().code,
        FailureCode::Denied
    );
    assert_eq!(ansan(&desk, &family).1, Some(262_000));

    change_places(&desk, "오세린");
    let view = confirm(&desk, &ruling.id).unwrap();
    assert_eq!(view.rulings[0].stage, RulingStage::Standing);
    let row = view.figures.iter().find(|it| it.place == AMOUNT).unwrap();
    let mut values = row.values.iter();
    let value = values.find(|it| it.from == day("2023-04-01")).unwrap();
    assert_eq!(value.value.as_deref(), Some("290000"));
    assert_eq!(value.status, Some(Certainty::Confirmed));
    assert_eq!(value.ruling.as_deref(), Some(ruling.id.as_str()));
    assert_eq!(
        value.source,
        "안산시 여성보육과 공문 2023-05-08 (보육료 지원 안내)"
    );
    rebuilt(&desk);
    assert_eq!(ansan(&desk, &family).1, Some(290_000));

    let view = withdraw(&desk, &ruling.id);
    let withdrawn = &view.rulings[0];
    assert_eq!(withdrawn.stage, RulingStage::Withdrawn);
    assert_eq!(withdrawn.reply.as_deref(), Some("다른 반의 금액이었음"));
    rebuilt(&desk);
    assert_eq!(ansan(&desk, &family).1, Some(262_000));
}

#[test]
fn a_check_that_was_saved_by_a_figure_of_the_centre_is_replayed_word_for_word_when_it_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path(), Role::Supervisor);
    let family = with_a_child(&desk);
    let ruling = propose(&desk, "290000").unwrap().rulings[0].id.clone();
    change_places(&desk, "오세린");
    confirm(&desk, &ruling).unwrap();
    rebuilt(&desk);
    let asked = AskChildcare {
        family: family.id.clone(),
        on: day("2023-05-10"),
    };
    let check = desk.save_check(asked).unwrap().checks.remove(0);
    assert_eq!(check.eligible[0].amount, Some(290_000));
    withdraw(&desk, &ruling);
    rebuilt(&desk);
    let replayed = desk
        .replay_check(OfRecord {
            family: family.id.clone(),
            record: check.id,
            reason: None,
        })
        .unwrap();
    assert!(!replayed.same_rulebook);
    assert_eq!(replayed.same_answer, Some(true));
    let steps = &replayed.saved.children[0].programmes[0].steps;
    assert!(
        steps.is_some(),
        "the rulebook of then gives the steps again"
    );
    let difference = &replayed.differences[0];
    assert_eq!(difference.amount_before, Some(290_000));
    assert_eq!(difference.amount_now, Some(262_000));
}

#[test]
fn an_answer_that_was_saved_wakes_up_when_a_figure_changes() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path(), Role::Supervisor);
    let family = with_a_child(&desk);
    let asked = AskChildcare {
        family: family.id.clone(),
        on: day("2023-05-10"),
    };
    desk.save_check(asked).unwrap();
    let woken = || {
        let today = desk.today(AskToday {
            mine: false,
            kind: Some(WorkKind::AnswerChanged),
            limit: 10,
        });
        let today = today.unwrap();
        let sum = today.woken.map(|it| (it.gain, it.lose, it.learn));
        let won = today
            .items
            .first()
            .and_then(|it| it.work.turned.clone()?.won);
        (today.items.len(), sum, won)
    };
    assert_eq!(woken(), (0, None, None));
    let ruling = propose(&desk, "290000").unwrap().rulings[0].id.clone();
    change_places(&desk, "오세린");
    confirm(&desk, &ruling).unwrap();
    rebuilt(&desk);
    assert_eq!(woken(), (1, Some((1, 0, 0)), Some(28_000)));
    withdraw(&desk, &ruling);
    rebuilt(&desk);
    assert_eq!(woken(), (0, None, None));
    let ruling = propose(&desk, "250000").unwrap().rulings;
    let ruling = ruling
        .iter()
        .find(|it| it.stage == RulingStage::Proposed)
        .unwrap();
    change_places(&desk, "김하나");
    confirm(&desk, &ruling.id).unwrap();
    rebuilt(&desk);
    assert_eq!(woken(), (1, Some((0, 1, 0)), Some(-12_000)));
}

#[test]
fn money_that_nobody_has_applied_for_is_counted_month_by_month_and_claimed_by_an_application() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = with_a_child(&desk);
    let asked = |programme| {
        let asked = AskUnclaimed {
            mine: true,
            programme: Some(programme),
            months: 12,
            limit: 10,
        };
        desk.unclaimed(asked).unwrap()
    };
    let left = asked(ProgrammeId::AnsanDaycare);
    assert_eq!(left.total, 1);
    let row = &left.rows[0];
    assert_eq!((row.name.as_str(), row.asked), ("아지즈", false));
    // 242,000 won in the class of two-year-olds, 262,000 from March 2023 on, May among them.
    assert_eq!(row.months.len(), 12);
    assert_eq!(row.months[0].month, day("2022-06-01"));
    assert_eq!((row.won, row.unknown), (9 * 242_000 + 3 * 262_000, 0));
    let month = left.months.last().unwrap();
    assert_eq!((month.found, month.claimed), (262_000, 0));
    // Where the guardian lives was not asked: nobody knows whether the province pays.
    assert!(asked(ProgrammeId::GyeonggiDaycare).rows.is_empty());
    add(
        &desk,
        &family,
        Kind::Application,
        [
            (Field::Person, &family.people[1].id),
            (Field::Programme, "ansan-daycare"),
            (Field::On, "2023-02-20"),
        ],
    );
    let left = asked(ProgrammeId::AnsanDaycare);
    let row = &left.rows[0];
    assert!(row.asked);
    assert_eq!((row.months.len(), row.won), (8, 8 * 242_000));
    let claimed: i64 = left.months.iter().map(|month| month.claimed).sum();
    assert_eq!(claimed, 242_000 + 3 * 262_000);
}

#[test]
fn a_ruling_takes_the_place_of_the_one_before_and_is_refused_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path(), Role::Supervisor);
    let family = with_a_child(&desk);
    let first = propose(&desk, "290000").unwrap().rulings[0].id.clone();
    change_places(&desk, "오세린");
    confirm(&desk, &first).unwrap();
    // The clock stands still here, so that the latest is not the first of the list.
    let proposed = |value: &str| {
        let all = propose(&desk, value).unwrap().rulings.into_iter();
        let mut of_value = all.filter(|it| it.figures[0].value == value);
        of_value.next().unwrap()
    };
    let second = proposed("300000");
    assert_eq!(second.others, std::slice::from_ref(&first));
    let (second, third) = (second.id, proposed("310000").id);
    change_places(&desk, "김하나");
    confirm(&desk, &second).unwrap();
    let refused = desk.decide_ruling(DecideRuling {
        ruling: third.clone(),
        confirm: false,
        reason: None,
    });
    assert_eq!(refused.unwrap_err().code, FailureCode::InvalidField);
    let view = desk
        .decide_ruling(DecideRuling {
            ruling: third.clone(),
            confirm: false,
            reason: Some("공문의 금액이 아님".to_owned()),
        })
        .unwrap();
    let stage = |id: &str| view.rulings.iter().find(|it| it.id == id).unwrap().stage;
    assert_eq!(stage(&third), RulingStage::Refused);
    assert_eq!(stage(&second), RulingStage::Standing);
    assert_eq!(stage(&first), RulingStage::Withdrawn);
    rebuilt(&desk);
    assert_eq!(ansan(&desk, &family).1, Some(300_000));
}

#[test]
fn an_open_question_is_settled_by_its_reading_and_open_again_when_that_is_withdrawn() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path(), Role::Supervisor);
    let open = desk.rulebook(Nothing {}).unwrap().questions;
    assert_eq!(open.len(), 3);
    assert!(open.iter().all(|it| it.settled.is_none()));
    let view = desk
        .propose_ruling(ProposeRuling {
            // What a reading makes of the figures is the program's to say.
            figures: Vec::new(),
            question: Some("ninety-days".to_owned()),
            reading: Some("at-least".to_owned()),
            status: Certainty::Confirmed,
            evidence: "경기도 보육정책과 회신 2023-05-09".to_owned(),
            document: None,
        })
        .unwrap();
    let ruling = view.rulings[0].clone();
    assert_eq!(ruling.figures.len(), 4);
    assert_eq!(view.questions[0].waits.as_ref(), Some(&ruling.id));
    change_places(&desk, "오세린");
    let view = confirm(&desk, &ruling.id).unwrap();
    assert_eq!(view.questions[0].settled.as_ref(), Some(&ruling.id));
    let place = "gyeonggi-daycare/residence.elapsed";
    let row = view.figures.iter().find(|it| it.place == place).unwrap();
    assert_eq!(row.values[0].value.as_deref(), Some("90"));
    let view = withdraw(&desk, &ruling.id);
    assert_eq!(view.questions[0].settled, None);
}

#[test]
fn what_does_not_fit_or_rests_on_nothing_is_refused_by_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let refused = propose(&desk, "많음").unwrap_err();
    assert_eq!(refused.code, FailureCode::InvalidField);
    assert_eq!(refused.reason.as_deref(), Some("wrong-value"));
    assert_eq!(refused.value.as_deref(), Some("amount/classes=3-5"));
    let refused = desk.propose_ruling(ProposeRuling {
        figures: vec![figure("290000")],
        question: None,
        reading: None,
        status: Certainty::Confirmed,
        evidence: "  ".to_owned(),
        document: None,
    });
    assert_eq!(refused.unwrap_err().field.as_deref(), Some("evidence"));
}

#[test]
fn a_caseworker_sees_the_figures_and_proposes_none() {
    let folder = tempfile::tempdir().unwrap();
    let desk = with_a_colleague(folder.path(), Role::Caseworker);
    let ruling = propose(&desk, "290000").unwrap().rulings[0].id.clone();
    change_places(&desk, "오세린");
    assert_eq!(desk.rulebook(Nothing {}).unwrap().rulings.len(), 1);
    assert_eq!(
        propose(&desk, "300000").unwrap_err().code,
        FailureCode::Denied
    );
    assert_eq!(
        confirm(&desk, &ruling).unwrap_err().code,
        FailureCode::Denied
    );
}
