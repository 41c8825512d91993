//! Works by a title in quotes or emphasis: "the project “Clear Path”".

use liaison_model::Class;

use crate::found::Found;
use crate::phrase::is_quote;
use crate::text::Text;

pub(super) const TITLED: u8 = 77;

/// A title in quotes or emphasis right behind the head, or right before it.
pub(super) fn titled(
    text: &Text<'_>,
    head: usize,
    head_end: usize,
    class: Class,
    (start, end): (usize, usize),
) -> Option<Found> {
    if class == Class::LegalInstrument {
        return None;
    }
    let behind = (head_end..end.min(head_end + 5))
        .take_while(|at| *at == head_end || !text.is_punctuation(*at - 1) || text.word(*at - 1) == ":")
        .find(|at| opens_title(text, *at))
        .and_then(|open| Some((open + 1, close_of(text, open, end)?)));
    let before = (head > start && closes_title(text, head - 1))
        .then(|| open_of(text, head - 1, start))
        .flatten()
        .map(|open| (open + 1, head - 1));
    let (from, to) = behind.or(before)?;
    let named = to > from && text.is_capital(from) && to - from >= 2;
    named.then(|| Found::new(from, to, class, "work-title", TITLED))
}

/// Titles in quotes or emphasis whose own words, or the last head noun before them, tell what they are.
pub(super) fn own_titles(text: &Text<'_>, start: usize, end: usize) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = start;
    while at < end {
        let Some(close) = opens_title(text, at).then(|| close_of(text, at, end)).flatten() else {
            at += 1;
            continue;
        };
        if let Some(class) = (close - at > 2 && text.is_capital(at + 1))
            .then(|| class_of_title(text, at, close, start))
            .flatten()
        {
            found.push(Found::new(at + 1, close, class, "work-title", TITLED - 1));
        }
        at = close + 1;
    }
    found
}

pub(super) fn class_of_title(text: &Text<'_>, open: usize, close: usize, start: usize) -> Option<Class> {
    let words = &text.words;
    if (open + 1..close.min(open + 7)).any(|at| text.has(at, words.publication_head)) {
        return Some(Class::Publication);
    }
    let kinds = [
        (words.publication_head, Class::Publication),
        (words.programme_head, Class::Programme),
        (words.meeting_head, Class::Meeting),
    ];
    let before = (start.max(open.saturating_sub(30))..open)
        .rev()
        .find_map(|at| kinds.iter().find(|(tag, _)| text.has(at, *tag)).map(|(_, class)| *class));
    before.filter(|class| *class == Class::Publication)
}

pub(super) fn opens_title(text: &Text<'_>, at: usize) -> bool {
    (is_quote(text.word(at)) || matches!(text.word(at), "*" | "‘"))
        && !(text.is_glued(at) && text.is_word(at.wrapping_sub(1)))
}

pub(super) fn closes_title(text: &Text<'_>, at: usize) -> bool {
    is_quote(text.word(at)) || matches!(text.word(at), "*" | "’")
}

pub(super) fn close_of(text: &Text<'_>, open: usize, end: usize) -> Option<usize> {
    let single = text.word(open) == "‘";
    (open + 1..end.min(open + 45)).find(|at| match text.word(*at) {
        "’" => single && !text.is_glued(at + 1),
        "*" => text.word(open) == "*",
        word => is_quote(word) && !single && text.word(open) != "*",
    })
}

pub(super) fn open_of(text: &Text<'_>, close: usize, start: usize) -> Option<usize> {
    (start.max(close.saturating_sub(30))..close)
        .rev()
        .find(|at| if text.word(close) == "*" { text.word(*at) == "*" } else { is_quote(text.word(*at)) })
}
