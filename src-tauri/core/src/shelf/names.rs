//! What objects are called: nothing that says whose they are.

use crate::keys::{Key, Purpose};
use crate::log::DeviceId;

/// The folder of all heads.
pub(super) const HEADS: &str = "heads/";

/// How a device is called on the shelf: the same for all of the centre, random for anybody else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Tag(String);

/// Sixteen letters are eight bytes: no two of a province's devices meet.
const LETTERS: usize = 16;

impl Tag {
    /// The tag of a device under the first key of the shelf, which never changes.
    pub(super) fn of(first: &Key, device: DeviceId) -> Self {
        let key = first.derive(Purpose::ShelfName);
        let hash = blake3::keyed_hash(key.bytes(), device.as_bytes()).to_hex();
        Self(hash.chars().take(LETTERS).collect())
    }

    /// The tag in the name of a head; none where it is no such name.
    pub(super) fn of_head(name: &str) -> Option<Self> {
        let tag = name.strip_prefix(HEADS)?;
        let fits = tag.len() == LETTERS && tag.bytes().all(|it| it.is_ascii_hexdigit());
        fits.then(|| Self(tag.to_owned()))
    }

    /// A tag that was kept.
    pub(super) fn kept(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// As it stands in names.
    pub(super) fn text(&self) -> &str {
        &self.0
    }

    /// Where its head stands.
    pub(super) fn head(&self) -> String {
        format!("{HEADS}{}", self.0)
    }

    /// Where a piece of its segments stands.
    pub(super) fn piece(&self, segment: u64, piece: u32) -> String {
        format!("{}/{segment}-{piece}", self.0)
    }
}
