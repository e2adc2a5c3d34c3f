use proptest::prelude::*;

use super::*;

fn key() -> NumberKey {
    NumberKey::new([7; 32])
}

/// An index over people who have only names.
fn people(names: &[&[&str]]) -> Index {
    let mut index = Index::default();
    for (slot, names) in (0..).zip(names) {
        let source = PersonSource {
            names,
            ..PersonSource::default()
        };
        index.replace_family(FamilySlot(slot), &[PersonKeys::of(&source, &key())]);
    }
    index
}

fn found(index: &Index, typed: &str) -> Vec<u32> {
    let matches = index.find(&Query::parse(typed, &key()), 100);
    matches.hits.iter().map(|hit| hit.family.0).collect()
}

#[track_caller]
fn finds(name: &str, queries: &[&str]) {
    let index = people(&[&[name], &["김수박"]]);
    for query in queries {
        assert_eq!(found(&index, query), [0], "{query} must find {name}");
    }
}

#[track_caller]
fn misses(name: &str, queries: &[&str]) {
    let index = people(&[&[name]]);
    for query in queries {
        assert!(found(&index, query).is_empty(), "{query} finds {name}");
    }
}

fn marked(typed: &str, text: &str) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    marks(&Query::parse(typed, &key()), text)
        .into_iter()
        .map(|(from, to)| String::from_utf16(&units[from as usize..to as usize]).unwrap())
        .collect()
}

#[test]
fn a_vietnamese_name_is_found_in_every_order_and_spelling() {
    let typed = [
        "NGUYEN THI LAN",
        "Lan Nguyen",
        "nguyenlan",
        "lannguyen",
        "thi-lan",
        "nguyễn",
        "Nguye\u{302}\u{303}n",
        "ngu",
        "응우옌",
        "응웬",
        "누엔 란",
    ];
    finds("NGUYEN THI LAN", &typed);
    finds("Nguyễn Thị Lan", &typed);
    misses("NGUYEN THI LAN", &["nguyen hoa", "lanx", "lanthilan"]);
}

#[test]
fn hangul_is_found_by_initials_mixed_and_half_typed() {
    let typed = [
        "ㅇㅇㅇ",
        "ㅇㅇㅇㅌㄹ",
        "ㅌㄹ",
        "응",
        "응우",
        "응우여",
        "응우예",
        "응우옌",
        "응우옌티란",
        "응우옌 란",
        "란 응우옌",
        "ㅇ우ㅇ",
        "응우ㅇ",
        "응ㅇㅇ티",
        "응웬",
        "nguyen",
        "Lan Nguyen",
        "nguyenlan",
    ];
    finds("응우옌 티 란", &typed);
    finds(
        "리영희",
        &[
            "ㄹㅇㅎ",
            "리ㅇㅎ",
            "ㄹ영",
            "이영희",
            "리여",
            "영흐",
            "younghee",
        ],
    );
    finds("각시 미", &["ㄳㅁ", "ㄱㅅㅁ", "각ㅅ"]);
    misses("응우옌", &["ㄴㅇ", "응아", "ㅇㅇㅇㅇ", "우응"]);
}

#[test]
fn the_initial_law_and_variants_find_each_other() {
    for (a, b) in [
        ("리영희", "이영희"),
        ("류미란", "유미란"),
        ("림춘화", "임춘화"),
        ("응우옌", "누엔"),
        ("응웬", "우엔"),
        ("쯔엉", "트엉"),
        ("타티야나", "따찌아나"),
    ] {
        finds(a, &[b]);
        finds(b, &[a]);
    }
}

#[test]
fn cyrillic_is_found_by_all_its_latin_spellings() {
    let typed = ["юлия", "Юл", "Yulia", "Yuliya", "Iuliia", "Julia", "율리야"];
    finds("Юлия", &typed);
    finds("YULIYA", &typed);
    finds("JULIA", &["Yulia", "Iuliia", "Юлия"]);
    finds("Татьяна", &["tatyana", "Tatiana", "타티야나"]);
    finds("Ёлкина", &["елкина", "elkina"]);
}

#[test]
fn other_scripts_are_found_as_they_are() {
    finds("李英姬", &["李", "英姬", "李英姬"]);
    finds("သန်း", &["သန်း"]);
    finds("ភក្តី", &["ភក្តី"]);
    finds("Oʻktam", &["oktam", "O’ktam", "O'ktam"]);
}

#[test]
fn what_is_spelled_the_same_stands_before_what_only_sounds_alike() {
    let index = people(&[
        &["CHANG"],
        &["OJANG"],
        &["장미"],
        &["JANG MI"],
        &["JANG"],
        &["JANGMI"],
    ]);
    assert_eq!(found(&index, "jang"), [4, 3, 5, 1, 2, 0]);
    let index = people(&[&["이영희"], &["김리나"], &["리영희"]]);
    assert_eq!(found(&index, "리"), [2, 1, 0]);
}

fn an_example() -> Index {
    let mut index = Index::default();
    let source = PersonSource {
        names: &["리영희", "LI YINGJI", "李英姬"],
        birth_date: Some("1990-05-01"),
        phones: &["010-0000-4821"],
        file_number: Some("2024-0137"),
        numbers: &["900001-6000019"],
    };
    let other = PersonSource {
        birth_date: Some("1985-11-23"),
        ..PersonSource::default()
    };
    let keys = [
        PersonKeys::of(&source, &key()),
        PersonKeys::of(&other, &key()),
    ];
    index.replace_family(FamilySlot(0), &keys);
    index
}

#[test]
fn numbers_find_by_birth_date_phone_file_and_registration() {
    let index = an_example();
    for typed in [
        "19900501",
        "900501",
        "1990-05-01",
        "1990.5.1",
        "1990. 5. 1.",
        "1990년 5월 1일",
        "90/5/1",
        "1990",
        "1990-05",
        "5.1",
        "１９９００５０１",
        "4821",
        "010-0000-4821",
        "2024-0137",
        "0137",
        "137",
        "900001-6000019",
        "9000016000019",
        "6000019",
        "이영희 900501",
        "4821 ㄹㅇㅎ",
    ] {
        assert_eq!(found(&index, typed), [0], "{typed}");
    }
    for typed in ["1991", "9000016000018", "600001", "리영희 1985", "4822"] {
        assert!(found(&index, typed).is_empty(), "{typed}");
    }
}

#[test]
fn a_name_with_a_number_is_found_by_its_number_and_told_from_the_others() {
    let index = people(&[
        &["김하나 1"],
        &["김하나2"],
        &["NGUYEN VAN A 12"],
        &["김하나"],
    ]);
    for (typed, expected) in [
        ("김하나2", &[1_u32][..]),
        ("김하나 2", &[1]),
        ("ㄱㅎㄴ1", &[0]),
        ("nguyen12", &[2]),
        ("nguyen 12", &[2]),
        ("12", &[2]),
        ("김하나３", &[]),
    ] {
        // A lone digit may also stand in a longer number.
        assert_eq!(found(&index, typed), expected, "{typed}");
    }
    assert_eq!(marked("김하나2", "김하나2"), ["김하나2"]);
    assert_eq!(marked("12", "NGUYEN VAN A 12"), ["12"]);
    let mut index = Index::default();
    let coded = PersonSource {
        file_number: Some("A-12"),
        ..PersonSource::default()
    };
    index.replace_family(FamilySlot(0), &[PersonKeys::of(&coded, &key())]);
    for typed in ["A-12", "a12"] {
        assert_eq!(found(&index, typed), [0], "{typed}");
    }
}

#[test]
fn registration_numbers_stand_in_no_key() {
    let source = PersonSource {
        numbers: &["900001-6000019"],
        ..PersonSource::default()
    };
    let packed = PersonKeys::of(&source, &key());
    let text = String::from_utf8_lossy(packed.as_bytes()).into_owned();
    assert!(!text.contains("6000019") && !text.contains("900001"));
    let other = PersonKeys::of(&source, &NumberKey::new([8; 32]));
    assert_ne!(packed, other, "the hash hangs on the key");
}

#[test]
fn marks_show_the_part_that_matched_in_any_script() {
    assert_eq!(marked("thi ng", "Nguyễn Thị Lan"), ["Ng", "Thị"]);
    assert_eq!(marked("nguyenlan", "NGUYEN THI LAN"), ["NGUYEN", "LAN"]);
    assert_eq!(marked("ㅇㅇㅇ", "응우옌 티 란"), ["응우옌"]);
    assert_eq!(marked("응우여", "응우옌 티 란"), ["응우옌"]);
    assert_eq!(marked("nguyen", "응우옌 티 란"), ["응우옌"]);
    assert_eq!(marked("julia", "Ким Юлия"), ["Юлия"]);
    assert_eq!(marked("이영희", "리영희"), ["리영희"]);
    assert_eq!(marked("姬", "李英姬"), ["姬"]);
    assert_eq!(marked("900501", "1990-05-01"), ["90-05-01"]);
    assert_eq!(marked("kim", "박지영"), Vec::<String>::new());
    assert_eq!(marked("e", "Nguye\u{302}\u{303}n"), ["e\u{302}\u{303}"]);
}

#[test]
fn a_family_that_is_replaced_or_taken_out_is_no_longer_found() {
    let mut index = people(&[&["LAN"], &["LANA"], &["LANDA"]]);
    let replaced = PersonSource {
        names: &["MAI"],
        ..PersonSource::default()
    };
    index.replace_family(FamilySlot(0), &[PersonKeys::of(&replaced, &key())]);
    assert_eq!(found(&index, "lan"), [1, 2]);
    assert_eq!(found(&index, "mai"), [0]);
    index.remove_family(FamilySlot(1));
    assert_eq!(found(&index, "lan"), [2]);
    assert_eq!(index.people(), 2);
}

#[test]
fn nothing_typed_finds_nobody() {
    let index = people(&[&["LAN"]]);
    assert!(found(&index, " - ").is_empty());
    assert!(Query::parse("  ", &key()).is_empty());
}

#[test]
fn the_total_counts_those_beyond_the_limit() {
    let index = people(&[&["LAN"], &["LANA"], &["LAN"]]);
    let matches = index.find(&Query::parse("lan", &key()), 1);
    assert_eq!((matches.total, matches.hits.len()), (3, 1));
}

#[test]
fn packed_keys_are_read_back_and_broken_ones_refused() {
    let keys = PersonKeys::of(
        &PersonSource {
            names: &["LAN"],
            ..PersonSource::default()
        },
        &key(),
    );
    let packed = keys.as_bytes().to_vec();
    assert_eq!(PersonKeys::from_bytes(&packed), Some(keys));
    assert_eq!(PersonKeys::from_bytes(&packed[..packed.len() - 1]), None);
    assert_eq!(PersonKeys::from_bytes(&[0; 3]), None);
}

fn a_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z]{2,9}( [A-Z]{2,7}){0,3}",
        "[A-ZẠ-ỹđĐ]{2,6}( [a-zạ-ỹ]{2,5}){0,2}",
        "[가-힣]{1,5}( [가-힣]{1,3}){0,2}",
        "[А-Я][а-яё]{1,8}( [А-Я][а-я]{1,8})?",
        "[一-龥]{2,4}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_name_finds_itself_and_by_any_beginning(name in a_name()) {
        let index = people(&[&[&name]]);
        for (end, c) in name.char_indices() {
            let beginning = &name[..end + c.len_utf8()];
            prop_assert_eq!(found(&index, beginning), [0], "{}", beginning);
        }
        let joined: String = name.split(' ').collect();
        prop_assert_eq!(found(&index, &joined), [0], "{}", joined);
        prop_assert_eq!(found(&index, &name.to_lowercase()), [0]);
    }

    #[test]
    fn the_order_of_words_is_free(name in "[A-Z]{2,7} [A-Z]{2,7} [A-Z]{2,7}") {
        let index = people(&[&[&name]]);
        let words: Vec<&str> = name.split(' ').collect();
        let turned = [words[2], words[0], words[1]];
        prop_assert_eq!(found(&index, &turned.join(" ")), [0]);
        prop_assert_eq!(found(&index, &turned.concat()), [0]);
        prop_assert_eq!(found(&index, &[words[0], words[2]].concat()), [0]);
    }

    #[test]
    fn the_initials_of_any_hangul_name_find_it(name in "[가-힣]{1,6}") {
        let initials: String = name
            .chars()
            .map(|c| "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".chars().nth((c as usize - 0xac00) / 588).unwrap())
            .collect();
        let index = people(&[&[&name]]);
        prop_assert_eq!(found(&index, &initials), [0]);
        let mixed: String = name.chars().take(1).chain(initials.chars().skip(1)).collect();
        prop_assert_eq!(found(&index, &mixed), [0], "{}", mixed);
    }

    #[test]
    fn nothing_typed_and_no_name_is_a_panic_and_marks_are_whole_characters(
        name in "\\PC{0,12}", typed in "\\PC{0,12}", wild in any::<String>(),
    ) {
        for (name, typed) in [(&name, &typed), (&wild, &wild), (&name, &wild), (&name, &name)] {
            found(&people(&[&[name]]), typed);
            let mut last = 0;
            for (from, to) in marks(&Query::parse(typed, &key()), name) {
                prop_assert!(last <= from && from < to);
                let units: Vec<u16> = name.encode_utf16().collect();
                prop_assert!(String::from_utf16(&units[from as usize..to as usize]).is_ok());
                last = to;
            }
        }
    }

    #[test]
    fn replacing_and_taking_out_gives_what_a_new_index_gives(
        steps in proptest::collection::vec((0u32..6, "[a-c]{1,3}"), 0..40),
    ) {
        let keys = |name: &str| PersonKeys::of(
            &PersonSource { names: &[name], ..PersonSource::default() }, &key(),
        );
        let mut index = Index::default();
        let mut present = std::collections::BTreeMap::new();
        for (slot, name) in &steps {
            if name == "a" {
                index.remove_family(FamilySlot(*slot));
                present.remove(slot);
            } else {
                index.replace_family(FamilySlot(*slot), &[keys(name)]);
                present.insert(*slot, name.as_str());
            }
        }
        let mut fresh = Index::default();
        present.iter().for_each(|(slot, name)| fresh.replace_family(FamilySlot(*slot), &[keys(name)]));
        for typed in ["a", "b", "ca"] {
            let sorted = |index: &Index| {
                let mut found = found(index, typed);
                found.sort_unstable();
                found
            };
            prop_assert_eq!(sorted(&index), sorted(&fresh));
        }
    }
}
