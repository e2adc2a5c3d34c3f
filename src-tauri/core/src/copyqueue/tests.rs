use super::*;

#[test]
fn the_screens_that_come_along_can_be_read_and_name_their_sources() {
    for screen in shipped().unwrap() {
        assert!(!screen.sources.is_empty(), "{}", screen.id);
        assert!(!screen.items.is_empty(), "{}", screen.id);
    }
}

fn of(item: &str) -> Result<Screen, ScreenError> {
    Screen::read(&format!(
        "id = 'a'\nko = '가'\nen = 'a'\neach = 'child'\ncompared = false\n\
         [[source]]\ntext = 'b'\n[[item]]\nid = 'x'\nko = '가'\nen = 'x'\nof = 'subject'\n{item}"
    ))
}

#[test]
fn an_unknown_key_is_refused_by_its_name() {
    let stay = "kind = 'stay'\nfield = 'until'\nformat = 'yyyymmdd'\n";
    assert!(of(stay).is_ok());
    let refused = of(&format!("{stay}colour = 'red'\n")).unwrap_err();
    assert!(refused.to_string().contains("colour"), "{refused}");
}

#[test]
fn a_field_that_the_kind_lacks_and_a_form_that_does_not_fit_are_refused() {
    let wrong = of("kind = 'stay'\nfield = 'phone'\nformat = 'plain'\n");
    assert_eq!(wrong, Err(ScreenError::NoSuchField("x".to_owned())));
    for item in [
        "kind = 'stay'\nfield = 'status'\nformat = 'yyyymmdd'\n",
        "kind = 'registration'\nfield = 'number'\nformat = 'plain'\n",
        "kind = 'person'\nfield = 'birth_date'\nformat = 'word'\n",
    ] {
        assert_eq!(of(item), Err(ScreenError::Unfit("x".to_owned())), "{item}");
    }
    let item = "kind = 'stay'\nfield = 'until'\nformat = 'yyyymmdd'\n";
    let again = "[[item]]\nid = 'x'\nko = '가'\nen = 'x'\nof = 'subject'\n";
    let twice = of(&format!("{item}{again}{item}"));
    assert_eq!(twice, Err(ScreenError::Twice("x".to_owned())));
}

#[test]
fn every_word_that_a_screen_wants_is_there_in_korean() {
    use crate::model::{Shape, Value, shape};
    use crate::words::{Language, Words};
    let korean = Words::new(Language::Korean);
    for item in shipped().unwrap().iter().flat_map(|screen| &screen.items) {
        let Some(Shape::OneOf(words)) = shape(item.kind, item.field) else {
            continue;
        };
        for word in words {
            let value = Value::text(*word);
            let written = item.format.write(item.kind, item.field, &value, &korean);
            assert_ne!(written, *word, "{}", item.id);
        }
    }
}

proptest::proptest! {
    #[test]
    fn digits_are_all_that_is_left_of_a_number(text in ".*") {
        let left = form::digits(&text);
        proptest::prop_assert!(left.bytes().all(|byte| byte.is_ascii_digit()));
        let expected = text.chars().filter(char::is_ascii_digit).count();
        proptest::prop_assert_eq!(left.len(), expected);
    }
}
