//! The pictures: properties over random families, and what certain families look like.

mod builder;
mod layout;
mod properties;
mod state;
mod typical;

pub use builder::Family;
