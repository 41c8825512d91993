//! How far two words are apart, to suggest the one that was meant.

/// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, no part of
/// a word edited twice.
///
/// The restricted form of Damerau (1964), "A technique for computer detection and correction of spelling errors",
/// Commun. ACM 7, 171-176, as in Boytsov (2011), "Indexing methods for approximate dictionary searching", ACM J.
/// Exp. Algorithmics 16, section 2.2. Time is the product of the lengths, space three rows.
pub(crate) fn distance(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, wanted) in other.iter().enumerate() {
            let replaced = last[column] + usize::from(letter != wanted);
            let mut best = replaced.min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *wanted {
                best = best.min(before[column - 1] + 1);
            }
            current.push(best);
        }
        before = std::mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or_default()
}

/// Whether a word so far away may be what was meant: about one slip in three letters.
pub(crate) fn is_near(distance: usize, typed: &str) -> bool {
    distance <= (typed.chars().count() / 3).clamp(1, 6)
}

/// The name that is nearest to what was typed, if one is near.
pub(crate) fn nearest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let scored = names.map(|name| (distance(typed, name), name));
    scored.filter(|(far, _)| is_near(*far, typed)).min().map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_edit_counts_one() {
        for (one, other, expected) in [
            ("", "", 0),
            ("", "abc", 3),
            ("unodc", "unodc", 0),
            ("unodc", "unocd", 1),
            ("serbia", "sebria", 1),
            ("vela", "velo", 1),
            ("vela", "vea", 1),
            ("kitten", "sitting", 3),
            // The restricted form edits no part twice: the unrestricted distance is 2.
            ("ca", "abc", 3),
            ("č", "c", 1),
        ] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
            assert_eq!(distance(other, one), expected, "{other} {one}");
        }
    }

    #[test]
    fn what_is_far_is_not_suggested() {
        let names = ["documents", "funding", "resolutions"];
        assert_eq!(nearest("docuemnts", names.into_iter()), Some("documents"));
        assert_eq!(nearest("xyz", names.into_iter()), None);
    }
}
