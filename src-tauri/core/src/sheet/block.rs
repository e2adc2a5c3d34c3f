//! What a sheet is made of.

use serde::Serialize;

/// Some sheets of paper that belong together: one document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sheet {
    /// The language of its own words, by its code.
    pub language: &'static str,
    /// What it is called.
    pub title: String,
    /// What it is about: one line beneath the title.
    pub under: String,
    /// Whether the paper lies on its side.
    pub lying: bool,
    /// Who printed it, when and what for.
    pub stamp: Stamp,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// Who printed a sheet, when and what for: on every page of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Stamp {
    /// Pale across the page.
    pub mark: String,
    /// At the foot.
    pub foot: String,
}

/// Words in a language, which says how they are written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Said {
    /// The code of the language.
    pub language: &'static str,
    /// The words.
    pub text: String,
}

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// What the next ones are about.
    Heading {
        /// The words.
        text: String,
    },
    /// What the next one is about, within a part.
    Sub {
        /// The words.
        text: String,
    },
    /// The sentence that matters.
    Lead {
        /// The words.
        text: String,
    },
    /// A paragraph.
    Text {
        /// The words.
        text: String,
    },
    /// Something small that must be said.
    Note {
        /// In one language, or in several.
        said: Vec<Said>,
    },
    /// Names and what stands for them.
    Facts {
        /// Name and value.
        rows: Vec<[String; 2]>,
    },
    /// Lines, each with its day.
    Lines {
        /// The lines.
        lines: Vec<Line>,
    },
    /// A table.
    Table {
        /// What its columns are called.
        heads: Vec<String>,
        /// How wide they are, in parts of the whole.
        widths: Vec<u32>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// The same in Korean and in the family's language.
    Beside {
        /// The rows.
        rows: Vec<Beside>,
    },
    /// Questions under one count, with room for the answer beneath.
    Asks {
        /// The number of the first.
        first: usize,
        /// The questions.
        asks: Vec<Asked>,
    },
    /// A picture.
    Picture {
        /// As SVG, made by the program.
        svg: String,
    },
    /// Lines on which somebody signs.
    Signs {
        /// Who.
        signs: Vec<String>,
    },
}

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Line {
    /// When.
    pub when: String,
    /// What.
    pub what: String,
    /// What else is known.
    pub more: String,
}

/// The same in Korean and in the family's language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Beside {
    /// Whether it begins something.
    pub head: bool,
    /// In Korean.
    pub korean: String,
    /// In the family's language.
    pub other: Said,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Asked {
    /// Whom it is about.
    pub about: String,
    /// The question, in one language or in several.
    pub said: Vec<Said>,
    /// Whether there is room for an answer.
    pub room: bool,
}
