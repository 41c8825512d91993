//! Gold against graph: how much of what a careful reader finds in a document was found, and what was not.
//!
//! A [`Gold`] file holds what a person read in one document. [`score`] aligns the entities of a
//! [`Knowledge`](liaison_model::Knowledge) with it one to one, compares the links through the aligned
//! entities, and says of each difference what it is. A [`Report`] sums the documents, prints as a table and
//! tells what lies [under](Report::under) a [`Floor`].
//!
//! ```
//! use liaison_evaluate::{Gold, Report, score};
//! use liaison_model::Knowledge;
//! let text = r#"{"doc": "note", "relations": [],
//!     "entities": [{"id": "e1", "type": "State", "name": "Freedonia"}]}"#;
//! let gold = Gold::parse("note.json", text)?;
//! let report = Report::of(vec![score(&gold, &Knowledge::default())]);
//! assert_eq!(report.core().missed, 1);
//! assert_eq!(report.notes().next().unwrap().to_string(), "note\tmissed\tState\tFreedonia");
//! # Ok::<(), liaison_evaluate::EvaluateError>(())
//! ```

mod align;
mod attributes;
mod count;
mod entities;
mod error;
mod floor;
mod gold;
mod gold_file;
mod links;
mod normal;
mod note;
mod prediction;
mod report;
mod score;
mod scored;
mod similar;
mod table;
mod trust;

pub use count::{Count, Hits};
pub use error::EvaluateError;
pub use floor::{Floor, Shortfall};
pub use gold::{Gold, GoldEntity, GoldRelation};
pub use note::{Finding, Note};
pub use report::Report;
pub use score::{DocumentScore, score};
pub use scored::{Attribute, CORE, SCORED, gold_name};
pub use trust::Trust;
