//! The base IRI of a store, and the IRIs made from it.
//!
//! ```
//! use liaison_graph::Base;
//! let base = Base::default();
//! assert_eq!(base.iri("state/SRB"), "http://localhost:7878/id/state/SRB");
//! assert_eq!(base.iri("body/a b"), "http://localhost:7878/id/body/a%20b");
//! ```

use std::fmt::{self, Write};
use std::str::FromStr;

use oxigraph::model::NamedNode;

/// The base of all IRIs of data; a setting kept in the store.
///
/// ```
/// use liaison_graph::Base;
/// let base: Base = "https://example.org/data/".parse()?;
/// assert_eq!(base.path_of("https://example.org/data/state/SRB").as_deref(), Some("state/SRB"));
/// assert!("https://example.org/data".parse::<Base>().is_err());
/// # Ok::<_, liaison_graph::BaseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Base(String);

/// A base that no IRI can be made from.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BaseError {
    /// It is no absolute IRI.
    #[error("`{iri}` is no absolute IRI ({reason}); give one like `http://localhost:7878/id/`")]
    NotAbsolute {
        /// What was given.
        iri: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A path cannot be joined to it.
    #[error("the base IRI `{0}` must end in `/` or `#`; write `{0}/`")]
    NoSeparator(String),
}

impl Base {
    /// The base, as in `http://localhost:7878/id/`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The IRI of a path; whatever may not stand in an IRI is percent-encoded.
    #[must_use]
    pub fn iri(&self, path: &str) -> String {
        let mut iri = String::with_capacity(self.0.len() + path.len());
        iri.push_str(&self.0);
        encode_into(path, &mut iri);
        iri
    }

    /// The path of an IRI under this base; `None` for any other IRI.
    #[must_use]
    pub fn path_of(&self, iri: &str) -> Option<String> {
        decode(iri.strip_prefix(&self.0)?)
    }

    /// The IRI of a path as a term.
    pub(crate) fn node(&self, path: &str) -> NamedNode {
        // The base was checked and the path is encoded: the whole is an IRI.
        NamedNode::new_unchecked(self.iri(path))
    }
}

impl Default for Base {
    fn default() -> Self {
        Self("http://localhost:7878/id/".to_owned())
    }
}

impl fmt::Display for Base {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl FromStr for Base {
    type Err = BaseError;

    fn from_str(iri: &str) -> Result<Self, BaseError> {
        if let Err(error) = NamedNode::new(iri) {
            return Err(BaseError::NotAbsolute { iri: iri.to_owned(), reason: error.to_string() });
        }
        if !iri.ends_with(['/', '#']) {
            return Err(BaseError::NoSeparator(iri.to_owned()));
        }
        Ok(Self(iri.to_owned()))
    }
}

/// Appends a path; all but unreserved characters and `/` become `%XX`, so that every path has one IRI.
pub(crate) fn encode_into(path: &str, out: &mut String) {
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

fn decode(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_comes_back_from_its_iri() {
        let base = Base::default();
        for path in ["state/SRB", "a b", "ü/%41", "x<>\"{}|^`\\", "日本", "a+b?c#d"] {
            let iri = base.iri(path);
            assert!(NamedNode::new(iri.as_str()).is_ok(), "{iri}");
            assert_eq!(base.path_of(&iri).as_deref(), Some(path));
        }
    }

    #[test]
    fn a_base_that_is_no_iri_or_has_no_separator_is_refused() {
        for text in ["", "id/", "http://localhost/id", "http://exa mple/"] {
            assert!(text.parse::<Base>().is_err(), "{text}");
        }
    }

    #[test]
    fn foreign_and_broken_iris_have_no_path() {
        for iri in ["http://elsewhere/x", "http://localhost:7878/id/%4", "http://localhost:7878/id/%FF"] {
            assert_eq!(Base::default().path_of(iri), None, "{iri}");
        }
    }
}
