//! "she", "he": the one person near who can be meant.

use liaison_model::{Class, MentionKind};

use crate::found::Found;
use crate::segment::Segments;
use crate::text::Text;

/// Pronouns that stand for a person, as mentions with the name of the person they stand for.
///
/// The antecedent is the last person named in the same block, of a fitting gender; the title or the
/// given name tells it. With two candidates in the sentence before, none is taken.
pub(crate) fn pronouns(text: &Text<'_>, segments: &Segments, found: &[Found]) -> Vec<Found> {
    let mut new = Vec::new();
    for block in &segments.blocks {
        let persons: Vec<&Found> = found
            .iter()
            .filter(|mention| {
                mention.class == Class::Person && mention.start >= block.start && mention.end <= block.end
            })
            .collect();
        if persons.is_empty() {
            continue;
        }
        for at in (block.start..block.end).filter(|at| text.has(*at, text.words.subject_pronoun)) {
            let Some((_, gender)) = text.value_at(at, text.words.gender) else { continue };
            let Some(person) = persons
                .iter()
                .rev()
                .find(|person| person.end <= at && gender_of(text, person).is_none_or(|own| own == gender))
            else {
                continue;
            };
            let mut pronoun = Found::new(at, at + 1, Class::Person, "pronoun", 30);
            (pronoun.name, pronoun.kind) = (person.name, MentionKind::Pronoun);
            new.push(pronoun);
        }
    }
    new
}

fn gender_of<'a>(text: &Text<'a>, person: &Found) -> Option<&'a str> {
    (person.start..person.end)
        .find_map(|at| text.value_at(at, text.words.gender).map(|(_, gender)| gender))
        .filter(|gender| *gender != "u")
}
