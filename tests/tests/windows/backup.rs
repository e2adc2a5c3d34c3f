//! Backups in the window: made, opened in whole, and said at the foot.

use crate::computer::Computer;
use crate::steps::{PASSPHRASE, come_in, found_a_centre, register_a_family};
use crate::window::{Window, folder};

#[tokio::test]
async fn a_backup_is_made_by_itself_opened_in_whole_and_said_at_the_foot() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    window.see("아직 백업이 없습니다").await;
    window.press_at("#rail-settings").await;
    window.see("아직 고르지 않았습니다").await;
    window.is_fit_for_everyone("backup, none").await;
    picture(&window, "ko-none").await;
    window.close().await;

    // As if the stick had been chosen before: the dialogue is the system's own.
    computer.knows_of_a_stick();
    let window = computer.start().await;
    come_in(&window, PASSPHRASE).await;
    window.press_at("#rail-settings").await;
    window.see("1가구 모두 온전합니다").await;
    window.see("확인된 백업 오늘").await;
    window.press_at("#backup-now").await;
    window.words_of("[data-backup^='00000002']").await;
    window.is_fit_for_everyone("backup made").await;
    picture(&window, "ko-made").await;
    window.press_at("input[name=language][value=en]").await;
    window.words_of("html[lang=en]").await;
    window.see("Verified backup today").await;
    picture(&window, "en-made").await;
    window.close().await;
}

async fn picture(window: &Window, name: &str) {
    let picture = window.picture().await;
    let path = folder("backup").join(format!("{name}.png"));
    std::fs::write(path, picture).expect("the folder takes pictures");
}
