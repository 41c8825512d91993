//! The index of the lexicons lists what is there, and only that.

use std::collections::BTreeSet;

use crate::{House, HouseFile, Offence};

const FOLDER: &str = "data/lexicon/";
const INDEX: &str = "data/lexicon/index.tsv";

/// Lexicon files that `data/lexicon/index.tsv` does not list, and lines of it that list none.
///
/// ```
/// use liaison_tests::{House, rules};
/// let index = "file\tshape\tnote\nstates.tsv\tstates\tISO 3166\n";
/// let house = House::of(&[("data/lexicon/index.tsv", index), ("data/lexicon/cities.tsv", "")]);
/// assert_eq!(rules::lexicon_index(&house).len(), 2);
/// ```
#[must_use]
pub fn lexicon_index(house: &House) -> Vec<Offence> {
    let files: BTreeSet<&str> = house.files.iter().filter_map(lexicon).collect();
    let Some(index) = house.files.iter().find(|file| file.path == INDEX) else {
        let remedy = "write it: a line `file<TAB>shape<TAB>note` for each lexicon";
        return if files.is_empty() {
            Vec::new()
        } else {
            vec![Offence::new(INDEX, 1, "is missing", remedy)]
        };
    };
    let mut offences = Vec::new();
    let mut listed = BTreeSet::new();
    for (at, row) in rows(&index.text) {
        let fault = fault(row, &files, &mut listed);
        offences.extend(fault.map(|(what, remedy)| Offence::new(INDEX, at, what, remedy)));
    }
    let remedy = "add it to data/lexicon/index.tsv with its shape and where its facts were checked";
    let unlisted = files.difference(&listed);
    offences
        .extend(unlisted.map(|file| Offence::new(&format!("{FOLDER}{file}"), 1, "is in no index", remedy)));
    offences
}

/// The name of a lexicon file.
fn lexicon(file: &HouseFile) -> Option<&str> {
    let name = file.path.strip_prefix(FOLDER)?;
    (name.ends_with(".tsv") && file.path != INDEX).then_some(name)
}

/// The rows after the header, with the number of their line; lines that open with `#` are comments.
fn rows(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    lines.filter(|(_, line)| !line.starts_with('#') && !line.is_empty()).skip(1)
}

fn fault<'a>(
    row: &'a str,
    files: &BTreeSet<&str>,
    listed: &mut BTreeSet<&'a str>,
) -> Option<(String, &'static str)> {
    let cells: Vec<&str> = row.split('\t').collect();
    let &[file, shape, note] = cells.as_slice() else {
        return Some((format!("{} cells", cells.len()), "three belong there: file, shape, note"));
    };
    if !files.contains(file) {
        return Some((format!("{file} is not there"), "take the line out, or add the file"));
    }
    if shape.is_empty() || note.trim().is_empty() {
        return Some((
            format!("{file} lacks its shape or note"),
            "say how it is read and where its facts were checked",
        ));
    }
    (!listed.insert(file)).then(|| (format!("{file} is listed twice"), "take one line out"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(index: &str) -> Vec<String> {
        let house = House::of(&[(INDEX, index), ("data/lexicon/a.tsv", ""), ("data/lexicon/README.md", "")]);
        lexicon_index(&house).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_whole_index_has_no_fault() {
        assert!(faults("# files\nfile\tshape\tnote\na.tsv\tterms\tgeneral knowledge\n").is_empty());
        assert!(lexicon_index(&House::of(&[])).is_empty());
    }

    #[test]
    fn faults_name_their_line() {
        let faulty =
            faults("file\tshape\tnote\nb.tsv\tterms\tx\na.tsv\tterms\na.tsv\tterms\tx\na.tsv\tterms\tx\n");
        let places = ["data/lexicon/index.tsv:2: b.tsv is not there", "data/lexicon/index.tsv:3: 2 cells"];
        assert!(faulty.iter().zip(places).all(|(fault, place)| fault.starts_with(place)), "{faulty:?}");
        assert!(faulty[2].starts_with("data/lexicon/index.tsv:5: a.tsv is listed twice"));
        assert!(
            lexicon_index(&House::of(&[("data/lexicon/a.tsv", "")]))[0].to_string().contains("is missing")
        );
    }
}
