use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind};

use crate::office::*;

fn today(desk: &Desk, mine: bool) -> Today {
    let ask = AskToday {
        mine,
        kind: None,
        limit: 100,
    };
    desk.today(ask).unwrap()
}

fn lines(today: &Today) -> Vec<(WorkGroup, WorkKind, Option<String>)> {
    let line = |item: &TodayItem| (item.work.group, item.work.kind, item.work.words.clone());
    today.items.iter().map(line).collect()
}

fn with_tasks(desk: &Desk) -> FamilyView {
    let family = family(desk);
    for (text, due) in [
        ("통역 신청", "2023-05-18"),
        ("서류 받기", "2023-05-10"),
        ("학교 연락", "2023-05-17"),
    ] {
        add(
            desk,
            &family,
            Kind::Task,
            [(Field::Text, text), (Field::Due, due)],
        );
    }
    family
}

fn finish(desk: &Desk, family: &FamilyView, item: &str) -> FamilyView {
    desk.finish_work(FinishWork {
        family: family.id.clone(),
        item: item.to_owned(),
    })
    .unwrap()
}

#[test]
fn what_is_due_stands_by_how_soon_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    with_tasks(&desk);
    let said = |text: &str| Some(text.to_owned());
    let expected = [
        (WorkGroup::Now, WorkKind::Task, said("서류 받기")),
        (WorkGroup::Week, WorkKind::Task, said("학교 연락")),
        (WorkGroup::Soon, WorkKind::Task, said("통역 신청")),
    ];
    let today = today(&desk, true);
    assert_eq!(lines(&today), expected);
    assert_eq!(today.items[0].title, "카리모바 가족");
    assert_eq!(today.counts.len(), 1);
    assert_eq!(today.counts[0].count, 3);
}

#[test]
fn what_is_done_goes_and_comes_back_when_it_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = with_tasks(&desk);
    let before = today(&desk, true);
    let after = finish(&desk, &family, &before.items[0].work.item);
    assert_eq!(today(&desk, true).items.len(), 2);
    assert_eq!(after.work.len(), 2);
    desk.undo(Undo {
        family: family.id,
        entry: None,
    })
    .unwrap();
    assert_eq!(lines(&today(&desk, true)), lines(&before));
}

#[test]
fn what_is_put_off_is_hidden_and_only_a_day_ahead_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = with_tasks(&desk);
    let item = today(&desk, true).items[0].work.item.clone();
    let put_off = |until: &str| {
        desk.put_off_work(PutOffWork {
            family: family.id.clone(),
            item: item.clone(),
            until: day(until),
            reason: Some("어머니가 출장 중".to_owned()),
        })
    };
    let refused = put_off("2023-05-10").unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("not-ahead"));
    assert_eq!(refused.field.as_deref(), Some("until"));
    put_off("2023-05-11").unwrap();
    assert_eq!(today(&desk, true).items.len(), 2);
    let history = desk.history(OfFamily { family: family.id }).unwrap();
    assert_eq!(
        history.entries[0].reason.as_deref(),
        Some("어머니가 출장 중")
    );
}

#[test]
fn what_is_long_overdue_stands_behind_what_is_due_today() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = with_tasks(&desk);
    for (text, due) in [("옛일", "2023-04-09"), ("지난달 일", "2023-04-10")] {
        add(
            &desk,
            &family,
            Kind::Task,
            [(Field::Text, text), (Field::Due, due)],
        );
    }
    let words: Vec<String> = lines(&today(&desk, true))
        .into_iter()
        .filter_map(|(_, _, words)| words)
        .collect();
    assert_eq!(
        words,
        ["서류 받기", "지난달 일", "옛일", "학교 연락", "통역 신청"]
    );
}

#[test]
fn work_that_is_not_there_is_not_finished() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = with_tasks(&desk);
    let finished = desk.finish_work(FinishWork {
        family: family.id,
        item: "task:nothing".to_owned(),
    });
    assert_eq!(finished.unwrap_err().code, FailureCode::NotFound);
}

#[test]
fn the_list_of_the_centre_is_that_of_each_family_and_survives_a_new_register() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = with_tasks(&desk);
    add(
        &desk,
        &family,
        Kind::Promise,
        [(Field::Text, "어린이집 목록 보내기")],
    );
    let before = today(&desk, false);
    let own = desk
        .open_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap();
    let works: Vec<Work> = before.items.iter().map(|item| item.work.clone()).collect();
    assert_eq!(works, own.work);
    desk.rebuild_register(Nothing {}).unwrap();
    while desk.status(Nothing {}).unwrap().progress.is_some() {
        std::thread::yield_now();
    }
    assert_eq!(lines(&today(&desk, false)), lines(&before));
}

#[test]
fn what_is_due_carries_the_flags_of_its_family() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = with_tasks(&desk);
    add(&desk, &family, Kind::Flag, [(Field::Sort, "do_not_call")]);
    let flags = |item: &TodayItem| item.flags.iter().map(|it| it.sort.clone()).collect();
    let said: Vec<Vec<_>> = today(&desk, true).items.iter().map(flags).collect();
    assert_eq!(said, vec![vec![Some("do_not_call".to_owned())]; 3]);
}
