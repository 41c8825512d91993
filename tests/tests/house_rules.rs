//! The project is held to its house rules; each offence is shown as `file:line: what; remedy`.

use std::path::PathBuf;
use std::sync::LazyLock;

use liaison_tests::rules::{self, Corpus};
use liaison_tests::{House, Offence, list};

static HOUSE: LazyLock<House> = LazyLock::new(|| match House::read(&House::root()) {
    Ok(house) => house,
    Err(error) => unreachable!("the project cannot be read: {error}"),
});

#[track_caller]
fn none(offences: &[Offence]) {
    assert!(offences.is_empty(), "{}", list(offences));
}

#[test]
fn every_file_of_the_crates_opens_with_what_it_is_for() {
    none(&rules::opening(&HOUSE));
}

#[test]
fn crates_use_only_lower_floors() {
    none(&rules::edges(&HOUSE));
}

#[test]
fn outside_packages_are_known_to_few_crates() {
    none(&rules::packages(&HOUSE));
}

#[test]
fn libraries_neither_print_nor_exit_nor_read_the_clock() {
    none(&rules::quiet(&HOUSE));
}

#[test]
fn no_word_of_a_language_stands_in_the_code_of_extract() {
    none(&rules::no_words(&HOUSE));
}

#[test]
fn no_file_is_too_long() {
    none(&rules::length(&HOUSE));
}

#[test]
fn the_lexicon_index_lists_what_is_there() {
    none(&rules::lexicon_index(&HOUSE));
}

#[test]
fn links_of_the_front_pages_lead_somewhere() {
    none(&rules::links(&HOUSE));
}

/// The corpus is not part of the project: `LIAISON_CORPUS`, else `../shared/corpus` beside it.
#[test]
fn no_sentence_of_the_corpus_stands_in_the_project() {
    let beside = || House::root().join("../shared/corpus");
    let folder = std::env::var_os("LIAISON_CORPUS").map_or_else(beside, PathBuf::from);
    match Corpus::read(&folder).unwrap() {
        Some(corpus) => none(&rules::quotation(&HOUSE, &corpus)),
        None => eprintln!(
            "not checked: there is no corpus at {}; set LIAISON_CORPUS to the folder that holds it",
            folder.display()
        ),
    }
}
