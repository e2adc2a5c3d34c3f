//! Lines between rows: through which gap and on which lane each runs, before heights are known.

use super::place::{FIRST_TRACK, Places, TRACK};
use super::unions::Who;

/// Height of a symbol.
pub const SYMBOL: f64 = 44.0;
/// Between two lanes.
const LANE: f64 = 11.0;
/// Above the first lane and under the last one.
const SHOULDER: f64 = 15.0;
/// From the symbol to the words under it.
const UNDER: f64 = 4.0;
/// How much taller a gutter is in which lines of twins spread: else they would lie almost flat.
const FAN: f64 = 14.0;
/// From a person's middle to the nearest line that passes by.
const PASSING: f64 = FIRST_TRACK + TRACK;

/// A height that is only known once all lines are laid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Height {
    /// The middle of the symbols of a row, and so much lower.
    Middle(usize, f64),
    /// The top of the symbols of a row.
    Top(usize),
    /// A lane in the gutter above a row.
    Lane(usize, usize),
}

/// A line in the making.
pub type Path = Vec<(f64, Height)>;

/// What runs in a gutter: the lines of families above, other lines under them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Traffic {
    /// Parents and children.
    Descent,
    /// Couples and feelings.
    Between,
}

/// The lanes of each gutter, and how tall each row's words are.
pub struct Lanes<'a> {
    places: &'a Places,
    gutters: Vec<Vec<(Traffic, f64, f64)>>,
    fans: Vec<bool>,
}

/// All heights, once the lanes are known.
pub struct Heights {
    middles: Vec<f64>,
    lanes: Vec<Vec<f64>>,
    words: Vec<f64>,
    /// Under the last row.
    pub bottom: f64,
}

impl<'a> Lanes<'a> {
    /// Empty gutters: one above each row.
    pub fn new(places: &'a Places) -> Self {
        Self {
            places,
            gutters: vec![Vec::new(); places.rows.len()],
            fans: vec![false; places.rows.len()],
        }
    }

    /// Notes that lines spread from one point in the gutter above a row.
    pub fn fan(&mut self, row: usize) {
        self.fans[row] = true;
    }

    /// Takes a lane in the gutter above a row.
    pub fn take(&mut self, row: usize, traffic: Traffic, one: f64, other: f64) -> Height {
        self.gutters[row].push((traffic, one.min(other), one.max(other)));
        Height::Lane(row, self.gutters[row].len() - 1)
    }

    /// Leads a line that stands at `x` in the gutter above `row` down to a symbol's top.
    pub fn lead(
        &mut self,
        path: &mut Path,
        from: (f64, usize),
        to: (f64, usize),
        traffic: Traffic,
    ) {
        let (mut x, first) = from;
        let (target, last) = to;
        for row in first..last {
            let gap = self.gap(row, x);
            self.shift(path, &mut x, gap, row, traffic);
        }
        self.shift(path, &mut x, target, last, traffic);
        // To the middle: the symbol lies over the line, and a round one has no corner to meet it.
        path.push((x, Height::Middle(last, 0.0)));
    }

    fn shift(&mut self, path: &mut Path, x: &mut f64, to: f64, row: usize, traffic: Traffic) {
        if (*x - to).abs() > 0.5 {
            let lane = self.take(row, traffic, *x, to);
            path.extend([(*x, lane), (to, lane)]);
            *x = to;
        }
    }

    /// The place nearest to `x` where a line can pass between the people of a row.
    pub fn gap(&self, row: usize, x: f64) -> f64 {
        let near = |gap: &(f64, f64)| x.clamp(gap.0, gap.1);
        let gaps = self.gaps(row);
        let nearest = gaps
            .iter()
            .map(near)
            .min_by(|a, b| (a - x).abs().total_cmp(&(b - x).abs()));
        nearest.unwrap_or(x)
    }

    /// The track beside a person for the so many-th line that leaves them on that side.
    pub fn track_beside(&self, who: Who, side: f64, number: usize) -> f64 {
        self.places.x[who] + side * (FIRST_TRACK + TRACK * number.min(2) as f64)
    }

    fn gaps(&self, row: usize) -> Vec<(f64, f64)> {
        let xs: Vec<f64> = self.places.rows[row]
            .iter()
            .map(|who| self.places.x[*who])
            .collect();
        let mut gaps = Vec::new();
        let mut left = f64::NEG_INFINITY;
        for x in xs {
            gaps.push((left, x - PASSING));
            left = x + PASSING;
        }
        gaps.push((left, f64::INFINITY));
        gaps
    }

    /// Gives each line its lane, and so every height. `words` is how tall the words under each
    /// row are, `top` where the first gutter begins.
    pub fn settle(self, words: Vec<f64>, top: f64) -> Heights {
        let mut heights = Heights {
            middles: Vec::new(),
            lanes: Vec::new(),
            words,
            bottom: top,
        };
        for (row, gutter) in self.gutters.iter().enumerate() {
            let (levels, count) = levels(gutter);
            let lanes = levels
                .iter()
                .map(|level| heights.bottom + SHOULDER + *level as f64 * LANE);
            heights.lanes.push(lanes.collect());
            let tall = match count {
                0 if row == 0 => 0.0,
                0 => 2.0 * SHOULDER,
                _ => 2.0 * SHOULDER + (count - 1) as f64 * LANE,
            };
            let fan = if self.fans[row] { FAN } else { 0.0 };
            let symbols = heights.bottom + tall + fan;
            heights.middles.push(symbols + SYMBOL / 2.0);
            heights.bottom = symbols + SYMBOL + UNDER + heights.words[row];
        }
        heights
    }
}

impl Heights {
    /// The height in pixels.
    pub fn of(&self, height: Height) -> f64 {
        match height {
            Height::Middle(row, lower) => self.middles[row] + lower,
            Height::Top(row) => self.middles[row] - SYMBOL / 2.0,
            Height::Lane(row, lane) => self.lanes[row][lane],
        }
    }

    /// A line with its heights.
    pub fn line(&self, path: &Path) -> Vec<(f64, f64)> {
        let mut points: Vec<(f64, f64)> = Vec::new();
        for (x, height) in path {
            let point = (*x, self.of(*height));
            if points.last() != Some(&point) {
                points.push(point);
            }
        }
        points
    }

    /// Where the words under a row begin and end.
    pub fn words(&self, row: usize) -> (f64, f64) {
        let top = self.middles[row] + SYMBOL / 2.0 + UNDER;
        (top, top + self.words[row])
    }
}

/// The lane of each line, so that no two share a stretch, and how many lanes there are.
fn levels(gutter: &[(Traffic, f64, f64)]) -> (Vec<usize>, usize) {
    let mut order: Vec<usize> = (0..gutter.len()).collect();
    order.sort_by(|a, b| {
        let (one, other) = (&gutter[*a], &gutter[*b]);
        one.0
            .cmp(&other.0)
            .then(one.1.total_cmp(&other.1))
            .then(other.2.total_cmp(&one.2))
            .then(a.cmp(b))
    });
    let mut ends: Vec<f64> = Vec::new();
    let mut levels = vec![0; gutter.len()];
    let mut first = 0;
    let mut traffic = Traffic::Descent;
    for line in order {
        let (sort, left, right) = gutter[line];
        if sort != traffic {
            traffic = sort;
            first = ends.len();
        }
        let free = ends[first..].iter().position(|end| *end + 4.0 < left);
        let level = free.map_or(ends.len(), |level| first + level);
        match ends.get_mut(level) {
            Some(end) => *end = right,
            None => ends.push(right),
        }
        levels[line] = level;
    }
    (levels, ends.len())
}
