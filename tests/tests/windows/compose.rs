//! The input method of Korean, as far as the page hears of it: a syllable grows, and its keys are
//! the input method's own until it is done.

use serde_json::{Value, json};

use crate::window::Window;

const COMPOSE: &str = "const [selector, syllables] = arguments;
    const field = document.querySelector(selector);
    const say = (event) => field.dispatchEvent(event);
    const key = (key) => new KeyboardEvent('keydown',
        { key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true });
    say(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const data of syllables) {
        say(key('Process'));
        field.value = data;
        say(new CompositionEvent('compositionupdate', { data, bubbles: true }));
        say(new InputEvent('input', { data, isComposing: true, bubbles: true }));
    }
    for (const name of ['ArrowDown', 'Enter', 'Escape']) say(key(name));
    return window.__TAURI_INTERNALS__.invoke('find', { input: { query: 'x', limit: 1 } });";
const END: &str = "const [selector, data] = arguments;
    const field = document.querySelector(selector);
    field.value = data;
    field.dispatchEvent(new InputEvent('input', { data, isComposing: true, bubbles: true }));
    field.dispatchEvent(new CompositionEvent('compositionend', { data, bubbles: true }));";

impl Window {
    /// Composes a syllable in a field, one step after another, and presses the keys that move and
    /// pick among what an input method offers; then waits for an answer of the program, so that
    /// whatever it had asked for meanwhile is there too.
    pub async fn compose(&self, selector: &str, steps: &[&str]) {
        self.tell(COMPOSE, vec![json!(selector), json!(steps)])
            .await;
    }

    /// Ends composing: the field holds the text.
    pub async fn end_composing(&self, selector: &str, text: &str) {
        self.tell(END, vec![json!(selector), json!(text)]).await;
    }

    async fn tell(&self, script: &str, arguments: Vec<Value>) {
        let told = self.client.execute(script, arguments).await;
        told.expect("the page hears of the input method");
    }
}
