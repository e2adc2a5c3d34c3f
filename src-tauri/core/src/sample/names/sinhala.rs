//! Sri Lankan.

use super::Names;

pub(in crate::sample) const SINHALA: Names = Names {
    surnames: &[
        (("페레라", "PERERA", ""), None),
        (("페르난도", "FERNANDO", ""), None),
        (("실바", "SILVA", ""), None),
        (("반다라", "BANDARA", ""), None),
        (("자야싱하", "JAYASINGHE", ""), None),
        (("쿠마라", "KUMARA", ""), None),
    ],
    female: &[
        ("닐미니", "NILMINI", ""),
        ("차마리", "CHAMARI", ""),
        ("디누샤", "DINUSHA", ""),
        ("이로샤", "IROSHA", ""),
        ("산디야", "SANDHYA", ""),
        ("아누샤", "ANUSHA", ""),
    ],
    male: &[
        ("누완", "NUWAN", ""),
        ("차민다", "CHAMINDA", ""),
        ("수네트", "SUNETH", ""),
        ("카순", "KASUN", ""),
        ("라크말", "LAKMAL", ""),
        ("프리얀타", "PRIYANTHA", ""),
    ],
    in_one_word: false,
};
