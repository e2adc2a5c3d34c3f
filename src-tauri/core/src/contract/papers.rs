//! Papers of a family: scans and photos.

use std::collections::BTreeMap;
use std::fmt;

use base64ct::{Base64, Encoding as _};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::shape::crossing;
use crate::model::{Field, Value};

/// Bytes as they cross: the window hands them over beside its call as they are; within JSON they
/// are Base64 with padding.
#[derive(Clone, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&Base64::encode_string(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let letters = String::deserialize(deserializer)?;
        Base64::decode_vec(&letters)
            .map(Self)
            .map_err(|_| D::Error::custom("no Base64"))
    }
}

crossing! {
    /// Input of `attach`: a file that somebody brought.
    Attach {
        /// The family.
        family: String,
        /// What the file is called; what stands before the last slash is left out.
        name: String,
        /// What is in it; at most 50 MB.
        #[cfg_attr(feature = "bindings", ts(type = "Uint8Array"))]
        content: Bytes,
        /// What is known of the paper.
        fields: BTreeMap<Field, Value>,
    }
    /// Input of `paper_picture`.
    AskPaperPicture {
        /// The family.
        family: String,
        /// The paper's record.
        record: String,
        /// Which page, from one on.
        page: u32,
        /// The longest side in pixels, 64 to 3,000.
        longest: u32,
    }
    /// A picture of a page of a paper, made anew from what is kept. A paper that is kept from sight
    /// has an empty one.
    PaperPicture {
        /// Whether a flag keeps it from sight: an address could stand on it.
        hidden: bool,
        /// A JPEG in base64.
        jpeg: String,
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
        /// How many pages the paper has; a photo is one.
        pages: u32,
    }
    /// Input of `destroy_paper`.
    DestroyPaper {
        /// The family.
        family: String,
        /// The paper's record.
        record: String,
        /// Why it must go.
        reason: String,
        /// The passphrase of whoever destroys it.
        own_passphrase: String,
    }
    /// Answer of `take_out_paper`.
    PaperTaken {
        /// Whether a file was written; false where the choice was cancelled.
        saved: bool,
        /// The family, with the act in its history.
        family: super::FamilyView,
    }
}
