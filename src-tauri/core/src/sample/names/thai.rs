//! Thai.

use super::Names;

pub(in crate::sample) const THAI: Names = Names {
    surnames: &[
        (("사에탕", "SAETANG", ""), None),
        (("분미", "BOONMEE", ""), None),
        (("쑥자이", "SUKJAI", ""), None),
        (("통디", "THONGDEE", ""), None),
        (("스리숙", "SRISUK", ""), None),
        (("짠타라", "CHANTARA", ""), None),
    ],
    female: &[
        ("솜짜이", "SOMJAI", ""),
        ("말리", "MALEE", ""),
        ("낫타야", "NATTAYA", ""),
        ("수다", "SUDA", ""),
        ("핌", "PIM", ""),
        ("완나", "WANNA", ""),
    ],
    male: &[
        ("솜차이", "SOMCHAI", ""),
        ("프라싯", "PRASIT", ""),
        ("낫타퐁", "NATTAPONG", ""),
        ("위차이", "WICHAI", ""),
        ("아논", "ANON", ""),
        ("키티", "KITTI", ""),
    ],
    in_one_word: false,
};
