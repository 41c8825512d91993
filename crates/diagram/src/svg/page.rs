//! Heading, drawing, legend and footer, set on a page.

use std::fmt::Write;

use super::footer::Footer;
use super::legend::Legend;
use super::lines::End;
use super::words::{self, FONTS, Style, number};
use super::{SvgOptions, Theme, lines, shapes};
use crate::geometry::{Point, Rect};
use crate::layout::LABEL_LEADING;
use crate::layout::LABEL_SIZE;
use crate::text::{self, escape};
use crate::{Arrow, Diagram, Edge, Layout, LayoutBox, Route, words as names};

const MARGIN: f64 = 26.0;
const TITLE: f64 = 19.0;
const TITLE_LEADING: f64 = 24.0;
/// Between heading, drawing, legend and footer.
const SPACE: f64 = 20.0;
/// Between legend and footer.
const ROOM: f64 = 8.0;
/// On a page wider than this, heading and legend are enlarged.
const USUAL: f64 = 1150.0;
/// A page narrower than this has no room for a heading.
const NARROWEST: f64 = 520.0;

/// The size of a page.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Size {
    /// As large as the drawing.
    #[default]
    Natural,
    /// A4, landscape.
    A4,
    /// A slide, 16 to 9.
    Slide,
    /// In pixels, at least one.
    Pixels {
        /// The width.
        width: u32,
        /// The height.
        height: u32,
    },
}

impl Size {
    /// The width divided by the height; nothing for a natural size.
    fn aspect(self) -> Option<f64> {
        match self {
            Self::Natural => None,
            Self::A4 => Some(297.0 / 210.0),
            Self::Slide => Some(16.0 / 9.0),
            Self::Pixels { width, height } => Some(f64::from(width.max(1)) / f64::from(height.max(1))),
        }
    }

    /// The shape a drawing should have: heading and legend take some of the height.
    pub(super) fn drawing_aspect(self) -> f64 {
        self.aspect().map_or(1.45, |aspect| aspect * 1.2)
    }

    fn attributes(self, width: f64, height: f64) -> (String, String) {
        match self {
            Self::Natural => (number(width), number(height)),
            Self::A4 => ("297mm".to_owned(), "210mm".to_owned()),
            Self::Slide => ("1280".to_owned(), "720".to_owned()),
            Self::Pixels { width, height } => (width.max(1).to_string(), height.max(1).to_string()),
        }
    }
}

/// A page with everything in its place.
pub(super) struct Page<'a> {
    diagram: &'a Diagram,
    layout: &'a Layout,
    options: &'a SvgOptions,
    title: Vec<String>,
    legend: Legend,
    footer: Footer,
    /// By how much heading, legend and footer are enlarged on a wide page.
    scale: f64,
    width: f64,
    height: f64,
    /// The upper left corner of the drawing.
    origin: Point,
}

impl<'a> Page<'a> {
    pub(super) fn new(diagram: &'a Diagram, layout: &'a Layout, options: &'a SvgOptions) -> Self {
        let mut inner = layout.width.max(NARROWEST);
        let mut page = Self::of_width(diagram, layout, options, inner);
        if let Some(aspect) = options.size.aspect() {
            // Wider pages have shorter legends: a few rounds find the width at which the shape is right.
            for _ in 0..4 {
                inner = inner.max(page.height * aspect - 2.0 * MARGIN);
                page = Self::of_width(diagram, layout, options, inner);
            }
            let height = (page.width / aspect).max(page.height);
            page.origin.y += (height - page.height) / 2.0;
            page.height = height;
        }
        page
    }

    fn of_width(diagram: &'a Diagram, layout: &'a Layout, options: &'a SvgOptions, inner: f64) -> Self {
        let scale = ((inner / USUAL).clamp(1.0, 1.6) * 10.0).round() / 10.0;
        let title = text::fill(&diagram.title, inner / scale, TITLE, true);
        let (legend, footer) = (Legend::new(diagram, inner / scale), Footer::new(diagram, inner / scale));
        let heading = if title.is_empty() { 0.0 } else { title.len() as f64 * TITLE_LEADING * scale + SPACE };
        let below = SPACE + (legend.height() + ROOM + footer.height()) * scale;
        let origin = Point::new(MARGIN + (inner - layout.width) / 2.0, MARGIN + heading);
        let (width, height) = (inner + 2.0 * MARGIN, origin.y + layout.height + below + MARGIN);
        Self { diagram, layout, options, title, legend, footer, scale, width, height, origin }
    }

    pub(super) fn write(&self) -> String {
        let mut out = String::new();
        self.open(&mut out);
        let theme = self.options.theme;
        let (width, height) = (number(self.width), number(self.height));
        let _ = writeln!(out, "<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>", theme.ground());
        self.write_title(&mut out);
        self.write_drawing(&mut out);
        self.write_below(&mut out);
        out.push_str("</svg>\n");
        out
    }

    fn write_title(&self, out: &mut String) {
        let style = Style { size: TITLE, bold: true, centered: false, color: self.options.theme.text() };
        self.open_scaled(out, MARGIN);
        for (row, line) in self.title.iter().enumerate() {
            words::text(out, Point::new(0.0, TITLE * 0.9 + row as f64 * TITLE_LEADING), line, style);
        }
        out.push_str("</g>\n");
    }

    fn open_scaled(&self, out: &mut String, top: f64) {
        let (x, y, scale) = (number(MARGIN), number(top), number(self.scale));
        let _ = writeln!(out, "<g transform=\"translate({x} {y}) scale({scale})\">");
    }

    fn open(&self, out: &mut String) {
        let (width, height) = self.options.size.attributes(self.width, self.height);
        let (wide, high) = (number(self.width), number(self.height));
        let language = self.diagram.language.tag();
        // Several diagrams may stand in one page of HTML: their ids must differ.
        let id = liaison_model::slug(&self.diagram.title);
        let _ = writeln!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {wide} {high}\" font-family=\"{FONTS}\" lang=\"{language}\" xml:lang=\"{language}\" \
             role=\"img\" aria-labelledby=\"title-{id} desc-{id}\">"
        );
        let _ = writeln!(out, "<title id=\"title-{id}\">{}</title>", escape(&self.diagram.title));
        let _ = writeln!(out, "<desc id=\"desc-{id}\">{}</desc>", escape(&names::description(self.diagram)));
    }

    fn write_drawing(&self, out: &mut String) {
        let _ =
            writeln!(out, "<g transform=\"translate({} {})\">", number(self.origin.x), number(self.origin.y));
        // The weightiest kinds last, so that they lie on top.
        let mut order: Vec<&Route> = self.layout.routes.iter().collect();
        order.sort_by_key(|route| (route.kind, route.from, route.to));
        for route in order {
            self.write_route(out, route);
        }
        for placed in &self.layout.boxes {
            self.write_box(out, placed);
        }
        for route in &self.layout.routes {
            self.write_label(out, route);
        }
        out.push_str("</g>\n");
    }

    fn write_route(&self, out: &mut String, route: &Route) {
        let end = |at: usize| {
            let placed = &self.layout.boxes[at];
            let class = if let [node] = placed.nodes.as_slice() {
                Some(self.diagram.nodes[*node].class)
            } else {
                None
            };
            End { rect: placed.rect, class }
        };
        let sentences: Vec<String> =
            route.edges.iter().map(|edge| self.sentence(&self.diagram.edges[*edge])).collect();
        let _ = writeln!(out, "<g><title>{}</title>", escape(&sentences.join("; ")));
        lines::line(out, route, end(route.from), end(route.to), self.options.theme);
        out.push_str("</g>\n");
    }

    fn sentence(&self, edge: &Edge) -> String {
        let name = |node: usize| self.diagram.nodes[node].label.as_str();
        let arrow = match edge.arrow {
            Arrow::None => "–",
            Arrow::Forward => "→",
            Arrow::Both => "↔",
        };
        let verbs = edge.properties.iter().map(|property| names::verb(*property, self.diagram.language));
        let verbs = verbs.collect::<Vec<_>>().join(", ");
        let said = if verbs.is_empty() { &edge.label } else { &verbs };
        format!("{} {arrow} {}: {said}", name(edge.from), name(edge.to))
    }

    fn write_box(&self, out: &mut String, placed: &LayoutBox) {
        let theme = self.options.theme;
        let center = placed.rect.center;
        if let [node] = placed.nodes.as_slice() {
            self.open_node(out, *node);
            let node = &self.diagram.nodes[*node];
            shapes::shape(out, node.class, &placed.rect, node.emphasis, theme);
        } else {
            out.push_str("<g>\n");
            shapes::list(out, &placed.rect, theme);
        }
        let mut open = false;
        for line in &placed.lines {
            let at = Point::new(center.x + line.at.x, center.y + line.at.y);
            if let Some(item) = line.item {
                out.push_str(if open { "</g>\n" } else { "" });
                open = true;
                self.open_node(out, item);
                let mark = Rect::new(Point::new(at.x - 10.0, at.y - line.size * 0.33), 12.0, 8.0);
                shapes::shape(out, self.diagram.nodes[item].class, &mark, false, theme);
            }
            let color = if line.faint { theme.faint() } else { theme.text() };
            let style = Style { size: line.size, bold: line.bold, centered: line.centered, color };
            words::text(out, at, &line.text, style);
        }
        out.push_str(if open { "</g>\n</g>\n" } else { "</g>\n" });
    }

    fn open_node(&self, out: &mut String, node: usize) {
        let node = &self.diagram.nodes[node];
        let class = names::class(node.class, self.diagram.language);
        let note = node.note.as_ref().map(|note| format!(", {note}")).unwrap_or_default();
        let title = escape(&format!("{} ({class}{note})", node.label));
        let _ = writeln!(out, "<g data-id=\"{}\"><title>{title}</title>", escape(&node.id));
    }

    fn write_label(&self, out: &mut String, route: &Route) {
        let Some(rect) = route.label else { return };
        let theme: Theme = self.options.theme;
        let [x, y, width, height] = [rect.left(), rect.top(), rect.width, rect.height].map(number);
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"3\" fill=\"{}\" fill-opacity=\"0.92\"/>",
            theme.ground()
        );
        let style =
            Style { size: LABEL_SIZE, bold: false, centered: true, color: theme.line_text(route.kind) };
        let top = rect.center.y - route.words.len() as f64 * LABEL_LEADING / 2.0;
        for (row, line) in route.words.iter().enumerate() {
            let y = top + row as f64 * LABEL_LEADING + LABEL_LEADING * 0.77;
            words::text(out, Point::new(rect.center.x, y), line, style);
        }
    }

    fn write_below(&self, out: &mut String) {
        let height = self.legend.height() + ROOM + self.footer.height();
        self.open_scaled(out, self.height - MARGIN - height * self.scale);
        self.legend.write(out, Point::default(), self.options.theme);
        self.footer.write(out, Point::new(0.0, self.legend.height() + ROOM), self.options.theme);
        out.push_str("</g>\n");
    }
}
