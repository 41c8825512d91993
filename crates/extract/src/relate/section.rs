//! In the account of a meeting, who is said to have spoken was there.
//!
//! "For her part, Ms. X noted ..." three paragraphs after "On 3 May a round table was held": the sentence
//! does not name the meeting, the section does.

use liaison_model::{Class, ClaimDetail, Property};

use crate::found::Found;
use crate::recognise::meeting::Frame;
use crate::relate::{End, RawClaim};
use crate::segment::{BlockKind, Segments};
use crate::text::Text;

/// Tokens that an account may go on after the last time it spoke of its meeting.
const REACH: usize = 420;

/// Participations of those who speak in the account of a meeting.
pub(crate) fn section(text: &Text<'_>, segments: &Segments, found: &[Found], frames: &[Frame]) -> Vec<RawClaim> {
    let mut claims = Vec::new();
    let meetings: Vec<usize> = (0..found.len()).filter(|at| found[*at].class == Class::Meeting && found[*at].frame.is_some()).collect();
    for sentence in &segments.sentences {
        let block = &segments.blocks[sentence.block];
        if matches!(block.kind, BlockKind::Contents | BlockKind::Speaker | BlockKind::Heading) {
            continue;
        }
        let Some(meeting) = told_of(segments, found, frames, &meetings, sentence.start, sentence.end) else { continue };
        for speaker in speakers(text, found, sentence.start, sentence.end) {
            let end = sentence.end.min(found[speaker].end + 24);
            let mut claim = RawClaim::new(speaker, Property::ParticipatedIn, End::Mention(meeting), (found[speaker].start, end), "section-speaker");
            claim.detail = ClaimDetail { role: Some("speaker".to_owned()), ..ClaimDetail::default() };
            claims.push(claim);
        }
    }
    claims
}

/// The meeting that the account is of: the last it named, when that was held and not long ago.
fn told_of(segments: &Segments, found: &[Found], frames: &[Frame], meetings: &[usize], start: usize, end: usize) -> Option<usize> {
    let last = *meetings.iter().rev().find(|at| found[**at].start < end)?;
    let frame = &frames[found[last].frame?];
    let near = start.saturating_sub(found[last].end) < REACH;
    let told = !frame.planned && !matches!(frame.kind.as_str(), "interview" | "visit");
    let dated = frame.dates.is_some() || !frame.places.is_empty() || frame.title.is_some() || frame.ordinal.is_some();
    // A new chapter that does not name the meeting ends its account.
    let chapters = segments.blocks.iter().filter(|block| block.start > found[last].end && block.end <= start && block.kind == BlockKind::Heading && block.end - block.start > 1).count();
    (near && told && dated && chapters < 2).then_some(last)
}

/// Actors that a verb of saying follows, posts in apposition skipped.
fn speakers(text: &Text<'_>, found: &[Found], start: usize, end: usize) -> Vec<usize> {
    let first = found.partition_point(|mention| mention.start < start);
    let mut speakers = Vec::new();
    let mut at = first;
    while at < found.len() && found[at].start < end {
        let mention = &found[at];
        let outer_end = mention.end;
        let actor = mention.class == Class::Person || mention.class == Class::StateBody;
        if actor && said_behind(text, found, at, end) && !behind_preposition(text, mention.start) {
            speakers.push(at);
        }
        at += 1;
        while at < found.len() && found[at].start < outer_end {
            at += 1;
        }
    }
    speakers
}

fn said_behind(text: &Text<'_>, found: &[Found], at: usize, end: usize) -> bool {
    let words = &text.words;
    let says = |token: usize| {
        text.hits_at(token).iter().any(|hit| {
            let tags = text.lexicon.tags_of(hit);
            tags.has(words.finite) && (tags.has(words.say) || tags.has(words.speech_act) || tags.has(words.present))
        })
    };
    let mut token = found[at].end;
    // ", Director of X," or "(online)" between the name and the verb.
    let mut skipped = 0;
    while token < end && skipped < 26 {
        if says(token) {
            return true;
        }
        let apposition = text.word(found[at].end) == "," || text.word(found[at].end) == "(" || text.has(found[at].end, words.preposition);
        let adverb = text.has(token, words.adverb) || text.has(token, words.auxiliary);
        let other_person = found.iter().any(|mention| mention.start == token && mention.class == Class::Person);
        if other_person || (!apposition && !adverb) || text.word(token) == ";" {
            return false;
        }
        (token, skipped) = (token + 1, skipped + 1);
    }
    false
}

fn behind_preposition(text: &Text<'_>, at: usize) -> bool {
    let before = at.saturating_sub(1);
    let before = if text.has(before, text.words.determiner) { before.saturating_sub(1) } else { before };
    at > 0 && text.has(before, text.words.preposition)
}
