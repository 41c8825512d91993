//! Names of documents matched by a pattern: `*` is any run of characters, `?` any one.

/// Whether the whole of `name` fits `pattern`. Linear in the name for each star, never exponential.
pub(crate) fn matches(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
    let (mut at, mut from) = (0, 0);
    // The last star met, and how much of the name it has taken so far.
    let mut star: Option<(usize, usize)> = None;
    while from < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, from));
                at += 1;
            }
            Some(letter) if *letter == '?' || *letter == name[from] => {
                at += 1;
                from += 1;
            }
            _ => match star {
                Some((place, taken)) => {
                    star = Some((place, taken + 1));
                    at = place + 1;
                    from = taken + 1;
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|letter| *letter == '*')
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn stars_and_question_marks() {
        for (pattern, name, expected) in [
            ("*", "", true),
            ("newsletter-*.txt", "newsletter-n10-2018.txt", true),
            ("newsletter-*.txt", "report.txt", false),
            ("n??-20*", "n05-2017.md", true),
            ("*a*b", "aXbXab", true),
            ("*a*b", "aXbXa", false),
            ("é?", "éa", true),
            ("", "a", false),
        ] {
            assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
        }
    }
}
