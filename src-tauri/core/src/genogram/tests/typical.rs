//! Families as a centre meets them. All are made up.

use super::super::kin::{CoupleTie, Feeling, Kin, Parentage, Sex, TieSort};
use super::super::surroundings::{Bond, Surroundings};
use super::builder::{Family, id};

/// Each with its name.
pub fn typical() -> Vec<(&'static str, Kin)> {
    vec![
        ("marriage-migrant", marriage_migrant()),
        ("remarriage-with-half-siblings", remarriage()),
        ("child-from-abroad", child_from_abroad()),
        ("single-mother", single_mother()),
        ("three-generations-koryo", koryo()),
        ("adoption-and-foster-care", adoption()),
        ("twins", twins()),
        ("violence-and-shelter", violence()),
        ("both-families-of-origin", both_origins()),
        ("grandmother-raises", grandmother_raises()),
        ("nine-people", nine_people()),
        ("contradictory", contradictory()),
        ("widow-and-de-facto", widow()),
        ("two-households", two_households()),
        ("triplets-and-another-on-the-way", triplets()),
        ("three-wives", three_wives()),
        ("long-names-and-warnings", long_names()),
    ]
}

fn marriage_migrant() -> Kin {
    let mut f = Family::default();
    let father = f.man("박정호", "1975-04-11");
    f.from(father, "", &["KR"], "");
    let mother = f.woman("응우옌 티 프엉 타오", "1990-08-02");
    f.from(mother, "NGUYEN THI PHUONG THAO", &["VN"], "F-6-1");
    let a = f.woman("박하늘", "2014-03-05");
    let b = f.man("박바다", "2017-11-20");
    for child in [a, b] {
        f.from(child, "", &["KR", "VN"], "");
    }
    f.married(father, mother, "2012-05-10");
    f.children(&[father, mother], &[a, b]);
    f.lives("안산 1", &[father, mother, a, b]);
    f.feel(mother, Feeling::Close, a);
    f.index(mother);
    f.kin
}

fn remarriage() -> Kin {
    let mut f = Family::default();
    let first = f.woman("김미경", "1974");
    let father = f.man("이상철", "1970-02-01");
    let mother = f.woman("리우 샤오메이", "1982-09-09");
    f.from(mother, "LIU XIAOMEI", &["CN"], "F-6-1");
    let before = f.man("왕레이", "1980");
    f.from(before, "WANG LEI", &["CN"], "");
    f.abroad(&[before]);
    f.married(father, first, "1996-03-01");
    f.couple(father, CoupleTie::Divorced, first, "2009-07-01");
    f.married(mother, before, "2003-01-01");
    f.couple(mother, CoupleTie::Divorced, before, "2008-01-01");
    f.married(father, mother, "2012-10-03");
    let a = f.man("이준호", "1998-05-05");
    let b = f.woman("이수진", "2001-12-24");
    let c = f.woman("왕위에", "2005-06-06");
    f.from(c, "WANG YUE", &["CN"], "F-1-5");
    let d = f.man("이하람", "2014-02-14");
    f.children(&[father, first], &[a, b]);
    f.children(&[mother, before], &[c]);
    f.children(&[father, mother], &[d]);
    f.lives("안산 2", &[father, mother, c, d]);
    f.feel(c, Feeling::Conflict, father);
    f.index(c);
    f.kin
}

fn child_from_abroad() -> Kin {
    let mut f = Family::default();
    let mother = f.woman("사파로바 딜노자", "1986-01-20");
    f.from(mother, "SAFAROVA DILNOZA", &["UZ"], "F-6-1");
    let step = f.man("최영수", "1971-06-30");
    f.from(step, "", &["KR"], "");
    let before = f.man("", "1984");
    f.from(before, "KARIMOV RUSTAM", &["UZ"], "");
    let grandmother = f.woman("사파로바 굴노라", "1962");
    f.from(grandmother, "SAFAROVA GULNORA", &["UZ"], "");
    let child = f.man("카리모프 아지즈", "2010-10-10");
    f.from(child, "KARIMOV AZIZ", &["UZ"], "F-2-2");
    let young = f.woman("최소율", "2021-05-01");
    f.from(young, "", &["KR"], "");
    f.abroad(&[before, grandmother]);
    f.married(step, mother, "2019-09-01");
    f.couple(mother, CoupleTie::Divorced, before, "2014-01-01");
    f.children(&[mother], &[]);
    f.children(&[mother, before], &[child]);
    f.children(&[grandmother], &[mother]);
    f.children(&[step, mother], &[young]);
    f.tie(
        child,
        TieSort::Parent(Parentage::Step),
        step,
        "2019-09-01",
        "",
    );
    f.lives("안산 3", &[step, mother, child, young]);
    f.feel(child, Feeling::Distant, step);
    f.feel(child, Feeling::Close, grandmother);
    f.index(child);
    f.kin
}

fn single_mother() -> Kin {
    let mut f = Family::default();
    let mother = f.woman("마리아 산토스", "1992-03-03");
    f.from(mother, "SANTOS MARIA CRISTINA DELA CRUZ", &["PH"], "G-1-5");
    let child = f.man("조슈아", "2020-08-08");
    f.from(child, "SANTOS JOSHUA", &["PH"], "");
    f.children(&[mother], &[child]);
    f.lives("안산 4", &[mother, child]);
    f.index(mother);
    f.kin
}

fn koryo() -> Kin {
    let mut f = Family::default();
    let grandfather = f.man("김 블라디미르", "1948-05-09");
    f.from(grandfather, "KIM VLADIMIR", &["RU"], "");
    f.died(grandfather, "2015-02-11");
    let grandmother = f.woman("최 류드밀라", "1951");
    f.from(grandmother, "TSOY LYUDMILA", &["RU"], "F-4");
    let father = f.man("김 알렉산드르", "1976-09-01");
    f.from(father, "KIM ALEKSANDR", &["RU"], "F-4");
    let mother = f.woman("Константинопольская Екатерина Александровна", "1979-12-12");
    f.from(mother, "KONSTANTINOPOLSKAYA EKATERINA", &["RU"], "F-1");
    let aunt = f.woman("김 올가", "1979-01-30");
    f.from(aunt, "KIM OLGA", &["UZ"], "H-2");
    let a = f.woman("김 율리야", "2005-07-07");
    let b = f.man("김 니키타", "2009-04-04");
    let c = f.woman("김 소피야", "2018-01-15");
    for child in [a, b, c] {
        f.from(child, "", &["RU"], "F-4");
    }
    f.married(grandfather, grandmother, "1972");
    f.married(father, mother, "2003-08-08");
    f.children(&[grandfather, grandmother], &[father, aunt]);
    f.children(&[father, mother], &[a, b, c]);
    f.lives("안산 5", &[grandmother, father, mother, a, b, c]);
    f.feel(grandmother, Feeling::Conflict, mother);
    f.index(b);
    f.kin
}

fn adoption() -> Kin {
    let mut f = Family::default();
    let father = f.man("정민수", "1968-01-01");
    let mother = f.woman("솜차이 완니", "1973-04-13");
    f.from(mother, "SOMCHAI WANNEE", &["TH"], "F-5");
    let own = f.woman("정다은", "2003-03-03");
    let adopted = f.man("정우진", "2010-09-09");
    let foster = f.person(Sex::Unknown, "이름 비공개", "2019");
    let birth_mother = f.woman("솜차이 노이", "1985");
    f.from(birth_mother, "SOMCHAI NOI", &["TH"], "");
    f.abroad(&[birth_mother]);
    f.married(father, mother, "2001-06-16");
    f.children(&[father, mother], &[own]);
    f.children(&[birth_mother], &[adopted]);
    f.raised(Parentage::Adoptive, &[father, mother], &[adopted]);
    f.raised(Parentage::Foster, &[father, mother], &[foster]);
    f.lives("안산 6", &[father, mother, own, adopted, foster]);
    f.feel(birth_mother, Feeling::CutOff, mother);
    f.tie(mother, TieSort::Sibling, birth_mother, "", "");
    f.index(adopted);
    f.kin
}

fn twins() -> Kin {
    let mut f = Family::default();
    let father = f.man("라마 카말", "1985-02-02");
    f.from(father, "LAMA KAMAL", &["NP"], "E-9");
    let mother = f.woman("라마 수니타", "1989-05-05");
    f.from(mother, "LAMA SUNITA", &["NP"], "F-3");
    let a = f.man("라마 아준", "2016-06-01");
    let b = f.woman("라마 마야", "2020-02-29");
    let c = f.woman("라마 미나", "2020-02-29");
    let d = f.man("라마 로샨", "2024-12-01");
    f.married(father, mother, "2014-11-11");
    f.children(&[father, mother], &[a, b, c, d]);
    f.lives("안산 7", &[father, mother, a, b, c, d]);
    f.index(b);
    f.kin
}

fn violence() -> Kin {
    let mut f = Family::default();
    let father = f.man("한동수", "1966-10-10");
    let mother = f.woman("속 스레이 모움", "1988-08-18");
    f.from(mother, "SOK SREY MOM", &["KH"], "F-6-1");
    let a = f.man("한지후", "2013-01-01");
    let b = f.woman("한지아", "2016-01-01");
    f.married(father, mother, "2011-01-01");
    f.couple(father, CoupleTie::Separated, mother, "2026-03-01");
    f.children(&[father, mother], &[a, b]);
    f.feel(mother, Feeling::Violence, father);
    f.feel(a, Feeling::Violence, father);
    f.feel(mother, Feeling::Close, b);
    f.lives("쉼터", &[mother, a, b]);
    f.index(mother);
    f.kin
}

fn both_origins() -> Kin {
    let mut f = Family::default();
    let hf = f.man("박만석", "1940");
    f.died(hf, "2011-05-05");
    let hm = f.woman("김순자", "1944");
    let h1 = f.woman("박정희", "1965");
    let h2 = f.man("박정호", "1968-04-04");
    let h3 = f.man("박정민", "1972");
    let wf = f.man("쩐 반 민", "1955");
    f.from(wf, "TRAN VAN MINH", &["VN"], "");
    let wm = f.woman("레 티 란", "1958");
    f.from(wm, "LE THI LAN", &["VN"], "");
    let w1 = f.man("쩐 반 뚜안", "1979");
    let w2 = f.woman("쩐 티 홍", "1984-02-20");
    f.from(w2, "TRAN THI HONG", &["VN"], "F-6-1");
    let w3 = f.woman("쩐 티 마이", "1988");
    f.abroad(&[wf, wm, w1, w3]);
    let s3 = f.woman("오은영", "1975");
    let c1 = f.woman("박소연", "2009-09-09");
    let c2 = f.man("박도윤", "2012-12-12");
    let n1 = f.man("박서준", "2003");
    f.married(hf, hm, "1963");
    f.married(wf, wm, "1977");
    f.married(h2, w2, "2007-07-07");
    f.married(h3, s3, "2001-01-01");
    f.children(&[hf, hm], &[h1, h2, h3]);
    f.children(&[wf, wm], &[w1, w2, w3]);
    f.children(&[h2, w2], &[c1, c2]);
    f.children(&[h3, s3], &[n1]);
    f.lives("안산 9", &[h2, w2, c1, c2, hm]);
    f.feel(hm, Feeling::Conflict, w2);
    f.feel(h2, Feeling::CutOff, h3);
    f.index(w2);
    f.kin
}

fn grandmother_raises() -> Kin {
    let mut f = Family::default();
    let grandmother = f.woman("황춘화", "1955-05-15");
    f.from(grandmother, "HUANG CHUNHUA", &["CN"], "H-2");
    let grandfather = f.man("림철", "1950");
    f.died(grandfather, "2004-04-04");
    let daughter = f.woman("림홍매", "1983");
    f.from(daughter, "LIN HONGMEI", &["CN"], "");
    f.abroad(&[daughter]);
    let son = f.man("림광", "1987");
    let a = f.man("림성", "2012-02-02");
    let b = f.woman("림연", "2015-05-05");
    f.married(grandfather, grandmother, "1980-01-01");
    f.children(&[grandfather, grandmother], &[daughter, son]);
    f.children(&[daughter], &[a, b]);
    f.lives("안산 10", &[grandmother, a, b]);
    f.feel(daughter, Feeling::Distant, a);
    for child in [a, b] {
        f.guardian(child, grandmother);
        f.guardian(child, daughter);
    }
    f.index(a);
    f.kin
}

fn nine_people() -> Kin {
    let mut f = Family::default();
    let father = f.man("알하산 아흐메드", "1980-01-01");
    f.from(
        father,
        "ALHASSAN AHMED MOHAMMED ABDULRAHMAN",
        &["YE"],
        "F-2",
    );
    let mother = f.woman("알하산 파티마", "1984-01-01");
    f.from(mother, "ALHASSAN FATIMA", &["YE"], "F-2");
    let children: Vec<usize> = (0..7)
        .map(|n| {
            let name = [
                "유수프",
                "아미나",
                "오마르",
                "라일라",
                "하산",
                "사라",
                "이브라힘",
            ][n];
            let birth = format!("{}-0{}-10", 2004 + 3 * n, n + 1);
            let child = if n % 2 == 0 {
                f.man(name, &birth)
            } else {
                f.woman(name, &birth)
            };
            f.from(child, "", &["YE"], "F-2")
        })
        .collect();
    f.married(father, mother, "2003-03-03");
    f.children(&[father, mother], &children);
    let all: Vec<usize> = [father, mother]
        .into_iter()
        .chain(children.clone())
        .collect();
    f.lives("안산 11", &all);
    f.feel(children[0], Feeling::Conflict, father);
    f.index(children[0]);
    f.kin
}

fn contradictory() -> Kin {
    let mut f = Family::default();
    let a = f.woman("가가", "1960");
    let b = f.man("나나", "1990");
    let c = f.man("다다", "2015");
    let d = f.woman("라라", "2016");
    let e = f.person(Sex::Unknown, "", "");
    let g = f.woman("마마", "2020");
    f.children(&[a], &[b]);
    f.children(&[b], &[c]);
    f.children(&[c], &[a]);
    f.children(&[a, b, d], &[g]);
    f.married(a, c, "");
    f.tie(d, TieSort::Sibling, d, "", "");
    f.with(e, |member| member.depth = Some(-1));
    f.kin
}

/// A widow who lives with a man without marriage; he brought a child, and they have one.
fn widow() -> Kin {
    let mut f = Family::default();
    let dead = f.man("윤재석", "1968-03-03");
    f.died(dead, "2018-12-01");
    let widow = f.woman("바트바야르 오윤치멕", "1984-04-17");
    f.from(widow, "BATBAYAR OYUNCHIMEG", &["MN", "KR"], "");
    let partner = f.man("서진우", "1979-09-09");
    let hers = f.woman("윤아라", "2010-01-01");
    let second = f.man("윤한결", "2013-07-20");
    let his = f.man("서도현", "2011-05-05");
    let theirs = f.woman("서이슬", "2023-03-14");
    let mother_of_his = f.woman("", "");
    f.married(dead, widow, "2008-02-02");
    f.couple(widow, CoupleTie::DeFacto, partner, "2021-06-01");
    f.children(&[dead, widow], &[hers, second]);
    f.children(&[partner, mother_of_his], &[his]);
    f.children(&[partner, widow], &[theirs]);
    for child in [hers, second] {
        f.raised(Parentage::Step, &[partner], &[child]);
    }
    f.raised(Parentage::Step, &[widow], &[his]);
    f.lives("안산 13", &[widow, partner, hers, second, his, theirs]);
    f.feel(his, Feeling::CutOff, mother_of_his);
    f.feel(second, Feeling::Conflict, his);
    f.index(second);
    f.kin
}

/// Divorced parents, each with a household of their own; the grandmother lives with the father.
fn two_households() -> Kin {
    let mut f = Family::default();
    let grandmother = f.woman("장말순", "1948");
    let father = f.man("장기태", "1974-08-08");
    let mother = f.woman("팜 티 투 흐엉", "1987-10-30");
    f.from(mother, "PHAM THI THU HUONG", &["VN"], "F-6-2");
    let new_wife = f.woman("쭈 리엔", "1985-02-10");
    f.from(new_wife, "CHU LIEN", &["VN"], "F-6-1");
    let hers = f.man("호 득 안", "2012-03-03");
    f.from(hers, "HO DUC ANH", &["VN"], "F-1-5");
    let elder = f.man("장민재", "2009-09-09");
    let younger = f.woman("장민서", "2014-04-04");
    let baby = f.man("장민우", "2024-02-29");
    f.children(&[grandmother], &[father]);
    f.married(father, mother, "2008-01-01");
    f.couple(father, CoupleTie::Divorced, mother, "2019-05-05");
    f.married(father, new_wife, "2022-02-02");
    f.children(&[father, mother], &[elder, younger]);
    f.children(&[new_wife], &[hers]);
    f.children(&[father, new_wife], &[baby]);
    f.raised(Parentage::Step, &[father], &[hers]);
    f.raised(Parentage::Step, &[new_wife], &[elder]);
    f.lives(
        "안산 14",
        &[grandmother, father, new_wife, elder, hers, baby],
    );
    f.lives("시흥 14", &[mother, younger]);
    f.feel(mother, Feeling::Conflict, father);
    f.feel(elder, Feeling::Distant, new_wife);
    f.feel(grandmother, Feeling::Close, elder);
    f.index(elder);
    f.kin
}

/// Three children of one day, a later one, and one who is expected.
fn triplets() -> Kin {
    let mut f = Family::default();
    let father = f.man("구르빈데르 싱", "1986-01-01");
    f.from(father, "SINGH GURVINDER", &["IN"], "E-7");
    let mother = f.woman("하르프리트 카우르", "1991-11-11");
    f.from(mother, "KAUR HARPREET", &["IN"], "F-3");
    f.with(mother, |mother| mother.expects = "2027-03-01".parse().ok());
    let born = [("아르준", true), ("비르", true), ("시므란", false)];
    let three: Vec<usize> = born
        .into_iter()
        .map(|(name, boy)| match boy {
            true => f.man(name, "2019-05-05"),
            false => f.woman(name, "2019-05-05"),
        })
        .collect();
    let later = f.woman("자스민", "2022-08-01");
    f.married(father, mother, "2016-01-01");
    f.children(&[father, mother], &three);
    f.children(&[father, mother], &[later]);
    f.lives("안산 15", &[father, mother, three[0], three[1], later]);
    f.index(mother);
    f.kin
}

/// A man who married three times, with children of each wife; the eldest has a family of his own.
fn three_wives() -> Kin {
    let mut f = Family::default();
    let man = f.man("오세훈", "1958-06-06");
    let first = f.woman("강복례", "1960");
    f.died(first, "1999-09-09");
    let second = f.woman("톈 메이", "1968");
    f.from(second, "TIAN MEI", &["CN"], "");
    let third = f.woman("놈 소피아", "1985-05-05");
    f.from(third, "NHEM SOPHEA", &["KH"], "F-6-1");
    f.married(man, first, "1982-01-01");
    f.married(man, second, "2001-01-01");
    f.couple(man, CoupleTie::Divorced, second, "2009-01-01");
    f.married(man, third, "2011-01-01");
    let a = f.man("오준혁", "1984-01-01");
    let b = f.woman("오지혜", "1987-02-02");
    let c = f.man("오지훈", "2003-03-03");
    let d = f.woman("오소리", "2013-04-04");
    let wife = f.woman("남보라", "1986");
    let grandchild = f.man("오태양", "2016-06-06");
    f.children(&[man, first], &[a, b]);
    f.children(&[man, second], &[c]);
    f.children(&[man, third], &[d]);
    f.married(a, wife, "2014-01-01");
    f.children(&[a, wife], &[grandchild]);
    f.lives("안산 16", &[man, third, d]);
    f.lives("화성 16", &[a, wife, grandchild]);
    f.feel(a, Feeling::CutOff, third);
    f.index(d);
    f.kin
}

/// Long names in several scripts, warnings, and statuses that fill the cells.
fn long_names() -> Kin {
    let mut f = Family::default();
    let father = f.man("Абдурахмонов Хуршиджон Абдусатторович", "1978-02-02");
    f.from(
        father,
        "ABDURAKHMONOV KHURSHIDJON ABDUSATTOROVICH",
        &["UZ"],
        "E-9-1",
    );
    let mother = f.woman("Nguyễn Hoàng Phương Thảo Uyên", "1989-09-09");
    f.from(
        mother,
        "NGUYEN HOANG PHUONG THAO UYEN",
        &["VN", "KR"],
        "F-6-1",
    );
    f.with(mother, |mother| {
        mother.flags = vec!["violence".to_owned(), "do_not_call".to_owned()];
    });
    let a = f.woman("Абдурахмонова Мухаббатхон", "2012-12-12");
    f.from(a, "ABDURAKHMONOVA MUKHABBATKHON", &["UZ"], "F-1-5");
    let b = f.man("응우옌 호앙 바오 민 꾸언", "2017-07-07");
    f.from(b, "NGUYEN HOANG BAO MINH QUAN", &["VN", "KR"], "");
    let c = f.woman("아브두라흐모노바딜푸자혼", "2020-02-02");
    let grandmother = f.woman("Trần Nguyễn Thị Ngọc Khánh Huyền", "1962");
    f.abroad(&[grandmother]);
    f.married(father, mother, "2011-01-01");
    f.couple(father, CoupleTie::Separated, mother, "2025-01-01");
    f.children(&[father, mother], &[a, b, c]);
    f.children(&[grandmother], &[mother]);
    f.lives("안산 17", &[mother, a, b, c]);
    f.feel(mother, Feeling::Violence, father);
    f.feel(a, Feeling::Conflict, father);
    f.feel(c, Feeling::Distant, father);
    f.index(mother);
    f.kin
}

/// What is around three households: hardly anything, the usual, and very much.
pub fn typical_surroundings() -> Vec<(&'static str, Surroundings)> {
    let bond = |number, sort: &str, name: &str, whose: &str, strength, flows| Bond {
        id: id(2, number),
        sort: format!("bond-sort-{sort}"),
        name: (!name.is_empty()).then(|| name.to_owned()),
        whose: (!whose.is_empty()).then(|| whose.to_owned()),
        strength,
        flows,
    };
    let people = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect();
    let (strong, ordinary, weak) = (
        Some("strength-strong"),
        Some("strength-ordinary"),
        Some("strength-weak"),
    );
    let (strained, broken) = (Some("strength-strained"), Some("strength-broken"));
    let lonely = Surroundings {
        household: people(&["마리아 산토스", "조슈아"]),
        bonds: vec![bond(0, "faith", "원곡성당", "", weak, (true, false))],
    };
    let usual = Surroundings {
        household: people(&["박정호", "응우옌 티 프엉 타오", "박하늘", "박바다"]),
        bonds: vec![
            bond(0, "school", "원곡초등학교", "박하늘", strong, (true, true)),
            bond(
                1,
                "daycare",
                "해님어린이집",
                "박바다",
                ordinary,
                (true, false),
            ),
            bond(
                2,
                "work",
                "반월공단 (주)한빛금속",
                "박정호",
                strained,
                (false, true),
            ),
            bond(3, "clinic", "단원보건소", "", weak, (true, false)),
            bond(
                4,
                "relatives",
                "하이퐁의 친정 부모",
                "응우옌 티 프엉 타오",
                strong,
                (true, true),
            ),
            bond(5, "relatives", "", "박정호", broken, (false, false)),
            bond(6, "faith", "", "", None, (false, false)),
        ],
    };
    let sorts = ["school", "daycare", "work", "clinic", "relatives", "faith"];
    let names = [
        "경기도외국인주민지원센터",
        "Абдурахмонова Мухаббатхон Абдусатторовна",
        "Trung tâm Văn hóa Việt Nam tại Ansan",
        "해님어린이집",
        "",
    ];
    let many = Surroundings {
        household: people(&[
            "Абдурахмонов Хуршиджон",
            "Nguyễn Hoàng Phương Thảo",
            "유수프",
            "아미나",
            "오마르",
            "라일라",
            "하산",
            "사라",
            "이브라힘",
        ]),
        bonds: (0..14)
            .map(|n| {
                let strengths = [strong, ordinary, weak, strained, broken, None];
                let flows = (n % 2 == 0, n % 3 == 0);
                bond(n, sorts[n % 6], names[n % 5], "", strengths[n % 6], flows)
            })
            .collect(),
    };
    vec![
        ("around-hardly-anything", lonely),
        ("around-the-usual", usual),
        ("around-very-much", many),
    ]
}
