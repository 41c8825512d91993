//! The topics that the lexicon names are those of the scheme.

use std::collections::BTreeSet;
use std::path::Path;

use liaison_graph::TOPICS;

#[test]
fn every_topic_of_the_lexicon_is_a_concept_of_the_scheme() {
    let lexicon = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/lexicon/topics.tsv");
    let text = std::fs::read_to_string(lexicon).unwrap();
    let named: BTreeSet<&str> =
        text.lines().skip(1).filter_map(|line| line.split_once("topic=")?.1.split(' ').next()).collect();
    let unknown: Vec<&&str> =
        named.iter().filter(|key| !TOPICS.contains(&format!("topics:{key}\n"))).collect();
    assert!(unknown.is_empty(), "not in ontology/topics.ttl: {unknown:?}");
    assert!(named.len() > 30, "the lexicon of topics is gone");
}
