//! Phrases, read against the model.

use crate::app::model::Model;
use crate::app::reply::Outcome;
use crate::app::reply::Place;
use crate::app::reply::Reply;
use crate::app::reply::Warning;
use crate::app::update::run;
use crate::app::update::send::Wish;
use crate::domain::fact::Fact;
use crate::domain::id::BabyId;
use crate::domain::id::DeviceId;
use crate::domain::id::EntryId;
use crate::domain::id::FactId;
use crate::journal::entry::Payload;
use crate::journal::household::Household;
use crate::journal::timeline::Change;
use crate::journal::timeline::Logged;
use crate::journal::timeline::Timeline;
use crate::metrics::growth;
use crate::phrase;
use crate::phrase::Context;
use crate::phrase::error::PhraseError;
use crate::phrase::reading::Reading;
use crate::text::catalogue::app as text;
use crate::text::catalogue::growth as say;
use crate::text::catalogue::phrase::SAY_YES;
use crate::text::words;
use std::borrow::Cow;

/// Returns what phrases are read against.
#[must_use]
pub fn context(model: &Model, yes: bool, chosen: Option<BabyId>) -> Context<'_> {
    Context {
        now: model.now,
        style: &model.ui.style,
        household: &model.household,
        timeline: &model.timeline,
        author: model.you,
        yes,
        chosen,
    }
}

/// Reads one phrase.
///
/// # Errors
///
/// The answer that says why nothing is stored.
pub fn one(
    model: &Model,
    phrase: &str,
    yes: bool,
    chosen: Option<BabyId>,
) -> Result<Reading, Reply> {
    let reading = phrase::read(phrase, &context(model, yes, chosen));
    let reading = reading.map_err(|error| trouble(error, 1))?;
    match doubted(model, &model.household, &reading, 1).filter(|_| !yes) {
        Some(asks) => Err(asks),
        None => Ok(reading),
    }
}

/// Asks about a measurement that the growth standard takes for a mistake.
fn doubted(model: &Model, household: &Household, reading: &Reading, line: usize) -> Option<Reply> {
    let style = &model.ui.style;
    let facts = reading.drafts.iter().filter_map(Payload::fact);
    let (fact, z) = facts.into_iter().find_map(|fact| {
        let baby = household.baby(fact.subject.baby()?)?;
        Some((fact, growth::doubted(fact, baby)?))
    })?;
    let what = words::detail(fact, style);
    let asks = say::DOUBT.fill(style.tone, &[&what, &format!("{z:.1}")]);
    let place = Some(Box::new(Place { line, range: 0..0 }));
    let hint = SAY_YES.say(style.tone);
    Some(Reply { place, ..Reply::new(Outcome::Refused, asks) }.hinting(hint))
}

/// Reads several phrases, each after those before it, all or none.
///
/// The ids are those that sending the whole will give: `id` and the next ones.
///
/// # Errors
///
/// The answer to the first that does not read, with its line.
pub fn all(model: &Model, id: EntryId, phrases: &[String], yes: bool) -> Result<Wish, Reply> {
    let mut told = Told {
        household: Cow::Borrowed(&model.household),
        timeline: Cow::Borrowed(&model.timeline),
        payloads: Vec::new(),
        warnings: Vec::new(),
    };
    // What one phrase says matters to the next; a single one copies nothing.
    let last = phrases.iter().rposition(|phrase| !phrase.trim().is_empty());
    for (line, phrase) in (1..).zip(phrases).filter(|(_, phrase)| !phrase.trim().is_empty()) {
        let context = Context {
            household: &told.household,
            timeline: &told.timeline,
            ..context(model, yes, None)
        };
        let reading = phrase::read(phrase, &context).map_err(|error| trouble(error, line))?;
        if let Some(asks) = doubted(model, &told.household, &reading, line).filter(|_| !yes) {
            return Err(asks);
        }
        told.take_in(model, id, reading, last.is_some_and(|last| line <= last));
    }
    if told.payloads.is_empty() {
        let line = text::EMPTY_LINE.say(model.ui.style.tone).to_owned();
        return Err(Reply::new(Outcome::NotUnderstood, line));
    }
    Ok(run::ended(Wish { warnings: told.warnings, ..Wish::new(told.payloads) }))
}

/// Returns what is to be pointed out about a reading; its oddities are found
/// again when it is stored.
#[must_use]
pub fn remarks(model: &Model, reading: &Reading) -> Vec<Warning> {
    let words = |remark: &phrase::reading::Remark| remark.words(model.now, &model.ui.style);
    let lines = reading.remarks.iter().map(words);
    lines.map(|line| Warning { oddity: None, line }).collect()
}

/// What holds after the phrases so far.
struct Told<'a> {
    household: Cow<'a, Household>,
    timeline: Cow<'a, Timeline>,
    payloads: Vec<Payload>,
    warnings: Vec<Warning>,
}

impl Told<'_> {
    fn take_in(&mut self, model: &Model, id: EntryId, reading: Reading, more: bool) {
        self.warnings.extend(remarks(model, &reading));
        for payload in reading.drafts {
            let place = u32::try_from(self.payloads.len()).unwrap_or(u32::MAX);
            if more {
                self.hold(model, id.plus(place).into(), &payload);
            }
            self.payloads.push(payload);
        }
    }

    fn hold(&mut self, model: &Model, id: FactId, payload: &Payload) {
        match payload {
            Payload::Log(now) => self.put(model, id, now.clone()),
            Payload::Correct { fact, now } => self.put(model, *fact, now.clone()),
            Payload::Remove { fact } => self.timeline.to_mut().apply(Change::Gone(*fact)),
            Payload::Baby { .. } | Payload::Carer { .. } | Payload::Setting(_) => {
                self.household.to_mut().take_in(std::slice::from_ref(payload));
            }
            Payload::Retract { .. }
            | Payload::Document(_)
            | Payload::Alert { .. }
            | Payload::Roster(_)
            | Payload::Gap(_)
            | Payload::Incident { .. }
            | Payload::Run { .. }
            | Payload::Tick(_) => {}
        }
    }

    fn put(&mut self, model: &Model, id: FactId, fact: Fact) {
        self.timeline.to_mut().apply(Change::Put(Box::new(Logged {
            id,
            fact,
            author: model.you,
            device: DeviceId::new(id.uuid()),
            recorded_at: model.now,
            history: 1,
        })));
    }
}

/// Returns the answer that an error of a phrase comes to.
#[must_use]
pub fn trouble(error: PhraseError, line: usize) -> Reply {
    let outcome = match error.kind.exit() {
        2 => Outcome::NotUnderstood,
        3 => Outcome::Nothing,
        _ => Outcome::Refused,
    };
    let place = Some(Box::new(Place { line, range: error.at }));
    Reply { hint: error.hint, place, ..Reply::new(outcome, error.message) }
}
