//! Who may do what.

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
        /// Rebuild the register.
        TendRegister = "tend_register",
    }
}

vocabulary! {
    /// The role of an account; each has a row in [`Role::permissions`].
    Role {
        /// Heads the centre (센터장).
        Director = "director",
        /// Works with families (사례관리사).
        Caseworker = "caseworker",
    }
}

impl Role {
    /// What the role may do.
    pub const fn permissions(self) -> &'static [Permission] {
        match self {
            Self::Director | Self::Caseworker => &[
                Permission::FindPeople,
                Permission::ReadFamily,
                Permission::WriteFamily,
                Permission::RevealNumber,
                Permission::KeepDrafts,
                Permission::TendRegister,
            ],
        }
    }

    /// Whether the role may do that.
    pub fn may(self, permission: Permission) -> bool {
        permission == Permission::Anyone || self.permissions().contains(&permission)
    }
}
