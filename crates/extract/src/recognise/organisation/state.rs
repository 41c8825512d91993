//! The state that the words within or beside a body's name tell.

use crate::phrase::skip_article;
use crate::text::Text;

/// The state whose adjective or name stands among the modifiers.
pub(super) fn state_in(text: &Text<'_>, from: usize, to: usize) -> Option<u32> {
    (from..to).find_map(|at| {
        text.state_adjective_at(at)
            .or_else(|| text.state_name_at(at))
            .filter(|(end, _)| *end <= to)
            .map(|(_, state)| state)
    })
}

/// The state that an "of" or "in" within the name introduces.
pub(super) fn state_within(text: &Text<'_>, from: usize, to: usize) -> Option<u32> {
    (from..to).filter(|at| text.any(*at, &[text.words.of, text.words.in_])).find_map(|at| {
        text.state_name_at(skip_article(text, at + 1)).filter(|(end, _)| *end <= to).map(|(_, state)| state)
    })
}

/// ", Montenegro" or "(Serbia)" or "in Serbia" behind the name.
pub(crate) fn state_behind(text: &Text<'_>, at: usize, limit: usize) -> Option<(usize, u32)> {
    let start = match text.word(at) {
        "," | "(" | "–" | "-" => at + 1,
        _ if text.any(at, &[text.words.of, text.words.in_]) => skip_article(text, at + 1),
        _ => return None,
    };
    let (end, state) = text.state_name_at(start).filter(|(end, _)| *end <= limit)?;
    // A list of states is no apposition.
    let listed = text.word(at) == "," && text.word(end) == "," && text.state_name_at(end + 1).is_some();
    (!listed).then_some((end, state))
}

pub(super) fn adjective_before(text: &Text<'_>, at: usize, start: usize) -> Option<(usize, u32)> {
    (start.max(at.saturating_sub(4))..at).rev().find_map(|from| {
        text.state_adjective_at(from).filter(|(end, _)| *end <= at).map(|(_, state)| (from, state))
    })
}
