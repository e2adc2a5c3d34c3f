//! Two copies of a family, edited apart: taken in, settled on the screen of disagreements, the
//! receipt shown, all of it taken back and brought back.
//!
//! The file is chosen in a dialogue of the system's own, which no test of a window reaches; so the
//! copy is taken in by the same desk without a window, and the window shows what became of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use hamkke_core::contract::{Nothing, OfFamily, RecordChange, Save, SignIn};
use hamkke_core::desk::{Desk, Host};
use hamkke_core::korea::day_in_korea;
use hamkke_core::model::{Field, Kind, Value};
use hamkke_core::papers::Drawer;

use crate::computer::Computer;
use crate::steps::{PASSPHRASE, come_in, found_a_centre, open_the_family, register_a_family};

/// Whoever sits there chooses this file.
struct Chooses(PathBuf);

impl Host for Chooses {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
    fn today(&self) -> NaiveDate {
        day_in_korea(Utc::now())
    }
    fn drawer(&self) -> Drawer {
        Drawer::Here
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }
    fn choose_file(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }
}

/// A desk without a window, at which the founder has signed in.
fn sits_at(centre: &Path, device: &str, chosen: PathBuf) -> Desk {
    let desk = Desk::new(
        centre.to_owned(),
        device.to_owned(),
        Arc::new(Chooses(chosen)),
    );
    let accounts = desk.status(Nothing {}).expect("it opens").centre;
    let account = accounts.expect("a centre").accounts.remove(0).id;
    let passphrase = PASSPHRASE.to_owned();
    desk.sign_in(SignIn {
        account,
        passphrase,
    })
    .expect("lets in");
    while desk
        .status(Nothing {})
        .expect("it answers")
        .progress
        .is_some()
    {
        std::thread::yield_now();
    }
    desk
}

fn writes(desk: &Desk, family: &str, changes: Vec<RecordChange>) {
    let family = family.to_owned();
    desk.save(Save {
        family,
        changes,
        reason: None,
    })
    .expect("it is saved");
}

fn change(record: Option<&str>, kind: Kind, fields: &[(Field, &str)]) -> RecordChange {
    RecordChange {
        record: record.map(str::to_owned),
        kind,
        fields: fields
            .iter()
            .map(|(field, text)| (*field, Value::text(*text)))
            .collect(),
    }
}

/// Writes on both sides, and takes the laptop's copy in at the office.
fn edited_apart_and_taken_in(computer: &Computer, family: &str) {
    let laptop = computer.copied_to("laptop");
    let of = || OfFamily {
        family: family.to_owned(),
    };
    let today = day_in_korea(Utc::now()).to_string();
    let desk = sits_at(&laptop, "노트북 1", PathBuf::new());
    let view = desk.open_family(of()).expect("it opens");
    let (mother, child) = (&*view.people[0].id, &*view.people[1].id);
    let visit = [
        (Field::On, &*today),
        (Field::Way, "home_visit"),
        (Field::Text, "집에서 만남"),
    ];
    let said = [(Field::Phone, "010-0000-2741"), (Field::SaidBy, "어머니")];
    writes(
        &desk,
        family,
        vec![
            change(None, Kind::Note, &visit),
            change(Some(mother), Kind::Person, &said),
        ],
    );
    writes(
        &desk,
        family,
        vec![change(Some(child), Kind::Person, &[(Field::Sex, "female")])],
    );
    desk.close_family(of()).expect("it closes");
    drop(desk);

    let copy = computer.file_in(&laptop, family);
    let office = sits_at(computer.centre(), "접수 1", copy);
    writes(
        &office,
        family,
        vec![change(
            Some(mother),
            Kind::Person,
            &[(Field::Phone, "010-0000-8812")],
        )],
    );
    let incoming = office.choose_copy(of()).expect("it is looked at").incoming;
    assert_eq!(incoming.expect("something new").disputes.len(), 1);
    let taken = office.take_in_copy(of()).expect("it is taken in");
    assert_eq!(taken.family.open_conflicts, 1);
}

#[tokio::test]
async fn what_disagrees_after_a_visit_is_settled_and_the_whole_copy_taken_back_and_brought_back() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    let family = register_a_family(&window).await;
    window.close().await;
    edited_apart_and_taken_in(&computer, &family);

    let window = computer.start().await;
    come_in(&window, PASSPHRASE).await;
    open_the_family(&window).await;
    window.press_at("#disputes-open").await;
    let card = window.words_of("[data-testid=dispute]").await;
    assert!(card.contains("가정방문에서 어머니의 말"), "{card}");
    assert!(
        card.contains("010-0000-2741") && card.contains("010-0000-8812"),
        "{card}"
    );
    window.is_fit_for_everyone("disagreements").await;
    window.keep_picture("merging", "ko-disputes").await;
    // The first by its number; Ctrl Z opens it again.
    window.keys("1").await;
    window.words_of("[data-testid=disputes-none]").await;
    window.ctrl('z').await;
    window.words_of("[data-testid=dispute]").await;

    window.press_at("#tab-history").await;
    window.press_at("[data-testid=copies] summary").await;
    window.press("보기").await;
    window.words_of("[data-testid=came]").await;
    window.is_fit_for_everyone("receipt").await;
    window.keep_picture("merging", "ko-receipt").await;
    window.press("모두 되돌리기").await;
    window.words_of("#take-back-go").await;
    window.keep_picture("merging", "ko-take-back").await;
    window.press_at("#take-back-go").await;
    window.words_of("[data-testid=taken-back]").await;
    window.is_without("[data-testid=conflicts]").await;
    window.press("되살리기").await;
    window.words_of("[data-testid=conflicts]").await;
    window.close().await;
    computer.verify(PASSPHRASE);
}

#[tokio::test]
async fn disagreements_and_receipts_are_fit_in_english_too() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    let family = register_a_family(&window).await;
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.words_of("html[lang=en]").await;
    window.close().await;
    edited_apart_and_taken_in(&computer, &family);

    let window = computer.start().await;
    come_in(&window, PASSPHRASE).await;
    open_the_family(&window).await;
    window.press_at("#disputes-open").await;
    window.see("어머니 said").await;
    window.is_fit_for_everyone("disagreements in English").await;
    window.keep_picture("merging", "en-disputes").await;
    window.press_at("#tab-history").await;
    window.press_at("[data-testid=copies] summary").await;
    window.press("Show").await;
    window.words_of("[data-testid=came]").await;
    window.keep_picture("merging", "en-receipt").await;
    window.close().await;
}
