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

/// A file system of 256 kB of its own, for a disk that is truly full.
struct SmallDisk(TempDir);

impl SmallDisk {
    fn mount() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = std::process::Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"])
            .arg(folder.path());
        assert!(
            mount.status().unwrap().success(),
            "needs the right to mount"
        );
        Self(folder)
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        std::process::Command::new("umount")
            .arg(self.0.path())
            .status()
            .unwrap();
    }
}

#[test]
#[ignore = "mounts a small file system, which only root may"]
fn a_disk_that_fills_up_act_by_act_loses_nothing() {
    let (disk, mina) = (SmallDisk::mount(), Author::new(1));
    let path = disk.0.path().join("a");
    let mut file = LogFile::create(Purpose::Case, &path, Some(&key()), FILE).unwrap();
    let person = make_person(&mut file, &mina, 0);
    let mut minute = 0;
    let mut fill = |file: &mut LogFile| loop {
        minute += 1;
        let before = (file.state().clone(), file.heads());
        let saved = file.record::<_, FileError>(mina.does(Action::Edit, minute), |edit| {
            edit.set(
                person,
                Kind::Person,
                Field::Remark,
                format!("{minute:0900}"),
            );
            Ok(())
        });
        if let Err(refused) = saved {
            assert_eq!(refused, FileError::DiskFull);
            assert_eq!((file.state().clone(), file.heads()), before);
            break;
        }
    };
    let other = disk.0.path().join("other work");
    for size in [100_000, 60_000, 30_000, 9_000, 4_096, 1] {
        fs::write(&other, vec![0; size]).unwrap();
        fill(&mut file);
        let truth = file.entries().to_vec();
        drop(file);
        fs::remove_file(&other).unwrap();
        file = LogFile::open(Purpose::Case, &path, Some(&key()), &[]).unwrap();
        assert_eq!(file.entries(), truth);
        assert_eq!(file.verify(&keys), Ok(()));
    }
}
