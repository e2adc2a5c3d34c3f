//! Nepali.

use super::Names;

pub(in crate::sample) const NEPALI: Names = Names {
    surnames: &[
        (("타파", "THAPA", ""), None),
        (("구룽", "GURUNG", ""), None),
        (("타망", "TAMANG", ""), None),
        (("라이", "RAI", ""), None),
        (("셰르파", "SHERPA", ""), None),
        (("카르키", "KARKI", ""), None),
        (("슈레스타", "SHRESTHA", ""), None),
        (("마가르", "MAGAR", ""), None),
    ],
    female: &[
        ("시타", "SITA", ""),
        ("아니타", "ANITA", ""),
        ("사비트리", "SABITRI", ""),
        ("푸자", "PUJA", ""),
        ("비말라", "BIMALA", ""),
        ("아르차나", "ARCHANA", ""),
    ],
    male: &[
        ("라메시", "RAMESH", ""),
        ("비슈누", "BISHNU", ""),
        ("수닐", "SUNIL", ""),
        ("디팍", "DIPAK", ""),
        ("크리슈나", "KRISHNA", ""),
        ("라잔", "RAJAN", ""),
    ],
    in_one_word: false,
};
