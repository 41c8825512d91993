//! The lines between boxes, with the words they bear.

use std::collections::BTreeMap;

use liaison_model::Language;

use super::{LayoutBox, Route};
use crate::geometry::Point;
use crate::{Arrow, Diagram, Edge, EdgeKind, text, words};

/// One line for each two boxes that edges join. All edges between two lists are alike.
pub(super) fn routes(diagram: &Diagram, boxes: &[LayoutBox]) -> Vec<Route> {
    let mut box_of = vec![0; diagram.nodes.len()];
    for (at, placed) in boxes.iter().enumerate() {
        for node in &placed.nodes {
            box_of[*node] = at;
        }
    }
    let mut joined: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (at, edge) in diagram.edges.iter().enumerate() {
        let ends = (box_of[edge.from], box_of[edge.to]);
        if ends.0 != ends.1 {
            joined.entry((ends.0.min(ends.1), ends.0.max(ends.1))).or_default().push(at);
        }
    }
    let route = |edges: Vec<usize>| {
        let first = &diagram.edges[edges[0]];
        let (from, to) = (box_of[first.from], box_of[first.to]);
        let folded = boxes[from].nodes.len() > 1 || boxes[to].nodes.len() > 1;
        let all: Vec<&Edge> = edges.iter().map(|edge| &diagram.edges[*edge]).collect();
        Route {
            from,
            to,
            kind: all.iter().map(|edge| edge.kind).max().unwrap_or_default(),
            arrow: arrow(&all, first, &box_of),
            planned: all.iter().all(|edge| edge.planned),
            bend: Point::default(),
            label: None,
            words: label(&all, folded, diagram.language),
            edges,
        }
    };
    joined.into_values().map(route).collect()
}

fn arrow(edges: &[&Edge], first: &Edge, box_of: &[usize]) -> Arrow {
    let back = |edge: &&Edge| edge.arrow == Arrow::Forward && box_of[edge.from] != box_of[first.from];
    if edges.iter().any(back) { Arrow::Both } else { first.arrow }
}

/// The words on a line. What the legend says of the line already is left out, except on the one line of a list.
fn label(edges: &[&Edge], folded: bool, language: Language) -> Vec<String> {
    let mut labels: Vec<&str> = edges.iter().map(|edge| edge.label.as_str()).collect();
    labels.sort_unstable();
    labels.dedup();
    let plain = |edge: &&Edge| {
        let quiet = matches!(edge.kind, EdgeKind::Participation | EdgeKind::Belonging);
        quiet && edge.properties.iter().any(|property| edge.label == words::verb(*property, language))
    };
    let label = labels.join(", ");
    if label.is_empty() || !folded && edges.iter().all(plain) {
        return Vec::new();
    }
    text::wrap(&label, 18, 26)
}
