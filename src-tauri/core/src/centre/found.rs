//! Founding a centre.

use std::fs;

use chrono::{DateTime, Utc};
use uuid::Uuid;
use x25519_dalek::{PublicKey, StaticSecret};

use super::joining::NewAccount;
use super::lock::CentreLock;
use super::records::{Setting, written};
use super::ring::Rings;
use super::{Centre, CentreError, Identity, Layout, Reach};
use crate::FileError;
use crate::keys::{Key, KeyError, Purpose, RecoveryKey, check_strength, random};
use crate::log::{Act, DeviceId, LogFile, Purpose as FilePurpose, Seal, SealId, Seed};
use crate::model::{Action, Field, Kind};
use crate::storage::{put_in_place, remove_if_there};

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
        let rings = Rings::generate()?;
        let recovery = RecoveryKey::generate()?;
        let escrow = Escrow::make(&recovery)?;
        let founder = NewAccount::make(&founding.passphrase, &rings, Some(&escrow.public))?;

        // Made beside its name and renamed when it is whole, so that a crash leaves no half
        // centre behind.
        let (making, path) = (layout.centre().with_extension("new"), layout.centre());
        remove_if_there(&making)?;
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
            edit.create(
                Kind::Setting,
                [
                    (Field::Sort, Setting::Escrow.word().into()),
                    (Field::SealKey, written(escrow.public.as_bytes())),
                    (Field::RecoverySecrets, escrow.seal.to_string().into()),
                ],
            );
            founder.write(
                edit,
                &founding.account_name,
                (&founding.role, &Reach::default()),
            );
            Ok::<_, FileError>(())
        })?;
        let mut seals = founder.seals();
        seals.push(Seal::holding(escrow.seal, escrow.under_recovery));
        log.put_seals(seals)?;
        drop(log);
        put_in_place(&making, &path)?;

        let centre = Centre::open_locked(layout, lock)?;
        let identity = Identity {
            account: centre.account(founder.id)?,
            device,
            secrets: founder.secrets,
            rings,
            emergencies: Vec::new(),
            loans: Vec::new(),
        };
        Ok(Founded {
            centre,
            identity,
            recovery,
        })
    }
}

/// What the secrets of all accounts are put away to, for the day on which a passphrase is
/// forgotten. Only the recovery key opens it, and that is on paper.
struct Escrow {
    public: PublicKey,
    seal: SealId,
    under_recovery: Vec<u8>,
}

impl Escrow {
    fn make(recovery: &RecoveryKey) -> Result<Self, KeyError> {
        let secret = Key::generate()?;
        Ok(Self {
            public: PublicKey::from(&StaticSecret::from(*secret.bytes())),
            seal: SealId::from_bytes(random()?),
            under_recovery: recovery.key().seal(Purpose::Escrow, b"", secret.bytes())?,
        })
    }
}

/// Gives the folder a device of its own. It stands in a file of its own and not in the centre's,
/// which other devices will have copies of.
pub(super) fn new_device(layout: &Layout) -> Result<DeviceId, CentreError> {
    let device = DeviceId::from_bytes(random()?);
    fs::write(layout.device(), device.to_string()).map_err(FileError::from)?;
    Ok(device)
}
