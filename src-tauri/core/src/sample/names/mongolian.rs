//! Mongolian: the father's name stands first.

use super::Names;

pub(in crate::sample) const MONGOLIAN: Names = Names {
    surnames: &[
        (("바트볼드", "BATBOLD", "Батболд"), None),
        (("간볼드", "GANBOLD", "Ганболд"), None),
        (("도르지", "DORJ", "Дорж"), None),
        (("바야르", "BAYAR", "Баяр"), None),
        (("엥흐바타르", "ENKHBAATAR", "Энхбаатар"), None),
        (("수흐바타르", "SUKHBAATAR", "Сүхбаатар"), None),
    ],
    female: &[
        ("오윤치메그", "OYUNCHIMEG", "Оюунчимэг"),
        ("사랑게렐", "SARANGEREL", "Сарангэрэл"),
        ("볼로르마", "BOLORMAA", "Болормаа"),
        ("노민", "NOMIN", "Номин"),
        ("오윤", "OYUN", "Оюун"),
        ("냠자르갈", "NYAMJARGAL", "Нямжаргал"),
    ],
    male: &[
        ("바트에르데네", "BATERDENE", "Батэрдэнэ"),
        ("테무진", "TEMUUJIN", "Тэмүүжин"),
        ("간조리그", "GANZORIG", "Ганзориг"),
        ("볼드", "BOLD", "Болд"),
        ("빌군", "BILGUUN", "Билгүүн"),
        ("오트곤", "OTGON", "Отгон"),
    ],
    in_one_word: false,
};
