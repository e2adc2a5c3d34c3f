use std::collections::BTreeMap;

use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind, List, Value};

use crate::office::*;
use crate::papers::png;

/// A family with its desk, for what one consent after another lets be written.
struct Home {
    desk: Desk,
    family: String,
    mother: String,
    child: String,
    _folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _) = founded(folder.path());
        let view = family(&desk);
        Self {
            desk,
            mother: view.people[0].id.clone(),
            child: view.people[1].id.clone(),
            family: view.id,
            _folder: folder,
        }
    }

    fn view(&self) -> FamilyView {
        let of = self.of();
        self.desk.open_family(of).unwrap()
    }

    fn of(&self) -> OfFamily {
        OfFamily {
            family: self.family.clone(),
        }
    }

    fn set<V: Into<Value>, const N: usize>(
        &self,
        record: Option<&str>,
        kind: Kind,
        of: [(Field, V); N],
    ) -> Result<FamilyView, Failure> {
        self.desk.save(Save {
            family: self.family.clone(),
            changes: vec![RecordChange {
                record: record.map(str::to_owned),
                kind,
                fields: of.map(|(field, value)| (field, value.into())).into(),
            }],
            reason: None,
        })
    }

    fn passport(&self) -> Result<FamilyView, Failure> {
        let number = [(Field::PassportNumber, "M12345678")];
        self.set(Some(&self.mother), Kind::Person, number)
    }

    /// A consent of the mother for herself.
    fn consent(&self, sort: &str) -> String {
        let consent = [
            (Field::Person, self.mother.as_str()),
            (Field::Sort, sort),
            (Field::On, "2023-05-02"),
        ];
        let view = self.set(None, Kind::Consent, consent).unwrap();
        let mut given = view
            .forms
            .iter()
            .filter(|form| form.kind == Kind::Consent && form.fields[&Field::Sort] == sort.into());
        given.next_back().unwrap().id.clone()
    }

    fn withdraw(&self, consent: &str, passphrase: &str) -> Result<FamilyView, Failure> {
        self.desk.withdraw_consent(WithdrawConsent {
            family: self.family.clone(),
            record: consent.to_owned(),
            on: day("2023-05-10"),
            reason: "본인이 전화로 철회함".to_owned(),
            own_passphrase: passphrase.to_owned(),
        })
    }

    fn rehearse(&self, consent: &str) -> Withdrawal {
        let asked = self.desk.rehearse_withdrawal(AskWithdrawal {
            family: self.family.clone(),
            record: consent.to_owned(),
            on: day("2023-05-10"),
        });
        asked.unwrap()
    }

    fn basis(&self, field: Field) -> KeptRow {
        let kept = self.desk.kept_data(self.of()).unwrap();
        let mut rows = kept.rows.into_iter();
        rows.find(|row| row.field == field).unwrap()
    }

    fn attach(&self, name: &str, sort: &str) -> Result<FamilyView, Failure> {
        self.desk.attach(Attach {
            family: self.family.clone(),
            name: name.to_owned(),
            content: png(40 + name.len() as u32, 30).into(),
            fields: BTreeMap::from([
                (Field::Sort, sort.into()),
                (Field::Person, self.mother.as_str().into()),
            ]),
        })
    }
}

fn reason(answer: Result<FamilyView, Failure>) -> (String, String) {
    let failure = answer.unwrap_err();
    assert_eq!(failure.code, FailureCode::InvalidField);
    (failure.field.unwrap(), failure.reason.unwrap())
}

fn said(field: &str, reason: &str) -> (String, String) {
    (field.to_owned(), reason.to_owned())
}

#[test]
fn a_passport_number_is_refused_until_its_owner_has_consented_and_is_kept_sealed_then() {
    let home = Home::new();
    let needs = said("passport_number", "needs-unique-id-consent");
    assert_eq!(reason(home.passport()), needs);
    // Neither another sort nor a reason lets it be kept, and nobody consents for another.
    home.consent("sensitive");
    let why = [
        (Field::PassportNumber, "M12345678"),
        (Field::KeptWithout, "급히 필요함"),
    ];
    assert_eq!(
        reason(home.set(Some(&home.mother), Kind::Person, why)),
        needs
    );
    home.consent("unique_id");
    let childs = [(Field::PassportNumber, "M12345678")];
    assert_eq!(
        reason(home.set(Some(&home.child), Kind::Person, childs)),
        needs
    );

    let view = home.passport().unwrap();
    let shown = &view.people[0].record.fields[&Field::PassportNumber];
    assert_eq!(*shown, Value::text("M1*******"));
    let revealed = home.desk.reveal_number(RevealNumber {
        family: home.family.clone(),
        record: home.mother.clone(),
        field: Field::PassportNumber,
        reason: None,
    });
    assert_eq!(revealed.unwrap().number, "M12345678");
    let row = home.basis(Field::PassportNumber);
    assert_eq!(row.basis, Basis::Consent);
    assert_eq!(row.given, [day("2023-05-02")]);
}

#[test]
fn a_child_needs_the_consent_of_a_guardian_who_was_verified() {
    let home = Home::new();
    let disabled = || {
        let disability = [(Field::Disability, true)];
        home.set(Some(&home.child), Kind::Person, disability)
    };
    let needs = said("disability", "needs-sensitive-consent");
    let consent = [
        (Field::Person, home.child.as_str()),
        (Field::Sort, "sensitive"),
        (Field::On, "2023-05-02"),
        (Field::Other, home.mother.as_str()),
    ];
    let view = home.set(None, Kind::Consent, consent).unwrap();
    assert_eq!(
        reason(disabled()),
        needs,
        "nobody has verified the guardian"
    );
    let verified = [(Field::Verified, true)];
    home.set(Some(&view.forms[0].id), Kind::Consent, verified)
        .unwrap();
    let view = disabled().unwrap();
    assert_eq!(
        view.people[1].record.fields[&Field::Disability],
        true.into()
    );
}

#[test]
fn health_is_written_with_a_consent_or_a_reason_and_that_there_is_nothing_needs_neither() {
    let home = Home::new();
    let health = |need: i64| {
        let fields = [
            (Field::On, Value::from(day("2023-05-09"))),
            (Field::Economy, 2.into()),
            (Field::Health, need.into()),
        ];
        home.set(None, Kind::Assessment, fields)
    };
    health(0).unwrap();
    assert_eq!(reason(health(3)), said("health", "needs-sensitive-consent"));
    let urgent = [
        (Field::On, Value::from(day("2023-05-09"))),
        (Field::Health, 4.into()),
        (Field::KeptWithout, "의식을 잃어 119에 알림".into()),
    ];
    home.set(None, Kind::Assessment, urgent).unwrap();
    let row = home.basis(Field::Health);
    assert_eq!(row.basis, Basis::Reason);
    assert_eq!(row.reason.as_deref(), Some("의식을 잃어 119에 알림"));
    home.consent("sensitive");
    health(3).unwrap();
}

#[test]
fn a_registration_number_needs_no_consent_and_bears_the_task_that_it_is_kept_for() {
    let home = Home::new();
    let number = [
        (Field::Person, home.child.as_str()),
        (Field::Sort, "alien"),
        (Field::Number, "190601-7000009"),
    ];
    let view = home.set(None, Kind::Registration, number).unwrap();
    let kept = |view: &FamilyView| {
        let registration = &view.people[1].lists[&List::Registrations].records[0];
        (
            registration.id.clone(),
            registration.fields[&Field::KeptFor].clone(),
        )
    };
    let (record, task) = kept(&view);
    assert_eq!(task, "childcare".into());
    let other = [(Field::KeptFor, "counselling")];
    let view = home.set(Some(&record), Kind::Registration, other).unwrap();
    assert_eq!(kept(&view).1, "counselling".into());
    let row = home.basis(Field::Number);
    assert_eq!(
        (row.basis, row.task.as_deref()),
        (Basis::Task, Some("counselling"))
    );
}

#[test]
fn a_withdrawn_consent_takes_with_it_what_rests_on_it_alone_today_and_in_the_history() {
    let home = Home::new();
    let unique = home.consent("unique_id");
    let sensitive = home.consent("sensitive");
    home.passport().unwrap();
    let licence = [(Field::DrivingLicence, "11-23-456789-01")];
    home.set(Some(&home.mother), Kind::Person, licence).unwrap();
    // Taken back by hand: it stands in the history only, until now.
    let none = [(Field::DrivingLicence, Value::Null)];
    home.set(Some(&home.mother), Kind::Person, none).unwrap();
    home.attach("여권.png", "passport").unwrap();
    home.attach("진단서.png", "medical").unwrap();
    let phone = [(Field::Phone, "010-1234-5678")];
    home.set(Some(&home.mother), Kind::Person, phone).unwrap();

    let rehearsed = home.rehearse(&unique);
    let going: Vec<_> = rehearsed
        .going
        .iter()
        .map(|it| (it.field, it.past))
        .collect();
    assert_eq!(
        going,
        [
            (Field::PassportNumber, false),
            (Field::DrivingLicence, true),
            (Field::Sort, false),
        ]
    );
    assert_eq!(rehearsed.going[2].name.as_deref(), Some("여권.png"));

    let refused = home.withdraw(&unique, "틀린 비밀구절입니다").unwrap_err();
    assert_eq!(refused.code, FailureCode::WrongSecret);
    let view = home.withdraw(&unique, PASSPHRASE).unwrap();
    let mother = &view.people[0].record.fields;
    assert!(!mother.contains_key(&Field::PassportNumber));
    assert_eq!(mother[&Field::Phone], "010-1234-5678".into());
    let papers: BTreeMap<String, bool> = view
        .documents
        .iter()
        .map(|paper| {
            let name = paper.fields[&Field::Name].as_text().unwrap().to_owned();
            (name, paper.fields.contains_key(&Field::DestroyedOn))
        })
        .collect();
    assert!(papers["여권.png"] && !papers["진단서.png"]);

    let history = home.desk.history(home.of()).unwrap();
    let told = serde_json::to_string(&history).unwrap();
    for gone in ["M1*", "M123", "11**", "11-2"] {
        assert!(!told.contains(gone), "the history gives {gone} away");
    }
    assert_eq!(history.entries[0].action, "withdraw");
    assert!(!history.entries[0].undoable);
    let reveal = RevealNumber {
        family: home.family.clone(),
        record: home.mother.clone(),
        field: Field::PassportNumber,
        reason: None,
    };
    assert_eq!(
        home.desk.reveal_number(reveal).unwrap_err().code,
        FailureCode::NotFound
    );
    assert_eq!(home.rehearse(&unique).going, [], "nothing is left");
    assert_eq!(home.rehearse(&sensitive).going.len(), 1);
    // What set it cannot be brought back by taking back what took it away.
    for entry in &history.entries {
        let _ = home.desk.undo(Undo {
            family: home.family.clone(),
            entry: Some(entry.entry.clone()),
        });
    }
    assert!(
        !home.view().people[0]
            .record
            .fields
            .contains_key(&Field::PassportNumber)
    );
}

#[test]
fn an_open_value_that_was_destroyed_is_shown_neither_in_the_history_nor_as_of_a_day() {
    let home = Home::new();
    let consent = home.consent("sensitive");
    let disability = [(Field::Disability, true)];
    home.set(Some(&home.mother), Kind::Person, disability)
        .unwrap();
    let as_of = || {
        let past = FamilyOnDay {
            family: home.family.clone(),
            day: day("2023-05-10"),
        };
        home.desk.family_as_of(past).unwrap()
    };
    let is_told = |view: &FamilyView| {
        view.people[0]
            .record
            .fields
            .contains_key(&Field::Disability)
    };
    assert!(is_told(&as_of()));
    home.withdraw(&consent, PASSPHRASE).unwrap();
    assert!(!is_told(&home.view()));
    assert!(!is_told(&as_of()));
    let history = home.desk.history(home.of()).unwrap();
    let changes = history.entries.iter().flat_map(|entry| &entry.changes);
    let mut shown = changes
        .filter(|change| change.field == "disability")
        .flat_map(|change| change.old.iter().chain([&change.new]));
    assert!(shown.all(|value| *value != true.into()));
}

#[test]
fn what_another_consent_carries_stays() {
    let home = Home::new();
    let first = home.consent("unique_id");
    home.consent("unique_id");
    home.passport().unwrap();
    let rehearsed = home.rehearse(&first);
    assert_eq!((rehearsed.going.len(), rehearsed.staying), (0, 1));
    let view = home.withdraw(&first, PASSPHRASE).unwrap();
    let mother = &view.people[0].record.fields;
    assert!(mother.contains_key(&Field::PassportNumber));
}

#[test]
fn a_withdrawal_names_who_has_to_be_told() {
    let home = Home::new();
    let passing = home.consent("third_party");
    let referral = [
        (Field::On, "2023-05-09"),
        (Field::Agency, "단원구보건소"),
        (Field::Consent, passing.as_str()),
    ];
    home.set(None, Kind::Referral, referral).unwrap();
    let sensitive = home.consent("sensitive");
    for consent in [passing, sensitive] {
        let told = home.rehearse(&consent).told;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].agency, "단원구보건소");
        assert_eq!(told[0].on, Some(day("2023-05-09")));
    }
}

#[test]
fn what_a_withdrawal_that_was_only_written_down_leaves_is_called_to_mind_until_it_goes() {
    let home = Home::new();
    let consent = home.consent("unique_id");
    home.passport().unwrap();
    let work = |view: &FamilyView| {
        let mut items = view.work.iter();
        items.any(|it| it.kind == WorkKind::WithoutBasis)
    };
    let needs = |view: &FamilyView| {
        let steps = view.course.rounds.iter().flat_map(|round| &round.steps);
        let mut needs = steps.flat_map(|step| &step.needs);
        needs.any(|need| need.sort.as_deref() == Some("unique_id"))
    };
    let view = home.view();
    assert!(!work(&view) && !needs(&view));
    // As another device may have written it: the value is never dropped by itself.
    let withdrawn = [(Field::WithdrawnOn, "2023-05-09")];
    let view = home.set(Some(&consent), Kind::Consent, withdrawn).unwrap();
    assert!(work(&view) && needs(&view));
    let mother = &view.people[0].record.fields;
    assert!(mother.contains_key(&Field::PassportNumber));
    assert_eq!(home.basis(Field::PassportNumber).basis, Basis::Nothing);
    let view = home.withdraw(&consent, PASSPHRASE).unwrap();
    assert!(!work(&view) && !needs(&view));
}

#[test]
fn a_day_ahead_or_before_the_consent_and_what_is_no_consent_are_refused() {
    let home = Home::new();
    let consent = home.consent("sensitive");
    let ask = |record: &str, on: &str| {
        home.desk.rehearse_withdrawal(AskWithdrawal {
            family: home.family.clone(),
            record: record.to_owned(),
            on: day(on),
        })
    };
    for on in ["2023-05-11", "2023-05-01"] {
        let refused = ask(&consent, on).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("withdrawn_on"));
    }
    let refused = ask(&home.mother, "2023-05-10").unwrap_err();
    assert_eq!(refused.code, FailureCode::NotFound);
}

#[test]
fn nobody_enters_a_new_family_with_what_needs_a_consent() {
    let home = Home::new();
    let refused = home.desk.create_family(CreateFamily {
        fields: fields([(Field::Title, "새 가족")]),
        people: vec![person([(Field::PassportNumber, "M12345678")], "새 사람")],
    });
    assert_eq!(
        reason(refused),
        said("passport_number", "needs-unique-id-consent")
    );
}
