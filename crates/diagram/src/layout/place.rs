//! Connected parts placed each for itself, from several starts, and packed.

use rayon::prelude::*;

use super::labels::{LEADING as LABEL_LEADING, SIZE as LABEL_SIZE};
use super::polish::{Picture, Shape, Wish};
use super::{LayoutBox, LayoutOptions, Route, overlap, pack, stress};
use crate::geometry::{Point, Rect};
use crate::text;

/// The least space between two boxes.
const GAP: f64 = 14.0;
/// The visible length of a line, without a label.
const LINE: f64 = 52.0;
/// The room for the head of a line, and some line before and after its label.
const HEAD: f64 = 30.0;
/// Boxes are spread by no more than this to fill the page.
const MOST_SPREAD: f64 = 1.3;
/// Starts to try, and how many of the best to polish.
const STARTS: u64 = 16;
const FINALISTS: usize = 6;

/// The middles of all boxes.
pub(super) fn place(boxes: &[LayoutBox], routes: &[Route], options: &LayoutOptions) -> Vec<Point> {
    let parts = parts(boxes.len(), routes);
    let mut placed: Vec<Vec<Rect>> =
        parts.iter().map(|part| place_part(part, boxes, routes, options)).collect();
    pack::pack(&mut placed, options.aspect);
    fill_page(&mut placed, options.aspect);
    let mut centers = vec![Point::default(); boxes.len()];
    for (part, rects) in parts.iter().zip(&placed) {
        for (node, rect) in part.iter().zip(rects) {
            centers[*node] = rect.center;
        }
    }
    centers
}

/// Spreads the boxes along the side of the page that has room left. Farther apart, none can overlap.
fn fill_page(parts: &mut [Vec<Rect>], aspect: f64) {
    let Some(whole) = Rect::around(parts.iter().flatten().copied()) else { return };
    let wanted = Point::new(whole.height * aspect / whole.width, whole.width / aspect / whole.height);
    let (across, down) = (wanted.x.clamp(1.0, MOST_SPREAD), wanted.y.clamp(1.0, MOST_SPREAD));
    for rect in parts.iter_mut().flatten() {
        rect.center = Point::new(rect.center.x * across, rect.center.y * down);
    }
}

/// The connected parts, each in rising order, in the order of their first boxes.
fn parts(count: usize, routes: &[Route]) -> Vec<Vec<usize>> {
    let mut part_of: Vec<usize> = (0..count).collect();
    // Boxes are few: the lower number wins until nothing changes.
    let mut changed = true;
    while changed {
        changed = false;
        for route in routes {
            let low = part_of[route.from].min(part_of[route.to]);
            changed |= part_of[route.from] != low || part_of[route.to] != low;
            (part_of[route.from], part_of[route.to]) = (low, low);
        }
    }
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (node, part) in part_of.into_iter().enumerate() {
        parts[part].push(node);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn place_part(part: &[usize], boxes: &[LayoutBox], routes: &[Route], options: &LayoutOptions) -> Vec<Rect> {
    let rects: Vec<Rect> = part.iter().map(|node| boxes[*node].rect).collect();
    if part.len() == 1 {
        return rects;
    }
    let edges = edges(part, &rects, routes);
    let mut edges_at = vec![Vec::new(); part.len()];
    for (at, wish) in edges.iter().enumerate() {
        edges_at[wish.from].push(at);
        edges_at[wish.to].push(at);
    }
    let lengths: Vec<_> = edges.iter().map(|wish| (wish.from, wish.to, wish.length)).collect();
    let distance = stress::distances(part.len(), &lengths);
    let shape = shape(options.aspect);
    let picture = |boxes| Picture { boxes, edges: &edges, edges_at: &edges_at, shape, gap: GAP };
    let start = |start: u64| {
        let seed = options.seed.wrapping_mul(1_000_003).wrapping_add(start);
        let begun = picture(begin(&rects, &distance, shape, seed));
        (begun.cost(), seed, begun)
    };
    let best = |mut pictures: Vec<(f64, u64, Picture<'_>)>, most: usize| {
        pictures.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        pictures.truncate(most);
        pictures.into_iter().map(|(_, seed, picture)| (seed, picture.boxes)).collect::<Vec<_>>()
    };
    let finalists = best((0..STARTS).into_par_iter().map(start).collect(), FINALISTS);
    let finish = |(seed, boxes): (u64, Vec<Rect>)| {
        let mut polished = picture(boxes);
        polished.polish(seed, options.effort);
        (polished.cost(), seed, polished)
    };
    let polished = best(finalists.into_par_iter().map(finish).collect(), 1);
    polished.into_iter().next().map_or(rects, |(_, boxes)| boxes)
}

/// Boxes are wider than they are high, and pages too: the picture is stretched and flattened.
fn shape(aspect: f64) -> Shape {
    let across = aspect.clamp(0.5, 3.0).sqrt();
    Shape { across, down: 1.0 / across }
}

/// A first picture: stress, levelled, stretched, boxes apart.
fn begin(rects: &[Rect], distance: &[Vec<f64>], shape: Shape, seed: u64) -> Vec<Rect> {
    let mut points = stress::minimise(distance, seed);
    stress::level(&mut points);
    let stretched = points.into_iter().map(|point| Point::new(point.x * shape.across, point.y * shape.down));
    let mut boxes: Vec<Rect> = stretched.zip(rects).map(|(center, rect)| Rect { center, ..*rect }).collect();
    overlap::separate(&mut boxes, GAP);
    boxes
}

/// The lines within a part, between places in it, with the lengths they should have.
fn edges(part: &[usize], rects: &[Rect], routes: &[Route]) -> Vec<Wish> {
    let place = |node: usize| part.binary_search(&node).ok();
    let within: Vec<(usize, usize, &Route)> =
        routes.iter().filter_map(|route| Some((place(route.from)?, place(route.to)?, route))).collect();
    // A box with many others around it needs a ring that is long enough for all of them.
    let mut ring = vec![0.0; part.len()];
    for (from, to, _) in &within {
        ring[*from] += extent(&rects[*to]) + GAP;
        ring[*to] += extent(&rects[*from]) + GAP;
    }
    let wish = |(from, to, route): (usize, usize, &Route)| {
        let label = route.words.iter().map(|line| text::width(line, LABEL_SIZE, false)).fold(0.0, f64::max);
        let high = route.words.len() as f64 * LABEL_LEADING;
        let reach = (extent(&rects[from]) + extent(&rects[to])) / 2.0 + LINE.max(0.8 * label + 24.0);
        // 1/2π of the ring is its radius; boxes may also stand in two rows.
        let length = reach.max(ring[from] * 0.12).max(ring[to] * 0.12);
        Wish { from, to, length, room: (label + HEAD, high + HEAD) }
    };
    within.into_iter().map(wish).collect()
}

fn extent(rect: &Rect) -> f64 {
    (rect.width + rect.height) / 2.0
}
