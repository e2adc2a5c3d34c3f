//! A family goes to another centre (이관): two centres that have each other's card, and a stick
//! between them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::TimeDelta;
use hamkke_core::contract::*;
use hamkke_core::desk::{Desk, Host as _, Role};
use hamkke_core::model::{Field, Kind, Value};

use crate::office::*;
use crate::papers::png;

const ANSAN: &str = "안산시 다문화가족지원센터";
const SIHEUNG: &str = "시흥시 가족센터";
const WORKERS: &str = "바다 건너 오는 봄비";
/// Which must not stand in the folder, nor come to the other centre.
const SECRET: &str = "남편에게는 비밀인 말";

/// A centre that sends, one that receives, and a stick.
struct Two {
    folder: tempfile::TempDir,
    computer: Arc<Computer>,
    here: Desk,
    there: Desk,
    /// The id of the centre that receives.
    siheung: String,
}

fn centre(folder: &Path, computer: &Arc<Computer>, name: &str, director: &str) -> Desk {
    let desk = Desk::new(folder.to_owned(), "접수 1".to_owned(), computer.clone());
    desk.found_centre(FoundCentre {
        centre_name: name.to_owned(),
        account_name: director.to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    })
    .unwrap();
    desk
}

/// Reads the cards in the folder and keeps those of others, as if their letters had been compared.
fn introduce(desk: &Desk) -> Vec<OtherCard> {
    let cards = desk.look_cards(Nothing {}).unwrap().cards;
    let new = |it: &&OtherCard| matches!(it.state, CardState::New | CardState::Changed);
    for card in cards.iter().filter(new) {
        desk.keep_partner(KeepPartner {
            centre: card.centre.clone(),
            fingerprint: card.fingerprint.clone(),
        })
        .unwrap();
    }
    cards
}

impl Two {
    fn prepared() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let computer = Computer::at(StandingClock.now());
        let stick = folder.path().join("stick");
        fs::create_dir_all(&stick).unwrap();
        computer.chooses(&stick);
        let here = centre(&folder.path().join("here"), &computer, ANSAN, "김하나");
        let there = centre(&folder.path().join("there"), &computer, SIHEUNG, "박두리");
        here.save_card(Nothing {}).unwrap();
        let siheung = there.save_card(Nothing {}).unwrap().card.centre;
        introduce(&here);
        introduce(&there);
        let two = Self {
            folder,
            computer,
            here,
            there,
            siheung,
        };
        two.later();
        two
    }

    fn later(&self) {
        self.computer.goes(TimeDelta::minutes(1));
    }

    fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    /// A family of whom mother and child go: each with a consent that names the other centre.
    fn family(&self) -> FamilyView {
        let family = family(&self.here);
        let mother = family.people[0].id.clone();
        let child = family.people[1].id.clone();
        self.consent(&family, &mother, None);
        self.consent(&family, &child, Some(&mother));
        family
    }

    fn consent(&self, family: &FamilyView, person: &str, guardian: Option<&str>) {
        let mut of = fields([
            (Field::Person, person),
            (Field::Sort, "third_party"),
            (Field::On, "2023-05-09"),
            (Field::Recipient, "시흥시가족센터 (이관)"),
        ]);
        if let Some(guardian) = guardian {
            of.insert(Field::Other, guardian.into());
            of.insert(Field::Verified, true.into());
        }
        let change = RecordChange {
            record: None,
            kind: Kind::Consent,
            fields: of,
        };
        save(&self.here, family, change).unwrap();
    }

    fn send(&self, family: &FamilyView) -> Result<TransferSent, Failure> {
        self.send_with(family, Vec::new())
    }

    fn send_with(&self, family: &FamilyView, papers: Vec<String>) -> Result<TransferSent, Failure> {
        self.later();
        self.here.send_transfer(SendTransfer {
            family: family.id.clone(),
            centre: self.siheung.clone(),
            papers,
            own_passphrase: PASSPHRASE.to_owned(),
        })
    }

    fn rehearse(&self, family: &FamilyView) -> TransferRehearsal {
        let asked = AskTransfer {
            family: family.id.clone(),
            centre: self.siheung.clone(),
        };
        self.here.rehearse_transfer(asked).unwrap()
    }

    /// The one transfer that came, taken over.
    fn accept(&self) -> Result<FamilyView, Failure> {
        self.later();
        let found = self.there.look_transfers(Nothing {}).unwrap().found;
        let transfer = found[0].transfer.clone();
        self.there.accept_transfer(AcceptTransfer { transfer })
    }

    fn hear(&self) -> TransfersHeard {
        self.later();
        self.here.hear_transfers(Nothing {}).unwrap()
    }

    fn open(&self, family: &FamilyView) -> FamilyView {
        let family = family.id.clone();
        self.here.open_family(OfFamily { family }).unwrap()
    }

    /// The files of the one transfer on the stick.
    fn parts(&self) -> Vec<PathBuf> {
        let transfers = self.stick().join("hamkke/transfers");
        let one = fs::read_dir(transfers).unwrap().next().unwrap().unwrap();
        let parts = fs::read_dir(one.path()).unwrap();
        parts.map(|it| it.unwrap().path()).collect()
    }

    fn families_there(&self) -> usize {
        self.there
            .recent_families(Nothing {})
            .unwrap()
            .families
            .len()
    }
}

fn reason<T: std::fmt::Debug>(answer: Result<T, Failure>) -> String {
    let failure = answer.unwrap_err();
    assert_eq!(failure.code, FailureCode::Transfer, "{failure:?}");
    failure.reason.unwrap()
}

fn stage(family: &FamilyView) -> TransferStage {
    family.transfer.as_ref().unwrap().stage
}

fn note(desk: &Desk, family: &FamilyView, text: &str) {
    add(
        desk,
        family,
        Kind::Note,
        [(Field::On, "2023-05-10"), (Field::Text, text)],
    );
}

fn notes(family: &FamilyView) -> Vec<&str> {
    let texts = family.notes.iter();
    texts
        .map(|it| it.fields[&Field::Text].as_text().unwrap())
        .collect()
}

fn why(rehearsal: &TransferRehearsal, why: WhyStays) -> Option<&StayingLine> {
    rehearsal.staying.iter().find(|it| it.why == why)
}

fn paper(desk: &Desk, family: &FamilyView, name: &str, sort: &str) -> String {
    let view = desk.attach(Attach {
        family: family.id.clone(),
        name: name.to_owned(),
        content: png(8, u32::try_from(name.len()).unwrap()).into(),
        fields: BTreeMap::from([(Field::Sort, Value::text(sort))]),
    });
    let documents = view.unwrap().documents;
    let made = documents
        .iter()
        .find(|it| it.fields[&Field::Name] == name.into());
    made.unwrap().id.clone()
}

#[test]
fn a_family_goes_to_another_centre_and_stays_here_as_a_stub_that_says_where_it_went() {
    let two = Two::prepared();
    let family = two.family();
    note(&two.here, &family, "처음 만난 날의 말");
    let photo = paper(&two.here, &family, "가족 사진.png", "photo");

    fs::remove_dir_all(two.stick().join("hamkke/cards")).unwrap();
    let sent = two.send_with(&family, vec![photo]).unwrap();
    let cards = two.there.look_cards(Nothing {}).unwrap().cards;
    assert_eq!(cards.len(), 1, "the card of who sends goes along");
    assert_eq!(sent.folder.as_deref(), Some("stick"));
    assert_eq!(stage(&sent.family), TransferStage::Sent);
    assert_eq!(sent.family.read_only, None, "work goes on until the answer");

    let found = two.there.look_transfers(Nothing {}).unwrap();
    assert_eq!((found.for_others, found.damaged), (0, 0));
    let one = &found.found[0];
    assert_eq!(one.from.name, ANSAN);
    assert_eq!(one.from.state, CardState::Known);
    assert_eq!((one.by.as_str(), one.people, one.papers), ("김하나", 2, 1));

    let came = two.accept().unwrap();
    assert_ne!(came.id, family.id);
    assert_eq!(came.title, "카리모바 가족");
    assert_eq!(came.file_number, "2023-00001");
    assert_eq!(came.people.len(), 2);
    assert_eq!(came.people[0].shown.main, "카리모바");
    assert_eq!(notes(&came), ["처음 만난 날의 말"]);
    assert_eq!(came.entries, 1, "the present state, in one act");
    let from = came.transfer.as_ref().unwrap();
    assert_eq!(from.stage, TransferStage::CameIn);
    assert_eq!(from.centre_name, ANSAN);
    assert_eq!(from.answered_by.as_deref(), Some("김하나"));
    let shown = two.there.paper_picture(AskPaperPicture {
        family: came.id.clone(),
        record: came.documents[0].id.clone(),
        page: 1,
        longest: 64,
    });
    assert!(!shown.unwrap().jpeg.is_empty());
    note(&two.there, &came, "시흥에서 쓴 말");

    let heard = two.hear();
    assert_eq!(heard.heard.len(), 1);
    assert_eq!(heard.heard[0].transfer.stage, TransferStage::Accepted);
    assert!(!heard.heard[0].late);
    let stub = two.open(&family);
    let went = stub.transfer.as_ref().unwrap();
    assert_eq!(went.centre_name, SIHEUNG);
    assert_eq!(went.answered_by.as_deref(), Some("박두리"));
    assert_eq!(went.file_number.as_deref(), Some("2023-00001"));
    assert!(went.gone && stub.course.closed);
    assert_eq!(stub.read_only, Some(Trouble::Gone));
    let closure = stub.forms.iter().find(|it| it.kind == Kind::Closure);
    assert_eq!(
        closure.unwrap().fields[&Field::Reason],
        "transferred".into()
    );
    assert!(
        !two.stick()
            .join("hamkke/answers")
            .read_dir()
            .unwrap()
            .any(|_| true)
    );
}

#[test]
fn in_a_family_that_has_gone_nothing_is_written_but_that_its_case_is_opened_again() {
    let two = Two::prepared();
    let made = two.here.add_account(AddAccount {
        name: "오세린".to_owned(),
        role: Role::Caseworker.name().to_owned(),
        reach: None,
        passphrase: WORKERS.to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let accounts = made.unwrap().accounts;
    let worker = accounts.iter().find(|it| it.name == "오세린").unwrap();
    let director = accounts.iter().find(|it| it.name == "김하나").unwrap();
    let family = two.family();
    two.send(&family).unwrap();
    two.accept().unwrap();
    two.hear();

    let change = |kind, of: BTreeMap<Field, Value>| {
        let change = RecordChange {
            record: None,
            kind,
            fields: of,
        };
        two.later();
        save(&two.here, &family, change)
    };
    let note = || fields([(Field::On, "2023-05-10"), (Field::Text, "늦은 기록")]);
    let again = || fields([(Field::On, "2023-05-10"), (Field::Reason, "돌아옴")]);
    assert_eq!(reason(change(Kind::Note, note())), "gone");
    let undone = two.here.undo(Undo {
        family: family.id.clone(),
        entry: None,
    });
    assert_eq!(reason(undone), "gone");
    assert_eq!(reason(two.send(&family)), "gone");
    let transfer = two.open(&family).transfer.unwrap().record;
    let removed = two.here.remove_record(OfRecord {
        family: family.id.clone(),
        record: transfer,
        reason: None,
    });
    assert_eq!(removed.unwrap_err().code, FailureCode::Denied);

    let sits = |account: &AccountLine, passphrase: &str| {
        two.here.sign_out(Nothing {}).unwrap();
        two.here
            .sign_in(SignIn {
                account: account.id.clone(),
                passphrase: passphrase.to_owned(),
            })
            .unwrap();
    };
    sits(worker, WORKERS);
    assert_eq!(
        reason(change(Kind::Reopening, again())),
        "gone",
        "whoever approves opens it"
    );
    sits(director, PASSPHRASE);
    change(Kind::Reopening, again()).unwrap();
    let open = change(Kind::Note, note()).unwrap();
    assert_eq!(open.read_only, None);
    assert!(!open.transfer.unwrap().gone);
}

#[test]
fn what_people_may_ask_for_wherever_their_case_is_is_done_in_a_family_that_has_gone() {
    let two = Two::prepared();
    let family = two.family();
    let photo = paper(&two.here, &family, "사진.png", "photo");
    two.send(&family).unwrap();
    two.accept().unwrap();
    two.hear();
    two.later();
    two.here
        .destroy_paper(DestroyPaper {
            family: family.id.clone(),
            record: photo,
            reason: "어머니가 원함".to_owned(),
            own_passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
    let consents = two.open(&family).forms;
    let consent = consents.iter().find(|it| it.kind == Kind::Consent).unwrap();
    let withdrawn = two.here.withdraw_consent(WithdrawConsent {
        family: family.id.clone(),
        record: consent.id.clone(),
        on: day("2023-05-10"),
        reason: "전화로".to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    assert_eq!(withdrawn.unwrap().read_only, Some(Trouble::Gone));
    // The retention period runs from the closure.
    let asked = AskDestructions {
        class: None,
        family: Some(family.id.clone()),
        limit: 0,
    };
    let kept = two.here.destructions(asked).unwrap().asked.unwrap();
    assert_eq!(kept.closed_on, Some(day("2023-05-10")));
}

#[test]
fn where_the_folder_cannot_be_written_nothing_was_sent() {
    let two = Two::prepared();
    let family = two.family();
    let transfers = two.stick().join("hamkke/transfers");
    fs::write(&transfers, "").unwrap();
    assert!(two.send(&family).is_err());
    assert_eq!(two.open(&family).transfer, None);
    fs::remove_file(&transfers).unwrap();
    two.send(&family).unwrap();
    two.accept().unwrap();
}

#[test]
fn who_takes_a_family_over_and_who_sends_it_is_in_both_access_logs() {
    let two = Two::prepared();
    let family = two.family();
    two.send(&family).unwrap();
    two.accept().unwrap();
    two.hear();
    for (desk, deeds) in [
        (&two.here, ["partner_kept", "family_sent", "transfer_heard"]),
        (
            &two.there,
            ["partner_kept", "transfer_accepted", "family_made"],
        ),
    ] {
        let log = desk.access_log(AskAccess {
            from: None,
            until: None,
            account: None,
            family: None,
            deeds: deeds.map(str::to_owned).to_vec(),
            offset: 0,
            limit: 100,
        });
        let lines = log.unwrap().lines;
        for deed in deeds {
            let noted = lines.iter().any(|it| it.deed.as_deref() == Some(deed));
            assert!(noted, "{deed}");
        }
    }
}

#[test]
fn without_a_consent_that_names_the_centre_nothing_goes() {
    let two = Two::prepared();
    let family = family(&two.here);
    let mother = family.people[0].id.clone();
    assert_eq!(reason(two.send(&family)), "no-consent");
    // To another recipient, for another thing, and withdrawn.
    for of in [
        [
            (Field::Sort, "third_party"),
            (Field::On, "2023-05-09"),
            (Field::Recipient, "안산시청"),
        ],
        [
            (Field::Sort, "collection_use"),
            (Field::On, "2023-05-09"),
            (Field::Recipient, SIHEUNG),
        ],
        [
            (Field::Sort, "third_party"),
            (Field::On, "2023-05-12"),
            (Field::Recipient, SIHEUNG),
        ],
    ] {
        let mut of = fields(of);
        of.insert(Field::Person, mother.as_str().into());
        let change = RecordChange {
            record: None,
            kind: Kind::Consent,
            fields: of,
        };
        save(&two.here, &family, change).unwrap();
        assert_eq!(reason(two.send(&family)), "no-consent");
    }
    assert_eq!(two.open(&family).transfer, None);
    assert!(!two.stick().join("hamkke/transfers").exists());

    // The child goes once its guardian has consented for it and was verified.
    two.consent(&family, &mother, None);
    let rehearsed = two.rehearse(&family);
    assert_eq!(rehearsed.people, ["카리모바"]);
    assert_eq!(
        why(&rehearsed, WhyStays::NoConsent).unwrap().people,
        ["아지즈"]
    );
    two.send(&family).unwrap();
    let came = two.accept().unwrap();
    assert_eq!(came.people.len(), 1);
}

#[test]
fn numbers_supervision_secrets_and_what_a_warning_hides_stay() {
    let two = Two::prepared();
    let family = two.family();
    let mother = family.people[0].id.clone();
    add(
        &two.here,
        &family,
        Kind::Registration,
        [
            (Field::Person, &mother),
            (Field::Sort, "alien"),
            (Field::Number, "9005016100008"),
        ],
    );
    add(
        &two.here,
        &family,
        Kind::Address,
        [(Field::Person, &mother), (Field::Detail, "비밀길 7")],
    );
    add(&two.here, &family, Kind::Flag, [(Field::Sort, "violence")]);
    for sort in ["supervision", "conference"] {
        add(
            &two.here,
            &family,
            Kind::Meeting,
            [
                (Field::On, "2023-05-10"),
                (Field::Sort, sort),
                (Field::Text, sort),
            ],
        );
    }
    add(&two.here, &family, Kind::Task, [(Field::Text, "전화하기")]);
    note(&two.here, &family, SECRET);
    note(&two.here, &family, "누구나 보는 말");
    let opened = two.open(&family);
    let secret = opened
        .notes
        .iter()
        .find(|it| it.fields[&Field::Text] == SECRET.into());
    two.here
        .keep_secret(KeepSecret {
            family: family.id.clone(),
            record: secret.unwrap().id.clone(),
            part: None,
            from: vec![Onlooker {
                sort: OnlookerSort::Person,
                id: Some(mother),
            }],
            reason: None,
        })
        .unwrap();
    let card = paper(&two.here, &family, "등록증.png", "alien_card");
    let photo = paper(&two.here, &family, "사진.png", "photo");

    let rehearsed = two.rehearse(&family);
    for stays in [
        WhyStays::Numbers,
        WhyStays::Supervision,
        WhyStays::Secret,
        WhyStays::Contacts,
        WhyStays::Papers,
        WhyStays::Consents,
        WhyStays::OwnWork,
    ] {
        assert!(why(&rehearsed, stays).is_some(), "{stays:?}");
    }
    let papers: Vec<&str> = rehearsed
        .papers
        .iter()
        .map(|it| it.record.as_str())
        .collect();
    assert_eq!(papers, [photo.as_str()]);
    let refused = two.send_with(&family, vec![card]);
    assert_eq!(refused.unwrap_err().code, FailureCode::InvalidField);

    two.send(&family).unwrap();
    let came = two.accept().unwrap();
    assert_eq!(notes(&came), ["누구나 보는 말"]);
    assert!(came.documents.is_empty(), "none was chosen");
    let all = serde_json::to_string(&came).unwrap();
    for gone in [
        "9005016100008",
        "900501",
        "비밀길",
        SECRET,
        "전화하기",
        "supervision",
    ] {
        assert!(!all.contains(gone), "{gone}");
    }
    assert!(all.contains("conference") && all.contains("violence"));
    assert!(!came.forms.iter().any(|it| it.kind == Kind::Consent));
}

#[test]
fn nothing_of_a_family_stands_readable_in_the_folder() {
    let two = Two::prepared();
    let family = two.family();
    note(&two.here, &family, SECRET);
    two.send(&family).unwrap();
    two.accept().unwrap();
    let mut files = 0;
    each_file(&two.stick(), &mut |path, bytes| {
        files += 1;
        let holds = |text: &str| bytes.windows(text.len()).any(|it| it == text.as_bytes());
        for secret in ["카리모바", "아지즈", SECRET, "2023-00001", "1990-05-01"] {
            assert!(!holds(secret), "{secret} in {}", path.display());
        }
        assert!(!path.to_string_lossy().contains(&family.id));
    });
    assert_eq!(files, 5, "two cards, a head, a parcel, an answer");
}

fn each_file(folder: &Path, look: &mut impl FnMut(&Path, &[u8])) {
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        match path.is_dir() {
            true => each_file(&path, look),
            false => look(&path, &fs::read(&path).unwrap()),
        }
    }
}

#[test]
fn what_was_cut_off_or_changed_anywhere_makes_no_family_and_what_is_whole_makes_one() {
    let two = Two::prepared();
    let family = two.family();
    let photo = paper(&two.here, &family, "사진.png", "photo");
    two.send_with(&family, vec![photo]).unwrap();
    let parts = two.parts();
    assert_eq!(parts.len(), 3);
    for part in &parts {
        let whole = fs::read(part).unwrap();
        let is_head = part.file_name().unwrap() == "head";
        let mut flipped = Vec::new();
        for place in (0..whole.len()).step_by(1 + whole.len() / 40) {
            let mut bytes = whole.clone();
            bytes[place] ^= 1;
            flipped.push(bytes);
        }
        let cut = [0, 1, whole.len() / 2, whole.len() - 1];
        let cut = cut.into_iter().map(|length| whole[..length].to_vec());
        for bytes in cut.chain(flipped) {
            fs::write(part, &bytes).unwrap();
            let found = two.there.look_transfers(Nothing {});
            // Of a head that says something else, that is said; of a parcel, when it is opened.
            let found = found.map(|it| it.found).unwrap_or_default();
            assert!(found.is_empty() || !is_head);
            for one in found {
                let refused = two.there.accept_transfer(AcceptTransfer {
                    transfer: one.transfer,
                });
                assert_eq!(refused.unwrap_err().code, FailureCode::Carry);
            }
        }
        fs::remove_file(part).unwrap();
        let found = two.there.look_transfers(Nothing {}).unwrap();
        match is_head {
            true => assert_eq!(found.found, []),
            false => assert_eq!(two.accept().unwrap_err().reason.as_deref(), Some("damaged")),
        }
        fs::write(part, &whole).unwrap();
    }
    assert_eq!(two.families_there(), 0);
    two.accept().unwrap();
    assert_eq!(two.families_there(), 1);
}

#[test]
fn the_same_package_taken_twice_makes_one_family() {
    let two = Two::prepared();
    let family = two.family();
    two.send(&family).unwrap();
    let first = two.accept().unwrap();
    let answers = two.stick().join("hamkke/answers");
    fs::remove_dir_all(&answers).unwrap();
    let second = two.accept().unwrap();
    assert_eq!(first.id, second.id);
    assert_eq!(two.families_there(), 1);
    assert!(answers.exists(), "and is answered again");
    let found = two.there.look_transfers(Nothing {}).unwrap().found;
    assert_eq!(found[0].answered, Some(TransferStage::Accepted));
    assert_eq!(found[0].family.as_ref().unwrap().id, first.id);
    two.hear();
    assert_eq!(two.hear().heard, []);
}

#[test]
fn a_third_centre_a_stranger_and_whoever_does_not_hold_the_ring_open_nothing() {
    let two = Two::prepared();
    let family = two.family();
    two.send(&family).unwrap();
    let third = two.folder.path().join("third");
    let third = centre(&third, &two.computer, "수원시 가족센터", "최세나");
    introduce(&third);
    let found = third.look_transfers(Nothing {}).unwrap();
    assert_eq!((found.found.len(), found.for_others), (0, 1));
    let transfer = two.open(&family).transfer.unwrap().record;
    let taken = third.accept_transfer(AcceptTransfer {
        transfer: transfer.clone(),
    });
    assert_eq!(taken.unwrap_err().reason.as_deref(), Some("foreign"));

    // A centre whose letters nobody has compared is not believed.
    let ansan = two.there.partners(Nothing {}).unwrap().partners;
    two.there
        .forget_partner(ForgetPartner {
            centre: ansan[0].centre.clone(),
        })
        .unwrap();
    let found = two.there.look_transfers(Nothing {}).unwrap().found;
    assert_eq!(found[0].from.state, CardState::New);
    assert_eq!(reason(two.accept()), "unknown-sender");
    introduce(&two.there);

    let made = two.there.add_account(AddAccount {
        name: "오세린".to_owned(),
        role: Role::Supervisor.name().to_owned(),
        reach: Some(AccountReach {
            scope: "team".to_owned(),
            team: Some("1팀".to_owned()),
            on_duty: false,
        }),
        passphrase: WORKERS.to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let made = made.unwrap().accounts;
    let worker = made.into_iter().find(|it| it.name == "오세린").unwrap();
    two.there.sign_out(Nothing {}).unwrap();
    two.there
        .sign_in(SignIn {
            account: worker.id,
            passphrase: WORKERS.to_owned(),
        })
        .unwrap();
    for refused in [
        two.there.look_transfers(Nothing {}).map(drop),
        two.there
            .accept_transfer(AcceptTransfer { transfer })
            .map(drop),
    ] {
        assert_eq!(refused.unwrap_err().code, FailureCode::Denied);
    }
}

#[test]
fn a_family_that_was_refused_stays_as_it_was_and_says_by_whom_and_why() {
    let two = Two::prepared();
    let family = two.family();
    two.send(&family).unwrap();
    let found = two.there.look_transfers(Nothing {}).unwrap().found;
    let transfer = found[0].transfer.clone();
    two.there
        .refuse_transfer(RefuseTransfer {
            transfer: transfer.clone(),
            reason: "자리가 없습니다".to_owned(),
        })
        .unwrap();
    let taken = two.there.accept_transfer(AcceptTransfer { transfer });
    assert_eq!(reason(taken), "answered");
    assert_eq!(two.families_there(), 0);

    let heard = two.hear().heard;
    assert_eq!(heard[0].transfer.stage, TransferStage::Refused);
    let stays = two.open(&family);
    let said = stays.transfer.clone().unwrap();
    assert_eq!(said.reply.as_deref(), Some("자리가 없습니다"));
    assert_eq!(said.answered_by.as_deref(), Some("박두리"));
    assert!(!said.gone && !stays.course.closed && stays.read_only.is_none());
    // It can be sent once more.
    two.later();
    assert_eq!(
        stage(&two.send(&family).unwrap().family),
        TransferStage::Sent
    );
}

#[test]
fn a_transfer_that_was_called_back_is_gone_from_the_stick_and_what_was_taken_all_the_same_is_told()
{
    let two = Two::prepared();
    let family = two.family();
    let call_back = || {
        two.later();
        two.here.call_back_transfer(CallBackTransfer {
            family: family.id.clone(),
            reason: "가족이 남기로 함".to_owned(),
        })
    };
    two.send(&family).unwrap();
    assert_eq!(reason(two.send(&family)), "under-way");
    let back = call_back().unwrap();
    assert_eq!(stage(&back), TransferStage::CalledBack);
    assert_eq!(two.there.look_transfers(Nothing {}).unwrap().found, []);
    assert_eq!(call_back().unwrap_err().code, FailureCode::NotFound);

    // The other centre has fetched it already.
    two.send(&family).unwrap();
    two.accept().unwrap();
    call_back().unwrap();
    let heard = two.hear().heard;
    assert!(heard[0].late);
    let stays = two.open(&family);
    assert!(!stays.course.closed && stays.read_only.is_none());
    let said = stays.transfer.unwrap();
    assert_eq!(said.stage, TransferStage::CalledBack);
    assert_eq!(said.answered_by.as_deref(), Some("박두리"));
}

#[test]
fn when_somebody_with_the_ring_has_left_the_key_is_another_and_what_goes_to_the_former_one_still_opens()
 {
    let two = Two::prepared();
    let family = two.family();
    let letters = |desk: &Desk| desk.partners(Nothing {}).unwrap().own.unwrap();
    let before = (letters(&two.here), letters(&two.there));
    for desk in [&two.here, &two.there] {
        let made = desk.add_account(AddAccount {
            name: "오세린".to_owned(),
            role: Role::Supervisor.name().to_owned(),
            reach: None,
            passphrase: WORKERS.to_owned(),
            own_passphrase: PASSPHRASE.to_owned(),
        });
        let made = made.unwrap().accounts;
        let leaves = made.into_iter().find(|it| it.name == "오세린").unwrap();
        two.later();
        desk.close_account(CloseAccount {
            account: leaves.id,
            reason: "퇴사".to_owned(),
            own_passphrase: PASSPHRASE.to_owned(),
        })
        .unwrap();
        two.later();
        desk.seated(|seat| {
            while seat.tend_keys(two.computer.now())? {}
            Ok(())
        })
        .unwrap();
    }
    assert_ne!(letters(&two.here), before.0);
    assert_ne!(letters(&two.there), before.1);

    // To the key of the card that is known here; from a key that is not known there yet.
    two.send(&family).unwrap();
    let found = two.there.look_transfers(Nothing {}).unwrap().found;
    assert_eq!(found[0].from.state, CardState::Changed);
    assert_eq!(reason(two.accept()), "unknown-sender");
    introduce(&two.there);
    two.accept().unwrap();
    assert_eq!(two.hear().heard[0].transfer.stage, TransferStage::Accepted);
}

#[test]
fn a_caseworker_proposes_and_whoever_approves_sends() {
    let two = Two::prepared();
    let family = two.family();
    let made = two.here.add_account(AddAccount {
        name: "오세린".to_owned(),
        role: Role::Caseworker.name().to_owned(),
        reach: None,
        passphrase: WORKERS.to_owned(),
        own_passphrase: PASSPHRASE.to_owned(),
    });
    let accounts = made.unwrap().accounts;
    let sits = |name: &str, passphrase: &str| {
        two.here.sign_out(Nothing {}).unwrap();
        let account = accounts.iter().find(|it| it.name == name).unwrap();
        two.here
            .sign_in(SignIn {
                account: account.id.clone(),
                passphrase: passphrase.to_owned(),
            })
            .unwrap();
    };
    sits("오세린", WORKERS);
    let proposed = two.here.propose_transfer(ProposeTransfer {
        family: family.id.clone(),
        centre: two.siheung.clone(),
        reason: "시흥으로 이사".to_owned(),
    });
    assert_eq!(stage(&proposed.unwrap()), TransferStage::Proposed);
    assert_eq!(
        two.send(&family).unwrap_err().code,
        FailureCode::Denied,
        "the role does not send"
    );
    assert_eq!(two.rehearse(&family).people.len(), 2);
    // It waits for others, not for whoever proposed it.
    assert!(waits(&two.here, WorkKind::Transfer).is_empty());

    sits("김하나", PASSPHRASE);
    assert_eq!(waits(&two.here, WorkKind::Transfer), ["시흥으로 이사"]);
    let wrong = two.here.send_transfer(SendTransfer {
        family: family.id.clone(),
        centre: two.siheung.clone(),
        papers: Vec::new(),
        own_passphrase: "다른 암호문입니다".to_owned(),
    });
    assert_eq!(wrong.unwrap_err().code, FailureCode::WrongSecret);
    let sent = two.send(&family).unwrap().family.transfer.unwrap();
    assert_eq!(sent.stage, TransferStage::Sent);
    assert_eq!(sent.reason.as_deref(), Some("시흥으로 이사"));
    assert_eq!(sent.by, "김하나");
    assert!(waits(&two.here, WorkKind::Transfer).is_empty());
}

/// What of a kind waits today for whoever sits there.
fn waits(desk: &Desk, kind: WorkKind) -> Vec<String> {
    let asked = AskToday {
        mine: true,
        kind: Some(kind),
        limit: 5,
    };
    let items = desk.today(asked).unwrap().items.into_iter();
    items.filter_map(|it| it.work.words).collect()
}

#[test]
fn the_families_that_are_out_are_listed_until_they_are_called_back_or_refused() {
    let two = Two::prepared();
    let out = || {
        let out = two.here.families_out(Nothing {}).unwrap().families;
        let out = out.into_iter().map(|it| (it.family.id, it.stage));
        out.collect::<Vec<_>>()
    };
    let family = two.family();
    assert_eq!(out(), []);
    two.send(&family).unwrap();
    assert_eq!(out(), [(family.id.clone(), TransferStage::Sent)]);
    two.later();
    let back = two.here.call_back_transfer(CallBackTransfer {
        family: family.id.clone(),
        reason: "가족이 남기로 함".to_owned(),
    });
    back.unwrap();
    assert_eq!(out(), []);
    two.send(&family).unwrap();
    two.accept().unwrap();
    two.hear();
    assert_eq!(out(), [(family.id, TransferStage::Accepted)]);
    let named = two.here.families_out(Nothing {}).unwrap().families;
    assert_eq!(named[0].centre_name, SIHEUNG);
}

#[test]
fn a_centre_that_does_not_answer_is_called_to_mind_after_two_weeks() {
    let two = Two::prepared();
    let family = two.family();
    two.send(&family).unwrap();
    assert!(waits(&two.here, WorkKind::Unanswered).is_empty());
    let [ours, theirs] = [&two.here, &two.there].map(|desk| {
        let session = desk.status(Nothing {}).unwrap().session.unwrap();
        session.account.id
    });
    two.computer.goes(TimeDelta::days(14));
    for (desk, account) in [(&two.here, ours), (&two.there, theirs)] {
        let passphrase = PASSPHRASE.to_owned();
        desk.sign_out(Nothing {}).unwrap();
        desk.sign_in(SignIn {
            account,
            passphrase,
        })
        .unwrap();
    }
    assert_eq!(waits(&two.here, WorkKind::Unanswered), [SIHEUNG]);
    two.accept().unwrap();
    two.hear();
    assert!(waits(&two.here, WorkKind::Unanswered).is_empty());
}

#[test]
fn a_forged_answer_or_card_is_not_believed() {
    let two = Two::prepared();
    let family = two.family();
    two.send(&family).unwrap();
    two.accept().unwrap();
    let answers = two.stick().join("hamkke/answers");
    let answer = fs::read_dir(&answers).unwrap().next().unwrap().unwrap();
    let whole = fs::read(answer.path()).unwrap();
    for place in (0..whole.len()).step_by(1 + whole.len() / 40) {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        fs::write(answer.path(), &bytes).unwrap();
        let heard = two.hear();
        assert_eq!((heard.heard.len(), heard.passed_over), (0, 1));
    }
    assert_eq!(stage(&two.open(&family)), TransferStage::Sent);
    fs::write(answer.path(), &whole).unwrap();
    assert_eq!(two.hear().heard.len(), 1);

    let card = two.stick().join("hamkke/cards").join(&two.siheung);
    let mut bytes = fs::read(&card).unwrap();
    let place = bytes.len() / 2;
    bytes[place] ^= 1;
    fs::write(&card, &bytes).unwrap();
    let cards = two.here.look_cards(Nothing {}).unwrap().cards;
    assert!(!cards.iter().any(|it| it.centre == two.siheung));
}

#[test]
fn a_family_that_is_closed_does_not_go() {
    let two = Two::prepared();
    let family = two.family();
    add(
        &two.here,
        &family,
        Kind::Closure,
        [(Field::On, "2023-05-10"), (Field::Reason, "goals_met")],
    );
    assert_eq!(reason(two.send(&family)), "closed");
    let unknown = two.here.rehearse_transfer(AskTransfer {
        family: family.id.clone(),
        centre: "00000000-0000-7000-8000-000000000000".to_owned(),
    });
    assert_eq!(reason(unknown), "unknown-centre");
}
