//! Who may do what.

use crate::centre::{Reach, Ring, Scope};
use crate::model::vocabulary;

vocabulary! {
    /// What a command takes to be allowed.
    Permission {
        /// Nothing: it works before anyone has signed in.
        Anyone = "anyone",
        /// Find people and families.
        FindPeople = "find_people",
        /// Read a family.
        ReadFamily = "read_family",
        /// Write in a family, and make new ones.
        WriteFamily = "write_family",
        /// See a registration number in full.
        RevealNumber = "reveal_number",
        /// Keep half-typed words.
        KeepDrafts = "keep_drafts",
        /// Take families over from a list.
        ImportFamilies = "import_families",
        /// Print, or save outside of the centre.
        TakeOut = "take_out",
        /// Approve what somebody else wrote, or send it back.
        Approve = "approve",
        /// Choose where backups go, make and open them, and bring families back.
        KeepBackups = "keep_backups",
        /// Say that two people are one.
        MergePeople = "merge_people",
        /// Give single families to accounts, take them back, and seal families.
        GiveFamilies = "give_families",
        /// Open a family in an emergency that the account does not open.
        BreakGlass = "break_glass",
        /// Look at what was opened in an emergency, and sign it off.
        SignOffGlass = "sign_off_glass",
        /// Rebuild the register.
        TendRegister = "tend_register",
        /// Give, change and close accounts.
        ManageAccounts = "manage_accounts",
        /// Read who looked at what.
        AuditAccess = "audit_access",
        /// See what is due to be destroyed, and propose it.
        ProposeDestruction = "propose_destruction",
        /// Approve or refuse a destruction that somebody else proposed, and set how long records
        /// are kept.
        ApproveDestruction = "approve_destruction",
        /// Lend families to a laptop, take a loan over there, and bring it home.
        BorrowFamilies = "borrow_families",
        /// Look at what a withdrawn device wrote, and accept or refuse it.
        JudgeQuarantine = "judge_quarantine",
        /// Send families to another centre and take over what one sends.
        TransferFamilies = "transfer_families",
        /// Propose figures for the centre's rulebook, confirm those of another, and withdraw them.
        TendRulebook = "tend_rulebook",
        /// Count the centre's work, and save statistics outside.
        ReportStatistics = "report_statistics",
        /// See how many families stand where: one's own, or those of everyone whose families the
        /// account opens.
        SeeCaseload = "see_caseload",
        /// Change one's own passphrase.
        OwnAccount = "own_account",
    }
}

vocabulary! {
    /// The role of an account; each has a row in [`Role::permissions`].
    Role {
        /// Heads the centre (센터장).
        Director = "director",
        /// Reads histories, approves plans and closures (슈퍼바이저).
        Supervisor = "supervisor",
        /// Works with families (사례관리자).
        Caseworker = "caseworker",
        /// Interprets: reads the families that it was given by name (통역사).
        Interpreter = "interpreter",
        /// Reads, and writes nothing (열람자).
        Reader = "reader",
        /// Tends accounts, and opens no family (시스템 관리자).
        Administrator = "administrator",
    }
}

impl Permission {
    /// Whether it goes over all families of the centre, and so takes the key that opens them all.
    pub(super) const fn goes_over_all(self) -> bool {
        matches!(
            self,
            Self::ImportFamilies
                | Self::KeepBackups
                | Self::TransferFamilies
                | Self::ReportStatistics
        )
    }

    /// Whether it is used out of the house, on a laptop that has some families on loan. What
    /// decides about the centre, its accounts and its records is done in the office.
    pub(super) const fn is_of_a_visit(self) -> bool {
        matches!(
            self,
            Self::Anyone
                | Self::FindPeople
                | Self::ReadFamily
                | Self::WriteFamily
                | Self::RevealNumber
                | Self::KeepDrafts
                | Self::TakeOut
                | Self::Approve
                | Self::MergePeople
                | Self::TendRegister
                | Self::BorrowFamilies
                | Self::OwnAccount
        )
    }

    /// Who has it. The table of `docs/security.md` says the same in words; a test compares them.
    const fn holders(self) -> &'static [Role] {
        use Role::{Administrator, Caseworker, Director, Interpreter, Reader, Supervisor};
        match self {
            Self::Anyone | Self::OwnAccount => Role::ALL,
            Self::FindPeople | Self::ReadFamily | Self::KeepDrafts | Self::TendRegister => {
                &[Director, Supervisor, Caseworker, Interpreter, Reader]
            }
            Self::WriteFamily
            | Self::RevealNumber
            | Self::ImportFamilies
            | Self::TakeOut
            | Self::MergePeople
            | Self::BorrowFamilies
            | Self::SeeCaseload
            | Self::ProposeDestruction => &[Director, Supervisor, Caseworker],
            Self::Approve
            | Self::KeepBackups
            | Self::GiveFamilies
            | Self::JudgeQuarantine
            | Self::SignOffGlass
            | Self::TransferFamilies
            | Self::TendRulebook
            | Self::ReportStatistics
            | Self::ApproveDestruction => &[Director, Supervisor],
            Self::BreakGlass => &[Supervisor, Caseworker],
            Self::ManageAccounts => &[Director, Administrator],
            Self::AuditAccess => &[Director],
        }
    }
}

impl Role {
    /// What the role may do, beside what anyone may.
    pub fn permissions(self) -> impl Iterator<Item = Permission> {
        let all = Permission::ALL.iter().copied();
        all.filter(move |it| *it != Permission::Anyone && self.may(*it))
    }

    /// The names of what the role may do, as they cross to the window.
    pub(super) fn permission_names(self) -> Vec<String> {
        let names = self.permissions().map(|it| it.name().to_owned());
        names.collect()
    }

    /// Which families an account of the role may open, the usual first.
    pub const fn scopes(self) -> &'static [Scope] {
        match self {
            Self::Director => &[Scope::All],
            Self::Supervisor => &[Scope::All, Scope::Team],
            Self::Caseworker | Self::Reader => Scope::ALL,
            Self::Interpreter => &[Scope::Named],
            Self::Administrator => &[Scope::All],
        }
    }

    /// The keys that an account of the role and reach may have. Who has no key of the families
    /// cannot open one, whatever a command would let through. Who opens all families keeps the
    /// cards and what lies behind the glass for the others.
    pub fn rings(self, reach: &Reach) -> &'static [Ring] {
        let opens_all = reach.scope == Scope::All;
        match self {
            Self::Director => &Ring::ALL,
            Self::Administrator | Self::Interpreter => &[Ring::Shelf],
            _ if opens_all => &[Ring::Families, Ring::Cards, Ring::Glass, Ring::Shelf],
            Self::Supervisor | Self::Caseworker if reach.on_duty => {
                &[Ring::Cards, Ring::Glass, Ring::Shelf]
            }
            Self::Supervisor | Self::Caseworker | Self::Reader => &[Ring::Cards, Ring::Shelf],
        }
    }

    /// Those of its keys without which it cannot do its work.
    pub fn needed(self, reach: &Reach) -> impl Iterator<Item = Ring> {
        let rings = self.rings(reach);
        let opens_all = rings.contains(&Ring::Families);
        let kept_for_others = |ring: &Ring| matches!(ring, Ring::Cards | Ring::Glass);
        // A centre of one computer has no shelf, and on no other computer does anybody miss it.
        let needed = rings.iter().copied().filter(|it| *it != Ring::Shelf);
        needed.filter(move |ring| !(opens_all && kept_for_others(ring)))
    }

    /// Whether the role may do that.
    pub fn may(self, permission: Permission) -> bool {
        permission.holders().contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_the_docs_says_what_the_code_does() {
        let page = include_str!("../../../docs/security.md");
        let cells = |line: &str| -> Vec<String> {
            let inner = line.trim_matches('|').split('|');
            inner.map(|cell| cell.trim().replace('`', "")).collect()
        };
        // The first table of the page; there are others.
        let lines = page.lines().skip_while(|line| !line.starts_with('|'));
        let mut rows = lines.take_while(|line| line.starts_with('|')).map(cells);
        let head = rows.next().unwrap();
        let roles: Vec<Role> = head[1..]
            .iter()
            .map(|name| Role::from_name(name).unwrap())
            .collect();
        assert_eq!(roles, Role::ALL);
        let rows: Vec<_> = rows.skip(1).collect();
        assert_eq!(rows.len(), Permission::ALL.len() - 1, "all but `anyone`");
        for row in rows {
            let permission = Permission::from_name(&row[0]).unwrap();
            for (role, cell) in roles.iter().zip(&row[1..]) {
                let may = role.may(permission);
                assert_eq!(cell == "yes", may, "{} as {}", row[0], role.name());
            }
        }
    }
}
