//! A family that was closed long ago: proposed by the director, approved by the supervisor, gone.

use crate::computer::Computer;
use crate::steps::{change_places, come_in, open_the_family, register_a_family};
use crate::window::{Window, folder};

/// A sample centre of so many families has colleagues who can sign in.
const FAMILIES: u32 = 3;

async fn picture(window: &Window, name: &str) {
    let picture = folder("destruction").join(format!("{name}.png"));
    std::fs::write(picture, window.picture().await).expect("a picture can be kept");
}

async fn in_language(window: &Window, language: &str) {
    window.press_at("#rail-settings").await;
    window
        .press_at(&format!("input[name=language][value={language}]"))
        .await;
    window.press_at("#rail-destruction").await;
}

/// Closes the case that was just registered, as of a day.
async fn close_the_case(window: &Window) {
    window.press_at("#tab-course").await;
    window.press_at("#new-closure").await;
    for (field, text) in [("on", "20180509"), ("reason", "목표달성")] {
        let input = format!("[data-new=closure] [data-field={field}] input");
        window.fill_at(&input, text).await;
    }
    window.press_at("[data-new=closure] .steps button").await;
    window.is_without("[data-new=closure]").await;
}

#[tokio::test]
async fn a_family_whose_time_is_over_is_destroyed_by_two_and_leaves_a_certificate() {
    let computer = Computer::with_sample(FAMILIES);
    let window = computer.start().await;
    let passphrase = window.words_of("[data-testid=sample] code").await;
    come_in(&window, &passphrase).await;
    window.press_at("#rail-destruction").await;
    window.words_of("[data-testid=destruction-waiting]").await;
    window.is_fit_for_everyone("nothing destroyed yet").await;
    picture(&window, "empty-ko").await;
    register_a_family(&window).await;
    close_the_case(&window).await;

    window.press_at("#rail-today").await;
    window.words_of("[data-testid=destructions-due]").await;
    picture(&window, "today").await;
    window.press_at("#destructions-go").await;
    window.press_at("#due-all").await;
    window.press_at("#propose-open").await;
    window.is_fit_for_everyone("a proposal").await;
    picture(&window, "propose-ko").await;
    window.fill_at("#propose-passphrase", &passphrase).await;
    window.press_at("#propose-submit").await;
    window.see("다른 사람이 결정해야 합니다").await;

    // Of a family that asks for it, whatever its period.
    open_the_family(&window).await;
    window.press_at("#tab-course").await;
    window.press_at("#destruction-request").await;
    window.words_of("[data-testid=destruction-request]").await;
    picture(&window, "request-ko").await;
    window.fill_at("#request-remark", "창구에서 요구함").await;
    window.fill_at("#request-passphrase", &passphrase).await;
    window.press_at("#request-submit").await;
    window.see("이미 파기를 제안한 가족").await;
    window
        .is_fit_for_everyone("a request that was refused")
        .await;

    change_places(&window, "supervisor", &passphrase).await;
    window.see("내 결정을 기다리는 파기 제안이 1건").await;
    window.press_at("#destructions-go").await;
    window
        .press_at("[data-testid=destruction-waiting] button.danger")
        .await;
    window.see("백업에서도 되돌릴 수 없습니다").await;
    window.is_fit_for_everyone("an approval").await;
    picture(&window, "approve-ko").await;
    window.fill_at("#decide-passphrase", &passphrase).await;
    window.press_at("#decide-submit").await;
    window
        .words_of("[data-testid=destruction-register] .acts button")
        .await;
    window.is_fit_for_everyone("destroyed").await;
    picture(&window, "destroyed-ko").await;
    in_language(&window, "en").await;
    window.see("Register of destructions").await;
    window.see("Print certificate").await;
    window.is_fit_for_everyone("destroyed, in English").await;
    picture(&window, "destroyed-en").await;
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=ko]").await;

    // Nobody finds it any more.
    window.press_at("#rail-families").await;
    window.fill_at("#search", "응우옌 아영").await;
    window.see("맞는 사람이 없습니다").await;
    window.close().await;
}
