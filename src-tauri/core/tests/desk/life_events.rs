//! Each of the ten events: what it would write is shown, it writes just that, and it is taken back.

use hamkke_core::contract::*;
use hamkke_core::model::{Field, Kind, List, Value};

use crate::life::{Home, row, text};
use crate::office::{add, day, fields};

/// An event, and what it sets: `kind.field: before → after`, without what an entry is of whom.
type Told = (LifeEvent, &'static [&'static str]);

fn named(event: LifeEvent, name: &str) -> LifeEvent {
    let names = vec![fields([(Field::Sort, "hangul"), (Field::Text, name)])];
    LifeEvent { names, ..event }
}

/// The ten events in this family.
fn told(home: &Home) -> Vec<Told> {
    use LifeEventKind as E;
    let (mother, child) = (&home.mother, &home.child);
    let born = home.event(E::Birth, "2023-05-01", &[mother], [(Field::Sex, "female")]);
    let came = [(Field::BirthDate, "2012-03-02"), (Field::Status, "F-1-5")];
    vec![
        (
            named(born, "딜노자"),
            &[
                "address.area: – → 41390",
                "address.from: – → 2023-05-01",
                "name.sort: – → hangul",
                "name.text: – → 딜노자",
                "person.birth_date: – → 2023-05-01",
                "person.from: – → 2023-05-01",
                "person.relation: – → child",
                "person.sex: – → female",
                "tie.sort: – → birth_parent",
            ],
        ),
        (
            home.event(E::Marriage, "2023-05-01", &[mother, child], []),
            &["tie.from: – → 2023-05-01", "tie.sort: – → spouse"],
        ),
        (
            home.event(E::Separation, "2023-05-01", &[mother, child], []),
            &[
                "address.from: – → 2023-05-01",
                "address.until: – → 2023-04-30",
                "tie.from: – → 2023-05-01",
                "tie.sort: – → separated",
            ],
        ),
        (
            LifeEvent {
                leaves_family: true,
                ..home.event(
                    E::Divorce,
                    "2023-05-01",
                    &[mother, child],
                    [(Field::Area, "41273")],
                )
            },
            &[
                "address.area: – → 41273",
                "address.from: – → 2023-05-01",
                "address.until: – → 2023-04-30",
                "person.until: – → 2023-04-30",
                "tie.from: – → 2023-05-01",
                "tie.sort: – → divorced",
            ],
        ),
        (
            LifeEvent {
                leaves_family: true,
                ..home.event(E::Departure, "2023-05-01", &[child], [])
            },
            &[
                "absence.from: – → 2023-05-02",
                "address.until: – → 2023-05-01",
                "enrolment.until: – → 2023-05-01",
                "person.until: – → 2023-05-01",
            ],
        ),
        (
            home.event(E::Death, "2023-05-01", &[mother], []),
            &[
                "address.until: – → 2023-05-01",
                "guardian.removed: – → ",
                "person.died_on: – → 2023-05-01",
                "person.until: – → 2023-05-01",
                "registration.until: – → 2023-05-01",
                "stay.until: – → 2023-05-01",
            ],
        ),
        (
            home.event(
                E::Naturalisation,
                "2023-05-01",
                &[mother],
                [(Field::From, "2023-05-08")],
            ),
            &[
                "nationality.country: – → KR",
                "nationality.from: – → 2023-05-01",
                "registration.from: – → 2023-05-08",
                "registration.sort: – → resident",
                "registration.until: – → 2023-04-30",
                "stay.until: – → 2023-04-30",
            ],
        ),
        (
            named(
                home.event(E::Arrival, "2023-05-01", &[mother], came),
                "누리",
            ),
            &[
                "address.area: – → 41390",
                "address.from: – → 2023-05-01",
                "name.sort: – → hangul",
                "name.text: – → 누리",
                "person.birth_date: – → 2012-03-02",
                "person.from: – → 2023-05-01",
                "person.relation: – → child",
                "stay.from: – → 2023-05-01",
                "stay.status: – → F-1-5",
                "tie.sort: – → birth_parent",
            ],
        ),
        (
            home.event(E::Move, "2023-05-01", &[child], [(Field::Area, "41273")]),
            &[
                "address.area: – → 41273",
                "address.from: – → 2023-05-01",
                "address.until: – → 2023-04-30",
            ],
        ),
        (
            home.event(
                E::SchoolEntry,
                "2023-03-02",
                &[child],
                [(Field::Facility, "화랑초등학교")],
            ),
            &[
                "enrolment.facility: – → 화랑초등학교",
                "enrolment.from: – → 2023-03-02",
                "enrolment.sort: – → school",
                "enrolment.until: – → 2023-03-01",
            ],
        ),
    ]
}

/// Changes as lines in order of the alphabet; of whom an entry is, stands beside each anyway.
fn lines(changes: &[ChangeView]) -> Vec<String> {
    let say = |value: &Value| value.as_text().map_or("–".to_owned(), str::to_owned);
    let mut lines: Vec<String> = changes
        .iter()
        .filter(|it| it.field != "person" && it.field != "other")
        .map(|it| {
            let old = it.old.first().map_or("–".to_owned(), say);
            let (kind, field) = (it.kind.name(), &it.field);
            format!("{kind}.{field}: {old} → {}", say(&it.new))
        })
        .collect();
    lines.sort_unstable();
    lines
}

/// The family without what counts its acts.
fn content(view: FamilyView) -> FamilyView {
    FamilyView {
        entries: 0,
        undoable: None,
        redoable: None,
        ..view
    }
}

#[test]
fn each_event_writes_what_it_showed_and_nothing_is_left_of_it_when_it_is_taken_back() {
    for number in 0..10 {
        let home = Home::new();
        let guardian = [
            (Field::Person, home.child.as_str()),
            (Field::Other, home.mother.as_str()),
        ];
        add(&home.desk, &home.view(), Kind::Guardian, guardian);
        let (event, expected) = told(&home).swap_remove(number);
        let (kind, before) = (event.event, home.view());

        let shown = home.desk.rehearse_event(event.clone()).unwrap();
        assert_eq!(lines(&shown.changes), expected, "{kind:?}");
        assert_eq!(home.view(), before, "{kind:?} was only looked at");

        home.desk.record_event(event).unwrap();
        let family = || home.id.clone();
        let history = home.desk.history(OfFamily { family: family() }).unwrap();
        let act = &history.entries[0];
        assert_eq!(lines(&act.changes), expected, "{kind:?}");

        let undone = Undo {
            family: family(),
            entry: None,
        };
        let undone = home.desk.undo(undone).unwrap();
        let dated = |view: FamilyView| {
            view.people
                .into_iter()
                .map(|it| it.lists)
                .collect::<Vec<_>>()
        };
        assert_eq!(undone.people.len(), before.people.len(), "{kind:?}");
        assert_eq!(undone.ties, before.ties, "{kind:?}");
        assert_eq!(undone.work, before.work, "{kind:?}");
        let values = |view: FamilyView| -> Vec<_> {
            let lists = dated(content(view)).into_iter();
            let records = lists.flat_map(|lists| lists.into_values());
            let records = records.flat_map(|list| list.records);
            records.map(|it| (it.id, it.fields)).collect()
        };
        assert_eq!(values(undone), values(before), "{kind:?}");
    }
}

#[test]
fn who_leaves_with_somebody_who_parts_moves_too_and_what_nobody_knows_is_asked() {
    let home = Home::new();
    let people = [&home.mother, &home.child];
    let marriage = home.event(LifeEventKind::Marriage, "2020-01-01", &people, []);
    home.desk.record_event(marriage).unwrap();
    let mut parted = home.event(LifeEventKind::Separation, "2023-05-01", &people, []);
    parted.leaves_family = true;
    let view = home.desk.record_event(parted).unwrap();

    assert_eq!(
        home.list(&home.mother, List::Addresses, Field::Area),
        [
            row("41390", "2019-06-01", "2023-04-30"),
            row("", "2023-05-01", "")
        ]
    );
    // The other one stays where they lived.
    assert_eq!(
        home.list(&home.child, List::Addresses, Field::Area),
        [row("41390", "2019-06-01", "")]
    );
    let mother = view.people.iter().find(|it| it.id == home.mother).unwrap();
    assert_eq!(text(&mother.record, Field::Until), "2023-04-30");
    let asked = AskChildcare {
        family: home.id.clone(),
        on: day("2023-05-10"),
    };
    let incomplete = home.desk.childcare(asked).unwrap().incomplete;
    assert!(
        incomplete
            .iter()
            .any(|gap| gap.person == home.mother && gap.fact == "addresses")
    );
}

#[test]
fn who_had_left_the_family_is_one_of_it_again_when_they_come_back() {
    let home = Home::new();
    let mut gone = home.event(LifeEventKind::Departure, "2023-02-01", &[&home.child], []);
    gone.leaves_family = true;
    home.desk.record_event(gone).unwrap();
    let back = home.event(LifeEventKind::Arrival, "2023-05-02", &[&home.child], []);
    let view = home.desk.record_event(back).unwrap();
    let child = view.people.iter().find(|it| it.id == home.child).unwrap();
    assert!(!child.record.fields.contains_key(&Field::Until));
}

#[test]
fn the_work_that_an_event_changes_is_shown_before_it_is_recorded() {
    let home = Home::new();
    let view = home.view();
    let stay = [
        (Field::Person, home.mother.as_str()),
        (Field::Status, "F-6-1"),
        (Field::From, "2022-06-01"),
        (Field::Until, "2023-06-01"),
    ];
    // The stay of no known end gives way to one that ends.
    let mother = view.people.iter().find(|it| it.id == home.mother).unwrap();
    let open = &mother.lists[&List::Stays].records[0];
    let end = RecordChange {
        record: Some(open.id.clone()),
        kind: Kind::Stay,
        fields: fields([(Field::Until, "2022-05-31")]),
    };
    crate::office::save(&home.desk, &view, end).unwrap();
    add(&home.desk, &view, Kind::Stay, stay);
    let work = |event: LifeEvent| -> Vec<(WorkChange, WorkKind, Option<String>)> {
        let seen = home.desk.rehearse_event(event).unwrap();
        let all = seen.work.into_iter();
        all.map(|it| (it.change, it.work.kind, it.work.person))
            .collect()
    };

    let became = home.event(
        LifeEventKind::Naturalisation,
        "2023-05-01",
        &[&home.mother],
        [],
    );
    let vanishes = (
        WorkChange::Vanishes,
        WorkKind::Stay,
        Some(home.mother.clone()),
    );
    assert!(work(became).contains(&vanishes));

    // A child that moves to Ansan begins to be paid on day 91; before, it was never.
    let moved = home.event(
        LifeEventKind::Move,
        "2023-05-01",
        &[&home.mother, &home.child],
        [(Field::Area, "41273")],
    );
    let begins = (
        WorkChange::Appears,
        WorkKind::AnswerBegins,
        Some(home.child.clone()),
    );
    assert!(work(moved).contains(&begins));

    // Who has died has no class to change to, and nothing of them is called to mind.
    let died = home.event(LifeEventKind::Death, "2023-05-01", &[&home.child], []);
    let gone = work(died);
    assert!(gone.contains(&(
        WorkChange::Vanishes,
        WorkKind::ClassChange,
        Some(home.child.clone())
    )));
    assert!(
        gone.iter()
            .all(|(change, ..)| *change == WorkChange::Vanishes)
    );
}

#[test]
fn a_child_at_school_goes_to_no_daycare_and_is_not_asked_about_one() {
    let home = Home::new();
    let entered = home.event(LifeEventKind::SchoolEntry, "2023-03-02", &[&home.child], []);
    home.desk.record_event(entered.clone()).unwrap();
    assert_eq!(
        home.list(&home.child, List::Enrolments, Field::Sort),
        [
            row("daycare", "2021-03-02", "2023-03-01"),
            row("school", "2023-03-02", "")
        ]
    );
    let asked = AskChildcare {
        family: home.id.clone(),
        on: day("2023-05-10"),
    };
    assert!(home.desk.childcare(asked).unwrap().incomplete.is_empty());
    let again = home.desk.record_event(entered).unwrap_err();
    assert_eq!(again.reason.as_deref(), Some("already-so"));
}
