//! The lines between boxes, with the words they bear.

use std::collections::BTreeMap;

use liaison_model::Property;

use super::{LayoutBox, Route};
use crate::geometry::Point;
use crate::{Arrow, Diagram, Edge, EdgeKind, text, words};

/// A word that stands on more lines than this belongs in the legend.
const OFTEN: usize = 5;

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
            words: label(diagram, &all, folded),
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
fn label(diagram: &Diagram, edges: &[&Edge], folded: bool) -> Vec<String> {
    let mut labels: Vec<&str> = edges.iter().map(|edge| edge.label.as_str()).collect();
    labels.sort_unstable();
    labels.dedup();
    let label = labels.join(", ");
    if label.is_empty() || !folded && edges.iter().all(|edge| goes_without_saying(diagram, edge)) {
        return Vec::new();
    }
    text::wrap(&label, 18, 26)
}

/// Thin lines without words took part, dotted ones belong; lines without heads cooperate, where nothing else has none.
fn goes_without_saying(diagram: &Diagram, edge: &Edge) -> bool {
    let usual = |property: &Property| words::verb(*property, diagram.language);
    let said: Vec<&str> = edge.properties.iter().map(usual).collect();
    let plain = edge.label.split(", ").all(|word| said.contains(&word));
    match edge.kind {
        EdgeKind::Belonging => plain,
        EdgeKind::Participation => edge.properties == [Property::ParticipatedIn],
        EdgeKind::Cooperation => {
            let same = diagram.edges.iter().filter(|other| other.kind == EdgeKind::Cooperation);
            let (alike, others): (Vec<&Edge>, Vec<&Edge>) = same.partition(|other| other.label == edge.label);
            edge.arrow == Arrow::None
                && alike.len() > OFTEN
                && others.iter().all(|other| other.arrow != Arrow::None)
        }
        _ => false,
    }
}
