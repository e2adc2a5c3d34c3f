//! A case read as a story, what differs since a day or a reading, and the queue of who approves.

use std::sync::Arc;

use chrono::{TimeDelta, TimeZone, Utc};
use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind, Value};
use tempfile::TempDir;

use crate::incoming::TwoComputers;
use crate::office::*;

/// A centre whose clock goes on, with one family.
struct Office {
    _folder: TempDir,
    desk: Desk,
    clock: Arc<Computer>,
    family: FamilyView,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Computer::at(Utc.with_ymd_and_hms(2023, 3, 3, 1, 0, 0).unwrap());
        let place = folder.path().to_owned();
        let desk = Desk::new(place, "접수 1".to_owned(), Arc::clone(&clock) as _);
        desk.found_centre(FoundCentre {
            centre_name: "안산시 다문화가족지원센터".to_owned(),
            account_name: "김하나".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
        let family = family(&desk);
        Self {
            _folder: folder,
            desk,
            clock,
            family,
        }
    }

    fn id(&self) -> String {
        self.family.id.clone()
    }

    /// Somebody comes in again after some days.
    fn days_later(&self, days: i64) {
        self.clock.goes(TimeDelta::days(days));
        self.desk.sign_out(Nothing {}).unwrap();
        sign_in(&self.desk);
    }

    fn add<const N: usize>(&self, kind: Kind, of: [(Field, &str); N]) {
        self.clock.goes(TimeDelta::minutes(1));
        add(&self.desk, &self.family, kind, of);
    }

    fn story(&self, as_of: Option<&str>) -> Vec<StoryItem> {
        let ask = AskStory {
            family: self.id(),
            as_of: as_of.map(day),
        };
        self.desk.case_story(ask).unwrap().items
    }

    fn kinds(&self, as_of: Option<&str>) -> Vec<Kind> {
        let story = self.story(as_of).into_iter();
        story
            .map(|it| it.record.kind)
            .filter(|kind| !matches!(kind, Kind::Person | Kind::Name))
            .collect()
    }

    fn differs(&self, from: Option<&str>, until: Option<&str>) -> Result<Differences, Failure> {
        self.desk.differences(AskDifferences {
            family: self.id(),
            from: from.map(day),
            until: until.map(day),
        })
    }

    fn read(&self, remark: Option<&str>) -> CaseStory {
        let reading = NoteReading {
            family: self.id(),
            remark: remark.map(str::to_owned),
        };
        self.desk.note_reading(reading).unwrap()
    }

    fn queue(&self, all: bool) -> ReviewQueue {
        let ask = AskReviewQueue {
            worker: None,
            all,
            limit: 100,
        };
        self.desk.review_queue(ask).unwrap()
    }
}

#[test]
fn a_case_is_told_in_the_order_of_what_happened_and_not_of_when_it_was_written() {
    let office = Office::new();
    office.add(
        Kind::Note,
        [(Field::On, "2023-03-02"), (Field::Text, "전화")],
    );
    office.add(
        Kind::Intake,
        [(Field::On, "2023-02-20"), (Field::Route, "school")],
    );
    office.add(
        Kind::Plan,
        [(Field::On, "2023-03-03"), (Field::Text, "한국어")],
    );
    assert_eq!(office.kinds(None), [Kind::Intake, Kind::Note, Kind::Plan]);
    let story = office.story(None);
    let intake = story
        .iter()
        .find(|it| it.record.kind == Kind::Intake)
        .unwrap();
    assert_eq!(intake.on, day("2023-02-20"));
    assert_eq!(intake.stages, [Stage::Intake]);
    assert_eq!(intake.written_by, "김하나");
    // A person has no day: when they were entered stands there.
    let person = story
        .iter()
        .find(|it| it.record.kind == Kind::Person)
        .unwrap();
    assert!(!person.told && person.on == day("2023-03-03"));
}

#[test]
fn what_belongs_to_a_form_is_told_with_it() {
    let office = Office::new();
    office.add(
        Kind::Plan,
        [(Field::On, "2023-03-03"), (Field::Text, "한국어")],
    );
    let plan = office.story(None).pop().unwrap().record.id;
    office.add(
        Kind::Goal,
        [(Field::Plan, &plan), (Field::Text, "한글 읽기")],
    );
    let goal = office.story(None).pop().unwrap().parts[0].id.clone();
    office.add(
        Kind::Progress,
        [(Field::Goal, &goal), (Field::On, "2023-03-03")],
    );
    let story = office.story(None);
    let told = story.iter().find(|it| it.record.id == plan).unwrap();
    let parts: Vec<Kind> = told.parts.iter().map(|it| it.kind).collect();
    assert_eq!(parts, [Kind::Goal, Kind::Progress]);
    assert_eq!(office.kinds(None), [Kind::Plan]);
}

#[test]
fn a_remark_on_a_record_stands_at_it_and_is_a_task() {
    let office = Office::new();
    office.add(
        Kind::Note,
        [(Field::On, "2023-03-02"), (Field::Text, "전화")],
    );
    let note = office.desk.open_family(OfFamily {
        family: office.id(),
    });
    let note = note.unwrap().notes[0].id.clone();
    let remark = [
        (Field::Fact, &*note),
        (Field::Sort, "comment"),
        (Field::Text, "누가 통역했는지 적어 주세요"),
    ];
    office.add(Kind::Task, remark);
    assert_eq!(office.kinds(None), [Kind::Note]);
    let story = office.story(None);
    let told = story.iter().find(|it| it.record.id == note).unwrap();
    assert_eq!(told.comments.len(), 1);
    let family = office.desk.open_family(OfFamily {
        family: office.id(),
    });
    assert!(
        family
            .unwrap()
            .work
            .iter()
            .any(|it| it.kind == WorkKind::Task)
    );
}

#[test]
fn a_story_as_of_a_day_has_what_was_written_by_its_end() {
    let office = Office::new();
    office.add(
        Kind::Note,
        [(Field::On, "2023-03-02"), (Field::Text, "전화")],
    );
    office.days_later(3);
    office.add(Kind::Intake, [(Field::On, "2023-02-20")]);
    assert_eq!(office.kinds(Some("2023-03-03")), [Kind::Note]);
    assert_eq!(office.kinds(Some("2023-03-06")), [Kind::Intake, Kind::Note]);
}

#[test]
fn two_days_differ_by_what_was_added_changed_and_taken_out_between_them() {
    let office = Office::new();
    office.add(
        Kind::Note,
        [(Field::On, "2023-03-02"), (Field::Text, "전화")],
    );
    office.add(
        Kind::Note,
        [(Field::On, "2023-03-01"), (Field::Text, "방문")],
    );
    office.days_later(1);
    let view = office
        .desk
        .open_family(OfFamily {
            family: office.id(),
        })
        .unwrap();
    let (phone, visit) = (view.notes[0].clone(), view.notes[1].clone());
    let change = RecordChange {
        record: Some(phone.id.clone()),
        kind: Kind::Note,
        fields: fields([(Field::Text, "전화함")]),
    };
    save(&office.desk, &office.family, change).unwrap();
    office
        .desk
        .remove_record(OfRecord {
            family: office.id(),
            record: visit.id.clone(),
            reason: None,
        })
        .unwrap();
    office.add(Kind::Intake, [(Field::On, "2023-02-20")]);
    let differs = office.differs(Some("2023-03-03"), None).unwrap();
    let of = |id: &str| differs.records.iter().find(|it| it.record == id).unwrap();
    assert_eq!(of(&phone.id).sort, DifferenceSort::Changed);
    let text = &of(&phone.id).fields[0].change;
    assert_eq!(
        (&text.old[..], &text.new),
        (&[Value::text("전화")][..], &Value::text("전화함"))
    );
    assert_eq!(of(&visit.id).sort, DifferenceSort::TakenOut);
    assert_eq!(differs.records.len(), 3);
    assert!(
        office
            .differs(Some("2023-03-04"), None)
            .unwrap()
            .records
            .is_empty()
    );
    let at_end = office.differs(Some("2023-03-03"), Some("2023-03-03"));
    assert!(at_end.unwrap().records.is_empty());
}

#[test]
fn since_my_reading_differs_what_came_after_it() {
    let office = Office::new();
    let none = office.differs(None, None).unwrap_err();
    assert_eq!(none.code, FailureCode::NotFound);
    office.add(
        Kind::Note,
        [(Field::On, "2023-03-02"), (Field::Text, "전화")],
    );
    let read = office.read(Some("잘 정리됨"));
    assert!(read.readings[0].mine);
    assert_eq!(read.readings[0].remark.as_deref(), Some("잘 정리됨"));
    assert!(office.differs(None, None).unwrap().records.is_empty());
    office.add(Kind::Intake, [(Field::On, "2023-02-20")]);
    let differs = office.differs(None, None).unwrap();
    assert_eq!(differs.records.len(), 1);
    assert_eq!(differs.records[0].kind, Kind::Intake);
}

/// By the clock it is older than the reading; whoever read the case had not seen it.
#[test]
fn what_a_laptop_wrote_before_my_reading_and_brought_home_after_is_new_to_me() {
    let two = TwoComputers::new();
    two.sets(&two.laptop, 0, Field::Phone, "010-0000-0001");
    let reading = NoteReading {
        family: two.family.id.clone(),
        remark: None,
    };
    two.office.note_reading(reading).unwrap();
    two.comes_home();
    two.office.choose_copy(two.of()).unwrap();
    two.office.take_in_copy(two.of()).unwrap();
    let differs = two.office.differences(AskDifferences {
        family: two.family.id.clone(),
        from: None,
        until: None,
    });
    let differs = differs.unwrap();
    assert_eq!(differs.records.len(), 1);
    assert_eq!(differs.records[0].fields[0].change.field, "phone");
}

#[test]
fn a_case_leaves_the_queue_when_it_is_read_and_comes_back_when_it_is_written_in() {
    let office = Office::new();
    assert_eq!(office.queue(false).total, 1);
    assert!(office.queue(false).lines[0].read_at.is_none());
    office.clock.goes(TimeDelta::minutes(1));
    office.read(None);
    assert_eq!(office.queue(false).total, 0);
    assert_eq!(office.queue(true).total, 1);
    office.add(
        Kind::Note,
        [(Field::On, "2023-03-02"), (Field::Text, "전화")],
    );
    let queue = office.queue(false);
    assert_eq!((queue.total, queue.waiting), (1, 0));
    assert!(queue.lines[0].is_new && queue.lines[0].read_at.is_some());
}

#[test]
fn a_case_that_waits_for_a_decision_stands_first_even_where_it_was_read() {
    let office = Office::new();
    let second = family(&office.desk);
    office.read(None);
    office
        .desk
        .set_approval_rules(ApprovalRules {
            kinds: vec![Kind::Plan],
            approves_own: true,
        })
        .unwrap();
    office.add(
        Kind::Plan,
        [(Field::On, "2023-03-03"), (Field::Text, "한국어")],
    );
    let queue = office.queue(false);
    let order: Vec<&str> = queue.lines.iter().map(|it| &*it.family).collect();
    assert_eq!(order, [&*office.family.id, &*second.id]);
    assert_eq!(queue.waiting, 1);
}
