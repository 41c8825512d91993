//! When a meeting is held: the date nearest to its phrase.

use crate::dates::FoundDate;
use crate::recognise::meeting::Frame;
use crate::segment::Sentence;

/// The date nearest to the phrase within its reach, behind it rather than before.
pub(super) fn attach_dates(
    frame: &mut Frame,
    dates: &[FoundDate],
    limits: (usize, usize),
    sentence: &Sentence,
) {
    let distance = |date: &FoundDate| {
        if date.start >= frame.phrase.1 {
            date.start - frame.phrase.1
        } else {
            frame.phrase.0.saturating_sub(date.end) + 6
        }
    };
    let near = |from: usize, to: usize| {
        dates
            .iter()
            .filter(|date| date.start >= from && date.end <= to)
            .filter(|date| distance(date) < 30)
            .min_by_key(|date| (std::cmp::Reverse(date.range.start.precision() > 1), distance(date)))
    };
    let first_in_sentence = limits.0 == sentence.start;
    let found = near(limits.0, limits.1)
        .or_else(|| if first_in_sentence { near(sentence.start, limits.1) } else { None });
    if let Some(date) = found {
        frame.dates = Some(date.range);
        frame.date_at = Some((date.start, date.end));
    }
}
