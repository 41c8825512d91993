//! The dependencies that a `Cargo.toml` names, read line by line: as much TOML as the project writes.

use crate::{House, HouseFile};

/// When a dependency is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// By the crate itself.
    Always,
    /// By its build script.
    Build,
    /// By its tests, examples and benchmarks.
    Tests,
}

/// A dependency, and the line that names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// The name of the package.
    pub package: String,
    /// When it is needed.
    pub need: Need,
    /// The line, from 1.
    pub line: usize,
}

/// What a `Cargo.toml` says of a crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Where it stands.
    pub path: String,
    /// The name of the folder, as in `model`.
    pub folder: String,
    /// What it depends on, in the order of the file.
    pub dependencies: Vec<Dependency>,
}

impl Manifest {
    /// The manifests of the crates of a house.
    ///
    /// ```
    /// use liaison_tests::{House, Manifest, Need};
    /// let toml = "[dependencies]\nserde.workspace = true\n[dev-dependencies.tempfile]\nversion = \"3\"\n";
    /// let house = House::of(&[("crates/model/Cargo.toml", toml)]);
    /// let manifest = Manifest::all(&house).next().unwrap();
    /// let needs: Vec<_> = manifest.dependencies.iter().map(|found| (found.package.as_str(), found.need)).collect();
    /// assert_eq!(needs, [("serde", Need::Always), ("tempfile", Need::Tests)]);
    /// ```
    pub fn all(house: &House) -> impl Iterator<Item = Self> {
        house.files.iter().filter_map(Self::of)
    }

    fn of(file: &HouseFile) -> Option<Self> {
        let folder = file.path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml")?;
        let mut section = Section::Other;
        let mut dependencies = Vec::new();
        for (at, line) in file.text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            let found = if let Some(header) = line.strip_prefix('[') {
                section = Section::of(header.trim_end_matches(']'));
                section.names().map(|(name, need)| (name.to_owned(), need))
            } else {
                section.lists(line)
            };
            dependencies.extend(found.map(|(package, need)| Dependency { package, need, line: at + 1 }));
        }
        Some(Self { path: file.path.clone(), folder: folder.to_owned(), dependencies })
    }
}

/// The kind of table that a line stands in.
enum Section {
    /// `[dependencies]`: each line is one.
    List(Need),
    /// `[dependencies.name]`: the header is one.
    Single(String, Need),
    /// Any other.
    Other,
}

impl Section {
    fn of(header: &str) -> Self {
        // `[target.'cfg(unix)'.dependencies]` is a list like any other.
        for (word, need) in [
            ("dev-dependencies", Need::Tests),
            ("build-dependencies", Need::Build),
            ("dependencies", Need::Always),
        ] {
            if header == word || header.ends_with(&format!(".{word}")) {
                return Self::List(need);
            }
            if let Some((before, name)) = header.rsplit_once('.')
                && (before == word || before.ends_with(&format!(".{word}")))
            {
                return Self::Single(name.trim_matches('"').to_owned(), need);
            }
        }
        Self::Other
    }

    fn names(&self) -> Option<(&str, Need)> {
        match self {
            Self::Single(name, need) => Some((name, *need)),
            _ => None,
        }
    }

    /// The package of a line `name = …` or `name.workspace = …`; under its own name where it is renamed.
    fn lists(&self, line: &str) -> Option<(String, Need)> {
        let Self::List(need) = self else { return None };
        let (key, value) = line.split_once('=')?;
        let renamed = value.split_once("package").and_then(|(_, rest)| rest.split('"').nth(1));
        let name = key.split('.').next().unwrap_or(key).trim().trim_matches('"');
        Some((renamed.unwrap_or(name).to_owned(), *need))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_name_a_dependency_is_read() {
        let toml = "[package]\nname = \"x\"\n[dependencies] # used\na = \"1\"\nb.workspace = true\n\
            c = { package = \"d\", version = \"1\" }\n[target.'cfg(unix)'.dependencies]\ne = \"1\"\n\
            [build-dependencies]\n\"f\" = \"1\"\n[features]\ndefault = []\n";
        let house = House::of(&[("crates/x/Cargo.toml", toml), ("Cargo.toml", toml)]);
        let manifests: Vec<_> = Manifest::all(&house).collect();
        let found: Vec<_> = manifests[0].dependencies.iter().map(|d| (d.package.as_str(), d.line)).collect();
        assert_eq!(manifests.len(), 1);
        assert_eq!(found, [("a", 4), ("b", 5), ("d", 6), ("e", 8), ("f", 10)]);
        assert_eq!(manifests[0].dependencies[4].need, Need::Build);
    }
}
