use super::super::kin::{CoupleTie, Kin, Parentage, TieSort, Trouble};
use super::super::unions::CoupleState;
use super::super::{lay_out, scene_of, surroundings, svg};
use super::Family;
use super::builder::{id, today};
use super::typical::{typical, typical_surroundings};
use crate::contract::{Group, Mark, Part, Scene};
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
    for (name, kin) in typical() {
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
    let (_, kin) = typical()
        .into_iter()
        .find(|(name, _)| *name == "violence-and-shelter")
        .unwrap();
    let scene = scene(&kin);
    let words = looks(&scene, Part::Frame);
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
fn lines_of_the_typical_families_cross_no_ones_words() {
    for (name, kin) in typical() {
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
                    let size = match look.as_str() {
                        "name" => 13.0,
                        look if look.ends_with("tiny") => 9.0,
                        _ => 11.0,
                    };
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

#[test]
fn a_file_names_no_colour_that_only_the_window_knows() {
    let file = svg(&scene(&typical().remove(0).1));
    assert!(!file.contains("var(") && !file.contains("@page"));
    assert!(file.contains("fill: #ffffff") && file.contains("color: #1e2124"));
}

#[test]
fn no_two_lines_of_the_typical_families_lie_on_each_other() {
    for (name, kin) in typical() {
        if name == "contradictory" {
            continue;
        }
        let scene = scene(&kin);
        let mut uprights: Vec<(f64, f64, f64, &str)> = Vec::new();
        for group in &scene.groups {
            let household = group.part == Part::Frame && group.label.starts_with("함께");
            if group.part != Part::Tie && !household {
                continue;
            }
            for mark in &group.marks {
                let Mark::Line {
                    look,
                    points,
                    closed,
                } = mark
                else {
                    continue;
                };
                // Zigzags swing about their track.
                if look == "bar" || look == "conflict" || look == "violence" || look == "close-core"
                {
                    continue;
                }
                let mut ends: Vec<_> = points.windows(2).map(|it| (it[0], it[1])).collect();
                if *closed {
                    ends.push((points[points.len() - 1], points[0]));
                }
                for ((x1, y1), (x2, y2)) in ends {
                    if (x1 - x2).abs() < 0.1 {
                        uprights.push((x1, y1.min(y2), y1.max(y2), &group.label));
                    }
                }
            }
        }
        for (number, one) in uprights.iter().enumerate() {
            for other in &uprights[number + 1..] {
                let shared = one.2.min(other.2) - one.1.max(other.1);
                assert!(
                    one.3 == other.3 || (one.0 - other.0).abs() >= 2.0 || shared < 6.0,
                    "{name}: {one:?} on {other:?}"
                );
            }
        }
    }
}

#[test]
fn every_piece_of_a_household_has_its_number() {
    let family = typical()
        .into_iter()
        .find(|(name, _)| *name == "two-households");
    let scene = scene(&family.unwrap().1);
    let numbers = |group: &Group| -> Vec<String> {
        let texts = group.marks.iter().filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.clone()),
            _ => None,
        });
        texts.collect()
    };
    let households = scene
        .groups
        .iter()
        .filter(|it| it.label.starts_with("함께"));
    let mut all: Vec<Vec<String>> = households.map(numbers).collect();
    all.sort();
    // The mother and her daughter stand under each other; the father's mother, his wife and the
    // elder son stand apart.
    assert_eq!(all, [vec![], vec!["1".to_owned(); 2]]);
}

#[test]
fn words_lie_over_every_line() {
    for (name, kin) in typical() {
        let scene = scene(&kin);
        let last_line = scene
            .groups
            .iter()
            .rposition(|group| group.part == Part::Tie);
        let first_words = scene.groups.iter().position(|group| {
            let is_word =
                |mark: &Mark| matches!(mark, Mark::Text { look, .. } if look.starts_with("word"));
            group.marks.iter().any(is_word)
        });
        assert!(first_words.is_none() || first_words > last_line, "{name}");
    }
}

#[test]
fn in_a_couple_of_two_the_man_stands_left() {
    let mut family = Family::default();
    let grandmother = family.woman("할머니", "1950");
    let son = family.man("아들", "1976");
    let wife = family.woman("며느리", "1979");
    let daughter = family.woman("딸", "1978");
    family.children(&[grandmother], &[son, daughter]);
    family.married(son, wife, "2003-08-08");
    let spots = spots(&family);
    assert!(spots[son].1 < spots[wife].1 && spots[wife].1 < spots[daughter].1);
}

/// Writes the pictures of the typical families and ecomaps where `HAMKKE_PICTURES` names a
/// folder, to be looked at.
#[test]
fn every_typical_family_is_one_sheet_in_both_languages() {
    let folder = std::env::var_os("HAMKKE_PICTURES").map(std::path::PathBuf::from);
    for language in [Language::Korean, Language::English] {
        let words = Words::new(language);
        for (name, kin) in typical() {
            let scene = scene_of(&kin, name, today(), &words).0;
            let file = svg(&scene);
            assert_eq!(file.matches("<svg").count(), 1, "{name}");
            assert!(!file.contains("genogram-"), "{name}: a word is missing");
            if let Some(folder) = &folder {
                std::fs::write(folder.join(format!("{language:?}-{name}.svg")), file).unwrap();
            }
        }
        for (name, around) in typical_surroundings() {
            let file = svg(&surroundings::draw(&around, name, &words));
            assert!(
                !file.contains("ecomap-") && !file.contains("bond-sort-"),
                "{name}"
            );
            if let Some(folder) = &folder {
                std::fs::write(folder.join(format!("{language:?}-{name}.svg")), file).unwrap();
            }
        }
    }
}
