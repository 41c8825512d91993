//! Matches patterns against the units of a sentence, by backtracking within a budget.

use crate::pattern::parse::{Atom, Node, Slot};
use crate::text::Text;
use crate::units::{Unit, Units};

/// Steps that one attempt may take: far more than any sentence needs, and an end for a hostile one.
const BUDGET: usize = 20_000;
/// Commas and "and"s between the members of a list, with words like "the" after them.
const LONGEST_LIST: usize = 60;

/// What the slots of a match hold: places of units.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Captures {
    pub(crate) held: Vec<(Slot, usize)>,
    /// The units `start..end` of the whole match.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Captures {
    pub(crate) fn of(&self, slot: Slot) -> impl Iterator<Item = usize> {
        self.held.iter().filter(move |(held, _)| *held == slot).map(|(_, unit)| *unit)
    }
}

/// Every match of a sequence in the units, at most one a start.
pub(crate) fn matches(text: &Text<'_>, units: &Units<'_>, nodes: &[Node]) -> Vec<Captures> {
    let mut found = Vec::new();
    for start in 0..units.len() {
        let leads = matches!(
            nodes.first().map(|node| &node.atom),
            Some(Atom::Mention { slot: Some(Slot::Subject), .. })
        );
        if leads && !units.may_lead(text, start) {
            continue;
        }
        let mut run = Run { text, units, budget: BUDGET, held: Vec::new() };
        if let Some(end) = run.sequence(nodes, start) {
            found.push(Captures { held: run.held, start, end });
        }
    }
    found
}

struct Run<'a, 'b> {
    text: &'a Text<'b>,
    units: &'a Units<'a>,
    budget: usize,
    held: Vec<(Slot, usize)>,
}

impl Run<'_, '_> {
    /// The end of the sequence matched from `at`; what the slots hold is kept only on success.
    fn sequence(&mut self, nodes: &[Node], at: usize) -> Option<usize> {
        let Some((node, rest)) = nodes.split_first() else { return Some(at) };
        self.repeat(node, rest, at, 0)
    }

    fn repeat(&mut self, node: &Node, rest: &[Node], at: usize, times: usize) -> Option<usize> {
        self.budget = self.budget.checked_sub(1)?;
        if times < node.most {
            let before = self.held.len();
            for end in self.ends(&node.atom, at) {
                // A mention or group of an earlier try leaves nothing behind.
                self.held.truncate(before);
                let Some(end) = self.take(&node.atom, at, end) else { continue };
                let next = if times + 1 < node.most && end > at {
                    self.repeat(node, rest, end, times + 1)
                } else {
                    self.sequence(rest, end)
                };
                if next.is_some() {
                    return next;
                }
            }
            self.held.truncate(before);
        }
        if times >= node.least { self.sequence(rest, at) } else { None }
    }

    /// The ends that an atom may have from `at`, the preferred one first.
    fn ends(&mut self, atom: &Atom, at: usize) -> Vec<usize> {
        match atom {
            Atom::Start => {
                if at == 0 {
                    vec![at]
                } else {
                    Vec::new()
                }
            }
            Atom::Words(words) => {
                let fits = matches!(self.units.get(at), Some(Unit::Token(token)) if words.iter().any(|word| word == self.text.folded(token)));
                if fits { vec![at + 1] } else { Vec::new() }
            }
            Atom::Term(_, tags) => self.units.term_end(self.text, at, *tags).into_iter().collect(),
            Atom::Mention { classes, .. } => {
                let fits = self.units.class_at(at).is_some_and(|class| classes.contains(class));
                if fits { vec![at + 1] } else { Vec::new() }
            }
            Atom::Gap(most) => {
                let free = (at..self.units.len().min(at + most))
                    .take_while(|unit| self.units.is_plain(self.text, *unit))
                    .count();
                (at..=at + free).collect()
            }
            Atom::Wild(most) => {
                let free = (at..self.units.len().min(at + most))
                    .take_while(|unit| !self.units.is_clause_end(self.text, *unit))
                    .count();
                (at..=at + free).collect()
            }
            Atom::Group(alternatives) => {
                let mut ends = Vec::new();
                for nodes in alternatives {
                    let mut run =
                        Run { text: self.text, units: self.units, budget: self.budget / 4, held: Vec::new() };
                    if let Some(end) = run.sequence(nodes, at)
                        && !ends.contains(&end)
                    {
                        ends.push(end);
                    }
                }
                ends
            }
        }
    }

    /// Takes an atom for good: fills slots, and goes on over the rest of a list.
    fn take(&mut self, atom: &Atom, at: usize, end: usize) -> Option<usize> {
        match atom {
            Atom::Mention { slot, classes, list } => {
                self.hold(*slot, at);
                if !list {
                    return Some(end);
                }
                let mut end = end;
                while let Some(next) =
                    self.units.next_in_list(self.text, end, *classes).filter(|next| next - at < LONGEST_LIST)
                {
                    self.hold(*slot, next);
                    end = next + 1;
                }
                Some(end)
            }
            Atom::Group(alternatives) => alternatives.iter().find_map(|nodes| {
                let before = self.held.len();
                let reached = self.sequence(nodes, at).filter(|reached| *reached == end);
                if reached.is_none() {
                    self.held.truncate(before);
                }
                reached
            }),
            _ => Some(end),
        }
    }

    fn hold(&mut self, slot: Option<Slot>, unit: usize) {
        if let Some(slot) = slot {
            self.held.push((slot, unit));
        }
    }
}
