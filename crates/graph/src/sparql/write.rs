//! Answers in the W3C formats.

use std::io::{self, Write};
use std::str::FromStr;

use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::{Term, Triple, Variable};
use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsSerializer};

use super::answer::{Answer, Kind};
use crate::export::{rdf_xml, xml_term, xml_triple};
use crate::{Base, turtle};

/// A format that answers are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnswerFormat {
    /// SPARQL Query Results JSON.
    Json,
    /// SPARQL Query Results CSV.
    Csv,
    /// SPARQL Query Results TSV.
    Tsv,
    /// SPARQL Query Results XML.
    Xml,
    /// Turtle, of triples.
    Turtle,
    /// N-Triples, of triples.
    NTriples,
    /// N-Quads, of triples.
    NQuads,
    /// TriG, of triples.
    TriG,
    /// RDF/XML, of triples.
    RdfXml,
}

/// Why an answer was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Rows or a yes cannot be written as triples, nor triples as rows.
    #[error("{what} cannot be written as {format}; use one of {usable}")]
    WrongForm {
        /// What the answer is.
        what: &'static str,
        /// The format asked for.
        format: &'static str,
        /// The formats that fit.
        usable: &'static str,
    },
    /// The writer failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

const ROWS: [AnswerFormat; 4] = [AnswerFormat::Json, AnswerFormat::Csv, AnswerFormat::Tsv, AnswerFormat::Xml];

impl AnswerFormat {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Json,
        Self::Csv,
        Self::Tsv,
        Self::Xml,
        Self::Turtle,
        Self::NTriples,
        Self::NQuads,
        Self::TriG,
        Self::RdfXml,
    ];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Xml => "xml",
            Self::Turtle => "turtle",
            Self::NTriples => "ntriples",
            Self::NQuads => "nquads",
            Self::TriG => "trig",
            Self::RdfXml => "rdfxml",
        }
    }

    /// The media type, for HTTP.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self.form() {
            Form::Rows(format) => format.media_type(),
            Form::Triples(format) => format.media_type(),
        }
    }

    /// Whether it is a format of rows (SELECT, ASK) rather than of triples.
    #[must_use]
    pub fn is_rows(self) -> bool {
        ROWS.contains(&self)
    }

    fn form(self) -> Form {
        match self {
            Self::Json => Form::Rows(QueryResultsFormat::Json),
            Self::Csv => Form::Rows(QueryResultsFormat::Csv),
            Self::Tsv => Form::Rows(QueryResultsFormat::Tsv),
            Self::Xml => Form::Rows(QueryResultsFormat::Xml),
            Self::Turtle => Form::Triples(RdfFormat::Turtle),
            Self::NTriples => Form::Triples(RdfFormat::NTriples),
            Self::NQuads => Form::Triples(RdfFormat::NQuads),
            Self::TriG => Form::Triples(RdfFormat::TriG),
            Self::RdfXml => Form::Triples(RdfFormat::RdfXml),
        }
    }
}

enum Form {
    Rows(QueryResultsFormat),
    Triples(RdfFormat),
}

impl FromStr for AnswerFormat {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|format| format.name() == name).ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.into_iter().map(Self::name).collect();
            format!("no format `{name}`; use one of {}", names.join(", "))
        })
    }
}

impl Answer {
    /// Writes the answer.
    ///
    /// # Errors
    /// When the format does not fit the answer, or the writer fails.
    ///
    /// ```
    /// use liaison_graph::{AnswerFormat, Base, Graph, QueryOptions};
    /// use liaison_model::Knowledge;
    /// let graph = Graph::load(&Knowledge::default(), &Base::default())?;
    /// let answer = graph.query("SELECT (1 AS ?n) {}", &QueryOptions::default())?;
    /// let mut out = Vec::new();
    /// answer.write(AnswerFormat::Csv, &mut out)?;
    /// assert_eq!(out, b"n\r\n1\r\n");
    /// # Ok::<_, Box<dyn std::error::Error>>(())
    /// ```
    pub fn write(&self, format: AnswerFormat, out: &mut impl Write) -> Result<(), WriteError> {
        match (&self.kind, format.form()) {
            (Kind::Solutions { variables, rows }, Form::Rows(form)) => {
                write_rows(variables, rows, form, out)?;
            }
            (Kind::Boolean(value), Form::Rows(form)) => {
                QueryResultsSerializer::from_format(form).serialize_boolean_to_writer(&mut *out, *value)?;
            }
            (Kind::Triples(triples), Form::Triples(form)) => write_triples(triples, form, &self.base, out)?,
            (Kind::Triples(_), Form::Rows(_)) => {
                return Err(wrong("triples", format, "turtle, ntriples, nquads, trig, rdfxml"));
            }
            (_, Form::Triples(_)) => return Err(wrong("rows", format, "table, json, csv, tsv, xml")),
        }
        Ok(())
    }
}

fn wrong(what: &'static str, format: AnswerFormat, usable: &'static str) -> WriteError {
    WriteError::WrongForm { what, format: format.name(), usable }
}

fn write_rows(
    variables: &[String],
    rows: &[Vec<Option<Term>>],
    format: QueryResultsFormat,
    out: &mut impl Write,
) -> io::Result<()> {
    let variables: Vec<Variable> =
        variables.iter().map(|name| Variable::new_unchecked(name.as_str())).collect();
    let serializer = QueryResultsSerializer::from_format(format);
    let mut writer = serializer.serialize_solutions_to_writer(out, variables.clone())?;
    for row in rows {
        let safe: Vec<Option<Term>> = match format {
            QueryResultsFormat::Xml => row.iter().cloned().map(|term| term.map(xml_term)).collect(),
            _ => Vec::new(),
        };
        let row = if safe.is_empty() { row } else { &safe };
        let bound = variables.iter().zip(row);
        writer.serialize(bound.filter_map(|(name, term)| Some((name, term.as_ref()?))))?;
    }
    writer.finish()?;
    Ok(())
}

fn write_triples(triples: &[Triple], format: RdfFormat, base: &Base, out: &mut impl Write) -> io::Result<()> {
    if matches!(format, RdfFormat::Turtle | RdfFormat::TriG) {
        // Without named graphs TriG is Turtle.
        return turtle::write_triples(triples.iter().map(Triple::as_ref), base, out);
    }
    let is_xml = format == RdfFormat::RdfXml;
    let serializer = if is_xml { rdf_xml()? } else { RdfSerializer::from_format(format) };
    let mut writer = serializer.for_writer(out);
    for triple in triples {
        match is_xml {
            true => writer.serialize_triple(&xml_triple(triple.clone()))?,
            false => writer.serialize_triple(triple)?,
        }
    }
    writer.finish()?;
    Ok(())
}
