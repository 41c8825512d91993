//! Every example of every pattern: what must match does, what must not does not.

use liaison_extract::{Extractor, Patterns};
use liaison_lexicon::Lexicon;
use liaison_model::Document;

/// Whether a pattern, without the others, makes a claim of the text.
fn matches(pattern: &str, text: &str) -> bool {
    let alone = Patterns::builtin().only(pattern);
    let extraction =
        Extractor::new(Lexicon::builtin(), &alone).extract(&Document::plain("example.txt", text));
    extraction.claims.iter().any(|claim| claim.rule == pattern)
}

#[test]
fn every_example_holds() {
    let mut wrong = Vec::new();
    for pattern in &Patterns::builtin().patterns {
        for text in &pattern.yes {
            if !matches(&pattern.name, text) {
                wrong.push(format!("{} does not match: {text}", pattern.name));
            }
        }
        for text in &pattern.no {
            if matches(&pattern.name, text) {
                wrong.push(format!("{} matches: {text}", pattern.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_pattern_has_an_example() {
    let bare: Vec<&str> = Patterns::builtin()
        .patterns
        .iter()
        .filter(|pattern| pattern.yes.is_empty())
        .map(|pattern| pattern.name.as_str())
        .collect();
    assert!(bare.is_empty(), "without example: {}", bare.join(", "));
}
