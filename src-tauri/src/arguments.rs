//! What the program was started with.

use std::ffi::OsString;
use std::path::PathBuf;

/// What the program was started with.
#[derive(Debug, PartialEq)]
pub(crate) struct Arguments {
    /// The centre's folder, where one was named.
    pub centre: Option<PathBuf>,
}

/// Arguments that cannot be followed.
#[derive(Debug, PartialEq, thiserror::Error)]
pub(crate) enum Refused {
    /// `--centre` without a folder.
    #[error("--centre takes a folder")]
    NoFolder,
    /// Something else.
    #[error("unknown argument {0:?}; the program takes --centre DIR")]
    Unknown(OsString),
}

impl Arguments {
    /// Reads the arguments after the program's name; `variable` is the folder that the environment
    /// names, which an argument overrides.
    ///
    /// # Errors
    /// Those that are unknown or lack their folder.
    pub fn read(
        mut arguments: impl Iterator<Item = OsString>,
        variable: Option<OsString>,
    ) -> Result<Self, Refused> {
        let mut centre = variable.filter(|folder| !folder.is_empty());
        while let Some(argument) = arguments.next() {
            if argument != "--centre" {
                return Err(Refused::Unknown(argument));
            }
            centre = Some(
                arguments
                    .next()
                    .filter(|folder| !folder.is_empty())
                    .ok_or(Refused::NoFolder)?,
            );
        }
        Ok(Self {
            centre: centre.map(PathBuf::from),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str], variable: Option<&str>) -> Result<Option<PathBuf>, Refused> {
        let words: Vec<OsString> = words.iter().map(OsString::from).collect();
        Arguments::read(words.into_iter(), variable.map(OsString::from)).map(|read| read.centre)
    }

    #[test]
    fn without_a_word_the_users_data_folder_is_meant() {
        assert_eq!(read(&[], None), Ok(None));
        assert_eq!(read(&[], Some("")), Ok(None));
    }

    #[test]
    fn an_argument_overrides_the_environment() {
        assert_eq!(read(&[], Some("/a")), Ok(Some("/a".into())));
        assert_eq!(read(&["--centre", "/b"], Some("/a")), Ok(Some("/b".into())));
    }

    #[test]
    fn a_missing_folder_and_an_unknown_word_are_refused() {
        assert_eq!(read(&["--centre"], None), Err(Refused::NoFolder));
        assert_eq!(
            read(&["--center", "/b"], None),
            Err(Refused::Unknown("--center".into()))
        );
    }
}
