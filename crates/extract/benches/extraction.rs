//! How fast documents are read: bytes of text a second, on one thread and on two.
//!
//! `cargo bench -p liaison-extract --bench extraction` measures; with `-- --test` each part runs once.
#![allow(clippy::unwrap_used, reason = "a benchmark without its samples measures nothing")]

use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput};
use liaison_extract::Extractor;
use liaison_model::Document;

/// How often the samples are repeated, so that starting a thread costs nothing beside them.
const TIMES: usize = 8;

fn main() {
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    extraction(&mut criterion);
    criterion.final_summary();
}

fn extraction(criterion: &mut Criterion) {
    let documents = samples();
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    let mut group = criterion.benchmark_group("extraction");
    group.throughput(Throughput::Bytes(bytes as u64));
    for threads in [1, 2] {
        group.bench_with_input(BenchmarkId::new("threads", threads), &threads, |bencher, threads| {
            bencher.iter(|| extract(&documents, *threads));
        });
    }
    group.finish();
}

/// Every document once; each thread takes every so-manieth.
fn extract(documents: &[Document], threads: usize) -> usize {
    let extractor = Extractor::builtin();
    let work = |first: usize| {
        let own = documents.iter().skip(first).step_by(threads);
        own.map(|document| black_box(extractor.extract(document)).claims.len()).sum::<usize>()
    };
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|first| scope.spawn(move || work(first))).collect();
        work(0) + others.into_iter().map(|other| other.join().unwrap()).sum::<usize>()
    })
}

/// The sample documents, in the order of their names, repeated.
fn samples() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/samples");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = entries.filter(|path| path.is_file()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        Document::plain(&name, &std::fs::read_to_string(path).unwrap())
    };
    (0..TIMES).flat_map(|_| paths.iter().map(read)).collect()
}
