//! Names that lead to one key: longer titles, listed organisations, acronyms.

use std::collections::BTreeMap;

use liaison_lexicon::content_words;
use liaison_model::Class;

use crate::cluster::key::Key;
use crate::found::Found;
use crate::text::{Text, name_key};

/// "Global Consortium of Prosecutors" is the one body whose longer name starts so.
pub(super) fn share_longer(keys: &mut [Key]) {
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
        let longer: Vec<_> =
            names.iter().filter(|(other, long, _)| other == class && long.starts_with(&start)).collect();
        // The longest of a chain of prefixes; two that part ways are two bodies.
        if let Some(longest) = longer.iter().max_by_key(|(_, long, _)| long.len())
            && longer.iter().all(|(_, long, _)| longest.1.starts_with(long.as_str()))
        {
            *key = Key::Named(*class, longest.1.clone(), longest.2.or(*state));
        }
    }
}

/// "Global Compact" is the compact that the text names in full: an instrument whose longer title starts so.
pub(super) fn share_short_titles(text: &Text<'_>, found: &[Found], keys: &mut [Key]) {
    let title = |mention: &Found| name_key(text, &text.surface(mention.name.0, mention.name.1));
    let instruments: Vec<usize> =
        (0..found.len()).filter(|at| found[*at].class == Class::LegalInstrument).collect();
    for at in &instruments {
        let start = format!("{} ", title(&found[*at]));
        if start.split(' ').count() < 3 {
            continue;
        }
        let longer = instruments
            .iter()
            .filter(|other| title(&found[**other]).starts_with(&start))
            .max_by_key(|other| found[**other].entry.is_some());
        if let Some(longer) = longer {
            keys[*at] = keys[*longer].clone();
        }
    }
}

/// "the NGO Atina" is the ATINA that the lexicon knows: a name that a listed organisation bears here.
pub(super) fn share_entries(text: &Text<'_>, found: &[Found], keys: &mut [Key]) {
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
            && let Some(entry) = entries
                .get(&content_words(name))
                .copied()
                .or_else(|| text.lexicon.organisation_of_words(name))
        {
            *key = Key::Entry(entry);
        }
    }
}

/// "Group of Experts (GREX)" and later "GREX" are one.
pub(super) fn share_acronyms(text: &Text<'_>, found: &[Found], keys: &mut [Key]) {
    let mut owner: BTreeMap<String, Key> = BTreeMap::new();
    for (mention, key) in found.iter().zip(keys.iter()) {
        if let Some((start, end)) = mention.alias {
            owner.entry(name_key(text, &text.surface(start, end))).or_insert_with(|| key.clone());
        }
    }
    for (mention, key) in found.iter().zip(keys.iter_mut()) {
        let surface = name_key(text, &text.surface(mention.name.0, mention.name.1));
        if mention.entry.is_none()
            && matches!(key, Key::Named(..))
            && let Some(known) = owner.get(&surface)
        {
            *key = known.clone();
        }
    }
}
