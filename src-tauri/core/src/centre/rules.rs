//! The centre's rulebook: the program's, with what the centre lays over it.

use std::sync::{Arc, Mutex, PoisonError};

use eligibility::{FigureCell, OverlayLine, Rulebook, RulebookError, RulebookFiles};

use super::{Centre, RulingNote};
use crate::checks::shipped_rulebook;
use crate::contract::RulingStage;
use crate::log::RecordId;

/// What was made of the books last, so that it is made again only where rulings have changed.
#[derive(Default)]
pub(super) struct Rules(Mutex<Option<Made>>);

struct Made {
    /// How many acts the books had.
    acts: usize,
    /// The rulings that stood.
    standing: Vec<RecordId>,
    laid: Laid,
}

/// The rulebook of a centre, and what lies over it.
#[derive(Clone)]
pub(crate) struct Laid {
    /// The rulebook.
    pub(crate) rulebook: Arc<Rulebook>,
    /// The rulings that lie over the program's figures, the latest first.
    pub(crate) rulings: Vec<RecordId>,
    /// Rulings that stand and do not fit the program's figures any more.
    pub(crate) unusable: Vec<RecordId>,
}

impl Centre {
    /// The rulebook by which this centre answers; none where the program's own is broken.
    pub fn rulebook(&self) -> Option<Arc<Rulebook>> {
        self.laid().map(|laid| laid.rulebook)
    }

    /// The same, with the rulings that lie over it.
    pub(crate) fn laid(&self) -> Option<Laid> {
        let mut made = self.rules.0.lock().unwrap_or_else(PoisonError::into_inner);
        let acts = self.log.entries().len();
        if let Some(made) = &*made
            && made.acts == acts
        {
            return Some(made.laid.clone());
        }
        let notes = self.standing();
        let standing: Vec<RecordId> = notes.iter().map(|it| it.id).collect();
        let laid = match made.take() {
            Some(made) if made.standing == standing => made.laid,
            _ => lay(&notes)?,
        };
        *made = Some(Made {
            acts,
            standing,
            laid: laid.clone(),
        });
        Some(laid)
    }

    /// The figures as they stand, with the lines of the centre among them.
    ///
    /// # Errors
    /// What is wrong with the program's own rulebook.
    pub(crate) fn figures(&self) -> Result<Vec<FigureCell>, RulebookError> {
        let laid = self.laid().map(|it| it.rulings).unwrap_or_default();
        let mut files = RulebookFiles::shipped()?;
        for note in self.standing().iter().filter(|it| laid.contains(&it.id)) {
            for line in note.lines() {
                files.lay(&line)?;
            }
        }
        Ok(files.figures())
    }

    /// The rulebook as it would be without some rulings and with these lines.
    ///
    /// # Errors
    /// What does not fit, by figure and day.
    pub(crate) fn rulebook_if(
        &self,
        without: &[RecordId],
        lines: &[OverlayLine],
    ) -> Result<Rulebook, RulebookError> {
        let laid = self.laid().map(|it| it.rulings).unwrap_or_default();
        let mut files = RulebookFiles::shipped()?;
        let standing = self.standing();
        let kept = standing
            .iter()
            .filter(|it| laid.contains(&it.id) && !without.contains(&it.id));
        for line in kept.flat_map(RulingNote::lines) {
            files.lay(&line)?;
        }
        for line in lines {
            files.lay(line)?;
        }
        files.rulebook()
    }

    /// A rulebook of another time, by its digest and the rulings that lay over it then. None where
    /// this program's figures are other ones, or the books lack a ruling.
    pub(crate) fn rulebook_of(&self, digest: &str, rulings: &[RecordId]) -> Option<Arc<Rulebook>> {
        let now = self.rulebook().filter(|it| it.reference().digest == digest);
        if now.is_some() {
            return now;
        }
        let mut files = RulebookFiles::shipped().ok()?;
        for id in rulings {
            for line in self.ruling(*id).ok()?.lines() {
                files.lay(&line).ok()?;
            }
        }
        let then = files.rulebook().ok()?;
        (then.reference().digest == digest).then(|| Arc::new(then))
    }

    fn standing(&self) -> Vec<RulingNote> {
        let notes = self.rulings().into_iter();
        notes
            .filter(|it| it.stage == RulingStage::Standing)
            .collect()
    }
}

/// Lays rulings over the program's figures. One that does not fit is left out, whole.
fn lay(notes: &[RulingNote]) -> Option<Laid> {
    if notes.is_empty() {
        return Some(Laid {
            rulebook: Arc::clone(shipped_rulebook()?),
            rulings: Vec::new(),
            unusable: Vec::new(),
        });
    }
    let shipped = RulebookFiles::shipped().ok()?;
    let over = |files: &RulebookFiles, note: &RulingNote| -> Result<RulebookFiles, RulebookError> {
        let mut files = files.clone();
        for line in note.lines() {
            files.lay(&line)?;
        }
        Ok(files)
    };
    let ids = |notes: &[&RulingNote]| notes.iter().map(|it| it.id).collect();
    let all = notes
        .iter()
        .try_fold(shipped.clone(), |files, note| over(&files, note));
    if let Ok(rulebook) = all.and_then(|files| files.rulebook()) {
        return Some(Laid {
            rulebook: Arc::new(rulebook),
            rulings: notes.iter().map(|it| it.id).collect(),
            unusable: Vec::new(),
        });
    }
    // Something does not fit: each by itself, so that the others stand.
    let (mut files, mut fit, mut unfit) = (shipped, Vec::new(), Vec::new());
    for note in notes {
        let laid = over(&files, note).and_then(|files| files.rulebook().map(|_| files));
        match laid {
            Ok(laid) => {
                files = laid;
                fit.push(note);
            }
            Err(_) => unfit.push(note),
        }
    }
    Some(Laid {
        rulebook: Arc::new(files.rulebook().ok()?),
        rulings: ids(&fit),
        unusable: ids(&unfit),
    })
}
