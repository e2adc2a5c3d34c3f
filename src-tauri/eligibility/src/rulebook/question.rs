//! Questions that the sources leave open, each with its readings and what each reading makes of
//! the figures.

use serde::Deserialize;

use super::file::Day;
use super::source::Source;
use super::{OverlayLine, RulebookError};
use crate::Status;

/// A question that the sources leave open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// Its id.
    pub id: String,
    /// How it can be read.
    pub readings: Vec<Reading>,
}

/// One of the readings of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its id within the question.
    pub id: String,
    /// What it makes of the figures; the evidence is the centre's to give.
    pub lines: Vec<OverlayLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionsFile {
    question: Vec<QuestionTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionTable {
    id: String,
    reading: Vec<ReadingTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadingTable {
    id: String,
    figures: Vec<FigureTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FigureTable {
    place: String,
    from: Day,
    value: String,
}

const FILE: &str = "questions.toml";

impl OpenQuestion {
    /// The questions that come with the program.
    ///
    /// # Errors
    /// None in practice: the tests load them.
    pub fn shipped() -> Result<Vec<Self>, RulebookError> {
        let text = include_str!("../../questions.toml");
        let file: QuestionsFile = Source::new(FILE, None).read(text)?;
        let line = |it: FigureTable| OverlayLine {
            place: it.place,
            from: it.from.0,
            value: it.value,
            status: Status::Confirmed,
            source: String::new(),
        };
        let reading = |it: ReadingTable| Reading {
            id: it.id,
            lines: it.figures.into_iter().map(line).collect(),
        };
        let question = |it: QuestionTable| Self {
            id: it.id,
            readings: it.reading.into_iter().map(reading).collect(),
        };
        Ok(file.question.into_iter().map(question).collect())
    }
}
