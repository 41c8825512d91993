//! The loader refuses what breaks a rule of `data/lexicon/README.md`, and says where.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use liaison_lexicon::Lexicon;

/// The loader's answer to a folder with these files, the folder's own path taken off.
fn load(files: &[(&str, &str)]) -> Result<Lexicon, String> {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let place = format!("{}{}", folder.path().display(), std::path::MAIN_SEPARATOR);
    Lexicon::from_dir(folder.path()).map_err(|error| error.to_string().replace(&place, ""))
}

fn check(files: &[(&str, &str)], expected: &str) {
    let error = load(files).err().unwrap_or_default();
    assert!(error.starts_with(expected), "{error}");
}

const INDEX: (&str, &str) = ("index.tsv", "file\tshape\tnote\nwords.tsv\tterms\tnone\n");

#[test]
fn a_sound_folder_is_read() {
    let lexicon =
        load(&[INDEX, ("words.tsv", "term\ttags\n# why\nharbour\tvenue=leads\nport\tvenue\n")]).unwrap();
    let tokens = liaison_lexicon::Tokens::of("the Harbour");
    let hits = lexicon.scan(&tokens);
    let term = lexicon.term_of(&hits[0]).unwrap();
    assert_eq!(term.value(lexicon.tag("venue")), Some("leads"));
}

#[test]
fn what_is_out_of_order_doubled_or_misshapen_is_named_with_its_line() {
    check(
        &[INDEX, ("words.tsv", "term\ttags\nport\tvenue\nharbour\tvenue\n")],
        "words.tsv:3: 'harbour' is out of order",
    );
    check(
        &[INDEX, ("words.tsv", "term\ttags\nport\tvenue\nport\tvenue\n")],
        "words.tsv:3: 'port' stands twice",
    );
    check(&[INDEX, ("words.tsv", "term\ttags\nport\n")], "words.tsv:2: 1 columns, not 2");
    check(&[INDEX, ("words.tsv", "term\ttags\nport \tvenue\n")], "words.tsv:2: blanks around 'port '");
    check(&[INDEX, ("words.tsv", "words\ttags\n")], "words.tsv:1: the header must be: term");
}

#[test]
fn a_file_that_is_not_listed_or_not_there_is_refused() {
    let words = ("words.tsv", "term\ttags\nport\tvenue\n");
    check(&[INDEX, words, ("more.tsv", "term\ttags\n")], "more.tsv:1: not listed in index.tsv");
    check(&[INDEX], "words.tsv: cannot be read");
    check(
        &[("index.tsv", "file\tshape\tnote\nwords.tsv\tlist\tnone\n"), words],
        "index.tsv:2: 'list' is no shape",
    );
}

#[test]
fn a_name_needs_a_class_of_the_ontology_and_a_name() {
    let index = ("index.tsv", "file\tshape\tnote\nnames.tsv\tnames\tnone\n");
    let header = "key\tclass\ten\tfr\taliases\ttags\n";
    check(
        &[index, ("names.tsv", &format!("{header}a\tShip\tArgo\t\t\t\n"))],
        "names.tsv:2: 'Ship' is no class",
    );
    check(&[index, ("names.tsv", &format!("{header}a\tNGO\t\t\t\t\n"))], "names.tsv:2: a name is needed");
}

#[test]
fn acronyms_want_capitals_and_names_a_capital() {
    let lexicon = Lexicon::builtin();
    let found = |text: &str| {
        let tokens = liaison_lexicon::Tokens::of(text);
        let hits = lexicon.scan(&tokens);
        hits.iter().any(|hit| {
            lexicon.senses(hit).iter().any(|sense| match sense {
                liaison_lexicon::Sense::Name { entry, case, .. } => {
                    lexicon.name(*entry).key == "igo/who"
                        && Lexicon::case_fits(*case, &tokens, hit.start as usize, hit.end as usize)
                }
                liaison_lexicon::Sense::Term { .. } => false,
            })
        })
    };
    assert!(found("the WHO said"));
    assert!(!found("those who said"));
    assert!(found("the World Health Organization"));
}
