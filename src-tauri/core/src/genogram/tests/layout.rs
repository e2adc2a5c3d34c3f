use super::super::kin::{CoupleTie, Kin, Parentage, TieSort, Trouble};
use super::super::unions::CoupleState;
use super::super::{lay_out, scene_of, svg};
use super::Family;
use super::builder::{id, today};
use super::twelve::twelve;
use crate::contract::{Mark, Part, Scene};
use crate::words::{Language, Words};

fn korean() -> Words {
    Words::new(Language::Korean)
}

fn scene(kin: &Kin) -> Scene {
    scene_of(kin, "표본", today(), &korean()).0
}

/// The row and the middle of each person, by the number that the builder gave.
fn spots(family: &Family) -> Vec<(usize, f64)> {
    let (kinship, places) = lay_out(&family.kin);
    (0..family.kin.people.len())
        .map(|number| {
            let who = kinship
                .people
                .iter()
                .position(|it| it.id == id(0, number))
                .unwrap();
            (places.row_of[who], places.x[who])
        })
        .collect()
}

fn looks(scene: &Scene, part: Part) -> Vec<String> {
    let marks = scene
        .groups
        .iter()
        .filter(|group| group.part == part)
        .flat_map(|group| &group.marks);
    marks
        .map(|mark| match mark {
            Mark::Line { look, .. } | Mark::Circle { look, .. } | Mark::Text { look, .. } => {
                look.clone()
            }
        })
        .collect()
}

fn state_of(family: &Family) -> CoupleState {
    lay_out(&family.kin).0.couples[0].state
}

#[test]
fn siblings_stand_by_birth_from_left_to_right() {
    let mut family = Family::default();
    let young = family.man("셋째", "2020-01-01");
    let mother = family.woman("어머니", "1985");
    let old = family.man("첫째", "2010-01-01");
    let wife = family.woman("며느리", "2011");
    let middle = family.woman("둘째", "2015-01-01");
    family.children(&[mother], &[young, old, middle]);
    family.married(old, wife, "2035");
    let spots = spots(&family);
    assert!(spots[old].1 < spots[middle].1 && spots[middle].1 < spots[young].1);
}

#[test]
fn a_man_with_two_wives_stands_between_them_the_first_one_left() {
    let mut family = Family::default();
    let second = family.woman("둘째", "1980");
    let man = family.man("남편", "1970");
    let first = family.woman("첫째", "1972");
    family.married(man, second, "2012-01-01");
    family.married(man, first, "1995-01-01");
    family.couple(man, CoupleTie::Divorced, first, "2005-01-01");
    let spots = spots(&family);
    assert!(spots[first].1 < spots[man].1 && spots[man].1 < spots[second].1);
}

#[test]
fn grandparents_of_both_sides_share_a_row_though_one_side_has_more_generations() {
    let mut family = Family::default();
    let great = family.woman("증조모", "1920");
    let hers = family.woman("외조모", "1945");
    let his = family.man("조부", "1944");
    let mother = family.woman("어머니", "1970");
    let father = family.man("아버지", "1968");
    let child = family.man("아이", "2000");
    family.children(&[great], &[hers]);
    family.children(&[hers], &[mother]);
    family.children(&[his], &[father]);
    family.children(&[father, mother], &[child]);
    let rows: Vec<usize> = spots(&family).iter().map(|spot| spot.0).collect();
    assert_eq!(rows, [0, 1, 1, 2, 2, 3]);
}

#[test]
fn a_grandmother_without_ties_stands_above_by_what_she_is_in_the_family() {
    let mut family = Family::default();
    let grandmother = family.woman("할머니", "1950");
    let mother = family.woman("어머니", "1980");
    let child = family.man("아이", "2010");
    family.children(&[mother], &[child]);
    for (who, depth) in [(grandmother, -1), (mother, 0), (child, 1)] {
        family.with(who, |member| member.depth = Some(depth));
    }
    let rows: Vec<usize> = spots(&family).iter().map(|spot| spot.0).collect();
    assert_eq!(rows, [0, 1, 2]);
    let (kinship, _) = lay_out(&family.kin);
    assert!(
        kinship
            .troubles
            .contains(&Trouble::Unconnected(id(0, grandmother)))
    );
}

#[test]
fn a_couple_that_married_again_is_married_and_a_divorce_without_a_day_counts() {
    let mut family = Family::default();
    let (one, other) = (family.man("가", "1970"), family.woman("나", "1971"));
    family.married(one, other, "1995-01-01");
    family.couple(one, CoupleTie::Divorced, other, "2000-01-01");
    assert_eq!(state_of(&family), CoupleState::Divorced);
    family.married(one, other, "2004-01-01");
    assert_eq!(state_of(&family), CoupleState::Married);
    family.couple(one, CoupleTie::Divorced, other, "");
    assert_eq!(state_of(&family), CoupleState::Divorced);
}

#[test]
fn death_does_not_end_the_line_of_a_marriage_but_its_end_alone_does() {
    let mut family = Family::default();
    let (one, other) = (family.man("가", "1970"), family.woman("나", "1971"));
    family.tie(
        one,
        TieSort::Couple(CoupleTie::Married),
        other,
        "1995-01-01",
        "2010-01-01",
    );
    assert_eq!(state_of(&family), CoupleState::Ended);
    family.died(one, "2010-01-01");
    assert_eq!(state_of(&family), CoupleState::Married);
}

#[test]
fn parents_of_a_child_are_joined_even_where_nothing_says_what_they_are_to_each_other() {
    let mut family = Family::default();
    let (mother, father) = (family.woman("가", "1980"), family.man("나", "1979"));
    let child = family.man("다", "2010");
    family.children(&[mother, father], &[child]);
    assert_eq!(state_of(&family), CoupleState::NotWritten);
}

#[test]
fn children_of_one_day_and_the_same_parents_are_twins() {
    let twins = |other: &str| {
        let mut family = Family::default();
        let mother = family.woman("어머니", "1985");
        let (a, b) = (family.man("가", "2020-02-02"), family.man("나", other));
        family.children(&[mother], &[a, b]);
        lay_out(&family.kin).0.twins.len()
    };
    assert_eq!(twins("2020-02-02"), 1);
    assert_eq!(twins("2020-02-03"), 0);
    assert_eq!(twins("2020"), 0);
}

#[test]
fn an_adopted_child_has_brackets_and_keeps_the_line_to_the_mother_by_birth() {
    let mut family = Family::default();
    let (mother, father) = (family.woman("가", "1970"), family.man("나", "1969"));
    let birth_mother = family.woman("다", "1985");
    let child = family.man("라", "2010");
    family.married(mother, father, "2000-01-01");
    family.raised(Parentage::Adoptive, &[mother, father], &[child]);
    family.children(&[birth_mother], &[child]);
    let looks = looks(&scene(&family.kin), Part::Tie);
    assert_eq!(
        looks
            .iter()
            .filter(|look| *look == "adoptive-bracket")
            .count(),
        2
    );
    assert!(looks.iter().any(|look| look == "birth"));
}

#[test]
fn nobody_who_lives_elsewhere_stands_within_an_outline() {
    for (name, kin) in twelve() {
        let (kinship, places) = lay_out(&kin);
        let scene = scene(&kin);
        let at: Vec<(String, (f64, f64))> = scene
            .groups
            .iter()
            .filter(|group| group.part == Part::Person)
            .filter_map(|group| {
                let middle = match &group.marks[0] {
                    Mark::Circle { at, .. } => *at,
                    Mark::Line { points, .. } => {
                        let count = points.len() as f64;
                        let sum = points
                            .iter()
                            .fold((0.0, 0.0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
                        (sum.0 / count, sum.1 / count)
                    }
                    Mark::Text { .. } => return None,
                };
                Some((group.about.clone()?, middle))
            })
            .collect();
        assert_eq!(at.len(), places.x.len(), "{name}");
        let outlines: Vec<Vec<(f64, f64)>> = scene
            .groups
            .iter()
            .filter(|group| group.part == Part::Frame && group.label.starts_with("함께"))
            .flat_map(|group| &group.marks)
            .filter_map(|mark| match mark {
                Mark::Line { points, .. } => Some(points.clone()),
                _ => None,
            })
            .collect();
        for (about, middle) in &at {
            let who = kinship
                .people
                .iter()
                .position(|it| it.id.to_string() == *about)
                .unwrap();
            let lives = kinship
                .households
                .iter()
                .any(|household| household.contains(&who));
            let within = outlines
                .iter()
                .filter(|outline| contains(outline, *middle))
                .count();
            assert_eq!(within, usize::from(lives), "{name}: {about}");
        }
    }
}

/// Whether a point lies within a closed line: a ray from it crosses the line an odd number of
/// times.
fn contains(outline: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    let ends = outline.iter().zip(outline.iter().cycle().skip(1));
    let crossings = ends.filter(|(one, other)| {
        (one.1 > y) != (other.1 > y)
            && x < (other.0 - one.0) * (y - one.1) / (other.1 - one.1) + one.0
    });
    crossings.count() % 2 == 1
}

#[test]
fn violence_is_said_in_words_too() {
    let (_, kin) = twelve()
        .into_iter()
        .find(|(name, _)| *name == "violence-and-shelter")
        .unwrap();
    let scene = scene(&kin);
    let words = looks(&scene, Part::Tie);
    assert_eq!(
        words
            .iter()
            .filter(|look| *look == "word word-violence")
            .count(),
        2
    );
}

#[test]
fn a_legend_explains_only_what_stands_in_the_picture() {
    let mut family = Family::default();
    family.woman("가", "1980");
    let file = svg(&scene(&family.kin));
    assert!(file.contains("여") && !file.contains("입양"));
}

#[test]
fn what_people_wrote_cannot_break_the_file() {
    let mut family = Family::default();
    family.woman("</text><script>alert(1)</script>&\u{0}", "1980");
    let file = svg(&scene(&family.kin));
    assert!(!file.contains("<script>") && !file.contains('\u{0}'));
    assert!(file.contains("&lt;script&gt;") || file.contains("&lt;"));
}

#[test]
fn an_empty_family_is_an_empty_sheet() {
    let scene = scene(&Kin::default());
    assert!(scene.groups.iter().all(|group| group.part == Part::Frame));
}

#[test]
fn lines_of_the_twelve_families_cross_no_ones_words() {
    for (name, kin) in twelve() {
        let scene = scene(&kin);
        let mut words = Vec::new();
        for group in scene
            .groups
            .iter()
            .filter(|group| group.part == Part::Person)
        {
            for mark in &group.marks {
                if let Mark::Text { look, at, text, .. } = mark
                    && look != "age"
                {
                    let size = if look == "name" { 13.0 } else { 11.0 };
                    let half = super::super::words::width_of(text, size) / 2.0;
                    words.push((at.0 - half, at.1 - 8.0, at.0 + half, at.1));
                }
            }
        }
        for group in scene.groups.iter().filter(|group| group.part == Part::Tie) {
            for mark in &group.marks {
                let Mark::Line { points, .. } = mark else {
                    continue;
                };
                for pair in points.windows(2) {
                    let (left, right) = (pair[0].0.min(pair[1].0), pair[0].0.max(pair[1].0));
                    let (top, bottom) = (pair[0].1.min(pair[1].1), pair[0].1.max(pair[1].1));
                    for word in &words {
                        let crosses =
                            left < word.2 && word.0 < right && top < word.3 && word.1 < bottom;
                        assert!(
                            !crosses,
                            "{name}: {pair:?} crosses {word:?} ({})",
                            group.label
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_guardian_who_is_no_parent_has_a_line_and_a_parent_who_is_guardian_has_none_more() {
    let mut family = Family::default();
    let grandmother = family.woman("할머니", "1955");
    let mother = family.woman("어머니", "1985");
    let child = family.man("아이", "2015-01-01");
    family.children(&[grandmother], &[mother]);
    family.children(&[mother], &[child]);
    family.guardian(child, mother);
    family.guardian(child, grandmother);
    let guardians = looks(&scene(&family.kin), Part::Tie);
    let lines = guardians.iter().filter(|look| *look == "guardian");
    assert_eq!(lines.count(), 1);
}

#[test]
fn who_expects_a_child_has_the_month_under_the_name() {
    let mut family = Family::default();
    let mother = family.woman("어머니", "1990");
    family.with(mother, |it| it.expects = "2027-03-10".parse().ok());
    let drawn = svg(&scene(&family.kin));
    assert!(drawn.contains("출산 예정 2027-03"), "{drawn}");
}
