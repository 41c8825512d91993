//! Right, spurious and missed: what precision, recall and F1 are computed from.

use std::ops::{Add, AddAssign};

/// How many were found rightly, found wrongly, and not found.
///
/// ```
/// use liaison_evaluate::Count;
/// let count = Count { right: 3, spurious: 1, missed: 3 };
/// assert_eq!((count.precision(), count.recall(), count.f1()), (0.75, 0.5, 0.6));
/// assert_eq!(Count::default().f1(), 0.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// True positives.
    pub right: usize,
    /// False positives.
    pub spurious: usize,
    /// False negatives.
    pub missed: usize,
}

impl Count {
    /// The share of what was found that is right; 0 when nothing was found.
    #[must_use]
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.spurious)
    }

    /// The share of what is right that was found; 0 when there was nothing to find.
    #[must_use]
    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// The harmonic mean of precision and recall.
    #[must_use]
    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if self.right == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            right: self.right + other.right,
            spurious: self.spurious + other.spurious,
            missed: self.missed + other.missed,
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// How many values of an attribute are right, of those that the found entities should have.
///
/// ```
/// use liaison_evaluate::Hits;
/// let hits = Hits { right: 2, of: 3 };
/// assert_eq!(format!("{}/{}", hits.right, hits.of), "2/3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hits {
    /// The right ones.
    pub right: usize,
    /// All that the gold gives for entities that were found.
    pub of: usize,
}

impl Hits {
    /// One more, right or not.
    pub(crate) fn count(&mut self, right: bool) {
        *self += Self { right: usize::from(right), of: 1 };
    }

    /// The share of the right ones; 0 of none.
    pub(crate) fn share(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.right as f64 / self.of as f64 }
    }
}

impl AddAssign for Hits {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.of += other.of;
    }
}
