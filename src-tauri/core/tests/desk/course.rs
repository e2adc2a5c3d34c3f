use hamkke_core::contract::*;
use hamkke_core::model::{Field, Kind, List, Value};

use crate::office::*;

fn form<const N: usize>(kind: Kind, of: [(Field, &str); N]) -> RecordChange {
    RecordChange {
        record: None,
        kind,
        fields: fields(of),
    }
}

#[test]
fn a_form_shows_with_who_wrote_it_and_moves_the_course_on() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let intake = [(Field::On, "2023-05-08"), (Field::Route, "school")];
    let view = save(&desk, &family, form(Kind::Intake, intake)).unwrap();
    assert_eq!(view.forms[0].by, "김하나");
    assert_eq!(view.course.present, Some(Stage::Intake));
    let step = &view.course.rounds[0].steps[0];
    assert_eq!(step.form.as_ref(), Some(&view.forms[0].id));
    assert_eq!(step.on, Some(day("2023-05-08")));
}

#[test]
fn a_form_without_what_it_is_about_is_refused_by_the_name_of_the_field() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let refused = save(
        &desk,
        &family,
        form(Kind::Screening, [(Field::On, "2023-05-08")]),
    )
    .unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("result"));
    assert_eq!(refused.reason.as_deref(), Some("missing"));
}

#[test]
fn a_referral_without_a_consent_of_its_day_is_refused_and_one_with_it_goes_out() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let to = [(Field::On, "2023-05-09"), (Field::Agency, "단원구보건소")];
    let refused = save(&desk, &family, form(Kind::Referral, to)).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("consent"));
    assert_eq!(refused.reason.as_deref(), Some("not-covered"));

    let mother = family.people[0].id.as_str();
    let consent = [
        (Field::On, "2023-05-09"),
        (Field::Sort, "third_party"),
        (Field::Person, mother),
    ];
    let view = save(&desk, &family, form(Kind::Consent, consent)).unwrap();
    let consent = view.forms[0].id.as_str();
    let covered = [to[0], to[1], (Field::Consent, consent)];
    let view = save(&desk, &family, form(Kind::Referral, covered)).unwrap();
    assert_eq!(view.course.present, Some(Stage::Provision));
}

#[test]
fn a_flag_of_violence_hides_addresses_and_phones_until_a_reason_is_written_down() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let mother = family.people[0].id.as_str();
    let home = [(Field::Person, mother), (Field::Detail, "다문화길 1")];
    add(&desk, &family, Kind::Address, home);
    let flag = form(Kind::Flag, [(Field::Sort, "violence")]);
    let view = save(&desk, &family, flag).unwrap();
    let detail = |view: &FamilyView| {
        let homes = &view.people[0].lists[&List::Addresses].records;
        homes[0].fields[&Field::Detail].clone()
    };
    assert!(view.contacts_hidden);
    assert_eq!(view.flags.len(), 1);
    assert_ne!(detail(&view), Value::text("다문화길 1"));
    let of = || OfFamily {
        family: family.id.clone(),
    };
    let told = serde_json::to_string(&desk.history(of()).unwrap()).unwrap();
    assert!(!told.contains("다문화길"), "the history gives it away");
    let past = FamilyOnDay {
        family: family.id.clone(),
        day: day("2023-05-10"),
    };
    assert_ne!(
        detail(&desk.family_as_of(past).unwrap()),
        Value::text("다문화길 1")
    );

    let ask = |reason: &str| ShowContacts {
        family: family.id.clone(),
        reason: reason.to_owned(),
    };
    let refused = desk.show_contacts(ask("  ")).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("reason"));
    let view = desk.show_contacts(ask("긴급 가정방문")).unwrap();
    assert_eq!(detail(&view), Value::text("다문화길 1"));
    let act = desk.history(of()).unwrap().entries.remove(0);
    assert_eq!(act.action, "disclose");
    assert_eq!(act.reason.as_deref(), Some("긴급 가정방문"));

    desk.close_family(of()).unwrap();
    assert!(desk.open_family(of()).unwrap().contacts_hidden);
}
