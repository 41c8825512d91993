//! How the program ends: exit codes, and errors with their cause.

use std::error::Error;
use std::fmt;
use std::io;
use std::process::ExitCode;

use liaison_diagram::DiagramError;
use liaison_graph::{ExportError, ParamError, QueryError, WriteError};
use liaison_network::ViewError;

use crate::actor::NoActor;
use crate::console::Console;

/// How a command ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Done, also with no rows.
    Done,
    /// A check said no.
    Refused,
    /// Done, but some inputs were left out.
    Partial,
}

/// The exit code of wrong usage or a faulty query.
const USAGE: u8 = 2;
/// The exit code of what could not be done.
const IMPOSSIBLE: u8 = 4;

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::Refused => 1,
            Outcome::Partial => 3,
        })
    }
}

/// Something typed that makes no sense, and what would.
#[derive(Debug)]
pub(crate) struct Usage(pub(crate) String);

impl fmt::Display for Usage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for Usage {}

/// Ends after the command line was not understood, or was a call for help.
pub(crate) fn refused(error: &clap::Error) -> ExitCode {
    // A closed pipe is no reason to complain about a help text.
    let _ = error.print();
    ExitCode::from(if error.use_stderr() { USAGE } else { 0 })
}

/// Ends after a command failed: says why, unless nobody listens any more.
pub(crate) fn failed(error: &anyhow::Error, console: &Console) -> ExitCode {
    if error.chain().any(is_closed_pipe) {
        return ExitCode::SUCCESS;
    }
    console.error(&told(error));
    ExitCode::from(if error.chain().any(is_usage) { USAGE } else { IMPOSSIBLE })
}

/// The error and its causes, each said once: many errors already quote their cause.
fn told(error: &anyhow::Error) -> String {
    let mut told = error.to_string();
    for cause in error.chain().skip(1).map(ToString::to_string) {
        if !told.contains(&cause) {
            told.push_str("\n  cause: ");
            told.push_str(&cause);
        }
    }
    told
}

fn is_usage(error: &(dyn Error + 'static)) -> bool {
    let faulty_query = matches!(
        error.downcast_ref::<QueryError>(),
        Some(QueryError::Syntax { .. } | QueryError::Invalid(_) | QueryError::BadGraph(_))
    );
    let wrong_form = matches!(error.downcast_ref::<WriteError>(), Some(WriteError::WrongForm { .. }));
    faulty_query
        || wrong_form
        || error.is::<Usage>()
        || error.is::<NoActor>()
        || error.is::<ParamError>()
        || error.is::<ViewError>()
        || error.is::<DiagramError>()
}

fn is_closed_pipe(error: &(dyn Error + 'static)) -> bool {
    let io = error
        .downcast_ref::<io::Error>()
        .or_else(|| match error.downcast_ref::<WriteError>() {
            Some(WriteError::Io(io)) => Some(io),
            _ => None,
        })
        .or_else(|| match error.downcast_ref::<ExportError>() {
            Some(ExportError::Io(io)) => Some(io),
            _ => None,
        });
    io.is_some_and(|io| io.kind() == io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use anyhow::{Context as _, anyhow};

    use super::*;

    #[test]
    fn a_cause_is_told_once() {
        let error = anyhow!("no space").context("cannot write a: no space");
        assert_eq!(told(&error), "cannot write a: no space");
        assert_eq!(told(&anyhow!("b").context("a")), "a\n  cause: b");
    }

    #[test]
    fn a_closed_pipe_is_seen_through_wrappers() {
        let closed = || io::Error::from(io::ErrorKind::BrokenPipe);
        let sees = |error: anyhow::Error| error.chain().any(is_closed_pipe);
        assert!(sees(closed().into()));
        assert!(sees(WriteError::Io(closed()).into()));
        assert!(sees(ExportError::Io(closed()).into()));
        assert!(sees(Err::<(), _>(closed()).context("x").unwrap_err()));
        assert!(!sees(anyhow!("x")));
    }

    #[test]
    fn what_was_typed_wrongly_is_told_from_what_went_wrong() {
        let usage = |error: anyhow::Error| error.chain().any(is_usage);
        assert!(usage(Usage("x".into()).into()));
        assert!(usage(QueryError::Invalid("x".into()).into()));
        assert!(!usage(QueryError::Evaluation("x".into()).into()));
        assert!(!usage(anyhow!("x")));
    }
}
