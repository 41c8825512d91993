//! The word and name lists of liaison, checked and indexed.
//!
//! The lists stand as files under `data/lexicon`; [`Lexicon::builtin`] is what they were when the
//! program was built, [`Lexicon::from_dir`] reads others. [`Lexicon::scan`] finds all of them in a
//! text, on token boundaries, in one pass.
//!
//! ```
//! use liaison_lexicon::{Lexicon, Tokens};
//! let lexicon = Lexicon::builtin();
//! let tokens = Tokens::of("France met UNODC.");
//! let hits = lexicon.scan(&tokens);
//! let names: Vec<_> = hits.iter().flat_map(|hit| lexicon.names_of(hit)).map(|(name, _)| &*name.key).collect();
//! assert!(names.contains(&"state/FRA"));
//! ```

mod compile;
mod entry;
mod lexicon;
mod scan;
mod source;
mod token;

pub use compile::Index;
pub use entry::{AliasKind, CaseRule, NameEntry, Sense, Tag, TagSet, TermEntry};
pub use lexicon::{Lexicon, content_words};
pub use scan::Hit;
pub use source::LexiconError;
pub use token::{Shape, Token, Tokens};
