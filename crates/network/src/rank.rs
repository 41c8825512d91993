//! Actors in the order of a measure.

use crate::{Measure, Network, score};

/// Scores that differ by less are ties: they come from the same sums in another order.
const GRAIN: f64 = 1e-12;

/// The actors with their scores, highest first; of equals in the order of label and path.
///
/// ```
/// use liaison_network::{Measure, Network, rank};
/// let network = Network::of_pairs(&[("B", "C", 1.0), ("A", "C", 1.0)]);
/// let labels: Vec<_> = rank(&network, Measure::Degree)
///     .into_iter()
///     .map(|(node, _)| network.actor(node).label.as_str())
///     .collect();
/// assert_eq!(labels, ["C", "A", "B"]);
/// ```
#[must_use]
pub fn rank(network: &Network, measure: Measure) -> Vec<(usize, f64)> {
    let mut ranked: Vec<(usize, f64)> = score(network, measure).into_iter().enumerate().collect();
    let name = |node: usize| (&network.actor(node).label, &network.actor(node).path);
    // Rounded to the grain rather than compared with a tolerance, which would not be transitive.
    let key = |score: f64| (score / GRAIN).round();
    ranked.sort_by(|(one, high), (other, low)| {
        key(*low).total_cmp(&key(*high)).then_with(|| name(*one).cmp(&name(*other)))
    });
    ranked
}
