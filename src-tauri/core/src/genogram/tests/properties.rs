use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::kin::{CoupleTie, Feeling, Kin, Parentage, Sex, TieSort, Trouble};
use super::super::place::{CELL, Places};
use super::super::strokes::Area;
use super::super::surroundings::{Bond, Surroundings, draw};
use super::super::unions::Kinship;
use super::super::words::width_of;
use super::super::{lay_out, scene_of};
use super::Family;
use super::builder::{id, today};
use crate::contract::{Mark, Part, Scene};
use crate::words::{Language, Words};

fn any_sort() -> impl Strategy<Value = TieSort> {
    let parent = prop_oneof![
        6 => Just(Parentage::Birth),
        1 => Just(Parentage::Adoptive),
        1 => Just(Parentage::Foster),
        1 => Just(Parentage::Step),
    ];
    let couple = prop_oneof![
        Just(CoupleTie::Married),
        Just(CoupleTie::DeFacto),
        Just(CoupleTie::Separated),
        Just(CoupleTie::Divorced),
    ];
    let feeling = prop_oneof![
        Just(Feeling::Close),
        Just(Feeling::Violence),
        Just(Feeling::CutOff),
    ];
    prop_oneof![
        8 => parent.prop_map(TieSort::Parent),
        4 => couple.prop_map(TieSort::Couple),
        1 => Just(TieSort::Sibling),
        1 => Just(TieSort::Twin),
        1 => Just(TieSort::CoResident),
        1 => feeling.prop_map(TieSort::Feeling),
    ]
}

prop_compose! {
    /// Anything: people who are their own grandparents among it.
    fn any_family()(
        people in prop::collection::vec((0..3_usize, 1930..2026_i32, "[가-힣]{0,6}", any::<bool>(), 0..4_u8), 1..12),
        ties in prop::collection::vec((0..12_usize, any_sort(), 0..12_usize, 1990..2030_i32, any::<bool>()), 0..22),
    ) -> Kin {
        let mut family = Family::default();
        for (sex, year, name, known, home) in &people {
            let birth = if *known { format!("{year}-06-15") } else { String::new() };
            let who = family.person([Sex::Female, Sex::Male, Sex::Unknown][*sex], name, &birth);
            if *home > 0 {
                family.lives(&home.to_string(), &[who]);
            }
        }
        for (person, sort, other, year, ended) in ties {
            let end = if ended { format!("{}-01-01", year + 1) } else { String::new() };
            let count = people.len();
            family.tie(person % count, sort, other % count, &format!("{year}-01-01"), &end);
        }
        family.index(0);
        family.kin
    }
}

fn scene(kin: &Kin) -> Scene {
    scene_of(kin, "표본", today(), &Words::new(Language::Korean)).0
}

/// What people's symbols and words cover.
fn areas(scene: &Scene) -> Vec<Area> {
    let people = scene
        .groups
        .iter()
        .filter(|group| group.part == Part::Person);
    let areas = people.map(|group| {
        let mut area: Option<Area> = None;
        for mark in &group.marks {
            let covered = match mark {
                Mark::Line { points, .. } => {
                    let xs = || points.iter().map(|point| point.0);
                    let ys = || points.iter().map(|point| point.1);
                    Area {
                        left: xs().fold(f64::INFINITY, f64::min),
                        top: ys().fold(f64::INFINITY, f64::min),
                        right: xs().fold(f64::NEG_INFINITY, f64::max),
                        bottom: ys().fold(f64::NEG_INFINITY, f64::max),
                    }
                }
                Mark::Circle { at, radius, .. } => Area {
                    left: at.0 - radius,
                    top: at.1 - radius,
                    right: at.0 + radius,
                    bottom: at.1 + radius,
                },
                Mark::Text { look, at, text, .. } => {
                    let size = if look == "name" { 13.0 } else { 11.0 };
                    let half = width_of(text, size) / 2.0;
                    Area {
                        left: at.0 - half,
                        top: at.1 - size,
                        right: at.0 + half,
                        bottom: at.1 + 2.0,
                    }
                }
            };
            area = Some(area.map_or(covered, |area| Area {
                left: area.left.min(covered.left),
                top: area.top.min(covered.top),
                right: area.right.max(covered.right),
                bottom: area.bottom.max(covered.bottom),
            }));
        }
        area.unwrap()
    });
    areas.collect()
}

fn above_their_children(kinship: &Kinship, places: &Places) -> bool {
    kinship.sibships.iter().all(|sibship| {
        sibship.children.iter().all(|child| {
            sibship
                .parents
                .iter()
                .all(|parent| places.row_of[*parent] < places.row_of[child.who])
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_two_people_overlap_and_all_are_on_the_sheet(kin in any_family()) {
        let scene = scene(&kin);
        let areas = areas(&scene);
        prop_assert_eq!(areas.len(), kin.people.len());
        for (number, one) in areas.iter().enumerate() {
            prop_assert!(one.left >= 0.0 && one.right <= scene.width, "{one:?}");
            prop_assert!(one.top >= 0.0 && one.bottom <= scene.height, "{one:?}");
            for other in &areas[number + 1..] {
                prop_assert!(!one.overlaps(other), "{one:?} {other:?}");
            }
        }
        // A4, landscape.
        prop_assert!((scene.width / scene.height - 297.0 / 210.0).abs() < 0.01);
    }

    #[test]
    fn parents_stand_above_their_children(kin in any_family()) {
        let (kinship, places) = lay_out(&kin);
        prop_assert!(above_their_children(&kinship, &places));
    }

    #[test]
    fn what_is_not_drawn_is_told(kin in any_family()) {
        let (kinship, _) = lay_out(&kin);
        for tie in &kin.ties {
            if !matches!(tie.sort, TieSort::Parent(Parentage::Birth)) {
                continue;
            }
            let drawn = kinship.sibships.iter().any(|sibship| {
                let of = |who: &usize| kinship.people[*who].id;
                sibship.parents.iter().any(|parent| of(parent) == tie.other)
                    && sibship.children.iter().any(|child| of(&child.who) == tie.person)
            });
            let told = kinship.troubles.contains(&Trouble::OwnAncestor(tie.person, tie.other))
                || kinship.troubles.contains(&Trouble::WithOneself(tie.person));
            prop_assert!(drawn || told);
        }
    }

    #[test]
    fn the_order_of_the_records_does_not_matter(
        (kin, people, ties) in any_family().prop_flat_map(|kin| {
            let people = Just(kin.people.clone()).prop_shuffle();
            let ties = Just(kin.ties.clone()).prop_shuffle();
            (Just(kin), people, ties)
        })
    ) {
        let shuffled = Kin { people, ties, index: kin.index };
        prop_assert_eq!(scene(&shuffled), scene(&kin));
    }

    #[test]
    fn every_person_and_every_line_can_be_found(kin in any_family()) {
        let scene = scene(&kin);
        let mut found: BTreeMap<String, usize> = BTreeMap::new();
        for group in scene.groups.iter().filter(|group| group.part == Part::Person) {
            *found.entry(group.about.clone().unwrap()).or_default() += 1;
            prop_assert!(!group.label.is_empty());
        }
        for number in 0..kin.people.len() {
            prop_assert_eq!(found.get(&id(0, number).to_string()), Some(&1));
        }
    }

    #[test]
    fn couples_with_no_other_partner_stand_beside_each_other(kin in any_family()) {
        let (kinship, places) = lay_out(&kin);
        for couple in &kinship.couples {
            let (one, other) = couple.pair;
            let partners = |who| {
                let has = |it: &&super::super::unions::Couple| it.pair.0 == who || it.pair.1 == who;
                kinship.couples.iter().filter(has).count()
            };
            if partners(one) == 1 && partners(other) == 1 && places.row_of[one] == places.row_of[other] {
                prop_assert!(places.adjacent(one, other));
                prop_assert!((places.x[one] - places.x[other]).abs() >= CELL);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_two_circles_of_an_ecomap_overlap(
        names in prop::collection::vec("[가-힣a-zA-Z ]{0,60}", 0..24),
        people in prop::collection::vec("[가-힣]{1,12}", 0..9),
    ) {
        let bonds = names.iter().enumerate().map(|(number, name)| Bond {
            id: id(2, number),
            sort: "bond-sort-school".to_owned(),
            name: Some(name.clone()),
            whose: None,
            strength: Some("strength-strained"),
            flows: (true, number % 2 == 0),
        });
        let around = Surroundings { household: people, bonds: bonds.collect() };
        let scene = draw(&around, "표본", &Words::new(Language::Korean));
        let circles: Vec<((f64, f64), f64)> = scene
            .groups
            .iter()
            .flat_map(|group| &group.marks)
            .filter_map(|mark| match mark {
                Mark::Circle { at, radius, .. } => Some((*at, *radius)),
                _ => None,
            })
            .collect();
        prop_assert_eq!(circles.len(), names.len() + 1);
        for (number, (one, reach)) in circles.iter().enumerate() {
            prop_assert!(one.0 >= *reach && one.0 + reach <= scene.width);
            prop_assert!(one.1 >= *reach && one.1 + reach <= scene.height);
            for (other, other_reach) in &circles[number + 1..] {
                let apart = f64::hypot(one.0 - other.0, one.1 - other.1);
                prop_assert!(apart >= reach + other_reach, "{apart}");
            }
        }
    }
}
