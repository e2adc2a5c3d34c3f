//! How the types of the border are declared: camelCase by serde, TypeScript by ts-rs.

/// Declares structs that cross the border.
macro_rules! crossing {
    ($($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
            #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
            #[serde(rename_all = "camelCase", deny_unknown_fields)]
            pub struct $name { $($(#[$doc])* pub $field: $type,)* }
        )*
    };
}

/// Declares plain enums that cross the border.
macro_rules! crossing_words {
    ($($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident,)* })*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
            #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
            #[serde(rename_all = "snake_case")]
            pub enum $name { $($(#[$doc])* $variant,)* }

            impl $name {
                /// Every word, in order.
                pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            }
        )*
    };
}

pub(super) use {crossing, crossing_words};
