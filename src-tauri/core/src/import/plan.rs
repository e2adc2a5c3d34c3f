//! Rows become families, or problems.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::day::{of_number, read_birth, read_day};
use super::table::Table;
use super::word;
use crate::contract::{ImportColumn, ImportProblem, ImportTrouble};
use crate::model::{Field, Kind, Value, check_value};

/// How much of a value stands in a problem.
const LONGEST_SHOWN: usize = 40;

/// Says in which family of the centre the person of a row is already.
pub type Known<'a> = dyn Fn(&PlannedPerson) -> Option<String> + 'a;

/// What would be written, and what is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The families, in the order of their first rows.
    pub families: Vec<PlannedFamily>,
    /// Everything that is wrong, in the order of rows.
    pub problems: Vec<ImportProblem>,
}

/// A family to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedFamily {
    /// What it is called.
    pub title: String,
    /// Its people.
    pub people: Vec<PlannedPerson>,
}

/// A person to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedPerson {
    /// The row in the table, from 1.
    pub row: u32,
    /// Fields of the person.
    pub fields: BTreeMap<Field, Value>,
    /// Names by their sort.
    pub names: Vec<(&'static str, String)>,
    /// The registration number, which is sealed.
    pub number: Option<String>,
    /// Records of the person: nationality, stay, address.
    pub records: Vec<(Kind, BTreeMap<Field, Value>)>,
    /// What was written about the person.
    pub note: Option<String>,
}

impl PlannedPerson {
    /// The name by which a list would show the person.
    pub fn name(&self) -> &str {
        self.names.first().map_or("", |(_, text)| text)
    }

    /// The day of birth as far as known.
    pub fn birth(&self) -> Option<&str> {
        self.fields.get(&Field::BirthDate).and_then(Value::as_text)
    }
}

impl Plan {
    /// Rows that are left out.
    pub fn left_out(&self) -> usize {
        let mut rows: Vec<u32> = self.problems.iter().map(|it| it.row).collect();
        rows.dedup();
        rows.len()
    }
}

/// Makes the plan. People with the same text in the column of families come into one family;
/// without such a column, or with nothing in it, each row is a family of its own.
pub fn plan(
    table: &Table,
    columns: &[ImportColumn],
    today: NaiveDate,
    known: Option<&Known<'_>>,
) -> Plan {
    let mut plan = Plan::default();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut seen: HashMap<(String, String), u32> = HashMap::new();
    for (row, cells) in &table.rows {
        let mut reading = Reading {
            row: *row,
            today,
            person: PlannedPerson {
                row: *row,
                ..PlannedPerson::default()
            },
            family: None,
            problems: Vec::new(),
        };
        for (column, cell) in columns.iter().zip(cells) {
            if !cell.is_empty() {
                reading.take(*column, cell);
            }
        }
        let Reading {
            person,
            family,
            mut problems,
            ..
        } = reading;
        if person.names.is_empty() {
            problems.push(problem(*row, None, "", ImportTrouble::NoName));
        }
        if let Some(birth) = person.birth().filter(|_| problems.is_empty()) {
            // Any of the names, however it is spaced, tells somebody who stands here already.
            let folded = person.names.iter().map(|(_, name)| folded(name));
            let keys: Vec<_> = folded.map(|name| (birth.to_owned(), name)).collect();
            let twice = keys.iter().find_map(|key| seen.get(key).copied());
            seen.extend(keys.into_iter().map(|key| (key, *row)));
            if let Some(first) = twice {
                let value = first.to_string();
                problems.push(problem(*row, None, &value, ImportTrouble::TwiceInTable));
            } else if let Some(title) = known.and_then(|known| known(&person)) {
                problems.push(problem(*row, None, &title, ImportTrouble::InTheCentre));
            }
        }
        if !problems.is_empty() {
            plan.problems.extend(problems);
            continue;
        }
        let place = match family {
            Some(family) => *places.entry(family).or_insert(plan.families.len()),
            None => plan.families.len(),
        };
        match plan.families.get_mut(place) {
            Some(family) => family.people.push(person),
            None => plan.families.push(PlannedFamily {
                title: format!("{} 가정", person.name()),
                people: vec![person],
            }),
        }
    }
    plan
}

/// A name in small letters without blanks and signs, its Latin words in order.
fn folded(name: &str) -> String {
    let mut words: Vec<String> = name
        .split_whitespace()
        .map(|word| {
            let letters = word.chars().filter(|c| c.is_alphanumeric());
            letters.flat_map(char::to_lowercase).collect()
        })
        .collect();
    if name.is_ascii() {
        words.sort_unstable();
    }
    words.concat()
}

fn problem(
    row: u32,
    column: Option<ImportColumn>,
    value: &str,
    trouble: ImportTrouble,
) -> ImportProblem {
    ImportProblem {
        row,
        column,
        value: value.chars().take(LONGEST_SHOWN).collect(),
        trouble,
    }
}

/// A row that is being read.
struct Reading {
    row: u32,
    today: NaiveDate,
    person: PlannedPerson,
    family: Option<String>,
    problems: Vec<ImportProblem>,
}

impl Reading {
    fn take(&mut self, column: ImportColumn, cell: &str) {
        if let Err(trouble) = self.read(column, cell) {
            // A registration number is nobody's to see in a list of problems.
            let value = match column {
                ImportColumn::Number => "",
                _ => cell,
            };
            let found = problem(self.row, Some(column), value, trouble);
            self.problems.push(found);
        }
    }

    fn read(&mut self, column: ImportColumn, cell: &str) -> Result<(), ImportTrouble> {
        match column {
            ImportColumn::Ignored => {}
            ImportColumn::Family => self.family = Some(cell.to_owned()),
            ImportColumn::Hangul => self.name("hangul", cell)?,
            ImportColumn::Passport => self.name("passport", cell)?,
            ImportColumn::Native => self.name("native", cell)?,
            ImportColumn::BirthDate => {
                let birth = read_birth(cell, self.today)?;
                self.set(Field::BirthDate, birth.day)?;
                if let Some(sex) = birth.sex {
                    self.set(Field::Sex, sex)?;
                }
            }
            ImportColumn::Sex => self.set(Field::Sex, word::sex(cell)?)?,
            ImportColumn::Relation => {
                let (relation, sex) = word::relation(cell)?;
                for (field, word) in [(Field::Relation, relation), (Field::Sex, sex)] {
                    if !word.is_empty() {
                        self.set(field, word)?;
                    }
                }
            }
            ImportColumn::Country => {
                self.record(Kind::Nationality, Field::Country, word::country(cell)?)?;
            }
            ImportColumn::Number => self.number(cell)?,
            ImportColumn::Status => {
                self.record(Kind::Stay, Field::Status, word::status(cell))?;
            }
            ImportColumn::StayUntil => {
                let until = read_day(cell, self.today)?;
                self.record(Kind::Stay, Field::Until, until.to_string())?;
            }
            ImportColumn::Address => {
                self.record(Kind::Address, Field::Detail, cell.to_owned())?;
                if let Some(area) = word::area(cell) {
                    self.record(Kind::Address, Field::Area, area.to_owned())?;
                }
            }
            ImportColumn::Phone => self.set(Field::Phone, cell)?,
            ImportColumn::Note => {
                let note = self.person.note.get_or_insert_default();
                if !note.is_empty() {
                    note.push('\n');
                }
                note.push_str(cell);
            }
        }
        Ok(())
    }

    fn name(&mut self, sort: &'static str, text: &str) -> Result<(), ImportTrouble> {
        fits(Kind::Name, Field::Text, &text.into())?;
        let mut names = self.person.names.iter();
        if names.any(|(it, before)| *it == sort && before != text) {
            return Err(ImportTrouble::Disagrees);
        }
        self.person.names.push((sort, text.to_owned()));
        Ok(())
    }

    /// Sets a field of the person; what another column said must be the same.
    fn set(&mut self, field: Field, value: impl Into<Value>) -> Result<(), ImportTrouble> {
        let value = value.into();
        fits(Kind::Person, field, &value)?;
        let before = self.person.fields.insert(field, value.clone());
        match before {
            Some(before) if before != value => Err(ImportTrouble::Disagrees),
            _ => Ok(()),
        }
    }

    fn record(&mut self, kind: Kind, field: Field, value: String) -> Result<(), ImportTrouble> {
        let value = Value::Text(value);
        fits(kind, field, &value)?;
        let records = &mut self.person.records;
        match records.iter_mut().find(|(it, _)| *it == kind) {
            Some((_, fields)) => {
                let before = fields.insert(field, value.clone());
                if before.is_some_and(|before| before != value) {
                    return Err(ImportTrouble::Disagrees);
                }
            }
            None => records.push((kind, BTreeMap::from([(field, value)]))),
        }
        Ok(())
    }

    fn number(&mut self, cell: &str) -> Result<(), ImportTrouble> {
        let text: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        if digits != 13 {
            return Err(ImportTrouble::NotANumber);
        }
        let birth = of_number(&text).ok_or(ImportTrouble::NotANumber)??;
        let is_resident = text
            .bytes()
            .filter(u8::is_ascii_digit)
            .nth(6)
            .is_some_and(|digit| (b'1'..=b'4').contains(&digit));
        self.set(Field::BirthDate, birth.day)?;
        if let Some(sex) = birth.sex {
            self.set(Field::Sex, sex)?;
        }
        let sort = if is_resident { "resident" } else { "alien" };
        self.record(Kind::Registration, Field::Sort, sort.to_owned())?;
        self.person.number = Some(text);
        Ok(())
    }
}

fn fits(kind: Kind, field: Field, value: &Value) -> Result<(), ImportTrouble> {
    use crate::model::RefusalReason;
    check_value(kind, field, value).map_err(|refusal| match refusal.reason {
        RefusalReason::TooLong => ImportTrouble::TooLong,
        RefusalReason::NotADay => ImportTrouble::NotADay,
        _ => ImportTrouble::UnknownWord,
    })
}
