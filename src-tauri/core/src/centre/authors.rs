//! What accounts and devices are called, for the history.

use std::collections::HashMap;

use crate::log::{AccountId, DeviceId};

/// Names of those who write.
#[derive(Clone, Debug, Default)]
pub struct Authors {
    pub(super) accounts: HashMap<AccountId, String>,
    pub(super) devices: HashMap<DeviceId, String>,
}

impl Authors {
    /// What an account is called; its id where the centre does not know it.
    pub fn name(&self, account: AccountId) -> String {
        self.accounts
            .get(&account)
            .cloned()
            .unwrap_or_else(|| account.to_string())
    }

    /// What a device is called; none where the centre does not know it.
    pub fn known_device(&self, device: DeviceId) -> Option<&str> {
        self.devices.get(&device).map(String::as_str)
    }

    /// What a device is called; its id where the centre does not know it.
    pub fn device(&self, device: DeviceId) -> String {
        self.devices
            .get(&device)
            .cloned()
            .unwrap_or_else(|| device.to_string())
    }
}
