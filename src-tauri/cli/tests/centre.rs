//! The verbs that work on a centre, run as a program.
#![allow(missing_docs, clippy::unwrap_used)]

mod told;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use told::{error, objects, out};

const PASSPHRASE: &str = "비밀 말은 길게 적는다";

fn command(args: &[&str], centre: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hamkke-cli"));
    command
        .args(args)
        .arg("--centre")
        .arg(centre)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(args: &[&str], centre: &Path, input: &str) -> Output {
    let mut child = command(args, centre).spawn().unwrap();
    // A program that refuses its arguments reads nothing.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// A folder that vanishes, with a sample centre of so many families in it.
fn sample(families: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("센터");
    let made = run(&["sample", "--families", families], &centre, "");
    assert_eq!(made.status.code(), Some(0), "{}", error(&made));
    (folder, centre)
}

fn found(centre: &Path) -> Output {
    let args = [
        "centre",
        "new",
        "--name",
        "안산 센터",
        "--account",
        "한소라",
        "--passphrase-stdin",
    ];
    run(&args, centre, &format!("{PASSPHRASE}\n"))
}

fn a_family(centre: &Path) -> String {
    let found = run(&["search", "응우옌 티 란", "--json"], centre, "");
    objects(&found)[0]["family"].as_str().unwrap().to_owned()
}

fn case_file(centre: &Path) -> PathBuf {
    let family = a_family(centre);
    let spread = &family[family.len() - 2..];
    centre
        .join("families")
        .join(spread)
        .join(format!("{family}.hamkke"))
}

#[test]
fn a_centre_is_founded_and_shows_its_recovery_key_once() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("centre");
    let founded = found(&centre);
    assert_eq!(founded.status.code(), Some(0), "{}", error(&founded));
    let key = out(&founded).lines().last().unwrap().trim().to_owned();
    assert!(key.len() >= 32, "{key}");
    let register = ["centre", "rebuild-register", "--passphrase-stdin"];
    let rebuilt = run(&register, &centre, &format!("{PASSPHRASE}\r\n"));
    assert_eq!(rebuilt.status.code(), Some(0), "{}", error(&rebuilt));
    assert!(out(&rebuilt).contains("가족 0"), "{}", out(&rebuilt));
    assert!(!out(&rebuilt).contains(&key));
    let again = found(&centre);
    assert_eq!(again.status.code(), Some(3));
    assert!(
        error(&again).contains("이미 센터가 있습니다"),
        "{}",
        error(&again)
    );
}

#[test]
fn an_empty_name_and_a_weak_passphrase_are_refused_and_found_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("centre");
    let new = |name: &str, passphrase: &str| {
        let args = [
            "centre",
            "new",
            "--name",
            name,
            "--account",
            "한소라",
            "--passphrase-stdin",
        ];
        run(&args, &centre, passphrase)
    };
    let nameless = new("  ", PASSPHRASE);
    assert_eq!(nameless.status.code(), Some(1));
    assert!(error(&nameless).contains("--name"), "{}", error(&nameless));
    let weak = new("안산 센터", "짧다");
    assert_eq!(weak.status.code(), Some(1));
    assert!(error(&weak).contains("너무 짧습니다"), "{}", error(&weak));
    assert!(!centre.join("centre.db").exists());
}

#[test]
fn a_wrong_passphrase_and_an_unknown_account_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("centre");
    found(&centre);
    let wrong = run(
        &["search", "김", "--passphrase-stdin"],
        &centre,
        "다른 비밀 말을 적는다\n",
    );
    assert_eq!(wrong.status.code(), Some(3));
    assert!(error(&wrong).contains("맞지 않습니다"), "{}", error(&wrong));
    let unknown = ["search", "김", "--account", "아무개", "--passphrase-stdin"];
    let unknown = run(&unknown, &centre, PASSPHRASE);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(error(&unknown).contains("한소라"), "{}", error(&unknown));
}

#[test]
fn a_folder_without_a_centre_is_said_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let korean = run(&["search", "김"], folder.path(), "");
    let english = run(&["search", "김", "--language", "en"], folder.path(), "");
    assert_eq!([korean.status.code(), english.status.code()], [Some(3); 2]);
    assert!(
        error(&korean).contains("센터가 없습니다"),
        "{}",
        error(&korean)
    );
    assert!(
        error(&english).contains("no centre in this folder"),
        "{}",
        error(&english)
    );
}

#[test]
fn a_centre_of_a_newer_version_is_left_alone() {
    /// Where the header of an SQLite file has the version that its program gave it.
    const VERSION: std::ops::Range<usize> = 60..64;
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("centre");
    found(&centre);
    let path = centre.join("centre.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[VERSION].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(&path, &bytes).unwrap();
    let newer = run(&["search", "김", "--passphrase-stdin"], &centre, PASSPHRASE);
    assert_eq!(newer.status.code(), Some(3));
    assert!(
        error(&newer).contains("더 새로운 버전"),
        "{}",
        error(&newer)
    );
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_centre_that_is_open_elsewhere_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("centre");
    found(&centre);
    let held = fs::OpenOptions::new()
        .write(true)
        .open(centre.join("lock"))
        .unwrap();
    held.lock().unwrap();
    let refused = run(&["search", "김", "--passphrase-stdin"], &centre, PASSPHRASE);
    assert_eq!(refused.status.code(), Some(3));
    assert!(
        error(&refused).contains("다른 프로그램이"),
        "{}",
        error(&refused)
    );
}

#[test]
fn people_are_found_and_their_family_is_shown_in_both_languages() {
    let (_folder, centre) = sample("12");
    let found = run(&["search", "ㅇㅇㅇ", "--language", "en"], &centre, "");
    assert_eq!(found.status.code(), Some(0));
    assert!(out(&found).contains("응우옌 티 란"), "{}", out(&found));
    assert!(out(&found).contains(" people"), "{}", out(&found));
    let family = a_family(&centre);
    let show = |language| {
        let shown = run(
            &["family", "show", &family, "--language", language],
            &centre,
            "",
        );
        assert_eq!(shown.status.code(), Some(0), "{}", error(&shown));
        out(&shown).to_owned()
    };
    let (korean, english) = (show("ko"), show("en"));
    assert!(korean.contains("체류자격"), "{korean}");
    assert!(english.contains("Statuses of stay"), "{english}");
    for text in [korean, english] {
        assert!(text.contains("응우옌 티 란"), "{text}");
        for id in ["field-", "list-", "-sort-", "cli-", "relation-", "{ $"] {
            assert!(!text.contains(id), "{id} in {text}");
        }
    }
    let object = run(&["family", "show", &family, "--json"], &centre, "");
    assert_eq!(objects(&object)[0]["id"], Value::from(family));
}

#[test]
fn what_is_to_be_done_is_listed_for_whoever_asks_on_the_day_asked() {
    let (_folder, centre) = sample("40");
    let tasks = |more: &[&str]| {
        let args = [&["tasks", "--limit", "100000"], more].concat();
        let listed = run(&args, &centre, "");
        assert_eq!(listed.status.code(), Some(0), "{}", error(&listed));
        listed
    };
    let all = objects(&tasks(&["--all", "--json"]));
    let mine = objects(&tasks(&["--json"]));
    assert!(!mine.is_empty() && mine.len() < all.len());
    assert!(mine.iter().all(|item| all.contains(item)));
    assert_eq!(objects(&tasks(&["--mine", "--json"])), mine);

    let stays = objects(&tasks(&["--all", "--kind", "stay", "--json"]));
    let is_stay = |item: &&Value| item["work"]["kind"] == "stay";
    assert!(stays.iter().eq(all.iter().filter(is_stay)));

    let dated = all.iter().find(|item| item["work"]["group"] == "soon");
    let dated = dated.unwrap();
    let day = dated["work"]["due"].as_str().unwrap();
    let then = objects(&tasks(&["--all", "--on", day, "--json"]));
    let again = then.iter().find(|item| {
        (&item["family"], &item["work"]["item"]) == (&dated["family"], &dated["work"]["item"])
    });
    assert_eq!(again.unwrap()["work"]["group"], "now");

    for (language, now) in [("ko", "지금"), ("en", "Now")] {
        let listed = tasks(&["--all", "--on", day, "--language", language]);
        let text = out(&listed);
        assert!(text.starts_with(now), "{text}");
        assert!(text.contains(" D-day  "), "{text}");
        for id in ["work-", "programme-", "consent-sort-", "cli-", "{ $"] {
            assert!(!text.contains(id), "{id} in {text}");
        }
    }
}

#[test]
fn tasks_refuse_an_unknown_kind_with_those_that_there_are_and_two_owners_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let unknown = run(&["tasks", "--kind", "visa"], folder.path(), "");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(error(&unknown).contains("stay"), "{}", error(&unknown));
    let both = run(&["tasks", "--mine", "--all"], folder.path(), "");
    assert_eq!(both.status.code(), Some(2));
}

#[test]
fn a_family_that_is_not_there_is_refused() {
    let (_folder, centre) = sample("1");
    for unknown in ["018f0000-0000-7000-8000-000000000000", "아무 말"] {
        let shown = run(&["family", "show", unknown], &centre, "");
        assert_eq!(shown.status.code(), Some(1));
        assert!(
            error(&shown).contains("찾을 수 없습니다"),
            "{}",
            error(&shown)
        );
    }
}

#[test]
fn every_child_of_the_centre_is_checked_again_as_the_file_of_facts_would_be() {
    let (_folder, centre) = sample("12");
    let args = ["recheck", "--on", "2026-11-25"];
    let lines = run(&[&args[..], &["--json"]].concat(), &centre, "");
    assert_eq!(lines.status.code(), Some(0), "{}", error(&lines));
    let families = objects(&lines);
    assert_eq!(families.len(), 12);
    let children: usize = families
        .iter()
        .map(|family| family["children"].as_array().unwrap().len())
        .sum();
    assert!(children > 0);
    assert!(families[0]["rulebook"]["digest"].is_string());
    let table = run(&[&args[..], &["--language", "en"]].concat(), &centre, "");
    assert!(out(&table).contains(&format!("{children} children in 12 families")));
}

#[test]
fn a_child_of_the_centre_is_explained() {
    let (_folder, centre) = sample("1");
    let all = run(&["recheck", "--on", "2023-05-10", "--json"], &centre, "");
    let all = objects(&all);
    let family = all[0]["family"].as_str().unwrap();
    let explain = ["family", "explain", family, "--on", "2023-05-10"];
    let explained = run(&explain, &centre, "");
    assert_eq!(explained.status.code(), Some(0), "{}", error(&explained));
    assert!(out(&explained).contains("262,000원"), "{}", out(&explained));
}

#[test]
fn a_sound_centre_verifies_and_a_damaged_file_is_named() {
    let (_folder, centre) = sample("3");
    let verify = ["centre", "verify", "--language", "en"];
    let sound = run(&verify, &centre, "");
    assert_eq!(sound.status.code(), Some(0), "{}", out(&sound));
    assert!(out(&sound).contains("Verified 4 files"), "{}", out(&sound));

    let path = case_file(&centre);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).unwrap();
    let damaged = run(&verify, &centre, "");
    assert_eq!(damaged.status.code(), Some(1));
    let name = path.file_stem().unwrap().to_str().unwrap();
    assert!(out(&damaged).starts_with(name), "{}", out(&damaged));
    assert!(out(&damaged).contains("Of 4 files, 1"), "{}", out(&damaged));
    let object = run(&["centre", "verify", "--json"], &centre, "");
    let unsound = objects(&object)
        .into_iter()
        .filter(|file| file["sound"] == false);
    assert_eq!(unsound.count(), 1);
}

#[test]
fn a_register_that_was_lost_is_made_anew() {
    let (_folder, centre) = sample("5");
    fs::remove_file(centre.join("register.db")).unwrap();
    let rebuilt = run(&["centre", "rebuild-register", "--json"], &centre, "");
    assert_eq!(rebuilt.status.code(), Some(0), "{}", error(&rebuilt));
    let house = &objects(&rebuilt)[0];
    assert_eq!(
        (&house["families"], &house["unreadable"]),
        (&Value::from(5), &Value::from(0))
    );
    assert!(centre.join("register.db").exists());
}

#[cfg(unix)]
#[test]
fn a_sample_that_is_stopped_half_made_opens_with_the_families_that_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("centre");
    let mut making = command(&["sample", "--families", "100000"], &centre)
        .spawn()
        .unwrap();
    let families = centre.join("families");
    while !fs::read_dir(&families).is_ok_and(|mut folders| folders.next().is_some()) {
        assert!(making.try_wait().unwrap().is_none(), "it ended by itself");
        std::thread::yield_now();
    }
    let pid = making.id().to_string();
    let sent = Command::new("kill").args(["-INT", &pid]).status().unwrap();
    assert!(sent.success());
    let stopped = making.wait_with_output().unwrap();
    assert_eq!(stopped.status.code(), Some(130));
    assert!(
        error(&stopped).contains("멈추었습니다"),
        "{}",
        error(&stopped)
    );

    let verified = run(&["centre", "verify"], &centre, "");
    assert_eq!(verified.status.code(), Some(0), "{}", out(&verified));
    let rebuilt = run(&["centre", "rebuild-register", "--json"], &centre, "");
    let house = &objects(&rebuilt)[0];
    assert_eq!(house["unreadable"], 0);
    assert!(house["families"].as_u64().unwrap() > 0);
}

#[cfg(unix)]
#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let (_folder, centre) = sample("12");
    let mut recheck = command(&["recheck", "--on", "2026-11-25", "--json"], &centre)
        .spawn()
        .unwrap();
    drop(recheck.stdout.take());
    let ended = recheck.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), error(&ended)), (Some(0), ""));
}

#[test]
fn a_family_is_drawn_as_a_file_and_an_unknown_family_is_refused() {
    let (folder, centre) = sample("3");
    let family = a_family(&centre);
    let file = folder.path().join("family.svg");
    let draw = |family: &str| {
        let path = file.to_str().unwrap();
        let args = [
            "genogram",
            "--family",
            family,
            "--on",
            "2026-03-02",
            "--out",
            path,
        ];
        run(&args, &centre, "")
    };
    let drawn = draw(&family);
    assert_eq!(drawn.status.code(), Some(0), "{}", error(&drawn));
    let svg = fs::read_to_string(&file).unwrap();
    assert!(
        svg.starts_with("<svg") && svg.contains("응우옌 티 란"),
        "{svg}"
    );
    let paper = folder.path().join("family.pdf");
    let args = [
        "genogram",
        "--family",
        &family,
        "--on",
        "2026-03-02",
        "--out",
    ];
    let printed = run(
        &[&args[..], &[paper.to_str().unwrap()]].concat(),
        &centre,
        "",
    );
    assert_eq!(printed.status.code(), Some(0), "{}", error(&printed));
    assert!(fs::read(&paper).unwrap().starts_with(b"%PDF-"));
    assert_eq!(
        draw("00000000-0000-0000-0000-000000000000").status.code(),
        Some(1)
    );
}

#[test]
fn a_note_is_written_from_standard_input_and_stands_in_the_family() {
    let (_folder, centre) = sample("20");
    let family = a_family(&centre);
    let way = [
        "note",
        "add",
        "--family",
        &family,
        "--on",
        "2026-03-02",
        "--way",
        "phone",
    ];
    let args = [&way[..], &["--text-stdin"]].concat();
    let added = run(&args, &centre, "전화로 서류를 안내함.\n둘째 줄.\n");
    assert_eq!(added.status.code(), Some(0), "{}", error(&added));
    let shown = run(&["family", "show", &family, "--json"], &centre, "");
    let notes = &objects(&shown)[0]["notes"];
    let note = notes
        .as_array()
        .unwrap()
        .iter()
        .find(|note| note["fields"]["on"] == "2026-03-02");
    assert_eq!(
        note.unwrap()["fields"]["text"],
        "전화로 서류를 안내함.\n둘째 줄."
    );

    let empty = run(&args, &centre, " \n");
    assert_eq!(empty.status.code(), Some(1));
    let wrong = [
        "note",
        "add",
        "--family",
        &family,
        "--way",
        "pigeon",
        "--text-stdin",
    ];
    let refused = run(&wrong, &centre, "글\n");
    assert_eq!(refused.status.code(), Some(1), "{}", error(&refused));
}

#[test]
fn the_copy_queue_stands_in_the_order_of_the_screen_with_numbers_masked() {
    let (_folder, centre) = sample("20");
    let family = a_family(&centre);
    let ask = |screen: &str, more: &[&str]| {
        let args = ["copy-queue", "--family", &family, "--screen", screen];
        run(&[&args[..], more].concat(), &centre, "")
    };
    let shown = ask("childcare-fee", &["--json", "--all"]);
    assert_eq!(shown.status.code(), Some(0), "{}", error(&shown));
    let queue = &objects(&shown)[0];
    let items = queue["subjects"][0]["items"].as_array().unwrap();
    assert_eq!(items[0]["id"], "child-name");
    for item in items.iter().filter(|item| item["sealed"] == true) {
        let Some(number) = item["value"].as_str() else {
            continue;
        };
        assert!(number.ends_with("******"), "a number in full");
    }
    let open = ask("childcare-fee", &["--json"]);
    let open = &objects(&open)[0];
    let standings = open["subjects"][0]["items"].as_array().unwrap().iter();
    assert!(standings.clone().count() > 0);
    for item in standings {
        assert_eq!(item["standing"], "new");
    }
    assert!(out(&ask("childcare-fee", &[])).contains("대조하지 않았습니다"));
    assert_eq!(ask("zodiac", &[]).status.code(), Some(1));
}

#[test]
fn a_list_is_looked_at_then_taken_over_and_what_is_left_out_is_said() {
    let (folder, centre) = sample("1");
    let list = folder.path().join("명단.csv");
    fs::write(&list, "이름,생년월일\n김하나,1990.5.1\n이두리,05/06/1991\n").unwrap();
    let list = list.to_str().unwrap();
    let families = |expected: &str| {
        let found = run(&["search", "김하나", "--json"], &centre, "");
        assert_eq!(objects(&found).len().to_string(), expected);
    };
    let dry = run(&["import", list, "--dry-run"], &centre, "");
    assert_eq!(dry.status.code(), Some(1), "{}", error(&dry));
    assert!(
        out(&dry).contains("3줄 · 생년월일 · 05/06/1991"),
        "{}",
        out(&dry)
    );
    families("0");
    let done = run(&["import", list], &centre, "");
    assert_eq!(done.status.code(), Some(1), "{}", error(&done));
    families("1");
    let again = run(&["import", list, "--json", "--dry-run"], &centre, "");
    assert_eq!(
        objects(&again)[0]["problems"][0]["trouble"],
        "in_the_centre"
    );
    let wrong = run(
        &["import", list, "--columns", "hangul,birthday"],
        &centre,
        "",
    );
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn an_import_is_listed_and_taken_back_but_for_the_family_that_somebody_worked_on() {
    let (folder, centre) = sample("1");
    let list = folder.path().join("명단.csv");
    fs::write(&list, "이름,생년월일\n김하나,1990.5.1\n이두리,1991.6.5\n").unwrap();
    let none = run(&["import", "--list"], &centre, "");
    assert_eq!(none.status.code(), Some(0), "{}", error(&none));
    assert!(
        out(&none).contains("아직 가져온 것이 없습니다"),
        "{}",
        out(&none)
    );
    let done = run(&["import", list.to_str().unwrap()], &centre, "");
    assert_eq!(done.status.code(), Some(0), "{}", error(&done));

    let listed = objects(&run(&["import", "--list", "--json"], &centre, ""));
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (&listed[0]["name"], &listed[0]["families"]),
        (&json!("명단.csv"), &json!(2))
    );
    let import = listed[0]["id"].as_str().unwrap();
    let said = run(&["import", "--list"], &centre, "");
    assert!(out(&said).contains(import), "{}", out(&said));

    let found = run(&["search", "이두리", "--json"], &centre, "");
    let family = objects(&found)[0]["family"].as_str().unwrap().to_owned();
    let note = [
        "note",
        "add",
        "--family",
        &family,
        "--way",
        "phone",
        "--text-stdin",
    ];
    let noted = run(&note, &centre, "전화함");
    assert_eq!(noted.status.code(), Some(0), "{}", error(&noted));

    let undone = run(&["import", "--undo", import], &centre, "");
    assert_eq!(undone.status.code(), Some(1), "{}", error(&undone));
    assert!(out(&undone).contains("이두리 가정"), "{}", out(&undone));
    let gone = run(&["search", "김하나", "--json"], &centre, "");
    assert_eq!(objects(&gone), [] as [Value; 0]);
    let stays = run(&["search", "이두리", "--json"], &centre, "");
    assert_eq!(objects(&stays).len(), 1);
    let said = run(&["import", "--list"], &centre, "");
    assert!(out(&said).contains("취소함"), "{}", out(&said));
    let verified = run(&["centre", "verify"], &centre, "");
    assert_eq!(verified.status.code(), Some(0), "{}", error(&verified));
}

#[test]
fn an_import_that_never_was_and_a_wish_that_contradicts_itself_are_refused() {
    let (_folder, centre) = sample("1");
    let unknown = ["import", "--undo", "0190a8f2-0000-7000-8000-000000000000"];
    let unknown = run(&unknown, &centre, "");
    assert_eq!(unknown.status.code(), Some(1), "{}", error(&unknown));
    for both in [
        &["import", "list.csv", "--list"][..],
        &["import", "--list", "--undo", "x"],
        &["import", "--undo", "x", "--dry-run"],
        &["import"],
    ] {
        assert_eq!(run(both, &centre, "").status.code(), Some(2), "{both:?}");
    }
}

#[test]
fn a_whole_case_is_kept_through_the_window_s_own_commands() {
    let folder = tempfile::tempdir().unwrap();
    let centre = folder.path().join("센터");
    assert_eq!(found(&centre).status.code(), Some(0));
    let desk = |lines: &[Value]| {
        let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let input = format!("{PASSPHRASE}\n{lines}");
        run(&["desk", "--passphrase-stdin"], &centre, &input)
    };
    let made = desk(&[json!({"command": "create_family", "input": {
        "fields": {"title": "란의 집"},
        "people": [{
            "fields": {"relation": "child", "birth_date": "2023-05-10"},
            "names": [{"sort": "hangul", "text": "김하나"}],
        }],
    }})]);
    assert_eq!(made.status.code(), Some(0), "{}", error(&made));
    let view = objects(&made)[0]["output"].clone();
    let (family, person) = (&view["id"], &view["people"][0]["id"]);

    let picture = folder.path().join("가계도.pdf");
    let save = |changes: Value| json!({"command": "save", "input": {"family": family, "changes": changes, "reason": null}});
    let worked = desk(&[
        save(json!([{"record": person, "kind": "person", "fields": {"birth_date": "2023-13-40"}}])),
        json!("no command"),
        json!({"command": "fly"}),
        save(json!([{"record": person, "kind": "person", "fields": {"birth_date": "2023-05-11"}}])),
        json!({"command": "undo", "input": {"family": family, "entry": null}}),
        json!({
            "command": "save_picture",
            "input": {"family": family, "day": "2026-03-02", "language": "ko", "sort": "genogram", "format": "pdf"},
            "path": picture,
        }),
    ]);
    assert_eq!(worked.status.code(), Some(1), "one was refused");
    let answers = objects(&worked);
    assert_eq!(answers[0]["failure"]["field"], "birth_date");
    assert!(answers[0]["words"].as_str().unwrap().contains("birth_date"));
    assert_eq!(answers[1]["failure"]["code"], "bad_call");
    assert_eq!(answers[2]["failure"]["code"], "bad_call");
    let born =
        |answer: &Value| answer["output"]["people"][0]["record"]["fields"]["birth_date"].clone();
    assert_eq!(born(&answers[3]), "2023-05-11", "{}", out(&worked));
    assert_eq!(born(&answers[4]), "2023-05-10");
    assert!(answers[5]["output"].is_object(), "{}", out(&worked));
    assert!(fs::read(&picture).unwrap().starts_with(b"%PDF"));

    let listed = run(&["desk", "--commands"], &centre, "");
    assert!(
        out(&listed).contains("record_event\tWriteFamily"),
        "{}",
        out(&listed)
    );
}
