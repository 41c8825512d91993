//! Entities: found, spurious, of the wrong class, missed.

use std::collections::BTreeSet;

use crate::align::Alignment;
use crate::prediction::Prediction;
use crate::{DocumentScore, Finding, Gold, gold_name};

/// Counts the entities of a document and notes the differences.
pub(crate) fn compare(
    gold: &Gold,
    prediction: &Prediction<'_>,
    alignment: &Alignment,
    score: &mut DocumentScore,
) {
    let matched = count_found(gold, prediction, alignment, score);
    for (at, wanted) in gold.entities.iter().enumerate() {
        if !matched.contains(&at) && !wanted.optional {
            score.entities.entry(wanted.class).or_default().missed += 1;
            score.note(Finding::Missed, gold_name(wanted.class), wanted.name.clone());
        }
    }
}

/// Counts what was found, and gives the gold entities found under their own class.
///
/// One of the wrong class counts twice: as spurious here, and its gold as missed.
fn count_found(
    gold: &Gold,
    prediction: &Prediction<'_>,
    alignment: &Alignment,
    score: &mut DocumentScore,
) -> BTreeSet<usize> {
    let mut matched = BTreeSet::new();
    for (at, found) in prediction.entities.iter().enumerate() {
        let aligned = alignment.gold_of(at);
        let wanted = aligned.and_then(|gold_at| gold.entities.get(gold_at));
        if let Some(wanted) = wanted.filter(|wanted| wanted.class == found.class) {
            matched.extend(aligned);
            if !wanted.optional {
                score.entities.entry(found.class).or_default().right += 1;
            }
        } else if !wanted.is_some_and(|wanted| wanted.optional) {
            let finding =
                wanted.map_or(Finding::Spurious, |wanted| Finding::WrongType(gold_name(wanted.class)));
            score.entities.entry(found.class).or_default().spurious += 1;
            score.note(finding, gold_name(found.class), found.name.to_owned());
        }
    }
    matched
}
