//! The window's own style sheet of pictures, read for paper.
//!
//! The sheet is a flat list of rules, `.drawing .look { property: value; }`, in which a later rule
//! goes before an earlier one. Colours are the light ones that stand in it: paper is white.

/// The same file that the window and the SVG use.
const SHEET: &str = include_str!("../../../ui/src/style/drawing.css");

/// A colour, each part from 0 to 1.
pub type Colour = [f32; 3];

/// What is asked for a mark: its element, and the names of its looks.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// `polyline`, `polygon`, `circle`, `rect` or `text`.
    pub element: &'a str,
    /// The looks, with blanks between them.
    pub looks: &'a str,
}

/// How a mark is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    /// The colour inside; none where it is empty.
    pub fill: Option<Colour>,
    /// The colour of the line; none without a line.
    pub stroke: Option<Colour>,
    /// The width of the line.
    pub width: f32,
    /// Lengths of dashes and gaps in turn; empty for an unbroken line.
    pub dashes: Vec<f32>,
    /// Whether ends are round.
    pub round: bool,
    /// The size of letters.
    pub size: f32,
    /// Whether letters are bold.
    pub bold: bool,
}

/// The rules of the sheet, the first one first.
pub struct Sheet {
    rules: Vec<(&'static str, Vec<(&'static str, &'static str)>)>,
    text: Colour,
}

impl Sheet {
    /// Reads the sheet.
    pub fn read() -> Self {
        let mut rules = Vec::new();
        for rule in without_remarks(SHEET) {
            let Some((selectors, body)) = rule.split_once('{') else {
                continue;
            };
            let declarations: Vec<(&str, &str)> = body
                .split(';')
                .filter_map(|declaration| declaration.split_once(':'))
                .map(|(property, value)| (property.trim(), value.trim()))
                .collect();
            // Rules of the page are for the window's printer.
            for selector in selectors.split(',').map(str::trim) {
                if selector.starts_with(".drawing") {
                    rules.push((selector, declarations.clone()));
                }
            }
        }
        let mut sheet = Self {
            rules,
            text: [0.0; 3],
        };
        let own = sheet.last(|it| it == ".drawing", "color");
        sheet.text = own
            .and_then(|value| sheet.colour(value))
            .unwrap_or([0.0; 3]);
        sheet
    }

    /// How a mark is drawn.
    pub fn of(&self, asked: Asked<'_>) -> Style {
        let get = |property| self.value(asked, property);
        let number = |property, otherwise| get(property).and_then(length).unwrap_or(otherwise);
        let dashes = get("stroke-dasharray").unwrap_or("none");
        Style {
            fill: get("fill").and_then(|value| self.colour(value)),
            stroke: get("stroke").and_then(|value| self.colour(value)),
            width: number("stroke-width", 1.0),
            dashes: dashes.split_whitespace().filter_map(length).collect(),
            round: get("stroke-linecap") == Some("round"),
            size: number("font-size", 11.0),
            bold: number("font-weight", 400.0) >= 600.0,
        }
    }

    /// What the last rule that fits says of a property.
    fn value(&self, asked: Asked<'_>, property: &str) -> Option<&'static str> {
        let fits = |selector: &str| {
            let Some(part) = selector.strip_prefix(".drawing ") else {
                return false;
            };
            match part.strip_prefix('.') {
                Some(look) => asked.looks.split(' ').any(|name| name == look),
                None => part == asked.element,
            }
        };
        self.last(fits, property)
    }

    fn last(&self, fits: impl Fn(&str) -> bool, property: &str) -> Option<&'static str> {
        let rules = self.rules.iter().rev();
        let mut said = rules
            .filter(|(selector, _)| fits(selector))
            .flat_map(|(_, declarations)| declarations.iter().rev());
        let (_, value) = said.find(|(name, _)| *name == property)?;
        Some(value)
    }

    /// `#1e2124`, `var(--text, #1e2124)` or `currentColor`; none for `none`.
    fn colour(&self, value: &str) -> Option<Colour> {
        if value == "currentColor" {
            return Some(self.text);
        }
        let (_, digits) = value.split_once('#')?;
        let part = |from: usize| {
            let two = digits.get(from..from + 2)?;
            Some(f32::from(u8::from_str_radix(two, 16).ok()?) / 255.0)
        };
        Some([part(0)?, part(2)?, part(4)?])
    }
}

fn without_remarks(sheet: &'static str) -> impl Iterator<Item = &'static str> {
    sheet
        .split('}')
        .map(|rule| rule.rsplit_once("*/").map_or(rule, |(_, rule)| rule))
}

fn length(value: &str) -> Option<f32> {
    value.strip_suffix("px").unwrap_or(value).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(element: &str, looks: &str) -> Style {
        Sheet::read().of(Asked { element, looks })
    }

    #[test]
    fn a_line_is_dark_thin_and_empty_unless_its_look_says_otherwise() {
        let plain = style("polyline", "married");
        assert_eq!((plain.fill, plain.width), (None, 1.5));
        assert_eq!(
            plain.stroke,
            Some([30.0 / 255.0, 33.0 / 255.0, 36.0 / 255.0])
        );
        assert!(plain.dashes.is_empty());
        let household = style("polygon", "household");
        assert_eq!(household.dashes, [1.0, 5.0]);
        assert!(household.round);
        assert_ne!(household.stroke, plain.stroke);
    }

    #[test]
    fn a_later_rule_goes_before_an_earlier_one() {
        assert_eq!(style("polyline", "adoptive").dashes, [6.0, 4.0]);
        assert!(style("polyline", "adoptive-bracket").dashes.is_empty());
        let small = style("text", "name small");
        assert_eq!((small.size, small.bold), (11.0, true));
    }

    #[test]
    fn words_have_a_size_and_a_weight() {
        let title = style("text", "title");
        assert_eq!((title.size, title.bold), (18.0, true));
        let plain = style("text", "detail");
        assert_eq!((plain.size, plain.bold, plain.stroke), (11.0, false, None));
        assert!(plain.fill.is_some());
        assert!(style("text", "word").stroke.is_some());
    }

    #[test]
    fn the_sheet_itself_is_white_and_has_no_line() {
        let sheet = style("rect", "sheet");
        assert_eq!((sheet.fill, sheet.stroke), (Some([1.0; 3]), None));
    }
}
