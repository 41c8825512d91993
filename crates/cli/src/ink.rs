//! Colours on a terminal, and none elsewhere.

use clap::ColorChoice;

/// Whether words are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ink {
    on: bool,
}

impl Ink {
    /// The colours of a stream: <https://no-color.org> is honoured unless colours are asked for.
    pub(crate) fn of(choice: ColorChoice, is_terminal: bool) -> Self {
        let forbidden = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        let on = match choice {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => is_terminal && !forbidden,
        };
        Self { on }
    }

    /// Whether there are colours.
    pub(crate) fn is_on(self) -> bool {
        self.on
    }

    /// A heading.
    pub(crate) fn strong(self, text: &str) -> String {
        self.paint("1", text)
    }

    /// What matters less.
    pub(crate) fn faint(self, text: &str) -> String {
        self.paint("2", text)
    }

    /// An error.
    pub(crate) fn alarm(self, text: &str) -> String {
        self.paint("1;31", text)
    }

    /// A warning.
    pub(crate) fn caution(self, text: &str) -> String {
        self.paint("1;33", text)
    }

    fn paint(self, code: &str, text: &str) -> String {
        if self.on { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_terminal_or_a_wish_brings_colours() {
        assert!(!Ink::of(ColorChoice::Auto, false).is_on());
        assert!(!Ink::of(ColorChoice::Never, true).is_on());
        assert_eq!(Ink::of(ColorChoice::Always, false).strong("a"), "\u{1b}[1ma\u{1b}[0m");
        assert_eq!(Ink::of(ColorChoice::Never, true).strong("a"), "a");
    }
}
