use std::path::Path;
use std::process::{Command, Stdio};

use base64ct::{Base64Unpadded, Encoding as _};
use hamkke_core::centre::Layout;
use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind};

use crate::office::*;

fn read(desk: &Desk, text: &str) -> ImportPreview {
    desk.read_import(ReadImport {
        name: "명단.csv".to_owned(),
        bytes: Base64Unpadded::encode_string(text.as_bytes()),
    })
    .unwrap()
}

fn table(families: usize) -> String {
    let rows = (0..families).map(|number| format!("{number},김가족{number},1990.5.1\n"));
    format!("가족번호,이름,생년월일\n{}", rows.collect::<String>())
}

fn run(desk: &Desk) -> ImportProgress {
    loop {
        let progress = desk.run_import(Nothing {}).unwrap();
        if progress.done == progress.of {
            return progress;
        }
    }
}

fn families(desk: &Desk) -> u64 {
    desk.status(Nothing {}).unwrap().house.unwrap().families
}

fn undo(desk: &Desk, import: &str) -> ImportProgress {
    loop {
        let progress = desk
            .undo_import(OfImport {
                import: import.to_owned(),
            })
            .unwrap();
        if progress.done == progress.of {
            return progress;
        }
    }
}

#[test]
fn nothing_is_written_before_somebody_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let preview = read(&desk, &table(3));
    assert_eq!((preview.rows, preview.families, preview.people), (3, 3, 3));
    assert_eq!(
        preview.columns,
        [
            ImportColumn::Family,
            ImportColumn::Hangul,
            ImportColumn::BirthDate
        ]
    );
    assert_eq!(families(&desk), 0);
    assert!(desk.imports(Nothing {}).unwrap().imports.is_empty());
}

#[test]
fn an_import_is_written_step_by_step_found_and_taken_back_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    read(&desk, &table(150));
    let first = desk.run_import(Nothing {}).unwrap();
    assert!(first.done < first.of, "it can be stopped in between");
    let import = run(&desk).import;
    assert_eq!(families(&desk), 150);
    let found = desk
        .find(Find {
            query: "김가족149".to_owned(),
            limit: 5,
        })
        .unwrap();
    assert_eq!(found.hits[0].birth_date.as_deref(), Some("1990-05-01"));
    let cards = desk.imports(Nothing {}).unwrap().imports;
    assert_eq!((cards[0].families, cards[0].undone), (150, false));

    assert_eq!(undo(&desk, &import).kept, [] as [String; 0]);
    assert_eq!(families(&desk), 0);
    assert!(desk.imports(Nothing {}).unwrap().imports[0].undone);
    desk.sign_out(Nothing {}).unwrap();
    sign_in(&desk);
    assert_eq!(families(&desk), 0);
}

#[test]
fn a_family_that_somebody_worked_on_stays_when_its_import_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    read(&desk, "이름,생년월일\n김하나,1990.5.1\n이두리,1991.5.1\n");
    let import = run(&desk).import;
    let found = desk
        .find(Find {
            query: "이두리".to_owned(),
            limit: 5,
        })
        .unwrap();
    let family = desk
        .open_family(OfFamily {
            family: found.hits[0].family.clone(),
        })
        .unwrap();
    add(&desk, &family, Kind::Note, [(Field::Text, "전화함")]);
    assert_eq!(undo(&desk, &import).kept, ["이두리 가정"]);
    assert_eq!(families(&desk), 1);
}

#[test]
fn who_is_in_the_centre_already_is_left_out_unless_it_is_wished_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    desk.create_family(CreateFamily {
        fields: fields([(Field::Title, "응우옌 가정")]),
        people: vec![person([(Field::BirthDate, "1990-05-01")], "응우옌 티 란")],
    })
    .unwrap();
    // The same name in another spelling and order.
    let preview = read(&desk, "영문이름,생년월일\nLAN THI NGUYEN,1990.5.1\n");
    assert_eq!(preview.families, 0);
    assert_eq!(preview.problems[0].trouble, ImportTrouble::InTheCentre);
    assert_eq!(preview.problems[0].value, "응우옌 가정");
    let with = desk
        .map_import(MapImport {
            columns: preview.columns,
            with_duplicates: true,
        })
        .unwrap();
    assert_eq!((with.families, with.problems.len()), (1, 0));
}

#[test]
fn another_meaning_of_a_column_makes_another_plan() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let preview = read(&desk, "누구,언제\n김하늘,2019.3.5\n");
    assert_eq!(preview.problems[0].trouble, ImportTrouble::NoName);
    let mapped = desk
        .map_import(MapImport {
            columns: vec![ImportColumn::Hangul, ImportColumn::BirthDate],
            with_duplicates: false,
        })
        .unwrap();
    assert_eq!((mapped.families, mapped.problems.len()), (1, 0));
    let too_few = desk.map_import(MapImport {
        columns: vec![],
        with_duplicates: false,
    });
    assert_eq!(too_few.unwrap_err().code, FailureCode::BadCall);
}

#[test]
fn what_is_no_table_is_refused_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let refused = desk.read_import(ReadImport {
        name: "사진.jpg".to_owned(),
        bytes: Base64Unpadded::encode_string(&[0xff, 0xd8, 0xff, 0x00]),
    });
    assert_eq!(
        refused.unwrap_err().reason.as_deref(),
        Some("table-unreadable")
    );
}

#[test]
fn who_has_a_registration_number_of_the_centre_is_left_out_under_any_name() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    read(&desk, "이름,외국인등록번호\n응우옌 티 란,900501-6234567\n");
    assert_eq!(run(&desk).done, 1);
    let again = read(&desk, "이름,외국인등록번호\n김란,900501-6234567\n");
    assert_eq!(again.problems[0].trouble, ImportTrouble::InTheCentre);
    let twin = read(&desk, "이름,생년월일\n응우옌 티 람,1990.5.1\n");
    assert_eq!(twin.problems, []);
}

const FOLDER: &str = "HAMKKE_TEST_CENTRE";
const ROWS: usize = 200;

/// People whom their days of birth tell from each other.
fn people() -> String {
    let rows = (0..ROWS).map(|number| {
        let (year, month) = (1960 + number / 12, 1 + number % 12);
        format!("김하나,{year}.{month}.1\n")
    });
    format!("이름,생년월일\n{}", rows.collect::<String>())
}

#[test]
#[ignore = "the child that the tests below start and kill"]
fn child_that_imports_until_it_is_killed() {
    let folder = std::env::var_os(FOLDER).unwrap();
    let desk = desk(Path::new(&folder));
    sign_in(&desk);
    read(&desk, &people());
    run(&desk);
}

fn files(folder: &Path) -> usize {
    let families = Layout::new(folder.to_owned()).all_families();
    families.unwrap().len()
}

/// A centre in which an import was killed while it wrote its second step.
fn killed_in_the_middle(folder: &Path) -> Desk {
    drop(founded(folder));
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "import::child_that_imports_until_it_is_killed",
            "--ignored",
        ])
        .env(FOLDER, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while files(folder) < 140 {
        assert_eq!(child.try_wait().unwrap(), None, "it ended before the blow");
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(files(folder) < ROWS, "the blow came too late");
    let desk = desk(folder);
    sign_in(&desk);
    // Families that the register has not seen are found by counting, and it is made anew.
    while desk.status(Nothing {}).unwrap().progress.is_some() {
        std::thread::yield_now();
    }
    desk
}

fn verify_everything(desk: &Desk) {
    let unsound: Result<Vec<_>, Failure> = desk.seated(|seat| {
        seat.centre.verify().unwrap();
        let keys = seat.centre.sign_keys();
        let mut unsound = Vec::new();
        for family in seat.families()? {
            unsound.extend(seat.verify_family(family, &|it| keys.get(&it).copied())?);
        }
        Ok(unsound)
    });
    assert!(unsound.unwrap().is_empty());
}

#[test]
fn an_import_that_was_killed_in_the_middle_is_whole_and_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let desk = killed_in_the_middle(folder.path());
    assert_eq!(families(&desk), files(folder.path()) as u64);
    verify_everything(&desk);
    let card = desk.imports(Nothing {}).unwrap().imports.remove(0);
    assert_eq!(undo(&desk, &card.id).kept, [] as [String; 0]);
    assert_eq!((families(&desk), files(folder.path())), (0, 0));
    verify_everything(&desk);
}

#[test]
fn an_import_that_was_killed_in_the_middle_is_taken_up_with_the_same_list() {
    let folder = tempfile::tempdir().unwrap();
    let desk = killed_in_the_middle(folder.path());
    let there = files(folder.path());
    let preview = read(&desk, &people());
    assert_eq!(preview.left_out as usize, there);
    assert!(
        preview
            .problems
            .iter()
            .all(|it| it.trouble == ImportTrouble::InTheCentre)
    );
    run(&desk);
    assert_eq!(families(&desk), ROWS as u64);
    verify_everything(&desk);
}
