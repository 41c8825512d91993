//! No file is longer than can be held in mind.

use crate::{House, Offence};

/// The most lines of a Rust file, without its tests.
const LONGEST: usize = 600;

/// Rust files with more than 600 lines, of the crates and of the tests; the longest first.
///
/// ```
/// use liaison_tests::{House, rules};
/// let long = "//! Long.\n".repeat(601);
/// assert_eq!(rules::length(&House::of(&[("crates/a/src/lib.rs", &long)])).len(), 1);
/// ```
#[must_use]
pub fn length(house: &House) -> Vec<Offence> {
    let rust = house.files.iter().filter(|file| file.path.ends_with(".rs"));
    let mut long: Vec<_> =
        rust.map(|file| (file.code().count(), file)).filter(|(lines, _)| *lines > LONGEST).collect();
    long.sort_by_key(|(lines, _)| std::cmp::Reverse(*lines));
    let remedy = "one concept a file: move the second concept into a file of its own";
    long.into_iter()
        .map(|(lines, file)| {
            Offence::new(
                &file.path,
                LONGEST + 1,
                format!("{lines} lines, where {LONGEST} is the most"),
                remedy,
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_at_the_end_do_not_count() {
        let text = format!("{}#[cfg(test)]\nmod tests {{\n{}}}\n", "//\n".repeat(600), "//\n".repeat(600));
        let longer = format!("//\n{text}");
        let house = House::of(&[("tests/tests/a.rs", &text), ("crates/b/c.rs", &longer), ("d.md", &longer)]);
        let offences = length(&house);
        assert_eq!(offences.len(), 1);
        assert!(offences[0].to_string().starts_with("crates/b/c.rs:601: 601 lines"));
    }
}
