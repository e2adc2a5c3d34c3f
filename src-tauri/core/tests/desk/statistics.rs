//! Statistics at the desk: counted, opened, saved, kept and counted again; and the caseload.

use chrono::TimeDelta;
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host as _, Role};
use hamkke_core::log::FamilyId;
use hamkke_core::model::{Field, Kind};

use crate::office::*;
use crate::reaches::{Centre, reach};

fn spring() -> AskStatistics {
    AskStatistics {
        from: day("2023-03-01"),
        until: day("2023-05-31"),
        area: None,
        case_type: None,
        nationality: None,
        sex: None,
        age_band: None,
        start: None,
    }
}

/// A delivery that these people of a family attended.
fn delivers(desk: &Desk, family: &FamilyView, on: &str, people: &[usize]) {
    let ids: Vec<&str> = people.iter().map(|at| &*family.people[*at].id).collect();
    let attendees = ids.join(",");
    add(
        desk,
        family,
        Kind::Delivery,
        [
            (Field::On, on),
            (Field::ServiceArea, "korean"),
            (Field::Attendees, &attendees),
        ],
    );
}

fn totals(desk: &Desk) -> (u64, u64, u64) {
    let total = desk.statistics(spring()).unwrap().total;
    (total.people, total.attendances, total.acts)
}

fn saved(desk: &Desk) -> Result<StatisticsSaved, Failure> {
    desk.save_statistics(SaveStatistics {
        asked: spring(),
        purpose: "안산시 상반기 실적".to_owned(),
        language: PictureLanguage::Ko,
    })
}

#[test]
fn a_number_opens_the_families_and_people_behind_it() {
    let centre = Centre::founded();
    let desk = &centre.desk;
    let family = family(desk);
    delivers(desk, &family, "2023-04-03", &[0]);
    delivers(desk, &family, "2023-04-10", &[0, 1]);
    delivers(desk, &family, "2023-06-01", &[0]);
    assert_eq!(totals(desk), (2, 3, 2));
    let behind = |split, word: &str| {
        let list = desk.statistics_list(AskStatisticsList {
            asked: spring(),
            split: Some(split),
            word: Some(word.to_owned()),
            cases: None,
        });
        list.unwrap().families
    };
    // The child is three years old, and nobody wrote where anybody is from.
    let children = behind(Split::AgeBand, "0-6");
    assert_eq!(children[0].title, "카리모바 가족");
    assert_eq!(children[0].people, ["아지즈"]);
    assert_eq!(behind(Split::Nationality, "unknown")[0].people.len(), 2);
    assert!(behind(Split::Area, "counselling").is_empty());
    let cases = desk.statistics_list(AskStatisticsList {
        asked: spring(),
        split: None,
        word: None,
        cases: Some(CaseSort::Fresh),
    });
    assert_eq!(cases.unwrap().of, 1);
    let wrong = AskStatistics {
        sex: Some("x".to_owned()),
        ..spring()
    };
    let refused = desk.statistics(wrong).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("sex"));
}

#[test]
fn what_left_the_house_is_kept_noted_and_comes_out_the_same_as_of_its_instant() {
    let centre = Centre::founded();
    let desk = &centre.desk;
    let family = family(desk);
    delivers(desk, &family, "2023-04-03", &[0]);
    let folder = tempfile::tempdir().unwrap();
    centre.computer.chooses(folder.path());
    let number = saved(desk).unwrap().number.unwrap();
    assert_eq!(number, "2023-0001");
    let name = "statistics-2023-03-01-2023-05-31.xlsx";
    let book = std::fs::read_to_string(folder.path().join(name)).unwrap();
    // One person is too few: no number of the tables has left the house.
    assert!(book.contains("Hidden"), "{book}");
    assert!(!book.contains("Number(1)"), "{book}");

    centre.computer.goes(TimeDelta::minutes(1));
    delivers(desk, &family, "2023-04-10", &[0, 1]);
    assert_eq!(totals(desk), (2, 3, 2));
    let kept = desk.reports(Nothing {}).unwrap().reports;
    assert_eq!(kept[0].total.people, 1);
    assert_eq!(kept[0].purpose.as_deref(), Some("안산시 상반기 실적"));
    let recounted = desk.seated(|seat| {
        let at = seat.report_instant(&number)?;
        let id: FamilyId = family.id.parse().unwrap();
        let figures = seat.figures_at(id, at)?;
        let equal = seat.recount(&number, &[(id, figures)])?;
        let now = centre.computer.now();
        let figures = seat.figures_at(id, now)?;
        Ok((equal, seat.recount(&number, &[(id, figures)])?))
    });
    let (then, now) = recounted.unwrap();
    assert!(then.equal && then.same_definitions);
    assert!(!now.equal);
    assert_eq!((now.then.total.acts, now.now.total.acts), (1, 2));

    let log = desk.access_log(AskAccess {
        from: None,
        until: None,
        account: None,
        family: None,
        deeds: vec!["statistics_taken_out".to_owned()],
        offset: 0,
        limit: 10,
    });
    let lines = log.unwrap().lines;
    assert_eq!(lines[0].about.as_deref(), Some("2023-0001"));
    assert_eq!(lines[0].purpose.as_deref(), Some("안산시 상반기 실적"));
}

#[test]
fn a_centre_sets_below_which_number_nothing_leaves_the_house() {
    let centre = Centre::founded();
    let desk = &centre.desk;
    assert_eq!(desk.statistics(spring()).unwrap().threshold, 3);
    let set = |threshold| desk.set_small_numbers(SmallNumbers { threshold });
    assert_eq!(set(0).unwrap_err().code, FailureCode::InvalidField);
    set(5).unwrap();
    assert_eq!(desk.statistics(spring()).unwrap().threshold, 5);
}

#[test]
fn whoever_opens_some_families_only_does_not_count_the_centre_and_sees_their_own_cases() {
    let centre = Centre::founded();
    let hers = centre.caseworker("오세린");
    let leads = centre.join("한소라", Role::Supervisor, reach("all"));
    centre.rest();
    centre.enter(&hers);
    let family = centre.family("카리모바");
    let view = centre.opens(&family).unwrap();
    delivers(&centre.desk, &view, "2023-05-08", &[0]);
    let asked = || AskCaseload { worker: None };
    let denied = centre.desk.statistics(spring()).unwrap_err();
    assert_eq!(denied.code, FailureCode::Denied);
    let own = centre.desk.caseload(asked()).unwrap();
    assert_eq!((own.own, own.families), (true, 1));
    assert_eq!(own.workers[0].weeks.last(), Some(&1));

    centre.enter(&centre.director);
    let other = centre.family("응우옌");
    centre.enter(&leads);
    let all = centre.desk.caseload(asked()).unwrap();
    assert_eq!((all.own, all.families), (false, 2));
    let behind = |by, word: &str| {
        let list = centre.desk.caseload_list(AskCaseloadList {
            worker: None,
            by: Some(by),
            word: Some(word.to_owned()),
        });
        let families = list.unwrap().families.into_iter();
        families.map(|it| it.family).collect::<Vec<_>>()
    };
    assert_eq!(
        behind(LoadBy::Week, "2023-05-08"),
        std::slice::from_ref(&family)
    );
    assert_eq!(behind(LoadBy::Silence, "never"), [other]);
    assert_eq!(behind(LoadBy::Worker, &hers), [family]);
}

#[test]
fn of_two_who_were_one_person_the_one_who_stays_attended() {
    let centre = Centre::founded();
    let desk = &centre.desk;
    let family = family(desk);
    delivers(desk, &family, "2023-04-03", &[0]);
    delivers(desk, &family, "2023-04-10", &[0, 1]);
    let at = |place: usize| PersonAt {
        family: family.id.clone(),
        person: family.people[place].id.clone(),
    };
    desk.merge_people(Merge {
        first: at(0),
        second: at(1),
        fields: [].into(),
        wrong: Vec::new(),
        leaves: false,
    })
    .unwrap();
    assert_eq!(totals(desk), (1, 2, 2));
}

#[test]
fn only_people_of_the_family_can_have_attended() {
    let centre = Centre::founded();
    let desk = &centre.desk;
    let (one, other) = (family(desk), family(desk));
    let change = RecordChange {
        record: None,
        kind: Kind::Delivery,
        fields: fields([
            (Field::On, "2023-04-03"),
            (Field::Attendees, &other.people[0].id),
        ]),
    };
    let refused = save(desk, &one, change).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("attendees"));
    assert_eq!(refused.reason.as_deref(), Some("not-a-record"));
}
