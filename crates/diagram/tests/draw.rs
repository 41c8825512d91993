//! What each selection draws, what it leaves out, and that it says so.

#[path = "../../network/tests/common/mod.rs"]
mod common;

use common::Sketch;
use liaison_diagram::{Arrow, Diagram, DiagramError, DrawOptions, Edge, EdgeKind, Selection};
use liaison_model::{Class, Factuality, Knowledge, Property};
use liaison_network::View;

/// A meeting with an organiser, a funder and thirty participants; two partners; a person of an office of a state.
fn sample() -> Knowledge {
    let crowd: Vec<String> = (10..40).map(|number| format!("n{number}")).collect();
    let crowd = crowd.join(" ");
    Sketch::default()
        .document("a.txt", "2018-05", None)
        .entity("M", Class::Meeting, "2018-05-14")
        .entity("Q", Class::Meeting, "2019")
        .entity("R", Class::Resolution, "")
        .actors(Class::Ngo, &crowd)
        .actors(Class::Ngo, "N P")
        .actors(Class::Person, "ann")
        .actors(Class::StateBody, "B")
        .actors(Class::State, "S T")
        .links(&crowd, Property::ParticipatedIn, "M")
        .links("N", Property::Organized, "M")
        .links("N", Property::Supported, "M")
        .links("N", Property::ParticipatedIn, "M")
        .links("S", Property::Funded, "M")
        .link("N", Property::Hosted, "Q", 0, 900, Factuality::Planned)
        .links("N", Property::CooperatesWith, "P")
        .links("S T", Property::Sponsored, "R")
        .links("R", Property::AdoptedAt, "M")
        .links("ann", Property::AffiliatedWith, "B")
        .links("ann B", Property::Represents, "S")
        .link("T", Property::CooperatesWith, "P", 0, 900, Factuality::Denied)
        .done()
}

#[expect(clippy::unwrap_used, reason = "every selection given here is there")]
fn draw(selection: &Selection) -> Diagram {
    Diagram::draw(&sample(), &View::default(), selection, &DrawOptions::default()).unwrap()
}

fn edge<'a>(diagram: &'a Diagram, from: &str, to: &str) -> Option<&'a Edge> {
    let id = |node: usize| diagram.nodes[node].id.as_str();
    diagram.edges.iter().find(|edge| (id(edge.from), id(edge.to)) == (from, to))
}

fn ids(diagram: &Diagram) -> Vec<&str> {
    diagram.nodes.iter().map(|node| node.id.as_str()).collect()
}

#[test]
fn links_of_two_nodes_are_one_edge_with_all_verbs() {
    let diagram = draw(&Selection::Meeting("M".into()));
    let edge = edge(&diagram, "N", "M").unwrap();
    assert_eq!(edge.label, "organised, supported");
    assert_eq!((edge.kind, edge.arrow, edge.planned), (EdgeKind::Organizing, Arrow::Forward, false));
    assert_eq!(edge.links.len(), 3);
}

#[test]
fn a_meeting_puts_those_who_made_it_first_and_counts_the_rest() {
    let options = DrawOptions { max_nodes: 12, ..DrawOptions::default() };
    let selection = Selection::Meeting("M".into());
    let diagram = Diagram::draw(&sample(), &View::default(), &selection, &options).unwrap();
    assert_eq!(ids(&diagram)[..4], ["M", "R", "N", "S"]);
    assert_eq!(diagram.nodes.len(), 12);
    assert_eq!(diagram.caption, ["22 further actors not drawn."]);
    assert_eq!(diagram.nodes[0].note.as_deref(), Some("14 May 2018"));
}

#[test]
fn what_is_planned_is_dashed_and_what_is_denied_is_not_drawn() {
    let diagram = draw(&Selection::Around { actor: "N".into(), depth: 1 });
    assert!(edge(&diagram, "N", "Q").unwrap().planned);
    assert_eq!(edge(&diagram, "N", "P").unwrap().arrow, Arrow::None);
    let diagram = draw(&Selection::Between(vec!["T".into(), "P".into()]));
    assert!(edge(&diagram, "T", "P").is_none());
}

#[test]
fn a_person_of_a_body_represents_its_state_through_it() {
    let diagram = draw(&Selection::State("S".into()));
    assert!(edge(&diagram, "ann", "B").is_some() && edge(&diagram, "B", "S").is_some());
    assert!(edge(&diagram, "ann", "S").is_none());
    assert!(diagram.nodes[0].emphasis);
}

#[test]
fn ways_between_actors_lead_through_what_they_share() {
    let diagram = draw(&Selection::Between(vec!["T".into(), "N".into()]));
    assert_eq!(ids(&diagram), ["N", "T", "R", "S", "M"]);
}

#[test]
fn a_ranking_comes_with_its_honest_line() {
    let diagram = draw(&Selection::Top(5));
    assert!(
        diagram.caption.iter().any(|line| line.contains("of the ties come from one meeting")),
        "{:?}",
        diagram.caption
    );
    assert_eq!(diagram.source, "Source: 1 document; every link stands in the graph with its sentence.");
}

#[test]
fn what_is_not_there_is_said_plainly() {
    let error = |selection| {
        Diagram::draw(&sample(), &View::default(), &selection, &DrawOptions::default())
            .unwrap_err()
            .to_string()
    };
    assert_eq!(error(Selection::Meeting("X".into())), "nothing in the graph has the path X");
    assert_eq!(error(Selection::Meeting("R".into())), "R is of class Resolution, not Meeting");
    let view = View { exclude: vec!["N".into()], ..View::default() };
    let selection = Selection::Around { actor: "N".into(), depth: 1 };
    let error = Diagram::draw(&sample(), &view, &selection, &DrawOptions::default()).unwrap_err();
    assert_eq!(error, DiagramError::NotInView("N".into()));
}

#[test]
fn a_tangle_is_thinned_out() {
    let names: Vec<String> = (10..36).map(|number| format!("x{number}")).collect();
    let mut sketch = Sketch::default().document("a.txt", "2018", None).actors(Class::Ngo, &names.join(" "));
    for (at, name) in names.iter().enumerate() {
        for other in &names[at + 1..] {
            sketch = sketch.links(name, Property::CooperatesWith, other);
        }
    }
    let (knowledge, options) = (sketch.done(), DrawOptions::default());
    let selection = Selection::Around { actor: "x10".into(), depth: 1 };
    let diagram = Diagram::draw(&knowledge, &View::default(), &selection, &options).unwrap();
    assert!(diagram.edges.len() <= options.max_lines);
    assert_eq!(diagram.caption, [format!("{} further actors not drawn.", 26 - diagram.nodes.len())]);
}
