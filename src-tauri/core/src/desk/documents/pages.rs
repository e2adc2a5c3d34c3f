//! The family's page of many families in one file, made a few at a time, so that it can be left
//! off in between. It is in memory only until it is saved.

use chrono::NaiveDate;

use super::stamp::{Purpose, stamp};
use super::{Asked, unprintable};
use crate::FileError;
use crate::access::{Deed, Note};
use crate::contract::*;
use crate::desk::failures::read_id;
use crate::desk::{Desk, Seat};
use crate::log::FamilyId;
use crate::secrecy::Onlooker;
use crate::sheet::{Press, Sheet};
use crate::words::{Language, Words};

/// Families that one step makes pages for: short enough to stop in between.
const STEP: usize = 20;

/// Pages that are being made.
pub(in crate::desk) struct Printing {
    /// The families that are still to come, the next last.
    families: Vec<FamilyId>,
    of: usize,
    pages: u32,
    on: NaiveDate,
    beside: Option<PageLanguage>,
    purpose: Purpose,
    press: Box<dyn Press>,
}

impl Printing {
    fn progress(&self) -> PagesProgress {
        let count = |of| u32::try_from(of).unwrap_or(u32::MAX);
        PagesProgress {
            done: count(self.of - self.families.len()),
            of: count(self.of),
            pages: self.pages,
        }
    }
}

/// Begins the pages of families that whoever asks opens. They hold much, so the passphrase is
/// asked for again; each family of which a page is made is noted.
pub(in crate::desk) fn begin_pages(
    desk: &Desk,
    input: BeginPages,
) -> Result<PagesProgress, Failure> {
    let purpose = Purpose::read(&input.purpose)?;
    let press = desk.host.press();
    desk.seated(|seat| {
        seat.require_confirmed()?;
        let mut families: Vec<FamilyId> = match &input.families {
            Some(named) => named
                .iter()
                .map(|it| read_id(it))
                .collect::<Result<_, _>>()?,
            None => seat.listing.register()?.families()?.into_iter().collect(),
        };
        families.retain(|family| seat.centre.opens(&seat.identity, *family));
        families.reverse();
        let printing = Printing {
            of: families.len(),
            families,
            pages: 0,
            on: input.on,
            beside: input.beside,
            purpose,
            press,
        };
        let progress = printing.progress();
        seat.printing = Some(printing);
        Ok(progress)
    })
}

/// Makes the next pages. A call after the last one only says that all is done.
pub(in crate::desk) fn run_pages(desk: &Desk, _: Nothing) -> Result<PagesProgress, Failure> {
    let today = desk.host.today();
    desk.seated(|seat| {
        let mut printing = seat.printing.take().ok_or(FailureCode::NotFound)?;
        // What went wrong ends it: half a stack looks like a whole one.
        printing.step(seat, today)?;
        let progress = printing.progress();
        seat.printing = Some(printing);
        Ok(progress)
    })
}

/// Saves the pages where the user chooses. The file lies outside of the centre and is not
/// encrypted.
pub(in crate::desk) fn save_pages(desk: &Desk, _: Nothing) -> Result<DocumentSaved, Failure> {
    let printing = desk.seated(|seat| {
        let made = seat.printing.take();
        made.filter(|it| it.families.is_empty() && it.pages > 0)
            .ok_or(FailureCode::NotFound.into())
    })?;
    let file = printing.press.finish().map_err(unprintable)?;
    let name = format!("family_page-{}.pdf", printing.on);
    // Asked while the desk is not locked: the dialog stays open as long as the user likes.
    let Some(path) = desk.host.choose_file_to_save(&name) else {
        return Ok(DocumentSaved { saved: false });
    };
    desk.seated(|seat| {
        seat.note(Note {
            about: Some(DocumentSort::FamilyPage.word().to_owned()),
            count: Some(printing.pages.into()),
            purpose: Some(printing.purpose.text().to_owned()),
            ..Note::of(Deed::ListTakenOut)
        })
    })?;
    std::fs::write(path, file).map_err(FileError::from)?;
    Ok(DocumentSaved { saved: true })
}

/// Leaves the pages off. Nothing was written.
pub(in crate::desk) fn stop_pages(desk: &Desk, _: Nothing) -> Result<Nothing, Failure> {
    desk.seated(|seat| {
        seat.printing = None;
        Ok(Nothing {})
    })
}

impl Printing {
    fn step(&mut self, seat: &mut Seat, today: NaiveDate) -> Result<(), Failure> {
        let words = Words::new(Language::Korean);
        let stamp = stamp(seat, &words, &self.purpose);
        let mut sheets = Vec::new();
        for _ in 0..STEP {
            let Some(family) = self.families.pop() else {
                break;
            };
            if !has_child(seat, family, self.on)? {
                continue;
            }
            seat.note_among_many(Note {
                family: Some(family),
                about: Some(DocumentSort::FamilyPage.word().to_owned()),
                purpose: Some(self.purpose.text().to_owned()),
                ..Note::of(Deed::DocumentTakenOut)
            })?;
            let asked = Asked {
                family,
                record: None,
                on: self.on,
                today,
                beside: self.beside,
                words: &words,
            };
            // Whoever opens an envelope may be anybody of the family.
            let page = seat.as_others(family, Some(Onlooker::Anyone), |seat| {
                super::page::content(seat, &asked)
            });
            let content = match page {
                // Facts that the check refuses have no answer: the childcare screen says why.
                Err(failure) if failure.reason.as_deref() == Some("no-answer") => continue,
                content => content?,
            };
            sheets.push(Sheet {
                language: "ko",
                title: content.title,
                under: content.under,
                lying: false,
                stamp: stamp.clone(),
                blocks: content.blocks,
            });
        }
        if !sheets.is_empty() {
            self.press.set(&sheets).map_err(unprintable)?;
            self.pages += u32::try_from(sheets.len()).unwrap_or(u32::MAX);
        }
        Ok(())
    }
}

/// Whether a family has a child for whom there is childcare support at all. Nothing of it is
/// shown to anybody.
fn has_child(seat: &mut Seat, family: FamilyId, on: NaiveDate) -> Result<bool, Failure> {
    use crate::model::{Field, Kind, parse_day};
    let state = seat.file_unseen(family)?.state();
    Ok(state.of_kind(Kind::Person).any(|person| {
        let birth = person.text(Field::BirthDate).and_then(parse_day);
        birth.is_some_and(|birth| on.years_since(birth).is_some_and(|years| years < 13))
    }))
}
