//! Handovers: proposed with a page, accepted by the receiver or returned with the reason.

use chrono::TimeDelta;
use hamkke_core::centre::{CentreError, Joining, Reach};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Role};
use hamkke_core::model::{Field, Kind, Value};

use crate::incoming::TwoComputers;
use crate::office::*;
use crate::reaches::{Centre, of_team, reach};

const TOLD: &str = "오후에는 전화를 받지 못합니다";

fn of(family: &str) -> OfFamily {
    OfFamily {
        family: family.to_owned(),
    }
}

fn proposal(family: &str, to: &str) -> ProposeHandover {
    ProposeHandover {
        family: family.to_owned(),
        account: to.to_owned(),
        reason: "육아휴직".to_owned(),
        told: Some(TOLD.to_owned()),
    }
}

fn page(desk: &Desk, family: &str) -> HandoverPage {
    desk.look_handover(of(family)).unwrap()
}

/// The latest handover, as input of what answers it.
fn answer(desk: &Desk, family: &str, reason: Option<&str>) -> OfRecord {
    OfRecord {
        family: family.to_owned(),
        record: page(desk, family).handovers[0].record.clone(),
        reason: reason.map(str::to_owned),
    }
}

/// What waits for whoever sits there, with what is said of it.
fn waits(desk: &Desk) -> Vec<(WorkKind, Option<String>)> {
    let ask = AskToday {
        mine: true,
        kind: None,
        limit: 100,
    };
    let items = desk.today(ask).unwrap().items.into_iter();
    items.map(|it| (it.work.kind, it.work.words)).collect()
}

fn said(kind: WorkKind, words: &str) -> (WorkKind, Option<String>) {
    (kind, Some(words.to_owned()))
}

/// Two caseworkers, one of whom works with a family in which a task is open; she sits at the desk.
fn with_two() -> (Centre, String, String, String) {
    let centre = Centre::founded();
    let hers = centre.caseworker("오세린");
    let his = centre.caseworker("박도윤");
    centre.rest();
    centre.enter(&hers);
    let family = centre.family("카리모바");
    let view = centre.opens(&family).unwrap();
    let task = [(Field::Text, "통역 예약"), (Field::Due, "2023-05-12")];
    add(&centre.desk, &view, Kind::Task, task);
    (centre, family, hers, his)
}

#[test]
fn the_receiver_reads_the_family_on_one_page_before_they_accept() {
    let (centre, family, hers, his) = with_two();
    let view = centre.opens(&family).unwrap();
    let mother = &*view.people[0].id;
    for (kind, of) in [
        (
            Kind::Intake,
            vec![
                (Field::On, "2023-03-02"),
                (Field::Wish, "아이 어린이집을 찾고 싶다"),
                (Field::Safety, "concern"),
            ],
        ),
        (
            Kind::Note,
            vec![
                (Field::On, "2023-04-03"),
                (Field::Way, "home_visit"),
                (Field::Text, "집에서 만남"),
            ],
        ),
        (
            Kind::Flag,
            vec![
                (Field::Sort, "do_not_call"),
                (Field::Text, "남편 전화로 걸지 말 것"),
            ],
        ),
        (
            Kind::Stay,
            vec![
                (Field::Person, mother),
                (Field::Status, "F-6-1"),
                (Field::Until, "2023-11-30"),
            ],
        ),
        (
            Kind::Promise,
            vec![
                (Field::Text, "유치원에 같이 가기"),
                (Field::Due, "2023-05-20"),
            ],
        ),
    ] {
        let fields = of
            .into_iter()
            .map(|(field, text)| (field, Value::text(text)));
        let change = RecordChange {
            record: None,
            kind,
            fields: fields.collect(),
        };
        save(&centre.desk, &view, change).unwrap();
    }
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();

    centre.enter(&his);
    assert_eq!(waits(&centre.desk)[0], said(WorkKind::Handover, "육아휴직"));
    let page = page(&centre.desk, &family);
    let handover = &page.handovers[0];
    assert_eq!(handover.state, HandoverState::Proposed);
    assert_eq!((&*handover.by, &*handover.to), ("오세린", "박도윤"));
    assert_eq!(handover.told.as_deref(), Some(TOLD));
    assert!(handover.may_answer && !handover.may_withdraw);
    assert_eq!(page.title, "카리모바 가족");
    assert_eq!(page.people[0].shown.main, "카리모바");
    // What nobody has asked is not said to be none.
    assert_eq!(page.people[0].interpreter_needed, None);
    assert_eq!(page.people[0].stay.as_deref(), Some("F-6-1"));
    let intake = page.intake.unwrap();
    assert_eq!(intake.words.as_deref(), Some("아이 어린이집을 찾고 싶다"));
    assert_eq!(page.contact_count, 1);
    assert_eq!(page.contacts[0].sort.as_deref(), Some("home_visit"));
    let promised = |work: &Work| work.words.clone().unwrap();
    let promises: Vec<String> = page.promises.iter().map(promised).collect();
    assert_eq!(promises, ["통역 예약", "유치원에 같이 가기"]);
    let risks: Vec<&Value> = page.risks.iter().map(|it| &it.value).collect();
    assert_eq!(
        risks,
        [&Value::text("do_not_call"), &Value::text("concern")]
    );
    let due: Vec<(WorkKind, String)> = page
        .deadlines
        .iter()
        .map(|it| (it.kind, it.due.unwrap().to_string()))
        .collect();
    for expected in [
        (WorkKind::Task, "2023-05-12"),
        (WorkKind::Promise, "2023-05-20"),
        (WorkKind::Stay, "2023-11-30"),
    ] {
        let expected = (expected.0, expected.1.to_owned());
        // The stay is called to mind three times, and falls due once.
        assert_eq!(
            due.iter().filter(|it| **it == expected).count(),
            1,
            "{due:?}"
        );
    }
    assert!(due.windows(2).all(|two| two[0].1 <= two[1].1), "{due:?}");
    let unseen: Vec<Kind> = page.unseen.iter().map(|it| it.kind).collect();
    assert_eq!(unseen, [Kind::Stay]);

    // She works with it still, and knows that he has it before him.
    centre.enter(&hers);
    assert!(
        !waits(&centre.desk)
            .iter()
            .any(|it| it.0 == WorkKind::Handover)
    );
    let readers = centre.desk.family_readers(of(&family)).unwrap();
    assert_eq!(readers.worker.as_deref(), Some(&*hers));
    let reader = readers.readers.iter().find(|it| it.account == his).unwrap();
    assert_eq!(reader.how, Some(ReaderHow::Handover));
}

#[test]
fn a_case_that_was_reviewed_lacks_no_closing() {
    let (centre, family, ..) = with_two();
    let view = centre.opens(&family).unwrap();
    let last = |kind| {
        let mut forms = centre.opens(&family).unwrap().forms.into_iter();
        forms.rfind(|it| it.kind == kind).unwrap().id
    };
    let plan = [(Field::On, "2023-04-01"), (Field::Text, "한국어 배우기")];
    add(&centre.desk, &view, Kind::Plan, plan);
    let plan = last(Kind::Plan);
    let goal = [(Field::Plan, &*plan), (Field::Text, "초급을 마친다")];
    add(&centre.desk, &view, Kind::Goal, goal);
    let goal = last(Kind::Goal);
    let review = [(Field::Goal, &*goal), (Field::On, "2023-05-02")];
    add(&centre.desk, &view, Kind::Progress, review);
    let page = page(&centre.desk, &family);
    assert_eq!(page.stage, Some(Stage::Review));
    assert_eq!(page.goals[0].text.as_deref(), Some("초급을 마친다"));
    assert_eq!(page.goals[0].reviewed_on, Some(day("2023-05-02")));
    assert_eq!(page.goals[0].score, None);
    assert!(page.needs.iter().any(|it| it.kind == Kind::Intake));
    assert!(!page.needs.iter().any(|it| it.kind == Kind::Closure));
}

#[test]
fn whoever_accepts_works_with_the_family_and_has_its_tasks_and_the_other_opens_it_no_more() {
    let (centre, family, hers, his) = with_two();
    assert_eq!(waits(&centre.desk), [said(WorkKind::Task, "통역 예약")]);
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    centre.enter(&his);
    let accept = answer(&centre.desk, &family, None);
    let accepted = centre.desk.accept_handover(accept.clone()).unwrap();
    let worker = accepted.record.fields.get(&Field::Worker);
    assert_eq!(worker, Some(&Value::text("박도윤")));
    assert_eq!(waits(&centre.desk), [said(WorkKind::Task, "통역 예약")]);
    let again = centre.desk.accept_handover(accept).unwrap_err();
    assert_eq!(again.code, FailureCode::NotFound);
    let handovers = page(&centre.desk, &family).handovers;
    assert_eq!(handovers[0].state, HandoverState::Accepted);
    assert_eq!(handovers[0].from.as_deref(), Some("오세린"));

    centre.enter(&hers);
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));
    assert!(waits(&centre.desk).is_empty());
}

#[test]
fn whoever_returns_a_family_says_why_and_has_its_key_no_more() {
    let (centre, family, hers, his) = with_two();
    let key = centre.key(&family).unwrap();
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    centre.enter(&his);
    let silent = answer(&centre.desk, &family, Some(" "));
    let refused = centre.desk.return_handover(silent).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("reason"));
    let back = answer(&centre.desk, &family, Some("같은 말을 하는 통역사가 없음"));
    centre.desk.return_handover(back).unwrap();
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));
    assert_eq!(centre.key(&family), Err(CentreError::NotGiven));
    assert!(waits(&centre.desk).is_empty());

    centre.enter(&hers);
    let returned = said(WorkKind::HandedBack, "같은 말을 하는 통역사가 없음");
    assert!(waits(&centre.desk).contains(&returned));
    let handover = page(&centre.desk, &family).handovers.remove(0);
    assert_eq!(handover.state, HandoverState::Returned);
    assert_eq!(handover.said_by, "박도윤");
    // Seen, it goes.
    let view = centre.opens(&family).unwrap();
    let item = view.work.iter().find(|it| it.kind == WorkKind::HandedBack);
    let seen = centre.desk.finish_work(FinishWork {
        family: family.clone(),
        item: item.unwrap().item.clone(),
    });
    assert!(
        !seen
            .unwrap()
            .work
            .iter()
            .any(|it| it.kind == WorkKind::HandedBack)
    );
    assert!(!waits(&centre.desk).contains(&returned));

    // The key that he had had opens the file no more, once somebody who opens all was there.
    centre.enter(&centre.director);
    centre.rest();
    assert_ne!(centre.key(&family).unwrap(), key);
    centre.enter(&hers);
    assert!(centre.opens(&family).is_ok());
}

#[test]
fn whoever_is_not_concerned_neither_reads_nor_answers() {
    let (centre, family, hers, his) = with_two();
    centre.enter(&centre.director);
    let third = centre.caseworker("이수진");
    centre.rest();
    centre.enter(&hers);
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    let asked = answer(&centre.desk, &family, Some("까닭"));
    // Who proposed it accepts nothing either.
    for answered in [
        centre.desk.accept_handover(asked.clone()).map(drop),
        centre.desk.return_handover(asked.clone()).map(drop),
    ] {
        assert_eq!(answered.unwrap_err().code, FailureCode::Denied);
    }
    centre.enter(&third);
    for answered in [
        centre.desk.look_handover(of(&family)).map(drop),
        centre.desk.accept_handover(asked.clone()).map(drop),
        centre.desk.return_handover(asked.clone()).map(drop),
        centre.desk.withdraw_handover(asked.clone()).map(drop),
    ] {
        assert_eq!(answered.unwrap_err().code, FailureCode::FamilyShut);
    }
    centre.enter(&his);
    let withdrawn = centre.desk.withdraw_handover(asked).unwrap_err();
    assert_eq!(withdrawn.code, FailureCode::Denied);
    // To read it is not to work with it: he hands it on to nobody.
    let on = centre
        .desk
        .propose_handover(proposal(&family, &third))
        .unwrap_err();
    assert_eq!(on.code, FailureCode::Denied);
}

#[test]
fn a_team_that_reads_a_family_takes_it_over_only_where_it_was_asked() {
    let centre = Centre::founded();
    let hers = centre.join("오세린", Role::Caseworker, of_team("가족"));
    let his = centre.join("박도윤", Role::Caseworker, of_team("가족"));
    let third = centre.join("이수진", Role::Caseworker, of_team("가족"));
    centre.rest();
    centre.enter(&hers);
    let family = centre.family("카리모바");
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    centre.enter(&third);
    let asked = answer(&centre.desk, &family, Some("제가 맡겠습니다"));
    assert!(!page(&centre.desk, &family).handovers[0].may_answer);
    let taken = centre.desk.accept_handover(asked.clone()).unwrap_err();
    assert_eq!(taken.code, FailureCode::Denied);
    let proposed = centre
        .desk
        .propose_handover(proposal(&family, &third))
        .unwrap_err();
    assert_eq!(proposed.code, FailureCode::Denied);
    // Nor does anybody tick it off, put it off or take it out for him.
    let item = centre.opens(&family).unwrap().work.remove(0);
    assert_eq!(item.kind, WorkKind::Handover);
    let ticked = centre.desk.finish_work(FinishWork {
        family: family.clone(),
        item: item.item.clone(),
    });
    assert_eq!(ticked.unwrap_err().code, FailureCode::Denied);
    let put = centre.desk.put_off_work(PutOffWork {
        family: family.clone(),
        item: item.item,
        until: day("2023-06-01"),
        reason: None,
    });
    assert_eq!(put.unwrap_err().code, FailureCode::Denied);
    let removed = centre.desk.remove_record(asked).unwrap_err();
    assert_eq!(removed.code, FailureCode::Denied);
}

#[test]
fn what_is_withdrawn_is_shut_again_and_can_be_proposed_to_somebody_else() {
    let (centre, family, hers, his) = with_two();
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    let twice = centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap_err();
    assert_eq!(twice.reason.as_deref(), Some("already-so"));
    let own = answer(&centre.desk, &family, None);
    centre.desk.withdraw_handover(own).unwrap();
    centre.enter(&his);
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));
    assert!(waits(&centre.desk).is_empty());
    centre.enter(&hers);
    // Nobody hands over to themselves, nor to who does not work with families.
    let self_ = centre
        .desk
        .propose_handover(proposal(&family, &hers))
        .unwrap_err();
    assert_eq!(self_.code, FailureCode::InvalidField);
    centre.enter(&centre.director);
    let reads = centre.join("열람", Role::Reader, reach("all"));
    centre.enter(&hers);
    let unfit = centre
        .desk
        .propose_handover(proposal(&family, &reads))
        .unwrap_err();
    assert_eq!(unfit.code, FailureCode::InvalidField);
    centre
        .desk
        .propose_handover(proposal(&family, &centre.director))
        .unwrap();
}

#[test]
fn a_supervisor_proposes_a_family_of_others_and_takes_it_back() {
    let (centre, family, hers, his) = with_two();
    centre.enter(&centre.director);
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    let asked = answer(&centre.desk, &family, None);
    centre.desk.withdraw_handover(asked).unwrap();
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    // Handed over at once to her supervisor, it waits for nobody.
    centre.hand_over(&family, &centre.director);
    let handovers = page(&centre.desk, &family).handovers;
    assert_eq!(handovers[0].state, HandoverState::Withdrawn);
    centre.enter(&his);
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));
    centre.enter(&hers);
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));
}

#[test]
fn somebody_who_opens_families_by_name_keeps_the_one_that_they_take_over() {
    let centre = Centre::founded();
    let family = centre.family("카리모바");
    let his = centre.join("박도윤", Role::Caseworker, reach("named"));
    centre.rest();
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    centre.enter(&his);
    let asked = answer(&centre.desk, &family, None);
    centre.desk.accept_handover(asked).unwrap();
    centre.enter(&centre.director);
    centre.rest();
    centre.enter(&his);
    assert!(centre.opens(&family).is_ok());
}

#[test]
fn what_workers_say_to_each_other_is_not_shown_as_to_the_family() {
    let (centre, family, _, his) = with_two();
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    let mother = centre.opens(&family).unwrap().people.remove(0).id;
    let look = |who| {
        let family = family.clone();
        centre.desk.look_as(LookAs { family, who }).unwrap()
    };
    let shown = look(Some(Onlooker {
        sort: OnlookerSort::Person,
        id: Some(mother),
    }));
    let history = centre.desk.history(of(&family)).unwrap();
    let page = page(&centre.desk, &family);
    assert!(page.handovers.is_empty());
    for answer in [
        serde_json::to_string(&shown).unwrap(),
        serde_json::to_string(&history).unwrap(),
        serde_json::to_string(&page).unwrap(),
    ] {
        assert!(!answer.contains(TOLD), "{answer}");
        assert!(!answer.contains("육아휴직"), "{answer}");
    }
    look(None);
    let history = centre.desk.history(of(&family)).unwrap();
    assert!(serde_json::to_string(&history).unwrap().contains(TOLD));
}

#[test]
fn nobody_accepts_by_writing_the_handover_as_a_record() {
    let (centre, family, _, his) = with_two();
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    let view = centre.opens(&family).unwrap();
    let forged = RecordChange {
        record: Some(page(&centre.desk, &family).handovers[0].record.clone()),
        kind: Kind::Handover,
        fields: fields([(Field::Decision, "accepted")]),
    };
    let refused = save(&centre.desk, &view, forged).unwrap_err();
    assert_eq!(refused.code, FailureCode::Denied);
}

#[test]
fn what_is_taken_back_by_undo_waits_or_is_shut_as_before() {
    let (centre, family, _, his) = with_two();
    centre
        .desk
        .propose_handover(proposal(&family, &his))
        .unwrap();
    let undo = Undo {
        family: family.clone(),
        entry: None,
    };
    centre.desk.undo(undo.clone()).unwrap();
    assert!(page(&centre.desk, &family).handovers.is_empty());
    centre.enter(&his);
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));
}

/// The founder's family, proposed to a caseworker before the centre's folder was copied.
fn proposed_on_two_computers() -> TwoComputers {
    TwoComputers::with(|desk, family| {
        let joining = Joining {
            name: "오세린".to_owned(),
            role: Role::Caseworker.name().to_owned(),
            passphrase: PASSPHRASE.to_owned(),
            rings: Role::Caseworker.rings(&Reach::default()).to_vec(),
            reach: Reach::default(),
        };
        desk.seated(|seat| {
            let at = chrono::DateTime::from_timestamp(1_677_805_200, 0).unwrap();
            let joined = seat.centre.add_account(&seat.identity, &joining, at);
            Ok(joined.map(drop)?)
        })
        .unwrap();
        let accounts = desk.status(Nothing {}).unwrap().centre.unwrap().accounts;
        let hers = accounts.into_iter().find(|it| it.name == "오세린").unwrap();
        desk.propose_handover(proposal(&family.id, &hers.id))
            .unwrap();
    })
}

fn sits_down(desk: &Desk, name: &str) {
    desk.sign_out(Nothing {}).unwrap();
    let accounts = desk.status(Nothing {}).unwrap().centre.unwrap().accounts;
    let account = accounts.into_iter().find(|it| it.name == name).unwrap();
    desk.sign_in(SignIn {
        account: account.id,
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
}

fn take_in(two: &TwoComputers) -> FamilyView {
    two.comes_home();
    two.office.choose_copy(two.of()).unwrap();
    two.office.take_in_copy(two.of()).unwrap().family
}

fn worker(view: &FamilyView) -> Option<&Value> {
    view.record.fields.get(&Field::Worker)
}

#[test]
fn what_was_accepted_away_from_the_office_holds_there_once_it_comes_home() {
    let two = proposed_on_two_computers();
    sits_down(&two.laptop, "오세린");
    two.away.goes(TimeDelta::minutes(1));
    let asked = answer(&two.laptop, &two.family.id, None);
    two.laptop.accept_handover(asked).unwrap();
    let merged = take_in(&two);
    assert_eq!(worker(&merged), Some(&Value::text("오세린")));
    assert_eq!(merged.open_conflicts, 0);
    let handovers = page(&two.office, &two.family.id).handovers;
    assert_eq!(handovers[0].state, HandoverState::Accepted);
    assert_eq!(handovers[0].said_by, "오세린");
}

#[test]
fn no_address_and_no_telephone_stands_on_the_page() {
    let two = TwoComputers::new();
    let mother = &*two.family.people[0].id;
    let address = [(Field::Person, mother), (Field::Detail, "다문화길 1")];
    add(&two.office, &two.family, Kind::Address, address);
    two.sets(&two.office, 0, Field::Phone, "010-0000-0001");
    two.sets(&two.laptop, 0, Field::Phone, "010-0000-0002");
    take_in(&two);
    let page = page(&two.office, &two.family.id);
    assert_eq!(page.conflicts[0].field, Field::Phone);
    let page = serde_json::to_string(&page).unwrap();
    for word in ["010-0000", "다문화길"] {
        assert!(!page.contains(word), "{word}: {page}");
    }
}

#[test]
fn two_who_decide_without_knowing_of_each_other_are_shown_to_a_person() {
    let two = proposed_on_two_computers();
    sits_down(&two.laptop, "오세린");
    sits_down(&two.office, "김하나");
    two.away.goes(TimeDelta::minutes(1));
    two.clock.goes(TimeDelta::minutes(1));
    let asked = answer(&two.laptop, &two.family.id, None);
    two.laptop.accept_handover(asked.clone()).unwrap();
    two.office.withdraw_handover(asked).unwrap();
    let merged = take_in(&two);
    assert_eq!(worker(&merged), Some(&Value::text("오세린")));
    let handover = page(&two.office, &two.family.id).handovers.remove(0);
    assert_eq!(handover.state, HandoverState::Disputed);
    assert!(!handover.may_answer && !handover.may_withdraw);
    let dispute = two.office.disputes(two.of()).unwrap().open.remove(0);
    assert_eq!(
        (dispute.kind, dispute.field),
        (Kind::Handover, Field::Decision)
    );
    let withdrawn = Value::text("withdrawn");
    let said = dispute
        .said
        .iter()
        .find(|it| it.value == withdrawn)
        .unwrap();
    // Where it was withdrawn after all, the family is again whose it was.
    let settled = two.office.settle_dispute(SettleDispute {
        family: two.family.id.clone(),
        record: dispute.record.clone(),
        field: dispute.field,
        choice: DisputeChoice::Take,
        statement: Some(said.statement),
        entry: Some(said.entry.clone()),
        remark: None,
    });
    let settled = settled.unwrap();
    assert_eq!(worker(&settled), Some(&Value::text("김하나")));
    assert_eq!(settled.open_conflicts, 0);
    let handovers = page(&two.office, &two.family.id).handovers;
    assert_eq!(handovers[0].state, HandoverState::Withdrawn);
}
