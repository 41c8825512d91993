//! What two mentions of one entity share, by what each mention says itself.

use liaison_lexicon::content_words;
use liaison_model::Class;

use crate::cluster::persons::Persons;
use crate::found::Found;
use crate::text::{Text, name_key};

/// What two mentions of one entity share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Entry(u32),
    Symbol(String),
    Person(String),
    Meeting(usize),
    /// Class, name without its state, state.
    Named(Class, String, Option<u32>),
}

pub(super) fn first_key(
    text: &Text<'_>,
    mention: &Found,
    cluster_of_frame: &[usize],
    persons: &Persons,
) -> Key {
    if let Some(frame) = mention.frame {
        return Key::Meeting(cluster_of_frame[frame]);
    }
    if let Some(entry) = alias_entry(text, mention) {
        return Key::Entry(entry);
    }
    if let Some(ministry) = ministry_key(text, mention).filter(|_| mention.class == Class::StateBody) {
        let listed = mention.entry.and_then(|entry| state_of(text, entry));
        return Key::Named(Class::StateBody, ministry, mention.state.or(listed));
    }
    if let Some(entry) = mention.entry {
        return Key::Entry(entry);
    }
    match (mention.class, &mention.canonical) {
        (Class::Resolution, Some(symbol)) => Key::Symbol(symbol.clone()),
        (Class::Person, _) => {
            Key::Person(persons.full_name(&name_key(text, &text.surface(mention.name.0, mention.name.1))))
        }
        (Class::StateBody, None)
            if (mention.name.0..mention.name.1)
                .any(|at| text.term_at(at, text.words.permanent).is_some()) =>
        {
            Key::Named(Class::StateBody, permanent_mission(text, mention), mention.state)
        }
        (class, canonical) => {
            let surface = canonical.clone().unwrap_or_else(|| core_name(text, mention));
            let key =
                if class.is_organization() { content_words(&surface) } else { name_key(text, &surface) };
            Key::Named(class, key, mention.state)
        }
    }
}

/// The state of a listed body, as a lexicon entry.
pub(super) fn state_of(text: &Text<'_>, entry: u32) -> Option<u32> {
    text.lexicon.place_of(text.lexicon.name(entry).state.as_deref()?)
}

/// "Office of the X (ABC/DEF)": the acronym beside the name is that of a listed organisation.
pub(super) fn alias_entry(text: &Text<'_>, mention: &Found) -> Option<u32> {
    let (start, end) =
        mention.alias.filter(|_| mention.entry.is_none() && mention.class.is_organization())?;
    text.hits_at(start).iter().filter(|hit| hit.end as usize == end).find_map(|hit| {
        text.senses(hit)
            .find(|sense| !sense.adjective && !sense.ambiguous && sense.entry.class == mention.class)
            .map(|sense| sense.id)
    })
}

/// A ministry is known by its fields, in either language: "Ministère de l'Intérieur" is the Ministry of the Interior.
pub(super) fn ministry_key(text: &Text<'_>, mention: &Found) -> Option<String> {
    (mention.name.0..mention.name.1).find(|at| text.term_at(*at, text.words.ministry).is_some())?;
    let mut fields = std::collections::BTreeSet::new();
    let mut at = mention.name.0;
    while at < mention.name.1 {
        match text.value_at(at, text.words.field).filter(|(end, _)| *end <= mention.name.1) {
            Some((end, field)) => {
                fields.insert(field);
                at = end;
            }
            None => at += 1,
        }
    }
    // Europe comes and goes in the titles of foreign ministries.
    if fields.contains("foreign-affairs") {
        fields.remove("europe");
    }
    let fields: Vec<&str> = fields.into_iter().collect();
    (!fields.is_empty()).then(|| format!("ministry of {}", fields.join(" ")))
}

/// A permanent mission is the one to an organisation or to the offices of the United Nations, however
/// long its name is written.
pub(super) fn permanent_mission(text: &Text<'_>, mention: &Found) -> String {
    let to = (mention.start..mention.end).find_map(|at| {
        text.hits_at(at).iter().find_map(|hit| {
            let sense = text.senses(hit).find(|sense| {
                !sense.adjective && sense.entry.class == Class::IntergovernmentalOrganization
            })?;
            let united_nations = sense.entry.key == "igo/un"
                || sense.entry.part_of.iter().any(|parent| parent.starts_with("igo/un"));
            (!united_nations).then(|| sense.entry.key.clone())
        })
    });
    format!("permanent mission to {}", to.as_deref().unwrap_or("igo/un"))
}

/// The name of a body without the adjective or name of its state at either end.
pub(super) fn core_name(text: &Text<'_>, mention: &Found) -> String {
    let (mut start, mut end) = mention.name;
    if mention.state.is_some() && mention.class == Class::StateBody {
        if let Some((stop, _)) = text
            .state_adjective_at(start)
            .or_else(|| text.state_name_at(start))
            .filter(|(stop, _)| *stop < end)
        {
            start = stop;
        }
        let tail = (start + 1..end).find(|at| {
            text.any(*at, &[text.words.of, text.words.in_]) && {
                let state = *at + 1 + usize::from(text.has(at + 1, text.words.article));
                text.state_name_at(state).is_some_and(|(stop, _)| stop == end)
            }
        });
        let envoy = text.term_at(start, text.words.mission_head).is_some();
        end = tail.filter(|at| *at > start + 1 && !envoy).unwrap_or(end);
    }
    text.surface(start, end)
}
