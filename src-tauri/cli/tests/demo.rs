//! The demo, run as a program.

use std::process::Command;

#[test]
fn the_demo_finds_a_person_in_each_script_and_says_the_amount() {
    let run = Command::new(env!("CARGO_BIN_EXE_hamkke-cli"))
        .arg("demo")
        .output()
        .unwrap();
    assert!(run.status.success());
    let said = String::from_utf8(run.stdout).unwrap();
    for expected in ["응우옌 티 란", "Ким Юлия", "262,000"] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
}
