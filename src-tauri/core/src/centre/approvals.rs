//! The centre's settings of what somebody else approves.

use chrono::{DateTime, Utc};

use super::records::Setting;
use super::{Centre, CentreError, Identity};

impl Centre {
    /// The kinds of record that are to be approved, with commas; empty until the centre says so.
    pub fn approved_kinds(&self) -> String {
        Setting::ApprovalStages
            .of(self.log.state())
            .unwrap_or_default()
    }

    /// Whether whoever approves may do so with what they wrote themselves: a centre with one
    /// supervisor has nobody else. Not until the centre says so.
    pub fn approves_own(&self) -> bool {
        Setting::ApprovesOwn.of(self.log.state()).as_deref() == Some(YES)
    }

    /// Sets both.
    ///
    /// # Errors
    /// What the disk says.
    pub fn set_approval_rules(
        &mut self,
        by: &Identity,
        (kinds, own_too): (&str, bool),
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let own_too = if own_too { YES } else { NO };
        let settings = [
            (Setting::ApprovalStages, kinds.to_owned()),
            (Setting::ApprovesOwn, own_too.to_owned()),
        ];
        self.put_settings(by, settings, at)
    }
}

const YES: &str = "yes";
const NO: &str = "no";
