//! Meetings: a head noun with its ordinal, body, theme, title, date and place.
//!
//! A [`Frame`] holds what one mention tells. A mention without anything particular is no event of its
//! own; "this workshop" speaks of one that the section already told of.

mod date;
mod event;
mod frame;
mod head;
mod lines;
mod organiser;
mod phrase;
mod place;
mod several;
mod theme;
mod told;

pub(crate) use frame::Frame;

use liaison_model::{Class, MentionKind};

use crate::dates::FoundDate;
use crate::found::Found;
use crate::recognise::meeting::date::attach_dates;
use crate::recognise::meeting::event::{is_event, is_planned};
use crate::recognise::meeting::head::{MeetingHead, heads};
use crate::recognise::meeting::lines::attach_from_next_blocks;
use crate::recognise::meeting::organiser::organiser;
use crate::recognise::meeting::phrase::frame;
use crate::recognise::meeting::place::attach_places;
use crate::recognise::meeting::several::occurrences;
use crate::recognise::meeting::told::told_before;
use crate::segment::{BlockKind, Segments, Sentence};
use crate::text::Text;

const WEIGHT: u8 = 80;

/// The meetings of a text: mentions, and the frames they point to.
pub(crate) struct Meetings {
    pub(crate) found: Vec<Found>,
    pub(crate) frames: Vec<Frame>,
}

pub(crate) fn meetings(text: &Text<'_>, segments: &Segments, dates: &[FoundDate]) -> Meetings {
    let mut meetings = Meetings { found: Vec::new(), frames: Vec::new() };
    for (nth, sentence) in segments.sentences.iter().enumerate() {
        let block = &segments.blocks[sentence.block];
        if block.kind == BlockKind::Contents {
            continue;
        }
        let heads = heads(text, sentence);
        for (at, head) in heads.iter().enumerate() {
            let limits = (
                if at == 0 { sentence.start } else { heads[at - 1].end },
                heads.get(at + 1).map_or(sentence.end, |next| next.start),
            );
            let mut frame = frame(text, head, limits, sentence);
            (frame.section, frame.sentence) = (block.section, nth);
            frame.heading = block.kind == BlockKind::Heading;
            attach_dates(&mut frame, dates, limits, sentence);
            attach_places(text, &mut frame, limits);
            frame.organiser = organiser(text, frame.phrase.1, sentence.end);
            if frame.dates.is_none() && frame.phrase.1 + 2 >= block.end {
                attach_from_next_blocks(text, &mut frame, segments, sentence.block, dates);
            }
            let several = occurrences(text, &frame, head, dates, sentence.end);
            if several.is_empty() {
                frame.planned = block.upcoming || is_planned(text, frame.phrase.1, sentence.end);
                keep(text, &mut meetings, frame, head, sentence);
            }
            several.into_iter().for_each(|occurrence| keep_one_of_several(&mut meetings, occurrence));
        }
    }
    meetings
}

/// One event of a phrase that tells of several: each has a mention of the same words.
fn keep_one_of_several(meetings: &mut Meetings, frame: Frame) {
    let (start, end) = frame.phrase;
    let mention = Found::new(start, end, Class::Meeting, "meeting-distributed", WEIGHT);
    let frame_at = Some(meetings.frames.len());
    meetings.found.push(Found { frame: frame_at, kind: MentionKind::Nominal, ..mention });
    meetings.frames.push(frame);
}

fn keep(text: &Text<'_>, meetings: &mut Meetings, frame: Frame, head: &MeetingHead, sentence: &Sentence) {
    let name = (frame.phrase.0, frame.phrase.1);
    let kind = if frame.ordinal.is_some() || frame.title.is_some() {
        MentionKind::Name
    } else {
        MentionKind::Nominal
    };
    let mention = Found { kind, ..Found::new(name.0, name.1, Class::Meeting, "meeting-head", WEIGHT) };
    if is_event(text, &frame, head, sentence) {
        meetings.found.push(Found { frame: Some(meetings.frames.len()), ..mention });
        meetings.frames.push(frame);
    } else if frame.definite
        && !head.plural
        && let Some(told) = told_before(text, &meetings.frames, &frame)
    {
        meetings.found.push(Found {
            frame: Some(told),
            kind: MentionKind::Nominal,
            rule: "meeting-anaphor",
            ..mention
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::dates::dates;
    use crate::testing::{readable, with};

    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        let found = with(source, |text, segments| {
            readable(text, &meetings(text, segments, &dates(text, None)).found)
        });
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn a_date_title_or_ordinal_makes_an_event() {
        check(
            "A workshop on water safety was held in Vienna on 3 May 2023.",
            &["Meeting: workshop on water safety"],
        );
        check(
            "The 27th session of the Commission on Narcotic Drugs began.",
            &["Meeting: 27th session of the Commission on Narcotic Drugs"],
        );
        check("The seminar “Clear Seas Now” began.", &["Meeting: seminar “Clear Seas Now”"]);
    }

    #[test]
    fn meetings_in_general_are_no_event() {
        check("Meetings are useful.", &[]);
        check("They hold a meeting every year.", &[]);
    }

    #[test]
    fn one_phrase_may_tell_of_several() {
        check(
            "They held conferences in Paris, Berlin and Montreal.",
            &["Meeting: conferences", "Meeting: conferences", "Meeting: conferences"],
        );
    }
}
