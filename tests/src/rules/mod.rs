//! The house rules, one a file.

mod corpus;
mod edges;
mod length;
mod lexicon_index;
mod links;
mod names;
mod no_words;
mod opening;
mod packages;
mod quiet;
mod quotation;

pub use corpus::Corpus;
pub use edges::edges;
pub use length::length;
pub use lexicon_index::lexicon_index;
pub use links::links;
pub use no_words::no_words;
pub use opening::opening;
pub use packages::packages;
pub use quiet::quiet;
pub use quotation::quotation;
