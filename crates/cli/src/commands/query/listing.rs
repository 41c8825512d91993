//! The queries that have names.

use std::io::Write;

use liaison_graph::{Library, NamedQuery, Param, ParamDefault};

use crate::args::Context;
use crate::exit::Outcome;
use crate::table::Grid;

/// Writes the list.
pub(super) fn write(library: &Library, context: &Context) -> anyhow::Result<Outcome> {
    let mut grid = Grid::new(&["query", "answers", "parameters"], &context.console);
    for query in library.iter() {
        grid.row([query.name.clone(), query.title.clone(), parameters(query)]);
    }
    let mut out = context.console.out();
    writeln!(out, "{grid}")?;
    out.flush()?;
    context
        .console
        .note("\nliaison query NAME --param PARAMETER=VALUE runs one; in [ ] what may be left out");
    Ok(Outcome::Done)
}

fn parameters(query: &NamedQuery) -> String {
    let shown = |param: &Param| match param.default {
        ParamDefault::Required => param.name.clone(),
        ParamDefault::Optional | ParamDefault::Value(_) => format!("[{}]", param.name),
    };
    query.params.iter().map(shown).collect::<Vec<_>>().join(" ")
}
