//! The cascade, in its fixed order.

use liaison_lexicon::Lexicon;
use liaison_model::{Document, Extraction};

use crate::assemble::{Parts, assemble};
use crate::chain::chains;
use crate::cluster::cluster;
use crate::dates::dates;
use crate::found::Found;
use crate::meeting_merge::merge_meetings;
use crate::pattern::Patterns;
use crate::recognise::select::select;
use crate::recognise::{acronym, anaphor, lexical, meeting, nominal, office, organisation, person, resolution, speaker, venue, work};
use crate::relate::{adoption, elliptic, events, patterns, posts, section, structure};
use crate::segment::segment;
use crate::text::Text;
use crate::{metadata, pronoun};

/// A lexicon and patterns, ready to read documents.
#[derive(Debug, Clone, Copy)]
pub struct Extractor<'a> {
    lexicon: &'a Lexicon,
    patterns: &'a Patterns,
}

impl Extractor<'static> {
    /// With the lexicon and patterns that were compiled into the program.
    #[must_use]
    pub fn builtin() -> Self {
        Self { lexicon: Lexicon::builtin(), patterns: Patterns::builtin() }
    }
}

impl<'a> Extractor<'a> {
    /// With another lexicon and other patterns.
    #[must_use]
    pub fn new(lexicon: &'a Lexicon, patterns: &'a Patterns) -> Self {
        Self { lexicon, patterns }
    }

    /// All that is found in a document.
    #[must_use]
    pub fn extract(&self, document: &Document) -> Extraction {
        let text = Text::new(document, self.lexicon);
        let segments = segment(&text);
        let issued = metadata::issued(&text, &segments);
        let dates = dates(&text, issued);
        let meetings = meeting::meetings(&text, &segments, &dates);
        let mut found = recognise(&text, &segments, meetings.found);
        let home = metadata::home_state(&text, &found);
        let chains = chains(&text, &segments, &mut found, home);
        let (clusters_of_meetings, cluster_of_frame) = merge_meetings(&text, &meetings.frames);
        let clusters = cluster(&text, &found, &clusters_of_meetings, &cluster_of_frame, home);
        let main = metadata::main_meeting(&found, &meetings.frames, &segments);
        let told = section::Events { frames: &meetings.frames, clusters: &clusters_of_meetings, cluster_of_frame: &cluster_of_frame };
        let mut claims = posts::posts(&text, &found, &chains, home);
        claims.extend(structure::structure(&text, &found, &clusters));
        claims.extend(events::events(&text, &segments, &found, &meetings.frames, &chains, main));
        claims.extend(adoption::adoption(&text, &segments, &found, &meetings.frames));
        claims.extend(elliptic::elliptic(&text, &segments, &found));
        claims.extend(section::section(&text, &segments, &found, &told));
        claims.extend(patterns::by_patterns(&text, &segments, &found, self.patterns));
        assemble(Parts { text: &text, segments: &segments, found: &found, clusters, claims, issued, home })
    }
}

fn recognise(text: &Text<'_>, segments: &crate::segment::Segments, meetings: Vec<Found>) -> Vec<Found> {
    let mut found = lexical::lexical(text);
    found.extend(organisation::organisations(text, segments));
    found.extend(work::works(text, segments));
    found.extend(resolution::resolutions(text));
    found.extend(person::persons(text, segments));
    found.extend(venue::venues(text));
    found.extend(meetings);
    let new = acronym::acronyms(text, segments, &mut found);
    found.extend(new);
    let repeats = repeats(text, &found);
    found.extend(repeats);
    found.extend(speaker::speaker_bodies(text, segments, &found));
    found.extend(office::country_offices(text, &found));
    let mut found = select(found);
    let nominal = nominal::nominal_persons(text, &found);
    found.extend(nominal);
    let again = anaphor::works_again(text, &found);
    found.extend(again);
    found = select(found);
    let pronouns = pronoun::pronouns(text, segments, &found);
    found.extend(pronouns);
    select(found)
}

/// Later and earlier places where an acronym that the text defines stands alone.
fn repeats(text: &Text<'_>, found: &[Found]) -> Vec<Found> {
    let mut by_word: std::collections::BTreeMap<String, &Found> = std::collections::BTreeMap::new();
    for mention in found {
        if let Some((start, end)) = mention.alias
            && end == start + 1
            && text.word(start).chars().filter(|letter| letter.is_uppercase()).count() >= 2
        {
            by_word.entry(text.word(start).to_owned()).or_insert(mention);
        }
    }
    (0..text.len())
        .filter_map(|at| {
            let long = by_word.get(text.word(at))?;
            let mut repeat = Found::new(at, at + 1, long.class, "acronym-repeat", 45);
            (repeat.entry, repeat.state, repeat.frame) = (long.entry, long.state, long.frame);
            Some(repeat)
        })
        .collect()
}
