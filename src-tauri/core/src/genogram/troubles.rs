//! What cannot be so as it is written, in words.

use super::kin::{Kin, Trouble};
use super::member::name;
use crate::contract::PictureTrouble;
use crate::log::RecordId;
use crate::words::Words;

/// Each trouble as a sentence with the record that it is about.
pub fn say(troubles: &[Trouble], kin: &Kin, words: &Words) -> Vec<PictureTrouble> {
    let called = |id: RecordId| {
        let member = kin.people.iter().find(|member| member.id == id);
        member.map_or_else(String::new, |member| name(member, words))
    };
    let sentence = |trouble: &Trouble| {
        let (record, id, other) = match *trouble {
            Trouble::WithOneself(person) => (person, "genogram-trouble-oneself", None),
            Trouble::OwnAncestor(child, parent) => {
                (child, "genogram-trouble-ancestor", Some(parent))
            }
            Trouble::ManyParents(child) => (child, "genogram-trouble-parents", None),
            Trouble::YoungerParent(child, parent) => {
                (child, "genogram-trouble-younger", Some(parent))
            }
            Trouble::Unconnected(person) => (person, "genogram-trouble-unconnected", None),
            Trouble::Disputed(record) => (record, "genogram-trouble-disputed", None),
        };
        let (person, other) = (called(record), other.map(called).unwrap_or_default());
        PictureTrouble {
            record: record.to_string(),
            text: words.say(id, &[("person", &person), ("other", &other)]),
        }
    };
    troubles.iter().map(sentence).collect()
}
