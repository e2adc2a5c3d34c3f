//! Pictures as PDF: one sheet, words that can be searched, and no letter that is a box.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;

use hamkke_core::contract::{Group, Mark, Part, Scene};
use hamkke_documents::{MissingLetters, pdf};

fn scene(words: &[&str]) -> Scene {
    let texts = words.iter().enumerate().map(|(line, words)| Mark::Text {
        look: if line == 0 { "title" } else { "word caption" }.to_owned(),
        at: (300.0, 100.0 + 20.0 * line as f64),
        text: (*words).to_owned(),
        centred: line > 0,
    });
    let line = Mark::Line {
        look: "household".to_owned(),
        points: vec![(10.0, 10.0), (200.0, 10.0), (200.0, 90.0)],
        closed: true,
    };
    let circle = Mark::Circle {
        look: "symbol".to_owned(),
        at: (100.0, 50.0),
        radius: 20.0,
    };
    Scene {
        width: 1123.0,
        height: 794.0,
        title: words.concat(),
        groups: vec![Group {
            part: Part::Frame,
            about: None,
            label: String::new(),
            marks: [line, circle].into_iter().chain(texts).collect(),
        }],
    }
}

fn text_of(file: &[u8]) -> String {
    String::from_utf8_lossy(file).into_owned()
}

#[test]
fn a_picture_is_one_sheet_of_a4_landscape() {
    let file = pdf(&scene(&["가계도"])).unwrap();
    let text = text_of(&file);
    assert!(file.starts_with(b"%PDF-"));
    assert!(file.trim_ascii_end().ends_with(b"%%EOF"));
    assert!(text.contains("/MediaBox [0 0 841.89 595.28]"));
    assert_eq!(text.matches("/Type /Page\n").count(), 1);
}

#[test]
fn each_letter_can_be_searched_for() {
    let file = pdf(&scene(&["응우옌", "Nguyễn Thị"])).unwrap();
    let text = text_of(&file);
    for letter in "응우옌NguyễnThị".chars() {
        let code = format!("<{:04X}>", u32::from(letter));
        assert!(text.contains(&code), "{letter} has no letter in the file");
    }
}

#[test]
fn the_same_picture_is_the_same_file() {
    let twice = [0, 1].map(|_| pdf(&scene(&["가족 2026-03-02", "혼인 2015"])).unwrap());
    assert_eq!(twice[0], twice[1]);
}

#[test]
fn the_file_holds_only_the_letters_that_it_uses() {
    let file = pdf(&scene(&["가계도"])).unwrap();
    assert!(file.len() < 40_000, "{} bytes", file.len());
}

#[test]
fn names_in_hangul_vietnamese_and_cyrillic_have_all_their_letters() {
    let hangul: String = ('가'..='힣').collect();
    let vietnamese = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸàáâãèéêìíòóôõùúăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
    let cyrillic: String = ('А'..='я')
        .chain("ЁёҚқҒғҲҳЎўІіЇїЄєӨөҮүҢңӘәҺһ".chars())
        .collect();
    for letters in [&hangul, vietnamese, &cyrillic] {
        let missing = pdf(&scene(&[letters])).err();
        assert_eq!(missing, None);
    }
}

#[test]
fn letters_that_the_typeface_lacks_are_named_and_not_printed_as_boxes() {
    let refused = pdf(&scene(&["ສົມ", "가족"])).unwrap_err();
    assert_eq!(refused, MissingLetters(BTreeSet::from(['ສ', 'ົ', 'ມ'])));
}
