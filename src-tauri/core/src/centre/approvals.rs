//! The centre's setting of whose forms somebody else approves.

use chrono::{DateTime, Utc};

use super::records::Setting;
use super::{Centre, CentreError, Identity};

impl Centre {
    /// The kinds of form that are to be approved, with commas; empty until the centre says so.
    pub fn approval_stages(&self) -> String {
        Setting::ApprovalStages
            .of(self.log.state())
            .unwrap_or_default()
    }

    /// Sets them.
    ///
    /// # Errors
    /// What the disk says.
    pub fn set_approval_stages(
        &mut self,
        by: &Identity,
        kinds: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        self.put_settings(by, [(Setting::ApprovalStages, kinds.to_owned())], at)
    }
}
