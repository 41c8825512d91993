//! A link as one place of one text states it.

use serde::{Deserialize, Serialize};

use crate::{Confidence, DateRange, EntityIndex, PartialDate, Property, Span};

/// Whether a text says that something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Factuality {
    /// Said as a fact.
    Stated,
    /// Said of the future, as settled.
    Planned,
    /// Somebody says so.
    Attributed,
    /// Said not to be so.
    Denied,
    /// Wished, called for, conditional.
    Hypothetical,
}

impl Factuality {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Stated, Self::Planned, Self::Attributed, Self::Denied, Self::Hypothetical];

    /// The local name in the ontology.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "Stated",
            Self::Planned => "Planned",
            Self::Attributed => "Attributed",
            Self::Denied => "Denied",
            Self::Hypothetical => "Hypothetical",
        }
    }

    /// Whether the plain triple is asserted on such evidence.
    #[must_use]
    pub fn asserts(self) -> bool {
        matches!(self, Self::Stated | Self::Planned | Self::Attributed)
    }
}

/// What a contribution consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ContributionKind {
    /// Money.
    Money,
    /// People sent or paid for.
    Staff,
    /// Goods, rooms, services.
    InKind,
}

/// What was given, as far as the text says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Contribution {
    /// Money, staff or in kind.
    pub kind: ContributionKind,
    /// The amount in decimal notation without grouping, as in `163500` or `1.5`.
    pub amount: Option<String>,
    /// ISO 4217 code.
    pub currency: Option<String>,
    /// "over", "about", "up to".
    pub qualifier: Option<String>,
    /// The unit of time it is given per, as in "year".
    pub per: Option<String>,
    /// When it is or was given.
    pub period: Option<DateRange>,
}

/// What a claim says beyond its two ends.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
pub struct ClaimDetail {
    /// The post or role in the words of the text.
    pub role: Option<String>,
    /// When the post began, as far as stated.
    pub start: Option<PartialDate>,
    /// When it ended.
    pub end: Option<PartialDate>,
    /// Whether the text calls it past ("former", "outgoing").
    pub former: bool,
    /// What was given.
    pub contribution: Option<Contribution>,
    /// How a text was adopted: "consensus", "vote", with figures where stated.
    pub adoption: Option<String>,
}

/// One link as one place states it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Claim {
    /// Who or what.
    pub subject: EntityIndex,
    /// How they are linked.
    pub property: Property,
    /// With whom or what.
    pub object: EntityIndex,
    /// The words that state it.
    pub evidence: Span,
    /// The rule that read them so.
    pub rule: String,
    /// How far the rule is to be trusted.
    pub confidence: Confidence,
    /// Whether the text says that it is so.
    pub factuality: Factuality,
    /// What else it says.
    pub detail: ClaimDetail,
}
