//! The figures that a build must not fall under.

use std::fmt;
use std::path::Path;

use liaison_model::{Class, Property};

use crate::{Count, EvaluateError, Report, SCORED, gold_name};

/// What a line of a floor file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Core,
    Entity,
    Relation,
    Class(Class),
    Property(Property),
}

impl Subject {
    fn of(name: &str) -> Option<Self> {
        match name {
            "core" => Some(Self::Core),
            "entity" => Some(Self::Entity),
            "relation" => Some(Self::Relation),
            _ => {
                let class = Class::ALL.into_iter().find(|class| gold_name(*class) == name).map(Self::Class);
                let property =
                    || SCORED.into_iter().find(|property| property.name() == name).map(Self::Property);
                class.or_else(property)
            }
        }
    }

    fn count(self, report: &Report) -> Count {
        match self {
            Self::Core => report.core(),
            Self::Entity => report.entity(),
            Self::Relation => report.relation(),
            Self::Class(class) => report.entities.get(&class).copied().unwrap_or_default(),
            Self::Property(property) => report.relations.get(&property).copied().unwrap_or_default(),
        }
    }
}

/// The least F1 of each figure, as a plain text file gives it: `name value` a line, `#` opens a comment.
///
/// The names are `core`, `entity`, `relation`, those of the classes in the gold and those of the scored
/// properties; the values lie between 0 and 1.
///
/// ```
/// use liaison_evaluate::{Floor, Report};
/// let floor = Floor::parse("floor.txt", "# what we promise\ncore 0.60\npartOf 0.5\n")?;
/// let under = Report::default().under(&floor);
/// assert_eq!(under[0].to_string(), "core: F1 0.000 is under its floor of 0.600");
/// assert_eq!(under.len(), 2);
/// # Ok::<(), liaison_evaluate::EvaluateError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Floor {
    lines: Vec<(String, Subject, f64)>,
}

impl Floor {
    /// Reads floors from the text of a file; `file` is how errors call it.
    ///
    /// # Errors
    /// When a line is not a known name and a number between 0 and 1, or gives a name again.
    pub fn parse(file: &str, text: &str) -> Result<Self, EvaluateError> {
        let mut floor = Self::default();
        for (at, line) in text.lines().enumerate() {
            let content = line.split('#').next().unwrap_or_default();
            let words: Vec<_> = content.split_whitespace().collect();
            if !words.is_empty() {
                floor.add(&words).map_err(|fault| EvaluateError::Floor {
                    file: file.to_owned(),
                    line: at + 1,
                    fault,
                })?;
            }
        }
        Ok(floor)
    }

    /// Reads a floor file.
    ///
    /// # Errors
    /// When the file cannot be read, and as [`Floor::parse`].
    pub fn read(path: &Path) -> Result<Self, EvaluateError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| EvaluateError::Read { path: path.to_owned(), source })?;
        Self::parse(&path.display().to_string(), &text)
    }

    fn add(&mut self, words: &[&str]) -> Result<(), String> {
        let &[name, value] = words else {
            return Err(format!("{} words, where a name and a value are expected", words.len()));
        };
        let subject = Subject::of(name).ok_or_else(|| {
            format!("unknown name {name:?}; known are core, entity, relation, the classes and the properties")
        })?;
        let value = value.parse().ok().filter(|value| (0.0..=1.0).contains(value));
        let value = value.ok_or_else(|| format!("{name} needs a number between 0 and 1"))?;
        if self.lines.iter().any(|(known, ..)| known == name) {
            return Err(format!("{name} is given twice"));
        }
        self.lines.push((name.to_owned(), subject, value));
        Ok(())
    }
}

/// A figure that lies under its floor.
#[derive(Debug, Clone, PartialEq)]
pub struct Shortfall {
    /// The name of the figure.
    pub name: String,
    /// The least that it should be.
    pub floor: f64,
    /// The F1 that was reached.
    pub reached: f64,
}

impl fmt::Display for Shortfall {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, floor, reached } = self;
        write!(formatter, "{name}: F1 {reached:.3} is under its floor of {floor:.3}")
    }
}

impl Report {
    /// The figures that lie under their floor, in the order of the floor file; empty when all is well.
    ///
    /// A figure that there is nothing to measure of is 0, so that an empty gold folder does not pass.
    #[must_use]
    pub fn under(&self, floor: &Floor) -> Vec<Shortfall> {
        let reached = |subject: Subject| subject.count(self).f1();
        let short = floor.lines.iter().filter(|(_, subject, least)| reached(*subject) < *least);
        short
            .map(|(name, subject, least)| Shortfall {
                name: name.clone(),
                floor: *least,
                reached: reached(*subject),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_under_its_floor_only_when_it_is_less() {
        let mut report = Report::default();
        report.entities.insert(Class::State, Count { right: 1, spurious: 0, missed: 0 });
        report.entities.insert(Class::Place, Count { right: 1, spurious: 1, missed: 1 });
        let floor = Floor::parse("f", "State 1\nPlace 0.5 # exactly\ncore 1.0\nentity 0.8\nmet 0").unwrap();
        let under = report.under(&floor);
        assert_eq!(under.iter().map(|short| short.name.as_str()).collect::<Vec<_>>(), ["entity"]);
        assert_eq!(under[0].to_string(), "entity: F1 0.667 is under its floor of 0.800");
    }

    #[test]
    fn a_faulty_line_is_named() {
        let fault = |text: &str| Floor::parse("floor.txt", text).unwrap_err().to_string();
        assert_eq!(fault("core"), "floor.txt:1: 1 words, where a name and a value are expected");
        assert_eq!(fault("\ncore 60"), "floor.txt:2: core needs a number between 0 and 1");
        assert_eq!(fault("core 0.6\n\ncore 0.7"), "floor.txt:3: core is given twice");
        assert!(fault("kern 0.6").starts_with("floor.txt:1: unknown name \"kern\""));
        assert!(fault("core NaN").ends_with("between 0 and 1"));
    }
}
