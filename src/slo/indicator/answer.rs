//! How long a request waits until it is picked up.

use crate::domain::person::Subject;
use crate::domain::span::Span;
use crate::metrics::carer::request::ANSWERED_WITHIN;
use crate::metrics::carer::request::Request;
use crate::metrics::hours::Hours;
use crate::slo::event::within;
use crate::slo::outcome::Mark;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;
use chrono::TimeDelta;

/// Returns one outcome for each request, when it was picked up; one that
/// waits past the limit is bad for now.
///
/// One that nobody picked up within [`ANSWERED_WITHIN`] is unobserved: more
/// likely the answer was not logged. Requests of a baby are its own, those of
/// all are the household's.
#[must_use]
pub fn outcomes(
    ground: &Ground<'_>,
    whom: Subject,
    at_most: TimeDelta,
    hours: Option<Hours>,
) -> Vec<Outcome> {
    let now = ground.scene.now;
    let one = |request: &Request| {
        let (opened, facts) = (request.opened, vec![request.fact]);
        let outcome = match request.answered {
            Some(at) if at - opened <= at_most => Outcome::new(at, Mark::Good, facts),
            Some(at) => Outcome::new(at, Mark::Bad, facts),
            None if now - opened > ANSWERED_WITHIN => {
                Outcome::new(opened + ANSWERED_WITHIN, Mark::Unobserved, facts)
            }
            None if now - opened > at_most => Outcome::new(now, Mark::Bad, facts).provisional(),
            None => return None,
        };
        let wait = Span::new(opened, outcome.at + TimeDelta::milliseconds(1));
        Some(ground.excuse(request.about, wait).map_or(outcome.clone(), |by| outcome.excuse(by)))
    };
    let own = |request: &&Request| match whom {
        Subject::Household => true,
        Subject::Baby(_) => request.about == whom,
        Subject::Carer(id) => request.by == Some(id),
    };
    let requests = ground.requests().iter().filter(own);
    requests
        .filter(|request| hours.is_none_or(|hours| within(ground, hours, request.opened)))
        .filter_map(one)
        .filter(|outcome| ground.asks(outcome.at))
        .collect()
}
