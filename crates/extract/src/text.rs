//! A document with its tokens and all that the lexicon knows of them: what every stage reads.

use liaison_lexicon::{Hit, Lexicon, NameEntry, Sense, Shape, Tag, TagSet, TermEntry, Tokens};
use liaison_model::{Document, Span, fold};

/// The tags that code names, looked up once a document.
macro_rules! words {
    ($($name:ident $tag:literal,)*) => {
        /// The lexicon tags that rules in code name.
        #[derive(Debug, Clone, Copy)]
        pub(crate) struct Words { $(pub(crate) $name: Tag,)* }

        impl Words {
            fn of(lexicon: &Lexicon) -> Self {
                Self { $($name: lexicon.tag($tag),)* }
            }
        }
    };
}

words! {
    abbreviation "abbreviation", academic "academic", accredited "accredited", adopt "adopt", adverb "adverb", also_word "also-word",
    auxiliary "auxiliary", behalf "behalf", caption "caption-word", conjunction "conjunction",
    contact "contact-word", contents "contents-word", court "court", currency "currency", determiner "determiner",
    encounter "encounter", field "field", finite "finite", first_person "first-person", former "former", future "future",
    gender "gender", gerund "gerund", fund "fund", given_name "given-name", host "host", implement "implement", sponsor "sponsor", support "support", hold "hold", hold_place "hold-place", organize "organize", say "say", speech_act "moderate", present "present", government "government", head "head",
    honorific "honorific", hypothetical "hypothetical", instrument_head "instrument-head",
    jointly_with "jointly-with", magnitude "magnitude", may_end "may-end", meet "meet", meeting_head "meeting-head",
    membership "membership", ministerial "ministerial", ministry "ministry", mission_head "mission-head", month "month",
    negation "negation", noble "noble", not_person_after "not-person-after", not_work "not-work", not_person_before "not-person-before",
    ordinal "ordinal", org_head "org-head", participle "participle", particle "particle", people "people-noun",
    permanent "permanent", plural "plural", post "post", post_nominal "post-nominal", post_title "post-title",
    preposition "preposition", profession "profession", programme_head "programme-head", pronoun "pronoun",
    publication_head "publication-head", qualifier "qualifier", rank "rank", relative "relative",
    religious "religious", represents "represents", resolution_head "resolution-head", short "short",
    since "since", upcoming "upcoming-word", venue "venue", weak "weak", weekday "weekday",
}

/// A document made ready for the rules.
pub(crate) struct Text<'a> {
    pub(crate) document: &'a Document,
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) words: Words,
    pub(crate) tokens: Tokens,
    hits: Vec<Hit>,
    /// For each token the first of its hits, and one more for the end.
    first_hit: Vec<u32>,
    /// The tags of each token by itself.
    tags: Vec<TagSet>,
}

impl<'a> Text<'a> {
    pub(crate) fn new(document: &'a Document, lexicon: &'a Lexicon) -> Self {
        let tokens = Tokens::of(&document.text);
        let hits = lexicon.scan(&tokens);
        let mut first_hit = vec![0; tokens.len() + 1];
        let mut tags = vec![TagSet::default(); tokens.len()];
        for hit in &hits {
            first_hit[hit.start as usize + 1] += 1;
            if hit.end == hit.start + 1 {
                tags[hit.start as usize] = lexicon.tags_of(hit);
            }
        }
        for at in 1..first_hit.len() {
            first_hit[at] += first_hit[at - 1];
        }
        Self { document, lexicon, words: Words::of(lexicon), tokens, hits, first_hit, tags }
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token as it stands.
    pub(crate) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| self.document.slice(token.span))
    }

    pub(crate) fn folded(&self, at: usize) -> &str {
        self.tokens.folded(at)
    }

    pub(crate) fn shape(&self, at: usize) -> Shape {
        self.tokens.shape(at)
    }

    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.shape(at).is(Shape::CAPITALISED)
    }

    pub(crate) fn is_glued(&self, at: usize) -> bool {
        self.shape(at).is(Shape::GLUED)
    }

    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.shape(at).is(Shape::WORD)
    }

    pub(crate) fn is_punctuation(&self, at: usize) -> bool {
        self.shape(at).is(Shape::PUNCTUATION)
    }

    /// The tags of the single token.
    pub(crate) fn tags(&self, at: usize) -> TagSet {
        self.tags.get(at).copied().unwrap_or_default()
    }

    pub(crate) fn has(&self, at: usize, tag: Tag) -> bool {
        self.tags(at).has(tag)
    }

    /// Every entry that starts at the token, longest first.
    pub(crate) fn hits_at(&self, at: usize) -> &[Hit] {
        match (self.first_hit.get(at), self.first_hit.get(at + 1)) {
            (Some(start), Some(end)) => &self.hits[*start as usize..*end as usize],
            _ => &[],
        }
    }

    /// The longest term with the tag that starts at the token: its end and the term.
    pub(crate) fn term_at(&self, at: usize, tag: Tag) -> Option<(usize, &'a TermEntry)> {
        self.hits_at(at).iter().find_map(|hit| {
            let term = self.lexicon.term_of(hit)?;
            term.tags.has(tag).then_some((hit.end as usize, term))
        })
    }

    /// The value that the longest term with the tag gives it.
    pub(crate) fn value_at(&self, at: usize, tag: Tag) -> Option<(usize, &'a str)> {
        self.hits_at(at).iter().find_map(|hit| Some((hit.end as usize, self.lexicon.term_of(hit)?.value(tag)?)))
    }

    /// The name senses of a hit whose case fits the surface, unambiguous ones only.
    pub(crate) fn senses<'b>(&'b self, hit: &'b Hit) -> impl Iterator<Item = NameSense<'a>> + 'b {
        self.lexicon.senses(hit).iter().filter_map(move |sense| match *sense {
            Sense::Name { entry, kind, case, ambiguous, .. } => {
                let (start, end) = (hit.start as usize, hit.end as usize);
                Lexicon::case_fits(case, &self.tokens, start, end).then(|| NameSense {
                    id: entry,
                    entry: self.lexicon.name(entry),
                    adjective: kind == liaison_lexicon::AliasKind::Adjective,
                    ambiguous,
                })
            }
            Sense::Term { .. } => None,
        })
    }

    /// The state that an adjective or demonym at the token means: its end and lexicon entry.
    pub(crate) fn state_adjective_at(&self, at: usize) -> Option<(usize, u32)> {
        self.hits_at(at).iter().find_map(|hit| {
            let sense = self.senses(hit).find(|sense| sense.adjective && !sense.ambiguous)?;
            Some((hit.end as usize, sense.id))
        })
    }

    /// The state whose name, not adjective, stands at the token.
    pub(crate) fn state_name_at(&self, at: usize) -> Option<(usize, u32)> {
        self.hits_at(at).iter().find_map(|hit| {
            let is_state = |sense: &NameSense<'_>| !sense.adjective && sense.entry.class == liaison_model::Class::State;
            let sense = self.senses(hit).find(is_state)?;
            Some((hit.end as usize, sense.id))
        })
    }

    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        self.tokens.span(start, end)
    }

    /// The words from one token to another as they stand, blanks folded and Markdown marks taken off.
    pub(crate) fn surface(&self, start: usize, end: usize) -> String {
        let raw = self.document.slice(self.span(start, end));
        let mut surface = String::with_capacity(raw.len());
        for word in raw.split_whitespace() {
            let word = word.trim_matches(|letter| letter == '*' || letter == '_');
            if !word.is_empty() {
                if !surface.is_empty() {
                    surface.push(' ');
                }
                surface.push_str(word);
            }
        }
        surface.replace("- ", "-").replace("*", "")
    }

    /// The folded words from one token to another, joined by blanks.
    pub(crate) fn folded_run(&self, start: usize, end: usize) -> String {
        (start..end.min(self.len())).map(|at| self.folded(at)).collect::<Vec<_>>().join(" ")
    }
}

/// One accepted reading of a hit as a name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NameSense<'a> {
    pub(crate) id: u32,
    pub(crate) entry: &'a NameEntry,
    pub(crate) adjective: bool,
    pub(crate) ambiguous: bool,
}

/// The folded form of a name for comparison: words only, without a leading article.
pub(crate) fn name_key(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let skip = usize::from(words.len() > 1 && matches!(words.first(), Some(&("the" | "la" | "le" | "les" | "l"))));
    words[skip..].join(" ")
}
