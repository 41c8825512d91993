//! The form in which names are compared: without accents, case, punctuation and what stands before a name.
//!
//! It equals that of the scorer the figures are agreed in, letter by letter, and is therefore not
//! [`liaison_model::fold`].

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// Honorifics and articles that may open a name, as they are once accents and punctuation are gone; none
/// is the beginning of another up to a word boundary, so their order does not matter.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "mr", "mrs", "ms", "miss", "m", "mme", "messrs", "dr", "prof", "professor", "ass", "h e", "he",
    "her excellency", "his excellency", "sir", "dame", "ambassador", "madam", "captain", "judge",
    "lieutenant colonel", "the", "a", "an", "l", "la", "le", "les",
];

/// The name as it is compared: `"H.E. Ms. Élodie VELA"` is `"elodie vela"`.
///
/// Slashes stay, for symbols are made of them. A name that is nothing but openings keeps them.
pub(crate) fn norm(name: &str) -> String {
    let words = words_of(name);
    let bare = without_openings(&words);
    if bare.is_empty() { words } else { bare.to_owned() }
}

/// The words and slashes of a name, folded, one blank between them.
fn words_of(name: &str) -> String {
    let mut words = String::with_capacity(name.len());
    let mut gap = false;
    for letter in name.nfkd().filter(|letter| canonical_combining_class(*letter) == 0) {
        if is_word(letter) || letter == '/' {
            if gap && !words.is_empty() {
                words.push(' ');
            }
            gap = false;
            push_folded(letter, &mut words);
        } else {
            gap = true;
        }
    }
    words
}

/// Appends the full case folding of a letter that has no compatibility decomposition.
///
/// Lower case, but for the few letters whose folding differs from it; Cherokee folds to capitals, which
/// makes no difference to what is equal.
pub(crate) fn push_folded(letter: char, out: &mut String) {
    match letter {
        'ß' | 'ẞ' => out.push_str("ss"),
        'ς' => out.push('σ'),
        '\u{1c80}'..='\u{1c88}' => out.extend(letter.to_uppercase().flat_map(char::to_lowercase)),
        _ => out.extend(letter.to_lowercase()),
    }
}

/// Whether the letter belongs to a word: a letter, a numeral or the underscore.
///
/// Vowel signs and encircled letters are alphabetic to Unicode and no letters to the scorer.
pub(crate) fn is_word(letter: char) -> bool {
    let sign = || {
        is_combining_mark(letter) || matches!(letter, '\u{1f150}'..='\u{1f169}' | '\u{1f170}'..='\u{1f189}')
    };
    letter == '_' || letter.is_alphanumeric() && !sign()
}

fn without_openings(words: &str) -> &str {
    let mut rest = words;
    while let Some(shorter) = OPENINGS.iter().find_map(|opening| after_opening(rest, opening)) {
        rest = shorter.trim_start();
    }
    rest
}

fn after_opening<'a>(words: &'a str, opening: &str) -> Option<&'a str> {
    let rest = words.strip_prefix(opening)?;
    (!rest.starts_with(is_word)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::norm;

    /// Names and what the reference scorer makes of them.
    const NORMAL: &[(&str, &str)] = &[
        ("Ms. Ana VELA", "ana vela"),
        ("H.E. Ms. Élodie Vela", "elodie vela"),
        ("Ass.Prof. PhD Vela", "phd vela"),
        ("Her Excellency Dame Ana", "ana"),
        ("Lieutenant Colonel Roe", "roe"),
        ("lieutenant Roe", "lieutenant roe"),
        ("L’Office", "office"),
        ("La Strada", "strada"),
        ("the the", "the the"),
        ("Mr", "mr"),
        ("Mr.X", "x"),
        ("mr/mrs Roe", "/mrs roe"),
        ("Miss_ Roe", "miss_ roe"),
        ("ambassadors", "ambassadors"),
        ("A/RES/68/192", "/res/68/192"),
        ("E/CN.15/2018/L.3/REV.1", "e/cn 15/2018/l 3/rev 1"),
        ("  an  the   Anna  ", "anna"),
        ("Łódź – ŒUVRE", "łodz œuvre"),
        ("Straße STRAẞE", "strasse strasse"),
        ("ΣΊΣΥΦΟΣ Σίσυφος", "σισυφοσ σισυφοσ"),
        ("İstanbul ısı", "istanbul ısı"),
        ("ª²½ Ⅳ", "a21 2 iv"),
        ("\u{fb01}rst o\u{ff0f}ne", "first o/ne"),
        ("नमस्ते", "नमसत"),
        ("???", ""),
        ("", ""),
    ];

    #[test]
    fn names_are_normalised_as_the_reference_does() {
        for (name, expected) in NORMAL {
            assert_eq!(norm(name), *expected, "{name:?}");
        }
    }
}
