//! `liaison evaluate`: what is found in documents against what people read in them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use liaison_evaluate::{Count, DocumentScore, Finding, Floor, Gold, Note, Report, Trust, gold_name, score};
use liaison_pipeline::Tools;
use serde_json::{Map, Value, json};

use crate::args::{Context, read};
use crate::exit::Outcome;
use crate::save::{is_stdout, save};

/// What may be typed after `liaison evaluate`.
#[derive(Debug, Args)]
#[command(
    about = "precision, recall and F1 against annotated documents",
    after_help = "Each document is built by itself. A gold file NAME.json needs a document NAME.txt or \
                  NAME.md. The floor file has lines like `core 0.9`; a figure under its floor gives \
                  exit code 1.\n\n\
                  JSON: {\"core\", \"entity\", \"relation\": FIGURES, \"classes\": {CLASS: FIGURES}, \
                  \"properties\": {PROPERTY: FIGURES}, \"documents\": [{\"document\", \"entity\", \
                  \"relation\": FIGURES}], \"differences\": [{\"document\", \"finding\", \"kind\", \
                  \"what\"}] as --show asks} with FIGURES {\"precision\", \"recall\", \"f1\", \
                  \"right\", \"spurious\", \"missed\"}\n\n\
                  Example:\n  liaison evaluate --gold data/samples/gold --docs data/samples --show missed"
)]
pub(crate) struct EvaluateArgs {
    /// the folder of gold files
    #[arg(long, value_name = "DIR")]
    gold: PathBuf,
    /// the folder of the documents they are about
    #[arg(long, value_name = "DIR")]
    docs: PathBuf,
    /// list differences: missed, spurious, wrong-type, missed-link, spurious-link, wrong-attribute or all
    #[arg(long, value_name = "KIND,…", value_delimiter = ',', hide_possible_values = true)]
    show: Vec<Kind>,
    /// the F1 that must be reached, one `name value` a line
    #[arg(long, value_name = "FILE")]
    floor: Option<PathBuf>,
    /// write how far each rule is to be trusted, as data/patterns/confidence.tsv has it; - for stdout
    #[arg(long, value_name = "OUT")]
    confidence: Option<PathBuf>,
    /// write the figures as JSON too; - puts them in place of the table
    #[arg(long, value_name = "OUT")]
    json: Option<PathBuf>,
}

/// The kinds of differences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Missed,
    Spurious,
    WrongType,
    MissedLink,
    SpuriousLink,
    WrongAttribute,
    All,
}

impl Kind {
    fn includes(self, finding: &Finding) -> bool {
        self == Self::All
            || self
                == match finding {
                    Finding::Missed => Self::Missed,
                    Finding::Spurious => Self::Spurious,
                    Finding::WrongType(_) => Self::WrongType,
                    Finding::MissedLink => Self::MissedLink,
                    Finding::SpuriousLink => Self::SpuriousLink,
                    Finding::WrongAttribute { .. } => Self::WrongAttribute,
                }
    }
}

pub(crate) fn run(args: &EvaluateArgs, context: &Context) -> anyhow::Result<Outcome> {
    let floor = args.floor.as_deref().map(Floor::read).transpose()?;
    let golds = Gold::read_folder(&args.gold)?;
    let tools = context.tools()?;
    let mut scores = Vec::new();
    for gold in &golds {
        match scored(gold, &args.docs, &tools) {
            Ok(score) => scores.push(score),
            Err(error) => context.console.warn(&format!("left out {}: {error:#}", gold.document)),
        }
    }
    if scores.is_empty() {
        anyhow::bail!(
            "no document of {} could be evaluated; give the folder of the documents as --docs",
            args.gold.display()
        );
    }
    let complete = scores.len() == golds.len();
    let report = Report::of(scores);
    print(args, &report, context)?;
    if let Some(path) = &args.confidence {
        let trust = Trust::of(&report.documents).to_string();
        save(path, trust.as_bytes(), &context.console)?;
        if let Some(brier) = Trust::brier(&report.documents) {
            context
                .console
                .note(&format!("Brier score of the confidences, one document left out: {brier:.3}"));
        }
    }
    Ok(verdict(&report, floor.as_ref(), complete, context))
}

fn scored(gold: &Gold, docs: &Path, tools: &Tools) -> anyhow::Result<DocumentScore> {
    let path = document_of(gold, docs)?;
    let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let knowledge = tools.knowledge(&file_name, &read(&path)?).with_context(|| path.display().to_string())?;
    Ok(score(gold, &knowledge))
}

/// The document that a gold file is about: of the same name, with an ending that can be read.
fn document_of(gold: &Gold, docs: &Path) -> anyhow::Result<PathBuf> {
    let entries = fs::read_dir(docs).with_context(|| format!("cannot read {}", docs.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let fits = |path: &PathBuf| {
        path.file_stem().is_some_and(|stem| stem.to_string_lossy() == gold.document)
            && liaison_read::is_known(path)
    };
    let found = paths.into_iter().find(fits);
    found.with_context(|| format!("no document {}.txt or .md in {}", gold.document, docs.display()))
}

fn print(args: &EvaluateArgs, report: &Report, context: &Context) -> anyhow::Result<()> {
    let wanted = |note: &&Note| args.show.iter().any(|kind| kind.includes(&note.finding));
    let notes: Vec<&Note> = report.notes().filter(wanted).collect();
    if !args.json.as_deref().is_some_and(is_stdout) {
        let mut out = context.console.out();
        for note in &notes {
            writeln!(out, "{note}")?;
        }
        writeln!(out, "{}{report}", if notes.is_empty() { "" } else { "\n" })?;
        out.flush()?;
    }
    let Some(path) = &args.json else { return Ok(()) };
    let text = format!("{}\n", serde_json::to_string_pretty(&json_of(report, &notes))?);
    save(path, text.as_bytes(), &context.console)
}

fn verdict(report: &Report, floor: Option<&Floor>, complete: bool, context: &Context) -> Outcome {
    let under = floor.map(|floor| report.under(floor)).unwrap_or_default();
    for short in &under {
        context.console.error(&short.to_string());
    }
    match (under.is_empty(), complete) {
        (false, _) => Outcome::Refused,
        (true, true) => Outcome::Done,
        (true, false) => Outcome::Partial,
    }
}

fn json_of(report: &Report, notes: &[&Note]) -> Value {
    let classes: Map<String, Value> = report
        .entities
        .iter()
        .map(|(class, count)| (gold_name(*class).to_owned(), figures(*count)))
        .collect();
    let properties: Map<String, Value> = report
        .relations
        .iter()
        .map(|(property, count)| (property.name().to_owned(), figures(*count)))
        .collect();
    let documents: Vec<Value> = report
        .documents
        .iter()
        .map(|score| {
            let (entity, relation) = (figures(score.entity()), figures(score.relation()));
            json!({ "document": score.document, "entity": entity, "relation": relation })
        })
        .collect();
    let differences: Vec<Value> = notes
        .iter()
        .map(|note| {
            let finding = note.finding.to_string();
            json!({ "document": note.document, "finding": finding, "kind": note.kind, "what": note.what })
        })
        .collect();
    json!({
        "core": figures(report.core()),
        "entity": figures(report.entity()),
        "relation": figures(report.relation()),
        "classes": classes,
        "properties": properties,
        "documents": documents,
        "differences": differences,
    })
}

fn figures(count: Count) -> Value {
    let rounded = |share: f64| (share * 1e6).round() / 1e6;
    json!({
        "precision": rounded(count.precision()),
        "recall": rounded(count.recall()),
        "f1": rounded(count.f1()),
        "right": count.right,
        "spurious": count.spurious,
        "missed": count.missed,
    })
}
