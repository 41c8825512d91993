//! The differences between gold and graph, each said in a line.

use std::fmt;

/// What is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// An entity of the gold was not found.
    Missed,
    /// An entity was found that the gold does not have.
    Spurious,
    /// An entity was found under another class than the gold gives, which is this one.
    WrongType(&'static str),
    /// A link of the gold was not found.
    MissedLink,
    /// A link was found that the gold does not have.
    SpuriousLink,
    /// An attribute of a found entity is absent or has another value.
    WrongAttribute {
        /// The name of the attribute.
        name: &'static str,
        /// What was found.
        found: Option<String>,
        /// What the gold gives.
        expected: String,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missed => formatter.write_str("missed"),
            Self::Spurious => formatter.write_str("spurious"),
            Self::WrongType(right) => write!(formatter, "wrong type for {right}"),
            Self::MissedLink => formatter.write_str("missed link"),
            Self::SpuriousLink => formatter.write_str("spurious link"),
            Self::WrongAttribute { name, found, expected } => {
                write!(formatter, "{name} {} for {expected}", found.as_deref().unwrap_or("None"))
            }
        }
    }
}

/// One difference between gold and graph; printed as four fields between tabs.
///
/// ```
/// use liaison_evaluate::{Finding, Note};
/// let note = Note {
///     document: "note".to_owned(),
///     finding: Finding::WrongType("IGO"),
///     kind: "NGO",
///     what: "Harbour League".to_owned(),
/// };
/// assert_eq!(note.to_string(), "note\twrong type for IGO\tNGO\tHarbour League");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The document.
    pub document: String,
    /// What is different.
    pub finding: Finding,
    /// The class or the property that it counts under.
    pub kind: &'static str,
    /// The entity by name, or the link as `subject -> object`.
    pub what: String,
}

impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\t{}\t{}\t{}", self.document, self.finding, self.kind, self.what)
    }
}
