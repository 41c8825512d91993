//! The languages that documents are read in.

use serde::{Deserialize, Serialize};

/// A language the lexicons and patterns know.
///
/// ```
/// use liaison_model::Language;
/// assert_eq!(Language::French.tag(), "fr");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// French.
    French,
}

impl Language {
    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The language of a BCP 47 tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        [Self::English, Self::French].into_iter().find(|language| language.tag() == tag)
    }
}
