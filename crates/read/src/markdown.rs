//! Markdown: the text is the file itself, marks and all, so that offsets are those of the file.

use liaison_model::{Document, Format};

use crate::{ReadError, Reader, decode};

/// Reads `.md` and `.markdown`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Markdown;

impl Reader for Markdown {
    fn endings(&self) -> &'static [&'static str] {
        &["md", "markdown"]
    }

    fn read(&self, file_name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
        Ok(Document { format: Format::Markdown, ..Document::plain(file_name, &decode(bytes)?) })
    }
}
