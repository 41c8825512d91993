//! The ontology that comes with the program, as Turtle.

/// The ontology in OWL 2: `ontology/liaison.ttl`.
pub const ONTOLOGY: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../ontology/liaison.ttl"));
/// The shapes in SHACL: `ontology/shapes.ttl`.
pub const SHAPES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../ontology/shapes.ttl"));
/// The topics in SKOS: `ontology/topics.ttl`.
pub const TOPICS: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../ontology/topics.ttl"));
