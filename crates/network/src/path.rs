//! How two actors are connected.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::Network;
use crate::adjacency::Adjacency;

/// The shortest way between two actors when a tie is `1/weight` long, both ends included; `None` when there is none.
/// Of equally long ways the one whose actors come first. `O(m + n log n)`.
///
/// Dijkstra (1959), "A note on two problems in connexion with graphs", Numer. Math. 1, 269-271.
///
/// ```
/// use liaison_network::{Network, strongest_path};
/// let network = Network::of_pairs(&[("A", "B", 4.0), ("B", "C", 4.0), ("A", "C", 1.0), ("D", "E", 1.0)]);
/// assert_eq!(strongest_path(&network, 0, 2), Some(vec![0, 1, 2]));
/// assert_eq!(strongest_path(&network, 0, 3), None);
/// ```
#[must_use]
pub fn strongest_path(network: &Network, from: usize, to: usize) -> Option<Vec<usize>> {
    let adjacency = Adjacency::new(network);
    let mut distance = vec![f64::INFINITY; adjacency.len()];
    let mut before: Vec<Option<usize>> = vec![None; adjacency.len()];
    let mut heap = BinaryHeap::from([Reverse((0_u64, from))]);
    *distance.get_mut(from)? = 0.0;
    while let Some(Reverse((bits, node))) = heap.pop() {
        if bits > distance[node].to_bits() {
            continue;
        }
        if node == to {
            return Some(trace(&before, to));
        }
        for (next, weight) in adjacency.neighbours(node) {
            let length = distance[node] + 1.0 / weight;
            if length < distance[*next] {
                distance[*next] = length;
                before[*next] = Some(node);
                heap.push(Reverse((length.to_bits(), *next)));
            }
        }
    }
    None
}

fn trace(before: &[Option<usize>], to: usize) -> Vec<usize> {
    let mut way = vec![to];
    let mut at = to;
    while let Some(node) = before[at] {
        way.push(node);
        at = node;
    }
    way.reverse();
    way
}
