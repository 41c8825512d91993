//! Points, boxes and lines.

/// A point of the page; y grows downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    pub(crate) fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    pub(crate) fn distance(self, other: Self) -> f64 {
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        (dx * dx + dy * dy).sqrt()
    }

    /// The point at `share` of the way to another.
    pub(crate) fn towards(self, other: Self, share: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }
}

/// A box around its middle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// The middle.
    pub center: Point,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Rect {
    pub(crate) fn new(center: Point, width: f64, height: f64) -> Self {
        Self { center, width, height }
    }

    /// The left edge.
    #[must_use]
    pub fn left(&self) -> f64 {
        self.center.x - self.width / 2.0
    }

    /// The right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.center.x + self.width / 2.0
    }

    /// The upper edge.
    #[must_use]
    pub fn top(&self) -> f64 {
        self.center.y - self.height / 2.0
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.center.y + self.height / 2.0
    }

    /// The box that reaches `margin` farther on each side.
    pub(crate) fn grown(&self, margin: f64) -> Self {
        Self { width: self.width + 2.0 * margin, height: self.height + 2.0 * margin, ..*self }
    }

    /// Whether two boxes share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let (dx, dy) = self.depth(other);
        dx > 0.0 && dy > 0.0
    }

    /// How far two boxes reach into each other along each axis; negative where they are apart.
    pub(crate) fn depth(&self, other: &Self) -> (f64, f64) {
        (
            (self.width + other.width) / 2.0 - (self.center.x - other.center.x).abs(),
            (self.height + other.height) / 2.0 - (self.center.y - other.center.y).abs(),
        )
    }

    pub(crate) fn contains(&self, point: Point) -> bool {
        (point.x - self.center.x).abs() <= self.width / 2.0
            && (point.y - self.center.y).abs() <= self.height / 2.0
    }

    /// Whether the line from `from` to `to` meets the box.
    /// Liang, Barsky (1984), "A new concept and method for line clipping", ACM TOG 3(1), 1-22.
    pub(crate) fn meets(&self, from: Point, to: Point) -> bool {
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        let axes = [
            (to.x - from.x, self.left() - from.x, self.right() - from.x),
            (to.y - from.y, self.top() - from.y, self.bottom() - from.y),
        ];
        for (step, low, high) in axes {
            if step == 0.0 {
                if low > 0.0 || high < 0.0 {
                    return false;
                }
                continue;
            }
            let (one, other) = (low / step, high / step);
            enter = enter.max(one.min(other));
            leave = leave.min(one.max(other));
        }
        enter < leave
    }

    /// The box around some boxes; `None` for none.
    pub(crate) fn around(boxes: impl IntoIterator<Item = Rect>) -> Option<Self> {
        let edges = |rect: Rect| (rect.left(), rect.top(), rect.right(), rect.bottom());
        let (left, top, right, bottom) = boxes.into_iter().map(edges).reduce(|one, other| {
            (one.0.min(other.0), one.1.min(other.1), one.2.max(other.2), one.3.max(other.3))
        })?;
        Some(Self::new(Point::new((left + right) / 2.0, (top + bottom) / 2.0), right - left, bottom - top))
    }
}

/// Whether two lines cross inside both.
pub(crate) fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_meets_a_box_it_passes_and_no_other() {
        let rect = Rect::new(Point::new(0.0, 0.0), 10.0, 4.0);
        assert!(rect.meets(Point::new(-20.0, 0.0), Point::new(20.0, 1.0)));
        assert!(rect.meets(Point::new(0.0, 0.0), Point::new(20.0, 0.0)));
        assert!(!rect.meets(Point::new(-20.0, 3.0), Point::new(20.0, 3.0)));
        assert!(!rect.meets(Point::new(-20.0, 0.0), Point::new(-6.0, 0.0)));
    }

    #[test]
    fn lines_with_a_common_end_do_not_cross() {
        let (a, b, c) = (Point::new(0.0, 0.0), Point::new(2.0, 2.0), Point::new(2.0, 0.0));
        assert!(!cross(a, b, a, c));
        assert!(cross(a, b, c, Point::new(0.0, 2.0)));
    }
}
