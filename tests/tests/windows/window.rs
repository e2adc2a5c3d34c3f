//! The program's window as a person has it: what stands there, and what can be pressed and typed.

use std::time::Duration;

use fantoccini::Client;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::driver::Driver;

/// How long a person would wait before calling for help; a debug build on a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long to look away before looking again.
const GLANCE: Duration = Duration::from_millis(30);

const FIND: &str = include_str!("find.js");
const SEEN: &str = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
const NOT_SEEN: &str =
    "return !document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";

/// The open window.
pub struct Window {
    client: Client,
    // Ends the program when the window goes.
    _driver: Driver,
}

impl Window {
    /// Waits until the first screen stands.
    pub async fn new(client: Client, driver: Driver) -> Self {
        let window = Self {
            client,
            _driver: driver,
        };
        window
            .until(
                "a first screen",
                "return !!document.querySelector('h1')",
                vec![],
            )
            .await;
        window
    }

    /// Waits until the words stand somewhere in the window.
    pub async fn see(&self, words: &str) {
        self.until(&format!("the words {words:?}"), SEEN, vec![json!(words)])
            .await;
    }

    /// Waits until the words stand nowhere in the window.
    pub async fn see_no(&self, words: &str) {
        self.until(&format!("no more {words:?}"), NOT_SEEN, vec![json!(words)])
            .await;
    }

    /// Waits until something stands that the selector finds, and gives its words.
    pub async fn words_of(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText ?? null";
        let words = self.until(selector, script, vec![json!(selector)]).await;
        words.as_str().unwrap_or_default().to_owned()
    }

    /// The whole window.
    fn anywhere(&self) -> Place<'_> {
        Place {
            window: self,
            name: None,
        }
    }

    /// Presses a button by its name.
    pub async fn press(&self, name: &str) {
        self.anywhere().press(name).await;
    }

    /// Types into a field by its label, in place of what stood there.
    pub async fn fill(&self, label: &str, text: &str) {
        self.anywhere().fill(label, text).await;
    }

    /// Ticks a box by its label.
    pub async fn tick(&self, label: &str) {
        self.anywhere().tick(label).await;
    }

    /// Runs axe over the screen; nothing serious may be found.
    pub async fn is_fit_for_everyone(&self, screen: &str) {
        const AXE: &str = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../ui/node_modules/axe-core/axe.min.js"
        );
        let axe = std::fs::read_to_string(AXE).expect("axe-core is installed by .ci/setup");
        self.client
            .execute(&axe, vec![])
            .await
            .expect("axe is put into the page");
        let found = self
            .client
            .execute_async(include_str!("axe.js"), vec![])
            .await;
        let found = found.expect("axe runs");
        assert_eq!(found, json!([]), "axe on {screen}: {found:#}");
    }

    /// Closes the program as a person does.
    pub async fn close(self) {
        self.client.clone().close().await.expect("it closes");
    }

    /// Looks again and again until the script gives something else than null or false.
    async fn until(&self, what: &str, script: &str, arguments: Vec<Value>) -> Value {
        let looked = tokio::time::timeout(PATIENCE, async {
            loop {
                match self.client.execute(script, arguments.clone()).await {
                    Ok(Value::Null | Value::Bool(false)) | Err(_) => {
                        tokio::time::sleep(GLANCE).await
                    }
                    Ok(seen) => return seen,
                }
            }
        });
        if let Ok(seen) = looked.await {
            return seen;
        }
        let words = self
            .client
            .execute("return document.body.innerText", vec![])
            .await;
        let shot = std::env::temp_dir().join(format!("hamkke-window-{}.png", std::process::id()));
        let _ = std::fs::write(&shot, self.client.screenshot().await.unwrap_or_default());
        panic!(
            "waited in vain for {what}. Picture: {}. The window: {words:#?}",
            shot.display()
        );
    }
}

/// A part of the window.
pub struct Place<'a> {
    window: &'a Window,
    name: Option<&'a str>,
}

impl Place<'_> {
    /// Presses a button by its name.
    pub async fn press(&self, name: &str) {
        click(self.find("button", name).await).await;
    }

    /// Types into a field by its label, in place of what stood there.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.find("field", label).await;
        field.clear().await.expect("it can be emptied");
        field.send_keys(text).await.expect("it can be typed into");
    }

    /// Ticks a box by its label.
    pub async fn tick(&self, label: &str) {
        click(self.find("field", label).await).await;
    }

    async fn find(&self, kind: &str, name: &str) -> Element {
        let within = self
            .name
            .map_or_else(String::new, |place| format!(" in {place:?}"));
        let what = format!("the {kind} {name:?}{within}");
        let arguments = vec![json!(kind), json!(name), json!(self.name)];
        let found = self.window.until(&what, FIND, arguments).await;
        let id = found
            .as_object()
            .and_then(|reference| reference.values().next());
        let id = id
            .and_then(Value::as_str)
            .expect("a reference to an element");
        Element::from_element_id(self.window.client.clone(), id.to_owned().into())
    }
}

async fn click(element: Element) {
    element.click().await.expect("it can be pressed");
}
