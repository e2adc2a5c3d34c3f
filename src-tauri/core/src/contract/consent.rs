//! What is kept of a family and on what basis, and what goes when a consent is withdrawn.

use chrono::NaiveDate;

use super::shape::{crossing, crossing_words};
use crate::model::{Field, Kind};

crossing_words! {
    /// On what something rests.
    Basis {
        /// A task of the law, which is named.
        Task,
        /// A consent that stands.
        Consent,
        /// Somebody wrote down why it must be kept without a consent.
        Reason,
        /// Nothing: a consent is asked for, or it goes.
        Nothing,
    }
}

crossing! {
    /// What is kept of a family and does not rest on the centre's own task alone, as of a day.
    KeptData {
        /// The day.
        on: NaiveDate,
        /// Each of it.
        rows: Vec<KeptRow>,
    }
    /// Something that is kept.
    KeptRow {
        /// The record in which it stands.
        record: String,
        /// Its kind.
        kind: Kind,
        /// The field; of a paper or a bond the sort, which stands for the whole.
        field: Field,
        /// What the paper or the bond is, by its word.
        sort: Option<String>,
        /// What the person is called; none where it is the family's.
        person: Option<String>,
        /// On what it rests.
        basis: Basis,
        /// The word of the task.
        task: Option<String>,
        /// The word of the consent that it needs.
        needs: Option<String>,
        /// The days of the consents that carry it.
        given: Vec<NaiveDate>,
        /// Why it must be kept without.
        reason: Option<String>,
    }
    /// Input of `reveal_number`.
    RevealNumber {
        /// The family.
        family: String,
        /// The record.
        record: String,
        /// The field in which the number stands.
        field: Field,
        /// Why.
        reason: Option<String>,
    }
    /// Input of `rehearse_withdrawal`.
    AskWithdrawal {
        /// The family.
        family: String,
        /// The consent.
        record: String,
        /// The day on which it is withdrawn.
        on: NaiveDate,
    }
    /// What withdrawing a consent comes to.
    Withdrawal {
        /// What rests on it alone and is destroyed.
        going: Vec<GoingRow>,
        /// What it carries too and another consent goes on carrying, or a reason that was
        /// written down.
        staying: u32,
        /// To whom something may have gone that has to be told.
        told: Vec<ToldRow>,
    }
    /// Something that is destroyed.
    GoingRow {
        /// The record in which it stands.
        record: String,
        /// Its kind.
        kind: Kind,
        /// The field; of a paper or a bond the sort, which stands for the whole.
        field: Field,
        /// What the paper or the bond is, by its word.
        sort: Option<String>,
        /// The day of the form, where it is one.
        on: Option<NaiveDate>,
        /// What the paper is called.
        name: Option<String>,
        /// What the person is called; none where it is the family's.
        person: Option<String>,
        /// Whether it stands in the history only.
        past: bool,
    }
    /// Somebody who has to be told.
    ToldRow {
        /// The referral.
        record: String,
        /// Who.
        agency: String,
        /// When something went to them.
        on: Option<NaiveDate>,
    }
    /// Input of `withdraw_consent`.
    WithdrawConsent {
        /// The family.
        family: String,
        /// The consent.
        record: String,
        /// The day on which it is withdrawn.
        on: NaiveDate,
        /// How the person said so; it stays in the history.
        reason: String,
        /// The passphrase of whoever does it.
        own_passphrase: String,
    }
}
