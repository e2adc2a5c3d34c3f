//! Who looked at what: noted at every command that shows something, read by those who audit alone.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use hamkke_core::contract::*;
use hamkke_core::desk::{COMMANDS, Desk, Host, Permission, Role};
use hamkke_core::model::{Field, Kind};

use crate::entrance::inputs;
use crate::office::*;

const HERS: &str = "바다 건너 오는 봄비";

fn at(folder: &Path, now: DateTime<Utc>) -> (Desk, Arc<Computer>) {
    let office = Computer::at(now);
    office.chooses(folder);
    let desk = Desk::new(folder.join("centre"), "접수 1".to_owned(), office.clone());
    (desk, office)
}

fn entered(folder: &Path) -> (Desk, Arc<Computer>) {
    let (desk, office) = at(folder, StandingClock.now());
    desk.found_centre(FoundCentre {
        centre_name: "안산시 다문화가족지원센터".to_owned(),
        account_name: "김하나".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
    (desk, office)
}

fn everything() -> AskAccess {
    AskAccess {
        from: None,
        until: None,
        account: None,
        family: None,
        deeds: Vec::new(),
        offset: 0,
        limit: 1_000,
    }
}

/// What was noted, oldest first, without that the log was read.
fn lines(desk: &Desk) -> Vec<AccessLine> {
    let mut lines = desk.access_log(everything()).unwrap().lines;
    lines.retain(|line| line.deed.as_deref() != Some("log_read"));
    lines.reverse();
    lines
}

/// What was done, oldest first, as the log has it.
pub(crate) fn deeds(desk: &Desk) -> Vec<String> {
    let lines = lines(desk).into_iter();
    lines.filter_map(|line| line.deed).collect()
}

fn open(desk: &Desk, family: &FamilyView) -> Result<FamilyView, Failure> {
    desk.open_family(OfFamily {
        family: family.id.clone(),
    })
}

fn close(desk: &Desk, family: &FamilyView) {
    desk.close_family(OfFamily {
        family: family.id.clone(),
    })
    .unwrap();
}

fn join(desk: &Desk, role: Role) -> String {
    let made = desk.add_account(AddAccount {
        name: "오세린".to_owned(),
        role: role.name().to_owned(),
        reach: None,
        passphrase: HERS.to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let made = made.unwrap().accounts;
    made.into_iter().find(|it| !it.own).unwrap().id
}

fn come_in(desk: &Desk, account: &str, passphrase: &str) -> Result<Status, Failure> {
    desk.sign_out(Nothing {}).unwrap();
    desk.sign_in(SignIn {
        account: account.to_owned(),
        passphrase: passphrase.to_owned(),
    })
}

fn me(desk: &Desk) -> String {
    desk.status(Nothing {}).unwrap().session.unwrap().account.id
}

fn confirm(desk: &Desk) {
    desk.confirm_passphrase(ConfirmPassphrase {
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
}

#[test]
fn a_day_of_work_is_noted_deed_by_deed_with_who_whose_and_what_for() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, office) = entered(folder.path());
    let family = family(&desk);
    let mother = family.people[0].id.clone();
    add(
        &desk,
        &family,
        Kind::Registration,
        [
            (Field::Person, mother.as_str()),
            (Field::Sort, "alien"),
            (Field::Number, "900501-6000008"),
        ],
    );
    close(&desk, &family);
    desk.find(Find {
        query: "카리모바".to_owned(),
        limit: 10,
    })
    .unwrap();
    let opened = open(&desk, &family).unwrap();
    let number = &opened.people[0].lists[&hamkke_core::model::List::Registrations].records[0];
    desk.reveal_number(RevealNumber {
        family: family.id.clone(),
        record: number.id.clone(),
        field: Field::Number,
        reason: None,
    })
    .unwrap();
    desk.show_contacts(ShowContacts {
        family: family.id.clone(),
        reason: "방문 약속을 잡음".to_owned(),
    })
    .unwrap();
    desk.note_print(NotePrint {
        family: Some(family.id.clone()),
        screen: "interview".to_owned(),
    })
    .unwrap();
    office.goes(TimeDelta::seconds(601));
    assert_eq!(
        open(&desk, &family).unwrap_err().code,
        FailureCode::SignedOut
    );
    sign_in(&desk);

    assert_eq!(
        deeds(&desk),
        [
            "signed_in",
            "family_made",
            "search_shown",
            "hit_opened",
            "number_revealed",
            "contacts_shown",
            "printed",
            "locked",
            "signed_in",
        ]
    );
    let all = lines(&desk);
    assert!(all.iter().all(|line| line.by.as_deref() == Some("김하나")));
    assert!(all.iter().all(|line| line.device == "접수 1"));
    // That a list was seen is noted, and of nobody's names.
    let seen = &all[2];
    assert_eq!(
        (seen.count, &seen.family, &seen.person),
        (Some(1), &None, &None)
    );
    assert_eq!(all[3].title.as_deref(), Some("카리모바 가족"));
    assert_eq!(all[4].person.as_deref(), Some("카리모바"));
    assert_eq!(all[5].purpose.as_deref(), Some("방문 약속을 잡음"));
    assert_eq!(all[6].about.as_deref(), Some("interview"));
    let verified = desk.verify_access(Nothing {}).unwrap();
    assert_eq!(verified.faults, []);
    assert_eq!(verified.notes, 10);
}

#[test]
fn a_family_is_noted_once_in_five_minutes_unless_it_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, office) = entered(folder.path());
    let family = family(&desk);
    let openings = || {
        let all = deeds(&desk).into_iter();
        all.filter(|deed| deed == "family_opened").count()
    };
    open(&desk, &family).unwrap();
    assert_eq!(openings(), 0, "it has just been made");
    office.goes(TimeDelta::minutes(5));
    open(&desk, &family).unwrap();
    desk.history(OfFamily {
        family: family.id.clone(),
    })
    .unwrap();
    assert_eq!(openings(), 1);
    office.goes(TimeDelta::minutes(4));
    open(&desk, &family).unwrap();
    assert_eq!(openings(), 1);
    close(&desk, &family);
    open(&desk, &family).unwrap();
    assert_eq!(openings(), 2);
}

#[test]
fn on_the_disk_no_name_number_or_id_of_a_family_or_worker_stands_in_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = entered(folder.path());
    let family = family(&desk);
    let hers = join(&desk, Role::Caseworker);
    close(&desk, &family);
    open(&desk, &family).unwrap();
    desk.show_contacts(ShowContacts {
        family: family.id.clone(),
        reason: "방문 약속을 잡음".to_owned(),
    })
    .unwrap();
    let strings = [
        family.id.clone(),
        family.file_number.clone(),
        family.people[0].id.clone(),
        hers,
        me(&desk),
        "카리모바".to_owned(),
        "아지즈".to_owned(),
        "김하나".to_owned(),
        "오세린".to_owned(),
        "방문 약속".to_owned(),
        "family_opened".to_owned(),
    ];
    let read = || -> Vec<u8> {
        let files = fs::read_dir(folder.path().join("centre/access")).unwrap();
        let bytes = files.map(|file| fs::read(file.unwrap().path()).unwrap());
        bytes.flatten().collect()
    };
    let open_still = read();
    drop(desk);
    for bytes in [open_still, read()] {
        assert!(bytes.len() > 4_096);
        for string in &strings {
            let found = bytes
                .windows(string.len())
                .any(|it| it == string.as_bytes());
            assert!(!found, "{string}");
        }
    }
}

#[test]
fn a_wrong_passphrase_is_noted_though_nobody_was_there_to_sign_it() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = entered(folder.path());
    let director = me(&desk);
    let hers = join(&desk, Role::Caseworker);
    let refused = come_in(&desk, &hers, "지나가던 사람의 짐작").unwrap_err();
    assert_eq!(refused.code, FailureCode::WrongSecret);
    come_in(&desk, &director, PASSPHRASE).unwrap();
    let failed = lines(&desk);
    let failed = failed
        .iter()
        .find(|line| line.deed.as_deref() == Some("sign_in_failed"));
    assert_eq!(failed.unwrap().by.as_deref(), Some("오세린"));
    assert_eq!(desk.verify_access(Nothing {}).unwrap().faults, []);
}

#[test]
fn what_was_refused_is_noted_once_and_whoever_was_refused_cannot_read_it() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = entered(folder.path());
    let family = family(&desk);
    let director = me(&desk);
    let reader = join(&desk, Role::Reader);
    come_in(&desk, &reader, HERS).unwrap();
    for _ in 0..3 {
        let refused = desk.show_contacts(ShowContacts {
            family: family.id.clone(),
            reason: "궁금해서".to_owned(),
        });
        assert_eq!(refused.unwrap_err().code, FailureCode::Denied);
    }
    let refused = desk.access_log(everything()).unwrap_err();
    assert_eq!(refused.code, FailureCode::Denied);
    desk.seated(|seat| {
        assert!(seat.centre.access_secrets(&seat.identity).is_err());
        Ok(())
    })
    .unwrap();
    come_in(&desk, &director, PASSPHRASE).unwrap();
    let denied: Vec<_> = lines(&desk)
        .into_iter()
        .filter(|line| line.deed.as_deref() == Some("denied"))
        .collect();
    assert_eq!(denied.len(), 2);
    assert_eq!(denied[0].about.as_deref(), Some("reveal_number"));
    assert_eq!(denied[0].title.as_deref(), Some("카리모바 가족"));
    assert_eq!(denied[1].about.as_deref(), Some("audit_access"));
}

#[test]
fn who_opens_many_families_in_a_minute_is_asked_for_the_passphrase_again() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, office) = entered(folder.path());
    desk.set_access_rules(AccessRules {
        keep_years: 2,
        review_days: 31,
        families_a_minute: 5,
    })
    .unwrap();
    let families: Vec<_> = (0..12).map(|_| family(&desk)).collect();
    office.goes(TimeDelta::minutes(6));
    for family in &families[..5] {
        open(&desk, family).unwrap();
    }
    let refused = open(&desk, &families[5]).unwrap_err();
    assert_eq!(refused.code, FailureCode::Confirm);
    assert_eq!(refused.value.as_deref(), Some("5"));
    // Those that are open stay so.
    open(&desk, &families[0]).unwrap();
    let wrong = desk.confirm_passphrase(ConfirmPassphrase {
        passphrase: "지나가던 사람의 짐작".to_owned(),
    });
    assert_eq!(wrong.unwrap_err().code, FailureCode::WrongSecret);
    assert_eq!(
        open(&desk, &families[5]).unwrap_err().code,
        FailureCode::Confirm
    );
    confirm(&desk);
    for family in &families[5..10] {
        open(&desk, family).unwrap();
    }
    assert_eq!(
        open(&desk, &families[10]).unwrap_err().code,
        FailureCode::Confirm
    );
    office.goes(TimeDelta::seconds(60));
    open(&desk, &families[10]).unwrap();
    let all = deeds(&desk);
    assert!(all.contains(&"confirm_failed".to_owned()));
    assert!(all.contains(&"confirmed".to_owned()));
}

#[test]
fn the_log_is_searched_by_period_person_family_and_deed() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, office) = entered(folder.path());
    let first = family(&desk);
    let director = me(&desk);
    let hers = join(&desk, Role::Caseworker);
    office.goes(TimeDelta::days(2));
    come_in(&desk, &hers, HERS).unwrap();
    open(&desk, &first).unwrap();
    come_in(&desk, &director, PASSPHRASE).unwrap();
    let count = |asked: AskAccess| desk.access_log(asked).unwrap().total;
    let opened = AskAccess {
        account: Some(hers),
        ..everything()
    };
    assert_eq!(count(opened), 3);
    let of_family = |family: &str| AskAccess {
        family: Some(family.to_owned()),
        ..everything()
    };
    assert_eq!(count(of_family("카리모바")), 2);
    assert_eq!(count(of_family(&first.file_number)), 2);
    assert_eq!(count(of_family(&first.id)), 2);
    assert_eq!(count(of_family("없는 가족")), 0);
    let on = |text: &str| AskAccess {
        from: Some(day(text)),
        until: Some(day(text)),
        deeds: vec!["family_opened".to_owned(), "family_made".to_owned()],
        ..everything()
    };
    assert_eq!(count(on("2023-05-10")), 1);
    assert_eq!(count(on("2023-05-11")), 0);
    assert_eq!(count(on("2023-05-12")), 1);
    let page = desk.access_log(AskAccess {
        offset: 1,
        limit: 2,
        ..everything()
    });
    let page = page.unwrap();
    assert_eq!(page.lines.len(), 2);
    assert_eq!(page.lines[0].deed.as_deref(), Some("signed_in"));
}

#[test]
fn a_review_is_due_after_a_month_is_signed_off_and_stands_in_the_books() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, office) = entered(folder.path());
    let due = || {
        let asked = AskToday {
            mine: true,
            kind: None,
            limit: 1,
        };
        desk.today(asked).unwrap().review_due
    };
    assert_eq!(due(), None);
    desk.sign_out(Nothing {}).unwrap();
    office.goes(TimeDelta::days(31));
    sign_in(&desk);
    assert_eq!(due(), Some(day("2023-06-10")));
    let period = AccessPeriod {
        from: None,
        until: None,
    };
    let overview = desk.access_overview(period).unwrap();
    assert_eq!(overview.next_from, day("2023-05-10"));
    let sign_off = |own_passphrase: &str| {
        desk.sign_off_access(SignOffAccess {
            from: day("2023-05-10"),
            until: day("2023-06-09"),
            remark: Some(" 밤에 연 기록 1건 확인함 ".to_owned()),
            own_passphrase: own_passphrase.to_owned(),
        })
    };
    assert_eq!(
        sign_off("지나가던 사람의 짐작").unwrap_err().code,
        FailureCode::WrongSecret
    );
    let overview = sign_off(PASSPHRASE).unwrap();
    assert_eq!(overview.next_from, day("2023-06-10"));
    let review = &overview.reviews[0];
    assert_eq!(review.by, "김하나");
    assert_eq!(review.remark.as_deref(), Some("밤에 연 기록 1건 확인함"));
    assert_eq!(due(), None);
    desk.seated(|seat| {
        assert_eq!(seat.centre.verify(), Ok(()));
        assert_eq!(seat.centre.access_reviews().len(), 1);
        Ok(())
    })
    .unwrap();
}

#[test]
fn notes_older_than_two_years_go_with_a_review_and_the_rest_verifies() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, office) = entered(folder.path());
    family(&desk);
    desk.sign_out(Nothing {}).unwrap();
    office.goes(TimeDelta::days(2 * 365 + 10));
    sign_in(&desk);
    // Time alone takes nothing away.
    assert_eq!(deeds(&desk)[0], "signed_in");
    let before = deeds(&desk).len();
    let overview = desk.sign_off_access(SignOffAccess {
        from: day("2023-05-10"),
        until: day("2025-05-09"),
        remark: None,
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let overview = overview.unwrap();
    assert_eq!(overview.pruned, 3, "signing in, the family, signing out");
    let after = deeds(&desk);
    // A note of the review, and one of what went.
    assert_eq!(after.len(), before - 3 + 2);
    assert_eq!(desk.verify_access(Nothing {}).unwrap().faults, []);
}

#[test]
fn the_log_is_saved_as_a_table_after_the_passphrase_was_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = entered(folder.path());
    let made = desk.create_family(CreateFamily {
        fields: fields([(Field::Title, "=HYPERLINK(\"x\")")]),
        people: vec![person([(Field::BirthDate, "1990-05-01")], "카리모바")],
    });
    let made = made.unwrap();
    close(&desk, &made);
    open(&desk, &made).unwrap();
    let save = || {
        desk.save_access_log(SaveAccess {
            asked: everything(),
            language: PictureLanguage::Ko,
        })
    };
    assert_eq!(save().unwrap_err().code, FailureCode::Confirm);
    confirm(&desk);
    assert!(save().unwrap().saved);
    let table = fs::read_to_string(folder.path().join("access-log.csv")).unwrap();
    assert!(table.contains("가족을 엶"), "{table}");
    assert!(!table.contains(",=HYPERLINK"), "{table}");
    assert!(deeds(&desk).contains(&"log_taken_out".to_owned()));
}

#[test]
fn a_log_that_lacks_its_end_says_so_to_who_signs_in_next_and_to_the_auditor() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = entered(folder.path());
    let family = family(&desk);
    drop(desk);
    let access = folder.path().join("centre/access");
    let log = |ending: &str| {
        let mut files = fs::read_dir(&access).unwrap().map(|it| it.unwrap().path());
        let found = files.find(|path| path.extension().is_some_and(|it| it == ending));
        found.unwrap()
    };
    let before = fs::read(log("db")).unwrap();
    let (desk, _) = at(folder.path(), StandingClock.now());
    sign_in(&desk);
    open(&desk, &family).unwrap();
    drop(desk);
    // The file as it was before that session.
    fs::write(log("db"), before).unwrap();
    let (desk, _) = at(folder.path(), StandingClock.now());
    sign_in(&desk);
    let broken = lines(&desk)
        .into_iter()
        .find(|line| line.deed.as_deref() == Some("log_broken"));
    assert_eq!(broken.unwrap().count, Some(3));
    let verified = desk.verify_access(Nothing {}).unwrap();
    let faults: Vec<&str> = verified.faults.iter().map(|it| it.fault.as_str()).collect();
    assert_eq!(faults, ["gap_noted"]);
    // It is noted once.
    desk.sign_out(Nothing {}).unwrap();
    sign_in(&desk);
    let told = deeds(&desk).into_iter().filter(|deed| deed == "log_broken");
    assert_eq!(told.count(), 1);
}

#[test]
fn no_command_answers_about_a_family_without_a_note_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, office) = entered(folder.path());
    let family = family(&desk);
    let person = family.people[0].id.clone();
    let nobody = "00000000-0000-7000-8000-000000000000";
    // How much of the day is noted; that this was asked is noted at the first time.
    let noted = || {
        let today = Some(office.today());
        let asked = AskAccess {
            from: today,
            until: today,
            ..everything()
        };
        desk.access_log(asked).unwrap().total
    };
    let placed = format!("\"family\":\"{nobody}\"");
    let mut answered = 0;
    for (command, permission) in COMMANDS {
        let of_families = [
            Permission::ReadFamily,
            Permission::WriteFamily,
            Permission::RevealNumber,
            Permission::TakeOut,
            Permission::Approve,
        ];
        // These show nothing of a family: it is closed, a copy of it is left, and whether all of it
        // is on the shelf.
        let shows_nothing = ["close_family", "leave_copy", "family_on_shelf"].contains(command);
        if !of_families.contains(permission) || shows_nothing {
            continue;
        }
        let inputs = inputs().into_iter().map(|input| input.to_string());
        for input in inputs.filter(|input| input.contains(&placed)) {
            let of_family = input.replace(&placed, &format!("\"family\":\"{}\"", family.id));
            let input: serde_json::Value = of_family.replace(nobody, &person).parse().unwrap();
            if desk.call(command, input.clone()).is_err() {
                continue;
            }
            // Once more, as somebody does who comes back to the family.
            office.goes(TimeDelta::minutes(6));
            desk.stir(Nothing {}).unwrap();
            close(&desk, &family);
            let before = noted();
            if desk.call(command, input.clone()).is_ok() {
                answered += 1;
                assert!(noted() > before, "{command}: {input}");
            }
        }
    }
    assert!(answered > 10, "{answered}");
}

#[test]
fn a_family_is_not_opened_where_that_cannot_be_noted_and_the_draft_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = entered(folder.path());
    let family = family(&desk);
    let key = "note".to_owned();
    desk.keep_draft(KeepDraft {
        family: Some(family.id.clone()),
        key,
        text: "응우".to_owned(),
    })
    .unwrap();
    drop(desk);
    // A folder in the place of the log: nothing can be written there.
    let access = folder.path().join("centre/access");
    fs::remove_dir_all(&access).unwrap();
    fs::write(&access, "").unwrap();
    let (desk, _) = at(folder.path(), StandingClock.now());
    let account = desk.status(Nothing {}).unwrap().centre.unwrap().accounts[0]
        .id
        .clone();
    let enter = || {
        desk.sign_in(SignIn {
            account: account.clone(),
            passphrase: PASSPHRASE.to_owned(),
        })
    };
    assert_eq!(enter().unwrap_err().code, FailureCode::NotLogged);
    fs::remove_file(&access).unwrap();
    enter().unwrap();
    let kept = desk.drafts(AskDrafts {
        family: Some(family.id),
    });
    assert_eq!(kept.unwrap().drafts[0].text, "응우");
    let verified = desk.verify_access(Nothing {}).unwrap();
    assert!(!verified.faults.is_empty(), "the log had been taken away");
}
