//! Who comes in and who does not.

use crate::computer::Computer;
use crate::steps::{PASSPHRASE, come_in, found_a_centre, sign_in};

#[tokio::test]
async fn a_wrong_passphrase_is_refused_in_words_and_the_right_one_still_opens() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    window.press("잠그기").await;

    sign_in(&window, "바다 건너온 배나무").await;
    window.see("암호문이나 복구 키가 맞지 않습니다").await;
    window.see_no("최근 가족").await;

    come_in(&window, PASSPHRASE).await;
    window.see("아직 등록된 가족이 없습니다").await;
    window.close().await;
}
