//! The name that an entity is shown under.

use liaison_model::{Entity, Language};

const LONGEST_ACRONYM: usize = 12;

/// The preferred label in the first of the languages that has one, else the first preferred label, else the IRI path.
///
/// ```
/// use liaison_model::{Class, Entity, Label, Language};
/// use liaison_network::label;
/// # let label_of = |language, text: &str| Label { language: Some(language), text: text.to_owned() };
/// # let mut entity = Entity { path: "state/DEU".into(), class: Class::State, preferred: vec![], alternative: vec![],
/// #     composed_label: false, identifiers: vec![], honorific: None, dates: None, status: None, symbol: None,
/// #     topics: vec![], mentions: vec![] };
/// assert_eq!(label(&entity, &[Language::English]), "state/DEU");
/// entity.preferred = vec![label_of(Language::English, "Germany"), label_of(Language::French, "Allemagne")];
/// assert_eq!(label(&entity, &[Language::French, Language::English]), "Allemagne");
/// assert_eq!(label(&entity, &[]), "Germany");
/// ```
#[must_use]
pub fn label<'a>(entity: &'a Entity, languages: &[Language]) -> &'a str {
    languages
        .iter()
        .find_map(|language| entity.preferred.iter().find(|label| label.language == Some(*language)))
        .or_else(|| entity.preferred.first())
        .map_or(entity.path.as_str(), |label| label.text.as_str())
}

/// The acronym of an organisation, where the texts use one: "UNODC", "La Strada" has none.
#[must_use]
pub fn short_label(entity: &Entity) -> Option<&str> {
    let names = entity.preferred.iter().chain(&entity.alternative);
    names
        .map(|label| label.text.as_str())
        .filter(|text| is_acronym(text))
        .min_by_key(|text| (text.len(), *text))
}

fn is_acronym(text: &str) -> bool {
    let capitals = text.chars().filter(|letter| letter.is_uppercase()).count();
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    text.len() <= LONGEST_ACRONYM && !text.contains(' ') && capitals >= 2 && capitals * 3 >= letters * 2
}
