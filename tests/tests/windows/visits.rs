//! A visit with two programs: a family is lent to a laptop, written in on both sides, brought home,
//! settled, its receipt read, and all of it taken back; and what a lost laptop is answered with.

use std::path::Path;

use serde_json::json;
use tempfile::TempDir;

use crate::computer::Computer;
use crate::steps::{FAMILY, PASSPHRASE, found_a_centre, open_the_family, register_a_family};
use crate::window::Window;

/// Sets a field of one of the family's people, as a form does.
async fn sets(window: &Window, family: &str, (person, field, value): (usize, &str, &str)) {
    let script = "const [family, person, field, value] = arguments;
        const call = (name, input) => window.__TAURI_INTERNALS__.invoke(name, { input });
        return call('open_family', { family }).then((view) => {
            const record = view.people[person].id;
            const changes = [{ record, kind: 'person', fields: { [field]: value } }];
            return call('save', { family, changes, reason: null });
        }).then(() => true);";
    let arguments = vec![json!(family), json!(person), json!(field), json!(value)];
    window
        .until("a field that is saved", script, arguments)
        .await;
}

async fn sets_the_phone(window: &Window, family: &str, phone: &str) {
    sets(window, family, (0, "phone", phone)).await;
}

/// Enrols a laptop in the office, and gives its code.
async fn enrols(office: &Window, name: &str) -> String {
    office.press_at("#rail-settings").await;
    office.press_at("#device-enrol").await;
    office.fill_at("#device-name", name).await;
    office
        .press_at("input[name=device-sort][value=laptop]")
        .await;
    office.fill_at("#device-passphrase", PASSPHRASE).await;
    office.press_at("#device-enrol-submit").await;
    office.words_of("[data-testid=enrolment-code]").await
}

async fn joins(laptop: &Window, code: &str) {
    laptop.press_at("#join-open").await;
    laptop.press_at("#join-choose").await;
    laptop.fill_at("#join-code", code).await;
    laptop.press_at("#join-submit").await;
    laptop.words_of("#passphrase").await;
}

/// The office and the laptop that has joined it, with the family that `register_a_family` makes.
async fn with_a_laptop(stick: &Path) -> (Computer, Computer, Window, Window, String) {
    let (here, there) = (Computer::with_stick(stick), Computer::with_stick(stick));
    let office = here.start().await;
    found_a_centre(&office).await;
    let code = enrols(&office, "노트북 1").await;
    office.keep_picture("visits", "enrolled").await;
    let laptop = there.start().await;
    joins(&laptop, &code).await;
    let family = register_a_family(&office).await;
    (here, there, office, laptop, family)
}

async fn lends(office: &Window) {
    office.press_at("#lend-open").await;
    office.see(FAMILY).await;
    office.keep_picture("visits", "lending").await;
    office.press_at("#loan-submit").await;
    office.see("나가 있음").await;
}

async fn takes_over(laptop: &Window) {
    laptop.fill_at("#passphrase", PASSPHRASE).await;
    laptop.press_at("#sign-in").await;
    laptop.press_at("#rail-loans").await;
    laptop.press_at("#visit-take").await;
    laptop.words_of("#visit-hand-back").await;
}

#[tokio::test]
async fn a_family_goes_out_on_a_laptop_and_comes_home_with_what_both_sides_wrote() {
    let stick = TempDir::new().expect("a stick");
    let (here, there, office, laptop, family) = with_a_laptop(stick.path()).await;
    lends(&office).await;
    office.is_fit_for_everyone("loans").await;
    office.keep_picture("visits", "loans").await;
    takes_over(&laptop).await;
    laptop.is_fit_for_everyone("on the laptop").await;
    laptop.keep_picture("visits", "on-the-laptop").await;

    // The same field on both sides, neither knowing of the other, and one on the laptop alone.
    sets_the_phone(&laptop, &family, "010-0000-2741").await;
    sets(&laptop, &family, (1, "sex", "female")).await;
    sets_the_phone(&office, &family, "010-0000-8812").await;
    laptop.press_at("#visit-hand-back").await;
    laptop.see("담았습니다").await;

    office.press_at("#home-look").await;
    office.press("먼저 보기").await;
    let coming = office.words_of("[data-testid=incoming]").await;
    assert!(
        coming.contains("노트북 1") && coming.contains("010-0000-2741"),
        "{coming}"
    );
    office.words_of("[data-testid=incoming-disputes]").await;
    office.is_fit_for_everyone("what comes home").await;
    office.keep_picture("visits", "coming-home").await;
    office.press("합치고 확인해 주기").await;
    office.words_of("[data-testid=home-receipts]").await;
    office.keep_picture("visits", "received").await;

    open_the_family(&office).await;
    office.words_of("[data-testid=on-loan]").await;
    office.press_at("#disputes-open").await;
    office.words_of("[data-testid=dispute]").await;
    office.keys("1").await;
    office.words_of("[data-testid=disputes-none]").await;
    office.press_at("#tab-history").await;
    office.press_at("[data-testid=copies] summary").await;
    office.press("보기").await;
    office.words_of("[data-testid=came]").await;
    office.keep_picture("visits", "receipt").await;
    office.press("모두 되돌리기").await;
    office.press_at("#take-back-go").await;
    office.words_of("[data-testid=taken-back]").await;

    // Only now does the laptop forget, and says so.
    laptop.press_at("#visit-hand-back").await;
    laptop.see("열쇠를 없애고").await;
    laptop.keep_picture("visits", "forgotten").await;
    office.press_at("#rail-loans").await;
    office.press_at("#home-look").await;
    office.see("노트북에서 지움").await;
    laptop.close().await;
    office.close().await;
    here.verify(PASSPHRASE);
    drop(there);
}

#[tokio::test]
async fn what_a_lost_laptop_brings_waits_for_somebody_to_look_at_it() {
    let stick = TempDir::new().expect("a stick");
    let (_here, _there, office, laptop, family) = with_a_laptop(stick.path()).await;
    lends(&office).await;
    takes_over(&laptop).await;
    sets_the_phone(&laptop, &family, "010-0000-2741").await;
    laptop.press_at("#visit-hand-back").await;
    laptop.see("담았습니다").await;

    office.press("잃어버림 알리기").await;
    office.words_of("#lost-submit").await;
    office.is_fit_for_everyone("a laptop that is lost").await;
    office.keep_picture("visits", "losing").await;
    office
        .fill_at("#lost-reason", "시청역에서 가방을 잃음")
        .await;
    office.press_at("#lost-submit").await;
    office.words_of("#lost-print").await;
    office
        .is_fit_for_everyone("the report of a lost laptop")
        .await;
    office.keep_picture("visits", "lost").await;
    office.press("닫기").await;
    office.press_at("#home-look").await;
    office.press("합치고 확인해 주기").await;
    let waits = office.words_of("[data-testid=quarantine]").await;
    assert!(waits.contains("010-0000-2741"), "{waits}");
    office.is_fit_for_everyone("quarantine").await;
    office.keep_picture("visits", "quarantine").await;
    office.press_at("[data-testid=quarantine] button").await;
    office
        .fill_at("#quarantine-reason", "쓴 사람에게 확인함")
        .await;
    office
        .press_at("[data-testid=quarantine] form button")
        .await;
    office.is_without("[data-testid=quarantine]").await;
    laptop.close().await;
    office.close().await;
}
