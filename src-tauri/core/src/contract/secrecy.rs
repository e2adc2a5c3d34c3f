//! What is kept from whom.

use chrono::{DateTime, Utc};

use super::family::RecordChange;
use super::shape::{crossing, crossing_words};
use crate::model::Field;

crossing_words! {
    /// Which sort of somebody something is kept from.
    OnlookerSort {
        /// A person of the family, by the record.
        Person,
        /// An account of the centre, by its id.
        Account,
        /// Whoever has a role, by its word (`interpreter`).
        Role,
        /// Anybody: only to look, or print, as.
        Anyone,
    }
}

crossing! {
    /// Somebody from whom something is kept.
    Onlooker {
        /// Which sort.
        sort: OnlookerSort,
        /// Who of that sort; none for anybody.
        id: Option<String>,
    }
    /// That something is kept from somebody.
    Secret {
        /// The record that says so, which an approval may be about.
        marking: String,
        /// The record that is kept.
        record: String,
        /// Its one field that is kept; none where all of it is.
        part: Option<Field>,
        /// From whom.
        from: Onlooker,
        /// What they are called; none for a role.
        name: Option<String>,
        /// Why.
        reason: Option<String>,
        /// Whether its text is under keys that they were not given, and not only left out by the
        /// program.
        by_key: bool,
        /// Who said so.
        by: String,
        /// When.
        at: DateTime<Utc>,
    }
    /// Input of `keep_secret`: keeps something from somebody.
    KeepSecret {
        /// The family.
        family: String,
        /// The record.
        record: String,
        /// Its one field; none for all of it.
        part: Option<Field>,
        /// From whom.
        from: Vec<Onlooker>,
        /// Why.
        reason: Option<String>,
    }
    /// Input of `lift_secrecy`: no longer keeps something from somebody.
    LiftSecrecy {
        /// The family.
        family: String,
        /// The record.
        record: String,
        /// Its one field; none for all of it.
        part: Option<Field>,
        /// From whom it was kept.
        from: Onlooker,
        /// Why it is not any more.
        reason: Option<String>,
    }
    /// Input of `save_secret`: writes a new record that is kept from somebody from its first
    /// moment on.
    SaveSecret {
        /// The family.
        family: String,
        /// The new record.
        change: RecordChange,
        /// From whom it is kept.
        from: Vec<Onlooker>,
        /// Why it is kept.
        reason: Option<String>,
    }
    /// Input of `look_as`: shows a family as it is to somebody else, to look only.
    LookAs {
        /// The family.
        family: String,
        /// To whom; none ends it.
        who: Option<Onlooker>,
    }
}
