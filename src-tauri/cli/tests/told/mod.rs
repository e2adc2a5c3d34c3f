//! What a program told: on standard output, as objects, and on standard error.

use std::process::Output;

use serde_json::Value;

pub fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

pub fn error(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

pub fn objects(output: &Output) -> Vec<Value> {
    let lines = out(output).lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}
