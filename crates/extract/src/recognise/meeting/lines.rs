//! Date, place and title on the lines under a heading.

use crate::dates::FoundDate;
use crate::phrase::is_quote;
use crate::recognise::meeting::Frame;
use crate::recognise::meeting::place::{add_all, place_at};
use crate::segment::{Block, Segments};
use crate::text::Text;

/// Under a heading the place and date often stand on lines of their own.
pub(super) fn attach_from_next_blocks(
    text: &Text<'_>,
    frame: &mut Frame,
    segments: &Segments,
    block: usize,
    dates: &[FoundDate],
) {
    let short = |next: &&Block| {
        next.end - next.start <= 24 || is_quote(text.word(next.start)) || place_at(text, next.start).is_some()
    };
    for next in segments.blocks.iter().skip(block + 1).take(2).take_while(short) {
        let next = &Block { end: next.end.min(next.start + 24), ..*next };
        if (next.start..next.end).any(|at| text.term_at(at, text.words.meeting_head).is_some()) {
            return;
        }
        if frame.title.is_none() && is_quote(text.word(next.start)) {
            let close = (next.start + 2..next.end + 40).find(|at| is_quote(text.word(*at)));
            frame.title = close.map(|close| (next.start + 1, close));
        }
        if frame.dates.is_none()
            && let Some(date) = dates.iter().find(|date| date.start >= next.start && date.end <= next.end)
        {
            frame.dates = Some(date.range);
            frame.date_at = Some((date.start, date.end));
        }
        if frame.places.is_empty() && !is_quote(text.word(next.start)) {
            add_all(text, frame, next.start, next.end);
        }
    }
}
