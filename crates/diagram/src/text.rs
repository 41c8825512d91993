//! How wide words are, and where their lines break.

/// The advance widths of Helvetica for U+0020 to U+007E in thousandths of the font size, after Adobe's metrics
/// (Core 14 AFM), which Arial and Liberation Sans share.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// Fonts that may stand in for Helvetica run wider: Noto Sans by some 7 %.
const ALLOWANCE: f64 = 1.08;
const BOLD: f64 = 1.07;
/// So many letters more in a line are worth it when they save a line.
const STRETCH: usize = 4;

/// The width of a line of text in pixels.
pub(crate) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let thousandths: u32 = text.chars().map(|letter| u32::from(advance(letter))).sum();
    f64::from(thousandths) / 1000.0 * size * ALLOWANCE * if bold { BOLD } else { 1.0 }
}

fn advance(letter: char) -> u16 {
    match letter {
        ' '..='~' => WIDTHS[letter as usize - 0x20],
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        '’' | '‘' => 222,
        '“' | '”' => 333,
        '–' => 556,
        '\u{2e80}'.. => 1000,
        _ if letter.is_uppercase() => 740,
        _ if letter.is_alphabetic() => 580,
        _ => 700,
    }
}

/// Breaks a paragraph into lines no wider than `most` pixels.
pub(crate) fn fill(text: &str, most: f64, size: f64, bold: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line)
                if width(line, size, bold) + width(" ", size, bold) + width(word, size, bold) <= most =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Breaks a name into lines of about `wanted` characters, evenly filled; a long name gets wider lines, up to `widest`,
/// before it gets more than three. Never cuts: what may be printed only in full is printed in full.
pub(crate) fn wrap(text: &str, wanted: usize, widest: usize) -> Vec<String> {
    let length = text.chars().count();
    let usual = wanted.max(length.div_ceil(3) + 3).min(widest);
    let (close, loose) = (break_at(text, usual), break_at(text, usual + STRETCH));
    let (greedy, limit) = if loose.len() < close.len() { (loose, usual + STRETCH) } else { (close, usual) };
    // The narrowest limit that needs no more lines fills them evenly.
    let even = (length / greedy.len().max(1)..limit).map(|limit| break_at(text, limit));
    even.into_iter().find(|lines| lines.len() == greedy.len() && fits(lines, limit)).unwrap_or(greedy)
}

fn fits(lines: &[String], limit: usize) -> bool {
    lines.iter().all(|line| line.chars().count() <= limit)
}

fn break_at(text: &str, limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= limit => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.extend(pieces(word, limit)),
        }
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// A word that is longer than any line may be, in pieces.
fn pieces(word: &str, limit: usize) -> Vec<String> {
    let longest = limit.max(30);
    let letters: Vec<char> = word.chars().collect();
    letters.chunks(longest).map(|piece| piece.iter().collect()).collect()
}

/// Text as it may stand in XML, both between tags and in attributes; what XML 1.0 cannot hold becomes U+FFFD.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_even_and_nothing_is_lost() {
        assert_eq!(wrap("Ministry of Foreign Affairs", 22, 34), ["Ministry of", "Foreign Affairs"]);
        assert_eq!(wrap("UNODC", 22, 34), ["UNODC"]);
        assert_eq!(wrap("", 22, 34), [""]);
        let long =
            "Office of the Special Representative and Co-ordinator for Combating Trafficking in Human Beings";
        let lines = wrap(long, 22, 34);
        assert_eq!(lines.join(" "), long);
        assert_eq!(lines.len(), 3);
        assert_eq!(wrap(&"x".repeat(90), 22, 34).concat(), "x".repeat(90));
    }

    #[test]
    fn wide_letters_are_wider() {
        assert!(width("WWW", 12.0, false) > 2.0 * width("iii", 12.0, false));
        assert!(width("Łódź", 12.0, true) > width("Łódź", 12.0, false));
    }

    #[test]
    fn markup_is_escaped() {
        assert_eq!(escape("<a b=\"c\">'&\u{1}"), "&lt;a b=&quot;c&quot;&gt;&#39;&amp;\u{fffd}");
    }
}
