//! The neighbourhood of an actor.

use crate::Network;

/// An actor reached from another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reached {
    /// Its place in [`Network::actors`].
    pub node: usize,
    /// In how many steps.
    pub steps: u32,
    /// By which actor, one step nearer: the one it is tied to most strongly; itself for the start.
    pub by: usize,
    /// How strong that tie is.
    pub weight: f64,
}

/// The actors within `depth` steps of a start, that one first: sorted by steps, then the strongest tie to one who is
/// nearer, then place. Linear in the ties, and sorting.
///
/// ```
/// use liaison_network::{Network, around};
/// let network = Network::of_pairs(&[("A", "B", 0.5), ("A", "C", 1.0), ("C", "D", 1.0), ("D", "E", 1.0)]);
/// let nodes: Vec<_> = around(&network, 0, 2).into_iter().map(|reached| reached.node).collect();
/// assert_eq!(nodes, [0, 2, 1, 3]);
/// ```
#[must_use]
pub fn around(network: &Network, start: usize, depth: u32) -> Vec<Reached> {
    let mut steps: Vec<Option<u32>> = vec![None; network.actors().len()];
    let mut all = vec![Reached { node: start, steps: 0, by: start, weight: 0.0 }];
    let mut first = 0;
    steps[start] = Some(0);
    for step in 1..=depth {
        let mut found: Vec<Reached> = Vec::new();
        for from in &all[first..] {
            for (node, tie) in network.neighbours(from.node) {
                if steps[node].is_none_or(|known| known == step) {
                    steps[node] = Some(step);
                    found.push(Reached { node, steps: step, by: from.node, weight: tie.weight });
                }
            }
        }
        found.sort_by(|one, other| {
            other.weight.total_cmp(&one.weight).then(one.node.cmp(&other.node)).then(one.by.cmp(&other.by))
        });
        let mut seen = vec![false; steps.len()];
        found.retain(|reached| !std::mem::replace(&mut seen[reached.node], true));
        first = all.len();
        all.extend(found);
    }
    all
}
