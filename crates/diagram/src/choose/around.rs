//! An actor, who works with it, and what they share.

use liaison_model::Scope;
use liaison_network::{Reached, around};

use super::{Choice, Context};
use crate::DiagramError;

/// Bodies that the actor belongs to, and actors that belong to it, at most.
const ABOVE: usize = 4;
const BELOW: usize = 6;

pub(super) fn choose(context: &Context<'_>, path: &str, depth: u32) -> Result<Choice, DiagramError> {
    let start = context.actor(path)?;
    let focus = context.entity(start);
    let mut choice = Choice::about(&[focus]);
    add_belonging(context, &mut choice, focus, true, ABOVE);
    add_reached(context, &mut choice, start, depth);
    add_own_events(context, &mut choice, focus);
    add_belonging(context, &mut choice, focus, false, BELOW);
    Ok(choice)
}

/// The bodies an actor belongs to, or the actors that belong to it.
pub(super) fn add_belonging(
    context: &Context<'_>,
    choice: &mut Choice,
    actor: u32,
    above: bool,
    most: usize,
) {
    let structure = context.links(actor).filter(|(link, _)| context.scope(link) == Scope::Structure);
    let side = structure.filter(|(link, _)| (link.subject == actor) == above);
    let mut others: Vec<u32> =
        side.map(|(_, other)| other).filter(|other| context.is_shown(*other)).collect();
    context.by_strength(&mut others);
    others.dedup();
    for other in others.into_iter().take(most) {
        choice.add(context.limit, &[other]);
    }
}

/// Partners, nearest and strongest first, each with the event that explains its tie.
fn add_reached(context: &Context<'_>, choice: &mut Choice, start: usize, depth: u32) {
    let focus = context.entity(start);
    // Events of its own that nobody shares are worth a place too.
    let reserve = context.events(focus).len().min(context.limit / 5);
    let mut reached: Vec<Reached> = around(&context.network, start, depth);
    let strength = |reached: &Reached| context.strength[context.entity(reached.node) as usize];
    reached.sort_by(|one, other| {
        let weight = other.weight.total_cmp(&one.weight).then(strength(other).total_cmp(&strength(one)));
        one.steps.cmp(&other.steps).then(weight).then(one.node.cmp(&other.node))
    });
    for partner in reached.iter().filter(|reached| reached.steps > 0) {
        let actor = context.entity(partner.node);
        choice.candidates.insert(actor);
        let Some(tie) = context.network.tie(partner.by, partner.node) else { continue };
        if choice.has(context.entity(partner.by)) {
            let mut new: Vec<u32> = context.connector(choice, tie).into_iter().collect();
            new.push(actor);
            choice.add(context.limit.saturating_sub(reserve), &new);
        }
    }
}

/// The actor's own meetings, programmes and texts; those that more of the drawn actors share first.
pub(super) fn add_own_events(context: &Context<'_>, choice: &mut Choice, actor: u32) {
    let shared = |event: &u32| context.circle(*event).iter().filter(|other| choice.has(**other)).count();
    let mut events: Vec<(usize, u32)> =
        context.events(actor).into_iter().map(|event| (shared(&event), event)).collect();
    events.sort_by_key(|(shared, event)| (std::cmp::Reverse(*shared), *event));
    for (_, event) in events {
        choice.candidates.insert(event);
        choice.add(context.limit, &[event]);
    }
}
