//! How many partners an actor has, and how strongly it is tied to them.

use crate::Network;
use crate::adjacency::Adjacency;

/// The number of ties of each actor. Linear in the ties.
///
/// ```
/// use liaison_network::{Network, degree};
/// assert_eq!(degree(&Network::of_pairs(&[("A", "B", 0.5), ("A", "C", 0.25)])), [2.0, 1.0, 1.0]);
/// ```
#[must_use]
pub fn degree(network: &Network) -> Vec<f64> {
    let adjacency = Adjacency::new(network);
    (0..adjacency.len()).map(|node| adjacency.neighbours(node).len() as f64).collect()
}

/// The sum of the weights of each actor's ties. With [`crate::Projection::Newman`] it is the number of direct links
/// and of events shared with anybody. Linear in the ties.
///
/// Barrat, Barthélemy, Pastor-Satorras, Vespignani (2004), "The architecture of complex weighted networks",
/// PNAS 101(11), 3747-3752.
///
/// ```
/// use liaison_network::{Network, strength};
/// assert_eq!(strength(&Network::of_pairs(&[("A", "B", 0.5), ("A", "C", 0.25)])), [0.75, 0.5, 0.25]);
/// ```
#[must_use]
pub fn strength(network: &Network) -> Vec<f64> {
    let adjacency = Adjacency::new(network);
    (0..adjacency.len())
        .map(|node| adjacency.neighbours(node).iter().map(|(_, weight)| weight).sum())
        .collect()
}
