//! Tasks and promises of the sample.

use super::*;

/// Of each task or promise: when it was written down, its day, and the day on which it was done.
fn owed(kind: Kind) -> Vec<(NaiveDate, NaiveDate, Option<NaiveDate>)> {
    let day = |edit: &SampleEdit, wanted: Field| {
        let mut fields = edit.fields.iter();
        let (_, content) = fields.find(|(field, _)| *field == wanted)?;
        match content {
            Content::Plain(Value::Text(text)) => parse_day(text),
            _ => None,
        }
    };
    let mut all = Vec::new();
    for family in some(400) {
        let mut of_family = BTreeMap::new();
        for act in &family.acts {
            for edit in act.edits().iter().filter(|edit| edit.kind == kind) {
                let at = (act.at + TimeDelta::hours(9)).date_naive();
                match day(edit, Field::Due) {
                    Some(due) => {
                        of_family.insert(edit.record, (at, due, None));
                    }
                    None => {
                        let done = day(edit, Field::DoneOn).or(day(edit, Field::KeptOn));
                        of_family.get_mut(&edit.record).unwrap().2 = done;
                    }
                }
            }
        }
        all.extend(of_family.into_values());
    }
    all
}

#[test]
fn some_families_have_tasks_and_promises_of_these_weeks_and_some_of_them_are_done() {
    for (kind, some) in [(Kind::Task, 20..90), (Kind::Promise, 10..60)] {
        let all = owed(kind);
        assert!(some.contains(&all.len()), "{kind:?}: {}", all.len());
        let done = all.iter().filter(|(_, _, done)| done.is_some()).count();
        assert!((1..all.len()).contains(&done), "{kind:?}: {done} done");
        for (written, due, done) in all {
            assert!(written < today() && due > today() - chrono::Days::new(40));
            assert!(done.is_none_or(|done| done < today()));
        }
    }
}
