//! What an objective counts: one file, one indicator, each from the ground to
//! outcomes in order.

pub mod answer;
pub mod count;
pub mod gap;
pub mod overdue;
pub mod ratio;
pub mod share;
pub mod sleep;
pub mod stretch;
pub mod total;
pub mod undisturbed;

use crate::domain::person::Subject;
use crate::plan::objective::Indicator;
use crate::plan::objective::Method;
use crate::plan::objective::Objective;
use crate::slo::outcome::Outcome;
use crate::slo::scene::Ground;

/// Returns the outcomes of `objective` for `whom` in the ground's span.
#[must_use]
pub fn outcomes(ground: &Ground<'_>, objective: &Objective, whom: Subject) -> Vec<Outcome> {
    match &objective.indicator {
        Indicator::Gap { of, at_most } if objective.method == Method::TimeWeighted => {
            overdue::outcomes(ground, whom, of, at_most)
        }
        Indicator::Gap { of, at_most } => gap::outcomes(ground, whom, of, at_most),
        Indicator::Count { of, bound } => {
            count::outcomes(ground, whom, of, bound, objective.method)
        }
        Indicator::Total { of, bound } => {
            total::outcomes(ground, whom, of, bound, objective.method)
        }
        Indicator::Stretch { at_least } => stretch::outcomes(ground, whom, *at_least),
        Indicator::Sleep { at_least } => sleep::outcomes(ground, whom, *at_least),
        Indicator::NightShare { at_most } => share::outcomes(ground, *at_most),
        Indicator::Answer { at_most, hours } => answer::outcomes(ground, whom, *at_most, *hours),
        Indicator::Undisturbed => undisturbed::outcomes(ground, whom),
        Indicator::Ratio { good, total, at_least } => {
            ratio::outcomes(ground, whom, good, total, *at_least, objective.method)
        }
    }
}
