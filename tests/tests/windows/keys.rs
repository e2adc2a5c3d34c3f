//! The hands on the keys, and nothing else.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::window::Window;

const AT: &str = "return document.activeElement?.matches(arguments[0])";
const OUTLINED: &str =
    "const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2";

impl Window {
    /// Types where the cursor is.
    pub async fn keys(&self, text: &str) {
        let keys = KeyActions::new("keyboard".to_owned());
        self.strike(text.chars().fold(keys, stroke)).await;
    }

    /// Presses one key where the cursor is.
    pub async fn key(&self, key: Key) {
        self.keys(&char::from(key).to_string()).await;
    }

    /// Presses a key together with Ctrl.
    pub async fn ctrl(&self, key: char) {
        let value = char::from(Key::Control);
        let keys = KeyActions::new("keyboard".to_owned()).then(KeyAction::Down { value });
        self.strike(stroke(keys, key).then(KeyAction::Up { value }))
            .await;
    }

    async fn strike(&self, keys: KeyActions) {
        let struck = self.client.perform_actions(keys).await;
        struck.expect("the window takes keys");
    }

    /// Waits until what has the focus fits the selector, and shows that it has it.
    pub async fn is_at(&self, selector: &str) {
        let what = format!("the focus on {selector}");
        self.until(&what, AT, vec![json!(selector)]).await;
        let what = format!("a sign of the focus on {selector}");
        self.until(&what, OUTLINED, vec![]).await;
    }

    /// Presses Tab until the focus is on what the selector finds.
    pub async fn tab_to(&self, selector: &str) {
        const MOST: usize = 200;
        for _ in 0..MOST {
            self.key(Key::Tab).await;
            let here = self.client.execute(AT, vec![json!(selector)]).await;
            if here.is_ok_and(|here| here == Value::Bool(true)) {
                return self.is_at(selector).await;
            }
        }
        self.fail(&format!("{selector} cannot be reached with Tab"))
            .await
    }
}

fn stroke(keys: KeyActions, value: char) -> KeyActions {
    keys.then(KeyAction::Down { value })
        .then(KeyAction::Up { value })
}
