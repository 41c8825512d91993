//! Turtle and TriG for people: prefixes, relative IRIs, one paragraph a subject, always in the same order.
//!
//! Oxigraph's serializer writes its prefixes in another order at each run.
//!
//! ```text
//! <state/SRB>
//!     a li:Actor, li:State ;
//!     skos:prefLabel "Serbia"@en .
//! ```

use std::fmt::Write as _;
use std::io::{self, Write};

use liaison_model::vocabulary::PREFIXES;
use oxigraph::model::vocab::{rdf, xsd};
use oxigraph::model::{
    GraphName, Literal, NamedNodeRef, NamedOrBlankNode, NamedOrBlankNodeRef, Quad, Term, Triple, TripleRef,
};

use crate::Base;

/// Writes triples as Turtle; they need not be sorted.
pub(crate) fn write_triples<'a>(
    triples: impl IntoIterator<Item = TripleRef<'a>>,
    base: &Base,
    out: &mut impl Write,
) -> io::Result<()> {
    write_header(base, out)?;
    let triples: Vec<TripleRef<'a>> = triples.into_iter().collect();
    write_body(&triples, base, out)
}

/// Writes quads as TriG: the default graph, then each named graph by its name.
pub(crate) fn write_quads(quads: &[Quad], base: &Base, out: &mut impl Write) -> io::Result<()> {
    write_header(base, out)?;
    let mut graphs: Vec<&GraphName> = quads.iter().map(|quad| &quad.graph_name).collect();
    graphs.sort_by_cached_key(|graph| graph_key(graph));
    graphs.dedup();
    for graph in graphs {
        let quads = quads.iter().filter(|quad| quad.graph_name == *graph);
        let triples: Vec<TripleRef<'_>> = quads.map(|quad| TripleRef::from(quad.as_ref())).collect();
        match graph {
            GraphName::DefaultGraph => write_body(&triples, base, out)?,
            GraphName::NamedNode(node) => {
                writeln!(out, "\n{} {{", iri(node.as_ref(), base))?;
                write_body(&triples, base, out)?;
                writeln!(out, "}}")?;
            }
            GraphName::BlankNode(node) => {
                writeln!(out, "\n{node} {{")?;
                write_body(&triples, base, out)?;
                writeln!(out, "}}")?;
            }
        }
    }
    Ok(())
}

fn graph_key(graph: &GraphName) -> String {
    match graph {
        GraphName::DefaultGraph => String::new(),
        named => named.to_string(),
    }
}

fn write_header(base: &Base, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "@base <{base}> .")?;
    for (prefix, namespace) in PREFIXES {
        writeln!(out, "@prefix {prefix}: <{namespace}> .")?;
    }
    Ok(())
}

/// One paragraph a subject: its classes first, then its properties by name.
fn write_body(triples: &[TripleRef<'_>], base: &Base, out: &mut impl Write) -> io::Result<()> {
    let mut rows: Vec<[String; 3]> = triples.iter().map(|triple| row(*triple, base)).collect();
    rows.sort();
    rows.dedup();
    for paragraph in rows.chunk_by(|a, b| a[0] == b[0]) {
        let mut text = format!("\n{}", paragraph[0][0]);
        for (at, objects) in paragraph.chunk_by(|a, b| a[1] == b[1]).enumerate() {
            let words: Vec<&str> = objects.iter().map(|row| row[2].as_str()).collect();
            let gap = if at == 0 { "" } else { " ;" };
            let _ = write!(text, "{gap}\n    {} {}", objects[0][1].trim_start(), words.join(", "));
        }
        writeln!(out, "{text} .")?;
    }
    Ok(())
}

fn row(triple: TripleRef<'_>, base: &Base) -> [String; 3] {
    let predicate = match triple.predicate {
        // The blank makes it sort before all others.
        rdf::TYPE => " a".to_owned(),
        other => iri(other, base),
    };
    [subject(triple.subject, base), predicate, term(&triple.object.into_owned(), base)]
}

fn subject(subject: NamedOrBlankNodeRef<'_>, base: &Base) -> String {
    match subject {
        NamedOrBlankNodeRef::NamedNode(node) => iri(node, base),
        NamedOrBlankNodeRef::BlankNode(node) => node.to_string(),
    }
}

fn term(object: &Term, base: &Base) -> String {
    match object {
        Term::NamedNode(node) => iri(node.as_ref(), base),
        Term::BlankNode(node) => node.to_string(),
        Term::Literal(literal) => written(literal, base),
        Term::Triple(triple) => triple_term(triple, base),
    }
}

fn triple_term(triple: &Triple, base: &Base) -> String {
    let subject = match &triple.subject {
        NamedOrBlankNode::NamedNode(node) => iri(node.as_ref(), base),
        NamedOrBlankNode::BlankNode(node) => node.to_string(),
    };
    format!("<<( {subject} {} {} )>>", iri(triple.predicate.as_ref(), base), term(&triple.object, base))
}

/// A literal: whole numbers and truths bare, datatypes by prefix.
fn written(literal: &Literal, base: &Base) -> String {
    let value = literal.value();
    if literal.language().is_some() || literal.datatype() == xsd::STRING {
        return literal.to_string();
    }
    let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    match literal.datatype() {
        xsd::INTEGER if digits => value.to_owned(),
        xsd::BOOLEAN if matches!(value, "true" | "false") => value.to_owned(),
        datatype => format!("{}^^{}", Literal::new_simple_literal(value), iri(datatype, base)),
    }
}

/// An IRI: by prefix, relative to the base, or whole.
fn iri(node: NamedNodeRef<'_>, base: &Base) -> String {
    let iri = node.as_str();
    for (prefix, namespace) in PREFIXES {
        if let Some(name) = iri.strip_prefix(namespace).filter(|name| is_plain_name(name)) {
            return format!("{prefix}:{name}");
        }
    }
    match iri.strip_prefix(base.as_str()) {
        Some(path) if base.as_str().ends_with('/') && is_plain_path(path) => format!("<{path}>"),
        _ => node.to_string(),
    }
}

/// Whether a name may stand after a prefix without escapes.
fn is_plain_name(name: &str) -> bool {
    let word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    !name.is_empty() && !name.starts_with('-') && name.bytes().all(word)
}

/// Whether a path is resolved to itself: no empty or dotted segment, nothing that means something else.
fn is_plain_path(path: &str) -> bool {
    let plain = |segment: &str| !segment.is_empty() && segment != "." && segment != "..";
    path.split('/').all(plain) && !path.contains([':', '?', '#'])
}
