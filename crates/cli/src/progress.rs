//! A progress bar, for those who wait.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use liaison_pipeline::Event;

use crate::console::Console;

/// Nobody needs a bar that is gone before it is read.
const PATIENCE: Duration = Duration::from_millis(500);

/// Shows how far a build is, on a terminal and only if it takes long.
pub(crate) struct Progress {
    bar: Mutex<ProgressBar>,
    started: Instant,
    watched: bool,
}

impl Progress {
    pub(crate) fn new(console: &Console) -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
            bar.set_style(style.progress_chars("━╸─"));
        }
        Self { bar: Mutex::new(bar), started: Instant::now(), watched: console.is_watched() }
    }

    /// Hears of an event, from any thread.
    pub(crate) fn report(&self, event: &Event) {
        // A thread that died with the lock only costs the picture.
        let Ok(bar) = self.bar.lock() else { return };
        if self.watched && bar.is_hidden() && self.started.elapsed() > PATIENCE {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        match event {
            Event::Files(count) => bar.set_length(*count as u64),
            Event::File(path) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                bar.set_message(name);
                bar.inc(1);
            }
            Event::Resolving => bar.set_message("joining"),
            Event::Storing => bar.set_message("storing"),
        }
    }

    /// Takes the bar away and tells how long it took.
    pub(crate) fn finish(&self) -> Duration {
        if let Ok(bar) = self.bar.lock() {
            bar.finish_and_clear();
        }
        self.started.elapsed()
    }
}
