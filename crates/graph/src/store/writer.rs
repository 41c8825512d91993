//! Writing a store.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::commit::{Commit, Plan};
use super::layout::{self, Kind};
use super::lock::Lock;
use super::manifest::Manifest;
use super::{StoreError, files};

/// The one who writes a store; others are refused until it is dropped.
///
/// ```
/// use liaison_graph::{Commit, Store, StoreWriter};
/// # let folder = tempfile::tempdir()?;
/// # let dir = folder.path().join("liaison.db");
/// let writer = StoreWriter::begin(&dir)?;
/// assert!(writer.previous().is_none());
/// writer.commit(Commit::default())?;
/// assert!(Store::open(&dir)?.knowledge().entities.is_empty());
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct StoreWriter {
    dir: PathBuf,
    previous: Option<Manifest>,
    damage: Option<String>,
    registry: String,
    _lock: Lock,
}

impl StoreWriter {
    /// Opens or creates a store for writing. A damaged one is taken for a new one: building it again is
    /// the remedy, and `registry.tsv` keeps its IRIs.
    ///
    /// # Errors
    /// When somebody else writes to it, it cannot be written, or it is newer than the program.
    pub fn begin(dir: impl AsRef<Path>) -> Result<Self, StoreError> {
        let dir = dir.as_ref().to_owned();
        for folder in Kind::ALL.map(|kind| dir.join(kind.folder())) {
            fs::create_dir_all(&folder).map_err(StoreError::unwritable(&folder))?;
        }
        let lock = Lock::take(&dir)?;
        let (previous, damage) = match Manifest::read(&dir) {
            Err(damage @ StoreError::Damaged { .. }) => (None, Some(damage.to_string())),
            read => (read?, None),
        };
        let registry = read_registry(&dir, previous.as_ref())?;
        Ok(Self { dir, previous, damage, registry, _lock: lock })
    }

    /// What the store holds now; `None` for a new one.
    #[must_use]
    pub fn previous(&self) -> Option<&Manifest> {
        self.previous.as_ref()
    }

    /// What is wrong with the store that was there, when it is damaged: whoever builds over it must say so,
    /// because the documents it held are known no more.
    #[must_use]
    pub fn damage(&self) -> Option<&str> {
        self.damage.as_deref()
    }

    /// The identity registry: of the store, or the `registry.tsv` that lies in a folder without store.
    #[must_use]
    pub fn registry(&self) -> &str {
        &self.registry
    }

    /// What was found in a document before; `None` when it is not there or not whole, so that the document
    /// is read again.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn segment(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.content(Kind::Segment, key)
    }

    /// The text of a document as it was read before; likewise.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn text(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.content(Kind::Text, key)?.and_then(|bytes| String::from_utf8(bytes).ok()))
    }

    fn content(&self, kind: Kind, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        if !layout::is_key(key) {
            return Ok(None);
        }
        sound(files::read_checked(&kind.path(&self.dir, key), key))
    }

    /// Makes this the graph of the store, at one instant, and lets go of it.
    ///
    /// # Errors
    /// When a file cannot be written; the store is then what it was.
    pub fn commit(self, commit: Commit) -> Result<Manifest, StoreError> {
        #[cfg(feature = "rocksdb")]
        let (base, knowledge) = (commit.base.clone(), commit.knowledge.clone());
        let plan = Plan::new(&self.dir, commit, self.previous.as_ref())?;
        #[cfg(feature = "rocksdb")]
        self.write_disk(&plan.manifest, &base, &knowledge)?;
        for step in &plan.steps {
            step.run(&self.dir)?;
        }
        Ok(plan.manifest)
    }

    /// Writes the graph on disk, and removes those of graphs that are gone: the last one has its readers.
    #[cfg(feature = "rocksdb")]
    fn write_disk(
        &self,
        manifest: &Manifest,
        base: &crate::Base,
        knowledge: &liaison_model::Knowledge,
    ) -> Result<(), StoreError> {
        let path = layout::disk(&self.dir, &manifest.graph);
        let folder = self.dir.join("disk");
        fs::create_dir_all(&folder).map_err(StoreError::unwritable(&folder))?;
        let kept =
            [Some(manifest), self.previous()].map(|one| one.map(|one| layout::disk(&self.dir, &one.graph)));
        for entry in fs::read_dir(&folder).map_err(StoreError::unreadable(&folder))?.flatten() {
            if !kept.contains(&Some(entry.path())) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        if path.is_dir() {
            return Ok(());
        }
        crate::Graph::write_to_disk(&path, knowledge, base)
            .map_err(|error| StoreError::unwritable(&path)(io::Error::other(error)))
    }
}

/// What was read, or nothing when it is damaged.
fn sound<T>(read: Result<Option<T>, StoreError>) -> Result<Option<T>, StoreError> {
    match read {
        Err(StoreError::Damaged { .. }) => Ok(None),
        other => other,
    }
}

/// The registry the graph was made with; without graph, or when it is damaged, the one for people.
fn read_registry(dir: &Path, manifest: Option<&Manifest>) -> Result<String, StoreError> {
    if let Some(manifest) = manifest {
        let path = Kind::Registry.path(dir, &manifest.registry);
        let bytes = sound(files::read_checked(&path, &manifest.registry))?;
        if let Some(registry) = bytes.and_then(|bytes| String::from_utf8(bytes).ok()) {
            return Ok(registry);
        }
    }
    let path = layout::registry(dir);
    match fs::read_to_string(&path) {
        // Version control on Windows may have put CRs in.
        Ok(registry) => Ok(registry.replace('\r', "")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(StoreError::unreadable(&path)(error)),
    }
}
