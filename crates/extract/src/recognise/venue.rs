//! Venues: "Hotel Rogner", "King Hussein Convention Centre".

use liaison_model::Class;

use crate::found::Found;
use crate::text::Text;

const WEIGHT: u8 = 79;

/// Places that a word for a building names, before or behind a run of capitalised words.
pub(crate) fn venues(text: &Text<'_>) -> Vec<Found> {
    let mut venues = Vec::new();
    for at in 0..text.len() {
        let Some((stop, venue)) = text.value_at(at, text.words.venue).filter(|_| text.is_capital(at)) else {
            continue;
        };
        let plain = |at: &usize| {
            text.is_capital(*at)
                && text.is_word(*at)
                && !text.has(*at, text.words.determiner)
                && !text.has(*at, text.words.post)
        };
        let before = (at.saturating_sub(7)..at).rev().take_while(plain).count();
        let behind = (stop..stop + 4).take_while(plain).count();
        let leads = venue == "leads";
        let (start, end) =
            if leads && behind > 0 && before == 0 { (at, stop + behind) } else { (at - before, stop) };
        if end - start > stop - at {
            venues.push(Found::new(start, end, Class::Place, "venue-name", WEIGHT));
        }
    }
    venues
}
