//! Country offices: the name of an organisation with that of a state behind it, as in "UNICEF Albania".

use liaison_model::Class;

use crate::found::Found;
use crate::text::Text;

const WEIGHT: u8 = 79;

/// The country offices among mentions that stand side by side.
pub(crate) fn country_offices(text: &Text<'_>, found: &[Found]) -> Vec<Found> {
    let parents = found.iter().filter(|mention| {
        mention.class.is_organization()
            && mention.entry.is_some()
            && mention.rule == "lexicon-name"
            && mention.class != Class::StateBody
    });
    parents
        .filter_map(|parent| {
            let (end, state) = text.state_name_at(parent.end)?;
            let capitals = text.is_capital(parent.start) && text.is_capital(parent.end);
            let one_line = !text.shape(parent.end).is(liaison_lexicon::Shape::LINE_START);
            (capitals && one_line).then(|| Found {
                state: Some(state),
                ..Found::new(parent.start, end, parent.class, "country-office", WEIGHT)
            })
        })
        .collect()
}
