//! What to type next: commands that work on the graph that was just built.

use std::io::{self, Write};

use liaison_graph::Store;
use liaison_model::{Class, Knowledge, Scope, slug};

use crate::actor::Finder;
use crate::args::Context;
use crate::shell;

/// Writes two or three commands that name what is in this graph.
pub(super) fn write(out: &mut impl Write, store: &Store, context: &Context) -> io::Result<()> {
    let commands = commands(store.knowledge(), Finder::new(store.knowledge(), store.base()));
    if commands.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", context.console.ink().strong("Next"))?;
    for command in commands {
        writeln!(out, "  {command}{}", context.store_option())?;
    }
    Ok(())
}

fn commands(knowledge: &Knowledge, finder: Finder<'_>) -> Vec<String> {
    let links = cooperation(knowledge);
    let busiest = |fits: fn(Class) -> bool| {
        let fitting = links.iter().enumerate().filter(|(at, _)| fits(knowledge.entities[*at].class));
        // Of equals the first in the order of paths.
        let best = fitting.rev().max_by_key(|(_, links)| **links);
        best.filter(|(_, links)| **links > 0).map(|(at, _)| finder.call(at))
    };
    let mut commands = Vec::new();
    if let Some(actor) =
        busiest(|class| class.is_actor() && class != Class::State).or_else(|| busiest(Class::is_actor))
    {
        let file = file_name(&actor);
        commands.push(format!("liaison show {}", shell::word(&actor)));
        commands.push(format!("liaison diagram --around {} -o {file}", shell::word(&actor)));
    }
    if let Some(meeting) = busiest(|class| class == Class::Meeting) {
        let meeting = shell::word(&meeting);
        commands.push(format!("liaison query participants-of-meeting --param meeting={meeting}"));
    }
    commands
}

/// A short name for a diagram of an actor.
fn file_name(actor: &str) -> String {
    let words = slug(actor.rsplit('/').next().unwrap_or(actor));
    let kept: Vec<&str> = words.split('-').take(3).collect();
    format!("{}.svg", kept.join("-"))
}

/// How many asserted cooperation links each entity has.
fn cooperation(knowledge: &Knowledge) -> Vec<usize> {
    let mut count = vec![0; knowledge.entities.len()];
    let links = knowledge.links.iter().filter(|link| link.property.scope() == Scope::Cooperation);
    for link in links.filter(|link| link.is_asserted()) {
        count[link.subject as usize] += 1;
        count[link.object as usize] += 1;
    }
    count
}
