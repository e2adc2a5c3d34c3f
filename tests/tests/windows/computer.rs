//! A computer with a home folder and a screen, on which the built program is started.

use std::ffi::OsStr;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::Utc;
use hamkke_core::backup::Memory;
use hamkke_core::casefile::CaseFile;
use hamkke_core::centre::{Centre, Layout};
use tempfile::TempDir;

use crate::display::Display;
use crate::driver::{Driver, built};
use crate::steps::PASSPHRASE;
use crate::window::Window;

const TWO_PAGES: &[u8] = include_bytes!("../../../src-tauri/core/tests/papers/two-pages.pdf");

/// What no file that the program or its web view writes may hold: the passphrase, and names of the
/// family that `register_a_family` makes.
const NEVER_WRITTEN: &[&str] = &[PASSPHRASE, "응우옌 아영", "응우옌 이안", "NGUYEN A YOUNG"];

/// A computer of its own for each test: nothing in it outlives the test. When it goes, its disk is
/// searched for what should not stand there readable.
pub struct Computer {
    /// Where the test puts files of its own.
    desktop: TempDir,
    home: TempDir,
    centre: PathBuf,
    display: Display,
    /// What is chosen wherever a folder is asked for.
    stick: Option<PathBuf>,
}

impl Computer {
    /// A computer on which Hamkke was never started.
    pub fn new() -> Self {
        let home = TempDir::new().expect("a folder for the test");
        std::fs::create_dir(home.path().join("tmp")).expect("the disk takes it");
        let centre = home.path().join("centre");
        Self {
            desktop: TempDir::new().expect("a folder for the test's files"),
            home,
            centre,
            display: Display::start(),
            stick: None,
        }
    }

    /// A computer with a centre that outlives it.
    pub fn at(centre: PathBuf) -> Self {
        let mut computer = Self::new();
        computer.centre = centre;
        computer
    }

    /// A computer into which a stick is plugged: the folder that is chosen wherever one is asked for.
    pub fn with_stick(stick: &Path) -> Self {
        let mut computer = Self::new();
        computer.stick = Some(stick.to_owned());
        computer
    }

    /// A computer with a sample centre.
    pub fn with_sample(families: u32) -> Self {
        let computer = Self::new();
        let made = Command::new(built("hamkke-cli"))
            .args(["sample", "--seed", "1", "--families", &families.to_string()])
            .arg("--centre")
            .arg(&computer.centre)
            .output()
            .expect("the command line starts");
        assert!(made.status.success(), "no sample: {made:?}");
        computer
    }

    /// Starts the program on the centre and waits for its first screen.
    pub async fn start(&self) -> Window {
        let home = self.home.path();
        let log = File::create(home.join("program.log")).expect("the disk takes it");
        let stick = self.stick.as_deref().unwrap_or(Path::new(""));
        let driver = Driver::start(
            log,
            [
                ("DISPLAY", OsStr::new(&self.display.name)),
                ("GDK_BACKEND", OsStr::new("x11")),
                ("LIBGL_ALWAYS_SOFTWARE", OsStr::new("1")),
                ("NO_AT_BRIDGE", OsStr::new("1")),
                ("HOME", home.as_os_str()),
                ("XDG_CACHE_HOME", home.join("cache").as_os_str()),
                ("XDG_CONFIG_HOME", home.join("config").as_os_str()),
                ("XDG_DATA_HOME", home.join("data").as_os_str()),
                ("TMPDIR", home.join("tmp").as_os_str()),
                ("HAMKKE_DRIVEN_FOLDER", stick.as_os_str()),
            ],
        )
        .await;
        let client = driver
            .open(&[OsStr::new("--centre"), self.centre.as_os_str()])
            .await;
        Window::new(client, driver).await
    }

    /// Plugs a stick in, as if it had been chosen for backups before: the dialogue in which one is
    /// chosen is the system's own.
    pub fn knows_of_a_stick(&self) {
        let stick = self.home.path().join("stick");
        std::fs::create_dir(&stick).expect("the disk takes it");
        let memory = Memory {
            folder: Some(stick),
            ..Memory::default()
        };
        let layout = Layout::new(&self.centre);
        memory.keep(&layout).expect("the disk takes it");
    }

    /// Pulls the stick out.
    pub fn unplugs_the_stick(&self) {
        let stick = self.home.path().join("stick");
        std::fs::rename(&stick, self.home.path().join("drawer")).expect("the disk takes it");
    }

    /// A scan on the desktop: a page with a few lines on it, as PNG.
    pub fn scan(&self, name: &str) -> PathBuf {
        let page = image::RgbImage::from_fn(620, 877, |x, y| {
            let written = y % 40 < 12 && (60..560).contains(&x) && (x / 14 + y / 40) % 5 != 0;
            image::Rgb(if written {
                [40, 44, 52]
            } else {
                [252, 250, 244]
            })
        });
        let path = self.desktop.path().join(name);
        page.save(&path).expect("the disk takes it");
        path
    }

    /// A PDF of two pages on the desktop, made up to so many bytes.
    pub fn pdf(&self, name: &str, bytes: usize) -> PathBuf {
        let mut pdf = TWO_PAGES.to_vec();
        // A comment before the table of contents, whose place is told at the end.
        let place_of = |sought: &[u8]| pdf.windows(sought.len()).position(|it| it == sought);
        let table = place_of(b"xref\n").expect("a table of contents");
        let told = format!("startxref\n{table}");
        let filling = bytes.saturating_sub(pdf.len() + 16);
        let end = place_of(told.as_bytes()).expect("its place");
        let moved = format!("startxref\n{}", table + filling + 2);
        pdf.splice(end..end + told.len(), moved.into_bytes());
        let comment = [b"%", &*vec![b' '; filling], b"\n"].concat();
        pdf.splice(table..table, comment);
        assert!(bytes < TWO_PAGES.len() || pdf.len() <= bytes);
        let path = self.desktop.path().join(name);
        std::fs::write(&path, pdf).expect("the disk takes it");
        path
    }

    /// A list on the desktop, as Korean Excel writes it: in CP949.
    pub fn list(&self, name: &str, text: &str) -> PathBuf {
        let (bytes, _, unmappable) = encoding_rs::EUC_KR.encode(text);
        assert!(!unmappable, "CP949 has letters for all of {text}");
        let path = self.desktop.path().join(name);
        std::fs::write(&path, bytes).expect("the disk takes it");
        path
    }

    /// A copy of a family's file.
    pub fn copy_of(&self, family: &str) -> Vec<u8> {
        std::fs::read(self.file_of(family)).expect("the file lies there")
    }

    /// Puts a copy of a family's file in its place.
    pub fn put_back(&self, family: &str, copy: &[u8]) {
        std::fs::write(self.file_of(family), copy).expect("the disk takes it");
    }

    /// One bit of a family's file goes bad on the disk, behind its first page.
    pub fn damage(&self, family: &str) {
        const AT: usize = 3 * 4096 + 100;
        let mut bytes = self.copy_of(family);
        let byte = bytes.get_mut(AT).expect("the file is that long");
        *byte ^= 1;
        self.put_back(family, &bytes);
    }

    /// Takes a family's file away.
    pub fn lose(&self, family: &str) {
        std::fs::remove_file(self.file_of(family)).expect("the file lies there");
    }

    /// The centre's folder.
    pub fn centre(&self) -> &Path {
        &self.centre
    }

    /// A copy of the whole centre on another disk, as on another computer.
    pub fn copied_to(&self, name: &str) -> PathBuf {
        let place = self.desktop.path().join(name);
        copy_all(&self.centre, &place);
        place
    }

    /// Where a family's file lies in a centre's folder.
    pub fn file_in(&self, centre: &Path, family: &str) -> PathBuf {
        let family = family.parse().expect("an id of a family");
        Layout::new(centre).family(family)
    }

    fn file_of(&self, family: &str) -> PathBuf {
        self.file_in(&self.centre, family)
    }

    /// Searches all that was written for what is never to be written.
    fn search(&self) {
        for file in files_under(self.home.path()) {
            // A file of the web view may be gone again, and a socket has nothing to read.
            let Ok(bytes) = std::fs::read(&file) else {
                continue;
            };
            for words in NEVER_WRITTEN {
                let found = bytes
                    .windows(words.len())
                    .any(|part| part == words.as_bytes());
                assert!(!found, "“{words}” stands in {}", file.display());
            }
        }
    }

    /// Verifies every family's file, without the program: every page, hash and signature.
    pub fn verify(&self, passphrase: &str) {
        let layout = Layout::new(self.centre.clone());
        let families = layout.all_families().expect("the folder can be read");
        assert!(!families.is_empty(), "there is nothing to verify");
        let centre = Centre::open(layout).expect("the centre opens");
        let account = centre.accounts().remove(0).id;
        let identity = centre
            .sign_in(account, passphrase, Utc::now())
            .expect("it lets in");
        for family in families {
            let key = centre
                .family_key(&identity, family)
                .expect("its key is kept");
            let path = centre.layout().family(family);
            let mut file = CaseFile::open(&path, &key, family, &[]).expect("the file opens");
            assert_eq!(file.verify(&|account| centre.sign_key(account)), Ok(()));
        }
    }
}

impl Drop for Computer {
    fn drop(&mut self) {
        // What failed already says why by itself.
        if !std::thread::panicking() {
            self.search();
        }
    }
}

fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("the disk takes it");
    for entry in std::fs::read_dir(from).expect("it can be read").flatten() {
        let place = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy_all(&entry.path(), &place),
            false => drop(std::fs::copy(entry.path(), place).expect("the disk takes it")),
        }
    }
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let (folders, mut files): (Vec<_>, Vec<_>) = entries
        .map(|entry| entry.path())
        .partition(|path| path.is_dir() && !path.is_symlink());
    files.extend(folders.iter().flat_map(|folder| files_under(folder)));
    files
}
