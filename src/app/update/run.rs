//! The verbs that console and command line share.

use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::intake::AUTO;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::private::Want;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::reply::Warning;
use crate::app::update::alerting;
use crate::app::update::choose;
use crate::app::update::edit;
use crate::app::update::household;
use crate::app::update::incidents;
use crate::app::update::keys;
use crate::app::update::planning;
use crate::app::update::publish;
use crate::app::update::reading;
use crate::app::update::rota;
use crate::app::update::runs;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::app::update::shift;
use crate::app::update::stored;
use crate::app::verbs::Said;
use crate::app::words;
use crate::domain::id::FactId;
use crate::journal::entry::Payload;
use crate::text::catalogue::app as text;
use crate::text::catalogue::checklist as lists;
use crate::text::catalogue::import;
use crate::text::catalogue::incidents as incident_text;
use crate::text::catalogue::oncall as on_call;
use crate::text::catalogue::private;

/// Does what a verb says; `console` asks in the toast about what another
/// carer logged a moment ago, the command line stores it and says so.
pub fn command(model: &mut Model, stamp: Stamp, command: Command, console: bool) -> Vec<Effect> {
    match command {
        Command::Log { phrases, yes, dry_run } => {
            match reading::all(model, stamp.id, &phrases, yes) {
                Ok(wish) => log(model, stamp, wish, console && !yes, dry_run),
                Err(reply) => answer(model, reply),
            }
        }
        Command::Edit { fact, phrase, yes, dry_run } => {
            match edit::wish(model, fact, &phrase, yes) {
                Ok(wish) => log(model, stamp, wish, false, dry_run),
                Err(reply) => answer(model, reply),
            }
        }
        Command::Remove(fact) => remove(model, stamp, fact),
        Command::Undo => keys::turn(model, stamp, Effect::Undo),
        Command::Redo => keys::turn(model, stamp, Effect::Redo),
        Command::Shift(minutes) => shift::last(model, stamp, minutes),
        Command::You(name) => match household::name(model, &name) {
            Ok(name) => choose::you(model, stamp, &name),
            Err(reply) => answer(model, reply),
        },
        Command::Choose(choice) => choose::choose(model, choice),
        Command::Alert(wish) => alerting::command(model, stamp, wish),
        Command::Roster { said, dry_run } => rota::run(model, stamp, &said, dry_run),
        Command::Follow(wish) => runs::command(model, stamp, wish),
        Command::Incident(wish) => incidents::command(model, stamp, wish),
        other => match household_wish(model, other) {
            Ok(wish) => send::send(model, stamp, wish),
            Err(reply) => answer(model, reply),
        },
    }
}

/// Returns what a verb about the household would come to; nothing is stored.
#[must_use]
pub fn rehearse(model: &Model, stamp: Stamp, command: Command) -> Reply {
    match household_wish(model, command) {
        Ok(wish) => {
            let reply = send::preview(model, stamp, wish);
            Reply { outcome: Outcome::Said, hint: None, ..reply }
        }
        Err(reply) => reply,
    }
}

/// What a verb about the household stores, with what is odd about a plan in it.
fn household_wish(model: &Model, command: Command) -> Result<Wish, Reply> {
    let (warnings, aside) = match &command {
        Command::Publish(one) => {
            let back = one.back.as_ref().map(|back| publish::goes_back(model, &one.name, back));
            (publish::remarks(model, &one.name, &one.text), back)
        }
        _ => (Vec::new(), None),
    };
    let payloads = household::payloads(model, command)?;
    Ok(Wish { ask: false, aside, warnings, ..Wish::new(payloads) })
}

fn answer(model: &mut Model, reply: Reply) -> Vec<Effect> {
    say::reply(model, reply);
    vec![]
}

fn log(model: &mut Model, stamp: Stamp, wish: Wish, ask: bool, dry_run: bool) -> Vec<Effect> {
    let mut wish = Wish { ask, ..wish };
    if !ask {
        let twice = send::twice(model, &wish.payloads);
        wish.warnings.extend(twice.map(|line| Warning { oddity: None, line }));
    }
    if !dry_run {
        return send::send(model, stamp, wish);
    }
    if let Some(refused) = send::refusal(model, &wish.payloads) {
        return answer(model, refused);
    }
    let facts = wish.payloads.iter().filter_map(Payload::fact);
    wish.warnings.extend(facts.flat_map(|fact| stored::warnings(model, fact, None)));
    let reply = send::preview(model, stamp, wish);
    answer(model, Reply { outcome: Outcome::Said, hint: None, facts: vec![], ..reply })
}

/// Says that a fact did not happen.
pub fn remove(model: &mut Model, stamp: Stamp, fact: FactId) -> Vec<Effect> {
    if model.timeline.get(fact).is_none() {
        say::text(model, Outcome::Nothing, text::GONE, &[]);
        return vec![];
    }
    let wish = Wish { ask: false, ..Wish::new(vec![Payload::Remove { fact }]) };
    send::send(model, stamp, wish)
}

/// Returns the wish with its end as what it sets, when it ends something.
#[must_use]
pub fn ended(wish: Wish) -> Wish {
    let ends = wish.payloads.iter().any(|one| match one {
        Payload::Correct { now, .. } => now.end().is_some(),
        _ => false,
    });
    if ends { wish.ending() } else { wish }
}

/// Returns what a line that is no phrase would do.
#[must_use]
pub fn would(model: &Model, said: &Said) -> String {
    let tone = model.ui.style.tone;
    match said {
        Said::Do(Command::Undo) => text::WOULD_UNDO.fill(tone, &[]),
        Said::Do(Command::Redo) => text::WOULD_REDO.fill(tone, &[]),
        Said::Do(Command::You(name)) => text::YOU.fill(tone, &[name]),
        Said::Do(Command::Shift(minutes)) => {
            let way = if *minutes < 0 { text::WOULD_EARLIER } else { text::WOULD_LATER };
            way.fill(tone, &[&minutes.abs().to_string()])
        }
        Said::Do(Command::Choose(choice)) => {
            let (key, value) = choose::words(*choice);
            text::CHOSEN.fill(tone, &[key, value])
        }
        Said::Do(Command::Alert(wish)) => alerting::would(model, wish),
        Said::Do(Command::Roster { said, .. }) => match rota::read(model, said) {
            Ok(wish) => rota::line(model, &wish),
            Err(reply) => reply.line,
        },
        Said::Do(Command::Follow(wish)) => runs::would(model, wish),
        Said::Do(Command::Incident(wish)) => incidents::would(model, wish),
        Said::Incident => incident_text::WOULD_SHOW.fill(tone, &[]),
        Said::Do(command) => match household::payloads(model, command.clone()) {
            Ok(payloads) => {
                let lines = payloads
                    .iter()
                    .map(|payload| words::payload(model, &model.household, payload, false));
                lines.collect::<Vec<_>>().join(", ")
            }
            Err(reply) => reply.line,
        },
        Said::Show(tab) => text::WOULD_SHOW.fill(tone, &[&tab.digit().to_string()]),
        Said::OnCall => on_call::WOULD.fill(tone, &[]),
        Said::Checklist(_) => lists::WOULD_SHOW.fill(tone, &[]),
        Said::Document(name, ask) => planning::would(model, name, ask),
        Said::Runbooks => planning::would_list(model),
        Said::Review => planning::would_review(model),
        Said::Private(Want::Fill) => private::WOULD_ASK.fill(tone, &[]),
        Said::Private(Want::Show) => private::WOULD_SHOW.fill(tone, &[]),
        Said::Private(Want::Delete) => private::WOULD_DELETE.fill(tone, &[]),
        Said::Guide(page) => text::WOULD_SHOW.fill(tone, &[page.title().say(tone)]),
        Said::Import(request) => {
            let paths = request.paths.iter().map(|path| path.display().to_string());
            let paths = paths.collect::<Vec<_>>().join(", ");
            match request.format.as_str() {
                AUTO => import::WOULD_AUTO.fill(tone, &[&paths]),
                format => import::WOULD.fill(tone, &[&paths, format]),
            }
        }
        Said::Help => text::WOULD_SHOW.fill(tone, &["?"]),
        Said::Quit => text::WOULD_QUIT.fill(tone, &[]),
    }
}
