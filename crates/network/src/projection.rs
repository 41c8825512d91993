//! How much a shared meeting, programme or text ties each two of its actors.

/// The weight of one shared event for a tie.
///
/// A plain count lets one big meeting swamp everything: 60 participants give 1770 ties. The other two shrink with the
/// number `n` of actors linked to the event.
///
/// ```
/// use liaison_network::Projection;
/// assert_eq!(Projection::Newman.weight(5), 0.25);
/// assert_eq!(Projection::Hyperbolic.weight(5), 0.2);
/// assert_eq!(Projection::from_name("count"), Some(Projection::Count));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Projection {
    /// Each shared event counts one.
    Count,
    /// `1/(n-1)`: an actor's ties from one event add up to one.
    /// Newman (2001), "Scientific collaboration networks. II", Phys. Rev. E 64, 016132.
    #[default]
    Newman,
    /// `1/n`: as Newman's, with the actor itself among those who share the event.
    Hyperbolic,
}

impl Projection {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Count, Self::Newman, Self::Hyperbolic];

    /// The name, as options spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Newman => "newman",
            Self::Hyperbolic => "hyperbolic",
        }
    }

    /// The projection of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|projection| projection.name() == name)
    }

    /// The formula, as the line under a ranking spells it.
    #[must_use]
    pub fn formula(self) -> &'static str {
        match self {
            Self::Count => "1",
            Self::Newman => "1/(n-1)",
            Self::Hyperbolic => "1/n",
        }
    }

    /// What an event of `actors` actors gives to the tie of two of them; nothing when it has fewer than two.
    #[must_use]
    pub fn weight(self, actors: usize) -> f64 {
        match self {
            _ if actors < 2 => 0.0,
            Self::Count => 1.0,
            Self::Newman => 1.0 / (actors - 1) as f64,
            Self::Hyperbolic => 1.0 / actors as f64,
        }
    }
}
