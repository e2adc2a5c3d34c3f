//! The shelf that the centre's computers share.

use chrono::{DateTime, Utc};

use super::shape::{crossing, crossing_words};

crossing_words! {
    /// What is tried at a shelf.
    ShelfStep {
        /// It can be reached and listed.
        List,
        /// An object is written.
        Write,
        /// It reads as it was written.
        Read,
        /// It can be written over.
        Replace,
        /// It can be taken away.
        Remove,
    }
    /// How a family stands with the shelf.
    FamilyOnShelf {
        /// The centre has no shelf.
        NoShelf,
        /// All that is here is there, and nothing that came waits.
        Merged,
        /// Something of here is not there yet.
        ToGo,
        /// Something that came waits.
        Waiting,
    }
}

crossing! {
    /// Where a shelf is, and how it is entered.
    ShelfPlace {
        /// `file:///…` or `s3://bucket/folder`.
        url: String,
        /// Where the cluster answers; none for the usual place of its kind.
        endpoint: Option<String>,
        /// Its region; none where it has none.
        region: Option<String>,
        /// The name of the key, for a cluster.
        access_key: Option<String>,
        /// The key, for a cluster.
        secret_key: Option<String>,
    }
    /// The shelf as this computer knows it.
    ShelfView {
        /// Where it is, as a word for a person; none where there is none.
        place: Option<String>,
        /// Whether a round is under way.
        busy: bool,
        /// When this computer was last at the shelf and all went well.
        at: Option<DateTime<Utc>>,
        /// What kept it from it the last time (`unreachable`, `full`, `twin`, …).
        trouble: Option<String>,
        /// Logs of which something is not there yet; none where nobody can tell now.
        to_go: Option<u32>,
        /// What came and waits, by why.
        waiting: Vec<ShelfWaiting>,
        /// The other computers that have something there.
        devices: Vec<ShelfDevice>,
        /// How many objects this computer has there, and how many bytes they come to.
        segments: u32,
        /// Bytes of them.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        bytes: u64,
    }
    /// What came and waits.
    ShelfWaiting {
        /// For what (`key`, `others`, `file`, `refused`, `quarantine`).
        why: String,
        /// How many families.
        families: u32,
    }
    /// Another computer at the shelf.
    ShelfDevice {
        /// What it is called.
        name: String,
        /// When it was last there, by its clock.
        at: DateTime<Utc>,
        /// What is wrong with what it has there.
        trouble: Option<String>,
    }
    /// What a test of a shelf found.
    ShelfTest {
        /// Each step that was tried, the last of which may have failed.
        steps: Vec<ShelfTried>,
        /// How many milliseconds all of it took.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        milliseconds: u64,
    }
    /// One step of a test.
    ShelfTried {
        /// What was tried.
        step: ShelfStep,
        /// Why it failed; none where it went well.
        trouble: Option<String>,
    }
    /// How a family stands with the shelf.
    FamilyShelf {
        /// How.
        state: FamilyOnShelf,
        /// Since when this computer has not been there, where something is to go or to come.
        since: Option<DateTime<Utc>>,
    }
}
