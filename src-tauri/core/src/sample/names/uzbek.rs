//! Uzbek, with the endings that women bear; Cyrillic as older papers have it.

use super::Names;

pub(in crate::sample) const UZBEK: Names = Names {
    surnames: &[
        (
            ("카리모프", "KARIMOV", "Каримов"),
            Some(("카리모바", "KARIMOVA", "Каримова")),
        ),
        (
            ("라히모프", "RAHIMOV", "Рахимов"),
            Some(("라히모바", "RAHIMOVA", "Рахимова")),
        ),
        (
            ("유수포프", "YUSUPOV", "Юсупов"),
            Some(("유수포바", "YUSUPOVA", "Юсупова")),
        ),
        (
            ("알리예프", "ALIYEV", "Алиев"),
            Some(("알리예바", "ALIYEVA", "Алиева")),
        ),
        (
            ("이스마일로프", "ISMAILOV", "Исмаилов"),
            Some(("이스마일로바", "ISMAILOVA", "Исмаилова")),
        ),
        (
            ("압둘라예프", "ABDULLAYEV", "Абдуллаев"),
            Some(("압둘라예바", "ABDULLAYEVA", "Абдуллаева")),
        ),
        (
            ("투르수노프", "TURSUNOV", "Турсунов"),
            Some(("투르수노바", "TURSUNOVA", "Турсунова")),
        ),
        (
            ("사이도프", "SAIDOV", "Саидов"),
            Some(("사이도바", "SAIDOVA", "Саидова")),
        ),
        (
            ("미르자예프", "MIRZAYEV", "Мирзаев"),
            Some(("미르자예바", "MIRZAYEVA", "Мирзаева")),
        ),
        (
            ("하사노프", "HASANOV", "Хасанов"),
            Some(("하사노바", "HASANOVA", "Хасанова")),
        ),
    ],
    female: &[
        ("딜노자", "DILNOZA", "Дилноза"),
        ("굴노라", "GULNORA", "Гулнора"),
        ("나르기자", "NARGIZA", "Наргиза"),
        ("말리카", "MALIKA", "Малика"),
        ("제보", "ZEBO", "Зебо"),
        ("마디나", "MADINA", "Мадина"),
        ("샤흐노자", "SHAHNOZA", "Шахноза"),
        ("소디카", "SODIQA", "Содика"),
        ("지요다", "ZIYODA", "Зиёда"),
        ("라일로", "LAYLO", "Лайло"),
    ],
    male: &[
        ("아지즈", "AZIZ", "Азиз"),
        ("루스탐", "RUSTAM", "Рустам"),
        ("보부르", "BOBUR", "Бобур"),
        ("산자르", "SANJAR", "Санжар"),
        ("자수르", "JASUR", "Жасур"),
        ("오이벡", "OYBEK", "Ойбек"),
        ("샤흐조드", "SHAHZOD", "Шахзод"),
        ("티무르", "TIMUR", "Тимур"),
        ("울루그벡", "ULUGBEK", "Улугбек"),
        ("아미르", "AMIR", "Амир"),
    ],
    in_one_word: false,
};
