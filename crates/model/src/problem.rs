//! What a stage could not make sense of: reported, never an error.

use serde::{Deserialize, Serialize};

use crate::Span;

/// Something odd in a text, with its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Problem {
    /// Where in the text, when it has a place.
    pub span: Option<Span>,
    /// What is odd and what was done about it, in one sentence without full stop.
    pub message: String,
}
