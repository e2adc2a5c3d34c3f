//! Ctrl-C: long work stops between two families.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hamkke_core::words::Words;

use crate::failure::{Failure, STOPPED};

/// Whether somebody has pressed Ctrl-C.
#[derive(Clone, Debug)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Listens from now on. Pressed a second time, Ctrl-C ends the program at once: files change
    /// in transactions, so that nothing is left by halves then either.
    pub fn listen() -> Self {
        let pressed = Arc::new(AtomicBool::new(false));
        let heard = Arc::clone(&pressed);
        // Where the system does not let us listen, Ctrl-C ends the program at once.
        let _ = ctrlc::set_handler(move || {
            if heard.swap(true, Ordering::Relaxed) {
                std::process::exit(STOPPED.into());
            }
        });
        Self(pressed)
    }

    /// Whether to stop.
    pub fn pressed(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Stops where Ctrl-C was pressed.
    ///
    /// # Errors
    /// [`Failure::Stopped`].
    pub fn check(&self, words: &Words) -> Result<(), Failure> {
        match self.pressed() {
            true => Err(Failure::Stopped(words.say("cli-stopped", &[]))),
            false => Ok(()),
        }
    }
}
