use eligibility::{Outcome, ProgrammeId};
use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind, List};

use crate::office::*;

/// Everything that the city's fee asks, except the daycare.
pub(crate) fn with_all_but_the_daycare(desk: &Desk, family: &FamilyView) -> String {
    let child = &family.people[1].id;
    use Field as F;
    add(
        desk,
        family,
        Kind::Nationality,
        [
            (F::Person, child),
            (F::Country, "UZ"),
            (F::From, "2019-06-01"),
        ],
    );
    add(
        desk,
        family,
        Kind::Registration,
        [
            (F::Person, child),
            (F::Sort, "alien"),
            (F::From, "2019-07-20"),
        ],
    );
    add(
        desk,
        family,
        Kind::Stay,
        [
            (F::Person, child),
            (F::Status, "F-1"),
            (F::From, "2019-07-20"),
            (F::Until, "2027-01-31"),
        ],
    );
    add(
        desk,
        family,
        Kind::Address,
        [
            (F::Person, child),
            (F::Area, "41273"),
            (F::From, "2019-06-01"),
        ],
    );
    child.clone()
}

fn ansan(desk: &Desk, family: &FamilyView) -> eligibility::ProgrammeAnswer {
    let asked = AskChildcare {
        family: family.id.clone(),
        on: day("2023-05-10"),
    };
    let view = desk.childcare(asked).unwrap();
    let child = view.answer.unwrap().children.remove(0);
    child
        .programmes
        .into_iter()
        .find(|it| it.programme == ProgrammeId::AnsanDaycare)
        .unwrap()
}

#[test]
fn from_founding_to_an_answer_that_is_saved_replayed_and_undone() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = with_all_but_the_daycare(&desk, &family);

    let unknown = ansan(&desk, &family);
    assert_eq!(unknown.outcome, Outcome::Undetermined);
    assert_eq!(unknown.missing, [format!("{child}.enrolments")]);

    add(
        &desk,
        &family,
        Kind::Enrolment,
        [
            (Field::Person, &child),
            (Field::Sort, "daycare"),
            (Field::Area, "41273"),
            (Field::From, "2021-03-02"),
        ],
    );
    let paid = ansan(&desk, &family);
    assert_eq!(
        (paid.outcome, paid.amount),
        (Outcome::Eligible, Some(262_000))
    );

    let asked = AskChildcare {
        family: family.id.clone(),
        on: day("2023-05-10"),
    };
    let view = desk.save_check(asked).unwrap();
    assert_eq!(view.checks.len(), 1);
    let replay = |id: &str| {
        let of = OfRecord {
            family: family.id.clone(),
            record: id.to_owned(),
            reason: None,
        };
        desk.replay_check(of).unwrap()
    };
    let replayed = replay(&view.checks[0].id);
    assert_eq!(replayed.same_answer, Some(true));
    assert!(replayed.changed_facts.is_empty() && replayed.differences.is_empty());

    // The enrolment is taken back; the saved check still says what it said.
    let history = desk
        .history(OfFamily {
            family: family.id.clone(),
        })
        .unwrap();
    let enrolment = history
        .entries
        .iter()
        .find(|entry| {
            entry
                .changes
                .iter()
                .any(|change| change.kind == Kind::Enrolment)
        })
        .unwrap();
    let undo = Undo {
        family: family.id.clone(),
        entry: Some(enrolment.entry.clone()),
    };
    desk.undo(undo).unwrap();
    assert_eq!(ansan(&desk, &family).outcome, Outcome::Undetermined);
    let replayed = replay(&view.checks[0].id);
    assert_eq!(replayed.same_answer, Some(true));
    assert_eq!(replayed.changed_facts, [format!("{child}.enrolments")]);
    let changed = replayed
        .differences
        .iter()
        .find(|it| it.programme == ProgrammeId::AnsanDaycare);
    assert_eq!(changed.unwrap().amount_before, Some(262_000));
}

#[test]
fn a_list_knows_not_asked_asked_and_none_and_entries() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = family.people[1].id.clone();
    let state = |view: &FamilyView| view.people[1].lists[&List::Enrolments].state;
    assert_eq!(state(&family), ListState::NotAsked);
    let mark = |state| MarkList {
        family: family.id.clone(),
        person: child.clone(),
        list: List::Enrolments,
        state,
    };
    assert_eq!(
        state(&desk.mark_list(mark(ListState::None)).unwrap()),
        ListState::None
    );
    add(
        &desk,
        &family,
        Kind::Enrolment,
        [(Field::Person, &child), (Field::From, "2023-03-02")],
    );
    let open = || {
        desk.open_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap()
    };
    assert_eq!(state(&open()), ListState::Entries);
    // The entry took the note back, so that without it the list is "not asked" again.
    let record = open().people[1].lists[&List::Enrolments].records[0]
        .id
        .clone();
    let removed = OfRecord {
        family: family.id.clone(),
        record,
        reason: None,
    };
    assert_eq!(
        state(&desk.remove_record(removed).unwrap()),
        ListState::NotAsked
    );
}

#[test]
fn what_an_office_decided_otherwise_is_kept_with_the_facts_of_then_and_saved_without_names() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = with_all_but_the_daycare(&desk, &family);
    let check = desk
        .save_check(AskChildcare {
            family: family.id.clone(),
            on: day("2023-05-10"),
        })
        .unwrap()
        .checks
        .remove(0);
    let decided = |outcome, amount, on: &str| CorrectCheck {
        family: family.id.clone(),
        check: check.id.clone(),
        child: child.clone(),
        programme: ProgrammeId::AnsanDaycare,
        outcome,
        amount,
        on: day(on),
        document: Some("지원 결정 통지서".to_owned()),
        remark: None,
    };
    let refused = |input| desk.correct_check(input).unwrap_err().field;
    let early = decided(Outcome::Eligible, None, "2023-06-10");
    assert_eq!(refused(early).as_deref(), Some("on"));
    let none = decided(Outcome::NotEligible, Some(1), "2023-05-10");
    assert_eq!(refused(none).as_deref(), Some("amount"));
    let neither = decided(Outcome::Undetermined, None, "2023-05-10");
    assert_eq!(refused(neither).as_deref(), Some("outcome"));

    let view = desk
        .correct_check(decided(Outcome::Eligible, Some(262_000), "2023-05-09"))
        .unwrap();
    let kept = &view.checks[0].corrections[0];
    assert_eq!(kept.child, "아지즈");
    assert_eq!(kept.document.as_deref(), Some("지원 결정 통지서"));
    assert_eq!(
        (kept.outcome, kept.amount),
        (Outcome::Eligible, Some(262_000))
    );
    let cases = desk
        .seated(|seat| {
            let mut text = String::new();
            seat.each_correction(|case| text = serde_json::to_string(&case).unwrap())?;
            Ok(text)
        })
        .unwrap();
    assert!(cases.contains("\"said\":\"undetermined\""), "{cases}");
    for told in ["아지즈", "카리모바", "지원 결정 통지서", &child, &family.id] {
        assert!(!cases.contains(told), "{told}");
    }
}
