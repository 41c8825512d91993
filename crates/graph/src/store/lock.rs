//! One writer at a time.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::{StoreError, layout};

/// Held while a store is written. The system lets go of it when the process ends, however it ends: the
/// file stays and blocks nobody.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    pub(super) fn take(dir: &Path) -> Result<Self, StoreError> {
        let path = layout::lock(dir);
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(StoreError::unwritable(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked(dir.to_owned())),
            Err(TryLockError::Error(error)) => Err(StoreError::unwritable(&path)(error)),
        }
    }
}
