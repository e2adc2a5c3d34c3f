//! Childcare support as a pure function: facts, a rulebook and a day give an answer.
//!
//! - [`FamilyFacts`] is what is known of a family; [`FamilyFacts::from_json`] reads it.
//! - [`Rulebook`] holds the figures; [`Rulebook::shipped`] is the one that comes with the program.
//! - [`check`] answers with every step, [`check_brief`] without, [`outcomes`] for whole centres.
//! - [`timeline`] gives a child's outcomes over days, [`options`] what goes together, [`change`]
//!   what would change an answer; [`compare`] what another rulebook would.
//! - [`entitlements`] has the months that somebody could claim, and whether anybody has.
//! - [`Corrections`] is what offices decided otherwise, to try a rulebook on.
//! - [`RulebookFiles`] lists figures and has lines of a centre laid over them; [`OpenQuestion`] is
//!   what the sources leave open.
//!
//! Nothing here knows a file, a clock or chance. Conditions are three-valued: what nobody has
//! asked stays unknown unless the rest decides.
#![forbid(unsafe_code)]

mod amount;
mod answer;
mod case;
mod change;
mod check;
mod compare;
mod conditions;
mod correction;
mod facts;
mod json;
mod kleene;
mod notes;
mod options;
mod period;
mod reading;
mod reckoning;
mod repair;
mod rulebook;
mod timeline;
mod unclaimed;
mod validity;
mod what_if;

pub use answer::*;
pub use change::change;
pub use check::{BatchOutcome, ChildOutcomes, check, check_brief, outcomes};
pub use compare::{Difference, Turn, compare, turn, won};
pub use correction::{Correction, Corrections, CorrectionsError};
pub use facts::*;
pub use options::options;
pub use rulebook::{
    FigureCell, FigureLine, FigureSort, OpenQuestion, OverlayLine, Reading, Rulebook,
    RulebookError, RulebookFiles, RulebookProblem,
};
pub use timeline::{family_timeline, timeline};
pub use unclaimed::{EntitledMonth, Entitlement, entitlements};
