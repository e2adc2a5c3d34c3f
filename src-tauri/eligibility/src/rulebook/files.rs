//! The files of a rulebook before they are checked: figures are listed from them, and lines of a
//! centre are laid over them.

use chrono::{Datelike as _, NaiveDate};
use toml::Value;
use toml::map::Map;

use super::load::{VERSION_FILE, word};
use super::shipped::FILES;
use super::source::Source;
use super::{Rulebook, RulebookError, RulebookProblem as Problem};
use crate::{ProgrammeId, Status};

/// The files of a rulebook, read and not yet checked.
#[derive(Clone, Debug)]
pub struct RulebookFiles(pub(super) Vec<(String, Value)>);

/// What type a figure has, and so how people write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureSort {
    /// Won.
    Won,
    /// A number.
    Number,
    /// Yes or no, written `true` or `false`.
    Truth,
    /// A day, `2022-01-01`.
    Day,
    /// A range with both ends, `3-5`.
    Range,
    /// Words with commas; none at all is written as nothing.
    Words,
}

/// A figure of a programme over time, for the children who fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureCell {
    /// Its name: `ansan-daycare/amount/classes=3-5`.
    pub place: String,
    /// The programme.
    pub programme: ProgrammeId,
    /// The parameter with its condition (`residence.elapsed`), `amount` or `apply_within`.
    pub parameter: String,
    /// For which children it stands; empty for all.
    pub when: String,
    /// How it is written.
    pub sort: FigureSort,
    /// Its values in order of their days.
    pub values: Vec<FigureLine>,
}

/// A value of a figure from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureLine {
    /// The first day.
    pub from: NaiveDate,
    /// As people write it; none where it is missing.
    pub value: Option<String>,
    /// How sure it is; none where it is missing.
    pub status: Option<Status>,
    /// Where it stands, or why it is missing.
    pub source: String,
}

/// A line that a centre lays over the shipped figures: it stands from its day until the next line
/// of its figure begins, in place of one that begins on the same day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayLine {
    /// The name of the figure.
    pub place: String,
    /// The first day.
    pub from: NaiveDate,
    /// As people write it.
    pub value: String,
    /// How sure it is.
    pub status: Status,
    /// On what evidence, readable for a person.
    pub source: String,
}

impl RulebookFiles {
    /// The files that come with the program.
    ///
    /// # Errors
    /// None in practice: the tests load them.
    pub fn shipped() -> Result<Self, RulebookError> {
        Self::read(FILES)
    }

    /// Reads files, given as (file name, text).
    ///
    /// # Errors
    /// What is no TOML, named by its file.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, RulebookError> {
        let read = |(name, text): &(&str, &str)| {
            Ok(((*name).to_owned(), Source::new(name, None).read(text)?))
        };
        files.iter().map(read).collect::<Result<_, _>>().map(Self)
    }

    /// Checks the files and makes a rulebook of them, with a digest of its own.
    ///
    /// # Errors
    /// As [`Rulebook::parse`].
    pub fn rulebook(&self) -> Result<Rulebook, RulebookError> {
        Rulebook::of(self)
    }

    /// The day that the version file names; none where it names none.
    pub fn version(&self) -> Option<NaiveDate> {
        let (_, file) = self.0.iter().find(|(name, _)| name == VERSION_FILE)?;
        day(file.get("version")?)
    }

    /// Every figure, programme by programme in the order in which answers list them.
    pub fn figures(&self) -> Vec<FigureCell> {
        let mut all = Vec::new();
        for programme in ProgrammeId::ALL {
            for (name, file) in &self.0 {
                if programme_of(file) != Some(*programme) {
                    continue;
                }
                let sources = file.get("sources");
                for cell in cells(file) {
                    let values = cell.values.iter().filter_map(|it| line(it, sources));
                    let mut values: Vec<FigureLine> = values.collect();
                    values.sort_by_key(|it| it.from);
                    all.push(FigureCell {
                        place: cell.place(file_word(file).unwrap_or(name)),
                        programme: *programme,
                        sort: cell.sort(),
                        parameter: cell.parameter,
                        when: cell.when,
                        values,
                    });
                }
            }
        }
        all
    }

    /// Lays a line over the figures that stand there.
    ///
    /// # Errors
    /// Names the programme's file, the figure and the day: a figure that is not there, a value that
    /// does not fit. What the line makes of the whole is checked by [`RulebookFiles::rulebook`].
    pub fn lay(&mut self, over: &OverlayLine) -> Result<(), RulebookError> {
        let (programme, figure) = over.place.split_once('/').unwrap_or((&over.place, ""));
        let refuse = |problem| RulebookError {
            file: format!("{programme}.toml"),
            parameter: Some(figure.to_owned()),
            day: Some(over.from),
            problem,
        };
        let mut files = self.0.iter_mut();
        let file = files.find(|(_, file)| file_word(file) == Some(programme));
        let (_, file) = file.ok_or_else(|| refuse(Problem::UnknownParameter))?;
        let at = cells(file)
            .into_iter()
            .find(|it| it.place(programme) == over.place)
            .ok_or_else(|| refuse(Problem::UnknownParameter))?;
        if over.source.trim().is_empty() {
            return Err(refuse(Problem::MissingSource));
        }
        let value = written(at.sort(), over.value.trim())
            .map_err(|why| refuse(Problem::WrongValue(why)))?;
        // Named by what they say, so that the same line gives the same digest everywhere.
        let key = format!("centre: {}", over.source);
        let status = match over.status {
            Status::Confirmed => "confirmed",
            Status::Provisional => "provisional",
        };
        let path = at.path;
        let table = [
            ("from", written_day(over.from)),
            ("value", value),
            ("status", Value::String(status.to_owned())),
            ("source", Value::String(key.clone())),
        ];
        let table: Map<String, Value> = table
            .map(|(key, it)| (key.to_owned(), it))
            .into_iter()
            .collect();
        if let Some(values) = values_at(file, &path) {
            values.retain(|it| it.get("from").and_then(day) != Some(over.from));
            values.push(Value::Table(table));
        }
        if let Some(sources) = file.get_mut("sources").and_then(Value::as_table_mut) {
            sources.insert(key, Value::String(over.source.clone()));
        }
        Ok(())
    }
}

/// Where the values of a figure stand in a file.
#[derive(Clone, Copy)]
enum Path {
    Parameter(usize, usize),
    Amount(usize),
    ApplyWithin,
}

struct Cell {
    path: Path,
    parameter: String,
    when: String,
    values: Vec<Value>,
}

impl Cell {
    fn place(&self, programme: &str) -> String {
        match self.when.as_str() {
            "" => format!("{programme}/{}", self.parameter),
            when => format!("{programme}/{}/{when}", self.parameter),
        }
    }

    fn sort(&self) -> FigureSort {
        if matches!(self.path, Path::Amount(_)) {
            return FigureSort::Won;
        }
        let values = self.values.iter().filter_map(|it| it.get("value"));
        let of = |value: &Value| match value {
            Value::Integer(_) => Some(FigureSort::Number),
            Value::Boolean(_) => Some(FigureSort::Truth),
            Value::Datetime(_) => Some(FigureSort::Day),
            Value::Array(items) => match items.first()? {
                Value::Integer(_) => Some(FigureSort::Range),
                _ => Some(FigureSort::Words),
            },
            _ => None,
        };
        values.into_iter().find_map(of).unwrap_or(FigureSort::Words)
    }
}

fn programme_of(file: &Value) -> Option<ProgrammeId> {
    word(file_word(file)?)
}

fn file_word(file: &Value) -> Option<&str> {
    file.get("programme")?.as_str()
}

fn cells(file: &Value) -> Vec<Cell> {
    let array = |value: Option<&Value>| -> Vec<Value> {
        value.and_then(Value::as_array).cloned().unwrap_or_default()
    };
    let cell = |path, parameter: String, table: &Value| Cell {
        path,
        parameter,
        when: table.get("when").map(when_text).unwrap_or_default(),
        values: array(table.get("values")),
    };
    let mut all = Vec::new();
    for (at, condition) in array(file.get("condition")).iter().enumerate() {
        let id = condition
            .get("id")
            .and_then(Value::as_str)
            .unwrap_or_default();
        for (place, parameter) in array(condition.get("parameter")).iter().enumerate() {
            let name = parameter
                .get("name")
                .and_then(Value::as_str)
                .unwrap_or_default();
            all.push(cell(
                Path::Parameter(at, place),
                format!("{id}.{name}"),
                parameter,
            ));
        }
    }
    let amounts = array(file.get("amount").and_then(|it| it.get("cell")));
    for (at, amount) in amounts.iter().enumerate() {
        all.push(cell(Path::Amount(at), "amount".to_owned(), amount));
    }
    if let Some(values) = file.get("apply_within") {
        all.push(Cell {
            path: Path::ApplyWithin,
            parameter: "apply_within".to_owned(),
            when: String::new(),
            values: array(Some(values)),
        });
    }
    all
}

fn values_at<'a>(file: &'a mut Value, path: &Path) -> Option<&'a mut Vec<Value>> {
    let at = |value: &'a mut Value, name: &str, at: usize| -> Option<&'a mut Value> {
        value.get_mut(name)?.get_mut(at)
    };
    let values = match path {
        Path::Parameter(condition, parameter) => {
            let condition = at(file, "condition", *condition)?;
            at(condition, "parameter", *parameter)?.get_mut("values")?
        }
        Path::Amount(cell) => at(file.get_mut("amount")?, "cell", *cell)?.get_mut("values")?,
        Path::ApplyWithin => file.get_mut("apply_within")?,
    };
    values.as_array_mut()
}

/// For whom a cell stands: `classes=3-5,disability=true`, in order of the words.
fn when_text(when: &Value) -> String {
    let Some(table) = when.as_table() else {
        return String::new();
    };
    let mut parts: Vec<String> = table
        .iter()
        .map(|(key, value)| {
            let parts = value_text(value).replace(", ", "+");
            format!("{key}={parts}")
        })
        .collect();
    parts.sort_unstable();
    parts.join(",")
}

/// A value as people write it.
fn value_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => match items.as_slice() {
            [Value::Integer(first), Value::Integer(last)] => format!("{first}-{last}"),
            items => items.iter().map(value_text).collect::<Vec<_>>().join(", "),
        },
        other => other.to_string(),
    }
}

fn line(value: &Value, sources: Option<&Value>) -> Option<FigureLine> {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let cited = text("source").and_then(|key| sources?.get(key)?.as_str());
    let source = match (text("missing"), cited, text("remark")) {
        (Some(missing), ..) => missing.to_owned(),
        (None, Some(cited), Some(remark)) => format!("{cited} ({remark})"),
        (None, cited, _) => cited.unwrap_or_default().to_owned(),
    };
    Some(FigureLine {
        from: day(value.get("from")?)?,
        value: value.get("value").map(value_text),
        status: text("status").and_then(word),
        source,
    })
}

fn day(value: &Value) -> Option<NaiveDate> {
    let date = value.as_datetime()?.date?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

fn written_day(day: NaiveDate) -> Value {
    Value::Datetime(toml::value::Datetime {
        date: Some(toml::value::Date {
            year: u16::try_from(day.year()).unwrap_or_default(),
            month: u8::try_from(day.month()).unwrap_or_default(),
            day: u8::try_from(day.day()).unwrap_or_default(),
        }),
        time: None,
        offset: None,
    })
}

/// What somebody wrote, as the file has it. The error says what does not fit.
fn written(sort: FigureSort, text: &str) -> Result<Value, String> {
    let number = |text: &str| -> Result<i64, String> {
        let digits: String = text.chars().filter(|it| !matches!(it, ',' | ' ')).collect();
        digits.parse().map_err(|_| format!("{text:?} is no number"))
    };
    match sort {
        FigureSort::Won | FigureSort::Number => number(text).map(Value::Integer),
        FigureSort::Truth => match text {
            "true" => Ok(Value::Boolean(true)),
            "false" => Ok(Value::Boolean(false)),
            _ => Err(format!("{text:?} is neither true nor false")),
        },
        FigureSort::Day => match text.parse() {
            Ok(day) => Ok(written_day(day)),
            Err(_) => Err(format!("{text:?} is no day")),
        },
        FigureSort::Range => {
            let (first, last) = text.split_once(['-', '–']).unwrap_or((text, text));
            let ends = [number(first.trim())?, number(last.trim())?];
            Ok(Value::Array(ends.map(Value::Integer).into()))
        }
        FigureSort::Words => {
            let words = text.split(',').map(str::trim).filter(|it| !it.is_empty());
            Ok(Value::Array(
                words.map(|it| Value::String(it.to_owned())).collect(),
            ))
        }
    }
}
