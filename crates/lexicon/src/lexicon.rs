//! The lexicon as the other floors use it.

use std::collections::HashMap;
use std::path::Path;

use fst::raw::Fst;
use liaison_model::Language;

use crate::compile::{Index, compile};
use crate::entry::{AliasKind, CaseRule, NameEntry, Sense, Tag, TagSet, TermEntry};
use crate::scan::{Hit, scan};
use crate::source::{LexiconError, load};
use crate::token::{Shape, Tokens};

/// All names and words that the program knows.
pub struct Lexicon {
    transducer: Fst<Vec<u8>>,
    groups: Vec<Vec<Sense>>,
    names: Vec<NameEntry>,
    terms: Vec<TermEntry>,
    tags: Vec<String>,
    by_key: HashMap<String, u32>,
    fingerprint: String,
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (names, terms) = (self.names.len(), self.terms.len());
        formatter.debug_struct("Lexicon").field("names", &names).field("terms", &terms).finish_non_exhaustive()
    }
}

static BUILTIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

impl Lexicon {
    /// The lexicon that was compiled into the program, decoded once.
    #[must_use]
    pub fn builtin() -> &'static Self {
        static LEXICON: std::sync::OnceLock<Lexicon> = std::sync::OnceLock::new();
        LEXICON.get_or_init(|| {
            let index = postcard::from_bytes(BUILTIN).map_err(|error| LexiconError::Damaged(error.to_string()));
            match index.and_then(Self::new) {
                Ok(lexicon) => lexicon,
                // The bytes are the build script's own: only a broken compiler can get here.
                Err(error) => unreachable!("{error}"),
            }
        })
    }

    /// The lexicon of a folder with an `index.tsv`.
    ///
    /// # Errors
    /// When a file cannot be read or breaks a rule of `data/lexicon/README.md`; file and line are named.
    pub fn from_dir(dir: &Path) -> Result<Self, LexiconError> {
        load(dir).and_then(|files| compile(&files)).and_then(Self::new)
    }

    fn new(index: Index) -> Result<Self, LexiconError> {
        let fingerprint = index.fingerprint();
        let transducer =
            Fst::new(index.transducer).map_err(|error| LexiconError::Damaged(error.to_string()))?;
        let by_key = index.names.iter().enumerate().map(|(at, name)| (name.key.clone(), at as u32)).collect();
        Ok(Self { transducer, groups: index.groups, names: index.names, terms: index.terms, tags: index.tags, by_key, fingerprint })
    }

    /// What tells this lexicon from another: a hash of all that it holds.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Every entry in a text, by first token, longest first.
    #[must_use]
    pub fn scan(&self, tokens: &Tokens) -> Vec<Hit> {
        scan(&self.transducer, tokens)
    }

    /// The senses of a hit.
    #[must_use]
    pub fn senses(&self, hit: &Hit) -> &[Sense] {
        self.groups.get(hit.group as usize).map_or(&[], Vec::as_slice)
    }

    /// The name entries of a hit, with which of their names it is.
    pub fn names_of<'a>(&'a self, hit: &Hit) -> impl Iterator<Item = (&'a NameEntry, AliasKind)> {
        self.senses(hit).iter().filter_map(|sense| match sense {
            Sense::Name { entry, kind, .. } => Some((&self.names[*entry as usize], *kind)),
            Sense::Term { .. } => None,
        })
    }

    /// The term of a hit, if it is one.
    #[must_use]
    pub fn term_of(&self, hit: &Hit) -> Option<&TermEntry> {
        self.senses(hit).iter().find_map(|sense| match sense {
            Sense::Term { entry } => self.terms.get(*entry as usize),
            Sense::Name { .. } => None,
        })
    }

    /// The tags of a hit's term; none when it is no term.
    #[must_use]
    pub fn tags_of(&self, hit: &Hit) -> TagSet {
        self.term_of(hit).map_or(TagSet::default(), |term| term.tags)
    }

    /// The tag of that name; [`Tag::NONE`] when no term carries it.
    #[must_use]
    pub fn tag(&self, name: &str) -> Tag {
        self.tags.iter().position(|known| known == name).map_or(Tag::NONE, |at| Tag(at as u8))
    }

    /// The name entry at a place that a [`Sense`] gives.
    #[must_use]
    pub fn name(&self, entry: u32) -> &NameEntry {
        &self.names[entry as usize]
    }

    /// The name entry of a key.
    #[must_use]
    pub fn by_key(&self, key: &str) -> Option<&NameEntry> {
        self.by_key.get(key).map(|at| &self.names[*at as usize])
    }

    /// The usual name of an entry in a language, else in the other.
    #[must_use]
    pub fn label(entry: &NameEntry, language: Language) -> &str {
        let (first, second) = match language {
            Language::English => (&entry.en, &entry.fr),
            Language::French => (&entry.fr, &entry.en),
        };
        if first.is_empty() { second } else { first }
    }

    /// Whether tokens have the case that a rule asks for.
    #[must_use]
    pub fn case_fits(rule: CaseRule, tokens: &Tokens, start: usize, end: usize) -> bool {
        let words = || (start..end).map(|at| tokens.shape(at)).filter(|shape| shape.is(Shape::WORD));
        let capitals = || {
            (start..end).all(|at| {
                let shape = tokens.shape(at);
                !shape.is(Shape::WORD) || shape.is(Shape::ALL_CAPS) || (shape.is(Shape::CAPITALISED) && tokens.folded(at).len() == 1)
            })
        };
        let first_capital = || words().next().is_some_and(|shape| shape.is(Shape::CAPITALISED));
        match rule {
            CaseRule::Any => true,
            CaseRule::Title => first_capital(),
            CaseRule::Acronym => capitals() || (first_capital() && end - start == 1 && tokens.folded(start).len() >= 4),
        }
    }
}
