//! What a stage still lacks.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::consent::{given_for_a_child, is_child};
use super::{Rounds, latest, present, stands};
use crate::consent::{Carried, Ground, Sort, Without, kept};
use crate::contract::{Need, Stage, StageStep};
use crate::log::{Record, RecordId, State};
use crate::model::{DOMAINS, Field, Kind};

/// What the forms of an intake are for.
const OF_INTAKE: &[Field] = &[Field::Route, Field::Wish, Field::Safety];

/// What a stage of the present round lacks, as of `day`.
pub(super) fn of(state: &State, rounds: &Rounds, step: &StageStep, day: NaiveDate) -> Vec<Need> {
    let newest = |kind| latest(present(state, rounds, kind));
    let reached = step.form.is_some();
    match step.stage {
        // It is written; somebody else decides.
        _ if !reached && step.waiting.is_some() => Vec::new(),
        Stage::Consent => missing_consents(state, day),
        Stage::FirstInterview if !reached => vec![field(Kind::Intake, Field::InterviewedOn)],
        stage if !reached => vec![form(opened_by(stage))],
        Stage::Intake => unasked(newest(Kind::Intake), OF_INTAKE),
        Stage::Screening => unasked(newest(Kind::Screening), &[Field::Reason]),
        Stage::Assessment => unasked(newest(Kind::Assessment), DOMAINS),
        Stage::Plan => {
            let plan = newest(Kind::Plan);
            let mut needs = unasked(plan, &[Field::AgreedBy]);
            if !plan.is_some_and(|plan| has_goal(state, plan)) {
                needs.push(form(Kind::Goal));
            }
            needs
        }
        Stage::Closure => {
            let mut needs = unasked(newest(Kind::Closure), &[Field::Text]);
            // Without a second assessment there is nothing to set beside the first.
            if present(state, rounds, Kind::Assessment).count() < 2 {
                needs.push(form(Kind::Assessment));
            }
            needs
        }
        Stage::FirstInterview | Stage::Provision | Stage::Review | Stage::Aftercare => Vec::new(),
    }
}

/// The form that reaches a stage.
const fn opened_by(stage: Stage) -> Kind {
    match stage {
        Stage::Intake | Stage::FirstInterview => Kind::Intake,
        Stage::Consent => Kind::Consent,
        Stage::Screening => Kind::Screening,
        Stage::Assessment => Kind::Assessment,
        Stage::Plan => Kind::Plan,
        Stage::Provision => Kind::Delivery,
        Stage::Review => Kind::Progress,
        Stage::Closure => Kind::Closure,
        Stage::Aftercare => Kind::Aftercare,
    }
}

/// Collection and use is always consented to, sensitive data once needs were assessed
/// (개인정보 보호법 제15조, 제23조), and whatever is kept without the consent that it rests on.
/// Registration numbers rest on a task of the law and need none.
fn missing_consents(state: &State, day: NaiveDate) -> Vec<Need> {
    let assessed = state.of_kind(Kind::Assessment).next().is_some();
    let wanted = [(Sort::Collection, true), (Sort::Sensitive, assessed)];
    let given = |sort: Sort| {
        state
            .of_kind(Kind::Consent)
            .any(|it| it.text(Field::Sort) == Some(sort.word()) && stands(it, day))
    };
    let of_family: Vec<Sort> = wanted
        .into_iter()
        .filter(|(sort, wanted)| *wanted && !given(*sort))
        .map(|(sort, _)| sort)
        .collect();
    let loose: BTreeSet<(Sort, Option<RecordId>)> = kept(state, day)
        .into_iter()
        .filter(|it| it.carried == Carried::Nothing)
        .filter_map(|it| match it.ground {
            Ground::Consent(sort, without) if without != Without::AskedFor => {
                Some((sort, it.person))
            }
            _ => None,
        })
        .filter(|(sort, person)| person.is_some() || !of_family.contains(sort))
        .collect();
    let need = |sort: Sort, person: Option<RecordId>| Need {
        kind: Kind::Consent,
        field: None,
        sort: Some(sort.word().to_owned()),
        person: person.map(|person| person.to_string()),
    };
    let mut needs: Vec<Need> = of_family.iter().map(|sort| need(*sort, None)).collect();
    needs.extend(loose.into_iter().map(|(sort, person)| need(sort, person)));
    for grown in grown_up_in_consent(state, day) {
        if !needs.contains(&grown) {
            needs.push(grown);
        }
    }
    needs
}

/// Who has turned 14 since a guardian consented for them is asked themselves (개인정보 보호법
/// 제22조의2).
fn grown_up_in_consent(state: &State, day: NaiveDate) -> Vec<Need> {
    let standing: Vec<&Record> = state
        .of_kind(Kind::Consent)
        .filter(|consent| stands(consent, day))
        .collect();
    let about = |consent: &Record| {
        let sort = consent.text(Field::Sort)?.to_owned();
        Some((consent.text(Field::Person)?.to_owned(), sort))
    };
    let by_guardian = |consent: &&&Record| given_for_a_child(state, consent);
    let own: BTreeSet<_> = standing
        .iter()
        .filter(|consent| !by_guardian(consent))
        .filter_map(|consent| about(consent))
        .collect();
    let asked: BTreeSet<_> = standing
        .iter()
        .filter(by_guardian)
        .filter_map(|consent| about(consent))
        .filter(|(person, _)| !is_child(state, person, day))
        .collect();
    let missing = asked.difference(&own).map(|(person, sort)| Need {
        kind: Kind::Consent,
        field: None,
        sort: Some(sort.clone()),
        person: Some(person.clone()),
    });
    missing.collect()
}

fn has_goal(state: &State, plan: &Record) -> bool {
    let plan = plan.id.to_string();
    state
        .of_kind(Kind::Goal)
        .any(|goal| goal.text(Field::Plan) == Some(&plan))
}

/// The fields that nobody has said anything in; a conflict is something said.
fn unasked(record: Option<&Record>, fields: &[Field]) -> Vec<Need> {
    let Some(record) = record else {
        return Vec::new();
    };
    fields
        .iter()
        .filter(|it| record.value(**it).is_none() && !record.is_disputed(**it))
        .filter_map(|it| Some(field(record.kind()?, *it)))
        .collect()
}

fn form(kind: Kind) -> Need {
    Need {
        kind,
        field: None,
        sort: None,
        person: None,
    }
}

fn field(kind: Kind, field: Field) -> Need {
    Need {
        kind,
        field: Some(field),
        sort: None,
        person: None,
    }
}
