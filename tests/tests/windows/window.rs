//! The program's window as a person has it: what stands there, and what can be pressed and typed.

use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::Client;
use fantoccini::elements::Element;
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use crate::driver::Driver;
use crate::place::Place;

/// How long a person would wait before calling for help; a debug build on a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long to look away before looking again.
const GLANCE: Duration = Duration::from_millis(30);

const SEEN: &str = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
const NOT_SEEN: &str =
    "return !document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";

/// The open window.
pub struct Window {
    pub(crate) client: Client,
    // Ends the program when the window goes.
    driver: Driver,
}

impl Window {
    /// Waits until the first screen stands.
    pub async fn new(client: Client, driver: Driver) -> Self {
        let window = Self { client, driver };
        window.words_of("h1").await;
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

    /// Waits until nothing stands that the selector finds.
    pub async fn is_without(&self, selector: &str) {
        let script = "return !document.querySelector(arguments[0])";
        self.until(&format!("no {selector}"), script, vec![json!(selector)])
            .await;
    }

    /// Presses a button by its name.
    pub async fn press(&self, name: &str) {
        self.anywhere().press(name).await;
    }

    /// A part of the window by its name.
    pub fn at<'a>(&'a self, name: &'a str) -> Place<'a> {
        Place::named(self, name)
    }

    fn anywhere(&self) -> Place<'_> {
        Place::whole(self)
    }

    /// Presses what the selector finds, whatever the language calls it.
    pub async fn press_at(&self, selector: &str) {
        self.press_on(&Sought::at(selector)).await;
    }

    /// Types into what the selector finds, in place of what stood there.
    pub async fn fill_at(&self, selector: &str, text: &str) {
        self.type_into(&Sought::at(selector), text).await;
    }

    /// Presses what is sought, as soon as it is there and nothing covers it.
    pub(crate) async fn press_on(&self, sought: &Sought) {
        let pressed = timeout(PATIENCE, async {
            loop {
                let found = self.find(sought).await;
                if found.clone().click().await.is_ok() {
                    return;
                }
                self.scroll_to(&found).await;
                sleep(GLANCE).await;
            }
        });
        if pressed.await.is_err() {
            self.fail(&format!("{} can not be pressed", sought.name))
                .await;
        }
    }

    /// Types into what is sought, as soon as it is there, in place of what stood there.
    pub(crate) async fn type_into(&self, sought: &Sought, text: &str) {
        let typed = timeout(PATIENCE, async {
            loop {
                let field = self.find(sought).await;
                if field.clear().await.is_ok() && field.send_keys(text).await.is_ok() {
                    return;
                }
                self.scroll_to(&field).await;
                sleep(GLANCE).await;
            }
        });
        if typed.await.is_err() {
            self.fail(&format!("{} can not be typed into", sought.name))
                .await;
        }
    }

    /// What of which only the edge is seen counts as seen for a driver: a person scrolls on.
    async fn scroll_to(&self, element: &Element) {
        let shown = serde_json::to_value(element).expect("an element has a name");
        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
        let _ = self.client.execute(scroll, vec![shown]).await;
    }

    /// Chooses in the list that the selector finds. Its choices open in a window of their own,
    /// which no driver reaches: the choice is made as that window reports it.
    pub async fn choose_at(&self, selector: &str, value: &str) {
        const CHOOSE: &str = "const [selector, value] = arguments;
            const list = document.querySelector(selector);
            const fits = (one) => one.value === value || one.text.trim() === value;
            const option = list && [...list.options].find(fits);
            if (!option) return null;
            list.value = option.value;
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return true";
        let what = format!("{value} in {selector}");
        self.until(&what, CHOOSE, vec![json!(selector), json!(value)])
            .await;
    }

    /// Gives a file to the input that the selector finds, as a person does who chooses it.
    pub async fn give(&self, selector: &str, file: &Path) {
        let sought = Sought {
            name: selector.to_owned(),
            // Such an input is never in sight: a button stands for it.
            script: "return document.querySelector(arguments[0])",
            arguments: vec![json!(selector)],
        };
        let input = self.find(&sought).await;
        let given = input.send_keys(&file.to_string_lossy()).await;
        given.expect("the input takes a file");
    }

    async fn find(&self, sought: &Sought) -> Element {
        let arguments = sought.arguments.clone();
        let found = self.until(&sought.name, sought.script, arguments).await;
        let reference = found.as_object().and_then(|found| found.values().next());
        let id = reference.and_then(Value::as_str);
        let id = id.expect("a reference to an element").to_owned();
        Element::from_element_id(self.client.clone(), id.into())
    }

    /// The id of the family that lies open.
    pub async fn family(&self) -> String {
        let script = "return document.querySelector('[data-family]')?.dataset.family ?? null";
        let family = self.until("an open family", script, vec![]).await;
        family.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the program keeps the half-typed words safe, which it says itself.
    pub async fn has_kept(&self, draft: &str) {
        let script = "const [draft] = arguments;
            const family = document.querySelector('[data-family]').dataset.family;
            return window.__TAURI_INTERNALS__.invoke('drafts', { input: { family } })
                .then(({ drafts }) => drafts.some(({ text }) => text.includes(draft)));";
        let what = format!("the draft {draft:?} in safety");
        self.until(&what, script, vec![json!(draft)]).await;
    }

    /// Closes the program as a person does.
    pub async fn close(self) {
        self.client.clone().close().await.expect("it closes");
    }

    /// Kills the program as a power cut would: it can do nothing any more.
    pub fn kill(self) {
        self.driver.kill_program();
    }

    /// A picture of the window as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        let picture = self.client.screenshot().await;
        picture.expect("a picture can be taken")
    }

    /// Keeps a picture of the window to be looked at, in a folder under the target folder.
    pub async fn keep_picture(&self, place: &str, name: &str) {
        let path = folder(place).join(format!("{name}.png"));
        std::fs::write(path, self.picture().await).expect("the folder takes pictures");
    }

    /// Looks again and again until the script gives something else than null or false.
    pub(crate) async fn until(&self, what: &str, script: &str, arguments: Vec<Value>) -> Value {
        let looked = timeout(PATIENCE, async {
            loop {
                match self.client.execute(script, arguments.clone()).await {
                    Ok(Value::Null | Value::Bool(false)) | Err(_) => sleep(GLANCE).await,
                    Ok(seen) => return seen,
                }
            }
        });
        match looked.await {
            Ok(seen) => seen,
            Err(_) => self.fail(&format!("waited in vain for {what}")).await,
        }
    }

    /// Ends the journey: why, with what the window says and a picture of it.
    pub(crate) async fn fail(&self, why: &str) -> ! {
        let words = "return document.body.innerText.replace(/\\n+/g, '\\n')";
        let words = self.client.execute(words, vec![]).await;
        let words = words
            .ok()
            .and_then(|words| words.as_str().map(str::to_owned));
        let picture = folder("failed").join(format!("{}.png", journey()));
        let _ = std::fs::write(&picture, self.client.screenshot().await.unwrap_or_default());
        panic!(
            "{why}\npicture: {}\nthe window says:\n{}",
            picture.display(),
            words.unwrap_or_default()
        );
    }
}

/// A folder for pictures, under the target folder.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder can be made under the target folder");
    folder
}

/// The name of the journey that is made: the thread's, which is the test's.
fn journey() -> String {
    let thread = std::thread::current();
    thread.name().unwrap_or("journey").replace("::", "-")
}

/// What is looked for: its name for a journey that fails, and a script that finds it.
pub(crate) struct Sought {
    pub name: String,
    pub script: &'static str,
    pub arguments: Vec<Value>,
}

impl Sought {
    fn at(selector: &str) -> Self {
        Self {
            name: selector.to_owned(),
            script: "const found = document.querySelector(arguments[0]);
                return found && !found.disabled && found.getClientRects().length > 0 ? found : null;",
            arguments: vec![json!(selector)],
        }
    }
}
