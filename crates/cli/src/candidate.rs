//! An entity in a line, told from its namesakes: class, where it belongs, in how many documents it stands.

use std::collections::BTreeSet;

use liaison_model::{Entity, Knowledge, Property};

use crate::words::{count, cut, name};

/// The longest name and place in a list.
const WIDEST: usize = 44;

/// What tells an entity from its namesakes; sorted, those in most documents first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Candidate {
    documents: std::cmp::Reverse<usize>,
    name: String,
    class: &'static str,
    place: String,
    path: String,
}

/// The candidate of an entity. Linear in the links.
pub(crate) fn candidate(knowledge: &Knowledge, at: usize) -> Candidate {
    let entity = &knowledge.entities[at];
    Candidate {
        documents: std::cmp::Reverse(documents(entity)),
        name: name(entity).to_owned(),
        class: entity.class.name(),
        place: place(knowledge, at).unwrap_or_default(),
        path: entity.path.clone(),
    }
}

/// In how many documents an entity stands.
pub(crate) fn documents(entity: &Entity) -> usize {
    entity.mentions.iter().map(|mention| mention.document).collect::<BTreeSet<_>>().len()
}

/// Where an entity belongs: the state or organisation of an actor, date and place of a meeting.
fn place(knowledge: &Knowledge, at: usize) -> Option<String> {
    const BELONGING: [Property; 6] = [
        Property::Represents,
        Property::AffiliatedWith,
        Property::BasedIn,
        Property::PartOf,
        Property::HeldIn,
        Property::SessionOf,
    ];
    let entity = &knowledge.entities[at];
    let links = knowledge.links.iter().filter(|link| link.subject as usize == at && link.is_asserted());
    let ranked = links.filter_map(|link| {
        let rank = BELONGING.iter().position(|property| *property == link.property)?;
        Some((rank, link.object as usize))
    });
    let other = ranked.min().map(|(_, object)| name(&knowledge.entities[object]).to_owned());
    let date = entity.dates.map(|dates| dates.start.to_string());
    let parts: Vec<String> = date.into_iter().chain(other).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The candidates one a line, in columns.
pub(crate) fn list(candidates: &[Candidate]) -> String {
    let rows: Vec<[String; 5]> = candidates
        .iter()
        .map(|one| {
            let documents = count(one.documents.0, "document");
            let (name, place) = (cut(&one.name, Some(WIDEST)), cut(&one.place, Some(WIDEST)));
            [name, one.class.to_owned(), place, documents, one.path.clone()]
        })
        .collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..5).map(width).collect();
    let line = |row: &[String; 5]| {
        let cells = row.iter().zip(&widths).filter(|(_, width)| **width > 0);
        let line: String = cells.map(|(cell, width)| format!("  {cell:width$}")).collect();
        line.trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
