//! Positions whose distances are as near as can be to those in the graph.
//!
//! Zheng, Pawar, Goodman (2019), "Graph Drawing by Stochastic Gradient Descent", IEEE TVCG 25(9), 2738-2748.

use crate::geometry::Point;
use crate::prng::SplitMix64;

/// Steps of the cooling schedule, a power of two; then some more at the lowest temperature.
const COOLING: usize = 64;
const ROUNDS: usize = 96;

/// The lengths of the shortest ways between all nodes of a connected graph with edges `(one, other, length)`.
/// Floyd (1962), "Algorithm 97: Shortest path", CACM 5(6), 345: cubic, and the graphs are small.
pub(super) fn distances(count: usize, edges: &[(usize, usize, f64)]) -> Vec<Vec<f64>> {
    let mut distance = vec![vec![f64::INFINITY; count]; count];
    for (node, row) in distance.iter_mut().enumerate() {
        row[node] = 0.0;
    }
    for (one, other, length) in edges {
        distance[*one][*other] = distance[*one][*other].min(*length);
        distance[*other][*one] = distance[*one][*other];
    }
    for by in 0..count {
        let onwards = distance[by].clone();
        for row in &mut distance {
            let to_by = row[by];
            for (known, rest) in row.iter_mut().zip(&onwards) {
                *known = known.min(to_by + rest);
            }
        }
    }
    distance
}

/// Places the nodes of a connected graph with these distances.
pub(super) fn minimise(distance: &[Vec<f64>], seed: u64) -> Vec<Point> {
    let count = distance.len();
    let mut random = SplitMix64::new(seed);
    let mut pairs: Vec<(usize, usize)> =
        (0..count).flat_map(|one| (one + 1..count).map(move |other| (one, other))).collect();
    let lengths = pairs.iter().map(|(one, other)| distance[*one][*other]);
    let (least, most) = lengths.fold((f64::INFINITY, 0.0), |(low, high), d| (d.min(low), d.max(high)));
    let mut points: Vec<Point> =
        (0..count).map(|_| Point::new(random.unit() * most, random.unit() * most)).collect();
    // From 1/w_min to 0.1/w_max in equal ratios. The 64th root is six square roots: `powf` differs by platform.
    let mut ratio = 0.1 * (least / most) * (least / most);
    for _ in 0..COOLING.trailing_zeros() {
        ratio = ratio.sqrt();
    }
    let mut rate = most * most;
    for round in 0..ROUNDS {
        random.shuffle(&mut pairs);
        for (one, other) in &pairs {
            pull(&mut points, *one, *other, distance[*one][*other], rate);
        }
        rate *= if round < COOLING { ratio } else { 1.0 };
    }
    points
}

fn pull(points: &mut [Point], one: usize, other: usize, wanted: f64, rate: f64) {
    let (a, b) = (points[one], points[other]);
    let apart = a.distance(b).max(1e-6);
    let share = (rate / (wanted * wanted)).min(1.0) * (apart - wanted) / (2.0 * apart);
    let (dx, dy) = ((b.x - a.x) * share, (b.y - a.y) * share);
    points[one] = Point::new(a.x + dx, a.y + dy);
    points[other] = Point::new(b.x - dx, b.y - dy);
}

/// Turns the points around their middle so that they spread most from left to right: principal axes, whose angle
/// needs square roots only.
pub(super) fn level(points: &mut [Point]) {
    let count = points.len().max(1) as f64;
    let sum = points.iter().fold(Point::default(), |sum, point| Point::new(sum.x + point.x, sum.y + point.y));
    let middle = Point::new(sum.x / count, sum.y / count);
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for point in points.iter_mut() {
        *point = Point::new(point.x - middle.x, point.y - middle.y);
        xx += point.x * point.x;
        xy += point.x * point.y;
        yy += point.y * point.y;
    }
    let largest = (xx + yy + ((xx - yy) * (xx - yy) + 4.0 * xy * xy).sqrt()) / 2.0;
    let (x, y) = if xy.abs() > 1e-9 {
        (xy, largest - xx)
    } else if xx >= yy {
        (1.0, 0.0)
    } else {
        (0.0, 1.0)
    };
    let length = (x * x + y * y).sqrt();
    let (cosine, sine) = (x / length, y / length);
    for point in points {
        *point = Point::new(point.x * cosine + point.y * sine, point.y * cosine - point.x * sine);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_drawn_straight_and_level() {
        let distance = distances(4, &[(0, 1, 100.0), (1, 2, 100.0), (2, 3, 100.0)]);
        assert_eq!(distance[0][3], 300.0);
        let mut points = minimise(&distance, 7);
        level(&mut points);
        assert!((points[0].x - points[3].x).abs() > 295.0, "{points:?}");
        assert!(points.iter().all(|point| point.y.abs() < 12.0), "{points:?}");
    }
}
