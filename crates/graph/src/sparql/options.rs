//! What a query may see and how long it may take.

use std::time::Duration;

/// What a query may see and how long it may take; the default is the default graph, without limit.
///
/// ```
/// use liaison_graph::QueryOptions;
/// use std::time::Duration;
/// let options = QueryOptions { limit: Some(Duration::from_secs(5)), ..QueryOptions::default() };
/// assert!(!options.union_default);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueryOptions {
    /// When to give up.
    pub limit: Option<Duration>,
    /// Whether the default graph of the query is the union of all graphs.
    pub union_default: bool,
    /// The IRIs of the graphs that make up the query's default graph (SPARQL Protocol
    /// `default-graph-uri`); they take the place of any `FROM`.
    pub default_graphs: Vec<String>,
    /// The IRIs of the graphs that `GRAPH` may name (`named-graph-uri`); likewise.
    pub named_graphs: Vec<String>,
}

impl QueryOptions {
    /// Whether they widen what a query sees beyond the default graph.
    pub(crate) fn widens(&self) -> bool {
        self.union_default || !self.default_graphs.is_empty() || !self.named_graphs.is_empty()
    }

    /// Whether they set the dataset of the query themselves.
    pub(crate) fn sets_dataset(&self) -> bool {
        !self.default_graphs.is_empty() || !self.named_graphs.is_empty()
    }
}
