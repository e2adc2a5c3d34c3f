//! Values for the screens of other agencies: shown, copied, ticked off.

use super::Desk;
use super::failures::read_id;
use super::seat::Seat;
use crate::access::{Deed, Note};
use crate::contract::*;
use crate::copyqueue::{self, Item, Mark, Place, Row, Screen, Standing};
use crate::log::{FamilyId, RecordId};
use crate::model::{Action, Field, Kind, parse_day};
use crate::names::shown_name;
use crate::secrecy::FamilyPart;

pub(super) fn copy_queue(desk: &Desk, input: AskCopyQueue) -> Result<CopyQueue, Failure> {
    let family = read_id(&input.family)?;
    let screen = screen(input.screen.as_deref())?;
    desk.seated(|seat| {
        seat.require_part(family, FamilyPart::Childcare)?;
        shown(desk, seat, family, screen)
    })
}

/// Gives a value in full. That of a sealed number is written down, before it is given.
pub(super) fn copy_value(desk: &Desk, input: OfCopyItem) -> Result<Copied, Failure> {
    let family = read_id(&input.family)?;
    let subject: RecordId = read_id(&input.subject)?;
    let screen = screen(Some(&input.screen))?;
    let item = item(screen, &input.item)?;
    let today = desk.host.today();
    desk.seated(|seat| {
        let value = value(desk, seat, family, item, subject)?;
        if item.field == Field::Number {
            seat.note(Note {
                family: Some(family),
                person: Some(subject),
                about: Some(screen.id.clone()),
                ..Note::of(Deed::NumberCopied)
            })?;
            seat.record(family, desk.host.now(), Action::Reveal, None, |edit| {
                edit.create(
                    Kind::Disclosure,
                    [
                        (Field::On, today.into()),
                        (Field::Screen, screen.id.as_str().into()),
                        (Field::Item, item.id.as_str().into()),
                        (Field::Person, subject.to_string().into()),
                    ],
                );
                Ok(())
            })?;
        }
        Ok(Copied { value })
    })
}

pub(super) fn tick_typed(desk: &Desk, input: TickTyped) -> Result<Ticked, Failure> {
    let family = read_id(&input.family)?;
    let subject: RecordId = read_id(&input.subject)?;
    let screen = screen(Some(&input.screen))?;
    let item = item(screen, &input.item)?;
    let today = desk.host.today();
    let mark = Mark {
        screen: &screen.id,
        item: &item.id,
        subject,
    };
    desk.seated(|seat| {
        let value = value(desk, seat, family, item, subject)?;
        let digest = seat.file(family)?.digest(&value);
        seat.record(family, desk.host.now(), Action::TypeIn, None, |edit| {
            match input.typed {
                true => copyqueue::mark_typed(edit, &mark, &digest, today),
                false => copyqueue::take_mark(edit, &mark),
            }
            Ok(())
        })?;
        Ok(Ticked {
            queue: shown(desk, seat, family, screen)?,
            family: seat.view(family, today)?,
        })
    })
}

fn screen(id: Option<&str>) -> Result<&'static Screen, Failure> {
    let screens = screens()?;
    let found = match id {
        Some(id) => screens.iter().find(|screen| screen.id == id),
        None => screens.first(),
    };
    found.ok_or(FailureCode::NotFound.into())
}

fn screens() -> Result<&'static [Screen], Failure> {
    // A screen that the program brings along and cannot read is a fault of the program.
    copyqueue::shipped().map_err(super::failures::internal)
}

fn item<'a>(screen: &'a Screen, id: &str) -> Result<&'a Item, Failure> {
    screen.item(id).ok_or(FailureCode::NotFound.into())
}

fn value(
    desk: &Desk,
    seat: &mut Seat,
    family: FamilyId,
    item: &Item,
    subject: RecordId,
) -> Result<String, Failure> {
    let day = desk.host.today();
    let hides_contacts = seat.hides_contacts(family, day)?;
    let place = Place {
        file: seat.file(family)?,
        day,
        hides_contacts,
    };
    copyqueue::value(place, item, subject).ok_or(FailureCode::NotFound.into())
}

fn shown(
    desk: &Desk,
    seat: &mut Seat,
    family: FamilyId,
    screen: &'static Screen,
) -> Result<CopyQueue, Failure> {
    let day = desk.host.today();
    let hides_contacts = seat.hides_contacts(family, day)?;
    let authors = seat.authors.clone();
    let file = seat.file(family)?;
    let place = Place {
        file,
        day,
        hides_contacts,
    };
    let queue = copyqueue::queue(place, screen);
    let name = |subject: RecordId| {
        let record = file.state().get(subject)?;
        let day = record.text(Field::On).and_then(parse_day);
        let name = shown_name(file.state(), record, place.day).main;
        Some(day.map_or(name, |day| day.to_string()))
    };
    let subjects = queue.subjects.iter().map(|subject| CopySubject {
        id: subject.to_string(),
        name: name(*subject).unwrap_or_default(),
        items: queue
            .rows
            .iter()
            .filter(|row| row.subject == *subject)
            .map(|row| item_view(row, |account| authors.name(account)))
            .collect(),
    });
    Ok(CopyQueue {
        screens: screens()?
            .iter()
            .map(|screen| CopyScreen {
                id: screen.id.clone(),
                ko: screen.ko.clone(),
                en: screen.en.clone(),
            })
            .collect(),
        screen: screen.id.clone(),
        compared: screen.compared,
        sources: screen.sources.iter().map(|it| it.text.clone()).collect(),
        subjects: subjects.collect(),
    })
}

fn item_view(row: &Row<'_>, name: impl Fn(crate::log::AccountId) -> String) -> CopyItem {
    let (standing, by, at) = match row.standing {
        Standing::Missing => (CopyStanding::Missing, None, None),
        Standing::Disputed => (CopyStanding::Disputed, None, None),
        Standing::Hidden => (CopyStanding::Hidden, None, None),
        Standing::Open { changed: false } => (CopyStanding::New, None, None),
        Standing::Open { changed: true } => (CopyStanding::Changed, None, None),
        Standing::Typed { by, at } => (CopyStanding::Typed, Some(name(by)), Some(at)),
    };
    CopyItem {
        id: row.item.id.clone(),
        ko: row.item.ko.clone(),
        en: row.item.en.clone(),
        standing,
        value: row.shown.clone(),
        sealed: row.sealed,
        by,
        at,
    }
}
