//! The text files of the project.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A text file of the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseFile {
    /// Where it stands, from the root of the project, with forward slashes.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl HouseFile {
    /// The lines of a Rust file before its `#[cfg(test)] mod … {` tail; all lines where there is none.
    ///
    /// ```
    /// use liaison_tests::House;
    /// let house = House::of(&[("a.rs", "fn a() {}\n\n#[cfg(test)]\nmod tests {\n}\n")]);
    /// assert_eq!(house.files[0].code().count(), 2);
    /// ```
    pub fn code(&self) -> impl Iterator<Item = &str> {
        let lines: Vec<&str> = self.text.lines().collect();
        let opens_tests = |at: &usize| {
            let module = lines[at + 1..].iter().find(|line| !line.starts_with("#["));
            lines[*at] == "#[cfg(test)]"
                && module.is_some_and(|line| line.starts_with("mod ") && line.ends_with('{'))
        };
        let end = (0..lines.len()).find(opens_tests).unwrap_or(lines.len());
        lines.into_iter().take(end)
    }
}

/// The text files of the project, sorted by path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// The files.
    pub files: Vec<HouseFile>,
}

impl House {
    /// A house of the given files, for tests of the rules themselves.
    ///
    /// ```
    /// use liaison_tests::House;
    /// assert!(House::of(&[("a/b.md", "text")]).holds("a"));
    /// ```
    #[must_use]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file =
            |(path, text): &(&str, &str)| HouseFile { path: (*path).to_owned(), text: (*text).to_owned() };
        Self { files: files.iter().map(file).collect() }
    }

    /// The root of this project.
    #[must_use]
    pub fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or_else(|| Path::new(".")).to_owned()
    }

    /// Reads the text files under a root: those that Git tracks or would add; without Git, all but
    /// built ones. A file that is not UTF-8 is no text.
    ///
    /// ```no_run
    /// use liaison_tests::House;
    /// assert!(House::read(&House::root())?.holds("Cargo.toml"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut paths = match listed_by_git(root) {
            Some(paths) => paths,
            None => walked(root)?,
        };
        paths.sort();
        paths.dedup();
        let mut files = Vec::new();
        for path in paths {
            match std::fs::read_to_string(root.join(&path)) {
                Ok(text) => files.push(HouseFile { path, text }),
                // Binary, or deleted and not yet committed so.
                Err(error)
                    if matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Self { files })
    }

    /// Whether a file or folder of that path is in the house.
    #[must_use]
    pub fn holds(&self, path: &str) -> bool {
        let within =
            |file: &HouseFile| file.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        self.files.iter().any(|file| file.path == path || within(file))
    }

    /// The Rust files of the crates.
    pub fn rust(&self) -> impl Iterator<Item = &HouseFile> {
        self.files.iter().filter(|file| file.path.starts_with("crates/") && file.path.ends_with(".rs"))
    }
}

fn listed_by_git(root: &Path) -> Option<Vec<String>> {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let output = Command::new("git").arg("-C").arg(root).args(arguments).output().ok()?;
    let listing = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    Some(listing.split_terminator('\0').map(str::to_owned).collect())
}

fn walked(root: &Path) -> io::Result<Vec<String>> {
    let mut paths = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            let is_folder = entry.file_type()?.is_dir();
            if is_folder && name != "target" && name != ".git" {
                folders.push(path);
            } else if !is_folder {
                paths.push(path);
            }
        }
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_test_module_with_a_body_ends_the_code() {
        let lines = |text: &str| House::of(&[("a.rs", text)]).files[0].code().count();
        assert_eq!(lines("a\n#[cfg(test)]\nmod tests;\nb\n"), 4);
        assert_eq!(lines("a\n#[cfg(test)]\nfn helper() {}\n#[cfg(test)]\nmod tests {\n"), 3);
        assert_eq!(lines("#[cfg(test)]\n#[expect(x)]\nmod tests {\n"), 0);
        assert_eq!(lines("#[cfg(test)]"), 1);
    }

    #[test]
    fn git_and_a_walk_see_the_same_project() {
        let root = House::root();
        let walked = walked(&root).unwrap();
        for file in House::read(&root).unwrap().files {
            assert!(walked.contains(&file.path), "{}", file.path);
        }
    }
}
