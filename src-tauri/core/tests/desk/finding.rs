use hamkke_core::contract::*;
use hamkke_core::desk::Desk;
use hamkke_core::model::{Field, Kind};

use crate::office::*;

fn find(desk: &Desk, query: &str) -> Vec<String> {
    let found = desk
        .find(Find {
            query: query.to_owned(),
            limit: 10,
        })
        .unwrap();
    found.hits.iter().map(|hit| hit.title.clone()).collect()
}

#[test]
fn a_family_is_found_as_soon_as_it_is_made_and_again_after_the_register_was_lost() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let made = family(&desk);
    assert_eq!(made.file_number, "2023-00001");
    assert_eq!(family(&desk).file_number, "2023-00002");
    assert_eq!(find(&desk, "ㅇㅈㅈ").len(), 2);
    assert_eq!(find(&desk, "카리모"), ["카리모바 가족", "카리모바 가족"]);
    assert_eq!(desk.recent_families(Nothing {}).unwrap().families.len(), 2);
    drop(desk);

    for damage in [None, Some(&b"no register at all"[..])] {
        let register = folder.path().join("register.db");
        std::fs::remove_file(&register).unwrap();
        if let Some(bytes) = damage {
            std::fs::write(&register, bytes).unwrap();
        }
        let desk = self::desk(folder.path());
        let status = sign_in(&desk);
        assert!(status.progress.is_some(), "the window asks how far it is");
        rebuilt(&desk);
        assert_eq!(find(&desk, "ㅇㅈㅈ").len(), 2);
        let house = desk.status(Nothing {}).unwrap().house.unwrap();
        assert_eq!((house.families, house.heads_lost), (2, true));
    }
}

#[test]
fn what_is_written_while_the_register_is_rebuilt_is_found_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    desk.rebuild_register(Nothing {}).unwrap();
    let child = &family.people[1].id;
    add(
        &desk,
        &family,
        Kind::Name,
        [
            (Field::Person, child),
            (Field::Sort, "native"),
            (Field::Text, "Юлия"),
        ],
    );
    rebuilt(&desk);
    assert_eq!(find(&desk, "юли"), ["카리모바 가족"]);
}

#[test]
fn a_case_file_that_was_put_back_opens_read_only_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let file = case_file(folder.path(), &family);
    let close = || {
        desk.close_family(OfFamily {
            family: family.id.clone(),
        })
        .unwrap()
    };
    close();
    let old = std::fs::read(&file).unwrap();
    add(
        &desk,
        &family,
        Kind::Note,
        [(Field::On, "2023-05-10"), (Field::Text, "전화")],
    );
    close();
    std::fs::write(&file, old).unwrap();
    // Neither a rebuild nor a new session forgets it.
    desk.rebuild_register(Nothing {}).unwrap();
    let open = |desk: &Desk| {
        let of = OfFamily {
            family: family.id.clone(),
        };
        desk.open_family(of).unwrap().read_only
    };
    assert_eq!(open(&desk), Some(Trouble::PutBack));
    rebuilt(&desk);
    assert_eq!(open(&desk), Some(Trouble::PutBack));
    desk.sign_out(Nothing {}).unwrap();
    sign_in(&desk);
    assert_eq!(open(&desk), Some(Trouble::PutBack));
    assert!(!desk.status(Nothing {}).unwrap().house.unwrap().heads_lost);
    let note = RecordChange {
        record: None,
        kind: Kind::Note,
        fields: fields([(Field::On, "2023-05-10"), (Field::Text, "방문")]),
    };
    let refused = desk.save(Save {
        family: family.id,
        changes: vec![note],
        reason: None,
    });
    assert_eq!(refused.unwrap_err().code, FailureCode::ReadOnly);
}

#[test]
fn who_is_found_carries_the_flags_of_the_family_and_no_phone_that_a_flag_hides() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let family = family(&desk);
    let mother = &family.people[0];
    let phone = RecordChange {
        record: Some(mother.id.clone()),
        kind: Kind::Person,
        fields: fields([(Field::Phone, "010-0000-2741")]),
    };
    save(&desk, &family, phone).unwrap();
    let hit = || {
        let input = Find {
            query: "2741".to_owned(),
            limit: 10,
        };
        desk.find(input).unwrap().hits.remove(0)
    };
    assert_eq!(hit().matched.unwrap().text, "010-0000-2741");

    let flag = [
        (Field::Sort, "violence"),
        (Field::Person, mother.id.as_str()),
        (Field::Text, "남편에게 알리지 않음"),
    ];
    add(&desk, &family, Kind::Flag, flag);
    let past = [(Field::Sort, "do_not_call"), (Field::Until, "2023-05-09")];
    add(&desk, &family, Kind::Flag, past);

    let found = hit();
    assert!(!found.matched.unwrap().text.contains("2741"));
    let [flag] = found.flags.as_slice() else {
        panic!("one flag stands today: {:?}", found.flags)
    };
    assert_eq!(flag.sort.as_deref(), Some("violence"));
    assert_eq!(flag.text.as_deref(), Some("남편에게 알리지 않음"));
    assert_eq!(flag.about.as_deref(), Some("카리모바"));
    let recent = desk.recent_families(Nothing {}).unwrap();
    assert_eq!(recent.families[0].flags, found.flags);
}

#[test]
fn a_register_that_cannot_be_read_is_told_from_a_damaged_family_and_can_be_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    for _ in 0..40 {
        family(&desk);
    }
    desk.sign_out(Nothing {}).unwrap();
    sign_in(&desk);
    let register = folder.path().join("register.db");
    let whole = std::fs::read(&register).unwrap();
    // The first page and those that were read at the start are known; the rest no longer verifies.
    let mut broken = whole.clone();
    broken[4096..].fill(0x5a);
    {
        use std::io::{Seek as _, SeekFrom, Write as _};
        let mut file = std::fs::OpenOptions::new()
            .write(true)
            .open(&register)
            .unwrap();
        file.seek(SeekFrom::Start(4096)).unwrap();
        file.write_all(&broken[4096..]).unwrap();
    }
    let recent = desk.recent_families(Nothing {}).unwrap_err();
    assert_eq!(recent.code, FailureCode::RegisterDamaged);
    desk.rebuild_register(Nothing {}).unwrap();
    rebuilt(&desk);
    assert_eq!(desk.recent_families(Nothing {}).unwrap().families.len(), 30);
    assert_eq!(find(&desk, "ㅇㅈㅈ").len(), 10);
}
