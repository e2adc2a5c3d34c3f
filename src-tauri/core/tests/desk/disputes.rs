//! Disagreements in the words of a family, and who settles them.

use chrono::TimeDelta;
use hamkke_core::centre::{Joining, Reach};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Role};
use hamkke_core::model::{Field, Kind, List, Value};

use crate::incoming::TwoComputers;
use crate::office::*;

const CASEWORKER: &str = "오세린";

/// A caseworker beside the director on both computers, and a status of stay that each of them has
/// another word for.
fn with_a_caseworker() -> TwoComputers {
    let two = TwoComputers::with(|desk, family| {
        let mother = &*family.people[0].id;
        add(
            desk,
            family,
            Kind::Stay,
            [(Field::Person, mother), (Field::Status, "F-6-1")],
        );
        let joining = Joining {
            name: CASEWORKER.to_owned(),
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
    });
    for (desk, status) in [(&two.laptop, "F-6-2"), (&two.office, "F-6-3")] {
        save(desk, &two.family, status_is(&two, status)).unwrap();
        two.clock.goes(TimeDelta::minutes(1));
        two.away.goes(TimeDelta::minutes(1));
    }
    two
}

fn status_is(two: &TwoComputers, status: &str) -> RecordChange {
    let stays = &two.family.people[0].lists[&List::Stays];
    RecordChange {
        record: Some(stays.records[0].id.clone()),
        kind: Kind::Stay,
        fields: fields([(Field::Status, status)]),
    }
}

fn sits_down(desk: &Desk, name: &str) {
    desk.sign_out(Nothing {}).unwrap();
    let accounts = desk.status(Nothing {}).unwrap().centre.unwrap().accounts;
    let account = accounts.into_iter().find(|it| it.name == name).unwrap().id;
    let passphrase = PASSPHRASE.to_owned();
    desk.sign_in(SignIn {
        account,
        passphrase,
    })
    .unwrap();
}

/// The copy comes home and is taken in.
fn take_in(two: &TwoComputers) -> Disputes {
    two.comes_home();
    two.office.choose_copy(two.of()).unwrap();
    two.office.take_in_copy(two.of()).unwrap();
    two.office.disputes(two.of()).unwrap()
}

fn settle(
    two: &TwoComputers,
    dispute: &Dispute,
    choice: DisputeChoice,
    said: Option<usize>,
) -> SettleDispute {
    let said = said.map(|number| &dispute.said[number]);
    SettleDispute {
        family: two.family.id.clone(),
        record: dispute.record.clone(),
        field: dispute.field,
        choice,
        statement: said.map(|it| it.statement),
        entry: said.map(|it| it.entry.clone()),
        remark: None,
    }
}

#[test]
fn each_statement_says_who_when_where_and_in_which_contact() {
    let two = TwoComputers::new();
    let mother = two.family.people[0].id.clone();
    let note = |on: &str, way: &str| RecordChange {
        record: None,
        kind: Kind::Note,
        fields: fields([(Field::On, on), (Field::Way, way), (Field::Text, "적은 말")]),
    };
    let phone = |text: &str, said_by: &str| RecordChange {
        record: Some(mother.clone()),
        kind: Kind::Person,
        fields: fields([(Field::Phone, text), (Field::SaidBy, said_by)]),
    };
    let act = |desk: &Desk, changes: Vec<RecordChange>| {
        let family = two.family.id.clone();
        desk.save(Save {
            family,
            changes,
            reason: None,
        })
        .unwrap();
    };
    // On the visit in one act; at the office on the same day, in another.
    act(
        &two.laptop,
        vec![
            note("2023-03-03", "home_visit"),
            phone("010-0000-0001", "어머니"),
        ],
    );
    act(&two.office, vec![note("2023-03-03", "visit_here")]);
    two.clock.goes(TimeDelta::minutes(2));
    act(&two.office, vec![phone("010-0000-0002", "")]);

    let disputes = take_in(&two).open;
    let phone = disputes.iter().find(|it| it.field == Field::Phone).unwrap();
    assert_eq!(phone.person.as_deref(), Some("카리모바"));
    assert_eq!(phone.class, DisputeClass::Plain);
    assert!(phone.may_settle);
    let of = |value: &str| {
        phone
            .said
            .iter()
            .find(|it| it.value == Value::text(value))
            .unwrap()
    };
    let visit = of("010-0000-0001");
    assert_eq!(visit.by, "김하나");
    let contact = visit.contact.as_ref().unwrap();
    assert_eq!(contact.way.as_deref(), Some("home_visit"));
    assert_eq!(contact.on, day("2023-03-03"));
    assert_eq!(visit.source[&Field::SaidBy], Value::text("어머니"));
    let office = of("010-0000-0002").contact.as_ref().unwrap();
    assert_eq!(office.way.as_deref(), Some("visit_here"));
}

#[test]
fn one_statement_is_taken_by_an_act_that_can_be_taken_back() {
    let two = TwoComputers::new();
    two.sets(&two.laptop, 1, Field::Sex, "female");
    two.sets(&two.office, 1, Field::Sex, "male");
    let open = take_in(&two).open;
    let chosen = open[0]
        .said
        .iter()
        .position(|it| it.value == Value::text("female"));
    two.clock.goes(TimeDelta::minutes(1));
    let view = two
        .office
        .settle_dispute(settle(&two, &open[0], DisputeChoice::Take, chosen))
        .unwrap();
    assert_eq!(view.open_conflicts, 0);
    assert_eq!(
        view.people[1].record.fields[&Field::Sex],
        Value::text("female")
    );
    assert_eq!(view.undoable.unwrap().action, "settle");
    let undone = two
        .office
        .undo(Undo {
            family: two.family.id.clone(),
            entry: None,
        })
        .unwrap();
    assert_eq!(undone.open_conflicts, 1);
}

#[test]
fn both_are_kept_as_dated_statements_and_one_of_them_may_hold() {
    for chosen in [None, Some(0)] {
        let two = TwoComputers::new();
        two.sets(&two.laptop, 1, Field::Sex, "female");
        two.sets(&two.office, 1, Field::Sex, "male");
        let open = take_in(&two).open;
        two.clock.goes(TimeDelta::minutes(1));
        let input = settle(&two, &open[0], DisputeChoice::KeepBoth, chosen);
        let view = two.office.settle_dispute(input).unwrap();
        assert_eq!(view.open_conflicts, u32::from(chosen.is_none()));
        let kept = two.office.disputes(two.of()).unwrap().kept;
        let mut values: Vec<&str> = kept
            .iter()
            .filter_map(|it| it.said.value.as_text())
            .collect();
        values.sort_unstable();
        assert_eq!(values, ["female", "male"]);
        assert!(
            kept.iter()
                .all(|it| it.field == Field::Sex && !it.said.by.is_empty())
        );
    }
}

#[test]
fn a_status_of_stay_is_settled_by_who_approves_and_a_caseworker_adds_a_remark() {
    let two = with_a_caseworker();
    take_in(&two);
    sits_down(&two.office, CASEWORKER);
    let open = two.office.disputes(two.of()).unwrap().open;
    assert_eq!(open[0].class, DisputeClass::Stay);
    assert!(!open[0].may_settle);

    let refused = two
        .office
        .settle_dispute(settle(&two, &open[0], DisputeChoice::Take, Some(0)));
    let refused = refused.unwrap_err();
    assert_eq!(refused.code, FailureCode::Denied);
    assert_eq!(refused.reason.as_deref(), Some("for-supervisor"));
    // Nor by typing over it.
    let refused = save(&two.office, &two.family, status_is(&two, "F-5-1")).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("for-supervisor"));

    let remark = SettleDispute {
        remark: Some("외국인등록증을 보고 적었어요".to_owned()),
        ..settle(&two, &open[0], DisputeChoice::LeaveOpen, None)
    };
    two.office.settle_dispute(remark).unwrap();
    sits_down(&two.office, "김하나");
    let open = two.office.disputes(two.of()).unwrap().open;
    assert_eq!(open[0].remarks[0].text, "외국인등록증을 보고 적었어요");
    assert_eq!(open[0].remarks[0].by, CASEWORKER);
    let settled = two
        .office
        .settle_dispute(settle(&two, &open[0], DisputeChoice::Take, Some(0)));
    assert_eq!(settled.unwrap().open_conflicts, 0);
}

#[test]
fn what_is_open_blocks_nothing_else() {
    let two = with_a_caseworker();
    take_in(&two);
    sits_down(&two.office, CASEWORKER);
    two.sets(&two.office, 0, Field::Phone, "010-0000-0005");
    let today = two.office.today(AskToday {
        mine: false,
        kind: Some(WorkKind::Conflict),
        limit: 10,
    });
    assert_eq!(today.unwrap().items.len(), 1);
}

#[test]
fn a_remark_without_words_is_refused() {
    let two = TwoComputers::new();
    two.sets(&two.laptop, 1, Field::Sex, "female");
    two.sets(&two.office, 1, Field::Sex, "male");
    let open = take_in(&two).open;
    let refused = two
        .office
        .settle_dispute(settle(&two, &open[0], DisputeChoice::LeaveOpen, None));
    assert_eq!(refused.unwrap_err().field.as_deref(), Some("remark"));
}
