//! Lines and their heads.

use std::fmt::Write;

use liaison_model::Class;

use super::ink::Theme;
use super::shapes;
use super::words::{number, point};
use crate::geometry::{Point, Rect};
use crate::layout::on_curve;
use crate::{Arrow, EdgeKind, Route};

const HEAD_LENGTH: f64 = 8.5;
const HEAD_WIDTH: f64 = 3.6;

/// The width of the line of a kind.
pub(super) fn width(kind: EdgeKind) -> f64 {
    match kind {
        EdgeKind::Cooperation | EdgeKind::Organizing => 1.9,
        EdgeKind::Support | EdgeKind::Work => 1.6,
        EdgeKind::Participation | EdgeKind::Reference | EdgeKind::Belonging => 1.2,
    }
}

/// What a line is drawn with: dots where something belongs, dashes where it is announced.
pub(super) fn stroke(kind: EdgeKind, planned: bool, theme: Theme) -> String {
    let (color, width) = (theme.line(kind), number(width(kind)));
    let dashes = match (planned, kind) {
        (true, _) => " stroke-dasharray=\"6 4\"",
        (false, EdgeKind::Belonging) => " stroke-dasharray=\"0.1 3.6\" stroke-linecap=\"round\"",
        (false, EdgeKind::Reference) => " stroke-dasharray=\"9 2 1.5 2\"",
        (false, _) => "",
    };
    format!("fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\"{dashes}")
}

/// An end of a line: a box, and the class whose shape it has; a list has none.
#[derive(Clone, Copy)]
pub(super) struct End {
    pub(super) rect: Rect,
    pub(super) class: Option<Class>,
}

impl End {
    fn holds(&self, point: Point) -> bool {
        self.class.map_or_else(|| self.rect.contains(point), |class| shapes::holds(class, &self.rect, point))
    }
}

/// Draws a line between the middles of two boxes, which will cover its ends, and the heads at their borders.
pub(super) fn line(out: &mut String, route: &Route, from: End, to: End, theme: Theme) {
    let stroke = stroke(route.kind, route.planned, theme);
    let (start, bend, end) = (point(from.rect.center), point(route.bend), point(to.rect.center));
    let _ = writeln!(out, "<path d=\"M{start}Q{bend} {end}\" {stroke}/>");
    if route.arrow != Arrow::None {
        head(out, route, from.rect.center, to, theme);
    }
    if route.arrow == Arrow::Both {
        head(out, route, to.rect.center, from, theme);
    }
}

fn head(out: &mut String, route: &Route, from: Point, to: End, theme: Theme) {
    let at = |share: f64| on_curve(from, route.bend, to.rect.center, share);
    let share = entry(&at, to);
    let tip = at(share);
    // The direction is that of the curve where the head begins.
    let before = (1..=64).map(|step| at(share - share * f64::from(step) / 64.0));
    let before = before.into_iter().find(|point| tip.distance(*point) >= HEAD_LENGTH * 0.8).unwrap_or(from);
    let length = tip.distance(before).max(1e-6);
    let (x, y) = ((tip.x - before.x) / length, (tip.y - before.y) / length);
    let base = Point::new(tip.x - x * HEAD_LENGTH, tip.y - y * HEAD_LENGTH);
    let left = Point::new(base.x - y * HEAD_WIDTH, base.y + x * HEAD_WIDTH);
    let right = Point::new(base.x + y * HEAD_WIDTH, base.y - x * HEAD_WIDTH);
    let (tip, left, right, color) = (point(tip), point(left), point(right), theme.line(route.kind));
    let _ = writeln!(out, "<path d=\"M{tip}L{left}L{right}Z\" fill=\"{color}\"/>");
}

/// How far along a curve to the middle of a box it enters the box: the last point outside, by bisection.
fn entry(at: &dyn Fn(f64) -> Point, to: End) -> f64 {
    let steps = 64;
    let outside =
        (0..steps).rev().map(|step| f64::from(step) / f64::from(steps)).find(|share| !to.holds(at(*share)));
    let (mut low, mut high) = (outside.unwrap_or(0.0), outside.unwrap_or(0.0) + 1.0 / f64::from(steps));
    for _ in 0..20 {
        let middle = (low + high) / 2.0;
        if to.holds(at(middle)) { high = middle } else { low = middle }
    }
    low
}
