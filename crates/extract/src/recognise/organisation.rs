//! Organisations by structure: a head noun with what stands before and behind it.
//!
//! "Ministry of Labour, Employment and Social Policy", "Permanent Representation of Chile to the
//! UN in Geneva", "Human Trafficking and Migrant Smuggling Section", "the Serbian NGO ATINA",
//! "Special Department for Organized Crime".

use liaison_lexicon::Shape;
use liaison_model::Class;

use crate::found::Found;
use crate::recognise::person::post_at;
use crate::segment::Segments;
use crate::text::Text;

const WEIGHT: u8 = 75;
const BY_KIND: u8 = 78;

/// All organisations that their structure shows.
pub(crate) fn organisations(text: &Text<'_>, segments: &Segments) -> Vec<Found> {
    let mut found = Vec::new();
    for sentence in &segments.sentences {
        let mut at = sentence.start;
        while at < sentence.end {
            let Some((head_end, term)) = text.term_at(at, text.words.org_head) else {
                at += 1;
                continue;
            };
            let head = Head {
                start: at,
                end: head_end.min(sentence.end),
                class: term.value(text.words.org_head).and_then(Class::from_name),
                weak: term.tags.has(text.words.weak),
                ministry: term.tags.has(text.words.ministry),
                mission: term.tags.has(text.words.mission_head),
                government: term.tags.has(text.words.government),
            };
            let bounds = (sentence.start, sentence.end);
            let mentions = government(text, &head, bounds)
                .or_else(|| distributed(text, &head, bounds))
                .or_else(|| named_kind(text, &head, bounds))
                .or_else(|| structured(text, &head, bounds).map(|mention| vec![mention]));
            match mentions {
                Some(mentions) => {
                    at = mentions.iter().map(|mention| mention.end).max().unwrap_or(head_end).max(head_end);
                    found.extend(mentions);
                }
                None => at = head_end,
            }
        }
    }
    found
}

struct Head {
    start: usize,
    end: usize,
    class: Option<Class>,
    weak: bool,
    ministry: bool,
    mission: bool,
    government: bool,
}

type Bounds = (usize, usize);

/// "the Croatian government", "Government of Albania".
fn government(text: &Text<'_>, head: &Head, (start, end): Bounds) -> Option<Vec<Found>> {
    if !head.government {
        return None;
    }
    let before = (start..head.start).rev().take(3).find_map(|at| text.state_adjective_at(at).filter(|(stop, _)| *stop == head.start).map(|(_, state)| (at, state)));
    let after = matches!(text.folded(head.end), "of" | "de" | "du")
        .then(|| text.state_name_at(skip_article(text, head.end + 1)))
        .flatten()
        .filter(|(stop, _)| *stop <= end);
    let (from, to, state) = match (before, after) {
        (Some((from, state)), _) => (from, head.end, state),
        (None, Some((to, state))) => (head.start, to, state),
        _ => return Some(Vec::new()),
    };
    Some(vec![Found { state: Some(state), ..Found::new(from, to, Class::StateBody, "organisation-government", WEIGHT) }])
}

/// "the NGO ATINA", "NGOs ASTRA and Grupa 484", "Association “Novi put”", "the French NGO X".
fn named_kind(text: &Text<'_>, head: &Head, (start, end): Bounds) -> Option<Vec<Found>> {
    if head.class != Some(Class::Ngo) || matches!(text.folded(head.end), "for" | "of" | "against" | "pour" | "de" | "des") {
        return None;
    }
    let behind = text.state_adjective_at(head.end);
    let state = adjective_before(text, head.start, start).or(behind.map(|(_, state)| (head.start, state)));
    let from = state.map_or(head.start, |(from, _)| from);
    if let Some(named) = named_before(text, from, start, state.map(|(_, state)| state)) {
        return Some(vec![named]);
    }
    let mut at = skip_comma(text, behind.map_or(head.end, |(end, _)| end));
    let mut found = Vec::new();
    let plural = text.folded(head.end - 1).ends_with('s');
    while let Some((name_start, mut name_end)) = proper_name(text, at, end) {
        if !plural && text.folded(name_end) == "and" && text.is_capital(name_end + 1) && !is_quote(text.word(name_start - 1)) && is_plain_word(text, name_start) && is_plain_word(text, name_end + 1) {
            name_end = proper_name(text, name_end + 1, end).map_or(name_end, |(_, stop)| stop);
        }
        let begin = if found.is_empty() { from } else { name_start };
        let mention = Found {
            name: (name_start, name_end),
            state: state.map(|(_, state)| state),
            ..Found::new(begin, closing_quote(text, name_end), Class::Ngo, "organisation-kind-name", BY_KIND)
        };
        at = mention.end;
        found.push(mention);
        let next = if text.word(at) == "," || text.has(at, text.words.conjunction) { at + 1 } else { break };
        if !plural {
            break;
        }
        at = next + usize::from(text.has(next, text.words.conjunction));
    }
    let headed = found.first().is_some_and(|mention| text.term_at(mention.name.1 - 1, text.words.org_head).is_some() && matches!(text.folded(mention.end), "on" | "for" | "of" | "against"));
    (!found.is_empty() && !headed).then_some(found)
}

/// "Mare Chiaro, an Italian NGO": the name stands before what it is.
fn named_before(text: &Text<'_>, kind: usize, start: usize, state: Option<u32>) -> Option<Found> {
    let article = kind.checked_sub(1).filter(|at| matches!(text.folded(*at), "a" | "an" | "une" | "un" | "the"))?;
    let comma = article.checked_sub(1).filter(|at| text.word(*at) == "," && *at > start)?;
    let from = (start.max(comma.saturating_sub(7))..comma).rev().take_while(|at| text.is_capital(*at) || text.shape(*at).is(Shape::NUMBER)).last()?;
    let plain = text.is_capital(from) && !text.has(from, text.words.given_name) && !text.has(from, text.words.determiner) && text.hits_at(from).iter().all(|hit| text.senses(hit).next().is_none());
    plain.then(|| Found { state, ..Found::new(from, comma, Class::Ngo, "organisation-kind-behind", BY_KIND) })
}

/// A name in quotes or a run of capitalised words, numbers and small joining words.
fn proper_name(text: &Text<'_>, at: usize, end: usize) -> Option<Bounds> {
    if is_quote(text.word(at)) {
        let close = (at + 1..end.min(at + 12)).find(|next| is_quote(text.word(*next)))?;
        return (close > at + 1 && text.is_capital(at + 1)).then_some((at + 1, close));
    }
    let emphasis = usize::from(text.word(at) == "*");
    let start = at + emphasis;
    if emphasis == 1 {
        let close = (start + 1..end.min(start + 12)).find(|next| text.word(*next) == "*")?;
        return text.is_capital(start).then_some((start, close));
    }
    if !text.is_capital(start) || text.state_name_at(start).is_some() || text.has(start, text.words.determiner) {
        return None;
    }
    let mut last = start;
    for next in start..end.min(start + 8) {
        let shape = text.shape(next);
        let goes_on = (shape.is(Shape::CAPITALISED) && !shape.is(Shape::PUNCTUATION) && (next == start || !is_stop(text, next)))
            || (shape.is(Shape::NUMBER) && next > start)
            || (matches!(text.word(next), "-" | "/" | "." | "'" | "’") && next > start && text.is_glued(next) && text.is_glued(next + 1) && (text.is_capital(next + 1) || text.word(next) == "'"));
        let joins = matches!(text.folded(next), "de" | "du" | "des" | "la" | "of" | "the" | "and" | "et") && text.is_capital(next + 1) && next > start && !text.has(next, text.words.conjunction);
        if !goes_on && !joins {
            break;
        }
        last = next + 1;
    }
    (last > start).then_some((start, last))
}

/// A capitalised word that is no name of its own: "Different and Equal".
fn is_plain_word(text: &Text<'_>, at: usize) -> bool {
    !text.shape(at).is(Shape::ALL_CAPS) && text.hits_at(at).iter().all(|hit| text.senses(hit).next().is_none()) && !text.has(at, text.words.given_name)
}

fn is_stop(text: &Text<'_>, at: usize) -> bool {
    text.state_name_at(at).is_some() || text.has(at, text.words.month) || text.has(at, text.words.honorific)
}

fn closing_quote(text: &Text<'_>, at: usize) -> usize {
    at + usize::from(is_quote(text.word(at)) || text.word(at) == "*")
}

pub(crate) fn is_quote(word: &str) -> bool {
    matches!(word, "“" | "”" | "\"" | "«" | "»" | "„")
}

/// "Ministries of the Interior, Foreign Affairs and Justice of Albania": one body for each field.
fn distributed(text: &Text<'_>, head: &Head, (start, end): Bounds) -> Option<Vec<Found>> {
    let plural = matches!(text.folded(head.start), "ministries" | "ministeres" | "departments");
    if !plural || !matches!(text.folded(head.end), "of" | "for" | "de" | "des" | "du") {
        return None;
    }
    let mut fields: Vec<Bounds> = Vec::new();
    let mut at = skip_article(text, head.end + 1);
    while let Some(stop) = capital_run(text, at, end) {
        fields.push((at, stop));
        let next = if text.word(stop) == "," { stop + 1 } else { stop };
        let joined = text.has(next, text.words.conjunction);
        at = skip_article(text, skip_of(text, next + usize::from(joined)));
        if next == stop && !joined {
            break;
        }
    }
    let last = fields.last()?.1;
    let state = state_behind(text, last, end).map(|(_, state)| state).or_else(|| adjective_before(text, head.start, start).map(|(_, state)| state));
    let found = fields.iter().enumerate().map(|(nth, field)| Found {
        name: *field,
        state,
        canonical: Some(format!("Ministry of {}{}", article_before(text, field.0), text.surface(field.0, field.1))),
        ..Found::new(if nth == 0 { head.start } else { field.0 }, field.1, Class::StateBody, "organisation-distributed", WEIGHT)
    });
    (fields.len() > 1).then(|| found.collect())
}

fn article_before(text: &Text<'_>, at: usize) -> &'static str {
    if at > 0 && text.folded(at - 1) == "the" { "the " } else { "" }
}

/// A head noun with modifiers before it and complements behind.
fn structured(text: &Text<'_>, head: &Head, (start, end): Bounds) -> Option<Found> {
    let capital = text.is_capital(head.start);
    let behind = skip_article(text, head.end + 1);
    let titled = head.ministry && matches!(text.folded(head.end), "of" | "for" | "de" | "du" | "des") && text.is_capital(behind);
    if !capital && !titled {
        return None;
    }
    let from = left_edge(text, head, start);
    let right = Right::of(text, head, end);
    let modified = from < head.start;
    let complemented = right.end > head.end;
    let bare_line = text.shape(head.start).is(Shape::ALL_CAPS);
    let several = head.end - head.start > 1 && (head.start..head.end).all(|at| text.is_capital(at) || !text.is_word(at) || text.is_glued(at));
    let bare_in_chain = several && text.word(head.end) == ",";
    if !modified && !complemented && bare_in_chain && !bare_line {
        let state = state_behind(text, head.end, end).map(|(_, state)| state);
        let class = head.class.unwrap_or(Class::StateBody);
        return Some(Found { state, class_open: head.class.is_none(), ..Found::new(head.start, head.end, class, "organisation-head", WEIGHT) });
    }
    if !modified && !complemented || (head.weak && !modified && !right.capital) || (bare_line && !complemented && !modified) {
        return None;
    }
    let is_listed = text.hits_at(from).iter().any(|hit| hit.end as usize == right.end && text.senses(hit).any(|sense| !sense.adjective && !sense.ambiguous));
    let last_words = [text.words.instrument_head, text.words.meeting_head];
    let other_kind = right.end > head.end && last_words.into_iter().any(|tag| text.has(right.end - 1, tag));
    let mere_kind = matches!(text.folded(head.start), "ngo" | "ngos" | "ong") && !complemented;
    if is_listed || other_kind || mere_kind {
        return None;
    }
    let known = known_tail(text, from, right.end);
    if known.is_some_and(|(start, _)| start == from) {
        return None;
    }
    let state = state_in(text, from, head.start).or(right.state).or_else(|| state_within(text, head.end, right.end)).or_else(|| state_behind(text, right.end, end).map(|(_, state)| state));
    let entry = known.map(|(_, entry)| entry);
    let class = match entry {
        Some(entry) => text.lexicon.name(entry).class,
        None => head.class.unwrap_or_else(|| inherited(text, (from, head.end), right.end, state)),
    };
    let class_open = entry.is_none() && head.class.is_none() && state.is_none();
    Some(Found { state, entry, class_open, ..Found::new(from, right.end, class, "organisation-head", WEIGHT) })
}

/// The organisation of the lexicon whose name ends the words, as in "UNODC Research Branch": its start and entry.
fn known_tail(text: &Text<'_>, from: usize, end: usize) -> Option<(usize, u32)> {
    (from..end).find_map(|at| {
        let hit = text.hits_at(at).iter().find(|hit| hit.end as usize == end)?;
        let sense = text.senses(hit).find(|sense| !sense.adjective && !sense.ambiguous && sense.entry.class.is_organization())?;
        // A bare acronym at the end is a parent, not the name.
        (at == from || end - at > 2).then_some((at, sense.id))
    })
}

/// The first token of the capitalised modifiers before the head.
fn left_edge(text: &Text<'_>, head: &Head, start: usize) -> usize {
    let mut from = head.start;
    while from > start && head.start - from < 10 {
        if let Some(known) = known_name_ending(text, start, from) {
            return known;
        }
        let before = from - 1;
        let hyphen = matches!(text.word(before), "-" | "/") && text.is_glued(before) && before > start;
        let joined = matches!(text.folded(before), "and" | "&" | "et") && before > start + 1 && text.is_capital(before - 1) && !ends_mention(text, before, start);
        let topic = text.folded(before) == "of" && before > start + 1 && text.is_capital(before - 1) && !stops_left(text, before - 1, start) && text.term_at(before - 1, text.words.org_head).is_none();
        let possessive = (text.folded(before) == "s" || text.folded(before) == "'") && before > start && text.is_glued(before);
        let capital = text.is_capital(before) && !stops_left(text, before, start);
        if !(hyphen || joined || topic || possessive || capital) {
            break;
        }
        from = before;
    }
    while from < head.start && (!text.is_capital(from) || text.has(from, text.words.conjunction)) {
        from += 1;
    }
    from
}

/// The start of a known organisation's name of several words that ends right before `end`, or before its "'s".
fn known_name_ending(text: &Text<'_>, start: usize, end: usize) -> Option<usize> {
    let possessive = end >= 2 && text.folded(end - 1) == "s" && matches!(text.word(end - 2), "'" | "’");
    let stop = if possessive { end - 2 } else { end };
    (start.max(stop.saturating_sub(8))..stop.saturating_sub(1)).find(|at| {
        text.hits_at(*at).iter().any(|hit| {
            hit.end as usize == stop && text.senses(hit).any(|sense| !sense.adjective && !sense.ambiguous && sense.entry.class.is_organization())
        })
    })
}

/// Whether the words before an "and" close a mention of their own: "Interpol and Human Trafficking Unit".
fn ends_mention(text: &Text<'_>, and: usize, start: usize) -> bool {
    (start.max(and.saturating_sub(6))..and).any(|at| {
        text.hits_at(at).iter().any(|hit| hit.end as usize == and && text.senses(hit).any(|sense| !sense.ambiguous && (!sense.adjective)))
            || text.term_at(at, text.words.org_head).is_some_and(|(stop, _)| stop == and)
    })
}

fn stops_left(text: &Text<'_>, at: usize, start: usize) -> bool {
    let words = &text.words;
    let listed = [words.determiner, words.preposition, words.auxiliary, words.pronoun, words.month, words.weekday, words.honorific, words.conjunction, words.finite, words.adverb, words.caption]
        .into_iter()
        .any(|tag| text.has(at, tag));
    let post = text.has(at, words.post) && !matches!(text.folded(at), "prosecutor" | "commissioner" | "ombudsman" | "public" | "coordinator");
    let sentence_start = at == start && text.has(at, words.given_name) && text.has(at, words.also_word);
    listed || post || sentence_start || text.has(at, words.given_name) && !text.has(at, words.also_word) && text.state_adjective_at(at).is_none()
}

/// What stands behind the head.
struct Right {
    end: usize,
    /// Whether a capitalised complement follows.
    capital: bool,
    state: Option<u32>,
}

impl Right {
    fn of(text: &Text<'_>, head: &Head, limit: usize) -> Self {
        let mut right = Self { end: head.end, capital: false, state: None };
        for _ in 0..8 {
            if !right.extend(text, head, limit) {
                break;
            }
        }
        right
    }

    /// One complement more; whether there was one.
    fn extend(&mut self, text: &Text<'_>, head: &Head, limit: usize) -> bool {
        let at = self.end;
        if at >= limit {
            return false;
        }
        let preposition = text.folded(at);
        let elided = matches!(preposition, "d" | "l") && matches!(text.word(at + 1), "'" | "’");
        let complement = matches!(preposition, "of" | "for" | "against" | "on" | "de" | "du" | "des" | "pour" | "contre" | "sur") || elided;
        let towards = head.mission && matches!(preposition, "to" | "at" | "with" | "before" | "aupres" | "a");
        let place = matches!(preposition, "in" | "a" | "en") && (head.mission || head.weak) && !self.has_comma_before(text, at);
        if complement || towards {
            let start = skip_article(text, at + 1 + usize::from(elided));
            return self.complement(text, head, start, limit);
        }
        if place && (text.is_capital(at + 1)) && is_place_name(text, at + 1) {
            self.end = place_end(text, at + 1);
            return true;
        }
        if head.mission && self.capital && text.has(at, text.words.conjunction) {
            return self.international_organisations(text, at + 1, limit);
        }
        false
    }

    fn has_comma_before(&self, text: &Text<'_>, at: usize) -> bool {
        at > 0 && text.word(at - 1) == ","
    }

    fn complement(&mut self, text: &Text<'_>, head: &Head, start: usize, limit: usize) -> bool {
        if let Some((end, state)) = text.state_name_at(start).filter(|(end, _)| *end <= limit) {
            self.state = self.state.or(Some(state));
            (self.end, self.capital) = (end, true);
            return true;
        }
        if !head.ministry && starts_body(text, start, limit) {
            return false;
        }
        let run = capital_run(text, gerund_end(text, start), limit).or_else(|| lexicon_name_end(text, start, limit));
        let Some(end) = run else { return false };
        (self.end, self.capital) = (end, true);
        let topical = head.ministry || matches!(text.folded(start.saturating_sub(1)), "for" | "against" | "on");
        self.end = listed_fields(text, end, limit, topical);
        true
    }

    /// "and the international organisations in Vienna" behind a permanent mission.
    fn international_organisations(&mut self, text: &Text<'_>, at: usize, limit: usize) -> bool {
        let start = skip_article(text, at);
        let adjective = matches!(text.folded(start), "international" | "other" | "aux" | "des" | "organisations");
        let noun = (start..limit.min(start + 3)).find(|next| matches!(text.folded(*next), "organisations" | "organizations"));
        match noun {
            Some(noun) if adjective => {
                let end = noun + 1 + usize::from(text.folded(noun + 1) == "internationales");
                let place = matches!(text.folded(end), "in" | "a") && is_place_name(text, end + 1);
                self.end = if place { place_end(text, end + 1) } else { end };
                true
            }
            _ => false,
        }
    }
}

/// Whether the complement is a body of its own: "Section of the | Centre for Combating X".
fn starts_body(text: &Text<'_>, start: usize, limit: usize) -> bool {
    let head = (start..limit.min(start + 6)).take_while(|at| text.is_capital(*at)).find_map(|at| {
        let (end, term) = text.term_at(at, text.words.org_head)?;
        (!text.folded(end - 1).ends_with('s') || text.folded(end - 1).ends_with("ss")).then_some((at, end, term))
    });
    head.is_some_and(|(at, end, term)| {
        let complemented = matches!(text.folded(end), "of" | "for" | "against" | "on") && text.is_word(end + 1);
        (at > start || complemented) && term.value(text.words.org_head) != Some("OtherOrganization")
    })
}

/// "for countering Organised Crime", "for the Fight against X": a lower-case word that leads to capitals.
fn gerund_end(text: &Text<'_>, start: usize) -> usize {
    let gerund = text.is_word(start) && !text.is_capital(start) && text.folded(start).ends_with("ing") && text.is_capital(start + 1);
    let the_fight = matches!(text.folded(start), "fight" | "lutte" | "protection" | "prevention" | "promotion")
        && matches!(text.folded(start + 1), "against" | "of" | "contre" | "de")
        && (text.is_capital(start + 2) || text.is_capital(start + 3));
    match (gerund, the_fight) {
        (true, _) => start + 1,
        (_, true) if text.is_capital(start) => start,
        (_, true) => skip_article(text, start + 2),
        _ => start,
    }
}

/// The end of a run of capitalised words with small words between them.
fn capital_run(text: &Text<'_>, start: usize, limit: usize) -> Option<usize> {
    let mut end = None;
    let mut at = start;
    while at < limit && at - start < 14 {
        let shape = text.shape(at);
        let capital = shape.is(Shape::CAPITALISED) && (at == start || !ends_run(text, at));
        let hyphen = matches!(text.word(at), "-" | "/" | "&" | "’" | "'") && at > start && (text.is_capital(at + 1) || text.is_glued(at + 1)) && (text.is_glued(at) || text.word(at) == "&");
        let joins = at > start && joins_run(text, at, limit);
        if capital {
            at += 1;
            end = Some(at);
        } else if hyphen || joins {
            at += 1;
        } else if shape.is(Shape::WORD) && at > start && text.folded(at) != "s" && text.is_glued(at) && matches!(text.word(at - 1), "-" | "'" | "’") {
            at += 1;
            end = Some(at);
        } else {
            break;
        }
    }
    end
}

/// A small word between two capitalised words of one name.
fn joins_run(text: &Text<'_>, at: usize, limit: usize) -> bool {
    let small = matches!(text.folded(at), "of" | "for" | "the" | "against" | "on" | "to" | "de" | "du" | "des" | "la" | "d" | "l" | "aux" | "et" | "and" | "les" | "contre" | "in" | "with" | "pour" | "'" | "humains");
    let next = if text.has(at + 1, text.words.determiner) || matches!(text.word(at + 1), "'" | "’") { at + 2 } else { at + 1 };
    if !small || next >= limit || !text.is_capital(next) {
        return false;
    }
    let other_mention = text.state_name_at(next).is_some() || (is_known_body(text, next));
    let and = text.has(at, text.words.conjunction);
    let place = matches!(text.folded(at), "in" | "to");
    let towards = matches!(text.folded(at), "to" | "with") ;
    !(and && (other_mention || text.term_at(next, text.words.org_head).is_some() || text.has(next, text.words.given_name) || (post_at(text, next) == Some(next + 1) && text.term_at(at - 1, text.words.post).is_none())))
        && !(place && (is_place_name(text, next) || text.state_name_at(next).is_some()))
        && !(towards && other_mention)
}

fn is_known_body(text: &Text<'_>, at: usize) -> bool {
    text.hits_at(at).iter().any(|hit| text.senses(hit).any(|sense| !sense.adjective && !sense.ambiguous && sense.entry.class.is_organization()))
}

fn ends_run(text: &Text<'_>, at: usize) -> bool {
    let words = &text.words;
    text.has(at, words.honorific) || text.has(at, words.month) || (text.shape(at).is(Shape::LINE_START) && text.has(at, words.determiner))
        || text.shape(at).is(Shape::LINE_START) && text.term_at(at, words.org_head).is_some()
}

/// ", Employment, and Social Policy": more fields of one ministry.
fn listed_fields(text: &Text<'_>, end: usize, limit: usize, ministry: bool) -> usize {
    if !ministry || text.word(end) != "," {
        return end;
    }
    let (mut at, mut fields) = (end, 0);
    while text.word(at) == "," && fields < 5 {
        let and = text.has(at + 1, text.words.conjunction);
        let start = at + 1 + usize::from(and);
        if text.state_name_at(start).is_some() || is_known_body(text, start) || text.term_at(start, text.words.org_head).is_some() || text.has(start, text.words.given_name) {
            return end;
        }
        let Some(stop) = capital_run(text, start, limit) else { return end };
        if (start..stop).any(|next| text.term_at(next, text.words.org_head).is_some()) {
            return end;
        }
        // A field that holds an "and" closes the list.
        let closes = and || (start..stop).any(|next| text.has(next, text.words.conjunction));
        (at, fields) = (stop, fields + 1);
        if closes {
            return at;
        }
    }
    end
}

fn lexicon_name_end(text: &Text<'_>, at: usize, limit: usize) -> Option<usize> {
    let hit = text.hits_at(at).iter().find(|hit| text.senses(hit).any(|sense| !sense.ambiguous && !sense.adjective))?;
    let end = hit.end as usize;
    (end <= limit && text.is_capital(at)).then_some(end)
}

fn is_place_name(text: &Text<'_>, at: usize) -> bool {
    text.is_capital(at) && text.hits_at(at).iter().any(|hit| text.senses(hit).any(|sense| !sense.adjective && matches!(sense.entry.class, Class::Place | Class::State)))
}

fn place_end(text: &Text<'_>, at: usize) -> usize {
    text.hits_at(at)
        .iter()
        .find(|hit| text.senses(hit).any(|sense| !sense.adjective && matches!(sense.entry.class, Class::Place | Class::State)))
        .map_or(at, |hit| hit.end as usize)
}

/// The state whose adjective or name stands among the modifiers.
fn state_in(text: &Text<'_>, from: usize, to: usize) -> Option<u32> {
    (from..to).find_map(|at| text.state_adjective_at(at).or_else(|| text.state_name_at(at)).filter(|(end, _)| *end <= to).map(|(_, state)| state))
}

/// The state that an "of" or "in" within the name introduces.
fn state_within(text: &Text<'_>, from: usize, to: usize) -> Option<u32> {
    (from..to).filter(|at| matches!(text.folded(*at), "of" | "in" | "de" | "du")).find_map(|at| {
        text.state_name_at(skip_article(text, at + 1)).filter(|(end, _)| *end <= to).map(|(_, state)| state)
    })
}

/// ", Montenegro" or "(Serbia)" or "in Serbia" behind the name.
pub(crate) fn state_behind(text: &Text<'_>, at: usize, limit: usize) -> Option<(usize, u32)> {
    let start = match text.word(at) {
        "," | "(" | "–" | "-" => at + 1,
        _ if matches!(text.folded(at), "of" | "in" | "de" | "en" | "du") => skip_article(text, at + 1),
        _ => return None,
    };
    let (end, state) = text.state_name_at(start).filter(|(end, _)| *end <= limit)?;
    // A list of states is no apposition.
    let listed = text.word(at) == "," && text.word(end) == "," && text.state_name_at(end + 1).is_some();
    (!listed).then_some((end, state))
}

fn adjective_before(text: &Text<'_>, at: usize, start: usize) -> Option<(usize, u32)> {
    (start.max(at.saturating_sub(4))..at).rev().find_map(|from| text.state_adjective_at(from).filter(|(end, _)| *end <= at).map(|(_, state)| (from, state)))
}

fn skip_article(text: &Text<'_>, at: usize) -> usize {
    match text.folded(at) {
        "the" | "la" | "le" | "les" => at + 1,
        "l" | "d" if matches!(text.word(at + 1), "'" | "’") => at + 2,
        _ => at,
    }
}

fn skip_of(text: &Text<'_>, at: usize) -> usize {
    at + usize::from(matches!(text.folded(at), "of" | "de" | "du" | "des"))
}

fn skip_comma(text: &Text<'_>, at: usize) -> usize {
    at + usize::from(text.word(at) == "," || text.word(at) == ":")
}

/// The class of a body whose head noun leaves it open: that of the parent it names, else a state's.
fn inherited(text: &Text<'_>, (from, modified): (usize, usize), to: usize, state: Option<u32>) -> Class {
    let parent = (from..to).find_map(|at| {
        text.hits_at(at).iter().find_map(|hit| {
            let sense = text.senses(hit).find(|sense| !sense.adjective && !sense.ambiguous && sense.entry.class.is_organization())?;
            (hit.end as usize <= to).then_some(sense.entry.class)
        })
    });
    let international = (from..modified).any(|at| matches!(text.folded(at), "united" | "international" | "european" | "regional" | "global" | "intergovernmental" | "inter" | "nations" | "un" | "eu" | "euro" | "joint"));
    let civil = (from..to).any(|at| matches!(text.folded(at), "institute" | "institut"));
    match (parent, state) {
        (Some(class), _) => class,
        (None, None) if civil && text.folded(from) != "national" => Class::Ngo,
        (None, Some(_)) => Class::StateBody,
        (None, None) if (from..to).any(|at| matches!(text.folded(at), "centre" | "center")) && !international => Class::OtherOrganization,
        (None, None) if international => Class::IntergovernmentalOrganization,
        (None, None) => Class::StateBody,
    }
}
