use proptest::prelude::*;

use super::super::canonical::{canonical_bytes, hash};
use super::*;
use crate::model::{FieldName, KindName, List, Sealed};

fn golden() -> Entry {
    Entry {
        hash: EntryHash::from_bytes([0; 32]),
        author: AccountId::from_bytes([0xaa; 16]),
        device: DeviceId::from_bytes([0xdd; 16]),
        at: DateTime::from_timestamp_millis(1_790_000_000_123).unwrap(),
        action: Action::Edit.into(),
        reason: Some("전화 통화".into()),
        undoes: Some(EntryHash::from_bytes([0x0e; 32])),
        parents: vec![
            EntryHash::from_bytes([1; 32]),
            EntryHash::from_bytes([2; 32]),
        ],
        changes: [
            Value::Null,
            Value::Bool(true),
            Value::Int(-2),
            "2024-03-05".into(),
            Value::Sealed(Sealed::new(SealId::from_bytes([5; 16]), vec![1, 2, 3])),
        ]
        .into_iter()
        .map(|value| Change {
            record: RecordId::from_bytes([7; 16]),
            kind: Kind::Person.into(),
            field: Field::Text.into(),
            value,
        })
        .collect(),
        signature: [0; 64],
    }
}

#[test]
fn the_bytes_of_an_entry_never_change() {
    let bytes = canonical_bytes(FILE, &golden());
    let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let change = |value: &str| {
        let length = value.len() / 2;
        let record = "07".repeat(16);
        format!("{record}00000006706572736f6e0000000474657874{length:08x}{value}")
    };
    let expected = [
        "01".to_owned(),
        "f1".repeat(16),
        "aa".repeat(16),
        "dd".repeat(16),
        "000001a0c4506c7b".to_owned(),
        "0000000465646974".to_owned(),
        "010000000dec a084ed999420ed86b5ed9994".replace(' ', ""),
        format!("0100000020{}", "0e".repeat(32)),
        format!("00000002{}{}", "01".repeat(32), "02".repeat(32)),
        "00000005".to_owned(),
        change("00"),
        change("02"),
        change("03fffffffffffffffe"),
        change("04323032342d30332d3035"),
        change(&format!("05{}010203", "05".repeat(16))),
    ]
    .concat();
    assert_eq!(text, expected);
    assert_eq!(
        hash(FILE, &golden()).to_string(),
        "27c8f0e37d7cad447e64fbd28ce558b2808f746f372c2bcc023d50747656a8e8"
    );
}

#[test]
fn every_part_of_an_entry_is_hashed() {
    let alterations: [fn(&mut Entry); 9] = [
        |it| it.author = AccountId::from_bytes([0; 16]),
        |it| it.device = DeviceId::from_bytes([0; 16]),
        |it| it.at = DateTime::from_timestamp_millis(0).unwrap(),
        |it| it.action = Action::Undo.into(),
        |it| it.reason = None,
        |it| it.undoes = None,
        |it| it.parents.truncate(1),
        |it| it.changes[0].field = Field::Sex.into(),
        |it| it.changes[0].kind = Kind::Note.into(),
    ];
    for alter in alterations {
        let mut altered = golden();
        alter(&mut altered);
        assert_ne!(hash(FILE, &altered), hash(FILE, &golden()));
    }
    assert_ne!(hash(Uuid::nil(), &golden()), hash(FILE, &golden()));
}

#[test]
fn the_names_that_are_written_never_change() {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|it| it.name()).collect();
    let fields: Vec<&str> = Field::ALL.iter().map(|it| it.name()).collect();
    let actions: Vec<&str> = Action::ALL.iter().map(|it| it.name()).collect();
    let lists: Vec<&str> = List::ALL.iter().map(|it| it.name()).collect();
    // Names may be added; none that stands in somebody's file may be altered or taken away.
    for (written, known) in [
        (
            "family person name nationality registration stay address enrolment absence \
             application guardian tie note check account device epoch grant family_key \
             setting bond \
             intake consent screening assessment plan goal progress delivery referral \
             meeting closure reopening aftercare promise flag disclosure task deferral import imported \
             document proof typed sameness approval access_review glass reset destruction secrecy \
             receipt dispute loan quarantine handover partner transfer ruling correction",
            kinds,
        ),
        (
            "title file_number case_type opened_on worker remark birth_date sex relation \
             disability refugee_recognised school_deferred early_nuri_from speaks reads \
             interpreter_needed phone asked_none person other sort text from until country \
             number number_pending status area detail facility extended_care programme on \
             way source facts answer answer_digest rulebook_version rulebook_digest removed name \
             role seal_key sign_key sealed_secrets recovery_secrets derivation account device \
             epoch sealed_key family setting died_on index_person strength direction \
             ground language route interpreter interpreter_relation wish urgency safety \
             interviewed_on version withdrawn_on verified recipient participants result \
             economy housing health couple parenting korean legal violence work social \
             strengths family_view evidence risk plan goal term measure priority services \
             responsible due agreed_by score obstacles service_area session attended \
             amount agency reason consent outcome answered_on reply decision reopen \
             next_contact minutes key_sentence kept_on note reported_on done_on item \
             expected_on said_by said_on said_in said_through document_seen import \
             document fact content media size \
             screen subject digest next_way key_translation counterpart closed form \
             destroyed_on scope team on_duty kept_sealed sealed_reason sealed_reply asked_on count \
             reach passport_number driving_licence kept_for kept_without part \
             heads_before entry parts receiver centre figures rulings",
            fields,
        ),
        (
            "found create_family edit mark_list remove undo erase save_check add_family \
             add_account add_device change_passphrase recover grant revoke change_setting \
             birth marriage separation divorce departure death naturalisation arrival move \
             school_entry redo disclose finish put_off import undo_import attach take_out type_in reveal \
             merge keep_apart approve send_back ask_approval change_account close_account \
             destroy anchor_access review_access new_epoch break_glass sign_off_glass \
             seal_family hand_over set_up_reset ask_reset reset_passphrase propose_destruction approve_destruction refuse_destruction end_destruction clear_backups withdraw keep_secret lift_secrecy \
             take_in settle \
             join_device withdraw_device lend extend_loan end_loan judge_quarantine \
             propose_handover accept_handover return_handover withdraw_handover \
             keep_partner forget_partner answer_transfer propose_transfer send_transfer \
             call_back_transfer transfer_out hear_transfer transfer_in \
             propose_ruling confirm_ruling refuse_ruling withdraw_ruling correct_check",
            actions,
        ),
        (
            "names nationalities registrations stays addresses enrolments absences \
             applications guardians",
            lists,
        ),
    ] {
        for name in written.split(' ') {
            assert!(known.contains(&name), "{name} is no longer known");
        }
    }
}

#[test]
fn a_name_of_a_newer_version_keeps_its_place_once_it_is_known() {
    let newer = FieldName::Newer("sex".into());
    assert_eq!(newer, Field::Sex.into());
    assert!(KindName::from_name("zodiac") > Kind::Person.into());
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Int),
        ".*".prop_map(Value::Text),
        (any::<[u8; 16]>(), any::<Vec<u8>>()).prop_map(|(seal, cipher)| {
            Value::Sealed(Sealed::new(SealId::from_bytes(seal), cipher))
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_value_comes_back_from_its_bytes(value in any_value()) {
        prop_assert_eq!(decode_value(&encode_value(&value)), Some(value));
    }

    #[test]
    fn no_two_byte_strings_are_the_same_value(bytes in any::<Vec<u8>>()) {
        if let Some(value) = decode_value(&bytes) {
            prop_assert_eq!(encode_value(&value), bytes);
        }
    }
}
