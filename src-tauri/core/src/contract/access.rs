//! Who looked at what, and the reviews of it.

use chrono::{DateTime, NaiveDate, Utc};

use super::picture::PictureLanguage;
use super::session::AccountCard;
use super::shape::crossing;

crossing! {
    /// Input of `access_log`.
    AskAccess {
        /// From this day on, in Korea.
        from: Option<NaiveDate>,
        /// Until this day, that day too.
        until: Option<NaiveDate>,
        /// Only by this account.
        account: Option<String>,
        /// Only of a family that is called so or has that file number, or part of it.
        family: Option<String>,
        /// Only these deeds; all where none is named.
        deeds: Vec<String>,
        /// So many of the newest are left out.
        offset: u32,
        /// How many at most.
        limit: u32,
    }
    /// Answer of `access_log`.
    AccessList {
        /// The newest first.
        lines: Vec<AccessLine>,
        /// How many there are in all.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        total: u64,
        /// Everybody who can be asked for.
        accounts: Vec<AccountCard>,
        /// Every deed that this version knows.
        deeds: Vec<String>,
    }
    /// A note of the access log.
    AccessLine {
        /// On which device.
        device: String,
        /// Its number in that device's log.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        seq: u64,
        /// When.
        at: DateTime<Utc>,
        /// What was done; none where the note does not open.
        deed: Option<String>,
        /// By whom, or at whose account somebody tried to sign in.
        by: Option<String>,
        /// Whose data: the family.
        family: Option<String>,
        /// What that family is called, as far as it is known here.
        title: Option<String>,
        /// Its file number.
        file_number: Option<String>,
        /// Whose data: the person's name.
        person: Option<String>,
        /// Whose account it was about.
        account: Option<String>,
        /// More of what it was about: a permission, a screen, a picture.
        about: Option<String>,
        /// How many.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        count: Option<u64>,
        /// What for.
        purpose: Option<String>,
    }
    /// Input of `access_overview`.
    AccessPeriod {
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day.
        until: Option<NaiveDate>,
    }
    /// Answer of `access_overview`.
    AccessOverview {
        /// What is unusual in the period, the most recent day first.
        patterns: Vec<AccessPattern>,
        /// The reviews that were signed off, the latest first.
        reviews: Vec<AccessReviewLine>,
        /// How the log is kept.
        rules: AccessRules,
        /// The first day that no review has looked at.
        next_from: NaiveDate,
        /// The day on which the next review is due.
        due: NaiveDate,
        /// How many old notes went with the review that was just signed off.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        pruned: u64,
    }
    /// Something unusual.
    AccessPattern {
        /// What.
        kind: String,
        /// Whose account.
        account: String,
        /// What that person is called.
        name: String,
        /// On which day.
        day: NaiveDate,
        /// How many families or deeds.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        count: u64,
    }
    /// A review that was signed off.
    AccessReviewLine {
        /// The first day that was looked at.
        from: NaiveDate,
        /// The last one.
        until: NaiveDate,
        /// What was remarked.
        remark: Option<String>,
        /// By whom.
        by: String,
        /// When.
        at: DateTime<Utc>,
    }
    /// How the access log is kept.
    AccessRules {
        /// Notes stay for so many years.
        keep_years: u32,
        /// A review is due so many days after the last one.
        review_days: u32,
        /// So many families are opened in a minute before the passphrase is asked again.
        families_a_minute: u32,
    }
    /// Input of `sign_off_access`.
    SignOffAccess {
        /// The first day that was looked at.
        from: NaiveDate,
        /// The last one.
        until: NaiveDate,
        /// What is remarked.
        remark: Option<String>,
        /// The passphrase of the reviewer.
        own_passphrase: String,
    }
    /// Answer of `verify_access`.
    AccessVerified {
        /// How many notes were looked at.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        notes: u64,
        /// What is wrong, the first hundred.
        faults: Vec<AccessFault>,
        /// How much is wrong in all.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        wrong: u64,
    }
    /// Something that is wrong with the log.
    AccessFault {
        /// What.
        fault: String,
        /// In which device's log.
        device: Option<String>,
        /// At which note.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        seq: Option<u64>,
    }
    /// Input of `save_access_log`.
    SaveAccess {
        /// Which notes; all of them whatever offset and limit say.
        asked: AskAccess,
        /// In which language.
        language: PictureLanguage,
    }
    /// Input of `confirm_passphrase`.
    ConfirmPassphrase {
        /// The passphrase of whoever sits there.
        passphrase: String,
    }
    /// Input of `note_print`.
    NotePrint {
        /// The family that is on the screen.
        family: Option<String>,
        /// The screen.
        screen: String,
    }
}
