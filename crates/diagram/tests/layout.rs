//! Whatever the diagram: no two boxes overlap, no label lies on a box or on another label, nothing is lost.

use liaison_diagram::{Arrow, Diagram, Edge, EdgeKind, Layout, LayoutOptions, Node, Rect};
use liaison_model::Class;
use proptest::prelude::*;

/// Little work, for speed: the guarantees do not depend on it.
const OPTIONS: LayoutOptions = LayoutOptions { aspect: 1.4, seed: 1, effort: 60_000 };

fn arbitrary() -> impl Strategy<Value = Diagram> {
    (1..60_usize, prop::collection::vec((0..60_usize, 0..60_usize, 0..7_usize), 0..110), any::<u64>())
        .prop_map(|(count, pairs, words)| {
            let nodes = (0..count).map(|at| node(at, words)).collect();
            let mut edges: Vec<Edge> = Vec::new();
            for (one, other, kind) in pairs {
                let (from, to) = (one % count, other % count);
                let known = edges.iter().any(|edge| [(from, to), (to, from)].contains(&(edge.from, edge.to)));
                if from != to && !known {
                    edges.push(edge(from, to, EdgeKind::ALL[kind]));
                }
            }
            Diagram { title: "Any".into(), nodes, edges, ..Diagram::default() }
        })
}

fn node(at: usize, words: u64) -> Node {
    let length = (words.rotate_left(at as u32) % 9) as usize;
    let label = ["Ministry", "of", "Coastal", "Affairs", "and", "Fisheries", "(Norland)", "Harbour", "UN"];
    Node {
        id: format!("node/{at}"),
        label: label[..=length.min(8)].join(" "),
        class: Class::ALL[at % 12],
        emphasis: at == 0,
        ..Node::default()
    }
}

fn edge(from: usize, to: usize, kind: EdgeKind) -> Edge {
    let label = if from.is_multiple_of(2) { "organised, supported" } else { "met" };
    Edge { from, to, kind, arrow: Arrow::Forward, label: label.into(), ..Edge::default() }
}

fn apart(rects: &[Rect]) -> bool {
    rects.iter().enumerate().all(|(at, one)| rects[at + 1..].iter().all(|other| !one.overlaps(other)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_and_nothing_is_lost(diagram in arbitrary()) {
        let layout = Layout::of(&diagram, &OPTIONS);
        let mut rects: Vec<Rect> = layout.boxes.iter().map(|placed| placed.rect).collect();
        rects.extend(layout.routes.iter().filter_map(|route| route.label));
        prop_assert!(apart(&rects));
        let mut nodes: Vec<usize> = layout.boxes.iter().flat_map(|placed| placed.nodes.clone()).collect();
        nodes.sort_unstable();
        prop_assert_eq!(nodes, (0..diagram.nodes.len()).collect::<Vec<_>>());
        let mut edges: Vec<usize> = layout.routes.iter().flat_map(|route| route.edges.clone()).collect();
        edges.sort_unstable();
        prop_assert_eq!(edges, (0..diagram.edges.len()).collect::<Vec<_>>());
        for rect in &rects {
            prop_assert!(rect.left() >= -0.01 && rect.right() <= layout.width + 0.01);
            prop_assert!(rect.top() >= -0.01 && rect.bottom() <= layout.height + 0.01);
        }
    }
}

#[test]
fn forty_nodes_of_which_each_knows_each() {
    let nodes = (0..40).map(|at| node(at, 77)).collect();
    let edges =
        (0..40).flat_map(|one| (one + 1..40).map(move |other| edge(one, other, EdgeKind::Support))).collect();
    let layout = Layout::of(&Diagram { nodes, edges, ..Diagram::default() }, &OPTIONS);
    assert!(apart(&layout.boxes.iter().map(|placed| placed.rect).collect::<Vec<_>>()));
}

#[test]
fn an_empty_diagram_has_no_size() {
    let layout = Layout::of(&Diagram::default(), &OPTIONS);
    assert_eq!((layout.width, layout.height, layout.boxes.len()), (0.0, 0.0, 0));
}
