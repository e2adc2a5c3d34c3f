//! A centre that a verb works on, over the same desk as the window's.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use chrono::NaiveDate;
use clap::Args;
use hamkke_core::contract::{self, AccountCard, CentreCard, House, Nothing, SignIn};
use hamkke_core::desk::{Desk, Host};
use hamkke_core::words::Words;

use crate::computer::{Computer, Told};
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::passphrase::Passphrase;
use crate::progress::Progress;

/// How often it is looked how far a rebuild is.
const TICK: Duration = Duration::from_millis(20);

/// A desk over a folder.
pub fn desk_at(folder: &Path) -> Desk {
    desk_of(folder, Arc::new(Computer))
}

/// A desk over a folder, with another world around it.
pub fn desk_with(folder: &Path, host: Arc<dyn Host>) -> Desk {
    desk_of(folder, host)
}

fn desk_of(folder: &Path, host: Arc<dyn Host>) -> Desk {
    let device = gethostname::gethostname().to_string_lossy().into_owned();
    Desk::new(folder.to_owned(), device, host)
}

/// Which centre, and who enters it.
#[derive(Debug, Args)]
pub struct Entrance {
    /// The centre's folder.
    #[arg(long, value_name = "DIR")]
    centre: PathBuf,
    /// Who signs in, by name; needed where the centre has several accounts. In a sample centre the
    /// founder does unless told.
    #[arg(long, value_name = "NAME")]
    account: Option<String>,
    #[command(flatten)]
    passphrase: Passphrase,
}

impl Entrance {
    /// The centre's folder.
    pub fn folder(&self) -> &Path {
        &self.centre
    }

    /// What the desk refused about the centre, in words.
    pub fn refused(&self, words: &Words, failure: &contract::Failure) -> Failure {
        Failure::of_desk(words, self.centre.display(), failure)
    }

    /// The recovery key, and the passphrase that its account is to have from now on: the first and
    /// the second line where they come from standard input.
    ///
    /// # Errors
    /// Two passphrases that differ, or nobody to ask.
    pub fn recovery(&self, words: &Words) -> Result<(String, String), Failure> {
        let key = self.passphrase.read_recovery_key(words)?;
        Ok((key, self.passphrase.read_new(words)?))
    }

    /// The first passphrase of somebody else.
    ///
    /// # Errors
    /// Two passphrases that differ, or nobody to ask.
    pub fn new_passphrase(&self, words: &Words) -> Result<String, Failure> {
        self.passphrase.read_new(words)
    }

    /// The passphrase of whoever has signed in, once more.
    ///
    /// # Errors
    /// Nobody to ask.
    pub fn passphrase_again(&self, words: &Words, desk: &Desk) -> Result<String, Failure> {
        let refused = |failure| self.refused(words, &failure);
        let status = desk.status(Nothing {}).map_err(refused)?;
        let sample = status.centre.and_then(|centre| centre.sample_passphrase);
        match sample.filter(|_| !self.passphrase.is_given()) {
            Some(open) => Ok(open),
            None => {
                let name = status.session.map(|session| session.account.name);
                self.passphrase.read(words, &name.unwrap_or_default())
            }
        }
    }

    /// Opens the centre and signs in. A sample centre says its passphrase itself.
    ///
    /// # Errors
    /// A folder without a centre, a centre that is open elsewhere, a wrong passphrase.
    pub fn enter(&self, words: &Words) -> Result<Desk, Failure> {
        self.enter_on(words, None)
    }

    /// The same on another day than that of the computer's clock, to ask what holds then.
    ///
    /// # Errors
    /// Those of [`Self::enter`].
    pub fn enter_on(&self, words: &Words, day: Option<NaiveDate>) -> Result<Desk, Failure> {
        match day {
            Some(day) => self.enter_with(words, Arc::new(Told::on(day))),
            None => self.enter_with(words, Arc::new(Computer)),
        }
    }

    /// A desk over the folder at which nobody has signed in.
    pub fn desk(&self, host: Arc<dyn Host>) -> Desk {
        desk_of(&self.centre, host)
    }

    /// The same as [`Self::enter`] with another world around the desk.
    ///
    /// # Errors
    /// Those of [`Self::enter`].
    pub fn enter_with(&self, words: &Words, host: Arc<dyn Host>) -> Result<Desk, Failure> {
        let desk = self.desk(host);
        let refused = |failure| self.refused(words, &failure);
        let status = desk.status(Nothing {}).map_err(refused)?;
        let Some(centre) = status.centre else {
            let why = words.say("failure-no_centre", &[]);
            return Err(Failure::cannot_open(&self.centre, why));
        };
        let account = self.account_of(words, &centre)?;
        let passphrase = match &centre.sample_passphrase {
            Some(open) if !self.passphrase.is_given() => open.clone(),
            _ => self.passphrase.read(words, &account.name)?,
        };
        let sign_in = SignIn {
            account: account.id.clone(),
            passphrase,
        };
        desk.sign_in(sign_in).map_err(refused)?;
        Ok(desk)
    }

    fn account_of<'a>(
        &self,
        words: &Words,
        centre: &'a CentreCard,
    ) -> Result<&'a AccountCard, Failure> {
        let found = match (&self.account, centre.accounts.as_slice()) {
            (Some(name), accounts) => accounts.iter().find(|account| account.name == *name),
            (None, [only]) => Some(only),
            (None, accounts) if centre.sample_passphrase.is_some() => accounts.first(),
            (None, _) => None,
        };
        found.ok_or_else(|| {
            let names: Vec<&str> = centre.accounts.iter().map(|it| it.name.as_str()).collect();
            Failure::Usage(words.say("cli-which-account", &[("accounts", &names.join(", "))]))
        })
    }
}

/// Waits until the register is ready, and gives what it says of the house.
///
/// # Errors
/// [`Failure::Stopped`]; the old register then stands where it stood.
pub fn wait_for_register(
    words: &Words,
    desk: &Desk,
    interrupt: &Interrupt,
    progress: &mut Progress,
) -> Result<House, Failure> {
    let register = words.say("cli-register", &[]);
    loop {
        let status = desk
            .status(Nothing {})
            .map_err(|failure| Failure::of_desk(words, &register, &failure))?;
        match (status.progress, status.house) {
            (None, Some(house)) => return Ok(house),
            (Some(rebuild), _) => progress.tell(&register, rebuild.done, rebuild.of),
            (None, None) => {}
        }
        interrupt.check(words)?;
        thread::sleep(TICK);
    }
}
