//! Who organised a meeting, as far as it tells one meeting from another.

use crate::text::Text;

/// "organised (in Belgrade) by the NGO X": the first word of the organiser's name.
pub(super) fn organiser(text: &Text<'_>, from: usize, end: usize) -> Option<String> {
    let verb = (from..end.min(from + 3))
        .find(|at| text.has(*at, text.words.organize) && text.has(*at, text.words.participle))?;
    let by = (verb + 1..end.min(verb + 7)).find(|at| text.has(*at, text.words.by))?;
    let name = (by + 1..end.min(by + 6)).find(|at| {
        text.is_capital(*at)
            && text.term_at(*at, text.words.org_head).is_none()
            && text.state_adjective_at(*at).is_none()
    })?;
    Some(text.folded(name).to_owned())
}
