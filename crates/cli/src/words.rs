//! Names, counts and quotes as they are shown in a line.

use liaison_model::{Entity, Language};

/// The name that an entity is shown under.
pub(crate) fn name(entity: &Entity) -> &str {
    liaison_network::label(entity, &[Language::English])
}

/// `1 link`, `2 links`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// A number with its thousands apart.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// The words on one line, blanks folded to one.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words on one line of at most so many characters, cut at a word where there is one.
pub(crate) fn cut(text: &str, width: Option<usize>) -> String {
    let line = one_line(text);
    let Some(width) = width.filter(|width| line.chars().count() > *width) else { return line };
    let kept: String = line.chars().take(width.saturating_sub(1)).collect();
    // A word boundary near the end is worth a few characters; one far back is not.
    let at = kept.rfind(' ').filter(|at| at * 4 > kept.len() * 3).unwrap_or(kept.len());
    format!("{}…", kept[..at].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_at_a_word_and_never_longer_than_asked() {
        assert_eq!(cut("one\n two  three", None), "one two three");
        assert_eq!(cut("one two three four", Some(16)), "one two three…");
        assert_eq!(cut("ééééééééééé", Some(5)), "éééé…");
        for width in 1..20 {
            assert!(cut("one two three four five", Some(width)).chars().count() <= width);
        }
    }

    #[test]
    fn numbers_are_read_easily() {
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(999), "999");
        assert_eq!(count(1, "link"), "1 link");
        assert_eq!(count(1000, "link"), "1,000 links");
    }
}
