use chrono::{TimeDelta, Utc};
use hamkke_core::centre::{Centre, CentreError, Layout, Ring};
use hamkke_core::contract::*;
use hamkke_core::desk::{COMMANDS, Desk, Host as _, Permission, Role};
use hamkke_core::keys::KeyError;

use crate::entrance::inputs;
use crate::office::*;

const HERS: &str = "바다 건너 오는 봄비";

/// Gives somebody an account and says which.
fn join(desk: &Desk, name: &str, role: Role) -> String {
    let made = desk.add_account(AddAccount {
        name: name.to_owned(),
        role: role.name().to_owned(),
        reach: None,
        passphrase: HERS.to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let made = made.unwrap().accounts;
    made.into_iter().find(|it| it.name == name).unwrap().id
}

fn come_in(desk: &Desk, account: &str, passphrase: &str) -> Result<Status, Failure> {
    desk.sign_out(Nothing {}).unwrap();
    desk.sign_in(SignIn {
        account: account.to_owned(),
        passphrase: passphrase.to_owned(),
    })
}

fn line(accounts: &Accounts, id: &str) -> AccountLine {
    accounts
        .accounts
        .iter()
        .find(|it| it.id == id)
        .unwrap()
        .clone()
}

#[test]
fn every_role_may_do_exactly_what_its_row_of_the_table_says() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let accounts: Vec<_> = Role::ALL
        .iter()
        .map(|role| (*role, join(&desk, role.name(), *role)))
        .collect();
    for (role, account) in accounts {
        come_in(&desk, &account, HERS).unwrap();
        for (command, permission) in COMMANDS {
            if *permission == Permission::Anyone {
                continue;
            }
            let answers: Vec<_> = inputs()
                .into_iter()
                .map(|input| desk.call(command, input).err().map(|failure| failure.code))
                .collect();
            let denied = answers.contains(&Some(FailureCode::Denied));
            assert_eq!(
                denied,
                !role.may(*permission),
                "{command} as {}: {answers:?}",
                role.name()
            );
            if denied {
                // What is refused is so whatever is asked for, as far as it can be read at all.
                let others = [Some(FailureCode::Denied), Some(FailureCode::BadCall)];
                assert!(
                    answers.iter().all(|code| others.contains(code)),
                    "{command} as {}",
                    role.name()
                );
            }
        }
    }
}

#[test]
fn who_is_given_an_account_works_under_their_own_name_until_it_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let founder = desk.status(Nothing {}).unwrap().session.unwrap().account.id;
    let hers = join(&desk, "오세린", Role::Caseworker);
    come_in(&desk, &hers, HERS).unwrap();
    let opened = desk.open_family(OfFamily {
        family: family.id.clone(),
    });
    assert_eq!(opened.unwrap().title, "카리모바 가족");

    come_in(&desk, &founder, PASSPHRASE).unwrap();
    let closed = desk
        .close_account(CloseAccount {
            account: hers.clone(),
            reason: "퇴사".to_owned(),
            own_passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
    assert!(line(&closed, &hers).closed);
    let newest = &closed.history[0];
    assert_eq!(newest.action, "close_account");
    assert_eq!(newest.account.as_deref(), Some("오세린"));
    assert_eq!(newest.by, "김하나");
    assert_eq!(newest.reason.as_deref(), Some("퇴사"));
    let refused = come_in(&desk, &hers, HERS).unwrap_err();
    assert_eq!(refused.code, FailureCode::AccountClosed);
    let offered = desk.status(Nothing {}).unwrap().centre.unwrap().accounts;
    assert_eq!(offered.len(), 1);
}

#[test]
fn the_passphrase_is_asked_again_before_anything_is_done_with_accounts() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let hers = join(&desk, "오세린", Role::Caseworker);
    let before = desk.accounts(Nothing {}).unwrap();
    let wrong = "지나가던 사람의 짐작".to_owned();
    let refusals = [
        desk.add_account(AddAccount {
            name: "남".to_owned(),
            role: "director".to_owned(),
            reach: None,
            passphrase: HERS.to_owned(),
            own_passphrase: wrong.clone(),
        }),
        desk.change_account(ChangeAccount {
            account: hers.clone(),
            name: "오세린".to_owned(),
            role: "director".to_owned(),
            reach: None,
            reason: None,
            own_passphrase: wrong.clone(),
        }),
        desk.close_account(CloseAccount {
            account: hers,
            reason: "퇴사".to_owned(),
            own_passphrase: wrong,
        }),
    ];
    for refused in refusals {
        assert_eq!(refused.unwrap_err().code, FailureCode::WrongSecret);
    }
    assert_eq!(desk.accounts(Nothing {}).unwrap(), before);
}

#[test]
fn an_administrator_has_no_key_of_any_family_and_can_hand_none_on() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let founder = desk.status(Nothing {}).unwrap().session.unwrap().account.id;
    let administrator = join(&desk, "전산", Role::Administrator);
    let status = come_in(&desk, &administrator, HERS).unwrap();
    assert!(status.house.is_none());
    desk.seated(|seat| {
        let family = family.id.parse().unwrap();
        let refused = seat.centre.family_key(&seat.identity, family).err();
        assert_eq!(refused, Some(CentreError::NotGiven));
        assert!(!seat.identity.holds(Ring::Families));
        assert!(!seat.identity.holds(Ring::Audit));
        Ok(())
    })
    .unwrap();
    // Whom the administrator lets in waits for somebody who can open families.
    let made = desk.add_account(AddAccount {
        name: "오세린".to_owned(),
        role: "caseworker".to_owned(),
        reach: None,
        passphrase: HERS.to_owned(),
        own_passphrase: HERS.to_owned(),
    });
    let made = made.unwrap();
    let hers = made.accounts.iter().find(|it| it.name == "오세린").unwrap();
    assert!(hers.waits_for_key);
    come_in(&desk, &hers.id, HERS).unwrap();
    let of_family = OfFamily { family: family.id };
    let refused = desk.open_family(of_family.clone()).unwrap_err();
    assert_eq!(refused.code, FailureCode::Denied);

    come_in(&desk, &founder, PASSPHRASE).unwrap();
    let given = desk.change_account(ChangeAccount {
        account: hers.id.clone(),
        name: hers.name.clone(),
        role: hers.role.clone(),
        reach: None,
        reason: None,
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let given = given.unwrap();
    assert!(!line(&given, &hers.id).waits_for_key);
    assert_eq!(given.history[0].account.as_deref(), Some("오세린"));
    come_in(&desk, &hers.id, HERS).unwrap();
    assert_eq!(desk.open_family(of_family).unwrap().title, "카리모바 가족");
}

#[test]
fn who_is_given_another_role_loses_the_keys_that_it_does_without() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    family(&desk);
    let hers = join(&desk, "오세린", Role::Caseworker);
    let changed = desk.change_account(ChangeAccount {
        account: hers.clone(),
        name: "오세린".to_owned(),
        role: Role::Administrator.name().to_owned(),
        reach: None,
        reason: Some("전산 담당으로 옮김".to_owned()),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let newest = changed.unwrap().history.remove(0);
    assert_eq!(newest.role.as_deref(), Some("administrator"));
    assert_eq!(newest.reason.as_deref(), Some("전산 담당으로 옮김"));
    assert!(come_in(&desk, &hers, HERS).unwrap().house.is_none());
}

#[test]
fn somebody_always_manages_the_accounts() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let founder = desk.status(Nothing {}).unwrap().session.unwrap().account;
    let demote = || {
        desk.change_account(ChangeAccount {
            account: founder.id.clone(),
            name: founder.name.clone(),
            role: Role::Caseworker.name().to_owned(),
            reach: None,
            reason: None,
            own_passphrase: PASSPHRASE.to_owned(),
        })
    };
    assert_eq!(demote().unwrap_err().code, FailureCode::LastManager);
    join(&desk, "오세린", Role::Administrator);
    demote().unwrap();
    // From this moment on, not only from the next sign-in.
    assert_eq!(
        desk.accounts(Nothing {}).unwrap_err().code,
        FailureCode::Denied
    );
}

#[test]
fn a_new_passphrase_takes_the_place_of_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, recovery_key) = founded(folder.path());
    let hers = join(&desk, "오세린", Role::Caseworker);
    come_in(&desk, &hers, HERS).unwrap();
    let change = |present: &str, new: &str| {
        desk.change_passphrase(ChangePassphrase {
            present: present.to_owned(),
            new: new.to_owned(),
        })
    };
    let new = "가을에 심은 마늘 여섯 쪽";
    assert_eq!(
        change("틀린 암호문 하나", new).unwrap_err().code,
        FailureCode::WrongSecret
    );
    assert_eq!(
        change(HERS, "짧다").unwrap_err().code,
        FailureCode::WeakPassphrase
    );
    change(HERS, new).unwrap();
    assert_eq!(
        come_in(&desk, &hers, HERS).unwrap_err().code,
        FailureCode::WrongSecret
    );
    come_in(&desk, &hers, new).unwrap();

    // Forgotten, it is given anew by the recovery key, and her families with it.
    desk.sign_out(Nothing {}).unwrap();
    let status = desk.recover(Recover {
        account: Some(hers),
        recovery_key,
        new_passphrase: "봄에 거둔 마늘 한 접".to_owned(),
    });
    let status = status.unwrap();
    assert_eq!(status.session.unwrap().account.name, "오세린");
    assert!(status.house.is_some());
}

#[test]
fn who_guesses_waits_and_the_right_passphrase_too_until_the_wait_is_over() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let account = desk.status(Nothing {}).unwrap().session.unwrap().account;
    drop(desk);
    let account = account.id.parse().unwrap();
    let now = StandingClock.now();
    let try_at = |passphrase: &str, at: chrono::DateTime<Utc>| {
        // Opened anew each time: to start the program again helps nobody.
        let centre = Centre::open(Layout::new(folder.path())).unwrap();
        centre.sign_in(account, passphrase, at).err()
    };
    for _ in 0..4 {
        let wrong = try_at("틀린 암호문 하나", now);
        assert_eq!(wrong, Some(CentreError::Key(KeyError::WrongKey)));
    }
    let waiting = Some(CentreError::Waiting { minutes: 1 });
    assert_eq!(try_at("틀린 암호문 하나", now), waiting);
    assert_eq!(try_at(PASSPHRASE, now), waiting);
    let later = now + TimeDelta::seconds(61);
    let twice = Some(CentreError::Waiting { minutes: 2 });
    assert_eq!(try_at("틀린 암호문 하나", later), twice);
    assert_eq!(try_at(PASSPHRASE, later + TimeDelta::minutes(2)), None);
    // Who came in has no failures any more.
    let wrong = try_at("틀린 암호문 하나", later);
    assert_eq!(wrong, Some(CentreError::Key(KeyError::WrongKey)));
}
