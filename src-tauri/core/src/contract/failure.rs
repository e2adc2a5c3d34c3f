//! Errors as they cross.

use super::shape::{crossing, crossing_words};

crossing_words! {
    /// What went wrong, as far as a screen acts on it.
    FailureCode {
        /// The passphrase or recovery key is wrong.
        WrongSecret,
        /// Too many wrong passphrases: `value` says for how many minutes the account waits.
        Waiting,
        /// The account was closed.
        AccountClosed,
        /// What was asked for is only done after the passphrase was typed again. Where that is
        /// because there was much of it, `value` says how much a minute may have.
        Confirm,
        /// It cannot be noted in the access log, and so was not done: `reason` says why.
        NotLogged,
        /// Nobody would be left who manages accounts.
        LastManager,
        /// The new passphrase is too short.
        WeakPassphrase,
        /// There is a centre already.
        CentreExists,
        /// Another program has the centre open.
        CentreInUse,
        /// There is no centre here.
        NoCentre,
        /// Nobody is signed in.
        SignedOut,
        /// The account may not do that.
        Denied,
        /// The account does not open this family.
        FamilyShut,
        /// The family, record or entry is not there.
        NotFound,
        /// The family was destroyed, and nothing brings it back.
        Destroyed,
        /// Another program has the file open.
        FileInUse,
        /// The file was written by a newer version.
        FileTooNew,
        /// The file does not verify.
        FileDamaged,
        /// The file opened read-only.
        ReadOnly,
        /// A value does not fit its field.
        InvalidField,
        /// An act cannot be taken back: its field was set anew (`touched`) or destroyed
        /// (`erased`), others refer to what it made (`referred`), or it is the first (`first`).
        UndoBlocked,
        /// The register is being rebuilt; what needs it works again in a moment.
        Busy,
        /// The register cannot be read; it can be made anew from the case files.
        RegisterDamaged,
        /// The disk is full.
        DiskFull,
        /// The disk or the system refused.
        Disk,
        /// A backup cannot be made or read; the reason says why (`foreign`, `within`, …).
        Backup,
        /// A copy of a family's file cannot be taken in; the reason says why (`another-family`,
        /// `damaged`, `papers`, `unknown-author`, `unreadable`).
        Copy,
        /// What is carried in a folder cannot be written or taken over; the reason says why
        /// (`wrong-code`, `other-device`, …), of a mistyped code `value` says in which group.
        Carry,
        /// The loan of this family is over: the office gives it more time. Until then only new notes
        /// are taken.
        LoanOver,
        /// A family cannot go to another centre, or be taken over from one; the reason says why
        /// (`no-consent`, `unknown-centre`, `under-way`, …). `gone`: it is with another centre, and
        /// nothing is written here until its case is opened again.
        Transfer,
        /// What was to be decided is no longer what was looked at: it is looked at anew.
        ChangedMeanwhile,
        /// The call itself is malformed: a fault of the program.
        BadCall,
    }
}

crossing! {
    /// An error as it crosses. A code exists only if a screen acts on it.
    Failure {
        /// The code.
        code: FailureCode,
        /// The field that it is about, in the vocabulary.
        field: Option<String>,
        /// The value that was refused, shortened; never a name or a path.
        value: Option<String>,
        /// More of the code: a reason word for a message.
        reason: Option<String>,
    }
}
