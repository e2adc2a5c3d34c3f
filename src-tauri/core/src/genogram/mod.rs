//! The genogram (가계도) and the ecomap (생태도): a family drawn from its records, in the standard
//! symbols of McGoldrick.
//!
//! - `read`: from a family's state to people and ties on a day ([`kin`])
//! - `unions`: couples and children; `rows`: generations; `order`: who stands beside whom;
//!   `place`: how far from the left
//! - `paths`, `family_lines`: the lines between people; `member`: symbols and their words
//! - `draw`, `legend`: the sheet; `svg`: the sheet as a file
//! - `surroundings`: the household and its ties to what is around it
//!
//! Everything is a function of the facts: the same facts give the same picture, in whatever order
//! they were written. What cannot be so as it is written (somebody who is their own ancestor) is
//! left out of the lines and told in [`Trouble`].

mod changes;
mod draw;
mod family_lines;
pub mod kin;
mod legend;
mod member;
mod order;
mod paths;
mod place;
mod read;
mod rows;
mod strokes;
pub mod surroundings;
mod svg;
#[cfg(test)]
mod tests;
mod troubles;
mod unions;
mod words;

use chrono::NaiveDate;

pub use kin::{Kin, Member, Tie, Trouble};
pub use svg::svg;

use crate::contract::{Picture, Scene};
use crate::log::State;
use crate::words::Words;
use place::Places;
use unions::Kinship;

/// The genogram of a family on a day.
pub fn genogram(state: &State, day: NaiveDate, words: &Words) -> Picture {
    let (kin, disputed) = read::kin(state, day);
    let title = words.say(
        "genogram-title",
        &[("family", &read::title(state)), ("day", &day.to_string())],
    );
    let (mut scene, mut troubles) = scene_of(&kin, &title, day, words);
    draw::warn(&mut scene, &read::family_flags(state, day, words));
    troubles.extend(disputed);
    Picture {
        scene,
        changes: changes::changes(state),
        troubles: troubles::say(&troubles, &kin, words),
    }
}

/// The ecomap of a family on a day.
pub fn ecomap(state: &State, day: NaiveDate, words: &Words) -> Picture {
    let title = words.say(
        "ecomap-title",
        &[("family", &read::title(state)), ("day", &day.to_string())],
    );
    let mut scene = surroundings::draw(
        &surroundings::surroundings(state, day, words),
        &title,
        words,
    );
    draw::warn(&mut scene, &surroundings::flags(state, day, words));
    Picture {
        scene,
        changes: surroundings::changes(state),
        troubles: Vec::new(),
    }
}

/// Lays a family out and draws it; with what cannot be so as it is written.
pub fn scene_of(kin: &Kin, title: &str, day: NaiveDate, words: &Words) -> (Scene, Vec<Trouble>) {
    let (kinship, places) = lay_out(kin);
    let scene = draw::draw(&kinship, &places, title, day, words);
    (scene, kinship.troubles.into_iter().collect())
}

fn lay_out(kin: &Kin) -> (Kinship, Places) {
    let mut kinship = Kinship::of(kin);
    let row_of = rows::rows(&mut kinship);
    let places = Places::of(&kinship, row_of);
    (kinship, places)
}
