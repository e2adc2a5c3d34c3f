//! Consents: a passport number waits for one, and goes with it when it is withdrawn.

use fantoccini::key::Key;

use crate::computer::Computer;
use crate::steps::{PASSPHRASE, found_a_centre, open_the_family, register_a_family, type_over};
use crate::window::Window;

#[tokio::test]
async fn a_passport_number_waits_for_its_consent_and_goes_when_that_is_withdrawn() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;

    type_over(&window, "passport_number", "m1234 5678").await;
    window.key(Key::Enter).await;
    window.see("고유식별정보 처리에 따로 동의한").await;
    let typed = window
        .until(
            "what was typed is still there",
            "return document.querySelector('[data-field=passport_number] input').value",
            Vec::new(),
        )
        .await;
    assert_eq!(typed, "m1234 5678");
    window.is_fit_for_everyone("a consent is asked for").await;
    pictures(&window, "consent-asked").await;
    window
        .press_at("[data-testid=ask-consent] button.main")
        .await;
    window.see("M1*******").await;

    // Health is the other sort, and may be written for a reason.
    type_over(&window, "disability", "예").await;
    window.key(Key::Enter).await;
    window.see("민감정보 처리에 따로 동의한").await;
    window.press_at("[data-testid=ask-consent] summary").await;
    window
        .fill_at(
            "[data-testid=ask-consent] details input",
            "의식을 잃어 119에 알림",
        )
        .await;
    pictures(&window, "consent-reason").await;
    window
        .press_at("[data-testid=ask-consent] details button")
        .await;
    window.see("의식을 잃어 119에 알림").await;

    window.press_at("#tab-course").await;
    window.press_at("#kept-data").await;
    window.see("고유식별정보 동의 (").await;
    window.see("동의 없이, 적어 둔 까닭").await;
    window.is_fit_for_everyone("why things are kept").await;
    pictures(&window, "kept").await;
    window.press_at("#kept-data").await;

    window.press_at("#form-consent summary").await;
    window
        .press_at("[data-testid=consent-carries] > button")
        .await;
    window.see("되돌릴 수 없습니다").await;
    window.is_fit_for_everyone("withdrawing a consent").await;
    pictures(&window, "withdraw").await;
    window
        .press_at("[data-testid=withdraw] button[type=submit]")
        .await;
    window.see("적어 주세요").await;
    window
        .fill_at(
            "[data-testid=withdraw] input[maxlength='300']",
            "본인이 전화로",
        )
        .await;
    window
        .fill_at("[data-testid=withdraw] input[type=password]", PASSPHRASE)
        .await;
    window.key(Key::Enter).await;
    window.see("철회되었지만 아직 남아 있는 것").await;
    pictures(&window, "withdrawn").await;

    window.press_at("#tab-overview").await;
    window.words_of("[data-field=passport_number]").await;
    window.see_no("M1*******").await;
    window.press_at("#tab-history").await;
    window.see("동의 철회와 파기").await;
    window.see_no("M1*******").await;
    pictures(&window, "withdrawn-history").await;

    // In English, and asked anew, since the consent is gone.
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.words_of("html[lang=en]").await;
    open_the_family(&window).await;
    window.press_at("#tab-overview").await;
    type_over(&window, "passport_number", "M12345678").await;
    window.key(Key::Enter).await;
    window.see("own consent to unique identifiers").await;
    window.is_fit_for_everyone("a consent is asked for").await;
    window.keep_picture("consents", "en-consent-asked").await;
    window
        .press_at("[data-testid=ask-consent] button.main")
        .await;
    window.see("M1*******").await;
    window.press_at("#tab-course").await;
    window.press_at("#kept-data").await;
    window.see("Without consent, for a stated reason").await;
    window.keep_picture("consents", "en-kept").await;
    window.press_at("#kept-data").await;
    window
        .press_at("#form-consent details:first-of-type summary")
        .await;
    window
        .press_at("[data-testid=consent-carries] > button")
        .await;
    window.see("cannot be brought back").await;
    window.keep_picture("consents", "en-withdraw").await;
    window.close().await;
    computer.verify(PASSPHRASE);
}

async fn pictures(window: &Window, name: &str) {
    for look in ["dark", "light"] {
        window.turn(look).await;
        window
            .keep_picture("consents", &format!("ko-{name}-{look}"))
            .await;
    }
}
