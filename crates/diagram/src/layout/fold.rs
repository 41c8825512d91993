//! Nodes that hang on the same others in the same way become one list.
//!
//! Sets of such nodes are modules of the graph; drawing each once is the idea of power graphs (Royer, Reimann,
//! Andreopoulos, Schroeder 2008, PLoS Comput. Biol. 4(7), e1000108). Thirty participants of a meeting who are linked
//! to nothing else are then one box with thirty names instead of thirty boxes and lines.

use std::collections::BTreeMap;

use crate::{Arrow, Diagram, EdgeKind};

/// Fewer nodes on one other are drawn each for itself,
const LEAVES: usize = 6;
/// and fewer on several others.
const TWINS: usize = 4;

/// How a node hangs on another.
type Hook<'a> = (usize, EdgeKind, Arrow, bool, bool, &'a str);

/// The nodes of each box, in the order of their first nodes; in a list by class and name.
pub(super) fn fold(diagram: &Diagram) -> Vec<Vec<usize>> {
    let mut hooks: Vec<Vec<Hook<'_>>> = vec![Vec::new(); diagram.nodes.len()];
    for edge in &diagram.edges {
        let hook =
            |other, outwards| (other, edge.kind, edge.arrow, outwards, edge.planned, edge.label.as_str());
        let oriented = edge.arrow == Arrow::Forward;
        hooks[edge.from].push(hook(edge.to, oriented));
        hooks[edge.to].push(hook(edge.from, false));
    }
    let mut alike: BTreeMap<&[Hook<'_>], Vec<usize>> = BTreeMap::new();
    let mut boxes: Vec<Vec<usize>> = Vec::new();
    for (node, hooks) in hooks.iter_mut().enumerate() {
        hooks.sort_unstable();
        if diagram.nodes[node].emphasis {
            boxes.push(vec![node]);
        } else {
            alike.entry(hooks).or_default().push(node);
        }
    }
    for (hooks, mut nodes) in alike {
        if nodes.len() < if hooks.len() > 1 { TWINS } else { LEAVES } {
            boxes.extend(nodes.into_iter().map(|node| vec![node]));
        } else {
            nodes.sort_by_key(|node| (diagram.nodes[*node].class, &diagram.nodes[*node].label, *node));
            boxes.push(nodes);
        }
    }
    boxes.sort_by_key(|nodes| nodes.iter().min().copied());
    boxes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Edge, Node};

    #[test]
    fn leaves_of_one_node_are_folded_and_others_are_not() {
        let mut diagram = Diagram { nodes: vec![Node::default(); 9], ..Diagram::default() };
        let edge = |from, to| Edge { from, to, arrow: Arrow::Forward, ..Edge::default() };
        diagram.edges = (1..8).map(|leaf| edge(leaf, 0)).chain([edge(0, 8)]).collect();
        assert_eq!(fold(&diagram), [vec![0], (1..8).collect(), vec![8]]);
        diagram.edges.push(edge(7, 8));
        assert_eq!(fold(&diagram)[1], [1, 2, 3, 4, 5, 6]);
    }
}
