//! Sheets set in portions, and written as one file.

use hamkke_core::sheet::{Press, Sheet, Unprintable, json};
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst::model::{Document as _, DocumentInfo};
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, pdf};

use super::glance::missing;
use super::world::SheetWorld;

/// Sets sheets by Typst.
#[derive(Default)]
pub struct TypstPress {
    pages: EcoVec<Page>,
    info: DocumentInfo,
    /// How often something was set.
    portions: usize,
}

impl std::fmt::Debug for TypstPress {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("TypstPress");
        shown.field("pages", &self.pages.len()).finish()
    }
}

impl Press for TypstPress {
    fn set(&mut self, sheets: &[Sheet]) -> Result<(), Unprintable> {
        let json = json(sheets).map_err(|_| Unprintable::Fault)?;
        let world = SheetWorld::new(json).ok_or(Unprintable::Fault)?;
        let set = typst::compile::<PagedDocument>(&world).output;
        // What Typst remembers of a family is forgotten at once.
        typst::comemo::evict(0);
        let set = set.map_err(|_| Unprintable::Fault)?;
        let missing = missing(set.pages());
        if !missing.is_empty() {
            return Err(Unprintable::Letters(missing));
        }
        self.pages.extend(set.pages().iter().cloned());
        self.info = set.info().clone();
        self.portions += 1;
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vec<u8>, Unprintable> {
        let options = PdfOptions {
            creator: Smart::Custom(Some("Hamkke".to_owned())),
            // The structure that screen readers use holds for one portion only: places of several
            // would be taken for one another.
            tagged: self.portions == 1,
            ..PdfOptions::default()
        };
        let document = PagedDocument::new(self.pages, self.info);
        let written = pdf(&document, &options).map_err(|_| Unprintable::Fault);
        typst::comemo::evict(0);
        written
    }
}
