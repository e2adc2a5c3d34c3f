use std::fs;

use hamkke_core::contract::*;

use crate::office::*;

/// What a cut may leave of a family in the making, in the order in which it is made.
#[test]
fn a_family_whose_making_was_cut_short_is_not_there_and_in_nobodys_way() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    let made = family(&desk);
    drop(desk);
    let whole = fs::read(case_file(folder.path(), &made)).unwrap();
    let half = &whole[..whole.len() / 2];
    let making = folder.path().join("making");
    let cuts: [&[(&str, &[u8])]; 4] = [
        &[],
        &[("0188032c", b"")],
        &[("0188032c", half), ("0188032c-journal", half)],
        &[("0188032c", &whole)],
    ];
    for (families, cut) in (1..).zip(cuts) {
        fs::create_dir_all(&making).unwrap();
        for (name, bytes) in cut {
            fs::write(making.join(name), bytes).unwrap();
        }
        let desk = self::desk(folder.path());
        sign_in(&desk);
        assert!(!making.exists());
        let status = desk.status(Nothing {}).unwrap();
        let house = status.house.unwrap();
        assert_eq!(status.progress, None);
        assert_eq!((house.families, house.unreadable), (families, 0));
        family(&desk);
        assert!(fs::read_dir(&making).unwrap().next().is_none());
    }
}

#[test]
fn a_family_that_was_made_but_not_yet_in_the_register_is_found_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _) = founded(folder.path());
    drop(desk);
    let register = fs::read(folder.path().join("register.db")).unwrap();
    let desk = self::desk(folder.path());
    sign_in(&desk);
    family(&desk);
    drop(desk);
    fs::write(folder.path().join("register.db"), register).unwrap();

    let desk = self::desk(folder.path());
    sign_in(&desk);
    rebuilt(&desk);
    let recent = desk.recent_families(Nothing {}).unwrap();
    assert_eq!(recent.families.len(), 1);
}
