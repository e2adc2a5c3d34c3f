//! Accounts in the window: given, waiting for nothing, and closed; and what an administrator sees.

use crate::computer::Computer;
use crate::steps::{PASSPHRASE, found_a_centre, sign_in_as};
use crate::window::Window;

pub const THEIRS: &str = "바람 부는 언덕의 나무";

pub async fn give(window: &Window, name: &str, role: &str) {
    window.press_at("#account-add").await;
    window.fill_at("#account-name", name).await;
    window
        .press_at(&format!("input[name=account-role][value={role}]"))
        .await;
    window.fill_at("#account-passphrase", THEIRS).await;
    window.fill_at("#account-again", THEIRS).await;
    window.fill_at("#own-passphrase", PASSPHRASE).await;
    window.press_at("#account-submit").await;
    window.is_without("#account-submit").await;
}

#[tokio::test]
async fn a_director_gives_accounts_and_an_administrator_sees_no_family() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    window.press_at("#rail-settings").await;
    give(&window, "문가온", "caseworker").await;
    give(&window, "전산 담당", "administrator").await;
    window.is_fit_for_everyone("accounts").await;
    window.keep_picture("accounts", "accounts").await;

    sign_in_as(&window, "전산 담당", THEIRS).await;
    window.words_of("[data-testid=accounts]").await;
    window.is_without("#rail-families").await;
    window.is_without("#search").await;
    window.keep_picture("accounts", "administrator").await;

    sign_in_as(&window, "문가온", THEIRS).await;
    window.words_of("#rail-families").await;
    window.press_at("#rail-settings").await;
    window.words_of("#passphrase-change").await;
    window.is_without("[data-testid=accounts]").await;
    window.close().await;
}
