//! Russian and Ukrainian families.

use super::Names;

pub(in crate::sample) const RUSSIAN: Names = Names {
    surnames: &[
        (
            ("이바노프", "IVANOV", "Иванов"),
            Some(("이바노바", "IVANOVA", "Иванова")),
        ),
        (
            ("페트로프", "PETROV", "Петров"),
            Some(("페트로바", "PETROVA", "Петрова")),
        ),
        (("코발렌코", "KOVALENKO", "Коваленко"), None),
        (("셰브첸코", "SHEVCHENKO", "Шевченко"), None),
        (("본다렌코", "BONDARENKO", "Бондаренко"), None),
        (
            ("모로조프", "MOROZOV", "Морозов"),
            Some(("모로조바", "MOROZOVA", "Морозова")),
        ),
        (
            ("볼코프", "VOLKOV", "Волков"),
            Some(("볼코바", "VOLKOVA", "Волкова")),
        ),
        (
            ("소콜로프", "SOKOLOV", "Соколов"),
            Some(("소콜로바", "SOKOLOVA", "Соколова")),
        ),
    ],
    female: &[
        ("이리나", "IRINA", "Ирина"),
        ("안나", "ANNA", "Анна"),
        ("크세니야", "KSENIYA", "Ксения"),
        ("다리야", "DARYA", "Дарья"),
        ("올레샤", "OLESYA", "Олеся"),
        ("폴리나", "POLINA", "Полина"),
        ("베로니카", "VERONIKA", "Вероника"),
    ],
    male: &[
        ("이고리", "IGOR", "Игорь"),
        ("알렉세이", "ALEKSEY", "Алексей"),
        ("니콜라이", "NIKOLAY", "Николай"),
        ("파벨", "PAVEL", "Павел"),
        ("키릴", "KIRILL", "Кирилл"),
        ("아르툠", "ARTEM", "Артём"),
        ("보그단", "BOGDAN", "Богдан"),
    ],
    in_one_word: false,
};
