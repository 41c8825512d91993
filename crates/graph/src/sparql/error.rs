//! What can be wrong with a query, with its place in the user's text.

use std::time::Duration;

use oxigraph::sparql::QueryEvaluationError;

use crate::BaseError;

/// Why a query has no answer.
#[derive(Debug, thiserror::Error)]
pub enum QueryError {
    /// The text is no SPARQL.
    #[error("line {line}, column {column}: {message}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column in that line, from 1, counted in characters.
        column: usize,
        /// What was found and what was expected.
        message: String,
    },
    /// The text is SPARQL that cannot be evaluated, without a place in it.
    #[error("{0}")]
    Invalid(String),
    /// It took longer than it was allowed.
    #[error("the query took longer than {0:?}; narrow it down or raise the limit")]
    TimedOut(Duration),
    /// It went wrong while it ran.
    #[error("the query could not be evaluated: {0}")]
    Evaluation(String),
    /// An IRI in the options is none.
    #[error("`{0}` is no absolute IRI of a graph")]
    BadGraph(String),
    /// The base of the store is none.
    #[error(transparent)]
    Base(#[from] BaseError),
    /// The graph cannot be written so.
    #[error(transparent)]
    Inconsistent(#[from] crate::InconsistentKnowledge),
}

impl QueryError {
    pub(crate) fn evaluation(error: &QueryEvaluationError, limit: Option<Duration>) -> Self {
        match (error, limit) {
            (QueryEvaluationError::Cancelled, Some(limit)) => Self::TimedOut(limit),
            _ => Self::Evaluation(error.to_string()),
        }
    }
}
