//! How long a program waits that opens a store and asks one query.
//!
//! `cargo test --release -p liaison-graph --test cold_start -- --nocapture` prints the times.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "it measures")]

mod common;

use std::time::{Duration, Instant};

use liaison_graph::{Commit, QueryOptions, Store, StoreWriter};

const JOIN: &str = "SELECT ?person ?meeting ?quote {
    ?person a li:Person ; li:participatedIn ?meeting .
    ?evidence rdf:reifies <<( ?person li:participatedIn ?meeting )>> ; li:quote ?quote
}";
const EVERYTHING: &str = "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";

#[test]
fn a_first_answer_comes_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let knowledge = common::large(60, 1000, 2100);
    StoreWriter::begin(folder.path()).unwrap().commit(Commit { knowledge, ..Commit::default() }).unwrap();
    for (name, sparql) in [("join", JOIN), ("all graphs", EVERYTHING)] {
        let start = Instant::now();
        let store = Store::open(folder.path()).unwrap();
        let opened = start.elapsed();
        let answer = store.query(sparql, &QueryOptions::default()).unwrap();
        let answered = start.elapsed();
        println!("{name}: {} rows, opened after {opened:?}, answered after {answered:?}", answer.len());
        println!("    {} quads", answer.table().rows[0].join(" "));
        // Generous: the machine may be busy and the program not optimised.
        assert!(answered < Duration::from_secs(10));
    }
}
