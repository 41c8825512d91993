//! From the bytes of a file to a document.
//!
//! One file a format, behind one trait; a new format is a new file and a line in [`READERS`].
//!
//! ```
//! let document = liaison_read::read("note.md", b"# Note\r\n\r\nFrance met Serbia.").unwrap();
//! assert_eq!(document.text, "# Note\n\nFrance met Serbia.");
//! ```

mod decode;
mod markdown;
mod plain;

use std::path::Path;

use liaison_model::{Document, sha256_hex};

pub use decode::decode;

/// Bytes that a file may have: beyond that a text is no document but a dump.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// Why a file is no document.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ReadError {
    /// No reader knows files of this name.
    #[error("no reader for this kind of file; known are {known}")]
    UnknownFormat {
        /// The endings that are known.
        known: String,
    },
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// It holds bytes that no text holds.
    #[error("not text: a zero byte at offset {offset}; if it is text in another encoding, save it as UTF-8")]
    Binary {
        /// The offset of the first.
        offset: usize,
    },
    /// It is not in the encoding it has to be in.
    #[error("not valid {encoding}: byte offset {offset}, line {line}; save it as UTF-8")]
    Encoding {
        /// The encoding that was tried.
        encoding: &'static str,
        /// The offset of the first wrong byte.
        offset: usize,
        /// The line it stands on, from 1.
        line: usize,
    },
    /// It is larger than [`LARGEST`].
    #[error("{size} bytes: larger than the {LARGEST} bytes that a document may have; split it")]
    TooLarge {
        /// Its size in bytes.
        size: u64,
    },
}

/// Reads one format.
pub trait Reader: Sync {
    /// The endings of its files, in lower case without dot.
    fn endings(&self) -> &'static [&'static str];

    /// The document of a file's bytes.
    ///
    /// # Errors
    /// When the bytes are no document of this format.
    fn read(&self, file_name: &str, bytes: &[u8]) -> Result<Document, ReadError>;
}

/// All readers.
pub static READERS: &[&dyn Reader] = &[&plain::Plain, &markdown::Markdown];

/// Whether a file of this name can be read.
#[must_use]
pub fn is_known(path: &Path) -> bool {
    reader_of(&path.to_string_lossy()).is_some()
}

/// The document of a file's bytes, by the ending of its name.
///
/// # Errors
/// When no reader knows the ending, or the bytes are no such document.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
    let reader = reader_of(file_name).ok_or_else(|| ReadError::UnknownFormat {
        known: READERS
            .iter()
            .flat_map(|reader| reader.endings())
            .map(|ending| format!(".{ending}"))
            .collect::<Vec<_>>()
            .join(", "),
    })?;
    if bytes.len() as u64 > LARGEST {
        return Err(ReadError::TooLarge { size: bytes.len() as u64 });
    }
    let document = reader.read(file_name, bytes)?;
    if document.text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(Document { source_sha256: sha256_hex(bytes), ..document })
}

fn reader_of(file_name: &str) -> Option<&'static dyn Reader> {
    let ending = Path::new(file_name).extension()?.to_string_lossy().to_lowercase();
    READERS.iter().copied().find(|reader| reader.endings().contains(&ending.as_str()))
}
