//! The words that people read, in Korean or English, for hosts without a window.
//!
//! The messages are the window's own Fluent files, compiled in.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Korean, the first language.
    Korean,
    /// English.
    English,
}

macro_rules! files {
    ($language:literal, $($name:literal),* $(,)?) => {
        &[$(include_str!(concat!("../../../../ui/locales/", $language, "/", $name, ".ftl"))),*]
    };
}

impl Language {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Korean => "ko",
            Self::English => "en",
        }
    }

    fn id(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }

    fn files(self) -> &'static [&'static str] {
        match self {
            Self::Korean => files!(
                "ko",
                "access",
                "accounts",
                "backup",
                "care",
                "childcare",
                "cli",
                "consent",
                "copying",
                "course",
                "destruction",
                "disputes",
                "documents",
                "duplicates",
                "entry",
                "explain",
                "failures",
                "frame",
                "genogram",
                "handover",
                "import",
                "incoming",
                "interview",
                "loans",
                "rulebook",
                "papers",
                "shelf",
                "story",
                "statistics",
                "today",
                "transfer",
                "unclaimed",
                "vocabulary"
            ),
            Self::English => files!(
                "en",
                "access",
                "accounts",
                "backup",
                "care",
                "childcare",
                "cli",
                "consent",
                "copying",
                "course",
                "destruction",
                "disputes",
                "documents",
                "duplicates",
                "entry",
                "explain",
                "failures",
                "frame",
                "genogram",
                "handover",
                "import",
                "incoming",
                "interview",
                "loans",
                "rulebook",
                "papers",
                "shelf",
                "story",
                "statistics",
                "today",
                "transfer",
                "unclaimed",
                "vocabulary"
            ),
        }
    }
}

/// The messages of a language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Words")
            .field("locales", &self.bundle.locales)
            .finish()
    }
}

impl Words {
    /// Loads the messages of a language. What Fluent cannot read of a file is left out.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new(vec![language.id()]);
        // The marks around inserted text are for screens that mix directions of writing.
        bundle.set_use_isolating(false);
        for text in language.files() {
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// Whether there is such a message.
    pub fn knows(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The language that is spoken.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Says a message; an unknown one is said as its id, so that it can be found and added.
    pub fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = args.iter().copied().collect();
        let mut errors = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        said.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_said_in_both_languages() {
        let say = |language| Words::new(language).say("outcome-eligible", &[]);
        assert_eq!(say(Language::Korean), "받을 수 있습니다");
        assert_eq!(say(Language::English), "You can receive it");
    }

    #[test]
    fn what_is_given_stands_in_the_message() {
        let words = Words::new(Language::English);
        assert!(
            words
                .say("step-months-holds", &[("months", "47")])
                .starts_with("47 months")
        );
    }

    #[test]
    fn an_unknown_message_is_said_as_its_id() {
        assert_eq!(
            Words::new(Language::Korean).say("no-such-message", &[]),
            "no-such-message"
        );
    }

    #[test]
    fn every_file_reads_without_error_and_both_languages_have_the_same_messages() {
        let ids = |language: Language| {
            let mut ids: Vec<&str> = Vec::new();
            for text in language.files() {
                assert!(FluentResource::try_new((*text).to_owned()).is_ok());
                let messages = text
                    .lines()
                    .filter(|line| line.starts_with(char::is_alphabetic));
                ids.extend(
                    messages
                        .filter_map(|line| line.split_once(" ="))
                        .map(|(id, _)| id),
                );
            }
            ids.sort_unstable();
            ids
        };
        assert_eq!(ids(Language::Korean), ids(Language::English));
    }
}
