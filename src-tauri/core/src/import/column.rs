//! Which column holds what, by its head.

use crate::contract::ImportColumn;

/// The words of heads, without blanks and signs. The longest that a head holds decides.
const HEADS: &[(&str, ImportColumn)] = &[
    ("가족번호", ImportColumn::Family),
    ("가정번호", ImportColumn::Family),
    ("세대번호", ImportColumn::Family),
    ("사례번호", ImportColumn::Family),
    ("가족명", ImportColumn::Family),
    ("가정명", ImportColumn::Family),
    ("family", ImportColumn::Family),
    ("household", ImportColumn::Family),
    ("case", ImportColumn::Family),
    ("한글이름", ImportColumn::Hangul),
    ("한글성명", ImportColumn::Hangul),
    ("한글명", ImportColumn::Hangul),
    ("이름", ImportColumn::Hangul),
    ("성명", ImportColumn::Hangul),
    ("name", ImportColumn::Hangul),
    ("영문이름", ImportColumn::Passport),
    ("영문성명", ImportColumn::Passport),
    ("영문명", ImportColumn::Passport),
    ("영문", ImportColumn::Passport),
    ("로마자", ImportColumn::Passport),
    ("여권이름", ImportColumn::Passport),
    ("여권성명", ImportColumn::Passport),
    ("passportname", ImportColumn::Passport),
    ("englishname", ImportColumn::Passport),
    ("모국어이름", ImportColumn::Native),
    ("원어이름", ImportColumn::Native),
    ("nativename", ImportColumn::Native),
    ("생년월일", ImportColumn::BirthDate),
    ("출생일", ImportColumn::BirthDate),
    ("생일", ImportColumn::BirthDate),
    ("birth", ImportColumn::BirthDate),
    ("성별", ImportColumn::Sex),
    ("sex", ImportColumn::Sex),
    ("gender", ImportColumn::Sex),
    ("관계", ImportColumn::Relation),
    ("relation", ImportColumn::Relation),
    ("국적", ImportColumn::Country),
    ("출신국", ImportColumn::Country),
    ("nationality", ImportColumn::Country),
    ("country", ImportColumn::Country),
    ("등록번호", ImportColumn::Number),
    ("주민번호", ImportColumn::Number),
    ("registrationnumber", ImportColumn::Number),
    ("체류자격", ImportColumn::Status),
    ("비자", ImportColumn::Status),
    ("visa", ImportColumn::Status),
    ("status", ImportColumn::Status),
    ("체류만료", ImportColumn::StayUntil),
    ("체류기간", ImportColumn::StayUntil),
    ("만료일", ImportColumn::StayUntil),
    ("expiry", ImportColumn::StayUntil),
    ("주소", ImportColumn::Address),
    ("거주지", ImportColumn::Address),
    ("address", ImportColumn::Address),
    ("전화", ImportColumn::Phone),
    ("연락처", ImportColumn::Phone),
    ("휴대폰", ImportColumn::Phone),
    ("phone", ImportColumn::Phone),
    ("mobile", ImportColumn::Phone),
    ("비고", ImportColumn::Note),
    ("메모", ImportColumn::Note),
    ("note", ImportColumn::Note),
    ("remark", ImportColumn::Note),
];

/// Heads with these words speak of somebody else than the person of the row.
const OF_OTHERS: &[&str] = &[
    "배우자",
    "보호자",
    "담당",
    "상담",
    "자녀",
    "부모",
    "spouse",
    "guardian",
    "worker",
    "child",
];

/// What the columns most likely hold. Each meaning is taken once; a second column of names would
/// be somebody else's.
pub fn guess_all(heads: &[String]) -> Vec<ImportColumn> {
    let mut taken = Vec::new();
    let once = |head: &String| {
        let column = guess(head);
        if taken.contains(&column) {
            return ImportColumn::Ignored;
        }
        if column != ImportColumn::Note {
            taken.push(column);
        }
        column
    };
    heads.iter().map(once).collect()
}

/// What a column with this head most likely holds.
pub fn guess(head: &str) -> ImportColumn {
    let head: String = head
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    if OF_OTHERS.iter().any(|word| head.contains(word)) {
        return ImportColumn::Ignored;
    }
    HEADS
        .iter()
        .filter(|(word, _)| head.contains(word))
        .max_by_key(|(word, _)| word.len())
        .map_or(ImportColumn::Ignored, |(_, column)| *column)
}
