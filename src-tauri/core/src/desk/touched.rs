//! Families that were written by somebody who cannot bring everyone's register up to them. Who
//! opens all families has one register, and each account that opens some has one of its own; each
//! finds here what the others have written.
//!
//! Nothing is lost where a note is: the file is the truth, and opening it brings the register up.

use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::io::Write as _;

use crate::centre::Layout;
use crate::log::{AccountId, FamilyId};

/// The name of the register of those who open all families.
pub(super) const SHARED: &str = "all";

/// Notes for the registers of others, each once in a session.
#[derive(Default)]
pub(super) struct Touched(HashSet<(String, FamilyId)>);

impl Touched {
    /// Notes for a register that a family was written.
    pub(super) fn note(&mut self, layout: &Layout, whose: &str, family: FamilyId) {
        if self.0.contains(&(whose.to_owned(), family)) {
            return;
        }
        let path = layout.touched(whose);
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        let noted = folder.and_then(|()| {
            let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
            writeln!(file, "{family}")
        });
        // What could not be noted is tried again with the next word.
        if noted.is_ok() {
            self.0.insert((whose.to_owned(), family));
        }
    }

    /// What was noted for a register.
    pub(super) fn of(layout: &Layout, whose: &str) -> Vec<FamilyId> {
        let text = fs::read_to_string(layout.touched(whose)).unwrap_or_default();
        text.lines().filter_map(|line| line.parse().ok()).collect()
    }

    /// Forgets what was noted for a register, which has been brought up to it.
    pub(super) fn clear(layout: &Layout, whose: &str) {
        let _ = fs::remove_file(layout.touched(whose));
    }
}

/// The name of an account's own register.
pub(super) fn own(account: AccountId) -> String {
    account.to_string()
}
