//! "the special adviser": a post that only one person of the document holds, standing for that person.

use std::collections::BTreeMap;

use liaison_model::{Class, MentionKind};

use crate::found::Found;
use crate::text::{Text, name_key};

const WEIGHT: u8 = 55;

/// Definite posts of at least two words that one person alone is called by.
pub(crate) fn nominal_persons(text: &Text<'_>, found: &[Found]) -> Vec<Found> {
    let mut holders: BTreeMap<String, Vec<&Found>> = BTreeMap::new();
    for person in
        found.iter().filter(|mention| mention.class == Class::Person && mention.kind == MentionKind::Name)
    {
        for post in posts_beside(text, person) {
            let known = holders.entry(post).or_default();
            let key = |person: &Found| name_key(text, &text.surface(person.name.0, person.name.1));
            if !known.iter().any(|other| key(other) == key(person)) {
                known.push(person);
            }
        }
    }
    let mut nominal = Vec::new();
    for at in 1..text.len() {
        if !text.has(at - 1, text.words.article) {
            continue;
        }
        let Some((end, _)) = text.term_at(at, text.words.post).filter(|(end, _)| *end > at + 1) else {
            continue;
        };
        if let Some([person]) = holders.get(&text.folded_run(at, end)).map(Vec::as_slice) {
            let named_here = found.iter().any(|mention| {
                mention.class == Class::Person && mention.start >= end && mention.start <= end + 1
            });
            if !named_here {
                let mention = Found::new(at, end, Class::Person, "nominal-post", WEIGHT);
                nominal.push(Found { name: person.name, kind: MentionKind::Nominal, ..mention });
            }
        }
    }
    nominal
}

/// The posts in apposition right behind a person, and the one right before.
fn posts_beside(text: &Text<'_>, person: &Found) -> Vec<String> {
    let mut posts = Vec::new();
    let mut at = person.end;
    while at < person.end + 14
        && (text.is_word(at) || matches!(text.word(at), "," | "*" | "\"" | "“"))
        && !text.has(at, text.words.finite)
        && !text.has(at, text.words.auxiliary)
    {
        match text.term_at(at, text.words.post) {
            Some((end, _)) => {
                if end > at + 1 {
                    posts.push(text.folded_run(at, end));
                }
                at = end;
            }
            None => at += 1,
        }
    }
    for start in person.start.saturating_sub(5)..person.start {
        if let Some((end, _)) = text
            .term_at(start, text.words.post)
            .filter(|(end, _)| *end > start + 1 && *end + 1 >= person.start)
        {
            posts.push(text.folded_run(start, end));
        }
    }
    posts
}
