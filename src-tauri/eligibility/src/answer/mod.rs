//! What a check says, in the spelling of the published contract.

/// Declares a structure of the answer.
macro_rules! answer {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
            pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }
        )*
    };
}

/// Declares plain words of the answer.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident($case:literal) { $($(#[$variant_meta:meta])* $variant:ident,)* })*) => {
        $(
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
            #[serde(rename_all = $case)]
            $(#[$meta])*
            pub enum $name { $($(#[$variant_meta])* $variant,)* }

            impl $name {
                /// Every member, in the order of the contract.
                pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            }
        )*
    };
}

mod change;
mod choice;
mod family;
mod refusal;
mod runs;
mod words;

pub use change::*;
pub use choice::*;
pub use family::*;
pub use refusal::*;
pub use runs::*;
pub use words::*;
