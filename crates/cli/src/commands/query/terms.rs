//! Terms of the ontology that a query misspells: the usual reason why it has no rows.

use std::collections::BTreeSet;

use liaison_graph::ONTOLOGY;

use crate::distance::nearest;

/// What to say of the terms `li:…` in a query that the ontology does not have; nothing where it has them all.
pub(super) fn advice(sparql: &str) -> Option<String> {
    let known = terms(ONTOLOGY);
    let unknown: Vec<&str> = terms(sparql).difference(&known).copied().collect();
    let told = unknown.iter().map(|term| match nearest(term, known.iter().copied()) {
        Some(meant) => format!("li:{term} is no term of the ontology; li:{meant} is"),
        None => format!("li:{term} is no term of the ontology"),
    });
    (!unknown.is_empty()).then(|| told.collect::<Vec<_>>().join("; "))
}

/// The local names behind `li:`.
fn terms(text: &str) -> BTreeSet<&str> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let after = |(at, _): (usize, &str)| {
        let begins = !text[..at].ends_with(is_word);
        let rest = &text[at + 3..];
        let word = &rest[..rest.find(|letter| !is_word(letter)).unwrap_or(rest.len())];
        (begins && !word.is_empty()).then_some(word)
    };
    text.match_indices("li:").filter_map(after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_term_is_told_of_and_a_right_one_is_not() {
        assert_eq!(advice("SELECT * { ?a li:participatedIn ?b ; a li:NGO }"), None);
        let told = advice("SELECT * { ?a li:memberof ?b . ?a xli:zzz ?c }").unwrap();
        assert_eq!(told, "li:memberof is no term of the ontology; li:memberOf is");
    }

    #[test]
    fn every_term_of_the_model_is_known() {
        let known = terms(ONTOLOGY);
        assert!(liaison_model::Class::ALL.iter().all(|class| known.contains(class.name())));
        assert!(liaison_model::Property::ALL.iter().all(|property| known.contains(property.name())));
    }
}
