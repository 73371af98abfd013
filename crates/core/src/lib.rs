//! Everything Fairlead knows.

pub mod model;
