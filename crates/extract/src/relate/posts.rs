//! Posts: whom a person works for, acts for and is accredited to.

use liaison_model::{Class, ClaimDetail, Property};

use crate::chain::Chain;
use crate::found::Found;
use crate::relate::{End, RawClaim};
use crate::text::Text;

/// The claims of the chains.
pub(crate) fn posts(text: &Text<'_>, found: &[Found], chains: &[Chain]) -> Vec<RawClaim> {
    let mut claims = Vec::new();
    for chain in chains {
        affiliation(text, found, chain, &mut claims);
        representation(text, chain, &mut claims);
        parents(text, found, chain, &mut claims);
        seats(found, chain, &mut claims);
    }
    claims
}

fn detail(text: &Text<'_>, chain: &Chain) -> ClaimDetail {
    ClaimDetail { role: chain.role.map(|(start, end)| text.surface(start, end)), former: chain.former, ..ClaimDetail::default() }
}

/// The nearest body; without one the state, for those who act for it.
fn affiliation(text: &Text<'_>, found: &[Found], chain: &Chain, claims: &mut Vec<RawClaim>) {
    let words = &text.words;
    let object = match (chain.bodies.first(), chain.state) {
        (Some(body), _) => Some(End::Mention(*body)),
        (None, Some(state)) if chain.tags.has(words.represents) || chain.tags.has(words.ministerial) => {
            Some(own_embassy(text, found, chain, state).map_or(End::Entry(state), End::Mention))
        }
        _ => None,
    };
    for body in &chain.also {
        claims.push(RawClaim::new(chain.person, Property::AffiliatedWith, End::Mention(*body), chain.span, chain.rule));
    }
    if let Some(object) = object {
        let mut claim = RawClaim::new(chain.person, Property::AffiliatedWith, object, chain.span, chain.rule);
        claim.detail = detail(text, chain);
        claims.push(claim);
    }
}

/// An ambassador belongs to the embassy that the document names for the same state.
fn own_embassy(text: &Text<'_>, found: &[Found], chain: &Chain, state: u32) -> Option<usize> {
    if !chain.tags.has(text.words.accredited) {
        return None;
    }
    found.iter().position(|mention| {
        mention.class == Class::StateBody
            && mention.state == Some(state)
            && (mention.start..mention.end).any(|at| text.has(at, text.words.mission_head) && text.folded(at).starts_with("ambass") | text.folded(at).starts_with("embass"))
            && chain.accredited.iter().all(|to| found[*to].class == Class::State)
    })
}

fn representation(text: &Text<'_>, chain: &Chain, claims: &mut Vec<RawClaim>) {
    let words = &text.words;
    if let Some(state) = chain.state
        && (chain.tags.has(words.represents) || chain.tags.has(words.ministerial))
    {
        claims.push(RawClaim::new(chain.person, Property::Represents, End::Entry(state), chain.span, chain.rule));
    }
    for object in &chain.accredited {
        claims.push(RawClaim::new(chain.person, Property::AccreditedTo, End::Mention(*object), chain.span, chain.rule));
    }
}

/// "Unit, Department, Ministry": each is part of the next.
fn parents(text: &Text<'_>, found: &[Found], chain: &Chain, claims: &mut Vec<RawClaim>) {
    for pair in chain.bodies.windows(2) {
        let (part, whole) = (&found[pair[0]], &found[pair[1]]);
        let between = part.end..whole.start;
        let close = between.clone().count() <= 3 && between.clone().all(|at| matches!(text.folded(at), "," | "-" | "of" | "the" | "in" | "(" | ")" | "du" | "de" | "la") || text.has(at, text.words.determiner));
        let kinds = part.class == whole.class || part.class.is_organization() && whole.class == Class::IntergovernmentalOrganization || part.class == Class::OtherOrganization;
        if close && kinds && part.class != Class::Ngo {
            let evidence = (part.start, whole.end);
            // "Europol – European Migrant Smuggling Centre": the lexicon tells which is the parent.
            let (part, whole) = if is_listed_parent(text, part, whole) { (pair[1], pair[0]) } else { (pair[0], pair[1]) };
            claims.push(RawClaim::new(part, Property::PartOf, End::Mention(whole), evidence, "body-chain"));
        }
    }
}

fn is_listed_parent(text: &Text<'_>, first: &Found, second: &Found) -> bool {
    match (first.entry, second.entry) {
        (Some(first), Some(second)) => text.lexicon.name(second).part_of.contains(&text.lexicon.name(first).key),
        _ => false,
    }
}

/// "Director, Different Shore, Albania": an NGO followed by its state.
fn seats(found: &[Found], chain: &Chain, claims: &mut Vec<RawClaim>) {
    let Some(state) = chain.state else { return };
    for body in &chain.bodies {
        if matches!(found[*body].class, Class::Ngo | Class::OtherOrganization) && found[*body].state == Some(state) {
            claims.push(RawClaim::new(*body, Property::BasedIn, End::Entry(state), chain.span, "seat-in-chain"));
        }
    }
}
