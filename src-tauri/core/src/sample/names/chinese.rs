//! Chinese.

use super::Names;

pub(in crate::sample) const CHINESE: Names = Names {
    surnames: &[
        (("왕", "WANG", "王"), None),
        (("장", "ZHANG", "张"), None),
        (("류", "LIU", "刘"), None),
        (("천", "CHEN", "陈"), None),
        (("양", "YANG", "杨"), None),
        (("황", "HUANG", "黄"), None),
        (("자오", "ZHAO", "赵"), None),
        (("저우", "ZHOU", "周"), None),
        (("우", "WU", "吴"), None),
        (("쑨", "SUN", "孙"), None),
        (("마", "MA", "马"), None),
        (("가오", "GAO", "高"), None),
    ],
    female: &[
        ("리나", "LINA", "丽娜"),
        ("샤오옌", "XIAOYAN", "小燕"),
        ("징", "JING", "静"),
        ("민", "MIN", "敏"),
        ("메이링", "MEILING", "美玲"),
        ("쉐", "XUE", "雪"),
        ("위팅", "YUTING", "雨婷"),
        ("신이", "XINYI", "欣怡"),
        ("하이샤", "HAIXIA", "海霞"),
        ("즈한", "ZIHAN", "子涵"),
    ],
    male: &[
        ("웨이", "WEI", "伟"),
        ("창", "QIANG", "强"),
        ("젠궈", "JIANGUO", "建国"),
        ("하오", "HAO", "浩"),
        ("밍", "MING", "明"),
        ("쥔", "JUN", "军"),
        ("즈쉬안", "ZIXUAN", "子轩"),
        ("위천", "YUCHEN", "宇辰"),
        ("더화", "DEHUA", "德华"),
        ("펑", "PENG", "鹏"),
    ],
    in_one_word: true,
};
