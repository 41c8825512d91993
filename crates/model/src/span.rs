//! A piece of a document's text.
//!
//! A span counts bytes of the text that was read: `Span::new(0, 5)` of `"Paris is"` is `"Paris"`.
//! What leaves the program counts Unicode scalar values; see [`crate::ScalarIndex`].

use serde::{Deserialize, Serialize};

/// A half-open range of bytes in a document's text, always on character boundaries.
///
/// ```
/// use liaison_model::Span;
/// let span = Span::new(4, 9);
/// assert_eq!(span.len(), 5);
/// assert!(span.contains(Span::new(5, 9)));
/// assert!(!span.overlaps(Span::new(9, 12)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`; an end before the start gives an empty span at `start`.
    #[must_use]
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The number of bytes.
    #[must_use]
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the span holds nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly within this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The range of bytes, for slicing.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}
