//! Documents: what stands on them, for whom, and that each is noted with what it is for.

use std::path::Path;
use std::sync::Arc;

use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host as _, Role};
use hamkke_core::model::{Field, Kind};
use hamkke_core::sheet::{Block, Sheet, json};

use crate::childcare::with_all_but_the_daycare;
use crate::kept::{come_in, of};
use crate::office::*;

/// Stands where it is kept from somebody.
const SECRET: &str = "달그림자";
const PHONE: &str = "010-0000-7743";
const HOME: &str = "다문화길 7";

struct House {
    desk: Desk,
    office: Arc<Computer>,
    family: FamilyView,
}

impl House {
    fn new(folder: &Path) -> Self {
        let office = Computer::at(StandingClock.now());
        office.chooses(folder);
        let place = folder.join("centre");
        let desk = Desk::new(place, "접수 1".to_owned(), office.clone());
        desk.found_centre(FoundCentre {
            centre_name: "안산시 다문화가족지원센터".to_owned(),
            account_name: "김하나".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
        let family = family(&desk);
        Self {
            desk,
            office,
            family,
        }
    }

    fn ask(&self, sort: DocumentSort, record: Option<&str>) -> SaveDocument {
        SaveDocument {
            sort,
            family: Some(self.family.id.clone()),
            record: record.map(str::to_owned),
            on: day("2023-05-10"),
            language: PictureLanguage::Ko,
            beside: None,
            purpose: "가족 상담".to_owned(),
            reader: None,
        }
    }

    /// The sheet that was printed last.
    fn last(&self) -> Sheet {
        self.office.printed.lock().unwrap().last().unwrap().clone()
    }

    fn print(&self, ask: SaveDocument) -> Sheet {
        assert!(self.desk.save_document(ask).unwrap().saved);
        // Who prints five in a minute is asked for the passphrase; here that is another matter.
        confirm(&self.desk);
        self.last()
    }

    /// A note that is kept from the mother; who she is.
    fn secret(&self) -> Onlooker {
        let mother = Onlooker {
            sort: OnlookerSort::Person,
            id: Some(self.family.people[0].id.clone()),
        };
        self.desk
            .save_secret(SaveSecret {
                family: self.family.id.clone(),
                change: RecordChange {
                    record: None,
                    kind: Kind::Note,
                    fields: fields([(Field::On, "2023-05-01"), (Field::Text, SECRET)]),
                },
                from: vec![mother.clone()],
                reason: None,
            })
            .unwrap();
        mother
    }
}

fn confirm(desk: &Desk) {
    desk.confirm_passphrase(ConfirmPassphrase {
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
}

fn text(sheet: &Sheet) -> String {
    String::from_utf8(json(std::slice::from_ref(sheet)).unwrap()).unwrap()
}

fn anyone() -> Option<Onlooker> {
    Some(Onlooker {
        sort: OnlookerSort::Anyone,
        id: None,
    })
}

#[test]
fn each_page_says_who_printed_it_when_and_what_for_and_so_does_the_access_log() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(folder.path());
    let sheet = house.print(house.ask(DocumentSort::Summary, None));
    assert_eq!(sheet.title, "사례 요약");
    assert!(sheet.under.contains("카리모바 가족"));
    assert_eq!(
        sheet.stamp.foot,
        "안산시 다문화가족지원센터 · 출력 김하나 · 2023. 5. 10. 10:00 · 목적: 가족 상담"
    );
    assert!(sheet.stamp.mark.contains("김하나"));
    assert!(folder.path().join("summary-2023-05-10.pdf").exists());
    let log = house
        .desk
        .access_log(AskAccess {
            from: None,
            until: None,
            account: None,
            family: None,
            deeds: vec!["document_taken_out".to_owned()],
            offset: 0,
            limit: 10,
        })
        .unwrap();
    let line = &log.lines[0];
    assert_eq!(line.family.as_ref(), Some(&house.family.id));
    assert_eq!(line.about.as_deref(), Some("summary"));
    assert_eq!(line.purpose.as_deref(), Some("가족 상담"));
}

#[test]
fn nothing_is_printed_without_a_purpose_or_with_one_that_does_not_fit_the_foot() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(folder.path());
    for (purpose, reason) in [(" ", "missing"), (&*"가".repeat(61), "too-long")] {
        let refused = house.desk.save_document(SaveDocument {
            purpose: purpose.to_owned(),
            ..house.ask(DocumentSort::Summary, None)
        });
        assert_eq!(refused.unwrap_err().reason.as_deref(), Some(reason));
    }
    assert!(house.office.printed.lock().unwrap().is_empty());
}

#[test]
fn no_document_of_a_family_has_an_address_a_telephone_or_a_number_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(folder.path());
    let child = with_all_but_the_daycare(&house.desk, &house.family);
    let mother = house.family.people[0].id.as_str();
    let home = [
        (Field::Person, mother),
        (Field::Area, "41273"),
        (Field::Detail, HOME),
    ];
    add(&house.desk, &house.family, Kind::Address, home);
    let number = [
        (Field::Person, mother),
        (Field::Sort, "alien"),
        (Field::Number, "900501-6123456"),
        (Field::KeptFor, "childcare"),
    ];
    add(&house.desk, &house.family, Kind::Registration, number);
    let phone = RecordChange {
        record: Some(mother.to_owned()),
        kind: Kind::Person,
        fields: fields([(Field::Phone, PHONE)]),
    };
    save(&house.desk, &house.family, phone).unwrap();
    house
        .desk
        .save_check(AskChildcare {
            family: house.family.id.clone(),
            on: day("2023-05-10"),
        })
        .unwrap();
    let check = house.desk.open_family(of(&house.family)).unwrap().checks[0]
        .id
        .clone();
    for (sort, record) in [
        (DocumentSort::Summary, None),
        (DocumentSort::Decision, Some(check.as_str())),
        (DocumentSort::Decision, None),
        (DocumentSort::Interview, None),
        (DocumentSort::Handover, None),
        (DocumentSort::Genogram, None),
        (DocumentSort::AccessExtract, None),
        (DocumentSort::Application, Some(&*child)),
        (DocumentSort::FamilyPage, None),
    ] {
        let printed = text(&house.print(house.ask(sort, record)));
        for secret in [HOME, PHONE, "900501-6"] {
            assert!(!printed.contains(secret), "{sort:?} gives {secret} away");
        }
    }
}

#[test]
fn what_is_kept_from_whom_a_document_is_for_is_not_on_it_and_the_screen_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(folder.path());
    let mother = house.secret();
    let for_office = house.print(house.ask(DocumentSort::Summary, None));
    assert!(text(&for_office).contains(SECRET));
    for reader in [anyone(), Some(mother)] {
        let sheet = house.print(SaveDocument {
            reader,
            ..house.ask(DocumentSort::Summary, None)
        });
        assert!(!text(&sheet).contains(SECRET));
    }
    let seen = house.desk.open_family(of(&house.family)).unwrap();
    assert_eq!(seen.seen_as, None);
    assert!(seen.notes.iter().any(|note| {
        let text = note.fields.get(&Field::Text);
        text.and_then(|it| it.as_text()) == Some(SECRET)
    }));
}

#[test]
fn a_decision_sheet_has_each_condition_with_its_paragraph() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(folder.path());
    with_all_but_the_daycare(&house.desk, &house.family);
    let sheet = house.print(house.ask(DocumentSort::Decision, None));
    let tables = sheet.blocks.iter().filter_map(|block| match block {
        Block::Table { heads, rows, .. } => Some((heads, rows)),
        _ => None,
    });
    let steps: Vec<_> = tables
        .filter(|(heads, _)| heads.first().is_some_and(|it| it == "조건"))
        .flat_map(|(_, rows)| rows)
        .collect();
    assert!(!steps.is_empty());
    assert!(steps.iter().all(|row| !row[3].is_empty()), "{steps:?}");
    let words = text(&sheet);
    assert!(words.contains("안산시 외국인 아동 보육료"));
    assert!(words.contains("저장하지 않은 확인"));
}

#[test]
fn a_familys_page_stands_in_korean_beside_its_language_with_the_mark_that_nobody_reviewed_it() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(folder.path());
    let child = with_all_but_the_daycare(&house.desk, &house.family);
    let daycare = [
        (Field::Person, &*child),
        (Field::Sort, "daycare"),
        (Field::Area, "41273"),
        (Field::From, "2022-03-02"),
    ];
    add(&house.desk, &house.family, Kind::Enrolment, daycare);
    let page = |beside| {
        house.print(SaveDocument {
            beside,
            reader: anyone(),
            ..house.ask(DocumentSort::FamilyPage, None)
        })
    };
    let sheet = page(Some(PageLanguage::Vi));
    let Some(Block::Beside { rows }) = sheet.blocks.first() else {
        panic!("the page has two columns");
    };
    let said = |part: &str| rows.iter().any(|row| row.korean.contains(part));
    assert!(said("받을 수 있습니다: 안산시 외국인 아동 보육료"));
    assert!(said("금액: 한 달"));
    assert!(said("신청하는 곳: 다니는 어린이집"));
    assert!(rows.iter().all(|row| row.other.language == "vi"));
    let words = text(&sheet);
    assert!(words.contains("Gia đình có thể nhận"));
    assert!(words.contains("통역사가 아직 검토하지 않았습니다"));
    assert!(words.contains("Chưa có phiên dịch viên"));

    let review = |interpreter: Option<&str>| {
        let reviewed = house.desk.review_page(ReviewPage {
            language: PageLanguage::Vi,
            interpreter: interpreter.map(str::to_owned),
        });
        let all = reviewed.unwrap().languages;
        all.into_iter()
            .find(|it| it.language == PageLanguage::Vi)
            .unwrap()
    };
    let reviewed = review(Some("응우옌 란"));
    assert_eq!(reviewed.on, Some(day("2023-05-10")));
    assert!(text(&page(Some(PageLanguage::Vi))).contains("통역사가 검토했습니다: 응우옌 란"));
    // One language says nothing of another.
    assert!(text(&page(Some(PageLanguage::Ru))).contains("아직 검토하지 않았습니다"));
    assert_eq!(review(None).interpreter, None);
}

#[test]
fn a_page_is_in_the_language_that_the_grown_ups_read() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(folder.path());
    let reads = RecordChange {
        record: Some(house.family.people[0].id.clone()),
        kind: Kind::Person,
        fields: fields([(Field::Speaks, "ko,uz"), (Field::Reads, "ru")]),
    };
    save(&house.desk, &house.family, reads).unwrap();
    let sheet = house.print(house.ask(DocumentSort::FamilyPage, None));
    assert!(text(&sheet).contains("\"language\":\"ru\""));
}

#[test]
fn who_looked_at_a_family_is_printed_for_those_who_audit_alone() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(folder.path());
    let ask = || house.ask(DocumentSort::AccessExtract, None);
    assert!(text(&house.print(ask())).contains("가족을 등록함"));
    let hers = house.desk.add_account(AddAccount {
        name: "오세린".to_owned(),
        role: Role::Caseworker.name().to_owned(),
        reach: None,
        passphrase: "바다 건너 오는 봄비".to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let accounts = hers.unwrap().accounts;
    let hers = accounts.iter().find(|it| it.name == "오세린").unwrap();
    come_in(&house.desk, &hers.id, "바다 건너 오는 봄비");
    let refused = house.desk.save_document(ask()).unwrap_err();
    assert_eq!(refused.code, FailureCode::Denied);
}

#[test]
fn pages_of_many_families_are_made_a_few_a_step_and_can_be_left_off() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(folder.path());
    for _ in 0..24 {
        family(&house.desk);
    }
    let begin = || {
        house.desk.begin_pages(BeginPages {
            families: None,
            on: day("2023-05-10"),
            beside: Some(PageLanguage::En),
            purpose: "새 학기 안내".to_owned(),
        })
    };
    // Much is taken outside: the passphrase is asked for again.
    assert_eq!(begin().unwrap_err().code, FailureCode::Confirm);
    confirm(&house.desk);
    let begun = begin().unwrap();
    assert_eq!((begun.done, begun.of), (0, 25));
    let step = house.desk.run_pages(Nothing {}).unwrap();
    assert_eq!((step.done, step.pages), (20, 20));
    // Half a stack is not saved.
    assert!(house.desk.save_pages(Nothing {}).is_err());

    begin().unwrap();
    house.desk.run_pages(Nothing {}).unwrap();
    let ended = house.desk.run_pages(Nothing {}).unwrap();
    assert_eq!((ended.done, ended.pages), (25, 25));
    assert!(house.desk.save_pages(Nothing {}).unwrap().saved);
    let file = folder.path().join("family_page-2023-05-10.pdf");
    assert!(file.exists());

    begin().unwrap();
    house.desk.stop_pages(Nothing {}).unwrap();
    let none = house.desk.run_pages(Nothing {}).unwrap_err();
    assert_eq!(none.code, FailureCode::NotFound);
}

#[test]
fn a_referral_letter_names_the_agency_the_reason_and_the_consent_and_nothing_else_of_the_family() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::new(folder.path());
    let mother = house.family.people[0].id.as_str();
    let consent = [
        (Field::Person, mother),
        (Field::Sort, "third_party"),
        (Field::On, "2023-05-01"),
        (Field::Recipient, "단원보건소"),
    ];
    add(&house.desk, &house.family, Kind::Consent, consent);
    let forms = house.desk.open_family(of(&house.family)).unwrap().forms;
    let consent = forms.iter().find(|it| it.kind == Kind::Consent).unwrap();
    let referral = [
        (Field::On, "2023-05-10"),
        (Field::Agency, "단원보건소"),
        (Field::Consent, consent.id.as_str()),
        (Field::Reason, "영유아 예방접종 안내를 부탁드립니다."),
    ];
    add(&house.desk, &house.family, Kind::Referral, referral);
    let note = [(Field::On, "2023-05-02"), (Field::Text, SECRET)];
    add(&house.desk, &house.family, Kind::Note, note);
    let forms = house.desk.open_family(of(&house.family)).unwrap().forms;
    let referral = forms.iter().find(|it| it.kind == Kind::Referral).unwrap();
    let printed = text(&house.print(house.ask(DocumentSort::Referral, Some(&referral.id))));
    for told in ["단원보건소", "영유아 예방접종", "제3자 제공", "카리모바"] {
        assert!(printed.contains(told), "{told}");
    }
    for kept in [SECRET, "아지즈", "1990"] {
        assert!(!printed.contains(kept), "{kept}");
    }
    // A form that is no referral makes no letter.
    let refused = house
        .desk
        .save_document(house.ask(DocumentSort::Referral, Some(&consent.id)));
    assert_eq!(refused.unwrap_err().code, FailureCode::NotFound);
    let form = house.print(house.ask(DocumentSort::Form, Some(&consent.id)));
    assert_eq!(form.title, "동의서");
}
