//! The bytes that are written: the same on every run, thread count and platform; escaped; read by other programs.

use graphviz_rust::dot_structures::{Graph, Stmt};
use liaison_diagram::{Arrow, Diagram, Edge, EdgeKind, Node, Size, SvgOptions, Theme, dot, svg};
use liaison_model::{Class, sha256_hex};

const HOSTILE: &str = "</text><script>alert('1')</script> & \"quoted\" \\ back\nslash -> {x} \u{7}";

fn sample() -> Diagram {
    let node = |at: usize| Node {
        id: format!("{}/{at}", Class::ALL[at % 12].path()),
        label: format!("Actor number {at} of the sample"),
        note: (at.is_multiple_of(3)).then(|| "Vienna, 2024".to_owned()),
        class: Class::ALL[at % 12],
        emphasis: at == 0,
        ..Node::default()
    };
    let edge = |at: usize| Edge {
        from: at,
        to: at * 7 % 5,
        kind: EdgeKind::ALL[at % 7],
        arrow: if at.is_multiple_of(3) { Arrow::None } else { Arrow::Forward },
        label: "organised, supported".into(),
        planned: at == 9,
        ..Edge::default()
    };
    Diagram {
        title: "A sample".into(),
        nodes: (0..16).map(node).collect(),
        edges: (1..16).map(edge).filter(|edge| edge.from != edge.to).collect(),
        caption: vec!["3 further actors not drawn.".into()],
        source: "Source: 5 documents.".into(),
        ..Diagram::default()
    }
}

#[expect(clippy::unwrap_used, reason = "a pool of a few threads can be had")]
fn drawn_on(threads: usize) -> String {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    pool.install(|| svg(&sample(), &SvgOptions::default()))
}

#[test]
fn the_bytes_are_always_the_same() {
    let drawn = drawn_on(4);
    assert_eq!(drawn, drawn_on(1));
    // Another hash means another picture: look at it (`cargo run --example preview`), then put the new one here.
    assert_eq!(
        sha256_hex(drawn.as_bytes()),
        "ceb9335d04374fe96c202b005a33575a18a24e7a2371cf139dd7732b2f6481f6"
    );
}

#[test]
fn every_text_is_escaped() {
    let nodes = ["a", "b"].map(|id| Node {
        id: HOSTILE.to_owned() + id,
        label: HOSTILE.into(),
        note: Some(HOSTILE.into()),
        ..Node::default()
    });
    let edges = vec![Edge { from: 0, to: 1, label: HOSTILE.into(), ..Edge::default() }];
    let diagram = Diagram {
        title: HOSTILE.into(),
        nodes: nodes.to_vec(),
        edges,
        caption: vec![HOSTILE.into()],
        source: HOSTILE.into(),
        ..Diagram::default()
    };
    let drawn = svg(&diagram, &SvgOptions { size: Size::A4, theme: Theme::Dark, seed: 0 });
    assert!(!drawn.contains("<script") && !drawn.contains('\u{7}') && drawn.contains("&lt;script&gt;"));
    assert_eq!(drawn.matches("<text").count(), drawn.matches("</text>").count());
    assert_eq!(drawn.matches("<g").count(), drawn.matches("</g>").count());

    let graph = graphviz_rust::parse(&dot(&diagram)).unwrap();
    assert_eq!(counts(&graph), (2, 1));
}

#[test]
fn dot_is_read_by_the_parser_of_graphviz_rust() {
    let diagram = sample();
    let graph = graphviz_rust::parse(&dot(&diagram)).unwrap();
    assert_eq!(counts(&graph), (diagram.nodes.len(), diagram.edges.len()));
}

fn counts(graph: &Graph) -> (usize, usize) {
    let (Graph::Graph { stmts, .. } | Graph::DiGraph { stmts, .. }) = graph;
    let nodes = stmts.iter().filter(|stmt| matches!(stmt, Stmt::Node(_))).count();
    (nodes, stmts.iter().filter(|stmt| matches!(stmt, Stmt::Edge(_))).count())
}

#[test]
fn sizes_and_empty_diagrams() {
    let drawn = svg(&sample(), &SvgOptions { size: Size::A4, ..SvgOptions::default() });
    assert!(drawn.contains("width=\"297mm\" height=\"210mm\""));
    let drawn = svg(
        &sample(),
        &SvgOptions { size: Size::Pixels { width: 800, height: 600 }, ..SvgOptions::default() },
    );
    let view = drawn.split("viewBox=\"0 0 ").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let (width, height) = view.split_once(' ').unwrap();
    let ratio = width.parse::<f64>().unwrap() / height.parse::<f64>().unwrap();
    assert!((ratio - 4.0 / 3.0).abs() < 0.01, "{ratio}");
    assert!(svg(&Diagram::default(), &SvgOptions::default()).ends_with("</svg>\n"));
}
