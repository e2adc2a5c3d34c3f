//! The window's host: thin, holds no rule.
//!
//! - `arguments`: what the program was started with
//! - `commands`: each command of the border, handed to the desk
//! - `computer`: what the desk asks of the computer around it

mod arguments;
mod commands;
mod computer;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use hamkke_core::contract::Nothing;
use hamkke_core::desk::Desk;
pub use hamkke_core::papers::draw_if_asked;
use tauri::{AppHandle, Manager, RunEvent};

use arguments::Arguments;
use computer::Computer;

/// How often the program looks whether somebody is at the desk, and whether a backup is due.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Opens the window and runs until it closes.
///
/// `arguments` are those after the program's name: `--centre DIR` names the centre's folder; else
/// the environment's `HAMKKE_CENTRE` does, else it is `centre` in the user's data folder.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::read(arguments, std::env::var_os("HAMKKE_CENTRE")) {
        Ok(arguments) => arguments,
        Err(refused) => return fail(&refused.to_string()),
    };
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::router())
        .setup(move |app| {
            let folder = match arguments.centre {
                Some(folder) => folder,
                None => app.path().app_data_dir()?.join("centre"),
            };
            let computer = Arc::new(Computer::new(app.handle().clone()));
            app.manage(Arc::new(Desk::new(folder, Computer::name(), computer)));
            beside_the_work(app.handle(), "look after", Desk::look_after)?;
            // A thread of its own: here the network is waited for.
            beside_the_work(app.handle(), "shelf", Desk::look_after_shelf)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(leave);
            ExitCode::SUCCESS
        }
        Err(error) => fail(&error.to_string()),
    }
}

/// Has a thread do what there is to do, and look again every few seconds.
fn beside_the_work(
    app: &AppHandle,
    name: &str,
    work: impl Fn(&Desk) -> bool + Send + 'static,
) -> std::io::Result<()> {
    let app = app.clone();
    let thread = std::thread::Builder::new().name(name.to_owned());
    thread.spawn(move || {
        let desk = app.state::<Arc<Desk>>();
        loop {
            if !work(&desk) {
                desk.rest(LOOK_EVERY);
            }
        }
    })?;
    Ok(())
}

/// Whoever closes the window gets up from the desk, which is noted.
fn leave(app: &AppHandle, event: RunEvent) {
    if let RunEvent::Exit = event
        && let Some(desk) = app.try_state::<Arc<Desk>>()
    {
        // The program ends, whether or not somebody was there.
        let _ = desk.sign_out(Nothing {});
    }
}

/// Says why there is no window where nothing but the terminal is left to say it.
#[allow(clippy::print_stderr)]
fn fail(why: &str) -> ExitCode {
    eprintln!("hamkke: {why}");
    ExitCode::from(2)
}
