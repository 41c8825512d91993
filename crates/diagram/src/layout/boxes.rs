//! How large a box is, and where the words stand in it.

use liaison_model::Class;

use super::{LayoutBox, TextLine};
use crate::geometry::{Point, Rect};
use crate::{Diagram, Node, text};

const LABEL: f64 = 13.0;
const EMPHASIS: f64 = 15.0;
const NOTE: f64 = 11.0;
const ITEM: f64 = 12.0;
/// The height of a line, in font sizes.
const LEADING: f64 = 1.25;
/// The baseline of a line below its top, in font sizes.
const ASCENT: f64 = 0.93;
const PADDING: Point = Point { x: 11.0, y: 8.0 };
/// Names are wrapped at about so many characters, long ones at no more than so many.
const WANTED: usize = 22;
const WIDEST: usize = 34;
/// In a list, the space before a name, where its mark stands.
const MARK: f64 = 16.0;
const COLUMN_GAP: f64 = 18.0;

/// A box for each list of nodes, not yet placed.
pub(super) fn boxes(diagram: &Diagram, folded: Vec<Vec<usize>>) -> Vec<LayoutBox> {
    let fill = |nodes: Vec<usize>| match nodes.as_slice() {
        [node] => single(*node, &diagram.nodes[*node]),
        _ => list(diagram, nodes),
    };
    folded.into_iter().map(fill).collect()
}

fn single(place: usize, node: &Node) -> LayoutBox {
    let size = if node.emphasis { EMPHASIS } else { LABEL };
    let mut words: Vec<(String, f64, bool)> =
        text::wrap(&node.label, WANTED, WIDEST).into_iter().map(|line| (line, size, false)).collect();
    if let Some(note) = &node.note {
        words.extend(text::wrap(note, WANTED + 6, WIDEST).into_iter().map(|line| (line, NOTE, true)));
    }
    let bold = |faint: bool| node.emphasis && !faint;
    let width =
        words.iter().map(|(line, size, faint)| text::width(line, *size, bold(*faint))).fold(24.0, f64::max);
    let height: f64 = words.iter().map(|(_, size, _)| size * LEADING).sum();
    let mut top = -height / 2.0;
    let mut lines = Vec::new();
    for (text, size, faint) in words {
        let at = Point::new(0.0, top + size * ASCENT);
        top += size * LEADING;
        lines.push(TextLine { text, at, size, bold: bold(faint), centered: true, faint, item: None });
    }
    let (width, height) = (width + 2.0 * (PADDING.x + inset(node.class)), height + 2.0 * PADDING.y);
    LayoutBox { nodes: vec![place], rect: Rect::new(Point::default(), width, height), lines }
}

/// What a shape takes from the width of its box on either side.
fn inset(class: Class) -> f64 {
    match class {
        Class::Meeting => 8.0,
        Class::Person | Class::Place | Class::Programme => 4.0,
        Class::Resolution | Class::LegalInstrument | Class::Publication => 3.0,
        _ => 0.0,
    }
}

fn list(diagram: &Diagram, nodes: Vec<usize>) -> LayoutBox {
    let columns = match nodes.len() {
        ..=10 => 1,
        11..=26 => 2,
        _ => 3,
    };
    let mut lines = Vec::new();
    let (mut left, mut height) = (0.0_f64, 0.0_f64);
    for (at, column) in nodes.chunks(nodes.len().div_ceil(columns)).enumerate() {
        left += if at > 0 { COLUMN_GAP } else { 0.0 };
        let (width, depth) = fill_column(diagram, column, left, &mut lines);
        left += width;
        height = height.max(depth);
    }
    for line in &mut lines {
        line.at = Point::new(line.at.x - left / 2.0, line.at.y - height / 2.0);
    }
    let rect = Rect::new(Point::default(), left + 2.0 * PADDING.x, height + 2.0 * PADDING.y);
    LayoutBox { nodes, rect, lines }
}

/// Writes the names of a column from `left` and the top down; its width and height.
fn fill_column(diagram: &Diagram, nodes: &[usize], left: f64, lines: &mut Vec<TextLine>) -> (f64, f64) {
    let (mut width, mut top) = (0.0_f64, 0.0);
    for place in nodes {
        let node = &diagram.nodes[*place];
        let full = match &node.note {
            Some(note) => format!("{} ({note})", node.label),
            None => node.label.clone(),
        };
        for (row, text) in text::wrap(&full, 30, WIDEST).into_iter().enumerate() {
            width = width.max(MARK + text::width(&text, ITEM, false));
            let at = Point::new(left + MARK, top + ITEM * ASCENT);
            let item = (row == 0).then_some(*place);
            lines.push(TextLine { text, at, size: ITEM, bold: false, centered: false, faint: false, item });
            top += ITEM * LEADING;
        }
        top += 2.0;
    }
    (width, top - 2.0)
}
