//! The words of a text, a long name of a lexicon counting as one.

use std::collections::{BTreeMap, BTreeSet};

use liaison_model::fold;

use crate::House;

/// So many words in a row that stand in one cell of a lexicon are part of a name.
const PART: usize = 5;

/// The long names of the lexicons.
pub(crate) struct Names {
    words: BTreeMap<String, u32>,
    parts: BTreeSet<[u32; PART]>,
}

impl Names {
    /// The names that the lexicons of a house list: a cell is one name, or several between bars.
    pub(crate) fn of(house: &House) -> Self {
        let mut names = Self { words: BTreeMap::new(), parts: BTreeSet::new() };
        let is_lexicon = |path: &str| path.starts_with("data/lexicon/") && path.ends_with(".tsv");
        for file in house.files.iter().filter(|file| is_lexicon(&file.path)) {
            // A comment is prose, whatever it names.
            let rows = file.text.lines().filter(|line| !line.starts_with('#'));
            rows.flat_map(|row| row.split(['\t', '|'])).for_each(|name| names.add(name));
        }
        names
    }

    fn add(&mut self, name: &str) {
        let mut numbers = Vec::new();
        for (_, word) in split(name) {
            let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
            numbers.push(*self.words.entry(word).or_insert(next));
        }
        self.parts.extend(numbers.array_windows());
    }

    /// The words of a text, folded, with the line each starts in; a long name, or a long part of one, is one
    /// word.
    pub(crate) fn words(&self, text: &str) -> Vec<(usize, String)> {
        let words: Vec<(usize, String)> = split(text).collect();
        let numbers: Vec<Option<u32>> = words.iter().map(|(_, word)| self.words.get(word).copied()).collect();
        let mut joined: Vec<(usize, String)> = Vec::with_capacity(words.len());
        // The word before which the name ends that was begun last.
        let mut end = 0;
        for (at, (line, word)) in words.into_iter().enumerate() {
            let within = at < end;
            if self.begins_part(&numbers[at..]) {
                end = at + PART;
            }
            match joined.last_mut() {
                Some((_, name)) if within => {
                    name.push(' ');
                    name.push_str(&word);
                }
                _ => joined.push((line, word)),
            }
        }
        joined
    }

    fn begins_part(&self, numbers: &[Option<u32>]) -> bool {
        let mut part = [0; PART];
        let Some(first) = numbers.get(..PART) else { return false };
        for (slot, number) in part.iter_mut().zip(first) {
            let Some(number) = number else { return false };
            *slot = *number;
        }
        self.parts.contains(&part)
    }
}

/// The words of a text, folded, with the line each stands in.
fn split(text: &str) -> impl Iterator<Item = (usize, String)> {
    let of_line = |(at, line): (usize, &str)| {
        let folded = fold(line);
        let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(|word| (at + 1, word.to_owned())).collect::<Vec<_>>()
    };
    text.lines().enumerate().flat_map(of_line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_where_five_words_of_one_cell_meet() {
        let lexicon = "# a b c d e f\nkey\tone two three four five six|u v w x\ty z\n";
        let names = Names::of(&House::of(&[("data/lexicon/a.tsv", lexicon)]));
        let joined =
            |text: &str| names.words(text).into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(",");
        assert_eq!(joined("A one, two three four\nFIVE six b"), "a,one two three four five six,b");
        assert_eq!(joined("a two three four five six"), "a,two three four five six");
        assert_eq!(joined("one two three four"), "one,two,three,four");
        assert_eq!(joined("u v w x y z a b c d e f"), "u,v,w,x,y,z,a,b,c,d,e,f");
        assert_eq!(names.words("a\none two three\nfour five").last().map(|(line, _)| *line), Some(2));
    }
}
