//! A day's work, from the first screen after the sign-in, with the hands on the keys.

use chrono::{Days, Utc};
use fantoccini::key::Key;
use hamkke_core::korea::day_in_korea;

use crate::computer::Computer;
use crate::steps::{PASSPHRASE, found_a_centre, register_a_family, sign_in};
use crate::window::Window;

const TASK: &str = "출입국·외국인청에 함께 가기";
const TASK_LINE: &str = "[data-testid=today] li[data-kind=task]";
const CONTACT_LINE: &str = "[data-testid=today] li[data-kind=contact]";

#[tokio::test]
async fn the_work_of_a_day_is_walked_opened_done_taken_back_and_put_off_by_keys_alone() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    add_a_task(&window).await;
    agree_on_a_contact(&window).await;
    window.ctrl('l').await;

    window.is_at("#passphrase").await;
    window.keys(PASSPHRASE).await;
    window.key(Key::Enter).await;
    window.words_of(TASK_LINE).await;
    let contact = window.words_of(CONTACT_LINE).await;
    assert!(contact.contains("D-2"), "{contact}");

    // The task without a day stands under "soon", behind the contact of this week.
    walk_to(&window, 1, CONTACT_LINE).await;
    window.key(Key::Enter).await;
    window.words_of("#tab-notes[aria-selected=true]").await;
    // The hand is on the note in which it was agreed.
    window.words_of("article[data-record]:focus-within").await;
    window.press_at("#rail-today").await;

    walk_to(&window, 2, TASK_LINE).await;
    window.key(Key::Enter).await;
    window.words_of("#tab-overview[aria-selected=true]").await;
    window
        .words_of("[data-testid=tasks] li[data-item]:focus-within")
        .await;
    window.press_at("#rail-today").await;

    walk_to(&window, 2, TASK_LINE).await;
    window.keys("d").await;
    window.is_without(TASK_LINE).await;
    window.see(&format!("처리함: {TASK}")).await;
    window.is_at(&format!("{CONTACT_LINE} .row")).await;
    window.ctrl('z').await;
    window.words_of(TASK_LINE).await;

    put_off(&window, "출장").await;
    window.ctrl('l').await;
    sign_in(&window, PASSPHRASE).await;
    window.words_of(CONTACT_LINE).await;
    window.is_without(TASK_LINE).await;
    window.close().await;
    computer.verify(PASSPHRASE);
}

/// Writes a task without a day into the pane of the family that lies open.
async fn add_a_task(window: &Window) {
    window.press_at("#tasks-open").await;
    let pane = window.at("새 할 일");
    pane.fill("무엇을 하나요?", TASK).await;
    pane.press("더하기").await;
    window.words_of("[data-testid=tasks] li[data-item]").await;
}

/// Writes a note that agrees on a contact in two days.
async fn agree_on_a_contact(window: &Window) {
    let today = day_in_korea(Utc::now());
    let next = (today + Days::new(2)).format("%Y%m%d").to_string();
    window.press_at("#tab-notes").await;
    window.press_at("#new-note").await;
    let note = window.at("기록 더하기");
    note.fill("날짜", "오늘").await;
    note.fill("다음 연락일", &next).await;
    note.fill("내용", "모레 다시 통화하기로 함.").await;
    note.press("저장").await;
    window.words_of("article[data-record]").await;
}

/// From outside the list, J so often that the line has the focus.
async fn walk_to(window: &Window, steps: usize, line: &str) {
    window.words_of(line).await;
    for _ in 0..steps {
        window.keys("j").await;
    }
    window.is_at(&format!("{line} .row")).await;
}

/// Puts the task off from its line, first to a day that is past, which is refused in place.
async fn put_off(window: &Window, reason: &str) {
    window.keys("j").await;
    window.is_at(&format!("{TASK_LINE} .row")).await;
    window.keys("p").await;
    let day = format!("{TASK_LINE} form input");
    window.is_at(&day).await;
    window.fill_at(&day, "20200101").await;
    window.key(Key::Enter).await;
    window.see("오늘보다 뒤의 날을 적어 주세요.").await;
    let later = day_in_korea(Utc::now()) + Days::new(10);
    window
        .fill_at(&day, &later.format("%Y%m%d").to_string())
        .await;
    window
        .fill_at(&format!("{TASK_LINE} form .reason"), reason)
        .await;
    window.key(Key::Enter).await;
    window.is_without(TASK_LINE).await;
}
