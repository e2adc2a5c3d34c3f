// The one list of what crosses the border to the window. Hosts build their routers from it: the
// core its guarded methods, the shell its commands, the shell's build script the window's
// permissions, the bindings the TypeScript. A forgotten command does not compile.
//
// Included as text by the shell's build script too, so it stands alone.

/// Calls the macro `$then` with every command: name, input, output and what it takes to be
/// allowed.
#[macro_export]
macro_rules! for_each_command {
    ($then:ident) => {
        $then! {
            status(Nothing) -> Status, Anyone;
            choose_centre(Nothing) -> Status, Anyone;
            found_centre(FoundCentre) -> Founded, Anyone;
            sign_in(SignIn) -> Status, Anyone;
            recover(Recover) -> Status, Anyone;
            sign_out(Nothing) -> Status, Anyone;
            stir(Nothing) -> Status, Anyone;
            set_idle_lock(IdleLock) -> Status, ManageAccounts;
            accounts(Nothing) -> Accounts, ManageAccounts;
            add_account(AddAccount) -> Accounts, ManageAccounts;
            change_account(ChangeAccount) -> Accounts, ManageAccounts;
            close_account(CloseAccount) -> Accounts, ManageAccounts;
            set_up_resets(SetUpResets) -> Accounts, ManageAccounts;
            ask_reset(AskReset) -> Accounts, ManageAccounts;
            carry_out_reset(CarryOutReset) -> Accounts, ManageAccounts;
            change_passphrase(ChangePassphrase) -> Nothing, OwnAccount;
            confirm_passphrase(ConfirmPassphrase) -> Nothing, OwnAccount;
            note_print(NotePrint) -> Nothing, TakeOut;
            access_log(AskAccess) -> AccessList, AuditAccess;
            access_overview(AccessPeriod) -> AccessOverview, AuditAccess;
            verify_access(Nothing) -> AccessVerified, AuditAccess;
            sign_off_access(SignOffAccess) -> AccessOverview, AuditAccess;
            set_access_rules(AccessRules) -> AccessRules, AuditAccess;
            save_access_log(SaveAccess) -> ReportSaved, AuditAccess;
            family_readers(OfFamily) -> FamilyReaders, ReadFamily;
            give_family(GiveFamily) -> FamilyReaders, GiveFamilies;
            take_family(FamilyAndAccount) -> FamilyReaders, GiveFamilies;
            hand_over(FamilyAndAccount) -> Nothing, WriteFamily;
            seal_family(SealFamily) -> FamilyView, GiveFamilies;
            break_glass(BreakGlass) -> FamilyView, BreakGlass;
            sign_off_emergency(SignOffEmergency) -> Emergencies, SignOffGlass;
            rebuild_register(Nothing) -> Status, TendRegister;
            find(Find) -> Found, FindPeople;
            recent_families(Nothing) -> Recent, FindPeople;
            look_alikes(AskLookAlikes) -> LookAlikes, FindPeople;
            duplicates(AskDuplicates) -> Duplicates, FindPeople;
            doubles(OfFamily) -> Doubles, ReadFamily;
            compare_people(TwoPeople) -> Comparison, ReadFamily;
            keep_apart(TwoPeople) -> Nothing, MergePeople;
            rehearse_merge(Merge) -> MergeRehearsal, MergePeople;
            merge_people(Merge) -> FamilyView, MergePeople;
            part_people(OfRecord) -> FamilyView, MergePeople;
            today(AskToday) -> Today, FindPeople;
            finish_work(FinishWork) -> FamilyView, WriteFamily;
            put_off_work(PutOffWork) -> FamilyView, WriteFamily;
            read_import(ReadImport) -> ImportPreview, ImportFamilies;
            map_import(MapImport) -> ImportPreview, ImportFamilies;
            run_import(Nothing) -> ImportProgress, ImportFamilies;
            undo_import(OfImport) -> ImportProgress, ImportFamilies;
            imports(Nothing) -> Imports, ImportFamilies;
            save_import_report(ImportReport) -> ReportSaved, ImportFamilies;
            create_family(CreateFamily) -> FamilyView, WriteFamily;
            open_family(OfFamily) -> FamilyView, ReadFamily;
            close_family(OfFamily) -> Nothing, ReadFamily;
            family_as_of(FamilyOnDay) -> FamilyView, ReadFamily;
            save(Save) -> FamilyView, WriteFamily;
            approval_stages(Nothing) -> ApprovalStages, FindPeople;
            set_approval_stages(ApprovalStages) -> ApprovalStages, ManageAccounts;
            ask_approval(OfRecord) -> FamilyView, WriteFamily;
            decide_approval(DecideApproval) -> FamilyView, Approve;
            keep_secret(KeepSecret) -> FamilyView, WriteFamily;
            lift_secrecy(LiftSecrecy) -> FamilyView, WriteFamily;
            save_secret(SaveSecret) -> FamilyView, WriteFamily;
            look_as(LookAs) -> FamilyView, ReadFamily;
            mark_list(MarkList) -> FamilyView, WriteFamily;
            remove_record(OfRecord) -> FamilyView, WriteFamily;
            settle_conflict(Settle) -> FamilyView, WriteFamily;
            disputes(OfFamily) -> Disputes, ReadFamily;
            settle_dispute(SettleDispute) -> FamilyView, WriteFamily;
            choose_copy(OfFamily) -> ChosenCopy, WriteFamily;
            take_in_copy(OfFamily) -> TakenIn, WriteFamily;
            leave_copy(OfFamily) -> Nothing, WriteFamily;
            receipts(OfFamily) -> Receipts, ReadFamily;
            receipt(OfRecord) -> ReceiptView, ReadFamily;
            rehearse_take_back(OfRecord) -> TakingBackView, WriteFamily;
            take_back_copy(OfRecord) -> TakenBack, WriteFamily;
            rehearse_event(LifeEvent) -> Rehearsal, WriteFamily;
            record_event(LifeEvent) -> FamilyView, WriteFamily;
            undo(Undo) -> FamilyView, WriteFamily;
            history(OfFamily) -> History, ReadFamily;
            genogram(AskPicture) -> Picture, ReadFamily;
            ecomap(AskPicture) -> Picture, ReadFamily;
            save_picture(SavePicture) -> PictureSaved, TakeOut;
            attach(Attach) -> FamilyView, WriteFamily;
            paper_picture(AskPaperPicture) -> PaperPicture, ReadFamily;
            take_out_paper(OfRecord) -> PaperTaken, TakeOut;
            destroy_paper(DestroyPaper) -> FamilyView, WriteFamily;
            kept_data(OfFamily) -> KeptData, ReadFamily;
            rehearse_withdrawal(AskWithdrawal) -> Withdrawal, WriteFamily;
            withdraw_consent(WithdrawConsent) -> FamilyView, WriteFamily;
            copy_queue(AskCopyQueue) -> CopyQueue, ReadFamily;
            copy_value(OfCopyItem) -> Copied, RevealNumber;
            tick_typed(TickTyped) -> Ticked, WriteFamily;
            interview_sheet(AskInterview) -> InterviewSheet, ReadFamily;
            reveal_number(RevealNumber) -> Revealed, RevealNumber;
            show_contacts(ShowContacts) -> FamilyView, RevealNumber;
            childcare(AskChildcare) -> ChildcareView, ReadFamily;
            childcare_timeline(AskTimeline) -> ChildTimeline, ReadFamily;
            save_check(AskChildcare) -> FamilyView, WriteFamily;
            replay_check(OfRecord) -> Replayed, ReadFamily;
            keep_draft(KeepDraft) -> Nothing, KeepDrafts;
            drop_draft(DropDraft) -> Nothing, KeepDrafts;
            drafts(AskDrafts) -> Drafts, KeepDrafts;
            backups(Nothing) -> Backups, KeepBackups;
            choose_backup_folder(Nothing) -> Backups, KeepBackups;
            back_up(Nothing) -> Status, KeepBackups;
            check_backup(OfBackup) -> Status, KeepBackups;
            stop_backup(Nothing) -> Status, KeepBackups;
            set_backup_schedule(BackupSchedule) -> Status, ManageAccounts;
            lost_families(OfBackup) -> LostFamilies, KeepBackups;
            restore(Restore) -> Status, KeepBackups;
            found_backups(Nothing) -> FoundBackups, Anyone;
            settle_backup(OfBackup) -> Status, Anyone;
            destructions(AskDestructions) -> Destructions, ProposeDestruction;
            propose_destruction(ProposeDestruction) -> Destructions, ProposeDestruction;
            decide_destruction(DecideDestruction) -> Destructions, ApproveDestruction;
            set_retention(RetentionPeriods) -> RetentionPeriods, ApproveDestruction;
            save_destructions(SaveDestructions) -> ReportSaved, ProposeDestruction;
        }
    };
}
