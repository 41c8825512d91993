//! Relationship diagrams: who works with whom around an actor, a meeting, a text, as SVG and DOT.
//!
//! [`Diagram::draw`] chooses what is worth drawing, a readable number of nodes with the rest counted in the caption,
//! and gives plain data; [`Layout::of`] places it; [`svg`] and [`dot`] write it. The same input gives the same
//! bytes on every platform: no function whose last bit depends on the machine reaches a coordinate.
//!
//! ```
//! use liaison_diagram::{Arrow, Diagram, Edge, EdgeKind, Node, SvgOptions, svg};
//! use liaison_model::Class;
//! let node = |id: &str, class| Node { id: id.into(), label: id.into(), class, ..Node::default() };
//! let diagram = Diagram {
//!     title: "Two friends".into(),
//!     nodes: vec![node("Vela", Class::Person), node("UNODC", Class::IntergovernmentalOrganization)],
//!     edges: vec![Edge { from: 0, to: 1, label: "cooperates".into(), ..Edge::default() }],
//!     ..Diagram::default()
//! };
//! assert!(svg(&diagram, &SvgOptions::default()).contains("cooperates"));
//! ```

mod caption;
mod choose;
mod diagram;
mod dot;
mod draw;
mod edges;
mod geometry;
mod layout;
mod nodes;
mod prng;
mod svg;
mod text;
mod words;

pub use choose::Selection;
pub use diagram::{Arrow, Diagram, Edge, EdgeKind, Node};
pub use dot::dot;
pub use draw::{DiagramError, DrawOptions};
pub use geometry::{Point, Rect};
pub use layout::{Layout, LayoutBox, LayoutOptions, Route};
pub use svg::{Size, SvgOptions, Theme, svg};
