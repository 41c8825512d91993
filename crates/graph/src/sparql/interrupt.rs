//! Stopping the evaluator where it does not look up.
//!
//! Oxigraph asks its cancellation token when it reads a quad. A product of three patterns over 45,000 quads
//! reads one quad for every two billion rows: it went on for ten minutes after its time was over. But it
//! copies terms for every row, and the copy is ours to make. A copy made after the time is over unwinds to
//! the query that set the limit; nothing is printed, since no panic is raised.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use oxigraph::sparql::CancellationToken;

thread_local! {
    /// The token of the query that this thread evaluates, when it has a limit.
    static TOKEN: RefCell<Option<CancellationToken>> = const { RefCell::new(None) };
}

/// What is thrown: only [`guarded`] sees it.
struct Interrupted;

/// Ends the evaluation when its time is over.
pub(super) fn check() {
    let is_over = TOKEN.with_borrow(|token| token.as_ref().is_some_and(CancellationToken::is_cancelled));
    // Never while something else unwinds: two at once abort the process.
    if is_over && !std::thread::panicking() {
        resume_unwind(Box::new(Interrupted));
    }
}

/// Evaluates under a token; `None` when it was interrupted.
pub(super) fn guarded<T>(token: &CancellationToken, evaluate: impl FnOnce() -> T) -> Option<T> {
    TOKEN.set(Some(token.clone()));
    // The evaluator is dropped in the unwinding and the dataset is never changed: nothing half done is seen.
    let result = catch_unwind(AssertUnwindSafe(evaluate));
    TOKEN.set(None);
    match result {
        Ok(value) => Some(value),
        Err(thrown) if thrown.is::<Interrupted>() => None,
        Err(panic) => resume_unwind(panic),
    }
}
