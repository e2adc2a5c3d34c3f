use super::*;

#[test]
fn a_full_disk_keeps_the_old_state_in_memory_and_on_disk() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut file = folder.create("a");
    let person = make_person(&mut file, &mina, 0);
    let (before, heads) = (file.state().clone(), file.heads());
    let long = "가".repeat(20_000);

    file.book.fill_disk(true);
    let refused = file.record::<_, FileError>(mina.does(Action::Edit, 1), |edit| {
        edit.set(person, Kind::Person, Field::Remark, long.as_str());
        Ok(())
    });
    assert_eq!(refused.unwrap_err(), FileError::DiskFull);
    assert_eq!((file.state(), file.heads()), (&before, heads.clone()));

    file.book.fill_disk(false);
    set(&mut file, &mina, 2, person, (Field::Remark, &long));
    assert_eq!(
        text(&file, person, Field::Remark).as_deref(),
        Some(long.as_str())
    );
    drop(file);
    let mut file = folder.open_knowing("a", &heads);
    assert_eq!(file.verify(&keys), Ok(()));
    assert_eq!(file.entries().len(), 2);
}

#[test]
fn a_full_disk_refuses_a_union_as_a_whole() {
    let (folder, mina) = (Folder::new(), Author::new(1));
    let mut office = folder.create("office");
    let person = make_person(&mut office, &mina, 0);
    drop(office);
    folder.copy("office", "laptop");
    let (mut office, mut laptop) = (folder.open("office"), folder.open("laptop"));
    let long = "가".repeat(20_000);
    set(&mut laptop, &mina, 1, person, (Field::Sex, "female"));
    set(&mut laptop, &mina, 2, person, (Field::Remark, &long));
    let before = office.entries().to_vec();

    office.book.fill_disk(true);
    let refused = office.union(laptop.entries(), &[], &keys);
    assert_eq!(refused, Err(UnionError::File(FileError::DiskFull)));
    assert_eq!(office.entries(), before);
    drop(office);
    assert_eq!(folder.open("office").entries(), before);
}
