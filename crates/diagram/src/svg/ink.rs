//! Colours that the colour-blind can tell apart.
//!
//! The palette is that of Okabe and Ito (2002), "Color Universal Design". Colour never stands alone: classes differ in
//! shape too, and kinds of line in width, dots or words.

use liaison_model::Class;

use crate::EdgeKind;

/// The colours of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark on white, for print.
    #[default]
    Light,
    /// Light on near black, for screens.
    Dark,
}

/// A colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Color(u8, u8, u8);

impl std::fmt::Display for Color {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl Color {
    /// So many percent of this colour in another.
    fn over(self, ground: Self, percent: u32) -> Self {
        let mix = |above: u8, below: u8| {
            ((u32::from(above) * percent + u32::from(below) * (100 - percent) + 50) / 100) as u8
        };
        Self(mix(self.0, ground.0), mix(self.1, ground.1), mix(self.2, ground.2))
    }
}

const ORANGE: Color = Color(0xe6, 0x9f, 0x00);
const SKY: Color = Color(0x56, 0xb4, 0xe9);
const GREEN: Color = Color(0x00, 0x9e, 0x73);
const YELLOW: Color = Color(0xf0, 0xe4, 0x42);
const BLUE: Color = Color(0x00, 0x72, 0xb2);
const VERMILION: Color = Color(0xd5, 0x5e, 0x00);
const PURPLE: Color = Color(0xcc, 0x79, 0xa7);
const GREY: Color = Color(0x80, 0x80, 0x80);

impl Theme {
    pub(super) fn ground(self) -> Color {
        match self {
            Self::Light => Color(0xff, 0xff, 0xff),
            Self::Dark => Color(0x1c, 0x1f, 0x24),
        }
    }

    pub(super) fn text(self) -> Color {
        match self {
            Self::Light => Color(0x1a, 0x1a, 0x1a),
            Self::Dark => Color(0xf2, 0xf2, 0xf2),
        }
    }

    /// For notes; 7:1 against the ground.
    pub(super) fn faint(self) -> Color {
        match self {
            Self::Light => Color(0x50, 0x50, 0x50),
            Self::Dark => Color(0xb8, 0xb8, 0xb8),
        }
    }

    /// The border of a list.
    pub(super) fn list(self) -> Color {
        GREY.over(self.ground(), 70)
    }

    /// The border of a class; the light ones darkened on white.
    pub(super) fn border(self, class: Class) -> Color {
        match (self, hue(class)) {
            (Self::Light, YELLOW) => Color(0xa3, 0x97, 0x00),
            (Self::Light, hue) => hue.over(Color(0, 0, 0), 90),
            (Self::Dark, hue) => hue.over(Color(0xff, 0xff, 0xff), 88),
        }
    }

    /// The inside of a class, light enough for text.
    pub(super) fn fill(self, class: Class, emphasis: bool) -> Color {
        let percent = match (self, class, emphasis) {
            (_, Class::Place | Class::Publication, false) => 0,
            (_, Class::Meeting, false) => 30,
            (_, _, false) => 15,
            (_, _, true) => 38,
        };
        hue(class).over(self.ground(), percent)
    }

    /// The line of a kind of link.
    pub(super) fn line(self, kind: EdgeKind) -> Color {
        let (light, dark) = match kind {
            EdgeKind::Cooperation => (BLUE, SKY),
            EdgeKind::Organizing => (Color(0x30, 0x30, 0x30), Color(0xe0, 0xe0, 0xe0)),
            EdgeKind::Support => (GREEN.over(Color(0, 0, 0), 92), Color(0x2c, 0xc2, 0x97)),
            EdgeKind::Work => (Color(0xa8, 0x4f, 0x80), PURPLE),
            EdgeKind::Participation => (Color(0x94, 0x94, 0x94), Color(0x86, 0x86, 0x86)),
            EdgeKind::Reference | EdgeKind::Belonging => (Color(0x9c, 0x9c, 0x9c), Color(0x90, 0x90, 0x90)),
        };
        if self == Self::Light { light } else { dark }
    }

    /// The words on a line: its colour, dark enough to read.
    pub(super) fn line_text(self, kind: EdgeKind) -> Color {
        match kind {
            EdgeKind::Participation | EdgeKind::Reference | EdgeKind::Belonging => self.faint(),
            _ => self.line(kind).over(self.text(), 65),
        }
    }
}

fn hue(class: Class) -> Color {
    match class {
        Class::Person => ORANGE,
        Class::Ngo => GREEN,
        Class::IntergovernmentalOrganization => BLUE,
        Class::StateBody => SKY,
        Class::State => VERMILION,
        Class::Meeting => YELLOW,
        Class::Resolution | Class::LegalInstrument => PURPLE,
        Class::OtherOrganization | Class::Programme | Class::Publication | Class::Place => GREY,
    }
}
