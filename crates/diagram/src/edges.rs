//! The links between the chosen nodes, one edge for each two.

use std::collections::{BTreeMap, BTreeSet};

use liaison_model::{Language, Link, Property};
use liaison_network::AdmittedLink;

use crate::choose::{Choice, Context};
use crate::{Arrow, Edge, EdgeKind, words};

/// All edges between chosen nodes, sorted by their ends.
///
/// Who works for a body that represents a state represents the state too: where the body is drawn, that line is left
/// out.
pub(crate) fn edges(context: &Context<'_>, choice: &Choice, language: Language) -> Vec<Edge> {
    let mut place = vec![None; context.knowledge.entities.len()];
    for (at, entity) in choice.nodes.iter().enumerate() {
        place[*entity as usize] = Some(at);
    }
    let mut pairs: BTreeMap<(usize, usize), Vec<(bool, &AdmittedLink)>> = BTreeMap::new();
    for link in &context.admitted.links {
        if let (Some(from), Some(to)) = (place[link.subject as usize], place[link.object as usize]) {
            pairs.entry((from.min(to), from.max(to))).or_default().push((from < to, link));
        }
    }
    let mut edges: Vec<Edge> =
        pairs.into_iter().map(|(ends, links)| edge(context, ends, &links, language)).collect();
    let belongs: BTreeSet<(usize, usize)> = edges
        .iter()
        .filter(|edge| edge.kind == EdgeKind::Belonging)
        .map(|edge| (edge.from, edge.to))
        .collect();
    let by_body = |edge: &Edge| {
        let through = belongs.range((edge.from, 0)..(edge.from + 1, 0)).map(|(_, body)| *body);
        through.into_iter().any(|body| belongs.contains(&(body, edge.to)))
    };
    edges.retain(|edge| edge.properties != [Property::Represents] || !by_body(edge));
    edges
}

fn edge(
    context: &Context<'_>,
    (low, high): (usize, usize),
    links: &[(bool, &AdmittedLink)],
    language: Language,
) -> Edge {
    let links_of: Vec<(bool, &Link)> = links
        .iter()
        .map(|(upwards, link)| (*upwards, &context.knowledge.links[link.link as usize]))
        .collect();
    let mut properties: Vec<Property> = links_of.iter().map(|(_, link)| link.property).collect();
    properties.sort_unstable();
    properties.dedup();
    let kind = properties.iter().map(|property| EdgeKind::of(*property)).max().unwrap_or_default();
    // Where somebody works with its own state, the line speaks of the work.
    let leads =
        |property: Property| kind <= EdgeKind::Reference || EdgeKind::of(property) > EdgeKind::Reference;
    let leading: Vec<(bool, &Link)> = links_of.into_iter().filter(|(_, link)| leads(link.property)).collect();
    let (arrow, upwards) = direction(&leading);
    let (from, to) = if upwards { (low, high) } else { (high, low) };
    let label = label(&leading, language);
    let planned = links.iter().all(|(_, link)| link.planned);
    Edge {
        from,
        to,
        kind,
        arrow,
        label,
        planned,
        properties,
        links: links.iter().map(|(_, link)| link.link).collect(),
    }
}

/// Where an edge points, and whether from the lower node to the higher.
fn direction(links: &[(bool, &Link)]) -> (Arrow, bool) {
    let points = |upwards: bool| {
        links.iter().any(|(direction, link)| *direction == upwards && !link.property.is_symmetric())
    };
    match (points(true), points(false)) {
        (false, false) => (Arrow::None, true),
        (true, true) => (Arrow::Both, true),
        (upwards, _) => (Arrow::Forward, upwards),
    }
}

/// The links in words, weightiest kinds first; taking part goes without saying where more was done.
fn label(links: &[(bool, &Link)], language: Language) -> String {
    let mut sorted: Vec<Property> = links.iter().map(|(_, link)| link.property).collect();
    sorted.sort_by_key(|property| (std::cmp::Reverse(EdgeKind::of(*property)), *property));
    sorted.dedup();
    if sorted.len() > 1 {
        sorted.retain(|property| *property != Property::ParticipatedIn);
    }
    let said = |property: &Property| {
        let mut same = links.iter().filter(|(_, link)| link.property == *property);
        let past = same.all(|(_, link)| link.evidence.iter().all(|evidence| evidence.detail.former));
        if *property == Property::AffiliatedWith && past {
            words::former(language)
        } else {
            words::verb(*property, language)
        }
    };
    sorted.iter().map(said).collect::<Vec<_>>().join(", ")
}
