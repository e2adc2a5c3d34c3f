//! Events of life: one happening that changes many records, written as one act.
//!
//! Whoever moves house, parts or leaves Korea changes addresses, ties, enrolments and stays at
//! once. [`happen`] sets all of that in an [`Edit`], so that it is one entry of the log: it can
//! be looked at before it is written, and taken back as one. Days are whole: what ends by an
//! event ends on the day before it, unless the person was still there on the day itself.
//!
//! - `birth`: a child is born
//! - `couple`: marriage, separation, divorce
//! - `whereabouts`: moving house, leaving Korea, coming to Korea
//! - `standing`: death, naturalisation, entry to school
//! - `running`: what runs on a day, and how it ends

mod birth;
mod couple;
mod running;
mod standing;
mod whereabouts;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::contract::LifeEventKind;
use crate::log::{Edit, RecordId};
use crate::model::{Action, Field, Kind, Refusal, RefusalReason, Value, check_value};

/// The fields of a record, as a form gives them.
pub(crate) type Fields = BTreeMap<Field, Value>;

/// Something that happened.
pub(crate) struct Happening {
    /// What.
    pub(crate) event: LifeEventKind,
    /// When.
    pub(crate) on: NaiveDate,
    /// The day on which it is recorded.
    pub(crate) today: NaiveDate,
    /// To whom. Birth: the parents, the one with whom the child lives first. Couples: both, the
    /// one who leaves first, then those who leave with that one. Arrival: who came; the parents,
    /// where names tell of a child that is not in the file yet.
    pub(crate) people: Vec<RecordId>,
    /// Whether those who leave are no longer of this family.
    pub(crate) leaves_family: bool,
    /// What else is known: `sex`, `birth_date`, `country`, `area`, `detail`, `status`, `until`
    /// (of the stay), `from` (of the resident registration), `facility` (the school).
    pub(crate) fields: Fields,
    /// Names of somebody new, or the new legal name.
    pub(crate) names: Vec<Fields>,
}

/// The act that an event is in the history.
pub(crate) const fn action(event: LifeEventKind) -> Action {
    match event {
        LifeEventKind::Birth => Action::Birth,
        LifeEventKind::Marriage => Action::Marriage,
        LifeEventKind::Separation => Action::Separation,
        LifeEventKind::Divorce => Action::Divorce,
        LifeEventKind::Departure => Action::Departure,
        LifeEventKind::Death => Action::Death,
        LifeEventKind::Naturalisation => Action::Naturalisation,
        LifeEventKind::Arrival => Action::Arrival,
        LifeEventKind::Move => Action::Move,
        LifeEventKind::SchoolEntry => Action::SchoolEntry,
    }
}

/// Sets what the happening changes.
///
/// # Errors
/// A [`Refusal`] that names the field: a value that does not fit, somebody missing or not in the
/// file, something that began only after the day on which it would have to end, a thing that is
/// so already.
pub(crate) fn happen(edit: &mut Edit<'_>, it: &Happening) -> Result<(), Refusal> {
    it.check(edit)?;
    match it.event {
        LifeEventKind::Birth => birth::record(edit, it),
        LifeEventKind::Marriage => couple::marry(edit, it),
        LifeEventKind::Separation => couple::part(edit, it),
        LifeEventKind::Divorce => couple::divorce(edit, it),
        LifeEventKind::Departure => whereabouts::leave(edit, it),
        LifeEventKind::Arrival => whereabouts::come(edit, it),
        LifeEventKind::Move => whereabouts::move_house(edit, it),
        LifeEventKind::Death => standing::die(edit, it),
        LifeEventKind::Naturalisation => standing::become_korean(edit, it),
        LifeEventKind::SchoolEntry => standing::enter_school(edit, it),
    }
}

impl Happening {
    fn check(&self, edit: &Edit<'_>) -> Result<(), Refusal> {
        for (field, value) in &self.fields {
            let kind = belongs_to(*field).ok_or(refused(*field, RefusalReason::UnknownField))?;
            check_value(kind, *field, value)?;
        }
        for name in &self.names {
            for (field, value) in name {
                check_value(Kind::Name, *field, value)?;
            }
            if name.get(&Field::Text).is_none_or(Value::is_null) {
                return Err(refused(Field::Text, RefusalReason::Missing));
            }
        }
        let is_there = |person: &RecordId| {
            let record = edit.state().get(*person);
            record.is_some_and(|it| it.kind() == Some(Kind::Person) && !it.is_removed())
        };
        if !self.people.iter().all(is_there) {
            return Err(refused(Field::Person, RefusalReason::NotARecord));
        }
        use LifeEventKind as E;
        let may_leave = matches!(self.event, E::Separation | E::Divorce | E::Departure);
        if self.leaves_family && !may_leave {
            return Err(refused(Field::Until, RefusalReason::UnknownField));
        }
        Ok(())
    }

    /// Ends what makes somebody one of this family, where it was told so; `last` is the last day.
    fn leave_family(
        &self,
        edit: &mut Edit<'_>,
        person: RecordId,
        last: NaiveDate,
    ) -> Result<(), Refusal> {
        let record = edit.state().get(person);
        match record.filter(|_| self.leaves_family) {
            Some(record) if running::runs(record, last) => running::end_record(edit, record, last),
            _ => Ok(()),
        }
    }

    /// Somebody who had left this family is one of it again.
    fn rejoin_family(&self, edit: &mut Edit<'_>, person: RecordId) {
        let record = edit.state().get(person);
        if record.is_some_and(|record| !running::runs(record, self.on)) {
            edit.set(person, Kind::Person, Field::Until, Value::Null);
        }
    }

    /// The first of those to whom it happened.
    fn person(&self) -> Result<RecordId, Refusal> {
        let first = self.people.first().copied();
        first.ok_or(refused(Field::Person, RefusalReason::Missing))
    }

    /// Everyone to whom it happened: at least one.
    fn everyone(&self) -> Result<&[RecordId], Refusal> {
        self.person().map(|_| self.people.as_slice())
    }

    /// The day before: the last of what was.
    fn eve(&self) -> Result<NaiveDate, Refusal> {
        let eve = self.on.pred_opt();
        eve.ok_or(refused(Field::On, RefusalReason::NotADay))
    }

    /// What was filled in; null where nothing was, which an edit does not write.
    fn value(&self, field: Field) -> Value {
        self.fields.get(&field).cloned().unwrap_or(Value::Null)
    }

    /// Refuses a day that has not come: births and deaths are not foretold.
    fn has_come(&self) -> Result<(), Refusal> {
        if self.on > self.today {
            return Err(refused(Field::On, RefusalReason::InTheFuture));
        }
        Ok(())
    }

    /// Makes an entry of a person that begins on the day, with these fields beside.
    fn begin<const N: usize>(
        &self,
        edit: &mut Edit<'_>,
        kind: Kind,
        person: RecordId,
        fields: [(Field, Value); N],
    ) {
        let own = [
            (Field::Person, id_value(person)),
            (Field::From, self.on.into()),
        ];
        edit.create(kind, own.into_iter().chain(fields));
    }

    /// Makes a child of the family from that day on with the names that were given, and of those
    /// who were named its parents and guardians.
    fn newcomer(&self, edit: &mut Edit<'_>, birth_date: Value) -> Result<RecordId, Refusal> {
        if self.names.is_empty() {
            return Err(refused(Field::Text, RefusalReason::Missing));
        }
        let fields = [
            (Field::Relation, "child".into()),
            (Field::BirthDate, birth_date),
            (Field::Sex, self.value(Field::Sex)),
            (Field::From, self.on.into()),
        ];
        let person = edit.create(Kind::Person, fields);
        self.name(edit, person);
        for parent in &self.people {
            let between = [
                (Field::Person, id_value(person)),
                (Field::Other, id_value(*parent)),
            ];
            edit.create(Kind::Guardian, between.clone());
            let sort = (Field::Sort, "birth_parent".into());
            edit.create(Kind::Tie, between.into_iter().chain([sort]));
        }
        Ok(person)
    }

    /// Gives a person the names that were given.
    fn name(&self, edit: &mut Edit<'_>, person: RecordId) {
        for name in &self.names {
            let owned = [(Field::Person, id_value(person))];
            edit.create(Kind::Name, name.clone().into_iter().chain(owned));
        }
    }
}

/// The kind of record into which a field of an event goes.
const fn belongs_to(field: Field) -> Option<Kind> {
    match field {
        Field::Sex | Field::BirthDate => Some(Kind::Person),
        Field::Country => Some(Kind::Nationality),
        Field::Area | Field::Detail => Some(Kind::Address),
        Field::Status | Field::Until => Some(Kind::Stay),
        Field::From => Some(Kind::Registration),
        Field::Facility => Some(Kind::Enrolment),
        _ => None,
    }
}

fn id_value(record: RecordId) -> Value {
    Value::Text(record.to_string())
}

const fn refused(field: Field, reason: RefusalReason) -> Refusal {
    Refusal { field, reason }
}
