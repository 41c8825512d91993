//! Whether a text says that something is so, will be, would be or is not.

use liaison_model::Factuality;

use crate::text::Text;

/// The factuality of what tokens `start..end` of a sentence state. `planned` when the place itself
/// announces, as a calendar of coming events does.
pub(crate) fn factuality(
    text: &Text<'_>,
    sentence_start: usize,
    start: usize,
    end: usize,
    planned: bool,
) -> Factuality {
    let words = &text.words;
    let from = sentence_start.max(start.saturating_sub(4));
    let says = |tag| (from..end).any(|at| text.term_at(at, tag).is_some_and(|(stop, _)| stop <= end));
    if says(words.negation) {
        Factuality::Denied
    } else if says(words.hypothetical) {
        Factuality::Hypothetical
    } else if planned || says(words.future) {
        Factuality::Planned
    } else {
        Factuality::Stated
    }
}
