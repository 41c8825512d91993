//! Turns the files into one index: a finite-state transducer from folded tokens to senses.
//!
//! A transducer (Mihov and Maurel 2001, as the `fst` crate builds it) holds all names in a few
//! hundred kilobytes, is read without decoding, and is walked in time linear in the text.

use std::collections::BTreeMap;

use liaison_model::{Class, Language, sha256_hex};
use serde::{Deserialize, Serialize};

use crate::entry::{AliasKind, CaseRule, NameEntry, Sense, Tag, TagSet, TermEntry};
use crate::source::{FileShape, LexiconError, Row, SourceFile};
use crate::token::Tokens;

/// The compiled lexicon.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Index {
    pub(crate) transducer: Vec<u8>,
    pub(crate) groups: Vec<Vec<Sense>>,
    pub(crate) names: Vec<NameEntry>,
    pub(crate) terms: Vec<TermEntry>,
    pub(crate) tags: Vec<String>,
    fingerprint: String,
}

impl Index {
    /// A hash of all files that the index was made from.
    pub(crate) fn fingerprint(&self) -> String {
        self.fingerprint.clone()
    }
}

#[derive(Default)]
struct Builder {
    keys: BTreeMap<String, Vec<Sense>>,
    names: Vec<NameEntry>,
    terms: BTreeMap<String, TermEntry>,
    tags: Vec<String>,
}

/// Compiles checked files. Errors name file and line.
pub(crate) fn compile(files: &[SourceFile]) -> Result<Index, LexiconError> {
    let mut builder = Builder::default();
    for file in files {
        for row in &file.rows {
            match file.shape {
                FileShape::States => builder.state(file, row)?,
                FileShape::Names => builder.name(file, row)?,
                FileShape::Terms => builder.term(file, row)?,
            }
        }
    }
    let rows = files.iter().flat_map(|file| &file.rows).flat_map(|row| &row.cells);
    let content = rows.flat_map(|cell| [cell.as_str(), "\t"]).collect::<String>();
    builder.finish(sha256_hex(content.as_bytes()))
}

impl Builder {
    fn state(&mut self, file: &SourceFile, row: &Row) -> Result<(), LexiconError> {
        let [key, iso2, m49, en, fr, aliases, adjectives] = row.cells.as_slice() else {
            return Err(file.invalid(row.line, "seven columns are needed"));
        };
        let tags = [("iso2", iso2), ("m49", m49)];
        let entry = self.entry(NameEntry {
            key: format!("state/{key}"),
            class: Class::State,
            en: en.clone(),
            fr: fr.clone(),
            part_of: Vec::new(),
            state: None,
            tags: tags.map(|(tag, value)| (tag.to_owned(), value.clone())).to_vec(),
        });
        self.alias(entry, en, AliasKind::Main, Some(Language::English));
        self.alias(entry, fr, AliasKind::Main, Some(Language::French));
        for alias in list(aliases) {
            self.alias(entry, alias, AliasKind::Other, None);
        }
        for adjective in list(adjectives) {
            self.alias(entry, adjective, AliasKind::Adjective, None);
        }
        Ok(())
    }

    fn name(&mut self, file: &SourceFile, row: &Row) -> Result<(), LexiconError> {
        let [key, class, en, fr, aliases, tags] = row.cells.as_slice() else {
            return Err(file.invalid(row.line, "six columns are needed"));
        };
        let class = Class::from_name(class)
            .ok_or_else(|| file.invalid(row.line, format!("'{class}' is no class of the ontology")))?;
        if en.is_empty() && fr.is_empty() {
            return Err(file.invalid(row.line, "a name is needed, in English or French"));
        }
        let mut entry = NameEntry {
            key: key.clone(),
            class,
            en: plain(en).to_owned(),
            fr: plain(fr).to_owned(),
            part_of: Vec::new(),
            state: None,
            tags: Vec::new(),
        };
        for tag in tags.split(' ').filter(|tag| !tag.is_empty()) {
            match tag.split_once('=') {
                Some(("partOf", parent)) => entry.part_of.push(parent.to_owned()),
                Some(("in", state)) if entry.state.is_none() => entry.state = Some(format!("state/{state}")),
                Some((name, value)) => entry.tags.push((name.to_owned(), value.to_owned())),
                None => entry.tags.push((tag.to_owned(), String::new())),
            }
        }
        let entry = self.entry(entry);
        self.alias(entry, en, AliasKind::Main, Some(Language::English));
        self.alias(entry, fr, AliasKind::Main, Some(Language::French));
        for alias in list(aliases) {
            self.alias(entry, alias, AliasKind::Other, None);
        }
        Ok(())
    }

    fn term(&mut self, file: &SourceFile, row: &Row) -> Result<(), LexiconError> {
        let [term, tags] = row.cells.as_slice() else {
            return Err(file.invalid(row.line, "two columns are needed"));
        };
        let key = key_of(term);
        let mut entry = self.terms.remove(&key).unwrap_or_else(|| TermEntry {
            term: term.clone(),
            tags: TagSet::default(),
            values: Vec::new(),
        });
        for tag in tags.split(' ').filter(|tag| !tag.is_empty()) {
            let (name, value) = tag.split_once('=').map_or((tag, None), |(name, value)| (name, Some(value)));
            let tag =
                self.tag(name).ok_or_else(|| file.invalid(row.line, "more tags than an index holds"))?;
            entry.tags = entry.tags.with(tag);
            if let Some(value) = value
                && entry.value(tag).is_none()
            {
                entry.values.push((tag, value.to_owned()));
            }
        }
        self.terms.insert(key, entry);
        Ok(())
    }

    fn tag(&mut self, name: &str) -> Option<Tag> {
        let at = self.tags.iter().position(|known| known == name).unwrap_or_else(|| {
            self.tags.push(name.to_owned());
            self.tags.len() - 1
        });
        (at < Tag::MOST - 1).then_some(Tag(at as u8))
    }

    fn entry(&mut self, entry: NameEntry) -> u32 {
        self.names.push(entry);
        self.names.len() as u32 - 1
    }

    fn alias(&mut self, entry: u32, alias: &str, kind: AliasKind, language: Option<Language>) {
        let (alias, ambiguous) = (plain(alias), alias.starts_with('~'));
        let key = key_of(alias);
        if key.is_empty() {
            return;
        }
        let sense = Sense::Name { entry, kind, case: case_rule(alias), ambiguous, language };
        let senses = self.keys.entry(key).or_default();
        // The main name stands before the alias that repeats it.
        let known =
            senses.iter().any(|known| matches!(known, Sense::Name { entry: other, .. } if *other == entry));
        if !known {
            senses.push(sense);
        }
    }

    fn finish(mut self, fingerprint: String) -> Result<Index, LexiconError> {
        let mut terms = Vec::with_capacity(self.terms.len());
        for (key, term) in std::mem::take(&mut self.terms) {
            self.keys.entry(key).or_default().push(Sense::Term { entry: terms.len() as u32 });
            terms.push(term);
        }
        let damaged = |error: fst::Error| LexiconError::Damaged(error.to_string());
        let mut builder = fst::MapBuilder::memory();
        let mut groups = Vec::with_capacity(self.keys.len());
        for (key, senses) in self.keys {
            builder.insert(key, groups.len() as u64).map_err(damaged)?;
            groups.push(senses);
        }
        let transducer = builder.into_inner().map_err(damaged)?;
        Ok(Index { transducer, groups, names: self.names, terms, tags: self.tags, fingerprint })
    }
}

fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').filter(|item| !item.is_empty())
}

fn plain(alias: &str) -> &str {
    alias.trim_start_matches('~')
}

/// The folded tokens of a phrase, joined by blanks.
fn key_of(phrase: &str) -> String {
    let tokens = Tokens::of(phrase);
    (0..tokens.len()).map(|at| tokens.folded(at)).collect::<Vec<_>>().join(" ")
}

fn case_rule(alias: &str) -> CaseRule {
    let mut letters = alias.chars().filter(|letter| letter.is_alphabetic()).peekable();
    let capital_first = letters.peek().is_some_and(|letter| letter.is_uppercase());
    if letters.all(char::is_uppercase) && capital_first {
        CaseRule::Acronym
    } else if capital_first {
        CaseRule::Title
    } else {
        CaseRule::Any
    }
}
