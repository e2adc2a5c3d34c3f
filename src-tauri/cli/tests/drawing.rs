//! Pages of PDFs, drawn by the program in a process of its own.
#![allow(missing_docs, clippy::unwrap_used)]

use hamkke_core::papers::{Drawer, Media, Picture, Unfit, Wanted, picture};
use proptest::prelude::*;

const TWO_PAGES: &[u8] = include_bytes!("../../core/tests/papers/two-pages.pdf");
const LOCKED: &[u8] = include_bytes!("../../core/tests/papers/locked.pdf");

fn draw(bytes: &[u8], page: u32) -> Result<Picture, Unfit> {
    let program = Drawer::Program(env!("CARGO_BIN_EXE_hamkke-cli").into());
    let wanted = Wanted { page, longest: 400 };
    picture(Media::Pdf, bytes, wanted, &program)
}

#[test]
fn a_page_comes_back_through_the_pipe_as_it_was_drawn() {
    let wanted = Wanted {
        page: 2,
        longest: 400,
    };
    let here = picture(Media::Pdf, TWO_PAGES, wanted, &Drawer::Here);
    assert_eq!(draw(TWO_PAGES, 2), here);
    assert_eq!(here.unwrap().pages, 2);
}

#[test]
fn what_stands_in_the_way_comes_back_too() {
    assert_eq!(draw(LOCKED, 1), Err(Unfit::Locked));
    assert_eq!(draw(TWO_PAGES, 3), Err(Unfit::NoSuchPage));
    assert_eq!(draw(b"%PDF-1.7 and no more", 1), Err(Unfit::Unreadable));
}

#[test]
fn a_page_that_nests_without_end_ends_the_drawer_and_not_the_program() {
    // Arrays in arrays: each takes a little of the stack of whoever reads them.
    let mut nested = b"%PDF-1.7\n1 0 obj\n".to_vec();
    nested.resize(nested.len() + 4_000_000, b'[');
    nested.extend_from_slice(b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    assert!(draw(&nested, 1).is_err());
}

#[test]
fn without_a_program_to_draw_that_is_said() {
    let missing = Drawer::Program("/nowhere/hamkke".into());
    let wanted = Wanted {
        page: 1,
        longest: 400,
    };
    let drawn = picture(Media::Pdf, TWO_PAGES, wanted, &missing);
    assert_eq!(drawn, Err(Unfit::TooMuch));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_crippled_pdf_gives_a_picture_of_the_size_asked_for_or_a_reason(
        cut in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
        flips in proptest::collection::vec((any::<prop::sample::Index>(), 0..8u8), 1..24),
    ) {
        let mut bytes = TWO_PAGES.to_vec();
        for (at, bit) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(picture) = draw(&bytes, 1) {
            prop_assert!(picture.width <= 400 && picture.height <= 400);
            prop_assert!(picture.bytes.starts_with(&[0xff, 0xd8, 0xff]));
        }
    }
}
