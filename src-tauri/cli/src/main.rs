//! The second host of the same core.
fn main() {}
