//! `document`: a document of a family, or the pages of many, as PDF.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::NaiveDate;
use clap::Args;
use hamkke_core::contract::{
    BeginPages, ConfirmPassphrase, DocumentSort, Nothing, Onlooker, OnlookerSort, PageLanguage,
    PictureLanguage, SaveDocument,
};
use hamkke_core::desk::{Desk, Host as _};
use hamkke_core::words::{Language, Words};

use crate::centre::{Entrance, wait_for_register};
use crate::computer::{Computer, Told};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::progress::Progress;

/// Save a document as PDF. The file is not encrypted.
#[derive(Debug, Args)]
pub struct Document {
    #[command(flatten)]
    entrance: Entrance,
    /// Which: summary, form, decision, interview, handover, referral, receipt, certificate,
    /// genogram, access-extract, application, family-page.
    #[arg(value_name = "KIND", value_parser = sort)]
    sort: DocumentSort,
    /// The family's id, as `search` gives it; none for a certificate of destruction.
    #[arg(long, value_name = "ID")]
    family: Option<String>,
    /// The form, note, saved check, referral, receipt or destruction, or the child of an
    /// application.
    #[arg(long, value_name = "ID")]
    record: Option<String>,
    /// The day that it is about; today unless told.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// The family's language beside Korean: en, zh, vi, ru, uz, th, km, mn, tl, ne, id, my, ur.
    /// A family's page takes the one that the family reads unless told.
    #[arg(long, value_name = "LANGUAGE", value_parser = beside)]
    beside: Option<PageLanguage>,
    /// What it is for, which stands at the foot of each page and in the access log.
    #[arg(long, value_name = "TEXT")]
    purpose: String,
    /// For whom: a person of the family by id, `anyone`, or `office` for whoever signs in. What is
    /// kept from them is left out.
    #[arg(long = "for", value_name = "WHO", default_value = "anyone")]
    reader: String,
    /// The family's page of every family with a child under 13.
    #[arg(long, conflicts_with_all = ["family", "record"])]
    all: bool,
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Document {
    pub fn run(self, words: &Words) -> Result<ExitCode, Failure> {
        let host = Arc::new(Told::folder(self.out.clone()));
        let desk = self.entrance.enter_with(words, host)?;
        match self.all {
            true if self.sort == DocumentSort::FamilyPage => self.pages(words, &desk),
            true => Err(Failure::Usage(words.say("cli-document-all", &[]))),
            false => self.one(words, &desk),
        }
    }

    fn on(&self) -> NaiveDate {
        self.on.unwrap_or_else(|| Computer.today())
    }

    fn one(&self, words: &Words, desk: &Desk) -> Result<ExitCode, Failure> {
        let reader = match self.reader.as_str() {
            "office" => None,
            "anyone" => Some((OnlookerSort::Anyone, None)),
            person => Some((OnlookerSort::Person, Some(person.to_owned()))),
        };
        let ask = SaveDocument {
            sort: self.sort,
            family: self.family.clone(),
            record: self.record.clone(),
            on: self.on(),
            language: match words.language() {
                Language::Korean => PictureLanguage::Ko,
                Language::English => PictureLanguage::En,
            },
            beside: self.beside,
            purpose: self.purpose.clone(),
            reader: reader.map(|(sort, id)| Onlooker { sort, id }),
        };
        let about = self.family.as_deref().unwrap_or(self.sort.word());
        desk.save_document(ask)
            .map_err(|failure| Failure::of_desk(words, about, &failure))?;
        Ok(ExitCode::SUCCESS)
    }

    /// A few families a step, so that Ctrl-C leaves nothing half made.
    fn pages(&self, words: &Words, desk: &Desk) -> Result<ExitCode, Failure> {
        let refused = |failure| self.entrance.refused(words, &failure);
        let interrupt = Interrupt::listen();
        let mut progress = Progress::new(false);
        wait_for_register(words, desk, &interrupt, &mut progress)?;
        let passphrase = self.entrance.passphrase_again(words, desk)?;
        desk.confirm_passphrase(ConfirmPassphrase { passphrase })
            .map_err(refused)?;
        let mut made = desk
            .begin_pages(BeginPages {
                families: None,
                on: self.on(),
                beside: self.beside,
                purpose: self.purpose.clone(),
            })
            .map_err(refused)?;
        let families = words.say("cli-families", &[]);
        while made.done < made.of {
            interrupt.check(words)?;
            made = desk.run_pages(Nothing {}).map_err(refused)?;
            progress.tell(&families, made.done.into(), made.of.into());
        }
        desk.save_pages(Nothing {}).map_err(refused)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn sort(typed: &str) -> Result<DocumentSort, String> {
    let typed = typed.replace('-', "_");
    let mut all = DocumentSort::ALL.iter();
    let found = all.find(|sort| sort.word() == typed).copied();
    found.ok_or_else(|| {
        let all = DocumentSort::ALL
            .iter()
            .map(|sort| sort.word().replace('_', "-"));
        all.collect::<Vec<_>>().join(", ")
    })
}

fn beside(typed: &str) -> Result<PageLanguage, String> {
    PageLanguage::of_code(typed).ok_or_else(|| {
        let all = PageLanguage::ALL.iter().map(|language| language.code());
        all.collect::<Vec<_>>().join(", ")
    })
}
