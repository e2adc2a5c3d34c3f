//! Filipino.

use super::Names;

pub(in crate::sample) const FILIPINO: Names = Names {
    surnames: &[
        (("산토스", "SANTOS", ""), None),
        (("레예스", "REYES", ""), None),
        (("크루즈", "CRUZ", ""), None),
        (("바우티스타", "BAUTISTA", ""), None),
        (("가르시아", "GARCIA", ""), None),
        (("멘도사", "MENDOZA", ""), None),
        (("라모스", "RAMOS", ""), None),
        (("아키노", "AQUINO", ""), None),
        (("비야누에바", "VILLANUEVA", ""), None),
    ],
    female: &[
        ("마리아 테레사", "MARIA TERESA", ""),
        ("제니퍼", "JENNIFER", ""),
        ("마리셀", "MARICEL", ""),
        ("그레이스", "GRACE", ""),
        ("로즈 앤", "ROSE ANN", ""),
        ("안젤리카", "ANGELICA", ""),
        ("크리스틴 조이", "CRISTINE JOY", ""),
    ],
    male: &[
        ("마크 안토니", "MARK ANTHONY", ""),
        ("호세", "JOSE", ""),
        ("라몬", "RAMON", ""),
        ("존 폴", "JOHN PAUL", ""),
        ("미겔", "MIGUEL", ""),
        ("에드윈", "EDWIN", ""),
        ("가브리엘", "GABRIEL", ""),
    ],
    in_one_word: false,
};
