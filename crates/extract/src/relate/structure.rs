//! What the names of bodies say by themselves: their state, their parent, their seat, their host.

use liaison_model::{Class, Property};

use crate::cluster::Clusters;
use crate::found::Found;
use crate::phrase::before_article;
use crate::relate::{End, RawClaim};
use crate::text::Text;

/// The claims that single mentions make.
pub(crate) fn structure(text: &Text<'_>, found: &[Found], clusters: &Clusters) -> Vec<RawClaim> {
    let mut claims = Vec::new();
    for (at, mention) in found.iter().enumerate().filter(|(_, mention)| mention.class.is_organization()) {
        let inner = inner(found, at);
        state(text, found, clusters, at, &mut claims);
        parents(text, found, at, &inner, &mut claims);
        parent_behind(text, found, at, &mut claims);
        if mention.rule == "country-office" {
            claims.extend(inner.iter().filter(|parent| found[**parent].class == mention.class).map(
                |parent| {
                    RawClaim::new(
                        at,
                        Property::PartOf,
                        End::Mention(*parent),
                        (mention.start, mention.end),
                        "country-office",
                    )
                },
            ));
        }
        if mention.class == Class::StateBody {
            accreditation(text, found, at, &inner, &mut claims);
        } else {
            seat(text, found, at, &mut claims);
        }
    }
    claims
}

/// The mentions within a mention, by their places.
fn inner(found: &[Found], at: usize) -> Vec<usize> {
    let outer = &found[at];
    (at + 1..found.len())
        .take_while(|next| found[*next].start < outer.end)
        .filter(|next| found[*next].end <= outer.end)
        .collect()
}

/// Every body whose state is known acts for it.
fn state(text: &Text<'_>, found: &[Found], clusters: &Clusters, at: usize, claims: &mut Vec<RawClaim>) {
    let mention = &found[at];
    let entity = &clusters.entities[clusters.entity_of[at]];
    if entity.class != Class::StateBody {
        return;
    }
    let settled = entity.state.as_deref().and_then(|key| entry_of(found, text, key));
    let local = inner(found, at)
        .into_iter()
        .filter(|inner| found[*inner].class == Class::Place)
        .find_map(|place| state_of_place(text, found, place));
    if let Some(state) = mention.state.or(settled).or(local) {
        let rule = if mention.state.is_some() { "body-state" } else { "body-home-state" };
        claims.push(RawClaim::new(
            at,
            Property::Represents,
            End::Entry(state),
            (mention.start, mention.end),
            rule,
        ));
    }
}

/// The state that a city lies in, as a lexicon entry.
fn state_of_place(text: &Text<'_>, found: &[Found], place: usize) -> Option<u32> {
    let state = text.lexicon.name(found[place].entry?).state.as_deref()?;
    text.lexicon.place_of(state)
}

/// The lexicon entry of a key, when the document mentions it.
fn entry_of(found: &[Found], text: &Text<'_>, key: &str) -> Option<u32> {
    found.iter().filter_map(|mention| mention.entry).find(|entry| text.lexicon.name(*entry).key == key)
}

/// "UNODC Human Trafficking Section", "Office of the OSCE Special Representative": a parent within the name.
fn parents(text: &Text<'_>, found: &[Found], at: usize, inner: &[usize], claims: &mut Vec<RawClaim>) {
    let mention = &found[at];
    if text.term_at(mention.name.0, text.words.mission_head).is_some() {
        return;
    }
    for parent in inner {
        let other = &found[*parent];
        let same_kind = other.class == mention.class || other.class == Class::IntergovernmentalOrganization;
        let direct = !inner.iter().any(|between| {
            between != parent && found[*between].holds(other) && found[*between].class.is_organization()
        });
        let towards = other.start > mention.start
            && text
                .any(before_article(text, other.start), &[text.words.to, text.words.about, text.words.with]);
        if other.class.is_organization() && same_kind && direct && !towards {
            claims.push(RawClaim::new(
                at,
                Property::PartOf,
                End::Mention(*parent),
                (mention.start, mention.end),
                "parent-in-name",
            ));
        }
    }
}

/// "the Section of UNODC", "the Unit, Ministry of Interior", "UNODC's Section".
fn parent_behind(text: &Text<'_>, found: &[Found], at: usize, claims: &mut Vec<RawClaim>) {
    let mention = &found[at];
    let Some(next) = (at + 1..found.len()).find(|next| found[*next].start >= mention.end) else { return };
    let other = &found[next];
    if !other.class.is_organization() || other.start - mention.end > 4 {
        return;
    }
    let after = past_brackets(text, mention.end, other.start);
    let words = &text.words;
    let between: Vec<usize> = (after..other.start)
        .filter(|at| !text.has(*at, words.determiner) || text.has(*at, words.of))
        .collect();
    let of = matches!(between.as_slice(), [at] if text.any(*at, &[words.of, words.within]));
    let owned = matches!(between.as_slice(), [mark, s] if matches!(text.word(*mark), "'" | "’") && text.has(*s, words.possessive));
    let kinds = mention.class == other.class
        || other.class == Class::IntergovernmentalOrganization && mention.class != Class::Ngo;
    if of && kinds {
        claims.push(RawClaim::new(
            at,
            Property::PartOf,
            End::Mention(next),
            (mention.start, other.end),
            "part-of-body",
        ));
    } else if owned && mention.class == other.class {
        claims.push(RawClaim::new(
            next,
            Property::PartOf,
            End::Mention(at),
            (mention.start, other.end),
            "part-possessive",
        ));
    }
}

fn past_brackets(text: &Text<'_>, at: usize, limit: usize) -> usize {
    if text.word(at) != "(" {
        return at;
    }
    (at..limit).find(|next| text.word(*next) == ")").map_or(at, |close| close + 1)
}

/// A permanent mission is accredited to the organisations its name gives, an embassy to its state.
fn accreditation(text: &Text<'_>, found: &[Found], at: usize, inner: &[usize], claims: &mut Vec<RawClaim>) {
    let mention = &found[at];
    let mission =
        (mention.start..mention.end).any(|token| text.term_at(token, text.words.mission_head).is_some());
    if !mission {
        return;
    }
    let permanent =
        (mention.start..mention.end).any(|token| text.term_at(token, text.words.permanent).is_some());
    for place in inner.iter().filter(|place| !permanent && found[**place].class == Class::Place) {
        if let Some(state) = state_of_place(text, found, *place).filter(|state| Some(*state) != mention.state)
        {
            claims.push(RawClaim::new(
                at,
                Property::AccreditedTo,
                End::Entry(state),
                (mention.start, mention.end),
                "mission-city",
            ));
        }
    }
    for object in inner {
        let other = &found[*object];
        let own = other.entry.is_some() && other.entry == mention.state;
        let nested = inner.iter().any(|between| between != object && found[*between].holds(other));
        if matches!(other.class, Class::State | Class::IntergovernmentalOrganization) && !own && !nested {
            claims.push(RawClaim::new(
                at,
                Property::AccreditedTo,
                End::Mention(*object),
                (mention.start, mention.end),
                "mission-name",
            ));
        }
    }
}

/// "the Serbian NGO ATINA", "Arsis (Greece)", "King's College London, UK", "X in the Netherlands".
fn seat(text: &Text<'_>, found: &[Found], at: usize, claims: &mut Vec<RawClaim>) {
    let mention = &found[at];
    if !matches!(mention.class, Class::Ngo | Class::OtherOrganization) && mention.rule != "country-office" {
        return;
    }
    if let Some(state) = mention.state {
        claims.push(RawClaim::new(
            at,
            Property::BasedIn,
            End::Entry(state),
            (mention.start, mention.end),
            "seat-by-adjective",
        ));
        return;
    }
    let Some(next) = (at + 1..found.len()).find(|next| found[*next].start >= mention.end) else { return };
    let place = &found[next];
    let opener = text.word(mention.end);
    let start = mention.end + 1 + usize::from(text.has(mention.end + 1, text.words.determiner));
    let in_state = text.has(mention.end, text.words.in_) && place.class == Class::State;
    let beside = matches!(opener, "(" | ",") && place.class == Class::State && !listed(text, found, next);
    let closes = text.is_punctuation(place.end)
        || text.shape(place.end).is(liaison_lexicon::Shape::LINE_START)
        || place.end >= text.len();
    let in_city = opener == "," && place.class == Class::Place && closes && !listed(text, found, next);
    if (in_state || beside || in_city) && place.start == start {
        claims.push(RawClaim::new(
            at,
            Property::BasedIn,
            End::Mention(next),
            (mention.start, place.end),
            "seat-beside-name",
        ));
    }
}

/// Whether the state is one of a list: "NGO X, Serbia, Croatia and ...".
fn listed(text: &Text<'_>, found: &[Found], at: usize) -> bool {
    let end = found[at].end;
    let next = end + 1;
    (text.word(end) == "," || text.has(end, text.words.conjunction))
        && found.get(at + 1).is_some_and(|other| other.start == next && other.class == Class::State)
}
