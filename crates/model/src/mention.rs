//! A place where a text speaks of an entity.

use serde::{Deserialize, Serialize};

use crate::{EntityIndex, Span};

/// How a text speaks of an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MentionKind {
    /// By a name: "UNODC", "Ms. Vela".
    Name,
    /// By a noun phrase: "the Office", "a round table in Belgrade".
    Nominal,
    /// By a pronoun: "she".
    Pronoun,
}

impl MentionKind {
    /// The word for it in the ontology.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Nominal => "nominal",
            Self::Pronoun => "pronoun",
        }
    }
}

/// A span of the text that speaks of an entity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// Whom they speak of.
    pub entity: EntityIndex,
    /// How.
    pub kind: MentionKind,
    /// The rule that found it.
    pub rule: String,
}
