//! Crates use only lower floors.

use crate::{House, Manifest, Need, Offence};

/// A crate, its floor, and the crates that it uses.
type Floor = (&'static str, usize, &'static [&'static str]);

/// The house as `ARCHITECTURE.md` draws it, from the ground up. A new edge is a line here and a thought there.
const FLOORS: &[Floor] = &[
    ("model", 0, &[]),
    ("lexicon", 1, &["model"]),
    ("read", 2, &["model", "lexicon"]),
    ("extract", 2, &["model", "lexicon"]),
    ("resolve", 2, &["model", "lexicon"]),
    ("graph", 3, &["model", "lexicon"]),
    ("pipeline", 4, &["model", "lexicon", "read", "extract", "resolve", "graph"]),
    ("evaluate", 4, &["model"]),
    ("network", 5, &["model", "graph"]),
    ("diagram", 6, &["model", "network"]),
    ("serve", 7, &["model", "lexicon", "graph", "network", "diagram"]),
    ("report", 7, &["model", "lexicon", "graph", "network", "diagram"]),
    (
        "cli",
        8,
        &[
            "model", "lexicon", "read", "extract", "resolve", "graph", "pipeline", "evaluate", "network",
            "diagram", "serve", "report",
        ],
    ),
];

/// Dependencies between the crates that the table does not allow; for tests, those that do not go downward.
///
/// ```
/// use liaison_tests::{House, rules};
/// let house = House::of(&[("crates/model/Cargo.toml", "[dependencies]\nliaison-graph.workspace = true\n")]);
/// assert!(rules::edges(&house)[0].to_string().starts_with("crates/model/Cargo.toml:2: model uses graph"));
/// ```
#[must_use]
pub fn edges(house: &House) -> Vec<Offence> {
    Manifest::all(house).flat_map(|manifest| of_crate(&manifest)).collect()
}

fn of_crate(manifest: &Manifest) -> Vec<Offence> {
    let Some((name, floor, uses)) = place(&manifest.folder) else {
        let remedy = "give it a floor in ARCHITECTURE.md and in the table of this rule";
        return vec![Offence::new(
            &manifest.path,
            1,
            format!("{} stands on no floor", manifest.folder),
            remedy,
        )];
    };
    let mut offences = Vec::new();
    for dependency in &manifest.dependencies {
        let Some(used) = dependency.package.strip_prefix("liaison-") else { continue };
        let below = place(used).is_some_and(|(_, lower, _)| lower < floor);
        let allowed = uses.contains(&used) || below && dependency.need == Need::Tests;
        if !allowed {
            let what = format!("{name} uses {used}");
            offences.push(Offence::new(&manifest.path, dependency.line, what, remedy(below)));
        }
    }
    offences
}

fn remedy(below: bool) -> &'static str {
    if below {
        "a new edge, though downward: take what is needed from a lower floor, or add it to the table of this rule"
    } else {
        "only lower floors may be used: move what both need down, or hand it in from above"
    }
}

fn place(name: &str) -> Option<Floor> {
    FLOORS.iter().copied().find(|(known, ..)| *known == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_itself_goes_downward() {
        for (name, floor, uses) in FLOORS {
            for used in *uses {
                assert!(place(used).is_some_and(|(_, lower, _)| lower < *floor), "{name} uses {used}");
            }
        }
    }

    #[test]
    fn neighbours_unknown_crates_and_new_edges_are_told_apart() {
        let told = |folder: &str, toml: &str| {
            let path = format!("crates/{folder}/Cargo.toml");
            let offences = edges(&House::of(&[(&path, toml)]));
            offences.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        };
        assert!(told("read", "[dependencies]\nliaison-extract = \"1\"\n").contains("only lower floors"));
        assert!(
            told("evaluate", "[dependencies]\nliaison-graph = \"1\"\n")
                .contains("a new edge, though downward")
        );
        assert!(told("cellar", "").contains("cellar stands on no floor"));
        assert_eq!(told("evaluate", "[dev-dependencies]\nliaison-graph = \"1\"\n"), "");
        assert!(told("read", "[dev-dependencies]\nliaison-extract = \"1\"\n").contains("only lower floors"));
    }
}
