//! By which right a family stays in Korea.

use super::draw::Draw;
use super::origin::Origin;

/// A status of stay, how it is registered, and what the children of its holder get.
pub(super) struct Permit {
    pub(super) status: &'static str,
    pub(super) registration: &'static str,
    /// Years until it has to be extended; none where it does not end.
    pub(super) years: Option<i64>,
    /// Status and registration of a child.
    pub(super) child: (&'static str, &'static str),
    share: i64,
}

const fn permit(
    status: &'static str,
    registration: &'static str,
    years: Option<i64>,
    child: (&'static str, &'static str),
    share: i64,
) -> Permit {
    Permit {
        status,
        registration,
        years,
        child,
        share,
    }
}

const ALIEN: &str = "alien";
const OVERSEAS_KOREAN: &str = "overseas_korean";

const OF_KOREAN_DESCENT: &[Permit] = &[
    permit(
        "F-4",
        OVERSEAS_KOREAN,
        Some(3),
        ("F-4", OVERSEAS_KOREAN),
        25,
    ),
    permit("F-4", OVERSEAS_KOREAN, Some(3), ("F-1", ALIEN), 35),
    permit("H-2", ALIEN, Some(3), ("F-1", ALIEN), 22),
    permit("F-5", ALIEN, None, ("F-2-3", ALIEN), 18),
];

const AT_WORK: &[Permit] = &[
    permit("E-7", ALIEN, Some(2), ("F-3", ALIEN), 40),
    permit("F-2-7", ALIEN, Some(3), ("F-3", ALIEN), 18),
    permit("D-2", ALIEN, Some(2), ("F-3", ALIEN), 14),
    permit("F-5", ALIEN, None, ("F-2-3", ALIEN), 12),
    permit("G-1-5", ALIEN, Some(1), ("G-1-5", ALIEN), 12),
    permit("G-1-6", ALIEN, Some(1), ("G-1-6", ALIEN), 4),
];

const ALONE: &[Permit] = &[
    permit("E-9", ALIEN, Some(3), ("F-3", ALIEN), 60),
    permit("E-7", ALIEN, Some(2), ("F-3", ALIEN), 15),
    permit("D-2", ALIEN, Some(2), ("F-3", ALIEN), 15),
    permit("D-10", ALIEN, Some(1), ("F-3", ALIEN), 10),
];

const MARRIED: &[Permit] = &[
    permit("F-6-1", ALIEN, Some(3), ("F-2-1", ALIEN), 75),
    permit("F-5", ALIEN, None, ("F-2-3", ALIEN), 25),
];

const AFTER_MARRIAGE: &[Permit] = &[
    permit("F-6-2", ALIEN, Some(2), ("F-2-1", ALIEN), 60),
    permit("F-6-3", ALIEN, Some(2), ("F-2-1", ALIEN), 40),
];

/// Recognised refugees.
pub(super) static REFUGEE: Permit = permit("F-2-4", ALIEN, Some(3), ("F-2-4", ALIEN), 0);

/// Who came on a visit and stayed.
pub(super) static VISIT: Permit = permit("C-3", ALIEN, None, ("C-3", ALIEN), 0);

/// Parents who help with a birth, and other relatives on a visit.
pub(super) static RELATIVE: Permit = permit("F-1-5", ALIEN, Some(2), ("F-1", ALIEN), 0);

/// How somebody lives in Korea: what decides on the permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ties {
    /// With family from abroad.
    Family,
    /// Alone.
    Alone,
    /// Married to a Korean.
    Married,
    /// After such a marriage.
    AfterMarriage,
}

pub(super) fn permit_for(draw: &mut Draw, origin: &Origin, ties: Ties) -> &'static Permit {
    let table = match ties {
        Ties::Married => MARRIED,
        Ties::AfterMarriage => AFTER_MARRIAGE,
        _ if origin.overseas_korean => OF_KOREAN_DESCENT,
        Ties::Family => AT_WORK,
        Ties::Alone => ALONE,
    };
    draw.weigh(table, |it| it.share)
}
