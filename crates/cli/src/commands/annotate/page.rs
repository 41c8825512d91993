//! The frame of the page: style, legend, and the escaping of all that is put into it.
//!
//! The hues are those of Okabe and Ito (2002), "Color Universal Design", as in the diagrams. Colour never stands
//! alone: the lines under the classes differ too, and each mention tells its class when pointed at.

/// One whole page that needs nothing else; `summary`, `legend` and `body` are HTML already.
pub(super) fn page(title: &str, summary: &str, legend: &str, body: &str) -> String {
    let title = escape(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <header>\n<h1>{title}</h1>\n<p class=\"summary\">{summary}</p>\n\
         <ul class=\"legend\">\n{legend}</ul>\n</header>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// Text as it may stand in an element or an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Other control characters are not allowed in HTML, not even as references.
            '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Dark text on tints of at most a third of a hue: more than 7 to 1 everywhere.
const STYLE: &str = "\
:root { color-scheme: light; --text: #1a1a1a; --faint: #505050; --rule: #d8d8d8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 2.5rem 2rem 5rem; color: var(--text); background: #fff;
  font: 1.02rem/1.65 Charter, 'Bitstream Charter', Cambria, Georgia, serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; }
header { border-bottom: 1px solid var(--rule); padding-bottom: 1.2rem; margin-bottom: 1.6rem; }
.summary, .legend, .links { font-family: system-ui, 'Segoe UI', Roboto, sans-serif; }
.summary { color: var(--faint); margin: 0 0 1rem; font-size: .9rem; }
.legend { display: flex; flex-wrap: wrap; gap: .45rem 1.1rem; list-style: none; margin: 0; padding: 0;
  font-size: .85rem; color: var(--faint); }
section { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 0 2.2rem; align-items: start; }
section p { margin: 0 0 1.1rem; white-space: pre-line; overflow-wrap: anywhere; }
.links { list-style: none; margin: .2rem 0 1.1rem; padding: 0 0 0 1rem; border-left: 2px solid var(--rule);
  font-size: .82rem; line-height: 1.5; }
.links li { margin-bottom: .5rem; }
.links b { font-weight: 600; margin: 0 .15em; }
.links small { display: block; color: var(--faint); font-size: .92em; }
mark { color: inherit; background: var(--tint); border-bottom: 2px var(--line, solid) var(--edge);
  border-radius: 2px; padding: .05em .12em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
/* A mark around a mark keeps its line clear of the inner one. */
mark:has(mark) { padding-bottom: .28em; }
mark.nominal, mark.pronoun { background: none; }
mark.person { --tint: #fcefd6; --edge: #cf8f00; }
mark.ngo { --tint: #d6efe8; --edge: #008e67; }
mark.igo { --tint: #d6e8f3; --edge: #0067a0; }
mark.body { --tint: #e2f2fc; --edge: #2f93cf; }
mark.organization { --tint: #ececec; --edge: #6b6b6b; }
mark.state { --tint: #f9e3d6; --edge: #c05500; }
mark.meeting { --tint: #fbf7c8; --edge: #8f8500; }
mark.resolution { --tint: #f6e7ef; --edge: #b0618c; }
mark.instrument { --tint: #f6e7ef; --edge: #b0618c; --line: double; }
mark.programme { --tint: #ececec; --edge: #6b6b6b; --line: dashed; }
mark.publication { --tint: #f4f4f4; --edge: #6b6b6b; --line: dotted; }
mark.place { --tint: #f4f4f4; --edge: #6b6b6b; --line: double; }
@media (max-width: 55rem) { section { display: block; } body { padding: 1.2rem 1rem 3rem; } }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } section { break-inside: avoid; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
";

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(
            escape("<a href='x' b=\"y\">&\0</a>"),
            "&lt;a href=&#39;x&#39; b=&quot;y&quot;&gt;&amp; &lt;/a&gt;"
        );
        assert_eq!(escape("é\n\t"), "é\n\t");
    }
}
