//! The dose guard on the way to the disk: what is refused, what is pointed
//! out, and in which words.

use crate::app::model::Model;
use crate::app::reply::Outcome;
use crate::app::reply::Place;
use crate::app::reply::Reply;
use crate::app::reply::Warning;
use crate::domain::baby::Baby;
use crate::domain::detail::Detail;
use crate::domain::fact::Fact;
use crate::domain::id::BabyId;
use crate::domain::id::FactId;
use crate::domain::measure::Medicine;
use crate::journal::entry::Payload;
use crate::metrics::dose::Against;
use crate::metrics::dose::Block;
use crate::metrics::dose::Unknown;
use crate::metrics::dose::Verdict;
use crate::metrics::dose::judge;
use crate::text::catalogue::medicine as say;
use crate::text::style::Style;
use crate::text::time;
use chrono::TimeDelta;

/// Returns the answer to a dose that the table has something against and for
/// which no reason is given.
#[must_use]
pub fn refusal(model: &Model, payloads: &[Payload]) -> Option<Reply> {
    let style = &model.ui.style;
    let judged = (1..).zip(payloads).find_map(|(line, payload)| {
        let (dose, verdict) = verdict(model, payloads, payload)?;
        let blocked = !verdict.blocks.is_empty() && dose.override_reason.is_none();
        blocked.then_some((line, dose, verdict))
    });
    let (line, dose, verdict) = judged?;
    let blocks = verdict.blocks.iter().map(|block| words(block, model));
    let blocks = blocks.collect::<Vec<_>>().join("; ");
    let said = say::REFUSED.fill(style.tone, &[&dose.product, &blocks]);
    let place = Some(Box::new(Place { line, range: 0..0 }));
    let reply = Reply { place, ..Reply::new(Outcome::Refused, said) };
    Some(reply.hinting(say::OVERRIDE.say(style.tone)))
}

/// Returns what is to be pointed out about doses that are stored.
#[must_use]
pub fn remarks(model: &Model, payloads: &[Payload]) -> Vec<Warning> {
    let style = &model.ui.style;
    let again = payloads.iter().filter_map(|payload| {
        let (dose, verdict) = verdict(model, payloads, payload)?;
        let when = time::when(verdict.again?, model.now, style);
        Some(say::AGAIN.fill(style.tone, &[&dose.product, &when]))
    });
    again.map(|line| Warning { oddity: None, line }).collect()
}

/// What the table says of the dose in `payload`, after those before it.
fn verdict<'a>(
    model: &Model,
    all: &[Payload],
    payload: &'a Payload,
) -> Option<(&'a Medicine, Verdict)> {
    let (fact, skip) = match payload {
        Payload::Log(fact) => (fact, None),
        Payload::Correct { fact, now } if changes(model, *fact, now) => (now, Some(*fact)),
        _ => return None,
    };
    let (Detail::Medicine(dose), Some(id)) = (&fact.detail, fact.subject.baby()) else {
        return None;
    };
    let unnamed = Baby::default();
    let against = Against {
        line: &model.timeline,
        more: &before(model, all, payload),
        id,
        baby: household(model, id).unwrap_or(&unnamed),
        zone: model.zone(),
    };
    let verdict = judge(&against, dose, fact.start, skip)?;
    Some((dose, verdict))
}

fn household(model: &Model, id: BabyId) -> Option<&Baby> {
    model.household.baby(id)
}

/// Tells whether a correction touches what the guard looks at.
fn changes(model: &Model, id: FactId, now: &Fact) -> bool {
    model.timeline.get(id).is_none_or(|was| {
        let was = &was.fact;
        (was.start, was.subject, &was.detail) != (now.start, now.subject, &now.detail)
    })
}

/// What is on its way to the disk, and what stands before it in the same act.
fn before(model: &Model, all: &[Payload], payload: &Payload) -> Vec<Fact> {
    let waiting = model.unsaved.iter().flat_map(|one| &one.action.drafts);
    let waiting = waiting.map(|draft| &draft.payload);
    let own = all.iter().take_while(|one| !std::ptr::eq(*one, payload));
    let logged = waiting.chain(own).filter_map(|payload| match payload {
        Payload::Log(fact) => Some(fact.clone()),
        _ => None,
    });
    logged.collect()
}

/// Returns what stands against a dose in words, with the time it opens.
fn words(block: &Block, model: &Model) -> String {
    let Style { tone, .. } = model.ui.style;
    let when = |at| time::when(at, model.now, &model.ui.style);
    match block {
        Block::TooEarly { until, gap_min } => {
            let gap = time::duration(TimeDelta::minutes((*gap_min).into()));
            say::TOO_EARLY.fill(tone, &[&gap, &when(*until)])
        }
        Block::Maximum { until, most } => {
            say::MAXIMUM.fill(tone, &[&most.to_string(), &when(*until)])
        }
        Block::WrongStrength => say::WRONG_STRENGTH.say(tone).to_owned(),
        Block::UnderAge { until } => say::UNDER_AGE.fill(tone, &[&until.to_string()]),
        Block::UnderWeight { over_g } => say::UNDER_WEIGHT.fill(tone, &[&format!("{over_g:.0}")]),
        Block::BornEarly { weeks_from } => say::BORN_EARLY.fill(tone, &[&weeks_from.to_string()]),
        Block::TwoBrands { other, until } => say::TWO_BRANDS.fill(tone, &[other, &when(*until)]),
        Block::NoRow => say::NO_ROW.say(tone).to_owned(),
        Block::Unknown(what) => match what {
            Unknown::Birth => say::NO_BIRTH,
            Unknown::Weight => say::NO_WEIGHT,
            Unknown::Weeks => say::NO_WEEKS,
            Unknown::Strength => say::NO_STRENGTH,
        }
        .say(tone)
        .to_owned(),
    }
}
