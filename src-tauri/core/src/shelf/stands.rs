//! What of a log stands on the shelf, and whether it stands there as the log is now.

use crate::log::EntryHash;

/// How far a log has come in what makes earlier sections of it stale: a later one has another key,
/// or less in it. Both numbers only ever grow, and the greater ones of two copies hold for both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The generation of the log's key.
    pub key: u32,
    /// How many of its seals and papers were destroyed.
    pub gone: u32,
}

impl Mark {
    /// Whether it is as far as another one.
    pub const fn covers(self, other: Self) -> bool {
        self.key >= other.key && self.gone >= other.gone
    }

    /// As far as either.
    pub fn with(self, other: Self) -> Self {
        Self {
            key: self.key.max(other.key),
            gone: self.gone.max(other.gone),
        }
    }
}

/// What of a log stands on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stands {
    /// The latest entries that stand there, in whatever sections.
    pub known: Vec<EntryHash>,
    /// The latest entries that stand there, with all that they build on, in sections that are not
    /// stale; none where that is all that is known.
    pub fresh: Option<Vec<EntryHash>>,
    /// How far the log is here.
    pub mark: Mark,
}

impl Stands {
    /// From which entries on the log is to be put there.
    pub fn since(&self) -> &[EntryHash] {
        self.fresh.as_deref().unwrap_or(&self.known)
    }

    /// The same once the log has come as far as `now`: what stands there is stale then.
    #[must_use]
    pub fn aged(mut self, now: Mark) -> Self {
        if !self.mark.covers(now) {
            self.mark = self.mark.with(now);
            self.fresh = (!self.known.is_empty()).then(Vec::new);
        }
        self
    }

    /// The same once a section was taken in that was made when the log was as far as `of`; it is as
    /// far as `now` here. `frontier` gives the latest entries among some and those of the section;
    /// `rests_on` says whether the section builds on nothing but itself and all that some entries
    /// build on.
    #[must_use]
    pub fn after(
        self,
        (now, of): (Mark, Mark),
        frontier: impl Fn(&[EntryHash]) -> Vec<EntryHash>,
        rests_on: impl Fn(&[EntryHash]) -> bool,
    ) -> Self {
        let before = self.aged(now);
        let is_fresh = of.covers(before.mark) && before.fresh.as_deref().is_none_or(rests_on);
        let fresh = match is_fresh {
            true => frontier(before.since()),
            false => before.since().to_vec(),
        };
        let known = frontier(&before.known);
        Self {
            fresh: (fresh != known).then_some(fresh),
            known,
            mark: before.mark,
        }
    }
}
