//! The centre's setting of how often it backs up by itself.

use chrono::{DateTime, Utc};

use super::records::Setting;
use super::{Centre, CentreError, Identity};
use crate::backup::BackupEvery;

impl Centre {
    /// How often; every day until the centre says otherwise.
    pub fn backup_every(&self) -> BackupEvery {
        let set = Setting::BackupEvery.of(self.log.state());
        set.and_then(|word| BackupEvery::from_name(&word))
            .unwrap_or(BackupEvery::Day)
    }

    /// Sets it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn set_backup_every(
        &mut self,
        by: &Identity,
        every: BackupEvery,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        self.put_settings(by, [(Setting::BackupEvery, every.name().to_owned())], at)
    }
}
