//! A meeting, resolution or programme, and all who have to do with it.

use liaison_model::{Class, Property, Scope};

use super::{Choice, Context};
use crate::{DiagramError, EdgeKind};

/// Sessions, bodies and texts around the event, at most.
const RELATED: usize = 8;

pub(super) fn choose(context: &Context<'_>, path: &str, class: Class) -> Result<Choice, DiagramError> {
    let found = context.knowledge.entities.iter().position(|entity| entity.path == path);
    let hub = found.ok_or_else(|| DiagramError::Unknown(path.to_owned()))? as u32;
    let is = context.knowledge.entities[hub as usize].class;
    if is != class {
        return Err(DiagramError::WrongClass { path: path.to_owned(), is, wanted: class });
    }
    let mut choice = Choice::about(&[hub]);
    add_related(context, &mut choice, hub);
    let mut actors: Vec<u32> = context.circle(hub).into_iter().collect();
    context.by_strength(&mut actors);
    // Stable: of the same part in it, the stronger stays first.
    actors.sort_by_key(|actor| std::cmp::Reverse(part(context, *actor, hub)));
    for actor in actors {
        choice.candidates.insert(actor);
        choice.add(context.limit, &[actor]);
    }
    Ok(choice)
}

/// How important an actor's part in an event is.
fn part(context: &Context<'_>, actor: u32, hub: u32) -> EdgeKind {
    let links = context.links(actor).filter(|(_, other)| *other == hub);
    links
        .map(|(link, _)| EdgeKind::of(context.knowledge.links[link.link as usize].property))
        .max()
        .unwrap_or_default()
}

/// What the event is a session, side event or text of. Its place stands in its note.
fn add_related(context: &Context<'_>, choice: &mut Choice, hub: u32) {
    let property = |link: u32| context.knowledge.links[link as usize].property;
    let described = context.links(hub).filter(|(link, _)| context.scope(link) == Scope::Description);
    let related =
        described.filter(|(link, _)| !matches!(property(link.link), Property::HeldIn | Property::PartyTo));
    let mut others: Vec<u32> = related.map(|(_, other)| other).collect();
    others.retain(|other| !context.admitted.excluded[*other as usize]);
    others.sort_unstable();
    others.dedup();
    for other in others.into_iter().take(RELATED) {
        choice.add(context.limit, &[other]);
    }
}
