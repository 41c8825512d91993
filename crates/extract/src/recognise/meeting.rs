//! Meetings: a head noun with its ordinal, body, theme, title, date and place.
//!
//! A [`Frame`] holds what one mention tells. A mention without anything particular is no event of its
//! own; "this workshop" speaks of one that the section already told of.

use liaison_lexicon::Shape;
use liaison_model::{Class, DateRange, MentionKind};

use crate::dates::FoundDate;
use crate::found::Found;
use crate::recognise::organisation::is_quote;
use crate::segment::{Block, BlockKind, Segments, Sentence};
use crate::text::Text;

const WEIGHT: u8 = 80;
/// Tokens within which "this meeting" looks back.
const REACH: usize = 700;
const LONGEST_THEME: usize = 22;

/// What one mention tells of an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Frame {
    /// "workshop", "session": the value of the head's tag.
    pub(crate) kind: String,
    pub(crate) ordinal: Option<u16>,
    /// The body it is a session of: a lexicon entry.
    pub(crate) body: Option<u32>,
    /// Its title, as tokens.
    pub(crate) title: Option<(usize, usize)>,
    /// The noun phrase without determiner, as tokens.
    pub(crate) phrase: (usize, usize),
    pub(crate) dates: Option<DateRange>,
    /// The tokens of the date, for evidence.
    pub(crate) date_at: Option<(usize, usize)>,
    /// Lexicon entries of places and states, with the tokens where they stand.
    pub(crate) places: Vec<(u32, usize, usize)>,
    /// The first words of who organised it, folded, where the phrase goes on to tell.
    pub(crate) organiser: Option<String>,
    pub(crate) definite: bool,
    pub(crate) section: usize,
    pub(crate) sentence: usize,
    pub(crate) heading: bool,
    pub(crate) planned: bool,
}

impl Frame {
    /// Whether it tells anything that makes it one event.
    fn is_particular(&self) -> bool {
        self.ordinal.is_some() || self.title.is_some() || self.dates.is_some() || !self.places.is_empty()
    }
}

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
            let several = if head.plural { occurrences(text, &frame, dates, sentence.end) } else { Vec::new() };
            for occurrence in &several {
                let mention = Found { frame: Some(meetings.frames.len()), kind: MentionKind::Nominal, ..Found::new(frame.phrase.0, frame.phrase.1, Class::Meeting, "meeting-distributed", WEIGHT) };
                meetings.found.push(mention);
                meetings.frames.push(occurrence.clone());
            }
            if !several.is_empty() {
                continue;
            }
            frame.planned = block.upcoming || is_planned(text, frame.phrase.1, sentence.end);
            keep(text, &mut meetings, frame, head, sentence);
        }
    }
    meetings
}

/// "congresses in Paris, Mainz and Montreal", "round tables in 2018, 2019 and 2022": one event an item.
fn occurrences(text: &Text<'_>, frame: &Frame, dates: &[FoundDate], end: usize) -> Vec<Frame> {
    let mut places: Vec<(u32, usize, usize)> = Vec::new();
    let first = (frame.phrase.1..end.min(frame.phrase.1 + 8)).find(|at| text.folded(*at) == "in" && place_at(text, at + 1).is_some());
    let mut at = first.map_or(end, |at| at + 1);
    while let Some((stop, entry)) = (at < end).then(|| place_at(text, at)).flatten() {
        places.push((entry, at, stop));
        at = stop + usize::from(text.word(stop) == ",");
        at += usize::from(text.has(at, text.words.conjunction));
        if at == stop {
            break;
        }
    }
    let years: Vec<&FoundDate> = dates.iter().filter(|date| date.start >= frame.phrase.1 && date.end <= end && date.range.start.precision() == 1).take_while(|date| date.start < frame.phrase.1 + 24).collect();
    let blank = Frame { dates: None, date_at: None, places: Vec::new(), ..frame.clone() };
    if places.len() >= 2 && places.iter().all(|(entry, ..)| text.lexicon.name(*entry).class == Class::Place) {
        return places.into_iter().map(|place| Frame { places: vec![place], ..blank.clone() }).collect();
    }
    if years.len() >= 2 {
        let dated = |date: &&FoundDate| Frame { dates: Some(date.range), date_at: Some((date.start, date.end)), places: places.clone(), ..blank.clone() };
        return years.iter().map(dated).collect();
    }
    Vec::new()
}

#[derive(Debug, Clone)]
struct MeetingHead {
    start: usize,
    end: usize,
    kind: String,
    plural: bool,
    /// The head is a body: "the 27th Commission".
    body: Option<u32>,
}

fn heads(text: &Text<'_>, sentence: &Sentence) -> Vec<MeetingHead> {
    let mut heads = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let meeting = text.value_at(at, text.words.meeting_head).filter(|_| !in_compound_verb(text, at)).map(|(end, kind)| MeetingHead {
            start: at,
            end,
            kind: kind.to_owned(),
            plural: text.folded(end - 1).ends_with('s') && !matches!(text.folded(end - 1), "congress" | "congres" | "assises" | "consultations"),
            body: None,
        });
        let head = meeting.or_else(|| numbered_body(text, at));
        at = head.as_ref().map_or(at + 1, |head| head.end);
        heads.extend(head);
    }
    heads
}

/// "visits" and "meeting" are also verbs: after a pronoun or "to" they are no nouns.
fn in_compound_verb(text: &Text<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    at > 0
        && (text.folded(before) == "to" && matches!(text.folded(at), "visit" | "interview" | "dialogue")
            || text.has(before, text.words.pronoun)
            || matches!(text.folded(at), "meeting") && matches!(text.folded(at + 1), "with") && !text.has(before, text.words.determiner) && !text.is_capital(at) && text.word(before) == ",")
}

/// "the 27th Commission on Crime Prevention", "the 27th CCPCJ": an ordinal before the name of a body.
fn numbered_body(text: &Text<'_>, at: usize) -> Option<MeetingHead> {
    ordinal(text, at)?;
    let start = at + 1;
    text.hits_at(start).iter().find_map(|hit| {
        let sense = text.senses(hit).find(|sense| !sense.adjective && sense.entry.class == Class::IntergovernmentalOrganization)?;
        Some(MeetingHead { start, end: hit.end as usize, kind: "session".to_owned(), plural: false, body: Some(sense.id) })
    })
}

pub(crate) fn ordinal(text: &Text<'_>, at: usize) -> Option<u16> {
    if let Some((end, value)) = text.value_at(at, text.words.ordinal)
        && (end == at + 1 || text.word(at + 1) == "-")
    {
        return value.parse().ok();
    }
    let word = text.folded(at);
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let suffixed = matches!(&word[digits.len()..], "st" | "nd" | "rd" | "th" | "e" | "eme" | "er" | "ere");
    (suffixed && !digits.is_empty() && digits.len() <= 3).then(|| digits.parse().ok()).flatten()
}

fn frame(text: &Text<'_>, head: &MeetingHead, limits: (usize, usize), sentence: &Sentence) -> Frame {
    let start = left_edge(text, head, limits.0);
    let mut frame = Frame { kind: head.kind.clone(), body: head.body, ..Frame::default() };
    frame.ordinal = (start..head.start).find_map(|at| ordinal(text, at));
    frame.definite = start > sentence.start && matches!(text.folded(start - 1), "the" | "this" | "that" | "these" | "le" | "la" | "cette" | "ce" | "our" | "its" | "l" | "'" | "notre");
    let mut end = head.end;
    if let Some((stop, body)) = body_behind(text, end, sentence.end) {
        (end, frame.body) = (stop, frame.body.or(body));
    }
    if let Some(title) = title_behind(text, end, sentence.end) {
        frame.title = Some(title);
        end = title.1 + 1;
    } else {
        end = theme_end(text, end, limits.1);
    }
    frame.body = frame.body.or_else(|| body_before(text, start, head.start));
    frame.phrase = (start, end.max(head.end));
    frame
}

/// The first token of what modifies the head: "regional expert", "3rd annual", "EU Western Balkan".
fn left_edge(text: &Text<'_>, head: &MeetingHead, start: usize) -> usize {
    let words = &text.words;
    let mut from = head.start;
    while from > start && head.start - from < 8 {
        let before = from - 1;
        let stop = [words.determiner, words.preposition, words.conjunction, words.auxiliary, words.pronoun, words.relative, words.people, words.adverb]
            .into_iter()
            .any(|tag| text.has(before, tag))
            || (text.has(before, words.finite) && !text.is_capital(before))
            || (text.has(before, words.gerund) && !text.is_capital(before));
        let glue = (matches!(text.word(before), "-" | "–") && text.is_glued(before) && text.is_glued(from)) || matches!(text.folded(before), "'" | "’" | "s") && text.is_glued(before);
        if stop && ordinal(text, before).is_none() || (!text.is_word(before) && !text.shape(before).is(Shape::NUMBER) && !glue) {
            break;
        }
        if text.shape(before).is(Shape::NUMBER) && ordinal(text, before).is_none() {
            break;
        }
        from = before;
    }
    while from < head.start && text.is_punctuation(from) {
        from += 1;
    }
    from
}

/// "of the Commission on X", "of the Working Group on Y", "of the Palermo Convention".
fn body_behind(text: &Text<'_>, at: usize, end: usize) -> Option<(usize, Option<u32>)> {
    if !matches!(text.folded(at), "of" | "de" | "du") {
        return None;
    }
    let start = at + 1 + usize::from(matches!(text.folded(at + 1), "the" | "la"));
    text.hits_at(start).iter().find_map(|hit| {
        let sense = text.senses(hit).find(|sense| {
            !sense.adjective && matches!(sense.entry.class, Class::IntergovernmentalOrganization | Class::LegalInstrument | Class::OtherOrganization | Class::Ngo)
        })?;
        (hit.end as usize <= end).then_some((hit.end as usize, Some(sense.id)))
    })
}

fn body_before(text: &Text<'_>, start: usize, head: usize) -> Option<u32> {
    (start..head).find_map(|at| {
        text.hits_at(at).iter().find_map(|hit| {
            let sense = text.senses(hit).find(|sense| !sense.adjective && !sense.ambiguous && sense.entry.class == Class::IntergovernmentalOrganization)?;
            (hit.end as usize == head).then_some(sense.id)
        })
    })
}

/// A title in quotes behind the head, after few small words: "on the theme “...”", ": “...”".
fn title_behind(text: &Text<'_>, at: usize, end: usize) -> Option<(usize, usize)> {
    let open = (at..end.min(at + 5)).find(|next| is_quote(text.word(*next)))?;
    let small = (at..open).all(|next| !text.is_punctuation(next) || matches!(text.word(next), ":" | "," | "-" | "–"));
    let close = (open + 1..end.min(open + 60)).find(|next| is_quote(text.word(*next)) && *next > open + 1)?;
    (small && close > open + 2).then_some((open + 1, close))
}

/// The end of "on the prevention of trafficking and exploitation in Serbia".
fn theme_end(text: &Text<'_>, at: usize, limit: usize) -> usize {
    if !matches!(text.folded(at), "on" | "for" | "of" | "to" | "against" | "about" | "sur" | "de" | "pour" | "contre" | "with" | "focused" | "dedicated" | "avec" | "between") || starts_date(text, at + 1) {
        return at;
    }
    let mut end = at + 1;
    while end < limit && end - at < LONGEST_THEME && !ends_theme(text, end) {
        end += 1;
    }
    while end > at && (text.is_punctuation(end - 1) || text.has(end - 1, text.words.preposition) || text.has(end - 1, text.words.determiner) || text.has(end - 1, text.words.conjunction)) {
        end -= 1;
    }
    end
}

fn ends_theme(text: &Text<'_>, at: usize) -> bool {
    let words = &text.words;
    if text.is_punctuation(at) {
        let abbreviated = text.word(at) == "." && text.has(at.saturating_sub(1), words.honorific);
        return !abbreviated && !(matches!(text.word(at), "-" | "'" | "’" | "/" | "“" | "”" | "\"") && text.is_glued(at)) && !(text.word(at) == "," && lists_on(text, at));
    }
    let locates = matches!(text.folded(at), "in" | "at" | "from" | "on" | "a" | "le" | "du" | "held" | "organised" | "organized" | "between");
    if locates && (starts_date(text, at + 1) || is_city(text, at + 1)) {
        return true;
    }
    let verb = (text.has(at, words.auxiliary) || text.has(at, words.relative) || text.has(at, words.finite)) && !text.is_capital(at);
    let participle = matches!(text.folded(at), "held" | "organised" | "organized" | "hosted" | "scheduled" | "by" | "organise" | "organisee" | "par" | "which" | "and") && (text.folded(at) != "and" || text.has(at + 1, words.finite) || text.has(at + 1, words.auxiliary));
    let takes_place = text.term_at(at, words.hold_place).is_some() || text.term_at(at, words.organize).is_some() && !text.is_capital(at);
    verb || participle || takes_place
}

/// A comma between items of a theme: "trafficking, prostitution, and exploitation".
fn lists_on(text: &Text<'_>, at: usize) -> bool {
    let next = at + 1;
    let plain = |at: usize| text.is_word(at) && !text.is_capital(at) && !text.has(at, text.words.preposition) && !text.has(at, text.words.determiner) && !text.has(at, text.words.relative) && !text.has(at, text.words.finite) && !text.has(at, text.words.participle);
    plain(next) && (text.has(next, text.words.conjunction) || text.word(next + 1) == "," || text.has(next + 1, text.words.conjunction))
}

fn starts_date(text: &Text<'_>, at: usize) -> bool {
    let number = text.shape(at).is(Shape::NUMBER) && text.word(at).len() <= 4;
    (text.term_at(at, text.words.month).is_some() && text.is_capital(at)) || (number && (at + 1..at + 6).any(|next| text.term_at(next, text.words.month).is_some())) || (number && text.word(at).len() == 4)
}

fn is_city(text: &Text<'_>, at: usize) -> bool {
    place_at(text, at).is_some_and(|(_, entry)| text.lexicon.name(entry).class == Class::Place && !is_region(text, entry))
}

pub(crate) fn is_region(text: &Text<'_>, entry: u32) -> bool {
    text.lexicon.name(entry).tags.iter().any(|(tag, _)| tag == "region")
}

/// A place or state of the lexicon at the token: its end and entry.
fn place_at(text: &Text<'_>, at: usize) -> Option<(usize, u32)> {
    if !text.is_capital(at) {
        return None;
    }
    text.hits_at(at).iter().find_map(|hit| {
        let sense = text.senses(hit).filter(|sense| !sense.adjective).min_by_key(|sense| (sense.ambiguous, sense.entry.class))?;
        matches!(sense.entry.class, Class::Place | Class::State).then_some((hit.end as usize, sense.id))
    })
}

/// The date nearest to the phrase within its reach, behind it rather than before.
fn attach_dates(frame: &mut Frame, dates: &[FoundDate], limits: (usize, usize), sentence: &Sentence) {
    let distance = |date: &FoundDate| if date.start >= frame.phrase.1 { date.start - frame.phrase.1 } else { frame.phrase.0.saturating_sub(date.end) + 6 };
    let near = |from: usize, to: usize| {
        dates.iter().filter(|date| date.start >= from && date.end <= to).filter(|date| distance(date) < 30).min_by_key(|date| (std::cmp::Reverse(date.range.start.precision() > 1), distance(date)))
    };
    let first_in_sentence = limits.0 == sentence.start;
    let found = near(limits.0, limits.1).or_else(|| if first_in_sentence { near(sentence.start, limits.1) } else { None });
    if let Some(date) = found {
        frame.dates = Some(date.range);
        frame.date_at = Some((date.start, date.end));
    }
}

/// "organised (in Belgrade) by the NGO X": the first word of the organiser's name.
fn organiser(text: &Text<'_>, from: usize, end: usize) -> Option<String> {
    let verb = (from..end.min(from + 3)).find(|at| text.has(*at, text.words.organize) && text.has(*at, text.words.participle))?;
    let by = (verb + 1..end.min(verb + 7)).find(|at| matches!(text.folded(*at), "by" | "par"))?;
    let name = (by + 1..end.min(by + 6)).find(|at| text.is_capital(*at) && text.term_at(*at, text.words.org_head).is_none() && text.state_adjective_at(*at).is_none())?;
    Some(text.folded(name).to_owned())
}

/// "in Belgrade", "à Tirana (Albanie)", "Hotel X, City, State" within reach behind the phrase or before it.
fn attach_places(text: &Text<'_>, frame: &mut Frame, limits: (usize, usize)) {
    let mut at = frame.phrase.0;
    while at < limits.1 {
        let visited = frame.kind == "visit" && matches!(text.folded(at), "to" | "au" | "aux");
        let introduced = (visited || matches!(text.folded(at), "in" | "at" | "a" | "en")) && at + 1 < limits.1;
        let start = at + 1 + usize::from(text.folded(at + 1) == "the");
        if introduced && let Some((end, entry)) = place_at(text, start).filter(|(_, entry)| !is_region(text, *entry)) {
            let inside = start < frame.phrase.1 && frame.title.is_some();
            let close = start.saturating_sub(frame.phrase.1) < 20;
            if !inside && close {
                frame.places.push((entry, start, end));
                add_state_behind(text, frame, end);
                return;
            }
        }
        at += 1;
    }
    // "15-19 October, Vienna: 9th Conference ...": in a calendar the place needs no preposition.
    let colon = (limits.0..frame.phrase.0).rev().take(8).find(|at| text.word(*at) == ":");
    if let Some(colon) = colon {
        let mut at = limits.0;
        while at < colon {
            match place_at(text, at).filter(|(_, entry)| !is_region(text, *entry)) {
                Some((end, entry)) => {
                    frame.places.push((entry, at, end));
                    at = end;
                }
                None => at += 1,
            }
        }
        if !frame.places.is_empty() {
            return;
        }
    }
    // "In Vienna, the Commission held ..." before the phrase.
    for start in (limits.0..frame.phrase.0).rev().take(14) {
        if start > 0
            && matches!(text.folded(start - 1), "in" | "a" | "en")
            && let Some((end, entry)) = place_at(text, start).filter(|(_, entry)| !is_region(text, *entry))
        {
            frame.places.push((entry, start, end));
            add_state_behind(text, frame, end);
            return;
        }
    }
}

fn add_state_behind(text: &Text<'_>, frame: &mut Frame, at: usize) {
    if matches!(text.word(at), "," | "(")
        && let Some((end, state)) = text.state_name_at(at + 1)
        && !(text.word(end) == "," && text.state_name_at(end + 1).is_some())
        && frame.places.last().is_some_and(|(place, ..)| lies_in(text, *place, state))
    {
        frame.places.push((state, at + 1, end));
    }
}

/// Whether the lexicon does not say that a place lies in another state.
fn lies_in(text: &Text<'_>, place: u32, state: u32) -> bool {
    text.lexicon.name(place).state.as_deref().is_none_or(|key| key == text.lexicon.name(state).key)
}

/// Under a heading the place and date often stand on lines of their own.
fn attach_from_next_blocks(text: &Text<'_>, frame: &mut Frame, segments: &Segments, block: usize, dates: &[FoundDate]) {
    let short = |next: &&Block| next.end - next.start <= 24 || is_quote(text.word(next.start)) || place_at(text, next.start).is_some();
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
            let mut at = next.start;
            while at < next.end {
                match place_at(text, at).filter(|(_, entry)| !is_region(text, *entry)) {
                    Some((end, entry)) => {
                        frame.places.push((entry, at, end));
                        at = end;
                    }
                    None => at += 1,
                }
            }
        }
    }
}

fn is_planned(text: &Text<'_>, from: usize, to: usize) -> bool {
    (from..to.min(from + 12)).any(|at| text.term_at(at, text.words.future).is_some() || matches!(text.folded(at), "scheduled" | "planned"))
}

fn keep(text: &Text<'_>, meetings: &mut Meetings, frame: Frame, head: &MeetingHead, sentence: &Sentence) {
    let name = (frame.phrase.0, frame.phrase.1);
    let kind = if frame.ordinal.is_some() || frame.title.is_some() { MentionKind::Name } else { MentionKind::Nominal };
    let mention = Found { kind, ..Found::new(name.0, name.1, Class::Meeting, "meeting-head", WEIGHT) };
    if is_event(text, &frame, head, sentence) {
        meetings.found.push(Found { frame: Some(meetings.frames.len()), ..mention });
        meetings.frames.push(frame);
    } else if frame.definite && !head.plural
        && let Some(told) = told_before(text, &meetings.frames, &frame)
    {
        meetings.found.push(Found { frame: Some(told), kind: MentionKind::Nominal, rule: "meeting-anaphor", ..mention });
    }
}

fn is_event(text: &Text<'_>, frame: &Frame, head: &MeetingHead, sentence: &Sentence) -> bool {
    let words = (sentence.start..sentence.end).filter(|at| text.is_word(*at)).count();
    if head.body.is_some() {
        return frame.ordinal.is_some();
    }
    let every = (head.end..sentence.end.min(head.end + 8)).any(|at| matches!(text.folded(at), "every" | "chaque"));
    let series = every || matches!(text.folded(head.start.wrapping_sub(1)), "annual" | "regular") && frame.dates.is_none() && frame.ordinal.is_none();
    let sessions = head.kind == "session" && frame.ordinal.is_some() && frame.is_particular();
    if head.plural && !sessions && !(frame.dates.is_some() && frame.title.is_none() && head.kind != "session") || series {
        return frame.title.is_some();
    }
    match frame.kind.as_str() {
        "interview" | "meeting" if frame.kind == "interview" || (!frame.is_particular() && matches!(text.folded(head.end), "with")) => {
            matches!(text.folded(head.end), "with" | "avec") && !frame.heading && (head.end + 1..head.end + 6).any(|at| text.term_at(at, text.words.given_name).is_some() && text.is_capital(at) || text.term_at(at, text.words.honorific).is_some())
        }
        "visit" => frame.is_particular() || matches!(text.folded(head.end), "to" | "of") && words > 3,
        "session" => frame.ordinal.is_some() && (names_body(text, head.end) || frame.body.is_some() || frame.dates.is_some() || !frame.places.is_empty()) || frame.title.is_some(),
        "event" | "training" => frame.title.is_some() || (frame.dates.is_some() && !frame.places.is_empty()),
        "meeting" if says_nothing(text, frame) => frame.dates.is_some() || frame.title.is_some() || frame.ordinal.is_some(),
        _ => frame.is_particular() || is_organised(text, sentence) && !frame.definite,
    }
}

/// "session of the Working Group on X": a body in capitals, whether the lexicon knows it or not.
fn names_body(text: &Text<'_>, at: usize) -> bool {
    let start = at + 1 + usize::from(text.has(at + 1, text.words.determiner));
    matches!(text.folded(at), "of" | "de" | "du") && text.is_capital(start) && (start..start + 4).any(|next| text.term_at(next, text.words.org_head).is_some())
}

/// A phrase that is nothing but its head: "a meeting".
fn says_nothing(text: &Text<'_>, frame: &Frame) -> bool {
    (frame.phrase.0..frame.phrase.1).filter(|at| text.is_word(*at)).count() <= 1
}

/// "organised a workshop which ...": a stated organiser makes an event of it.
fn is_organised(text: &Text<'_>, sentence: &Sentence) -> bool {
    let organise = text.lexicon.tag("organize");
    let regular = (sentence.start..sentence.end).any(|at| matches!(text.folded(at), "regularly" | "each" | "every" | "annually" | "organises" | "organizes"));
    !regular && (sentence.start..sentence.end).any(|at| text.has(at, organise) && (text.has(at, text.words.finite) || text.has(at, text.words.participle)))
}

/// The event of the same section that "this meeting" speaks of.
fn told_before(text: &Text<'_>, frames: &[Frame], frame: &Frame) -> Option<usize> {
    let generic = matches!(frame.kind.as_str(), "event" | "meeting");
    frames
        .iter()
        .enumerate()
        .rev()
        .take_while(|(_, told)| frame.phrase.0 - told.phrase.0.min(frame.phrase.0) < REACH)
        .find(|(_, told)| (told.kind == frame.kind || generic && told.kind != "interview") && says_nothing_else(text, frame, told))
        .map(|(at, _)| at)
}

/// Whether the words of an anaphor are words of what was told: "the regional workshop", not "the training".
fn says_nothing_else(text: &Text<'_>, frame: &Frame, told: &Frame) -> bool {
    let content = |frame: &Frame| -> Vec<String> {
        (frame.phrase.0..frame.phrase.1)
            .filter(|at| text.is_word(*at) && !text.has(*at, text.words.meeting_head) && !text.has(*at, text.words.preposition) && !text.has(*at, text.words.determiner))
            .map(|at| text.folded(at).to_owned())
            .collect()
    };
    let (own, known) = (content(frame), content(told));
    let shared = own.iter().filter(|word| known.contains(word)).count();
    own.is_empty() || shared * 2 >= own.len()
}
