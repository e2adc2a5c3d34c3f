//! A whole case, from intake to aftercare; a line of the genogram taken out and brought back.

use fantoccini::key::Key;

use crate::computer::Computer;
use crate::steps::{found_a_centre, register_a_family};
use crate::window::{Window, folder};

/// A form, what is typed into its fields, and the stage that it reaches.
type Step = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

/// The forms of a case in the order in which they are filled in.
const CASE: &[Step] = &[
    (
        "intake",
        &[
            ("on", "20230301"),
            ("route", "학교"),
            ("interviewed_on", "20230303"),
            ("wish", "아이가 어린이집에 다니면 좋겠어요"),
        ],
        "first_interview",
    ),
    (
        "consent",
        &[
            ("sort", "수집·이용"),
            ("person", "응우옌 아영"),
            ("on", "20230303"),
        ],
        "consent",
    ),
    (
        "screening",
        &[("on", "20230306"), ("result", "일반")],
        "screening",
    ),
    (
        "assessment",
        &[("on", "20230308"), ("economy", "3"), ("korean", "2")],
        "assessment",
    ),
    (
        "plan",
        &[("on", "20230310"), ("text", "보육 이용과 한국어")],
        "plan",
    ),
    (
        "goal",
        &[("plan", "보육 이용과"), ("text", "어린이집 입소")],
        "plan",
    ),
    (
        "delivery",
        &[
            ("on", "20230320"),
            ("service_area", "통번역"),
            ("attended", "2"),
        ],
        "provision",
    ),
    (
        "progress",
        &[
            ("goal", "어린이집 입소"),
            ("on", "20230501"),
            ("score", "10"),
        ],
        "review",
    ),
    (
        "closure",
        &[("on", "20230505"), ("reason", "목표달성")],
        "closure",
    ),
    (
        "aftercare",
        &[("on", "20230509"), ("way", "전화")],
        "aftercare",
    ),
];

/// Fills in a form and saves it.
async fn fill_in(window: &Window, form: &str, fields: &[(&str, &str)]) {
    window.press_at(&format!("#new-{form}")).await;
    for (field, text) in fields {
        let input = format!("[data-new={form}] [data-field={field}] :is(input, textarea)");
        window.fill_at(&input, text).await;
    }
    window
        .press_at(&format!("[data-new={form}] .steps button"))
        .await;
    window.is_without(&format!("[data-new={form}]")).await;
}

async fn go_through_a_case(window: &Window) {
    window.press_at("#tab-course").await;
    for (form, fields, stage) in CASE {
        fill_in(window, form, fields).await;
        window
            .words_of(&format!("li.reached [data-stage={stage}]"))
            .await;
    }
}

#[tokio::test]
async fn a_case_goes_from_intake_to_aftercare_and_its_last_step_can_be_taken_back() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    go_through_a_case(&window).await;
    window.press_at("#undo").await;
    window.is_without("li.reached [data-stage=aftercare]").await;
    window.press_at("#redo").await;
    window.words_of("li.reached [data-stage=aftercare]").await;
    window.close().await;
}

/// The line from the mother to the child.
const LINE: &str = "figure [role=button][aria-label*=친부모]";

/// Says that the child's mother is its mother, in the overview of the child.
async fn tie_child_to_mother(window: &Window) {
    window.press_at("li:last-child button.person").await;
    window.press_at("[data-list=ties] header button").await;
    for (field, text) in [("sort", "친부모"), ("other", "응우옌 아영")] {
        let input = format!("[data-new=tie] [data-field={field}] input");
        window.fill_at(&input, text).await;
    }
    window.press_at("[data-new=tie] .steps button").await;
    window.is_without("[data-new=tie]").await;
}

#[tokio::test]
async fn a_line_that_was_taken_out_of_the_genogram_comes_back_with_ctrl_z() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    tie_child_to_mother(&window).await;
    window.press_at("#tab-genogram").await;
    window.see("1990년생").await;
    window.tab_to(LINE).await;
    window.key(Key::Enter).await;
    window
        .press_at("[data-testid=open-line] td.last button")
        .await;
    window.is_without(LINE).await;
    window.ctrl('z').await;
    window.see_no("가족 관계가 적혀 있지 않습니다").await;
    window.tab_to(LINE).await;
    window.close().await;
}

/// `make screens` runs this.
#[tokio::test]
#[ignore = "makes pictures"]
async fn a_whole_case_is_pictured() {
    let folder = folder("screens");
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;
    tie_child_to_mother(&window).await;
    let picture = async |name: &str| {
        let picture = window.picture().await;
        std::fs::write(folder.join(format!("{name}.png")), picture).expect("a folder for pictures");
    };
    picture("ko-ties").await;
    window.press_at("[data-list=ties] button.open").await;
    picture("ko-source").await;
    window.press_at("#tab-genogram").await;
    window.see("1990년생").await;
    picture("ko-genogram").await;
    go_through_a_case(&window).await;
    window.press_at("[data-stage=intake]").await;
    picture("ko-course").await;
    let flag = [("sort", "아동보호"), ("text", "멍 자국, 학교에서 알림")];
    fill_in(&window, "flag", &flag).await;
    window.words_of("[data-testid=report-duty]").await;
    picture("ko-report-duty").await;
    window.press_at("#rail-families").await;
    window.words_of("[data-testid=recent]").await;
    picture("ko-recent-flag").await;
    window.close().await;
}
