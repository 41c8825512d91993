//! Every quote and every surface of the graph is the very slice of the text at its offsets.

#![expect(clippy::unwrap_used, reason = "a test stops where its helpers do")]

use std::collections::BTreeMap;
use std::path::Path;

use liaison_tests::{Program, corpus, samples};
use serde_json::Value;

const QUOTES: &str = "SELECT ?document ?start ?end ?words {
    ?evidence li:quote ?words ; li:start ?start ; li:end ?end ; prov:wasDerivedFrom/li:fileName ?document }";
const SURFACES: &str = "SELECT ?document ?start ?end ?words {
    GRAPH <graph/mentions> { ?m li:surface ?words ; li:start ?start ; li:end ?end ; prov:wasDerivedFrom ?d }
    ?d li:fileName ?document }";

/// Checks all that the graph of a folder quotes; how much that is.
fn check(documents: &Path) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::built(folder.path()).unwrap();
    let built = program.run(&["build", &documents.display().to_string()]).unwrap();
    assert_eq!(built.code, Some(0), "{built:?}");
    let mut texts: BTreeMap<String, Vec<char>> = BTreeMap::new();
    let mut checked = 0;
    for query in [QUOTES, SURFACES] {
        let answer = program.run(&["query", "-e", query, "--format", "json"]).unwrap();
        assert_eq!(answer.code, Some(0), "{:?}", answer.stderr);
        let answer: Value = serde_json::from_str(&answer.stdout).unwrap();
        for row in answer["results"]["bindings"].as_array().unwrap() {
            let value = |name: &str| row[name]["value"].as_str().unwrap();
            let offset = |name: &str| value(name).parse::<usize>().unwrap();
            let text = texts.entry(value("document").to_owned()).or_insert_with(|| {
                let file = documents.join(value("document")).display().to_string();
                let text = program.run(&["annotate", &file, "--format", "text"]).unwrap();
                text.stdout.chars().collect()
            });
            let slice: String = text[offset("start")..offset("end")].iter().collect();
            assert_eq!(slice, value("words"), "{row}");
            checked += 1;
        }
    }
    checked
}

#[test]
fn the_samples_are_quoted_exactly() {
    assert!(check(&samples()) > 100);
}

#[test]
fn the_corpus_is_quoted_exactly() {
    match corpus() {
        Some(corpus) => assert!(check(&corpus) > 100),
        None => eprintln!("not checked: there is no corpus; set LIAISON_CORPUS to the folder that holds it"),
    }
}
