//! Values for the parameters of a query, put in as terms that nothing can break out of.

use std::collections::BTreeMap;

use liaison_model::{Class, PartialDate, vocabulary};
use oxigraph::model::vocab::xsd;
use oxigraph::model::{Literal, NamedNode, Term};

use super::header::{NamedQuery, Param, ParamDefault, ParamKind};
use crate::Base;

/// Why a query cannot be given these values.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParamError {
    /// A value is needed.
    #[error("query `{query}` needs `--param {name}=…`: {meaning}")]
    Missing {
        /// The query.
        query: String,
        /// The parameter.
        name: String,
        /// What it means.
        meaning: String,
    },
    /// There is no such parameter.
    #[error("query `{query}` has no parameter `{name}`; it has {known}")]
    Unknown {
        /// The query.
        query: String,
        /// The name that was given.
        name: String,
        /// The names there are.
        known: String,
    },
    /// The value does not fit.
    #[error("`{value}` is no {kind} for parameter `{name}`; give {example}")]
    Unfit {
        /// The parameter.
        name: String,
        /// What it takes.
        kind: &'static str,
        /// What was given.
        value: String,
        /// What would fit.
        example: &'static str,
    },
}

impl NamedQuery {
    /// The query with its parameters filled in. An actor is given by IRI path or IRI.
    ///
    /// # Errors
    /// When a value is missing, unknown or unfit.
    ///
    /// ```
    /// use liaison_graph::{Base, Library};
    /// let library = Library::builtin();
    /// let query = library.get("documents").ok_or("no such query")?;
    /// let sparql = query.bind(&[("since".into(), "2018".into())].into(), &Base::default())?;
    /// assert!(sparql.contains("2018"));
    /// # Ok::<_, Box<dyn std::error::Error>>(())
    /// ```
    pub fn bind(&self, values: &BTreeMap<String, String>, base: &Base) -> Result<String, ParamError> {
        if let Some(name) = values.keys().find(|name| self.params.iter().all(|param| param.name != **name)) {
            return Err(self.unknown(name));
        }
        let mut terms = BTreeMap::new();
        for param in &self.params {
            if let Some(value) = self.value(param, values)? {
                terms.insert(param.name.as_str(), param.term(value, base)?.to_string());
            }
        }
        Ok(substitute(&self.text, &terms))
    }

    fn value<'a>(
        &self,
        param: &'a Param,
        values: &'a BTreeMap<String, String>,
    ) -> Result<Option<&'a str>, ParamError> {
        match (values.get(&param.name), &param.default) {
            (Some(value), _) | (None, ParamDefault::Value(value)) => Ok(Some(value)),
            (None, ParamDefault::Optional) => Ok(None),
            (None, ParamDefault::Required) => Err(ParamError::Missing {
                query: self.name.clone(),
                name: param.name.clone(),
                meaning: param.meaning.clone(),
            }),
        }
    }

    fn unknown(&self, name: &str) -> ParamError {
        let known: Vec<&str> = self.params.iter().map(|param| param.name.as_str()).collect();
        ParamError::Unknown {
            query: self.name.clone(),
            name: name.to_owned(),
            known: if known.is_empty() { "none".to_owned() } else { known.join(", ") },
        }
    }
}

impl Param {
    /// The term of a value.
    fn term(&self, value: &str, base: &Base) -> Result<Term, ParamError> {
        let unfit = |example| ParamError::Unfit {
            name: self.name.clone(),
            kind: self.kind.name(),
            value: value.to_owned(),
            example,
        };
        match self.kind {
            ParamKind::Text => Ok(Literal::new_simple_literal(value).into()),
            ParamKind::Actor if value.contains("://") => NamedNode::new(value)
                .map(Term::from)
                .map_err(|_| unfit("a path like `state/SRB` or the whole IRI")),
            ParamKind::Actor => Ok(base.node(value).into()),
            ParamKind::Class => class(value).ok_or_else(|| unfit("a class like `NGO` or `Actor`")),
            ParamKind::Date => value
                .parse::<PartialDate>()
                .map(|date| Literal::new_simple_literal(date.to_string()).into())
                .map_err(|()| unfit("a date like `2018`, `2018-05` or `2018-05-14`")),
            ParamKind::Number => number(value).ok_or_else(|| unfit("a number like `3` or `0.5`")),
        }
    }
}

fn class(name: &str) -> Option<Term> {
    let name = name.strip_prefix("li:").unwrap_or(name);
    let known = Class::from_name(name).is_some() || ["Organization", "Actor"].contains(&name);
    known.then(|| NamedNode::new_unchecked(format!("{}{name}", vocabulary::LI)).into())
}

fn number(text: &str) -> Option<Term> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let datatype = match unsigned.split_once('.') {
        None if digits(unsigned) => xsd::INTEGER,
        Some((whole, fraction)) if digits(whole) && digits(fraction) => xsd::DECIMAL,
        _ => return None,
    };
    Some(Literal::new_typed_literal(text, datatype).into())
}

/// Replaces each `$name` that is a token of the query: not in a comment, a string or an IRI.
fn substitute(query: &str, terms: &BTreeMap<&str, String>) -> String {
    let mut out = String::with_capacity(query.len());
    let mut rest = query;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '#' => rest.find('\n').unwrap_or(rest.len()),
            '"' | '\'' => string_length(rest, first),
            '<' => iri_length(rest),
            '$' => {
                let name = word(&rest[1..]);
                if let Some(term) = terms.get(name) {
                    out.push_str(term);
                    rest = &rest[1 + name.len()..];
                    continue;
                }
                1 + name.len()
            }
            other => other.len_utf8(),
        };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out
}

fn word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

/// The length of the string literal that `text` begins with, quotes included.
fn string_length(text: &str, quote: char) -> usize {
    let long: String = [quote; 3].iter().collect();
    let close = if text.starts_with(&long) { long } else { quote.to_string() };
    let mut at = close.len();
    while let Some(letter) = text[at..].chars().next() {
        if text[at..].starts_with(&close) {
            return at + close.len();
        }
        at += letter.len_utf8();
        if letter == '\\' {
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    text.len()
}

/// The length of the IRI that `text` begins with; of a bare `<` that compares, 1.
fn iri_length(text: &str) -> usize {
    let end = text[1..].find(|letter: char| letter <= ' ' || "<>\"{}|^`\\".contains(letter));
    match end {
        Some(end) if text[1 + end..].starts_with('>') => end + 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, expected: &str) {
        let terms = [("x", "<http://x>".to_owned())].into();
        assert_eq!(substitute(query, &terms), expected);
    }

    #[test]
    fn tokens_are_replaced_and_nothing_else() {
        check("SELECT * { $x ?p ?o }", "SELECT * { <http://x> ?p ?o }");
        check("# $x\n$x", "# $x\n<http://x>");
        check(
            "'$x' \"$x\" '''a'$x''' \"\"\"\"$x\"\"\" $x",
            "'$x' \"$x\" '''a'$x''' \"\"\"\"$x\"\"\" <http://x>",
        );
        check(r#""\"$x" $x"#, r#""\"$x" <http://x>"#);
        check("<http://a/$x> $x", "<http://a/$x> <http://x>");
        check("?a<$x", "?a<<http://x>");
        check("$xy $y $ 'open $x", "$xy $y $ 'open $x");
        check("é$x", "é<http://x>");
    }

    fn param(kind: ParamKind) -> Param {
        Param { name: "p".into(), kind, default: ParamDefault::Required, meaning: String::new() }
    }

    fn written(kind: ParamKind, value: &str) -> String {
        param(kind)
            .term(value, &Base::default())
            .map_or_else(|error| error.to_string(), |term| term.to_string())
    }

    #[test]
    fn no_value_breaks_out_of_its_term() {
        assert_eq!(written(ParamKind::Text, "a\" } DROP ALL #\n"), r#""a\" } DROP ALL #\n""#);
        assert_eq!(written(ParamKind::Actor, "x> } #"), "<http://localhost:7878/id/x%3E%20%7D%20%23>");
        assert!(written(ParamKind::Actor, "http://x/> } #").starts_with("`http://x/> } #` is no actor"));
        assert!(written(ParamKind::Class, "NGO } #").contains("is no class"));
        assert!(written(ParamKind::Date, "2018-02-30").contains("give a date like"));
        assert!(written(ParamKind::Number, "1e9").contains("is no number"));
    }

    #[test]
    fn each_kind_has_its_term() {
        assert_eq!(written(ParamKind::Class, "li:NGO"), "<https://w3id.org/liaison/ontology#NGO>");
        assert_eq!(written(ParamKind::Date, "2018-05"), "\"2018-05\"");
        assert_eq!(written(ParamKind::Number, "0.5"), "\"0.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>");
    }
}
