//! Who draws the pages of a PDF: this program, started once more as a process of its own.
//!
//! A PDF is a small program; one that somebody crafted may run for ever or fill the memory. A
//! process can be ended from outside whatever it does, and takes nothing with it. It is handed
//! the bytes and hands back a picture, both through pipes: no file, no key, no argument that
//! others could see.

use std::env;
use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use super::page;
use super::picture::{Picture, Unfit, Wanted};

/// The argument that makes this program a drawer.
const DRAW: &str = "--draw";
/// How long a page may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// The most bytes of an answer: more than any picture has.
const MAX_ANSWER: u64 = 64 * 1024 * 1024;
/// One draws at a time, so that a list of papers takes no more memory than one paper.
static TURN: Mutex<()> = Mutex::new(());

/// Who draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawer {
    /// A program that calls [`draw_if_asked`] before anything else.
    Program(PathBuf),
    /// This very process, without bounds of time and memory: for tests, whose program is no
    /// drawer.
    Here,
}

impl Drawer {
    /// The program that runs.
    pub fn this_program() -> Self {
        // Where its place is not known, starting it fails, which is told like any failure to draw.
        Self::Program(env::current_exe().unwrap_or_default())
    }

    /// Draws a page.
    ///
    /// # Errors
    /// See [`Unfit`].
    pub fn draw(&self, bytes: &[u8], wanted: Wanted) -> Result<Picture, Unfit> {
        match self {
            Self::Here => page::draw(bytes.to_vec(), wanted),
            Self::Program(program) => {
                let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
                let mut child = Command::new(program)
                    .arg(DRAW)
                    .stdin(Stdio::piped())
                    .stdout(Stdio::piped())
                    .stderr(Stdio::null())
                    .spawn()
                    .map_err(|_| Unfit::TooMuch)?;
                let answer = ask(&mut child, bytes, wanted, PATIENCE);
                // Ended already, unless it was too slow.
                let _ = child.kill();
                let _ = child.wait();
                read_answer(&answer.ok_or(Unfit::TooMuch)?)
            }
        }
    }
}

/// Draws one page and gives the exit code, where the program was started as a drawer. To be
/// called before anything else.
pub fn draw_if_asked() -> Option<ExitCode> {
    let asked = env::args_os()
        .nth(1)
        .is_some_and(|it| it == OsStr::new(DRAW));
    asked.then(|| match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    })
}

/// The answer; none where it does not come in time.
fn ask(child: &mut Child, bytes: &[u8], wanted: Wanted, patience: Duration) -> Option<Vec<u8>> {
    let (mut to, from) = (child.stdin.take()?, child.stdout.take()?);
    let (send, answered) = mpsc::channel();
    thread::spawn(move || {
        let mut answer = Vec::new();
        let read = from.take(MAX_ANSWER).read_to_end(&mut answer);
        // Nobody listens any more where it came too late.
        let _ = send.send(read.map(|_| answer));
    });
    thread::scope(|scope| {
        scope.spawn(move || {
            // A drawer that ended early has closed the pipe, and its answer says why.
            let _ = to
                .write_all(&question(wanted))
                .and_then(|()| to.write_all(bytes));
        });
        let answer = answered.recv_timeout(patience);
        // One that reads no more would keep the writer waiting.
        let _ = child.kill();
        answer.ok()?.ok()
    })
}

fn question(wanted: Wanted) -> [u8; 8] {
    let mut question = [0; 8];
    question[..4].copy_from_slice(&wanted.page.to_be_bytes());
    question[4..].copy_from_slice(&wanted.longest.to_be_bytes());
    question
}

fn serve() -> io::Result<()> {
    bound();
    let mut asked = io::stdin().lock();
    let (page, longest) = (number(&mut asked)?, number(&mut asked)?);
    let mut bytes = Vec::new();
    asked.read_to_end(&mut bytes)?;
    let mut answer = io::stdout().lock();
    match page::draw(bytes, Wanted { page, longest }) {
        Ok(picture) => {
            answer.write_all(&[DRAWN])?;
            for number in [picture.pages, picture.width, picture.height] {
                answer.write_all(&number.to_be_bytes())?;
            }
            answer.write_all(&picture.bytes)?;
        }
        Err(unfit) => answer.write_all(&[sign(unfit)])?,
    }
    answer.flush()
}

/// What the drawer gives up for itself: most memory, and a picture of its memory on the disk
/// should it crash.
#[cfg(unix)]
fn bound() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    /// Three times what the largest page takes.
    const MEMORY: u64 = 2_000_000_000;
    let most = |most| Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    // A system that refuses leaves the bound of time, which is set from outside.
    let _ = setrlimit(Resource::As, most(MEMORY));
    let _ = setrlimit(Resource::Core, most(0));
    let _ = setrlimit(Resource::Cpu, most(2 * PATIENCE.as_secs()));
}

#[cfg(not(unix))]
fn bound() {}

const DRAWN: u8 = b'+';

const fn sign(unfit: Unfit) -> u8 {
    match unfit {
        Unfit::Unreadable => b'u',
        Unfit::TooManyPixels => b'p',
        Unfit::Locked => b'l',
        Unfit::TooMuch => b'm',
        Unfit::NoSuchPage => b'n',
    }
}

/// An answer without a sign is that of a drawer that died.
fn read_answer(answer: &[u8]) -> Result<Picture, Unfit> {
    let (sign, mut rest) = answer.split_first().ok_or(Unfit::TooMuch)?;
    match sign {
        b'u' => Err(Unfit::Unreadable),
        b'p' => Err(Unfit::TooManyPixels),
        b'l' => Err(Unfit::Locked),
        b'n' => Err(Unfit::NoSuchPage),
        &DRAWN => {
            let mut next = || number(&mut rest).map_err(|_| Unfit::TooMuch);
            let (pages, width, height) = (next()?, next()?, next()?);
            Ok(Picture {
                bytes: rest.to_vec(),
                width,
                height,
                pages,
            })
        }
        _ => Err(Unfit::TooMuch),
    }
}

fn number(from: &mut impl Read) -> io::Result<u32> {
    let mut bytes = [0; 4];
    from.read_exact(&mut bytes)?;
    Ok(u32::from_be_bytes(bytes))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_drawer_that_does_not_come_to_an_end_is_ended() {
        // It neither reads nor writes nor ends.
        let mut idle = Command::new("tail")
            .args(["-f", "/dev/null"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let wanted = Wanted {
            page: 1,
            longest: 64,
        };
        // More than a pipe holds, so that the writer waits as well.
        let bytes = vec![0; 1_000_000];
        let answer = ask(&mut idle, &bytes, wanted, Duration::from_millis(50));
        assert_eq!(answer, None);
        assert!(!idle.wait().unwrap().success());
    }

    #[test]
    fn an_answer_cut_short_is_no_picture() {
        assert_eq!(read_answer(b""), Err(Unfit::TooMuch));
        assert_eq!(read_answer(b"+\0\0\0\x01"), Err(Unfit::TooMuch));
    }
}
