//! What is extracted from the sample documents, as readable text beside this test.
//!
//! After a change that is meant, `UPDATE_EXPECT=1 cargo test -p liaison-extract --test golden` writes the
//! goldens anew; read the difference before it is committed.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use liaison_extract::Extractor;
use liaison_model::{Document, Extraction};

fn manifest() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Mentions and claims, one a line.
fn readable(document: &Document, extraction: &Extraction) -> String {
    let name = |entity: liaison_model::EntityIndex| extraction.entities[entity.get()].names[0].text.as_str();
    let words = |span| document.slice(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut text = String::new();
    let metadata = &extraction.metadata;
    let issued = metadata.issued.map(|date| date.to_string());
    let _ = writeln!(
        text,
        "title {:?}\nissued {issued:?}\npublisher {:?}\n",
        metadata.title,
        metadata.publisher.map(name)
    );
    for mention in &extraction.mentions {
        let class = extraction.entities[mention.entity.get()].class.name();
        let (kind, rule) = (mention.kind.name(), &mention.rule);
        let _ =
            writeln!(text, "{class} {kind} «{}» is {} ({rule})", words(mention.span), name(mention.entity));
    }
    text.push('\n');
    for claim in &extraction.claims {
        let (subject, property, object) = (name(claim.subject), claim.property.name(), name(claim.object));
        let (factuality, rule) = (claim.factuality.name(), &claim.rule);
        let _ = writeln!(
            text,
            "{subject} {property} {object} ({rule}, {factuality}) «{}»",
            words(claim.evidence)
        );
    }
    text
}

fn check(sample: &Path) -> Result<(), String> {
    let file_name = sample.file_name().unwrap().to_string_lossy();
    let document = Document::plain(&file_name, &std::fs::read_to_string(sample).unwrap());
    let found = readable(&document, &Extractor::builtin().extract(&document));
    let golden = manifest().join("tests/goldens").join(&*file_name).with_extension("txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&golden, found).unwrap();
        return Ok(());
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    if found == expected {
        return Ok(());
    }
    let differs = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
    Err(format!("{file_name}: found, then expected: {differs:?}"))
}

#[test]
fn samples_are_read_as_their_goldens_say() {
    let samples = manifest().join("../../data/samples");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(samples)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    assert!(paths.len() >= 5, "the samples are gone");
    let wrong: Vec<String> = paths.iter().filter_map(|path| check(path).err()).collect();
    assert!(wrong.is_empty(), "{}\nUPDATE_EXPECT=1 writes the goldens anew", wrong.join("\n"));
}
