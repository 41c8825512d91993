//! `liaison completions`: what a shell needs to complete the command line.

use std::io::Write;

use clap::Args;
use clap_complete::{Shell, generate};

use crate::args::Context;
use crate::exit::Outcome;
use crate::help;

/// What may be typed after `liaison completions`.
#[derive(Debug, Args)]
#[command(
    about = "write completions for a shell",
    after_help = "Example:\n  liaison completions bash > ~/.local/share/bash-completion/completions/liaison"
)]
pub(crate) struct CompletionsArgs {
    /// the shell
    shell: Shell,
}

pub(crate) fn run(args: &CompletionsArgs, context: &Context) -> anyhow::Result<Outcome> {
    // Written to memory first: the generator does not survive a closed pipe.
    let mut script = Vec::new();
    generate(args.shell, &mut help::command(), "liaison", &mut script);
    let mut out = context.console.out();
    out.write_all(&script)?;
    out.flush()?;
    Ok(Outcome::Done)
}
