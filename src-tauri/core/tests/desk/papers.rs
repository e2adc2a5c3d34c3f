use std::collections::BTreeMap;

use base64ct::{Base64, Encoding};
use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind, Value};
use hamkke_core::papers::MAX_BYTES;

use crate::office::*;

/// A PNG of one colour.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(width, height, image::Rgb([40, 90, 200]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

pub(crate) fn attach(
    desk: &Desk,
    family: &FamilyView,
    name: &str,
    bytes: &[u8],
) -> Result<FamilyView, Failure> {
    desk.attach(Attach {
        family: family.id.clone(),
        name: name.to_owned(),
        content: bytes.to_vec().into(),
        fields: BTreeMap::new(),
    })
}

fn reason(answer: Result<FamilyView, Failure>) -> String {
    let failure = answer.unwrap_err();
    assert_eq!(failure.code, FailureCode::InvalidField);
    assert_eq!(failure.field.as_deref(), Some("content"));
    failure.reason.unwrap()
}

#[test]
fn a_paper_is_put_in_shown_anew_linked_to_a_fact_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = family.people[1].id.clone();
    let scan = png(1200, 600);
    let view = attach(&desk, &family, "C:\\스캔\\등록증.png", &scan).unwrap();
    let paper = &view.documents[0];
    assert_eq!(paper.fields[&Field::Name], "등록증.png".into());
    assert_eq!(paper.fields[&Field::Media], "png".into());

    let shown = desk
        .paper_picture(AskPaperPicture {
            family: family.id.clone(),
            record: paper.id.clone(),
            page: 1,
            longest: 300,
        })
        .unwrap();
    assert_eq!((shown.width, shown.height), (300, 150));
    let shown = Base64::decode_vec(&shown.jpeg).unwrap();
    assert!(shown.starts_with(&[0xff, 0xd8]), "encoded anew, as JPEG");

    add(
        &desk,
        &family,
        Kind::Stay,
        [(Field::Person, &child), (Field::Status, "F-1")],
    );
    let view = desk
        .open_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap();
    let stay = view.people[1].lists[&hamkke_core::model::List::Stays].records[0]
        .id
        .clone();
    let link = [(Field::Document, &*paper.id), (Field::Fact, &*stay)];
    add(&desk, &family, Kind::Proof, link);
    let undo = || {
        desk.undo(Undo {
            family: family.id.clone(),
            entry: None,
        })
        .unwrap()
    };
    let view = undo();
    assert!(view.proofs.is_empty());
    undo();
    let view = undo();
    assert!(view.documents.is_empty());
    let again = attach(&desk, &family, "again.png", &scan).unwrap();
    assert_eq!(again.documents.len(), 1);
}

#[test]
fn a_paper_that_goes_takes_its_links_with_it_and_leaves_the_fact() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let child = family.people[1].id.clone();
    let view = attach(&desk, &family, "a.png", &png(8, 8)).unwrap();
    let paper = view.documents[0].id.clone();
    let link = [(Field::Document, &*paper), (Field::Fact, &*child)];
    add(&desk, &family, Kind::Proof, link);
    let view = desk
        .remove_record(OfRecord {
            family: family.id.clone(),
            record: paper,
            reason: None,
        })
        .unwrap();
    assert!(view.documents.is_empty() && view.proofs.is_empty());
    assert_eq!(view.people.len(), 2);
}

#[test]
fn a_paper_evidences_facts_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let view = attach(&desk, &family, "a.png", &png(8, 8)).unwrap();
    let paper = view.documents[0].id.clone();
    let change = RecordChange {
        record: None,
        kind: Kind::Proof,
        fields: fields([(Field::Document, &*paper), (Field::Fact, &*paper)]),
    };
    let refused = save(&desk, &family, change).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("fact"));
}

#[test]
fn what_is_no_paper_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let put = |bytes: &[u8]| reason(attach(&desk, &family, "a", bytes));
    assert_eq!(put(b"GIF89a"), "not-a-paper");
    assert_eq!(put(b"<svg onload=alert(1)>"), "not-a-paper");
    assert_eq!(put(b""), "unreadable");
    let scan = png(64, 64);
    assert_eq!(put(&scan[..scan.len() / 2]), "unreadable");
    assert_eq!(put(&[0xff, 0xd8, 0xff, 0xe0, 0]), "unreadable");
}

#[test]
fn a_picture_that_would_unfold_to_a_house_of_memory_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    // 29,000 × 29,000 white pixels: a few hundred kilobytes that would become 841 million pixels.
    let bomb = {
        let mut bytes = png(1, 1);
        bytes[16..20].copy_from_slice(&29_000u32.to_be_bytes());
        bytes[20..24].copy_from_slice(&29_000u32.to_be_bytes());
        let sum = crc(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&sum.to_be_bytes());
        bytes
    };
    let refused = reason(attach(&desk, &family, "bomb.png", &bomb));
    assert_eq!(refused, "too-many-pixels");
}

/// The check sum of a chunk of a PNG.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 * (sum & 1))
        })
    })
}

#[test]
fn fifty_megabytes_are_kept_and_one_byte_more_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let mut pdf = b"%PDF-1.7\n".to_vec();
    pdf.resize(MAX_BYTES - 6, b' ');
    pdf.extend_from_slice(b"%%EOF\n");
    assert_eq!(pdf.len(), MAX_BYTES);
    let view = attach(&desk, &family, "a.pdf", &pdf).unwrap();
    let size = Value::Int(i64::try_from(MAX_BYTES).unwrap());
    assert_eq!(view.documents[0].fields[&Field::Size], size);
    pdf.insert(20, b' ');
    let refused = reason(attach(&desk, &family, "b.pdf", &pdf));
    assert_eq!(refused, "too-large");
}

/// On a clock that stands still the latest paper is not always the first.
fn named<'a>(view: &'a FamilyView, name: &str) -> &'a RecordView {
    let mut papers = view.documents.iter();
    papers
        .find(|paper| paper.fields[&Field::Name] == name.into())
        .unwrap()
}

fn of_record(family: &FamilyView, record: &str, reason: Option<&str>) -> OfRecord {
    OfRecord {
        family: family.id.clone(),
        record: record.to_owned(),
        reason: reason.map(str::to_owned),
    }
}

fn destroy(family: &FamilyView, record: &str, reason: &str) -> DestroyPaper {
    DestroyPaper {
        family: family.id.clone(),
        record: record.to_owned(),
        reason: reason.to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    }
}

fn look(desk: &Desk, family: &FamilyView, record: &str) -> Result<PaperPicture, Failure> {
    desk.paper_picture(AskPaperPicture {
        family: family.id.clone(),
        record: record.to_owned(),
        page: 1,
        longest: 64,
    })
}

#[test]
fn a_paper_is_destroyed_for_all_that_name_it_with_when_by_whom_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    attach(&desk, &family, "등록증.png", &png(80, 40)).unwrap();
    attach(&desk, &family, "other.png", &png(40, 80)).unwrap();
    let view = attach(&desk, &family, "again.png", &png(80, 40)).unwrap();
    let [first, other, again] =
        ["등록증.png", "other.png", "again.png"].map(|name| named(&view, name));
    assert_eq!(again.fields[&Field::Content], first.fields[&Field::Content]);
    desk.remove_record(of_record(&family, &again.id, None))
        .unwrap();

    let refused = desk.destroy_paper(destroy(&family, &first.id, "  "));
    assert_eq!(refused.unwrap_err().field.as_deref(), Some("reason"));
    let refused = desk.destroy_paper(DestroyPaper {
        own_passphrase: "다른 사람이 아는 말".to_owned(),
        ..destroy(&family, &first.id, "본인 요청")
    });
    assert_eq!(refused.unwrap_err().code, FailureCode::WrongSecret);
    assert!(look(&desk, &family, &first.id).is_ok());
    let view = desk
        .destroy_paper(destroy(&family, &first.id, "본인 요청"))
        .unwrap();
    assert!(view.undoable.is_none() && view.redoable.is_none());
    let gone = &named(&view, "등록증.png").fields;
    assert_eq!(gone[&Field::DestroyedOn], "2023-05-10".into());
    assert_eq!(gone[&Field::Worker], "김하나".into());
    assert_eq!(gone[&Field::Reason], "본인 요청".into());

    for record in [&first.id, &again.id] {
        let refused = look(&desk, &family, record).unwrap_err();
        assert_eq!(refused.reason.as_deref(), Some("destroyed"));
        let refused = desk.take_out_paper(of_record(&family, record, None));
        assert_eq!(refused.unwrap_err().reason.as_deref(), Some("destroyed"));
    }
    assert!(look(&desk, &family, &other.id).is_ok());
    let twice = desk.destroy_paper(destroy(&family, &first.id, "다시"));
    assert_eq!(twice.unwrap_err().reason.as_deref(), Some("destroyed"));
    let back = reason(attach(&desk, &family, "back.png", &png(80, 40)));
    assert_eq!(back, "destroyed");

    let history = desk
        .history(OfFamily {
            family: family.id.clone(),
        })
        .unwrap();
    let act = &history.entries[0];
    assert_eq!(act.action, "destroy");
    assert_eq!(act.reason.as_deref(), Some("본인 요청"));
    assert!(!act.undoable);
    let undo = desk.undo(Undo {
        family: family.id.clone(),
        entry: Some(act.entry.clone()),
    });
    let blocked = undo.unwrap_err();
    assert_eq!(blocked.code, FailureCode::UndoBlocked);
    assert_eq!(blocked.reason.as_deref(), Some("erased"));
}

#[test]
fn nothing_of_a_paper_lies_readable_on_the_disk() {
    const SECRET: &[u8] = b"the words that stand in the paper itself";
    const NAME: &str = "register-of-nguyen-thi-lan.pdf";
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let mut pdf = b"%PDF-1.7\n".to_vec();
    pdf.extend(SECRET.repeat(4000));
    pdf.extend_from_slice(b"\n%%EOF\n");
    let view = attach(&desk, &family, NAME, &pdf).unwrap();
    // Neither while the centre is open, with all its journals, nor afterwards.
    for_no_file_under(folder.path(), &[SECRET, NAME.as_bytes()]);
    let _ = look(&desk, &family, &view.documents[0].id);
    let before = bytes_under(folder.path());
    desk.destroy_paper(destroy(&family, &view.documents[0].id, "끝"))
        .unwrap();
    drop(desk);
    for_no_file_under(folder.path(), &[SECRET, NAME.as_bytes()]);
    assert!(
        bytes_under(folder.path()) <= before + 64 * 1024,
        "no copy was made"
    );
}

fn files_under(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let (folders, mut files): (Vec<_>, Vec<_>) = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| files_under(folder)));
    files
}

fn bytes_under(folder: &std::path::Path) -> u64 {
    let files = files_under(folder).into_iter();
    files.map(|file| file.metadata().unwrap().len()).sum()
}

fn for_no_file_under(folder: &std::path::Path, secrets: &[&[u8]]) {
    for file in files_under(folder) {
        let bytes = std::fs::read(&file).unwrap();
        for secret in secrets {
            let found = bytes.windows(secret.len()).any(|part| part == *secret);
            assert!(!found, "{}", file.display());
        }
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        assert!(!name.contains("nguyen"), "{name}");
    }
}

#[test]
fn pages_of_a_pdf_are_shown_one_by_one_and_a_locked_one_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let put = |name: &str, bytes: &[u8]| {
        let view = attach(&desk, &family, name, bytes).unwrap();
        named(&view, name).id.clone()
    };
    let paper = put("a.pdf", include_bytes!("../papers/two-pages.pdf"));
    let page = |record: &str, page| {
        desk.paper_picture(AskPaperPicture {
            family: family.id.clone(),
            record: record.to_owned(),
            page,
            longest: 200,
        })
    };
    let (first, second) = (page(&paper, 1).unwrap(), page(&paper, 2).unwrap());
    assert_eq!((first.pages, second.pages), (2, 2));
    assert!(first.height > first.width && second.width > second.height);
    assert_eq!(page(&paper, 3).unwrap_err().code, FailureCode::NotFound);

    let locked = put("b.pdf", include_bytes!("../papers/locked.pdf"));
    let refused = page(&locked, 1).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("locked"));
    let broken = put("c.pdf", b"%PDF-1.7\n%%EOF\n");
    let refused = page(&broken, 1).unwrap_err();
    assert_eq!(refused.reason.as_deref(), Some("unreadable"));
}

#[test]
fn while_a_flag_hides_where_somebody_lives_no_paper_is_shown_or_taken_out() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let view = attach(&desk, &family, "a.png", &png(80, 80)).unwrap();
    let record = view.documents[0].id.clone();
    add(&desk, &family, Kind::Flag, [(Field::Sort, "violence")]);
    let look = || {
        desk.paper_picture(AskPaperPicture {
            family: family.id.clone(),
            record: record.clone(),
            page: 1,
            longest: 64,
        })
        .unwrap()
    };
    assert!(look().hidden && look().jpeg.is_empty());
    let taken = desk.take_out_paper(OfRecord {
        family: family.id.clone(),
        record: record.clone(),
        reason: None,
    });
    assert_eq!(taken.unwrap_err().code, FailureCode::Denied);
    desk.show_contacts(ShowContacts {
        family: family.id.clone(),
        reason: "동행".to_owned(),
    })
    .unwrap();
    assert!(!look().hidden && !look().jpeg.is_empty());
}
