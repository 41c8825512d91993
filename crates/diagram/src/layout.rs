//! Where everything stands on the page.
//!
//! Nodes that hang on the same others in the same way are folded into one list. Each connected part is placed by
//! stress minimisation from several starts, its boxes are moved apart, the best start is polished (fewer lines through
//! boxes, fewer crossings, even lengths), and the parts are packed. Then lines are bent around boxes in their way, and
//! labels get the free places along them.

mod boxes;
mod fold;
mod labels;
mod links;
mod overlap;
mod pack;
mod place;
mod polish;
mod route;
mod stress;

pub(crate) use labels::{LEADING as LABEL_LEADING, SIZE as LABEL_SIZE};
pub(crate) use route::on_curve;

use crate::geometry::{Point, Rect};
use crate::{Arrow, Diagram, EdgeKind};

/// What the layout is to look like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LayoutOptions {
    /// The width of the page divided by its height.
    pub aspect: f64,
    /// Another seed gives another picture of the same things.
    pub seed: u64,
    /// How much work to spend: lines tested against boxes and lines, for each of the pictures that are polished.
    pub effort: usize,
}

impl Default for LayoutOptions {
    fn default() -> Self {
        Self { aspect: 1.4, seed: 1, effort: 14_000_000 }
    }
}

/// A placed diagram: coordinates in pixels from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The boxes, in the order of their first nodes; no two overlap.
    pub boxes: Vec<LayoutBox>,
    /// The lines between them.
    pub routes: Vec<Route>,
    /// The width of all of it.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// A box: one node, or a list of nodes that hang on the same others in the same way.
#[derive(Debug, Clone, PartialEq)]
pub struct LayoutBox {
    /// The nodes, as places in [`Diagram::nodes`].
    pub nodes: Vec<usize>,
    /// Where it stands.
    pub rect: Rect,
    /// The words in it, relative to its middle.
    pub(crate) lines: Vec<TextLine>,
}

/// A line of text in a box.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TextLine {
    pub(crate) text: String,
    /// Where it starts, or its middle when it is centred; and its baseline.
    pub(crate) at: Point,
    pub(crate) size: f64,
    pub(crate) bold: bool,
    pub(crate) centered: bool,
    /// A second, fainter line.
    pub(crate) faint: bool,
    /// In a list: the node that starts here.
    pub(crate) item: Option<usize>,
}

/// A line between two boxes.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// The edges it stands for, as places in [`Diagram::edges`]; several where an end is a list.
    pub edges: Vec<usize>,
    /// The box it starts from.
    pub from: usize,
    /// The box it leads to.
    pub to: usize,
    /// Chooses the colour.
    pub kind: EdgeKind,
    /// Which end bears a head.
    pub arrow: Arrow,
    /// Whether it is drawn dashed.
    pub planned: bool,
    /// The point it bends towards: a quadratic curve between the middles of the boxes.
    pub bend: Point,
    /// Where its label stands, where it has one and there is room.
    pub label: Option<Rect>,
    /// The lines of the label.
    pub(crate) words: Vec<String>,
}

impl Layout {
    /// Places a diagram. Deterministic; cubic in the boxes, which are few.
    ///
    /// ```
    /// use liaison_diagram::{Diagram, Edge, Layout, LayoutOptions, Node};
    /// let node = |label: &str| Node { label: label.into(), ..Node::default() };
    /// let nodes = vec![node("one"), node("two"), node("three")];
    /// let edges = vec![Edge { from: 0, to: 1, ..Edge::default() }];
    /// let layout = Layout::of(&Diagram { nodes, edges, ..Diagram::default() }, &LayoutOptions::default());
    /// assert_eq!((layout.boxes.len(), layout.routes.len()), (3, 1));
    /// assert!(!layout.boxes[0].rect.overlaps(&layout.boxes[1].rect));
    /// ```
    #[must_use]
    pub fn of(diagram: &Diagram, options: &LayoutOptions) -> Self {
        let mut boxes = boxes::boxes(diagram, fold::fold(diagram));
        let mut routes = links::routes(diagram, &boxes);
        let centers = place::place(&boxes, &routes, options);
        for (placed, center) in boxes.iter_mut().zip(centers) {
            placed.rect.center = center;
        }
        route::bend(&boxes, &mut routes);
        labels::place(&boxes, &mut routes);
        let mut layout = Self { boxes, routes, width: 0.0, height: 0.0 };
        layout.move_to_origin();
        layout
    }

    /// How many lines a diagram will have once it is folded.
    pub(crate) fn count_lines(diagram: &Diagram) -> usize {
        links::routes(diagram, &boxes::boxes(diagram, fold::fold(diagram))).len()
    }

    fn move_to_origin(&mut self) {
        let curves = self.routes.iter().flat_map(|route| {
            let samples = route::samples(&self.boxes, route);
            samples.into_iter().map(|point| Rect::new(point, 0.0, 0.0))
        });
        let labels = self.routes.iter().filter_map(|route| route.label);
        let all: Vec<Rect> =
            self.boxes.iter().map(|placed| placed.rect).chain(labels).chain(curves).collect();
        let Some(whole) = Rect::around(all) else { return };
        let (dx, dy) = (whole.left(), whole.top());
        let shift = |point: &mut Point| *point = Point::new(point.x - dx, point.y - dy);
        self.boxes.iter_mut().for_each(|placed| shift(&mut placed.rect.center));
        for route in &mut self.routes {
            shift(&mut route.bend);
            if let Some(label) = &mut route.label {
                shift(&mut label.center);
            }
        }
        (self.width, self.height) = (whole.width, whole.height);
    }
}
