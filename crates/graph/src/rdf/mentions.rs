//! Mentions: where each entity is spoken of, in a graph of their own because there are many of them.

use std::collections::BTreeMap;

use liaison_model::{Entity, GroundedMention};

use super::literals;
use super::sink::{Sink, short_hash, tail};
use crate::vocab::{self, other};

pub(super) fn write(sink: &mut Sink<'_>) {
    for entity in &sink.knowledge.entities {
        let of = sink.base.node(&entity.path);
        let hash = short_hash(&[&entity.path]);
        for mention in places(entity).into_values() {
            let document = tail(sink.document_path(mention.document));
            let node =
                sink.base.node(&format!("mention/{document}/{}-{}-{hash}", mention.start, mention.end));
            sink.a(&node, vocab::MENTION);
            sink.add(&node, vocab::MENTION_OF, of.clone());
            sink.add(&node, vocab::SURFACE, literals::string(&mention.surface));
            sink.add(&node, vocab::KIND, literals::string(mention.kind.name()));
            sink.add(&node, vocab::RULE, literals::string(&mention.rule));
            sink.add(&node, other::WAS_DERIVED_FROM, sink.document(mention.document));
            sink.add(&node, vocab::START, literals::integer(mention.start as usize));
            sink.add(&node, vocab::END, literals::integer(mention.end as usize));
        }
    }
}

/// The mentions of an entity by place: a second rule that finds the same words adds no mention.
pub(super) fn places(entity: &Entity) -> BTreeMap<(u32, u32, u32), &GroundedMention> {
    let mut places = BTreeMap::new();
    for mention in &entity.mentions {
        places.entry((mention.document, mention.start, mention.end)).or_insert(mention);
    }
    places
}
