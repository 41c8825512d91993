//! A time limit for a query: a thread that waits and then cancels it.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use oxigraph::sparql::CancellationToken;

/// Cancels a query after a while, unless it is dropped before.
pub(super) struct Deadline {
    // Dropping the sender wakes the waiting thread, which then ends.
    _alive: Option<Sender<()>>,
}

impl Deadline {
    /// Starts to wait; without a limit nothing waits.
    pub(super) fn start(limit: Option<Duration>, token: &CancellationToken) -> Self {
        let Some(limit) = limit else { return Self { _alive: None } };
        let (alive, ended) = channel::<()>();
        let token = token.clone();
        thread::spawn(move || {
            if ended.recv_timeout(limit) == Err(RecvTimeoutError::Timeout) {
                token.cancel();
            }
        });
        Self { _alive: Some(alive) }
    }
}
