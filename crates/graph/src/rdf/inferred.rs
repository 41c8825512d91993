//! What follows from the links: `li:within`, the transitive `li:partOf`.

use std::collections::{BTreeMap, BTreeSet};

use liaison_model::Property;

use super::sink::Sink;
use crate::vocab;

pub(super) fn write(sink: &mut Sink<'_>) {
    let mut parents: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for link in &sink.knowledge.links {
        if link.property == Property::PartOf && link.is_asserted() {
            parents.entry(link.subject).or_default().push(link.object);
        }
    }
    for part in parents.keys() {
        let node = sink.entity(*part);
        for whole in wholes(*part, &parents) {
            sink.add(&node, vocab::WITHIN, sink.entity(whole));
        }
    }
}

/// All that a part lies in, itself excepted: texts may state circles.
fn wholes(part: u32, parents: &BTreeMap<u32, Vec<u32>>) -> BTreeSet<u32> {
    let mut seen = BTreeSet::new();
    let mut open = vec![part];
    while let Some(next) = open.pop() {
        for whole in parents.get(&next).into_iter().flatten() {
            if seen.insert(*whole) {
                open.push(*whole);
            }
        }
    }
    seen.remove(&part);
    seen
}
