//! People who look alike, and what becomes of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::family::PersonView;
use super::finding::FlagMark;
use super::life::Rehearsal;
use super::shape::{crossing, crossing_words};
use crate::duplicates::{Reason, Strength};
use crate::model::Field;

crossing_words! {
    /// Which of two people.
    WhichOne {
        /// The one who stays, where both are in one file.
        First,
        /// The other.
        Second,
    }
    /// What was decided about two people.
    SamenessDecision {
        /// They are one.
        Same,
        /// They are two.
        Different,
    }
}

crossing! {
    /// A person and the family in whose file they stand.
    PersonAt {
        /// The family.
        family: String,
        /// The person.
        person: String,
    }
    /// How alike two people are.
    LikenessView {
        /// How likely it is that they are one.
        strength: Strength,
        /// Why, the weightier first.
        reasons: Vec<Reason>,
        /// The name of the one asked about that is alike, as it is written.
        name: Option<String>,
        /// The name of the other that is alike, as it is written.
        other_name: Option<String>,
    }
    /// A person as a list of people who look alike shows them.
    AlikePerson {
        /// Where they stand.
        at: PersonAt,
        /// The family's title.
        title: String,
        /// Its file number.
        file_number: String,
        /// All names.
        names: Vec<String>,
        /// The day of birth as far as known.
        birth_date: Option<String>,
        /// What the person is in the family.
        relation: Option<String>,
        /// Codes of nationalities today.
        nationalities: Vec<String>,
        /// The warnings of the family.
        flags: Vec<FlagMark>,
    }
    /// Somebody who looks alike.
    LookAlike {
        /// Who.
        person: AlikePerson,
        /// How alike, and why.
        likeness: LikenessView,
    }
    /// Input of `look_alikes`: what stands in a form that is being filled in.
    AskLookAlikes {
        /// The family, where there is one already.
        family: Option<String>,
        /// The person, where there is one already: what their file says counts too.
        person: Option<String>,
        /// Names as typed so far.
        names: Vec<String>,
        /// The day of birth as far as typed: `1990-05-01`, `1990-05` or `1990`.
        birth_date: Option<String>,
        /// The telephone as typed.
        phone: Option<String>,
        /// A registration number as typed.
        number: Option<String>,
    }
    /// Answer of `look_alikes`, the likelier first.
    LookAlikes {
        /// Who looks alike.
        found: Vec<LookAlike>,
    }
    /// Somebody of a family and who looks alike.
    Doubled {
        /// The person of the family.
        person: String,
        /// Who looks alike.
        alike: LookAlike,
    }
    /// A decision about a person of a family.
    Decided {
        /// The record of the decision.
        record: String,
        /// The person of the family.
        person: String,
        /// What was decided.
        decision: SamenessDecision,
        /// The day of the decision.
        on: Option<NaiveDate>,
        /// The other one; none where the register knows nobody of that name any more, as after
        /// two people of one file were brought together.
        other: Option<AlikePerson>,
        /// Whether the other one stood in this same file.
        here: bool,
    }
    /// Answer of `doubles`: what is known of a family's people beyond its own file.
    Doubles {
        /// Who looks alike and about whom nobody has decided, the likelier first.
        alike: Vec<Doubled>,
        /// What was decided.
        decided: Vec<Decided>,
    }
    /// Input of `duplicates`.
    AskDuplicates {
        /// How many pairs at most.
        limit: u32,
    }
    /// Two people who look alike.
    AlikePair {
        /// The one who was entered first.
        first: AlikePerson,
        /// The other.
        second: AlikePerson,
        /// How alike, and why.
        likeness: LikenessView,
    }
    /// Answer of `duplicates`: pairs about whom nobody has decided, the likelier first.
    Duplicates {
        /// The pairs.
        pairs: Vec<AlikePair>,
        /// How many there are in all.
        total: u64,
    }
    /// Input of `compare_people` and `keep_apart`.
    TwoPeople {
        /// The one.
        first: PersonAt,
        /// The other.
        second: PersonAt,
    }
    /// One of two people who are compared.
    ComparedPerson {
        /// Where they stand.
        at: PersonAt,
        /// The family's title.
        title: String,
        /// Its file number.
        file_number: String,
        /// Everything known; addresses and phones that a warning keeps from sight come as dots.
        person: PersonView,
        /// How many others are in the file.
        others: u32,
        /// Whether a warning keeps from sight how the family is reached: neither addresses nor
        /// the telephone are carried into the other file.
        contacts_hidden: bool,
    }
    /// Two entries that say the same.
    SameEntry {
        /// Of the first.
        first: String,
        /// Of the second.
        second: String,
    }
    /// Answer of `compare_people`.
    Comparison {
        /// The one.
        first: ComparedPerson,
        /// The other.
        second: ComparedPerson,
        /// How alike they are; none where nothing speaks for it.
        likeness: Option<LikenessView>,
        /// Fields of which both have a value, and not the same.
        differing: Vec<Field>,
        /// Fields that are brought together: all but those that are another in each family,
        /// unless both are in one.
        compared: Vec<Field>,
        /// Entries of lists that say the same.
        same: Vec<SameEntry>,
    }
    /// Input of `rehearse_merge` and `merge_people`.
    Merge {
        /// The one who stays, where both are in one file.
        first: PersonAt,
        /// The other.
        second: PersonAt,
        /// Whose value holds; the first one's, or the only one, where nothing is said.
        fields: BTreeMap<Field, WhichOne>,
        /// Entries of lists that do not hold: they are taken out.
        wrong: Vec<String>,
        /// Whether the second leaves their file, where it is another one: they were entered there
        /// by mistake.
        leaves: bool,
    }
    /// What happens to one family.
    MergedFamily {
        /// The family.
        family: String,
        /// Its title.
        title: String,
        /// Its file number.
        file_number: String,
        /// What it would come to there.
        rehearsal: Rehearsal,
    }
    /// Answer of `rehearse_merge`: one family, or both.
    MergeRehearsal {
        /// What happens to each.
        families: Vec<MergedFamily>,
    }
}
