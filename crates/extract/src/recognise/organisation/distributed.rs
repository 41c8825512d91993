//! One head noun for several bodies: "Ministries of the Interior and Justice of Albania".

use liaison_model::Class;

use crate::found::Found;
use crate::phrase::{is_elided, leads_complement, skip_article, skip_of};
use crate::recognise::organisation::run::capital_run;
use crate::recognise::organisation::state::{adjective_before, state_behind};
use crate::recognise::organisation::{Bounds, Head, WEIGHT};
use crate::text::Text;

/// "Ministries of the Interior, Foreign Affairs and Justice of Albania": one body for each field.
pub(super) fn distributed(text: &Text<'_>, head: &Head, (start, end): Bounds) -> Option<Vec<Found>> {
    let (_, singular) = text.value_at(head.start, text.words.singular)?;
    if !leads_complement(text, head.end) {
        return None;
    }
    let of = text.folded(head.end);
    let mut fields: Vec<Bounds> = Vec::new();
    let mut at = skip_article(text, head.end + 1);
    while let Some(stop) = capital_run(text, at, end) {
        fields.push((at, stop));
        let next = if text.word(stop) == "," { stop + 1 } else { stop };
        let joined = text.has(next, text.words.conjunction);
        at = skip_article(text, skip_of(text, next + usize::from(joined)));
        if next == stop && !joined {
            break;
        }
    }
    let last = fields.last()?.1;
    let state = state_behind(text, last, end)
        .map(|(_, state)| state)
        .or_else(|| adjective_before(text, head.start, start).map(|(_, state)| state));
    let found = fields.iter().enumerate().map(|(nth, field)| Found {
        name: *field,
        state,
        canonical: Some(format!(
            "{singular} {of} {}{}",
            article_before(text, field.0),
            text.surface(field.0, field.1)
        )),
        ..Found::new(
            if nth == 0 { head.start } else { field.0 },
            field.1,
            Class::StateBody,
            "organisation-distributed",
            WEIGHT,
        )
    });
    (fields.len() > 1).then(|| found.collect())
}

pub(super) fn article_before(text: &Text<'_>, at: usize) -> String {
    let Some(before) = at.checked_sub(1) else { return String::new() };
    if text.has(before, text.words.article) {
        return format!("{} ", text.folded(before));
    }
    // "de l'Intérieur"
    let elided = before.checked_sub(1).filter(|before| is_elided(text, *before));
    elided.map_or_else(String::new, |elided| format!("{}'", text.folded(elided)))
}
