//! Some actors, what they share, and the strongest ways between them.

use liaison_network::strongest_path;

use super::{Choice, Context};
use crate::DiagramError;

pub(super) fn choose(context: &Context<'_>, paths: &[String]) -> Result<Choice, DiagramError> {
    let starts: Vec<usize> = paths.iter().map(|path| context.actor(path)).collect::<Result<_, _>>()?;
    let mut focus: Vec<u32> = starts.iter().map(|start| context.entity(*start)).collect();
    focus.sort_unstable();
    focus.dedup();
    let mut choice = Choice::about(&focus);
    for (at, from) in starts.iter().enumerate() {
        for to in &starts[at + 1..] {
            if let Some(way) = strongest_path(&context.network, *from, *to) {
                add_way(context, &mut choice, &way);
            }
        }
    }
    add_shared(context, &mut choice);
    Ok(choice)
}

fn add_way(context: &Context<'_>, choice: &mut Choice, way: &[usize]) {
    for pair in way.windows(2) {
        let Some(tie) = context.network.tie(pair[0], pair[1]) else { continue };
        let mut new: Vec<u32> = context.connector(choice, tie).into_iter().collect();
        new.extend(pair.iter().map(|node| context.entity(*node)));
        choice.candidates.extend(&new);
        choice.add(context.limit, &new);
    }
}

/// What at least two of them are linked to, most first.
fn add_shared(context: &Context<'_>, choice: &mut Choice) {
    let mut events: Vec<u32> = choice.focus.iter().flat_map(|actor| context.events(*actor)).collect();
    events.sort_unstable();
    let mut counted: Vec<(usize, u32)> =
        events.chunk_by(|one, other| one == other).map(|same| (same.len(), same[0])).collect();
    counted.sort_by_key(|(count, event)| (std::cmp::Reverse(*count), *event));
    for (_, event) in counted.into_iter().filter(|(count, _)| *count > 1) {
        choice.candidates.insert(event);
        choice.add(context.limit, &[event]);
    }
}
