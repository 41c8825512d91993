//! How far two names say the same: the overlap of their words.

use std::collections::BTreeSet;

use crate::normal::norm;

/// Words that say nothing about what is named.
const STOP: &[&str] = &[
    "the", "of", "for", "and", "to", "in", "on", "a", "an", "at", "by", "with", "from", "de", "la", "le",
    "les", "du", "des",
];

/// Numbers that are spelt out.
const ORDINALS: &[&str] =
    &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/// The words of a name, ready to be compared with those of another.
#[derive(Debug)]
pub(crate) struct Words {
    all: BTreeSet<String>,
    states: BTreeSet<String>,
    numbers: BTreeSet<String>,
}

impl Words {
    /// The words of a name; `states` are the words that name states.
    pub(crate) fn of(name: &str, states: &BTreeSet<String>) -> Self {
        let all = words(name);
        Self {
            states: all.intersection(states).cloned().collect(),
            numbers: all.iter().flat_map(|word| numbers(word)).collect(),
            all,
        }
    }

    /// The share of words that two names have in common, from 0 to 1; 0 when the two name different states or
    /// different numbers.
    ///
    /// A name of three words or more that stands whole in the other counts nearly as the same name.
    pub(crate) fn similarity(&self, other: &Self) -> f64 {
        if self.all.is_empty() || other.all.is_empty() || self.contradicts(other) {
            return 0.0;
        }
        let common = self.all.intersection(&other.all).count();
        let either = self.all.len() + other.all.len() - common;
        let shorter = self.all.len().min(other.all.len());
        let overlap = common as f64 / either as f64;
        if shorter < 3 { overlap } else { overlap.max(0.9 * common as f64 / shorter as f64) }
    }

    fn contradicts(&self, other: &Self) -> bool {
        let both = |one: &BTreeSet<String>, two: &BTreeSet<String>| !one.is_empty() && !two.is_empty();
        both(&self.states, &other.states) && self.states != other.states
            || both(&self.numbers, &other.numbers) && self.numbers.is_disjoint(&other.numbers)
    }
}

/// The words of a name that say something, in the form in which names are compared.
pub(crate) fn words(name: &str) -> BTreeSet<String> {
    norm(name).split(' ').filter(|word| !word.is_empty() && !STOP.contains(word)).map(str::to_owned).collect()
}

/// The numbers of a word: runs of digits, and ordinals that stand between slashes or alone.
fn numbers(word: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    for part in word.split('/') {
        if ORDINALS.contains(&part) {
            numbers.push(part.to_owned());
        }
        let digits = part.split(|letter: char| !letter.is_numeric());
        numbers.extend(digits.filter(|run| !run.is_empty()).map(str::to_owned));
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: &[&str] = &["freedonia", "sylvania", "north"];

    /// Pairs of names and how similar the reference scorer finds them; the states are [`STATES`].
    const SIMILAR: &[(&str, &str, f64)] = &[
        ("Harbour Day", "the Harbour Day", 1.0),
        ("Harbour Day", "Day of the Port", 1.0 / 3.0),
        ("Harbour Day", "", 0.0),
        ("of the", "Harbour Day", 0.0),
        ("workshop on safe harbours", "regional workshop on safe harbours in Port", 0.9),
        ("workshop on safe harbours", "workshop on safe ships", 0.6),
        ("workshop on harbours", "regional workshop on harbours and ships", 0.5),
        ("27th session of the Commission", "28th session of the Commission", 0.0),
        ("27th session of the Commission", "session 27 of the Commission", 0.6),
        ("second harbour meeting", "harbour meeting", 2.0 / 3.0),
        ("second harbour meeting", "third harbour meeting", 0.0),
        ("second harbour meeting", "2nd harbour meeting", 0.0),
        ("Ministry of Justice (Freedonia)", "Ministry of Justice (Sylvania)", 0.0),
        ("Ministry of Justice (Freedonia)", "Ministry of Justice of Freedonia", 1.0),
        ("Ministry of Justice", "Ministry of Justice of Freedonia", 2.0 / 3.0),
        ("Embassy of North Freedonia", "Embassy of Freedonia", 0.0),
        ("A/RES/68/192", "Resolution 68/192", 0.0),
        ("first/second stage", "second stage", 1.0 / 3.0),
        ("1first stage", "first stage", 0.0),
    ];

    #[test]
    fn names_are_as_similar_as_the_reference_finds_them() {
        let states = STATES.iter().map(ToString::to_string).collect();
        for (one, two, expected) in SIMILAR {
            let (a, b) = (Words::of(one, &states), Words::of(two, &states));
            assert_eq!(a.similarity(&b), *expected, "{one} / {two}");
            assert_eq!(b.similarity(&a), *expected, "{two} / {one}");
        }
    }
}
