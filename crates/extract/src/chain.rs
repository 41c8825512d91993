//! Persons with what stands beside them: posts, bodies and states in apposition.
//!
//! "Ms. X, Head of Unit, Training Department, Ministry of Interior, Montenegro", "the French Ambassador to
//! Serbia, Y", "Z of the NGO W". Read before entities are settled, because the state at the end of a
//! chain tells which ministry is meant.

use liaison_lexicon::TagSet;
use liaison_model::{Class, Span};

use crate::found::Found;
use crate::segment::{BlockKind, Segments};
use crate::text::Text;

const LONGEST: usize = 60;

/// A person with posts and bodies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chain {
    /// The place of the person among the found.
    pub(crate) person: usize,
    /// The tokens of the post, when one is named.
    pub(crate) role: Option<(usize, usize)>,
    /// The tags of its posts.
    pub(crate) tags: TagSet,
    /// Bodies, the nearest first.
    pub(crate) bodies: Vec<usize>,
    /// Further bodies that a post of their own introduces.
    pub(crate) also: Vec<usize>,
    /// The state acted for, as a lexicon entry.
    pub(crate) state: Option<u32>,
    /// States and organisations accredited to: mentions.
    pub(crate) accredited: Vec<usize>,
    /// The tokens that say all this.
    pub(crate) span: (usize, usize),
    pub(crate) former: bool,
    pub(crate) rule: &'static str,
}

impl Chain {
    pub(crate) fn evidence(&self, text: &Text<'_>) -> Span {
        text.span(self.span.0, self.span.1)
    }
}

/// All chains of a text; states that they end in are given to their bodies.
pub(crate) fn chains(text: &Text<'_>, segments: &Segments, found: &mut [Found], home: Option<u32>) -> Vec<Chain> {
    let persons: Vec<usize> = (0..found.len()).filter(|at| found[*at].class == Class::Person).collect();
    let mut chains = Vec::new();
    for person in persons {
        let Some((_, sentence)) = segments.sentence_of(found[person].start) else { continue };
        let block = &segments.blocks[sentence.block];
        let limits = if block.kind == BlockKind::Speaker { (block.start, block.end) } else { (sentence.start, sentence.end) };
        let reader = Reader { text, found, limits, home };
        let behind = reader.behind(person, block.kind);
        let before = reader.before(person);
        chains.extend([behind, before].into_iter().flatten());
    }
    let shared: Vec<Chain> = chains.iter().flat_map(|chain| shared(text, found, chain)).collect();
    chains.extend(shared);
    settle_open(text, found);
    for chain in &chains {
        give_state(found, chain);
    }
    chains
}

/// "A, B and C, counsellors at X": a plural post is of all persons of the list.
fn shared(text: &Text<'_>, found: &[Found], chain: &Chain) -> Vec<Chain> {
    let plural = chain.rule == "post-apposition" && chain.role.is_some_and(|(start, end)| text.folded(start).ends_with('s') || text.folded(end - 1).ends_with('s'));
    let mut others = Vec::new();
    let mut person = chain.person;
    while plural {
        let before = (0..person).rev().find(|at| found[*at].end <= found[person].start);
        let Some(before) = before.filter(|at| found[*at].class == Class::Person) else { break };
        let joined = (found[before].end..found[person].start).all(|at| text.word(at) == "," || text.has(at, text.words.conjunction));
        if !joined {
            break;
        }
        others.push(Chain { person: before, ..chain.clone() });
        person = before;
    }
    others
}

/// "Delegation for X of the Ministry of Y": a body of open kind is of the kind of what it is part of.
fn settle_open(text: &Text<'_>, found: &mut [Found]) {
    for at in (0..found.len()).filter(|at| found[*at].class_open).collect::<Vec<_>>() {
        let of = found[at].end;
        let start = of + 1 + usize::from(text.has(of + 1, text.words.determiner));
        let whole = found.iter().find(|other| other.start == start && other.class.is_organization());
        if let Some(class) = whole.filter(|_| matches!(text.folded(of), "of" | "de" | "du" | "within")).map(|whole| whole.class) {
            found[at].class = class;
        }
    }
}

/// What the end of a chain tells of the bodies before it: their state, and what kind of body they are.
fn give_state(found: &mut [Found], chain: &Chain) {
    for pair in chain.bodies.windows(2).rev() {
        let whole = found[pair[1]].class;
        if found[pair[0]].class_open && whole != Class::Ngo {
            found[pair[0]].class = whole;
        }
    }
    let Some(state) = chain.state else { return };
    for body in &chain.bodies {
        let body = &mut found[*body];
        if body.state.is_none() && body.entry.is_none() && body.class != Class::IntergovernmentalOrganization {
            body.state = Some(state);
        }
    }
}

struct Reader<'a, 'b> {
    text: &'a Text<'b>,
    found: &'a [Found],
    limits: (usize, usize),
    /// The state that issues the document, for its ambassadors and ministers named without one.
    home: Option<u32>,
}

impl Reader<'_, '_> {
    /// ", Head of Unit, Ministry of Interior, Montenegro" behind the person.
    fn behind(&self, person: usize, block: BlockKind) -> Option<Chain> {
        let text = self.text;
        let end = self.found[person].end;
        let start = (end..end + 3).find(|at| text.word(*at) != "*").unwrap_or(end);
        let opener = text.word(start);
        let attached = matches!(text.folded(start), "of" | "from" | "at" | "de" | "du") && !opener.is_empty();
        let next_line = text.shape(start).is(liaison_lexicon::Shape::LINE_START) && text.term_at(start, text.words.post).is_some();
        if !attached && !next_line && !matches!(opener, "," | "(" | ":") && block != BlockKind::Caption {
            return None;
        }
        let end = self.chain_end(person, start, block);
        let mut chain = Chain {
            person,
            role: None,
            tags: TagSet::default(),
            bodies: Vec::new(),
            also: Vec::new(),
            state: None,
            accredited: Vec::new(),
            span: (self.found[person].start, end),
            former: false,
            rule: if block == BlockKind::Speaker { "speaker-entry" } else { "post-apposition" },
        };
        self.read_title(&mut chain);
        self.read(&mut chain, if next_line { start } else { start + 1 }, end);
        let envoy = chain.tags.has(text.words.accredited) || chain.tags.has(text.words.ministerial);
        if chain.state.is_none() && chain.bodies.is_empty() && envoy {
            chain.state = self.home;
        }
        let plausible = chain.role.is_some()
            || ((attached || opener == "(") && !chain.bodies.is_empty() && self.found[chain.bodies[0]].start <= start + 3)
            || (block == BlockKind::Speaker && (!chain.bodies.is_empty() || chain.state.is_some()));
        if attached {
            chain.rule = "person-of-body";
        }
        (plausible && (!chain.bodies.is_empty() || chain.state.is_some())).then_some(chain)
    }

    /// "Ambassador X (Belgium)": a post among the titles counts as one.
    fn read_title(&self, chain: &mut Chain) {
        let person = &self.found[chain.person];
        for at in person.start..person.name.0 {
            if let Some((stop, term)) = self.text.term_at(at, self.text.words.post).filter(|(stop, _)| *stop <= person.name.0) {
                chain.tags = chain.tags.union(term.tags);
                chain.role = chain.role.or(Some((at, stop)));
            }
        }
    }

    /// Where what belongs to the person ends: a verb, a dash, another person, the sentence.
    fn chain_end(&self, person: usize, start: usize, block: BlockKind) -> usize {
        let text = self.text;
        let words = &text.words;
        let bracket = text.word(start) == "(";
        let mut depth = 0;
        let mut at = start;
        while at < self.limits.1 && at - start < LONGEST {
            if let Some(mention) = self.outermost_at(at).filter(|mention| *mention != person) {
                if self.found[mention].class == Class::Person && at > start {
                    return self.before_joiner(at);
                }
                at = self.found[mention].end;
                continue;
            }
            match text.word(at) {
                "(" => depth += 1,
                ")" => {
                    depth -= 1;
                    if bracket && depth == 0 {
                        return at;
                    }
                }
                "." if at > start && (text.is_glued(at + 1) || text.has(at - 1, words.academic) || text.term_at(at + 1, words.post_nominal).is_some()) => {}
                "." | ";" | ":" | "?" | "!" if at > start => return at,
                "-" | "–" | "—" if depth == 0 && !(text.is_glued(at) && text.is_glued(at + 1)) && !self.dash_goes_on(at) => return at,
                _ => {}
            }
            if text.has(at, words.caption) && text.is_capital(at) && at > start {
                return at;
            }
            let verb = (text.has(at, words.gerund) && !text.is_capital(at) && at > start) || text.has(at, words.auxiliary) || (text.has(at, words.finite) && !text.is_capital(at)) || text.has(at, words.relative);
            // In a newsletter ", head of the unit, presented": the verb ends the apposition.
            if verb && depth == 0 && block != BlockKind::Speaker {
                return at;
            }
            at += 1;
        }
        at.min(self.limits.1)
    }

    /// "Bureau X - Service Y - Directorate Z": a dash between two bodies goes on.
    fn dash_goes_on(&self, at: usize) -> bool {
        let next = at + 1 + usize::from(self.text.has(at + 1, self.text.words.determiner));
        let body = |mention: usize| self.found[mention].class.is_organization() || self.found[mention].class == Class::State;
        self.outermost_at(next).is_some_and(body) || self.text.term_at(next, self.text.words.post).is_some() && self.text.is_capital(next)
    }

    fn before_joiner(&self, at: usize) -> usize {
        let joined = at > 0 && (self.text.has(at - 1, self.text.words.conjunction) || self.text.word(at - 1) == ",");
        at - usize::from(joined)
    }

    fn outermost_at(&self, token: usize) -> Option<usize> {
        let at = self.found.partition_point(|mention| mention.start < token);
        self.found.get(at).filter(|mention| mention.start == token).map(|_| at)
    }

    /// Reads posts, bodies and states from `start` to `end` into the chain.
    fn read(&self, chain: &mut Chain, start: usize, end: usize) {
        let text = self.text;
        let mut at = start;
        while at < end {
            if let Some(mention) = self.outermost_at(at) {
                self.take_mention(chain, mention, start);
                at = self.found[mention].end;
                continue;
            }
            if text.has(at, text.words.former) {
                chain.former = true;
            }
            if let Some((stop, term)) = self.post_within(at, end) {
                chain.tags = chain.tags.union(term.tags);
                let from = chain.role.filter(|(from, _)| *from >= start).map_or(at, |(from, _)| from);
                if chain.bodies.is_empty() {
                    chain.role = Some((from, stop));
                }
                at = stop;
                continue;
            }
            if let Some((stop, state)) = text.state_adjective_at(at).filter(|_| chain.state.is_none() && self.leads_to_post(at)) {
                chain.state = Some(state);
                at = stop;
                continue;
            }
            at += 1;
        }
    }

    /// The longest post at the token that does not run into a mention: "Head | of the Police Unit".
    fn post_within(&self, at: usize, end: usize) -> Option<(usize, &liaison_lexicon::TermEntry)> {
        let text = self.text;
        let next = self.found.partition_point(|mention| mention.start <= at);
        let limit = self.found.get(next).map_or(end, |mention| mention.start.min(end));
        text.hits_at(at).iter().find_map(|hit| {
            let term = text.lexicon.term_of(hit)?;
            (term.tags.has(text.words.post) && hit.end as usize <= limit).then_some((hit.end as usize, term))
        })
    }

    fn leads_to_post(&self, at: usize) -> bool {
        (at + 1..at + 4).any(|next| self.text.term_at(next, self.text.words.post).is_some())
    }

    fn take_mention(&self, chain: &mut Chain, mention: usize, start: usize) {
        let text = self.text;
        let found = &self.found[mention];
        let before = found.start.saturating_sub(1);
        let preposition = if text.has(before, text.words.determiner) { before.saturating_sub(1) } else { before };
        let towards = found.start > start && matches!(text.folded(preposition), "to" | "in" | "at" | "with" | "aupres" | "en" | "au" | "a");
        let envoy = chain.tags.has(text.words.accredited);
        match found.class {
            Class::State if chain.tags.has(text.words.post) && found.rule == "state-adjective" => chain.state = chain.state.or(found.entry),
            Class::State if envoy && towards => chain.accredited.push(mention),
            Class::State => chain.state = chain.state.or(found.entry),
            Class::IntergovernmentalOrganization if envoy && towards => chain.accredited.push(mention),
            class if class.is_organization() => {
                if chain.state.is_none() {
                    chain.state = found.state;
                }
                let introduced = (start.max(found.start.saturating_sub(5))..found.start).any(|at| {
                    text.term_at(at, text.words.post).is_some_and(|(stop, _)| stop < found.start && matches!(text.folded(stop), "of" | "at" | "for" | "de" | "du") && found.start - stop <= 2)
                });
                if introduced && !chain.bodies.is_empty() {
                    chain.also.push(mention);
                }
                chain.bodies.push(mention);
            }
            _ => {}
        }
    }

    /// "the French Ambassador to Serbia, Y", "Serbian Prosecutor General Z", "the Director of W, V".
    fn before(&self, person: usize) -> Option<Chain> {
        let text = self.text;
        let end = self.found[person].start;
        let first = self.limits.0.max(end.saturating_sub(24));
        let start = (first..end).rev().find(|at| self.starts_post(*at, end))?;
        let adjective = (first..start).rev().take(3).find(|at| text.state_adjective_at(*at).is_some_and(|(stop, _)| stop == start));
        let from = adjective.unwrap_or(start);
        let mut chain = Chain {
            person,
            role: None,
            tags: TagSet::default(),
            bodies: Vec::new(),
            also: Vec::new(),
            state: None,
            accredited: Vec::new(),
            span: (from, self.found[person].end),
            former: from > 0 && text.has(from - 1, text.words.former),
            rule: "post-before-name",
        };
        self.read(&mut chain, from, end);
        (!chain.bodies.is_empty() || chain.state.is_some()).then_some(chain)
    }

    /// A post from which nothing but its complement leads to the person.
    fn starts_post(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let Some((stop, _)) = text.term_at(at, text.words.post) else { return false };
        if self.inside_mention(at) {
            return false;
        }
        let mut next = stop;
        while next < end {
            if let Some(mention) = self.outermost_at(next) {
                if self.found[mention].class == Class::Person {
                    return false;
                }
                next = self.found[mention].end;
                continue;
            }
            let joins = text.has(next, text.words.preposition) || text.has(next, text.words.determiner) || text.has(next, text.words.conjunction);
            let comma = text.word(next) == "," && (next + 1 == end || text.term_at(next + 1, text.words.post).is_some() || text.has(next + 1, text.words.honorific));
            let post = text.term_at(next, text.words.post).map(|(stop, _)| stop);
            if let Some(stop) = post {
                next = stop;
                continue;
            }
            let in_charge = matches!(text.folded(next), "charge" | "general" | "special" | "national" | "acronym");
            if !(joins || comma || in_charge || (text.is_word(next) && !text.has(next, text.words.auxiliary) && !text.has(next, text.words.finite) && !text.has(next, text.words.relative))) {
                return false;
            }
            next += 1;
        }
        stop <= end
    }

    fn inside_mention(&self, token: usize) -> bool {
        let at = self.found.partition_point(|mention| mention.start <= token);
        self.found[..at].iter().rev().take(12).any(|mention| mention.start <= token && token < mention.end && mention.class != Class::Person)
    }
}
