//! The twelve leaf classes of the ontology.

use serde::{Deserialize, Serialize};

/// What an entity is; every entity has exactly one.
///
/// ```
/// use liaison_model::Class;
/// assert_eq!(Class::Ngo.name(), "NGO");
/// assert!(Class::StateBody.is_organization() && Class::StateBody.is_actor());
/// assert_eq!(Class::from_name("StateBody"), Some(Class::StateBody));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Class {
    /// A named individual.
    Person,
    /// Association, charity, coalition or network of NGOs, foundation, think tank.
    Ngo,
    /// Intergovernmental organisation, or a body or office of one.
    IntergovernmentalOrganization,
    /// Body of a state: ministry, court, police unit, embassy, parliament.
    StateBody,
    /// Any other organisation: company, university, media, network of officials.
    OtherOrganization,
    /// State or territory as an actor.
    State,
    /// A particular event.
    Meeting,
    /// Resolution, draft resolution, or declaration adopted by a meeting.
    Resolution,
    /// Convention, protocol, directive, act.
    LegalInstrument,
    /// Project, programme, action plan, strategy, fund.
    Programme,
    /// Report, study, guide, film, database.
    Publication,
    /// City, region, venue.
    Place,
}

impl Class {
    /// All classes, in the order of the ontology.
    pub const ALL: [Self; 12] = [
        Self::Person,
        Self::Ngo,
        Self::IntergovernmentalOrganization,
        Self::StateBody,
        Self::OtherOrganization,
        Self::State,
        Self::Meeting,
        Self::Resolution,
        Self::LegalInstrument,
        Self::Programme,
        Self::Publication,
        Self::Place,
    ];

    /// The local name in the ontology, without prefix.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "Person",
            Self::Ngo => "NGO",
            Self::IntergovernmentalOrganization => "IntergovernmentalOrganization",
            Self::StateBody => "StateBody",
            Self::OtherOrganization => "OtherOrganization",
            Self::State => "State",
            Self::Meeting => "Meeting",
            Self::Resolution => "Resolution",
            Self::LegalInstrument => "LegalInstrument",
            Self::Programme => "Programme",
            Self::Publication => "Publication",
            Self::Place => "Place",
        }
    }

    /// The class of that local name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }

    /// The first segment of the IRIs of this class, as in `…/person/caroline-charpentier`.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Ngo => "ngo",
            Self::IntergovernmentalOrganization => "igo",
            Self::StateBody => "body",
            Self::OtherOrganization => "organization",
            Self::State => "state",
            Self::Meeting => "meeting",
            Self::Resolution => "resolution",
            Self::LegalInstrument => "instrument",
            Self::Programme => "programme",
            Self::Publication => "publication",
            Self::Place => "place",
        }
    }

    /// Whether it is one of the four kinds of organisation.
    #[must_use]
    pub fn is_organization(self) -> bool {
        ClassSet::ORGANIZATION.contains(self)
    }

    /// Whether it can act: a person, an organisation or a state.
    #[must_use]
    pub fn is_actor(self) -> bool {
        ClassSet::ACTOR.contains(self)
    }
}

/// A set of classes, as the signatures of properties and the slots of patterns name them.
///
/// ```
/// use liaison_model::{Class, ClassSet};
/// let set = ClassSet::of(&[Class::State, Class::Place]);
/// assert!(set.contains(Class::Place) && !set.contains(Class::Person));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ClassSet(u16);

impl ClassSet {
    /// No class.
    pub const EMPTY: Self = Self(0);
    /// The four kinds of organisation.
    pub const ORGANIZATION: Self = Self::of(&[
        Class::Ngo,
        Class::IntergovernmentalOrganization,
        Class::StateBody,
        Class::OtherOrganization,
    ]);
    /// Persons, organisations and states.
    pub const ACTOR: Self = Self::ORGANIZATION.with(Class::Person).with(Class::State);

    /// The set of the given classes.
    #[must_use]
    pub const fn of(classes: &[Class]) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < classes.len() {
            bits |= 1 << classes[at] as u16;
            at += 1;
        }
        Self(bits)
    }

    /// This set and one more class.
    #[must_use]
    pub const fn with(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u16)
    }

    /// What is in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the class is in the set.
    #[must_use]
    pub const fn contains(self, class: Class) -> bool {
        self.0 & (1 << class as u16) != 0
    }

    /// The classes of the set, in the order of the ontology.
    pub fn iter(self) -> impl Iterator<Item = Class> {
        Class::ALL.into_iter().filter(move |class| self.contains(*class))
    }
}
