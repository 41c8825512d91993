//! The answer to a query, whole and in a fixed order.

use oxigraph::model::{Term, Triple};

use crate::Base;

/// What a query answers: rows, yes or no, or triples.
///
/// ```
/// use liaison_graph::{Base, Graph, QueryOptions};
/// use liaison_model::Knowledge;
/// let graph = Graph::load(&Knowledge::default(), &Base::default())?;
/// let answer = graph.query("ASK { ?s ?p ?o }", &QueryOptions::default())?;
/// assert_eq!(answer.boolean(), Some(false));
/// # Ok::<_, liaison_graph::QueryError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The base of the graph that was asked, to shorten IRIs by.
    pub(super) base: Base,
    pub(super) kind: Kind,
}

/// The three forms of an answer.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// Of SELECT.
    Solutions { variables: Vec<String>, rows: Vec<Vec<Option<Term>>> },
    /// Of ASK.
    Boolean(bool),
    /// Of CONSTRUCT and DESCRIBE.
    Triples(Vec<Triple>),
}

impl Answer {
    /// The answer of an ASK.
    #[must_use]
    pub fn boolean(&self) -> Option<bool> {
        match self.kind {
            Kind::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// How many rows or triples there are; an ASK has one.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.kind {
            Kind::Solutions { rows, .. } => rows.len(),
            Kind::Boolean(_) => 1,
            Kind::Triples(triples) => triples.len(),
        }
    }

    /// Whether there are no rows or triples.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it consists of triples: the answer of CONSTRUCT or DESCRIBE.
    #[must_use]
    pub fn is_triples(&self) -> bool {
        matches!(self.kind, Kind::Triples(_))
    }
}
