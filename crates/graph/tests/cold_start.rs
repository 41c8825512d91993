use std::time::Instant;
mod common;
use liaison_graph::*;
#[test]
fn t() {
    let k = common::large(60, 1000, 1900);
    let t = Instant::now();
    let q = liaison_graph::quads(&k, &Default::default()).unwrap();
    println!("sorted quads {} in {:?}", q.len(), t.elapsed());
    let t = Instant::now();
    let g = Graph::load_parts(&k, &Base::default(), &[GraphPart::Default]).unwrap();
    println!("loaded {} in {:?}", g.len(), t.elapsed());
    let t = Instant::now();
    let g = Graph::load(&k, &Base::default()).unwrap();
    println!("loaded {} in {:?}", g.len(), t.elapsed());
    for q in ["SELECT ?p ?m ?q { ?p li:participatedIn ?m . ?p a li:Person . ?e rdf:reifies <<( ?p li:participatedIn ?m )>> ; li:quote ?q }", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"] {
    let t = Instant::now();
    let a = g.query(q, &Default::default()).unwrap();
    println!("answered {} in {:?}", a.len(), t.elapsed());
    }
    let dir = tempfile::tempdir().unwrap();
    let w = StoreWriter::begin(dir.path()).unwrap();
    let t = Instant::now();
    w.commit(Commit { knowledge: k, ..Default::default() }).unwrap();
    println!("committed in {:?}", t.elapsed());
    let t = Instant::now();
    Store::open(dir.path()).unwrap();
    println!("opened in {:?}", t.elapsed());
}
