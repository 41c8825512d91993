//! Boxes moved apart where they overlap.
//!
//! Each two that overlap are pushed apart along the axis on which they reach less far into each other, as in the force
//! scan of Misue, Eades, Lai, Sugiyama (1995), "Layout adjustment and the mental map", J. Vis. Lang. Comput. 6(2).

use crate::geometry::{Point, Rect};

const ROUNDS: usize = 120;
/// What is still entangled after that is spread by so much, and tried again.
const SPREAD: f64 = 1.08;

/// Moves boxes until each two are at least `gap` apart.
pub(super) fn separate(boxes: &mut [Rect], gap: f64) {
    // Any two middles that differ come apart in the end; equal ones are told apart by their places in `push`.
    while !(0..ROUNDS).any(|_| !push_all(boxes, gap)) {
        for placed in boxes.iter_mut() {
            placed.center = Point::new(placed.center.x * SPREAD, placed.center.y * SPREAD);
        }
    }
}

/// Whether any two were too near.
fn push_all(boxes: &mut [Rect], gap: f64) -> bool {
    let mut moved = false;
    for one in 0..boxes.len() {
        for other in one + 1..boxes.len() {
            moved |= push(boxes, one, other, gap);
        }
    }
    moved
}

fn push(boxes: &mut [Rect], one: usize, other: usize, gap: f64) -> bool {
    let (dx, dy) = boxes[one].grown(gap / 2.0).depth(&boxes[other].grown(gap / 2.0));
    if dx <= 0.0 || dy <= 0.0 {
        return false;
    }
    let (a, b) = (boxes[one].center, boxes[other].center);
    // A little more than needed, so that rounding does not bring the two back.
    let (x, y) = if dx < dy { (dx / 2.0 + 0.01, 0.0) } else { (0.0, dy / 2.0 + 0.01) };
    let (x, y) = (if a.x <= b.x { x } else { -x }, if a.y <= b.y { y } else { -y });
    boxes[one].center = Point::new(a.x - x, a.y - y);
    boxes[other].center = Point::new(b.x + x, b.y + y);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_on_one_spot_come_apart() {
        let mut boxes = vec![Rect::new(Point::default(), 100.0, 30.0); 12];
        separate(&mut boxes, 10.0);
        for (at, one) in boxes.iter().enumerate() {
            assert!(boxes[at + 1..].iter().all(|other| !one.grown(4.9).overlaps(&other.grown(4.9))));
        }
    }
}
