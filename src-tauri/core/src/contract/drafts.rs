//! Half-typed words that must survive a crash.

use chrono::{DateTime, Utc};

use super::shape::crossing;

crossing! {
    /// Input of `keep_draft`: half-typed words that must survive a crash.
    KeepDraft {
        /// The family; none for a form outside of a family.
        family: Option<String>,
        /// Which form or field.
        key: String,
        /// What was typed, as the form understands it.
        text: String,
    }
    /// Input of `drop_draft`.
    DropDraft {
        /// The family.
        family: Option<String>,
        /// Which form or field.
        key: String,
    }
    /// Input of `drafts`.
    AskDrafts {
        /// The family; none for forms outside of a family.
        family: Option<String>,
    }
    /// Answer of `drafts`.
    Drafts {
        /// Every draft kept.
        drafts: Vec<Draft>,
    }
    /// A draft.
    Draft {
        /// Which form or field.
        key: String,
        /// What was typed.
        text: String,
        /// When.
        at: DateTime<Utc>,
    }
}
