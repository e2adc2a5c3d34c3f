//! Finding people as one types, in any script.
//!
//! Every name of a person is folded in several ways, and each way has a **lane**: one buffer of
//! bytes over all people, scanned from end to end (full-text indexes cannot answer two letters).
//! A word that is typed becomes a few needles, each for one lane; a person is found where every
//! word finds something.
//!
//! | lane | holds | `응우옌 티 란`, `Юлия` |
//! |---|---|---|
//! | `Latin` | Latin letters without marks and case | |
//! | `Roman` | Hangul and Cyrillic in Latin letters | `nguyen thi lan`, `yuliya` |
//! | `Sound` | both of these, letters that are confused made equal | `ngoen ti ran`, `ioria` |
//! | `Jamo` | Hangul as one stream of letters, so that a half-typed syllable finds | |
//! | `Initials` | first consonants | `ㅇㅇㅇㅌㄹ` |
//! | `Echo` | Hangul with the variants of spelling made equal (리/이, 응웬/응우옌) | |
//! | `Script` | every other script as it is | `юлия` |
//! | `Birth`, `Phone`, `File` | digits | |
//! | `InName` | the digits of a name | |
//! | `Number` | keyed hashes of registration numbers | |
//!
//! The way through the files: [`glyph`](glyph) cuts a text into letters that remember where they
//! stood, `latin`, `roman`, `hangul`, `script` and `digits` fold them, `sound` and `echo` fold
//! looser, [`keys`](keys) packs a person, `query` makes needles, `needle` lays a needle on a
//! name, `index` scans, `marks` shows what matched. Nothing here knows SQL, files or the clock.

mod digits;
mod echo;
mod glyph;
mod hangul;
mod index;
mod keys;
mod latin;
mod marks;
mod needle;
mod query;
mod roman;
mod script;
mod sound;
#[cfg(test)]
mod tests;
mod variants;

pub use index::{FamilySlot, Index, Match, Matches};
pub use keys::{NumberKey, PersonKeys, PersonSource, spoken};
pub use marks::marks;
pub use query::Query;
