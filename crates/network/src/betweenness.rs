//! How often an actor lies on the shortest ways between others.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use rayon::prelude::*;

use crate::Network;
use crate::adjacency::Adjacency;

/// Sources whose shares are added up on one thread. The same for any number of threads, so that the sums are too.
const CHUNK: usize = 32;

/// Two ways whose lengths differ by less than this part of them are equally long: 1/3 + 1/3 + 1/3 and 1 are.
const EQUAL: f64 = 1e-10;

/// Betweenness centrality of each actor, every tie one step long, normalised by the number of pairs of others:
/// 1 for the middle of a star. Nothing when there are fewer than three actors.
///
/// Brandes (2001), "A faster algorithm for betweenness centrality", J. Math. Sociol. 25(2), 163-177: `O(nm)` time;
/// sources are taken in parallel, and their shares added in a fixed order.
///
/// ```
/// use liaison_network::{Network, betweenness};
/// let path = Network::of_pairs(&[("A", "B", 1.0), ("B", "C", 1.0)]);
/// assert_eq!(betweenness(&path), [0.0, 1.0, 0.0]);
/// ```
#[must_use]
pub fn betweenness(network: &Network) -> Vec<f64> {
    accumulate(&Adjacency::new(network), Search::by_steps)
}

/// Betweenness centrality of each actor where a tie is as long as it is weak: `1/weight`. Otherwise as
/// [`betweenness`], in `O(nm + n² log n)`.
///
/// The lengths follow Newman (2001), Phys. Rev. E 64, 016132.
///
/// ```
/// use liaison_network::{Network, weighted_betweenness};
/// let strong = Network::of_pairs(&[("A", "B", 4.0), ("B", "C", 4.0), ("A", "C", 1.0)]);
/// assert_eq!(weighted_betweenness(&strong), [0.0, 1.0, 0.0]);
/// ```
#[must_use]
pub fn weighted_betweenness(network: &Network) -> Vec<f64> {
    accumulate(&Adjacency::new(network), Search::by_length)
}

fn accumulate(adjacency: &Adjacency, explore: fn(&mut Search, &Adjacency, usize)) -> Vec<f64> {
    let count = adjacency.len();
    let sources: Vec<usize> = (0..count).collect();
    let chunks: Vec<Vec<f64>> = sources
        .par_chunks(CHUNK)
        .map(|sources| {
            let mut search = Search::new(count);
            let mut scores = vec![0.0; count];
            for source in sources {
                explore(&mut search, adjacency, *source);
                search.share_out(*source, &mut scores);
            }
            scores
        })
        .collect();
    let mut total = vec![0.0; count];
    for chunk in &chunks {
        for (sum, share) in total.iter_mut().zip(chunk) {
            *sum += share;
        }
    }
    // Each pair was met from both ends, which the two halves of the normalisation cancel.
    let pairs = count.saturating_sub(1) * count.saturating_sub(2);
    total.iter().map(|sum| if pairs == 0 { 0.0 } else { sum / pairs as f64 }).collect()
}

/// The shortest ways from one source.
struct Search {
    distance: Vec<f64>,
    /// The number of shortest ways.
    ways: Vec<f64>,
    before: Vec<Vec<usize>>,
    /// Nodes as they were reached, nearest first.
    order: Vec<usize>,
    dependency: Vec<f64>,
}

impl Search {
    fn new(count: usize) -> Self {
        Self {
            distance: vec![f64::INFINITY; count],
            ways: vec![0.0; count],
            before: vec![Vec::new(); count],
            order: Vec::with_capacity(count),
            dependency: vec![0.0; count],
        }
    }

    fn start(&mut self, source: usize) {
        self.distance.fill(f64::INFINITY);
        self.ways.fill(0.0);
        self.before.iter_mut().for_each(Vec::clear);
        self.order.clear();
        self.dependency.fill(0.0);
        self.distance[source] = 0.0;
        self.ways[source] = 1.0;
    }

    fn by_steps(&mut self, adjacency: &Adjacency, source: usize) {
        self.start(source);
        let mut queue = VecDeque::from([source]);
        while let Some(node) = queue.pop_front() {
            self.order.push(node);
            for (next, _) in adjacency.neighbours(node) {
                if self.distance[*next].is_infinite() {
                    queue.push_back(*next);
                }
                self.relax(node, *next, self.distance[node] + 1.0);
            }
        }
    }

    fn by_length(&mut self, adjacency: &Adjacency, source: usize) {
        self.start(source);
        let mut settled = vec![false; adjacency.len()];
        // The bits of floats that are not negative are in the order of the floats.
        let mut heap = BinaryHeap::from([Reverse((0_u64, source))]);
        while let Some(Reverse((_, node))) = heap.pop() {
            if std::mem::replace(&mut settled[node], true) {
                continue;
            }
            self.order.push(node);
            for (next, weight) in adjacency.neighbours(node) {
                let length = self.distance[node] + 1.0 / weight;
                if self.relax(node, *next, length) {
                    heap.push(Reverse((length.to_bits(), *next)));
                }
            }
        }
    }

    /// Takes note of a way to `next` by `node`; true when it is shorter than all before.
    fn relax(&mut self, node: usize, next: usize, length: f64) -> bool {
        let known = self.distance[next];
        let shorter = length < known * (1.0 - EQUAL);
        if shorter {
            self.distance[next] = length;
            self.ways[next] = 0.0;
            self.before[next].clear();
        }
        if shorter || length <= known * (1.0 + EQUAL) {
            self.ways[next] += self.ways[node];
            self.before[next].push(node);
        }
        shorter
    }

    /// Shares out to each node what the nodes behind it owe to it, farthest first.
    fn share_out(&mut self, source: usize, scores: &mut [f64]) {
        for node in self.order.iter().rev() {
            for before in &self.before[*node] {
                let share = self.ways[*before] / self.ways[*node];
                self.dependency[*before] += share * (1.0 + self.dependency[*node]);
            }
            if *node != source {
                scores[*node] += self.dependency[*node];
            }
        }
    }
}
