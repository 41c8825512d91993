//! Every file under `crates/` opens with what it is for.

use crate::{House, Offence};

/// Rust files whose first line is not a `//!` that says something.
///
/// ```
/// use liaison_tests::{House, rules};
/// assert!(rules::opening(&House::of(&[("crates/a/src/lib.rs", "//! What it is for.\n")])).is_empty());
/// ```
#[must_use]
pub fn opening(house: &House) -> Vec<Offence> {
    let says = |text: &str| {
        text.lines()
            .next()
            .and_then(|line| line.strip_prefix("//!"))
            .is_some_and(|rest| !rest.trim().is_empty())
    };
    let silent = house.rust().filter(|file| !says(&file.text));
    let remedy = "open the file with `//!` and one sentence that says what it is for";
    silent.map(|file| Offence::new(&file.path, 1, "does not say what it is for", remedy)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_must_say_something_in_its_first_line() {
        let check = |text: &str| opening(&House::of(&[("crates/a/src/b.rs", text)])).len();
        assert_eq!(
            [check("//! It is.\n"), check("//!\n"), check("use a;\n//! Late.\n"), check("")],
            [0, 1, 1, 1]
        );
    }
}
