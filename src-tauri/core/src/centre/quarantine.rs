//! What was decided about acts of withdrawn devices, and what is sealed for those who open all
//! families.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use super::ring::Ring;
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::keys::{Envelope, KeyError, Purpose};
use crate::log::{Act, EntryHash, FamilyId};
use crate::model::{Action, Field, Kind};

const ACCEPTED: &str = "accepted";
const REFUSED: &str = "refused";

impl Centre {
    /// The acts of withdrawn devices that somebody decided about, and whether they were accepted.
    /// Where two decided otherwise without seeing each other, it was not.
    pub fn judged(&self) -> BTreeMap<EntryHash, bool> {
        let mut judged = BTreeMap::new();
        for record in self.log.state().of_kind(Kind::Quarantine) {
            let Some(entry) = record.text(Field::Text).and_then(|it| it.parse().ok()) else {
                continue;
            };
            let accepted = record.text(Field::Decision) == Some(ACCEPTED);
            let so_far = judged.entry(entry).or_insert(true);
            *so_far &= accepted;
        }
        judged
    }

    /// Notes what was decided about acts of a withdrawn device, and why.
    ///
    /// # Errors
    /// What the disk says.
    pub fn judge(
        &mut self,
        by: &Identity,
        (family, entries): (FamilyId, &[EntryHash]),
        (accepted, reason): (bool, &str),
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let act = Act {
            reason: Some(reason.to_owned()),
            ..by.act(Action::JudgeQuarantine, at)?
        };
        let word = if accepted { ACCEPTED } else { REFUSED };
        self.log.record(act, |edit| {
            for entry in entries {
                edit.create(
                    Kind::Quarantine,
                    [
                        (Field::Family, family.to_string().into()),
                        (Field::Text, entry.to_string().into()),
                        (Field::Decision, word.into()),
                    ],
                );
            }
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Seals something for those who open all families: under their ring, or to the inbox where
    /// whoever seals does not hold it.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`] where there is nothing to seal it to.
    pub(crate) fn seal_for_house(
        &self,
        by: &Identity,
        purpose: Purpose,
        owner: &[u8],
        plain: &[u8],
    ) -> Result<Vec<u8>, CentreError> {
        if let Ok(ring) = by.ring(Ring::Families) {
            return Ok(ring.seal(purpose, owner, plain)?);
        }
        let inbox = self.inbox().ok_or(CentreError::NotGiven)?;
        let envelope = Envelope::seal(&inbox, purpose, owner, plain)?;
        Ok(envelope.bytes().to_vec())
    }

    /// Opens what was sealed so, for who holds the ring.
    ///
    /// # Errors
    /// [`CentreError::NotGiven`], [`KeyError::WrongKey`].
    pub(crate) fn open_of_house(
        &self,
        by: &Identity,
        purpose: Purpose,
        owner: &[u8],
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, CentreError> {
        let rings = by.ring_keys(Ring::Families)?;
        if let Some(plain) = rings
            .iter()
            .find_map(|key| key.open(purpose, owner, sealed).ok())
        {
            return Ok(plain);
        }
        let envelope = Envelope::from_bytes(sealed.to_vec());
        let secrets = self.inbox_secrets(&rings);
        let opened = secrets
            .iter()
            .find_map(|it| envelope.open(it, purpose, owner).ok());
        Ok(opened.ok_or(KeyError::WrongKey)?)
    }
}
