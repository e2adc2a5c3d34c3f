//! What a document takes, and the pages of a thousand families, from the records to the PDF.

use std::time::{Duration, Instant};

use chrono::{Months, NaiveDate};
use eligibility::FamilyFacts;
use hamkke_core::contract::{
    BeginPages, ConfirmPassphrase, DocumentSort, Failure, FailureCode, Nothing, Onlooker,
    OnlookerSort, PageLanguage, PictureLanguage, SaveDocument,
};
use hamkke_core::desk::Desk;

use super::figure::{Figure, Goal};

const ROUNDS: usize = 30;
const PAGES: usize = 1_000;
/// What somebody waits for at the desk.
const GOAL: Goal = Goal::Seconds(1.0);
const GOAL_PAGES: Goal = Goal::Seconds(60.0);

/// Makes each language of a family's page, decision sheets and summaries, then a page for each of
/// a thousand families. Nothing is saved: this desk has no dialog that would say where.
pub fn measure(desk: &Desk, facts: &[FamilyFacts], on: NaiveDate) -> Result<[Figure; 2], Failure> {
    let families = with_children(facts, on);
    let first = families.first().ok_or(FailureCode::NotFound)?;
    let mut times: Vec<Duration> = Vec::with_capacity(ROUNDS);
    let sorts = [
        DocumentSort::FamilyPage,
        DocumentSort::Decision,
        DocumentSort::Summary,
    ];
    let languages = PageLanguage::ALL.iter().cycle();
    for (sort, language) in sorts.into_iter().cycle().zip(languages).take(ROUNDS) {
        let ask = SaveDocument {
            sort,
            family: Some((*first).clone()),
            record: None,
            on,
            language: PictureLanguage::Ko,
            beside: Some(*language),
            purpose: "bench".to_owned(),
            reader: Some(Onlooker {
                sort: OnlookerSort::Anyone,
                id: None,
            }),
        };
        let began = Instant::now();
        desk.save_document(ask)?;
        times.push(began.elapsed());
    }
    let passphrase = desk.status(Nothing {})?.centre;
    let passphrase = passphrase.and_then(|centre| centre.sample_passphrase);
    desk.confirm_passphrase(ConfirmPassphrase {
        passphrase: passphrase.ok_or(FailureCode::WrongSecret)?,
    })?;
    let began = Instant::now();
    let mut made = desk.begin_pages(BeginPages {
        families: Some(families.into_iter().take(PAGES).cloned().collect()),
        on,
        beside: None,
        purpose: "bench".to_owned(),
    })?;
    while made.done < made.of {
        made = desk.run_pages(Nothing {})?;
    }
    desk.save_pages(Nothing {})?;
    Ok([
        Figure::times("bench-document", GOAL, &times),
        Figure::once("bench-pages", GOAL_PAGES, began.elapsed()),
    ])
}

/// Families that have a page: those with a child under 13.
fn with_children(facts: &[FamilyFacts], on: NaiveDate) -> Vec<&String> {
    let since = on.checked_sub_months(Months::new(13 * 12));
    let families = facts.iter().filter(|family| {
        let mut people = family.people.iter();
        people.any(|person| Some(person.birth_date) > since && person.birth_date <= on)
    });
    families.map(|family| &family.family).collect()
}
