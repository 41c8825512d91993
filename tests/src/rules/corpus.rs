//! The documents that the project must not quote.

use std::io;
use std::path::Path;

/// The documents that the project must not quote, by name.
///
/// ```
/// use liaison_tests::rules::Corpus;
/// assert!(Corpus::read("/no/such/folder".as_ref())?.is_none());
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    documents: Vec<(String, String)>,
}

impl Corpus {
    /// Reads the files of a folder; `None` when there is no such folder.
    ///
    /// # Errors
    /// When the folder or a file cannot be read.
    pub fn read(folder: &Path) -> io::Result<Option<Self>> {
        if !folder.is_dir() {
            return Ok(None);
        }
        let entries = std::fs::read_dir(folder)?;
        let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        let mut corpus = Self::default();
        for path in paths.iter().filter(|path| path.is_file()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            corpus.add(&name, &String::from_utf8_lossy(&std::fs::read(path)?));
        }
        Ok(Some(corpus))
    }

    /// Adds a document.
    pub fn add(&mut self, name: &str, text: &str) {
        self.documents.push((name.to_owned(), text.to_owned()));
    }

    /// The names and texts of the documents.
    pub fn documents(&self) -> impl Iterator<Item = (&str, &str)> {
        self.documents.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}
