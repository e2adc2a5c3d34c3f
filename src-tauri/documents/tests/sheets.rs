//! Documents as PDF: every language has its letters, nothing typed is markup, and the words can be
//! searched.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::io::Write as _;
use std::process::{Command, Stdio};

use hamkke_core::contract::PageLanguage;
use hamkke_core::familypage::PageWords;
use hamkke_core::sheet::{Asked, Beside, Block, Line, Press as _, Said, Sheet, Stamp, Unprintable};
use hamkke_documents::TypstPress;

fn sheet(blocks: Vec<Block>) -> Sheet {
    Sheet {
        language: "ko",
        title: "사례 요약".to_owned(),
        under: "카리모바 가족 · 2026-0001".to_owned(),
        lying: false,
        stamp: Stamp {
            mark: "김하나 · 2026. 11. 28. 18:00".to_owned(),
            foot: "안산시 다문화가족지원센터 · 출력 김하나".to_owned(),
        },
        blocks,
    }
}

fn pdf(sheets: &[Sheet]) -> Result<Vec<u8>, Unprintable> {
    let mut press = Box::new(TypstPress::default());
    press.set(sheets)?;
    press.finish()
}

/// What a program of poppler's says of a PDF.
fn told(program: &str, file: &[u8], arguments: &[&str]) -> String {
    let mut child = Command::new(program)
        .arg("-")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let file = file.to_vec();
    let fed = std::thread::spawn(move || input.write_all(&file));
    let told = child.wait_with_output().unwrap();
    fed.join().unwrap().unwrap();
    String::from_utf8(told.stdout).unwrap()
}

/// The words of a PDF, in the order of reading.
fn words(file: &[u8]) -> String {
    told("pdftotext", file, &["-"])
}

fn pages(file: &[u8]) -> usize {
    let told = told("pdfinfo", file, &[]);
    let line = told
        .lines()
        .find(|line| line.starts_with("Pages:"))
        .unwrap();
    line["Pages:".len()..].trim().parse().unwrap()
}

/// Every message of the family's page in a language, beside the Korean one.
fn page(language: PageLanguage) -> Sheet {
    let korean = include_str!("../../core/pages/ko.ftl").lines();
    let ids = korean.filter_map(|line| Some(line.split_once(" = ")?.0));
    let put = [
        ("name", "아지즈"),
        ("day", "2026-11-28"),
        ("won", "262,000"),
        ("from", "2026-03-01"),
        ("until", "2027-02-28"),
        ("month", "2026-12"),
        ("who", "Karimova"),
        ("programme", "Ansan"),
    ];
    let (korean, other) = (PageWords::new(None), PageWords::new(Some(language)));
    let rows = ids.map(|id| Beside {
        head: false,
        korean: korean.say(id, &put),
        other: Said {
            language: other.code(),
            text: other.say(id, &put),
        },
    });
    sheet(vec![Block::Beside {
        rows: rows.collect(),
    }])
}

#[test]
fn every_language_of_the_family_page_has_all_its_letters() {
    for language in PageLanguage::ALL {
        let file = pdf(&[page(*language)]);
        assert!(file.is_ok(), "{}: {file:?}", language.code());
        let fonts = told("pdffonts", &file.unwrap(), &[]);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!fonts.is_empty());
        for font in fonts {
            // The letters stand in the file: columns emb, sub and uni.
            assert!(font.contains(" yes yes yes "), "{font}");
        }
    }
}

#[test]
fn the_words_can_be_searched_in_every_script() {
    for (language, word) in [
        (PageLanguage::Vi, "Gia đình"),
        (PageLanguage::Zh, "托育支援说明"),
        (PageLanguage::Ru, "Ребёнок"),
        (PageLanguage::Mn, "Хүүхэд"),
        (PageLanguage::Th, "สถานรับเลี้ยงเด็ก"),
    ] {
        let words = words(&pdf(&[page(language)]).unwrap());
        assert!(words.contains(word), "{}: {words}", language.code());
    }
}

#[test]
fn what_somebody_typed_is_never_markup() {
    let typed = "#import \"x\" *굵게* _기울임_ $x^2$ = 제목 \\ <label> @ref `code` // 말 ~ -- #sys";
    let file = pdf(&[sheet(vec![
        Block::Text {
            text: typed.to_owned(),
        },
        Block::Facts {
            rows: vec![[typed.to_owned(), typed.to_owned()]],
        },
    ])]);
    let words = words(&file.unwrap());
    let joined: String = words.split_whitespace().collect();
    let expected: String = typed.split_whitespace().collect();
    assert!(joined.contains(&expected), "{words}");
    for part in ["#import", "*굵게*", "$x^2$", "<label>", "@ref", "`code`"] {
        assert!(words.matches(part).count() >= 2, "{part}: {words}");
    }
}

#[test]
fn letters_that_no_typeface_has_are_named_and_refused() {
    let refused = pdf(&[sheet(vec![Block::Text {
        text: "아무 글꼴에도 없는 \u{10ffff}".to_owned(),
    }])]);
    let Err(Unprintable::Letters(letters)) = refused else {
        panic!("{refused:?}");
    };
    assert!(letters.contains(&'\u{10ffff}'));
}

#[test]
fn every_sort_of_block_is_set() {
    let said = || Said {
        language: "ko",
        text: "말".to_owned(),
    };
    let text = || "본문".to_owned();
    let blocks = vec![
        Block::Heading { text: text() },
        Block::Sub { text: text() },
        Block::Lead { text: text() },
        Block::Text { text: text() },
        Block::Note { said: vec![said()] },
        Block::Facts {
            rows: vec![[text(), "두 줄\n둘째 줄".to_owned()]],
        },
        Block::Lines {
            lines: vec![Line {
                when: "2026. 3. 2.".to_owned(),
                what: text(),
                more: text(),
            }],
        },
        Block::Table {
            heads: vec![text(), text()],
            widths: vec![1, 2],
            rows: vec![vec![text(), text()]],
        },
        Block::Beside {
            rows: vec![Beside {
                head: true,
                korean: text(),
                other: said(),
            }],
        },
        Block::Asks {
            first: 1,
            asks: vec![Asked {
                about: text(),
                said: vec![said(), said()],
                room: true,
            }],
        },
        Block::Picture {
            svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\"><text x=\"5\" y=\"20\" font-family=\"Pretendard\">그림 글</text></svg>".to_owned(),
        },
        Block::Signs { signs: vec![text()] },
    ];
    let file = pdf(&[sheet(blocks)]).unwrap();
    assert_eq!(pages(&file), 1);
    let words = words(&file);
    assert!(words.contains("사례 요약"));
    assert!(words.contains("출력 김하나"));
}

#[test]
fn many_sheets_are_one_file_with_a_page_each() {
    let mut press = Box::new(TypstPress::default());
    for _ in 0..3 {
        let sheets = [page_short(), page_short()];
        press.set(&sheets).unwrap();
    }
    let file = press.finish().unwrap();
    assert_eq!(pages(&file), 6);
    // Fonts stand in it once, however many portions there were.
    let fonts = told("pdffonts", &file, &[]);
    assert!(fonts.lines().count() < 2 + 6, "{fonts}");
}

fn page_short() -> Sheet {
    sheet(vec![Block::Lead {
        text: "받을 수 있습니다.".to_owned(),
    }])
}

#[test]
fn the_same_sheet_gives_the_same_file() {
    let [one, other] = [(), ()].map(|()| pdf(&[page(PageLanguage::Ur)]).unwrap());
    assert_eq!(one, other);
}
