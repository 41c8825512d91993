//! What of the graph a network is made from.

use std::fmt;

use liaison_model::{ClassSet, Confidence, Knowledge, PartialDate, Property, Scope};

use crate::{Projection, Rollup, period};

/// Which actors and links a network is made from: the same options everywhere in the program.
///
/// ```
/// use liaison_network::View;
/// let view = View { since: "2018".parse().ok(), ..View::default() };
/// assert_eq!(
///     view.to_string(),
///     "cooperation links; participation in one meeting weighted 1/(n-1); since 2018"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The classes of actors to show. An actor left out still counts among those who share a meeting.
    pub only: ClassSet,
    /// The link properties to use; empty for every cooperation link.
    pub links: Vec<Property>,
    /// Leave out what ended before.
    pub since: Option<PartialDate>,
    /// Leave out what began after.
    pub until: Option<PartialDate>,
    /// Use only documents whose file name fits this pattern (`*`, `?`).
    pub documents: Option<String>,
    /// Use only evidence that is trusted at least so far.
    pub min_confidence: Option<Confidence>,
    /// What actors are counted as; empty for each as itself.
    pub rollup: Vec<Rollup>,
    /// IRI paths of actors to treat as though they were not there.
    pub exclude: Vec<String>,
    /// Whether to treat those who issued the documents so.
    pub exclude_publisher: bool,
    /// The weight of a shared meeting, programme or text.
    pub projection: Projection,
}

impl Default for View {
    fn default() -> Self {
        Self {
            only: ClassSet::ACTOR,
            links: Vec::new(),
            since: None,
            until: None,
            documents: None,
            min_confidence: None,
            rollup: Vec::new(),
            exclude: Vec::new(),
            exclude_publisher: false,
            projection: Projection::default(),
        }
    }
}

/// A view that no network can be made from.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ViewError {
    /// A link property that says nothing about cooperation.
    #[error("{} is not a cooperation link: a network is made from {}", .0.name(), cooperation_names())]
    NotCooperation(Property),
    /// A period that ends before it begins.
    #[error("no day is both since {since} and until {until}")]
    EmptyPeriod {
        /// The first day.
        since: PartialDate,
        /// The last.
        until: PartialDate,
    },
    /// Classes without an actor among them.
    #[error(
        "a network needs a class of actors: Person, NGO, IntergovernmentalOrganization, StateBody, OtherOrganization or State"
    )]
    NoActorClass,
    /// An IRI path to leave out that no entity has.
    #[error("no actor to exclude has the path {0}")]
    UnknownActor(String),
}

fn cooperation_names() -> String {
    let names = Property::ALL.iter().filter(|property| property.scope() == Scope::Cooperation);
    names.map(|property| property.name()).collect::<Vec<_>>().join(", ")
}

impl View {
    /// Whether the view makes sense for this knowledge.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn check(&self, knowledge: &Knowledge) -> Result<(), ViewError> {
        if let Some(property) = self.links.iter().find(|property| property.scope() != Scope::Cooperation) {
            return Err(ViewError::NotCooperation(*property));
        }
        if let (Some(since), Some(until)) = (self.since, self.until)
            && period::is_empty(since, until)
        {
            return Err(ViewError::EmptyPeriod { since, until });
        }
        if !self.only.iter().any(liaison_model::Class::is_actor) {
            return Err(ViewError::NoActorClass);
        }
        let known = |path: &String| knowledge.entities.iter().any(|entity| entity.path == *path);
        match self.exclude.iter().find(|path| !known(path)) {
            Some(path) => Err(ViewError::UnknownActor(path.clone())),
            None => Ok(()),
        }
    }

    /// Whether a cooperation property is among those to use.
    #[must_use]
    pub fn uses(&self, property: Property) -> bool {
        self.links.is_empty() || self.links.contains(&property)
    }
}

impl fmt::Display for View {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = |links: &[Property]| links.iter().map(|link| link.name()).collect::<Vec<_>>().join(", ");
        match self.links.as_slice() {
            [] => write!(formatter, "cooperation links")?,
            links => write!(formatter, "links {}", names(links))?,
        }
        write!(formatter, "; participation in one meeting weighted {}", self.projection.formula())?;
        if self.only != ClassSet::ACTOR {
            let classes = self.only.iter().filter(|class| class.is_actor()).map(liaison_model::Class::name);
            write!(formatter, "; only {}", classes.collect::<Vec<_>>().join(", "))?;
        }
        self.fmt_sources(formatter)?;
        if !self.rollup.is_empty() {
            let names: Vec<_> = self.rollup.iter().map(|rollup| rollup.name()).collect();
            write!(formatter, "; rolled up to {}", names.join(" and "))?;
        }
        if !self.exclude.is_empty() {
            write!(formatter, "; without {}", self.exclude.join(", "))?;
        }
        if self.exclude_publisher {
            write!(formatter, "; without the publishers of the documents")?;
        }
        Ok(())
    }
}

impl View {
    fn fmt_sources(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(since) = self.since {
            write!(formatter, "; since {since}")?;
        }
        if let Some(until) = self.until {
            write!(formatter, "; until {until}")?;
        }
        if let Some(pattern) = &self.documents {
            write!(formatter, "; documents {pattern}")?;
        }
        if let Some(confidence) = self.min_confidence {
            write!(formatter, "; confidence at least {confidence}")?;
        }
        Ok(())
    }
}
