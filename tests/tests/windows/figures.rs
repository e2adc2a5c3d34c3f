//! What a person waits for at the window, measured in the built program; by `make bench-window`.
//!
//! A journey that prints figures asserts nothing about time. Times of a start are those of the
//! clock on the wall, the driver's own work included; all others are the window's own, from the
//! press to the frame in which what was asked for stands.
#![allow(clippy::print_stdout, reason = "figures are printed, not asserted")]

use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::computer::Computer;
use crate::driver::built;
use crate::papers::put_in_a_large_file;
use crate::steps::come_in;
use crate::window::Window;

/// As many families as the centre's own figures are measured with.
const FAMILIES: u32 = 20_000;
const STARTS: usize = 7;
/// What stands when Today does: its first line, or that there is nothing to do.
const FIRST_SCREEN: &str = "[data-testid=today] .row, [data-testid=today] .empty";
/// Letters that people begin to type with, and the words that they come to.
const TYPED: [&str; 8] = [
    "ㅇㅇㅇ",
    "nguyen",
    "응우옌",
    "카리모바",
    "1990",
    "김율리야",
    "kim",
    "0000",
];
/// Half of them from each of two searches, which show as many people at once.
const OPENED: usize = 50;
/// Those of the sample centre.
const PASSPHRASE: &str = "sample-2026";

/// The one family that has grown for years.
const LONG_NAME: &str = "표본긴기록";
const LONG_OPENED: usize = 20;

/// How many large papers are put in, and of how many bytes.
const LARGE_PAPERS: usize = 3;
const LARGEST: usize = 50_000_000;

/// Writes up to a hundred acts of that family and calls back with how many are left to write: a
/// note in every sixth act or so, an edit in all others.
const LONG: &str = "
    const [name, done] = arguments;
    const call = (command, input) => window.__TAURI_INTERNALS__.invoke(command, { input });
    const made = async () => {
        const { hits } = await call('find', { query: name, limit: 1 });
        if (hits[0]) return call('open_family', { family: hits[0].family });
        return call('create_family', {
            fields: { title: name },
            people: [{ fields: { birth_date: '1990-05-01' }, names: [{ sort: 'hangul', text: name }] }],
        });
    };
    const write = async () => {
        let family = await made();
        const person = family.people[0].id;
        for (let act = 0; act < 100 && family.entries < 2000; act++) {
            const number = family.entries;
            const note = number % 6 === 0 && family.notes.length < 300;
            const change = note
                ? { record: null, kind: 'note', fields: { on: `20${10 + (number % 15)}-0${1 + (number % 9)}-11`,
                    way: 'home_visit', text: `${number}번째 방문. 아이의 어린이집과 한국어 수업을 함께 살펴봄.` } }
                : { record: person, kind: 'person', fields: { remark: `통화 ${number}` } };
            family = await call('save', { family: family.id, changes: [change], reason: null });
        }
        const left = 2000 - family.entries;
        if (left <= 0) await call('close_family', { family: family.id });
        return Math.max(left, 0);
    };
    write().then(done, (failure) => done(JSON.stringify(failure)));";

/// Does something and calls back with the milliseconds until the frame in which it shows.
const TIMED: &str = "
    const [selector, event, value, shown, done] = arguments;
    const target = document.querySelector(selector);
    if (value !== null) {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(target, value);
    }
    const began = performance.now();
    if (event === 'click') target.click();
    else target.dispatchEvent(new Event(event, { bubbles: true }));
    const look = () => requestAnimationFrame(() =>
        document.querySelector(shown)
            ? setTimeout(() => done(performance.now() - began))
            : look());
    look();";

#[tokio::test]
#[ignore = "measures; run by `make bench-window`"]
async fn what_a_person_waits_for_is_measured() {
    let computer = Computer::at(sample());
    let (mut starts, mut entries) = (Vec::new(), Vec::new());
    // The first start of all fills the caches of the disk.
    for _ in 0..STARTS {
        let began = Instant::now();
        let window = computer.start().await;
        starts.push(began.elapsed());
        window.fill_at("#passphrase", PASSPHRASE).await;
        entries.push(timed(&window, "#sign-in", "click", None, FIRST_SCREEN).await);
        window.close().await;
    }
    let window = computer.start().await;
    come_in(&window, PASSPHRASE).await;
    // Nobody opens as many families in a minute as a measurement does.
    window.press_at("#rail-access").await;
    window
        .press_at("[data-testid=access] details summary")
        .await;
    let many = "input[name=families-a-minute][value='100']";
    window.press_at(many).await;
    window
        .words_of(&format!("fieldset:has({many}:checked)"))
        .await;
    window.press_at("#rail-families").await;
    let letters = type_letters(&window).await;
    let families = open_families(&window).await;
    write_the_long_family(&window).await;
    let long = open_the_long_family(&window).await;
    window.close().await;
    let (papers, held_up) = put_large_papers_in().await;

    println!(
        "{:>12}{:>12}{:>12}{:>8}  what a person waits for, {FAMILIES} families",
        "goal", "median", "p99", "rounds"
    );
    line("start of the program to the sign-in", 1_000, starts);
    line("signed in to the first screen", 1_000, entries);
    line("a letter to its results", 50, letters);
    line("a family pressed to the family open", 100, families);
    let [family, notes, history] = long;
    line("the same with 2,000 acts and 300 notes", 150, family);
    line("its 300 notes", 150, notes);
    line("its 2,000 acts in the history", 150, history);
    line("a PDF of 50 MB put in to its first page", 10_000, papers);
    line("the window held up meanwhile", 200, held_up);
}

/// The words, letter by letter.
async fn type_letters(window: &Window) -> Vec<Duration> {
    let mut times = Vec::new();
    for word in TYPED {
        let ends = word
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8());
        for typed in ends.filter_map(|end| word.get(..end)) {
            let answered = format!("[data-answered={}]", json!(typed));
            times.push(timed(window, "#search", "input", Some(typed), &answered).await);
        }
    }
    times
}

/// Different families, from the results of a search that finds many.
async fn open_families(window: &Window) -> Vec<Duration> {
    let mut times = Vec::new();
    for place in 0..OPENED {
        let word = if place % 2 == 0 { "kim" } else { "nguyen" };
        timed(window, "#search", "input", Some(""), "[data-answered='']").await;
        let answered = format!("[data-answered={word}] #hits");
        timed(window, "#search", "input", Some(word), &answered).await;
        let hit = format!("#hit-{}", place / 2);
        times.push(timed(window, &hit, "click", None, "#tab-panel > *").await);
        window.press_at("#rail-families").await;
        window.words_of("#new-family").await;
    }
    times
}

/// Writes a family of 2,000 acts, 300 of which are notes, unless an earlier run has.
async fn write_the_long_family(window: &Window) {
    loop {
        let written = window
            .client
            .execute_async(LONG, vec![json!(LONG_NAME)])
            .await;
        let left = written.expect("the window answers");
        match left.as_u64() {
            Some(0) => return,
            Some(_) => {}
            None => panic!("an act was refused: {left}"),
        }
    }
}

/// The family itself, its notes, its history: pressed in the window until they stand.
async fn open_the_long_family(window: &Window) -> [Vec<Duration>; 3] {
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    let answered = format!("[data-answered={}] #hits", json!(LONG_NAME));
    for _ in 0..LONG_OPENED {
        timed(window, "#search", "input", Some(""), "[data-answered='']").await;
        timed(window, "#search", "input", Some(LONG_NAME), &answered).await;
        let [family, notes, history] = &mut times;
        family.push(timed(window, "#hit-0", "click", None, "#tab-panel > *").await);
        notes.push(timed(window, "#tab-notes", "click", None, "#tab-panel article").await);
        let act = "#tab-panel [data-entry]";
        history.push(timed(window, "#tab-history", "click", None, act).await);
        window.press_at("#rail-families").await;
        window.words_of("#new-family").await;
    }
    times
}

/// PDFs of the largest size that is taken, into centres of their own: how long until the first page
/// stands, and for how long the window answers nothing at most.
async fn put_large_papers_in() -> (Vec<Duration>, Vec<Duration>) {
    let (mut papers, mut held_up) = (Vec::new(), Vec::new());
    for _ in 0..LARGE_PAPERS {
        let watch = put_in_a_large_file(&Computer::new(), LARGEST, "50.0 MB").await;
        let of = |name: &str| watch[name].as_f64().unwrap_or(f64::INFINITY);
        papers.push(Duration::from_secs_f64(of("done") / 1_000.0));
        held_up.push(Duration::from_secs_f64(of("gap") / 1_000.0));
    }
    (papers, held_up)
}

async fn timed(
    window: &Window,
    selector: &str,
    event: &str,
    value: Option<&str>,
    shown: &str,
) -> Duration {
    let arguments = vec![json!(selector), json!(event), json!(value), json!(shown)];
    let took = window.client.execute_async(TIMED, arguments).await;
    match took.ok().as_ref().and_then(Value::as_f64) {
        Some(took) => Duration::from_secs_f64(took / 1_000.0),
        None => window.fail(&format!("waited in vain for {shown}")).await,
    }
}

fn line(what: &str, goal: u64, mut times: Vec<Duration>) {
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1_000.0;
    println!(
        "{:>9} ms{:>9.1} ms{:>9.1} ms{:>8}  {what}",
        format!("≤ {goal}"),
        at(50),
        at(99),
        times.len()
    );
}

/// The sample centre that `hamkke-cli bench` keeps beside itself, or a new one in its place.
fn sample() -> std::path::PathBuf {
    let centre = built("hamkke-cli").with_file_name(format!("hamkke-bench-{FAMILIES}"));
    if !centre.exists() {
        let making = centre.with_extension("new");
        let _ = std::fs::remove_dir_all(&making);
        let made = Command::new(built("hamkke-cli"))
            .args(["sample", "--seed", "1", "--families", &FAMILIES.to_string()])
            .arg("--centre")
            .arg(&making)
            .status()
            .expect("the command line starts");
        assert!(made.success(), "no sample");
        std::fs::rename(&making, &centre).expect("it can be moved");
    }
    centre
}
