//! Steps that many journeys begin with.

use fantoccini::key::Key;

use crate::window::Window;

/// The passphrase of every centre that is founded here.
pub const PASSPHRASE: &str = "바다 건너온 사과나무";
/// The family that `register_a_family` makes.
pub const FAMILY: &str = "응우옌 아영 가정";

/// Founds a centre and enters it.
pub async fn found_a_centre(window: &Window) {
    begin_a_centre(window).await;
    put_the_recovery_key_away(window).await;
}

/// Founds a centre, up to the recovery key that is shown once, which it gives.
pub async fn begin_a_centre(window: &Window) -> String {
    window.fill_at("#found-centre", "창문 시험 센터").await;
    window.fill_at("#found-name", "시험 상담사").await;
    window.fill_at("#found-passphrase", PASSPHRASE).await;
    window.fill_at("#found-again", PASSPHRASE).await;
    window.press_at("#found-submit").await;
    window.words_of("[data-testid=recovery-key]").await
}

/// Says that the recovery key is kept, and goes on to the work.
pub async fn put_the_recovery_key_away(window: &Window) {
    window.press_at("#recovery-kept").await;
    window.press_at("#recovery-done").await;
    window.press_at("#rail-families").await;
    window.words_of("#new-family").await;
}

/// Types the passphrase given and asks to be let in.
pub async fn sign_in(window: &Window, passphrase: &str) {
    window.fill_at("#passphrase", passphrase).await;
    window.press_at("#sign-in").await;
}

/// Signs in, is let in, and sees the families.
pub async fn come_in(window: &Window, passphrase: &str) {
    sign_in(window, passphrase).await;
    window.press_at("#rail-families").await;
    window.words_of("#new-family").await;
}

/// Registers a made-up mother and a child born on 2019-06-01, and stays in their family, whose id
/// it gives.
pub async fn register_a_family(window: &Window) -> String {
    window.press_at("#rail-families").await;
    window.press_at("#new-family").await;
    window.fill_at("#new-hangul-0", "응우옌 아영").await;
    window.fill_at("#new-passport-0", "NGUYEN A YOUNG").await;
    window.fill_at("#new-birth-0", "19900501").await;
    window.press_at("#new-add-person").await;
    window.fill_at("#new-hangul-1", "응우옌 이안").await;
    window.fill_at("#new-birth-1", "20190601").await;
    window.press_at("#new-submit").await;
    window.words_of("#tab-childcare").await;
    window.family().await
}

/// Opens the family that `register_a_family` made, from those touched last.
pub async fn open_the_family(window: &Window) {
    window.press_at("#rail-families").await;
    window.press(FAMILY).await;
    window.words_of("#tab-childcare").await;
}

/// Asks the childcare screen about another day.
pub async fn ask_about(window: &Window, day: &str) {
    window.press_at("#tab-childcare").await;
    window.fill_at("#tab-panel form input", day).await;
    window.key(Key::Enter).await;
}

/// Answers in place all that the childcare screen asks about the child: from Uzbekistan, in Ansan
/// since birth, registered, in a daycare of Danwon-gu since 2021-03-02.
pub async fn answer_every_question(window: &Window) {
    let daycare = [
        ("시설이 있는 곳", "41273"),
        ("다니기 시작한 날", "20210302"),
    ];
    answer(
        window,
        "어린이집이나 유치원에 다니나요?",
        Some("어린이집"),
        &daycare,
    )
    .await;
    let registration = [("등록한 날", "20190720")];
    answer(
        window,
        "외국인등록, 국내거소신고",
        Some("외국인등록"),
        &registration,
    )
    .await;
    let nationality = [("국적", "UZ"), ("국적을 가진 날", "20190601")];
    answer(window, "국적이 어디인가요?", None, &nationality).await;
    let home = [("사는 곳", "41273"), ("살기 시작한 날", "20190601")];
    answer(window, "언제부터 어디에 살았나요?", None, &home).await;
    let stay = [
        ("체류자격", "F-1"),
        ("체류 시작일", "20190720"),
        ("체류 만료일", "20270131"),
    ];
    answer(window, "체류자격이 무엇이고", None, &stay).await;
}

/// Answers a question of the childcare screen in place.
pub async fn answer(window: &Window, question: &str, sort: Option<&str>, fields: &[(&str, &str)]) {
    let place = window.at(question);
    if let Some(sort) = sort {
        place.press(sort).await;
    }
    for (label, text) in fields {
        place.fill(label, text).await;
    }
    place.press("답 저장").await;
}

/// Begins to edit a value in place: the field's name in the file, and what is typed over it.
pub async fn type_over(window: &Window, field: &str, text: &str) {
    window
        .press_at(&format!("[data-field={field}] button"))
        .await;
    window.is_at(&format!("[data-field={field}] input")).await;
    window.keys(text).await;
}

/// Edits a value in place, up to its being saved.
pub async fn edit(window: &Window, field: &str, text: &str) {
    type_over(window, field, text).await;
    window.key(Key::Enter).await;
    window.see("저장됨").await;
}

/// Somebody else signs in, by name.
pub async fn sign_in_as(window: &Window, name: &str, passphrase: &str) {
    window.press_at("#sign-out").await;
    window
        .press_at(&format!("[data-name={name:?}] input"))
        .await;
    sign_in(window, passphrase).await;
}

/// Somebody of a role takes the seat, and sees what is to be done today.
pub async fn change_places(window: &Window, role: &str, passphrase: &str) {
    window.ctrl('l').await;
    window
        .press_at(&format!(".account[data-role={role}] input"))
        .await;
    come_in(window, passphrase).await;
    window.press_at("#rail-today").await;
    window.words_of("[data-testid=today]").await;
}
