//! The shape of each class, so that no reader needs the colours.

use std::fmt::Write;

use liaison_model::Class;

use super::ink::Theme;
use super::words::number;
use crate::geometry::{Point, Rect};

/// The most that is cut off a corner, and the largest radius.
const CUT: f64 = 9.0;
const ROUND: f64 = 20.0;

/// Draws the shape of a class in a box.
pub(super) fn shape(out: &mut String, class: Class, rect: &Rect, emphasis: bool, theme: Theme) {
    let (fill, border) = (theme.fill(class, emphasis), theme.border(class));
    let width = if emphasis { "2.6" } else { "1.4" };
    let paint =
        format!("fill=\"{fill}\" stroke=\"{border}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"");
    // Marks of the legend are small: what is cut off a corner is never more than a third of the height.
    let cut = (rect.height / 3.0).min(CUT);
    match class {
        Class::Person | Class::Place => rounded(out, rect, (rect.height / 2.0).min(ROUND), &paint),
        Class::Ngo => rounded(out, rect, cut, &paint),
        Class::StateBody => rounded(out, rect, 0.0, &paint),
        Class::OtherOrganization => rounded(out, rect, cut / 3.0, &paint),
        Class::IntergovernmentalOrganization => {
            rounded(out, rect, cut / 2.0, &paint);
            let inner = format!("fill=\"none\" stroke=\"{border}\" stroke-width=\"0.7\"");
            rounded(out, &rect.grown(-cut / 3.0), cut / 3.0, &inner);
        }
        Class::State => octagon(out, rect, cut, &paint),
        Class::Meeting => hexagon(out, rect, tip(rect), &paint),
        Class::Programme => slanted(out, rect, cut, &paint),
        Class::Resolution | Class::LegalInstrument | Class::Publication => {
            sheet(out, rect, cut, &paint);
            if class != Class::Resolution {
                spine(out, rect, cut / 2.0, class == Class::LegalInstrument, &border.to_string());
            }
        }
    }
}

/// Whether a point lies within the shape of a class.
pub(super) fn holds(class: Class, rect: &Rect, point: Point) -> bool {
    // How far inside of the left or right side, and of the upper or lower.
    let across = rect.width / 2.0 - (point.x - rect.center.x).abs();
    let down = rect.height / 2.0 - (point.y - rect.center.y).abs();
    if across < 0.0 || down < 0.0 {
        return false;
    }
    let cut = (rect.height / 3.0).min(CUT);
    match class {
        Class::Person | Class::Place => {
            let radius = (rect.height / 2.0).min(ROUND);
            let (x, y) = ((radius - across).max(0.0), (radius - down).max(0.0));
            x * x + y * y <= radius * radius
        }
        Class::State => across + down >= cut,
        Class::Meeting => across / tip(rect) + 2.0 * down / rect.height >= 1.0,
        Class::Programme => {
            let lean = cut * (0.5 - (point.y - rect.center.y) / rect.height);
            let left = point.x - rect.left();
            left >= lean && left <= rect.width - cut + lean
        }
        _ => true,
    }
}

/// How far the ends of a hexagon reach.
fn tip(rect: &Rect) -> f64 {
    (rect.height / 2.0).min(11.0)
}

fn rounded(out: &mut String, rect: &Rect, radius: f64, paint: &str) {
    let [x, y, width, height, radius] =
        [rect.left(), rect.top(), rect.width, rect.height, radius].map(number);
    let _ = writeln!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\" {paint}/>"
    );
}

/// The border of a list.
pub(super) fn list(out: &mut String, rect: &Rect, theme: Theme) {
    let (fill, border) = (theme.ground(), theme.list());
    rounded(out, rect, 6.0, &format!("fill=\"{fill}\" stroke=\"{border}\" stroke-width=\"1.2\""));
}

fn polygon(out: &mut String, corners: &[(f64, f64)], paint: &str) {
    let corners: Vec<String> =
        corners.iter().map(|(x, y)| format!("{} {}", number(*x), number(*y))).collect();
    let _ = writeln!(out, "<path d=\"M{}Z\" {paint}/>", corners.join("L"));
}

fn octagon(out: &mut String, rect: &Rect, cut: f64, paint: &str) {
    let (left, top, right, bottom) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    let corners = [
        (left + cut, top),
        (right - cut, top),
        (right, top + cut),
        (right, bottom - cut),
        (right - cut, bottom),
        (left + cut, bottom),
        (left, bottom - cut),
        (left, top + cut),
    ];
    polygon(out, &corners, paint);
}

fn hexagon(out: &mut String, rect: &Rect, cut: f64, paint: &str) {
    let (left, top, right, bottom) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    let corners = [
        (left + cut, top),
        (right - cut, top),
        (right, rect.center.y),
        (right - cut, bottom),
        (left + cut, bottom),
        (left, rect.center.y),
    ];
    polygon(out, &corners, paint);
}

fn slanted(out: &mut String, rect: &Rect, cut: f64, paint: &str) {
    let (left, top, right, bottom) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    polygon(out, &[(left + cut, top), (right, top), (right - cut, bottom), (left, bottom)], paint);
}

/// A sheet of paper with a corner turned down.
fn sheet(out: &mut String, rect: &Rect, cut: f64, paint: &str) {
    let (left, top, right, bottom) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    polygon(
        out,
        &[(left, top), (right - cut, top), (right, top + cut), (right, bottom), (left, bottom)],
        paint,
    );
    polygon(out, &[(right - cut, top), (right - cut, top + cut), (right, top + cut)], paint);
}

/// A bar or double line at the left, as of a bound volume.
fn spine(out: &mut String, rect: &Rect, at: f64, thick: bool, color: &str) {
    let (x, top, bottom) = (number(rect.left() + at), number(rect.top()), number(rect.bottom()));
    let width = if thick { "2.6" } else { "1.0" };
    let _ = writeln!(out, "<path d=\"M{x} {top}V{bottom}\" stroke=\"{color}\" stroke-width=\"{width}\"/>");
}
