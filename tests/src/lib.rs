//! What the tests of the whole house share: its files, and the rules that they are held to.
//!
//! A rule is a function from a [`House`] to the [`Offence`]s against it, one file each under `rules/`;
//! `tests/house_rules.rs` holds the project to all of them. To add a rule, write its file and its line there.
//!
//! ```
//! use liaison_tests::{House, rules};
//! let house = House::of(&[("crates/model/src/span.rs", "pub struct Span;\n")]);
//! let offences = rules::opening(&house);
//! assert!(offences[0].to_string().starts_with("crates/model/src/span.rs:1: "));
//! ```

mod house;
mod manifest;
mod offence;
mod program;
pub mod rules;

pub use house::{House, HouseFile};
pub use manifest::{Dependency, Manifest, Need};
pub use offence::{Offence, list};
pub use program::{Program, Run, corpus, samples};
