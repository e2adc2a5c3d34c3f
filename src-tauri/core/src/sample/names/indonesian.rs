//! Indonesian.

use super::Names;

pub(in crate::sample) const INDONESIAN: Names = Names {
    surnames: &[
        (("수산토", "SUSANTO", ""), None),
        (("위자야", "WIJAYA", ""), None),
        (("산토소", "SANTOSO", ""), None),
        (("프라타마", "PRATAMA", ""), None),
        (("누그로호", "NUGROHO", ""), None),
        (("하르토노", "HARTONO", ""), None),
        (("사푸트라", "SAPUTRA", ""), None),
    ],
    female: &[
        ("시티", "SITI", ""),
        ("데위", "DEWI", ""),
        ("스리", "SRI", ""),
        ("라트나", "RATNA", ""),
        ("인다", "INDAH", ""),
        ("푸트리", "PUTRI", ""),
        ("아유", "AYU", ""),
    ],
    male: &[
        ("아구스", "AGUS", ""),
        ("부디", "BUDI", ""),
        ("에코", "EKO", ""),
        ("리즈키", "RIZKY", ""),
        ("아디", "ADI", ""),
        ("디마스", "DIMAS", ""),
        ("반방", "BAMBANG", ""),
    ],
    in_one_word: false,
};
