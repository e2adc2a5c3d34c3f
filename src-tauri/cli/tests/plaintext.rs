//! What a family told stands readable nowhere but in the answers that were asked for: neither in
//! any file that the program writes, nor in what it complains of.
#![allow(missing_docs, clippy::unwrap_used)]

mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::Utc;
use hamkke_core::casefile::CaseFile;
use hamkke_core::centre::{Centre, Identity, Layout};
use hamkke_core::model::{Field, Kind, Value};
use program::run;

const PASSPHRASE: &str = "sample-2026";
/// How many bytes of a text are looked for: fewer stand somewhere in encrypted bytes by chance.
const TELLING: usize = 6;

/// All that the families of a centre told: names, addresses, numbers, notes.
fn told(centre: &Centre, identity: &Identity) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    for family in centre.layout().all_families().unwrap() {
        let key = centre.family_key(identity, family).unwrap();
        let path = centre.layout().family(family);
        let file = CaseFile::open(&path, &key, family, &[]).unwrap();
        for record in file.state().records() {
            if record.kind() == Some(Kind::Registration) && record.value(Field::Number).is_some() {
                told.insert(file.reveal(record.id, Field::Number).unwrap().to_string());
            }
            let registers = Field::ALL.iter().filter_map(|it| record.register(*it));
            let values = registers.flat_map(|it| it.values());
            let texts = values.filter_map(Value::as_text);
            // Words of the program itself, ids and days stand in plain view by right.
            let of_people = texts.filter(|text| text.contains(' ') || !text.is_ascii());
            told.extend(of_people.map(str::to_owned));
        }
    }
    told.retain(|text| text.len() >= TELLING);
    told
}

/// Texts by how they begin, so that many are sought at once.
struct Sought<'a>(BTreeMap<&'a [u8], Vec<&'a str>>);

impl<'a> Sought<'a> {
    fn new(texts: &'a BTreeSet<String>) -> Self {
        let mut by_start = BTreeMap::<_, Vec<_>>::new();
        for text in texts {
            let start = &text.as_bytes()[..TELLING];
            by_start.entry(start).or_default().push(text.as_str());
        }
        Self(by_start)
    }

    fn first_in(&self, bytes: &[u8]) -> Option<&'a str> {
        let mut places = bytes.windows(TELLING).enumerate();
        places.find_map(|(at, start)| {
            let sought = self.0.get(start)?;
            let here = |text: &&&str| bytes[at..].starts_with(text.as_bytes());
            sought.iter().find(here).copied()
        })
    }
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let (folders, mut files): (Vec<_>, Vec<_>) = entries
        .map(|entry| entry.unwrap().path())
        .partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| files_under(folder)));
    files
}

/// A page of a file that is not the first goes bad.
fn damage(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    bytes[3 * 4096 + 100] ^= 1;
    fs::write(file, bytes).unwrap();
}

#[test]
fn nothing_that_a_family_told_stands_readable_in_a_file_or_in_a_complaint() {
    let folder = tempfile::tempdir().unwrap();
    let under = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (centre, stick) = (under("centre"), under("stick"));
    fs::create_dir(&stick).unwrap();
    let list = under("list.csv");
    fs::write(&list, "이름,생년월일\n표본 들여온이,1990-02-03\n,1991\n").unwrap();

    let mut complaints = Vec::new();
    let mut tell = |args: &[&str], input: &str| {
        let output = run(args, input);
        complaints.extend_from_slice(&output.stderr);
        complaints.push(b'\n');
        output.status.code().unwrap()
    };
    let made = ["sample", "--families", "14", "--centre", &centre];
    assert_eq!(tell(&made, ""), 0);
    let opened = Centre::open(Layout::new(centre.clone())).unwrap();
    let account = opened.accounts().remove(0).id;
    let identity = opened.sign_in(account, PASSPHRASE, Utc::now()).unwrap();
    let mut texts = told(&opened, &identity);
    assert!(texts.len() > 200, "{} texts", texts.len());
    let families = opened.layout().all_families().unwrap();
    let first = families[0].to_string();
    let broken = opened.layout().family(families[1]);
    drop(opened);
    texts.insert("표본 들여온이".to_owned());
    let note = "쪽지에 적힌 말은 남에게 보이지 않는다";
    texts.insert(note.to_owned());

    assert_eq!(
        tell(&["import", &list, "--centre", &centre], ""),
        1,
        "a row is refused"
    );
    let noting = |way| {
        [
            "note",
            "add",
            "--text-stdin",
            "--way",
            way,
            "--family",
            &first,
            "--centre",
            &centre,
        ]
    };
    assert_eq!(tell(&noting("phone"), note), 0);
    assert_eq!(
        tell(&["backup", "make", "--to", &stick, "--centre", &centre], ""),
        0
    );
    assert_eq!(tell(&["centre", "verify", "--centre", &centre], ""), 0);
    damage(&broken);
    for verb in ["verify", "rebuild-register"] {
        tell(&["centre", verb, "--centre", &centre], "");
    }
    let nowhere = under("no/folder/f.svg");
    for args in [
        ["family", "show", "no such id", "--centre", &centre].as_slice(),
        &["search", "응우옌", "--centre", &centre],
        &["tasks", "--centre", &centre],
        &["duplicates", "--centre", &centre],
        &["recheck", "--on", "2026-11-01", "--centre", &centre],
        &[
            "genogram",
            "--family",
            &first,
            "--on",
            "2026-11-01",
            "--out",
            &nowhere,
            "--centre",
            &centre,
        ],
        &[
            "copy-queue",
            "--family",
            &first,
            "--screen",
            "no such screen",
            "--centre",
            &centre,
        ],
        &noting("no such way"),
    ] {
        tell(args, "");
    }

    let sought = Sought::new(&texts);
    let own = |file: &PathBuf| *file != *list;
    let files = files_under(folder.path());
    assert!(files.len() > 30, "{} files", files.len());
    for file in files.iter().filter(|file| own(file)) {
        let found = sought.first_in(&fs::read(file).unwrap());
        assert_eq!(found, None, "in {}", file.display());
    }
    let found = sought.first_in(&complaints);
    let complaints = String::from_utf8_lossy(&complaints);
    assert_eq!(found, None, "in {complaints}");
    assert!(complaints.len() > 100, "there are complaints: {complaints}");
    // The search itself finds what does stand there.
    let listed = fs::read(&list).unwrap();
    assert_eq!(sought.first_in(&listed), Some("표본 들여온이"));
}
