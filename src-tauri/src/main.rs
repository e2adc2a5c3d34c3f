//! The window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    if let Some(drawn) = hamkke_shell::draw_if_asked() {
        return drawn;
    }
    hamkke_shell::run(std::env::args_os().skip(1))
}
