//! The readable last part of an IRI.

use crate::fold;

const LONGEST: usize = 80;

/// Lower-case words of a name joined by hyphens, at most 80 bytes; `x` when nothing is left.
///
/// ```
/// use liaison_model::slug;
/// assert_eq!(slug("Miroslava Jelačić Kojić"), "miroslava-jelacic-kojic");
/// assert_eq!(slug("???"), "x");
/// ```
#[must_use]
pub fn slug(name: &str) -> String {
    let folded = fold(name);
    let mut slug = String::new();
    for word in folded.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug.truncate(LONGEST);
    if slug.is_empty() { "x".to_owned() } else { slug }
}
