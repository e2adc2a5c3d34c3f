//! Books that something went wrong with: whatever is read of them was written by somebody.

use std::fs;

use chrono::{DateTime, Utc};
use proptest::prelude::*;

use super::{Centre, Founding, Layout};
use crate::mangled::{harms, mangled};

const PASSPHRASE: &str = "비밀 말은 길게 적는다";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn mangled_books_are_refused_in_words_or_say_what_was_written(harms in prop::collection::vec(harms(), 8)) {
        let folder = tempfile::tempdir().unwrap();
        let founding = Founding {
            centre_name: "안산 센터".to_owned(),
            account_name: "한소라".to_owned(),
            role: "director".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
            device_name: "책상".to_owned(),
            sample: false,
        };
        let now = DateTime::<Utc>::from_timestamp(1_790_000_000, 0).unwrap();
        let layout = Layout::new(folder.path().join("centre"));
        drop(Centre::found(layout.clone(), &founding, now).unwrap());
        let whole = fs::read(layout.centre()).unwrap();
        for harm in &harms {
            fs::write(layout.centre(), mangled(&whole, harm)).unwrap();
            let Ok(mut centre) = Centre::open(layout.clone()) else {
                continue;
            };
            let name = centre.name();
            prop_assert!(["안산 센터", ""].contains(&&*name), "{}", name);
            for account in centre.accounts() {
                prop_assert_eq!(&*account.name, "한소라");
            }
            let _ = centre.verify();
        }
    }
}
