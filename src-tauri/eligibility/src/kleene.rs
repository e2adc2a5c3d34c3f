//! Three-valued logic (Kleene): what is not known stays unknown unless the rest decides.

use crate::Verdict;

impl Verdict {
    /// True only if both are; false as soon as one is.
    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Fails, _) | (_, Self::Fails) => Self::Fails,
            (Self::Holds, Self::Holds) => Self::Holds,
            _ => Self::Unknown,
        }
    }

    /// True as soon as one is; false only if both are.
    pub(crate) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Holds, _) | (_, Self::Holds) => Self::Holds,
            (Self::Fails, Self::Fails) => Self::Fails,
            _ => Self::Unknown,
        }
    }

    /// Whether a fact is still needed to decide.
    pub(crate) fn is_unknown(self) -> bool {
        self == Self::Unknown
    }
}

impl std::ops::Not for Verdict {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::Holds => Self::Fails,
            Self::Fails => Self::Holds,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl From<bool> for Verdict {
    fn from(known: bool) -> Self {
        if known { Self::Holds } else { Self::Fails }
    }
}

impl From<Option<bool>> for Verdict {
    fn from(asked: Option<bool>) -> Self {
        asked.map_or(Self::Unknown, Self::from)
    }
}
