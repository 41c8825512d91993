//! One document's mentions grouped into entities: who is meant where.
//!
//! Exact things first: lexicon entry, symbol, full name, acronym; then the unique bearer of a surname
//! or of a ministry's name without its state. A weaker step never undoes a stronger one.

use std::collections::BTreeMap;

use liaison_lexicon::{Lexicon, Shape, content_words};
use liaison_model::{Class, LocalEntity, MeetingStatus, MentionKind, Name, NameKind};

use crate::found::Found;
use crate::meeting_merge::MeetingCluster;
use crate::text::{Text, name_key};

/// Tokens within which a ministry without its state is the one just named with it.
const NEAR: usize = 150;

/// The entities of a document, and for each mention which one it speaks of.
pub(crate) struct Clusters {
    pub(crate) entities: Vec<LocalEntity>,
    /// For each found mention its entity.
    pub(crate) entity_of: Vec<usize>,
}

pub(crate) fn cluster(
    text: &Text<'_>,
    found: &[Found],
    meetings: &[MeetingCluster],
    cluster_of_frame: &[usize],
    home: Option<u32>,
) -> Clusters {
    let keys = keys(text, found, cluster_of_frame, home);
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
    for (key, entity) in by_key {
        if let Key::Meeting(at) = key {
            dress_meeting(&mut clusters.entities[entity], &meetings[*at]);
        }
    }
    clusters
}

/// What two mentions of one entity share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Entry(u32),
    Symbol(String),
    Person(String),
    Meeting(usize),
    /// Class, name without its state, state.
    Named(Class, String, Option<u32>),
}

fn keys(text: &Text<'_>, found: &[Found], cluster_of_frame: &[usize], home: Option<u32>) -> Vec<Key> {
    let persons = Persons::of(text, found);
    let mut keys: Vec<Key> = found.iter().map(|mention| first_key(text, mention, cluster_of_frame, &persons)).collect();
    settle_states(text, found, &mut keys, home);
    share_longer(&mut keys);
    share_entries(text, found, &mut keys);
    share_acronyms(text, found, &mut keys);
    share_short_titles(text, found, &mut keys);
    keys
}

fn first_key(text: &Text<'_>, mention: &Found, cluster_of_frame: &[usize], persons: &Persons) -> Key {
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
        (Class::Person, _) => Key::Person(persons.full_name(&name_key(&text.surface(mention.name.0, mention.name.1)))),
        (Class::StateBody, None) if (mention.name.0..mention.name.1).any(|at| text.term_at(at, text.words.permanent).is_some()) => {
            Key::Named(Class::StateBody, permanent_mission(text, mention), mention.state)
        }
        (class, canonical) => {
            let surface = canonical.clone().unwrap_or_else(|| core_name(text, mention));
            let key = if class.is_organization() { content_words(&surface) } else { name_key(&surface) };
            Key::Named(class, key, mention.state)
        }
    }
}

/// The state of a listed body, as a lexicon entry.
fn state_of(text: &Text<'_>, entry: u32) -> Option<u32> {
    text.lexicon.place_of(text.lexicon.name(entry).state.as_deref()?)
}

/// "Office of the X (ABC/DEF)": the acronym beside the name is that of a listed organisation.
fn alias_entry(text: &Text<'_>, mention: &Found) -> Option<u32> {
    let (start, end) = mention.alias.filter(|_| mention.entry.is_none() && mention.class.is_organization())?;
    text.hits_at(start).iter().filter(|hit| hit.end as usize == end).find_map(|hit| {
        text.senses(hit).find(|sense| !sense.adjective && !sense.ambiguous && sense.entry.class == mention.class).map(|sense| sense.id)
    })
}

/// A ministry is known by its fields, in either language: "Ministère de l'Intérieur" is the Ministry of the Interior.
fn ministry_key(text: &Text<'_>, mention: &Found) -> Option<String> {
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
fn permanent_mission(text: &Text<'_>, mention: &Found) -> String {
    let to = (mention.start..mention.end).find_map(|at| {
        text.hits_at(at).iter().find_map(|hit| {
            let sense = text.senses(hit).find(|sense| !sense.adjective && sense.entry.class == Class::IntergovernmentalOrganization)?;
            let united_nations = sense.entry.key == "igo/un" || sense.entry.part_of.iter().any(|parent| parent.starts_with("igo/un"));
            (!united_nations).then(|| sense.entry.key.clone())
        })
    });
    format!("permanent mission to {}", to.as_deref().unwrap_or("igo/un"))
}

/// The name of a body without the adjective or name of its state at either end.
fn core_name(text: &Text<'_>, mention: &Found) -> String {
    let (mut start, mut end) = mention.name;
    if mention.state.is_some() && mention.class == Class::StateBody {
        if let Some((stop, _)) = text.state_adjective_at(start).or_else(|| text.state_name_at(start)).filter(|(stop, _)| *stop < end) {
            start = stop;
        }
        let tail = (start + 1..end).find(|at| {
            matches!(text.folded(*at), "of" | "in" | "de" | "du") && {
                let state = *at + 1 + usize::from(matches!(text.folded(at + 1), "the" | "la"));
                text.state_name_at(state).is_some_and(|(stop, _)| stop == end)
            }
        });
        let envoy = text.term_at(start, text.words.mission_head).is_some();
        end = tail.filter(|at| *at > start + 1 && !envoy).unwrap_or(end);
    }
    text.surface(start, end)
}

/// Full names by surname, to tell whom a shorter form means.
struct Persons {
    by_surname: BTreeMap<String, Vec<String>>,
}

impl Persons {
    fn of(text: &Text<'_>, found: &[Found]) -> Self {
        let mut by_surname: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for person in found.iter().filter(|mention| mention.class == Class::Person) {
            let full = name_key(&text.surface(person.name.0, person.name.1));
            let words: Vec<&str> = full.split(' ').collect();
            let led_by_particle = text.term_at(person.name.0, text.words.particle).is_some() && text.term_at(person.name.0, text.words.given_name).is_none();
            if words.len() < 2 || led_by_particle {
                continue;
            }
            // "Espinosa Delgado" and "Delgado" both are what is left of "Isaac Espinosa Delgado".
            for from in 1..words.len() {
                let known = by_surname.entry(words[from..].join(" ")).or_default();
                if !known.contains(&full) {
                    known.push(full.clone());
                }
            }
        }
        Self { by_surname }
    }

    /// The full name that a shorter one means, when only one fits; else the name itself.
    fn full_name(&self, name: &str) -> String {
        match self.by_surname.get(name).map(Vec::as_slice) {
            Some([full]) => self.full_name(full),
            _ => self.without_particle(name).unwrap_or_else(|| name.to_owned()),
        }
    }
}

impl Persons {
    /// "Di Bernardi" for "Roberto De Bernardi": a particle is easily miswritten.
    fn without_particle(&self, name: &str) -> Option<String> {
        let (first, rest) = name.split_once(' ')?;
        match self.by_surname.get(rest).map(Vec::as_slice) {
            Some([full]) if first.len() <= 3 && full != name => Some(full.clone()),
            _ => None,
        }
    }
}

/// A body named without its state is the one of that name whose state the text tells; else, for the
/// offices of government, it is of the state that issues the document.
fn settle_states(text: &Text<'_>, found: &[Found], keys: &mut [Key], home: Option<u32>) {
    let mut states: BTreeMap<(Class, String), Vec<(usize, u32)>> = BTreeMap::new();
    for (at, key) in keys.iter().enumerate() {
        if let Key::Named(class, name, Some(state)) = key {
            states.entry((*class, name.clone())).or_default().push((at, *state));
        }
    }
    for at in 0..keys.len() {
        let Key::Named(class, name, None) = &keys[at] else { continue };
        let known = states.get(&(*class, name.clone()));
        let nearest = known.and_then(|known| known.iter().min_by_key(|(other, _)| (found[*other].start > found[at].start, found[*other].start.abs_diff(found[at].start))));
        let governmental = text.term_at(found[at].name.0, text.words.ministry).is_some() || text.term_at(found[at].name.0, text.words.mission_head).is_some();
        let place = state_before(text, &found[at]);
        let own = place.filter(|_| governmental).or(home).filter(|_| governmental && *class == Class::StateBody);
        // What the paragraph just named is meant before what the issuing state has.
        let near = nearest.filter(|(other, _)| found[at].start.abs_diff(found[*other].start) < NEAR);
        let state = near.map(|(_, state)| *state).or(own).or(nearest.map(|(_, state)| *state));
        let name = name.clone();
        keys[at] = Key::Named(*class, name, state);
    }
}

/// "the Action Plan in Serbia, led by the Ministry": the state that an "in" shortly before names.
fn state_before(text: &Text<'_>, mention: &Found) -> Option<u32> {
    (mention.start.saturating_sub(12)..mention.start)
        .rev()
        .take_while(|at| !matches!(text.word(*at), "." | ";"))
        .find_map(|at| (at > 0 && matches!(text.folded(at - 1), "in" | "en" | "au")).then(|| text.state_name_at(at).map(|(_, state)| state)).flatten())
}

/// "Global Consortium of Prosecutors" is the one body whose longer name starts so.
fn share_longer(keys: &mut [Key]) {
    let names: std::collections::BTreeSet<(Class, String, Option<u32>)> = keys
        .iter()
        .filter_map(|key| match key {
            Key::Named(class, name, state) if class.is_organization() => Some((*class, name.clone(), *state)),
            _ => None,
        })
        .collect();
    for key in keys.iter_mut() {
        let Key::Named(class, name, state) = key else { continue };
        if name.split(' ').count() < 3 {
            continue;
        }
        let start = format!("{name} ");
        let longer: Vec<_> = names.iter().filter(|(other, long, _)| other == class && long.starts_with(&start)).collect();
        // The longest of a chain of prefixes; two that part ways are two bodies.
        if let Some(longest) = longer.iter().max_by_key(|(_, long, _)| long.len())
            && longer.iter().all(|(_, long, _)| longest.1.starts_with(long.as_str()))
        {
            *key = Key::Named(*class, longest.1.clone(), longest.2.or(*state));
        }
    }
}

/// "Global Compact" is the compact that the text names in full: an instrument whose longer title starts so.
fn share_short_titles(text: &Text<'_>, found: &[Found], keys: &mut [Key]) {
    let title = |mention: &Found| name_key(&text.surface(mention.name.0, mention.name.1));
    let instruments: Vec<usize> = (0..found.len()).filter(|at| found[*at].class == Class::LegalInstrument).collect();
    for at in &instruments {
        let start = format!("{} ", title(&found[*at]));
        if start.split(' ').count() < 3 {
            continue;
        }
        let longer = instruments.iter().filter(|other| title(&found[**other]).starts_with(&start)).max_by_key(|other| found[**other].entry.is_some());
        if let Some(longer) = longer {
            keys[*at] = keys[*longer].clone();
        }
    }
}

/// "the NGO Atina" is the ATINA that the lexicon knows: a name that a listed organisation bears here.
fn share_entries(text: &Text<'_>, found: &[Found], keys: &mut [Key]) {
    let mut entries: BTreeMap<String, u32> = BTreeMap::new();
    for mention in found.iter().filter(|mention| mention.class.is_organization()) {
        if let Some(entry) = mention.entry {
            entries.entry(content_words(&text.surface(mention.name.0, mention.name.1))).or_insert(entry);
            let known = text.lexicon.name(entry);
            for name in [&known.en, &known.fr] {
                entries.entry(content_words(name)).or_insert(entry);
            }
        }
    }
    for key in keys.iter_mut() {
        if let Key::Named(class, name, _) = key
            && class.is_organization()
            && let Some(entry) = entries.get(&content_words(name)).copied().or_else(|| text.lexicon.organisation_of_words(name))
        {
            *key = Key::Entry(entry);
        }
    }
}

/// "Group of Experts (GREX)" and later "GREX" are one.
fn share_acronyms(text: &Text<'_>, found: &[Found], keys: &mut [Key]) {
    let mut owner: BTreeMap<String, Key> = BTreeMap::new();
    for (mention, key) in found.iter().zip(keys.iter()) {
        if let Some((start, end)) = mention.alias {
            owner.entry(name_key(&text.surface(start, end))).or_insert_with(|| key.clone());
        }
    }
    for (mention, key) in found.iter().zip(keys.iter_mut()) {
        let surface = name_key(&text.surface(mention.name.0, mention.name.1));
        if mention.entry.is_none()
            && matches!(key, Key::Named(..))
            && let Some(known) = owner.get(&surface)
        {
            *key = known.clone();
        }
    }
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
        state: state.map(|state| text.lexicon.name(state).key.clone()).or_else(|| entry.filter(|entry| entry.class == Class::StateBody).and_then(|entry| entry.state.clone())),
        dates: None,
        status: None,
        symbol: match key {
            Key::Symbol(symbol) => Some(symbol.clone()),
            _ => None,
        },
        topics: Vec::new(),
    }
}

fn name_entities(text: &Text<'_>, found: &[Found], clusters: &mut Clusters) {
    for (mention, entity) in found.iter().zip(&clusters.entity_of) {
        let entity = &mut clusters.entities[*entity];
        if mention.class == Class::Person && entity.honorific.is_none() && mention.start < mention.name.0 {
            entity.honorific = Some(text.surface(mention.start, mention.name.0));
        }
        let described = matches!(mention.class, Class::Meeting | Class::Programme | Class::Publication | Class::Resolution);
        if mention.kind == MentionKind::Name || (described && !matches!(mention.rule, "meeting-anaphor" | "work-anaphor")) {
            add_name(entity, surface_name(text, mention), NameKind::Surface);
        }
        if let Some((start, end)) = mention.alias {
            add_name(entity, text.surface(start, end), NameKind::Surface);
        }
        if let (Some(canonical), true) = (&mention.canonical, mention.class != Class::Resolution) {
            add_name(entity, canonical.clone(), NameKind::Composed);
        }
    }
    for entity in &mut clusters.entities {
        finish_names(text, entity);
    }
}

fn add_name(entity: &mut LocalEntity, text: String, kind: NameKind) {
    if !text.is_empty() && !entity.names.iter().any(|name| name.text == text) {
        entity.names.push(Name { text, language: None, kind });
    }
}

/// The name as it stands; a person's without shouting: "Jean-Louis FALCONI" is "Jean-Louis Falconi".
fn surface_name(text: &Text<'_>, mention: &Found) -> String {
    let surface = text.surface(mention.name.0, mention.name.1);
    if mention.class != Class::Person {
        return surface.trim_matches(|letter: char| matches!(letter, ',' | ':' | '"' | '“' | '”')).trim().to_owned();
    }
    let shouted = (mention.name.0..mention.name.1).any(|at| text.shape(at).is(Shape::ALL_CAPS) && text.word(at).chars().count() > 2);
    if shouted { title_case(&surface) } else { surface }
}

fn title_case(name: &str) -> String {
    let mut start_of_word = true;
    name.chars()
        .flat_map(|letter| {
            let cased: Vec<char> = if start_of_word { vec![letter] } else { letter.to_lowercase().collect() };
            start_of_word = !letter.is_alphabetic();
            cased
        })
        .collect()
}

/// Puts the fullest name first, and gives one to an entity that has none of its own.
fn finish_names(text: &Text<'_>, entity: &mut LocalEntity) {
    entity.names.sort_by_key(|name| (std::cmp::Reverse(fullness(entity.class, &name.text)), name.text.clone()));
    if let Some(entry) = entity.key.as_deref().and_then(|key| text.lexicon.by_key(key)) {
        let label = Lexicon::label(entry, liaison_model::Language::English).to_owned();
        let best = entity.names.first().map(|name| fullness(entity.class, &name.text));
        let replace = entity.class == Class::State || best.is_none_or(|best| best == 0);
        if let Some(known) = entity.names.iter().position(|name| name.text == label) {
            if entity.class == Class::State {
                let name = entity.names.remove(known);
                entity.names.insert(0, name);
            }
        } else if replace {
            entity.names.insert(0, Name { text: label, language: Some(liaison_model::Language::English), kind: NameKind::Composed });
        }
    }
    compose_with_state(text, entity);
}

/// How full a name is: acronyms least, shouted ones little, then by length.
fn fullness(class: Class, name: &str) -> usize {
    let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
    let capitals = name.chars().filter(|letter| letter.is_uppercase()).count();
    let shouted = letters > 0 && capitals == letters;
    match (class, shouted) {
        (_, true) if letters < 8 => 0,
        (_, true) => 1,
        (Class::Person, false) => 100 + name.split(' ').count() * 100 + letters,
        _ => 2 + letters,
    }
}

/// "Ministry of Justice (France)": a body whose name does not tell its state is labelled with it.
fn compose_with_state(text: &Text<'_>, entity: &mut LocalEntity) {
    let Some(state) = entity.state.as_deref().filter(|_| entity.class == Class::StateBody).and_then(|key| text.lexicon.by_key(key)) else { return };
    let Some(first) = entity.names.first().map(|name| name.text.clone()) else { return };
    let ministry = first.starts_with("Ministr") || first.starts_with("Supreme") || first.starts_with("Department");
    let label = Lexicon::label(state, liaison_model::Language::English);
    if ministry && !first.contains(label) {
        entity.names.insert(0, Name { text: format!("{first} ({label})"), language: None, kind: NameKind::Composed });
    }
}

fn dress_meeting(entity: &mut LocalEntity, meeting: &MeetingCluster) {
    entity.dates = meeting.dates;
    entity.status = Some(if meeting.planned { MeetingStatus::Planned } else { MeetingStatus::Held });
    if let Some(label) = &meeting.label {
        let kind = if entity.names.iter().any(|name| name.text == *label) { NameKind::Surface } else { NameKind::Composed };
        entity.names.retain(|name| name.text != *label);
        entity.names.insert(0, Name { text: label.clone(), language: None, kind });
    }
}
