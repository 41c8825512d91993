//! What can be wrong with the files that an evaluation reads.

use std::path::PathBuf;

use thiserror::Error;

/// A gold or floor file that cannot be used; each message names the file and the place.
///
/// ```
/// use liaison_evaluate::Gold;
/// let error = Gold::parse("a.json", "{\"doc\": 7}").unwrap_err();
/// assert!(error.to_string().starts_with("a.json: "));
/// ```
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum EvaluateError {
    /// A file or folder that cannot be read.
    #[error("{}: cannot be read", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// A folder without a gold file.
    #[error("{}: holds no .json file; gold is one such file a document", .0.display())]
    NoGold(PathBuf),
    /// Text that is not the JSON of a gold file.
    #[error("{file}: not a gold file: {source}")]
    Json {
        /// The file.
        file: String,
        /// What is wrong, with line and column.
        source: serde_json::Error,
    },
    /// Gold that contradicts itself or names what is not known.
    #[error("{file}: {place}: {fault}")]
    Gold {
        /// The file.
        file: String,
        /// The entity or relation.
        place: String,
        /// What is wrong and what would be right.
        fault: String,
    },
    /// A line of a floor file that is not `name value`.
    #[error("{file}:{line}: {fault}")]
    Floor {
        /// The file.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong and what would be right.
        fault: String,
    },
}
