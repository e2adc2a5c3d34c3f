//! What happens to what was written: checks, slips, and two who did not know of each other.

use super::*;

fn files() -> Vec<(SampleFamily, CaseFile, tempfile::TempDir)> {
    let with = |family: SampleFamily| {
        let folder = tempfile::tempdir().unwrap();
        let file = written(&folder, &family);
        (family, file, folder)
    };
    some(300).into_iter().map(with).collect()
}

#[test]
fn some_families_have_a_saved_check_a_slip_taken_back_or_two_phones_that_disagree() {
    let (mut checks, mut undone, mut disagree, mut authors) = (0, 0, 0, BTreeMap::new());
    for (_, file, _folder) in files() {
        checks += file.state().of_kind(Kind::Check).count();
        undone += file
            .entries()
            .iter()
            .filter(|it| it.undoes.is_some())
            .count();
        let records = file.state().of_kind(Kind::Person);
        disagree += records.flat_map(|person| person.conflicts()).count();
        for entry in file.entries() {
            *authors.entry(entry.author).or_insert(0) += 1;
        }
    }
    assert!((40..120).contains(&checks), "{checks} checks");
    assert!((4..40).contains(&undone), "{undone} taken back");
    assert!((2..30).contains(&disagree), "{disagree} disagree");
    assert_eq!(authors.len(), SAMPLE_AUTHORS.len());
}

#[test]
fn a_slip_leaves_the_phone_as_it_was() {
    let mut slips = 0;
    for (family, file, _folder) in files() {
        for (place, act) in family.acts.iter().enumerate() {
            if act.deed != Deed::TakeBack {
                continue;
            }
            slips += 1;
            let Some(edit) = family.acts[place - 1].edits().first() else {
                panic!("nothing was taken back")
            };
            let (_, Content::Plain(wrong)) = &edit.fields[0] else {
                panic!("a phone is plain")
            };
            let people = file.state().of_kind(Kind::Person);
            let phones: Vec<_> = people.filter_map(|it| it.value(Field::Phone)).collect();
            assert!(!phones.contains(&wrong));
        }
    }
    assert!(slips > 0);
}

#[test]
fn a_saved_check_can_be_read_and_gives_its_answer_again() {
    let rulebook = crate::checks::shipped_rulebook().unwrap();
    let mut read = 0;
    for (_, file, _folder) in files() {
        for record in file.state().of_kind(Kind::Check) {
            let kept = crate::checks::SavedCheck::of(record).unwrap();
            let again = eligibility::check(&kept.facts, rulebook, kept.on).unwrap();
            assert_eq!(crate::checks::digest(&again).unwrap(), kept.digest);
            read += 1;
        }
    }
    assert!(read > 0);
}
