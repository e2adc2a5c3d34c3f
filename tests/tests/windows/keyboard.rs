//! A walk with the hands on the keys.

use fantoccini::key::Key;

use crate::computer::Computer;
use crate::steps::{PASSPHRASE, found_a_centre, register_a_family};

#[tokio::test]
async fn a_family_is_found_read_edited_and_locked_away_by_keys_alone() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    window.ctrl('l').await;

    window.is_at("#passphrase").await;
    window.keys(PASSPHRASE).await;
    window.key(Key::Enter).await;
    window.words_of("[data-testid=today] h1").await;

    window.ctrl('k').await;
    window.is_at("#search").await;
    window.keys("nguyen").await;
    window.words_of("#hit-0").await;
    window.key(Key::Enter).await;
    window.see("NGUYEN A YOUNG").await;

    window.tab_to("[role=tab]").await;
    window.key(Key::Right).await;
    window.is_at("#tab-childcare").await;
    window.see("기준일").await;
    window.key(Key::Left).await;
    window.is_at("#tab-overview").await;

    window.tab_to("[data-field=phone] button").await;
    window.key(Key::Enter).await;
    window.is_at("[data-field=phone] input").await;
    window.keys("01000001234").await;
    window.key(Key::Enter).await;
    window.see("저장됨").await;
    window.is_at("[data-field=phone] button").await;
    window.ctrl('z').await;
    window.see_no("01000001234").await;

    window.ctrl('l').await;
    window.is_at("#passphrase").await;
    window.close().await;
}
