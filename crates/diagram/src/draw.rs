//! From a graph and what somebody wants to see of it to a diagram.

use liaison_model::{Class, Knowledge, Language};
use liaison_network::{View, ViewError};

use crate::choose::Context;
use crate::{Diagram, Selection, caption, edges, nodes, words};

/// How a diagram is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawOptions {
    /// The heading; without one, the names of what the diagram is about.
    pub title: Option<String>,
    /// The most nodes to draw; the rest is counted in the caption.
    pub max_nodes: usize,
    /// The languages for names, the best first; the first is that of the words.
    pub languages: Vec<Language>,
}

impl Default for DrawOptions {
    fn default() -> Self {
        Self { title: None, max_nodes: 40, languages: vec![Language::English] }
    }
}

/// Why there is nothing to draw.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DiagramError {
    /// A view that no network can be made from.
    #[error(transparent)]
    View(#[from] ViewError),
    /// No entity has this IRI path.
    #[error("nothing in the graph has the path {0}")]
    Unknown(String),
    /// The actor is there, but the view leaves it out.
    #[error("the view leaves out {0}")]
    NotInView(String),
    /// The entity is not what the selection is for.
    #[error("{path} is a {}, not a {}", .is.name(), .wanted.name())]
    WrongClass {
        /// The IRI path.
        path: String,
        /// What it is.
        is: Class,
        /// What it would have to be.
        wanted: Class,
    },
}

impl Diagram {
    /// Chooses what to draw of a graph, at most a readable number of nodes, and all links between them.
    ///
    /// # Errors
    /// When the selection names what is not there, or the view makes no sense.
    ///
    /// ```
    /// use liaison_diagram::{Diagram, DiagramError, DrawOptions, Selection};
    /// use liaison_model::Knowledge;
    /// use liaison_network::View;
    /// let selection = Selection::Meeting("meeting/nowhere".into());
    /// let error = Diagram::draw(&Knowledge::default(), &View::default(), &selection, &DrawOptions::default());
    /// assert_eq!(error, Err(DiagramError::Unknown("meeting/nowhere".into())));
    /// ```
    pub fn draw(
        knowledge: &Knowledge,
        view: &View,
        selection: &Selection,
        options: &DrawOptions,
    ) -> Result<Self, DiagramError> {
        let language = options.languages.first().copied().unwrap_or_default();
        let context = Context::new(knowledge, view, options.max_nodes.max(1))?;
        let choice = context.choose(selection)?;
        let title = options.title.clone();
        Ok(Self {
            title: title.unwrap_or_else(|| caption::title(&context, &choice, selection, &options.languages)),
            nodes: nodes::nodes(&context, &choice, &options.languages),
            edges: edges::edges(&context, &choice, language),
            caption: caption::caption(&context, &choice, selection, view, language),
            source: words::source(context.admitted.documents.len(), language),
            language,
        })
    }
}
