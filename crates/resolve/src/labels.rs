//! Which of an entity's names is its label: one a language, the fullest; the others beside it.

use std::collections::{BTreeMap, BTreeSet};

use liaison_lexicon::Lexicon;
use liaison_model::{Class, Label, Language, LocalEntity, Name, NameKind};

/// The labels of an entity.
pub(crate) struct Labels {
    pub(crate) preferred: Vec<Label>,
    pub(crate) alternative: Vec<Label>,
    pub(crate) composed: bool,
}

/// The labels that the local entities of one identity, each with the language of its document, give.
pub(crate) fn labels(locals: &[(&LocalEntity, Language)], lexicon: &Lexicon) -> Labels {
    let mut first: BTreeMap<Language, Vec<&Name>> = BTreeMap::new();
    let mut all: BTreeSet<(Option<Language>, &str)> = BTreeSet::new();
    for (entity, language) in locals {
        let own = |name: &Name| name.language.unwrap_or(*language);
        if let Some(name) = entity.names.first() {
            first.entry(own(name)).or_default().push(name);
        }
        for name in &entity.names {
            all.insert((Some(own(name)), &name.text));
        }
    }
    let mut preferred: Vec<(Label, NameKind)> = Vec::new();
    for (language, names) in first {
        let best = names
            .into_iter()
            .max_by(|a, b| (a.text.chars().count(), &b.text).cmp(&(b.text.chars().count(), &a.text)));
        if let Some(name) = best {
            preferred.push((Label { language: Some(language), text: name.text.clone() }, name.kind));
        }
    }
    prefer_lexicon(&mut preferred, locals, lexicon);
    let alternative = all
        .into_iter()
        .filter(|(_, text)| preferred.iter().all(|(label, _)| label.text != *text))
        .map(|(language, text)| Label { language, text: text.to_owned() })
        .collect();
    let found = |label: &Label| {
        locals.iter().any(|(entity, _)| {
            entity.names.iter().any(|name| name.text == label.text && name.kind == NameKind::Surface)
        })
    };
    let composed = preferred.iter().any(|(label, _)| !found(label));
    Labels { preferred: preferred.into_iter().map(|(label, _)| label).collect(), alternative, composed }
}

/// A state is labelled by its usual name in each language that speaks of it.
fn prefer_lexicon(
    preferred: &mut [(Label, NameKind)],
    locals: &[(&LocalEntity, Language)],
    lexicon: &Lexicon,
) {
    let entry = locals
        .iter()
        .find(|(entity, _)| entity.class == Class::State)
        .and_then(|(entity, _)| lexicon.by_key(entity.key.as_deref()?));
    let Some(entry) = entry else { return };
    for (label, kind) in preferred {
        let usual = Lexicon::label(entry, label.language.unwrap_or_default());
        if label.text != usual {
            usual.clone_into(&mut label.text);
            *kind = NameKind::Composed;
        }
    }
}
