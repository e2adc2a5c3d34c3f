//! Statistics: a period counted from the register, who stands behind a number, and what leaves the
//! house.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::accounts::filled;
use super::failures::{internal, of_register};
use super::finding::in_shown_order;
use super::{Desk, Seat};
use crate::FileError;
use crate::access::{Deed, Note};
use crate::casefile::CaseFile;
use crate::centre::NewReport;
use crate::contract::*;
use crate::log::{FamilyId, RecordId};
use crate::register::FamilyCard as Card;
use crate::statistics::{
    Counting, DEFINITIONS, Family, Figures, MOST_HIDDEN, book, count, file_name, is_sound,
    is_too_small,
};
use crate::words::Words;

/// How many families a list behind a number shows.
const SHOWN: usize = 500;

/// What is kept of a report, sealed.
#[derive(Serialize, Deserialize)]
struct Told {
    statistics: Statistics,
    purpose: String,
}

/// What came of counting a kept report again.
#[derive(Clone, Debug, PartialEq)]
pub struct Recount {
    /// The number of the report.
    pub number: String,
    /// Whether every number came out the same.
    pub equal: bool,
    /// Whether it was counted by the same definitions as this program's.
    pub same_definitions: bool,
    /// What the report says.
    pub then: Statistics,
    /// What the files say now of that instant.
    pub now: Statistics,
}

pub(super) fn statistics(desk: &Desk, input: AskStatistics) -> Result<Statistics, Failure> {
    of_register(desk.seated(|seat| {
        let counting = seat.count(&input)?;
        seat.statistics(&input, &counting)
    }))
}

pub(super) fn statistics_list(
    desk: &Desk,
    input: AskStatisticsList,
) -> Result<StatisticsList, Failure> {
    of_register(desk.seated(|seat| {
        let counting = seat.count(&input.asked)?;
        let (families, people) = behind(&counting, &input);
        let list = seat.families_behind(&families, &people)?;
        if !list.families.is_empty() {
            seat.note_shown(list.families.len())?;
        }
        Ok(list)
    }))
}

/// The families behind a number, and their people who were counted.
fn behind(
    counting: &Counting,
    input: &AskStatisticsList,
) -> (BTreeSet<FamilyId>, BTreeSet<(FamilyId, RecordId)>) {
    if let Some(sort) = input.cases {
        let cases = match sort {
            CaseSort::Carried => &counting.cases.carried,
            CaseSort::Fresh => &counting.cases.fresh,
            CaseSort::Reopened => &counting.cases.reopened,
            CaseSort::Closed => &counting.cases.closed,
            CaseSort::Open => &counting.cases.open,
            CaseSort::Served => {
                let begun = counting.cases.carried.iter().chain(&counting.cases.fresh);
                return (begun.copied().collect(), BTreeSet::new());
            }
        };
        return (cases.iter().copied().collect(), BTreeSet::new());
    }
    let row = input.split.zip(input.word.as_deref());
    let tally = counting.behind(row);
    let people = tally.people.iter();
    let people = people.filter_map(|place| counting.people.get(*place as usize).copied());
    (tally.families, people.collect())
}

/// The file lies outside of the centre and is not encrypted: the user asked for it by name. Too
/// small numbers are not in it, and what was counted is kept.
pub(super) fn save_statistics(
    desk: &Desk,
    input: SaveStatistics,
) -> Result<StatisticsSaved, Failure> {
    let purpose = filled("purpose", &input.purpose)?;
    let words = Words::new(input.language.into());
    let (statistics, number, bytes) = of_register(desk.seated(|seat| {
        let counting = seat.count(&input.asked)?;
        let statistics = seat.statistics(&input.asked, &counting)?;
        let number = seat.centre.next_report(statistics.counted_at);
        let book = book(&statistics, &seat.centre.name(), &number, &words);
        let bytes = desk.host.workbook(&book).ok_or(FailureCode::Disk)?;
        Ok((statistics, number, bytes))
    }))?;
    let name = file_name(input.asked.from, input.asked.until);
    // Asked while the desk is not locked: the dialog stays open as long as the user likes.
    let Some(path) = desk.host.choose_file_to_save(&format!("{name}.xlsx")) else {
        return Ok(StatisticsSaved {
            saved: false,
            number: None,
        });
    };
    desk.seated(|seat| {
        seat.note_taking(Note {
            about: Some(number.clone()),
            purpose: Some(purpose.clone()),
            ..Note::of(Deed::StatisticsTakenOut)
        })?;
        seat.keep_report(&number, statistics, purpose)
    })?;
    std::fs::write(path, bytes).map_err(FileError::from)?;
    Ok(StatisticsSaved {
        saved: true,
        number: Some(number),
    })
}

pub(super) fn reports(desk: &Desk, _: Nothing) -> Result<Reports, Failure> {
    desk.seated(|seat| {
        let notes = seat.centre.reports();
        let lines = notes.iter().filter_map(|note| {
            let told = seat.centre.told_of(&seat.identity, note)?;
            let told: Told = serde_json::from_str(&told).ok()?;
            Some(ReportLine {
                id: note.id.to_string(),
                number: note.number.clone(),
                asked: told.statistics.asked,
                by: seat.authors.name(note.by.0),
                at: told.statistics.counted_at,
                purpose: Some(told.purpose),
                total: told.statistics.total,
                digest: note.digest.clone(),
            })
        });
        Ok(Reports {
            reports: lines.collect(),
        })
    })
}

pub(super) fn set_small_numbers(desk: &Desk, input: SmallNumbers) -> Result<SmallNumbers, Failure> {
    if !(1..=MOST_HIDDEN).contains(&input.threshold) {
        return Err(Failure::of_field("threshold", "out-of-range"));
    }
    desk.seated(|seat| {
        let now = seat.now;
        let by = &seat.identity;
        seat.centre.set_small_numbers(by, input.threshold, now)?;
        Ok(input)
    })
}

impl Seat {
    fn count(&self, asked: &AskStatistics) -> Result<Counting, Failure> {
        is_sound(asked).map_err(|field| Failure::of_field(field, "unknown-word"))?;
        Ok(count(&self.listing.register()?.figures()?, asked))
    }

    fn statistics(
        &self,
        asked: &AskStatistics,
        counting: &Counting,
    ) -> Result<Statistics, Failure> {
        let counts = self.listing.register()?.counts()?;
        Ok(told(
            asked,
            counting,
            self.now,
            counts.unreadable.into(),
            self.centre.small_numbers(),
        ))
    }

    fn keep_report(
        &mut self,
        number: &str,
        statistics: Statistics,
        purpose: String,
    ) -> Result<(), Failure> {
        let (at, asked) = (statistics.counted_at, statistics.asked.clone());
        let digest = digest(&statistics)?;
        let told = Told {
            statistics,
            purpose,
        };
        let told = serde_json::to_string(&told).map_err(internal)?;
        let report = NewReport {
            period: (asked.from, asked.until),
            told: &told,
            digest: &digest,
            definitions: DEFINITIONS,
        };
        self.centre
            .keep_report(&self.identity, number, &report, at)?;
        Ok(())
    }

    /// The cards of some families, by their file numbers.
    fn families_behind(
        &self,
        families: &BTreeSet<FamilyId>,
        people: &BTreeSet<(FamilyId, RecordId)>,
    ) -> Result<StatisticsList, Failure> {
        let register = self.listing.register()?;
        let mut lines = Vec::new();
        for family in families {
            if let Some(card) = register.card(*family)? {
                let counted = |id| people.contains(&(*family, id));
                lines.push(self.family_line(&card, counted, None));
            }
        }
        let of = lines.len() as u64;
        lines.sort_by(|one, other| one.file_number.cmp(&other.file_number));
        lines.truncate(SHOWN);
        Ok(StatisticsList {
            families: lines,
            of,
        })
    }

    /// A family in a list behind a number.
    pub(super) fn family_line(
        &self,
        card: &Card,
        counted: impl Fn(RecordId) -> bool,
        about: Option<String>,
    ) -> FamilyLine {
        let worker = card.worker.as_ref().and_then(|id| id.parse().ok());
        let people = card.people.iter().filter(|person| counted(person.id));
        FamilyLine {
            family: card.family.to_string(),
            title: card.title.clone(),
            file_number: card.file_number.clone(),
            worker: worker.map(|id| self.authors.name(id)),
            people: people
                .filter_map(|person| in_shown_order(&person.names).into_iter().next())
                .collect(),
            about,
        }
    }

    /// What is counted of a family as of an instant, from its file's own log.
    ///
    /// # Errors
    /// Why the file could not be opened.
    pub fn figures_at(&mut self, family: FamilyId, at: DateTime<Utc>) -> Result<Figures, Failure> {
        self.close(family);
        let keys = self.keys_of(family)?;
        let known = self.listing.known_heads(family)?;
        let path = self.centre.layout().family(family);
        let (file, _) = CaseFile::open_with(&path, &keys, family, &known)?;
        Ok(Figures::of(&file.listed_at(at)))
    }

    /// Holds a kept report, by its number, against what was read of all files as of its instant.
    ///
    /// # Errors
    /// [`FailureCode::NotFound`] where there is no such report.
    pub fn recount(
        &self,
        number: &str,
        families: &[(FamilyId, Figures)],
    ) -> Result<Recount, Failure> {
        let (told, note) = self.report(number)?;
        let families: &[Family] = families;
        let then = told.statistics;
        let counting = count(families, &then.asked);
        let now = super::statistics::told(
            &then.asked,
            &counting,
            then.counted_at,
            then.unreadable,
            then.threshold,
        );
        Ok(Recount {
            number: note.number,
            equal: digest(&now)? == note.digest,
            same_definitions: note.definitions == DEFINITIONS,
            then,
            now,
        })
    }

    /// The instant at which a kept report was counted.
    ///
    /// # Errors
    /// [`FailureCode::NotFound`] where there is no such report.
    pub fn report_instant(&self, number: &str) -> Result<DateTime<Utc>, Failure> {
        Ok(self.report(number)?.0.statistics.counted_at)
    }

    fn report(&self, number: &str) -> Result<(Told, crate::centre::ReportNote), Failure> {
        let mut notes = self.centre.reports().into_iter();
        let note = notes.find(|note| note.number == number);
        let note = note.ok_or(FailureCode::NotFound)?;
        let told = self.centre.told_of(&self.identity, &note);
        let told = told.ok_or(FailureCode::Denied)?;
        let told = serde_json::from_str(&told).map_err(internal)?;
        Ok((told, note))
    }
}

fn told(
    asked: &AskStatistics,
    counting: &Counting,
    counted_at: DateTime<Utc>,
    unreadable: u64,
    threshold: u32,
) -> Statistics {
    let total = counting.total.counts();
    Statistics {
        asked: asked.clone(),
        counted_at,
        total,
        cases: counting.cases.counts(),
        cases_hidden: counting.cases.hidden(threshold),
        tables: counting.tables(threshold),
        months: counting.by_month(asked.from, asked.until, threshold),
        all_hidden: is_too_small(&total, threshold),
        nameless: counting.nameless,
        silent: counting.silent,
        undated: counting.undated,
        unreadable,
        threshold,
    }
}

/// The digest of what was counted: of every number, and nothing else.
fn digest(statistics: &Statistics) -> Result<String, Failure> {
    let counted = (
        &statistics.asked,
        (&statistics.total, &statistics.cases),
        (&statistics.tables, &statistics.months),
        [statistics.nameless, statistics.silent, statistics.undated],
    );
    let bytes = serde_json::to_vec(&counted).map_err(internal)?;
    Ok(blake3::hash(&bytes).to_hex().to_string())
}
