//! The centre's setting of whose forms somebody else approves.

use chrono::{DateTime, Utc};

use super::records::Setting;
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::model::Action;

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
        let act = by.act(Action::ChangeSetting, at)?;
        self.log.record(act, |edit| {
            Setting::ApprovalStages.put(edit, kinds);
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }
}
