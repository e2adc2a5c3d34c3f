//! The lines between people: couples, children, siblings, feelings.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::draw::brackets;
use super::kin::{Feeling, Parentage};
use super::legend::Sign;
use super::member::name;
use super::paths::{Height, Heights, Lanes, Path, SYMBOL, Traffic};
use super::place::{CELL, GAP, PITCH, Places};
use super::strokes::{Area, Point, bars, line, middle, text, zigzag};
use super::unions::{Child, Couple, CoupleState, Kinship, Sibship, Who};
use super::words::width_of;
use crate::contract::{Group, Mark, Part};
use crate::words::Words;

/// Lines that are laid, heights still open.
pub struct Laid {
    couples: Vec<Path>,
    sibships: Vec<LaidSibship>,
    siblings: Vec<Path>,
    feelings: Vec<Path>,
    guardians: Vec<Path>,
}

/// From the parents to the bar, the bar, and from the bar to each child.
struct LaidSibship {
    trunk: Path,
    bar: Option<Path>,
    drops: Vec<Path>,
}

/// Lays every line, and so settles the heights of the rows.
pub fn lay(kinship: &Kinship, places: &Places, words: Vec<f64>, top: f64) -> (Laid, Heights) {
    let mut layer = Layer {
        kinship,
        places,
        lanes: Lanes::new(places),
        left: BTreeMap::new(),
        landed: BTreeMap::new(),
    };
    let laid = Laid {
        sibships: kinship
            .sibships
            .iter()
            .map(|it| layer.sibship(it))
            .collect(),
        siblings: kinship
            .siblings
            .iter()
            .map(|(one, other, _)| layer.over(*one, *other, Some(0.0), Traffic::Descent))
            .collect(),
        couples: kinship
            .couples
            .iter()
            .map(|it| layer.couple(it.pair))
            .collect(),
        feelings: layer.feelings(),
        guardians: kinship
            .guardians
            .iter()
            .map(|(child, guardian, _)| layer.over(*child, *guardian, None, Traffic::Between))
            .collect(),
    };
    let heights = layer.lanes.settle(words, top);
    (laid, heights)
}

struct Layer<'a> {
    kinship: &'a Kinship,
    places: &'a Places,
    lanes: Lanes<'a>,
    /// How many lines have left a person on a side.
    left: BTreeMap<(Who, bool), usize>,
    /// How many lines have come down on a person from a side.
    landed: BTreeMap<(Who, bool), usize>,
}

/// How much below a person's middle the first, second and third line leave on one side.
const LEAVING: [f64; 3] = [9.0, 15.0, 20.0];
/// How far from a person's middle the first, second and third line come down from one side.
const LANDING: [f64; 3] = [13.0, 7.0, 19.0];

/// How many there were of that before, at most two.
fn count_up<K: Ord>(counts: &mut BTreeMap<K, usize>, key: K) -> usize {
    let count = counts.entry(key).or_default();
    let before = (*count).min(2);
    *count += 1;
    before
}

impl Layer<'_> {
    /// A couple's line: from side to side, or over the heads of those between.
    fn couple(&mut self, (one, other): (Who, Who)) -> Path {
        let (x, row_of) = (&self.places.x, &self.places.row_of);
        if self.places.adjacent(one, other) {
            let at = Height::Middle(row_of[one], 0.0);
            return vec![(x[one], at), (x[other], at)];
        }
        let (upper, lower) = if row_of[one] <= row_of[other] {
            (one, other)
        } else {
            (other, one)
        };
        let port = self.places.port(&[one, other], self.kinship);
        let end = Height::Middle(row_of[lower], 0.0);
        let mut path = if row_of[upper] == row_of[lower] {
            let side = (x[lower] - x[upper]).signum();
            vec![(x[upper] + 12.0 * side, Height::Middle(row_of[upper], 0.0))]
        } else {
            let side = self.side_towards(upper, lower);
            let at = Height::Middle(row_of[upper], 0.0);
            let track = self.lanes.track_beside(upper, side, 0);
            vec![(x[upper], at), (track, at)]
        };
        let from = path.last().map_or(port, |(x, _)| *x);
        let first = if row_of[upper] == row_of[lower] {
            row_of[upper]
        } else {
            row_of[upper] + 1
        };
        self.lanes.lead(
            &mut path,
            (from, first),
            (port, row_of[lower]),
            Traffic::Between,
        );
        path.pop();
        path.extend([(port, end), (x[lower], end)]);
        path
    }

    /// The side on which a line leaves a person for somebody further down. Those who stand almost
    /// under each other meet on the side where no partner stands.
    fn side_towards(&self, upper: Who, lower: Who) -> f64 {
        let x = &self.places.x;
        if (x[lower] - x[upper]).abs() < PITCH {
            self.places.free_side(upper, self.kinship)
        } else {
            (x[lower] - x[upper]).signum()
        }
    }

    /// How a line leaves the upper of two people for a lane: up from the symbol where both stand
    /// in one row, else aside and down through the gap. Each line has its own place, so that none
    /// hides another.
    fn start(&mut self, upper: Who, lower: Who, aside: Option<f64>) -> Path {
        let row = self.places.row_of[upper];
        if row == self.places.row_of[lower] {
            let aside = self.landing(upper, lower, aside);
            return vec![(self.places.x[upper] + aside, Height::Middle(row, 0.0))];
        }
        let side = self.side_towards(upper, lower);
        let number = count_up(&mut self.left, (upper, side > 0.0));
        let beside = self.feels_beside(upper, side);
        let at = Height::Middle(row, if beside { LEAVING[2] } else { LEAVING[number] });
        let track = self.lanes.track_beside(upper, side, number);
        vec![(self.places.x[upper], at), (track, at)]
    }

    /// How far from a person's middle a line comes down that leads to somebody else.
    fn landing(&mut self, who: Who, other: Who, aside: Option<f64>) -> f64 {
        let right = self.places.x[who] <= self.places.x[other];
        let aside = aside.unwrap_or_else(|| LANDING[count_up(&mut self.landed, (who, right))]);
        if right { aside } else { -aside }
    }

    /// Whether an emotional line runs straight to whoever stands next on that side.
    fn feels_beside(&self, who: Who, side: f64) -> bool {
        self.kinship.feelings.iter().any(|(one, other, ..)| {
            let next = match who {
                who if who == *one => *other,
                who if who == *other => *one,
                _ => return false,
            };
            self.places.adjacent(who, next)
                && (self.places.x[next] - self.places.x[who]) * side > 0.0
        })
    }

    /// Where the line of a sibship comes down on a child: aside of the middle where the child has
    /// another one too, by birth and by adoption.
    fn entrance(&self, sibship: &Sibship, child: &Child) -> f64 {
        let all: Vec<&Sibship> = self
            .kinship
            .sibships
            .iter()
            .filter(|it| it.children.iter().any(|other| other.who == child.who))
            .collect();
        let mut ports: Vec<(f64, &[Who])> = all
            .iter()
            .map(|it| (self.places.port(&it.parents, self.kinship), &it.parents[..]))
            .collect();
        ports.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(other.1)));
        let place = ports.iter().position(|port| port.1 == sibship.parents);
        let among = place.unwrap_or_default() as f64 - (all.len() as f64 - 1.0) / 2.0;
        self.places.x[child.who] + 12.0 * among
    }

    fn sibship(&mut self, sibship: &Sibship) -> LaidSibship {
        let (x, row_of) = (&self.places.x, &self.places.row_of);
        let port = self.places.port(&sibship.parents, self.kinship);
        let row = sibship
            .parents
            .iter()
            .map(|it| row_of[*it])
            .max()
            .unwrap_or_default();
        let mut trunk = Vec::new();
        if let [parent] = sibship.parents[..] {
            // Beside a partner, the line of the one parent runs lower than the couple's.
            let side = if port < x[parent] { -1.0 } else { 1.0 };
            let taken = self.places.rows[row].iter().any(|next| {
                (x[*next] - x[parent]) * side > 0.0
                    && self.places.adjacent(parent, *next)
                    && self.kinship.couple(parent, *next).is_some()
            });
            let at = Height::Middle(row, if taken { 9.0 } else { 0.0 });
            trunk.extend([(x[parent], at), (port, at)]);
        } else {
            trunk.push((port, Height::Middle(row, 0.0)));
        }
        let below = row + 1;
        let entries: Vec<f64> = sibship
            .children
            .iter()
            .map(|child| {
                if row_of[child.who] == below {
                    self.entrance(sibship, child)
                } else {
                    self.lanes.gap(below, x[child.who])
                }
            })
            .collect();
        let twins = twin_points(self.kinship, sibship, x);
        let begins = |child: &Child, entry: f64| match twins.get(&child.who) {
            Some(point) if row_of[child.who] == below => *point,
            _ => entry,
        };
        let ends = sibship.children.iter().zip(&entries);
        let ends = ends.map(|(child, entry)| begins(child, *entry));
        let (left, right) = ends.fold((port, port), |(left, right), x| (left.min(x), right.max(x)));
        // People stand on whole pixels, and the middle of two may not: a line over an only child
        // has no step for that.
        let alone = right - left <= 1.0;
        let begins = |child: &Child, entry: f64| if alone { port } else { begins(child, entry) };
        if sibship
            .children
            .iter()
            .any(|child| row_of[child.who] == below && twins.contains_key(&child.who))
        {
            self.lanes.fan(below);
        }
        let lane = self.lanes.take(below, Traffic::Descent, left, right);
        trunk.push((port, lane));
        let mut drops = Vec::new();
        for (child, entry) in sibship.children.iter().zip(entries) {
            let mut drop = vec![(begins(child, entry), lane)];
            if row_of[child.who] == below {
                let at = if alone { port } else { entry };
                drop.push((at, Height::Top(below)));
            } else {
                // Through the gap of the next row, then on.
                let to = (x[child.who], row_of[child.who]);
                self.lanes
                    .lead(&mut drop, (entry, below + 1), to, Traffic::Descent);
            }
            drops.push(drop);
        }
        LaidSibship {
            trunk,
            bar: (!alone).then(|| vec![(left, lane), (right, lane)]),
            drops,
        }
    }

    /// A line over the heads of a row, or through the gaps of several.
    fn over(&mut self, one: Who, other: Who, aside: Option<f64>, traffic: Traffic) -> Path {
        let (x, row_of) = (&self.places.x, &self.places.row_of);
        let (upper, lower) = if row_of[one] <= row_of[other] {
            (one, other)
        } else {
            (other, one)
        };
        let mut path = self.start(upper, lower, aside);
        let from = path.last().map_or(0.0, |(x, _)| *x);
        let first = if row_of[upper] == row_of[lower] {
            row_of[upper]
        } else {
            row_of[upper] + 1
        };
        let to = (x[lower] + self.landing(lower, upper, aside), row_of[lower]);
        self.lanes.lead(&mut path, (from, first), to, traffic);
        path
    }

    fn feelings(&mut self) -> Vec<Path> {
        let mut said: BTreeMap<(Who, Who), usize> = BTreeMap::new();
        let feelings = self
            .kinship
            .feelings
            .iter()
            .map(|(one, other, ..)| (*one, *other));
        let feelings: Vec<(Who, Who)> = feelings.collect();
        let mut paths = Vec::new();
        for (one, other) in feelings {
            let count = said.entry((one.min(other), one.max(other))).or_default();
            *count += 1;
            if self.places.adjacent(one, other) {
                let lower = [13.0, -13.0, 19.0][(*count - 1) % 3];
                let at = Height::Middle(self.places.row_of[one], lower);
                paths.push(vec![(self.places.x[one], at), (self.places.x[other], at)]);
            } else {
                paths.push(self.over(one, other, None, Traffic::Between));
            }
        }
        paths
    }
}

/// Where on the bar the lines of twins begin: one point for all who were born together.
fn twin_points(kinship: &Kinship, sibship: &Sibship, x: &[f64]) -> BTreeMap<Who, f64> {
    let mut sets: Vec<BTreeSet<Who>> = Vec::new();
    for (one, other) in &kinship.twins {
        let here = |who: &Who| sibship.children.iter().any(|child| child.who == *who);
        if !(here(one) && here(other)) {
            continue;
        }
        match sets
            .iter_mut()
            .find(|set| set.contains(one) || set.contains(other))
        {
            Some(set) => set.extend([*one, *other]),
            None => sets.push(BTreeSet::from([*one, *other])),
        }
    }
    let mut points = BTreeMap::new();
    for set in sets {
        let point = set.iter().map(|who| x[*who]).sum::<f64>() / set.len() as f64;
        points.extend(set.into_iter().map(|who| (who, point)));
    }
    points
}

/// Draws what is laid.
pub struct Lines<'a> {
    pub kinship: &'a Kinship,
    pub places: &'a Places,
    pub heights: &'a Heights,
    pub words: &'a Words,
}

impl Lines<'_> {
    /// All lines; `taken` is what words must not cover.
    pub fn marks(
        &self,
        laid: &Laid,
        taken: &mut Vec<Area>,
        signs: &mut BTreeSet<Sign>,
    ) -> Vec<Group> {
        let mut groups = Vec::new();
        // Words lie over all lines: a line that passes behind one leaves it readable.
        let mut words = Vec::new();
        for (sibship, laid) in self.kinship.sibships.iter().zip(&laid.sibships) {
            groups.extend(self.sibship(sibship, laid, signs));
        }
        for ((one, other, tie), path) in self.kinship.siblings.iter().zip(&laid.siblings) {
            signs.insert(Sign::Sibling);
            let marks = vec![line("sibling", self.heights.line(path))];
            groups.push(self.tie(
                Some(tie.to_string()),
                (*one, *other),
                "tie-sort-sibling",
                marks,
            ));
        }
        for (couple, path) in self.kinship.couples.iter().zip(&laid.couples) {
            let (group, caption) = self.couple(couple, path, taken, signs);
            groups.push(group);
            words.extend(caption);
        }
        for ((one, other, feeling, tie), path) in self.kinship.feelings.iter().zip(&laid.feelings) {
            signs.insert(Sign::Feeling(*feeling));
            let points = self.heights.line(path);
            let marks = feeling_marks(*feeling, &points);
            if *feeling == Feeling::Violence {
                let word = self.words.say("tie-sort-violence", &[]);
                let size = (width_of(&word, 11.0) + 4.0, 14.0);
                let at = free_spot(&points, size, taken);
                words.push(text("word word-violence", (at.0, at.1 + 4.0), &word));
            }
            groups.push(self.tie(
                Some(tie.to_string()),
                (*one, *other),
                feeling_word(*feeling),
                marks,
            ));
        }
        for ((child, guardian, record), path) in self.kinship.guardians.iter().zip(&laid.guardians)
        {
            signs.insert(Sign::Guardian);
            let marks = vec![line("guardian", self.heights.line(path))];
            groups.push(self.tie(
                Some(record.to_string()),
                (*child, *guardian),
                "genogram-sign-guardian",
                marks,
            ));
        }
        groups.push(Group {
            part: Part::Frame,
            about: None,
            label: String::new(),
            marks: words,
        });
        groups
    }

    fn tie(
        &self,
        about: Option<String>,
        (one, other): (Who, Who),
        word: &str,
        marks: Vec<Mark>,
    ) -> Group {
        let name = |who: Who| name(&self.kinship.people[who], self.words);
        Group {
            part: Part::Tie,
            about,
            label: format!(
                "{} – {}: {}",
                name(one),
                name(other),
                self.words.say(word, &[])
            ),
            marks,
        }
    }

    fn sibship(
        &self,
        sibship: &Sibship,
        laid: &LaidSibship,
        signs: &mut BTreeSet<Sign>,
    ) -> Vec<Group> {
        let by = |child: &Child| child.by;
        let first = sibship
            .children
            .iter()
            .map(by)
            .min()
            .unwrap_or(Parentage::Birth);
        let trunk = line(parentage_look(first), self.heights.line(&laid.trunk));
        let bar = laid
            .bar
            .iter()
            .map(|bar| line(parentage_look(first), self.heights.line(bar)));
        let mut groups = vec![Group {
            part: Part::Frame,
            about: None,
            label: String::new(),
            marks: [trunk].into_iter().chain(bar).collect(),
        }];
        for (child, drop) in sibship.children.iter().zip(&laid.drops) {
            let points = self.heights.line(drop);
            let mut marks = vec![line(parentage_look(child.by), points)];
            if child.by == Parentage::Adoptive {
                let row = self.places.row_of[child.who];
                let middle = self.heights.of(Height::Middle(row, 0.0));
                marks.extend(brackets(self.places.x[child.who], middle));
            }
            signs.extend(Sign::of_parentage(child.by));
            if self
                .kinship
                .twins
                .iter()
                .any(|(one, other)| [*one, *other].contains(&child.who))
            {
                signs.insert(Sign::Twins);
            }
            let pair = (child.who, sibship.parents[0]);
            groups.push(self.tie(
                Some(child.tie.to_string()),
                pair,
                parentage_word(child.by),
                marks,
            ));
        }
        groups
    }

    fn couple(
        &self,
        couple: &Couple,
        path: &Path,
        taken: &mut Vec<Area>,
        signs: &mut BTreeSet<Sign>,
    ) -> (Group, Vec<Mark>) {
        let points = self.heights.line(path);
        let (one, other) = couple.pair;
        // Slashes stand beside the line to the children, between port and symbol.
        let port = self.places.port(&[one, other], self.kinship);
        let end = points.last().copied().unwrap_or_default();
        let adjacent = self.places.adjacent(one, other);
        let stretch = if adjacent {
            let left = self.places.x[one].min(self.places.x[other]) + SYMBOL / 2.0;
            [(left, end.1), (left + 22.0, end.1)]
        } else {
            [
                (port, end.1),
                (
                    end.0
                        + if port < end.0 {
                            -SYMBOL / 2.0
                        } else {
                            SYMBOL / 2.0
                        },
                    end.1,
                ),
            ]
        };
        let mut marks = vec![line(couple_look(couple.state), points.clone())];
        marks.extend(slash_marks(&stretch, couple.state));
        signs.insert(Sign::Couple(couple.state));
        let captions = self.captions(couple);
        let mut caption_marks = Vec::new();
        let (above, room) = if adjacent {
            ((port, end.1), PITCH - 48.0)
        } else {
            (middle(&points).0, CELL + GAP)
        };
        for (line_up, caption) in captions.iter().rev().enumerate() {
            let baseline = above.1 - 5.0 - 12.0 * line_up as f64;
            let half = width_of(caption, 10.5).min(room) / 2.0;
            taken.push(Area {
                left: above.0 - half,
                top: baseline - 10.0,
                right: above.0 + half,
                bottom: baseline + 2.0,
            });
            caption_marks.push(text("word caption", (above.0, baseline), caption));
        }
        let group = self.tie(
            couple.tie.map(|tie| tie.to_string()),
            couple.pair,
            couple_word(couple.state),
            marks,
        );
        (group, caption_marks)
    }

    /// The years of a couple: `혼인 2015`, `이혼 2019`.
    fn captions(&self, couple: &Couple) -> Vec<String> {
        let say = |id: &str, day: Option<chrono::NaiveDate>| {
            let year = day.map(|day| day.year().to_string());
            year.map(|year| self.words.say(id, &[("year", &year)]))
        };
        let began = match couple.state {
            CoupleState::DeFacto => "genogram-together",
            _ => "genogram-married",
        };
        let ended = match couple.state {
            CoupleState::Separated => "genogram-separated",
            CoupleState::Divorced => "genogram-divorced",
            _ => "genogram-ended",
        };
        let parted = matches!(
            couple.state,
            CoupleState::Separated | CoupleState::Divorced | CoupleState::Ended
        );
        let until = couple.until.filter(|_| parted);
        [say(began, couple.since), say(ended, until)]
            .into_iter()
            .flatten()
            .collect()
    }
}

/// One slash for a couple that parted, two for a divorce, in the middle of a stretch.
pub fn slash_marks(stretch: &[Point; 2], state: CoupleState) -> Vec<Mark> {
    let count = match state {
        CoupleState::Separated => 1_usize,
        CoupleState::Divorced | CoupleState::Ended => 2,
        _ => 0,
    };
    let x = (stretch[0].0 + stretch[1].0) / 2.0;
    let y = stretch[0].1;
    let first = x - 3.0 * (count.saturating_sub(1)) as f64;
    (0..count)
        .map(|number| {
            let x = first + 6.0 * number as f64;
            line("slash", vec![(x - 4.0, y + 9.0), (x + 4.0, y - 9.0)])
        })
        .collect()
}

/// The marks of an emotional line.
pub fn feeling_marks(feeling: Feeling, points: &[Point]) -> Vec<Mark> {
    match feeling {
        Feeling::Close => vec![
            line("close", points.to_vec()),
            line("close-core", points.to_vec()),
        ],
        Feeling::Distant => vec![line("distant", points.to_vec())],
        Feeling::Conflict => vec![line("conflict", zigzag(points, 4.0, 7.0))],
        Feeling::Violence => vec![line("violence", zigzag(points, 6.5, 8.0))],
        Feeling::CutOff => {
            let mut marks = vec![line("cut_off", points.to_vec())];
            marks.extend(bars(points, 2, 6.0));
            marks
        }
    }
}

/// A place on a line where a word covers nothing else; its middle where there is none.
fn free_spot(points: &[Point], (wide, tall): (f64, f64), taken: &mut Vec<Area>) -> Point {
    let around = |(x, y): Point| Area {
        left: x - wide / 2.0,
        top: y - tall / 2.0,
        right: x + wide / 2.0,
        bottom: y + tall / 2.0,
    };
    let mut spots = vec![middle(points).0];
    for pair in points.windows(2) {
        for part in [0.5, 0.25, 0.75, 0.1, 0.9] {
            let at = |one: f64, other: f64| one + (other - one) * part;
            spots.push((at(pair[0].0, pair[1].0), at(pair[0].1, pair[1].1)));
        }
    }
    let free = spots
        .iter()
        .find(|spot| !taken.iter().any(|area| area.overlaps(&around(**spot))));
    let spot = free.copied().unwrap_or(spots[0]);
    taken.push(around(spot));
    spot
}

/// The style of a couple's line.
pub const fn couple_look(state: CoupleState) -> &'static str {
    match state {
        CoupleState::DeFacto => "de_facto",
        CoupleState::NotWritten => "not_written",
        _ => "married",
    }
}

const fn couple_word(state: CoupleState) -> &'static str {
    match state {
        CoupleState::Married => "tie-sort-spouse",
        CoupleState::DeFacto => "tie-sort-de_facto",
        CoupleState::Separated => "tie-sort-separated",
        CoupleState::Divorced => "tie-sort-divorced",
        CoupleState::Ended => "genogram-sign-ended",
        CoupleState::NotWritten => "genogram-sign-not-written",
    }
}

/// The style of the line to a child.
pub const fn parentage_look(by: Parentage) -> &'static str {
    match by {
        Parentage::Birth => "birth",
        Parentage::Adoptive => "adoptive",
        Parentage::Foster => "foster",
        Parentage::Step => "step",
    }
}

const fn parentage_word(by: Parentage) -> &'static str {
    match by {
        Parentage::Birth => "tie-sort-birth_parent",
        Parentage::Adoptive => "tie-sort-adoptive_parent",
        Parentage::Foster => "tie-sort-foster_parent",
        Parentage::Step => "tie-sort-step_parent",
    }
}

/// The message of an emotional line.
pub const fn feeling_word(feeling: Feeling) -> &'static str {
    match feeling {
        Feeling::Close => "tie-sort-close",
        Feeling::Distant => "tie-sort-distant",
        Feeling::Conflict => "tie-sort-conflict",
        Feeling::Violence => "tie-sort-violence",
        Feeling::CutOff => "tie-sort-cut_off",
    }
}
