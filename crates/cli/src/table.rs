//! Tables for people: a heading, a rule, columns.

use comfy_table::{Attribute, Cell, CellAlignment, ContentArrangement, Table, TableComponent, presets};

use crate::console::Console;
use crate::words::{grouped, one_line};

/// A heading, and names with their counts.
pub(crate) type Counts<'a> = (&'a str, &'a [(&'static str, usize)]);

/// A table of strings.
pub(crate) struct Grid {
    table: Table,
}

impl Grid {
    /// With these headings, as wide as the terminal; elsewhere no cell is broken.
    pub(crate) fn new(headings: &[&str], console: &Console) -> Self {
        let mut table = Table::new();
        table.load_preset(presets::NOTHING);
        table.set_style(TableComponent::HeaderLines, '─');
        table.set_style(TableComponent::MiddleHeaderIntersections, '─');
        match console.width() {
            Some(width) => {
                table.set_content_arrangement(ContentArrangement::Dynamic);
                table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
            }
            None => {
                table.set_content_arrangement(ContentArrangement::Disabled);
                table.force_no_tty();
            }
        }
        let styled = console.ink().is_on();
        if styled {
            table.enforce_styling();
        }
        let heading = |text: &&str| match styled {
            true => Cell::new(text).add_attribute(Attribute::Bold),
            false => Cell::new(text),
        };
        table.set_header(headings.iter().map(heading));
        Self { table }
    }

    /// Aligns a column to the right, for numbers.
    pub(crate) fn right(mut self, columns: &[usize]) -> Self {
        for at in columns {
            if let Some(column) = self.table.column_mut(*at) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        self
    }

    /// Adds a row; each cell is put on one line.
    pub(crate) fn row<I>(&mut self, cells: I)
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        self.table.add_row(cells.into_iter().map(|cell| Cell::new(one_line(cell.as_ref()))));
    }
}

/// Two short lists of counts side by side: they read better than a long one. The headings hold the totals.
pub(crate) fn beside(one: Counts<'_>, other: Counts<'_>, console: &Console) -> Grid {
    let total = |counts: &Counts<'_>| grouped(counts.1.iter().map(|(_, number)| number).sum());
    let mut grid = Grid::new(&[one.0, &total(&one), other.0, &total(&other)], console);
    let cells = |counts: &Counts<'_>, at: usize| match counts.1.get(at) {
        Some((name, number)) => [(*name).to_owned(), grouped(*number)],
        None => Default::default(),
    };
    for at in 0..one.1.len().max(other.1.len()) {
        grid.row(cells(&one, at).into_iter().chain(cells(&other, at)));
    }
    grid.right(&[1, 3])
}

impl std::fmt::Display for Grid {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.table.trim_fmt())
    }
}
