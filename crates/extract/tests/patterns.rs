//! Every example of every pattern: what must match does, what must not does not.

use liaison_extract::{Extractor, Patterns};
use liaison_model::Document;

/// The rules whose claims stand in an extraction of the text.
fn rules(text: &str) -> Vec<String> {
    let extraction = Extractor::builtin().extract(&Document::plain("example.txt", text));
    extraction.claims.into_iter().map(|claim| claim.rule).collect()
}

#[test]
fn every_example_holds() {
    let mut wrong = Vec::new();
    for pattern in &Patterns::builtin().patterns {
        for text in &pattern.yes {
            if !rules(text).contains(&pattern.name) {
                wrong.push(format!("{} does not match: {text}", pattern.name));
            }
        }
        for text in &pattern.no {
            if rules(text).contains(&pattern.name) {
                wrong.push(format!("{} matches: {text}", pattern.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_pattern_has_an_example() {
    let bare: Vec<&str> = Patterns::builtin().patterns.iter().filter(|pattern| pattern.yes.is_empty()).map(|pattern| pattern.name.as_str()).collect();
    assert!(bare.is_empty(), "without example: {}", bare.join(", "));
}
