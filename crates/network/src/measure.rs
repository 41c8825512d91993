//! The measures by name.

use crate::{Network, betweenness, degree, strength, weighted_betweenness};

/// What actors are ranked by.
///
/// ```
/// use liaison_network::Measure;
/// assert_eq!(Measure::from_name("betweenness"), Some(Measure::Betweenness));
/// assert_eq!(Measure::WeightedBetweenness.name(), "weighted-betweenness");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Measure {
    /// The number of ties.
    Degree,
    /// The sum of the weights of the ties.
    #[default]
    Strength,
    /// The part of the shortest ways between others that lead through the actor, each tie one step.
    Betweenness,
    /// The same, strong ties being short.
    WeightedBetweenness,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Degree, Self::Strength, Self::Betweenness, Self::WeightedBetweenness];

    /// The name, as options spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Degree => "degree",
            Self::Strength => "strength",
            Self::Betweenness => "betweenness",
            Self::WeightedBetweenness => "weighted-betweenness",
        }
    }

    /// The measure of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.name() == name)
    }
}

/// The score of each actor, in the order of [`Network::actors`].
#[must_use]
pub fn score(network: &Network, measure: Measure) -> Vec<f64> {
    match measure {
        Measure::Degree => degree(network),
        Measure::Strength => strength(network),
        Measure::Betweenness => betweenness(network),
        Measure::WeightedBetweenness => weighted_betweenness(network),
    }
}
