//! How sure a rule is of what it says.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A probability in thousandths: whole numbers, so that every platform writes the same.
///
/// ```
/// use liaison_model::Confidence;
/// let confidence = Confidence::from_thousandths(930);
/// assert_eq!(confidence.to_string(), "0.930");
/// assert!(confidence > Confidence::EVEN);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Confidence(u16);

impl Confidence {
    /// As likely as not.
    pub const EVEN: Self = Self(500);

    /// The confidence of that many thousandths; more than 1000 is 1000.
    #[must_use]
    pub fn from_thousandths(thousandths: u16) -> Self {
        Self(thousandths.min(1000))
    }

    /// The thousandths, 0 to 1000.
    #[must_use]
    pub fn thousandths(self) -> u16 {
        self.0
    }

    /// The product of two, for a claim that rests on both; rounded down.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self((u32::from(self.0) * u32::from(other.0) / 1000) as u16)
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{:03}", self.0 / 1000, self.0 % 1000)
    }
}
