//! The tables as a workbook, with their definitions.
//!
//! A book says what stands in each cell; a host makes a file of it. Numbers that are too small to
//! leave the house are not in it at all.

use chrono::{Datelike as _, NaiveDate};

use crate::contract::{CaseSort, Counts, Split, SplitTable, Statistics};
use crate::korea::in_korea;
use crate::words::Words;

/// A workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Its title.
    pub title: String,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// A sheet: a title, lines that say what it is, a table, and remarks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What the table is of, each a line.
    pub lead: Vec<String>,
    /// The columns; none where there is no table.
    pub columns: Vec<Column>,
    /// The rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
    /// The last row; none where a table has no total.
    pub total: Option<Vec<Total>>,
    /// The place of the column that is drawn beneath, a bar a row; none where nothing is.
    pub drawn: Option<u16>,
    /// What is remarked below, each a line.
    pub notes: Vec<String>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// How wide it is, in letters.
    pub width: u16,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Words(String),
    /// A number.
    Number(u64),
    /// A number that does not leave the house.
    Hidden,
}

/// A cell of the last row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Total {
    /// Words.
    Words(String),
    /// The sum of the cells above, reckoned by the program that opens the file; what it comes to.
    Sum(u64),
    /// A number that is not the sum of those above: nobody is counted twice in it, or some of them
    /// are hidden.
    Number(u64),
    /// A number that does not leave the house.
    Hidden,
}

/// A number of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    Families,
    People,
    Attendances,
    Sessions,
    Acts,
}

impl Measure {
    const ALL: [Self; 5] = [
        Self::Families,
        Self::People,
        Self::Attendances,
        Self::Sessions,
        Self::Acts,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Families => "families",
            Self::People => "people",
            Self::Attendances => "attendances",
            Self::Sessions => "sessions",
            Self::Acts => "acts",
        }
    }

    const fn of(self, counts: &Counts) -> u64 {
        match self {
            Self::Families => counts.families,
            Self::People => counts.people,
            Self::Attendances => counts.attendances,
            Self::Sessions => counts.sessions,
            Self::Acts => counts.acts,
        }
    }
}

/// What is in a table: its numbers, each with whether the rows add up to the total.
const fn measures(split: Split) -> &'static [(Measure, bool)] {
    match split {
        Split::Area => BY_WHAT,
        Split::CaseType | Split::Start => &[
            (Measure::Families, true),
            (Measure::People, true),
            (Measure::Attendances, true),
            (Measure::Acts, true),
        ],
        Split::Nationality | Split::Sex | Split::AgeBand => {
            &[(Measure::People, true), (Measure::Attendances, true)]
        }
    }
}

/// Somebody can come to two areas, and in two months.
const BY_WHAT: &[(Measure, bool)] = &[
    (Measure::Families, false),
    (Measure::People, false),
    (Measure::Attendances, true),
    (Measure::Sessions, true),
    (Measure::Acts, true),
];

/// How wide columns are.
const WIDE: u16 = 30;
const NARROW: u16 = 13;

/// The statistics as they leave the house: the centre, for whom they are and under which number
/// they are kept stand on every sheet.
pub fn book(statistics: &Statistics, centre: &str, number: &str, words: &Words) -> Book {
    let made = Making {
        statistics,
        words,
        lead: lead(statistics, centre, number, words),
    };
    let mut sheets = vec![made.summary(), made.cases()];
    sheets.extend(statistics.tables.iter().map(|table| made.table(table)));
    sheets.push(made.months());
    sheets.push(made.definitions());
    Book {
        title: words.say("statistics-title", &[]),
        sheets,
    }
}

/// What stands above every table.
fn lead(statistics: &Statistics, centre: &str, number: &str, words: &Words) -> Vec<String> {
    let asked = &statistics.asked;
    let (from, until) = (asked.from.to_string(), asked.until.to_string());
    let at = in_korea(statistics.counted_at);
    let at = at.format("%Y-%m-%d %H:%M").to_string();
    let period = [("from", &*from), ("until", &*until)];
    let kept = [("number", number), ("at", &*at)];
    let mut lines = vec![
        centre.to_owned(),
        words.say("statistics-lead-period", &period),
        words.say("statistics-lead-kept", &kept),
    ];
    let narrowed: Vec<String> = [
        (Split::Area, &asked.area),
        (Split::CaseType, &asked.case_type),
        (Split::Start, &asked.start),
        (Split::Nationality, &asked.nationality),
        (Split::Sex, &asked.sex),
        (Split::AgeBand, &asked.age_band),
    ]
    .into_iter()
    .filter_map(|(split, word)| word.as_deref().map(|word| say_row(split, word, words)))
    .collect();
    if !narrowed.is_empty() {
        let only = narrowed.join(" · ");
        lines.push(words.say("statistics-lead-only", &[("only", &only)]));
    }
    lines
}

/// What a row is called.
pub fn say_row(split: Split, word: &str, words: &Words) -> String {
    let id = match (split, word) {
        (Split::Area, "unsaid" | "contact" | "aftercare") => format!("statistics-area-{word}"),
        (Split::Area, _) => format!("service_area-{word}"),
        (Split::CaseType, "unknown") | (Split::AgeBand | Split::Nationality, "unknown") => {
            "statistics-unknown".to_owned()
        }
        (_, "nameless") => "statistics-nameless".to_owned(),
        (Split::CaseType, _) => format!("case-{word}"),
        (Split::Start, _) => format!("statistics-start-{word}"),
        (Split::Nationality, "dual") => "statistics-dual".to_owned(),
        (Split::Nationality, _) => format!("country-{word}"),
        (Split::Sex, _) => format!("sex-{word}"),
        (Split::AgeBand, _) => format!("statistics-age-{word}"),
    };
    match words.knows(&id) {
        true => words.say(&id, &[]),
        false => word.to_owned(),
    }
}

struct Making<'a> {
    statistics: &'a Statistics,
    words: &'a Words,
    lead: Vec<String>,
}

impl Making<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    fn sheet(&self, name: String, columns: Vec<Column>) -> Sheet {
        Sheet {
            title: format!("{} – {name}", self.say("statistics-title")),
            name,
            lead: self.lead.clone(),
            columns,
            rows: Vec::new(),
            total: None,
            drawn: None,
            notes: Vec::new(),
        }
    }

    fn columns(&self, first: String, measures: &[(Measure, bool)]) -> Vec<Column> {
        let heads = measures.iter().map(|(measure, _)| Column {
            head: self.say(&format!("statistics-{}", measure.word())),
            width: NARROW,
        });
        [Column {
            head: first,
            width: WIDE,
        }]
        .into_iter()
        .chain(heads)
        .collect()
    }

    fn summary(&self) -> Sheet {
        let heads = [("statistics-what", WIDE), ("statistics-number", NARROW)];
        let columns = heads.map(|(head, width)| Column {
            head: self.say(head),
            width,
        });
        let rows = Measure::ALL.map(|measure| {
            let word = self.say(&format!("statistics-{}", measure.word()));
            let number = measure.of(&self.statistics.total);
            vec![Cell::Words(word), self.cell(number, false)]
        });
        Sheet {
            rows: rows.to_vec(),
            notes: self.left_out(),
            ..self.sheet(self.say("statistics-summary"), columns.to_vec())
        }
    }

    /// What a reader has to know of what is not in the numbers.
    fn left_out(&self) -> Vec<String> {
        let counted = [
            ("statistics-note-nameless", self.statistics.nameless),
            ("statistics-note-silent", self.statistics.silent),
            ("statistics-note-undated", self.statistics.undated),
            ("statistics-note-unreadable", self.statistics.unreadable),
        ];
        let threshold = self.statistics.threshold.to_string();
        let mut notes: Vec<String> = counted
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(id, count)| self.words.say(id, &[("count", &count.to_string())]))
            .collect();
        if self.statistics.threshold > 1 {
            let args = [("threshold", &*threshold)];
            notes.push(self.words.say("statistics-note-hidden", &args));
        }
        notes
    }

    fn cell(&self, number: u64, hidden: bool) -> Cell {
        match hidden || self.statistics.all_hidden {
            true => Cell::Hidden,
            false => Cell::Number(number),
        }
    }

    fn table(&self, table: &SplitTable) -> Sheet {
        let name = self.say(&format!("statistics-by-{}", split_word(table.split)));
        let measures = measures(table.split);
        let rows = table.rows.iter().map(|row| {
            let word = say_row(table.split, &row.word, self.words);
            (word, row.counts, row.hidden)
        });
        let mut sheet = self.numbers(name, measures, rows.collect(), table.total_hidden);
        if !measures.iter().all(|(_, adds)| *adds) {
            sheet.notes.push(self.say("statistics-note-distinct"));
        }
        sheet
    }

    fn months(&self) -> Sheet {
        let rows = self.statistics.months.iter().map(|it| {
            let month = format!("{}-{:02}", it.month.year(), it.month.month());
            (month, it.counts, it.hidden)
        });
        let name = self.say("statistics-by-month");
        let mut sheet = self.numbers(name, BY_WHAT, rows.collect(), false);
        sheet.notes.push(self.say("statistics-note-months"));
        sheet
    }

    fn numbers(
        &self,
        name: String,
        measures: &[(Measure, bool)],
        rows: Vec<(String, Counts, bool)>,
        total_hidden: bool,
    ) -> Sheet {
        let counts: Vec<Counts> = rows.iter().map(|(_, counts, _)| *counts).collect();
        let any_hidden = rows.iter().any(|(_, _, hidden)| *hidden);
        let lines = rows.into_iter().map(|(word, counts, hidden)| {
            let numbers = measures.iter();
            let numbers = numbers.map(|(measure, _)| self.cell(measure.of(&counts), hidden));
            [Cell::Words(word)].into_iter().chain(numbers).collect()
        });
        let total = measures.iter().map(|(measure, adds)| {
            let all = measure.of(&self.statistics.total);
            let sum: u64 = counts.iter().map(|it| measure.of(it)).sum();
            if total_hidden || self.statistics.all_hidden {
                Total::Hidden
            } else if *adds && !any_hidden && sum == all {
                Total::Sum(all)
            } else {
                Total::Number(all)
            }
        });
        let head = Total::Words(self.say("statistics-total"));
        let people = measures.iter();
        let people = people.take_while(|(measure, _)| *measure != Measure::People);
        Sheet {
            rows: lines.collect(),
            drawn: u16::try_from(people.count() + 1).ok(),
            total: Some([head].into_iter().chain(total).collect()),
            ..self.sheet(name.clone(), self.columns(name, measures))
        }
    }

    fn cases(&self) -> Sheet {
        let cases = &self.statistics.cases;
        let rows = [
            ("carried", CaseSort::Carried, cases.carried),
            ("fresh", CaseSort::Fresh, cases.fresh),
            ("reopened", CaseSort::Reopened, cases.reopened),
            ("served", CaseSort::Served, cases.served),
            ("closed", CaseSort::Closed, cases.closed),
            ("open", CaseSort::Open, cases.open),
        ];
        let columns = [("statistics-what", WIDE), ("statistics-number", NARROW)];
        let columns = columns.map(|(head, width)| Column {
            head: self.say(head),
            width,
        });
        let rows = rows.map(|(word, sort, number)| {
            let word = self.say(&format!("statistics-cases-{word}"));
            let hidden = self.statistics.cases_hidden.contains(&sort);
            vec![Cell::Words(word), self.cell(number, hidden)]
        });
        Sheet {
            rows: rows.to_vec(),
            notes: vec![self.say("statistics-note-cases")],
            ..self.sheet(self.say("statistics-cases"), columns.to_vec())
        }
    }

    fn definitions(&self) -> Sheet {
        let heads = [
            ("statistics-what", WIDE),
            ("statistics-definition", 4 * WIDE),
        ];
        let columns = heads.map(|(head, width)| Column {
            head: self.say(head),
            width,
        });
        let rows = DEFINED.iter().map(|word| {
            let word_id = format!("statistics-{word}");
            let meant = self.say(&format!("statistics-means-{word}"));
            vec![Cell::Words(self.say(&word_id)), Cell::Words(meant)]
        });
        Sheet {
            rows: rows.collect(),
            ..self.sheet(self.say("statistics-definitions"), columns.to_vec())
        }
    }
}

/// What is defined, in the order in which it is printed.
pub(crate) const DEFINED: &[&str] = &[
    "people",
    "attendances",
    "sessions",
    "acts",
    "families",
    "cases",
    "by-area",
    "by-case-type",
    "by-start",
    "by-nationality",
    "by-sex",
    "by-age-band",
    "by-month",
    "hidden",
    "as-of",
];

fn split_word(split: Split) -> &'static str {
    match split {
        Split::Area => "area",
        Split::CaseType => "case-type",
        Split::Start => "start",
        Split::Nationality => "nationality",
        Split::Sex => "sex",
        Split::AgeBand => "age-band",
    }
}

/// The name of the file, without its ending.
pub(crate) fn file_name(from: NaiveDate, until: NaiveDate) -> String {
    format!("statistics-{from}-{until}")
}
