//! All that was found in one document.

use serde::{Deserialize, Serialize};

use crate::{Claim, Class, DateRange, Language, Mention, PartialDate, Problem};

/// The place of an entity in [`Extraction::entities`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityIndex(pub u32);

impl EntityIndex {
    /// The index, for use with a slice.
    #[must_use]
    pub fn get(self) -> usize {
        self.0 as usize
    }
}

/// Where a name of an entity comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NameKind {
    /// It stands so in the text.
    Surface,
    /// It was put together from the text.
    Composed,
}

/// One name of an entity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Name {
    /// The name, blanks folded to one.
    pub text: String,
    /// Its language, where known.
    pub language: Option<Language>,
    /// Where it comes from.
    pub kind: NameKind,
}

/// Whether a meeting is still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MeetingStatus {
    /// Announced.
    Planned,
    /// Reported.
    Held,
    /// Called off.
    Cancelled,
}

impl MeetingStatus {
    /// The local name in the ontology.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "Planned",
            Self::Held => "Held",
            Self::Cancelled => "Cancelled",
        }
    }
}

/// An entity as one document knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalEntity {
    /// What it is.
    pub class: Class,
    /// The key of the lexicon entry it is, where it is one: `state/SRB`, `igo/unodc`.
    pub key: Option<String>,
    /// Its names, the fullest first; never empty.
    pub names: Vec<Name>,
    /// Of a person: "Ms.", "H.E. Mr.".
    pub honorific: Option<String>,
    /// Of a body of a state: the lexicon key of the state, when the text tells it.
    pub state: Option<String>,
    /// Of a meeting: when it is held; of a work or instrument: its date.
    pub dates: Option<DateRange>,
    /// Of a meeting.
    pub status: Option<MeetingStatus>,
    /// Of a resolution: its symbol in canonical spelling.
    pub symbol: Option<String>,
    /// Keys of the topics it is about.
    pub topics: Vec<String>,
}

/// What a document says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Metadata {
    /// Its title.
    pub title: Option<String>,
    /// When it was issued.
    pub issued: Option<PartialDate>,
    /// Who issued it.
    pub publisher: Option<EntityIndex>,
    /// The language most of it is in.
    pub language: Language,
}

/// All that was found in one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Extraction {
    /// What it says of itself.
    pub metadata: Metadata,
    /// The entities, in the order of their first mention.
    pub entities: Vec<LocalEntity>,
    /// Where they are spoken of, in the order of the text.
    pub mentions: Vec<Mention>,
    /// The links, in the order of the text.
    pub claims: Vec<Claim>,
    /// What was odd.
    pub problems: Vec<Problem>,
}
