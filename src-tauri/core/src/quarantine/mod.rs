//! What a withdrawn device wrote and nobody in the office had seen when it was withdrawn: it is not
//! merged, but put aside until somebody has looked at it.
//!
//! - [`held_back`]: which acts of those that come in are put aside
//! - [`PutAside`]: the parcels that hold them, kept beside the centre

mod held;
mod kept;

pub use held::held_back;
pub use kept::PutAside;
