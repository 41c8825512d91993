//! How far each rule is to be trusted: its precision on gold, drawn towards that of its family.
//!
//! Few links of a rule say little about it, so its precision is the mean of a Beta distribution whose prior
//! is the precision of its family, and a family's prior is that of all rules (Gelman and others, Bayesian Data
//! Analysis, 3rd edition, sections 2.4 and 5.3). The family of a rule is its first word: `funded-passive` and
//! `funded-active` are of `funded`.

use std::collections::BTreeMap;
use std::fmt;

use liaison_model::Confidence;

use crate::{DocumentScore, Hits};

/// What a prior counts for, in links.
const PRIOR: f64 = 4.0;
/// What is trusted before anything was seen: three of four.
const FIRST: Hits = Hits { right: 3, of: 4 };

/// The measured precision of rules and families.
///
/// ```
/// use liaison_evaluate::{DocumentScore, Hits, Trust};
/// let mut score = DocumentScore::default();
/// score.rules.insert("met-active".to_owned(), Hits { right: 9, of: 10 });
/// let trust = Trust::of([&score]);
/// assert!(trust.of_rule("met-active") > trust.of_rule("met-passive"));
/// assert!(trust.of_rule("met-passive") > trust.of_rule("unknown"));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Trust {
    rules: BTreeMap<String, Hits>,
    families: BTreeMap<String, Hits>,
    all: Hits,
}

impl Trust {
    /// The trust that some scores justify.
    #[must_use]
    pub fn of<'a>(scores: impl IntoIterator<Item = &'a DocumentScore>) -> Self {
        let mut trust = Self { all: FIRST, ..Self::default() };
        for (rule, hits) in scores.into_iter().flat_map(|score| &score.rules) {
            *trust.rules.entry(rule.clone()).or_default() += *hits;
            *trust.families.entry(family(rule).to_owned()).or_default() += *hits;
            trust.all += *hits;
        }
        trust
    }

    /// The confidence in a link that a rule states, seen before or not.
    #[must_use]
    pub fn of_rule(&self, rule: &str) -> Confidence {
        let all = self.all.share();
        let family = drawn(self.families.get(family(rule)).copied().unwrap_or_default(), all);
        let rule = drawn(self.rules.get(rule).copied().unwrap_or_default(), family);
        Confidence::from_thousandths((rule * 1000.0).round() as u16)
    }

    /// The mean squared distance between confidence and truth over all links, each judged by the trust that
    /// the other documents justify (Brier score, leaving one document out); `None` without links.
    #[must_use]
    pub fn brier(scores: &[DocumentScore]) -> Option<f64> {
        let (mut sum, mut links) = (0.0, 0_u32);
        for (at, score) in scores.iter().enumerate() {
            let others = scores.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, score)| score);
            let trust = Self::of(others);
            for (rule, hits) in &score.rules {
                let p = f64::from(trust.of_rule(rule).thousandths()) / 1000.0;
                let (right, wrong) = (hits.right as f64, (hits.of - hits.right) as f64);
                sum += right * (1.0 - p) * (1.0 - p) + wrong * p * p;
                links += hits.of as u32;
            }
        }
        (links > 0).then(|| sum / f64::from(links))
    }
}

/// The mean of a Beta distribution: what was seen, drawn towards the prior.
fn drawn(hits: Hits, prior: f64) -> f64 {
    (hits.right as f64 + PRIOR * prior) / (hits.of as f64 + PRIOR)
}

fn family(rule: &str) -> &str {
    rule.split_once('-').map_or(rule, |(family, _)| family)
}

/// The table that the extractor reads: a line a rule, then a line a family as `family-*`, then `*` for all.
impl fmt::Display for Trust {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "rule\tconfidence\tright\tof")?;
        let mut lines: Vec<(String, Confidence, Hits)> = vec![("*".to_owned(), self.of_rule(""), self.all)];
        for (family, hits) in &self.families {
            lines.push((format!("{family}-*"), self.of_rule(&format!("{family}-")), *hits));
        }
        for (rule, hits) in &self.rules {
            lines.push((rule.clone(), self.of_rule(rule), *hits));
        }
        lines.sort_by(|a, b| a.0.cmp(&b.0));
        for (rule, confidence, hits) in lines {
            writeln!(formatter, "{rule}\t{confidence}\t{}\t{}", hits.right, hits.of)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(rules: &[(&str, usize, usize)]) -> DocumentScore {
        let rules = rules
            .iter()
            .map(|(rule, right, of)| ((*rule).to_owned(), Hits { right: *right, of: *of }))
            .collect();
        DocumentScore { rules, ..DocumentScore::default() }
    }

    #[test]
    fn a_rule_seen_often_is_trusted_as_it_was_right() {
        let trust = Trust::of([&score(&[("met-active", 900, 1000)])]);
        assert_eq!(trust.of_rule("met-active").thousandths(), 900);
    }

    #[test]
    fn the_table_holds_rules_families_and_all() {
        let trust = Trust::of([&score(&[("met-active", 1, 1)])]);
        assert_eq!(
            trust.to_string(),
            "rule\tconfidence\tright\tof\n*\t0.800\t4\t5\nmet-*\t0.840\t1\t1\nmet-active\t0.872\t1\t1\n"
        );
    }

    #[test]
    fn perfect_foresight_has_a_small_brier_score() {
        let scores = [score(&[("met-active", 100, 100)]), score(&[("met-active", 100, 100)])];
        assert!(Trust::brier(&scores).is_some_and(|brier| brier < 0.001));
        assert_eq!(Trust::brier(&[]), None);
    }
}
