//! A copy of a family's file that comes in: looked at, taken in, its receipt, taken back.

use chrono::{DateTime, Utc};

use super::course::Approval;
use super::dispute::Dispute;
use super::family::FamilyView;
use super::history::{ChangeView, EntryView};
use super::life::Rehearsal;
use super::shape::{crossing, crossing_words};
use crate::model::Kind;

crossing_words! {
    /// The way in which a copy came.
    OriginSort {
        /// A file that somebody chose.
        File,
        /// A laptop came back from a visit.
        Loan,
        /// A store that all computers of the centre share.
        Shelf,
        /// Another centre.
        Transfer,
    }
    /// Why something that came with a copy stays when the copy is taken back.
    KeptWhy {
        /// Somebody has set it since.
        EditedSince,
        /// Something that stays refers to it.
        Referred,
        /// What stood there before was destroyed.
        Destroyed,
        /// It says what was seen, taken outside or taken in, which stays written down.
        Written,
    }
}

crossing! {
    /// Who wrote what comes in, and on which device.
    Writer {
        /// Who.
        by: String,
        /// On which device.
        device: String,
        /// How many acts.
        acts: u32,
        /// The first of them.
        first: DateTime<Utc>,
        /// The last of them.
        last: DateTime<Utc>,
    }
    /// A form whose approval is another one with what comes in.
    ApprovalChange {
        /// The form.
        form: String,
        /// Its kind.
        kind: Kind,
        /// As it is; none where nobody had asked.
        before: Option<Approval>,
        /// As it would be; none where it would be asked for no more.
        after: Option<Approval>,
    }
    /// What taking in a copy would come to.
    Incoming {
        /// The family.
        family: String,
        /// Its title.
        title: String,
        /// The way in which the copy came.
        sort: OriginSort,
        /// What a person calls where it came from.
        origin: String,
        /// The acts that are new here, newest first.
        acts: Vec<EntryView>,
        /// Acts that are new here and of which nothing is shown to whoever looks.
        acts_kept: u32,
        /// Who wrote them, the first writer first.
        writers: Vec<Writer>,
        /// Records that are new here.
        records_new: u32,
        /// Records that would be changed.
        records_changed: u32,
        /// Papers that are new here.
        papers: u32,
        /// Fields that would be in conflict and are not now.
        disputes: Vec<Dispute>,
        /// The fields that would be other ones, and what else changes.
        rehearsal: Rehearsal,
        /// Approvals that would be other ones.
        approvals: Vec<ApprovalChange>,
        /// The heads of the file as it is.
        heads_before: Vec<String>,
    }
    /// Answer of `choose_copy`: none where nothing was chosen.
    ChosenCopy {
        /// What it would come to.
        incoming: Option<Incoming>,
    }
    /// That a copy was taken in.
    ReceiptView {
        /// The record.
        id: String,
        /// The act.
        entry: String,
        /// Who took it in.
        by: String,
        /// On which device.
        device: String,
        /// When.
        at: DateTime<Utc>,
        /// The way in which the copy came.
        sort: OriginSort,
        /// What a person calls where it came from.
        origin: String,
        /// How many acts came.
        acts: u32,
        /// The heads that stood there before.
        heads_before: Vec<String>,
        /// The heads that stood there with what came.
        heads_after: Vec<String>,
        /// When it was taken back, where it is taken back now.
        taken_back_at: Option<DateTime<Utc>>,
        /// By whom.
        taken_back_by: Option<String>,
        /// The acts that came, newest first; only in the answer about one receipt.
        came: Vec<EntryView>,
    }
    /// Answer of `receipts`, the latest first.
    Receipts {
        /// The receipts.
        receipts: Vec<ReceiptView>,
    }
    /// Answer of `take_in_copy`.
    TakenIn {
        /// The family as it is now.
        family: FamilyView,
        /// The receipt; none where nothing new came.
        receipt: Option<ReceiptView>,
    }
    /// Something that stays although the copy that brought it is taken back.
    KeptField {
        /// The record.
        record: String,
        /// Its kind.
        kind: Kind,
        /// The person that it is about, as named today.
        person: Option<String>,
        /// The field; none where the whole record stays.
        field: Option<String>,
        /// Why.
        why: KeptWhy,
        /// By whom it was edited since.
        by: Option<String>,
    }
    /// What taking a copy back comes to.
    TakingBackView {
        /// What it sets.
        changes: Vec<ChangeView>,
        /// What stays.
        kept: Vec<KeptField>,
    }
    /// Answer of `take_back_copy`.
    TakenBack {
        /// The family as it is now.
        family: FamilyView,
        /// What stayed.
        kept: Vec<KeptField>,
    }
}

impl OriginSort {
    /// The word that stands in the log.
    pub const fn word(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Loan => "loan",
            Self::Shelf => "shelf",
            Self::Transfer => "transfer",
        }
    }

    /// The sort of that word; a file for one that a newer version wrote.
    pub fn of_word(word: &str) -> Self {
        let mut all = Self::ALL.iter().copied();
        all.find(|sort| sort.word() == word).unwrap_or(Self::File)
    }
}
