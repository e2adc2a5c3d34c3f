//! Whatever computers write and whatever happens on the way: in the end all have all of it.

use hamkke_core::shelf::Way;
use hamkke_shelf::model::Fault;
use proptest::prelude::*;

use super::{Office, now};

const COMPUTERS: usize = 4;

#[derive(Clone, Debug)]
enum Step {
    Write {
        computer: usize,
        family: u32,
        bytes: usize,
    },
    Go {
        computer: usize,
        way: Way,
    },
    Cut {
        computer: usize,
        after: u64,
        fault: Fault,
    },
    Restart {
        computer: usize,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let computer = || 0..COMPUTERS;
    let way = prop_oneof![Just(Way::Both), Just(Way::Pull), Just(Way::Push)];
    let fault = prop_oneof![Just(Fault::Before), Just(Fault::After), Just(Fault::Full)];
    prop_oneof![
        4 => (computer(), 0..6_u32, 0..3_000_usize)
            .prop_map(|(computer, family, bytes)| Step::Write { computer, family, bytes }),
        3 => (computer(), way).prop_map(|(computer, way)| Step::Go { computer, way }),
        2 => (computer(), 0..10_u64, fault)
            .prop_map(|(computer, after, fault)| Step::Cut { computer, after, fault }),
        1 => computer().prop_map(|computer| Step::Restart { computer }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn in_the_end_all_have_what_any_wrote(steps in prop::collection::vec(step(), 1..40)) {
        let mut office = Office::of(4);
        for step in steps {
            match step {
                Step::Write { computer, family, bytes } => {
                    office.write(computer, family, bytes);
                }
                Step::Go { computer, way } => {
                    office.copies[computer].go(&office.store, way, now()).unwrap();
                }
                Step::Cut { computer, after, fault } => {
                    office.store.fail_after(after, fault);
                    let _ = office.copies[computer].go(&office.store, Way::Both, now());
                    office.store.heal();
                }
                Step::Restart { computer } => office.restart(computer),
            }
        }
        office.settle();
        prop_assert!(office.is_one());
        for copy in &office.copies {
            prop_assert!(copy.memory().unwrap().waiting().is_empty());
        }
        let before = office.store.asked();
        office.settle();
        prop_assert_eq!(office.store.asked().since(&before).puts, 0);
    }
}
