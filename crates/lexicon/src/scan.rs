//! Finds every entry of the lexicon in a text.

use fst::raw::Fst;

use crate::token::Tokens;

/// An entry found in a text: tokens `start..end` and the group of senses they may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The first token.
    pub start: u32,
    /// One past the last token.
    pub end: u32,
    pub(crate) group: u32,
}

/// All hits, by first token and then by length, longest first. O(n · l), l the longest entry.
pub(crate) fn scan<D: AsRef<[u8]>>(transducer: &Fst<D>, tokens: &Tokens) -> Vec<Hit> {
    let mut hits = Vec::with_capacity(tokens.len());
    for start in 0..tokens.len() {
        let before = hits.len();
        walk(transducer, tokens, start, &mut hits);
        hits[before..].reverse();
    }
    hits
}

fn walk<D: AsRef<[u8]>>(transducer: &Fst<D>, tokens: &Tokens, start: usize, hits: &mut Vec<Hit>) {
    let mut node = transducer.root();
    let mut output = fst::raw::Output::zero();
    for at in start..tokens.len() {
        let blank = if at == start { None } else { Some(&b' ') };
        for byte in blank.into_iter().chain(tokens.folded(at).as_bytes()) {
            let Some(next) = node.find_input(*byte) else { return };
            let transition = node.transition(next);
            output = output.cat(transition.out);
            node = transducer.node(transition.addr);
        }
        if node.is_final() {
            let group = output.cat(node.final_output()).value() as u32;
            hits.push(Hit { start: start as u32, end: at as u32 + 1, group });
        }
    }
}
