//! A graph on disk, in an Oxigraph store: for graphs larger than memory.
//!
//! It is written whole before a manifest names it and never changes after: Oxigraph does not allow reading
//! beside a writer.

use std::fs;
use std::path::Path;

use liaison_model::Knowledge;
use oxigraph::store::{StorageError, Store};

use super::graph::{Quads, ontology_quads};
use super::{Graph, QueryError};
use crate::Base;
use crate::rdf::{GraphPart, check, part_quads};

impl Graph {
    /// Writes all graphs of the knowledge into a new folder.
    ///
    /// # Errors
    /// When the folder cannot be written, or an index in the knowledge points at nothing.
    pub(crate) fn write_to_disk(path: &Path, knowledge: &Knowledge, base: &Base) -> Result<(), QueryError> {
        check(knowledge)?;
        let unfinished = path.with_extension("part");
        let _ = fs::remove_dir_all(&unfinished);
        let store = Store::open(&unfinished).map_err(failed)?;
        let mut loader = store.bulk_loader();
        // One graph after the other: the quads of all at once may not fit into memory.
        for part in GraphPart::ALL {
            loader.load_quads(part_quads(knowledge, base, part)).map_err(failed)?;
        }
        loader.load_quads(ontology_quads(base)).map_err(failed)?;
        loader.commit().map_err(failed)?;
        store.flush().map_err(failed)?;
        drop(store);
        fs::rename(&unfinished, path).map_err(|error| failed(error.into()))
    }

    /// Opens a graph on disk.
    ///
    /// # Errors
    /// When it is not there or damaged.
    pub(crate) fn open_on_disk(path: &Path, base: &Base) -> Result<Self, QueryError> {
        let store = Store::open_read_only(path).map_err(failed)?;
        Ok(Self { base: base.clone(), quads: Quads::Disk(store) })
    }
}

fn failed(error: StorageError) -> QueryError {
    QueryError::Evaluation(error.to_string())
}
