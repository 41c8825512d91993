//! Files that are written whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::console::Console;

/// Writes data to a file, or to standard output where the path is `-`.
pub(crate) fn save(path: &Path, bytes: &[u8], console: &Console) -> anyhow::Result<()> {
    if is_stdout(path) {
        let mut out = console.out();
        out.write_all(bytes)?;
        out.flush()?;
        return Ok(());
    }
    write(path, bytes)
        .with_context(|| format!("cannot write {}; check the folder and its permissions", path.display()))
}

/// Whether a path stands for standard output.
pub(crate) fn is_stdout(path: &Path) -> bool {
    path == Path::new("-")
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let Some(place) = replaceable(path) else { return fs::write(path, bytes) };
    let mut unfinished = place.clone().into_os_string();
    unfinished.push(".part");
    let written = fs::write(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, &place));
    if written.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    written
}

/// Where a new file may take the place of the old one: a link is followed, and a device such as `/dev/null` or a
/// pipe is written into.
fn replaceable(path: &Path) -> Option<PathBuf> {
    match fs::canonicalize(path) {
        Ok(real) => real.is_file().then_some(real),
        Err(_) => Some(path.to_owned()),
    }
}
