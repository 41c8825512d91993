//! The actors that are tied most strongly, and what they share.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use liaison_network::{Measure, rank};

use super::{Choice, Context};

pub(super) fn choose(context: &Context<'_>, count: usize) -> Choice {
    let ranked = rank(&context.network, Measure::Strength);
    let tied = ranked.iter().filter(|(_, strength)| *strength > 0.0);
    // Some of the page is for what they share.
    let most = count.min(context.limit - context.limit / 4);
    let actors: Vec<u32> = tied.take(most).map(|(node, _)| context.entity(*node)).collect();
    let mut choice = Choice { nodes: actors.clone(), ..Choice::default() };
    choice.candidates.extend(&actors);
    let mut shared: BTreeMap<u32, usize> = BTreeMap::new();
    for event in actors.iter().flat_map(|actor| context.events(*actor)) {
        *shared.entry(event).or_default() += 1;
    }
    let mut events: Vec<(u32, usize)> = shared.into_iter().filter(|(_, lines)| *lines > 1).collect();
    events.sort_by_key(|(event, lines)| (Reverse(*lines), context.circle(*event).len(), *event));
    for (event, _) in events {
        choice.candidates.insert(event);
        choice.add(context.limit, &[event]);
    }
    choice
}
