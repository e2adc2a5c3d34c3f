//! Frozen vocabularies: a name that has once been written into a log is read for ever, so names
//! are added, never changed.

use std::fmt;

/// A frozen list of names, as this version knows it.
pub trait Vocabulary: Copy + 'static {
    /// The name that stands in the log.
    fn name(self) -> &'static str;

    /// The member of that name, if this version knows it.
    fn from_name(name: &str) -> Option<Self>;
}

/// A name as found in a log: one that this version knows, or one of a newer version, which is
/// kept untouched. Compared and ordered by its text, so that learning a name changes nothing.
#[derive(Clone, Debug)]
pub enum Word<V> {
    /// A name of this version.
    Known(V),
    /// A name of a newer version.
    Newer(Box<str>),
}

impl<V: Vocabulary> Word<V> {
    /// The word of that name, known or not.
    pub fn from_name(name: &str) -> Self {
        V::from_name(name).map_or_else(|| Self::Newer(name.into()), Self::Known)
    }

    /// The name that stands in the log.
    pub fn name(&self) -> &str {
        match self {
            Self::Known(member) => member.name(),
            Self::Newer(name) => name,
        }
    }

    /// The member of the vocabulary, if this version knows it.
    pub fn known(&self) -> Option<V> {
        match self {
            Self::Known(member) => Some(*member),
            Self::Newer(_) => None,
        }
    }
}

impl<V> From<V> for Word<V> {
    fn from(member: V) -> Self {
        Self::Known(member)
    }
}

impl<V: Vocabulary> PartialEq for Word<V> {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl<V: Vocabulary> Eq for Word<V> {}

impl<V: Vocabulary> PartialOrd for Word<V> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<V: Vocabulary> Ord for Word<V> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.name().cmp(other.name())
    }
}

impl<V: Vocabulary> std::hash::Hash for Word<V> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl<V: Vocabulary> fmt::Display for Word<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Declares an enum whose variants are written by a fixed name.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
        pub enum $name { $($(#[$doc])* #[serde(rename = $text)] $variant,)* }

        impl $name {
            /// Every member, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name that stands in the log.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The member of that name, if this version knows it.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)* _ => None }
            }
        }

        impl $crate::model::Vocabulary for $name {
            fn name(self) -> &'static str {
                self.name()
            }

            fn from_name(name: &str) -> Option<Self> {
                Self::from_name(name)
            }
        }
    };
}

pub(crate) use vocabulary;
