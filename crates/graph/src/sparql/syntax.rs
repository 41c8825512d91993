//! Where a query stops being SPARQL.
//!
//! Oxigraph's parser compares keywords by reading as many characters as they have, and reports the furthest
//! character it has read: the place is off by the length of the longest keyword that could have stood
//! there, or at the end of the text. The keyword is in the message, so the place can be had back.

use liaison_model::vocabulary::PREFIXES;

use super::QueryError;

/// More blanks than any keyword has letters: with them behind a query, its end is never read past.
pub(super) const PADDING: &str = "                                ";

/// The error in a query, from the parser's message about the query and [`PADDING`].
pub(super) fn locate(query: &str, message: &str) -> QueryError {
    if let Some((at, prefix)) = undeclared_prefix(query) {
        let remedy = format!("the prefix `{prefix}:` is not declared; write PREFIX {prefix}: <…> before the query");
        return at_offset(query, at, remedy);
    }
    let Some((line, column, expected)) = position(message) else {
        return QueryError::Invalid(message.to_owned());
    };
    let read = offset(query, line, column);
    // Words without lower case are keywords; sentences tell what is wrong with what was read.
    let expected: Vec<&str> = expected.split(", ").map(|word| word.trim_start_matches("one of ")).collect();
    let is_keyword = |word: &&&str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let overread = expected.iter().filter(is_keyword).map(|word| word.len()).max().unwrap_or(0);
    let at = next_token(query, back(query, read, overread));
    let sentence = expected.iter().find(|word| word.contains(' ') && !word.contains(['\'', '"']));
    let found = match query[at..].split_whitespace().next() {
        None => "the query ends too early".to_owned(),
        Some(word) => format!("unexpected `{}`", word.chars().take(30).collect::<String>()),
    };
    match sentence {
        Some(sentence) => at_offset(query, at, lower_first(sentence)),
        None => at_offset(query, at, found),
    }
}

fn at_offset(query: &str, at: usize, message: String) -> QueryError {
    let before = &query[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    QueryError::Syntax { line, column, message }
}

/// Takes "error at LINE:COLUMN: expected WHAT" apart.
fn position(message: &str) -> Option<(usize, usize, &str)> {
    let (line, rest) = message.strip_prefix("error at ")?.split_once(':')?;
    let (column, expected) = rest.split_once(": expected ")?;
    Some((line.parse().ok()?, column.parse().ok()?, expected))
}

/// The character offset of a line and column, not limited to the query.
fn offset(query: &str, line: usize, column: usize) -> usize {
    let before: usize =
        query.split('\n').take(line.saturating_sub(1)).map(|line| line.chars().count() + 1).sum();
    before + column.saturating_sub(1)
}

/// The byte at a character offset less some characters.
fn back(query: &str, characters: usize, less: usize) -> usize {
    let wanted = characters.saturating_sub(less);
    query.char_indices().nth(wanted).map_or(query.len(), |(at, _)| at)
}

/// The byte where the next word begins: behind blanks and comments.
fn next_token(query: &str, mut at: usize) -> usize {
    loop {
        at = query.len() - query[at..].trim_start().len();
        if !query[at..].starts_with('#') {
            return at;
        }
        at += query[at..].find('\n').unwrap_or(query.len() - at);
    }
}

fn lower_first(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The first name whose prefix is neither declared in the query nor one of the usual ones.
fn undeclared_prefix(query: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    while let Some(letter) = query[at..].chars().next() {
        let rest = &query[at..];
        let length = match letter {
            '#' => rest.find('\n').unwrap_or(rest.len()),
            '"' | '\'' | '<' => quoted(rest, letter),
            '?' | '$' | '@' => 1 + word(&rest[1..]),
            _ if letter.is_alphabetic() => {
                let prefix = &rest[..word(rest)];
                if rest[prefix.len()..].starts_with(':') && !is_declared(query, prefix) {
                    return Some((at, prefix));
                }
                prefix.len() + usize::from(rest[prefix.len()..].starts_with(':'))
                    + local(&rest[prefix.len()..])
            }
            other => other.len_utf8(),
        };
        at += length.max(1);
        while !query.is_char_boundary(at) {
            at += 1;
        }
    }
    None
}

fn word(text: &str) -> usize {
    text.find(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '-').unwrap_or(text.len())
}

/// The length of the local name behind a colon, which may hold colons itself.
fn local(text: &str) -> usize {
    let Some(name) = text.strip_prefix(':') else { return 0 };
    let ends = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '_' | '-' | '.' | ':' | '%');
    name.find(ends).unwrap_or(name.len())
}

/// The length of a string or IRI on one line; 1 when it does not end there.
fn quoted(text: &str, open: char) -> usize {
    let close = if open == '<' { '>' } else { open };
    let ends = |letter: char| letter == close || letter == '\n' || (close == '>' && letter == ' ');
    text[1..].find(ends).map_or(1, |end| if text[1 + end..].starts_with(close) { end + 2 } else { 1 })
}

fn is_declared(query: &str, prefix: &str) -> bool {
    PREFIXES.iter().any(|(known, _)| *known == prefix)
        || query.match_indices(&format!("{prefix}:")).any(|(at, _)| {
            let before = query[..at].trim_end();
            before.len() >= 6 && before.is_char_boundary(before.len() - 6)
                && before[before.len() - 6..].eq_ignore_ascii_case("prefix")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, line: usize, column: usize, message: &str) {
        let error = oxigraph::sparql::SparqlEvaluator::new().with_prefix("li", "http://li/").unwrap();
        let error = error.parse_query(&format!("{query}{PADDING}")).map(|_| ()).unwrap_err();
        let located = locate(query, &error.to_string()).to_string();
        assert_eq!(located, format!("line {line}, column {column}: {message}"), "{query}\n{error}");
    }

    #[test]
    fn the_place_is_where_the_text_goes_wrong() {
        check("SELECT ?x {\n  ?x a li:NGO ,\n}", 3, 1, "unexpected `}`");
        check("SELECT é ?x {}", 1, 8, "unexpected `é`");
        check("SELECT ?x {", 1, 12, "the query ends too early");
        check("", 1, 1, "the query ends too early");
        check("SELEC ?x {}", 1, 1, "unexpected `SELEC`");
        check("INSERT DATA { <a:> <b:> <c:> }", 1, 1, "unexpected `INSERT`");
        check("SELECT ?x { ?x a li:NGO } ORDER ?x", 1, 33, "unexpected `?x`");
        check("SELECT ?x { ?x a li:NGO } }", 1, 27, "unexpected `}`");
        check("SELECT ?x { ?x li:a li:NGO ?y }", 1, 28, "unexpected `?y`");
        check("SELECT ?x { ?x a li:NGO . FILTER(?x > ) }", 1, 39, "unexpected `)`");
        check("SELECT ?x # comment\n { ?x a li:NGO ;; } LIMIT x", 2, 27, "unexpected `x`");
    }

    #[test]
    fn an_unknown_prefix_is_named() {
        let remedy = "the prefix `nope:` is not declared; write PREFIX nope: <…> before the query";
        check("SELECT * {\n ?s nope:x ?o }", 2, 5, remedy);
        check("PREFIX a: <http://nope:1/>\nSELECT * { ?s a:b:c 'nope:y' ; nope:x ?o }", 2, 32, remedy);
    }
}
