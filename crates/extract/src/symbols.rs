//! Symbols of UN documents, in all their spellings, and what they say.
//!
//! `E/CN.15/2018/L.3/REV.1`, `A/RES/68/192`, `Resolution 68/192`, `S/RES/1244 (1999)`, `UNSCR 1244`.
//! Source: UN Editorial Manual Online, "Document symbols".

use std::sync::LazyLock;

use liaison_model::Span;
use regex::Regex;

/// A symbol found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Symbol {
    pub(crate) span: Span,
    /// The canonical spelling.
    pub(crate) canonical: String,
    /// Whether it is a draft.
    pub(crate) draft: bool,
    /// The lexicon key of the body that adopts or adopted it, where the symbol tells.
    pub(crate) body: Option<&'static str>,
}

#[expect(clippy::unwrap_used, reason = "the patterns are literals that a test compiles")]
fn pattern(source: &str) -> Regex {
    Regex::new(source).unwrap()
}

static FULL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:A|E|S|CTOC|CAC|CEDAW|CRC|FCCC|CBD|UNEP|HRC|ST)/(?:[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*)(?:/[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*)*(?: ?\((?:19|20)\d\d\))?")
});
static SPOKEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:(?P<body>general assembly|security council|human rights council|economic and social council|council|commission|assembly)(?:'s|’s)? )?(?:resolutions?|résolutions?) (?P<number>\d{1,4}(?:/\d{1,4})?)(?: ?\((?P<year>(?:19|20)\d\d|[XVI]+)\))?")
});
static SHORT: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:UNSCR|UNSC Resolution|RCSNU)s? ?(?P<number>\d{1,4})(?: ?\((?P<year>(?:19|20)\d\d)\))?"));

/// The symbols of resolutions in a text, in order, without overlaps.
pub(crate) fn resolution_symbols(text: &str) -> Vec<Symbol> {
    let mut found: Vec<Symbol> = FULL.find_iter(text).filter_map(|hit| full(hit.start(), hit.as_str())).collect();
    found.extend(SPOKEN.captures_iter(text).filter_map(|hit| spoken(&hit)));
    found.extend(SHORT.captures_iter(text).filter_map(|hit| short(&hit)));
    found.sort_by_key(|symbol| (symbol.span.start, std::cmp::Reverse(symbol.span.end)));
    let mut end = 0;
    found.retain(|symbol| {
        let free = symbol.span.start >= end;
        end = end.max(symbol.span.end);
        free
    });
    found
}

/// Only resolutions and drafts: a part `RES` or `L.n`.
fn full(start: usize, surface: &str) -> Option<Symbol> {
    let canonical = canonical(surface);
    let mut parts = canonical.split('/');
    let resolution = parts.clone().any(|part| part == "RES");
    let draft = parts.any(|part| part.starts_with("L.") && part[2..].bytes().all(|byte| byte.is_ascii_digit()));
    let body = body_of(&canonical);
    let span = Span::new(start as u32, (start + surface.len()) as u32);
    (resolution || draft).then_some(Symbol { span, canonical, draft: !resolution, body })
}

/// Upper case but for `Rev.`, `Add.`, `Corr.`, as the UN prints them.
fn canonical(surface: &str) -> String {
    let upper = surface.to_uppercase();
    ["REV.", "ADD.", "CORR."].iter().fold(upper, |symbol, part| {
        let printed = format!("{}{}", &part[..1], part[1..].to_lowercase());
        symbol.replace(&format!("/{part}"), &format!("/{printed}"))
    })
}

fn body_of(symbol: &str) -> Option<&'static str> {
    const BODIES: &[(&str, &str)] = &[
        ("E/CN.15/", "igo/ccpcj"),
        ("E/CN.7/", "igo/cnd"),
        ("E/CN.6/", "igo/csw"),
        ("A/HRC/", "igo/human-rights-council"),
        ("A/C.", "igo/un-general-assembly"),
        ("A/", "igo/un-general-assembly"),
        ("S/", "igo/un-security-council"),
        ("E/", "igo/ecosoc"),
    ];
    BODIES.iter().find(|(prefix, _)| symbol.starts_with(prefix)).map(|(_, body)| *body)
}

fn spoken(hit: &regex::Captures<'_>) -> Option<Symbol> {
    let whole = hit.get(0)?;
    let number = hit.name("number")?.as_str();
    let body = hit.name("body").map(|body| body.as_str().to_lowercase());
    let year = hit.name("year").map(|year| year.as_str());
    let (prefix, body) = match body.as_deref() {
        Some("security council") => ("S/RES/", Some("igo/un-security-council")),
        Some("human rights council") => ("A/HRC/RES/", Some("igo/human-rights-council")),
        Some("economic and social council") => ("E/RES/", Some("igo/ecosoc")),
        Some("general assembly" | "assembly") => ("A/RES/", Some("igo/un-general-assembly")),
        // "Resolution 68/192" is the Assembly's, "resolution 1244 (1999)" the Council's.
        None if number.contains('/') => ("A/RES/", Some("igo/un-general-assembly")),
        None if year.is_some() => ("S/RES/", Some("igo/un-security-council")),
        _ => return None,
    };
    let canonical = match year {
        Some(year) if prefix == "S/RES/" => format!("{prefix}{number} ({year})"),
        _ => format!("{prefix}{number}"),
    };
    let span = Span::new(whole.start() as u32, whole.end() as u32);
    Some(Symbol { span, canonical, draft: false, body })
}

fn short(hit: &regex::Captures<'_>) -> Option<Symbol> {
    let whole = hit.get(0)?;
    let number = hit.name("number")?.as_str();
    let canonical = match hit.name("year") {
        Some(year) => format!("S/RES/{number} ({})", year.as_str()),
        None => format!("S/RES/{number}"),
    };
    let span = Span::new(whole.start() as u32, whole.end() as u32);
    Some(Symbol { span, canonical, draft: false, body: Some("igo/un-security-council") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = resolution_symbols(text).into_iter().map(|symbol| symbol.canonical).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn all_spellings_of_a_symbol_are_one() {
        check("draft E/CN.15/2018/L.3/REV.1.", &["E/CN.15/2018/L.3/Rev.1"]);
        check("draft E/CN.15/2018/L.3/Rev.1,", &["E/CN.15/2018/L.3/Rev.1"]);
        check("A/RES/68/192 and Resolution 68/192", &["A/RES/68/192", "A/RES/68/192"]);
        check("S/RES/1244 (1999); Security Council resolution 1244 (1999)", &["S/RES/1244 (1999)", "S/RES/1244 (1999)"]);
        check("Kosovo (UNSCR 1244)", &["S/RES/1244"]);
    }

    #[test]
    fn other_documents_are_no_resolutions() {
        check("see A/73/PV.5 and E/2018/30", &[]);
        check("and/or 24/7", &[]);
    }
}
