//! Rulings in the centre's books: figures that it lays over the rulebook, proposed by one, confirmed
//! by another, in force from then on, and withdrawn by a later act. Nothing of a family stands here.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use eligibility::{OverlayLine, Status};
use serde::{Deserialize, Serialize};

use super::destruction::Decided;
use super::{Centre, CentreError, Identity};
use crate::FileError;
use crate::contract::RulingStage;
use crate::korea::day_in_korea;
use crate::log::{Record, RecordId, Statement};
use crate::model::{Action, Field, Kind, Value};

const CONFIRMED: &str = "confirmed";
const REFUSED: &str = "refused";
const PROVISIONAL: &str = "provisional";

/// A figure of a ruling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuledFigure {
    /// The name of the figure.
    pub place: String,
    /// The first day.
    pub from: NaiveDate,
    /// As people write it.
    pub value: String,
}

/// What somebody proposes.
#[derive(Clone, Copy, Debug)]
pub struct NewRuling<'a> {
    /// The figures.
    pub figures: &'a [RuledFigure],
    /// The open question and the reading of it that they settle, `ninety-days/exceeds`.
    pub reading: Option<&'a str>,
    /// How sure they are.
    pub status: Status,
    /// On what evidence.
    pub evidence: &'a str,
    /// The paper that was seen for it.
    pub document: Option<&'a str>,
}

/// A ruling as the books have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulingNote {
    /// Its record.
    pub id: RecordId,
    /// The figures.
    pub figures: Vec<RuledFigure>,
    /// The open question and the reading that they settle.
    pub reading: Option<String>,
    /// How sure they are.
    pub status: Status,
    /// On what evidence.
    pub evidence: String,
    /// The paper that was seen for it.
    pub document: Option<String>,
    /// Who proposed it.
    pub proposed: Decided,
    /// How far it has come.
    pub stage: RulingStage,
    /// Who confirmed or refused it.
    pub decided: Option<Decided>,
    /// Who withdrew it.
    pub withdrawn: Option<Decided>,
    /// Why it was refused or withdrawn.
    pub reply: Option<String>,
}

impl RulingNote {
    /// Its figures as lines over the rulebook.
    pub fn lines(&self) -> impl Iterator<Item = OverlayLine> {
        let source = match &self.document {
            Some(document) => format!("{} ({document})", self.evidence),
            None => self.evidence.clone(),
        };
        self.figures.iter().map(move |figure| OverlayLine {
            place: figure.place.clone(),
            from: figure.from,
            value: figure.value.clone(),
            status: self.status,
            source: source.clone(),
        })
    }

    /// Whether both speak of a figure from the same day on.
    pub fn meets(&self, figures: &[RuledFigure]) -> bool {
        let same = |one: &RuledFigure, other: &RuledFigure| {
            one.place == other.place && one.from == other.from
        };
        let mut own = self.figures.iter();
        own.any(|one| figures.iter().any(|other| same(one, other)))
    }
}

impl Centre {
    /// Every ruling, the latest first.
    pub fn rulings(&self) -> Vec<RulingNote> {
        let records = self.log.state().of_kind(Kind::Ruling);
        let mut notes: Vec<RulingNote> = records.filter_map(|it| self.ruling_of(it)).collect();
        contest(&mut notes);
        notes.reverse();
        notes
    }

    /// A ruling.
    ///
    /// # Errors
    /// [`CentreError::NoRuling`].
    pub fn ruling(&self, id: RecordId) -> Result<RulingNote, CentreError> {
        let found = self.rulings().into_iter().find(|note| note.id == id);
        found.ok_or(CentreError::NoRuling)
    }

    /// Proposes figures.
    ///
    /// # Errors
    /// What the disk says.
    pub fn propose_ruling(
        &mut self,
        by: &Identity,
        new: &NewRuling<'_>,
        at: DateTime<Utc>,
    ) -> Result<RecordId, CentreError> {
        let figures = serde_json::to_string(new.figures).map_err(|_| FileError::Damaged)?;
        let status = match new.status {
            Status::Confirmed => CONFIRMED,
            Status::Provisional => PROVISIONAL,
        };
        let act = by.act(Action::ProposeRuling, at)?;
        let (id, _) = self.log.record(act, |edit| {
            let fields: [(Field, Value); 3] = [
                (Field::Figures, figures.into()),
                (Field::Status, status.into()),
                (Field::Evidence, new.evidence.into()),
            ];
            let record = edit.create(Kind::Ruling, fields);
            if let Some(reading) = new.reading {
                edit.set(record, Kind::Ruling, Field::Item, reading);
            }
            if let Some(document) = new.document {
                edit.set(record, Kind::Ruling, Field::DocumentSeen, document);
            }
            Ok::<_, FileError>(record)
        })?;
        Ok(id)
    }

    /// Confirms figures that another proposed: they stand from then on, in place of what stood for
    /// the same figures and days.
    ///
    /// # Errors
    /// [`CentreError::SameAccount`] for whoever proposed them, [`CentreError::NoRuling`] where it
    /// is decided already, what the disk says.
    pub fn confirm_ruling(
        &mut self,
        by: &Identity,
        id: RecordId,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let note = self.undecided_ruling(id)?;
        if note.proposed.by == by.account.id {
            return Err(CentreError::SameAccount);
        }
        let replaced = self.replaced_by(&note.figures);
        let act = by.act(Action::ConfirmRuling, at)?;
        let today = day_in_korea(at);
        self.log.record(act, |edit| {
            for former in &replaced {
                edit.set(*former, Kind::Ruling, Field::WithdrawnOn, today);
            }
            edit.set(id, Kind::Ruling, Field::Decision, CONFIRMED);
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Refuses figures; whoever proposed them takes them back so.
    ///
    /// # Errors
    /// [`CentreError::NoRuling`] where it is decided already, what the disk says.
    pub fn refuse_ruling(
        &mut self,
        by: &Identity,
        id: RecordId,
        reason: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        self.undecided_ruling(id)?;
        let act = by.act(Action::RefuseRuling, at)?;
        self.log.record(act, |edit| {
            edit.set(id, Kind::Ruling, Field::Decision, REFUSED);
            edit.set(id, Kind::Ruling, Field::Reply, reason);
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// Withdraws figures that stand, or that disagree with others: what stood before them stands
    /// again. They stay in the history.
    ///
    /// # Errors
    /// [`CentreError::NoRuling`] where they do not stand, what the disk says.
    pub fn withdraw_ruling(
        &mut self,
        by: &Identity,
        id: RecordId,
        reason: &str,
        at: DateTime<Utc>,
    ) -> Result<(), CentreError> {
        let note = self.ruling(id)?;
        if !matches!(note.stage, RulingStage::Standing | RulingStage::Contested) {
            return Err(CentreError::NoRuling);
        }
        let act = by.act(Action::WithdrawRuling, at)?;
        let today = day_in_korea(at);
        self.log.record(act, |edit| {
            edit.set(id, Kind::Ruling, Field::WithdrawnOn, today);
            edit.set(id, Kind::Ruling, Field::Reply, reason);
            Ok::<_, FileError>(())
        })?;
        Ok(())
    }

    /// The rulings that stand, or disagree, for one of these figures from the same day on.
    pub fn replaced_by(&self, figures: &[RuledFigure]) -> Vec<RecordId> {
        let standing = self.rulings().into_iter();
        standing
            .filter(|it| matches!(it.stage, RulingStage::Standing | RulingStage::Contested))
            .filter(|it| it.meets(figures))
            .map(|it| it.id)
            .collect()
    }

    fn undecided_ruling(&self, id: RecordId) -> Result<RulingNote, CentreError> {
        let note = self.ruling(id)?;
        match note.stage {
            RulingStage::Proposed => Ok(note),
            _ => Err(CentreError::NoRuling),
        }
    }

    fn ruling_of(&self, record: &Record) -> Option<RulingNote> {
        let statements = |field| {
            let register = record.register(field);
            register.map_or(&[][..], |it| it.statements())
        };
        let first = |field| statements(field).first();
        let by = |said: &Statement| {
            let entry = self.log.entry(said.entry)?;
            Some(Decided {
                by: entry.author,
                device: entry.device,
                at: entry.at,
            })
        };
        let proposed = by(first(Field::Figures)?)?;
        let said = |word: &str| {
            let mut said = statements(Field::Decision).iter();
            said.find(|it| it.value.as_text() == Some(word))
        };
        // Confirmation by whoever proposed it is none, whichever program wrote it.
        let confirmed = said(CONFIRMED).filter(|it| it.author != proposed.by);
        let refused = said(REFUSED);
        let withdrawn = first(Field::WithdrawnOn).and_then(by);
        let stage = match (confirmed, refused, &withdrawn) {
            (_, _, Some(_)) => RulingStage::Withdrawn,
            // Two decided without seeing each other.
            (Some(_), Some(_), None) => RulingStage::Contested,
            (Some(_), None, None) => RulingStage::Standing,
            (None, Some(_), None) => RulingStage::Refused,
            (None, None, None) => RulingStage::Proposed,
        };
        let text = |field| record.text(field).map(str::to_owned);
        Some(RulingNote {
            id: record.id,
            figures: serde_json::from_str(record.text(Field::Figures)?).ok()?,
            reading: text(Field::Item),
            status: match record.text(Field::Status)? {
                CONFIRMED => Status::Confirmed,
                PROVISIONAL => Status::Provisional,
                _ => return None,
            },
            evidence: text(Field::Evidence)?,
            document: text(Field::DocumentSeen),
            proposed,
            stage,
            decided: confirmed.or(refused).and_then(by),
            withdrawn,
            reply: text(Field::Reply),
        })
    }
}

/// Where two stand that say another thing of one figure from one day on, because each was confirmed
/// without the other being seen, neither counts until a person withdraws one.
fn contest(notes: &mut [RulingNote]) {
    // Where in the list, what, and how sure.
    type Said<'a> = (usize, &'a str, Status);
    let mut said: BTreeMap<(&str, NaiveDate), Vec<Said<'_>>> = BTreeMap::new();
    for (at, note) in notes.iter().enumerate() {
        if note.stage == RulingStage::Standing {
            for figure in &note.figures {
                let of_figure = said.entry((&figure.place, figure.from)).or_default();
                of_figure.push((at, figure.value.trim(), note.status));
            }
        }
    }
    let disagree = |all: &&Vec<Said<'_>>| {
        let first = all.first().map(|it| (it.1, it.2));
        all.iter().any(|it| Some((it.1, it.2)) != first)
    };
    let contested = said.values().filter(disagree).flatten();
    let contested: Vec<usize> = contested.map(|it| it.0).collect();
    for at in contested {
        notes[at].stage = RulingStage::Contested;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{AccountId, DeviceId};

    fn note(number: u8, place: &str, value: &str) -> RulingNote {
        RulingNote {
            id: RecordId::from_bytes([number; 16]),
            figures: vec![RuledFigure {
                place: place.to_owned(),
                from: "2024-01-01".parse().unwrap(),
                value: value.to_owned(),
            }],
            reading: None,
            status: Status::Confirmed,
            evidence: "공문".to_owned(),
            document: None,
            proposed: Decided {
                by: AccountId::from_bytes([number; 16]),
                device: DeviceId::from_bytes([1; 16]),
                at: DateTime::UNIX_EPOCH,
            },
            stage: RulingStage::Standing,
            decided: None,
            withdrawn: None,
            reply: None,
        }
    }

    fn stages(mut notes: Vec<RulingNote>) -> Vec<RulingStage> {
        contest(&mut notes);
        notes.iter().map(|note| note.stage).collect()
    }

    #[test]
    fn two_that_say_different_things_of_one_figure_count_for_nothing() {
        use RulingStage::{Contested, Standing};
        let disagree = vec![note(1, "a", "1"), note(2, "a", "2"), note(3, "b", "2")];
        assert_eq!(stages(disagree), [Contested, Contested, Standing]);
    }

    #[test]
    fn two_that_say_the_same_both_stand_and_one_that_was_withdrawn_contests_nothing() {
        use RulingStage::{Standing, Withdrawn};
        let agree = vec![note(1, "a", "1"), note(2, "a", " 1")];
        assert_eq!(stages(agree), [Standing, Standing]);
        let mut over = vec![note(1, "a", "1"), note(2, "a", "2")];
        over[0].stage = Withdrawn;
        assert_eq!(stages(over), [Withdrawn, Standing]);
    }
}
