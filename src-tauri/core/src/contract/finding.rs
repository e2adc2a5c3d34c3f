//! Finding people and families.

use chrono::{DateTime, Utc};

use super::shape::crossing;

crossing! {
    /// Input of `find`.
    Find {
        /// What was typed.
        query: String,
        /// How many at most.
        limit: u32,
    }
    /// Answer of `find`.
    Found {
        /// The query that this answers.
        query: String,
        /// The best first.
        hits: Vec<Hit>,
        /// How many there are in all.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        total: u64,
    }
    /// A person found.
    Hit {
        /// The family.
        family: String,
        /// The family's title.
        title: String,
        /// The file number.
        file_number: String,
        /// The person.
        person: String,
        /// Names to show, Hangul first, then passport, then native script.
        names: Vec<MarkedText>,
        /// What matched besides the names (birth date, phone, file number), if that is why. A phone
        /// that a flag keeps from sight comes as dots.
        matched: Option<MarkedText>,
        /// Day of birth as far as known.
        birth_date: Option<String>,
        /// Nationalities today.
        nationalities: Vec<String>,
        /// What the person is in the family.
        relation: Option<String>,
        /// Every warning of today in the family.
        flags: Vec<FlagMark>,
        /// Whether whoever asks does not open the family, and sees no more than this of it.
        shut: bool,
        /// The name of who works with the family, where it is shut.
        worker: Option<String>,
    }
    /// A warning beside a name.
    FlagMark {
        /// The record.
        id: String,
        /// Its sort, unless that is disputed.
        sort: Option<String>,
        /// What is to be heeded.
        text: Option<String>,
        /// The name of whom it is about; none where it is about everyone.
        about: Option<String>,
    }
    /// A text with the matched parts.
    MarkedText {
        /// The text.
        text: String,
        /// Matched stretches: from and to in UTF-16 units.
        marks: Vec<(u32, u32)>,
    }
    /// A family in a list.
    FamilyCard {
        /// Its id.
        id: String,
        /// Its title.
        title: String,
        /// The file number.
        file_number: String,
        /// How many people.
        people: u32,
        /// When it was last written.
        touched_at: Option<DateTime<Utc>>,
        /// The caseworker's name.
        worker: Option<String>,
        /// Every warning of today.
        flags: Vec<FlagMark>,
    }
    /// Answer of `recent_families`.
    Recent {
        /// The last touched, newest first.
        families: Vec<FamilyCard>,
    }
}
