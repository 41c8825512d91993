//! What the tests of the stages share: a text made ready, and what was found in it as readable lines.

use liaison_lexicon::Lexicon;
use liaison_model::{Document, Extraction};

use crate::Extractor;
use crate::found::Found;
use crate::segment::{Segments, segment};
use crate::text::Text;

/// Runs a stage on a text with its blocks and sentences.
pub(crate) fn with<T>(source: &str, stage: impl FnOnce(&Text<'_>, &Segments) -> T) -> T {
    let document = Document::plain("a.txt", source);
    let text = Text::new(&document, Lexicon::builtin());
    let segments = segment(&text);
    stage(&text, &segments)
}

/// "Person: Ana Vela", by place.
pub(crate) fn readable(text: &Text<'_>, found: &[Found]) -> Vec<String> {
    let mut found: Vec<&Found> = found.iter().collect();
    found.sort_by_key(|mention| (mention.start, mention.end));
    let line = |mention: &&Found| {
        format!("{}: {}", mention.class.name(), text.surface(mention.name.0, mention.name.1))
    };
    found.iter().map(line).collect()
}

/// "Ana Vela affiliatedWith UNODC (post-apposition)", of the claims of some rules.
#[track_caller]
pub(crate) fn check_claims(source: &str, rules: &[&str], expected: &[&str]) {
    let document = Document::plain("a.txt", source);
    let Extraction { entities, claims, .. } = Extractor::builtin().extract(&document);
    let name = |entity: liaison_model::EntityIndex| entities[entity.get()].names[0].text.as_str();
    let found: Vec<String> = claims
        .iter()
        .filter(|claim| rules.contains(&claim.rule.as_str()))
        .map(|claim| format!("{} {} {}", name(claim.subject), claim.property.name(), name(claim.object)))
        .collect();
    assert_eq!(found, expected, "{source}");
}
