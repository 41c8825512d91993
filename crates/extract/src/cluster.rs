//! One document's mentions grouped into entities: who is meant where.
//!
//! Exact things first: lexicon entry, symbol, full name, acronym; then the unique bearer of a surname
//! or of a ministry's name without its state. A weaker step never undoes a stronger one.

mod key;
mod name;
mod persons;
mod share;
mod state;

use std::collections::BTreeMap;

use liaison_lexicon::Shape;
use liaison_model::{Class, LocalEntity, Name, NameKind};

use crate::cluster::key::{Key, first_key};
use crate::cluster::name::{dress_meeting, name_entities, title_case};
use crate::cluster::persons::Persons;
use crate::cluster::share::{share_acronyms, share_entries, share_longer, share_short_titles};
use crate::cluster::state::settle_states;
use crate::found::Found;
use crate::meeting_merge::Events;
use crate::text::Text;

/// The entities of a document, and for each mention which one it speaks of.
pub(crate) struct Clusters {
    pub(crate) entities: Vec<LocalEntity>,
    /// For each found mention its entity.
    pub(crate) entity_of: Vec<usize>,
}

pub(crate) fn cluster(text: &Text<'_>, found: &[Found], events: &Events, home: Option<u32>) -> Clusters {
    let keys = keys(text, found, &events.cluster_of_frame, home);
    let mut clusters = Clusters { entities: Vec::new(), entity_of: vec![usize::MAX; found.len()] };
    let mut by_key: BTreeMap<&Key, usize> = BTreeMap::new();
    for (at, key) in keys.iter().enumerate() {
        let entity = *by_key.entry(key).or_insert_with(|| {
            clusters.entities.push(blank(text, &found[at], key));
            clusters.entities.len() - 1
        });
        clusters.entity_of[at] = entity;
    }
    for (mention, entity) in found.iter().zip(&clusters.entity_of) {
        let entity = &mut clusters.entities[*entity];
        if entity.state.is_none() && entity.class == Class::StateBody {
            entity.state = mention.state.map(|state| text.lexicon.name(state).key.clone());
        }
    }
    name_entities(text, found, &mut clusters);
    find_topics(text, found, &mut clusters);
    for (key, entity) in by_key {
        if let Key::Meeting(at) = key {
            dress_meeting(&mut clusters.entities[entity], &events.clusters[*at]);
        }
    }
    clusters
}

fn keys(text: &Text<'_>, found: &[Found], cluster_of_frame: &[usize], home: Option<u32>) -> Vec<Key> {
    let persons = Persons::of(text, found);
    let mut keys: Vec<Key> =
        found.iter().map(|mention| first_key(text, mention, cluster_of_frame, &persons)).collect();
    settle_states(text, found, &mut keys, home);
    share_longer(&mut keys);
    share_entries(text, found, &mut keys);
    share_acronyms(text, found, &mut keys);
    share_short_titles(text, found, &mut keys);
    keys
}

fn blank(text: &Text<'_>, mention: &Found, key: &Key) -> LocalEntity {
    let state = match key {
        Key::Named(_, _, state) => *state,
        _ => mention.state,
    };
    let entry = match key {
        Key::Entry(entry) => Some(text.lexicon.name(*entry)),
        _ => mention.entry.filter(|_| !matches!(key, Key::Named(..))).map(|entry| text.lexicon.name(entry)),
    };
    LocalEntity {
        class: entry.map_or(mention.class, |entry| entry.class),
        key: entry.map(|entry| entry.key.clone()),
        names: Vec::new(),
        honorific: None,
        state: state.map(|state| text.lexicon.name(state).key.clone()).or_else(|| {
            entry.filter(|entry| entry.class == Class::StateBody).and_then(|entry| entry.state.clone())
        }),
        dates: None,
        status: None,
        symbol: match key {
            Key::Symbol(symbol) => Some(symbol.clone()),
            _ => None,
        },
        topics: Vec::new(),
    }
}

fn add_name(entity: &mut LocalEntity, text: String, kind: NameKind) {
    if !text.is_empty() && !entity.names.iter().any(|name| name.text == text) {
        entity.names.push(Name { text, language: None, kind });
    }
}

/// "NGO Harbour Light": the acronym of the kind is no part of the name.
fn past_kind(text: &Text<'_>, mention: &Found) -> usize {
    let (start, end) = mention.name;
    let kind = mention.class == Class::Ngo
        && end > start + 1
        && text.shape(start).is(Shape::ALL_CAPS)
        && text.term_at(start, text.words.org_head).is_some_and(|(stop, _)| stop == start + 1);
    start + usize::from(kind)
}

/// The name as it stands; a person's without shouting: "Jean-Louis FALCONI" is "Jean-Louis Falconi".
fn surface_name(text: &Text<'_>, mention: &Found) -> String {
    let surface = text.surface(past_kind(text, mention), mention.name.1);
    if mention.class != Class::Person {
        return surface
            .trim_matches(|letter: char| matches!(letter, ',' | ':' | '"' | '“' | '”' | '*'))
            .trim()
            .to_owned();
    }
    let shouted = (mention.name.0..mention.name.1)
        .any(|at| text.shape(at).is(Shape::ALL_CAPS) && text.word(at).chars().count() > 2);
    if shouted { title_case(&surface) } else { surface }
}

/// What meetings, resolutions, programmes and publications are about, by the words of their names.
fn find_topics(text: &Text<'_>, found: &[Found], clusters: &mut Clusters) {
    for (mention, entity) in found.iter().zip(&clusters.entity_of) {
        let topics = &mut clusters.entities[*entity].topics;
        let about = matches!(
            mention.class,
            Class::Meeting | Class::Resolution | Class::Programme | Class::Publication
        );
        for at in (mention.name.0..mention.name.1).filter(|_| about) {
            if let Some((_, topic)) =
                text.value_at(at, text.words.topic).filter(|(end, _)| *end <= mention.name.1)
                && !topics.iter().any(|known| known == topic)
            {
                topics.push(topic.to_owned());
            }
        }
    }
    for entity in &mut clusters.entities {
        entity.topics.sort();
    }
}
