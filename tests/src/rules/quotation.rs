//! No sentence of the corpus stands in the project: its documents are others' and often confidential.

use std::collections::BTreeMap;

use crate::rules::corpus::Corpus;
use crate::rules::names::Names;
use crate::{House, HouseFile, Offence};

/// So many words in a row are no accident.
const RUN: usize = 9;

/// Places where the project quotes a document of the corpus: nine words or more in a row, whatever their case,
/// accents and punctuation.
///
/// The long name of a treaty or body is one word where a lexicon lists it: it is nobody's sentence.
///
/// ```
/// use liaison_tests::{House, rules};
/// let mut corpus = rules::Corpus::default();
/// corpus.add("minutes", "The League met in Klow, and nine of its members spoke.");
/// let house = House::of(&[("docs/a.md", "We read:\nthe league met in Klow and nine of its members\n")]);
/// assert!(rules::quotation(&house, &corpus)[0].to_string().starts_with("docs/a.md:2: quotes minutes"));
/// ```
#[must_use]
pub fn quotation(house: &House, corpus: &Corpus) -> Vec<Offence> {
    let index = Index::of(corpus, Names::of(house));
    house.files.iter().flat_map(|file| index.quoted_in(file)).collect()
}

/// The runs of words of the corpus, each word by its number, and the document of each.
struct Index<'a> {
    names: Names,
    words: BTreeMap<String, u32>,
    runs: BTreeMap<[u32; RUN], &'a str>,
}

impl<'a> Index<'a> {
    fn of(corpus: &'a Corpus, names: Names) -> Self {
        let mut index = Self { names, words: BTreeMap::new(), runs: BTreeMap::new() };
        for (document, text) in corpus.documents() {
            let words: Vec<u32> =
                index.names.words(text).into_iter().map(|(_, word)| index.number(word)).collect();
            for run in words.array_windows() {
                index.runs.entry(*run).or_insert(document);
            }
        }
        index
    }

    fn number(&mut self, word: String) -> u32 {
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        *self.words.entry(word).or_insert(next)
    }

    /// One offence for each passage, however many runs it holds.
    fn quoted_in(&self, file: &HouseFile) -> Vec<Offence> {
        let words: Vec<_> = self.names.words(&file.text);
        let known: Vec<_> = words.iter().map(|(line, word)| (*line, self.words.get(word).copied())).collect();
        let mut offences = Vec::new();
        let mut last = None;
        for (at, window) in known.array_windows().enumerate() {
            let Some(document) = self.document(window) else { continue };
            if last.is_none_or(|last| at > last + RUN) {
                let remedy = "say it in words of your own; a long name belongs in one cell of data/lexicon";
                offences.push(Offence::new(&file.path, window[0].0, format!("quotes {document}"), remedy));
            }
            last = Some(at);
        }
        offences
    }

    /// The document that has the run; none where a word of it is in no document.
    fn document(&self, window: &[(usize, Option<u32>); RUN]) -> Option<&'a str> {
        let mut run = [0; RUN];
        for (slot, (_, number)) in run.iter_mut().zip(window) {
            *slot = (*number)?;
        }
        self.runs.get(&run).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "Ana, in *Klow*, signed the Convention on the Safety of All Rivers and Lakes of the North\n\
        for Syldavia; one two three four five six seven eight nine ten eleven twelve.";
    const NAME: &str = "Convention on the Safety of All Rivers and Lakes of the North";

    fn quoted(files: &[(&str, &str)]) -> Vec<(String, usize)> {
        let mut corpus = Corpus::default();
        corpus.add("minutes", DOCUMENT);
        let offences = quotation(&House::of(files), &corpus);
        offences.into_iter().map(|offence| (offence.file, offence.line)).collect()
    }

    #[test]
    fn nine_words_are_a_quotation_and_eight_are_none() {
        assert!(quoted(&[("a.rs", "// one two three four five six seven eight nein")]).is_empty());
        let text = "x\n/// One two\n/// THREE four five, six seven eight-nine";
        assert_eq!(quoted(&[("a.rs", text)]), [("a.rs".into(), 2)]);
    }

    #[test]
    fn a_passage_is_told_once() {
        let text = "one two three four five six seven eight nine ten eleven\n\n x y z \n".repeat(2);
        assert_eq!(quoted(&[("a.md", &text)]), [("a.md".into(), 1), ("a.md".into(), 4)]);
    }

    #[test]
    fn a_long_name_of_a_lexicon_is_one_word() {
        let lexicon = ("data/lexicon/a.tsv", format!("x\ty|the {NAME} (CSR)|z\n"));
        let with_lexicon = |text: &str| quoted(&[("a.md", text), (lexicon.0, &lexicon.1)]).len();
        assert_eq!(quoted(&[("a.md", NAME)]).len(), 1);
        assert_eq!(with_lexicon(NAME), 0);
        assert_eq!(with_lexicon(&format!("who signed the {NAME} for Syldavia")), 0);
        assert_eq!(with_lexicon(&format!("in Klow signed the {NAME} for Syldavia: one two three")), 1);
    }

    #[test]
    fn a_row_of_a_lexicon_is_no_name() {
        let row = "one two three four\tfive six seven\teight nine\n";
        assert_eq!(quoted(&[("data/lexicon/a.tsv", row)]), [("data/lexicon/a.tsv".into(), 1)]);
    }
}
