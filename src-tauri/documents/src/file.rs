//! The sheet and its fonts as a file.

use hamkke_core::contract::Scene;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use crate::font::{Font, MissingLetters};
use crate::page::{WEIGHTS, draw};

/// A4, landscape, in points.
const PAPER: (f32, f32) = (841.89, 595.28);

const CATALOG: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const PAGE: Ref = Ref::new(3);
const CONTENT: Ref = Ref::new(4);
const INFO: Ref = Ref::new(5);
/// Each font takes five.
const FONTS: [i32; 2] = [6, 11];

const IDENTITY: SystemInfo<'static> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// A picture as a PDF of one A4 sheet, landscape.
///
/// # Errors
/// [`MissingLetters`] where the typeface lacks some of its letters.
pub fn pdf(scene: &Scene) -> Result<Vec<u8>, MissingLetters> {
    let (Some(regular), Some(bold)) = (Font::new(false), Font::new(true)) else {
        return Err(MissingLetters(scene.title.chars().collect()));
    };
    let mut fonts = [regular, bold];
    let content = draw(scene, &mut fonts);
    let missing = fonts.iter().flat_map(Font::missing).copied().collect();
    let missing = MissingLetters(missing);
    if !missing.0.is_empty() {
        return Err(missing);
    }

    let mut pdf = Pdf::new();
    pdf.catalog(CATALOG)
        .pages(PAGES)
        .viewer_preferences()
        .display_doc_title(true);
    pdf.document_info(INFO).title(TextStr(&scene.title));
    pdf.pages(PAGES).kids([PAGE]).count(1);

    let mut page = pdf.page(PAGE);
    page.parent(PAGES)
        .media_box(Rect::new(0.0, 0.0, PAPER.0, PAPER.1))
        .contents(CONTENT);
    let mut resources = page.resources();
    let mut named = resources.fonts();
    for (name, first) in WEIGHTS.iter().zip(FONTS) {
        named.pair(Name(name), Ref::new(first));
    }
    named.finish();
    resources.finish();
    page.finish();

    // The scene is larger than the paper: it is drawn smaller, in the middle.
    let scale = f32::min(PAPER.0 / scene.width as f32, PAPER.1 / scene.height as f32);
    let (aside, up) = (
        (PAPER.0 - scene.width as f32 * scale) / 2.0,
        (PAPER.1 - scene.height as f32 * scale) / 2.0,
    );
    let mut scaled = format!("{scale} 0 0 {scale} {aside} {up} cm\n").into_bytes();
    scaled.extend(content);
    pdf.stream(CONTENT, &scaled);

    for ((font, first), name) in fonts.iter().zip(FONTS).zip(["Regular", "Bold"]) {
        write_font(&mut pdf, font, first, name)?;
    }
    Ok(pdf.finish())
}

/// Puts a font with what was used of it into the file.
fn write_font(pdf: &mut Pdf, font: &Font, first: i32, weight: &str) -> Result<(), MissingLetters> {
    let [whole, glyphs, descriptor, cmap, data] = [0, 1, 2, 3, 4].map(|it| Ref::new(first + it));
    let letters = || MissingLetters(font.letters().values().copied().collect());
    let subset = font.subset().ok_or_else(letters)?;
    // Six letters before the name say that it is only a part of the font.
    let name = format!("HAMKKE+Pretendard-{weight}");
    let name = Name(name.as_bytes());

    pdf.type0_font(whole)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(glyphs)
        .to_unicode(cmap);

    let mut described = pdf.cid_font(glyphs);
    described
        .subtype(CidFontType::Type0)
        .base_font(name)
        .system_info(IDENTITY)
        .font_descriptor(descriptor)
        .default_width(0.0);
    let mut widths = described.widths();
    for (number, advance) in font.advances() {
        widths.consecutive(*number, [*advance]);
    }
    widths.finish();
    described.finish();

    let measures = font.measures();
    let [left, bottom, right, top] = measures.frame;
    pdf.font_descriptor(descriptor)
        .name(name)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(left, bottom, right, top))
        .italic_angle(0.0)
        .ascent(measures.ascent)
        .descent(measures.descent)
        .cap_height(measures.capitals)
        .stem_v(80.0)
        .font_file3(data);

    let mut unicode = UnicodeCmap::new(Name(b"Letters"), IDENTITY);
    for (number, letter) in font.letters() {
        unicode.pair(*number, *letter);
    }
    pdf.cmap(cmap, &unicode.finish());
    pdf.stream(data, &subset)
        .pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
    Ok(())
}
