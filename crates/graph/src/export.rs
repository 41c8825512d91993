//! The graph in RDF formats for other tools.
//!
//! ```
//! use liaison_graph::{Base, ExportFormat, export};
//! use liaison_model::Knowledge;
//! let mut out = Vec::new();
//! export(&Knowledge::default(), &Base::default(), ExportFormat::NQuads, &mut out)?;
//! assert!(out.is_empty());
//! # Ok::<_, liaison_graph::ExportError>(())
//! ```

use std::io::{self, Write};
use std::str::FromStr;

use liaison_model::Knowledge;
use liaison_model::vocabulary::PREFIXES;
use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::{GraphName, Literal, Quad, Term, Triple};

use crate::{Base, InconsistentKnowledge, quads, turtle};

/// A format that the whole graph is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExportFormat {
    /// All graphs, one quad a line, sorted: equal knowledge is equal bytes.
    NQuads,
    /// The default graph, by subject.
    Turtle,
    /// All graphs, by subject.
    TriG,
    /// The default graph.
    RdfXml,
}

/// Why the graph was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The knowledge does not hold together.
    #[error(transparent)]
    Inconsistent(#[from] InconsistentKnowledge),
    /// The writer failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl ExportFormat {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::NQuads, Self::Turtle, Self::TriG, Self::RdfXml];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NQuads => "nquads",
            Self::Turtle => "turtle",
            Self::TriG => "trig",
            Self::RdfXml => "rdfxml",
        }
    }
}

impl FromStr for ExportFormat {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|format| format.name() == name)
            .ok_or_else(|| format!("no RDF format `{name}`; use one of nquads, turtle, trig, rdfxml"))
    }
}

/// Writes the graph of some knowledge.
///
/// # Errors
/// When the writer fails, or an index in the knowledge points at nothing.
pub fn export(
    knowledge: &Knowledge,
    base: &Base,
    format: ExportFormat,
    out: &mut impl Write,
) -> Result<(), ExportError> {
    let mut quads = quads(knowledge, base)?;
    if matches!(format, ExportFormat::Turtle | ExportFormat::RdfXml) {
        quads.retain(|quad| quad.graph_name == GraphName::DefaultGraph);
    }
    match format {
        ExportFormat::NQuads => write_lines(&quads, out)?,
        ExportFormat::Turtle => {
            turtle::write_triples(quads.iter().map(|quad| quad.as_ref().into()), base, out)?;
        }
        ExportFormat::TriG => turtle::write_quads(&quads, base, out)?,
        ExportFormat::RdfXml => write_xml(&quads, out)?,
    }
    Ok(())
}

/// The canonical form: what `quads` sorts by, a line each.
fn write_lines(quads: &[Quad], out: &mut impl Write) -> io::Result<()> {
    for quad in quads {
        writeln!(out, "{quad} .")?;
    }
    Ok(())
}

/// XML has no subject order of its own: the quads come sorted, so that each subject is one element.
fn write_xml(quads: &[Quad], out: &mut impl Write) -> io::Result<()> {
    let mut writer = rdf_xml()?.for_writer(out);
    for quad in quads {
        writer.serialize_triple(&xml_triple(quad.clone().into()))?;
    }
    writer.finish()?;
    Ok(())
}

/// A serializer of RDF/XML with the usual prefixes.
pub(crate) fn rdf_xml() -> io::Result<RdfSerializer> {
    let serializer = RdfSerializer::from_format(RdfFormat::RdfXml);
    PREFIXES.iter().try_fold(serializer, |serializer, (prefix, namespace)| {
        serializer.with_prefix(*prefix, *namespace).map_err(io::Error::other)
    })
}

/// A triple without characters that XML cannot hold: a quote may run over a page break.
pub(crate) fn xml_triple(triple: Triple) -> Triple {
    Triple { object: xml_term(triple.object), ..triple }
}

/// A term likewise.
pub(crate) fn xml_term(term: Term) -> Term {
    match term {
        Term::Literal(literal) if literal.value().contains(is_no_xml) => {
            let value = literal.value().replace(is_no_xml, "\u{fffd}");
            match literal.language() {
                Some(language) => Literal::new_language_tagged_literal_unchecked(value, language).into(),
                None => Literal::new_typed_literal(value, literal.datatype()).into(),
            }
        }
        Term::Triple(triple) => xml_triple(*triple).into(),
        other => other,
    }
}

fn is_no_xml(letter: char) -> bool {
    matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
