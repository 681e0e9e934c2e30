//! What reaches a carer inside their quiet window.

use crate::domain::detail::Kind;
use crate::domain::fact::Fact;
use crate::domain::id::CarerId;
use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::domain::span::Timestamp;
use crate::metrics::carer::request::ANSWERED_WITHIN;
use crate::metrics::carer::request::Request;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use chrono::TimeDelta;

/// Returns one outcome for each request that opens inside the quiet window of
/// `whom`, when it opens, and one for each of their toil that reaches into it.
///
/// Toil is bad, and so is a request that they picked up while another carer
/// had the duty and they had not; any other that was picked up is good, and
/// one that was not is unobserved. Without a hand-over no request is avoidable.
#[must_use]
pub fn outcomes(ground: &Ground<'_>, whom: Subject) -> Vec<Outcome> {
    let scene = ground.scene;
    let quiet = scene.quiet.iter().find(|(carer, _)| Subject::Carer(*carer) == whom);
    let Some((carer, hours)) = quiet.copied() else {
        return Vec::new();
    };
    let windows = hours.within(scene.zone, ground.around());
    let quiet = |part: Span| windows.iter().any(|window| window.overlaps(part));
    let moment = |at: Timestamp| Span::new(at, at + TimeDelta::milliseconds(1));
    let request = |request: &Request| {
        let late = scene.now - request.opened > ANSWERED_WITHIN;
        let mark = match request.by {
            _ if request.answered.is_none() && !late => return None,
            Some(by) if by == carer && avoidable(ground, carer, request.opened) => Mark::Bad,
            _ if request.answered.is_some() => Mark::Good,
            _ => Mark::Unobserved,
        };
        Some(Outcome::new(request.opened, mark, vec![request.fact]))
    };
    let opened = ground.requests().iter().filter(|request| quiet(moment(request.opened)));
    let mut outcomes: Vec<Outcome> = opened.filter_map(request).collect();
    let toil = |fact: &Fact| fact.kind() == Kind::Toil && fact.subject == whom;
    for logged in scene.line.starting_in(ground.around()).iter().filter(|one| toil(&one.fact)) {
        let whole = logged.fact.span(scene.now);
        let part = Span::new(whole.start(), whole.end().max(moment(whole.start()).end()));
        if quiet(part) {
            outcomes.push(Outcome::new(whole.start(), Mark::Bad, vec![logged.id]));
        }
    }
    outcomes.retain(|outcome| ground.asks(outcome.at));
    for outcome in &mut outcomes {
        if let Some(by) = ground.excuse(whom, moment(outcome.at)) {
            *outcome = outcome.clone().excuse(by);
        }
    }
    outcomes
}

/// Tells whether another carer had the duty and this one had not.
fn avoidable(ground: &Ground<'_>, carer: CarerId, at: Timestamp) -> bool {
    let on = ground.scene.duty.iter().filter(|(_, span)| span.contains(at));
    let on: Vec<CarerId> = on.map(|(carer, _)| *carer).collect();
    !on.is_empty() && !on.contains(&carer)
}
