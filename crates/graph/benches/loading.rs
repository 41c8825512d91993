//! How fast a graph is loaded, and how long a program waits that opens a store and asks one query.
//!
//! `cargo bench -p liaison-graph --bench loading` measures; with `-- --test` each part runs once.
#![allow(clippy::unwrap_used, reason = "a benchmark without its graph measures nothing")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use liaison_graph::{Base, Commit, Graph, QueryOptions, Store, StoreWriter};
use liaison_model::Knowledge;

/// Who took part in what, with the words that say so: a join over links and evidence of the default graph.
const JOIN: &str = "SELECT ?person ?meeting ?quote {
    ?person a li:Person ; li:participatedIn ?meeting .
    ?evidence rdf:reifies <<( ?person li:participatedIn ?meeting )>> ; li:quote ?quote
} LIMIT 100";

fn main() {
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    let knowledge = common::large(200, 3000, 9000);
    loading(&mut criterion, &knowledge);
    cold_start(&mut criterion, knowledge);
    criterion.final_summary();
}

/// Quads a second, from plain data to a graph that answers.
fn loading(criterion: &mut Criterion, knowledge: &Knowledge) {
    let base = Base::default();
    let quads = Graph::load(knowledge, &base).unwrap().len();
    let mut group = criterion.benchmark_group("loading");
    group.throughput(Throughput::Elements(quads as u64));
    group.bench_function(format!("{quads} quads"), |bencher| {
        bencher.iter(|| black_box(Graph::load(knowledge, &base).unwrap()));
    });
    group.finish();
}

/// From a folder on disk to the rows of a first query.
fn cold_start(criterion: &mut Criterion, knowledge: Knowledge) {
    let folder = tempfile::tempdir().unwrap();
    StoreWriter::begin(folder.path()).unwrap().commit(Commit { knowledge, ..Commit::default() }).unwrap();
    let options = QueryOptions::default();
    let mut group = criterion.benchmark_group("cold start");
    group.bench_function("open", |bencher| bencher.iter(|| black_box(Store::open(folder.path()).unwrap())));
    group.bench_function("open and join", |bencher| {
        bencher.iter(|| black_box(Store::open(folder.path()).unwrap().query(JOIN, &options).unwrap()).len());
    });
    group.finish();
}
