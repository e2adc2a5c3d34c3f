//! Every screen, in both languages, light and dark: fit for everyone, and pictured on demand.

use std::path::PathBuf;

use fantoccini::key::Key;

use crate::computer::Computer;
use crate::steps::{
    answer_every_question, ask_about, begin_a_centre, come_in, open_the_family,
    put_the_recovery_key_away, register_a_family,
};
use crate::window::{Window, folder};

const LANGUAGES: [&str; 2] = ["ko", "en"];
/// The sample centre is so large.
const FAMILIES: u32 = 40;
/// A day on which the city paid 262,000 won for a child in class 3.
const DAY: &str = "20230510";
/// So many months is the child old then, in either language.
const MONTHS: &str = "· 47";

/// What is done at each screen.
enum Visit {
    /// axe reads it.
    Reading,
    /// A picture of it goes into the folder.
    Picturing(PathBuf),
}

impl Visit {
    async fn at(&self, window: &Window, screen: &str) {
        match self {
            Self::Reading => {
                window.is_fit_for_everyone(screen).await;
                window.turn("dark").await;
                window.has_contrast(screen).await;
                window.turn("light").await;
            }
            Self::Picturing(folder) => {
                for look in ["dark", "light"] {
                    window.turn(look).await;
                    let picture = window.picture().await;
                    std::fs::write(folder.join(format!("{screen}-{look}.png")), picture)
                        .expect("the folder takes pictures");
                }
            }
        }
    }
}

#[tokio::test]
async fn every_screen_of_a_new_program_is_fit_for_everyone() {
    begin(&Visit::Reading).await;
}

#[tokio::test]
async fn every_screen_of_a_working_day_is_fit_for_everyone() {
    work(&Visit::Reading).await;
}

/// `make screens` runs this.
#[tokio::test]
#[ignore = "makes pictures"]
async fn every_screen_is_pictured() {
    let visit = Visit::Picturing(folder("screens"));
    begin(&visit).await;
    work(&visit).await;
}

/// The screens of a program that was just installed.
async fn begin(visit: &Visit) {
    for language in LANGUAGES {
        let computer = Computer::new();
        let window = computer.start().await;
        window.press_at(&format!("button[lang={language}]")).await;
        visit.at(&window, &format!("{language}-found")).await;
        begin_a_centre(&window).await;
        visit.at(&window, &format!("{language}-recovery-key")).await;
        put_the_recovery_key_away(&window).await;
        visit.at(&window, &format!("{language}-nobody-yet")).await;
        window.press_at("#rail-today").await;
        window.words_of("[data-testid=today] .empty").await;
        visit
            .at(&window, &format!("{language}-nothing-to-do"))
            .await;
        window.close().await;
    }
}

/// The screens of a working day, on a sample centre.
async fn work(visit: &Visit) {
    let computer = Computer::with_sample(FAMILIES);
    let window = computer.start().await;
    let passphrase = window.words_of("[data-testid=sample] code").await;
    for language in LANGUAGES {
        window.press_at(&format!("button[lang={language}]")).await;
        visit.at(&window, &format!("{language}-sign-in")).await;
        window.press_at("#recover").await;
        window.words_of("#recover-key").await;
        visit.at(&window, &format!("{language}-recover")).await;
        window.press_at("#recover-leave").await;
    }
    come_in(&window, &passphrase).await;
    speak(&window, "ko").await;
    let family = register_a_family(&window).await;
    let first_copy = computer.copy_of(&family);
    for language in LANGUAGES {
        speak(&window, language).await;
        open_the_family(&window).await;
        ask_about(&window, DAY).await;
        window.see(MONTHS).await;
        visit.at(&window, &format!("{language}-questions")).await;
    }
    speak(&window, "ko").await;
    open_the_family(&window).await;
    ask_about(&window, DAY).await;
    answer_every_question(&window).await;
    window.press("확인 저장").await;
    window.see("기준일 2023. 5. 10.").await;
    write_a_note(&window).await;
    for language in LANGUAGES {
        speak(&window, language).await;
        begin_the_day(visit, &window, language).await;
        count(visit, &window, language).await;
        find(visit, &window, language).await;
        look_at_a_list(visit, &computer, &window, language).await;
        read(visit, &window, language).await;
        look_back(visit, &window, language).await;
    }
    open_oldest(&window).await;
    let damaged = window.family().await;
    window.close().await;
    computer.damage(&damaged);
    computer.put_back(&family, &first_copy);

    let window = computer.start().await;
    come_in(&window, &passphrase).await;
    for language in LANGUAGES {
        speak(&window, language).await;
        open_oldest(&window).await;
        window.words_of("[data-testid=failure]").await;
        visit.at(&window, &format!("{language}-damaged")).await;
        open_the_family(&window).await;
        window.words_of("[data-testid=read-only]").await;
        visit.at(&window, &format!("{language}-read-only")).await;
    }
    window.close().await;
}

/// The year's work, and the open cases.
async fn count(visit: &Visit, window: &Window, language: &str) {
    window.press_at("#rail-statistics").await;
    window.words_of("[data-table=nationality] tbody").await;
    visit.at(window, &format!("{language}-statistics")).await;
    window.press_at("#statistics-tab-caseload").await;
    window.words_of("[data-table=stage] tbody").await;
    visit.at(window, &format!("{language}-caseload")).await;
}

/// What is to be done: in one's own families, in all, and one of them put off.
async fn begin_the_day(visit: &Visit, window: &Window, language: &str) {
    window.press_at("#rail-today").await;
    window.words_of("[data-testid=today] li .row").await;
    visit.at(window, &format!("{language}-today")).await;
    window.press_at("#today-all").await;
    window.words_of("#today-all[aria-pressed=true]").await;
    window.press_at("[data-act=put-off]").await;
    window.words_of("[data-testid=today] li form").await;
    visit.at(window, &format!("{language}-today-all")).await;
    window.press_at("#rail-access").await;
    window.words_of("[data-testid=access] tbody tr").await;
    visit.at(window, &format!("{language}-access")).await;
}

/// The families touched last, who is found, who is not, and a new family.
async fn find(visit: &Visit, window: &Window, language: &str) {
    window.press_at("#rail-families").await;
    window.words_of("[data-testid=recent]").await;
    visit.at(window, &format!("{language}-recent")).await;
    window.fill_at("#search", "ㅇㅇㅇ").await;
    window.words_of("#hit-0").await;
    visit.at(window, &format!("{language}-find")).await;
    window.fill_at("#search", "쿠즈네초프").await;
    window.is_without("#hits").await;
    visit.at(window, &format!("{language}-nobody")).await;
    window.key(Key::Escape).await;
    window.press_at("#new-family").await;
    window.words_of("#new-submit").await;
    visit.at(window, &format!("{language}-new-family")).await;
    window.press_at("#rail-families").await;
    window.press_at("#duplicates-open").await;
    window.words_of("[data-testid=pairs]").await;
    visit.at(window, &format!("{language}-duplicates")).await;
    window.press_at("[data-compare]").await;
    window.words_of("[data-testid=side-by-side]").await;
    visit.at(window, &format!("{language}-compare")).await;
}

/// A list of people, looked at before it is taken over.
async fn look_at_a_list(visit: &Visit, computer: &Computer, window: &Window, language: &str) {
    let rows: String = (1..=9)
        .map(|row| format!("표본 {row}호,응우옌 티 란,90.5.{row},{},F-6\r\n", row % 2))
        .collect();
    let list = computer.list(
        "명단.csv",
        &format!("가족,이름,생년월일,성별,체류자격\r\n{rows}"),
    );
    window.press_at("#rail-families").await;
    window.press_at("#import-open").await;
    window.words_of("[data-testid=import]").await;
    visit.at(window, &format!("{language}-import")).await;
    window.give("#import-file", &list).await;
    window.words_of("[data-testid=import-would]").await;
    visit.at(window, &format!("{language}-import-list")).await;
}

/// A family: its people, its answers with their reasons, its notes.
async fn read(visit: &Visit, window: &Window, language: &str) {
    open_the_family(window).await;
    window.press_at("li:last-child button.person").await;
    visit.at(window, &format!("{language}-overview")).await;
    window.press_at("#tasks-open").await;
    window.words_of("[data-testid=tasks]").await;
    visit.at(window, &format!("{language}-tasks")).await;
    window.press_at("#tasks-open").await;
    ask_about(window, DAY).await;
    window.see(MONTHS).await;
    visit.at(window, &format!("{language}-childcare")).await;
    window.press_at("article .why summary").await;
    window.words_of("article .why[open] li").await;
    visit.at(window, &format!("{language}-why")).await;
    window.press_at("#tab-notes").await;
    window.words_of("#new-note").await;
    visit.at(window, &format!("{language}-notes")).await;
}

/// A family on one page for whoever takes it over, the loans, the years of a family, the settings,
/// the rulebook, the money left behind, the keys.
async fn look_back(visit: &Visit, window: &Window, language: &str) {
    open_oldest(window).await;
    window.press_at("#readers-open").await;
    window.press_at("#reader-handover").await;
    window.words_of("#handover-to").await;
    visit.at(window, &format!("{language}-handover")).await;
    window.press_at("#rail-loans").await;
    window.press_at("#loan-begin").await;
    window.words_of("[data-testid=loans] form").await;
    visit.at(window, &format!("{language}-loans")).await;
    open_oldest(window).await;
    window.press_at("#tab-history").await;
    window.words_of("[data-entry]").await;
    window.press_at("[data-entry] summary").await;
    window.fill_at("#as-of-day", "20250101").await;
    visit.at(window, &format!("{language}-history")).await;
    window.press_at("#rail-settings").await;
    window.words_of(".settings").await;
    visit.at(window, &format!("{language}-settings")).await;
    window.press_at("#open-rulebook").await;
    window.words_of("[data-testid=figures]").await;
    visit.at(window, &format!("{language}-rulebook")).await;
    window.press_at("#rail-today").await;
    window.press_at("#unclaimed-go").await;
    window.press_at("#unclaimed-all").await;
    window.words_of("[data-testid=unclaimed] table").await;
    visit.at(window, &format!("{language}-unclaimed")).await;
    window.press_at("#rail-families").await;
    window.keys("?").await;
    window.words_of("main dl").await;
    visit.at(window, &format!("{language}-keys")).await;
    window.key(Key::Escape).await;
}

/// Opens the family that was not touched for longest, of those that are offered.
async fn open_oldest(window: &Window) {
    window.press_at("#rail-families").await;
    window
        .press_at("[data-testid=recent] li:last-child button")
        .await;
}

async fn write_a_note(window: &Window) {
    window.press_at("#tab-notes").await;
    window.press_at("#new-note").await;
    let note = window.at("기록 더하기");
    note.fill("날짜", "20230510").await;
    note.fill(
        "내용",
        "어린이집 서류를 함께 챙김. 다음 주에 시청에 가기로 함.",
    )
    .await;
    note.press("저장").await;
    window.words_of("article[data-record]").await;
}

async fn speak(window: &Window, language: &str) {
    window.press_at("#rail-settings").await;
    window
        .press_at(&format!("input[name=language][value={language}]"))
        .await;
    window.words_of(&format!("html[lang={language}]")).await;
}
