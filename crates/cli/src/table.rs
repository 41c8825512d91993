//! Tables for people: a heading, a rule, columns; on a narrow terminal one line a value.

use std::fmt;

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, TableComponent, presets,
};

use crate::console::Console;
use crate::ink::Ink;
use crate::words::{grouped, one_line};

/// A heading, and names with their counts.
pub(crate) type Counts<'a> = (&'a str, &'a [(&'static str, usize)]);

/// The blanks that a column takes beside its words.
const PADDING: usize = 3;
/// A column up to this wide is not broken while wider ones can be.
const NARROW: usize = 30;

/// A table of strings.
pub(crate) struct Grid {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
    right: Vec<usize>,
    /// The columns of the terminal; elsewhere no line is broken.
    width: Option<usize>,
    ink: Ink,
}

impl Grid {
    /// A table with these headings.
    pub(crate) fn new(headings: &[&str], console: &Console) -> Self {
        let headings = headings.iter().map(ToString::to_string).collect();
        Self { headings, rows: Vec::new(), right: Vec::new(), width: console.width(), ink: console.ink() }
    }

    /// Aligns columns to the right, for numbers.
    pub(crate) fn right(mut self, columns: &[usize]) -> Self {
        self.right = columns.to_vec();
        self
    }

    /// Adds a row; each cell is put on one line.
    pub(crate) fn row<I>(&mut self, cells: I)
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        self.rows.push(cells.into_iter().map(|cell| one_line(cell.as_ref())).collect());
    }

    /// How wide each column would be.
    fn widths(&self) -> Vec<usize> {
        let length = |text: &String| text.chars().count();
        let widest = |at: usize| self.rows.iter().filter_map(|row| row.get(at)).map(length).max();
        let columns = self.headings.iter().enumerate();
        columns.map(|(at, heading)| widest(at).unwrap_or_default().max(length(heading)) + PADDING).collect()
    }

    fn table(&self) -> Table {
        let mut table = Table::new();
        table.load_preset(presets::NOTHING);
        table.set_style(TableComponent::HeaderLines, '─');
        table.set_style(TableComponent::MiddleHeaderIntersections, '─');
        if self.ink.is_on() {
            table.enforce_styling();
        } else {
            table.force_no_tty();
        }
        let heading = |text: &String| match self.ink.is_on() {
            true => Cell::new(text).add_attribute(Attribute::Bold),
            false => Cell::new(text),
        };
        table.set_header(self.headings.iter().map(heading));
        table.add_rows(&self.rows);
        for at in &self.right {
            if let Some(column) = table.column_mut(*at) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        self.fit(&mut table);
        table
    }

    /// Breaks the wide columns to the width of the terminal, and the narrow ones only if need be.
    fn fit(&self, table: &mut Table) {
        let Some(width) = self.width else {
            table.set_content_arrangement(ContentArrangement::Disabled);
            return;
        };
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
        let widths = self.widths();
        let narrow = |width: &&usize| **width <= NARROW + PADDING;
        if widths.iter().filter(narrow).sum::<usize>() * 4 > width * 3 {
            return;
        }
        for (at, _) in widths.iter().enumerate().filter(|(_, width)| narrow(width)) {
            if let Some(column) = table.column_mut(at) {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
    }

    /// Rows one below the other, a line a value: what a terminal shows of tables far wider than itself.
    fn records(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widest = self.headings.iter().map(|heading| heading.chars().count()).max().unwrap_or_default();
        let line = |(heading, cell): (&String, &String)| {
            format!("{}  {cell}", self.ink.faint(&format!("{heading:widest$}")))
        };
        let record = |row: &Vec<String>| {
            let cells = self.headings.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
            cells.map(line).collect::<Vec<_>>().join("\n")
        };
        formatter.write_str(&self.rows.iter().map(record).collect::<Vec<_>>().join("\n\n"))
    }
}

impl fmt::Display for Grid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total: usize = self.widths().iter().sum();
        match self.width {
            Some(width) if total > width * 2 && self.headings.len() > 2 => self.records(formatter),
            _ => formatter.write_str(&self.table().trim_fmt()),
        }
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

#[cfg(test)]
mod tests {
    use clap::ColorChoice;

    use super::*;

    fn grid(width: Option<usize>) -> Grid {
        let console = Console::new(false, false, ColorChoice::Never);
        let mut grid = Grid { width, ..Grid::new(&["name", "n", "words"], &console) };
        grid.row(["Ana", "1", "a few\nwords"]);
        grid.row(["Jon", "22", ""]);
        grid.right(&[1])
    }

    #[test]
    fn a_table_has_no_blanks_at_the_ends_of_its_lines() {
        let shown = grid(None).to_string();
        let lines: Vec<&str> = shown.lines().filter(|line| !line.starts_with('─')).collect();
        assert_eq!(lines, [" name    n   words", " Ana     1   a few words", " Jon    22"]);
    }

    #[test]
    fn a_narrow_terminal_gets_a_line_a_value() {
        assert_eq!(
            grid(Some(5)).to_string(),
            "name   Ana\nn      1\nwords  a few words\n\nname   Jon\nn      22"
        );
        assert!(grid(Some(20)).to_string().lines().all(|line| line.chars().count() <= 20));
    }
}
