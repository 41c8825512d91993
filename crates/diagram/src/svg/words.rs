//! Numbers and text as SVG writes them.

use std::fmt::Write;

use super::ink::Color;
use crate::geometry::Point;
use crate::text::escape;

pub(super) const FONTS: &str = "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', sans-serif";

/// A coordinate with one decimal. Whole tenths, so that every platform writes the same and none writes `-0.0`.
pub(super) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

/// Two coordinates.
pub(super) fn point(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// How a line of text looks.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) centered: bool,
    pub(super) color: Color,
}

/// A line of text.
pub(super) fn text(out: &mut String, at: Point, words: &str, style: Style) {
    let anchor = if style.centered { " text-anchor=\"middle\"" } else { "" };
    let weight = if style.bold { " font-weight=\"bold\"" } else { "" };
    let (x, y, size) = (number(at.x), number(at.y), number(style.size));
    let (color, words) = (style.color, escape(words));
    let _ = writeln!(
        out,
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{anchor} fill=\"{color}\">{words}</text>"
    );
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn coordinates_have_one_decimal_and_no_negative_zero() {
        assert_eq!([0.04, -0.04, 1.25, -12.34].map(number), ["0.0", "0.0", "1.3", "-12.3"]);
    }
}
