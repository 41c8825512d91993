//! A state, who acts for it, and who works with them.

use std::collections::BTreeMap;

use liaison_model::{Class, Scope};

use super::around::{add_belonging, add_own_events};
use super::{Choice, Context};
use crate::DiagramError;

/// The part of the page for those who act for the state.
const AGENTS: usize = 3;

pub(super) fn choose(context: &Context<'_>, path: &str) -> Result<Choice, DiagramError> {
    let state = context.entity(context.actor(path)?);
    let is = context.knowledge.entities[state as usize].class;
    if is != Class::State {
        return Err(DiagramError::WrongClass { path: path.to_owned(), is, wanted: Class::State });
    }
    let mut choice = Choice::about(&[state]);
    choice.candidates.extend(agents(context, state));
    add_belonging(context, &mut choice, state, false, context.limit / AGENTS);
    let ours = choice.nodes.clone();
    add_partners(context, &mut choice, &ours);
    for actor in ours {
        add_own_events(context, &mut choice, actor);
    }
    Ok(choice)
}

fn agents(context: &Context<'_>, state: u32) -> Vec<u32> {
    let structure = context.links(state).filter(|(link, _)| context.scope(link) == Scope::Structure);
    structure.map(|(_, other)| other).filter(|other| context.is_shown(*other)).collect()
}

/// Whom the state and its agents are tied to, the strongest ties first.
fn add_partners(context: &Context<'_>, choice: &mut Choice, ours: &[u32]) {
    let places: BTreeMap<u32, usize> =
        context.network.actors().iter().enumerate().map(|(at, actor)| (actor.entity, at)).collect();
    let mut ties: Vec<(usize, usize, f64)> = Vec::new();
    for from in ours.iter().filter_map(|actor| places.get(actor)) {
        let neighbours = context.network.neighbours(*from).into_iter();
        ties.extend(neighbours.map(|(to, tie)| (*from, to, tie.weight)));
    }
    ties.sort_by(|one, other| other.2.total_cmp(&one.2).then((one.1, one.0).cmp(&(other.1, other.0))));
    for (from, to, _) in ties {
        let Some(tie) = context.network.tie(from, to) else { continue };
        let mut new: Vec<u32> = context.connector(choice, tie).into_iter().collect();
        new.push(context.entity(to));
        choice.candidates.insert(context.entity(to));
        choice.add(context.limit, &new);
    }
}
