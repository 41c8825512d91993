//! Where a query stops being SPARQL.
//!
//! Oxigraph's parser compares keywords by reading as many characters as they have, and reports the furthest
//! character it has read: the place it tells is off by up to the length of a keyword. What it does tell is
//! whether it read to the end. So the place is found by cutting the query behind one word after the other:
//! behind the first word with which the parser does not get to the end, it went wrong.

use liaison_model::vocabulary::PREFIXES;

use super::QueryError;

/// More blanks than any keyword has letters: behind a cut, a keyword is never read up to the end.
const PADDING: &str = "                                ";

/// The error in a query; `parse` gives the parser's message, or nothing for a text that is SPARQL.
pub(super) fn locate(query: &str, parse: impl Fn(&str) -> Option<String>) -> QueryError {
    let tokens = tokens(query);
    if let Some((at, prefix)) = undeclared_prefix(query, &tokens) {
        let remedy =
            format!("the prefix `{prefix}:` is not declared; write PREFIX {prefix}: <…> before the query");
        return at_offset(query, at, remedy);
    }
    let is_open = |at: usize| query[at..].starts_with(['"', '\'']) && closed_string(&query[at..]).is_none();
    if let Some((at, _)) = tokens.iter().find(|(start, _)| is_open(*start)) {
        return at_offset(query, *at, "the string that begins here does not end".to_owned());
    }
    let viable = |(_, end): &(usize, usize)| {
        let cut = format!("{}{PADDING}", &query[..*end]);
        parse(&cut).is_none_or(|message| reaches_end(&cut, &message))
    };
    let wrong = tokens.get(tokens.partition_point(viable));
    let message = parse(&match wrong {
        Some((_, end)) => format!("{}{PADDING}", &query[..*end]),
        None => query.to_owned(),
    });
    match (wrong, message.as_deref().and_then(sentence)) {
        (Some((start, _)), Some(sentence)) => at_offset(query, *start, sentence),
        (Some((start, end)), None) => {
            at_offset(query, *start, format!("unexpected `{}`", &query[*start..*end]))
        }
        // All words fit, and yet something is wrong with the whole.
        (None, Some(sentence)) => at_offset(query, tokens.first().map_or(0, |first| first.0), sentence),
        (None, None) => at_offset(query, query.trim_end().len(), "the query ends too early".to_owned()),
    }
}

fn at_offset(query: &str, at: usize, message: String) -> QueryError {
    let before = &query[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    QueryError::Syntax { line, column, message }
}

/// Whether the message "error at LINE:COLUMN: expected WHAT" tells of the end of the text.
fn reaches_end(text: &str, message: &str) -> bool {
    let place = message.strip_prefix("error at ").and_then(|rest| rest.split_once(": expected"));
    let Some((line, column)) = place.and_then(|(place, _)| place.split_once(':')) else { return true };
    let lines = text.split('\n').count();
    let columns = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column) == (lines.to_string().as_str(), columns.to_string().as_str())
}

/// What the parser says in words: among what it expected, the part that is no token.
fn sentence(message: &str) -> Option<String> {
    let (_, expected) = message.split_once(": expected ")?;
    let part = expected
        .split(", ")
        .map(|part| part.trim_start_matches("one of "))
        .find(|part| part.contains(' ') && !part.contains(['\'', '"', '[']))?;
    let mut letters = part.chars();
    Some(letters.next()?.to_lowercase().chain(letters).collect())
}

/// The words of a query, without blanks and comments, as ranges of bytes.
fn tokens(query: &str) -> Vec<(usize, usize)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(letter) = query[at..].chars().next() {
        let rest = &query[at..];
        let length = match letter {
            blank if blank.is_whitespace() => {
                at += blank.len_utf8();
                continue;
            }
            '#' => {
                at += rest.find('\n').unwrap_or(rest.len());
                continue;
            }
            '"' | '\'' => string_length(rest),
            '<' => iri_length(rest).unwrap_or_else(|| operator_length(rest)),
            '?' | '$' | '@' => 1 + word_length(&rest[1..]),
            letter if is_word(letter) => word_length(rest),
            _ => operator_length(rest),
        };
        tokens.push((at, at + length));
        at += length;
    }
    tokens
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | ':' | '%')
}

/// The length of a keyword, number or prefixed name; a full stop at its end is no part of it.
fn word_length(text: &str) -> usize {
    let length =
        text.find(|letter: char| !is_word(letter) && !matches!(letter, '-' | '.')).unwrap_or(text.len());
    text[..length].trim_end_matches(['.', '-']).len()
}

fn operator_length(text: &str) -> usize {
    const LONG: [&str; 12] = ["<<(", ")>>", "<<", ">>", "||", "&&", "^^", "{|", "|}", "!=", "<=", ">="];
    let long = LONG.iter().find(|operator| text.starts_with(**operator));
    long.map_or_else(|| text.chars().next().map_or(1, char::len_utf8), |operator| operator.len())
}

/// The length of an IRI in angle brackets; `None` for a sign that compares.
fn iri_length(text: &str) -> Option<usize> {
    let end = text[1..].find(|letter: char| letter.is_whitespace() || matches!(letter, '<' | '>'))?;
    text[1 + end..].starts_with('>').then_some(end + 2)
}

/// The length of a string with its quotes; one that does not end goes on to the end of its line.
fn string_length(text: &str) -> usize {
    closed_string(text).unwrap_or_else(|| text.find('\n').unwrap_or(text.len()))
}

/// The length of a string that ends.
fn closed_string(text: &str) -> Option<usize> {
    let long = ["\"\"\"", "'''"].into_iter().find(|quotes| text.starts_with(quotes));
    let close = long.unwrap_or(&text[..1]);
    let mut at = close.len();
    while let Some(letter) = text[at..].chars().next() {
        if text[at..].starts_with(close) {
            return Some(at + close.len());
        }
        if letter == '\n' && long.is_none() {
            return None;
        }
        at += letter.len_utf8();
        if letter == '\\' {
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    None
}

/// The first name whose prefix is neither declared before it nor one of the usual ones.
fn undeclared_prefix<'a>(query: &'a str, tokens: &[(usize, usize)]) -> Option<(usize, &'a str)> {
    let mut declared: Vec<&str> = PREFIXES.iter().map(|(prefix, _)| *prefix).collect();
    let mut last = "";
    for (start, end) in tokens {
        let token = &query[*start..*end];
        let name = token.split_once(':').filter(|_| token.starts_with(is_word));
        if let Some((prefix, _)) = name.filter(|(prefix, _)| *prefix != "_") {
            if last.eq_ignore_ascii_case("prefix") {
                declared.push(prefix);
            } else if !declared.contains(&prefix) {
                return Some((*start, prefix));
            }
        }
        last = token;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, line: usize, column: usize, message: &str) {
        let parse = |text: &str| {
            let evaluator = oxigraph::sparql::SparqlEvaluator::new().with_prefix("li", "http://li/").unwrap();
            evaluator.parse_query(text).err().map(|error| error.to_string())
        };
        assert!(parse(query).is_some(), "{query} is SPARQL");
        let located = locate(query, parse).to_string();
        assert_eq!(located, format!("line {line}, column {column}: {message}"), "{query}");
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
        check("SELECT ?x { ?x a 'abc }\n", 1, 18, "the string that begins here does not end");
        check("SELECT ?x { ?x a 'a\\'b', \"\"\"c\n\" }", 1, 26, "the string that begins here does not end");
        check("SELECT ?x { FILTER(?x<3 || ?x>>4) }", 1, 30, "unexpected `>>`");
        check("SELECT ?x (1 AS ?x) {}", 1, 1, "duplicated variable name in SELECT");
    }

    #[test]
    fn an_unknown_prefix_is_named() {
        let remedy = "the prefix `nope:` is not declared; write PREFIX nope: <…> before the query";
        check("SELECT * {\n ?s nope:x ?o }", 2, 5, remedy);
        check("PREFIX a: <http://nope:1/>\nSELECT * { ?s a:b:c 'nope:y', _:b ; nope:x ?o }", 2, 37, remedy);
    }
}
