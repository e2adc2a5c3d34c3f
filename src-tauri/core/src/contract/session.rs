//! The centre, who is signed in, and how the program stands.

use chrono::{DateTime, NaiveDate, Utc};

use super::shape::{crossing, crossing_words};
use crate::backup::BackupEvery;

crossing_words! {
    /// Where the program stands.
    Phase {
        /// No centre in the folder yet: found one.
        NoCentre,
        /// A centre is there; nobody has signed in.
        SignedOut,
        /// Signed in and ready.
        SignedIn,
    }
}

crossing! {
    /// Nothing to say.
    Nothing {}
    /// What the program is about to show.
    Status {
        /// Where it stands.
        phase: Phase,
        /// The centre, if there is one.
        centre: Option<CentreCard>,
        /// Who is signed in.
        session: Option<SessionCard>,
        /// Long work under way.
        progress: Option<Progress>,
        /// What the register says of the house; only for those who open families.
        house: Option<House>,
        /// The program's version.
        version: String,
        /// The computer's day.
        today: NaiveDate,
    }
    /// A centre before anyone has signed in.
    CentreCard {
        /// Its name.
        name: String,
        /// Where it lies, as a word for a person.
        folder: String,
        /// The passphrase of a sample centre; none for a real one.
        sample_passphrase: Option<String>,
        /// After how many minutes without anybody the program locks itself.
        idle_minutes: u32,
        /// How often the centre backs up by itself.
        backup_every: BackupEvery,
        /// Whether it was put here from a backup, and its families are not all here yet.
        restoring: bool,
        /// Accounts that can sign in.
        accounts: Vec<AccountCard>,
    }
    /// An account.
    AccountCard {
        /// Its id.
        id: String,
        /// The person's name.
        name: String,
        /// The role (`director`, `caseworker`, …).
        role: String,
    }
    /// Who is signed in.
    SessionCard {
        /// The account.
        account: AccountCard,
        /// The device.
        device: String,
        /// What the account may do.
        permissions: Vec<String>,
        /// Whether it is on duty, and may open any family in an emergency.
        on_duty: bool,
        /// What it has on loan here; none in the office.
        visit: Option<Visit>,
    }
    /// A session on a laptop.
    Visit {
        /// How many families are here.
        families: u32,
        /// Until when the first of them are; none where there are none.
        until: Option<DateTime<Utc>>,
        /// Whether the time of any of them is over.
        over: bool,
        /// Whether it is over within a few hours.
        soon: bool,
    }
    /// Long work under way.
    Progress {
        /// What is being done (`rebuild`, …).
        what: String,
        /// Steps done.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        done: u64,
        /// Steps in all.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        of: u64,
    }
    /// The honest line at the foot of the window.
    House {
        /// Families in the register.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        families: u64,
        /// People in the register.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        people: u64,
        /// Families whose file could not be read when the register was made.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        unreadable: u64,
        /// Whether the register had to be made anew in this session without what the old one had
        /// seen: a family's file that was put back to an older copy before is not noticed.
        heads_lost: bool,
        /// When the latest backup was made of which every file was opened afterwards; none where
        /// this device knows of none.
        backed_up_at: Option<DateTime<Utc>>,
        /// Why the last backup came to nothing (`unreachable`, `disk-full`, …).
        backup_trouble: Option<String>,
        /// Version of the rulebook.
        rulebook: String,
    }
    /// Input of `found_centre`.
    FoundCentre {
        /// The centre's name.
        centre_name: String,
        /// The founder's name.
        account_name: String,
        /// The founder's passphrase.
        passphrase: String,
    }
    /// Answer of `found_centre`.
    Founded {
        /// The recovery key, shown this once.
        recovery_key: String,
        /// The state after founding: signed in.
        status: Status,
    }
    /// Input of `sign_in`.
    SignIn {
        /// The account.
        account: String,
        /// Its passphrase.
        passphrase: String,
    }
    /// Input of `recover`.
    Recover {
        /// The account; the first one where none is named.
        account: Option<String>,
        /// The recovery key as printed.
        recovery_key: String,
        /// The passphrase from now on.
        new_passphrase: String,
    }
    /// Input of `set_idle_lock`.
    IdleLock {
        /// After how many minutes without anybody the program locks itself: 1, 5, 10, 20 or 30.
        minutes: u32,
    }
}
