//! The copy queue: values for the screens of other agencies.

use chrono::{DateTime, Utc};

use super::FamilyView;
use super::shape::{crossing, crossing_words};

crossing_words! {
    /// Where an item of a screen stands.
    CopyStanding {
        /// Nobody has said what belongs there.
        Missing,
        /// Statements disagree.
        Disputed,
        /// A flag keeps it from sight.
        Hidden,
        /// Never typed.
        New,
        /// Changed since it was typed.
        Changed,
        /// Typed as it stands.
        Typed,
    }
}

crossing! {
    /// Input of `copy_queue`.
    AskCopyQueue {
        /// The family.
        family: String,
        /// The screen; none means the first.
        screen: Option<String>,
    }
    /// Input of `copy_value`.
    OfCopyItem {
        /// The family.
        family: String,
        /// The screen.
        screen: String,
        /// For whom or what it is filled in.
        subject: String,
        /// The item.
        item: String,
    }
    /// Input of `tick_typed`.
    TickTyped {
        /// The family.
        family: String,
        /// The screen.
        screen: String,
        /// For whom or what it is filled in.
        subject: String,
        /// The item.
        item: String,
        /// Whether it was typed; false takes that back.
        typed: bool,
    }
    /// A screen as it is to be filled in for a family.
    CopyQueue {
        /// Every screen that there is.
        screens: Vec<CopyScreen>,
        /// Which of them it is.
        screen: String,
        /// Whether somebody has compared order and forms with the real screen.
        compared: bool,
        /// Where the screen's fields are from, in words.
        sources: Vec<String>,
        /// For whom or what it is filled in, in order.
        subjects: Vec<CopySubject>,
    }
    /// A screen of another agency.
    CopyScreen {
        /// Its id.
        id: String,
        /// What it is called in Korean.
        ko: String,
        /// What it is called in English.
        en: String,
    }
    /// A child or a service given, with the screen's items in order.
    CopySubject {
        /// The record.
        id: String,
        /// The child's name, or the day of the service.
        name: String,
        /// The items.
        items: Vec<CopyItem>,
    }
    /// An item of a screen.
    CopyItem {
        /// Its id.
        id: String,
        /// What it is called in Korean.
        ko: String,
        /// What it is called in English.
        en: String,
        /// Where it stands.
        standing: CopyStanding,
        /// The value as the screen wants it; a registration number comes masked.
        value: Option<String>,
        /// Whether it is a number that is kept sealed: to copy it is written down.
        sealed: bool,
        /// Who typed it.
        by: Option<String>,
        /// When.
        at: Option<DateTime<Utc>>,
    }
    /// Answer of `copy_value`.
    Copied {
        /// The value in full, as the screen wants it.
        value: String,
    }
    /// Answer of `tick_typed`.
    Ticked {
        /// The family, with the act in its history.
        family: FamilyView,
        /// The screen anew.
        queue: CopyQueue,
    }
}
