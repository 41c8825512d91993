//! The lexicons, patterns and queries: those in the program, or those of `--data`.

use std::path::Path;

use anyhow::bail;
use liaison_graph::Library;
use liaison_pipeline::Tools;

use crate::args::Context;

impl Context {
    /// The lexicons and patterns to read documents with.
    pub(crate) fn tools(&self) -> anyhow::Result<Tools> {
        match &self.data {
            Some(data) => Ok(Tools::from_dir(folder(data)?)?),
            None => Ok(Tools::builtin()),
        }
    }

    /// The queries with names. A data folder without queries leaves those in the program.
    pub(crate) fn library(&self) -> anyhow::Result<Library> {
        let own = match &self.data {
            Some(data) => Some(folder(data)?.join("queries")).filter(|queries| queries.is_dir()),
            None => None,
        };
        match own {
            Some(queries) => Ok(Library::from_dir(queries)?),
            None => Ok(Library::builtin()),
        }
    }
}

fn folder(data: &Path) -> anyhow::Result<&Path> {
    if !data.is_dir() {
        bail!("no folder {}; --data takes one like the project's `data/`", data.display());
    }
    Ok(data)
}
