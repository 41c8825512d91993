//! Reads the lexicon files, strictly: what is unlisted, unsorted, doubled or misshapen is refused
//! with file and line.

use std::path::{Path, PathBuf};

/// Why a lexicon was refused.
#[derive(Debug, thiserror::Error)]
pub enum LexiconError {
    /// A file could not be read.
    #[error("{path}: cannot be read: {source}; check the folder given as --data")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file breaks a rule of `data/lexicon/README.md`.
    #[error("{path}:{line}: {reason}")]
    Invalid {
        /// Which.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong and what to do.
        reason: String,
    },
    /// The index itself is damaged.
    #[error("the lexicon index is damaged: {0}; build the program again")]
    Damaged(String),
}

/// The form of a lexicon file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileShape {
    States,
    Names,
    Terms,
}

impl FileShape {
    fn header(self) -> &'static [&'static str] {
        match self {
            Self::States => &["key", "iso2", "m49", "en", "fr", "aliases", "adjectives"],
            Self::Names => &["key", "class", "en", "fr", "aliases", "tags"],
            Self::Terms => &["term", "tags"],
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        match name {
            "states" => Some(Self::States),
            "names" => Some(Self::Names),
            "terms" => Some(Self::Terms),
            _ => None,
        }
    }
}

/// One row, with the line it stands on.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) line: usize,
    pub(crate) cells: Vec<String>,
}

/// One lexicon file, checked for form.
#[derive(Debug, Clone)]
pub(crate) struct SourceFile {
    pub(crate) path: PathBuf,
    pub(crate) shape: FileShape,
    pub(crate) rows: Vec<Row>,
}

impl SourceFile {
    pub(crate) fn invalid(&self, line: usize, reason: impl Into<String>) -> LexiconError {
        LexiconError::Invalid { path: self.path.clone(), line, reason: reason.into() }
    }
}

const INDEX: &str = "index.tsv";
const INDEX_HEADER: &[&str] = &["file", "shape", "note"];

/// Reads every file that the index of the folder lists.
pub(crate) fn load(dir: &Path) -> Result<Vec<SourceFile>, LexiconError> {
    let index_path = dir.join(INDEX);
    let index = rows(&index_path, INDEX_HEADER)?;
    refuse_unlisted(dir, &index)?;
    index
        .iter()
        .map(|row| {
            let shape = FileShape::from_name(&row.cells[1]).ok_or_else(|| LexiconError::Invalid {
                path: index_path.clone(),
                line: row.line,
                reason: format!("'{}' is no shape; use states, names or terms", row.cells[1]),
            })?;
            let path = dir.join(&row.cells[0]);
            Ok(SourceFile { rows: rows(&path, shape.header())?, path, shape })
        })
        .collect()
}

fn refuse_unlisted(dir: &Path, index: &[Row]) -> Result<(), LexiconError> {
    let unreadable = |source| LexiconError::Unreadable { path: dir.to_owned(), source };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(unreadable)? {
        names.push(entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let unlisted = names.into_iter().find(|name| {
        name.ends_with(".tsv") && name != INDEX && !index.iter().any(|row| row.cells[0] == *name)
    });
    match unlisted {
        Some(name) => Err(LexiconError::Invalid {
            path: dir.join(name),
            line: 1,
            reason: format!("not listed in {INDEX}; add a line for it there"),
        }),
        None => Ok(()),
    }
}

fn rows(path: &Path, header: &[&str]) -> Result<Vec<Row>, LexiconError> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| LexiconError::Unreadable { path: path.to_owned(), source })?;
    let invalid = |line, reason| LexiconError::Invalid { path: path.to_owned(), line, reason };
    let mut lines = text
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line))
        .filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
    let (line, first) = lines.next().unwrap_or((1, ""));
    if first.split('\t').ne(header.iter().copied()) {
        return Err(invalid(line, format!("the header must be: {}", header.join(" · "))));
    }
    let mut rows: Vec<Row> = Vec::new();
    for (line, text) in lines {
        let cells: Vec<String> = text.split('\t').map(str::to_owned).collect();
        if cells.len() != header.len() {
            return Err(invalid(line, format!("{} columns, not {}", cells.len(), header.len())));
        }
        if let Some(cell) = cells.iter().find(|cell| cell.trim() != cell.as_str()) {
            return Err(invalid(line, format!("blanks around '{cell}'; take them off")));
        }
        match rows.last().map(|row| row.cells[0].as_str().cmp(cells[0].as_str())) {
            Some(std::cmp::Ordering::Equal) => {
                return Err(invalid(line, format!("'{}' stands twice", cells[0])));
            }
            Some(std::cmp::Ordering::Greater) => {
                return Err(invalid(
                    line,
                    format!("'{}' is out of order; sort the file with LC_ALL=C sort", cells[0]),
                ));
            }
            _ => rows.push(Row { line, cells }),
        }
    }
    Ok(rows)
}
