//! Tables as Korean offices write them become families, and nothing is guessed.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::day::{read_birth, read_day};
use super::*;
use crate::contract::{ImportColumn, ImportTrouble};
use crate::model::{Field, Kind, Value};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 27).unwrap()
}

fn planned(text: &str) -> Plan {
    let table = read_table(text.as_bytes()).unwrap();
    let columns: Vec<ImportColumn> = table.head.iter().map(|head| guess(head)).collect();
    plan(&table, &columns, today(), None)
}

fn troubles(plan: &Plan) -> Vec<(u32, Option<ImportColumn>, ImportTrouble)> {
    let problems = plan.problems.iter();
    problems.map(|it| (it.row, it.column, it.trouble)).collect()
}

fn field(person: &PlannedPerson, field: Field) -> Option<&str> {
    person.fields.get(&field).and_then(Value::as_text)
}

#[test]
fn days_are_read_as_korean_tables_write_them() {
    for (text, day) in [
        ("2019.3.5", "2019-03-05"),
        ("2019. 3. 5.", "2019-03-05"),
        ("2019-03-05", "2019-03-05"),
        ("2019/3/5", "2019-03-05"),
        ("2019년 3월 5일", "2019-03-05"),
        ("20190305", "2019-03-05"),
        ("190305", "2019-03-05"),
        ("19-03-05", "2019-03-05"),
        ("26-11-27", "2026-11-27"),
        ("28.3.31", "2028-03-31"),
        ("90.5.1", "1990-05-01"),
        ("2024-02-29", "2024-02-29"),
    ] {
        assert_eq!(
            read_day(text, today()).map(|it| it.to_string()),
            Ok(day.to_owned()),
            "{text}"
        );
    }
    for (text, trouble) in [
        ("05/03/2019", ImportTrouble::AmbiguousDay),
        ("05/03/19", ImportTrouble::AmbiguousDay),
        ("2023-02-29", ImportTrouble::NotADay),
        ("2019.13.1", ImportTrouble::NotADay),
        ("43529", ImportTrouble::NotADay),
        ("작년 봄", ImportTrouble::NotADay),
        ("1.2.3.4", ImportTrouble::NotADay),
    ] {
        assert_eq!(read_day(text, today()), Err(trouble), "{text}");
    }
}

#[test]
fn a_birth_may_be_known_in_part_or_be_the_beginning_of_a_number() {
    let read = |text| read_birth(text, today()).map(|birth| (birth.day, birth.sex));
    assert_eq!(read("2019"), Ok(("2019".to_owned(), None)));
    assert_eq!(read("2019.3"), Ok(("2019-03".to_owned(), None)));
    assert_eq!(
        read("490305-6"),
        Ok(("1949-03-05".to_owned(), Some("female")))
    );
    assert_eq!(
        read("190305-7******"),
        Ok(("2019-03-05".to_owned(), Some("male")))
    );
    assert_eq!(read("27-01-01"), Ok(("1927-01-01".to_owned(), None)));
    assert_eq!(read("491305-6"), Err(ImportTrouble::NotADay));
    assert_eq!(read("2027-01-01"), Err(ImportTrouble::InTheFuture));
}

#[test]
fn people_of_one_number_become_one_family_and_all_that_is_said_of_them_is_taken_over() {
    let plan = planned(
        "가족번호,이름,영문이름,생년월일,관계,국적,체류자격,체류만료일,주소,연락처,비고\n\
         7,응우옌 티 란,NGUYEN THI LAN,1990.5.1,모,베트남,F61,2027.1.31,경기도 안산시 단원구 원곡로 1,010-0000-1234,한국어 초급\n\
         7,김하늘,,190601,딸,대한민국,,,,,\n\
         8,카리모프 티무르,KARIMOV TIMUR,2019-06-01,아들,우즈베키스탄,F-1,,,,\n",
    );
    assert_eq!(troubles(&plan), []);
    let [lan, timur] = plan.families.as_slice() else {
        panic!("{plan:?}")
    };
    assert_eq!(
        (lan.title.as_str(), lan.people.len()),
        ("응우옌 티 란 가정", 2)
    );
    assert_eq!(
        timur.people[0].names[1],
        ("passport", "KARIMOV TIMUR".to_owned())
    );
    let mother = &lan.people[0];
    assert_eq!(field(mother, Field::Relation), Some("mother"));
    assert_eq!(field(mother, Field::Sex), Some("female"));
    assert_eq!(field(mother, Field::Phone), Some("010-0000-1234"));
    assert_eq!(mother.note.as_deref(), Some("한국어 초급"));
    let record = |kind, field| {
        let found = mother.records.iter().find(|(it, _)| *it == kind);
        found
            .and_then(|(_, fields)| fields.get(&field))
            .and_then(Value::as_text)
    };
    assert_eq!(record(Kind::Nationality, Field::Country), Some("VN"));
    assert_eq!(record(Kind::Stay, Field::Status), Some("F-6-1"));
    assert_eq!(record(Kind::Stay, Field::Until), Some("2027-01-31"));
    assert_eq!(record(Kind::Address, Field::Area), Some("41273"));
    assert_eq!(field(&lan.people[1], Field::Sex), Some("female"));
}

#[test]
fn every_problem_names_its_row_and_column_and_leaves_the_row_out() {
    let plan = planned(
        "이름,생년월일,성별,국적,등록번호\n\
         ,1990.5.1,여,베트남,\n\
         응우옌,05/03/2019,여,베트남,\n\
         리영희,1988.2.30,여,중국,\n\
         김율리야,1985.7.1,?,러시아,\n\
         솜짜이,1979.1.1,남,샴,\n\
         왕메이링,1991.4.4,여,중국,12345\n\
         산토스,1992.3.3,여,필리핀,920304-6000000\n\
         속소피아,1993.9.9,여,캄보디아,\n\
         속소피아,1993.9.9,여,캄보디아,\n",
    );
    use ImportColumn as C;
    use ImportTrouble as T;
    assert_eq!(
        troubles(&plan),
        [
            (2, None, T::NoName),
            (3, Some(C::BirthDate), T::AmbiguousDay),
            (4, Some(C::BirthDate), T::NotADay),
            (5, Some(C::Sex), T::UnknownWord),
            (6, Some(C::Country), T::UnknownWord),
            (7, Some(C::Number), T::NotANumber),
            (8, Some(C::Number), T::Disagrees),
            (10, None, T::TwiceInTable),
        ]
    );
    assert_eq!(plan.families.len(), 1);
    // The number stands in no list.
    assert_eq!(plan.problems[5].value, "");
    assert_eq!(plan.left_out(), 8);
}

#[test]
fn a_person_who_is_in_the_centre_is_left_out_with_the_familys_title() {
    let table = read_table("이름,생년월일\n응우옌 티 란,1990.5.1\n".as_bytes()).unwrap();
    let columns = [ImportColumn::Hangul, ImportColumn::BirthDate];
    let known = |person: &PlannedPerson| {
        assert_eq!(person.birth(), Some("1990-05-01"));
        assert_eq!(person.name(), "응우옌 티 란");
        Some("응우옌 가정".to_owned())
    };
    let plan = plan(&table, &columns, today(), Some(&known));
    assert_eq!(troubles(&plan), [(2, None, ImportTrouble::InTheCentre)]);
    assert_eq!(plan.problems[0].value, "응우옌 가정");
}

#[test]
fn what_is_said_of_a_spouse_is_not_taken_for_the_person() {
    let table = read_table(
        "이름,생년월일,국적,배우자성명,배우자국적,비고,메모\n\
         응우옌 티 란,1990.5.1,베트남,김철수,대한민국,하나,둘\n"
            .as_bytes(),
    )
    .unwrap();
    let plan = super::plan(&table, &guess_all(&table.head), today(), None);
    assert_eq!(troubles(&plan), []);
    let person = &plan.families[0].people[0];
    assert_eq!(person.names, [("hangul", "응우옌 티 란".to_owned())]);
    assert_eq!(person.note.as_deref(), Some("하나\n둘"));
    let table = read_table("이름,성명\n김하나,이두리\n".as_bytes()).unwrap();
    assert_eq!(guess_all(&table.head)[1], ImportColumn::Ignored);
    // Told so by hand, two columns that disagree are a problem.
    let both = [ImportColumn::Hangul, ImportColumn::Hangul];
    let plan = super::plan(&table, &both, today(), None);
    let disagree = (2, Some(ImportColumn::Hangul), ImportTrouble::Disagrees);
    assert_eq!(troubles(&plan), [disagree]);
}

#[test]
fn one_person_in_several_spellings_is_taken_over_once() {
    let plan = planned(
        "이름,영문이름,생년월일\n\
         응우옌티란,NGUYEN THI LAN,1990.5.1\n\
         응우옌 티 란,,1990.5.1\n\
         란,Lan Thi Nguyen,1990.5.1\n",
    );
    assert_eq!((plan.families.len(), plan.left_out()), (1, 2));
}

#[test]
fn text_of_korean_excel_is_read_whatever_its_encoding() {
    let text = "성명,생년월일\r\n김하늘,2019.3.5\r\n";
    let utf8 = read_table(text.as_bytes()).unwrap();
    let marked = read_table(&[b"\xef\xbb\xbf", text.as_bytes()].concat()).unwrap();
    let (cp949, _, _) = encoding_rs::EUC_KR.encode(text);
    assert_eq!(utf8, marked);
    assert_eq!(utf8, read_table(&cp949).unwrap());
    assert_eq!(utf8.head, ["성명", "생년월일"]);
}

#[test]
fn a_head_is_found_beneath_a_title_and_the_numbers_of_rows_are_those_of_the_file() {
    let table =
        read_table("2026년 대상자 명단\n\n이름;생년월일\n\n김하늘;2019.3.5\n".as_bytes()).unwrap();
    assert_eq!(table.head, ["이름", "생년월일"]);
    assert_eq!(
        table.rows,
        [(5, vec!["김하늘".to_owned(), "2019.3.5".to_owned()])]
    );
}

#[test]
fn a_break_within_a_cell_is_no_new_row() {
    let text = "이름,비고,생년월일\n김하늘,\"첫 줄\n둘째 줄\",2019.3.5\n\n\n이슬,,2020.1.1";
    let table = read_table(text.as_bytes()).unwrap();
    let numbers: Vec<u32> = table.rows.iter().map(|(row, _)| *row).collect();
    assert_eq!(numbers, [2, 5]);
    assert_eq!(table.rows[0].1[1], "첫 줄 둘째 줄");
}

#[test]
fn what_is_no_table_is_refused() {
    assert_eq!(read_table(b""), Err(TableError::Empty));
    assert_eq!(
        read_table("이름,생년월일\n".as_bytes()),
        Err(TableError::Empty)
    );
    assert_eq!(
        read_table(b"PK\x03\x04 not a book"),
        Err(TableError::Unreadable)
    );
    assert_eq!(read_table(b"\xff\xfe\x00\x00"), Err(TableError::Unreadable));
    assert_eq!(
        read_table(&vec![b'a'; LARGEST + 1]),
        Err(TableError::TooLarge)
    );
}

#[test]
fn heads_are_known_in_both_languages() {
    for (head, column) in [
        ("성명(한글)", ImportColumn::Hangul),
        ("성명(영문)", ImportColumn::Passport),
        ("Passport name", ImportColumn::Passport),
        ("외국인등록번호", ImportColumn::Number),
        ("체류기간 만료일", ImportColumn::StayUntil),
        ("가구주와의 관계", ImportColumn::Relation),
        ("번호", ImportColumn::Ignored),
    ] {
        assert_eq!(guess(head), column, "{head}");
    }
}

#[test]
fn the_report_says_what_became_of_each_row_and_starts_no_formula() {
    let plan = planned("이름,생년월일\n김하늘,2019.3.5\n=cmd,1990.2.30\n");
    let words = crate::words::Words::new(crate::words::Language::Korean);
    let report = String::from_utf8(report(&words, &plan, 1)).unwrap();
    let lines: Vec<&str> = report.lines().collect();
    assert!(report.starts_with('\u{feff}'), "{report}");
    assert!(
        lines[1].starts_with("2,") && lines[1].contains("김하늘 가정"),
        "{report}"
    );
    assert!(
        lines[2].starts_with("3,") && lines[2].contains("1990.2.30"),
        "{report}"
    );
}

proptest! {
    #[test]
    fn no_bytes_bring_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(table) = read_table(&bytes) {
            let columns: Vec<ImportColumn> = table.head.iter().map(|head| guess(head)).collect();
            let plan = plan(&table, &columns, today(), None);
            let people: usize = plan.families.iter().map(|it| it.people.len()).sum();
            prop_assert_eq!(people + plan.left_out(), table.rows.len());
        }
    }

    #[test]
    fn every_day_that_is_written_out_is_read_back(days in 0_i64..70_000, sign in "[./-]") {
        let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(days as u64);
        let text = day.format(&format!("%Y{sign}%-m{sign}%-d")).to_string();
        prop_assert_eq!(read_day(&text, today()), Ok(day));
    }

    #[test]
    fn each_row_is_taken_over_or_named_as_a_problem(
        cells in proptest::collection::vec(("[가-힣]{0,3}", "[0-9./-]{0,10}", "[남여?]?"), 1..30)
    ) {
        let rows: Vec<String> = cells.iter().map(|(a, b, c)| format!("{a},{b},{c},x")).collect();
        let text = format!("이름,생년월일,성별,끝\n{}\n", rows.join("\n"));
        let plan = planned(&text);
        let people: usize = plan.families.iter().map(|it| it.people.len()).sum();
        prop_assert_eq!(people + plan.left_out(), cells.len());
    }
}
