//! What the shapes and lines of this diagram mean; of those that occur in it.

use std::fmt::Write;

use liaison_model::{Class, Language, Property};

use super::ink::Theme;
use super::lines::End;
use super::words::{self, Style, number};
use super::{lines, shapes};
use crate::geometry::{Point, Rect};
use crate::{Arrow, Diagram, Edge, EdgeKind, Route, text, words as names};

const SIZE: f64 = 11.0;
pub(super) const ROW: f64 = 20.0;
const MARK: f64 = 24.0;
const GAP: f64 = 22.0;

/// An entry of the legend.
enum Entry {
    Class(Class),
    Kind { kind: EdgeKind, arrow: Arrow },
    Planned,
}

/// A legend broken into rows.
pub(super) struct Legend {
    rows: Vec<Vec<(Entry, String, f64)>>,
}

impl Legend {
    /// For a diagram on a page so wide; classes and lines start rows of their own.
    pub(super) fn new(diagram: &Diagram, width: f64) -> Self {
        let classes =
            Class::ALL.into_iter().filter(|class| diagram.nodes.iter().any(|node| node.class == *class));
        let classes =
            classes.map(|class| (Entry::Class(class), names::class(class, diagram.language).to_owned()));
        let kinds = EdgeKind::ALL.into_iter().filter_map(|kind| {
            let edges: Vec<&Edge> = diagram.edges.iter().filter(|edge| edge.kind == kind).collect();
            let both_ways = edges.iter().any(|edge| edge.arrow == Arrow::None);
            let arrow = if both_ways { Arrow::None } else { Arrow::Forward };
            (!edges.is_empty()).then(|| (Entry::Kind { kind, arrow }, said(&edges, kind, diagram.language)))
        });
        let planned = diagram.edges.iter().any(|edge| edge.planned);
        let planned = planned.then(|| (Entry::Planned, names::planned(diagram.language).to_owned()));
        let mut rows = broken(classes.collect(), width);
        rows.extend(broken(kinds.chain(planned).collect(), width));
        Self { rows }
    }

    pub(super) fn height(&self) -> f64 {
        self.rows.len() as f64 * ROW
    }

    /// Draws it from its upper left corner.
    pub(super) fn write(&self, out: &mut String, at: Point, theme: Theme) {
        let style = Style { size: SIZE, bold: false, centered: false, color: theme.text() };
        for (row, entries) in self.rows.iter().enumerate() {
            let mut left = at.x;
            let middle = at.y + (row as f64 + 0.5) * ROW;
            for (entry, name, width) in entries {
                mark(out, entry, Point::new(left, middle), theme);
                words::text(out, Point::new(left + MARK + 6.0, middle + 0.35 * SIZE), name, style);
                left += width + GAP;
            }
        }
    }
}

/// What the lines of a kind say: "organised, hosted".
fn said(edges: &[&Edge], kind: EdgeKind, language: Language) -> String {
    let mut properties: Vec<Property> =
        edges.iter().flat_map(|edge| edge.properties.iter().copied()).collect();
    properties.retain(|property| EdgeKind::of(*property) == kind);
    properties.sort_unstable();
    properties.dedup();
    properties.iter().map(|property| names::verb(*property, language)).collect::<Vec<_>>().join(", ")
}

fn broken(entries: Vec<(Entry, String)>, width: f64) -> Vec<Vec<(Entry, String, f64)>> {
    let mut rows: Vec<Vec<(Entry, String, f64)>> = Vec::new();
    let mut used = f64::INFINITY;
    for (entry, name) in entries {
        let wide = MARK + 6.0 + text::width(&name, SIZE, false);
        if used + wide > width {
            rows.push(Vec::new());
            used = 0.0;
        }
        used += wide + GAP;
        if let Some(row) = rows.last_mut() {
            row.push((entry, name, wide));
        }
    }
    rows
}

fn mark(out: &mut String, entry: &Entry, left: Point, theme: Theme) {
    match entry {
        Entry::Class(class) => {
            let rect = Rect::new(Point::new(left.x + MARK / 2.0, left.y), MARK - 2.0, 12.0);
            shapes::shape(out, *class, &rect, false, theme);
        }
        Entry::Kind { kind, arrow } => sample(out, *kind, *arrow, left, theme),
        Entry::Planned => {
            let stroke = lines::stroke(EdgeKind::Participation, true, theme);
            let (x, y, end) = (number(left.x), number(left.y), number(left.x + MARK));
            let _ = writeln!(out, "<path d=\"M{x} {y}H{end}\" {stroke}/>");
        }
    }
}

fn sample(out: &mut String, kind: EdgeKind, arrow: Arrow, left: Point, theme: Theme) {
    let end = |x: f64| End { rect: Rect::new(Point::new(x, left.y), 0.0, 0.0), class: None };
    let (from, to) = (end(left.x), end(left.x + MARK));
    let bend = left.towards(to.rect.center, 0.5);
    let (edges, words) = (Vec::new(), Vec::new());
    let route = Route { edges, from: 0, to: 1, kind, arrow, planned: false, bend, label: None, words };
    lines::line(out, &route, from, to, theme);
}
