//! A plan that one person writes and another one approves.

use crate::computer::Computer;
use crate::steps::{change_places, come_in, open_the_family, register_a_family};
use crate::window::Window;

/// A sample centre of so many families has colleagues who can sign in.
const FAMILIES: u32 = 3;
const WHY: &str = "목표를 재는 기준을 적어 주세요";
const WAITING: &str = "[data-testid=today] li[data-kind=approval]";
const SENT_BACK: &str = "[data-testid=today] li[data-kind=sent_back]";

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
async fn a_plan_is_sent_back_asked_for_again_and_approved_by_somebody_else() {
    let computer = Computer::with_sample(FAMILIES);
    let window = computer.start().await;
    let passphrase = window.words_of("[data-testid=sample] code").await;
    come_in(&window, &passphrase).await;
    window.press_at("#rail-settings").await;
    window.press_at("input[name=approval][value=plan]").await;
    window
        .words_of("fieldset:has(input[name=approval][value=plan]:checked)")
        .await;
    register_a_family(&window).await;
    write_a_plan(&window).await;
    window.words_of("li.waits [data-stage=plan]").await;
    window.is_without("li.reached [data-stage=plan]").await;
    window.press_at("[data-form=plan] details summary").await;
    window.see("다른 사람이 승인합니다").await;
    window.is_without("[data-act=approve]").await;

    change_places(&window, "supervisor", &passphrase).await;
    window.see("승인을 기다립니다: 서비스 계획서").await;
    window.press_at(&format!("{WAITING} .row")).await;
    window.press_at("[data-act=send-back]").await;
    window.press_at("[data-approval] form button.main").await;
    window.see("무엇을 고쳐야 하는지").await;
    window.fill_at("[data-approval] textarea", WHY).await;
    window.press_at("[data-approval] form button.main").await;
    window.words_of("[data-approval=sent_back]").await;

    change_places(&window, "director", &passphrase).await;
    window.press_at(&format!("{SENT_BACK} .row")).await;
    window.see(WHY).await;
    window.press_at("[data-act=ask-again]").await;
    window.words_of("[data-approval=asked]").await;

    change_places(&window, "supervisor", &passphrase).await;
    window
        .press_at(&format!("{WAITING} [data-act=decide]"))
        .await;
    window.press_at("[data-act=approve]").await;
    window.words_of("[data-approval=approved]").await;
    window.words_of("li.reached [data-stage=plan]").await;
    window.is_fit_for_everyone("approved").await;
    window.press_at("#tab-history").await;
    window.see("승인: 서비스 계획서").await;

    // Taken back, it waits again.
    open_the_family(&window).await;
    window.press_at("#undo").await;
    window.words_of("li.waits [data-stage=plan]").await;
    window.close().await;
}
