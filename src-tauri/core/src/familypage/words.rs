//! The texts of the family's page.

use std::fmt;

use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::contract::PageLanguage;
use crate::sheet::day;
use crate::words::Language;

macro_rules! text {
    ($code:literal) => {
        include_str!(concat!("../../pages/", $code, ".ftl"))
    };
}

/// The file of a language; Korean for none.
const fn text(language: Option<PageLanguage>) -> &'static str {
    match language {
        None => text!("ko"),
        Some(PageLanguage::En) => text!("en"),
        Some(PageLanguage::Zh) => text!("zh"),
        Some(PageLanguage::Vi) => text!("vi"),
        Some(PageLanguage::Ru) => text!("ru"),
        Some(PageLanguage::Uz) => text!("uz"),
        Some(PageLanguage::Th) => text!("th"),
        Some(PageLanguage::Km) => text!("km"),
        Some(PageLanguage::Mn) => text!("mn"),
        Some(PageLanguage::Tl) => text!("tl"),
        Some(PageLanguage::Ne) => text!("ne"),
        Some(PageLanguage::Id) => text!("id"),
        Some(PageLanguage::My) => text!("my"),
        Some(PageLanguage::Ur) => text!("ur"),
    }
}

/// Names the words of a language exactly, the Korean ones that they translate among them.
pub fn digest(language: PageLanguage) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [text(None), text(Some(language))] {
        hasher.update(blake3::hash(part.as_bytes()).as_bytes());
    }
    hasher.finalize().to_hex().to_string()
}

/// The words of a language.
pub struct PageWords {
    language: Option<PageLanguage>,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for PageWords {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("PageWords");
        shown.field("language", &self.language).finish()
    }
}

impl PageWords {
    /// Those of a language; Korean for none.
    pub fn new(language: Option<PageLanguage>) -> Self {
        let id: LanguageIdentifier = code(language).parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // The marks around inserted text are for screens; on paper each row has one direction.
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(text(language).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The code of the language.
    pub const fn code(&self) -> &'static str {
        code(self.language)
    }

    /// Says a message; an unknown one as its id.
    pub fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        let message = self.bundle.get_message(id);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = args.iter().copied().collect();
        let mut errors = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        said.into_owned()
    }

    /// A day: as Korea says it in Korean; as everybody reads it else.
    pub fn day(&self, on: NaiveDate) -> String {
        match self.language {
            None => day(Language::Korean, on),
            Some(PageLanguage::En) => day(Language::English, on),
            // Among letters that run to the left, numbers with hyphens would change places.
            Some(PageLanguage::Ur) => on.format("%Y/%m/%d").to_string(),
            Some(_) => on.to_string(),
        }
    }
}

impl PageWords {
    /// A month, `2026-12`, as days are said.
    pub fn month(&self, month: &str) -> String {
        match self.language {
            Some(PageLanguage::Ur) => month.replace('-', "/"),
            _ => month.to_owned(),
        }
    }
}

const fn code(language: Option<PageLanguage>) -> &'static str {
    match language {
        None => "ko",
        Some(language) => language.code(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn all() -> impl Iterator<Item = Option<PageLanguage>> {
        let others = PageLanguage::ALL.iter().copied().map(Some);
        [None].into_iter().chain(others)
    }

    /// Each message of a file, and what is put into it.
    fn messages(language: Option<PageLanguage>) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
        let lines = text(language).lines();
        let lines = lines.filter_map(|line| line.split_once(" = "));
        let messages = lines.map(|(id, said)| {
            let put = said.split("{ $").skip(1);
            let put = put.filter_map(|rest| Some(rest.split_once(" }")?.0));
            (id, put.collect())
        });
        messages.collect()
    }

    #[test]
    fn every_language_has_every_message_with_the_same_things_put_in() {
        let korean = messages(None);
        assert!(korean.len() > 40);
        for language in all() {
            assert_eq!(messages(language), korean, "{language:?}");
            assert!(FluentResource::try_new(text(language).to_owned()).is_ok());
        }
    }

    #[test]
    fn every_programme_and_fact_has_its_words() {
        let words = PageWords::new(Some(PageLanguage::Vi));
        for programme in eligibility::ProgrammeId::ALL {
            let word = serde_json::to_value(programme).unwrap();
            let id = format!("page-programme-{}", word.as_str().unwrap());
            assert_ne!(words.say(&id, &[]), id);
        }
    }

    #[test]
    fn no_two_languages_say_the_same() {
        let said: BTreeSet<String> = all()
            .map(|language| PageWords::new(language).say("page-decides", &[]))
            .collect();
        assert_eq!(said.len(), PageLanguage::ALL.len() + 1);
    }

    #[test]
    fn a_mark_holds_for_the_words_of_one_language() {
        let digests: BTreeSet<String> = PageLanguage::ALL.iter().map(|it| digest(*it)).collect();
        assert_eq!(digests.len(), PageLanguage::ALL.len());
    }
}
