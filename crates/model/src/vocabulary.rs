//! The IRIs that the graph is written in.
//!
//! They equal those of `ontology/liaison.ttl`; a test holds the two together.
//!
//! ```
//! use liaison_model::{Class, vocabulary};
//! assert_eq!(vocabulary::class(Class::Ngo), "https://w3id.org/liaison/ontology#NGO");
//! ```

use crate::{Class, Property};

/// The namespace of the ontology, prefix `li:`.
pub const LI: &str = "https://w3id.org/liaison/ontology#";
/// RDF.
pub const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
/// RDF Schema.
pub const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
/// OWL 2.
pub const OWL: &str = "http://www.w3.org/2002/07/owl#";
/// SKOS.
pub const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
/// The W3C organisation ontology.
pub const ORG: &str = "http://www.w3.org/ns/org#";
/// PROV-O.
pub const PROV: &str = "http://www.w3.org/ns/prov#";
/// Dublin Core terms.
pub const DCTERMS: &str = "http://purl.org/dc/terms/";
/// FOAF.
pub const FOAF: &str = "http://xmlns.com/foaf/0.1/";
/// schema.org.
pub const SCHEMA: &str = "https://schema.org/";
/// XML Schema datatypes.
pub const XSD: &str = "http://www.w3.org/2001/XMLSchema#";

/// The prefixes that every query may use without declaring them.
pub const PREFIXES: &[(&str, &str)] = &[
    ("dcterms", DCTERMS),
    ("foaf", FOAF),
    ("li", LI),
    ("org", ORG),
    ("owl", OWL),
    ("prov", PROV),
    ("rdf", RDF),
    ("rdfs", RDFS),
    ("schema", SCHEMA),
    ("skos", SKOS),
    ("xsd", XSD),
];

/// The classes above the leaf class, as local names: `Organization`, `Actor`.
#[must_use]
pub fn superclasses(class: Class) -> &'static [&'static str] {
    if class.is_organization() {
        &["Organization", "Actor"]
    } else if class.is_actor() {
        &["Actor"]
    } else {
        &[]
    }
}

/// The IRI of a class.
#[must_use]
pub fn class(class: Class) -> String {
    format!("{LI}{}", class.name())
}

/// The IRI of a property.
#[must_use]
pub fn property(property: Property) -> String {
    format!("{LI}{}", property.name())
}
