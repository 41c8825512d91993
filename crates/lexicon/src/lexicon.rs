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
    by_words: std::sync::OnceLock<HashMap<String, u32>>,
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (names, terms) = (self.names.len(), self.terms.len());
        formatter
            .debug_struct("Lexicon")
            .field("names", &names)
            .field("terms", &terms)
            .finish_non_exhaustive()
    }
}

/// The folded words of a name that carry its meaning.
///
/// ```
/// assert_eq!(liaison_lexicon::content_words("the Commission on Crime Prevention"), "commission crime prevention");
/// ```
#[must_use]
pub fn content_words(name: &str) -> String {
    const SMALL: &[&str] = &[
        "of", "on", "for", "the", "and", "in", "to", "against", "de", "la", "le", "l", "d", "des", "du",
        "et", "les", "s", "ngo", "ong",
    ];
    let tokens = Tokens::of(name);
    let words: Vec<&str> = (0..tokens.len())
        .filter(|at| !tokens.shape(*at).is(Shape::PUNCTUATION))
        .map(|at| tokens.folded(at))
        .filter(|word| !SMALL.contains(word))
        .collect();
    words.join(" ")
}

static BUILTIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

impl Lexicon {
    /// The lexicon that was compiled into the program, decoded once.
    #[must_use]
    pub fn builtin() -> &'static Self {
        static LEXICON: std::sync::OnceLock<Lexicon> = std::sync::OnceLock::new();
        LEXICON.get_or_init(|| {
            let index =
                postcard::from_bytes(BUILTIN).map_err(|error| LexiconError::Damaged(error.to_string()));
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
        Ok(Self {
            transducer,
            groups: index.groups,
            names: index.names,
            terms: index.terms,
            tags: index.tags,
            by_key,
            fingerprint,
            by_words: std::sync::OnceLock::new(),
        })
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

    /// The term of some folded words, joined by blanks.
    #[must_use]
    pub fn term(&self, words: &str) -> Option<&TermEntry> {
        let group = self.transducer.get(words.as_bytes())?.value();
        self.groups.get(group as usize)?.iter().find_map(|sense| match sense {
            Sense::Term { entry } => self.terms.get(*entry as usize),
            Sense::Name { .. } => None,
        })
    }

    /// Whether a name starts with a term that carries the tag: "Ministry of Justice" with one of ministries.
    #[must_use]
    pub fn leads_with(&self, name: &str, tag: Tag) -> bool {
        let hits = self.scan(&Tokens::of(name));
        hits.iter().take_while(|hit| hit.start == 0).any(|hit| self.tags_of(hit).has(tag))
    }

    /// The name entries that carry a tag of that name, with its value, in the order of the files:
    /// `entries_with("symbol")` gives the bodies whose documents have symbols.
    pub fn entries_with<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = (&'a NameEntry, &'a str)> {
        let value = move |entry: &'a NameEntry| {
            entry.tags.iter().find(|(name, _)| name == tag).map(|(_, value)| value.as_str())
        };
        self.names.iter().filter_map(move |entry| Some((entry, value(entry)?)))
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

    /// The place among the entries of a key.
    #[must_use]
    pub fn place_of(&self, key: &str) -> Option<u32> {
        self.by_key.get(key).copied()
    }

    /// The organisation whose name has these words, small ones left out: "commission crime prevention" for
    /// "Commission on Crime Prevention" and "Commission for Crime Prevention". Only names of three words or more.
    #[must_use]
    pub fn organisation_of_words(&self, words: &str) -> Option<u32> {
        let by_words = self.by_words.get_or_init(|| {
            let mut known: HashMap<String, u32> = HashMap::new();
            for (at, entry) in
                self.names.iter().enumerate().filter(|(_, entry)| entry.class.is_organization())
            {
                for name in [&entry.en, &entry.fr] {
                    let words = content_words(name);
                    if words.split(' ').count() >= 3 {
                        known.entry(words).or_insert(at as u32);
                    }
                }
            }
            known
        });
        by_words.get(words).copied()
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
                !shape.is(Shape::WORD)
                    || shape.is(Shape::ALL_CAPS)
                    || (shape.is(Shape::CAPITALISED) && tokens.folded(at).len() == 1)
            })
        };
        let first_capital = || words().next().is_some_and(|shape| shape.is(Shape::CAPITALISED));
        match rule {
            CaseRule::Any => true,
            CaseRule::Title => first_capital(),
            CaseRule::Acronym => {
                capitals() || (first_capital() && end - start == 1 && tokens.folded(start).len() >= 4)
            }
        }
    }
}
