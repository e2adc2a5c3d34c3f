//! Khmer; the script only where its spelling is sure.

use super::Names;

pub(in crate::sample) const KHMER: Names = Names {
    surnames: &[
        (("속", "SOK", "សុខ"), None),
        (("찬", "CHAN", "ចាន់"), None),
        (("헹", "HENG", "ហេង"), None),
        (("리", "LY", "លី"), None),
        (("킴", "KIM", "គឹម"), None),
        (("체아", "CHEA", "ជា"), None),
        (("켕", "KENG", ""), None),
        (("로스", "ROS", ""), None),
    ],
    female: &[
        ("소피아", "SOPHEA", "សុភា"),
        ("스레이몸", "SREYMOM", "ស្រីមុំ"),
        ("보파", "BOPHA", "បុប្ផា"),
        ("속하", "SOKHA", "សុខា"),
        ("다니", "DANY", ""),
        ("찬다", "CHANDA", ""),
    ],
    male: &[
        ("다라", "DARA", "តារា"),
        ("속하", "SOKHA", "សុខា"),
        ("비차이", "VICHAI", ""),
        ("소반나", "SOVANNA", ""),
        ("라타나", "RATANA", ""),
        ("피룬", "PHIRUN", ""),
    ],
    in_one_word: false,
};
