//! Parts of a family: what somebody to whom it was given by name sees of it, where that is not all.
//! Whoever interprets at the daycare's counter needs no notes of what was said at home.

use std::collections::BTreeSet;

use crate::log::{Record, RecordId, State};
use crate::model::{Field, FieldName, Kind, vocabulary};

vocabulary! {
    /// A part of a family's file. Who is in the family, how they belong together and what warnings
    /// stand beside their names is in sight of everybody who opens it: without that nobody could
    /// interpret for them.
    FamilyPart {
        /// Addresses and telephones.
        Contacts = "contacts",
        /// Notes, promises, tasks, meetings and handovers.
        Notes = "notes",
        /// The forms of the course, consents among them.
        Forms = "forms",
        /// Stays, registrations, and all that the childcare check goes by.
        Childcare = "childcare",
        /// Scans and photos of papers.
        Papers = "papers",
        /// What the household has to do with outside (생태도).
        Surroundings = "surroundings",
    }
}

impl FamilyPart {
    /// The part that a kind of record belongs to; none where it is in sight of all.
    const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Address => Some(Self::Contacts),
            Kind::Note
            | Kind::Promise
            | Kind::Task
            | Kind::Deferral
            | Kind::Meeting
            | Kind::Handover
            | Kind::Reading => Some(Self::Notes),
            Kind::Intake
            | Kind::Consent
            | Kind::Screening
            | Kind::Assessment
            | Kind::Plan
            | Kind::Goal
            | Kind::Progress
            | Kind::Delivery
            | Kind::Referral
            | Kind::Closure
            | Kind::Reopening
            | Kind::Aftercare
            | Kind::Exception
            | Kind::Approval => Some(Self::Forms),
            Kind::Registration
            | Kind::Stay
            | Kind::Absence
            | Kind::Enrolment
            | Kind::Application
            | Kind::Guardian
            | Kind::Check
            | Kind::Correction
            | Kind::Typed => Some(Self::Childcare),
            Kind::Document | Kind::Proof => Some(Self::Papers),
            Kind::Bond => Some(Self::Surroundings),
            Kind::Family
            | Kind::Person
            | Kind::Name
            | Kind::Nationality
            | Kind::Tie
            | Kind::Flag
            | Kind::Disclosure
            | Kind::Sameness
            | Kind::Secrecy
            // What is said of a record that is out of sight is so with it.
            | Kind::Dispute
            | Kind::Receipt
            | Kind::Loan
            | Kind::Quarantine
            // Where the family is, whoever opens anything of it must know.
            | Kind::Partner
            | Kind::Transfer
            | Kind::Account
            | Kind::Device
            | Kind::Epoch
            | Kind::Grant
            | Kind::FamilyKey
            | Kind::Setting
            | Kind::Import
            | Kind::Imported
            | Kind::AccessReview
            | Kind::Glass
            | Kind::Reset
            | Kind::Destruction
            | Kind::Ruling
            | Kind::Report => None,
        }
    }
}

/// Fields that belong to another part than the record that they stand in.
const APART: &[(Kind, Field, FamilyPart)] = &[(Kind::Person, Field::Phone, FamilyPart::Contacts)];

/// The parts of a family that somebody sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts(BTreeSet<FamilyPart>);

impl Parts {
    /// These; none where they are all there are.
    pub fn of(parts: impl IntoIterator<Item = FamilyPart>) -> Option<Self> {
        let parts: BTreeSet<FamilyPart> = parts.into_iter().collect();
        (parts.len() < FamilyPart::ALL.len()).then_some(Self(parts))
    }

    /// As they stand in a grant: words with commas. A word of a newer version adds nothing.
    pub fn read(text: &str) -> Self {
        Self(text.split(',').filter_map(FamilyPart::from_name).collect())
    }

    /// As they stand in a grant.
    pub fn written(&self) -> String {
        let words: Vec<&str> = self.0.iter().map(|part| part.name()).collect();
        words.join(",")
    }

    /// Those that stand in both: where two devices gave different ones, neither adds to the other.
    #[must_use]
    pub fn both(&self, other: &Self) -> Self {
        Self(self.0.intersection(&other.0).copied().collect())
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = FamilyPart> {
        self.0.iter().copied()
    }

    /// The records of a family that are not among them, and fields of others. What a newer version
    /// wrote is in no part that this one knows.
    pub(super) fn outside(
        &self,
        state: &State,
    ) -> (BTreeSet<RecordId>, BTreeSet<(RecordId, FieldName)>) {
        let sees = |record: &&Record| {
            let part = record.kind().map(FamilyPart::of);
            part.is_some_and(|part| part.is_none_or(|part| self.0.contains(&part)))
        };
        let records = state.records().filter(|record| !sees(record));
        let fields = state.records().flat_map(|record| {
            let apart = APART.iter();
            let apart = apart.filter(move |(kind, _, _)| record.kind() == Some(*kind));
            apart
                .filter(|(_, _, part)| !self.0.contains(part))
                .map(move |(_, field, _)| (record.id, FieldName::from(*field)))
        });
        (records.map(|it| it.id).collect(), fields.collect())
    }
}
