//! Symbols of UN documents, in all their spellings, as one canonical spelling.
//!
//! `E/CN.15/2018/L.3/REV.1`, `A/RES/68/192`, `Resolution 68/192`, `S/RES/1244 (1999)`, `UNSCR 1244`.
//! Source: UN Editorial Manual Online, "Document symbols". Which series there are, and whose, the lexicon
//! tells: bodies carry a tag `symbol=E/CN.15/`.

use std::sync::LazyLock;

use liaison_lexicon::Shape;
use regex::Regex;

use crate::text::Text;

/// A symbol of a resolution or draft, at tokens `start..end`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Symbol {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) canonical: String,
}

/// "Resolution 68/192" is the Assembly's, "resolution 1244 (1999)" the Council's: only the latter's bear years.
const OF_ASSEMBLY: &str = "A/RES/";
const OF_COUNCIL: &str = "S/RES/";

#[expect(clippy::unwrap_used, reason = "the pattern is a literal that a test compiles")]
static WRITTEN: LazyLock<Regex> = LazyLock::new(|| {
    let part = r"[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*";
    Regex::new(&format!(r"\b[A-Z]{{1,5}}/{part}(?:/{part})*(?: ?\((?:19|20)\d\d\))?")).unwrap()
});

/// The symbols of resolutions in a text, in order, without overlaps.
pub(crate) fn resolution_symbols(text: &Text<'_>) -> Vec<Symbol> {
    let mut found = written(text);
    found.extend((0..text.len()).filter_map(|at| spoken(text, at).or_else(|| short(text, at))));
    found.sort_by_key(|symbol| (symbol.start, std::cmp::Reverse(symbol.end)));
    let mut end = 0;
    found.retain(|symbol| {
        let free = symbol.start >= end;
        end = end.max(symbol.end);
        free
    });
    found
}

/// Symbols in full, of the series that the lexicon knows.
fn written(text: &Text<'_>) -> Vec<Symbol> {
    let tokens = text.tokens.as_slice();
    let first = |symbol: &str| symbol.split('/').next().unwrap_or_default().to_owned();
    let series: Vec<String> = text.lexicon.entries_with("symbol").map(|(_, symbol)| first(symbol)).collect();
    let hits = WRITTEN.find_iter(&text.document.text);
    hits.filter(|hit| series.contains(&first(hit.as_str())))
        .filter_map(|hit| {
            let start = tokens.partition_point(|token| token.span.end as usize <= hit.start());
            let end = tokens.partition_point(|token| (token.span.start as usize) < hit.end());
            (end > start).then_some(Symbol { start, end, canonical: resolution(hit.as_str())? })
        })
        .collect()
}

/// The canonical symbol of a resolution or draft, which has a part `RES` or `L.n`: that of `A/73/PV.5` is none.
fn resolution(surface: &str) -> Option<String> {
    let canonical = canonical(surface);
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let names = |part: &str| part == "RES" || part.strip_prefix("L.").is_some_and(is_number);
    canonical.split('/').any(names).then_some(canonical)
}

/// Upper case but for `Rev.`, `Add.`, `Corr.`, as the UN prints them.
fn canonical(surface: &str) -> String {
    let upper = surface.to_uppercase();
    ["REV.", "ADD.", "CORR."].iter().fold(upper, |symbol, part| {
        let printed = format!("{}{}", &part[..1], part[1..].to_lowercase());
        symbol.replace(&format!("/{part}"), &format!("/{printed}"))
    })
}

/// "Security Council resolution 1244 (1999)", "Resolution 68/192".
fn spoken(text: &Text<'_>, head: usize) -> Option<Symbol> {
    if !text.has(head, text.words.resolution) {
        return None;
    }
    let number = Number::at(text, head + 1)?;
    let (start, prefix) = match body_before(text, head) {
        Body::Known(start, symbol) => (start, format!("{symbol}RES/")),
        Body::Other => return None,
        Body::None if number.text.contains('/') => (head, OF_ASSEMBLY.to_owned()),
        Body::None if number.year.is_some() => (head, OF_COUNCIL.to_owned()),
        Body::None => return None,
    };
    Some(number.symbol(start, &prefix))
}

/// "UNSCR 1244".
fn short(text: &Text<'_>, at: usize) -> Option<Symbol> {
    let (end, prefix) = text.value_at(at, text.words.resolution_series)?;
    Some(Number::at(text, end)?.symbol(at, prefix))
}

/// "68/192" or "1244 (1999)".
struct Number {
    text: String,
    year: Option<String>,
    end: usize,
}

impl Number {
    fn at(text: &Text<'_>, at: usize) -> Option<Self> {
        let digits = |at: usize| {
            let word = text.word(at);
            word.len() <= 4 && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(at) {
            return None;
        }
        let session = text.word(at + 1) == "/" && text.is_glued(at + 1) && digits(at + 2);
        let end = if session { at + 3 } else { at + 1 };
        let number = (at..end).map(|at| text.word(at)).collect();
        let dated = |at: usize| digits(at) && text.word(at).len() == 4 || text.shape(at).is(Shape::ALL_CAPS);
        let year = text.word(end) == "(" && dated(end + 1) && text.word(end + 2) == ")";
        let (year, end) = if year { (Some(text.word(end + 1).to_owned()), end + 3) } else { (None, end) };
        Some(Self { text: number, year, end })
    }

    fn symbol(self, start: usize, prefix: &str) -> Symbol {
        let canonical = match self.year.filter(|_| prefix == OF_COUNCIL) {
            Some(year) => format!("{prefix}{} ({year})", self.text),
            None => format!("{prefix}{}", self.text),
        };
        Symbol { start, end: self.end, canonical }
    }
}

/// Whose resolution it is, by the words before.
enum Body<'a> {
    /// A body from that token on, with the series of its documents.
    Known(usize, &'a str),
    /// A body whose series is not known: "the Council resolution".
    Other,
    None,
}

fn body_before<'a>(text: &Text<'a>, head: usize) -> Body<'a> {
    let possessive = head > 1 && text.has(head - 1, text.words.possessive) && text.is_glued(head - 1);
    let stop = if possessive { head - 2 } else { head };
    let known = (stop.saturating_sub(8)..stop).find_map(|at| {
        let hit = text.hits_at(at).iter().find(|hit| hit.end as usize == stop)?;
        let sense = text.senses(hit).find(|sense| !sense.ambiguous)?;
        let (_, symbol) = sense.entry.tags.iter().find(|(tag, _)| tag == "symbol")?;
        Some((at, symbol.as_str()))
    });
    let headed = || stop.checked_sub(1).is_some_and(|at| text.term_at(at, text.words.org_head).is_some());
    match known {
        Some((at, symbol)) => Body::Known(at, symbol),
        None if headed() => Body::Other,
        None => Body::None,
    }
}

#[cfg(test)]
mod tests {
    use liaison_lexicon::Lexicon;
    use liaison_model::Document;

    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let document = Document::plain("a.txt", text);
        let text = Text::new(&document, Lexicon::builtin());
        let found: Vec<String> =
            resolution_symbols(&text).into_iter().map(|symbol| symbol.canonical).collect();
        assert_eq!(found, expected, "{}", document.text);
    }

    #[test]
    fn all_spellings_of_a_symbol_are_one() {
        check("draft E/CN.15/2018/L.3/REV.1.", &["E/CN.15/2018/L.3/Rev.1"]);
        check("draft E/CN.15/2018/L.3/Rev.1,", &["E/CN.15/2018/L.3/Rev.1"]);
        check("A/RES/68/192 and Resolution 68/192", &["A/RES/68/192", "A/RES/68/192"]);
        check("S/RES/1244 (1999)", &["S/RES/1244 (1999)"]);
        check("Kosovo (UNSCR 1244)", &["S/RES/1244"]);
        check("la résolution 1325 (2000)", &["S/RES/1325 (2000)"]);
    }

    #[test]
    fn the_body_before_tells_whose_resolution_it_is() {
        check("Security Council resolution 1244 (1999)", &["S/RES/1244 (1999)"]);
        check("the Security Council’s resolution 1325", &["S/RES/1325"]);
        check("Human Rights Council resolution 26/9", &["A/HRC/RES/26/9"]);
        check("General Assembly resolution 70/1", &["A/RES/70/1"]);
        check("the Council resolution 12/3", &[]);
    }

    #[test]
    fn other_documents_are_no_resolutions() {
        check("see A/73/PV.5 and E/2018/30", &[]);
        check("and/or 24/7", &[]);
        check("XY/RES/12", &[]);
        check("resolution 4 of the meeting", &[]);
    }
}
