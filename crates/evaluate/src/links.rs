//! Links, compared through the aligned entities.

use std::collections::{BTreeMap, BTreeSet};

use liaison_model::Property;

use crate::align::Alignment;
use crate::prediction::Prediction;
use crate::scored::property_of;
use crate::{DocumentScore, Finding, Gold, GoldRelation};

/// A link between entities of the gold; of a symmetric one the lesser index first.
type Key = (Property, usize, usize);

fn key(property: Property, subject: usize, object: usize) -> Key {
    if property.is_symmetric() {
        (property, subject.min(object), subject.max(object))
    } else {
        (property, subject, object)
    }
}

/// Counts the links of a document and notes the differences.
pub(crate) fn compare(
    gold: &Gold,
    prediction: &Prediction<'_>,
    alignment: &Alignment,
    score: &mut DocumentScore,
) {
    let wanted = Wanted::of(gold);
    let mut hit = BTreeSet::new();
    for ((subject, name, object), rules) in &prediction.links {
        let Some(property) = property_of(name) else { continue };
        let at = |path: &str| alignment.gold_of(prediction.position(path)?);
        let (gold_subject, gold_object) = (at(subject), at(object));
        let pair = gold_subject.zip(gold_object).map(|(one, two)| key(property, one, two));
        let known = pair.filter(|pair| wanted.by_key.contains_key(pair));
        judge(gold, &wanted, (gold_subject, gold_object), known, rules, score);
        if let Some(pair) = known {
            hit.insert(pair);
        } else if !is_optional(gold, gold_subject) && !is_optional(gold, gold_object) {
            score.relations.entry(property).or_default().spurious += 1;
            let what = format!("{} -> {}", prediction.name(subject), prediction.name(object));
            score.note(Finding::SpuriousLink, property.name(), what);
        }
    }
    count_wanted(gold, &wanted, &hit, score);
}

/// Counts for or against the rules that stated a link; what the gold leaves open counts neither way, and a
/// link that it marks optional is right all the same.
fn judge(
    gold: &Gold,
    wanted: &Wanted<'_>,
    (subject, object): (Option<usize>, Option<usize>),
    known: Option<Key>,
    rules: &BTreeSet<&str>,
    score: &mut DocumentScore,
) {
    let right = known.is_some_and(|key| wanted.by_key.contains_key(&key));
    if !right && (is_optional(gold, subject) || is_optional(gold, object)) {
        return;
    }
    for rule in rules {
        score.rules.entry((*rule).to_owned()).or_default().count(right);
    }
}

fn is_optional(gold: &Gold, at: Option<usize>) -> bool {
    at.and_then(|at| gold.entities.get(at)).is_some_and(|entity| entity.optional)
}

/// The links of the gold, each once: of two that say the same, the later one counts, at the place of the first.
struct Wanted<'a> {
    order: Vec<Key>,
    by_key: BTreeMap<Key, &'a GoldRelation>,
}

impl<'a> Wanted<'a> {
    fn of(gold: &'a Gold) -> Self {
        let mut wanted = Self { order: Vec::new(), by_key: BTreeMap::new() };
        for relation in &gold.relations {
            let key = key(relation.property, relation.subject, relation.object);
            if wanted.by_key.insert(key, relation).is_none() {
                wanted.order.push(key);
            }
        }
        wanted
    }

    fn relations(&self) -> impl Iterator<Item = (&Key, &'a GoldRelation)> {
        self.order.iter().filter_map(|key| Some((key, *self.by_key.get(key)?)))
    }
}

fn count_wanted(gold: &Gold, wanted: &Wanted<'_>, hit: &BTreeSet<Key>, score: &mut DocumentScore) {
    let name = |at: usize| gold.entities.get(at).map_or("", |entity| entity.name.as_str());
    for (key, relation) in wanted.relations() {
        let ends = [Some(relation.subject), Some(relation.object)];
        if relation.optional || ends.into_iter().any(|end| is_optional(gold, end)) {
            continue;
        }
        let count = score.relations.entry(relation.property).or_default();
        if hit.contains(key) {
            count.right += 1;
        } else {
            count.missed += 1;
            let what = format!("{} -> {}", name(relation.subject), name(relation.object));
            score.note(Finding::MissedLink, relation.property.name(), what);
        }
    }
}
