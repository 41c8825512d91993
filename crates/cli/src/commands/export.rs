//! `liaison export`: the graph for other tools.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use liaison_graph::{ExportFormat, export};

use crate::args::Context;
use crate::exit::{Outcome, Usage};
use crate::save::{is_stdout, save};

/// What may be typed after `liaison export`.
#[derive(Debug, Args)]
#[command(
    about = "write the graph for other tools",
    after_help = "nquads holds all graphs, sorted: equal graphs are equal bytes. trig holds them too; \
                  turtle and rdfxml hold the default graph.\n\n\
                  Example:\n  liaison export --format turtle -o graph.ttl"
)]
pub(crate) struct ExportArgs {
    /// nquads, turtle, trig or rdfxml (by the ending of -o, else nquads)
    #[arg(long, value_name = "FORMAT")]
    format: Option<ExportFormat>,
    /// the file to write; - is standard output
    #[arg(short, long, value_name = "PATH", default_value = "-", hide_default_value = true)]
    output: PathBuf,
}

pub(crate) fn run(args: &ExportArgs, context: &Context) -> anyhow::Result<Outcome> {
    let format = match args.format {
        Some(format) => format,
        None => by_ending(&args.output)?,
    };
    let store = context.open()?;
    if is_stdout(&args.output) {
        let mut out = context.console.out();
        export(store.knowledge(), store.base(), format, &mut out)?;
        out.flush()?;
    } else {
        let mut bytes = Vec::new();
        export(store.knowledge(), store.base(), format, &mut bytes)?;
        save(&args.output, &bytes, &context.console)?;
        context.console.note(&format!("wrote {} as {}", args.output.display(), format.name()));
    }
    Ok(Outcome::Done)
}

fn by_ending(path: &Path) -> Result<ExportFormat, Usage> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        _ if is_stdout(path) => Ok(ExportFormat::NQuads),
        Some("nq" | "nquads") => Ok(ExportFormat::NQuads),
        Some("ttl") => Ok(ExportFormat::Turtle),
        Some("trig") => Ok(ExportFormat::TriG),
        Some("rdf" | "xml") => Ok(ExportFormat::RdfXml),
        _ => Err(Usage(format!(
            "the ending of {} tells no format; give --format nquads, turtle, trig or rdfxml",
            path.display()
        ))),
    }
}
