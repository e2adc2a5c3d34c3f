//! A scene as an SVG file: one A4 sheet, landscape, that any program can show.

use std::fmt::Write;

use crate::contract::{Mark, Scene};

/// How the looks are drawn: the window's own style sheet.
const STYLE: &str = include_str!("../../../../ui/src/style/drawing.css");

/// The file. Everything that people wrote is escaped.
pub fn svg(scene: &Scene) -> String {
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" role=\"img\" \
         width=\"297mm\" height=\"210mm\" viewBox=\"0 0 {} {}\">\n<title>{}</title>\n\
         <style>{}</style>\n<rect class=\"sheet\" width=\"{}\" height=\"{}\"/>\n",
        scene.width,
        scene.height,
        escape(&scene.title),
        style(),
        scene.width,
        scene.height
    );
    for group in &scene.groups {
        file.push_str("<g>");
        if !group.label.is_empty() {
            add(
                &mut file,
                format_args!("<title>{}</title>", escape(&group.label)),
            );
        }
        for mark in &group.marks {
            write_mark(&mut file, mark);
        }
        file.push_str("</g>\n");
    }
    file.push_str("</svg>\n");
    file
}

/// The looks with every colour written out: outside the window nothing sets the names of colours,
/// and many programs that show SVG do not know them at all.
fn style() -> String {
    let mut written = String::with_capacity(STYLE.len());
    let mut rest = STYLE.split("@page").next().unwrap_or_default();
    while let Some((before, after)) = rest.split_once("var(") {
        written.push_str(before);
        let (colour, after) = after.split_once(')').unwrap_or((after, ""));
        written.push_str(colour.rsplit(',').next().unwrap_or_default().trim());
        rest = after;
    }
    written.push_str(rest);
    written
}

fn write_mark(file: &mut String, mark: &Mark) {
    match mark {
        Mark::Line {
            look,
            points,
            closed,
        } => {
            let element = if *closed { "polygon" } else { "polyline" };
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            let points = points.join(" ");
            add(
                file,
                format_args!("<{element} class=\"{look}\" points=\"{points}\"/>"),
            );
        }
        Mark::Circle { look, at, radius } => add(
            file,
            format_args!(
                "<circle class=\"{look}\" cx=\"{}\" cy=\"{}\" r=\"{radius}\"/>",
                at.0, at.1
            ),
        ),
        Mark::Text {
            look,
            at,
            text,
            centred,
        } => {
            let anchor = if *centred { "middle" } else { "start" };
            add(
                file,
                format_args!(
                    "<text class=\"{look}\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
                    at.0,
                    at.1,
                    escape(text)
                ),
            );
        }
    }
}

fn add(file: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = file.write_fmt(text);
}

/// Text as it may stand in a file of XML: its signs escaped, what XML cannot hold left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
