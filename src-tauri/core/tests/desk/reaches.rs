//! Which families an account opens: by its keys, and by nothing else.

use std::sync::Arc;

use chrono::TimeDelta;
use hamkke_core::centre::{CentreError, Ring};
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host as _, Role};
use hamkke_core::log::FamilyId;
use hamkke_core::model::{Field, Kind, List};

use crate::office::*;

pub(crate) const HERS: &str = "바다 건너 오는 봄비";

/// A centre on a clock that goes, entered by its director.
pub(crate) struct Centre {
    _folder: tempfile::TempDir,
    pub(crate) computer: Arc<Computer>,
    pub(crate) desk: Desk,
    pub(crate) director: String,
}

pub(crate) fn reach(scope: &str) -> AccountReach {
    AccountReach {
        scope: scope.to_owned(),
        team: None,
        on_duty: false,
    }
}

pub(crate) fn of_team(team: &str) -> AccountReach {
    AccountReach {
        team: Some(team.to_owned()),
        ..reach("team")
    }
}

impl Centre {
    pub(crate) fn founded() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let computer = Computer::at(StandingClock.now());
        let place = folder.path().join("centre");
        let desk = Desk::new(place, "접수 1".to_owned(), computer.clone());
        let founded = desk.found_centre(FoundCentre {
            centre_name: "안산시 다문화가족지원센터".to_owned(),
            account_name: "김하나".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
        });
        let session = founded.unwrap().status.session.unwrap();
        Self {
            _folder: folder,
            computer,
            desk,
            director: session.account.id,
        }
    }

    fn folder(&self) -> std::path::PathBuf {
        self._folder.path().join("centre")
    }

    pub(crate) fn join(&self, name: &str, role: Role, reach: AccountReach) -> String {
        let made = self.desk.add_account(AddAccount {
            name: name.to_owned(),
            role: role.name().to_owned(),
            reach: Some(reach),
            passphrase: HERS.to_owned(),
            own_passphrase: PASSPHRASE.to_owned(),
        });
        let made = made.unwrap().accounts;
        made.into_iter().find(|it| it.name == name).unwrap().id
    }

    pub(crate) fn caseworker(&self, name: &str) -> String {
        self.join(name, Role::Caseworker, reach("own"))
    }

    /// Somebody else sits down.
    pub(crate) fn enter(&self, account: &str) {
        let passphrase = match account == self.director {
            true => PASSPHRASE,
            false => HERS,
        };
        self.desk.sign_out(Nothing {}).unwrap();
        let entered = self.desk.sign_in(SignIn {
            account: account.to_owned(),
            passphrase: passphrase.to_owned(),
        });
        entered.unwrap();
        rebuilt(&self.desk);
    }

    /// The program looks after things until there is nothing more to do.
    pub(crate) fn rest(&self) {
        while self.desk.look_after() {}
        rebuilt(&self.desk);
        while self.desk.look_after() {}
    }

    pub(crate) fn family(&self, name: &str) -> String {
        let made = self.desk.create_family(CreateFamily {
            fields: fields([(Field::Title, &format!("{name} 가족"))]),
            people: vec![person([(Field::BirthDate, "1990-05-01")], name)],
        });
        made.unwrap().id
    }

    pub(crate) fn opens(&self, family: &str) -> Result<FamilyView, FailureCode> {
        let opened = self.desk.open_family(OfFamily {
            family: family.to_owned(),
        });
        opened.map_err(|failure| failure.code)
    }

    pub(crate) fn hand_over(&self, family: &str, to: &str) {
        let handed = self.desk.hand_over(FamilyAndAccount {
            family: family.to_owned(),
            account: to.to_owned(),
            reason: "담당 구역이 바뀜".to_owned(),
        });
        handed.unwrap();
    }

    fn find(&self, query: &str) -> Vec<Hit> {
        let found = self.desk.find(Find {
            query: query.to_owned(),
            limit: 10,
        });
        found.unwrap().hits
    }

    /// The bytes of the key of a family's file, for whoever sits there.
    pub(crate) fn key(&self, family: &str) -> Result<[u8; 32], CentreError> {
        let family: FamilyId = family.parse().unwrap();
        let mut key = Err(CentreError::NotGiven);
        self.desk
            .seated(|seat| {
                key = seat.centre.family_key(&seat.identity, family);
                Ok(())
            })
            .unwrap();
        key.map(|key| *key.as_bytes())
    }
}

#[test]
fn an_account_opens_what_it_works_with_and_sees_no_more_than_a_card_of_the_rest() {
    let centre = Centre::founded();
    let theirs = centre.family("응우옌");
    let hers = centre.caseworker("오세린");
    let his = centre.caseworker("박도윤");
    centre.rest();
    centre.enter(&hers);
    assert_eq!(centre.opens(&theirs), Err(FailureCode::FamilyShut));
    assert_eq!(centre.key(&theirs), Err(CentreError::NotGiven));
    let [hit] = centre.find("응우옌").try_into().unwrap();
    assert!(hit.shut);
    assert_eq!(hit.worker.as_deref(), Some("김하나"));
    assert_eq!((hit.title.as_str(), hit.relation), ("", None));
    assert_eq!(hit.birth_date.as_deref(), Some("1990-05-01"));
    let own = centre.family("카리모바");
    assert_eq!(centre.opens(&own).unwrap().title, "카리모바 가족");
    assert!(!centre.find("카리모바")[0].shut);
    // Numbers of families that she cannot open are taken too.
    assert_ne!(hit.file_number, centre.opens(&own).unwrap().file_number);

    centre.enter(&his);
    assert_eq!(centre.opens(&own), Err(FailureCode::FamilyShut));
    let [hit] = centre.find("카리모바").try_into().unwrap();
    assert_eq!(hit.worker.as_deref(), Some("오세린"));

    // Who opens all families opens what she made, and finds it by all that is known.
    centre.enter(&centre.director);
    assert!(!centre.find("카리모바")[0].shut);
    assert_eq!(centre.opens(&own).unwrap().title, "카리모바 가족");
}

#[test]
fn a_family_that_is_handed_over_opens_for_the_one_and_no_more_for_the_other() {
    let centre = Centre::founded();
    let hers = centre.caseworker("오세린");
    let his = centre.caseworker("박도윤");
    centre.rest();
    centre.enter(&hers);
    let family = centre.family("카리모바");
    let key = centre.key(&family).unwrap();
    centre.hand_over(&family, &his);
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));
    centre.enter(&his);
    assert_eq!(centre.opens(&family).unwrap().title, "카리모바 가족");
    // The key that she had opens the file until somebody who opens all families is there.
    assert_eq!(centre.key(&family), Ok(key));
    centre.enter(&centre.director);
    centre.rest();
    assert_ne!(centre.key(&family).unwrap(), key);
    assert_eq!(centre.opens(&family).unwrap().title, "카리모바 가족");
    centre.enter(&his);
    assert_eq!(centre.opens(&family).unwrap().title, "카리모바 가족");
    assert_ne!(centre.key(&family).unwrap(), key);
    centre.enter(&hers);
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));
}

#[test]
fn a_team_opens_what_one_of_them_works_with_and_no_family_that_is_sealed() {
    let centre = Centre::founded();
    let hers = centre.join("오세린", Role::Caseworker, of_team("가족"));
    let lead = centre.join("이수진", Role::Supervisor, of_team("가족"));
    let other = centre.join("박도윤", Role::Caseworker, of_team("아동"));
    centre.rest();
    centre.enter(&hers);
    let family = centre.family("카리모바");
    centre.enter(&lead);
    assert!(centre.opens(&family).is_ok());
    centre.enter(&other);
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));
    assert_eq!(centre.find("카리모바").len(), 1);

    centre.enter(&centre.director);
    let sealed = centre.desk.seal_family(SealFamily {
        family: family.clone(),
        sealed: true,
        reason: "쉼터에 있음".to_owned(),
    });
    sealed.unwrap();
    centre.rest();
    for (account, finds) in [(&hers, 1), (&lead, 0), (&other, 0)] {
        centre.enter(account);
        assert_eq!(centre.find("카리모바").len(), finds);
        match finds {
            1 => assert!(centre.opens(&family).is_ok()),
            // Not even that there is such a family is said.
            _ => assert_eq!(centre.opens(&family), Err(FailureCode::NotFound)),
        }
    }
}

#[test]
fn an_interpreter_reads_the_families_that_were_given_by_name_until_they_are_taken_back() {
    let centre = Centre::founded();
    let family = centre.family("카리모바");
    let other = centre.family("응우옌");
    let account = centre.join("통역", Role::Interpreter, reach("named"));
    let give = || GiveFamily {
        family: family.clone(),
        account: account.clone(),
        parts: None,
        reason: "5월 상담 통역".to_owned(),
    };
    let readers = centre.desk.give_family(give()).unwrap();
    let reader = readers.readers.iter().find(|it| it.name == "통역").unwrap();
    assert_eq!((reader.how, reader.waits), (Some(ReaderHow::Name), false));
    let key = centre.key(&family).unwrap();
    centre.enter(&account);
    assert!(centre.opens(&family).is_ok());
    assert_eq!(centre.opens(&other), Err(FailureCode::NotFound));
    assert_eq!(centre.find("응우옌").len(), 0);
    let view = centre.opens(&family).unwrap();
    let write = RecordChange {
        record: None,
        kind: Kind::Note,
        fields: fields([(Field::Text, "통역함")]),
    };
    let refused = save(&centre.desk, &view, write).unwrap_err();
    assert_eq!(refused.code, FailureCode::Denied);

    centre.enter(&centre.director);
    let readers = centre.desk.take_family(FamilyAndAccount {
        family: family.clone(),
        account: account.clone(),
        reason: "상담이 끝남".to_owned(),
    });
    let readers = readers.unwrap();
    assert!(readers.readers.iter().all(|it| it.name != "통역"));
    assert!(readers.others.iter().any(|it| it.name == "통역"));
    // At once: what is taken back while somebody who opens all families is there has a new key.
    assert_ne!(centre.key(&family).unwrap(), key);
    centre.enter(&account);
    assert_eq!(centre.opens(&family), Err(FailureCode::NotFound));
    centre.enter(&centre.director);
    centre.desk.give_family(give()).unwrap();
    centre.enter(&account);
    assert!(centre.opens(&family).is_ok());
}

#[test]
fn with_all_that_an_account_has_no_file_of_another_family_opens() {
    let centre = Centre::founded();
    let theirs: Vec<String> = ["응우옌", "바트바야르"].map(|it| centre.family(it)).into();
    let hers = centre.caseworker("오세린");
    let his = centre.caseworker("박도윤");
    centre.rest();
    centre.enter(&his);
    let his_family = centre.family("라마");
    centre.enter(&centre.director);
    centre.rest();
    centre.enter(&hers);
    let own = centre.family("카리모바");
    // Every key that she comes to by the program, and every secret of hers as a key itself.
    let mut keys = vec![centre.key(&own).unwrap()];
    centre
        .desk
        .seated(|seat| {
            keys.push(*seat.identity.own_key().bytes());
            keys.extend(
                seat.identity
                    .ring_keys(Ring::Cards)?
                    .iter()
                    .map(|it| *it.bytes()),
            );
            assert!(seat.identity.ring_keys(Ring::Families).is_err());
            assert!(seat.identity.ring_keys(Ring::Glass).is_err());
            Ok(())
        })
        .unwrap();
    centre.desk.sign_out(Nothing {}).unwrap();
    let opens = |family: &str| {
        let id: FamilyId = family.parse().unwrap();
        let folder = centre
            .folder()
            .join("families")
            .join(&family[family.len() - 2..]);
        let path = folder.join(format!("{family}.hamkke"));
        keys.iter().any(|key| {
            let key = hamkke_core::FileKey::from_bytes(*key);
            hamkke_core::casefile::CaseFile::open(&path, &key, id, &[]).is_ok()
        })
    };
    assert!(opens(&own), "so the test would notice");
    for family in theirs.iter().chain([&his_family]) {
        assert!(!opens(family));
    }
}

#[test]
fn who_loses_the_ring_of_all_families_opens_none_of_their_files_any_more() {
    let centre = Centre::founded();
    let families: Vec<String> = ["응우옌", "바트바야르", "라마"]
        .map(|it| centre.family(it))
        .into();
    let hers = centre.join("오세린", Role::Caseworker, reach("all"));
    centre.enter(&hers);
    let keys: Vec<_> = families.iter().map(|it| centre.key(it).unwrap()).collect();
    centre.enter(&centre.director);
    let closed = centre.desk.close_account(CloseAccount {
        account: hers,
        reason: "퇴사".to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    closed.unwrap();
    centre.rest();
    for (family, key) in families.iter().zip(keys) {
        assert_ne!(centre.key(family).unwrap(), key);
        assert!(centre.opens(family).is_ok());
    }
    // And again after a new start: the register has the new key too.
    centre.enter(&centre.director);
    assert_eq!(centre.find("라마").len(), 1);
    let status = centre.desk.status(Nothing {}).unwrap();
    assert!(!status.house.unwrap().heads_lost);
    assert!(
        !centre.desk.look_after() || centre.desk.status(Nothing {}).unwrap().progress.is_none()
    );
}

#[test]
fn papers_and_numbers_come_with_the_family_to_its_new_key() {
    let centre = Centre::founded();
    let hers = centre.caseworker("오세린");
    let his = centre.caseworker("박도윤");
    centre.rest();
    centre.enter(&hers);
    let family = centre.family("카리모바");
    let view = centre.opens(&family).unwrap();
    let mother = view.people[0].id.clone();
    add(
        &centre.desk,
        &view,
        Kind::Registration,
        [
            (Field::Person, &mother),
            (Field::Sort, "alien"),
            (Field::Number, "900501-6000000"),
        ],
    );
    centre.hand_over(&family, &his);
    centre.enter(&centre.director);
    centre.rest();
    centre.enter(&his);
    let view = centre.opens(&family).unwrap();
    let record = view.people[0].lists[&List::Registrations].records[0]
        .id
        .clone();
    let number = centre.desk.reveal_number(RevealNumber {
        family,
        record,
        field: Field::Number,
        reason: None,
    });
    assert_eq!(number.unwrap().number, "900501-6000000");
}

#[test]
fn in_an_emergency_who_is_on_duty_opens_a_family_for_three_hours_and_others_hear_of_it() {
    let centre = Centre::founded();
    let family = centre.family("응우옌");
    let on_duty = AccountReach {
        on_duty: true,
        ..reach("own")
    };
    let hers = centre.join("오세린", Role::Caseworker, on_duty);
    let his = centre.caseworker("박도윤");
    centre.rest();
    let broken = |reason: &str| BreakGlass {
        family: family.clone(),
        reason: reason.to_owned(),
    };
    centre.enter(&his);
    let refused = centre.desk.break_glass(broken("경찰이 찾음, 연락처 확인"));
    assert_eq!(refused.unwrap_err().code, FailureCode::Denied);

    centre.enter(&hers);
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));
    let refused = centre.desk.break_glass(broken(" ")).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("reason"));
    let reason = "경찰이 찾음, 연락처 확인";
    let opened = centre.desk.break_glass(broken(reason)).unwrap();
    assert_eq!(opened.title, "응우옌 가족");
    // Also after a new start, but not after three hours.
    centre.enter(&hers);
    assert!(centre.opens(&family).is_ok());
    centre.computer.goes(TimeDelta::hours(2));
    centre.enter(&hers);
    assert!(centre.opens(&family).is_ok());
    centre.computer.goes(TimeDelta::minutes(59));
    centre.enter(&hers);
    assert!(centre.opens(&family).is_ok());
    // While she is at the desk, too.
    centre.computer.goes(TimeDelta::minutes(2));
    assert_eq!(centre.opens(&family), Err(FailureCode::FamilyShut));

    centre.enter(&centre.director);
    let ask = AskToday {
        mine: false,
        kind: None,
        limit: 20,
    };
    let [told] = centre
        .desk
        .today(ask.clone())
        .unwrap()
        .emergencies
        .try_into()
        .unwrap();
    assert_eq!((told.by.as_str(), told.reason.as_str()), ("오세린", reason));
    assert_eq!(told.title.as_deref(), Some("응우옌 가족"));
    let signed = centre.desk.sign_off_emergency(SignOffEmergency {
        emergency: told.id,
        remark: Some("확인함".to_owned()),
    });
    assert_eq!(signed.unwrap().emergencies, []);
    assert_eq!(centre.desk.today(ask).unwrap().emergencies, []);
}

#[test]
fn what_goes_over_all_families_takes_the_key_of_them_all() {
    let centre = Centre::founded();
    let hers = centre.caseworker("오세린");
    centre.rest();
    centre.enter(&hers);
    let refused = centre.desk.imports(Nothing {}).unwrap_err();
    assert_eq!(refused.code, FailureCode::Denied);
    let session = centre.desk.status(Nothing {}).unwrap().session.unwrap();
    let may = |name: &str| session.permissions.iter().any(|it| it == name);
    assert!(may("write_family") && !may("import_families"));
}

#[test]
fn an_administrator_lets_nobody_in_by_giving_them_a_wider_reach() {
    let centre = Centre::founded();
    let family = centre.family("응우옌");
    let administrator = centre.join("전산", Role::Administrator, reach("all"));
    let hers = centre.caseworker("오세린");
    centre.rest();
    centre.enter(&administrator);
    let widen = |reach| ChangeAccount {
        account: hers.clone(),
        name: "오세린".to_owned(),
        role: "caseworker".to_owned(),
        reach: Some(reach),
        reason: None,
        own_passphrase: HERS.to_owned(),
    };
    let refused = centre
        .desk
        .change_account(widen(of_team("가족")))
        .unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("scope"));
    // A new account waits for somebody who opens families.
    let made = centre.desk.add_account(AddAccount {
        name: "새 사람".to_owned(),
        role: "caseworker".to_owned(),
        reach: Some(of_team("가족")),
        passphrase: HERS.to_owned(),
        own_passphrase: HERS.to_owned(),
    });
    let made = made.unwrap().accounts;
    let made = made.iter().find(|it| it.name == "새 사람").unwrap();
    assert!(made.waits_for_key);
    centre.enter(&centre.director);
    centre.hand_over(&family, &made.id);
    centre.rest();
    centre.enter(&made.id);
    assert!(centre.opens(&family).is_err());
    assert!(centre.find("응우옌").is_empty());
}

#[test]
fn a_change_of_key_that_was_cut_off_goes_on_at_the_next_sign_in() {
    let centre = Centre::founded();
    let family = centre.family("응우옌");
    let id: FamilyId = family.parse().unwrap();
    for cut_after_file in [false, true] {
        let before = centre.key(&family).unwrap();
        centre
            .desk
            .close_family(OfFamily {
                family: family.clone(),
            })
            .unwrap();
        centre
            .desk
            .seated(|seat| {
                let change = seat.centre.begin_change(&seat.identity, id)?;
                if cut_after_file {
                    let place = seat.centre.layout().family(id);
                    let made = seat.centre.layout().root().join("made");
                    hamkke_core::casefile::CaseFile::renew(
                        &place,
                        &made,
                        (&change.old, &change.new),
                        id,
                    )?;
                }
                Ok(())
            })
            .unwrap();
        // Whatever the file has by now, it opens.
        assert!(centre.opens(&family).is_ok());
        centre.enter(&centre.director);
        assert!(centre.opens(&family).is_ok());
        centre.rest();
        let after = centre.key(&family).unwrap();
        assert_ne!(after, before);
        let is_spent = centre
            .desk
            .seated(|seat| Ok(seat.centre.is_spent(&seat.identity, id, &[])?));
        assert_eq!(is_spent, Ok(false));
    }
}
