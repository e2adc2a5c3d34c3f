//! Documents that go out on paper: made from what whoever asks may see, set by the host, saved
//! where the user chooses. Each is noted with what it is for.
//!
//! - `stamp`: who printed it, when and what for
//! - `summary`, `form`, `decision`, `interview`, `handover`, `receipt`, `certificate`, `extract`,
//!   `application`: what stands on each
//! - `page`: the family's page; `pages`: that of many families

mod application;
mod certificate;
mod decision;
mod extract;
mod form;
mod handover;
mod interview;
mod page;
mod pages;
mod receipt;
mod stamp;
mod summary;

use chrono::NaiveDate;

use super::accounts::filled;
use super::failures::{read_id, reasoned};
use super::{Desk, Permission, Seat};
use crate::FileError;
use crate::access::{Deed, Note};
use crate::contract::*;
use crate::genogram;
use crate::log::FamilyId;
use crate::model::Field;
use crate::secrecy::{Eyes, Onlooker as Reader};
use crate::sheet::{Block, Saying, Sheet, Unprintable};
use crate::words::Words;

pub(super) use pages::{Printing, begin_pages, run_pages, save_pages, stop_pages};
use stamp::Purpose;

/// A sheet's own part: what it is called, what it is about, and what stands on it.
struct Content {
    title: String,
    under: String,
    blocks: Vec<Block>,
}

/// What a document of a family is made of.
struct Asked<'a> {
    family: FamilyId,
    record: Option<&'a str>,
    on: NaiveDate,
    today: NaiveDate,
    beside: Option<PageLanguage>,
    words: &'a Words,
}

impl Asked<'_> {
    /// The record that the document is of.
    ///
    /// # Errors
    /// [`FailureCode::NotFound`] where none was named.
    fn record(&self) -> Result<&str, Failure> {
        self.record.ok_or(FailureCode::NotFound.into())
    }
}

/// The file lies outside of the centre and is not encrypted: the user asked for it by name.
pub(super) fn save_document(desk: &Desk, input: SaveDocument) -> Result<DocumentSaved, Failure> {
    let purpose = Purpose::read(&input.purpose)?;
    let today = desk.host.today();
    let sheet = desk.seated(|seat| seat.sheet(&input, &purpose, today))?;
    let mut press = desk.host.press();
    press.set(&[sheet]).map_err(unprintable)?;
    let file = press.finish().map_err(unprintable)?;
    let sort = input.sort.word();
    // Asked while the desk is not locked: the dialog stays open as long as the user likes.
    let name = format!("{sort}-{}.pdf", input.on);
    let Some(path) = desk.host.choose_file_to_save(&name) else {
        return Ok(DocumentSaved { saved: false });
    };
    let family = input.family.as_deref().map(read_id).transpose()?;
    desk.seated(|seat| {
        seat.note_taking(Note {
            family,
            about: Some(sort.to_owned()),
            purpose: Some(purpose.text().to_owned()),
            ..Note::of(Deed::DocumentTakenOut)
        })
    })?;
    std::fs::write(path, file).map_err(FileError::from)?;
    Ok(DocumentSaved { saved: true })
}

/// The languages of the family's page.
pub(super) fn page_languages(desk: &Desk, _: Nothing) -> Result<PageLanguages, Failure> {
    desk.seated(|seat| Ok(page::languages(seat)))
}

/// Says that an interpreter has reviewed a language of the page, or takes that back.
pub(super) fn review_page(desk: &Desk, input: ReviewPage) -> Result<PageLanguages, Failure> {
    let today = desk.host.today();
    let interpreter = match &input.interpreter {
        Some(name) => Some(filled("interpreter", name)?),
        None => None,
    };
    desk.seated(|seat| {
        // What the house says of itself is said in the office.
        if seat.centre.is_laptop() {
            return Err(FailureCode::Denied.into());
        }
        page::review(seat, input.language, interpreter, today)
    })
}

/// # Errors
/// [`FailureCode::InvalidField`] with the letters that no typeface of this computer has.
fn unprintable(why: Unprintable) -> Failure {
    match why {
        Unprintable::Letters(letters) => Failure {
            value: Some(letters.into_iter().collect()),
            ..Failure::of_field(Field::Text.name(), "no-typeface")
        },
        Unprintable::Fault | Unprintable::NoPress => reasoned(FailureCode::BadCall, "no-press"),
    }
}

impl Seat {
    /// A document as a sheet.
    fn sheet(
        &mut self,
        input: &SaveDocument,
        purpose: &Purpose,
        today: NaiveDate,
    ) -> Result<Sheet, Failure> {
        let words = Words::new(input.language.into());
        let stamp = stamp::stamp(self, &words, purpose);
        let content = match (input.sort, &input.family) {
            (DocumentSort::Certificate, _) => {
                certificate::content(self, &words, input.record.as_deref(), today)
            }
            (_, None) => Err(FailureCode::NotFound.into()),
            (sort, Some(family)) => {
                let family = read_id(family)?;
                let reader = match &input.reader {
                    Some(reader) => Some(self.onlooker(family, reader)?),
                    None => None,
                };
                let asked = Asked {
                    family,
                    record: input.record.as_deref(),
                    on: input.on,
                    today,
                    beside: input.beside,
                    words: &words,
                };
                self.as_others(family, reader, |seat| seat.content(sort, &asked))
            }
        }?;
        Ok(Sheet {
            language: match input.language {
                PictureLanguage::Ko => "ko",
                PictureLanguage::En => "en",
            },
            title: content.title,
            under: content.under,
            lying: input.sort == DocumentSort::Genogram,
            stamp,
            blocks: content.blocks,
        })
    }

    fn content(&mut self, sort: DocumentSort, asked: &Asked<'_>) -> Result<Content, Failure> {
        match sort {
            DocumentSort::Summary => summary::content(self, asked),
            DocumentSort::Form => form::content(self, asked),
            DocumentSort::Decision => decision::content(self, asked),
            DocumentSort::Interview => interview::content(self, asked),
            DocumentSort::Handover => handover::content(self, asked),
            DocumentSort::Referral => form::letter(self, asked),
            DocumentSort::Receipt => receipt::content(self, asked),
            DocumentSort::Genogram => self.drawn(asked),
            DocumentSort::AccessExtract => extract::content(self, asked),
            DocumentSort::Application => application::content(self, asked),
            DocumentSort::FamilyPage => page::content(self, asked),
            DocumentSort::Certificate => Err(FailureCode::NotFound.into()),
        }
    }

    /// The genogram says itself what it is called and of which day.
    fn drawn(&mut self, asked: &Asked<'_>) -> Result<Content, Failure> {
        let state = self.file(asked.family)?.state();
        let picture = genogram::genogram(state, asked.on, asked.words);
        Ok(Content {
            title: String::new(),
            under: String::new(),
            blocks: vec![Block::Picture {
                svg: genogram::svg(&picture.scene),
            }],
        })
    }

    /// Does something with a family as it is to somebody else, and shows it as before afterwards.
    fn as_others<T>(
        &mut self,
        family: FamilyId,
        reader: Option<Reader>,
        work: impl FnOnce(&mut Self) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let Some(reader) = reader else {
            return work(self);
        };
        let eyes = self.eyes_of(family, &reader)?;
        let before = self.looking.get(&family).cloned();
        let eyes_before = match &before {
            Some(before) => self.eyes_of(family, before)?,
            None => Eyes::default(),
        };
        self.file(family)?.look_as(eyes);
        // The file may be closed and opened again meanwhile, and must then be so too.
        self.looking.insert(family, reader);
        let done = work(self);
        match before {
            Some(before) => drop(self.looking.insert(family, before)),
            None => drop(self.looking.remove(&family)),
        }
        self.file(family)?.look_as(eyes_before);
        done
    }

    /// Makes sure that whoever sits here may do that too.
    fn require_too(&self, permission: Permission) -> Result<(), Failure> {
        match self.may(permission) {
            true => Ok(()),
            false => Err(FailureCode::Denied.into()),
        }
    }
}

/// `카리모바 가족 · 2026-0012 · 2026. 3. 2.`.
fn under(saying: &Saying<'_>, view: &FamilyView, on: NaiveDate) -> String {
    let on = crate::sheet::day(saying.words.language(), on);
    [view.title.as_str(), &view.file_number, &on].join(" · ")
}
