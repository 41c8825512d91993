//! Compiles `data/lexicon` into one index, once, so that no start of the program has to.

#![allow(clippy::panic, dead_code, unreachable_pub, missing_docs)]

#[path = "src/compile.rs"]
mod compile;
#[path = "src/entry.rs"]
mod entry;
#[path = "src/source.rs"]
mod source;
#[path = "src/token.rs"]
mod token;

use std::path::Path;

fn main() {
    let manifest = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let data = Path::new(&manifest).join("../../data/lexicon");
    println!("cargo:rerun-if-changed={}", data.display());
    println!("cargo:rerun-if-changed=src");
    let index = source::load(&data).and_then(|files| compile::compile(&files));
    let bytes = match index.map(|index| postcard::to_stdvec(&index)) {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(error)) => panic!("the lexicon index cannot be written: {error}"),
        Err(error) => panic!("{error}"),
    };
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    if let Err(error) = std::fs::write(Path::new(&out).join("lexicon.bin"), bytes) {
        panic!("the lexicon index cannot be written: {error}");
    }
}
