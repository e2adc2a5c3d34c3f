//! The typefaces: the window's own for Korean and Latin letters, and those of this computer for
//! the scripts of the families.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::Font;
use typst_kit::fonts::{FontStore, system};

use crate::font::{BOLD, REGULAR};

/// How a language is written.
pub struct Tongue {
    /// Its code.
    pub code: &'static str,
    /// The typefaces for it, the best first: of Debian, then of Windows.
    pub faces: &'static [&'static str],
    /// Whether it is written from right to left.
    pub to_the_left: bool,
    /// How far its lines stand apart, in thousandths of the size of the letters.
    pub leading: u16,
    /// Whether its letters reach far above and below the line, so that the typeface itself must
    /// say how high a line is.
    pub high: bool,
}

/// What every text falls back to, whatever language it is in: a name may be in any script.
pub const FALLBACK: &[&str] = &[
    "Pretendard",
    "Noto Sans CJK KR",
    "Malgun Gothic",
    "Noto Sans",
    "Segoe UI",
];

const fn tongue(code: &'static str, faces: &'static [&'static str]) -> Tongue {
    Tongue {
        code,
        faces,
        to_the_left: false,
        leading: 700,
        high: false,
    }
}

const fn high(code: &'static str, faces: &'static [&'static str]) -> Tongue {
    Tongue {
        leading: 150,
        high: true,
        ..tongue(code, faces)
    }
}

/// The languages that stand on paper.
pub const TONGUES: &[Tongue] = &[
    tongue("ko", &[]),
    tongue("en", &[]),
    tongue("zh", &["Noto Sans CJK SC", "Microsoft YaHei"]),
    tongue("vi", &[]),
    tongue("ru", &["Noto Sans", "Segoe UI"]),
    tongue("uz", &["Noto Sans", "Segoe UI"]),
    high("th", &["Noto Sans Thai", "Leelawadee UI"]),
    high("km", &["Noto Sans Khmer", "Leelawadee UI", "Khmer UI"]),
    tongue("mn", &["Noto Sans", "Segoe UI"]),
    tongue("tl", &[]),
    high("ne", &["Noto Sans Devanagari", "Nirmala UI"]),
    tongue("id", &[]),
    high("my", &["Noto Sans Myanmar", "Myanmar Text"]),
    Tongue {
        to_the_left: true,
        leading: 0,
        ..high(
            "ur",
            &[
                "Noto Nastaliq Urdu",
                "Urdu Typesetting",
                "Noto Naskh Arabic",
            ],
        )
    },
];

/// All typefaces, found once: a scan of the computer's takes longer than a sheet.
pub fn faces() -> &'static FontStore {
    static FACES: OnceLock<FontStore> = OnceLock::new();
    FACES.get_or_init(|| {
        let mut store = FontStore::new();
        for bytes in [REGULAR, BOLD] {
            let own = Font::iter(Bytes::new(bytes)).map(|font| {
                let info = font.info().clone();
                (font, info)
            });
            store.extend(own);
        }
        store.extend(system());
        store
    })
}
