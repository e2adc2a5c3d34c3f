//! What is kept from one of the family: set with the keys, marked, and left out of what is for
//! that person.

use fantoccini::key::Key;

use crate::computer::Computer;
use crate::steps::{PASSPHRASE, found_a_centre, open_the_family, register_a_family};
use crate::window::{Window, folder};

const SECRET: &str = "친정어머니에게만 말한 것";
const PANEL: &str = "[data-testid=secret-panel]";

#[tokio::test]
async fn a_note_that_is_kept_from_one_of_the_family_is_left_out_of_what_is_for_that_person() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;

    // Nothing is secret yet, and to look as somebody else says so.
    window.press_at("#look-as").await;
    window.see("비밀로 한 것이 아직 없습니다").await;
    window.is_fit_for_everyone("as whom to look").await;
    picture(&window, "ko-look-as").await;
    window.key(Key::Escape).await;

    // A note that is kept from its first save on.
    window.press_at("#tab-notes").await;
    window.press_at("#new-note").await;
    window
        .fill_at("[data-new=note] [data-field=text] textarea", SECRET)
        .await;
    window.press_at("[data-testid=add-secret]").await;
    window
        .press_at("[data-new=note] input[value^='person:']")
        .await;
    window.is_fit_for_everyone("a secret note").await;
    picture(&window, "ko-new-note").await;
    window.press("비밀로 저장").await;
    window.words_of("article .chip").await;
    window.see(SECRET).await;
    picture(&window, "ko-note").await;

    // A fact, with the keys alone.
    window.press_at("#tab-overview").await;
    let lock = ".overview dl [data-secret=birth_date] button.lock";
    window.words_of(lock).await;
    window.tab_to(lock).await;
    window.key(Key::Enter).await;
    window.is_at(&format!("{PANEL} input[type=checkbox]")).await;
    window.keys(" ").await;
    window.is_fit_for_everyone("what is kept from whom").await;
    picture(&window, "ko-fact").await;
    window.key(Key::Enter).await;
    window
        .words_of(".overview dl [data-secret=birth_date] .chip")
        .await;

    // A row of a list.
    let name = ".overview table [data-secret=whole]";
    window.press_at(&format!("{name} button.lock")).await;
    window.is_fit_for_everyone("a row that is kept").await;
    picture(&window, "ko-row").await;
    window.key(Key::Escape).await;
    window.is_without(PANEL).await;

    // A print asks for whom it is, and leaves out what is secret unless somebody says otherwise.
    window.press_at("#tab-notes").await;
    window.words_of("article").await;
    window.ctrl('p').await;
    window.words_of("[data-testid=for-whom]").await;
    window
        .words_of("[data-testid=for-whom] label:has(input[value='anyone:']:focus)")
        .await;
    window.is_fit_for_everyone("for whom a print is").await;
    picture(&window, "ko-for-whom").await;
    window.key(Key::Escape).await;
    window.is_without("[data-testid=for-whom]").await;

    // As that person sees it.
    window.press_at("#look-as").await;
    window
        .press_at("[data-testid=look-as] button[data-look^='person:']")
        .await;
    window.words_of("[data-testid=seen-as]").await;
    window.see_no(SECRET).await;
    window.is_without("#new-note").await;
    window.press_at("#tab-history").await;
    window.words_of(".history").await;
    window.see_no(SECRET).await;
    window.press_at("#tab-overview").await;
    window.is_fit_for_everyone("as somebody else").await;
    picture(&window, "ko-seen-as").await;
    window.key(Key::Escape).await;
    window.is_without("[data-testid=seen-as]").await;

    // Lifted, and taken back.
    let secret = ".overview dl [data-secret=birth_date]";
    window.press_at(&format!("{secret} button.lock")).await;
    window.press_at(&format!("{PANEL} li button")).await;
    window.is_without(&format!("{secret} .chip")).await;
    window.is_without(PANEL).await;
    window.ctrl('z').await;
    window.words_of(&format!("{secret} .chip")).await;
    window.press_at("#tab-history").await;
    window.see("비밀로 함").await;
    picture(&window, "ko-history").await;
    in_english(&window).await;
    window.close().await;
    computer.verify(PASSPHRASE);
}

/// The same screens in English, for whoever looks at the pictures.
async fn in_english(window: &Window) {
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.words_of("html[lang=en]").await;
    open_the_family(window).await;
    window.press_at("#tab-notes").await;
    window
        .press_at("article [data-secret=whole] button.lock")
        .await;
    window.words_of(PANEL).await;
    picture(window, "en-note").await;
    window.key(Key::Escape).await;
    window.ctrl('p').await;
    window.words_of("[data-testid=for-whom]").await;
    picture(window, "en-for-whom").await;
    window.key(Key::Escape).await;
    window.press_at("#look-as").await;
    picture(window, "en-look-as").await;
    window
        .press_at("[data-testid=look-as] button[data-look='anyone:']")
        .await;
    window.words_of("[data-testid=seen-as]").await;
    picture(window, "en-seen-as").await;
}

async fn picture(window: &Window, name: &str) {
    let picture = window.picture().await;
    let path = folder("secrecy").join(format!("{name}.png"));
    std::fs::write(path, picture).expect("the folder takes pictures");
}
