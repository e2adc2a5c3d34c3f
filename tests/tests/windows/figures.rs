//! How long a person waits, measured in the built program. Nothing here is asserted.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::computer::Computer;
use crate::steps::come_in;
use crate::window::Window;

/// As many families as the figures are promised for, unless `HAMKKE_FAMILIES` says another number.
const FAMILIES: u32 = 20_000;
/// How often each is measured.
const STARTS: usize = 11;
const TIMES: usize = 101;

/// What is typed, one after another; the first who is found is opened.
const QUERIES: [&str; 6] = ["ㅇㅇㅇ", "nguyen", "ㄱㅁ", "kim", "이", "tran"];

/// Does something, and gives the milliseconds until the page shows what came of it.
const SHOWN: &str = "const [selector, text, sign, done] = arguments;
    const at = document.querySelector(selector);
    const before = document.querySelector(sign);
    const began = performance.now();
    const observer = new MutationObserver(() => {
        const now = document.querySelector(sign);
        if (!now || (now === before && text === null)) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    if (text === null) return at.click();
    at.value = text;
    at.dispatchEvent(new InputEvent('input', { bubbles: true }));";

#[tokio::test]
#[ignore = "measures: make bench-window"]
async fn what_a_person_waits_for_is_measured() {
    let families = std::env::var("HAMKKE_FAMILIES").ok();
    let families = families.and_then(|number| number.parse().ok());
    let computer = Computer::with_sample(families.unwrap_or(FAMILIES));
    let mut starts = Vec::new();
    let mut entries = Vec::new();
    for _ in 0..STARTS {
        let began = Instant::now();
        let window = computer.start().await;
        let passphrase = window.words_of("[data-testid=sample] code").await;
        starts.push(began.elapsed());
        window.fill_at("#passphrase", &passphrase).await;
        entries.push(shown(&window, "#sign-in", None, "[data-testid=recent]").await);
        window.close().await;
    }
    say("program start to the sign-in screen", starts);
    say("sign-in to the first screen", entries);

    let window = computer.start().await;
    let passphrase = window.words_of("[data-testid=sample] code").await;
    come_in(&window, &passphrase).await;
    let mut results = Vec::new();
    let mut opened = Vec::new();
    for query in QUERIES.iter().cycle().take(TIMES) {
        results.push(shown(&window, "#search", Some(query), "#hit-0").await);
        opened.push(open(&window).await);
    }
    say("keystroke to results on the screen", results);
    say("a family open on the screen", opened);
    window.close().await;
}

async fn open(window: &Window) -> Duration {
    let waited = shown(window, "#hit-0", None, "#tab-childcare").await;
    window.press_at("#rail-families").await;
    window.words_of("#hit-0").await;
    waited
}

async fn shown(window: &Window, at: &str, text: Option<&str>, sign: &str) -> Duration {
    let arguments = vec![json!(at), json!(text), json!(sign)];
    let waited = window.client.execute_async(SHOWN, arguments).await;
    let waited = waited.ok().as_ref().and_then(Value::as_f64);
    match waited {
        Some(milliseconds) => Duration::from_secs_f64(milliseconds / 1000.0),
        None => window.fail(&format!("{sign} did not come of {at}")).await,
    }
}

#[allow(clippy::print_stdout, reason = "the figures are what it is for")]
fn say(what: &str, mut waits: Vec<Duration>) {
    waits.sort();
    let at = |share: usize| waits[(waits.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    println!(
        "{what:<40} median {:>8.1} ms   p99 {:>8.1} ms   of {}",
        at(50),
        at(99),
        waits.len()
    );
}
