//! Links between the files of the project lead somewhere.

use crate::{House, HouseFile, Offence};

/// Relative links in the Markdown files of the root that lead to nothing.
///
/// ```
/// use liaison_tests::{House, rules};
/// let house = House::of(&[("README.md", "[here](docs/a.md) [there](https://example.org)")]);
/// assert_eq!(rules::links(&house)[0].what, "the link to docs/a.md is broken");
/// ```
#[must_use]
pub fn links(house: &House) -> Vec<Offence> {
    let mut offences = Vec::new();
    for file in house.files.iter().filter(|file| is_front(file)) {
        for (line, target) in targets(&file.text).filter(|(_, target)| is_broken(house, target)) {
            let remedy = "correct the path, or add the file";
            offences.push(Offence::new(&file.path, line, format!("the link to {target} is broken"), remedy));
        }
    }
    offences
}

fn is_front(file: &HouseFile) -> bool {
    !file.path.contains('/') && file.path.ends_with(".md")
}

fn is_broken(house: &House, target: &str) -> bool {
    let path = target.split('#').next().unwrap_or_default();
    let path = path.trim_start_matches("./").trim_end_matches('/');
    let elsewhere = target.contains("://") || target.starts_with("mailto:");
    !elsewhere && !path.is_empty() && path != "." && !house.holds(path)
}

/// The targets of inline links and of definitions `[name]: target`, outside code, with their lines.
fn targets(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    let lines = text.lines().enumerate().filter(move |(_, line)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fenced && !fence
    });
    lines.flat_map(|(at, line)| inline(line).chain(definition(line)).map(move |target| (at + 1, target)))
}

fn inline(line: &str) -> impl Iterator<Item = &str> {
    // What stands between backquotes is code: every other piece.
    let prose = line.split('`').step_by(2);
    let ends = prose.flat_map(|piece| piece.split("](").skip(1));
    ends.filter_map(|rest| rest.split([')', ' ']).next()).map(|target| target.trim_matches(['<', '>']))
}

fn definition(line: &str) -> Option<&str> {
    let (name, target) = line.trim_start().strip_prefix('[')?.split_once("]: ")?;
    (!name.contains(']')).then(|| target.split_whitespace().next())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_to_what_is_not_there_are_broken() {
        let text = "[a](a.md) [b](./docs/) [c](a.md#part \"title\") [d](#part) [e](<b.md>)\n```\n[f](no.md)\n```\n\
            `[g](no.md)` [`h`](c.md)\n[name]: docs/x.md\n[name]: docs/y.md\n";
        let house = House::of(&[
            ("README.md", text),
            ("a.md", ""),
            ("docs/x.md", "[z](no.md)"),
            ("data/README.md", "[z](no)"),
        ]);
        let found: Vec<_> =
            links(&house).iter().map(|offence| (offence.line, offence.what.clone())).collect();
        let broken = |line: usize, target: &str| (line, format!("the link to {target} is broken"));
        assert_eq!(found, [broken(1, "b.md"), broken(5, "c.md"), broken(7, "docs/y.md")]);
    }
}
