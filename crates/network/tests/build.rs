//! Which links become ties, how heavy they are, and what each view option changes.

mod common;

use common::Sketch;
use liaison_model::{Class, ClassSet, Confidence, Factuality, Knowledge, Property};
use liaison_network::{Network, Projection, Rollup, View, ViewError};

/// Four actors at a meeting, two of them partners, two co-sponsors, and structure that must not tie.
fn sample() -> Knowledge {
    Sketch::default()
        .document("a-2018.txt", "2018-05", Some("P"))
        .document("b-2020.txt", "2020-03-02", Some("P"))
        .entity("M", Class::Meeting, "2018-05-14")
        .entity("R", Class::Resolution, "")
        .actors(Class::Person, "ann bob")
        .actors(Class::Ngo, "N P")
        .actors(Class::StateBody, "B")
        .actors(Class::State, "S T")
        .links("ann bob N P", Property::ParticipatedIn, "M")
        .links("N", Property::Organized, "M")
        .links("S T", Property::Sponsored, "R")
        .links("N", Property::CooperatesWith, "P")
        .links("ann", Property::AffiliatedWith, "B")
        .links("bob", Property::AffiliatedWith, "N")
        .links("B", Property::Represents, "S")
        .link("S", Property::CooperatesWith, "P", 1, 700, Factuality::Stated)
        .link("T", Property::CooperatesWith, "P", 0, 900, Factuality::Hypothetical)
        .done()
}

#[expect(clippy::unwrap_used, reason = "every view given here makes sense")]
/// The ties as `a-b weight`, weights in thousandths.
fn ties(view: &View) -> Vec<String> {
    let network = Network::build(&sample(), view).unwrap();
    let name = |node: usize| network.actor(node).path.clone();
    let written = |tie: &liaison_network::Tie| {
        format!("{}-{} {}", name(tie.a), name(tie.b), (tie.weight * 1000.0).round())
    };
    network.ties().map(written).collect()
}

#[test]
fn a_meeting_of_four_ties_each_two_by_a_third() {
    assert_eq!(
        ties(&View::default()),
        [
            "ann-bob 333",
            "ann-N 333",
            "ann-P 333",
            "bob-N 333",
            "bob-P 333",
            "N-P 1333",
            "P-S 1000",
            "S-T 1000"
        ]
    );
}

#[test]
fn each_tie_keeps_the_links_it_rests_on() {
    let network = Network::build(&sample(), &View::default()).unwrap();
    let (n, p) = (network.find("N").unwrap(), network.find("P").unwrap());
    let sources = &network.tie(n, p).unwrap().sources;
    assert_eq!(sources[0].event, None);
    assert_eq!(sources[0].links, [7]);
    assert_eq!(sources[1].event, Some(0));
    assert_eq!(sources[1].links, [2, 4, 3]);
}

#[test]
fn classes_hide_actors_but_do_not_make_the_meeting_smaller() {
    let view = View { only: ClassSet::of(&[Class::Person]), ..View::default() };
    assert_eq!(ties(&view), ["ann-bob 333"]);
}

#[test]
fn an_excluded_actor_is_as_if_it_were_not_there() {
    let view = View { exclude: vec!["N".to_owned()], ..View::default() };
    assert_eq!(ties(&view), ["ann-bob 500", "ann-P 500", "bob-P 500", "P-S 1000", "S-T 1000"]);
    let view = View { exclude_publisher: true, ..View::default() };
    assert_eq!(ties(&view), ["ann-bob 500", "ann-N 500", "bob-N 500", "S-T 1000"]);
}

#[test]
fn periods_documents_confidence_and_properties() {
    let view = View { since: "2019".parse().ok(), ..View::default() };
    assert_eq!(ties(&view), ["P-S 1000"]);
    let view = View { until: "2018-05-13".parse().ok(), ..View::default() };
    assert_eq!(ties(&view), ["N-P 1000", "S-T 1000"], "the month of issue may be before, the meeting is not");
    let view = View { documents: Some("b-*".to_owned()), ..View::default() };
    assert_eq!(ties(&view), ["P-S 1000"]);
    let view = View { min_confidence: Some(Confidence::from_thousandths(800)), ..View::default() };
    assert!(!ties(&view).contains(&"P-S 1000".to_owned()));
    let view = View { links: vec![Property::Organized, Property::Sponsored], ..View::default() };
    assert_eq!(ties(&view), ["S-T 1000"]);
}

#[test]
fn projections() {
    let weight = |projection| ties(&View { projection, ..View::default() })[0].clone();
    assert_eq!(weight(Projection::Count), "ann-bob 1000");
    assert_eq!(weight(Projection::Hyperbolic), "ann-bob 250");
}

#[test]
fn rolled_up_persons_count_as_their_organisation_and_bodies_as_their_state() {
    let view = View { rollup: vec![Rollup::Organization], ..View::default() };
    assert_eq!(ties(&view), ["N-P 1500", "N-B 500", "P-B 500", "P-S 1000", "S-T 1000"]);
    let view = View { rollup: vec![Rollup::State], ..View::default() };
    assert_eq!(ties(&view)[0], "bob-N 333");
    assert!(ties(&view).contains(&"P-S 1333".to_owned()), "{:?}", ties(&view));
    let view = View { rollup: vec![Rollup::Organization, Rollup::State], ..View::default() };
    let network = Network::build(&sample(), &view).unwrap();
    let state = network.actor(network.find("S").unwrap());
    assert_eq!(state.members.len(), 2);
}

#[test]
fn the_basis_says_what_one_meeting_gives() {
    let network = Network::build(&sample(), &View::default()).unwrap();
    assert_eq!(
        network.basis().to_string(),
        "View: cooperation links; participation in one meeting weighted 1/(n-1). 2 documents; 7 actors, 8 ties; \
         75 % of the ties come from one meeting (40 % of their weight): M."
    );
}

#[test]
fn views_that_make_no_sense_are_refused() {
    let check = |view: View| Network::build(&sample(), &view).unwrap_err();
    assert_eq!(
        check(View { links: vec![Property::PartOf], ..View::default() }),
        ViewError::NotCooperation(Property::PartOf)
    );
    assert_eq!(
        check(View { only: ClassSet::of(&[Class::Meeting]), ..View::default() }),
        ViewError::NoActorClass
    );
    assert_eq!(
        check(View { exclude: vec!["nobody".to_owned()], ..View::default() }).to_string(),
        "no actor to exclude has the path nobody"
    );
    let (since, until) = ("2019".parse().unwrap(), "2018".parse().unwrap());
    assert_eq!(
        check(View { since: Some(since), until: Some(until), ..View::default() }),
        ViewError::EmptyPeriod { since, until }
    );
}
