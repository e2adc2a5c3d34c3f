//! The letters: the same typeface as in the window, of which a file holds what it uses.

use std::collections::{BTreeMap, BTreeSet};

use subsetter::GlyphRemapper;
use ttf_parser::Face;

pub const REGULAR: &[u8] =
    include_bytes!("../../../ui/node_modules/pretendard/dist/public/static/Pretendard-Regular.otf");
pub const BOLD: &[u8] =
    include_bytes!("../../../ui/node_modules/pretendard/dist/public/static/Pretendard-Bold.otf");

/// Letters that the typeface does not have. What would be boxes on paper is refused instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the typeface lacks {}", .0.iter().collect::<String>())]
pub struct MissingLetters(pub BTreeSet<char>);

/// A weight of the typeface, and what was written in it.
pub struct Font {
    bytes: &'static [u8],
    face: Face<'static>,
    glyphs: GlyphRemapper,
    /// The letter of each glyph as the file numbers them.
    letters: BTreeMap<u16, char>,
    /// Advances by the same numbers, in thousandths of the size.
    advances: BTreeMap<u16, f32>,
    /// What was asked for and is not there.
    missing: BTreeSet<char>,
}

/// Letters in a row, as the file numbers them.
pub struct Run {
    /// Two bytes a glyph.
    pub bytes: Vec<u8>,
    /// How wide it is, in thousandths of the size.
    pub width: f32,
}

impl Font {
    /// The typeface in one of its two weights; none where its file is broken.
    pub fn new(bold: bool) -> Option<Self> {
        let bytes = if bold { BOLD } else { REGULAR };
        Some(Self {
            bytes,
            face: Face::parse(bytes, 0).ok()?,
            glyphs: GlyphRemapper::new(),
            letters: BTreeMap::new(),
            advances: BTreeMap::new(),
            missing: BTreeSet::new(),
        })
    }

    /// Writes letters.
    pub fn set(&mut self, text: &str) -> Run {
        let mut run = Run {
            bytes: Vec::new(),
            width: 0.0,
        };
        for letter in text.chars() {
            let Some(glyph) = self.face.glyph_index(letter) else {
                self.missing.insert(letter);
                continue;
            };
            let number = self.glyphs.remap(glyph.0);
            let advance = self.thousandths(self.face.glyph_hor_advance(glyph).unwrap_or_default());
            self.letters.entry(number).or_insert(letter);
            self.advances.insert(number, advance);
            run.bytes.extend(number.to_be_bytes());
            run.width += advance;
        }
        run
    }

    /// What was asked for and is not there.
    pub fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// The letter of each glyph.
    pub fn letters(&self) -> &BTreeMap<u16, char> {
        &self.letters
    }

    /// How wide each glyph is, in thousandths of the size.
    pub fn advances(&self) -> &BTreeMap<u16, f32> {
        &self.advances
    }

    /// The font's file with what was used; none where it cannot be made.
    pub fn subset(&self) -> Option<Vec<u8>> {
        let font = subsetter::subset(self.bytes, 0, &self.glyphs).ok()?;
        // A PDF takes the outlines by themselves.
        let face = ttf_parser::RawFace::parse(&font, 0).ok()?;
        let outlines = face.table(ttf_parser::Tag::from_bytes(b"CFF "))?;
        Some(outlines.to_vec())
    }

    /// The frame, heights and slant that a file tells of a font.
    pub fn measures(&self) -> Measures {
        let frame = self.face.global_bounding_box();
        Measures {
            frame: [frame.x_min, frame.y_min, frame.x_max, frame.y_max].map(|it| self.signed(it)),
            ascent: self.signed(self.face.ascender()),
            descent: self.signed(self.face.descender()),
            capitals: self.signed(self.face.capital_height().unwrap_or(700)),
        }
    }

    fn thousandths(&self, units: u16) -> f32 {
        f32::from(units) * 1000.0 / f32::from(self.face.units_per_em())
    }

    fn signed(&self, units: i16) -> f32 {
        f32::from(units) * 1000.0 / f32::from(self.face.units_per_em())
    }
}

/// What a file tells of a font, in thousandths of the size.
pub struct Measures {
    /// Left, bottom, right, top of all glyphs.
    pub frame: [f32; 4],
    /// Above the line.
    pub ascent: f32,
    /// Below it, negative.
    pub descent: f32,
    /// Of capitals.
    pub capitals: f32,
}
