//! One phrase for several events: "congresses in Paris, Mainz and Montreal".

use liaison_model::Class;

use crate::dates::FoundDate;
use crate::recognise::meeting::Frame;
use crate::recognise::meeting::head::MeetingHead;
use crate::recognise::meeting::place::place_at;
use crate::text::Text;

/// "congresses in Paris, Mainz and Montreal", "round tables in 2018, 2019 and 2022": one event an item.
pub(super) fn occurrences(
    text: &Text<'_>,
    frame: &Frame,
    head: &MeetingHead,
    dates: &[FoundDate],
    end: usize,
) -> Vec<Frame> {
    if !head.plural {
        return Vec::new();
    }
    let mut places: Vec<(u32, usize, usize)> = Vec::new();
    let first = (frame.phrase.1..end.min(frame.phrase.1 + 8))
        .find(|at| text.has(*at, text.words.in_) && place_at(text, at + 1).is_some());
    let mut at = first.map_or(end, |at| at + 1);
    while let Some((stop, entry)) = (at < end).then(|| place_at(text, at)).flatten() {
        places.push((entry, at, stop));
        at = stop + usize::from(text.word(stop) == ",");
        at += usize::from(text.has(at, text.words.conjunction));
        if at == stop {
            break;
        }
    }
    let years: Vec<&FoundDate> = dates
        .iter()
        .filter(|date| date.start >= frame.phrase.1 && date.end <= end && date.range.start.precision() == 1)
        .take_while(|date| date.start < frame.phrase.1 + 24)
        .collect();
    let blank = Frame { dates: None, date_at: None, places: Vec::new(), ..frame.clone() };
    if places.len() >= 2 && places.iter().all(|(entry, ..)| text.lexicon.name(*entry).class == Class::Place) {
        return places.into_iter().map(|place| Frame { places: vec![place], ..blank.clone() }).collect();
    }
    if years.len() >= 2 {
        let dated = |date: &&FoundDate| Frame {
            dates: Some(date.range),
            date_at: Some((date.start, date.end)),
            places: places.clone(),
            ..blank.clone()
        };
        return years.iter().map(dated).collect();
    }
    Vec::new()
}
