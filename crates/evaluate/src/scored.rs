//! What is scored, and under which names: the contract of the gold files.

use liaison_model::{Class, Property};

/// The classes that the core figure is about: those that networks of cooperation are made of.
pub const CORE: [Class; 7] = [
    Class::Person,
    Class::Ngo,
    Class::IntergovernmentalOrganization,
    Class::StateBody,
    Class::State,
    Class::Meeting,
    Class::Resolution,
];

/// The properties that are scored, in the order of the ontology; links of any other never count, neither way.
pub const SCORED: [Property; 23] = [
    Property::AffiliatedWith,
    Property::Represents,
    Property::AccreditedTo,
    Property::PartOf,
    Property::MemberOf,
    Property::BasedIn,
    Property::Organized,
    Property::Hosted,
    Property::ParticipatedIn,
    Property::Supported,
    Property::Funded,
    Property::HeldIn,
    Property::SessionOf,
    Property::Sponsored,
    Property::AdoptedAt,
    Property::AdoptedBy,
    Property::CooperatesWith,
    Property::Met,
    Property::Implements,
    Property::PartyTo,
    Property::Published,
    Property::Commissioned,
    Property::Presented,
];

/// An attribute that is compared on the entities that were found; shown beside the figures, not part of them.
///
/// ```
/// use liaison_evaluate::Attribute;
/// assert_eq!(Attribute::StartDate.name(), "startDate");
/// assert_eq!(Attribute::from_name("place"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attribute {
    /// The last day of a meeting.
    EndDate,
    /// The first day of a meeting.
    StartDate,
    /// The symbol of a resolution.
    Symbol,
}

impl Attribute {
    /// All of them, in the order of their names.
    pub const ALL: [Self; 3] = [Self::EndDate, Self::StartDate, Self::Symbol];

    /// The name in gold files and in the ontology.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EndDate => "endDate",
            Self::StartDate => "startDate",
            Self::Symbol => "symbol",
        }
    }

    /// The attribute of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|attribute| attribute.name() == name)
    }
}

/// The name of a class in gold files, which for two of them is shorter than in the ontology.
///
/// ```
/// use liaison_evaluate::gold_name;
/// use liaison_model::Class;
/// assert_eq!(gold_name(Class::IntergovernmentalOrganization), "IGO");
/// assert_eq!(gold_name(Class::Person), "Person");
/// ```
#[must_use]
pub fn gold_name(class: Class) -> &'static str {
    match class {
        Class::IntergovernmentalOrganization => "IGO",
        Class::OtherOrganization => "OtherOrg",
        other => other.name(),
    }
}

/// The class of that name in gold files.
pub(crate) fn class_of(gold_name_of_class: &str) -> Option<Class> {
    Class::ALL.into_iter().find(|class| gold_name(*class) == gold_name_of_class)
}

/// The scored property of that name.
pub(crate) fn property_of(name: &str) -> Option<Property> {
    SCORED.into_iter().find(|property| property.name() == name)
}

/// Whether two entities of the class may be aligned by the overlap of their words: what is described as
/// often as named. A person, state or place is its name.
pub(crate) fn is_described(class: Class) -> bool {
    !matches!(class, Class::Person | Class::State | Class::Place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scored_properties_are_the_contract_of_the_ontology() {
        assert_eq!(SCORED.as_slice(), &Property::ALL[..23]);
        assert_eq!(property_of("withinMeeting"), None);
    }

    #[test]
    fn gold_names_lead_back_to_their_class() {
        for class in Class::ALL {
            assert_eq!(class_of(gold_name(class)), Some(class));
        }
        assert_eq!(class_of("IntergovernmentalOrganization"), None);
    }
}
