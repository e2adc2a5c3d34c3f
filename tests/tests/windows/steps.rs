//! Steps that many journeys begin with.

use crate::window::Window;

/// The passphrase of every centre here.
pub const PASSPHRASE: &str = "바다 건너온 사과나무";

/// Founds a centre and enters it.
pub async fn found_a_centre(window: &Window) {
    begin_a_centre(window).await;
    put_the_recovery_key_away(window).await;
}

/// Founds a centre, up to the recovery key that is shown once.
pub async fn begin_a_centre(window: &Window) {
    window.fill("센터 이름", "창문 시험 센터").await;
    window.fill("내 이름", "시험 상담사").await;
    window.fill("새 암호문", PASSPHRASE).await;
    window.fill("새 암호문 한 번 더", PASSPHRASE).await;
    window.press("센터 만들기").await;
    window.words_of("[data-testid=recovery-key]").await;
}

/// Says that the recovery key is kept, and goes on to the work.
pub async fn put_the_recovery_key_away(window: &Window) {
    window.tick("복구 키를 적었거나 인쇄했습니다.").await;
    window.press("시작하기").await;
    window.see("아직 등록된 가족이 없습니다").await;
}

/// Signs in with the passphrase given.
pub async fn sign_in(window: &Window, passphrase: &str) {
    window.fill("암호문", passphrase).await;
    window.press("로그인").await;
}
