//! A figure confirmed at the desk by two wakes up the answers that were saved.

use chrono::Datelike as _;
use fantoccini::key::Key;

use crate::accounts::{THEIRS, give};
use crate::computer::Computer;
use crate::steps::{PASSPHRASE, answer, ask_about, come_in, found_a_centre, sign_in_as};
use crate::window::Window;

const FAMILY: &str = "카리모바 가정";
const ROW: &str = "[data-figure='ansan-daycare/amount/classes=3-5'][data-from='2024-01-01']";

/// A mother and a child who is four this school year, and all that the childcare screen asks.
async fn register_a_child(window: &Window) {
    let born = chrono::Utc::now().year() - 4;
    window.press_at("#rail-families").await;
    window.press_at("#new-family").await;
    window.fill_at("#new-hangul-0", "카리모바").await;
    window.fill_at("#new-birth-0", "19900501").await;
    window.press_at("#new-add-person").await;
    window.fill_at("#new-hangul-1", "아지즈").await;
    window.fill_at("#new-birth-1", &format!("{born}0601")).await;
    window.press_at("#new-submit").await;
    window.words_of("#tab-childcare").await;
    window.press_at("#tab-childcare").await;
    let since = format!("{}0302", born + 2);
    let daycare = [("시설이 있는 곳", "41273"), ("다니기 시작한 날", &since)];
    answer(
        window,
        "어린이집이나 유치원에 다니나요?",
        Some("어린이집"),
        &daycare,
    )
    .await;
    let arrived = format!("{born}0720");
    let registration = [("등록한 날", &*arrived)];
    answer(
        window,
        "외국인등록, 국내거소신고",
        Some("외국인등록"),
        &registration,
    )
    .await;
    let birth = format!("{born}0601");
    let nationality = [("국적", "UZ"), ("국적을 가진 날", &*birth)];
    answer(window, "국적이 어디인가요?", None, &nationality).await;
    let home = [("사는 곳", "41273"), ("살기 시작한 날", &*birth)];
    answer(window, "언제부터 어디에 살았나요?", None, &home).await;
    let stay = [
        ("체류자격", "F-1"),
        ("체류 시작일", &arrived),
        ("체류 만료일", "20350131"),
    ];
    answer(window, "체류자격이 무엇이고", None, &stay).await;
}

async fn to_the_desk(window: &Window) {
    window.press_at("#rail-settings").await;
    // What stands above it comes in its own time, and would move it away from under the hand.
    for words in [
        "아직 정하지 않았습니다",
        "아직 다른 센터가 없습니다",
        "열린 질문",
    ] {
        window.see(words).await;
    }
    window.press_at("#open-rulebook").await;
    window.words_of("[data-testid=figures]").await;
}

#[tokio::test]
async fn a_figure_confirmed_at_the_desk_wakes_up_answers() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    window.press_at("#rail-settings").await;
    give(&window, "문가온", "supervisor").await;
    register_a_child(&window).await;
    ask_about(&window, "오늘").await;
    window.see("금액은 확인이 필요합니다").await;
    window.press("확인 저장").await;
    window.see("저장됨").await;

    // The first of the two: what it changes is seen before it is proposed.
    to_the_desk(&window).await;
    window.is_fit_for_everyone("the rulebook").await;
    window.keep_picture("rulebook", "desk").await;
    window.press_at(&format!("{ROW} button")).await;
    let form = "[data-testid=ruling-form]";
    window
        .fill_at(&format!("{form} input[size='24']"), "290,000")
        .await;
    window
        .fill_at(
            &format!("{form} textarea"),
            "안산시 여성보육과 공문 2026-11-20",
        )
        .await;
    window
        .press_at(&format!("{form} [data-testid=what-if] button"))
        .await;
    window.see("1가족의 답이 바뀝니다").await;
    window
        .is_fit_for_everyone("what a figure would change")
        .await;
    window.keep_picture("rulebook", "what-if").await;
    window.press_at(&format!("{form} button.main")).await;
    window.see("내가 제안했습니다").await;

    // The second confirms it.
    sign_in_as(&window, "문가온", THEIRS).await;
    to_the_desk(&window).await;
    let waiting = "[data-testid=rulings-waiting]";
    window
        .press_at(&format!("{waiting} [data-testid=what-if] button"))
        .await;
    window.see("1가족의 답이 바뀝니다").await;
    window.keep_picture("rulebook", "waiting").await;
    window.press_at(&format!("{waiting} button.main")).await;
    window.words_of("[data-testid=rulings] .standing").await;
    window.keep_picture("rulebook", "applied").await;

    // Whoever works with the family finds it on Today, and the answer is another one.
    sign_in_as(&window, "시험 상담사", PASSPHRASE).await;
    window.press_at("#rail-today").await;
    let woken = "[data-testid=today] li[data-kind=answer_changed]";
    window.words_of(woken).await;
    window.is_fit_for_everyone("an answer that woke up").await;
    window.keep_picture("rulebook", "today").await;
    window.press_at(&format!("{woken} .row")).await;
    window.see("290,000원").await;
    window.see(FAMILY).await;
    window.key(Key::Escape).await;
    window.close().await;
}

/// The two screens as they are with a centre full of families, in both languages and lights.
#[tokio::test]
async fn the_rulebook_and_the_money_left_behind_are_fit_for_everyone() {
    let computer = Computer::with_sample(40);
    let window = computer.start().await;
    let passphrase = window.words_of("[data-testid=sample] code").await;
    come_in(&window, &passphrase).await;
    for language in ["ko", "en"] {
        window.press_at("#rail-settings").await;
        window
            .press_at(&format!("input[name=language][value={language}]"))
            .await;
        window
            .keep_picture("rulebook", &format!("{language}-settings"))
            .await;
        window.press_at("#open-rulebook").await;
        window.words_of("[data-testid=figures]").await;
        let effect = "[data-question=f4-gyeonggi] [data-reading=refused] button";
        window.press_at(effect).await;
        window
            .words_of("[data-question=f4-gyeonggi] [data-testid=what-if] [role=status]")
            .await;
        window.is_fit_for_everyone("the rulebook of a centre").await;
        window
            .keep_picture("rulebook", &format!("{language}-rulebook"))
            .await;
        window.press_at("#rail-today").await;
        window.words_of("[data-testid=today] li").await;
        window
            .keep_picture("rulebook", &format!("{language}-today"))
            .await;
        window.press_at("#unclaimed-go").await;
        window.press_at("#unclaimed-all").await;
        window.words_of("[data-testid=unclaimed] tbody tr").await;
        window.is_fit_for_everyone("the money left behind").await;
        window
            .keep_picture("rulebook", &format!("{language}-unclaimed"))
            .await;
        window.turn("dark").await;
        window.has_contrast("the money left behind").await;
        window
            .keep_picture("rulebook", &format!("{language}-unclaimed-dark"))
            .await;
        window.turn("light").await;
    }
    window.close().await;
}
