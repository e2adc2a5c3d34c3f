//! Twelve families as a centre meets them. All are made up.

use super::super::kin::{CoupleTie, Feeling, Kin, Parentage, Sex, TieSort};
use super::builder::Family;

/// Each with its name.
pub fn twelve() -> Vec<(&'static str, Kin)> {
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
