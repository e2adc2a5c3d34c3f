//! The words of the history: what somebody did.

use super::vocabulary::vocabulary;

vocabulary! {
    /// What an act was, in the words that the history shows.
    Action {
        /// The centre was founded.
        Found = "found",
        /// A family's file was opened.
        CreateFamily = "create_family",
        /// Fields were set.
        Edit = "edit",
        /// A list was marked as asked and empty, or as not asked.
        MarkList = "mark_list",
        /// A record was taken out.
        Remove = "remove",
        /// An act was taken back.
        Undo = "undo",
        /// A sealed value was destroyed.
        Erase = "erase",
        /// A childcare check was saved.
        SaveCheck = "save_check",
        /// A family was entered in the centre's books.
        AddFamily = "add_family",
        /// An account was added.
        AddAccount = "add_account",
        /// A device was added.
        AddDevice = "add_device",
        /// An account was given a new passphrase.
        ChangePassphrase = "change_passphrase",
        /// An account was given another name, role or reach.
        ChangeAccount = "change_account",
        /// An account was closed.
        CloseAccount = "close_account",
        /// An account was opened with the recovery key.
        Recover = "recover",
        /// An account was given a key.
        Grant = "grant",
        /// A key was taken from an account.
        Revoke = "revoke",
        /// A setting of the centre was changed.
        ChangeSetting = "change_setting",
        /// A child was born.
        Birth = "birth",
        /// Two people married.
        Marriage = "marriage",
        /// A couple parted.
        Separation = "separation",
        /// A couple was divorced.
        Divorce = "divorce",
        /// Somebody left Korea (출국).
        Departure = "departure",
        /// Somebody died.
        Death = "death",
        /// Somebody became Korean.
        Naturalisation = "naturalisation",
        /// Somebody came from abroad (중도입국 and others).
        Arrival = "arrival",
        /// People moved house.
        Move = "move",
        /// A child entered school.
        SchoolEntry = "school_entry",
        /// An act that had been taken back was brought back.
        Redo = "redo",
        /// Addresses and phones kept from sight were shown.
        Disclose = "disclose",
        /// Something to be done was done.
        Finish = "finish",
        /// Something to be done was put off.
        PutOff = "put_off",
        /// A family was taken over from a table.
        Import = "import",
        /// An import was taken back.
        UndoImport = "undo_import",
        /// A paper was put into the file.
        Attach = "attach",
        /// A paper was saved outside of the centre.
        TakeOut = "take_out",
        /// A value was typed into another screen, or is to be typed again.
        TypeIn = "type_in",
        /// A registration number was copied in full.
        Reveal = "reveal",
        /// Two people turned out to be one.
        Merge = "merge",
        /// Two people who look alike were found to be two.
        KeepApart = "keep_apart",
        /// A form was approved.
        Approve = "approve",
        /// A form was sent back instead of approved.
        SendBack = "send_back",
        /// Somebody who approves has read the case as it stood (검토).
        ReadCase = "read_case",
        /// The approval of a form that was sent back was asked for again.
        AskApproval = "ask_approval",
        /// The bytes of a paper were destroyed.
        Destroy = "destroy",
        /// A consent was withdrawn, and what rested on it alone was destroyed.
        Withdraw = "withdraw",
        /// The last note of an access log was written into the books.
        AnchorAccess = "anchor_access",
        /// A review of the access log was signed off.
        ReviewAccess = "review_access",
        /// A ring was given a new key, because somebody who had it has it no more.
        NewEpoch = "new_epoch",
        /// A family was opened in an emergency by somebody who does not work with it (긴급 열람).
        BreakGlass = "break_glass",
        /// An emergency opening was looked at and signed off.
        SignOffGlass = "sign_off_glass",
        /// The halves were made by which two reset passphrases.
        SetUpReset = "set_up_reset",
        /// It was asked that a passphrase be set anew.
        AskReset = "ask_reset",
        /// A passphrase was set anew by two who manage accounts.
        ResetPassphrase = "reset_passphrase",
        /// A family was handed over to somebody else who works with it (담당 변경).
        HandOver = "hand_over",
        /// A family was sealed, so that no card of it is shown, or was unsealed.
        SealFamily = "seal_family",
        /// The destruction of records was proposed.
        ProposeDestruction = "propose_destruction",
        /// It was approved; the keys of families are destroyed with it.
        ApproveDestruction = "approve_destruction",
        /// It was refused, or taken back.
        RefuseDestruction = "refuse_destruction",
        /// What was approved is destroyed on this device.
        EndDestruction = "end_destruction",
        /// Backups within reach were cleared of what was destroyed.
        ClearBackups = "clear_backups",
        /// Something was kept from somebody.
        KeepSecret = "keep_secret",
        /// Something is no longer kept from somebody.
        LiftSecrecy = "lift_secrecy",
        /// A copy of the file was taken in: what others wrote elsewhere.
        TakeIn = "take_in",
        /// A disagreement was settled, kept as two statements, or talked about.
        Settle = "settle",
        /// A computer took its place as a device that was enrolled.
        JoinDevice = "join_device",
        /// A device was withdrawn: it was lost, sold or is no longer used.
        WithdrawDevice = "withdraw_device",
        /// Families were lent to a laptop.
        Lend = "lend",
        /// A loan was given more time.
        ExtendLoan = "extend_loan",
        /// A loan came home, was taken back before it left, or was lost.
        EndLoan = "end_loan",
        /// It was decided what becomes of acts of a device that was withdrawn.
        JudgeQuarantine = "judge_quarantine",
        /// It was proposed that a family be handed over (인계 제안).
        ProposeHandover = "propose_handover",
        /// A family was taken over by whom it was proposed to (인수).
        AcceptHandover = "accept_handover",
        /// A family that was to be handed over was not taken over.
        ReturnHandover = "return_handover",
        /// A handover was taken back before it was answered.
        WithdrawHandover = "withdraw_handover",
        /// Another centre's card was taken into the books.
        KeepPartner = "keep_partner",
        /// Another centre was taken out of the books.
        ForgetPartner = "forget_partner",
        /// It was decided what becomes of a family that another centre sent.
        AnswerTransfer = "answer_transfer",
        /// It was proposed that the family go to another centre.
        ProposeTransfer = "propose_transfer",
        /// The family was sent to another centre (이관).
        SendTransfer = "send_transfer",
        /// The family is not to go to another centre any more.
        CallBackTransfer = "call_back_transfer",
        /// The other centre has taken the family over; the case is closed here.
        TransferOut = "transfer_out",
        /// The other centre has answered, and the family stays.
        HearTransfer = "hear_transfer",
        /// The family was taken over from another centre.
        TransferIn = "transfer_in",
        /// Figures were proposed for the centre's rulebook (규정 제안).
        ProposeRuling = "propose_ruling",
        /// They were confirmed by another, and stand from then on.
        ConfirmRuling = "confirm_ruling",
        /// They were refused, or taken back before anybody confirmed them.
        RefuseRuling = "refuse_ruling",
        /// Figures that stood were withdrawn.
        WithdrawRuling = "withdraw_ruling",
        /// It was written down that an office decided otherwise than a saved check.
        CorrectCheck = "correct_check",
        /// Statistics left the house, and are kept as they were counted.
        KeepReport = "keep_report",
    }
}

impl Action {
    /// Whether a field that it takes back is destroyed, and not only empty from then on.
    pub const fn destroys(self) -> bool {
        matches!(self, Self::Erase | Self::Withdraw)
    }

    /// Whether it says that something was seen or taken outside, which cannot be taken back.
    pub const fn discloses(self) -> bool {
        matches!(
            self,
            Self::Disclose | Self::TakeOut | Self::Reveal | Self::SendTransfer | Self::TransferOut
        )
    }
}
