//! What was given: amount, currency, qualifier, per what, as the words beside a link of funding tell.
//!
//! "over 330,000 dollars", "EUR 1.2 million", "€163,500 per year", "480 000 euros sur trois ans".

use liaison_lexicon::Shape;
use liaison_model::{Contribution, ContributionKind, Property};

use crate::relate::RawClaim;
use crate::segment::Segments;
use crate::text::Text;

/// Tokens behind the words of a link within which its amount may stand.
const REACH: usize = 14;

/// Gives links of funding the sums that their sentences tell.
pub(crate) fn contributions(text: &Text<'_>, segments: &Segments, claims: &mut [RawClaim]) {
    for claim in claims.iter_mut().filter(|claim| claim.property == Property::Funded) {
        let (start, end) = claim.evidence;
        let limit = segments.sentence_of(start).map_or(end, |(_, sentence)| sentence.end);
        if let Some((contribution, stop)) = sum(text, start, limit.min(end + REACH)) {
            claim.detail.contribution = Some(contribution);
            claim.evidence.1 = end.max(stop);
        }
    }
}

/// The first sum of money between two tokens, and where it ends.
fn sum(text: &Text<'_>, start: usize, end: usize) -> Option<(Contribution, usize)> {
    let words = &text.words;
    (start..end).find_map(|at| {
        let (number_end, digits) = number(text, at).filter(|(stop, _)| *stop <= end)?;
        let (magnitude_end, zeros) = text
            .value_at(number_end, words.magnitude)
            .and_then(|(stop, zeros)| Some((stop, zeros.parse().ok()?)))
            .unwrap_or((number_end, 0));
        let of = magnitude_end + usize::from(text.has(magnitude_end, words.of));
        let behind = text.value_at(of, words.currency);
        let before = currency_before(text, at, start);
        let (stop, currency) = behind.or(before.map(|currency| (magnitude_end, currency)))?;
        let (stop, per) = match text.value_at(stop, words.per) {
            Some((stop, per)) => (stop, Some(per.to_owned())),
            None => (stop, None),
        };
        let contribution = Contribution {
            kind: ContributionKind::Money,
            amount: Some(scaled(&digits, zeros)),
            currency: Some(currency.to_owned()),
            qualifier: qualifier(text, at, start).map(|qualifier| qualifier.replace('-', " ")),
            per,
            period: None,
        };
        Some((contribution, stop))
    })
}

/// A currency that ends right before the number: "EUR 3", "€163,500", "US$ 2".
fn currency_before<'a>(text: &Text<'a>, at: usize, start: usize) -> Option<&'a str> {
    (start.max(at.saturating_sub(3))..at)
        .find_map(|from| text.value_at(from, text.words.currency).filter(|(stop, _)| *stop == at))
        .map(|(_, currency)| currency)
}

/// "over", "up to" before the number, a currency between them or not.
fn qualifier<'a>(text: &Text<'a>, at: usize, start: usize) -> Option<&'a str> {
    (start.max(at.saturating_sub(4))..at).find_map(|from| {
        let (stop, qualifier) = text.value_at(from, text.words.qualifier)?;
        let between = (stop..at).all(|token| text.value_at(token, text.words.currency).is_some());
        (stop <= at && between).then_some(qualifier)
    })
}

/// A number in digits with grouping and decimals: its end, and it in plain decimal notation.
fn number(text: &Text<'_>, at: usize) -> Option<(usize, String)> {
    let digits = |at: usize| {
        let word = text.word(at);
        (!word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())).then_some(word)
    };
    if at > 0 && digits(at - 1).is_some()
        || text.is_glued(at) && matches!(text.word(at.wrapping_sub(1)), "," | "." | "/")
    {
        return None;
    }
    let mut number = digits(at)?.to_owned();
    let mut end = at + 1;
    loop {
        let mark = text.word(end);
        let glued = text.is_glued(end) && text.is_glued(end + 1);
        if let Some(group) =
            digits(end).filter(|group| group.len() == 3 && !text.shape(end).is(Shape::LINE_START))
        {
            // "480 000": a blank parts groups of three.
            number.push_str(group);
            end += 1;
        } else if let Some(part) = digits(end + 1).filter(|_| glued && matches!(mark, "," | ".")) {
            if part.len() == 3 && number.len() <= 3 || part.len() == 3 && !number.contains('.') && mark == ","
            {
                number.push_str(part);
            } else if !number.contains('.') {
                number.push('.');
                number.push_str(part);
            } else {
                return None;
            }
            end += 2;
        } else {
            return Some((end, number));
        }
    }
}

/// The number times a power of ten, in digits: "1.2" and 6 is "1200000".
fn scaled(number: &str, zeros: usize) -> String {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let mut digits = format!("{whole}{part}");
    let missing = zeros.saturating_sub(part.len());
    digits.push_str(&"0".repeat(missing));
    let decimals = part.len().saturating_sub(zeros);
    let plain = digits.trim_start_matches('0');
    if decimals == 0 {
        return if plain.is_empty() { "0".to_owned() } else { plain.to_owned() };
    }
    let cut = digits.len() - decimals;
    format!("{}.{}", &digits[..cut], &digits[cut..])
}

#[cfg(test)]
mod tests {
    use liaison_lexicon::Lexicon;
    use liaison_model::Document;

    use super::*;

    fn check(words: &str, expected: &str) {
        let document = Document::plain("a.txt", words);
        let text = Text::new(&document, Lexicon::builtin());
        let found = sum(&text, 0, text.len()).map(|(sum, _)| {
            let parts = [sum.qualifier, sum.amount, sum.currency, sum.per];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
        assert_eq!(found.unwrap_or_default(), expected, "{words}");
    }

    #[test]
    fn sums_in_all_spellings() {
        check("gave over 330,000 dollars to the fund", "over 330000 USD");
        check("pledged EUR 1.2 million for it", "1200000 EUR");
        check("€163,500 per year", "163500 EUR year");
        check("verse 480 000 euros sur trois ans", "480000 EUR");
        check("lending up to EUR 60 million to the authority", "up to 60000000 EUR");
        check("a grant of 18,000 euros", "18000 EUR");
        check("$2.5", "2.5 USD");
    }

    #[test]
    fn numbers_that_are_no_sums() {
        check("in 2018 the 27th session", "");
        check("200 participants and 3 ministers", "");
    }
}
