//! The accounts that open a family, as what is kept from some of them is sealed to the others.

use super::{Centre, Ring};
use crate::log::FamilyId;
use crate::secrecy::Member;

impl Centre {
    /// Every account that is not closed and was given the family, or all of them.
    pub(crate) fn circle(&self, family: FamilyId) -> Vec<Member> {
        let opens = |id| {
            self.was_given(id, Ring::Families)
                || self.was_given_family(id, family)
                || self.openers.opens(id, family)
        };
        let accounts = self.accounts().into_iter();
        let open = accounts.filter(|account| !account.closed && opens(account.id));
        open.map(|account| Member {
            account: account.id,
            role: account.role,
            public: account.seal_key,
        })
        .collect()
    }
}
