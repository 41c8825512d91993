//! Plain text: form feeds end pages.

use liaison_model::Document;

use crate::{ReadError, Reader, decode};

/// Reads `.txt` and `.text`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plain;

impl Reader for Plain {
    fn endings(&self) -> &'static [&'static str] {
        &["txt", "text"]
    }

    fn read(&self, file_name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
        Ok(Document::plain(file_name, &decode(bytes)?))
    }
}
