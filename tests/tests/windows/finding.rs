//! Finding people by what one remembers of their names.

use crate::computer::Computer;
use crate::steps::{found_a_centre, register_a_family};

#[tokio::test]
async fn a_person_is_found_by_initial_consonants_and_by_the_latin_name() {
    let computer = Computer::new();
    let window = computer.start().await;
    found_a_centre(&window).await;
    register_a_family(&window).await;

    for query in ["ㅇㅇㅇ", "nguyen"] {
        window.fill_at("#search", query).await;
        let hits = window.words_of("#hits").await;
        assert!(hits.contains("응우옌 아영"), "{query} finds {hits}");
    }
    window.fill_at("#search", "쿠즈네초프").await;
    window.see("맞는 사람이 없습니다").await;
    window.close().await;
}
