//! Connected parts set beside and below each other so that together they have the shape of the page.

use crate::geometry::{Point, Rect};

/// The space between two parts.
const GAP: f64 = 46.0;

/// Moves the parts onto shelves, the highest first; of several widths of the page the one is taken whose shape comes
/// nearest. Coffman, Garey, Johnson, Tarjan (1980), SIAM J. Comput. 9(4), next-fit decreasing height.
pub(super) fn pack(parts: &mut [Vec<Rect>], aspect: f64) {
    let wholes: Vec<Rect> = parts.iter().filter_map(|part| Rect::around(part.iter().copied())).collect();
    if wholes.len() != parts.len() {
        return;
    }
    let mut order: Vec<usize> = (0..wholes.len()).collect();
    order.sort_by(|one, other| wholes[*other].height.total_cmp(&wholes[*one].height).then(one.cmp(other)));
    let widest = wholes.iter().map(|whole| whole.width).fold(0.0, f64::max);
    let total: f64 = wholes.iter().map(|whole| whole.width + GAP).sum();
    let mut best: Option<(f64, Vec<Point>)> = None;
    for step in 0..=24 {
        let width = widest + (total - widest).max(0.0) * f64::from(step) / 24.0;
        let (corners, size) = shelve(&wholes, &order, width);
        // The size of the page of the wanted shape that holds it all.
        let page = size.x.max(size.y * aspect);
        if best.as_ref().is_none_or(|(known, _)| page < *known) {
            best = Some((page, corners));
        }
    }
    let Some((_, corners)) = best else { return };
    for ((part, whole), corner) in parts.iter_mut().zip(&wholes).zip(corners) {
        let (dx, dy) = (corner.x - whole.left(), corner.y - whole.top());
        for rect in part {
            rect.center = Point::new(rect.center.x + dx, rect.center.y + dy);
        }
    }
}

/// The upper left corners on shelves of a width, each part in the middle of its shelf's height; and the size of all.
fn shelve(wholes: &[Rect], order: &[usize], width: f64) -> (Vec<Point>, Point) {
    let mut corners = vec![Point::default(); wholes.len()];
    let (mut left, mut top, mut shelf, mut right) = (0.0_f64, 0.0, 0.0_f64, 0.0_f64);
    for at in order {
        let whole = &wholes[*at];
        if left > 0.0 && left + whole.width > width + 0.5 {
            (left, top, shelf) = (0.0, top + shelf + GAP, 0.0);
        }
        shelf = shelf.max(whole.height);
        corners[*at] = Point::new(left, top + (shelf - whole.height) / 2.0);
        right = right.max(left + whole.width);
        left += whole.width + GAP;
    }
    (corners, Point::new(right, top + shelf))
}
