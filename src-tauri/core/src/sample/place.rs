//! Districts, streets and made-up facilities.

use super::draw::Draw;

/// A district: its five digits, the share of families in a hundred, and some streets.
struct District {
    area: &'static str,
    share: i64,
    streets: &'static [&'static str],
}

const DISTRICTS: &[District] = &[
    District {
        area: "41273",
        share: 62,
        streets: &[
            "원곡로",
            "라성로",
            "다문화1길",
            "다문화2길",
            "지곡로",
            "화정로",
            "고잔로",
            "선부로",
        ],
    },
    District {
        area: "41271",
        share: 22,
        streets: &["본오로", "사동로", "이동공원로", "성포로", "월피로"],
    },
    District {
        area: "41390",
        share: 7,
        streets: &["정왕대로", "군서로", "옥구천동로"],
    },
    District {
        area: "41590",
        share: 5,
        streets: &["남양로", "향남로", "봉담로"],
    },
    District {
        area: "41192",
        share: 2,
        streets: &["부천로", "길주로"],
    },
    District {
        area: "41196",
        share: 1,
        streets: &["오정로", "소사로"],
    },
    District {
        area: "41550",
        share: 1,
        streets: &["대덕로", "공도로"],
    },
];

const WORDS: &[&str] = &[
    "햇살",
    "무지개",
    "꿈나무",
    "해바라기",
    "도담",
    "새싹",
    "반달",
    "은하수",
    "푸른솔",
    "솔방울",
    "아이숲",
    "한마음",
    "별님",
    "고운",
    "튼튼",
];

/// A home: district and address.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Home {
    pub(super) area: &'static str,
    pub(super) detail: String,
}

pub(super) fn home(draw: &mut Draw) -> Home {
    let district = draw.weigh(DISTRICTS, |it| it.share);
    let street = draw.pick(district.streets);
    let (house, floor, door) = (draw.within(1..=120), draw.within(1..=4), draw.within(1..=6));
    Home {
        area: district.area,
        detail: format!("{street} {house}, {floor}0{door}호"),
    }
}

/// A facility near home, in few cases in another district: its area and its name.
pub(super) fn facility(
    draw: &mut Draw,
    area: &'static str,
    is_daycare: bool,
) -> (&'static str, String) {
    let area = match draw.chance(12) {
        true => draw.weigh(DISTRICTS, |it| it.share).area,
        false => area,
    };
    let sort = if is_daycare {
        "어린이집"
    } else {
        "유치원"
    };
    (area, format!("{}{sort}", draw.pick(WORDS)))
}
