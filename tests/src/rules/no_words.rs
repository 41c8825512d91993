//! No word of a language stands in the code of `extract`: words have tags in `data/lexicon`, code names those.

use crate::{House, HouseFile, Offence};

/// Where words are read.
const READER: &str = "crates/extract/src/";

/// What gives a token as text.
const TOKENS: &[&str] = &["folded(", "word("];

/// Places in the code of `extract` that compare a token with a word.
///
/// A punctuation mark is no word and may be compared. A comparison is `==`, `!=`, `matches!`, `match`, or a
/// question like `starts_with`, on the value of `folded(` or `word(`, with a literal that holds a letter.
///
/// ```
/// use liaison_tests::{House, rules};
/// let code = "fn a() -> bool {\n    text.folded(at) == \"the\" || text.word(at) == \"(\"\n}\n";
/// let house = House::of(&[("crates/extract/src/a.rs", code)]);
/// assert_eq!(rules::no_words(&house)[0].line, 2);
/// ```
#[must_use]
pub fn no_words(house: &House) -> Vec<Offence> {
    let reads = |file: &&HouseFile| file.path.starts_with(READER);
    house.rust().filter(reads).flat_map(offences).collect()
}

fn offences(file: &HouseFile) -> Vec<Offence> {
    let blank =
        |line: &str| if line.trim_start().starts_with("//") { String::new() } else { line.to_owned() };
    let code: Vec<String> = file.code().map(blank).collect();
    let code = code.join("\n");
    let remedy = "give the word a tag in data/lexicon, name the tag in text.rs, and ask `text.has(at, tag)`";
    calls(&code)
        .filter_map(|(start, end)| Some((start, compared_with(&code, start, end)?)))
        .map(|(start, word)| {
            let line = code[..start].matches('\n').count() + 1;
            Offence::new(&file.path, line, format!("compares a token with {word}"), remedy)
        })
        .collect()
}

/// The calls that give a token, from the name to the closing bracket.
fn calls(code: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut starts: Vec<(usize, usize)> = TOKENS
        .iter()
        .flat_map(|name| code.match_indices(name).map(|(at, name)| (at, at + name.len())))
        .filter(|(at, _)| code[..*at].ends_with('.'))
        .collect();
    starts.sort_unstable();
    starts.into_iter().filter_map(|(at, inside)| Some((at, inside + closing(&code[inside..])? + 1)))
}

/// The first literal with a letter that the call is compared with.
fn compared_with(code: &str, start: usize, end: usize) -> Option<String> {
    let rest = code[end..].trim_start();
    let before =
        code[..start].trim_end_matches(|letter: char| letter.is_alphanumeric() || "._:*&".contains(letter));
    let question = [".starts_with(", ".ends_with(", ".contains(", ".eq(", ".strip_prefix(", ".strip_suffix("];
    let until = if rest.starts_with("==") || rest.starts_with("!=") {
        let literal = rest[2..].trim_start();
        literal.starts_with('"').then(|| string_at(literal).map_or("", |(whole, _)| whole))?
    } else if let Some(asked) = question.iter().find_map(|question| rest.strip_prefix(question)) {
        &asked[..closing(asked)?]
    } else if before.trim_end().ends_with("matches!(") {
        &rest[..closing(rest)?]
    } else if before.trim_end().ends_with("match") {
        return patterns(rest).find(|literal| has_letter(literal)).map(str::to_owned);
    } else {
        return None;
    };
    strings(until).find(|literal| has_letter(literal)).map(str::to_owned)
}

/// The literals of the patterns of a `match`, not of what its arms give.
fn patterns(body: &str) -> impl Iterator<Item = &str> {
    let arms = body.strip_prefix('{').and_then(|inner| Some(&inner[..closing(inner)?])).unwrap_or_default();
    arms.lines()
        .filter_map(|line| line.split("=>").next())
        .filter(|line| line.trim_start().starts_with('"'))
        .flat_map(|line| {
            let guard = line.find(" if ").unwrap_or(line.len());
            strings(&line[..guard])
        })
}

/// The string literals of a piece of code, with their quotes.
fn strings(code: &str) -> impl Iterator<Item = &str> {
    let mut rest = code;
    std::iter::from_fn(move || {
        let start = rest.find('"')?;
        let (literal, after) = string_at(&rest[start..])?;
        rest = after;
        Some(literal)
    })
}

/// The literal that starts with the quote at the start, and what follows it.
fn string_at(code: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    let end = code.char_indices().skip(1).find(|(_, letter)| {
        let closes = *letter == '"' && !escaped;
        escaped = *letter == '\\' && !escaped;
        closes
    })?;
    Some(code.split_at(end.0 + 1))
}

fn has_letter(literal: &str) -> bool {
    let plain = literal.replace("\\\"", "").replace("\\u", "").replace("\\n", "").replace("\\t", "");
    plain.chars().any(char::is_alphabetic)
}

/// Where the bracket that is open at the start of some code closes; brackets in literals do not count.
fn closing(code: &str) -> Option<usize> {
    let mut depth = 0;
    let mut skip = 0;
    for (at, letter) in code.char_indices() {
        if at < skip {
            continue;
        }
        match letter {
            '"' => skip = at + string_at(&code[at..])?.0.len(),
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' if depth == 0 => return Some(at),
            ')' | '}' | ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(code: &str, lines: &[usize]) {
        let house = House::of(&[("crates/extract/src/a/b.rs", code)]);
        let found: Vec<usize> = no_words(&house).into_iter().map(|offence| offence.line).collect();
        assert_eq!(found, lines, "{code}");
    }

    #[test]
    fn every_way_to_compare_a_token_with_a_word_is_seen() {
        check("x = text.folded(at + 1) == \"the\";", &[1]);
        check("x = text.folded(f(g(at), 2)) != \"s\";", &[1]);
        check("\nx = matches!(text.folded(at), \"(\" | \"of\");", &[2]);
        check("x = matches!(\n    text.word(at - 1),\n    \"de\" | \"du\"\n);", &[2]);
        check("x = text.folded(at).starts_with(\"ngo\");", &[1]);
        check("match text.folded(at) {\n    \"to\" | \"-\" => 1,\n    _ => 0,\n}", &[1]);
    }

    #[test]
    fn marks_tags_and_what_an_arm_gives_are_no_words() {
        check("x = text.word(at) == \",\" && text.word(end) == \"\\\"\" && rule == \"venue\";", &[]);
        check("x = matches!(text.word(at), \",\" | \"(\" | \"’\") && kind == \"visit\";", &[]);
        check("match text.word(at) {\n    \",\" => \"comma\",\n    _ => \"other\",\n}", &[]);
        check("/// text.folded(at) == \"of\"\n", &[]);
    }

    #[test]
    fn tests_and_other_crates_may() {
        let code = "x = text.folded(at) == \"the\";\n";
        check(&format!("#[cfg(test)]\nmod tests {{\n{code}}}\n"), &[]);
        assert!(no_words(&House::of(&[("crates/lexicon/src/a.rs", code)])).is_empty());
    }
}
