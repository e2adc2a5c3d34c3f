//! Marks of which lines are made: zigzags, slashes, outlines.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::Mark;

/// A point in pixels.
pub type Point = (f64, f64);

/// A rectangle in pixels: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left.
    pub left: f64,
    /// Top.
    pub top: f64,
    /// Right.
    pub right: f64,
    /// Bottom.
    pub bottom: f64,
}

impl Area {
    /// Whether two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// An open line.
pub fn line(look: &str, points: Vec<Point>) -> Mark {
    Mark::Line {
        look: look.to_owned(),
        points: points.into_iter().map(rounded).collect(),
        closed: false,
    }
}

/// A line that returns to its first point.
pub fn outline(look: &str, points: Vec<Point>) -> Mark {
    Mark::Line {
        look: look.to_owned(),
        points: points.into_iter().map(rounded).collect(),
        closed: true,
    }
}

/// A circle.
pub fn circle(look: &str, at: Point, radius: f64) -> Mark {
    Mark::Circle {
        look: look.to_owned(),
        at: rounded(at),
        radius,
    }
}

/// A centred line of text; the point lies on its baseline.
pub fn text(look: &str, at: Point, text: &str) -> Mark {
    Mark::Text {
        look: look.to_owned(),
        at: rounded(at),
        text: text.to_owned(),
        centred: true,
    }
}

/// A line of text that begins at the point.
pub fn text_from(look: &str, at: Point, text: &str) -> Mark {
    Mark::Text {
        look: look.to_owned(),
        at: rounded(at),
        text: text.to_owned(),
        centred: false,
    }
}

fn rounded((x, y): Point) -> Point {
    let tenth = |value: f64| (value * 10.0).round() / 10.0;
    (tenth(x), tenth(y))
}

/// A line turned into a zigzag of that height and step.
pub fn zigzag(points: &[Point], height: f64, step: f64) -> Vec<Point> {
    let mut zigzag: Vec<Point> = points.first().copied().into_iter().collect();
    let mut side = 1.0;
    for pair in points.windows(2) {
        let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
        let length = f64::hypot(x2 - x1, y2 - y1);
        let teeth = (length / step).floor();
        if teeth < 1.0 {
            zigzag.push((x2, y2));
            continue;
        }
        let (dx, dy) = ((x2 - x1) / teeth, (y2 - y1) / teeth);
        let (nx, ny) = (-(y2 - y1) / length * height, (x2 - x1) / length * height);
        for tooth in 0..teeth as usize {
            let at = tooth as f64 + 0.5;
            zigzag.push((x1 + dx * at + nx * side, y1 + dy * at + ny * side));
            side = -side;
        }
        zigzag.push((x2, y2));
    }
    zigzag
}

/// The middle of a line's longest stretch, and its direction.
pub fn middle(points: &[Point]) -> (Point, Point) {
    let longest = points
        .windows(2)
        .max_by(|a, b| length(a).total_cmp(&length(b)));
    let Some([(x1, y1), (x2, y2)]) = longest else {
        return (points.first().copied().unwrap_or_default(), (1.0, 0.0));
    };
    let length = f64::hypot(x2 - x1, y2 - y1).max(0.001);
    (
        ((x1 + x2) / 2.0, (y1 + y2) / 2.0),
        ((x2 - x1) / length, (y2 - y1) / length),
    )
}

fn length(pair: &[Point]) -> f64 {
    f64::hypot(pair[1].0 - pair[0].0, pair[1].1 - pair[0].1)
}

/// Short bars across a line's middle, `apart` from each other.
pub fn bars(points: &[Point], count: usize, apart: f64) -> Vec<Mark> {
    let ((x, y), (dx, dy)) = middle(points);
    let first = -apart * (count.saturating_sub(1)) as f64 / 2.0;
    (0..count)
        .map(|bar| {
            let at = first + apart * bar as f64;
            let (x, y) = (x + dx * at, y + dy * at);
            line(
                "bar",
                vec![(x - dy * 7.0, y + dx * 7.0), (x + dy * 7.0, y - dx * 7.0)],
            )
        })
        .collect()
}

/// The outlines of rectangles laid together; each a closed line.
pub fn outlines(areas: &[Area]) -> Vec<Vec<Point>> {
    let grid = |ends: &dyn Fn(&Area) -> [f64; 2]| {
        let mut lines: Vec<f64> = areas.iter().flat_map(ends).collect();
        lines.sort_by(f64::total_cmp);
        lines.dedup();
        lines
    };
    let xs = grid(&|area| [area.left, area.right]);
    let ys = grid(&|area| [area.top, area.bottom]);
    let inside = |column: usize, row: usize| {
        let (x, y) = (
            (xs[column] + xs[column + 1]) / 2.0,
            (ys[row] + ys[row + 1]) / 2.0,
        );
        areas
            .iter()
            .any(|area| area.left < x && x < area.right && area.top < y && y < area.bottom)
    };
    // Edges run with the inside on their right.
    let mut edges: BTreeMap<(usize, usize), BTreeSet<(usize, usize)>> = BTreeMap::new();
    let mut edge = |from, to| {
        // An edge run both ways lies within.
        let back = edges
            .get_mut(&to)
            .is_some_and(|ends: &mut BTreeSet<_>| ends.remove(&from));
        if !back {
            edges.entry(from).or_default().insert(to);
        }
    };
    for column in 0..xs.len().saturating_sub(1) {
        for row in 0..ys.len().saturating_sub(1) {
            if inside(column, row) {
                edge((column, row), (column + 1, row));
                edge((column + 1, row), (column + 1, row + 1));
                edge((column + 1, row + 1), (column, row + 1));
                edge((column, row + 1), (column, row));
            }
        }
    }
    let mut outlines = Vec::new();
    while let Some((start, _)) = edges.iter().find(|(_, ends)| !ends.is_empty()) {
        let start = *start;
        let mut corners = vec![start];
        let mut at = start;
        while let Some(next) = edges.get_mut(&at).and_then(BTreeSet::pop_first) {
            at = next;
            if at == start {
                break;
            }
            corners.push(at);
        }
        let count = corners.len();
        let turns = |place: usize| {
            let (before, here, after) = (
                corners[(place + count - 1) % count],
                corners[place],
                corners[(place + 1) % count],
            );
            !(before.0 == here.0 && here.0 == after.0 || before.1 == here.1 && here.1 == after.1)
        };
        let corner = |place: usize| (xs[corners[place].0], ys[corners[place].1]);
        outlines.push(
            (0..count)
                .filter(|place| turns(*place))
                .map(corner)
                .collect(),
        );
    }
    outlines
}
