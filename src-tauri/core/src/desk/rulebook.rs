//! The rulebook desk: figures and open questions, what a ruling would change, and rulings that are
//! proposed by one, confirmed by another, and withdrawn.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::ControlFlow;

use chrono::NaiveDate;
use eligibility::{
    Difference, FigureSort, OpenQuestion, OverlayLine, Rulebook, RulebookError, RulebookProblem,
    Status, Turn, Unit, compare,
};

use super::failures::{internal, of_register, read_id, reasoned};
use super::{Desk, Seat};
use crate::access::{Deed, Note};
use crate::centre::{Decided, NewRuling, RuledFigure, RulingNote};
use crate::contract::*;
use crate::log::RecordId;
use crate::register::{FamilyCard, PersonCard};

/// So many letters say on what evidence, or why.
const LONGEST_WORDS: usize = 500;
/// So many answers that would be others are named.
const NAMED: u32 = 500;

pub(super) fn rulebook(desk: &Desk, _: Nothing) -> Result<RulebookView, Failure> {
    desk.seated(|seat| seat.rulebook_view())
}

pub(super) fn what_if_rulebook(desk: &Desk, input: AskWhatIf) -> Result<WhatIf, Failure> {
    let today = desk.host.today();
    of_register(desk.seated(|seat| seat.what_if(&input, today)))
}

pub(super) fn propose_ruling(desk: &Desk, input: ProposeRuling) -> Result<RulebookView, Failure> {
    let evidence = words(&input.evidence, "evidence")?.ok_or_else(|| missing("evidence"))?;
    let document = input.document.as_deref();
    let document = document.map(|it| words(it, "document")).transpose()?;
    let reading = match (&input.question, &input.reading) {
        (Some(question), Some(reading)) => Some(read_reading(question, reading)?),
        (None, None) => None,
        _ => return Err(missing("reading")),
    };
    let figures = match &reading {
        // What a reading makes of the figures is the program's to say.
        Some((_, figures)) => figures.clone(),
        None => ruled(&input.figures),
    };
    if figures.is_empty() {
        return Err(missing("figures"));
    }
    desk.seated(|seat| {
        let replaced = seat.centre.replaced_by(&figures);
        let lines = lines(&figures, input.status, evidence);
        let made = seat.centre.rulebook_if(&replaced, &lines);
        made.map_err(|error| refused(&error))?;
        let new = NewRuling {
            figures: &figures,
            reading: reading.as_ref().map(|(word, _)| word.as_str()),
            status: input.status,
            evidence,
            document: document.flatten(),
        };
        seat.centre.propose_ruling(&seat.identity, &new, seat.now)?;
        seat.rulebook_view()
    })
}

pub(super) fn decide_ruling(desk: &Desk, input: DecideRuling) -> Result<RulebookView, Failure> {
    let id: RecordId = read_id(&input.ruling)?;
    let reason = input.reason.as_deref();
    let reason = reason.map(|it| words(it, "reason")).transpose()?.flatten();
    if !input.confirm && reason.is_none() {
        return Err(missing("reason"));
    }
    let view = desk.seated(|seat| {
        let note = seat.centre.ruling(id)?;
        if note.stage != RulingStage::Proposed {
            return Err(FailureCode::NotFound.into());
        }
        match input.confirm {
            true => {
                // It may have been proposed under figures that are others by now.
                let replaced = seat.centre.replaced_by(&note.figures);
                let lines: Vec<OverlayLine> = note.lines().collect();
                let made = seat.centre.rulebook_if(&replaced, &lines);
                made.map_err(|error| refused(&error))?;
                seat.centre.confirm_ruling(&seat.identity, id, seat.now)?;
            }
            false => {
                let reason = reason.unwrap_or_default();
                seat.centre
                    .refuse_ruling(&seat.identity, id, reason, seat.now)?;
            }
        }
        seat.collect();
        seat.shelving.want();
        seat.rulebook_view()
    });
    desk.wake();
    view
}

pub(super) fn withdraw_ruling(desk: &Desk, input: WithdrawRuling) -> Result<RulebookView, Failure> {
    let id: RecordId = read_id(&input.ruling)?;
    let reason = words(&input.reason, "reason")?.ok_or_else(|| missing("reason"))?;
    let view = desk.seated(|seat| {
        seat.centre
            .withdraw_ruling(&seat.identity, id, reason, seat.now)?;
        seat.collect();
        seat.shelving.want();
        seat.rulebook_view()
    });
    desk.wake();
    view
}

fn missing(field: &str) -> Failure {
    Failure::of_field(field, "missing")
}

/// What was said, none where it was left out.
fn words<'a>(text: &'a str, field: &str) -> Result<Option<&'a str>, Failure> {
    let text = text.trim();
    match text.chars().count() {
        0 => Ok(None),
        1..=LONGEST_WORDS => Ok(Some(text)),
        _ => Err(Failure::of_field(field, "too-long")),
    }
}

/// Figures that do not fit; the value says which.
fn refused(error: &RulebookError) -> Failure {
    let reason = match error.problem {
        RulebookProblem::WrongValue(_) => "wrong-value",
        RulebookProblem::MissingSource => "missing",
        _ => "does-not-fit",
    };
    Failure {
        value: error.parameter.clone(),
        ..reasoned(FailureCode::InvalidField, reason)
    }
}

fn ruled(figures: &[RulingFigure]) -> Vec<RuledFigure> {
    let figures = figures.iter().map(|it| RuledFigure {
        place: it.place.clone(),
        from: it.from,
        value: it.value.trim().to_owned(),
    });
    figures.collect()
}

fn lines(figures: &[RuledFigure], status: Status, source: &str) -> Vec<OverlayLine> {
    let lines = figures.iter().map(|it| OverlayLine {
        place: it.place.clone(),
        from: it.from,
        value: it.value.clone(),
        status,
        source: source.to_owned(),
    });
    lines.collect()
}

/// The word of a reading in the books, and what it makes of the figures.
fn read_reading(question: &str, reading: &str) -> Result<(String, Vec<RuledFigure>), Failure> {
    let questions = OpenQuestion::shipped().map_err(internal)?;
    let found = questions.iter().find(|it| it.id == question);
    let found = found.and_then(|it| it.readings.iter().find(|it| it.id == reading));
    let found = found.ok_or(FailureCode::NotFound)?;
    let figures = found.lines.iter().map(|it| RuledFigure {
        place: it.place.clone(),
        from: it.from,
        value: it.value.clone(),
    });
    Ok((format!("{question}/{reading}"), figures.collect()))
}

const fn form(sort: FigureSort) -> FigureForm {
    match sort {
        FigureSort::Won => FigureForm::Won,
        FigureSort::Number => FigureForm::Number,
        FigureSort::Truth => FigureForm::Truth,
        FigureSort::Day => FigureForm::Day,
        FigureSort::Range => FigureForm::Range,
        FigureSort::Words => FigureForm::Words,
    }
}

pub(super) const fn way(turn: Turn) -> TurnWay {
    match turn {
        Turn::Gains => TurnWay::Gains,
        Turn::Loses => TurnWay::Loses,
        Turn::Learns => TurnWay::Learns,
        Turn::Changes => TurnWay::Changes,
    }
}

fn crossing_figure(figure: &RuledFigure) -> RulingFigure {
    RulingFigure {
        place: figure.place.clone(),
        from: figure.from,
        value: figure.value.clone(),
    }
}

impl Seat {
    fn rulebook_view(&self) -> Result<RulebookView, Failure> {
        let laid = self.centre.laid().ok_or(FailureCode::BadCall)?;
        let notes = self.centre.rulings();
        let over: BTreeMap<(&str, NaiveDate), RecordId> = notes
            .iter()
            .filter(|note| laid.rulings.contains(&note.id))
            .flat_map(|note| {
                let figures = note.figures.iter();
                figures.map(|it| ((it.place.as_str(), it.from), note.id))
            })
            .collect();
        let figures = self.centre.figures().map_err(internal)?;
        let figures = figures.into_iter().map(|cell| FigureRow {
            values: cell
                .values
                .into_iter()
                .map(|line| FigureValue {
                    ruling: over
                        .get(&(cell.place.as_str(), line.from))
                        .map(ToString::to_string),
                    from: line.from,
                    value: line.value,
                    status: line.status,
                    source: line.source,
                })
                .collect(),
            unit: laid.rulebook.unit(cell.programme),
            form: form(cell.sort),
            place: cell.place,
            programme: cell.programme,
            parameter: cell.parameter,
            when: cell.when,
        });
        let reference = laid.rulebook.reference();
        Ok(RulebookView {
            version: reference.version,
            digest: reference.digest,
            figures: figures.collect(),
            questions: questions(&notes)?,
            rulings: notes
                .iter()
                .map(|note| self.ruling_view(note, &notes, &laid.unusable))
                .collect(),
        })
    }

    fn ruling_view(
        &self,
        note: &RulingNote,
        all: &[RulingNote],
        unusable: &[RecordId],
    ) -> RulingView {
        let by = |decided: Decided| DecidedBy {
            by: self.authors.name(decided.by),
            device: self.authors.device(decided.device),
            at: decided.at,
        };
        let (question, reading) = note
            .reading
            .as_deref()
            .and_then(|it| it.split_once('/'))
            .unzip();
        let is_open = matches!(note.stage, RulingStage::Proposed | RulingStage::Contested);
        let others = all.iter().filter(|it| {
            let stands = matches!(it.stage, RulingStage::Standing | RulingStage::Contested);
            is_open && stands && it.id != note.id && it.meets(&note.figures)
        });
        RulingView {
            id: note.id.to_string(),
            question: question.map(str::to_owned),
            reading: reading.map(str::to_owned),
            figures: note.figures.iter().map(crossing_figure).collect(),
            status: note.status,
            evidence: note.evidence.clone(),
            document: note.document.clone(),
            stage: note.stage,
            proposed: by(note.proposed),
            decided: note.decided.map(by),
            withdrawn: note.withdrawn.map(by),
            reply: note.reply.clone(),
            own: note.proposed.by == self.identity.account.id,
            fits: !unusable.contains(&note.id),
            others: others.map(|it| it.id.to_string()).collect(),
        }
    }

    /// What answers would be others, over all open cases that whoever sits here opens.
    fn what_if(&mut self, input: &AskWhatIf, today: NaiveDate) -> Result<WhatIf, Failure> {
        let figures = ruled(&input.figures);
        let mut without = self.centre.replaced_by(&figures);
        if let Some(id) = &input.withdraw {
            without.push(self.centre.ruling(read_id(id)?)?.id);
        }
        // Whatever evidence there will be changes no answer.
        let lines = lines(&figures, Status::Confirmed, "?");
        let then = self.centre.rulebook_if(&without, &lines);
        let then = then.map_err(|error| refused(&error))?;
        let first = figures.iter().map(|it| it.from).max();
        let on = input.on.or(first).map_or(today, |on| match input.on {
            Some(on) => on,
            None => on.max(today),
        });
        let found = Scan::of(self, (&self.rules, &then), (on, today))?;
        let limit = input.limit.min(NAMED) as usize;
        let rows = found.rows(self, &then, limit)?;
        if !rows.is_empty() {
            self.note(Note {
                count: Some(rows.len() as u64),
                about: Some("rulebook".to_owned()),
                ..Note::of(Deed::SearchShown)
            })?;
        }
        Ok(WhatIf {
            on,
            families: found.families,
            changed: found.changed.len() as u64,
            turns: found.sums(&then),
            rows,
        })
    }
}

fn questions(notes: &[RulingNote]) -> Result<Vec<QuestionView>, Failure> {
    let questions = OpenQuestion::shipped().map_err(internal)?;
    let ruling = |question: &str, stage: RulingStage| {
        let on = |note: &&RulingNote| {
            let reading = note.reading.as_deref().and_then(|it| it.split_once('/'));
            note.stage == stage && reading.is_some_and(|(id, _)| id == question)
        };
        notes.iter().find(on).map(|it| it.id.to_string())
    };
    let views = questions.into_iter().map(|question| QuestionView {
        settled: ruling(&question.id, RulingStage::Standing),
        waits: ruling(&question.id, RulingStage::Proposed),
        readings: question
            .readings
            .into_iter()
            .map(|reading| ReadingView {
                id: reading.id,
                figures: reading
                    .lines
                    .into_iter()
                    .map(|it| RulingFigure {
                        place: it.place,
                        from: it.from,
                        value: it.value,
                    })
                    .collect(),
            })
            .collect(),
        id: question.id,
    });
    Ok(views.collect())
}

/// The answers of open cases that would be others.
struct Scan {
    families: u64,
    /// By family.
    changed: Vec<(String, Vec<Difference>)>,
}

impl Scan {
    fn of(
        seat: &Seat,
        (before, now): (&Rulebook, &Rulebook),
        (on, today): (NaiveDate, NaiveDate),
    ) -> Result<Self, Failure> {
        let register = seat.listing.register()?;
        let closed = register.closed(today)?.into_iter();
        let closed: HashSet<String> = closed.map(|(family, _)| family.to_string()).collect();
        let mut found = Self {
            families: 0,
            changed: Vec::new(),
        };
        register.each_facts(|facts| {
            if !closed.contains(&facts.family) {
                found.families += 1;
                // Facts that are refused have no answers; the family's own screen says so.
                let differences = compare(&facts, before, now, on).unwrap_or_default();
                if !differences.is_empty() {
                    found.changed.push((facts.family, differences));
                }
            }
            ControlFlow::Continue(())
        })?;
        Ok(found)
    }

    fn sums(&self, rulebook: &Rulebook) -> Vec<TurnSum> {
        let sum = |way: &TurnWay| {
            let (mut families, mut children) = (BTreeSet::new(), BTreeSet::new());
            let (mut won, mut unknown) = (0, 0);
            for (family, differences) in &self.changed {
                for it in differences.iter().filter(|it| self::way(it.turn()) == *way) {
                    families.insert(family);
                    children.insert((family, &it.child));
                    match by_month(it, rulebook) {
                        Some(by) => won += by,
                        None => unknown += 1,
                    }
                }
            }
            TurnSum {
                way: *way,
                families: families.len() as u64,
                children: children.len() as u64,
                won,
                unknown,
            }
        };
        TurnWay::ALL.iter().map(sum).collect()
    }

    fn rows(
        &self,
        seat: &Seat,
        rulebook: &Rulebook,
        limit: usize,
    ) -> Result<Vec<WhatIfRow>, Failure> {
        let all = self.changed.iter();
        let mut all: Vec<(&str, &Difference)> = all
            .flat_map(|(family, all)| all.iter().map(move |it| (family.as_str(), it)))
            .collect();
        all.sort_by_key(|(family, it)| {
            let won = by_month(it, rulebook).unwrap_or_default().unsigned_abs();
            (std::cmp::Reverse(won), *family, &it.child, it.programme)
        });
        let register = seat.listing.register()?;
        let mut rows = Vec::new();
        for (family, it) in all.into_iter().take(limit) {
            let card = register.card(read_id(family)?)?;
            let card = card.ok_or_else(|| reasoned(FailureCode::RegisterDamaged, "card"))?;
            rows.push(WhatIfRow {
                family: family.to_owned(),
                title: card.title.clone(),
                file_number: card.file_number.clone(),
                child: it.child.clone(),
                name: person_of(&card, &it.child)
                    .map(name_on_card)
                    .unwrap_or_default(),
                programme: it.programme,
                way: way(it.turn()),
                before: it.before.outcome,
                amount_before: it.before.amount,
                now: it.now.outcome,
                amount_now: it.now.amount,
                won: by_month(it, rulebook),
            });
        }
        Ok(rows)
    }
}

/// By how much a month; none where an amount is not known, or is by the hour.
fn by_month(difference: &Difference, rulebook: &Rulebook) -> Option<i64> {
    match rulebook.unit(difference.programme) {
        Unit::KrwPerMonth => difference.won(),
        Unit::KrwPerHour => None,
    }
}

pub(super) fn person_of<'a>(card: &'a FamilyCard, id: &str) -> Option<&'a PersonCard> {
    card.people.iter().find(|it| it.id.to_string() == id)
}

/// What lists call a person.
pub(super) fn name_on_card(person: &PersonCard) -> String {
    let by_sort = |sort: &str| person.names.iter().find(|name| name.sort == sort);
    let first = ["legal", "hangul", "passport", "native"]
        .iter()
        .find_map(|it| by_sort(it));
    let name = first.or(person.names.first());
    name.map(|name| name.text.clone()).unwrap_or_default()
}
