//! The files that paths name: files as they are, folders walked.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::summary::LeftOut;

/// The files of some paths, sorted, each once, and what could not be looked at.
///
/// In folders only files that a reader knows are taken, and none whose name starts with a dot. Links
/// are followed; a folder is walked once, so that a cycle ends.
#[must_use]
pub fn gather(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<LeftOut>) {
    let mut gathered = Gathered::default();
    for path in paths {
        gathered.given(path);
    }
    (gathered.files.into_iter().collect(), gathered.left_out)
}

#[derive(Default)]
struct Gathered {
    files: BTreeSet<PathBuf>,
    folders: BTreeSet<PathBuf>,
    left_out: Vec<LeftOut>,
}

impl Gathered {
    fn given(&mut self, path: &Path) {
        match std::fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.folder(path),
            Ok(_) => self.file(path),
            Err(error) => self.left_out.push(LeftOut::new(path, &error.to_string())),
        }
    }

    fn file(&mut self, path: &Path) {
        let file = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        self.files.insert(file);
    }

    fn folder(&mut self, path: &Path) {
        let Ok(real) = path.canonicalize() else { return };
        if !self.folders.insert(real) {
            return;
        }
        let entries = match std::fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) => return self.left_out.push(LeftOut::new(path, &error.to_string())),
        };
        let mut paths: Vec<PathBuf> =
            entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        paths.sort();
        for path in paths {
            let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if hidden {
                continue;
            }
            match std::fs::metadata(&path) {
                Ok(metadata) if metadata.is_dir() => self.folder(&path),
                Ok(_) if liaison_read::is_known(&path) => self.file(&path),
                Ok(_) => {}
                Err(error) => self.left_out.push(LeftOut::new(&path, &error.to_string())),
            }
        }
    }
}
