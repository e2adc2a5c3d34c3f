//! A family goes from one centre to another: the cards of both, what goes and what stays, the answer.

use serde_json::json;
use tempfile::TempDir;

use crate::computer::Computer;
use crate::steps::{PASSPHRASE, found_a_centre, open_the_family, register_a_family};
use crate::window::Window;

/// Takes the card of the other centre, which lies on the stick, into the list.
async fn keeps_the_card(window: &Window) {
    window.press_at("#rail-settings").await;
    window.press_at("#card-read").await;
    window.press_at("[data-card] input[type=checkbox]").await;
    window.press("목록에 넣기").await;
    window.words_of("[data-centre]").await;
}

/// The mother's consent that the other centre is told, and her child's with her as its guardian.
async fn consents(window: &Window, family: &str) {
    let script = "const [family] = arguments;
        const call = (name, input) => window.__TAURI_INTERNALS__.invoke(name, { input });
        return call('open_family', { family }).then((view) => {
            const [mother, child] = view.people.map(({ id }) => id);
            const fields = { sort: 'third_party', on: '2026-11-02', recipient: '창문 시험 센터 (이관)' };
            const consent = (fields) => ({ record: null, kind: 'consent', fields });
            const changes = [
                consent({ ...fields, person: mother }),
                consent({ ...fields, person: child, other: mother, verified: true }),
            ];
            return call('save', { family, changes, reason: null });
        }).then(() => true);";
    window
        .until("consents that are kept", script, vec![json!(family)])
        .await;
}

#[tokio::test]
async fn a_family_goes_to_another_centre_and_its_case_is_closed_here() {
    let stick = TempDir::new().expect("a stick");
    let here = Computer::with_stick(stick.path());
    let there = Computer::with_stick(stick.path());
    let (ours, theirs) = (here.start().await, there.start().await);
    for window in [&ours, &theirs] {
        found_a_centre(window).await;
        window.press_at("#rail-settings").await;
        window.press_at("#card-save").await;
        window.see("명함을 담았습니다").await;
    }
    keeps_the_card(&ours).await;
    ours.is_fit_for_everyone("other centres").await;
    ours.keep_picture("transfers", "partners").await;
    keeps_the_card(&theirs).await;

    let family = register_a_family(&ours).await;
    consents(&ours, &family).await;
    ours.press_at("#readers-open").await;
    ours.press_at("#send-away").await;
    ours.press_at("#transfer-look").await;
    ours.words_of("#transfer-passphrase").await;
    ours.is_fit_for_everyone("what goes to another centre")
        .await;
    ours.keep_picture("transfers", "sending").await;
    ours.fill_at("#transfer-passphrase", PASSPHRASE).await;
    ours.press("봉해서 폴더에 담기").await;
    ours.words_of("[data-testid=transfer]").await;
    ours.keep_picture("transfers", "sent").await;

    theirs.press_at("#rail-loans").await;
    theirs.press_at("#arrivals-look").await;
    theirs.words_of("[data-transfer]").await;
    theirs
        .is_fit_for_everyone("what another centre sends")
        .await;
    theirs.keep_picture("transfers", "arrived").await;
    theirs.press("받아서 새 가족으로").await;
    theirs.press("가족 열기").await;
    theirs.words_of("#tab-childcare").await;
    theirs.see("응우옌 이안").await;
    theirs.keep_picture("transfers", "taken").await;

    ours.press_at("#rail-loans").await;
    ours.press_at("#arrivals-hear").await;
    ours.see("여기서는 종결했습니다").await;
    open_the_family(&ours).await;
    ours.words_of("[data-testid=transfer]").await;
    ours.is_fit_for_everyone("a family that has gone").await;
    ours.keep_picture("transfers", "gone").await;
    ours.close().await;
    theirs.close().await;
}
