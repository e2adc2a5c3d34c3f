//! A person entered twice: warned of while typing, compared, merged, parted again, kept apart.

use fantoccini::key::Key;

use crate::computer::Computer;
use crate::steps::{found_a_centre, register_a_family};
use crate::window::{Window, folder};

#[tokio::test]
async fn somebody_entered_twice_is_seen_while_typing_merged_and_parted_again() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    let first = register_a_family(&window).await;

    window.press_at("#rail-families").await;
    window.press_at("#new-family").await;
    window.fill_at("#new-passport-0", "A YOUNG NGUYEN").await;
    window.fill_at("#new-birth-0", "19900501").await;
    window.words_of("[data-testid=look-alikes]").await;
    window.see("생년월일 같음").await;
    window.see("순서만 다름").await;
    window.is_fit_for_everyone("look-alikes").await;
    picture(&window, "ko-typing").await;
    window.press_at("#new-submit").await;
    window.words_of("#tab-childcare").await;
    let second = window.family().await;
    assert_ne!(first, second);
    window.words_of("[data-testid=alike]").await;
    picture(&window, "ko-family").await;

    window.press_at("#rail-families").await;
    window.press_at("#duplicates-open").await;
    window.see("1쌍").await;
    window.is_fit_for_everyone("duplicates").await;
    picture(&window, "ko-duplicates").await;
    window.press("나란히 비교").await;
    window.words_of("[data-testid=side-by-side]").await;
    window.is_fit_for_everyone("side by side").await;
    picture(&window, "ko-compare").await;
    window.press_at("#merge-look").await;
    let changes = window.words_of("[data-testid=merge-rehearsal]").await;
    assert!(changes.contains("A YOUNG NGUYEN"), "{changes}");
    window.is_fit_for_everyone("merge looked at").await;
    picture(&window, "ko-merge").await;
    window.press_at("#merge").await;
    window.words_of("#tab-childcare").await;
    assert_eq!(window.family().await, first);
    window.words_of("[data-testid=same-person]").await;
    window.see("A YOUNG NGUYEN").await;

    window.press_at("#tab-history").await;
    window.see("응우옌 아영 · 같은 사람으로 합침").await;
    picture(&window, "ko-history").await;
    window.press_at("#tab-overview").await;
    window.press("다시 나누기").await;
    window.words_of("[data-testid=alike]").await;
    window.is_without("[data-testid=same-person]").await;

    window.press("다른 사람입니다").await;
    window.see("다른 사람으로 확인했습니다").await;
    window.press_at("#rail-families").await;
    window.press_at("#duplicates-open").await;
    window.see("닮은 사람이 없습니다").await;
    window.close().await;
}

#[tokio::test]
async fn a_merge_is_chosen_by_keyboard_and_taken_back_by_ctrl_z_in_english() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.words_of("html[lang=en]").await;
    window.press_at("#rail-families").await;
    window.ctrl('n').await;
    window.fill_at("#new-hangul-0", "응우옌 아영").await;
    window.fill_at("#new-birth-0", "19900502").await;
    window.words_of("[data-testid=look-alikes]").await;
    // The name alone is alike at first; the day is looked at a moment later.
    window.see("nearly the same").await;
    window.press_at("#new-submit").await;
    window.words_of("[data-testid=alike]").await;

    window.press_at("#rail-families").await;
    window.press_at("#duplicates-open").await;
    window.words_of("[data-testid=pairs]").await;
    window.tab_to("[data-compare]").await;
    window.key(Key::Enter).await;
    window.words_of("[data-testid=side-by-side]").await;
    picture(&window, "en-compare").await;
    window
        .press_at("input[name=field-birth_date][value=second]")
        .await;
    window.ctrl('\u{e007}').await;
    window.words_of("[data-testid=merge-rehearsal]").await;
    picture(&window, "en-merge").await;
    window.ctrl('\u{e007}').await;
    window.words_of("[data-testid=same-person]").await;
    window.see("2 May 1990").await;
    window.ctrl('z').await;
    window.see("1 May 1990").await;
    window.words_of("[data-testid=alike]").await;
    window.close().await;
}

async fn picture(window: &Window, name: &str) {
    let picture = window.picture().await;
    let path = folder("duplicates").join(format!("{name}.png"));
    std::fs::write(path, picture).expect("the folder takes pictures");
}
