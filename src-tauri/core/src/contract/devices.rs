//! The computers of the centre.

use chrono::{DateTime, Utc};

use super::shape::crossing;
use crate::centre::DeviceSort;

crossing! {
    /// The computers of the centre.
    Devices {
        /// Each of them, in the order of enrolment.
        devices: Vec<DeviceLine>,
    }
    /// A computer of the centre.
    DeviceLine {
        /// Its id.
        id: String,
        /// What it is called.
        name: String,
        /// What it is for.
        sort: DeviceSort,
        /// Who enrolled it.
        enrolled_by: String,
        /// When.
        enrolled_at: DateTime<Utc>,
        /// Until when its code is good, where nobody has joined with it yet.
        code_until: Option<DateTime<Utc>>,
        /// How many computers joined with its code, as far as is known here: two are one too many.
        joined: u32,
        /// The latest instant of its own that is known here.
        heard: Option<DateTime<Utc>>,
        /// Whether it is this one.
        own: bool,
        /// How many families are on it on loan.
        lent: u32,
        /// That it was withdrawn.
        withdrawn: Option<DeviceWithdrawn>,
    }
    /// That a device was withdrawn.
    DeviceWithdrawn {
        /// Who did it.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// Why.
        reason: String,
    }
    /// Input of `enrol_device`.
    EnrolDevice {
        /// What the new computer is to be called.
        name: String,
        /// What it is for.
        sort: DeviceSort,
        /// The passphrase of whoever enrols it.
        own_passphrase: String,
    }
    /// Answer of `enrol_device`.
    Enrolled {
        /// The code, shown this once; none where no folder was chosen, and nothing was done.
        code: Option<String>,
        /// Until when it is good.
        until: DateTime<Utc>,
        /// What a person calls the folder in which the books lie.
        folder: String,
        /// The computers from now on.
        devices: Devices,
    }
    /// Input of `withdraw_device`.
    WithdrawDevice {
        /// Which.
        device: String,
        /// Why.
        reason: String,
        /// The passphrase of whoever withdraws it.
        own_passphrase: String,
    }
    /// What is in a folder with which a new computer may join a centre.
    FoundEnrolments {
        /// What a person calls the folder; none where none was chosen.
        folder: Option<String>,
        /// How many computers could join from it.
        count: u32,
    }
    /// Input of `join_centre`.
    JoinCentre {
        /// The code, as it was typed.
        code: String,
    }
}
