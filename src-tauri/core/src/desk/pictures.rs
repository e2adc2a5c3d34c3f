//! Genogram and ecomap.

use super::Desk;
use super::failures::read_id;
use crate::FileError;
use crate::access::{Deed, Note};
use crate::contract::*;
use crate::genogram;
use crate::model::Field;
use crate::words::{Language, Words};

pub(super) fn genogram(desk: &Desk, input: AskPicture) -> Result<Picture, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        Ok(genogram::genogram(
            state,
            input.day,
            &Words::new(input.language.into()),
        ))
    })
}

pub(super) fn ecomap(desk: &Desk, input: AskPicture) -> Result<Picture, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        Ok(genogram::ecomap(
            state,
            input.day,
            &Words::new(input.language.into()),
        ))
    })
}

/// The file lies outside of the centre and is not encrypted: the user asked for it by name.
pub(super) fn save_picture(desk: &Desk, input: SavePicture) -> Result<PictureSaved, Failure> {
    let SavePicture {
        family,
        day,
        language,
        sort,
        format,
    } = input;
    let asked = read_id(&family)?;
    let ask = AskPicture {
        family,
        day,
        language,
    };
    let (picture, name) = match sort {
        PictureSort::Genogram => (genogram(desk, ask)?, "genogram"),
        PictureSort::Ecomap => (ecomap(desk, ask)?, "ecomap"),
    };
    let (file, ending) = match format {
        PictureFormat::Svg => (genogram::svg(&picture.scene).into_bytes(), "svg"),
        PictureFormat::Pdf => (pdf(desk, &picture.scene)?, "pdf"),
    };
    // Asked while the desk is not locked: the dialog stays open as long as the user likes.
    let Some(path) = desk
        .host
        .choose_file_to_save(&format!("{name}-{day}.{ending}"))
    else {
        return Ok(PictureSaved { saved: false });
    };
    desk.seated(|seat| {
        seat.note_taking(Note {
            family: Some(asked),
            about: Some(name.to_owned()),
            ..Note::of(Deed::PictureTakenOut)
        })
    })?;
    std::fs::write(path, file).map_err(FileError::from)?;
    Ok(PictureSaved { saved: true })
}

/// # Errors
/// [`FailureCode::InvalidField`] with the letters that the PDF's typeface lacks.
fn pdf(desk: &Desk, scene: &Scene) -> Result<Vec<u8>, Failure> {
    desk.host.pdf(scene).map_err(|missing| Failure {
        value: Some(missing.into_iter().collect()),
        ..Failure::of_field(Field::Text.name(), "no-letters")
    })
}

impl From<PictureLanguage> for Language {
    fn from(language: PictureLanguage) -> Self {
        match language {
            PictureLanguage::Ko => Self::Korean,
            PictureLanguage::En => Self::English,
        }
    }
}
