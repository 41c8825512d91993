//! Which actors are connected at all.

use petgraph::unionfind::UnionFind;

use crate::Network;

/// The connected components, largest first, of equals the one with the first actor; actors in rising order.
/// Union-find, near linear (Tarjan 1975, J. ACM 22(2), 215-225).
///
/// ```
/// use liaison_network::{Network, components};
/// let network = Network::of_pairs(&[("A", "B", 1.0), ("C", "D", 1.0), ("D", "E", 1.0)]);
/// assert_eq!(components(&network), [vec![2, 3, 4], vec![0, 1]]);
/// ```
#[must_use]
pub fn components(network: &Network) -> Vec<Vec<usize>> {
    let count = network.actors().len();
    let mut sets = UnionFind::<usize>::new(count);
    for tie in network.ties() {
        sets.union(tie.a, tie.b);
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (node, root) in sets.into_labeling().into_iter().enumerate() {
        members[root].push(node);
    }
    members.retain(|component| !component.is_empty());
    members.sort_by_key(|component| (std::cmp::Reverse(component.len()), component[0]));
    members
}
