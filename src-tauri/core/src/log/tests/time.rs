use super::*;

#[test]
fn the_state_of_an_instant_is_what_had_been_written_by_then() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    set(&mut file, &mina, 10, person, (Field::Sex, "female"));
    let then = file.state().clone();
    set(&mut file, &mina, 20, person, (Field::Sex, "male"));
    assert_eq!(file.state_at(at(10)), then);
    assert_eq!(file.state_at(at(19)), then);
    assert_eq!(&file.state_at(at(20)), file.state());
    assert_eq!(file.state_at(at(-1)), State::default());
}

#[test]
fn what_was_written_on_a_visit_counts_from_when_it_was_written() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut office = folder.create("office");
    let person = make_person(&mut office, &mina, 0);
    drop(office);
    folder.copy("office", "laptop");
    let (mut office, mut laptop) = (folder.open("office"), folder.open("laptop"));
    set(&mut laptop, &mina, 5, person, (Field::Sex, "female"));
    set(
        &mut office,
        &mina,
        9,
        person,
        (Field::Phone, "031-000-0000"),
    );
    office.union(laptop.entries(), &[], &keys).unwrap();
    let then = office.state_at(at(6));
    let record = then.get(person).unwrap();
    assert_eq!(record.value(Field::Sex), Some(&"female".into()));
    assert_eq!(record.value(Field::Phone), None);
}

#[test]
fn a_clock_that_runs_behind_shows_no_effect_before_its_cause() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    set(&mut file, &mina, 10, person, (Field::Sex, "female"));
    set(&mut file, &mina, 3, person, (Field::Sex, "male"));
    assert_eq!(
        file.state_at(at(5)).get(person).unwrap().value(Field::Sex),
        None
    );
    assert_eq!(&file.state_at(at(10)), file.state());
}
