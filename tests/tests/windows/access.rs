//! Who looked at what: noted while somebody works, read, verified and signed off by the director.

use crate::computer::Computer;
use crate::steps::{come_in, register_a_family};

const FAMILIES: u32 = 12;
const REMARK: &str = "9월 당직 기록과 맞추어 봄";

#[tokio::test]
async fn what_was_looked_at_is_read_verified_and_signed_off() {
    let computer = Computer::with_sample(FAMILIES);
    let window = computer.start().await;
    let passphrase = window.words_of("[data-testid=sample] code").await;
    // Somebody who does not know the passphrase.
    window.fill_at("#passphrase", "지나가던 사람의 짐작").await;
    window.press_at("#sign-in").await;
    window.see("맞지 않습니다").await;
    come_in(&window, &passphrase).await;
    register_a_family(&window).await;
    window.press_at("#rail-families").await;
    window.fill_at("#search", "응우옌 아영").await;
    window.press_at("#hit-0").await;
    window.words_of("#tab-childcare").await;

    window.press_at("#rail-access").await;
    window.see("찾기 결과에서 가족을 엶").await;
    window.see("로그인 실패").await;
    window.press_at("#verify-go").await;
    window.see("적힌 그대로 빠짐없이").await;
    window.is_fit_for_everyone("access").await;
    window.keep_picture("access", "ko").await;
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.press_at("#rail-access").await;
    window.see("Opened a family from a search").await;
    window.is_fit_for_everyone("access in English").await;
    window.keep_picture("access", "en").await;
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=ko]").await;
    window.press_at("#rail-access").await;

    window.choose_at("#access-kind", "family_made").await;
    window.see("1건 가운데 1건").await;
    window.choose_at("#access-kind", "account_closed").await;
    window.see("맞는 접속기록이 없습니다").await;
    window.keep_picture("access", "nothing").await;
    window.choose_at("#access-kind", "").await;

    window.press_at("#review-open").await;
    window.fill_at("#review-remark", REMARK).await;
    window.fill_at("#own-passphrase", &passphrase).await;
    window.keep_picture("access", "review").await;
    window.is_fit_for_everyone("the review").await;
    window.press_at("#review-submit").await;
    window.see("점검을 마쳤습니다").await;
    window.see(REMARK).await;

    // To take the list outside, the passphrase is asked for again.
    window.press_at("#access-save").await;
    window.words_of("[data-testid=confirm]").await;
    window.is_fit_for_everyone("the passphrase once more").await;
    window.fill_at("#confirm-passphrase", "아무 말이나").await;
    window.press_at("#confirm-go").await;
    window.see("맞지 않습니다").await;
    window.keep_picture("access", "confirm").await;
    window.press("그만두기").await;
    window.is_without("[data-testid=confirm]").await;
    window.close().await;
}
