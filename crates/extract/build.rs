//! Lists the pattern files, so that they are compiled into the program.

use std::fmt::Write as _;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let manifest = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let dir = Path::new(&manifest).join("../../data/patterns");
    println!("cargo:rerun-if-changed={}", dir.display());
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(&dir)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "pat" || extension == "tsv") {
            paths.push(path.canonicalize()?);
        }
    }
    paths.sort();
    let mut code = String::from("static BUILTIN_PATTERNS: &[(&str, &str)] = &[\n");
    for path in &paths {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let _ = writeln!(code, "    ({name:?}, include_str!({:?})),", path.display().to_string());
    }
    code.push_str("];\n");
    std::fs::write(Path::new(&std::env::var("OUT_DIR").unwrap_or_default()).join("patterns.rs"), code)
}
