//! A computer with a home folder and a screen, on which the built program is started.

use std::ffi::OsStr;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::display::Display;
use crate::driver::Driver;
use crate::window::Window;

/// A computer of its own for each test: nothing in it outlives the test.
pub struct Computer {
    home: TempDir,
    display: Display,
}

impl Computer {
    /// A computer on which Hamkke was never started.
    pub fn new() -> Self {
        Self {
            home: TempDir::new().expect("a folder for the test"),
            display: Display::start(),
        }
    }

    /// The folder of its centre.
    pub fn centre(&self) -> PathBuf {
        self.home.path().join("centre")
    }

    /// Starts the program on the centre and waits for its first screen.
    pub async fn start(&self) -> Window {
        let home = self.home.path();
        let driver = Driver::start([
            ("DISPLAY", OsStr::new(&self.display.name)),
            ("GDK_BACKEND", OsStr::new("x11")),
            ("LIBGL_ALWAYS_SOFTWARE", OsStr::new("1")),
            ("NO_AT_BRIDGE", OsStr::new("1")),
            ("HOME", home.as_os_str()),
            ("XDG_CACHE_HOME", home.join("cache").as_os_str()),
            ("XDG_CONFIG_HOME", home.join("config").as_os_str()),
            ("XDG_DATA_HOME", home.join("data").as_os_str()),
        ])
        .await;
        let client = driver
            .open(&[OsStr::new("--centre"), self.centre().as_os_str()])
            .await;
        Window::new(client, driver).await
    }
}
