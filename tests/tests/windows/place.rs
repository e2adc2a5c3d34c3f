//! A part of the window, and what is found there by the name that a screen reader would say.

use serde_json::json;

use crate::window::{Sought, Window};

/// A part of the window.
pub struct Place<'a> {
    window: &'a Window,
    name: Option<&'a str>,
}

impl<'a> Place<'a> {
    /// The whole window.
    pub fn whole(window: &'a Window) -> Self {
        Self { window, name: None }
    }

    /// The part of that name.
    pub fn named(window: &'a Window, name: &'a str) -> Self {
        let name = Some(name);
        Self { window, name }
    }

    /// Presses a button by its name.
    pub async fn press(&self, name: &str) {
        self.window.press_on(&self.sought("button", name)).await;
    }

    /// Types into a field by its label, in place of what stood there.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.sought("field", label);
        self.window.type_into(&field, text).await;
    }

    fn sought(&self, kind: &str, name: &str) -> Sought {
        let within = self
            .name
            .map_or_else(String::new, |place| format!(" in {place:?}"));
        Sought {
            name: format!("the {kind} {name:?}{within}"),
            script: include_str!("find.js"),
            arguments: vec![json!(kind), json!(name), json!(self.name)],
        }
    }
}
