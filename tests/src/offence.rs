//! A place that breaks a rule, and what to do about it.

use std::fmt;

/// A place that breaks a rule.
///
/// ```
/// use liaison_tests::Offence;
/// let offence = Offence::new("a.rs", 3, "prints", "return a problem instead");
/// assert_eq!(offence.to_string(), "a.rs:3: prints; return a problem instead");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offence {
    /// The file, from the root of the project.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl Offence {
    /// An offence at a line of a file.
    #[must_use]
    pub fn new(file: &str, line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Offence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}; {}", self.file, self.line, self.what, self.remedy)
    }
}

/// The offences one a line, to be shown when a test fails.
///
/// ```
/// use liaison_tests::{Offence, list};
/// let offences = [Offence::new("a.rs", 3, "prints", "don't")];
/// assert_eq!(list(&offences), "1 against the rule:\n  a.rs:3: prints; don't");
/// ```
#[must_use]
pub fn list(offences: &[Offence]) -> String {
    let lines: String = offences.iter().map(|offence| format!("\n  {offence}")).collect();
    format!("{} against the rule:{lines}", offences.len())
}
