//! Which families an account opens, who opens a family, and openings in an emergency.

use chrono::{DateTime, Utc};

use super::shape::{crossing, crossing_words};
use crate::secrecy::FamilyPart;

crossing_words! {
    /// By what an account opens a family.
    ReaderHow {
        /// It opens all families.
        All,
        /// Somebody of its team works with the family.
        Team,
        /// It works with the family.
        Own,
        /// It was given the family by name.
        Name,
        /// The family is to be handed over to it.
        Handover,
        /// It opened the family in an emergency.
        Emergency,
    }
}

crossing! {
    /// Which families an account opens.
    AccountReach {
        /// `all`, `team`, `own` or `named`.
        scope: String,
        /// Its team.
        team: Option<String>,
        /// Whether it is on duty, and may open any family in an emergency.
        on_duty: bool,
    }
    /// Answer of the commands about who opens a family.
    FamilyReaders {
        /// Who opens it.
        readers: Vec<FamilyReader>,
        /// Who could be given it by name.
        others: Vec<FamilyReader>,
        /// The account that works with it.
        worker: Option<String>,
        /// Who could work with it.
        workers: Vec<FamilyReader>,
        /// Whether it is sealed: who cannot open it does not learn that it is there.
        sealed: bool,
    }
    /// An account that opens a family, or could be given it.
    FamilyReader {
        /// Its id.
        account: String,
        /// The person's name.
        name: String,
        /// The role.
        role: String,
        /// By what it opens the family; none where it does not.
        how: Option<ReaderHow>,
        /// Until when, where that is set.
        until: Option<DateTime<Utc>>,
        /// Whether it is to open the family and was not given the key yet.
        waits: bool,
        /// The parts of the family that it was given; none where that is all of it.
        parts: Option<Vec<FamilyPart>>,
        /// Whether parts of it can be given to it, and not only all: it interprets.
        by_parts: bool,
    }
    /// Input of `give_family`: gives it by name, or changes what of it is given.
    GiveFamily {
        /// The family.
        family: String,
        /// The account.
        account: String,
        /// The parts of it; none for all of it.
        parts: Option<Vec<FamilyPart>>,
        /// Why.
        reason: String,
    }
    /// Input of `take_family` and `hand_over`.
    FamilyAndAccount {
        /// The family.
        family: String,
        /// The account.
        account: String,
        /// Why.
        reason: String,
    }
    /// Input of `seal_family`.
    SealFamily {
        /// The family.
        family: String,
        /// Whether it is to be sealed.
        sealed: bool,
        /// Why.
        reason: String,
    }
    /// Input of `break_glass`.
    BreakGlass {
        /// The family.
        family: String,
        /// Why it must be opened.
        reason: String,
    }
    /// A family that was opened in an emergency.
    Emergency {
        /// Its id.
        id: String,
        /// The family.
        family: String,
        /// Its title; none where whoever asks does not open it.
        title: Option<String>,
        /// The file number, where it is known to whoever asks.
        file_number: Option<String>,
        /// By whom.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// Until when it is open.
        until: DateTime<Utc>,
        /// Why.
        reason: String,
    }
    /// Answer of `sign_off_emergency`.
    Emergencies {
        /// Those that wait still, the latest first.
        emergencies: Vec<Emergency>,
    }
    /// Input of `sign_off_emergency`.
    SignOffEmergency {
        /// Which.
        emergency: String,
        /// A remark.
        remark: Option<String>,
    }
}
