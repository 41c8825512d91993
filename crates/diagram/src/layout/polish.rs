//! Small moves that make a picture easier to read.
//!
//! What is measured are the criteria of Purchase (1997), "Which aesthetic has the greatest effect on human
//! understanding?", GD '97: crossings above all; beside them lines through boxes, lengths, angles, and nearness. Moves
//! that cost less than a falling threshold are taken: Dueck, Scheuer (1990), "Threshold accepting", J. Comput. Phys.
//! 90, 161-175, which needs no exponential.

use crate::geometry::{Point, Rect, cross};
use crate::prng::SplitMix64;

const THROUGH: f64 = 200.0;
const CROSSING: f64 = 25.0;
const SHARP: f64 = 14.0;
const LENGTH: f64 = 16.0;
const TIGHT: f64 = 70.0;
const NEAR: f64 = 6.0;
const SPREAD: f64 = 0.034;
/// A line this near to a box seems to belong to it.
const CLEARANCE: f64 = 7.0;
/// Boxes nearer than this look crowded.
const COMFORT: f64 = 26.0;
/// The square of the cosine below which two lines from one box are told apart: 13 degrees.
const SHARP_COSINE: f64 = 0.95;
/// Every so many moves two boxes change places instead.
const SWAP: usize = 8;

/// A line as it should be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) from: usize,
    pub(super) to: usize,
    /// How far apart the middles of its boxes should be.
    pub(super) length: f64,
    /// How much of it should be seen between them: room for its label, lying or standing, and its head.
    pub(super) room: (f64, f64),
}

/// How much longer lengths may be across the page than down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) across: f64,
    pub(super) down: f64,
}

impl Shape {
    fn measure(self, from: Point, to: Point) -> f64 {
        let (dx, dy) = ((to.x - from.x) / self.across, (to.y - from.y) / self.down);
        (dx * dx + dy * dy).sqrt()
    }
}

/// A picture being improved.
pub(super) struct Picture<'a> {
    pub(super) boxes: Vec<Rect>,
    /// Which boxes are joined, and how.
    pub(super) edges: &'a [Wish],
    /// For each box, the places of its edges.
    pub(super) edges_at: &'a [Vec<usize>],
    pub(super) shape: Shape,
    pub(super) gap: f64,
}

impl Picture<'_> {
    /// What is wrong with all of it.
    pub(super) fn cost(&self) -> f64 {
        (0..self.boxes.len()).map(|node| self.cost_at(node)).sum()
    }

    /// Moves boxes one by one, at first far and also for the worse, then near and only for the better.
    /// `effort` is in line tests.
    pub(super) fn polish(&mut self, seed: u64, effort: usize) {
        let mut random = SplitMix64::new(seed);
        let count = self.boxes.len();
        let lines = 2 * self.edges.len() / count.max(1) + 1;
        let moves = (effort / (lines * (count + self.edges.len()) + 1)).min(2000 * count);
        for step in 0..moves {
            let left = 1.0 - step as f64 / moves as f64;
            let node = random.below(count);
            let (reach, threshold) = (12.0 + 260.0 * left * left, 18.0 * left * left);
            if step % SWAP == 0 {
                self.try_swap(node, random.below(count), threshold);
            } else {
                let by = Point::new(random.signed() * reach, random.signed() * reach);
                self.try_move(node, by, threshold);
            }
        }
    }

    fn try_move(&mut self, node: usize, by: Point, threshold: f64) {
        let before = self.boxes[node].center;
        let cost = self.cost_at(node);
        self.boxes[node].center = Point::new(before.x + by.x, before.y + by.y);
        if self.is_crowded(node) || self.cost_at(node) > cost + threshold {
            self.boxes[node].center = before;
        }
    }

    fn try_swap(&mut self, one: usize, other: usize, threshold: f64) {
        let before = (self.boxes[one].center, self.boxes[other].center);
        let cost = self.cost_at(one) + self.cost_at(other);
        (self.boxes[one].center, self.boxes[other].center) = (before.1, before.0);
        let crowded = self.is_crowded(one) || self.is_crowded(other);
        if crowded || self.cost_at(one) + self.cost_at(other) > cost + threshold {
            (self.boxes[one].center, self.boxes[other].center) = before;
        }
    }

    fn is_crowded(&self, node: usize) -> bool {
        let own = self.boxes[node].grown(self.gap);
        self.boxes.iter().enumerate().any(|(other, rect)| other != node && own.overlaps(rect))
    }

    /// What is wrong at one box and its lines.
    fn cost_at(&self, node: usize) -> f64 {
        let lines: f64 = self.edges_at[node].iter().map(|edge| self.cost_of_line(*edge)).sum();
        let center = self.boxes[node].center;
        let far = self.shape.measure(Point::default(), center) * SPREAD;
        lines + self.cost_of_nearness(node) + self.cost_of_passing(node) + far
    }

    fn cost_of_line(&self, edge: usize) -> f64 {
        let Wish { from: one, to: other, length, room } = self.edges[edge];
        let (a, b) = (self.boxes[one].center, self.boxes[other].center);
        let through = (0..self.boxes.len())
            .filter(|node| *node != one && *node != other && self.boxes[*node].grown(CLEARANCE).meets(a, b))
            .count();
        let crossings = self.edges.iter().filter(|wish| {
            let apart = ![one, other].contains(&wish.from) && ![one, other].contains(&wish.to);
            apart && cross(a, b, self.boxes[wish.from].center, self.boxes[wish.to].center)
        });
        let off = self.shape.measure(a, b) / length - 1.0;
        through as f64 * THROUGH
            + crossings.count() as f64 * CROSSING
            + off * off * LENGTH
            + self.cost_of_tightness(one, other, room)
            + self.sharp_angles(edge, one, other)
            + self.sharp_angles(edge, other, one)
    }

    /// A line whose label has no room: boxes too near beside each other and too near above each other.
    fn cost_of_tightness(&self, one: usize, other: usize, (lying, standing): (f64, f64)) -> f64 {
        let (dx, dy) = self.boxes[one].depth(&self.boxes[other]);
        let lack = (1.0 + dx / lying).min(1.0 + dy / standing).clamp(0.0, 1.0);
        lack * TIGHT
    }

    /// Lines that leave `at` in nearly the same direction as the one to `to`.
    fn sharp_angles(&self, edge: usize, at: usize, to: usize) -> f64 {
        let origin = self.boxes[at].center;
        let way = |node: usize| (self.boxes[node].center.x - origin.x, self.boxes[node].center.y - origin.y);
        let (x, y) = way(to);
        let others = self.edges_at[at].iter().filter(|other| **other != edge);
        let sharp = others.filter(|other| {
            let wish = self.edges[**other];
            let (u, v) = way(if wish.from == at { wish.to } else { wish.from });
            let product = x * u + y * v;
            product > 0.0 && product * product > SHARP_COSINE * (x * x + y * y) * (u * u + v * v)
        });
        sharp.count() as f64 * SHARP
    }

    fn cost_of_nearness(&self, node: usize) -> f64 {
        let own = self.boxes[node];
        let near = |rect: &Rect| {
            let (dx, dy) = own.depth(rect);
            let apart = (-dx).max(-dy);
            if apart < COMFORT { (1.0 - apart / COMFORT) * NEAR } else { 0.0 }
        };
        self.boxes.iter().enumerate().filter(|(other, _)| *other != node).map(|(_, rect)| near(rect)).sum()
    }

    /// Lines of others that pass through this box.
    fn cost_of_passing(&self, node: usize) -> f64 {
        let own = self.boxes[node].grown(CLEARANCE);
        let passing = self.edges.iter().filter(|wish| {
            let theirs = wish.from != node && wish.to != node;
            theirs && own.meets(self.boxes[wish.from].center, self.boxes[wish.to].center)
        });
        passing.count() as f64 * THROUGH
    }
}
