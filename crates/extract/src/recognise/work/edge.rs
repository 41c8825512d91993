//! How far the name of a work goes before and behind its head noun.

use liaison_lexicon::Shape;
use liaison_model::Class;

use crate::text::Text;

pub(super) const LONGEST: usize = 16;

pub(super) fn left_edge(text: &Text<'_>, head: usize, start: usize) -> usize {
    let words = &text.words;
    let mut from = head;
    while from > start && head - from < 8 {
        let before = from - 1;
        let listed = [
            words.determiner,
            words.preposition,
            words.auxiliary,
            words.pronoun,
            words.conjunction,
            words.honorific,
            words.finite,
            words.month,
        ]
        .into_iter()
        .any(|tag| text.has(before, tag));
        let year_range = text.shape(before).is(Shape::NUMBER) && text.word(before).len() == 4;
        let topic = text.any(before, &[words.in_, words.of])
            && before > start + 1
            && text.is_capital(before - 1)
            && before - start > 1;
        let hyphen =
            matches!(text.word(before), "-" | "–" | "/") && text.is_glued(before) && text.is_glued(from);
        if !((text.is_capital(before) && !listed) || year_range || hyphen || topic) {
            break;
        }
        from = before;
    }
    while from < head && text.is_punctuation(from) {
        from += 1;
    }
    from
}

/// The complement of a head in capitals; topics may go on in lower case.
pub(super) fn right_edge(text: &Text<'_>, head_end: usize, limit: usize, class: Class) -> usize {
    let mut end = head_end;
    if text.shape(end).is(Shape::NUMBER) && class != Class::LegalInstrument {
        while end < limit
            && (text.shape(end).is(Shape::NUMBER)
                || (matches!(text.word(end), "/" | "-" | "–")
                    && text.is_glued(end)
                    && text.shape(end + 1).is(Shape::NUMBER)))
        {
            end += 1;
        }
    }
    let mut at = end;
    let words = &text.words;
    let lower_topic = text.any(at, &[words.for_, words.about, words.to, words.concerning]);
    if !lower_topic && !text.has(at, words.of) {
        return end;
    }
    at += 1;
    while at < limit && at - head_end < LONGEST && goes_on(text, at, lower_topic) {
        at += 1;
    }
    while at > end && (text.is_punctuation(at - 1) || small(text, at - 1)) {
        at -= 1;
    }
    if at > end { at } else { head_end }
}

pub(super) fn small(text: &Text<'_>, at: usize) -> bool {
    text.has(at, text.words.preposition)
        || text.has(at, text.words.conjunction)
        || text.has(at, text.words.determiner)
}

pub(super) fn goes_on(text: &Text<'_>, at: usize, lower_topic: bool) -> bool {
    let words = &text.words;
    if text.is_punctuation(at) {
        return matches!(text.word(at), "-" | "'" | "’" | "/") && text.is_glued(at);
    }
    if text.any(at, &[words.in_, words.by, words.from, words.at, words.with])
        && (text.state_name_at(at + 1).is_some() || !lower_topic || text.has(at, words.by))
    {
        return false;
    }
    let stops = [words.auxiliary, words.relative, words.finite, words.pronoun]
        .into_iter()
        .any(|tag| text.has(at, tag));
    if stops && !text.is_capital(at) {
        return false;
    }
    text.is_capital(at) || small(text, at) || (lower_topic && text.is_word(at))
}
