//! Pictures made from the facts: genogram and ecomap, as shapes in numbers.

use chrono::NaiveDate;

use super::shape::{crossing, crossing_words};

crossing_words! {
    /// A language of the words in a picture.
    PictureLanguage {
        /// Korean.
        Ko,
        /// English.
        En,
    }
    /// Which picture.
    PictureSort {
        /// The people and their ties.
        Genogram,
        /// The household and what is around it.
        Ecomap,
    }
    /// How a picture is written to a file.
    PictureFormat {
        /// Lines and words that a browser shows and a drawing program changes.
        Svg,
        /// One sheet of paper.
        Pdf,
    }
    /// What a group of marks stands for.
    Part {
        /// A person; `about` is the person's record.
        Person,
        /// A line between people; `about` is the tie's record.
        Tie,
        /// Something outside the household; `about` is the bond's or enrolment's record.
        Bond,
        /// The frame: title, legend, outlines.
        Frame,
    }
}

crossing! {
    /// Input of `genogram` and `ecomap`.
    AskPicture {
        /// The family.
        family: String,
        /// The day that is drawn.
        day: NaiveDate,
        /// In which language.
        language: PictureLanguage,
    }
    /// Input of `save_picture`: the file's place is chosen in a dialog of the host.
    SavePicture {
        /// The family.
        family: String,
        /// The day that is drawn.
        day: NaiveDate,
        /// In which language.
        language: PictureLanguage,
        /// Which picture.
        sort: PictureSort,
        /// As what.
        format: PictureFormat,
    }
    /// Answer of `save_picture`.
    PictureSaved {
        /// Whether a file was written; false where the choice was cancelled.
        saved: bool,
    }
    /// A picture for one A4 sheet, landscape.
    Picture {
        /// What is drawn.
        scene: Scene,
        /// The days on which something of it changed, oldest first.
        changes: Vec<NaiveDate>,
        /// What cannot be so as it is written, in words.
        troubles: Vec<PictureTrouble>,
    }
    /// Something that cannot be so as it is written.
    PictureTrouble {
        /// The record that it is about.
        record: String,
        /// In words.
        text: String,
    }
    /// Shapes, in the order in which they are painted.
    Scene {
        /// Width in pixels.
        width: f64,
        /// Height in pixels.
        height: f64,
        /// What the picture is called.
        title: String,
        /// Its groups.
        groups: Vec<Group>,
    }
    /// Marks that stand for one thing.
    Group {
        /// What it stands for.
        part: Part,
        /// The record.
        about: Option<String>,
        /// It in words, for those who do not see it.
        label: String,
        /// Its marks.
        marks: Vec<Mark>,
    }
}

/// One mark of a picture. `look` is the name of its style in `drawing.css`.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(tag = "mark", rename_all = "snake_case", deny_unknown_fields)]
pub enum Mark {
    /// A line through points, closed or not.
    Line {
        /// Its style.
        look: String,
        /// From point to point.
        points: Vec<(f64, f64)>,
        /// Whether it returns to the first point.
        closed: bool,
    },
    /// A circle.
    Circle {
        /// Its style.
        look: String,
        /// Its middle.
        at: (f64, f64),
        /// Its radius.
        radius: f64,
    },
    /// A line of text, centred on the point or beginning there; the point lies on the baseline.
    Text {
        /// Its style.
        look: String,
        /// Where.
        at: (f64, f64),
        /// The text.
        text: String,
        /// Whether it is centred.
        centred: bool,
    },
}

impl Mark {
    /// Moves it to the right and down.
    pub fn shift(&mut self, right: f64, down: f64) {
        let points = match self {
            Self::Line { points, .. } => points.as_mut_slice(),
            Self::Circle { at, .. } | Self::Text { at, .. } => std::slice::from_mut(at),
        };
        for point in points {
            *point = (point.0 + right, point.1 + down);
        }
    }
}
