//! A page of a PDF, drawn.

use std::thread;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::RgbImage;

use super::picture::{Picture, Unfit, Wanted, encode};

/// Pages nest forms in forms; what the system gives a thread would be too little for some.
const STACK: usize = 64 * 1024 * 1024;

/// Draws a page. A fault of the library ends its thread and is told like a damaged paper; time
/// and memory are for the caller to bound.
///
/// # Errors
/// See [`Unfit`].
pub(super) fn draw(bytes: Vec<u8>, wanted: Wanted) -> Result<Picture, Unfit> {
    let drawing = thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || page(bytes, wanted));
    let drawing = drawing.map_err(|_| Unfit::TooMuch)?;
    drawing.join().unwrap_or(Err(Unfit::Unreadable))
}

fn page(bytes: Vec<u8>, wanted: Wanted) -> Result<Picture, Unfit> {
    let pdf = Pdf::new(bytes).map_err(unfit)?;
    let pages = u32::try_from(pdf.pages().len()).map_err(|_| Unfit::TooMuch)?;
    let page = wanted
        .page
        .checked_sub(1)
        .and_then(|before| pdf.pages().get(before as usize))
        .ok_or(match pages {
            0 => Unfit::Unreadable,
            _ => Unfit::NoSuchPage,
        })?;
    let (width, height) = page.render_dimensions();
    let scale = wanted.side() as f32 / width.max(height);
    // Also false where a side is no number.
    let is_drawable = |side: f32| (1.0..=f32::from(u16::MAX)).contains(&(side * scale));
    if !is_drawable(width) || !is_drawable(height) {
        return Err(Unfit::Unreadable);
    }
    let settings = PixmapSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
    };
    let drawn = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    // Drawn on white, so that nothing shows through.
    let colours = drawn.data().iter().flat_map(|it| [it.r, it.g, it.b]);
    let image = RgbImage::from_raw(
        drawn.width().into(),
        drawn.height().into(),
        colours.collect(),
    );
    encode(&image.ok_or(Unfit::Unreadable)?, pages)
}

fn unfit(error: LoadPdfError) -> Unfit {
    match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => Unfit::Locked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Unfit::Unreadable,
    }
}
