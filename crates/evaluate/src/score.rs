//! The score of one document.

use std::collections::BTreeMap;

use liaison_model::{Class, Knowledge, Property};

use crate::align::align;
use crate::prediction::Prediction;
use crate::{Attribute, Count, Finding, Gold, Hits, Note, attributes, entities, links};

/// How the graph of one document compares with its gold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DocumentScore {
    /// The document, as the gold calls it.
    pub document: String,
    /// The entities by class: a spurious one under the class that was found.
    pub entities: BTreeMap<Class, Count>,
    /// The links by property.
    pub relations: BTreeMap<Property, Count>,
    /// The attributes of the aligned entities.
    pub attributes: BTreeMap<Attribute, Hits>,
    /// How often the links of each rule are right.
    pub rules: BTreeMap<String, Hits>,
    /// Every difference: entities, then links, then attributes.
    pub notes: Vec<Note>,
}

impl DocumentScore {
    /// All entities together.
    #[must_use]
    pub fn entity(&self) -> Count {
        self.entities.values().copied().sum()
    }

    /// All links together.
    #[must_use]
    pub fn relation(&self) -> Count {
        self.relations.values().copied().sum()
    }

    pub(crate) fn note(&mut self, finding: Finding, kind: &'static str, what: String) {
        self.notes.push(Note { document: self.document.clone(), finding, kind, what });
    }
}

/// Compares the graph of one document with its gold.
///
/// Entities are aligned one to one by name and class, what is described rather than named by the overlap of
/// words, and links are compared through the aligned entities, symmetric ones in either direction. Only links
/// that are asserted and of a [scored property](crate::SCORED) count. What the gold marks as optional counts
/// neither when found nor when missed.
///
/// ```
/// use liaison_evaluate::{Gold, score};
/// use liaison_model::Knowledge;
/// let gold = Gold { document: "note".to_owned(), entities: Vec::new(), relations: Vec::new() };
/// let score = score(&gold, &Knowledge::default());
/// assert_eq!((score.entity().right, score.notes.len()), (0, 0));
/// ```
///
/// # Complexity
/// The product of the names found and the names of the gold.
#[must_use]
pub fn score(gold: &Gold, predicted: &Knowledge) -> DocumentScore {
    let prediction = Prediction::of(predicted);
    let alignment = align(&prediction.entities, gold);
    let mut score = DocumentScore { document: gold.document.clone(), ..DocumentScore::default() };
    entities::compare(gold, &prediction, &alignment, &mut score);
    links::compare(gold, &prediction, &alignment, &mut score);
    attributes::compare(gold, &prediction, &alignment, &mut score);
    score
}
