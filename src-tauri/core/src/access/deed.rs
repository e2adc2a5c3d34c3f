//! The words of the access log: what somebody did.

use crate::model::{Word, vocabulary};

vocabulary! {
    /// What is noted. The names are frozen: they stand in the log. A name that a newer version
    /// wrote is read as it is, so that there is room for others.
    Deed {
        /// Somebody signed in.
        SignedIn = "signed_in",
        /// Somebody signed out, or closed the program.
        SignedOut = "signed_out",
        /// The program locked itself because nobody was there.
        Locked = "locked",
        /// A passphrase or recovery key was wrong, or the account had to wait or is closed.
        SignInFailed = "sign_in_failed",
        /// An account was entered with the recovery key.
        Recovered = "recovered",
        /// A family was opened.
        FamilyOpened = "family_opened",
        /// A family was opened that a search had just found.
        HitOpened = "hit_opened",
        /// A search, or the list of people who look alike, showed names and days of birth.
        SearchShown = "search_shown",
        /// A family was made.
        FamilyMade = "family_made",
        /// A registration or passport number was shown in full.
        NumberRevealed = "number_revealed",
        /// Addresses and phones that a flag keeps from sight were shown.
        ContactsShown = "contacts_shown",
        /// A number was copied in full for another screen.
        NumberCopied = "number_copied",
        /// A screen was printed.
        Printed = "printed",
        /// A paper was saved outside.
        PaperTakenOut = "paper_taken_out",
        /// The bytes of a paper were destroyed.
        PaperDestroyed = "paper_destroyed",
        /// A consent was withdrawn, and what rested on it alone was destroyed.
        ConsentWithdrawn = "consent_withdrawn",
        /// A picture was saved outside.
        PictureTakenOut = "picture_taken_out",
        /// A document was made for paper and saved outside.
        DocumentTakenOut = "document_taken_out",
        /// A list was saved outside.
        ListTakenOut = "list_taken_out",
        /// Statistics were saved outside; `about` is the number of the report.
        StatisticsTakenOut = "statistics_taken_out",
        /// Families were taken over from a table.
        Imported = "imported",
        /// An import was taken back.
        ImportUndone = "import_undone",
        /// A backup was made.
        BackedUp = "backed_up",
        /// Families were brought back from a backup.
        Restored = "restored",
        /// A family was opened in an emergency by who does not open it else.
        GlassBroken = "glass_broken",
        /// An emergency opening was signed off.
        GlassSignedOff = "glass_signed_off",
        /// An account was given a family by name.
        FamilyGiven = "family_given",
        /// A family that was given by name was taken back.
        FamilyTaken = "family_taken",
        /// A copy of a family's file was taken in.
        CopyTakenIn = "copy_taken_in",
        /// A copy that had been taken in was taken back.
        CopyTakenBack = "copy_taken_back",
        /// The shelf that the centre's computers share was set, or left.
        ShelfChanged = "shelf_changed",
        /// A family was sealed.
        FamilySealed = "family_sealed",
        /// A family was unsealed.
        FamilyUnsealed = "family_unsealed",
        /// Something was asked for that the account may not do.
        Denied = "denied",
        /// An account was given.
        AccountAdded = "account_added",
        /// An account was given another name or role, or a key.
        AccountChanged = "account_changed",
        /// An account was closed.
        AccountClosed = "account_closed",
        /// Somebody gave themselves a new passphrase.
        PassphraseChanged = "passphrase_changed",
        /// The halves were made by which two reset passphrases.
        ResetSetUp = "reset_set_up",
        /// It was asked that an account's passphrase be set anew.
        ResetAsked = "reset_asked",
        /// An account's passphrase was set anew by two.
        PassphraseReset = "passphrase_reset",
        /// The passphrase was asked again and was right.
        Confirmed = "confirmed",
        /// The passphrase was asked again and was wrong.
        ConfirmFailed = "confirm_failed",
        /// The access log was read.
        LogRead = "log_read",
        /// The access log was saved outside.
        LogTakenOut = "log_taken_out",
        /// A review of the access log was signed off.
        LogReviewed = "log_reviewed",
        /// Notes that were old enough were taken away.
        LogPruned = "log_pruned",
        /// The log lacked notes that had stood in it, or could not be read and was begun anew.
        LogBroken = "log_broken",
        /// How the log is kept was set.
        LogRulesSet = "log_rules_set",
        /// The destruction of records was proposed.
        DestructionProposed = "destruction_proposed",
        /// It was approved: what is named is no longer there to be opened.
        DestructionApproved = "destruction_approved",
        /// It was refused, or taken back.
        DestructionRefused = "destruction_refused",
        /// Records were destroyed.
        RecordsDestroyed = "records_destroyed",
        /// How long records are kept was set.
        RetentionSet = "retention_set",
        /// A device was enrolled.
        DeviceEnrolled = "device_enrolled",
        /// A device was withdrawn.
        DeviceWithdrawn = "device_withdrawn",
        /// A family was lent to a laptop.
        Lent = "lent",
        /// A family was taken over on a laptop.
        LoanTaken = "loan_taken",
        /// A loan was given more time.
        LoanExtended = "loan_extended",
        /// A loan was handed back from a laptop, or came home.
        LoanReturned = "loan_returned",
        /// A loan was taken back before it came home.
        LoanWithdrawn = "loan_withdrawn",
        /// A laptop with families on it was lost.
        LoanLost = "loan_lost",
        /// What a withdrawn device had written was accepted or refused.
        QuarantineJudged = "quarantine_judged",
        /// Another centre's card was taken into the books.
        PartnerKept = "partner_kept",
        /// Another centre was taken out of the books.
        PartnerForgotten = "partner_forgotten",
        /// A family was sent to another centre.
        FamilySent = "family_sent",
        /// A family that was sent to another centre was called back.
        TransferCalledBack = "transfer_called_back",
        /// A family was taken over from another centre.
        TransferAccepted = "transfer_accepted",
        /// A family that another centre sent was refused.
        TransferRefused = "transfer_refused",
        /// The answer of another centre was heard.
        TransferHeard = "transfer_heard",
    }
}

/// A deed as found in the log: one that this version knows, or one of a newer version.
pub type DeedName = Word<Deed>;

impl Deed {
    /// Whether a note of it may stand unsigned: there was nobody whose key could sign it.
    pub const fn may_be_unsigned(self) -> bool {
        matches!(self, Self::SignInFailed)
    }
}
