//! Importing a table of people: read, looked at, written in steps, taken back.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, thread};

use base64ct::{Base64Unpadded, Encoding as _};
use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use super::failures::read_id;
use super::new_file::NewFile;
use super::seat::Seat;
use super::writing::act;
use crate::FileError;
use crate::access::{Deed, Note};
use crate::centre::{Identity, Layout};
use crate::consent;
use crate::contract::*;
use crate::facts::facts_of;
use crate::import::{
    CentrePeople, Plan, PlannedFamily, PlannedPerson, Table, TableError, guess_all, plan,
    read_table, report,
};
use crate::log::{FamilyId, RecordId};
use crate::model::{Action, Field, Kind, Value};
use crate::register::{FamilyEntry, Register};
use crate::words::Words;
use crate::{FileKey, centre};

/// Families that one step writes or takes back: short enough to stop in between.
const STEP: usize = 128;
/// So many rows and problems are shown.
const SAMPLE: usize = 8;
const SHOWN: usize = 300;

/// A table that lies on the desk.
pub(super) struct Importing {
    name: String,
    table: Table,
    columns: Vec<ImportColumn>,
    with_duplicates: bool,
    /// Whom the centre had when the table was read.
    known: CentrePeople,
    plan: Plan,
    /// The import once it is begun, and how many of its families are made.
    begun: Option<(RecordId, usize)>,
}

pub(super) fn read_import(desk: &Desk, input: ReadImport) -> Result<ImportPreview, Failure> {
    let bytes = Base64Unpadded::decode_vec(&input.bytes).map_err(|_| FailureCode::BadCall)?;
    let table = read_table(&bytes).map_err(|error| Failure {
        field: None,
        reason: Some(
            match error {
                TableError::Empty => "table-empty",
                TableError::TooLarge => "table-too-large",
                TableError::Unreadable => "table-unreadable",
            }
            .to_owned(),
        ),
        ..FailureCode::InvalidField.into()
    })?;
    let columns = guess_all(&table.head);
    let today = desk.host.today();
    desk.seated(|seat| {
        let mut importing = Importing {
            name: input.name,
            table,
            columns,
            with_duplicates: false,
            known: CentrePeople::of(seat.listing.register()?.cards()?),
            plan: Plan::default(),
            begun: None,
        };
        importing.make_plan(seat, today)?;
        let preview = importing.preview();
        seat.importing = Some(importing);
        Ok(preview)
    })
}

pub(super) fn map_import(desk: &Desk, input: MapImport) -> Result<ImportPreview, Failure> {
    let today = desk.host.today();
    desk.seated(|seat| {
        let mut importing = seat.importing.take().ok_or(FailureCode::NotFound)?;
        if input.columns.len() != importing.table.head.len() || importing.begun.is_some() {
            seat.importing = Some(importing);
            return Err(FailureCode::BadCall.into());
        }
        importing.columns = input.columns;
        importing.with_duplicates = input.with_duplicates;
        importing.make_plan(seat, today)?;
        let preview = importing.preview();
        seat.importing = Some(importing);
        Ok(preview)
    })
}

/// Writes the next families of the plan. A call after the last one only says that all is done.
pub(super) fn run_import(desk: &Desk, _: Nothing) -> Result<ImportProgress, Failure> {
    let now = desk.host.now();
    let today = desk.host.today();
    desk.seated(|seat| {
        let mut importing = seat.importing.take().ok_or(FailureCode::NotFound)?;
        let progress = importing.step(seat, now, today);
        seat.importing = Some(importing);
        progress
    })
}

pub(super) fn imports(desk: &Desk, _: Nothing) -> Result<Imports, Failure> {
    desk.seated(|seat| {
        let notes = seat.centre.imports().into_iter();
        let imports = notes.map(|note| ImportCard {
            id: note.id.to_string(),
            name: note.name,
            at: note.begun.0,
            by: seat.authors.name(note.begun.1),
            families: u32::try_from(note.families.len()).unwrap_or(u32::MAX),
            undone: note.undone,
        });
        Ok(Imports {
            imports: imports.collect(),
        })
    })
}

/// Takes the next families of an import back: those in which nothing was written since. Called
/// again until `done` is `of`.
pub(super) fn undo_import(desk: &Desk, input: OfImport) -> Result<ImportProgress, Failure> {
    let import: RecordId = read_id(&input.import)?;
    let now = desk.host.now();
    desk.seated(|seat| {
        let note = seat.centre.imports().into_iter().find(|it| it.id == import);
        let note = note.ok_or(FailureCode::NotFound)?;
        seat.note_once(Note {
            about: Some(import.to_string()),
            count: Some(note.families.len() as u64),
            ..Note::of(Deed::ImportUndone)
        })?;
        let layout = seat.centre.layout().clone();
        let of = note.families.len();
        let mut kept = Vec::new();
        let mut going = Vec::new();
        let mut gone = 0;
        for family in note.families {
            if !layout.family(family).exists() {
                gone += 1;
            } else if seat.centre.family_key(&seat.identity, family).is_err() {
                // The key went, and the program before the file did.
                fs::remove_file(layout.family(family)).map_err(FileError::from)?;
                gone += 1;
            } else if going.len() < STEP {
                let file = seat.file_unseen(family)?;
                match file.entries().len() {
                    1 => going.push(family),
                    _ => {
                        let title = file.state().of_kind(Kind::Family).next();
                        let title = title.and_then(|it| it.text(Field::Title));
                        kept.push(title.unwrap_or_default().to_owned());
                    }
                }
                seat.close(family);
            }
        }
        // The keys first: a file without a key is nothing, a key without a file is noticed.
        seat.centre.destroy_family_keys(&going)?;
        for family in &going {
            fs::remove_file(layout.family(*family)).map_err(FileError::from)?;
        }
        seat.listing.remove(&going);
        let done = gone + going.len() + kept.len();
        if going.is_empty() && !note.undone {
            seat.centre.end_import(&seat.identity, import, now)?;
        }
        Ok(ImportProgress {
            import: input.import,
            done: count(if going.is_empty() {
                of
            } else {
                done.min(of.saturating_sub(1))
            }),
            of: count(of),
            kept,
        })
    })
}

/// Saves what became of each row where the user chooses. It holds names: the user asked for it.
pub(super) fn save_import_report(desk: &Desk, input: ImportReport) -> Result<ReportSaved, Failure> {
    let bytes = desk.seated(|seat| {
        seat.require_confirmed()?;
        let importing = seat.importing.as_ref().ok_or(FailureCode::NotFound)?;
        let done = importing.begun.map_or(0, |(_, done)| done);
        Ok(report(
            &Words::new(input.language.into()),
            &importing.plan,
            done,
        ))
    })?;
    // Asked while the desk is not locked: the dialog stays open as long as the user likes.
    let Some(path) = desk.host.choose_file_to_save("import-report.csv") else {
        return Ok(ReportSaved { saved: false });
    };
    desk.seated(|seat| seat.note(Note::of(Deed::ListTakenOut)))?;
    fs::write(path, bytes).map_err(FileError::from)?;
    Ok(ReportSaved { saved: true })
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

impl Importing {
    /// Reads the rows by the columns, and looks for their people in the centre.
    fn make_plan(&mut self, seat: &Seat, today: NaiveDate) -> Result<(), Failure> {
        let numbers = seat.listing.register()?.number_key();
        let known = |person: &PlannedPerson| {
            let family = self.known.family_of(person, numbers);
            family.map(str::to_owned)
        };
        self.plan = match self.with_duplicates {
            true => plan(&self.table, &self.columns, today, None),
            false => plan(&self.table, &self.columns, today, Some(&known)),
        };
        Ok(())
    }

    fn preview(&self) -> ImportPreview {
        let people = self
            .plan
            .families
            .iter()
            .map(|family| family.people.len())
            .sum();
        let sample = self.table.rows.iter().take(SAMPLE);
        ImportPreview {
            name: self.name.clone(),
            head: self.table.head.clone(),
            columns: self.columns.clone(),
            sample: sample.map(|(_, cells)| cells.clone()).collect(),
            rows: count(self.table.rows.len()),
            families: count(self.plan.families.len()),
            people: count(people),
            left_out: count(self.plan.left_out()),
            problems: self.plan.problems.iter().take(SHOWN).cloned().collect(),
            with_duplicates: self.with_duplicates,
        }
    }

    fn step(
        &mut self,
        seat: &mut Seat,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<ImportProgress, Failure> {
        let (import, done) = match self.begun {
            Some(begun) => begun,
            None => {
                seat.note(Note {
                    count: Some(self.plan.families.len() as u64),
                    ..Note::of(Deed::Imported)
                })?;
                let identity = &seat.identity;
                (seat.centre.begin_import(identity, &self.name, now)?, 0)
            }
        };
        self.begun = Some((import, done));
        let families = self.plan.families.iter().skip(done).take(STEP);
        let families: Vec<&PlannedFamily> = families.collect();
        if !families.is_empty() {
            write(seat, import, &families, now, today)?;
        }
        let done = done + families.len();
        self.begun = Some((import, done));
        Ok(ImportProgress {
            import: import.to_string(),
            done: count(done),
            of: count(self.plan.families.len()),
            kept: Vec::new(),
        })
    }
}

/// A family, with what it takes to make its file.
struct Making<'a> {
    family: FamilyId,
    key: FileKey,
    planned: &'a PlannedFamily,
    number: String,
}

fn write(
    seat: &mut Seat,
    import: RecordId,
    families: &[&PlannedFamily],
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<(), Failure> {
    let ids: Vec<FamilyId> = families
        .iter()
        .map(|_| centre::new_family_id(now))
        .collect::<Result<_, _>>()?;
    seat.centre
        .note_imported(&seat.identity, import, &ids, now)?;
    let step = ids.clone();
    let keys = seat.centre.new_family_keys(&seat.identity, &ids)?;
    let numbers = seat.listing.next_file_numbers(today, ids.len())?;
    let making: Vec<Making<'_>> = ids
        .into_iter()
        .zip(keys)
        .zip(families)
        .zip(numbers)
        .map(|(((family, key), planned), number)| Making {
            family,
            key,
            planned,
            number,
        })
        .collect();
    let layout = seat.centre.layout().clone();
    let identity = &seat.identity;
    // Where there is no register just now, it hears of the families later.
    let numbers = seat.listing.register().ok().map(Register::number_key);
    let rules = Arc::clone(&seat.rules);
    let made = Mutex::new(Vec::with_capacity(making.len()));
    let waiting = Mutex::new(making.iter());
    let work = || -> Result<(), Failure> {
        loop {
            let next = waiting
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .next();
            let Some(making) = next else { return Ok(()) };
            let new = make(&layout, making, identity, now, today)?;
            let entry =
                numbers.map(|numbers| FamilyEntry::of(&new.file, facts_of, numbers, &rules));
            new.put()?;
            made.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .extend(entry);
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let written = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            let failed = FailureCode::BadCall.into();
            worker.join().unwrap_or(Err(failed))
        })
    });
    let made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
    if written.is_err() {
        // None of the step is left, so that going on writes each of its families once.
        let _ = seat.centre.destroy_family_keys(&step);
        for family in &step {
            let _ = fs::remove_file(layout.family(*family));
        }
        return written;
    }
    seat.listing.enter_all(&step, &made);
    Ok(())
}

fn make(
    layout: &Layout,
    making: &Making<'_>,
    identity: &Identity,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<NewFile, Failure> {
    let mut new = NewFile::begin(layout, making.family, &making.key)?;
    let file = &mut new.file;
    file.record(act(identity, now, Action::Import, None)?, |edit| {
        edit.create(
            Kind::Family,
            [
                (Field::Title, making.planned.title.as_str().into()),
                (Field::FileNumber, making.number.as_str().into()),
                (Field::OpenedOn, today.into()),
                (Field::Worker, identity.account.id.to_string().into()),
            ],
        );
        for person in &making.planned.people {
            let id = edit.create(Kind::Person, person.fields.clone());
            let owner = Value::Text(id.to_string());
            for (sort, text) in &person.names {
                let fields = [
                    (Field::Person, owner.clone()),
                    (Field::Sort, (*sort).into()),
                    (Field::Text, text.as_str().into()),
                ];
                edit.create(Kind::Name, fields);
            }
            for (kind, fields) in &person.records {
                let record = edit.create(*kind, owned(fields, &owner));
                if let Some(number) = person
                    .number
                    .as_ref()
                    .filter(|_| *kind == Kind::Registration)
                {
                    edit.set_sealed(record, Kind::Registration, Field::Number, number)?;
                    edit.set(record, *kind, Field::KeptFor, consent::USUAL_TASK);
                }
            }
            if let Some(note) = &person.note {
                let fields = [
                    (Field::On, today.into()),
                    (Field::Text, note.as_str().into()),
                ];
                edit.create(Kind::Note, fields);
            }
        }
        consent::seal(edit)?;
        Ok::<_, Failure>(())
    })?;
    Ok(new)
}

fn owned(fields: &BTreeMap<Field, Value>, owner: &Value) -> Vec<(Field, Value)> {
    let person = [(Field::Person, owner.clone())];
    fields.clone().into_iter().chain(person).collect()
}
