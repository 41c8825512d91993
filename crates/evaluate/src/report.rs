//! The scores of several documents, summed.

use std::collections::BTreeMap;

use liaison_model::{Class, Property};

use crate::{Attribute, CORE, Count, DocumentScore, Hits, Note};

/// How the graphs of several documents compare with their gold; printed as a table.
///
/// ```
/// use liaison_evaluate::{DocumentScore, Report};
/// let report = Report::of(vec![DocumentScore::default()]);
/// assert!(report.to_string().ends_with("relation  P 0.000 R 0.000 F1 0.000"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The entities by class.
    pub entities: BTreeMap<Class, Count>,
    /// The links by property.
    pub relations: BTreeMap<Property, Count>,
    /// The attributes of the aligned entities.
    pub attributes: BTreeMap<Attribute, Hits>,
    /// The documents, in the order they were given.
    pub documents: Vec<DocumentScore>,
}

impl Report {
    /// Sums the scores of documents.
    #[must_use]
    pub fn of(documents: Vec<DocumentScore>) -> Self {
        let mut report = Self::default();
        for document in &documents {
            for (class, count) in &document.entities {
                *report.entities.entry(*class).or_default() += *count;
            }
            for (property, count) in &document.relations {
                *report.relations.entry(*property).or_default() += *count;
            }
            for (attribute, hits) in &document.attributes {
                *report.attributes.entry(*attribute).or_default() += *hits;
            }
        }
        Self { documents, ..report }
    }

    /// The entities of the [core classes](CORE) together.
    #[must_use]
    pub fn core(&self) -> Count {
        CORE.iter().filter_map(|class| self.entities.get(class)).copied().sum()
    }

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

    /// Every difference, document after document.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.documents.iter().flat_map(|document| &document.notes)
    }
}
