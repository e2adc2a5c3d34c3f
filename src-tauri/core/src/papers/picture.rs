//! A picture of a paper, decoded within limits and encoded anew.

use std::io::Cursor;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, Limits, RgbImage};

use super::{Drawer, Media};

/// The most pixels that are decoded: an A3 sheet at 600 dots an inch has 70 million.
pub const MAX_PIXELS: u64 = 100_000_000;
/// The longest side that is decoded.
const MAX_SIDE: u32 = 30_000;
/// What a decoder may take up while it works, in bytes: the pixels at four bytes each and as much
/// again for its tables.
const MAX_MEMORY: u64 = 800_000_000;
/// Letters on a scan stay sharp at this quality.
const QUALITY: u8 = 88;
/// The shortest and longest picture that is made.
const LONGEST: std::ops::RangeInclusive<u32> = 64..=3000;

/// Why there is no picture of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is cut off or damaged.
    #[error("the paper cannot be read")]
    Unreadable,
    /// It would unfold to more than is decoded.
    #[error("the picture is too large to decode")]
    TooManyPixels,
    /// A password keeps it.
    #[error("the paper is locked with a password")]
    Locked,
    /// To draw it takes more time or memory than is given.
    #[error("the paper takes too much to draw")]
    TooMuch,
    /// It has fewer pages.
    #[error("the paper has no such page")]
    NoSuchPage,
}

/// A picture for the window: always JPEG, always freshly encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The JPEG.
    pub bytes: Vec<u8>,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// How many pages the paper has; a photo is one.
    pub pages: u32,
}

/// What picture of a paper is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Which page, from one on.
    pub page: u32,
    /// The longer side in pixels; held between 64 and 3,000.
    pub longest: u32,
}

impl Wanted {
    /// The longer side within what is made.
    pub(super) fn side(self) -> u32 {
        self.longest.clamp(*LONGEST.start(), *LONGEST.end())
    }
}

/// Makes a picture of a paper, standing upright and on white. Pages of a PDF are drawn by
/// `drawer`.
///
/// # Errors
/// See [`Unfit`].
pub fn picture(
    media: Media,
    bytes: &[u8],
    wanted: Wanted,
    drawer: &Drawer,
) -> Result<Picture, Unfit> {
    let image = match media {
        Media::Pdf => return drawer.draw(bytes, wanted),
        _ if wanted.page != 1 => return Err(Unfit::NoSuchPage),
        Media::Jpeg => decode_jpeg(bytes)?,
        Media::Png => decode_png(bytes)?,
    };
    encode(&on_white(&fit(image, wanted.side())), 1)
}

/// Makes sure that a paper can be read before it is kept. Of a PDF only its ends are looked at.
///
/// # Errors
/// See [`Unfit`].
pub fn check(media: Media, bytes: &[u8]) -> Result<(), Unfit> {
    match media {
        Media::Jpeg => decode_jpeg(bytes).map(drop),
        Media::Png => decode_png(bytes).map(drop),
        Media::Pdf => match memchr::memmem::rfind(bytes, b"%%EOF") {
            Some(_) => Ok(()),
            None => Err(Unfit::Unreadable),
        },
    }
}

fn decode_jpeg(bytes: &[u8]) -> Result<DynamicImage, Unfit> {
    let decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(unfit)?;
    upright(decoder, limits())
}

fn decode_png(bytes: &[u8]) -> Result<DynamicImage, Unfit> {
    let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits()).map_err(unfit)?;
    upright(decoder, limits())
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    limits
}

/// Decodes, and turns a photo as the phone was held.
fn upright(mut decoder: impl ImageDecoder, limits: Limits) -> Result<DynamicImage, Unfit> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(Unfit::TooManyPixels);
    }
    decoder.set_limits(limits).map_err(unfit)?;
    let turned = decoder.orientation().map_err(unfit)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(unfit)?;
    image.apply_orientation(turned);
    Ok(image)
}

fn fit(image: DynamicImage, longest: u32) -> DynamicImage {
    if image.width().max(image.height()) <= longest {
        return image;
    }
    image.resize(longest, longest, FilterType::Triangle)
}

/// What shows through is white, as paper is.
fn on_white(image: &DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.to_rgb8();
    }
    let seen = image.to_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0;
        let over = |colour: u8| {
            let (colour, alpha) = (u32::from(colour), u32::from(alpha));
            u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

/// Encodes a picture of one of so many pages.
pub(super) fn encode(image: &RgbImage, pages: u32) -> Result<Picture, Unfit> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .encode_image(image)
        .map_err(unfit)?;
    Ok(Picture {
        bytes,
        width: image.width(),
        height: image.height(),
        pages,
    })
}

fn unfit(error: ImageError) -> Unfit {
    match error {
        ImageError::Limits(_) => Unfit::TooManyPixels,
        _ => Unfit::Unreadable,
    }
}
