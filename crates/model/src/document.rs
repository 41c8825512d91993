//! A document: its text, owned once, and what its file tells.

use sha2::{Digest, Sha256};

use crate::{ScalarIndex, Span};

/// The form a document came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Plain text.
    Plain,
    /// Markdown.
    Markdown,
}

/// A document as it was read.
///
/// ```
/// use liaison_model::Document;
/// let document = Document::plain("a.txt", "one\u{c}two");
/// assert_eq!(document.page_of(4), 2);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The name of the file, without folders.
    pub file_name: String,
    /// The form it came in.
    pub format: Format,
    /// The text: without BOM, with LF line ends.
    pub text: String,
    /// The first byte of each page but the first.
    pub page_breaks: Vec<u32>,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub source_sha256: String,
}

impl Document {
    /// A document of plain text whose form feeds end pages.
    #[must_use]
    pub fn plain(file_name: &str, text: &str) -> Self {
        let page_breaks = text.match_indices('\u{c}').map(|(at, _)| at as u32 + 1).collect();
        Self {
            file_name: file_name.to_owned(),
            format: Format::Plain,
            text: text.to_owned(),
            page_breaks,
            source_sha256: sha256_hex(text.as_bytes()),
        }
    }

    /// The words of a span; empty when it does not lie in the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The page that a byte stands on, from 1.
    #[must_use]
    pub fn page_of(&self, byte: u32) -> u32 {
        self.page_breaks.partition_point(|start| *start <= byte) as u32 + 1
    }

    /// SHA-256 of the text, in hexadecimal.
    #[must_use]
    pub fn text_sha256(&self) -> String {
        sha256_hex(self.text.as_bytes())
    }

    /// What turns byte offsets into scalar offsets.
    #[must_use]
    pub fn scalar_index(&self) -> ScalarIndex {
        ScalarIndex::new(&self.text)
    }
}

/// SHA-256 of some bytes, in hexadecimal.
///
/// ```
/// assert!(liaison_model::sha256_hex(b"abc").starts_with("ba7816bf"));
/// ```
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
