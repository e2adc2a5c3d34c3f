//! What is written down while conditions are decided. One logic serves three readers: whole
//! centres (nothing is written), the brief answer, and the full one with every step.

use chrono::NaiveDate;

use crate::period::Period;
use crate::rulebook::Value;
use crate::{
    Caveat, ConditionId, FactUsed, ParameterUsed, PersonFacts, Reckoned, Status, Step, Verdict,
};

/// A reader of how an answer comes about. Texts are made only if somebody reads them.
pub(crate) trait Notes {
    /// Whether all failing conditions are wanted, or the first is enough.
    const COMPLETE: bool;

    /// A fact that somebody must ask, as a path.
    fn missing(&mut self, path: impl FnOnce() -> String);
    /// A fact that nobody asked and that was assumed.
    fn assumed(&mut self, person: &PersonFacts, fact: &'static str, value: &'static str);
    /// Something that must be said with the answer.
    fn caveat(&mut self, caveat: Caveat);
    /// A fact that was used.
    fn fact(&mut self, fact: impl FnOnce() -> FactUsed);
    /// Something that was reckoned.
    fn reckoned<V: ToString>(&mut self, name: &'static str, value: V);
    /// A figure that was used.
    fn parameter<T>(&mut self, name: &str, value: &Value<T>);
    /// A figure that was used, made up by whoever reads it.
    fn figure(&mut self, figure: impl FnOnce() -> ParameterUsed);
    /// The condition is decided; what was noted since the last one belongs to it.
    fn decided(&mut self, id: ConditionId, verdict: Verdict, basis: &str, confidence: Status);
}

/// A path to a person's fact, as answers give it.
pub(crate) fn path(person: &PersonFacts, fact: &str) -> String {
    [&person.id, ".", fact].concat()
}

/// A fact with a period.
pub(crate) fn period_used(
    person: &PersonFacts,
    fact: &str,
    period: &impl Period,
    value: impl Into<String>,
) -> FactUsed {
    FactUsed {
        path: path(person, fact),
        value: value.into(),
        from: Some(period.from()),
        until: period.until(),
        assumed: false,
    }
}

/// A fact without a period.
pub(crate) fn plain_used(person: &PersonFacts, fact: &str, value: impl ToString) -> FactUsed {
    FactUsed {
        path: path(person, fact),
        value: value.to_string(),
        from: None,
        until: None,
        assumed: false,
    }
}

/// Writes nothing.
pub(crate) struct Silent;

impl Notes for Silent {
    const COMPLETE: bool = false;

    fn missing(&mut self, _: impl FnOnce() -> String) {}
    fn assumed(&mut self, _: &PersonFacts, _: &'static str, _: &'static str) {}
    fn caveat(&mut self, _: Caveat) {}
    fn fact(&mut self, _: impl FnOnce() -> FactUsed) {}
    fn reckoned<V: ToString>(&mut self, _: &'static str, _: V) {}
    fn parameter<T>(&mut self, _: &str, _: &Value<T>) {}
    fn figure(&mut self, _: impl FnOnce() -> ParameterUsed) {}
    fn decided(&mut self, _: ConditionId, _: Verdict, _: &str, _: Status) {}
}

/// What the brief answer says.
#[derive(Default)]
pub(crate) struct Brief {
    pub(crate) failed: Vec<ConditionId>,
    pub(crate) missing: Vec<String>,
    pub(crate) assumed: Vec<String>,
    pub(crate) caveats: Vec<Caveat>,
}

impl Notes for Brief {
    const COMPLETE: bool = true;

    fn missing(&mut self, path: impl FnOnce() -> String) {
        insert(&mut self.missing, path());
    }

    fn assumed(&mut self, person: &PersonFacts, fact: &'static str, _: &'static str) {
        insert(&mut self.assumed, path(person, fact));
    }

    fn caveat(&mut self, caveat: Caveat) {
        insert(&mut self.caveats, caveat);
    }

    fn fact(&mut self, _: impl FnOnce() -> FactUsed) {}
    fn reckoned<V: ToString>(&mut self, _: &'static str, _: V) {}
    fn parameter<T>(&mut self, _: &str, _: &Value<T>) {}
    fn figure(&mut self, _: impl FnOnce() -> ParameterUsed) {}

    fn decided(&mut self, id: ConditionId, verdict: Verdict, _: &str, _: Status) {
        if verdict == Verdict::Fails {
            self.failed.push(id);
        }
    }
}

/// The brief answer and every step.
#[derive(Default)]
pub(crate) struct Full {
    pub(crate) brief: Brief,
    pub(crate) steps: Vec<Step>,
    facts: Vec<FactUsed>,
    missing: Vec<String>,
    reckoned: Vec<Reckoned>,
    parameters: Vec<ParameterUsed>,
}

impl Notes for Full {
    const COMPLETE: bool = true;

    fn missing(&mut self, path: impl FnOnce() -> String) {
        let path = path();
        insert(&mut self.missing, path.clone());
        self.brief.missing(|| path);
    }

    fn assumed(&mut self, person: &PersonFacts, fact: &'static str, value: &'static str) {
        self.facts.push(FactUsed {
            assumed: true,
            ..plain_used(person, fact, value)
        });
        self.brief.assumed(person, fact, value);
    }

    fn caveat(&mut self, caveat: Caveat) {
        self.brief.caveat(caveat);
    }

    fn fact(&mut self, fact: impl FnOnce() -> FactUsed) {
        self.facts.push(fact());
    }

    fn reckoned<V: ToString>(&mut self, name: &'static str, value: V) {
        self.reckoned.push(Reckoned {
            name: name.to_owned(),
            value: value.to_string(),
        });
    }

    fn parameter<T>(&mut self, name: &str, value: &Value<T>) {
        self.parameters.push(ParameterUsed {
            name: name.to_owned(),
            value: value.text.clone(),
            from: value.from,
            status: value.status,
            source: value.source.clone(),
        });
    }

    fn figure(&mut self, figure: impl FnOnce() -> ParameterUsed) {
        self.parameters.push(figure());
    }

    fn decided(&mut self, id: ConditionId, verdict: Verdict, basis: &str, confidence: Status) {
        self.brief.decided(id, verdict, basis, confidence);
        self.steps.push(Step {
            condition: id,
            verdict,
            facts: std::mem::take(&mut self.facts),
            missing: std::mem::take(&mut self.missing),
            reckoned: std::mem::take(&mut self.reckoned),
            parameters: std::mem::take(&mut self.parameters),
            basis: basis.to_owned(),
            confidence,
        });
    }
}

/// Puts a value into a sorted list without repeats.
fn insert<T: Ord>(list: &mut Vec<T>, value: T) {
    if let Err(place) = list.binary_search(&value) {
        list.insert(place, value);
    }
}

/// A month as answers give it (`2023-05`).
pub(crate) fn month_text(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}
