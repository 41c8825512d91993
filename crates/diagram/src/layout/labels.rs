//! The words on lines, where nothing is in their way.

use super::{LayoutBox, Route, route};
use crate::geometry::{Point, Rect};
use crate::text;

/// The font size of labels on lines.
pub(crate) const SIZE: f64 = 11.0;
/// The height of a line of text.
pub(crate) const LEADING: f64 = 13.0;
const PADDING: Point = Point { x: 3.0, y: 1.5 };
/// Where along the visible part of a line a label may stand, the best first.
const PLACES: [f64; 11] = [0.5, 0.44, 0.56, 0.37, 0.63, 0.3, 0.7, 0.22, 0.78, 0.15, 0.85];
/// How far beside the line, in label heights.
const ASIDE: [f64; 5] = [0.0, 0.7, -0.7, 1.2, -1.2];

/// Gives each label the best free place. One that has none stays out: line and legend still say its kind, and the
/// line's tooltip the rest.
pub(super) fn place(boxes: &[LayoutBox], routes: &mut [Route]) {
    let curves: Vec<Vec<Point>> = routes.iter().map(|route| route::samples(boxes, route)).collect();
    let mut order: Vec<usize> = (0..routes.len()).filter(|at| !routes[*at].words.is_empty()).collect();
    let visible: Vec<Vec<Point>> =
        routes.iter().zip(&curves).map(|(route, curve)| outside(boxes, route, curve)).collect();
    // Short lines have the least choice.
    order.sort_by_key(|at| (visible[*at].len(), *at));
    let mut taken: Vec<Rect> = boxes.iter().map(|placed| placed.rect.grown(3.0)).collect();
    for at in order {
        let mut found = best(&visible[at], &routes[at], at, &taken, &curves);
        if found.is_none() {
            // Narrower, one verb a line, it may find a place.
            routes[at].words = verbs(&routes[at].words);
            found = best(&visible[at], &routes[at], at, &taken, &curves);
        }
        taken.extend(found.map(|rect| rect.grown(1.5)));
        routes[at].label = found;
    }
}

fn verbs(words: &[String]) -> Vec<String> {
    let joined = words.join(" ");
    let count = joined.split(", ").count();
    let comma = |at: usize| if at + 1 < count { "," } else { "" };
    joined.split(", ").enumerate().map(|(at, verb)| format!("{verb}{}", comma(at))).collect()
}

/// The points of a curve outside the boxes at its ends, closer together.
fn outside(boxes: &[LayoutBox], route: &Route, curve: &[Point]) -> Vec<Point> {
    let (from, to) = (boxes[route.from].rect, boxes[route.to].rect);
    let fine = (0..=96)
        .map(|step| route::on_curve(curve[0], route.bend, curve[curve.len() - 1], f64::from(step) / 96.0));
    fine.filter(|point| !from.contains(*point) && !to.contains(*point)).collect()
}

fn best(visible: &[Point], route: &Route, own: usize, taken: &[Rect], curves: &[Vec<Point>]) -> Option<Rect> {
    let size = size(&route.words);
    let mut best: Option<(f64, Rect)> = None;
    for (rank, share) in PLACES.iter().enumerate() {
        let last = visible.len().checked_sub(1)?;
        let point = visible[(share * last as f64).round() as usize];
        for aside in ASIDE {
            let center = Point::new(point.x, point.y + aside * size.height);
            let rect = Rect { center, ..size };
            if taken.iter().any(|other| other.overlaps(&rect)) {
                continue;
            }
            let cost = crossed(&rect, own, curves) as f64 * 3.0 + rank as f64 * 0.25 + aside.abs() * 1.5;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, rect));
            }
        }
    }
    best.map(|(_, rect)| rect)
}

/// How many other lines a label would cover.
fn crossed(rect: &Rect, own: usize, curves: &[Vec<Point>]) -> usize {
    let others = curves.iter().enumerate().filter(|(at, _)| *at != own);
    others.filter(|(_, curve)| curve.windows(2).any(|step| rect.meets(step[0], step[1]))).count()
}

fn size(words: &[String]) -> Rect {
    let width = words.iter().map(|line| text::width(line, SIZE, false)).fold(0.0, f64::max);
    let height = words.len() as f64 * LEADING;
    Rect::new(Point::default(), width + 2.0 * PADDING.x, height + 2.0 * PADDING.y)
}
