//! The documents of a graph, in an order that no folder or thread changes.

use std::collections::BTreeMap;

use liaison_model::slug;

use crate::ground::GroundedDocument;

/// The documents in their order, each with its IRI path; the same content twice is one.
pub(crate) fn ordered(documents: &[GroundedDocument]) -> Vec<(String, &GroundedDocument)> {
    let mut unique: BTreeMap<&str, &GroundedDocument> = BTreeMap::new();
    for document in documents {
        let known = unique.entry(&document.source_sha256).or_insert(document);
        if document.file_name < known.file_name {
            *known = document;
        }
    }
    let mut by_slug: BTreeMap<String, Vec<&GroundedDocument>> = BTreeMap::new();
    for document in unique.values() {
        by_slug.entry(slug(stem(&document.file_name))).or_default().push(document);
    }
    let mut ordered: Vec<(String, &GroundedDocument)> = Vec::with_capacity(unique.len());
    for (slug, same) in by_slug {
        let collide = same.len() > 1;
        ordered.extend(same.into_iter().map(|document| {
            let hash = document.source_sha256.get(..8).unwrap_or_default();
            (if collide { format!("document/{slug}-{hash}") } else { format!("document/{slug}") }, document)
        }));
    }
    ordered.sort_by(|a, b| a.0.cmp(&b.0));
    ordered
}

fn stem(file_name: &str) -> &str {
    file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem)
}
