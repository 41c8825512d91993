//! An answer as a table of strings, for people to read.

use liaison_model::vocabulary::PREFIXES;
use oxigraph::model::{NamedNodeRef, NamedOrBlankNode, Term, Triple};

use super::answer::{Answer, Kind};
use crate::Base;

/// Columns and rows of plain strings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows; what is unbound is empty.
    pub rows: Vec<Vec<String>>,
}

impl Answer {
    /// The answer as a table: IRIs shortened by prefix or base, literals without quotes.
    ///
    /// ```
    /// use liaison_graph::{Base, Graph, QueryOptions};
    /// use liaison_model::Knowledge;
    /// let graph = Graph::load(&Knowledge::default(), &Base::default())?;
    /// let answer = graph.query("SELECT (li:NGO AS ?class) (1 AS ?n) {}", &QueryOptions::default())?;
    /// assert_eq!(answer.table().rows, [["li:NGO", "1"]]);
    /// # Ok::<_, liaison_graph::QueryError>(())
    /// ```
    #[must_use]
    pub fn table(&self) -> Table {
        let base = &self.base;
        let names = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        match &self.kind {
            Kind::Boolean(value) => {
                Table { columns: names(&["answer"]), rows: vec![vec![value.to_string()]] }
            }
            Kind::Triples(triples) => Table {
                columns: names(&["subject", "predicate", "object"]),
                rows: triples.iter().map(|triple| cells(triple, base).to_vec()).collect(),
            },
            Kind::Solutions { variables, rows } => Table {
                columns: variables.clone(),
                rows: rows
                    .iter()
                    .map(|row| row.iter().map(|term| plain(term.as_ref(), base)).collect())
                    .collect(),
            },
        }
    }
}

fn plain(term: Option<&Term>, base: &Base) -> String {
    match term {
        None => String::new(),
        Some(Term::NamedNode(node)) => shorten(node.as_ref(), base),
        Some(Term::BlankNode(node)) => node.to_string(),
        Some(Term::Literal(literal)) => literal.value().to_owned(),
        Some(Term::Triple(triple)) => format!("<<( {} )>>", cells(triple, base).join(" ")),
    }
}

fn cells(triple: &Triple, base: &Base) -> [String; 3] {
    let subject = match &triple.subject {
        NamedOrBlankNode::NamedNode(node) => shorten(node.as_ref(), base),
        NamedOrBlankNode::BlankNode(node) => node.to_string(),
    };
    [subject, shorten(triple.predicate.as_ref(), base), plain(Some(&triple.object), base)]
}

/// The path of an IRI of the store, a prefixed name, or the whole IRI.
fn shorten(node: NamedNodeRef<'_>, base: &Base) -> String {
    let iri = node.as_str();
    if let Some(path) = base.path_of(iri).filter(|path| !path.is_empty()) {
        return path;
    }
    PREFIXES
        .iter()
        .find_map(|(prefix, namespace)| Some(format!("{prefix}:{}", iri.strip_prefix(namespace)?)))
        .unwrap_or_else(|| iri.to_owned())
}
