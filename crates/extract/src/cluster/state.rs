//! Which state a body named without one is of.

use std::collections::BTreeMap;

use liaison_model::Class;

use crate::cluster::key::Key;
use crate::found::Found;
use crate::text::Text;

/// Tokens within which a ministry without its state is the one just named with it.
pub(super) const NEAR: usize = 150;

/// A body named without its state is the one of that name whose state the text tells; else, for the
/// offices of government, it is of the state that issues the document.
pub(super) fn settle_states(text: &Text<'_>, found: &[Found], keys: &mut [Key], home: Option<u32>) {
    let mut states: BTreeMap<(Class, String), Vec<(usize, u32)>> = BTreeMap::new();
    for (at, key) in keys.iter().enumerate() {
        if let Key::Named(class, name, Some(state)) = key {
            states.entry((*class, name.clone())).or_default().push((at, *state));
        }
    }
    for at in 0..keys.len() {
        let Key::Named(class, name, None) = &keys[at] else { continue };
        let known = states.get(&(*class, name.clone()));
        let nearest = known.and_then(|known| {
            known.iter().min_by_key(|(other, _)| {
                (found[*other].start > found[at].start, found[*other].start.abs_diff(found[at].start))
            })
        });
        let governmental = text.term_at(found[at].name.0, text.words.ministry).is_some()
            || text.term_at(found[at].name.0, text.words.mission_head).is_some();
        let place = state_before(text, &found[at]);
        let own =
            place.filter(|_| governmental).or(home).filter(|_| governmental && *class == Class::StateBody);
        // What the paragraph just named is meant before what the issuing state has.
        let near = nearest.filter(|(other, _)| found[at].start.abs_diff(found[*other].start) < NEAR);
        let state = near.map(|(_, state)| *state).or(own).or(nearest.map(|(_, state)| *state));
        let name = name.clone();
        keys[at] = Key::Named(*class, name, state);
    }
}

/// "the Action Plan in Serbia, led by the Ministry": the state that an "in" shortly before names.
pub(super) fn state_before(text: &Text<'_>, mention: &Found) -> Option<u32> {
    (mention.start.saturating_sub(12)..mention.start)
        .rev()
        .take_while(|at| !matches!(text.word(*at), "." | ";"))
        .find_map(|at| {
            (at > 0 && text.has(at - 1, text.words.in_))
                .then(|| text.state_name_at(at).map(|(_, state)| state))
                .flatten()
        })
}
