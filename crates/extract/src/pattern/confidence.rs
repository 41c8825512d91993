//! How far each rule is to be trusted, as `data/patterns/confidence.tsv` says.
//!
//! `liaison evaluate --confidence data/patterns/confidence.tsv` measures and writes it: a line a rule, a line
//! `FAMILY-*` for rules of a family that no gold has judged, and `*` for all others.

use std::collections::BTreeMap;

use liaison_model::Confidence;

/// The confidence of rules by name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Confidences {
    by_rule: BTreeMap<String, Confidence>,
}

impl Confidences {
    /// Reads the table; the place of a wrong line is told with what is wrong.
    pub(crate) fn parse(text: &str) -> Result<Self, (usize, String)> {
        let mut confidences = Self::default();
        for (at, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty()) {
            let mut cells = line.split('\t');
            let (Some(rule), Some(value)) = (cells.next(), cells.next()) else {
                return Err((at + 1, "a rule and its confidence are needed, parted by a tab".to_owned()));
            };
            let thousandths = thousandths(value)
                .ok_or_else(|| (at + 1, format!("'{value}' is no confidence like 0.930")))?;
            confidences.by_rule.insert(rule.to_owned(), Confidence::from_thousandths(thousandths));
        }
        Ok(confidences)
    }

    /// The confidence of a rule, else of its family, else of all; even where the table says nothing.
    pub(crate) fn of(&self, rule: &str) -> Confidence {
        let family = rule.split_once('-').map_or(rule, |(family, _)| family);
        let known = |name: &str| self.by_rule.get(name).copied();
        known(rule)
            .or_else(|| known(&format!("{family}-*")))
            .or_else(|| known("*"))
            .unwrap_or(Confidence::EVEN)
    }
}

/// "0.930" in thousandths.
fn thousandths(value: &str) -> Option<u16> {
    let (whole, part) = value.split_once('.')?;
    let digits = part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let thousandths = whole.parse::<u16>().ok()?.checked_mul(1000)?.checked_add(part.parse().ok()?)?;
    (digits && thousandths <= 1000).then_some(thousandths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_trusted_as_itself_its_family_or_all() {
        let table = "rule\tconfidence\n*\t0.700\nmet-*\t0.800\nmet-active\t0.900\n";
        let confidences = Confidences::parse(table).unwrap_or_default();
        let of = |rule: &str| confidences.of(rule).to_string();
        assert_eq!([of("met-active"), of("met-passive"), of("hosted-active")], ["0.900", "0.800", "0.700"]);
    }

    #[test]
    fn a_wrong_line_is_named() {
        assert!(matches!(Confidences::parse("rule\tconfidence\nmet\t1.5\n"), Err((2, _))));
        assert!(matches!(Confidences::parse("rule\tconfidence\nmet\n"), Err((2, _))));
        assert!(matches!(Confidences::parse("rule\tconfidence\nmet\t1.001\n"), Err((2, _))));
    }
}
