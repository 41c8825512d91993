//! What the lexicon says of a name or a word.

use liaison_model::{Class, Language};
use serde::{Deserialize, Serialize};

/// A named thing: a state, an organisation, a treaty, a city.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameEntry {
    /// Its key: `state/SRB`, `igo/unodc`, `place/belgrade`.
    pub key: String,
    /// What it is.
    pub class: Class,
    /// Its usual English name, or nothing.
    pub en: String,
    /// Its usual French name, or nothing.
    pub fr: String,
    /// The keys of its parents.
    pub part_of: Vec<String>,
    /// The key of the state it lies in, has its seat in or acts for.
    pub state: Option<String>,
    /// Its other tags, with their values.
    pub tags: Vec<(String, String)>,
}

/// A word or phrase that patterns know by its tags.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermEntry {
    /// The term as listed.
    pub term: String,
    /// Its tags.
    pub tags: TagSet,
    /// The values of those tags that have one.
    pub values: Vec<(Tag, String)>,
}

impl TermEntry {
    /// The value of a tag, if it has one.
    #[must_use]
    pub fn value(&self, tag: Tag) -> Option<&str> {
        self.values.iter().find(|(known, _)| *known == tag).map(|(_, value)| value.as_str())
    }
}

/// A tag that terms carry; what code and patterns name instead of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Tag(pub(crate) u8);

impl Tag {
    /// As many tags as a [`TagSet`] holds.
    pub(crate) const MOST: usize = 256;
    /// A tag that no term carries, for a word list that lacks it.
    pub const NONE: Self = Self((Self::MOST - 1) as u8);
}

/// A set of tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TagSet(u128, u128);

impl TagSet {
    fn of(tag: Tag) -> Self {
        match tag.0.checked_sub(128) {
            None => Self(1 << tag.0, 0),
            Some(high) => Self(0, 1 << high),
        }
    }

    /// This set and one more.
    #[must_use]
    pub fn with(self, tag: Tag) -> Self {
        self.union(Self::of(tag))
    }

    /// Whether the tag is in the set.
    #[must_use]
    pub fn has(self, tag: Tag) -> bool {
        self.meets(Self::of(tag))
    }

    /// What is in either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0, self.1 | other.1)
    }

    /// Whether the two share a tag.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0 || self.1 & other.1 != 0
    }

    /// Whether all tags of the other are in this set.
    #[must_use]
    pub fn has_all(self, other: Self) -> bool {
        self.union(other) == self
    }

    /// Whether there is no tag.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// Which of a thing's names an alias is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AliasKind {
    /// Its usual name.
    Main,
    /// Another name.
    Other,
    /// Of a state: an adjective or demonym ("Serbian").
    Adjective,
}

/// The case that a surface must have to be an alias.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CaseRule {
    /// Capitals, or a capitalised word of four letters or more.
    Acronym,
    /// A capital first.
    Title,
    /// Any.
    Any,
}

/// One reading of a surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sense {
    /// An alias of a name entry.
    Name {
        /// The place of the entry.
        entry: u32,
        /// Which of its names.
        kind: AliasKind,
        /// The case the surface must have.
        case: CaseRule,
        /// Whether it counts only in context.
        ambiguous: bool,
        /// The language of the alias, where the list tells it.
        language: Option<Language>,
    },
    /// A term.
    Term {
        /// The place of the entry.
        entry: u32,
    },
}
