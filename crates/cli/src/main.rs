//! Fairlead without a window.
fn main() {}
