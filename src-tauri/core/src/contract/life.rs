//! Events of life: what is told, and what it would change.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::childcare::AnswerDifference;
use super::history::ChangeView;
use super::shape::{crossing, crossing_words};
use super::today::Work;
use crate::model::{Field, Value};

crossing_words! {
    /// What happened.
    LifeEventKind {
        /// A child was born.
        Birth,
        /// Two people married.
        Marriage,
        /// A couple parted and is still married.
        Separation,
        /// A couple was divorced.
        Divorce,
        /// People left Korea.
        Departure,
        /// Somebody died.
        Death,
        /// Somebody became Korean.
        Naturalisation,
        /// Somebody came to Korea.
        Arrival,
        /// People moved house.
        Move,
        /// A child entered school.
        SchoolEntry,
    }
    /// How an event changes what is to be done.
    WorkChange {
        /// It is new.
        Appears,
        /// It is no longer to be done.
        Vanishes,
        /// It is about another day.
        Moves,
    }
}

crossing! {
    /// Input of `rehearse_event` and `record_event`.
    LifeEvent {
        /// The family.
        family: String,
        /// What happened.
        event: LifeEventKind,
        /// When.
        on: NaiveDate,
        /// To whom. Birth: the parents, first the one with whom the child lives. Couples: both,
        /// first the one who leaves, then those who leave with that one. Arrival: who came; the
        /// parents, where names tell of a child that is not in the file yet.
        people: Vec<String>,
        /// Whether those who leave (separation, divorce, departure) are no longer of this family.
        leaves_family: bool,
        /// What else is known: `sex`, `birth_date`, `country`, `area`, `detail`, `status`,
        /// `until` (of the stay), `from` (of the resident registration), `facility` (the school).
        fields: BTreeMap<Field, Value>,
        /// Names of somebody new, or the new legal name: fields of each.
        names: Vec<BTreeMap<Field, Value>>,
    }
    /// What an act would come to: an event of life, or two people who become one.
    Rehearsal {
        /// Every field.
        changes: Vec<ChangeView>,
        /// The day for which the childcare answers are compared: that of the event, or today
        /// where the event is past and for any other act.
        compared_on: NaiveDate,
        /// Childcare answers that would differ.
        differences: Vec<AnswerDifference>,
        /// Why childcare could not be answered any more.
        refused: Option<eligibility::FactsError>,
        /// What would be to do that is not, would be no more, or would be on another day.
        work: Vec<WorkDifference>,
    }
    /// Something to be done that an event changes.
    WorkDifference {
        /// How.
        change: WorkChange,
        /// What: as it would be, and as it is where it would be no more.
        work: Work,
        /// The day that it is about now, where that is another one.
        before: Option<NaiveDate>,
    }
}
