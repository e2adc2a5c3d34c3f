//! Genogram and ecomap.

use super::Desk;
use super::failures::read_id;
use crate::FileError;
use crate::contract::*;
use crate::genogram;
use crate::words::{Language, Words};

pub(super) fn genogram(desk: &Desk, input: AskPicture) -> Result<Picture, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        Ok(genogram::genogram(state, input.day, &words(input.language)))
    })
}

pub(super) fn ecomap(desk: &Desk, input: AskPicture) -> Result<Picture, Failure> {
    let family = read_id(&input.family)?;
    desk.seated(|seat| {
        let state = seat.file(family)?.state();
        Ok(genogram::ecomap(state, input.day, &words(input.language)))
    })
}

/// The file lies outside of the centre and is not encrypted: the user asked for it by name.
pub(super) fn save_picture(desk: &Desk, input: SavePicture) -> Result<PictureSaved, Failure> {
    let SavePicture {
        family,
        day,
        language,
        sort,
    } = input;
    let ask = AskPicture {
        family,
        day,
        language,
    };
    let (picture, name) = match sort {
        PictureSort::Genogram => (genogram(desk, ask)?, "genogram"),
        PictureSort::Ecomap => (ecomap(desk, ask)?, "ecomap"),
    };
    // Asked while the desk is not locked: the dialog stays open as long as the user likes.
    let Some(path) = desk.host.choose_file_to_save(&format!("{name}-{day}.svg")) else {
        return Ok(PictureSaved { saved: false });
    };
    std::fs::write(path, genogram::svg(&picture.scene)).map_err(FileError::from)?;
    Ok(PictureSaved { saved: true })
}

fn words(language: PictureLanguage) -> Words {
    Words::new(match language {
        PictureLanguage::Ko => Language::Korean,
        PictureLanguage::En => Language::English,
    })
}
