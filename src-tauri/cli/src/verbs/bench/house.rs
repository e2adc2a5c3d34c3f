//! What the desk takes, on the sample centre.

use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::Utc;
use eligibility::{FamilyFacts, outcomes};
use hamkke_core::FileKey;
use hamkke_core::centre::{Centre, CentreError, Identity, Layout, Ring};
use hamkke_core::contract::{
    self, AskDuplicates, AskLookAlikes, AskToday, AskUnclaimed, AskWhatIf, CreateFamily,
    FailureCode, FamilyView, Find, NewPerson, Nothing, OfFamily, RecordChange, Save, SignIn,
};
use hamkke_core::desk::Desk;
use hamkke_core::keys::Purpose;
use hamkke_core::model::{Field, Kind, Value};
use hamkke_core::register::Register;
use hamkke_core::words::Words;

use super::figure::{Figure, Goal};
use crate::centre::wait_for_register;
use crate::failure::Failure;
use crate::interrupt::Interrupt;
use crate::progress::Progress;

/// What people type: initials, Latin, Hangul, half typed, several words, numbers.
const TYPED: &[&str] = &[
    "ㅇㅇㅇ",
    "nguyen",
    "n",
    "리",
    "응우여",
    "lan nguyen",
    "Юлия",
    "yulia",
    "김",
    "ㄱㅇㅎ",
    "1990",
    "900501",
    "4821",
    "2024-00",
    "kim y",
    "nguyenlan",
    "리영",
    "李",
];
/// How often each of them is looked for.
const FINDS: usize = 40;
/// People shown.
const SHOWN: u32 = 30;
/// Acts in the file that is opened.
const ACTS: usize = 200;
/// Acts of a year of casework.
const ACTS_OF_A_YEAR: usize = 150;
/// How often that file is opened.
const OPENINGS: usize = 200;
/// How often Today is asked for, and how many lines of it, as the window does.
const TODAYS: usize = 40;
const LISTED: u32 = 200;
/// People as they are registered anew, by name and day of birth, and how often each is.
const NEWCOMERS: &[(&str, &str)] = &[
    ("응우옌 티 란", "1990-05-01"),
    ("NGUYEN THI LAN", "1991-01-01"),
    ("김율리야", "1988-11-23"),
    ("KIM YULIYA", "1979-06-30"),
    ("李", "1985-02-14"),
];
const ALIKES: usize = 40;
/// How often all pairs of the centre are looked for.
const PAIRINGS: usize = 5;
/// How often the answers of the whole centre are gone over.
const SCANS: usize = 5;
/// So many families are given new keys.
const REKEYED: usize = 1000;
/// How often somebody signs in, and the register is opened.
const ENTRIES: usize = 10;

/// The desk of a sample centre, and how to talk about it.
pub struct Run<'a> {
    pub words: &'a Words,
    pub desk: &'a Desk,
    pub folder: &'a Path,
    pub interrupt: &'a Interrupt,
    pub progress: &'a mut Progress,
}

impl Run<'_> {
    /// Measures what a day at the desk takes, then what goes over all files.
    pub fn measure(&mut self) -> Result<Vec<Figure>, Failure> {
        let refused = |words, failure| Failure::of_desk(words, "bench", &failure);
        let words = self.words;
        let mut figures = vec![self.find().map_err(|it| refused(words, it))?];
        figures.push(self.today().map_err(|it| refused(words, it))?);
        figures.extend(self.rules().map_err(|it| refused(words, it))?);
        figures.extend(self.alike().map_err(|it| refused(words, it))?);
        figures.extend(self.one_file().map_err(|it| refused(words, it))?);
        self.interrupt.check(words)?;
        figures.push(self.sizes().map_err(|it| refused(words, it))?);
        figures.push(self.signing_in().map_err(|it| refused(words, it))?);
        self.interrupt.check(words)?;
        let began = Instant::now();
        self.desk
            .rebuild_register(Nothing {})
            .map_err(|it| refused(words, it))?;
        wait_for_register(words, self.desk, self.interrupt, self.progress)?;
        figures.push(Figure::once(
            "bench-rebuild",
            Goal::Seconds(60.0),
            began.elapsed(),
        ));
        figures.push(self.verify()?);
        Ok(figures)
    }

    /// Measures what goes over the answers of the whole centre: a recheck of everybody, what a
    /// reading of an open question would change, and the money left behind.
    pub fn rules(&self) -> Result<Vec<Figure>, contract::Failure> {
        let today = Utc::now().date_naive();
        let recheck = || {
            timed(|| {
                self.desk.seated(|seat| {
                    let rules = std::sync::Arc::clone(&seat.rules);
                    seat.each_facts(|facts| {
                        // Some made-up families are written wrongly on purpose.
                        let _ = std::hint::black_box(outcomes(&facts, &rules, today));
                        ControlFlow::Continue(())
                    })
                })
            })
        };
        let view = self.desk.rulebook(Nothing {})?;
        let readings = view.questions.iter().flat_map(|it| &it.readings);
        let figures = readings.last().map(|it| it.figures.clone());
        let what_if = || {
            timed(|| {
                self.desk.what_if_rulebook(AskWhatIf {
                    figures: figures.clone().unwrap_or_default(),
                    withdraw: None,
                    on: None,
                    limit: 50,
                })
            })
        };
        let unclaimed = || {
            timed(|| {
                self.desk.unclaimed(AskUnclaimed {
                    mine: false,
                    programme: None,
                    months: 12,
                    limit: LISTED,
                })
            })
        };
        let of = |times: Vec<Duration>, name, goal| Figure::times(name, goal, &times);
        let times = |one: &dyn Fn() -> Result<Duration, contract::Failure>| {
            (0..SCANS).map(|_| one()).collect::<Result<Vec<_>, _>>()
        };
        Ok(vec![
            of(
                times(&|| Ok(recheck()?.0))?,
                "bench-recheck",
                Goal::Seconds(1.0),
            ),
            of(
                times(&|| Ok(what_if()?.0))?,
                "bench-what-if",
                Goal::NoneInSeconds,
            ),
            of(
                times(&|| Ok(unclaimed()?.0))?,
                "bench-unclaimed",
                Goal::NoneInSeconds,
            ),
        ])
    }

    /// The facts of every family, from the register.
    pub fn facts(&self) -> Result<Vec<FamilyFacts>, Failure> {
        let mut all = Vec::new();
        self.desk
            .seated(|seat| {
                seat.each_facts(|facts| {
                    all.push(facts);
                    ControlFlow::Continue(())
                })
            })
            .map_err(|failure| Failure::of_desk(self.words, "bench", &failure))?;
        Ok(all)
    }

    fn find(&self) -> Result<Figure, contract::Failure> {
        let mut times = Vec::new();
        for _ in 0..FINDS {
            for typed in TYPED {
                let query = Find {
                    query: (*typed).to_owned(),
                    limit: SHOWN,
                };
                times.push(timed(|| self.desk.find(query))?.0);
            }
        }
        Ok(Figure::times("bench-find", Goal::P99Seconds(10e-3), &times))
    }

    /// The first screen of the day, over all families.
    fn today(&self) -> Result<Figure, contract::Failure> {
        let mut times = Vec::with_capacity(TODAYS);
        for _ in 0..TODAYS {
            let asked = AskToday {
                mine: false,
                kind: None,
                limit: LISTED,
            };
            times.push(timed(|| self.desk.today(asked))?.0);
        }
        Ok(Figure::times("bench-today", Goal::Seconds(0.2), &times))
    }

    /// Who looks like somebody that is being typed, and every pair of the centre.
    fn alike(&self) -> Result<Vec<Figure>, contract::Failure> {
        let mut typing = Vec::new();
        for round in 0..ALIKES {
            for (name, birth) in NEWCOMERS {
                let asked = AskLookAlikes {
                    family: None,
                    person: None,
                    names: vec![(*name).to_owned()],
                    birth_date: (round % 2 == 0).then(|| (*birth).to_owned()),
                    phone: None,
                    number: None,
                };
                typing.push(timed(|| self.desk.look_alikes(asked))?.0);
            }
        }
        let mut pairs = Vec::new();
        for _ in 0..PAIRINGS {
            let asked = AskDuplicates { limit: LISTED };
            pairs.push(timed(|| self.desk.duplicates(asked))?.0);
        }
        Ok(vec![
            Figure::times("bench-alike", Goal::NoneInSeconds, &typing),
            Figure::times("bench-duplicates", Goal::NoneInSeconds, &pairs),
        ])
    }

    /// A new family with two hundred acts: each of them saved, then the file opened.
    fn one_file(&self) -> Result<Vec<Figure>, contract::Failure> {
        let name = [
            (Field::Text, Value::from("표본 가족")),
            (Field::Sort, "hangul".into()),
        ];
        let made = self.desk.create_family(CreateFamily {
            fields: [(Field::Title, Value::from("표본 가족"))].into(),
            people: vec![NewPerson {
                fields: [(Field::BirthDate, "2020-03-05".into())].into(),
                names: vec![name.into()],
            }],
        })?;
        let person = made.people.first().ok_or(FailureCode::NotFound)?;
        let path = {
            let family = made.id.parse().map_err(|_| FailureCode::NotFound)?;
            Layout::new(self.folder).family(family)
        };
        let (mut saves, mut year) = (Vec::new(), 0.0);
        for act in 2..=ACTS {
            let change = a_change(&person.id, act);
            let save = Save {
                family: made.id.clone(),
                changes: vec![change],
                reason: None,
            };
            saves.push(timed(|| self.desk.save(save))?.0);
            if act == ACTS_OF_A_YEAR {
                let file = std::fs::metadata(&path).map_err(hamkke_core::FileError::from)?;
                year = file.len() as f64;
            }
        }
        let family = || OfFamily {
            family: made.id.clone(),
        };
        let mut openings = Vec::new();
        for _ in 0..OPENINGS {
            self.desk.close_family(family())?;
            let (took, view): (_, FamilyView) = timed(|| self.desk.open_family(family()))?;
            if view.read_only.is_some() {
                return Err(FailureCode::FileDamaged.into());
            }
            openings.push(took);
        }
        Ok(vec![
            Figure::times("bench-open", Goal::Seconds(6e-3), &openings),
            Figure::times("bench-save", Goal::P99Seconds(50e-3), &saves),
            Figure::of("bench-year", Goal::Bytes(100e3), vec![year]),
        ])
    }

    fn sizes(&self) -> Result<Figure, contract::Failure> {
        let families = self.desk.seated(|seat| seat.families())?;
        let layout = Layout::new(self.folder);
        let mut sizes = Vec::with_capacity(families.len());
        for family in families {
            let file = std::fs::metadata(layout.family(family));
            sizes.push(file.map_err(hamkke_core::FileError::from)?.len() as f64);
        }
        Ok(Figure::of("bench-size", Goal::NoneInBytes, sizes))
    }

    fn signing_in(&self) -> Result<Figure, contract::Failure> {
        let mut times = Vec::new();
        for _ in 0..ENTRIES {
            self.desk.sign_out(Nothing {})?;
            times.push(timed(|| sign_in(self.desk))?.0);
        }
        Ok(Figure::times("bench-sign-in", Goal::Seconds(1.0), &times))
    }

    fn verify(&mut self) -> Result<Figure, Failure> {
        let refused = |failure| Failure::of_desk(self.words, "bench", &failure);
        let began = Instant::now();
        let (families, keys) = self
            .desk
            .seated(|seat| {
                if seat.centre.verify().is_err() {
                    return Err(FailureCode::FileDamaged.into());
                }
                Ok((seat.families()?, seat.centre.sign_keys()))
            })
            .map_err(refused)?;
        let what = self.words.say("bench-verify", &[]);
        for (done, family) in families.iter().enumerate() {
            self.interrupt.check(self.words)?;
            let found = self
                .desk
                .seated(|seat| seat.verify_family(*family, &|it| keys.get(&it).copied()))
                .map_err(refused)?;
            if !found.is_empty() {
                return Err(refused(FailureCode::FileDamaged.into()));
            }
            self.progress
                .tell(&what, done as u64 + 1, families.len() as u64);
        }
        Ok(Figure::once(
            "bench-verify",
            Goal::NoneInSeconds,
            began.elapsed(),
        ))
    }
}

/// Signs the founder of a sample centre in.
pub fn sign_in(desk: &Desk) -> Result<(), contract::Failure> {
    let status = desk.status(Nothing {})?;
    let centre = status.centre.ok_or(FailureCode::NoCentre)?;
    let founder = centre.accounts.first().ok_or(FailureCode::NotFound)?;
    let passphrase = centre.sample_passphrase.ok_or(FailureCode::WrongSecret)?;
    desk.sign_in(SignIn {
        account: founder.id.clone(),
        passphrase,
    })?;
    Ok(())
}

/// Gives families new keys, as when somebody could open them and may no more; nothing where there
/// are too few to say.
pub fn change_keys(desk: &Desk) -> Result<Option<Figure>, contract::Failure> {
    desk.seated(|seat| {
        let families = seat.families()?;
        let Some(families) = families.get(..REKEYED) else {
            return Ok(None);
        };
        let began = Instant::now();
        for family in families {
            seat.change_key_of(*family)?;
        }
        let goal = Goal::Seconds(60.0);
        Ok(Some(Figure::once("bench-rekey", goal, began.elapsed())))
    })
}

/// Opens the register of a centre that nobody else has open, its search loaded.
pub fn open_register(words: &Words, folder: &Path) -> Result<Figure, Failure> {
    let refused = |failure| Failure::of_desk(words, folder.display(), &failure);
    let opened = || -> Result<Vec<Duration>, contract::Failure> {
        let layout = Layout::new(folder);
        let path = layout.register();
        let rules = Centre::open(layout.clone())?.rulebook();
        let rules = rules.ok_or(contract::FailureCode::BadCall)?;
        let identity = founder(layout)?;
        let key = identity.ring(Ring::Families)?.derive(Purpose::Register);
        let key = FileKey::of(&key);
        let open = || timed(|| Ok(Register::open(&path, &key, &rules)?));
        (0..ENTRIES).map(|_| Ok(open()?.0)).collect()
    };
    let times = opened().map_err(refused)?;
    Ok(Figure::times("bench-register", Goal::NoneInSeconds, &times))
}

fn founder(layout: Layout) -> Result<Identity, CentreError> {
    let centre = Centre::open(layout)?;
    let founder = centre.accounts().into_iter().next();
    let founder = founder.ok_or(CentreError::NoAccount)?;
    let passphrase = centre.sample_passphrase().unwrap_or_default();
    centre.sign_in(founder.id, &passphrase, Utc::now())
}

/// One act of a year's casework: a new address, or an edit of the person.
fn a_change(person: &str, act: usize) -> RecordChange {
    let (record, kind, fields) = if act.is_multiple_of(2) {
        let day = Utc::now().date_naive();
        let detail = format!("단원구 원곡동 다문화길 {act}");
        let address = [
            (Field::Person, Value::text(person)),
            (Field::From, day.into()),
            (Field::Detail, detail.into()),
        ];
        (None, Kind::Address, address)
    } else {
        let edit = [
            (Field::Phone, format!("031-0000-{act:04}").into()),
            (Field::Remark, format!("통화 {act}").into()),
            (Field::InterpreterNeeded, (act % 4 == 1).into()),
        ];
        (Some(person.to_owned()), Kind::Person, edit)
    };
    RecordChange {
        record,
        kind,
        fields: fields.into(),
    }
}

fn timed<T>(
    work: impl FnOnce() -> Result<T, contract::Failure>,
) -> Result<(Duration, T), contract::Failure> {
    let began = Instant::now();
    let value = work()?;
    Ok((began.elapsed(), value))
}
