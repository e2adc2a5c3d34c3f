//! What Typst may read: the template and the sheets. No file, no network, no clock.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue as _, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use super::faces::{FALLBACK, TONGUES, faces};

/// How a sheet looks.
const TEMPLATE: &str = include_str!("sheet.typ");

/// The template, and the sheets that it is to set.
pub struct SheetWorld {
    main: Source,
    sheets: FileId,
    json: Bytes,
}

impl SheetWorld {
    /// Around sheets as JSON. None where the program itself is at fault.
    pub fn new(json: Vec<u8>) -> Option<Self> {
        let main = file("sheet.typ")?;
        Some(Self {
            main: Source::new(main, TEMPLATE.to_owned()),
            sheets: file("sheets.json")?,
            json: Bytes::new(json),
        })
    }
}

impl World for SheetWorld {
    fn library(&self) -> &LazyHash<Library> {
        library()
    }

    fn book(&self) -> &LazyHash<FontBook> {
        faces().book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id == self.main.id() {
            true => Ok(self.main.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id == self.sheets {
            true => Ok(self.json.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        faces().font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Typst's own library, with how each language is written among its inputs.
fn library() -> &'static LazyHash<Library> {
    static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let mut tongues = Dict::new();
        for tongue in TONGUES {
            let names = tongue.faces.iter().chain(FALLBACK);
            let names: Vec<Value> = names.map(|name| (*name).into_value()).collect();
            let mut about = Dict::new();
            about.insert("faces".into(), names.into_value());
            about.insert("left".into(), tongue.to_the_left.into_value());
            about.insert("leading".into(), i64::from(tongue.leading).into_value());
            about.insert("high".into(), tongue.high.into_value());
            tongues.insert(tongue.code.into(), about.into_value());
        }
        let mut inputs = Dict::new();
        inputs.insert("tongues".into(), tongues.into_value());
        LazyHash::new(Library::builder().with_inputs(inputs).build())
    })
}
