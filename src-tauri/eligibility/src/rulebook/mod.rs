//! The rulebook: figures with their first day, status and source; the logic is code.

mod digest;
mod error;
mod figure;
mod file;
mod files;
mod given;
mod load;
mod parameter;
mod question;
mod shipped;
mod source;

use chrono::NaiveDate;

pub use error::{RulebookError, RulebookProblem};
pub(crate) use figure::Span;
pub use files::{FigureCell, FigureLine, FigureSort, OverlayLine, RulebookFiles};
pub(crate) use parameter::{Parameter, Value};
pub use question::{OpenQuestion, Reading};

use crate::period::days_after;
use crate::{
    ConditionId, EnrolmentKind, Payee, ProgrammeId, RegistrationKind, RulebookRef, Status, Unit,
};

/// All programmes with all their figures, checked when loaded.
///
/// [`Rulebook::shipped`] gives the one that comes with the program, [`Rulebook::parse`] reads
/// another. Figures are added to the files, never edited, so that a saved check can be replayed
/// with the rulebook that its digest names.
#[derive(Debug)]
pub struct Rulebook {
    reference: RulebookRef,
    /// One each, in the order of [`ProgrammeId::ALL`].
    programmes: Vec<Programme>,
    switching: Switching,
    /// Days on which a figure or a programme begins or ends, sorted.
    turning_days: Vec<NaiveDate>,
    /// Days of residence that some condition asks for.
    residence_days: Vec<i64>,
}

impl Rulebook {
    /// Its version and the digest of its contents.
    pub fn reference(&self) -> RulebookRef {
        self.reference.clone()
    }

    /// The official Korean name of a programme.
    pub fn name(&self, programme: ProgrammeId) -> &str {
        &self.programme(programme).name
    }

    /// What a programme's amount is for.
    pub fn unit(&self, programme: ProgrammeId) -> Unit {
        self.programme(programme).unit
    }

    /// The day of the month by which an application for a programme counts for the month; none
    /// where no source names one for it (복지로: between the daycare fee, the parental benefit and
    /// the home-care allowance).
    pub fn by_day(&self, programme: ProgrammeId, on: NaiveDate) -> Option<u32> {
        let switches = matches!(
            programme,
            ProgrammeId::NationalDaycare
                | ProgrammeId::ParentalBenefit
                | ProgrammeId::HomeCareAllowance
        );
        let day = switches.then(|| self.switching.by_day.on(on).figure)?;
        u32::try_from(day).ok()
    }

    pub(crate) fn programmes(&self) -> &[Programme] {
        &self.programmes
    }

    pub(crate) fn programme(&self, id: ProgrammeId) -> &Programme {
        // The loader puts each programme at the place of its id and refuses a missing one.
        &self.programmes[id as usize]
    }

    pub(crate) fn switching(&self) -> &Switching {
        &self.switching
    }

    pub(crate) fn turning_days(&self) -> &[NaiveDate] {
        &self.turning_days
    }

    pub(crate) fn residence_days(&self) -> &[i64] {
        &self.residence_days
    }
}

/// A programme: when it exists, what it asks, what it pays.
#[derive(Debug)]
pub(crate) struct Programme {
    pub(crate) id: ProgrammeId,
    pub(crate) name: String,
    pub(crate) unit: Unit,
    pub(crate) payee: Payee,
    pub(crate) in_force: InForce,
    /// In the order in which answers list them.
    pub(crate) conditions: Vec<Condition>,
    pub(crate) amount: Amount,
    /// Days from birth (the day of birth is day 1) within which an application pays from the
    /// month of birth; none where the programme knows no such time.
    pub(crate) apply_within: Option<Parameter<i64>>,
}

/// The days on which a programme exists.
#[derive(Debug)]
pub(crate) struct InForce {
    pub(crate) from: NaiveDate,
    pub(crate) until: Option<NaiveDate>,
    pub(crate) basis: String,
    pub(crate) status: Status,
    pub(crate) source: String,
}

impl InForce {
    pub(crate) fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// The first day and the day after the last.
    fn turning_days(&self) -> impl Iterator<Item = NaiveDate> {
        std::iter::once(self.from).chain(self.until.map(|until| days_after(until, 1)))
    }
}

/// A condition of a programme, with its paragraph and how sure its reading is.
#[derive(Debug)]
pub(crate) struct Condition {
    pub(crate) id: ConditionId,
    pub(crate) basis: String,
    pub(crate) confidence: Status,
    pub(crate) rule: Rule,
}

/// What a condition reckons, with the figures that it needs.
#[derive(Debug)]
pub(crate) enum Rule {
    /// No Korean nationality.
    Foreign,
    /// Korean, or a recognised refugee.
    Entitled,
    /// One of these registrations covers the day; with only the last-named, it is unconfirmed.
    RegisteredAsForeigner {
        kinds: Parameter<Vec<RegistrationKind>>,
        unconfirmed: Parameter<Vec<RegistrationKind>>,
    },
    /// Registered for the national schemes.
    RegisteredNationally,
    /// No registration covers the day.
    Unregistered,
    /// A stay covers the day.
    LawfulStay,
    /// Days of residence of the child.
    Residence(ResidenceRule),
    /// Days of residence of one of the guardians.
    GuardianResidence(ResidenceRule),
    /// Class age within these.
    ClassAge(Parameter<Span>),
    /// In such a facility in such an area.
    Enrolled {
        kinds: Parameter<Vec<EnrolmentKind>>,
        areas: Parameter<Vec<String>>,
    },
    /// In no facility.
    NotEnrolled,
    /// The enrolment of the day uses extended care.
    ExtendedCare,
    /// Born on or after this day.
    BornSince(Parameter<NaiveDate>),
    /// Months of age within these.
    Months(Parameter<Span>),
    /// Not after the end of February of the year in which the child turns this old.
    BeforeSchool(Parameter<i64>),
    /// Not abroad for this many days, in the months after.
    Present(Parameter<i64>),
    /// Household income is tested.
    Income(Parameter<bool>),
}

/// How long somebody must have lived where.
#[derive(Debug)]
pub(crate) struct ResidenceRule {
    pub(crate) areas: Parameter<Vec<String>>,
    /// Days that must have passed since the first.
    pub(crate) elapsed: Parameter<i64>,
    /// A number of days about which the sources disagree; it does not suffice, and says so.
    pub(crate) disputed: Option<Parameter<i64>>,
}

/// What a programme pays.
#[derive(Debug)]
pub(crate) struct Amount {
    pub(crate) basis: String,
    pub(crate) confidence: Status,
    /// Won by cell; a missing figure stays missing.
    pub(crate) won: Parameter<Option<i64>>,
    /// The programme whose amount is taken off while the child is in a daycare.
    pub(crate) less: Option<ProgrammeId>,
}

/// What a switch between ways of care needs.
#[derive(Debug)]
pub(crate) struct Switching {
    /// The area in which a facility is supposed when none is known.
    pub(crate) area: String,
    /// An application up to this day of the month counts for the month, a later one for the next.
    pub(crate) by_day: Parameter<i64>,
}
