use hamkke_core::contract::ShelfPlace;
use hamkke_core::shelf::{Store, StoreError};

use super::open;

fn at(url: &str) -> ShelfPlace {
    ShelfPlace {
        url: url.to_owned(),
        endpoint: None,
        region: None,
        access_key: None,
        secret_key: None,
    }
}

fn folder() -> (tempfile::TempDir, Box<dyn Store>) {
    let folder = tempfile::tempdir().unwrap();
    let url = url::Url::from_directory_path(folder.path()).unwrap();
    let store = open(&at(url.as_str())).unwrap();
    (folder, store)
}

#[test]
fn what_is_put_in_a_folder_is_listed_read_written_over_and_taken_away() {
    let (_folder, store) = folder();
    assert_eq!(store.get("heads/a").unwrap(), None);
    store.put("heads/a", b"one").unwrap();
    store.put("a/1-0", b"piece").unwrap();
    let before = store.list("heads/").unwrap();
    assert_eq!(before.len(), 1);
    assert_eq!((before[0].name.as_str(), before[0].size), ("heads/a", 3));
    store.put("heads/a", b"another").unwrap();
    let after = store.list("heads/").unwrap();
    assert_ne!(before[0].mark, after[0].mark);
    assert_eq!(store.get("heads/a").unwrap().unwrap(), b"another");
    store.delete("heads/a").unwrap();
    store.delete("heads/a").unwrap();
    assert_eq!(store.list("heads/").unwrap(), []);
}

#[test]
fn objects_lie_in_a_folder_of_their_own_and_nothing_else_is_touched() {
    let (folder, store) = folder();
    std::fs::write(folder.path().join("holiday.jpg"), b"sea").unwrap();
    store.put("a/1-0", b"piece").unwrap();
    assert!(folder.path().join("hamkke").join("a").join("1-0").exists());
    assert_eq!(
        std::fs::read(folder.path().join("holiday.jpg")).unwrap(),
        b"sea"
    );
}

#[test]
fn a_stick_that_is_not_in_is_unreachable_and_its_folder_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    let url = url::Url::from_directory_path(&stick).unwrap();
    let opened = open(&at(url.as_str())).map(drop);
    assert_eq!(opened, Err(StoreError::Unreachable));
    assert!(!stick.exists());
}

#[test]
fn a_cluster_that_does_not_answer_is_unreachable() {
    // A port that was free a moment ago.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let place = ShelfPlace {
        endpoint: Some(format!("http://127.0.0.1:{port}")),
        access_key: Some("key".to_owned()),
        secret_key: Some("secret".to_owned()),
        ..at("s3://bucket")
    };
    let store = open(&place).unwrap();
    assert_eq!(store.list("heads/"), Err(StoreError::Unreachable));
}

#[test]
fn another_computer_is_never_spoken_to_without_encryption() {
    let place = ShelfPlace {
        endpoint: Some("http://store.example".to_owned()),
        access_key: Some("key".to_owned()),
        secret_key: Some("secret".to_owned()),
        ..at("s3://bucket")
    };
    let answer = open(&place).and_then(|store| store.list("heads/"));
    assert!(answer.is_err());
}
