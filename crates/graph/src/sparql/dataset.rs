//! Quads in memory, sorted three ways, for Oxigraph's evaluator.
//!
//! Oxigraph's own memory store keeps versions of each quad for transactions and takes twice the time to
//! load; this one never changes, and a program that answers one query waits for little else.

use std::collections::HashMap;
use std::convert::Infallible;
use std::ops::Range;
use std::sync::Arc;

use oxigraph::model::{GraphName, NamedOrBlankNode, Quad, Term};
use spareval::{InternalQuad, QueryableDataset};

use super::interrupt;

/// All quads, with each term stored once.
#[derive(Debug, Default)]
pub(super) struct Dataset {
    terms: Vec<Arc<Term>>,
    ids: HashMap<Arc<Term>, u32>,
    default: Index,
    /// The named graphs in the order of their first quad.
    named: Vec<(u32, Index)>,
}

/// The triples of one graph in the three orders that answer every pattern by a range.
#[derive(Debug, Default)]
struct Index {
    spo: Vec<[u32; 3]>,
    pos: Vec<[u32; 3]>,
    osp: Vec<[u32; 3]>,
}

/// Which parts of a triple an order puts first.
#[derive(Debug, Clone, Copy)]
enum Order {
    Spo,
    Pos,
    Osp,
}

impl Dataset {
    /// The dataset of some quads; the order they come in does not matter, nor do repetitions.
    pub(super) fn new(quads: impl IntoIterator<Item = Quad>) -> Self {
        let mut dataset = Self::default();
        for quad in quads {
            let triple = [
                dataset.intern(quad.subject.into()),
                dataset.intern(quad.predicate.into()),
                dataset.intern(quad.object),
            ];
            dataset.index_of(quad.graph_name).spo.push(triple);
        }
        let named = dataset.named.iter_mut().map(|(_, index)| index);
        for index in named.chain([&mut dataset.default]) {
            index.finish();
        }
        dataset
    }

    fn intern(&mut self, term: Term) -> u32 {
        if let Some(id) = self.ids.get(&term) {
            return *id;
        }
        let (term, id) = (Arc::new(term), self.terms.len() as u32);
        self.terms.push(Arc::clone(&term));
        self.ids.insert(term, id);
        id
    }

    fn index_of(&mut self, graph: GraphName) -> &mut Index {
        let graph = match graph {
            GraphName::DefaultGraph => return &mut self.default,
            GraphName::NamedNode(node) => self.intern(node.into()),
            GraphName::BlankNode(node) => self.intern(NamedOrBlankNode::from(node).into()),
        };
        let at = self.named.iter().position(|(name, _)| *name == graph).unwrap_or_else(|| {
            self.named.push((graph, Index::default()));
            self.named.len() - 1
        });
        &mut self.named[at].1
    }

    /// How many quads there are.
    pub(super) fn len(&self) -> usize {
        self.default.spo.len() + self.named.iter().map(|(_, index)| index.spo.len()).sum::<usize>()
    }

    fn index(&self, graph: Option<usize>) -> &Index {
        graph.and_then(|at| self.named.get(at)).map_or(&self.default, |(_, index)| index)
    }
}

impl Index {
    fn finish(&mut self) {
        self.spo.sort_unstable();
        self.spo.dedup();
        self.pos = self.spo.iter().map(|[s, p, o]| [*p, *o, *s]).collect();
        self.pos.sort_unstable();
        self.osp = self.spo.iter().map(|[s, p, o]| [*o, *s, *p]).collect();
        self.osp.sort_unstable();
    }

    fn rows(&self, order: Order) -> &[[u32; 3]] {
        match order {
            Order::Spo => &self.spo,
            Order::Pos => &self.pos,
            Order::Osp => &self.osp,
        }
    }

    /// The order and the range of the triples that fit a pattern.
    fn find(&self, [s, p, o]: [Option<u32>; 3]) -> (Order, Range<usize>) {
        let (order, prefix) = match (s, p, o) {
            (Some(s), None, Some(o)) => (Order::Osp, vec![o, s]),
            (Some(s), p, o) => (Order::Spo, [Some(s), p, o].into_iter().flatten().collect()),
            (None, Some(p), o) => (Order::Pos, [Some(p), o].into_iter().flatten().collect()),
            (None, None, o) => (Order::Osp, o.into_iter().collect()),
        };
        let rows = self.rows(order);
        let start = rows.partition_point(|row| row[..prefix.len()] < *prefix);
        let length = rows[start..].partition_point(|row| row[..prefix.len()] == *prefix);
        (order, start..start + length)
    }
}

/// A dataset as the evaluator sees it.
#[derive(Debug, Clone)]
pub(super) struct View(pub(super) Arc<Dataset>);

/// A term of the dataset by its number, or one that only the query knows.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) enum Id {
    Known(u32),
    Foreign(Arc<Term>),
}

impl Clone for Id {
    fn clone(&self) -> Self {
        interrupt::check();
        match self {
            Self::Known(id) => Self::Known(*id),
            Self::Foreign(term) => Self::Foreign(Arc::clone(term)),
        }
    }
}

impl Id {
    fn known(&self) -> Option<u32> {
        match self {
            Self::Known(id) => Some(*id),
            Self::Foreign(_) => None,
        }
    }
}

/// The quads that fit a pattern: ranges of rows, graph by graph.
struct Scan {
    dataset: Arc<Dataset>,
    ranges: Vec<(Option<usize>, Order, Range<usize>)>,
}

impl Iterator for Scan {
    type Item = Result<InternalQuad<Id>, Infallible>;

    fn next(&mut self) -> Option<Self::Item> {
        let (graph, order, row) = loop {
            let (graph, order, range) = self.ranges.last_mut()?;
            match range.next() {
                Some(row) => break (*graph, *order, row),
                None => self.ranges.pop(),
            };
        };
        let [a, b, c] = *self.dataset.index(graph).rows(order).get(row)?;
        let [s, p, o] = match order {
            Order::Spo => [a, b, c],
            Order::Pos => [c, a, b],
            Order::Osp => [b, c, a],
        };
        let graph_name = graph.and_then(|at| self.dataset.named.get(at)).map(|(name, _)| Id::Known(*name));
        Some(Ok(InternalQuad {
            subject: Id::Known(s),
            predicate: Id::Known(p),
            object: Id::Known(o),
            graph_name,
        }))
    }
}

impl View {
    /// The graphs that a pattern may lie in, the last one first.
    fn graphs(&self, graph: Option<Option<&Id>>) -> Vec<Option<usize>> {
        let named = |fits: &dyn Fn(u32) -> bool| {
            let all = self.0.named.iter().enumerate().rev();
            all.filter(|(_, (name, _))| fits(*name)).map(|(at, _)| Some(at)).collect()
        };
        match graph {
            None => named(&|_| true),
            Some(None) => vec![None],
            Some(Some(graph)) => named(&|name| graph.known() == Some(name)),
        }
    }
}

impl QueryableDataset<'static> for View {
    type InternalTerm = Id;
    type Error = Infallible;

    fn internal_quads_for_pattern(
        &self,
        subject: Option<&Id>,
        predicate: Option<&Id>,
        object: Option<&Id>,
        graph_name: Option<Option<&Id>>,
    ) -> impl Iterator<Item = Result<InternalQuad<Id>, Infallible>> + use<> {
        let parts = [subject, predicate, object];
        // A term that is not in the dataset is in no quad of it.
        let foreign = parts.into_iter().flatten().any(|id| id.known().is_none());
        let pattern = parts.map(|part| part.and_then(Id::known));
        let graphs = if foreign { Vec::new() } else { self.graphs(graph_name) };
        let ranges = graphs
            .into_iter()
            .map(|graph| {
                let (order, range) = self.0.index(graph).find(pattern);
                (graph, order, range)
            })
            .collect();
        Scan { dataset: Arc::clone(&self.0), ranges }
    }

    fn internal_named_graphs(&self) -> impl Iterator<Item = Result<Id, Infallible>> + use<> {
        let names: Vec<u32> = self.0.named.iter().map(|(name, _)| *name).collect();
        names.into_iter().map(|name| Ok(Id::Known(name)))
    }

    fn contains_internal_graph_name(&self, graph_name: &Id) -> Result<bool, Infallible> {
        Ok(self.0.named.iter().any(|(name, _)| graph_name.known() == Some(*name)))
    }

    fn internalize_term(&self, term: Term) -> Result<Id, Infallible> {
        Ok(match self.0.ids.get(&term) {
            Some(id) => Id::Known(*id),
            None => Id::Foreign(Arc::new(term)),
        })
    }

    fn externalize_term(&self, term: Id) -> Result<Term, Infallible> {
        Ok(match term {
            // Every number was given out by `intern`, so it is there.
            Id::Known(id) => Term::clone(&self.0.terms[id as usize]),
            Id::Foreign(term) => Term::clone(&term),
        })
    }
}
