//! Attributes of the aligned entities: dates and symbols.

use crate::align::Alignment;
use crate::normal::{is_word, push_folded};
use crate::prediction::Prediction;
use crate::{DocumentScore, Finding, Gold, gold_name};

/// Counts the attributes that the gold gives for aligned entities, and notes those that differ.
pub(crate) fn compare(
    gold: &Gold,
    prediction: &Prediction<'_>,
    alignment: &Alignment,
    score: &mut DocumentScore,
) {
    let pairs = alignment.pairs.iter();
    let entities =
        pairs.filter_map(|(at, gold_at)| Some((prediction.entities.get(*at)?, gold.entities.get(*gold_at)?)));
    for (found, wanted) in entities {
        for (attribute, expected) in &wanted.attributes {
            let value = found.attribute(*attribute);
            let hits = score.attributes.entry(*attribute).or_default();
            hits.of += 1;
            if value.is_some_and(|value| letters(value) == letters(expected)) {
                hits.right += 1;
            } else {
                let finding = Finding::WrongAttribute {
                    name: attribute.name(),
                    found: value.map(str::to_owned),
                    expected: expected.clone(),
                };
                score.note(finding, gold_name(wanted.class), wanted.name.clone());
            }
        }
    }
}

/// What is compared of a value: its letters and digits, so that `2031-05` is `2031/05` and case is nothing.
fn letters(value: &str) -> String {
    let mut letters = String::with_capacity(value.len());
    value.chars().filter(|letter| is_word(*letter)).for_each(|letter| push_folded(letter, &mut letters));
    letters
}
