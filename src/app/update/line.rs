//! The command line: live echo, completion, and running what it says.

use crate::app::command::Command;
use crate::app::dose;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Stamp;
use crate::app::oncall_words;
use crate::app::overlay::Echo;
use crate::app::overlay::Help;
use crate::app::overlay::Overlay;
use crate::app::reply::Outcome;
use crate::app::reply::Reply;
use crate::app::update::checklists;
use crate::app::update::guide;
use crate::app::update::importing;
use crate::app::update::incidents;
use crate::app::update::navigate;
use crate::app::update::planning;
use crate::app::update::private;
use crate::app::update::reader;
use crate::app::update::reading;
use crate::app::update::rota;
use crate::app::update::run;
use crate::app::update::say;
use crate::app::update::send;
use crate::app::update::send::Wish;
use crate::app::verbs;
use crate::app::verbs::Said;
use crate::domain::id::BabyId;
use crate::phrase::complete::complete;
use crate::phrase::verb;
use crate::text::catalogue::Text;
use crate::text::catalogue::oncall;
use crate::text::catalogue::phrase::DID_YOU_MEAN;
use crate::text::nearest::nearest;

/// Most completions that are offered.
const MOST: usize = 8;

/// Returns what a command line would do.
#[must_use]
pub fn echo(model: &Model, text: &str) -> Echo {
    match verbs::read(text, model) {
        Err(reply) => not(&reply, text),
        Ok(Said::Do(Command::Log { phrases, yes, .. })) => match phrases.first() {
            Some(phrase) => match phrase_at(model, phrase, yes, None) {
                Ok(echo) => echo,
                Err(reply) => not(&meant(model, text, placed(reply, text, phrase)), text),
            },
            None => Echo::Empty,
        },
        Ok(Said::Do(Command::Roster { said, .. })) => match rota::read(model, &said) {
            Ok(wish) => Echo::Would(rota::line(model, &wish)),
            Err(reply) => not(&placed(reply, text, &said), text),
        },
        Ok(said) => Echo::Would(run::would(model, &said)),
    }
}

/// Returns what a phrase in a popup would store for `baby`.
#[must_use]
pub fn phrase_echo(model: &Model, text: &str, baby: Option<BabyId>) -> Echo {
    let phrase = text.trim();
    phrase_at(model, phrase, false, baby)
        .unwrap_or_else(|reply| not(&placed(reply, text, phrase), text))
}

fn phrase_at(model: &Model, phrase: &str, yes: bool, baby: Option<BabyId>) -> Result<Echo, Reply> {
    let chosen = known(model, baby);
    let read = reading::one(model, phrase, yes, chosen)?;
    if let Some(refused) = dose::refusal(model, &read.drafts) {
        return Err(refused);
    }
    let echo = read.echo(&reading::context(model, yes, chosen));
    Ok(Echo::Would(crate::app::words::bare(echo)))
}

/// Returns the answer with its place in the line in which the phrase stands.
fn placed(mut reply: Reply, text: &str, phrase: &str) -> Reply {
    let offset = text.find(phrase).unwrap_or_default();
    if let Some(place) = &mut reply.place {
        place.range = place.range.start + offset..place.range.end + offset;
    }
    reply
}

/// Names the verb that was perhaps meant, when the first word is none and it
/// is nearer than every word that begins a phrase.
fn meant(model: &Model, text: &str, reply: Reply) -> Reply {
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    let known = verb::words(&model.timeline).any(|word| word == first);
    let asks = reply.outcome == Outcome::NotUnderstood;
    let starts = reply.place.as_ref().is_some_and(|place| {
        text.get(..place.range.start).is_some_and(|before| before.trim().is_empty())
    });
    if known || !asks || !starts {
        return reply;
    }
    let words = verb::words(&model.timeline).chain(verbs::VERBS.iter().copied());
    match nearest(&first, words).filter(|near| verbs::VERBS.contains(near)) {
        Some(near) => reply.hinting(DID_YOU_MEAN.fill(model.ui.style.tone, &[near])),
        None => reply,
    }
}

fn not(reply: &Reply, text: &str) -> Echo {
    let range = reply.place.as_ref().map_or(0..text.len(), |place| place.range.clone());
    let line = match &reply.hint {
        Some(hint) if reply.line.ends_with('?') => format!("{} {hint}", reply.line),
        Some(hint) => format!("{}; {hint}", reply.line),
        None => reply.line.clone(),
    };
    Echo::Not(line, range.start.min(text.len())..range.end.min(text.len()))
}

/// Returns the baby that a popup picked, unless it is still to be created.
fn known(model: &Model, baby: Option<BabyId>) -> Option<BabyId> {
    baby.filter(|id| model.household.baby(*id).is_some())
}

/// Returns what the last word of a command line may become.
#[must_use]
pub fn completions(model: &Model, text: &str) -> Vec<String> {
    let typed = text.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let first = !text.trim_start().contains(char::is_whitespace);
    let verbs = verbs::VERBS.iter().filter(|verb| first && verb.starts_with(&typed));
    let mut all: Vec<String> = verbs.map(|verb| (*verb).to_owned()).collect();
    all.extend(words(model, text));
    all.retain(|word| word.to_lowercase() != typed);
    all.dedup();
    all.truncate(MOST);
    all
}

/// Returns what the last word of a phrase may become.
#[must_use]
pub fn words(model: &Model, text: &str) -> Vec<String> {
    let typed = text.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let mut words = complete(text, &reading::context(model, false, None));
    words.retain(|word| word.to_lowercase() != typed);
    words
}

/// Runs a command line; what is refused stays open to be mended.
pub fn run(model: &mut Model, stamp: Stamp, text: &str) -> Vec<Effect> {
    if text.is_empty() {
        model.overlay = None;
        return vec![];
    }
    let said = match verbs::read(text, model) {
        Ok(said) => said,
        Err(reply) => {
            say::reply(model, reply);
            return vec![];
        }
    };
    let open = model.overlay.take();
    let effects = match said {
        Said::Do(command) => run::command(model, stamp, command, true),
        Said::Show(tab) => {
            navigate::show(model, tab);
            vec![]
        }
        Said::Help => {
            model.overlay = Some(Overlay::Help(Help::default()));
            vec![]
        }
        Said::Checklist(list) => checklists::open(model, list.as_deref()),
        Said::OnCall => {
            on_call(model);
            vec![]
        }
        Said::Incident => incidents::show(model, None),
        Said::Document(name, ask) => planning::asked(model, stamp, name, ask),
        Said::Runbooks => {
            planning::list(model);
            vec![]
        }
        Said::Review => {
            planning::review(model);
            vec![]
        }
        Said::Private(want) => {
            private::open(model, want);
            vec![]
        }
        Said::Guide(page) => {
            guide::open(model, page);
            vec![]
        }
        Said::Import(request) => importing::open(model, request),
        Said::Quit => vec![Effect::Quit],
    };
    if refused(model) {
        model.overlay = open;
        if let Some(reply) = model.reply.take() {
            say::reply(model, meant(model, text, reply));
        }
    }
    effects
}

/// Opens who is on call, in the words of the command line outside.
fn on_call(model: &mut Model) {
    let tone = model.ui.style.tone;
    let row = |(label, words): (Text, String)| format!("{:<10} {words}", label.say(tone));
    let lines: Vec<String> = oncall_words::lines(model).into_iter().map(row).collect();
    reader::open(model, oncall::TITLE.say(tone).to_owned(), &lines.join("\n"));
}

/// Runs the phrase of a popup for its baby; what is refused stays open.
pub fn run_phrase(
    model: &mut Model,
    stamp: Stamp,
    text: &str,
    baby: Option<BabyId>,
) -> Vec<Effect> {
    let (text, yes) = match text.strip_suffix("--yes") {
        Some(text) => (text.trim_end(), true),
        None => (text, false),
    };
    match reading::one(model, text, yes, known(model, baby)) {
        Err(reply) => {
            say::reply(model, reply);
            vec![]
        }
        Ok(read) => {
            let warnings = reading::remarks(model, &read);
            let wish = run::ended(Wish { warnings, ..Wish::new(read.drafts) });
            let effects = send::send(model, stamp, wish);
            if !refused(model) {
                model.overlay = None;
            }
            effects
        }
    }
}

fn refused(model: &Model) -> bool {
    let outcome = model.reply.as_ref().map(|reply| reply.outcome);
    matches!(outcome, Some(Outcome::NotUnderstood | Outcome::Refused))
}
