use proptest::prelude::*;

use super::*;
use crate::log::{FamilyId, RecordId};
use crate::register::{Elsewhere, FamilyCard, NameOf, PersonCard};

/// A person of that number with these names; more is set by the methods.
struct Someone(PersonCard);

fn someone(number: u8, names: &[&str]) -> Someone {
    let name = |text: &&str| NameOf {
        sort: "passport".to_owned(),
        text: (*text).to_owned(),
    };
    Someone(PersonCard {
        id: RecordId::from_bytes([number; 16]),
        names: names.iter().map(name).collect(),
        birth_date: None,
        sex: None,
        relation: None,
        phone: None,
        nationalities: Vec::new(),
        numbers: Vec::new(),
        same: Vec::new(),
        apart: Vec::new(),
    })
}

impl Someone {
    fn born(mut self, day: &str) -> Self {
        self.0.birth_date = Some(day.to_owned());
        self
    }
    fn phone(mut self, phone: &str) -> Self {
        self.0.phone = Some(phone.to_owned());
        self
    }
    fn sex(mut self, sex: &str) -> Self {
        self.0.sex = Some(sex.to_owned());
        self
    }
    fn number(mut self, hash: &str) -> Self {
        self.0.numbers.push(hash.to_owned());
        self
    }
    fn like(&self, other: &Self) -> Option<Likeness> {
        compare(&Looks::of(&self.0), &Looks::of(&other.0), false)
    }
    fn like_in_the_family(&self, other: &Self) -> Option<Likeness> {
        compare(&Looks::of(&self.0), &Looks::of(&other.0), true)
    }
}

fn family(number: u8, people: Vec<Someone>) -> FamilyCard {
    FamilyCard {
        family: FamilyId::from_bytes([number; 16]),
        title: String::new(),
        file_number: String::new(),
        case_type: None,
        worker: None,
        receivers: Vec::new(),
        out: None,
        touched_at: None,
        read: Vec::new(),
        people: people.into_iter().map(|it| it.0).collect(),
        flags: Vec::new(),
        sealed: false,
    }
}

fn strength(likeness: Option<Likeness>) -> Option<Strength> {
    likeness.map(|it| it.strength)
}

#[test]
fn a_name_in_hangul_and_its_passport_form_in_another_order_are_one_person_by_their_birth() {
    let one = someone(1, &["응우옌 티 란"]).born("1990-05-01");
    let other = someone(2, &["LAN THI NGUYEN"]).born("1990-05-01");
    let likeness = one.like(&other).unwrap();
    assert_eq!(likeness.strength, Strength::Likely);
    assert_eq!(
        likeness.reasons,
        [Reason::SameBirth, Reason::SwappedName],
        "{likeness:?}"
    );
    let names = Some(("응우옌 티 란".to_owned(), "LAN THI NGUYEN".to_owned()));
    assert_eq!(likeness.names, names);
}

#[test]
fn cyrillic_latin_and_hangul_forms_of_a_name_sound_the_same() {
    for (one, other) in [
        ("Юлия Ким", "YULIYA KIM"),
        ("김하나", "KIM HANA"),
        ("응우옌티란", "Nguyễn Thị Lan"),
        ("응웬 티 란", "응우옌 티 란"),
    ] {
        let alike = someone(1, &[one]).born("1990-05-01");
        let likeness = alike.like(&someone(2, &[other]).born("1990-05-01"));
        let likeness = likeness.unwrap_or_else(|| panic!("{one} is not like {other}"));
        assert_eq!(likeness.strength, Strength::Likely, "{one} {other}");
    }
}

#[test]
fn the_same_day_of_birth_alone_says_nothing() {
    let one = someone(1, &["김하나"]).born("1990-05-01");
    assert_eq!(one.like(&someone(2, &["박두리"]).born("1990-05-01")), None);
}

#[test]
fn one_name_and_other_days_of_birth_are_two_people_unless_they_share_a_telephone() {
    let one = |phone| {
        someone(1, &["NGUYEN THI LAN"])
            .born("1990-05-01")
            .phone(phone)
    };
    let other = someone(2, &["NGUYEN THI LAN"])
        .born("1987-11-23")
        .phone("010-1234-5678");
    assert_eq!(one("010-9999-0000").like(&other), None);
    let likeness = one("01012345678").like(&other).unwrap();
    assert_eq!(likeness.strength, Strength::Possible);
    assert!(likeness.reasons.contains(&Reason::OtherBirth));
}

#[test]
fn a_slip_in_the_day_of_birth_is_seen() {
    let one = someone(1, &["NGUYEN THI LAN"]).born("1990-05-01");
    for slip in ["1990-01-05", "1990-05-02", "1980-05-01", "1990-05", "1990"] {
        let other = someone(2, &["응우옌 티 란"]).born(slip);
        let likeness = one.like(&other).unwrap();
        assert_eq!(likeness.strength, Strength::Possible, "{slip}");
        assert_eq!(likeness.reasons[0], Reason::NearBirth);
    }
    let other = someone(2, &["응우옌 티 란"]).born("1991-06");
    assert_eq!(one.like(&other), None);
}

#[test]
fn a_name_of_one_short_word_tells_nobody_from_others_without_a_day_of_birth() {
    assert_eq!(someone(1, &["란"]).like(&someone(2, &["LAN"])), None);
    let whole = someone(1, &["응우옌 티 란"]).like(&someone(2, &["NGUYEN THI LAN"]));
    assert_eq!(strength(whole), Some(Strength::Possible));
}

#[test]
fn twins_are_not_taken_for_one_child() {
    let phone = "010-1234-5678";
    let one = someone(1, &["김하나"]).born("2023-05-10").phone(phone);
    let other = someone(2, &["김하늘"]).born("2023-05-10").phone(phone);
    assert_eq!(one.like_in_the_family(&other), None);
    let twice = someone(3, &["KIM HANA"]).born("2023-05-10");
    assert_eq!(
        strength(one.like_in_the_family(&twice)),
        Some(Strength::Likely)
    );
}

#[test]
fn other_sexes_are_two_people_and_one_number_is_one() {
    let one = someone(1, &["김하나"]).born("1990-05-01").sex("female");
    let other = someone(2, &["김하나"]).born("1990-05-01").sex("male");
    assert_eq!(one.like(&other), None);
    let (one, other) = (one.number("ab"), other.number("ab"));
    let likeness = one.like(&other).unwrap();
    assert_eq!(likeness.strength, Strength::Certain);
    assert_eq!(likeness.reasons[0], Reason::SameNumber);
}

#[test]
fn pairs_come_the_likelier_first_and_those_that_were_decided_never() {
    let mut families = vec![
        family(1, vec![someone(1, &["응우옌 티 란"]).born("1990-05-01")]),
        family(2, vec![someone(2, &["NGUYEN THI LAN"]).born("1990-05-02")]),
        family(3, vec![someone(3, &["Lan Nguyen Thi"]).born("1990-05-01")]),
        family(4, vec![someone(4, &["박두리"]).born("1990-05-01")]),
    ];
    let found: Vec<(usize, usize)> = pairs(&families)
        .iter()
        .map(|pair| (pair.one.0, pair.other.0))
        .collect();
    assert_eq!(found, [(0, 2), (0, 1), (1, 2)]);
    let first = Elsewhere {
        family: families[0].family,
        person: families[0].people[0].id,
        record: RecordId::from_bytes([9; 16]),
    };
    families[2].people[0].apart.push(first);
    let found = pairs(&families);
    assert!(
        found
            .iter()
            .all(|pair| (pair.one.0, pair.other.0) != (0, 2))
    );
    assert_eq!(found.len(), 2);
}

proptest! {
    /// Whoever is entered first or second, and however the words of a name are ordered, the two
    /// look as alike.
    #[test]
    fn likeness_has_no_order(
        words in prop::collection::vec("[a-z]{2,6}", 1..5),
        others in prop::collection::vec("[a-z]{2,6}", 1..5),
        swapped in any::<bool>(),
        births in prop::collection::vec("19[89][0-9]-0[1-9]-0[1-9]", 2),
    ) {
        let mut words = words;
        let one = someone(1, &[&words.join(" ")]).born(&births[0]);
        if swapped {
            words.reverse();
        } else {
            words = others;
        }
        let other = someone(2, &[&words.join(" ")]).born(&births[1]);
        let (there, back) = (one.like(&other), other.like(&one));
        prop_assert_eq!(strength(there.clone()), strength(back));
        if swapped && births[0] == births[1] {
            prop_assert_eq!(strength(there), Some(Strength::Likely));
        }
    }

    /// No pair that is alike is missed by what is compared at all.
    #[test]
    fn the_pairs_are_those_that_comparing_everybody_finds(
        people in prop::collection::vec(
            ("(nguyen|lan|thi|kim|hana){1}( (nguyen|lan|thi|kim|hana)){0,2}", "199[01]-0[12]-0[12]|", "(0101234567|0109876543|)"),
            2..12,
        ),
    ) {
        let families: Vec<FamilyCard> = (1..).zip(&people).map(|(number, (name, birth, phone))| {
            let mut person = someone(number, &[name.as_str()]);
            if !birth.is_empty() { person = person.born(birth); }
            if !phone.is_empty() { person = person.phone(phone); }
            family(number, vec![person])
        }).collect();
        let mut expected = Vec::new();
        for one in 0..families.len() {
            for other in one + 1..families.len() {
                let looks = |at: usize| Looks::of(&families[at].people[0]);
                if compare(&looks(one), &looks(other), false).is_some() {
                    expected.push((one, other));
                }
            }
        }
        let mut found: Vec<_> = pairs(&families).iter().map(|it| (it.one.0, it.other.0)).collect();
        found.sort_unstable();
        prop_assert_eq!(found, expected);
    }
}
