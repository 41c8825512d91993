//! Which entity of the graph is which of the gold: one to one, the best pairs first.

use std::collections::BTreeSet;

use liaison_model::Class;

use crate::normal::norm;
use crate::prediction::Found;
use crate::scored::is_described;
use crate::similar::{Words, words};
use crate::{Gold, GoldEntity};

/// The least word overlap at which two descriptions may be of the same thing.
const LEAST_SIMILARITY: f64 = 0.6;

/// Pairs of an entity that was found and one of the gold, whatever their classes.
#[derive(Debug)]
pub(crate) struct Alignment {
    /// Indices of found and gold entities, the best pairs first.
    pub(crate) pairs: Vec<(usize, usize)>,
    gold_of: Vec<Option<usize>>,
}

impl Alignment {
    /// The gold entity that a found one was aligned with.
    pub(crate) fn gold_of(&self, found: usize) -> Option<usize> {
        self.gold_of.get(found).copied().flatten()
    }
}

/// Aligns greedily by falling score: an equal name beats any overlap, the same class breaks the tie.
///
/// Pairs of equal score are taken in the order of the found entities and then of the gold, which is why the
/// sort must be stable.
pub(crate) fn align(found: &[Found<'_>], gold: &Gold) -> Alignment {
    let mut candidates = candidates(found, gold);
    candidates.sort_by(|one, two| two.score.total_cmp(&one.score));
    let mut taken = vec![false; gold.entities.len()];
    let mut alignment = Alignment { pairs: Vec::new(), gold_of: vec![None; found.len()] };
    for pair in candidates {
        if alignment.gold_of[pair.found].is_none() && !taken[pair.gold] {
            alignment.gold_of[pair.found] = Some(pair.gold);
            taken[pair.gold] = true;
            alignment.pairs.push((pair.found, pair.gold));
        }
    }
    alignment
}

struct Candidate {
    score: f64,
    found: usize,
    gold: usize,
}

fn candidates(found: &[Found<'_>], gold: &Gold) -> Vec<Candidate> {
    let states = state_words(gold);
    let wanted: Vec<Names> = gold.entities.iter().map(|entity| Names::of_gold(entity, &states)).collect();
    let mut candidates = Vec::new();
    for (at, entity) in found.iter().enumerate() {
        let names = Names::of(entity.class, entity.labels.iter().copied(), &states);
        for (gold, wanted) in wanted.iter().enumerate() {
            candidates.extend(names.score(wanted).map(|score| Candidate { score, found: at, gold }));
        }
    }
    candidates
}

/// The words that name the states of the gold: descriptions that differ in them are of different things.
fn state_words(gold: &Gold) -> BTreeSet<String> {
    let states = gold.entities.iter().filter(|entity| entity.class == Class::State);
    states.flat_map(GoldEntity::labels).flat_map(words).collect()
}

/// All the names of one entity, ready to be compared with those of another.
struct Names {
    class: Class,
    normal: BTreeSet<String>,
    words: Vec<Words>,
}

impl Names {
    fn of_gold(entity: &GoldEntity, states: &BTreeSet<String>) -> Self {
        Self::of(entity.class, entity.labels(), states)
    }

    fn of<'a>(
        class: Class,
        labels: impl Iterator<Item = &'a str> + Clone,
        states: &BTreeSet<String>,
    ) -> Self {
        Self {
            class,
            normal: labels.clone().map(norm).collect(),
            words: if is_described(class) {
                labels.map(|label| Words::of(label, states)).collect()
            } else {
                Vec::new()
            },
        }
    }

    /// How good a pair the two are; `None` when they are none.
    fn score(&self, gold: &Self) -> Option<f64> {
        let same = if self.class == gold.class { 1.0 } else { 0.0 };
        let equal = self.normal.intersection(&gold.normal).count();
        if equal > 0 {
            return Some(2.0 + same + equal.min(9) as f64 / 10.0);
        }
        let similarity = if self.class == gold.class { self.similarity(gold) } else { 0.0 };
        (similarity >= LEAST_SIMILARITY).then_some(similarity + same)
    }

    fn similarity(&self, gold: &Self) -> f64 {
        let pairs = self.words.iter().flat_map(|one| gold.words.iter().map(|two| one.similarity(two)));
        pairs.fold(0.0, f64::max)
    }
}
