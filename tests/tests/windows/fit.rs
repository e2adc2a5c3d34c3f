//! Whether a screen can be used by everyone, as axe finds it.

use serde_json::{Value, json};

use crate::window::Window;

const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../ui/node_modules/axe-core/axe.min.js"
);

impl Window {
    /// Runs axe over the screen; nothing serious may be found.
    pub async fn is_fit_for_everyone(&self, screen: &str) {
        self.axe(screen, json!({})).await;
    }

    /// Has axe look at the colours of the screen only.
    pub async fn has_contrast(&self, screen: &str) {
        self.axe(screen, json!({ "runOnly": ["color-contrast"] }))
            .await;
    }

    async fn axe(&self, screen: &str, options: Value) {
        let axe = std::fs::read_to_string(AXE).expect("axe-core is installed by .ci/setup");
        let script = format!("if (!window.axe) {{ {axe} }}");
        let put = self.client.execute(&script, vec![]).await;
        put.expect("axe is put into the page");
        let script = include_str!("axe.js");
        let found = self.client.execute_async(script, vec![options]).await;
        let found = found.expect("axe runs");
        if found != json!([]) {
            self.fail(&format!("axe on {screen}: {found:#}")).await;
        }
    }

    /// Turns the screen light or dark, as the computer's own setting does, and waits until it is
    /// painted so.
    pub async fn turn(&self, look: &str) {
        let script = "const [look, done] = arguments;
            document.documentElement.dataset.theme = look;
            requestAnimationFrame(() => requestAnimationFrame(done));";
        let turned = self.client.execute_async(script, vec![json!(look)]).await;
        turned.expect("the page takes a theme");
    }
}
