//! Pakistani.

use super::Names;

pub(in crate::sample) const URDU: Names = Names {
    surnames: &[
        (("칸", "KHAN", ""), None),
        (("아흐메드", "AHMED", ""), None),
        (("말리크", "MALIK", ""), None),
        (("후세인", "HUSSAIN", ""), None),
        (("초드리", "CHAUDHRY", ""), None),
        (("이크발", "IQBAL", ""), None),
    ],
    female: &[
        ("아이샤", "AYESHA", ""),
        ("파티마", "FATIMA", ""),
        ("사디아", "SADIA", ""),
        ("자이나브", "ZAINAB", ""),
        ("마리암", "MARYAM", ""),
        ("히나", "HINA", ""),
    ],
    male: &[
        ("무함마드 알리", "MUHAMMAD ALI", ""),
        ("우스만", "USMAN", ""),
        ("임란", "IMRAN", ""),
        ("빌랄", "BILAL", ""),
        ("하산", "HASSAN", ""),
        ("타리크", "TARIQ", ""),
    ],
    in_one_word: false,
};
