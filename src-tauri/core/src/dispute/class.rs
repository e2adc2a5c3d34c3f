//! Who may settle a disagreement about a field.

use crate::contract::DisputeClass;
use crate::course::is_contact;
use crate::model::{Field, Kind};

/// What a field of such a record is about. `hides_contacts` says whether a warning keeps from
/// sight how the family is reached. Every field has its line: a new one does not compile without.
pub(crate) const fn class_of(kind: Kind, field: Field, hides_contacts: bool) -> DisputeClass {
    use DisputeClass as C;
    use Field as F;
    match kind {
        Kind::Flag | Kind::Secrecy => return C::Safety,
        Kind::Stay => return C::Stay,
        // That a registration is there at all says that there is such a number.
        Kind::Registration if matches!(field, F::Removed | F::Sort) => return C::Number,
        Kind::Address if hides_contacts && matches!(field, F::Removed) => return C::Safety,
        _ => {}
    }
    if hides_contacts && is_contact(kind, field) {
        return C::Safety;
    }
    match field {
        F::Safety
        | F::Risk
        | F::Urgency
        | F::Violence
        | F::ReportedOn
        | F::KeptSealed
        | F::Part
        | F::Parts => C::Safety,
        F::Amount => C::Money,
        F::Status | F::RefugeeRecognised => C::Stay,
        F::Number | F::NumberPending | F::PassportNumber | F::DrivingLicence | F::KeptFor => {
            C::Number
        }
        F::Figures
        | F::Rulings
        | F::Title
        | F::FileNumber
        | F::CaseType
        | F::OpenedOn
        | F::Worker
        | F::Remark
        | F::BirthDate
        | F::Sex
        | F::Relation
        | F::Disability
        | F::SchoolDeferred
        | F::EarlyNuriFrom
        | F::Speaks
        | F::Reads
        | F::InterpreterNeeded
        | F::Phone
        | F::AskedNone
        | F::Person
        | F::Other
        | F::Sort
        | F::Text
        | F::From
        | F::Until
        | F::Country
        | F::Area
        | F::Detail
        | F::Facility
        | F::ExtendedCare
        | F::Programme
        | F::On
        | F::Way
        | F::Source
        | F::Facts
        | F::Answer
        | F::AnswerDigest
        | F::RulebookVersion
        | F::RulebookDigest
        | F::Removed
        | F::Name
        | F::Role
        | F::Closed
        | F::SealKey
        | F::SignKey
        | F::SealedSecrets
        | F::RecoverySecrets
        | F::Derivation
        | F::Account
        | F::Device
        | F::Epoch
        | F::SealedKey
        | F::Family
        | F::Setting
        | F::DiedOn
        | F::IndexPerson
        | F::Centre
        | F::Strength
        | F::Direction
        | F::Ground
        | F::Language
        | F::Route
        | F::Interpreter
        | F::InterpreterRelation
        | F::Wish
        | F::InterviewedOn
        | F::Version
        | F::WithdrawnOn
        | F::Verified
        | F::Recipient
        | F::Participants
        | F::Result
        | F::Economy
        | F::Housing
        | F::Health
        | F::Couple
        | F::Parenting
        | F::Korean
        | F::Legal
        | F::Work
        | F::Social
        | F::Strengths
        | F::FamilyView
        | F::Evidence
        | F::Plan
        | F::Goal
        | F::Term
        | F::Measure
        | F::Priority
        | F::Services
        | F::Responsible
        | F::Due
        | F::AgreedBy
        | F::Score
        | F::Obstacles
        | F::ServiceArea
        | F::Session
        | F::Attended
        | F::Attendees
        | F::Agency
        | F::Reason
        | F::Consent
        | F::Outcome
        | F::AnsweredOn
        | F::Reply
        | F::Decision
        | F::Reopen
        | F::NextContact
        | F::NextWay
        | F::Minutes
        | F::KeySentence
        | F::KeyTranslation
        | F::KeptOn
        | F::Note
        | F::DoneOn
        | F::Item
        | F::ExpectedOn
        | F::SaidBy
        | F::SaidOn
        | F::SaidIn
        | F::SaidThrough
        | F::DocumentSeen
        | F::Import
        | F::Document
        | F::Fact
        | F::Content
        | F::Media
        | F::Size
        | F::DestroyedOn
        | F::Screen
        | F::Subject
        | F::Digest
        | F::Counterpart
        | F::Form
        | F::Scope
        | F::Team
        | F::OnDuty
        | F::SealedReason
        | F::SealedReply
        | F::AskedOn
        | F::Count
        | F::Reach
        | F::KeptWithout
        | F::HeadsBefore
        | F::Entry
        | F::Receiver => C::Plain,
    }
}

/// Whether only somebody who approves may settle a disagreement about it.
pub(crate) const fn is_for_supervisor(class: DisputeClass) -> bool {
    !matches!(class, DisputeClass::Plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Shape;
    use crate::model::{is_number, shape};

    /// Every field that a kind of record has, or may have.
    fn all() -> impl Iterator<Item = (Kind, Field)> {
        let fields = |kind: &'static Kind| Field::ALL.iter().map(|field| (*kind, *field));
        Kind::ALL.iter().flat_map(fields)
    }

    #[test]
    fn every_number_by_which_somebody_is_known_is_for_the_supervisor() {
        let numbers = all().filter(|(kind, field)| is_number(*kind, *field));
        for (kind, field) in numbers {
            let class = class_of(kind, field, false);
            assert_eq!(
                class,
                DisputeClass::Number,
                "{}.{}",
                kind.name(),
                field.name()
            );
        }
    }

    #[test]
    fn every_amount_of_money_and_every_status_of_stay_is_for_the_supervisor() {
        for (kind, field) in all() {
            let class = class_of(kind, field, false);
            match shape(kind, field) {
                Some(Shape::Won) => assert_eq!(class, DisputeClass::Money, "{}", field.name()),
                Some(Shape::StayStatus) => {
                    assert_eq!(class, DisputeClass::Stay, "{}", field.name())
                }
                _ => {}
            }
        }
    }

    #[test]
    fn whatever_a_warning_says_is_for_the_supervisor() {
        for field in Field::ALL {
            assert_eq!(class_of(Kind::Flag, *field, false), DisputeClass::Safety);
        }
    }

    #[test]
    fn an_address_is_for_the_supervisor_only_where_it_is_kept_from_sight() {
        for (kind, field) in [
            (Kind::Address, Field::Detail),
            (Kind::Address, Field::Area),
            (Kind::Person, Field::Phone),
            (Kind::Address, Field::Removed),
        ] {
            assert_eq!(class_of(kind, field, false), DisputeClass::Plain);
            assert_eq!(class_of(kind, field, true), DisputeClass::Safety);
        }
        assert_eq!(
            class_of(Kind::Address, Field::From, true),
            DisputeClass::Plain
        );
    }

    #[test]
    fn the_everyday_facts_are_for_anybody_who_writes() {
        for (kind, field) in [
            (Kind::Person, Field::BirthDate),
            (Kind::Name, Field::Text),
            (Kind::Note, Field::Text),
            (Kind::Enrolment, Field::Facility),
            (Kind::Family, Field::Title),
        ] {
            assert!(
                !is_for_supervisor(class_of(kind, field, true)),
                "{}",
                field.name()
            );
        }
    }
}
