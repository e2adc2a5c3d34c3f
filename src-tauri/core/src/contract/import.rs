//! Import: families and people from a table that another program wrote.

use chrono::{DateTime, Utc};

use super::picture::PictureLanguage;
use super::shape::{crossing, crossing_words};

crossing_words! {
    /// What a column of the table holds.
    ImportColumn {
        /// Nothing that is taken over.
        Ignored,
        /// What people of one family have in common: a number or a name of the family.
        Family,
        /// The name in Hangul.
        Hangul,
        /// The name as in the passport.
        Passport,
        /// The name in its own script.
        Native,
        /// The day of birth, also as the beginning of a registration number.
        BirthDate,
        /// The sex.
        Sex,
        /// What the person is in the family.
        Relation,
        /// The nationality.
        Country,
        /// The registration number.
        Number,
        /// The status of stay.
        Status,
        /// The last day of the stay.
        StayUntil,
        /// The address.
        Address,
        /// The telephone number.
        Phone,
        /// Anything that was written about the person.
        Note,
    }
    /// What is wrong with a row.
    ImportTrouble {
        /// No name in any script.
        NoName,
        /// Not a day, or not one of the calendar.
        NotADay,
        /// A day that can be read in two ways.
        AmbiguousDay,
        /// A day that has not come, where it must have.
        InTheFuture,
        /// A word that is not known for the column.
        UnknownWord,
        /// Not a registration number of thirteen digits.
        NotANumber,
        /// Longer than the field may be.
        TooLong,
        /// The birth date of the row's own column and of its number disagree.
        Disagrees,
        /// The same person stands in an earlier row.
        TwiceInTable,
        /// A person with the same birth date and name is in the centre already.
        InTheCentre,
    }
}

crossing! {
    /// Input of `read_import`.
    ReadImport {
        /// The file's name, which tells a spreadsheet from text.
        name: String,
        /// Its bytes in Base64 without padding.
        bytes: String,
    }
    /// Input of `map_import`.
    MapImport {
        /// What each column holds.
        columns: Vec<ImportColumn>,
        /// Whether rows of people who are in the centre already are taken over all the same.
        with_duplicates: bool,
    }
    /// What would be taken over. Nothing is written yet.
    ImportPreview {
        /// The file's name.
        name: String,
        /// The heads of the columns.
        head: Vec<String>,
        /// What each column holds.
        columns: Vec<ImportColumn>,
        /// The first rows, as they stand in the table.
        sample: Vec<Vec<String>>,
        /// Rows with anything in them.
        rows: u32,
        /// Families that would be made.
        families: u32,
        /// People in them.
        people: u32,
        /// Rows that would be left out.
        left_out: u32,
        /// What is wrong, row by row: the first of it.
        problems: Vec<ImportProblem>,
        /// Whether rows of people who are in the centre already are taken over all the same.
        with_duplicates: bool,
    }
    /// Something that keeps a row from being taken over.
    ImportProblem {
        /// The row's number in the table, from 1.
        row: u32,
        /// The column; none for the row as a whole.
        column: Option<ImportColumn>,
        /// What stands there, shortened; of a person who is in the centre, the family's title.
        value: String,
        /// What is wrong with it.
        trouble: ImportTrouble,
    }
    /// How far an import has come, or its undoing.
    ImportProgress {
        /// The import.
        import: String,
        /// Families done.
        done: u32,
        /// Families in all.
        of: u32,
        /// Titles of families that were changed since and therefore stay, when undoing.
        kept: Vec<String>,
    }
    /// Input of `undo_import`: called again until all is done.
    OfImport {
        /// The import.
        import: String,
    }
    /// Answer of `imports`.
    Imports {
        /// Every import, the latest first.
        imports: Vec<ImportCard>,
    }
    /// An import that was made.
    ImportCard {
        /// Its id.
        id: String,
        /// The file's name.
        name: String,
        /// When it was begun.
        at: DateTime<Utc>,
        /// By whom.
        by: String,
        /// Families that it made.
        families: u32,
        /// Whether it was taken back.
        undone: bool,
    }
    /// Input of `save_import_report`.
    ImportReport {
        /// In which language.
        language: PictureLanguage,
    }
    /// Answer of `save_import_report`.
    ReportSaved {
        /// Whether it was saved; not where the choice was cancelled.
        saved: bool,
    }
}
