//! Persons counted as their organisation, and bodies of a state as the state.

use liaison_model::{Class, Knowledge, Link, Property};

use crate::sources::Sources;

/// What actors are counted as.
///
/// ```
/// use liaison_network::Rollup;
/// assert_eq!(Rollup::from_name("state"), Some(Rollup::State));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rollup {
    /// A person as the organisation he or she works for.
    Organization,
    /// A person or body that acts for a state, as that state.
    State,
}

impl Rollup {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Organization, Self::State];

    /// The name, as options spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Organization => "organisation",
            Self::State => "state",
        }
    }

    /// The roll-up of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rollup| rollup.name() == name)
    }
}

/// A chain longer than this is a circle or a mistake: person, section, office, ministry, state is five.
const LONGEST_CHAIN: usize = 8;

/// For each entity, the entity it is counted as; itself for most.
///
/// Who has several posts is counted under the one that is not past, then the one with most evidence, then the first.
/// Time and space are linear in the links.
pub(crate) fn groups(knowledge: &Knowledge, rollup: &[Rollup], sources: &Sources<'_>) -> Vec<u32> {
    let above = parents(knowledge, rollup, sources);
    (0..knowledge.entities.len() as u32).map(|entity| top_of(entity, &above)).collect()
}

/// The last of the chain of parents. Where they run in a circle the entity stands for itself, so that what an entity
/// is counted as is always counted as itself.
fn top_of(entity: u32, above: &[Option<Parent>]) -> u32 {
    let mut at = entity;
    for _ in 0..LONGEST_CHAIN {
        match above[at as usize] {
            Some(parent) => at = parent.entity,
            None => return at,
        }
    }
    entity
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Parent {
    entity: u32,
    // Compared first to last, greater is better.
    merit: (u8, bool, usize),
}

fn parents(knowledge: &Knowledge, rollup: &[Rollup], sources: &Sources<'_>) -> Vec<Option<Parent>> {
    let mut above: Vec<Option<Parent>> = vec![None; knowledge.entities.len()];
    for link in &knowledge.links {
        let Some(rank) = rank_of(knowledge, link, rollup) else { continue };
        let evidence = sources.asserting(link);
        if evidence.is_empty() || link.subject == link.object {
            continue;
        }
        let present = evidence.iter().any(|evidence| !evidence.detail.former);
        let found = Parent { entity: link.object, merit: (rank, present, evidence.len()) };
        let best = &mut above[link.subject as usize];
        if best.is_none_or(|best| found.merit > best.merit) {
            *best = Some(found);
        }
    }
    above
}

/// How directly a link says what its subject is counted as; `None` when it does not.
fn rank_of(knowledge: &Knowledge, link: &Link, rollup: &[Rollup]) -> Option<u8> {
    let class = |index: u32| knowledge.entities[index as usize].class;
    let (subject, object) = (class(link.subject), class(link.object));
    let by_state = rollup.contains(&Rollup::State);
    let by_organization = rollup.contains(&Rollup::Organization);
    match link.property {
        Property::Represents if by_state => Some(3),
        Property::AffiliatedWith if object == Class::State && by_state => Some(2),
        // Rolled up to states alone, a person is taken through a body of the state, never to an NGO.
        Property::AffiliatedWith if object.is_organization() => {
            (by_organization || by_state && object == Class::StateBody).then_some(1)
        }
        Property::PartOf if subject == Class::StateBody && object == Class::StateBody && by_state => Some(1),
        _ => None,
    }
}
