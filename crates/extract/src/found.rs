//! What a recogniser found, before it is settled which entity it speaks of.

use liaison_model::{Class, MentionKind};

/// A stretch of tokens that a rule takes for a mention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// The first token.
    pub(crate) start: usize,
    /// One past the last token.
    pub(crate) end: usize,
    /// The tokens of the name itself: without honorific and determiner.
    pub(crate) name: (usize, usize),
    pub(crate) class: Class,
    pub(crate) kind: MentionKind,
    pub(crate) rule: &'static str,
    /// The lexicon entry it is, where it is one.
    pub(crate) entry: Option<u32>,
    /// Of a body or NGO: the lexicon entry of its state.
    pub(crate) state: Option<u32>,
    /// Another name that stands beside it, as an acronym in brackets does.
    pub(crate) alias: Option<(usize, usize)>,
    /// Of a mention of a meeting: its place among the frames.
    pub(crate) frame: Option<usize>,
    /// A canonical form to compare and print instead of the words.
    pub(crate) canonical: Option<String>,
    /// Whether the class is a guess that a parent may correct.
    pub(crate) class_open: bool,
    /// Which recogniser's word counts where two overlap; the greater wins.
    pub(crate) weight: u8,
}

impl Found {
    pub(crate) fn new(start: usize, end: usize, class: Class, rule: &'static str, weight: u8) -> Self {
        Self {
            start,
            end,
            name: (start, end),
            class,
            kind: MentionKind::Name,
            rule,
            entry: None,
            state: None,
            alias: None,
            frame: None,
            canonical: None,
            class_open: false,
            weight,
        }
    }

    pub(crate) fn holds(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}
