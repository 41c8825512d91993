//! Whatever the layout does to a text, nothing panics and all that is found stands in it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use std::path::PathBuf;
use std::sync::LazyLock;

use liaison_extract::Extractor;
use liaison_model::{Document, Span};
use proptest::prelude::*;

static SAMPLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data/samples");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
});

/// What layout, copying and scanning do to a text.
#[derive(Debug, Clone)]
enum Edit {
    Wrap(usize),
    Shout,
    JoinParagraphs,
    SplitParagraphs(usize),
    DoubleBlanks,
    Truncate(usize),
    Insert(usize, String),
}

impl Edit {
    fn of(self, text: &str) -> String {
        match self {
            Self::Wrap(width) => wrapped(text, width),
            Self::Shout => text.to_uppercase(),
            Self::JoinParagraphs => text.replace("\n\n", "\n"),
            Self::SplitParagraphs(every) => split(text, every),
            Self::DoubleBlanks => text.replace(' ', "  "),
            Self::Truncate(at) => text[..boundary(text, at)].to_owned(),
            Self::Insert(at, noise) => {
                let at = boundary(text, at);
                format!("{}{noise}{}", &text[..at], &text[at..])
            }
        }
    }
}

/// A boundary between characters within the text, for any number.
fn boundary(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at % (text.len() + 1))
}

fn wrapped(text: &str, width: usize) -> String {
    let mut wrapped = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let mark = if column > width { '\n' } else { ' ' };
        column = if column > width { 0 } else { column + word.len() };
        wrapped.push_str(word);
        wrapped.push(mark);
    }
    wrapped
}

fn split(text: &str, every: usize) -> String {
    let parted = |(at, word): (usize, &str)| format!("{word}{}", if at % every == 0 { "\n\n" } else { " " });
    text.split(' ').enumerate().map(parted).collect()
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (5..90_usize).prop_map(Edit::Wrap),
        Just(Edit::Shout),
        Just(Edit::JoinParagraphs),
        (2..40_usize).prop_map(Edit::SplitParagraphs),
        Just(Edit::DoubleBlanks),
        any::<usize>().prop_map(Edit::Truncate),
        (any::<usize>(), "\\PC{0,12}|[\\n\\t\"“”()'’.,:-]{1,6}")
            .prop_map(|(at, noise)| Edit::Insert(at, noise)),
    ]
}

fn stands_in(text: &str, span: Span) -> bool {
    text.get(span.range()).is_some_and(|slice| !slice.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_found_stands_in_the_text(
        sample in 0..SAMPLES.len(),
        edits in prop::collection::vec(edit(), 1..5),
    ) {
        let text = edits.into_iter().fold(SAMPLES[sample].clone(), |text, edit| edit.of(&text));
        let document = Document::plain("a.txt", &text);
        let extraction = Extractor::builtin().extract(&document);
        for mention in &extraction.mentions {
            prop_assert!(stands_in(&document.text, mention.span), "{mention:?}");
        }
        for claim in &extraction.claims {
            prop_assert!(stands_in(&document.text, claim.evidence), "{claim:?}");
        }
    }
}
