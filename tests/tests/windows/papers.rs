//! Papers: a scan is put in, shown, linked to the fact that it evidences, and taken back.

use fantoccini::key::Key;
use serde_json::Value;

use crate::computer::Computer;
use crate::steps::{found_a_centre, register_a_family};
use crate::window::{Window, folder};

const PICTURED: &str = "const found = document.querySelector(arguments[0]);
    return found !== null && found.complete && found.naturalWidth > 0";

#[tokio::test]
async fn a_scan_is_put_in_shown_linked_to_a_fact_and_taken_back() {
    let computer = Computer::new();
    let scan = computer.scan("외국인등록증.png");
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;

    window.press_at("#tab-papers").await;
    window.see("아직 서류가 없습니다").await;
    window.is_fit_for_everyone("no papers").await;
    window.give("#paper-file", &scan).await;
    window.see("외국인등록증.png").await;
    let large = "[data-testid=preview] .sight img";
    is_pictured(&window, large).await;
    is_pictured(&window, "button.paper img").await;

    let fact = "[data-testid=preview] .evidence input";
    window.fill_at(fact, "응우옌 아영 · 이름 · 여권").await;
    window.key(Key::Enter).await;
    window.words_of("[data-fact]").await;
    window.is_fit_for_everyone("papers").await;
    picture(&window, "ko-papers").await;
    window.press_at("#rail-settings").await;
    window.press_at("input[name=language][value=en]").await;
    window.words_of("html[lang=en]").await;
    crate::steps::open_the_family(&window).await;
    window.press_at("#tab-papers").await;
    is_pictured(&window, large).await;
    picture(&window, "en-papers").await;

    window.press_at("#tab-overview").await;
    window.press_at("button[data-seen]").await;
    window.words_of("[data-testid=preview]").await;
    window.press_at("button.paper").await;
    window.keys("=").await;
    window.see("150 %").await;
    window.ctrl('z').await;
    window.is_without("[data-fact]").await;
    window.ctrl('z').await;
    window.see("No papers yet").await;
    window.close().await;
}

#[tokio::test]
async fn a_pdf_is_leafed_through_and_destroyed_with_the_reason_kept() {
    let computer = Computer::new();
    let certificate = computer.pdf("재원증명서.pdf", 0);
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;

    window.press_at("#tab-papers").await;
    window.give("#paper-file", &certificate).await;
    window.see("2쪽 중 1쪽").await;
    is_pictured(&window, UPRIGHT).await;
    pictures(&window, "pdf").await;
    window
        .press_at("[data-testid=preview] .pages button:last-child")
        .await;
    window.see("2쪽 중 2쪽").await;
    is_pictured(&window, LYING).await;
    window.is_fit_for_everyone("a PDF").await;

    window.give("#paper-file", &certificate).await;
    window.words_of("li:nth-child(2) > button.paper").await;
    window.press_at("#destroy-paper").await;
    window.see("같은 파일을").await;
    window.is_fit_for_everyone("destroying a paper").await;
    pictures(&window, "destroy").await;
    window
        .press_at("[data-testid=destroy] button[type=submit]")
        .await;
    window.see("적어 주세요").await;
    window
        .fill_at("[data-testid=destroy] input", "본인 요청")
        .await;
    window
        .fill_at("#own-passphrase", "다른 사람이 아는 말")
        .await;
    window.key(Key::Enter).await;
    window.see("암호문이나 복구 키가 맞지").await;
    pictures(&window, "destroy-refused").await;
    window
        .fill_at("#own-passphrase", crate::steps::PASSPHRASE)
        .await;
    window.key(Key::Enter).await;
    let gone = window.words_of("[data-testid=gone]").await;
    assert!(gone.contains("본인 요청"), "{gone}");
    window.is_fit_for_everyone("a destroyed paper").await;
    pictures(&window, "destroyed").await;
    window.press_at("li:nth-child(2) > button.paper").await;
    window.words_of("[data-testid=gone]").await;
    window.press_at("#tab-history").await;
    window.see("서류 파기: 재원증명서.pdf").await;
    pictures(&window, "destroyed-history").await;
    window.close().await;
    computer.verify(crate::steps::PASSPHRASE);
}

/// Files as a page gets them from the desktop; the arguments are names, kinds and bytes.
const FILES: &str = "const [sort, ...given] = arguments;
    const carried = new DataTransfer();
    for (const [name, type, bytes] of given) {
        carried.items.add(new File([new Uint8Array(bytes)], name, { type }));
    }
    const all = { bubbles: true, cancelable: true };
    const zone = document.querySelector('#new-paper').parentElement;
    const event = sort === 'paste'
        ? new ClipboardEvent('paste', { ...all, clipboardData: carried })
        : new DragEvent(sort, { ...all, dataTransfer: carried });
    (sort === 'paste' ? document.body : zone).dispatchEvent(event);
    return event.defaultPrevented && document.querySelectorAll('header.over').length + 1;";

#[tokio::test]
async fn files_are_dropped_and_pasted_and_a_wrong_one_is_named_among_the_others() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    window.press_at("#tab-papers").await;
    window.words_of("#new-paper").await;

    let bring = async |sort: &str, files: &[(&str, &str, &[u8])]| {
        let files = files.iter().map(|file| serde_json::json!(file));
        let arguments = [serde_json::json!(sort)].into_iter().chain(files).collect();
        let taken = window.client.execute(FILES, arguments).await;
        taken.expect("the page takes files")
    };
    let read = |path| std::fs::read(path).expect("it was written");
    let (scan, pdf) = (
        read(computer.scan("스캔.png")),
        read(computer.pdf("증명.pdf", 0)),
    );
    let photo = {
        let mut photo = scan.clone();
        // Another one than the scan: what stands behind the end of a PNG is not looked at.
        photo.push(0);
        photo
    };

    let over = bring("dragover", &[("등록증.png", "image/png", &scan)]).await;
    assert_eq!(over, 2, "the zone shows that it takes files");
    let left = bring(
        "drop",
        &[
            ("등록증.png", "image/png", &scan),
            ("그림.svg", "image/svg+xml", b"<svg onload='alert(1)'/>"),
            ("증명.pdf", "application/pdf", &pdf),
            ("거짓.png", "image/png", b"GIF89a no picture"),
        ],
    )
    .await;
    assert_eq!(left, 1, "and no more once they are dropped");
    window.see("거짓.png: ").await;
    let refused = window.words_of("[data-testid=papers-refused]").await;
    assert!(refused.contains("그림.svg: "), "{refused}");
    assert!(!refused.contains("등록증"), "{refused}");
    window.words_of("li:nth-child(2) > button.paper").await;
    is_pictured(&window, "li:nth-child(2) > button.paper img").await;
    pictures(&window, "refused").await;

    bring("paste", &[("화면.png", "image/png", &photo)]).await;
    window.words_of("li:nth-child(3) > button.paper").await;
    is_pictured(&window, "li:nth-child(3) > button.paper img").await;
    window.is_without("[data-testid=papers-refused]").await;
    window.close().await;
}

/// Watches how long the page was held up at most, and until when a picture was there.
const WATCH: &str = "const watch = { from: performance.now(), last: performance.now(), gap: 0, said: 0, done: 0 };
    window.watch = watch;
    const look = () => {
        const now = performance.now();
        watch.gap = Math.max(watch.gap, now - watch.last);
        watch.last = now;
        if (watch.said === 0 && document.querySelector('.coming svg')) watch.said = now - watch.from;
        const image = document.querySelector('[data-testid=preview] .sight img');
        if (image?.complete && image.naturalWidth > 0) watch.done = now - watch.from;
        else setTimeout(look, 5);
    };
    look();
    return true;";

/// Puts a PDF of so many bytes into a new family, until its first page is seen; gives the
/// milliseconds until the window said that it comes (`said`), until the page stood (`done`), and
/// for how long the window did nothing else at most (`gap`).
pub(crate) async fn put_in_a_large_file(computer: &Computer, bytes: usize, size: &str) -> Value {
    let large = computer.pdf("큰 서류.pdf", bytes);
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    window.press_at("#tab-papers").await;
    window.words_of("#new-paper").await;
    window.until("a watch", WATCH, vec![]).await;
    window.give("#paper-file", &large).await;
    let seen = "return window.watch.done > 0 && window.watch";
    let watch = window.until("the picture", seen, vec![]).await;
    window.see(size).await;
    window.close().await;
    watch
}

#[tokio::test]
async fn a_large_file_comes_in_and_the_window_says_so_meanwhile() {
    let computer = Computer::new();
    // What seals and draws is built without optimization here, so that less is large already; 50 MB
    // are put in by `figures.rs`, into a release.
    let watch = put_in_a_large_file(&computer, 1_500_000, "1.5 MB").await;
    assert!(watch["said"].as_f64() > Some(0.0), "it says so: {watch}");
    computer.verify(crate::steps::PASSPHRASE);
}

const UPRIGHT: &str = "[data-testid=preview] .sight img[height='2200']";
const LYING: &str = "[data-testid=preview] .sight img[width='2200']";

async fn is_pictured(window: &Window, selector: &str) {
    let what = format!("a picture in {selector}");
    let at = vec![serde_json::json!(selector)];
    window.until(&what, PICTURED, at).await;
}

/// Pictures in both looks.
async fn pictures(window: &Window, name: &str) {
    for look in ["dark", "light"] {
        window.turn(look).await;
        picture(window, &format!("ko-{name}-{look}")).await;
    }
}

async fn picture(window: &Window, name: &str) {
    let picture = window.picture().await;
    let path = folder("papers").join(format!("{name}.png"));
    std::fs::write(path, picture).expect("the folder takes pictures");
}
