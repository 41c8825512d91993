//! The literals of the graph, each in its one canonical form.

use liaison_model::{Confidence, Label, PartialDate};
use oxigraph::model::vocab::xsd;
use oxigraph::model::{Literal, NamedNodeRef};

/// A plain string.
pub(super) fn string(text: &str) -> Literal {
    Literal::new_simple_literal(text)
}

/// A label, tagged with its language where it is known.
pub(super) fn label(label: &Label) -> Literal {
    match label.language {
        Some(language) => Literal::new_language_tagged_literal_unchecked(label.text.as_str(), language.tag()),
        None => string(&label.text),
    }
}

/// A whole number.
pub(super) fn integer(value: usize) -> Literal {
    typed(value.to_string(), xsd::INTEGER)
}

/// A date: xsd:date, xsd:gYearMonth or xsd:gYear, as exact as it is.
pub(super) fn date(date: PartialDate) -> Literal {
    let datatype = match date.precision() {
        1 => xsd::G_YEAR,
        2 => xsd::G_YEAR_MONTH,
        _ => xsd::DATE,
    };
    typed(date.to_string(), datatype)
}

/// A confidence as xsd:decimal, from `0` to `1`.
pub(super) fn confidence(confidence: Confidence) -> Literal {
    typed(shortest(&confidence.to_string()), xsd::DECIMAL)
}

/// An amount as xsd:decimal; `None` when it is not written in decimal notation.
pub(super) fn decimal(amount: &str) -> Option<Literal> {
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (!whole.is_empty() && digits(whole) && digits(fraction)).then(|| typed(shortest(amount), xsd::DECIMAL))
}

/// A decimal without needless zeros: one number, one spelling.
fn shortest(decimal: &str) -> String {
    let trimmed = match decimal.contains('.') {
        true => decimal.trim_end_matches('0').trim_end_matches('.'),
        false => decimal,
    };
    match trimmed.trim_start_matches('0') {
        "" => "0".to_owned(),
        fraction if fraction.starts_with('.') => format!("0{fraction}"),
        number => number.to_owned(),
    }
}

/// `true`: the only boolean the graph states; what is false is left out.
pub(super) fn truth() -> Literal {
    typed("true".to_owned(), xsd::BOOLEAN)
}

fn typed(value: String, datatype: NamedNodeRef<'_>) -> Literal {
    Literal::new_typed_literal(value, datatype)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_has_one_spelling() {
        let spelled = |text: &str| decimal(text).map(|literal| literal.value().to_owned());
        for (input, expected) in [
            ("163500", "163500"),
            ("1.50", "1.5"),
            ("007", "7"),
            ("0", "0"),
            ("0.0", "0"),
            ("0.25", "0.25"),
            ("100", "100"),
            ("3.", "3"),
        ] {
            assert_eq!(spelled(input).as_deref(), Some(expected), "{input}");
        }
        for wrong in ["", ".5", "1,5", "-1", "1e3", "ten"] {
            assert_eq!(spelled(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_confidence_is_as_short_as_it_can_be() {
        let written = |thousandths| confidence(Confidence::from_thousandths(thousandths)).value().to_owned();
        assert_eq!([written(930), written(1000), written(0), written(5)], ["0.93", "1", "0", "0.005"]);
    }
}
