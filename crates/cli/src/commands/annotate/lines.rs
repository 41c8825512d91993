//! Mentions as JSON, one a line.

use liaison_model::{Document, Knowledge};
use serde::Serialize;

/// A line: the fields and their order are a public contract.
#[derive(Serialize)]
struct Line<'a> {
    document: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
    class: &'static str,
    kind: &'static str,
    entity: &'a str,
    rule: &'a str,
}

/// All mentions of a document.
pub(super) fn write(document: &Document, knowledge: &Knowledge) -> serde_json::Result<String> {
    let mut lines = String::new();
    for one in super::marked(document, knowledge) {
        let line = Line {
            document: &document.file_name,
            start: one.start,
            end: one.end,
            text: one.surface,
            class: one.entity.class.name(),
            kind: one.kind,
            entity: &one.entity.path,
            rule: one.rule,
        };
        lines.push_str(&serde_json::to_string(&line)?);
        lines.push('\n');
    }
    Ok(lines)
}
