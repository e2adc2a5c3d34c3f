//! Families that an account does not open: what it sees of them, an emergency, and who signs it
//! off; a family given by name and handed over.

use crate::computer::Computer;
use crate::steps::{FAMILY, PASSPHRASE, found_a_centre, register_a_family, sign_in_as};
use crate::window::{Window, folder};

const THEIRS: &str = "바람 부는 언덕의 나무";

async fn give(window: &Window, name: &str, role: &str, scope: &str, on_duty: bool) {
    window.press_at("#rail-settings").await;
    window.press_at("#account-add").await;
    window.fill_at("#account-name", name).await;
    window
        .press_at(&format!("input[name=account-role][value={role}]"))
        .await;
    if role == "caseworker" {
        window
            .press_at(&format!("input[name=account-scope][value={scope}]"))
            .await;
    }
    if on_duty {
        window.press_at("#account-duty").await;
    }
    window.fill_at("#account-passphrase", THEIRS).await;
    window.fill_at("#account-again", THEIRS).await;
    window.fill_at("#own-passphrase", PASSPHRASE).await;
    window.press_at("#account-submit").await;
    window.is_without("#account-submit").await;
}

async fn picture(window: &Window, name: &str) {
    let picture = folder("reaches").join(format!("{name}.png"));
    std::fs::write(picture, window.picture().await).expect("a picture can be kept");
}

#[tokio::test]
async fn who_does_not_open_a_family_sees_a_card_and_opens_it_in_an_emergency_only() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    give(&window, "오세린", "caseworker", "own", true).await;
    give(&window, "통역 선생님", "interpreter", "named", false).await;
    picture(&window, "accounts").await;

    // The family is given to an interpreter by name.
    window.fill_at("#search", "응우옌").await;
    window.press_at("#hits li").await;
    window.press_at("#readers-open").await;
    window.press_at("#reader-give").await;
    window
        .choose_at("#reader-account", "통역 선생님 (통역사)")
        .await;
    window.fill_at("#reader-reason", "다음 상담의 통역").await;
    picture(&window, "give").await;
    window.press_at("#reader-submit").await;
    window.see("지정받음").await;
    window.is_fit_for_everyone("readers").await;
    picture(&window, "readers").await;

    sign_in_as(&window, "통역 선생님", THEIRS).await;
    window.fill_at("#search", "응우옌").await;
    window.press_at("#hits li").await;
    window.words_of("#tab-childcare").await;
    window.is_without("#life-event").await;
    picture(&window, "interpreter").await;

    sign_in_as(&window, "오세린", THEIRS).await;
    window.fill_at("#search", "응우옌").await;
    window.see("볼 수 없는 가족").await;
    picture(&window, "hit").await;
    window.press_at("#hits li").await;
    window.words_of("[data-testid=shut]").await;
    window.press_at("#glass-break").await;
    window.see("무슨 일인지 알 수 있게").await;
    window.is_fit_for_everyone("shut").await;
    window
        .fill_at("#glass-reason", "경찰이 찾아와 연락처를 확인해야 함")
        .await;
    picture(&window, "shut").await;
    window.press_at("#glass-break").await;
    window.words_of("#tab-childcare").await;
    window.see(FAMILY).await;

    sign_in_as(&window, "시험 상담사", PASSPHRASE).await;
    window.press_at("#rail-today").await;
    window.see("경찰이 찾아와 연락처를 확인해야 함").await;
    window.is_fit_for_everyone("emergencies").await;
    picture(&window, "emergencies").await;
    window.press("확인").await;
    window
        .fill_at("#emergency-remark", "경찰서에 전화로 확인함")
        .await;
    window
        .press_at("[data-testid=emergencies] button[type=submit]")
        .await;
    window.is_without("[data-testid=emergencies]").await;

    // Handed over, it is hers.
    window.fill_at("#search", "응우옌").await;
    window.press_at("#hits li").await;
    window.press_at("#readers-open").await;
    window.press_at("#reader-hand").await;
    window
        .choose_at("#reader-account", "오세린 (사례관리자)")
        .await;
    window.fill_at("#reader-reason", "담당 구역이 바뀜").await;
    window.press_at("#reader-submit").await;
    window.is_without("#reader-submit").await;
    sign_in_as(&window, "오세린", THEIRS).await;
    window.press_at("#rail-families").await;
    window.press(FAMILY).await;
    window.words_of("#tab-childcare").await;
    window.close().await;
}
