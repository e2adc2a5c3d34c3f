//! Founding a centre.

use std::fs;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::joining::NewAccount;
use super::lock::CentreLock;
use super::records::Setting;
use super::{Centre, CentreError, Identity, Layout};
use crate::FileError;
use crate::keys::{Key, Purpose, RecoveryKey, check_strength, random};
use crate::log::{Act, DeviceId, LogFile, Purpose as FilePurpose, Seal, SealId, Seed};
use crate::model::{Action, Field, Kind};
use crate::storage::put_in_place;

/// What a centre is founded with.
#[derive(Clone, Debug)]
pub struct Founding {
    /// What the centre is called.
    pub centre_name: String,
    /// The founder's name.
    pub account_name: String,
    /// The word of the founder's role.
    pub role: String,
    /// The founder's passphrase.
    pub passphrase: String,
    /// What this computer is called.
    pub device_name: String,
    /// Whether it is a sample: then the passphrase is written openly beside it.
    pub sample: bool,
}

/// A founded centre, entered by its founder.
pub struct Founded {
    /// The centre.
    pub centre: Centre,
    /// The founder.
    pub identity: Identity,
    /// To be shown once and kept nowhere.
    pub recovery: RecoveryKey,
}

impl Centre {
    /// Founds a centre in a folder, which is made if it is not there.
    ///
    /// # Errors
    /// [`CentreError::Exists`] where there is one, [`CentreError::InUse`], a weak passphrase, and
    /// what the disk says; then no centre is there.
    pub fn found(
        layout: Layout,
        founding: &Founding,
        at: DateTime<Utc>,
    ) -> Result<Founded, CentreError> {
        check_strength(&founding.passphrase)?;
        fs::create_dir_all(layout.families()).map_err(FileError::from)?;
        let lock = CentreLock::take(&layout.lock())?;
        if layout.centre().exists() {
            return Err(CentreError::Exists);
        }
        let id = Uuid::from_bytes(random()?);
        let device = new_device(&layout)?;
        let centre_key = Key::generate()?;
        let founder = NewAccount::make(&founding.passphrase, &centre_key)?;
        let recovery = RecoveryKey::generate()?;
        let under_recovery = recovery.key().seal(
            Purpose::RecoverySecrets,
            founder.id.as_bytes(),
            founder.secrets.to_bytes().as_slice(),
        )?;
        let recovery_seal = SealId::from_bytes(random()?);

        // Made beside its name and renamed when it is whole, so that a crash leaves no half
        // centre behind.
        let (making, path) = (layout.centre().with_extension("new"), layout.centre());
        if making.exists() {
            fs::remove_file(&making).map_err(FileError::from)?;
        }
        let mut log = LogFile::create(FilePurpose::Centre, &making, None, id)?;
        let seed = Seed::from_bytes(random()?);
        let act = Act {
            actor: founder.actor(device),
            at,
            action: Action::Found,
            reason: None,
            seed,
        };
        log.record(act, |edit| {
            edit.create(
                Kind::Setting,
                Setting::CentreName.fields(&founding.centre_name),
            );
            if founding.sample {
                edit.create(
                    Kind::Setting,
                    Setting::SamplePassphrase.fields(&founding.passphrase),
                );
            }
            edit.create(
                Kind::Device,
                [
                    (Field::Device, device.to_string().into()),
                    (Field::Name, founding.device_name.as_str().into()),
                ],
            );
            let record = founder.write(edit, &founding.account_name, &founding.role);
            edit.set(
                record,
                Kind::Account,
                Field::RecoverySecrets,
                recovery_seal.to_string(),
            );
            Ok::<_, FileError>(())
        })?;
        log.put_seals(vec![
            founder.seal(),
            Seal::holding(recovery_seal, under_recovery),
        ])?;
        drop(log);
        put_in_place(&making, &path)?;

        let centre = Centre::open_locked(layout, lock)?;
        let identity = Identity {
            account: centre.account(founder.id)?,
            device,
            secrets: founder.secrets,
            centre_key,
        };
        Ok(Founded {
            centre,
            identity,
            recovery,
        })
    }
}

/// Gives the folder a device of its own. It stands in a file of its own and not in the centre's,
/// which other devices will have copies of.
fn new_device(layout: &Layout) -> Result<DeviceId, CentreError> {
    let device = DeviceId::from_bytes(random()?);
    fs::write(layout.device(), device.to_string()).map_err(FileError::from)?;
    Ok(device)
}
