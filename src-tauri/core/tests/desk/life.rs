//! Events of life: looked at first, recorded as one act, taken back as one.

use eligibility::{Outcome, ProgrammeId};
use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind, List, Value};
use tempfile::TempDir;

use crate::office::{add, day, family, fields, founded};

/// A married couple in Siheung with a child of three, who goes to a daycare in Ansan.
pub(crate) struct Home {
    _folder: TempDir,
    pub(crate) desk: Desk,
    pub(crate) id: String,
    pub(crate) mother: String,
    pub(crate) child: String,
}

impl Home {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let (desk, _) = founded(folder.path());
        let view = family(&desk);
        let [mother, child] = [0, 1].map(|at: usize| view.people[at].id.clone());
        use Field as F;
        for person in [&mother, &child] {
            let home = [
                (F::Person, person.as_str()),
                (F::Area, "41390"),
                (F::From, "2019-06-01"),
            ];
            add(&desk, &view, Kind::Address, home);
            let country = [
                (F::Person, person.as_str()),
                (F::Country, "UZ"),
                (F::From, "2019-06-01"),
            ];
            add(&desk, &view, Kind::Nationality, country);
            let number = [
                (F::Person, person.as_str()),
                (F::Sort, "alien"),
                (F::From, "2019-07-01"),
            ];
            add(&desk, &view, Kind::Registration, number);
            let stay = [
                (F::Person, person.as_str()),
                (F::Status, "F-1"),
                (F::From, "2019-07-01"),
            ];
            add(&desk, &view, Kind::Stay, stay);
        }
        let daycare = [
            (F::Person, child.as_str()),
            (F::Sort, "daycare"),
            (F::Area, "41273"),
            (F::From, "2021-03-02"),
        ];
        add(&desk, &view, Kind::Enrolment, daycare);
        Self {
            _folder: folder,
            desk,
            id: view.id,
            mother,
            child,
        }
    }

    pub(crate) fn event<const N: usize>(
        &self,
        event: LifeEventKind,
        on: &str,
        people: &[&String],
        of: [(Field, &str); N],
    ) -> LifeEvent {
        LifeEvent {
            family: self.id.clone(),
            event,
            on: day(on),
            people: people.iter().map(|id| id.to_string()).collect(),
            leaves_family: false,
            fields: fields(of),
            names: Vec::new(),
        }
    }

    pub(crate) fn view(&self) -> FamilyView {
        let family = self.id.clone();
        self.desk.open_family(OfFamily { family }).unwrap()
    }

    /// The entries of a list: a field with the first and last day.
    pub(crate) fn list(&self, person: &str, list: List, field: Field) -> Vec<[String; 3]> {
        let view = self.view();
        let person = view.people.iter().find(|it| it.id == person).unwrap();
        person.lists[&list]
            .records
            .iter()
            .map(|it| [field, Field::From, Field::Until].map(|field| text(it, field)))
            .collect()
    }
}

pub(crate) fn text(record: &RecordView, field: Field) -> String {
    match record.fields.get(&field) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

pub(crate) fn row(value: &str, from: &str, until: &str) -> [String; 3] {
    [value, from, until].map(str::to_owned)
}

#[test]
fn a_move_ends_the_old_home_on_the_eve_and_is_one_act_to_take_back() {
    let home = Home::new();
    let entries = home.view().entries;
    let people = [&home.mother, &home.child];
    let moved = home.event(
        LifeEventKind::Move,
        "2023-05-01",
        &people,
        [(Field::Area, "41273")],
    );
    let view = home.desk.record_event(moved).unwrap();
    assert_eq!(view.entries, entries + 1);
    for person in people {
        assert_eq!(
            home.list(person, List::Addresses, Field::Area),
            [
                row("41390", "2019-06-01", "2023-04-30"),
                row("41273", "2023-05-01", "")
            ]
        );
    }

    let undo = Undo {
        family: home.id.clone(),
        entry: None,
    };
    home.desk.undo(undo).unwrap();
    assert_eq!(
        home.list(&home.child, List::Addresses, Field::Area),
        [row("41390", "2019-06-01", "")]
    );
}

#[test]
fn a_rehearsal_says_what_changes_in_the_file_and_in_the_answers_and_writes_nothing() {
    let home = Home::new();
    let before = home.view();
    let people = [&home.mother, &home.child];
    let moved = home.event(
        LifeEventKind::Move,
        "2023-01-02",
        &people,
        [(Field::Area, "41273")],
    );
    let seen = home.desk.rehearse_event(moved).unwrap();

    let until: Vec<&ChangeView> = seen
        .changes
        .iter()
        .filter(|it| it.field == "until")
        .collect();
    assert_eq!(until.len(), 2);
    assert_eq!(until[0].new, Value::text("2023-01-01"));
    assert_eq!(until[0].person.as_deref(), Some("카리모바"));
    let fee = seen
        .differences
        .iter()
        .find(|it| it.programme == ProgrammeId::AnsanDaycare)
        .unwrap();
    assert_eq!(
        (fee.before, fee.now, fee.amount_now),
        (Some(Outcome::NotEligible), Outcome::Eligible, Some(262_000))
    );
    assert_eq!(seen.compared_on, day("2023-05-10"));
    assert_eq!(home.view(), before);
}

#[test]
fn a_newborn_has_its_parents_for_guardians_and_lives_with_the_first() {
    let home = Home::new();
    let mut born = home.event(
        LifeEventKind::Birth,
        "2023-04-20",
        &[&home.mother],
        [(Field::Sex, "female"), (Field::Country, "UZ")],
    );
    born.names = vec![fields([(Field::Sort, "hangul"), (Field::Text, "딜노자")])];
    let seen = home.desk.rehearse_event(born.clone()).unwrap();
    assert!(seen.differences.iter().all(|it| it.before.is_none()));
    let view = home.desk.record_event(born).unwrap();

    let child = view
        .people
        .iter()
        .find(|it| it.shown.main == "딜노자")
        .unwrap();
    assert_eq!(child.age, Some(0));
    assert_eq!(
        home.list(&child.id, List::Addresses, Field::Area),
        [row("41390", "2023-04-20", "")]
    );
    assert_eq!(
        home.list(&child.id, List::Guardians, Field::Other),
        [row(&home.mother, "", "")]
    );
    assert_eq!(child.lists[&List::Registrations].state, ListState::NotAsked);
}

#[test]
fn who_leaves_korea_is_away_from_the_next_day_and_here_again_on_the_day_of_return() {
    let home = Home::new();
    let gone = home.event(LifeEventKind::Departure, "2023-02-01", &[&home.child], []);
    home.desk.record_event(gone).unwrap();
    assert_eq!(
        home.list(&home.child, List::Absences, Field::Sort),
        [row("", "2023-02-02", "")]
    );
    assert_eq!(
        home.list(&home.child, List::Enrolments, Field::Sort),
        [row("daycare", "2021-03-02", "2023-02-01")]
    );

    let back = home.event(
        LifeEventKind::Arrival,
        "2023-05-02",
        &[&home.child],
        [(Field::Area, "41271")],
    );
    home.desk.record_event(back).unwrap();
    assert_eq!(
        home.list(&home.child, List::Absences, Field::Sort),
        [row("", "2023-02-02", "2023-05-01")]
    );
    assert_eq!(
        home.list(&home.child, List::Addresses, Field::Area),
        [
            row("41390", "2019-06-01", "2023-02-01"),
            row("41271", "2023-05-02", "")
        ]
    );
}

#[test]
fn a_divorce_ends_the_marriage_and_cannot_happen_twice() {
    let home = Home::new();
    let couple = [&home.mother, &home.child];
    let tell = |event, on: &str| home.desk.record_event(home.event(event, on, &couple, []));
    tell(LifeEventKind::Marriage, "2020-01-01").unwrap();
    tell(LifeEventKind::Separation, "2022-01-01").unwrap();
    let view = tell(LifeEventKind::Divorce, "2023-01-01").unwrap();
    let mut ties: Vec<(String, String)> = view
        .ties
        .iter()
        .map(|tie| (text(tie, Field::Sort), text(tie, Field::Until)))
        .collect();
    ties.sort_unstable();
    let tie = |sort: &str, until: &str| (sort.to_owned(), until.to_owned());
    assert_eq!(
        ties,
        [
            tie("divorced", ""),
            tie("separated", "2022-12-31"),
            tie("spouse", "2022-12-31"),
        ]
    );
    let again = tell(LifeEventKind::Divorce, "2023-02-01").unwrap_err();
    assert_eq!(again.reason.as_deref(), Some("already-so"));
}

#[test]
fn a_new_korean_is_no_longer_registered_as_a_foreigner() {
    let home = Home::new();
    let became = home.event(
        LifeEventKind::Naturalisation,
        "2023-03-02",
        &[&home.child],
        [(Field::From, "2023-03-20")],
    );
    home.desk.record_event(became).unwrap();
    assert_eq!(
        home.list(&home.child, List::Registrations, Field::Sort),
        [
            row("alien", "2019-07-01", "2023-03-01"),
            row("resident", "2023-03-20", "")
        ]
    );
    assert_eq!(
        home.list(&home.child, List::Stays, Field::Status),
        [row("F-1", "2019-07-01", "2023-03-01")]
    );
}

#[test]
fn an_event_that_cannot_be_is_refused_by_the_field_and_leaves_everything_as_it_was() {
    let home = Home::new();
    let before = home.view();
    let refused = |event: LifeEvent| {
        let failure = home.desk.record_event(event).unwrap_err();
        (failure.field.unwrap(), failure.reason.unwrap())
    };
    let said = |field: &str, reason: &str| (field.to_owned(), reason.to_owned());
    use LifeEventKind as E;
    let child = &home.child;
    for (event, expected) in [
        (
            home.event(E::Move, "2023-05-01", &[child], []),
            said("area", "missing"),
        ),
        (
            home.event(E::Move, "2019-01-01", &[child], [(Field::Area, "41273")]),
            said("until", "ends-before-it-begins"),
        ),
        (
            home.event(E::Move, "2023-05-01", &[], [(Field::Area, "41273")]),
            said("person", "missing"),
        ),
        (
            home.event(E::Death, "2023-05-11", &[child], []),
            said("on", "in-the-future"),
        ),
        (
            home.event(E::Birth, "2023-05-01", &[&home.mother], []),
            said("text", "missing"),
        ),
        (
            home.event(E::Marriage, "2023-05-01", &[child], []),
            said("other", "missing"),
        ),
        (
            LifeEvent {
                leaves_family: true,
                ..home.event(E::Death, "2023-05-01", &[child], [])
            },
            said("until", "unknown-field"),
        ),
    ] {
        assert_eq!(refused(event), expected);
    }
    assert_eq!(home.view(), before);
}

#[test]
fn a_birth_begins_a_membership_and_ends_the_waiting_and_a_death_ends_a_membership() {
    let home = Home::new();
    let consent = RecordChange {
        record: None,
        kind: Kind::Consent,
        fields: fields([
            (Field::Person, &home.mother),
            (Field::Sort, "sensitive"),
            (Field::On, "2023-05-01"),
        ]),
    };
    crate::office::save(&home.desk, &home.view(), consent).unwrap();
    let due = RecordChange {
        record: Some(home.mother.clone()),
        kind: Kind::Person,
        fields: fields([(Field::ExpectedOn, "2023-05-12")]),
    };
    crate::office::save(&home.desk, &home.view(), due).unwrap();
    let mut birth = home.event(LifeEventKind::Birth, "2023-05-08", &[&home.mother], []);
    birth.names = vec![fields([(Field::Sort, "hangul"), (Field::Text, "누리")])];
    let view = home.desk.record_event(birth).unwrap();
    let find = |view: &FamilyView, name: &str| {
        let mut people = view.people.iter();
        let found = people.find(|person| person.shown.main == name);
        found.unwrap().record.clone()
    };
    assert_eq!(text(&find(&view, "누리"), Field::From), "2023-05-08");
    let mother = find(&view, "카리모바");
    assert!(!mother.fields.contains_key(&Field::ExpectedOn));

    let death = home.event(LifeEventKind::Death, "2023-05-09", &[&home.mother], []);
    let view = home.desk.record_event(death).unwrap();
    assert_eq!(text(&find(&view, "카리모바"), Field::Until), "2023-05-09");
}

#[test]
fn who_said_what_can_stand_with_every_fact() {
    let home = Home::new();
    let said = || {
        fields([
            (Field::SaidBy, "어머니"),
            (Field::SaidOn, "2023-05-09"),
            (Field::SaidIn, "uz"),
            (Field::SaidThrough, "센터 통번역사"),
            (Field::DocumentSeen, "외국인등록증"),
        ])
    };
    let view = home.view();
    let person = &view.people[0];
    let lists = person.lists.values().flat_map(|list| &list.records);
    for record in lists.chain([&person.record, &view.record]) {
        let change = RecordChange {
            record: Some(record.id.clone()),
            kind: record.kind,
            fields: said(),
        };
        crate::office::save(&home.desk, &view, change).unwrap();
    }
    assert_eq!(
        text(&home.view().record, Field::DocumentSeen),
        "외국인등록증"
    );
}
