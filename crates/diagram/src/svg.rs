//! A diagram as SVG: a page with heading, drawing, legend, caption and source.
//!
//! Plain SVG 1.1 with presentation attributes only, so that browsers, office programs and converters draw the same;
//! no script, no style sheet, no font but generic ones. Every box, line and list entry has a `<title>` for tooltips
//! and screen readers.

mod footer;
mod ink;
mod legend;
mod lines;
mod page;
mod shapes;
mod words;

use crate::{Diagram, Layout, LayoutOptions};

pub use ink::Theme;
pub use page::Size;

/// How an SVG is written.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct SvgOptions {
    /// The size of the page.
    pub size: Size,
    /// Its colours.
    pub theme: Theme,
    /// Another seed gives another picture of the same things.
    pub seed: u64,
}

/// Draws a diagram. The same diagram gives the same bytes.
///
/// ```
/// use liaison_diagram::{Diagram, Node, SvgOptions, svg};
/// let node = Node { label: "A <b> & \"c\"".into(), ..Node::default() };
/// let drawn = svg(&Diagram { title: "One".into(), nodes: vec![node], ..Diagram::default() }, &SvgOptions::default());
/// assert!(drawn.starts_with("<svg ") && drawn.contains("A &lt;b&gt; &amp; &quot;c&quot;"));
/// ```
#[must_use]
pub fn svg(diagram: &Diagram, options: &SvgOptions) -> String {
    let aspect = options.size.drawing_aspect();
    let layout =
        Layout::of(diagram, &LayoutOptions { aspect, seed: options.seed, ..LayoutOptions::default() });
    page::Page::new(diagram, &layout, options).write()
}
