//! What can be wrong with a store, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use crate::{BaseError, InconsistentKnowledge};

/// Why a store cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is none.
    #[error("no store at {0}; build one with `liaison build PATH`")]
    Missing(PathBuf),
    /// It was made by a later program.
    #[error(
        "{path} is of store format {found}, and this program reads up to {known}; use a newer liaison, or build \
         the store again elsewhere"
    )]
    Newer {
        /// The manifest.
        path: PathBuf,
        /// Its format.
        found: u64,
        /// The format that this program writes.
        known: u64,
    },
    /// A file is not what was written.
    #[error("{path} is damaged: {what}; build the store again with `liaison build PATH`")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// Another process writes to it.
    #[error(
        "{0} is being written by another liaison; wait until it has ended, or build into another --store"
    )]
    Locked(PathBuf),
    /// It was built again twice since it was opened, and what it held is gone.
    #[error("{0} was built again since it was opened; open it again")]
    Replaced(PathBuf),
    /// A file cannot be written.
    #[error("cannot write {path}: {source}; check the permissions and the free space there")]
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file cannot be read.
    #[error("cannot read {path}: {source}; check its permissions")]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A document names content that is neither given nor in the store.
    #[error("document `{document}` names {what} {key}, which is neither given nor in the store")]
    Dangling {
        /// The IRI path of the document.
        document: String,
        /// "segment" or "text".
        what: &'static str,
        /// Its key.
        key: String,
    },
    /// There is no such document.
    #[error("no document `{0}` in the store; `liaison info` lists them")]
    NoDocument(String),
    /// The base of the store is no IRI.
    #[error(transparent)]
    Base(#[from] BaseError),
    /// The knowledge does not hold together.
    #[error(transparent)]
    Inconsistent(#[from] InconsistentKnowledge),
}

impl StoreError {
    pub(super) fn damaged(path: &Path, what: impl Into<String>) -> Self {
        Self::Damaged { path: path.to_owned(), what: what.into() }
    }

    pub(super) fn unwritable(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        |source| Self::Unwritable { path: path.to_owned(), source }
    }

    pub(super) fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        |source| Self::Unreadable { path: path.to_owned(), source }
    }
}
