//! Backups in the window: made by themselves, opened in whole, said at the foot; and a family that
//! comes back from one.

use crate::computer::Computer;
use crate::steps::{FAMILY, PASSPHRASE, come_in, found_a_centre, register_a_family};

#[tokio::test]
async fn a_backup_is_made_by_itself_and_a_family_that_is_lost_comes_back_from_it() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    let family = register_a_family(&window).await;
    window.see("아직 백업이 없습니다").await;
    window.press_at("#rail-settings").await;
    window.see("아직 고르지 않았습니다").await;
    window.is_fit_for_everyone("backup, none").await;
    window.close().await;

    // As if the stick had been chosen before: the dialogue is the system's own.
    computer.knows_of_a_stick();
    let window = computer.start().await;
    come_in(&window, PASSPHRASE).await;
    window.see("확인된 백업 오늘").await;
    window.press_at("#rail-settings").await;
    window.press_at("#backup-now").await;
    window.see("1가구 모두 온전합니다").await;
    window.press_at("[data-backup^='00000002'] button").await;
    window.see("1가구 모두 온전합니다").await;
    window.is_fit_for_everyone("backup made").await;
    window.keep_picture("backup", "ko-made").await;
    window.close().await;

    computer.lose(&family);
    let window = computer.start().await;
    come_in(&window, PASSPHRASE).await;
    window.see("아직 등록된 가족이 없습니다").await;
    window.press_at("#rail-settings").await;
    window.press("되살리기").await;
    window.see("지금 센터에 파일이 없음").await;
    window
        .press_at(&format!("input[name=restore-family][value='{family}']"))
        .await;
    window.is_fit_for_everyone("restore").await;
    window.keep_picture("backup", "ko-restore").await;
    window.fill_at("#restore-passphrase", PASSPHRASE).await;
    window.press_at("#restore-submit").await;
    window.see("1가구가 돌아왔습니다").await;
    window.keep_picture("backup", "ko-restored").await;
    window.press_at("input[name=language][value=en]").await;
    window.see("One family came back").await;
    window.keep_picture("backup", "en-restored").await;
    window.press("Bring back").await;
    window.fill_at("#restore-find", "nguyen").await;
    window.words_of("input[name=restore-family]").await;
    window
        .press_at("input[name=restore-where][value=beside]")
        .await;
    window.fill_at("#restore-passphrase", "wrong").await;
    window.press_at("#restore-submit").await;
    window.see("Please choose a family.").await;
    window.keep_picture("backup", "en-restore").await;
    computer.unplugs_the_stick();
    window.press_at("#backup-now").await;
    window.see("cannot be reached. Is the stick in").await;
    window.keep_picture("backup", "en-trouble").await;
    window.press_at("#rail-families").await;
    window.press(FAMILY).await;
    window.words_of("#tab-childcare").await;
    window.close().await;
}

#[tokio::test]
async fn an_empty_machine_is_offered_to_bring_a_centre_back() {
    let computer = Computer::new();
    let window = computer.start().await;
    window.press_at("#restore-open").await;
    window.words_of("#restore-choose").await;
    window.is_fit_for_everyone("bring a centre back").await;
    window.keep_picture("backup", "ko-empty").await;
    window.press_at("#restore-leave").await;
    window.words_of("#found-submit").await;
    window.close().await;
}
