//! What holds of the model for any text and any date.

use liaison_model::{Document, PartialDate, Span, fold, slug};
use proptest::prelude::*;

proptest! {
    /// A scalar offset counts the characters before a byte, wherever it is.
    #[test]
    fn scalar_offsets_count_characters(text in "\\PC{0,200}", at in 0_usize..220) {
        let byte = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).nth(at % (text.chars().count() + 1)).unwrap();
        let document = Document::plain("a.txt", &text);
        prop_assert_eq!(document.scalar_index().scalar_of(byte as u32) as usize, text[..byte].chars().count());
    }

    /// A slice outside the text or within a character is empty, never a panic.
    #[test]
    fn slices_never_panic(text in "\\PC{0,50}", start in 0_u32..80, end in 0_u32..80) {
        let document = Document::plain("a.txt", &text);
        let _ = document.slice(Span::new(start, end));
    }

    /// A date that is printed is read back.
    #[test]
    fn dates_are_read_back(year in 1_u16..=9999, month in 1_u8..=12, day in 1_u8..=31) {
        if let Some(date) = PartialDate::day(year, month, day) {
            prop_assert_eq!(date.to_string().parse::<PartialDate>(), Ok(date));
        }
    }

    /// A slug is lower-case ASCII with single hyphens, and never empty or long.
    #[test]
    fn slugs_are_fit_for_iris(name in "\\PC{0,200}") {
        let slug = slug(&name);
        prop_assert!((1..=80).contains(&slug.len()));
        prop_assert!(slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
        prop_assert!(!slug.starts_with('-') && !slug.contains("--"));
    }

    /// Folding twice is folding once.
    #[test]
    fn folding_is_idempotent(text in "[a-zA-ZÀ-žß-ÿŒœ’“” -]{0,60}") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }
}
