use super::*;

const TWO_PAGES: &[u8] = include_bytes!("../../tests/papers/two-pages.pdf");
const LOCKED: &[u8] = include_bytes!("../../tests/papers/locked.pdf");

fn draw(bytes: &[u8], page: u32, longest: u32) -> Result<Picture, Unfit> {
    picture(Media::Pdf, bytes, Wanted { page, longest }, &Drawer::Here)
}

fn colour(picture: &Picture, x: u32, y: u32) -> [u8; 3] {
    let image = image::load_from_memory(&picture.bytes).unwrap().to_rgb8();
    image.get_pixel(x, y).0
}

/// Whether a colour is the one meant; JPEG is not exact.
fn is_near(colour: [u8; 3], meant: [u8; 3]) -> bool {
    let mut pairs = colour.iter().zip(meant);
    pairs.all(|(is, meant)| is.abs_diff(meant) < 12)
}

#[test]
fn each_page_of_a_pdf_is_drawn_as_it_lies_and_all_are_counted() {
    let (first, second) = (
        draw(TWO_PAGES, 1, 842).unwrap(),
        draw(TWO_PAGES, 2, 842).unwrap(),
    );
    assert_eq!((first.width, first.height, first.pages), (595, 842, 2));
    assert_eq!((second.width, second.height, second.pages), (842, 595, 2));
    assert!(is_near(colour(&first, 5, 5), [255, 255, 255]), "on white");
    assert!(is_near(colour(&first, 120, 842 - 110), [26, 102, 204]));
    assert!(is_near(colour(&second, 680, 595 - 110), [204, 51, 26]));
}

#[test]
fn a_page_is_drawn_in_the_size_that_is_asked_for() {
    let small = draw(TWO_PAGES, 1, 160).unwrap();
    assert_eq!(small.height, 160);
    let large = draw(TWO_PAGES, 1, 2200).unwrap();
    assert_eq!(large.height, 2200);
    let most = draw(TWO_PAGES, 1, u32::MAX).unwrap();
    assert_eq!(most.height, 3000);
}

#[test]
fn a_page_that_is_not_there_a_lock_and_a_ruin_are_told_apart() {
    assert_eq!(draw(TWO_PAGES, 0, 400), Err(Unfit::NoSuchPage));
    assert_eq!(draw(TWO_PAGES, 3, 400), Err(Unfit::NoSuchPage));
    assert_eq!(draw(LOCKED, 1, 400), Err(Unfit::Locked));
    assert_eq!(draw(b"%PDF-1.7\n%%EOF\n", 1, 400), Err(Unfit::Unreadable));
}

#[test]
fn a_page_without_extent_or_as_thin_as_a_hair_is_refused() {
    for extent in [&b"[0 0 0 842]"[..], b"[0 0 90000000 1]"] {
        let at = memchr::memmem::find(TWO_PAGES, b"[0 0 595 842]").unwrap();
        let mut bytes = TWO_PAGES.to_vec();
        bytes.splice(at..at + b"[0 0 595 842]".len(), extent.iter().copied());
        let drawn = draw(&bytes, 1, 400);
        let is_bounded = |it: &Picture| it.width <= 400 && it.height <= 400;
        assert!(drawn.as_ref().map_or(true, is_bounded), "{drawn:?}");
    }
}

#[test]
fn a_photo_is_one_page() {
    let mut photo = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(80, 40)
        .write_to(&mut photo, image::ImageFormat::Png)
        .unwrap();
    let look = |page| {
        let wanted = Wanted { page, longest: 64 };
        picture(Media::Png, photo.get_ref(), wanted, &Drawer::Here)
    };
    assert_eq!(look(1).unwrap().pages, 1);
    assert_eq!(look(2), Err(Unfit::NoSuchPage));
}
