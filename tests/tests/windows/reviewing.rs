//! A case is read from the queue, approved, written in afterwards, and read again by what changed.

use fantoccini::key::Key;

use crate::computer::Computer;
use crate::steps::{change_places, come_in, open_the_family, register_a_family};
use crate::window::Window;

/// A sample centre of so many families has colleagues who can sign in.
const FAMILIES: u32 = 3;
const PICTURES: &str = "reviewing";
const MINE: &str = "[data-testid=review] .row[data-family]";

async fn write_a_plan(window: &Window) {
    window.press_at("#tab-course").await;
    window.press_at("#new-plan").await;
    for (field, text) in [("on", "20230510"), ("text", "한국어 배우기")] {
        let input = format!("[data-new=plan] [data-field={field}] :is(input, textarea)");
        window.fill_at(&input, text).await;
    }
    window.press_at("[data-new=plan] .steps button").await;
    window.is_without("[data-new=plan]").await;
}

#[tokio::test]
async fn a_case_is_read_approved_and_read_again_by_what_changed_since() {
    let computer = Computer::with_sample(FAMILIES);
    let window = computer.start().await;
    let passphrase = window.words_of("[data-testid=sample] code").await;
    come_in(&window, &passphrase).await;
    window.press_at("#rail-settings").await;
    window.press_at("input[name=approval][value=plan]").await;
    window
        .words_of("fieldset:has(input[name=approval][value=plan]:checked)")
        .await;
    let family = register_a_family(&window).await;
    write_a_plan(&window).await;

    // What waits stands first in the queue; approved within the story.
    change_places(&window, "supervisor", &passphrase).await;
    window.press_at("#rail-review").await;
    window.see("승인 대기 1").await;
    window.is_fit_for_everyone("the queue of reviews").await;
    window.keep_picture(PICTURES, "queue").await;
    window
        .press_at(&format!("{MINE}[data-family='{family}']"))
        .await;
    window.words_of("[data-testid=review-bar]").await;
    window.see("한국어 배우기").await;
    window
        .press_at("li[data-kind=plan] [data-act=approve]")
        .await;
    window
        .words_of("li[data-kind=plan] [data-approval=approved]")
        .await;
    window
        .press_at("li[data-kind=plan] [data-act=comment]")
        .await;
    window
        .fill_at("li[data-kind=plan] textarea", "목표를 재는 기준은?")
        .await;
    window
        .press_at("li[data-kind=plan] .comments form button.main")
        .await;
    window.words_of("li[data-kind=plan] [data-comment]").await;
    window.press_at("#story-read").await;
    window.see("검토 기록").await;
    window.is_fit_for_everyone("a story").await;
    window.keep_picture(PICTURES, "story").await;
    // To the next case without a hand on the mouse.
    window.words_of(&format!("[data-family='{family}']")).await;
    window.key(Key::Escape).await;
    window.press_at("#review-next").await;
    window
        .is_without(&format!(".desk[data-family='{family}']"))
        .await;

    // The remark is a task of who works with the family; the plan is written in.
    change_places(&window, "director", &passphrase).await;
    window.press_at("#rail-today").await;
    window.see("목표를 재는 기준은?").await;
    open_the_family(&window).await;
    window.press_at("#tab-course").await;
    window.press_at("[data-form=plan] details summary").await;
    window
        .press_at("[data-form=plan] [data-field=text] button")
        .await;
    window
        .is_at("[data-form=plan] [data-field=text] textarea")
        .await;
    window.ctrl('a').await;
    window.keys("한국어와 취업").await;
    window.key(Key::Tab).await;
    window.words_of("[data-testid=changed-since]").await;
    window.words_of("li.reached [data-stage=plan]").await;
    window.keep_picture(PICTURES, "changed").await;

    change_places(&window, "supervisor", &passphrase).await;
    window.see("승인한 뒤 바뀐 곳이 있습니다").await;
    window.press_at("#rail-review").await;
    window
        .press_at(&format!("{MINE}[data-family='{family}']"))
        .await;
    window
        .words_of("li[data-kind=plan] [data-testid=changed-since]")
        .await;
    window
        .choose_at("#story-compare", "내가 마지막으로 검토한 뒤")
        .await;
    window.words_of("[data-testid=differences] li").await;
    window.see("전: 한국어 배우기").await;
    window.is_fit_for_everyone("what differs").await;
    window.keep_picture(PICTURES, "differences").await;
    window
        .press_at("li[data-kind=plan] [data-act=approve]")
        .await;
    window.is_without("[data-testid=changed-since]").await;
    window.close().await;
}
