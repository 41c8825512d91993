//! The ties of a network laid out in two flat arrays, as the measures walk them.

use petgraph::visit::EdgeRef;

use crate::Network;

/// Compressed sparse rows: the neighbours of `node` are `targets[starts[node]..starts[node + 1]]`, in rising order.
pub(crate) struct Adjacency {
    starts: Vec<usize>,
    targets: Vec<(usize, f64)>,
}

impl Adjacency {
    /// Of all ties, with their weights.
    pub(crate) fn new(network: &Network) -> Self {
        let graph = network.graph();
        let mut starts = vec![0];
        let mut targets = Vec::with_capacity(2 * graph.edge_count());
        for node in graph.node_indices() {
            let first = targets.len();
            targets.extend(graph.edges(node).map(|edge| (edge.target().index(), edge.weight().weight)));
            targets[first..].sort_unstable_by_key(|(target, _)| *target);
            starts.push(targets.len());
        }
        Self { starts, targets }
    }

    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    pub(crate) fn neighbours(&self, node: usize) -> &[(usize, f64)] {
        &self.targets[self.starts[node]..self.starts[node + 1]]
    }
}
