//! The marks of a scene, drawn.

use hamkke_core::contract::{Mark, Scene};
use pdf_writer::types::{LineCapStyle, LineJoinStyle, TextRenderingMode};
use pdf_writer::{Content, Name, Str};

use crate::font::Font;
use crate::style::{Asked, Sheet, Style};

/// How far the handles of a quarter of a circle reach, as a part of its radius.
const HANDLE: f32 = 0.552_284_8;

/// The two weights, as the page calls them.
pub const WEIGHTS: [&[u8]; 2] = [b"R", b"B"];

/// Draws a scene that is `tall` high; the page's own numbers run upwards.
pub fn draw(scene: &Scene, fonts: &mut [Font; 2]) -> Vec<u8> {
    let sheet = Sheet::read();
    let mut page = Page {
        content: Content::new(),
        tall: scene.height as f32,
        sheet,
    };
    page.content.set_line_join(LineJoinStyle::RoundJoin);
    for mark in scene.groups.iter().flat_map(|group| &group.marks) {
        page.mark(mark, fonts);
    }
    page.content.finish().into_vec()
}

struct Page {
    content: Content,
    tall: f32,
    sheet: Sheet,
}

impl Page {
    fn mark(&mut self, mark: &Mark, fonts: &mut [Font; 2]) {
        match mark {
            Mark::Line {
                look,
                points,
                closed,
            } => {
                let element = if *closed { "polygon" } else { "polyline" };
                let style = self.style(element, look);
                self.line(points, *closed);
                self.paint(&style);
            }
            Mark::Circle { look, at, radius } => {
                let style = self.style("circle", look);
                self.circle(*at, *radius as f32);
                self.paint(&style);
            }
            Mark::Text {
                look,
                at,
                text,
                centred,
            } => {
                let style = self.style("text", look);
                self.text(&style, *at, text, *centred, fonts);
            }
        }
    }

    fn style(&self, element: &str, looks: &str) -> Style {
        self.sheet.of(Asked { element, looks })
    }

    fn point(&self, (x, y): (f64, f64)) -> (f32, f32) {
        (x as f32, self.tall - y as f32)
    }

    fn line(&mut self, points: &[(f64, f64)], closed: bool) {
        for (place, point) in points.iter().enumerate() {
            let (x, y) = self.point(*point);
            match place {
                0 => self.content.move_to(x, y),
                _ => self.content.line_to(x, y),
            };
        }
        if closed {
            self.content.close_path();
        }
    }

    fn circle(&mut self, at: (f64, f64), radius: f32) {
        let (x, y) = self.point(at);
        let handle = radius * HANDLE;
        self.content.move_to(x + radius, y);
        // From each side to the next, against the clock.
        for (across, up) in [(0.0, 1.0), (-1.0, 0.0), (0.0, -1.0), (1.0, 0.0)] {
            // The side before this one.
            let (from_across, from_up) = (up, -across);
            self.content.cubic_to(
                x + from_across * radius + across * handle,
                y + from_up * radius + up * handle,
                x + across * radius + from_across * handle,
                y + up * radius + from_up * handle,
                x + across * radius,
                y + up * radius,
            );
        }
        self.content.close_path();
    }

    fn paint(&mut self, style: &Style) {
        if let Some([red, green, blue]) = style.fill {
            self.content.set_fill_rgb(red, green, blue);
        }
        if let Some([red, green, blue]) = style.stroke {
            self.content.set_stroke_rgb(red, green, blue);
            self.content.set_line_width(style.width);
            self.content
                .set_dash_pattern(style.dashes.iter().copied(), 0.0);
            self.content.set_line_cap(if style.round {
                LineCapStyle::RoundCap
            } else {
                LineCapStyle::ButtCap
            });
        }
        match (style.fill, style.stroke) {
            (Some(_), Some(_)) => self.content.fill_nonzero_and_stroke(),
            (Some(_), None) => self.content.fill_nonzero(),
            (None, Some(_)) => self.content.stroke(),
            (None, None) => self.content.end_path(),
        };
    }

    fn text(
        &mut self,
        style: &Style,
        at: (f64, f64),
        text: &str,
        centred: bool,
        fonts: &mut [Font; 2],
    ) {
        let weight = usize::from(style.bold);
        let run = fonts[weight].set(text);
        let (mut x, y) = self.point(at);
        if centred {
            x -= run.width * style.size / 2000.0;
        }
        self.content.begin_text();
        self.content.set_font(Name(WEIGHTS[weight]), style.size);
        self.content.next_line(x, y);
        // A line around words lies beneath them, so that it takes nothing of the letters.
        if let Some([red, green, blue]) = style.stroke {
            self.content.set_stroke_rgb(red, green, blue);
            self.content.set_line_width(style.width);
            self.content.set_dash_pattern([], 0.0);
            self.content
                .set_text_rendering_mode(TextRenderingMode::Stroke);
            self.content.show(Str(&run.bytes));
            self.content.end_text();
            self.content.begin_text();
            self.content.set_font(Name(WEIGHTS[weight]), style.size);
            self.content.next_line(x, y);
        }
        if let Some([red, green, blue]) = style.fill {
            self.content.set_fill_rgb(red, green, blue);
        }
        self.content
            .set_text_rendering_mode(TextRenderingMode::Fill);
        self.content.show(Str(&run.bytes));
        self.content.end_text();
    }
}
