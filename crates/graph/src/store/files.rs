//! Files that appear whole or not at all, and content that can be checked.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use liaison_model::sha256_hex;

use super::StoreError;

/// The ending of files that are still being written; what a killed process left of them is swept later.
pub(super) const UNFINISHED: &str = "part";

/// The key of some content: its SHA-256, in hexadecimal.
///
/// ```
/// assert!(liaison_graph::content_key(b"abc").starts_with("ba7816bf"));
/// ```
#[must_use]
pub fn content_key(content: &[u8]) -> String {
    sha256_hex(content)
}

/// Writes a file beside its place and renames it into it.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let unfinished = unfinished(path);
    let write = || {
        let mut file = File::create(&unfinished)?;
        file.write_all(bytes)?;
        // The bytes must be on the disk before the name is: else a power cut leaves a name for nothing.
        file.sync_all()
    };
    write().map_err(StoreError::unwritable(&unfinished))?;
    rename(&unfinished, path).map_err(StoreError::unwritable(path))
}

pub(super) fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(UNFINISHED);
    name.into()
}

/// Renames over what is there. On Windows a virus scanner may hold either file for a moment: try again.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let mut tries = 0;
    loop {
        match fs::rename(from, to) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied && cfg!(windows) && tries < 20 => {
                tries += 1;
                thread::sleep(Duration::from_millis(10 * tries));
            }
            result => return result,
        }
    }
}

/// Makes the names in a folder durable, where the system can.
pub(super) fn sync_folder(dir: &Path) {
    if let Ok(folder) = File::open(dir) {
        // Windows cannot sync a folder and does not need to.
        let _ = folder.sync_all();
    }
}

/// Compresses; equal content gives equal bytes.
pub(super) fn pack(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(4));
    encoder.write_all(content)?;
    encoder.finish()
}

/// The content of a packed file, checked against its key; `None` when there is no such file.
pub(super) fn read_checked(path: &Path, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let packed = match fs::read(path) {
        Ok(packed) => packed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::unreadable(path)(error)),
    };
    let mut content = Vec::new();
    GzDecoder::new(packed.as_slice())
        .read_to_end(&mut content)
        .map_err(|error| StoreError::damaged(path, format!("it cannot be unpacked ({error})")))?;
    match content_key(&content) == key {
        true => Ok(Some(content)),
        false => Err(StoreError::damaged(path, "its checksum is wrong")),
    }
}
