//! Libraries neither print nor end the program nor read the clock.

use crate::{House, Offence};

/// The crates that are programs.
const PROGRAMS: &[&str] = &["cli"];

/// What is not said in a library, and what is said instead.
const LOUD: &[(&str, &str)] = &[
    ("println!", "return what is to be said, and let the program print it"),
    ("print!", "return what is to be said, and let the program print it"),
    ("eprintln!", "return a `Problem` or an event, and let the program print it"),
    ("eprint!", "return a `Problem` or an event, and let the program print it"),
    ("dbg!", "take it out"),
    ("process::exit", "return an error, and let the program choose the exit code"),
    ("process::abort", "return an error, and let the program choose the exit code"),
    ("SystemTime::now", "take the time as an argument: the same input gives the same output"),
    ("Instant::now", "take the time as an argument, or measure in the program"),
    ("Timestamp::now", "take the time as an argument: the same input gives the same output"),
    ("Zoned::now", "take the time as an argument: the same input gives the same output"),
];

/// Lines of libraries that print, end the program or read the clock; comments and tests may.
///
/// ```
/// use liaison_tests::{House, rules};
/// let house = House::of(&[("crates/a/src/lib.rs", "//! A.\nfn a() { println!(); }\n")]);
/// assert_eq!(rules::quiet(&house)[0].line, 2);
/// ```
#[must_use]
pub fn quiet(house: &House) -> Vec<Offence> {
    let mut offences = Vec::new();
    for file in house.rust().filter(|file| is_library(&file.path)) {
        for (at, line) in file.code().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let loud = LOUD.iter().find(|(word, _)| says(line, word));
            offences.extend(loud.map(|(word, remedy)| {
                Offence::new(&file.path, at + 1, format!("`{word}` in a library"), *remedy)
            }));
        }
    }
    offences
}

fn is_library(path: &str) -> bool {
    let mut parts = path.split('/').skip(1);
    let (crate_folder, inner) = (parts.next(), parts.next());
    inner == Some("src") && !crate_folder.is_some_and(|folder| PROGRAMS.contains(&folder))
}

/// Whether the line has the word, and not as the end of a longer one.
fn says(line: &str, word: &str) -> bool {
    let inner = |at: usize| line[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    line.match_indices(word).any(|(at, _)| !inner(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offences(path: &str, text: &str) -> usize {
        quiet(&House::of(&[(path, text)])).len()
    }

    #[test]
    fn every_loud_word_is_heard_in_a_library() {
        for (word, _) in LOUD {
            assert_eq!(offences("crates/a/src/b/c.rs", &format!("    std::{word}(x);\n")), 1, "{word}");
        }
        assert_eq!(offences("crates/a/src/b.rs", "write!(f, \"x\")?; pprint!(x);\n"), 0);
    }

    #[test]
    fn programs_tests_and_comments_may_speak() {
        let loud = "println!();\n";
        assert_eq!(offences("crates/cli/src/main.rs", loud), 0);
        assert_eq!(offences("crates/a/tests/b.rs", loud), 0);
        assert_eq!(offences("crates/a/build.rs", loud), 0);
        assert_eq!(offences("crates/a/src/b.rs", "/// println!();\n    // println!();\n"), 0);
        assert_eq!(offences("crates/a/src/b.rs", "#[cfg(test)]\nmod tests {\n    println!();\n}\n"), 0);
    }
}
