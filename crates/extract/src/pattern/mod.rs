//! The pattern language: links declared as data over tokens, lexicon tags and mentions.
//!
//! A file under `data/patterns` holds patterns like
//!
//! ```text
//! pattern organized-active
//! links   organized: s -> o
//! match   s=Actor% aside? @auxiliary* @organize&finite ..4 o=Meeting%
//! yes     Clear Water Trust organised a workshop in Budva on 3 May 2023.
//! no      Clear Water Trust organised its archive.
//! ```
//!
//! CONTRIBUTING.md documents every element.

mod confidence;
mod engine;
mod parse;

pub use parse::{Pattern, PatternError, Patterns};

pub(crate) use engine::{Captures, matches};
pub(crate) use parse::{LinkShape, Slot};
