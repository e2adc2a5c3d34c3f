//! The caseload: open cases by whose and what, and the families behind each number.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};

use super::failures::of_register;
use super::{Desk, Permission, Seat};
use crate::caseload::{Load, NOBODY, rows, week_of};
use crate::contract::*;
use crate::log::FamilyId;

/// How many weeks are shown, this one among them.
const WEEKS: u64 = 12;
/// How many families a list behind a number shows.
const SHOWN: usize = 500;
/// The tables, in order.
const TABLES: &[LoadBy] = &[
    LoadBy::Trouble,
    LoadBy::Silence,
    LoadBy::Stage,
    LoadBy::Risk,
    LoadBy::Language,
];

pub(super) fn caseload(desk: &Desk, input: AskCaseload) -> Result<Caseload, Failure> {
    let today = desk.host.today();
    of_register(desk.seated(|seat| {
        let loads = seat.open_cases(input.worker.as_deref())?;
        let weeks = weeks(today);
        let mut workers: BTreeMap<Option<String>, Vec<&Load>> = BTreeMap::new();
        for (_, load) in &loads {
            workers.entry(load.worker.clone()).or_default().push(load);
        }
        let mut workers: Vec<WorkerLoad> = workers
            .into_iter()
            .map(|(account, loads)| seat.worker_load(account, &loads, &weeks, today))
            .collect();
        workers.sort_by(|one, other| {
            let by = |it: &WorkerLoad| (it.account.is_none(), u64::MAX - it.families);
            by(one)
                .cmp(&by(other))
                .then_with(|| one.name.cmp(&other.name))
        });
        let all: Vec<&Load> = loads.iter().map(|(_, load)| load).collect();
        Ok(Caseload {
            on: today,
            own: seat.sees_own_cases(),
            families: loads.len() as u64,
            weeks,
            workers,
            tables: TABLES
                .iter()
                .map(|by| LoadTable {
                    by: *by,
                    rows: table(*by, &all, today),
                })
                .collect(),
        })
    }))
}

pub(super) fn caseload_list(desk: &Desk, input: AskCaseloadList) -> Result<CaseloadList, Failure> {
    let today = desk.host.today();
    of_register(desk.seated(|seat| {
        let mut loads = seat.open_cases(input.worker.as_deref())?;
        if let (Some(by), Some(word)) = (input.by, &input.word) {
            loads.retain(|(_, load)| rows(by, load, today).contains(word));
        }
        // Who was never spoken with stands first.
        loads.sort_by_key(|(family, load)| (load.contacts.last().copied(), *family));
        let of = loads.len() as u64;
        let register = seat.listing.register()?;
        let mut families = Vec::new();
        for (family, load) in loads.iter().take(SHOWN) {
            if let Some(card) = register.card(*family)? {
                let last = load.contacts.last().map(ToString::to_string);
                families.push(seat.family_line(&card, |_| false, last));
            }
        }
        if !families.is_empty() {
            seat.note_shown(families.len())?;
        }
        Ok(CaseloadList { families, of })
    }))
}

impl Seat {
    /// Whether only one's own families are counted: those of others are for who answers for them.
    fn sees_own_cases(&self) -> bool {
        !self.role.may(Permission::GiveFamilies)
    }

    /// The open cases that whoever sits here sees, of an account or of nobody where one is named.
    fn open_cases(&self, worker: Option<&str>) -> Result<Vec<(FamilyId, Load)>, Failure> {
        let me = self.identity.account.id.to_string();
        let own = self.sees_own_cases();
        let mut loads = self.listing.register()?.loads()?;
        loads.retain(|(_, load)| {
            let its = load.worker.as_deref();
            let wanted = worker.is_none_or(|worker| its.unwrap_or(NOBODY) == worker);
            !load.closed && wanted && (!own || its == Some(&me))
        });
        Ok(loads)
    }

    fn worker_load(
        &self,
        account: Option<String>,
        loads: &[&Load],
        weeks: &[NaiveDate],
        today: NaiveDate,
    ) -> WorkerLoad {
        let name = account.as_ref().and_then(|id| id.parse().ok());
        let mut met: HashMap<String, u64> = HashMap::new();
        for week in loads
            .iter()
            .flat_map(|load| rows(LoadBy::Week, load, today))
        {
            *met.entry(week).or_default() += 1;
        }
        let of_week = |week: &NaiveDate| met.get(&week.to_string()).copied().unwrap_or_default();
        WorkerLoad {
            name: name.map(|id| self.authors.name(id)),
            account,
            families: loads.len() as u64,
            weeks: weeks.iter().map(of_week).collect(),
            troubles: table(LoadBy::Trouble, loads, today),
        }
    }
}

/// The Mondays of the last weeks, the oldest first.
fn weeks(today: NaiveDate) -> Vec<NaiveDate> {
    let this = week_of(today);
    let back = (0..WEEKS).rev();
    back.filter_map(|weeks| this.checked_sub_days(Days::new(7 * weeks)))
        .collect()
}

/// The rows of a table, in their order: those that are always there, then what else was found,
/// the most frequent first.
fn table(by: LoadBy, loads: &[&Load], today: NaiveDate) -> Vec<LoadRow> {
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    for word in loads.iter().flat_map(|load| rows(by, load, today)) {
        *found.entry(word).or_default() += 1;
    }
    let always: &[&str] = match by {
        LoadBy::Trouble => &["review", "consent", "answer", "nobody"],
        LoadBy::Silence => &["0-30", "31-60", "61-90", "91-180", "181-", "never"],
        LoadBy::Stage => &[
            "intake",
            "consent",
            "first_interview",
            "screening",
            "assessment",
            "plan",
            "provision",
            "review",
            "closure",
            "aftercare",
        ],
        LoadBy::Risk => &["high", "middle", "low", "none"],
        LoadBy::Language | LoadBy::Worker | LoadBy::Week => &[],
    };
    let mut rows: Vec<LoadRow> = always
        .iter()
        .map(|word| LoadRow {
            word: (*word).to_owned(),
            families: found.remove(*word).unwrap_or_default(),
        })
        .collect();
    let mut others: Vec<LoadRow> = found
        .into_iter()
        .map(|(word, families)| LoadRow { word, families })
        .collect();
    others.sort_by_key(|row| (row.word == "unknown", u64::MAX - row.families));
    rows.extend(others);
    rows
}
