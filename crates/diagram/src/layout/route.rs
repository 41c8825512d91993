//! Lines bent around the boxes that stand in their way.

use super::{LayoutBox, Route};
use crate::geometry::{Point, cross};

/// How far the middle of a line may be bent aside, as a share of its length; the straightest first.
const BENDS: [f64; 11] = [0.0, 0.12, -0.12, 0.24, -0.24, 0.38, -0.38, 0.54, -0.54, 0.7, -0.7];
/// The points a curve is tested at.
const SAMPLES: usize = 24;
const CLEARANCE: f64 = 6.0;

/// Bends each line as little as lets it pass by the boxes of others, and across few other lines.
pub(super) fn bend(boxes: &[LayoutBox], routes: &mut [Route]) {
    for at in 0..routes.len() {
        let (from, to) = (boxes[routes[at].from].rect.center, boxes[routes[at].to].rect.center);
        let middle = from.towards(to, 0.5);
        let mut best: Option<(usize, f64, Point)> = None;
        for share in BENDS {
            // Twice as far for the control point as for the curve.
            let aside = Point::new(-(to.y - from.y) * share, (to.x - from.x) * share);
            let control = Point::new(middle.x + aside.x, middle.y + aside.y);
            let hits = hits(boxes, &routes[at], control);
            let ugly = share.abs() * 8.0 + crossings(boxes, routes, at, control) as f64;
            if best.is_none_or(|(least, cost, _)| hits < least || hits == least && ugly < cost) {
                best = Some((hits, ugly, control));
            }
            if hits == 0 && share == 0.0 {
                break;
            }
        }
        routes[at].bend = best.map_or(middle, |(_, _, control)| control);
    }
}

fn hits(boxes: &[LayoutBox], route: &Route, control: Point) -> usize {
    let points = curve(boxes[route.from].rect.center, control, boxes[route.to].rect.center);
    let meets = |placed: &LayoutBox| {
        let rect = placed.rect.grown(CLEARANCE);
        points.windows(2).any(|step| rect.meets(step[0], step[1]))
    };
    let others = boxes.iter().enumerate().filter(|(at, _)| *at != route.from && *at != route.to);
    others.filter(|(_, placed)| meets(placed)).count()
}

fn crossings(boxes: &[LayoutBox], routes: &[Route], at: usize, control: Point) -> usize {
    let own = &routes[at];
    let points = curve(boxes[own.from].rect.center, control, boxes[own.to].rect.center);
    let others = routes.iter().enumerate().filter(|(other, route)| {
        *other != at && ![route.from, route.to].iter().any(|end| [own.from, own.to].contains(end))
    });
    let crossed = others.filter(|(_, route)| {
        let (from, to) = (boxes[route.from].rect.center, boxes[route.to].rect.center);
        points.windows(2).any(|step| cross(step[0], step[1], from, to))
    });
    crossed.count()
}

/// The points of a line from middle to middle.
pub(super) fn samples(boxes: &[LayoutBox], route: &Route) -> Vec<Point> {
    curve(boxes[route.from].rect.center, route.bend, boxes[route.to].rect.center)
}

fn curve(from: Point, control: Point, to: Point) -> Vec<Point> {
    (0..=SAMPLES).map(|step| on_curve(from, control, to, step as f64 / SAMPLES as f64)).collect()
}

/// De Casteljau's construction.
pub(crate) fn on_curve(from: Point, control: Point, to: Point, share: f64) -> Point {
    from.towards(control, share).towards(control.towards(to, share), share)
}
