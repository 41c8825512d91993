//! The snapshot: knowledge and base as one sequence of bytes.

use liaison_model::Knowledge;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct Borrowed<'a> {
    base: &'a str,
    knowledge: &'a Knowledge,
}

#[derive(Deserialize)]
struct Owned {
    base: String,
    knowledge: Knowledge,
}

pub(super) fn encode(base: &str, knowledge: &Knowledge) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_stdvec(&Borrowed { base, knowledge })
}

pub(super) fn decode(bytes: &[u8]) -> Result<(String, Knowledge), postcard::Error> {
    postcard::from_bytes::<Owned>(bytes).map(|owned| (owned.base, owned.knowledge))
}
