//! Which event "this meeting" speaks of.

use crate::recognise::meeting::Frame;
use crate::text::Text;

/// Tokens within which "this meeting" looks back.
pub(super) const REACH: usize = 700;

/// The event of the same section that "this meeting" speaks of.
pub(super) fn told_before(text: &Text<'_>, frames: &[Frame], frame: &Frame) -> Option<usize> {
    let generic = matches!(frame.kind.as_str(), "event" | "meeting");
    frames
        .iter()
        .enumerate()
        .rev()
        .take_while(|(_, told)| frame.phrase.0 - told.phrase.0.min(frame.phrase.0) < REACH)
        .find(|(_, told)| {
            (told.kind == frame.kind || generic && told.kind != "interview")
                && says_nothing_else(text, frame, told)
        })
        .map(|(at, _)| at)
}

/// Whether the words of an anaphor are words of what was told: "the regional workshop", not "the training".
pub(super) fn says_nothing_else(text: &Text<'_>, frame: &Frame, told: &Frame) -> bool {
    let content = |frame: &Frame| -> Vec<String> {
        (frame.phrase.0..frame.phrase.1)
            .filter(|at| {
                text.is_word(*at)
                    && !text.has(*at, text.words.meeting_head)
                    && !text.has(*at, text.words.preposition)
                    && !text.has(*at, text.words.determiner)
            })
            .map(|at| text.folded(at).to_owned())
            .collect()
    };
    let (own, known) = (content(frame), content(told));
    let shared = own.iter().filter(|word| known.contains(word)).count();
    own.is_empty() || shared * 2 >= own.len()
}
