//! A picture of a paper, decoded within limits and encoded anew.

use std::io::Cursor;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, Limits, RgbImage};

use super::Media;

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
    /// No picture is made of papers of that sort.
    #[error("no picture is made of such a paper")]
    NotShown,
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
}

/// Makes a picture of a paper whose longer side is at most `longest` pixels (between 64 and
/// 3,000), standing upright and on white.
///
/// # Errors
/// See [`Unfit`].
pub fn picture(media: Media, bytes: &[u8], longest: u32) -> Result<Picture, Unfit> {
    let longest = longest.clamp(*LONGEST.start(), *LONGEST.end());
    encode(&on_white(&fit(decode(media, bytes)?, longest)))
}

/// Makes sure that a paper can be read before it is kept. Of a PDF only its ends are looked at.
///
/// # Errors
/// See [`Unfit`].
pub fn check(media: Media, bytes: &[u8]) -> Result<(), Unfit> {
    match media {
        Media::Jpeg | Media::Png => decode(media, bytes).map(drop),
        Media::Pdf => match memchr::memmem::rfind(bytes, b"%%EOF") {
            Some(_) => Ok(()),
            None => Err(Unfit::Unreadable),
        },
    }
}

fn decode(media: Media, bytes: &[u8]) -> Result<DynamicImage, Unfit> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    match media {
        Media::Jpeg => upright(JpegDecoder::new(Cursor::new(bytes)).map_err(unfit)?, limits),
        Media::Png => {
            let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits.clone());
            upright(decoder.map_err(unfit)?, limits)
        }
        Media::Pdf => Err(Unfit::NotShown),
    }
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

fn encode(image: &RgbImage) -> Result<Picture, Unfit> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .encode_image(image)
        .map_err(unfit)?;
    Ok(Picture {
        bytes,
        width: image.width(),
        height: image.height(),
    })
}

fn unfit(error: ImageError) -> Unfit {
    match error {
        ImageError::Limits(_) => Unfit::TooManyPixels,
        _ => Unfit::Unreadable,
    }
}
